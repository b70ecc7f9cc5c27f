"""Tables of CBS by OData: version 4 and version 3, each to the same Tabel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.harvest.adressen import Adressen, vraag
from generator.harvest.fout import GeenAntwoordError
from generator.harvest.gebied import GEBIEDSCODE, NEDERLAND, gemeente_van
from generator.harvest.herleid import vind_veld
from generator.harvest.keuze import Grootheid
from generator.harvest.ophalen import Haler, Pagina
from generator.harvest.tabel import REEKS, Tabel, Veld, als_getal, als_tekst

Rij = Mapping[str, object]
DIMENSIE = "WijkenEnBuurten"
_WIJZIGING = "indelingswijziging"
_SOORT_DIMENSIE = "Geo"


@dataclass(frozen=True, slots=True)
class Vraag:
    """What is asked of a table.

    Attributes:
        tabel: Its number.
        jaar: The year that it must be of.
        gemeente: Code of the gemeente; all its wijken and buurten come with it.
        grootheden: The figures.
    """

    tabel: str
    jaar: int
    gemeente: str
    grootheden: Sequence[Grootheid]


def lees_v4(haler: Haler, adressen: Adressen, wat: Vraag) -> Tabel:
    """Ask a table by OData v4: one row per figure and area, under codes that stay.

    Raises:
        GeenAntwoordError: If there is no answer, or it is not what was asked.
    """
    hoofd = haler.pagina(adressen.v4(wat.tabel, "Properties"))
    titel = _keur_titel(wat, als_tekst(hoofd.json.get("Title")))
    groepen = _rijen(haler.paginas(adressen.v4(wat.tabel, "MeasureGroups"), "value"))
    codes = _rijen(haler.paginas(adressen.v4(wat.tabel, "MeasureCodes"), "value"))
    paden = _paden(groepen, "Id", "ParentId")
    velden = [
        Veld(
            als_tekst(rij.get("Identifier")),
            als_tekst(rij.get("Title")),
            paden.get(_sleutel(rij.get("MeasureGroupId")), ()),
            als_tekst(rij.get("Unit")),
        )
        for rij in codes
    ]
    gevraagd = _gevraagd(wat, velden)
    maten = ",".join(f"'{veld.sleutel}'" for veld in gevraagd)
    waar = f"({_gebieden(wat.gemeente, DIMENSIE)}) and Measure in ({maten})"
    paginas = haler.paginas(vraag(adressen.v4(wat.tabel, "Observations"), _filter=waar), "value")
    dag = min(pagina.dag for pagina in paginas)
    namen = _namen_v4(haler, adressen, wat)
    waarden = waarden_v4(_rijen(paginas))
    return _keur(wat, Tabel(wat.tabel, wat.jaar, titel, dag, tuple(velden), waarden, namen))


def lees_v3(haler: Haler, adressen: Adressen, wat: Vraag) -> Tabel:
    """Ask a table by OData v3: one row per area, with column numbers that change.

    Raises:
        GeenAntwoordError: If there is no answer, or it is not what was asked.
    """

    def deel(naam: str, **meer: str) -> tuple[Pagina, ...]:
        adres = vraag(adressen.v3(wat.tabel, naam), _format="json", **meer)
        return haler.paginas(adres, "value")

    info = next(iter(_rijen(deel("TableInfos"))))
    titel = _keur_titel(wat, als_tekst(info.get("Title")))
    eigenschappen = list(_rijen(deel("DataProperties")))
    paden = _paden(eigenschappen, "ID", "ParentID")
    velden = [
        Veld(
            als_tekst(rij.get("Key")),
            als_tekst(rij.get("Title")),
            paden.get(_sleutel(rij.get("ParentID")), ()),
            als_tekst(rij.get("Unit")),
        )
        for rij in eigenschappen
        if rij.get("Type") == "Topic"
    ]
    dimensie = _dimensie(eigenschappen)
    kolommen = ",".join((dimensie, *(veld.sleutel for veld in _gevraagd(wat, velden))))
    waar = _gebieden(wat.gemeente, dimensie)
    paginas = deel("TypedDataSet", _filter=waar, _select=kolommen)
    waarden = waarden_v3(_rijen(paginas), dimensie)
    namen = {
        als_tekst(rij.get("Key")): als_tekst(rij.get("Title"))
        for rij in _rijen(deel(dimensie, _filter=_gebieden(wat.gemeente, "Key")))
    }
    dag = min(pagina.dag for pagina in paginas)
    return _keur(wat, Tabel(wat.tabel, wat.jaar, titel, dag, tuple(velden), waarden, namen))


def waarden_v4(rijen: Iterable[Rij]) -> dict[tuple[str, str], float]:
    """Return the values of Observations by area and measure."""
    gelezen = (
        (als_tekst(rij.get(DIMENSIE)), als_tekst(rij.get("Measure")), als_getal(rij.get("Value")))
        for rij in rijen
    )
    return {(code, maat): waarde for code, maat, waarde in gelezen if waarde is not None}


def waarden_v3(rijen: Iterable[Rij], dimensie: str) -> dict[tuple[str, str], float]:
    """Return the values of a (Typed or Untyped)DataSet by area and column."""
    waarden = {}
    for rij in rijen:
        code = als_tekst(rij.get(dimensie))
        for kolom, ruw in rij.items():
            waarde = als_getal(ruw)
            if waarde is not None and kolom not in {"ID", dimensie}:
                waarden[code, kolom] = waarde
    return waarden


def _keur(wat: Vraag, tabel: Tabel) -> Tabel:
    """Return the table with what changed in it, if it has what was asked and nothing else."""
    vreemd = sorted(g for g in tabel.gebieden if not _hoort_bij(g, wat.gemeente))
    if vreemd:
        raise GeenAntwoordError(
            f"tabel {wat.tabel} gaf andere gebieden dan gevraagd, zoals '{vreemd[0]}'"
        )
    if wat.gemeente not in tabel.gebieden:
        raise GeenAntwoordError(f"tabel {wat.tabel} heeft geen cijfers van {wat.gemeente}")
    wijziging = next((veld.sleutel for veld in tabel.velden if _is_wijziging(veld)), "")
    gewijzigd = {
        code: int(waarde)
        for (code, sleutel), waarde in tabel.waarden.items()
        if sleutel == wijziging and waarde > 1
    }
    return replace(tabel, gewijzigd=gewijzigd)


def _gevraagd(wat: Vraag, velden: Sequence[Veld]) -> list[Veld]:
    """Return the fields to ask for, in order of the table."""
    gevonden = {vind_veld(grootheid, velden) for grootheid in wat.grootheden}
    vragen = [veld for veld in velden if veld in gevonden or _is_wijziging(veld)]
    if not any(gevonden):
        raise GeenAntwoordError(f"tabel {wat.tabel} kent geen van de gevraagde cijfers")
    return vragen


def _is_wijziging(veld: Veld) -> bool:
    return veld.titel.casefold().startswith(_WIJZIGING)


def _keur_titel(wat: Vraag, titel: str) -> str:
    if REEKS.casefold() not in titel.casefold() or str(wat.jaar) not in titel:
        raise GeenAntwoordError(f"tabel {wat.tabel} is niet '{REEKS} {wat.jaar}' maar '{titel}'")
    return titel


def _gebieden(gemeente: str, naam: str) -> str:
    """Return the question for a gemeente with its wijken and buurten, and Nederland.

    Keys are filled up with spaces to a width that differs: so by their beginning.
    """
    nummer = gemeente[2:]
    begin = (f"BU{nummer}", f"WK{nummer}", gemeente, NEDERLAND)
    return " or ".join(f"startswith({naam},'{code}')" for code in begin)


def _hoort_bij(code: str, gemeente: str) -> bool:
    if not GEBIEDSCODE.fullmatch(code):
        return False
    return code == NEDERLAND or gemeente_van(code) == gemeente


def _paden(rijen: Iterable[Rij], id_: str, ouder: str) -> dict[str, tuple[str, ...]]:
    """Return for each group the titles from the outermost group to it."""
    groepen = {_sleutel(rij.get(id_)): rij for rij in rijen}
    paden = {}
    for sleutel in groepen:
        pad: list[str] = []
        hier = sleutel
        while hier in groepen and len(pad) < len(groepen):
            pad.insert(0, als_tekst(groepen[hier].get("Title")))
            hier = _sleutel(groepen[hier].get(ouder))
        paden[sleutel] = tuple(pad)
    return paden


def _sleutel(waarde: object) -> str:
    return "" if waarde is None else str(waarde)


def _dimensie(eigenschappen: Iterable[Rij]) -> str:
    """Return the key of the areas: old tables call them otherwise."""
    for rij in eigenschappen:
        if als_tekst(rij.get("Type")).startswith(_SOORT_DIMENSIE):
            return als_tekst(rij.get("Key"))
    return DIMENSIE


def _namen_v4(haler: Haler, adressen: Adressen, wat: Vraag) -> dict[str, str]:
    waar = _gebieden(wat.gemeente, "Identifier")
    adres = vraag(adressen.v4(wat.tabel, f"{DIMENSIE}Codes"), _filter=waar)
    rijen = _rijen(haler.paginas(adres, "value"))
    return {als_tekst(rij.get("Identifier")): als_tekst(rij.get("Title")) for rij in rijen}


def _rijen(paginas: Iterable[Pagina]) -> Iterable[Rij]:
    for pagina in paginas:
        rijen = pagina.json["value"]
        if isinstance(rijen, list):
            yield from (rij for rij in rijen if isinstance(rij, dict))
