"""`wijkplan import cijfers`: from tables of CBS to indicatoren.yml of one wijk."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from generator.harvest.adressen import Adressen
from generator.harvest.bestand import Herkomst, lees_bestanden
from generator.harvest.cijfers import Gebied, Reeksenmaker, onbekende_codes
from generator.harvest.fout import GeenAntwoordError, OogstFoutError
from generator.harvest.gebied import gemeente_van, soort
from generator.harvest.indicatoren import gekozen, werk_bij
from generator.harvest.inhoud import lees_gemeente, lees_tekst, lees_wijk
from generator.harvest.keuze import GROOTHEDEN, Grootheid
from generator.harvest.odata import Vraag, lees_v3, lees_v4
from generator.harvest.ophalen import Haler
from generator.harvest.tabel import TABELLEN, Tabel
from generator.harvest.verschil import Oogst

LAATSTE_JAREN = (2022, 2023, 2024, 2025)
"""The years that are imported where none are named."""
_Lezer = Callable[[Haler, Adressen, Vraag], Tabel]
_DIENSTEN: tuple[tuple[str, _Lezer], ...] = (("OData v4", lees_v4), ("OData v3", lees_v3))


@dataclass(frozen=True, slots=True)
class Cijferopdracht:
    """What is asked.

    Attributes:
        map_: The folder of site_config.yml.
        wijk: Name of the wijk's folder.
        dag: The day of the import.
        jaren: The years.
        indicatoren: Ids to take besides what the file has.
        bestanden: Files that were downloaded; with them nothing is asked of a service.
        tabellen: Numbers of tables of years that we don't know.
    """

    map_: Path
    wijk: str
    dag: dt.date
    jaren: Sequence[int] = LAATSTE_JAREN
    indicatoren: Sequence[str] = ()
    bestanden: Sequence[Path] = ()
    tabellen: Mapping[int, str] = field(default_factory=dict)


def oogst_cijfers(opdracht: Cijferopdracht, haler: Haler, adressen: Adressen) -> Oogst:
    """Return indicatoren.yml of a wijk with the figures of CBS; writes nothing.

    Raises:
        OogstFoutError: If no table can be had, or the wijk has no codes.
    """
    gebied = _gebied(opdracht)
    pad = f"content/wijken/{opdracht.wijk}/indicatoren.yml"
    tekst = lees_tekst(opdracht.map_, pad)
    keuze = _keuze(gekozen(tekst, pad), opdracht.indicatoren)
    let_op: list[str] = []
    tabellen = _tabellen(opdracht, haler, adressen, _Gezocht(gebied, keuze, let_op))
    if onbekend := onbekende_codes(tabellen, gebied):
        wat = f"het CBS kent in deze jaren geen {', '.join(onbekend)}"
        raise OogstFoutError(f"{wat}; verbeter codes in content/wijken/{opdracht.wijk}/wijk.yml")
    maker = Reeksenmaker(tabellen, gebied)
    reeksen = [maker.reeks(grootheid) for grootheid in keuze]
    nieuw, verschillen = werk_bij(tekst, pad, reeksen, gebied)
    let_op += _gemist(maker, keuze)
    let_op += [
        f"{r.grootheid.id}: {zin}" for r in reeksen for zin in r.uitleg if "geen cijfer" in zin
    ]
    bestanden = {pad: nieuw.encode()} if nieuw != tekst else {}
    return Oogst(bestanden, {pad: verschillen}, tuple(dict.fromkeys(let_op)))


@dataclass(frozen=True, slots=True)
class _Gezocht:
    """For which area and figures; what is to be told is added to `let_op`."""

    gebied: Gebied
    keuze: Sequence[Grootheid]
    let_op: list[str]

    @property
    def met_noemers(self) -> tuple[Grootheid, ...]:
        """The figures with those of which they are a share."""
        noemers = (GROOTHEDEN[g.deel_van] for g in self.keuze if g.deel_van)
        return tuple(dict.fromkeys((*self.keuze, *noemers)))


def _gebied(opdracht: Cijferopdracht) -> Gebied:
    wijk = lees_wijk(opdracht.map_, opdracht.wijk)
    _, naam = lees_gemeente(opdracht.map_)
    pad = f"{wijk.map_}/wijk.yml"
    if not wijk.codes:
        wat = "zonder codes van het CBS is niet bekend om welk gebied het gaat"
        raise OogstFoutError(f"{pad}: {wat}; voeg toe, bijvoorbeeld: codes: [WK059003]")
    gemeenten = {gemeente_van(code) for code in wijk.codes}
    if len(gemeenten) > 1 or {soort(code) for code in wijk.codes} & {"gemeente", "land"}:
        raise OogstFoutError(f"{pad}: noem bij codes alleen wijken of buurten van één gemeente")
    gemeente = gemeenten.pop()
    return Gebied(wijk.naam, wijk.codes, gemeente, naam or gemeente)


def _keuze(in_bestand: Sequence[str], erbij: Sequence[str]) -> list[Grootheid]:
    """Return what the editor chose, or where nothing was chosen yet, the usual."""
    for id_ in erbij:
        if id_ not in GROOTHEDEN:
            lijkt_op = get_close_matches(id_, GROOTHEDEN, n=1)
            hint = (
                f"bedoelde u '{lijkt_op[0]}'?" if lijkt_op else f"kies uit: {', '.join(GROOTHEDEN)}"
            )
            raise OogstFoutError(f"het cijfer '{id_}' kan niet opgehaald worden; {hint}")
    ids = dict.fromkeys((*in_bestand, *erbij))
    if not ids:
        return [g for g in GROOTHEDEN.values() if g.standaard]
    return [GROOTHEDEN[id_] for id_ in ids]


def _tabellen(
    opdracht: Cijferopdracht, haler: Haler, adressen: Adressen, gezocht: _Gezocht
) -> tuple[Tabel, ...]:
    nummers = {**TABELLEN, **opdracht.tabellen}
    if opdracht.bestanden:
        herkomst = Herkomst(opdracht.dag, nummers, opdracht.jaren)
        return lees_bestanden(opdracht.bestanden, herkomst)
    tabellen = []
    for jaar in sorted(set(opdracht.jaren)):
        if jaar not in nummers:
            wat = f"van {jaar} is geen tabel bekend"
            raise OogstFoutError(f"{wat}; noem het nummer, zoals --tabel {jaar}=85984NED")
        vraag = Vraag(nummers[jaar], jaar, gezocht.gebied.gemeente, gezocht.met_noemers)
        tabellen.append(_tabel(haler, adressen, vraag, gezocht.let_op))
    return tuple(tabellen)


def _tabel(haler: Haler, adressen: Adressen, vraag: Vraag, let_op: list[str]) -> Tabel:
    """Ask the newer service, and where that gives nothing, the older."""
    redenen = []
    for naam, lees in _DIENSTEN:
        try:
            tabel = lees(haler, adressen, vraag)
        except GeenAntwoordError as fout:
            redenen.append(f"{naam}: {fout}")
        else:
            if redenen:
                let_op.append(f"{vraag.jaar} komt van {naam}, want {redenen[0]}")
            return tabel
    wat = f"de cijfers van {vraag.jaar} (tabel {vraag.tabel}) zijn niet te krijgen"
    herstel = "download het antwoord met een browser en geef het met --bestand"
    raise OogstFoutError(f"{wat}: {'; '.join(redenen)}. Probeer het later, of {herstel}.")


def _gemist(maker: Reeksenmaker, keuze: Iterable[Grootheid]) -> list[str]:
    """Tell per year which figures have no value for the wijk itself."""
    per_jaar: dict[int, list[str]] = {}
    for grootheid in keuze:
        for jaar in maker.ontbreekt(grootheid):
            per_jaar.setdefault(jaar, []).append(grootheid.id)
    return [
        f"{jaar}: het CBS geeft (nog) geen waarde voor de wijk van {', '.join(ids)}"
        for jaar, ids in sorted(per_jaar.items())
    ]
