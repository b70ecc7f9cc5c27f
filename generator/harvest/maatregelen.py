"""Rows of a longlist to measure files, with the cell behind each line.

The files are not judged here: `check` reads them as it reads what an editor wrote, and what it
finds goes back to the cell by the line.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator.harvest.blad import Blad, Cel, Celplek, lees_blad
from generator.harvest.fout import OogstFoutError
from generator.harvest.inhoud import lees_wijk
from generator.harvest.kolommen import GROEPEN, KOLOMMEN, Kolom, bekende_koppen, vind_kolom
from generator.harvest.yamltekst import los
from generator.model.bron import Bevinding
from generator.model.limieten import LANGSTE_NAAM_BYTES, MEESTE_MAATREGELEN

_LANGSTE_ID = 60
# what may stand plain for `check` to judge as a number
_KAAL = re.compile(r"-?[0-9A-Za-z€+.][0-9A-Za-z€%+.,/ -]*")
_VOLGORDE = (
    "naam", "samenvatting", "wat_merkt_u", "wat_kost_het_u", "keuze", "doelgroep", "thema",
    "basis", "status", "reden_status", "trekker", "betrokken", "start", "duur", "kosten",
    "baten", "effecten", "vereist", "sluit_uit", "verplicht", "locatie", "straten", "bronnen",
    "toelichting",
)  # fmt: skip
_NOG_TE_DOEN = (
    ("samenvatting", "Schrijf in twee zinnen wat er gebeurt."),
    ("wat_merkt_u", "Schrijf wat bewoners ervan merken."),
    ("effecten", "Zeg per doel wat het doet, van -2 tot 2: [{doel: …, effect: 1}]"),
    ("straten", "Noem de straten: [Straatnaam]"),
)
Regel = tuple[str, Cel | None]


@dataclass(frozen=True, slots=True)
class Longlistopdracht:
    """What is asked.

    Attributes:
        map_: The folder of site_config.yml.
        bestand: The spreadsheet.
        wijk: Name of the wijk's folder.
        dag: The day of the import.
        blad: Name of the sheet; "" for the first with the right headings.
        vervang: Whether measures that exist are written anew.
    """

    map_: Path
    bestand: Path
    wijk: str
    dag: dt.date
    blad: str = ""
    vervang: bool = False


@dataclass(frozen=True, slots=True)
class Celbevinding:
    """One thing to mend in a spreadsheet."""

    plek: Celplek
    code: str
    melding: str
    fout: bool = True

    def __str__(self) -> str:
        """Write `place: message [code]`."""
        soort = "" if self.fout else "let op: "
        return f"{self.plek}: {soort}{self.melding} [{self.code}]"


@dataclass(frozen=True, slots=True)
class Bladmaatregel:
    """A measure made of a row.

    Attributes:
        id: Its id.
        pad: Where its file goes, from the folder of site_config.yml.
        plek: The row.
        regels: The lines of its file, each with the cell that gave it.
    """

    id: str
    pad: str
    plek: Celplek
    regels: tuple[Regel, ...]

    @property
    def inhoud(self) -> bytes:
        """The file."""
        return "".join(f"{tekst}\n" for tekst, _ in self.regels).encode()

    def cel(self, regel: int) -> Celplek:
        """Return the cell of a line: its own, else that of the nearest line above."""
        for _, cel in reversed(self.regels[:regel]):
            if cel is not None:
                return cel.plek
        return self.plek


@dataclass(frozen=True, slots=True)
class Longlist:
    """What a sheet holds: measures that are new or replaced, those that exist, findings."""

    nieuw: tuple[Bladmaatregel, ...]
    bestaand: tuple[Bladmaatregel, ...]
    bevindingen: tuple[Celbevinding, ...]


def lees_longlist(opdracht: Longlistopdracht) -> Longlist:
    """Read a spreadsheet to measure files; nothing is written.

    Raises:
        OogstFoutError: If the file can't be read, or there is no such wijk.
    """
    wijk = lees_wijk(opdracht.map_, opdracht.wijk)
    blad = lees_blad(opdracht.bestand, opdracht.blad, "naam")
    bevindingen: list[Celbevinding] = []
    kolommen = _kolommen(blad, bevindingen)
    if not blad.rijen:
        raise OogstFoutError(f"{opdracht.bestand}: onder de koppen staat niets")
    if len(blad.rijen) > MEESTE_MAATREGELEN:
        raise OogstFoutError(f"{opdracht.bestand}: meer dan {MEESTE_MAATREGELEN} maatregelen")
    nieuw: list[Bladmaatregel] = []
    bestaand: list[Bladmaatregel] = []
    gezien: dict[str, Bladmaatregel] = {}
    for rij in blad.rijen:
        maatregel = _Rij(blad, kolommen, rij, bevindingen).maak(wijk.map_, opdracht.dag)
        if maatregel is None:
            continue
        eerder = gezien.setdefault(maatregel.id, maatregel)
        if eerder is not maatregel:
            wat = f"maatregel '{maatregel.id}' staat ook op rij {eerder.plek.rij};"
            melding = f"{wat} geef hem een andere naam of een ander id."
            bevindingen.append(Celbevinding(maatregel.plek, "WP211", melding))
        elif (opdracht.map_ / maatregel.pad).exists() and not opdracht.vervang:
            bestaand.append(maatregel)
        else:
            nieuw.append(maatregel)
    return Longlist(tuple(nieuw), tuple(bestaand), tuple(bevindingen))


def plaats_bevindingen(longlist: Longlist, gevonden: Iterable[Bevinding]) -> list[Celbevinding]:
    """Return what `check` found in the new files, at the cells it came from."""
    per_pad = {maatregel.pad: maatregel for maatregel in longlist.nieuw}
    gemist = {(b.plek.rij, b.code) for b in longlist.bevindingen}
    geplaatst = []
    for bevinding in gevonden:
        maatregel = per_pad.get(bevinding.plek.bestand)
        if maatregel is None:
            continue
        plek = maatregel.cel(bevinding.plek.regel)
        if (maatregel.plek.rij, bevinding.code) not in gemist:
            fout = bevinding.ernst == "fout"
            geplaatst.append(Celbevinding(plek, bevinding.code, bevinding.melding, fout))
    return list(dict.fromkeys(geplaatst))


def _kolommen(blad: Blad, bevindingen: list[Celbevinding]) -> dict[int, Kolom]:
    """Return what each column means; a heading that looks misspelt is an error."""
    kolommen: dict[int, Kolom] = {}
    for nummer, cel in blad.koppen.items():
        kolom = vind_kolom(cel.tekst)
        if kolom is None:
            lijkt_op = get_close_matches(cel.tekst.lower(), bekende_koppen(), n=1, cutoff=0.75)
            herstel = f"bedoelde u '{lijkt_op[0]}'?" if lijkt_op else "zij wordt niet gelezen."
            melding = f"kolom '{cel.tekst[:40]}' is niet bekend; {herstel}"
            bevindingen.append(Celbevinding(cel.plek, "WP101", melding, bool(lijkt_op)))
        elif kolom.pad in {eerder.pad for eerder in kolommen.values()}:
            melding = f"kolom '{kolom.kop}' staat dubbel; haal er een weg."
            bevindingen.append(Celbevinding(cel.plek, "WP012", melding))
        else:
            kolommen[nummer] = kolom
    koppen = {kolom.kop for kolom in kolommen.values()}
    for kolom in KOLOMMEN:
        if kolom.verplicht and kolom.kop not in koppen:
            rij = next(iter(blad.koppen.values())).plek.rij if blad.koppen else 1
            melding = f"de kolom '{kolom.kop}' ontbreekt; voeg haar toe."
            bevindingen.append(Celbevinding(blad.plek(rij), "WP102", melding))
    return kolommen


class _Rij:
    """Makes a measure file of one row."""

    def __init__(
        self,
        blad: Blad,
        kolommen: Mapping[int, Kolom],
        cellen: Mapping[int, Cel],
        bevindingen: list[Celbevinding],
    ) -> None:
        self.blad = blad
        self.kolommen = kolommen
        self.nummer = next(iter(cellen.values())).plek.rij
        self.waarden = {
            kolommen[nummer].pad: (kolommen[nummer], cel)
            for nummer, cel in cellen.items()
            if nummer in kolommen
        }
        self.bevindingen = bevindingen

    def maak(self, map_: str, dag: dt.date) -> Bladmaatregel | None:
        """Return the measure, or None where a row has no name or nothing that we know."""
        if not self.waarden:
            return None
        self._keur_verplicht()
        naam = self._tekst("naam")
        id_ = self._tekst("id") or slug(naam)
        if not id_:
            return None
        if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", id_) or len(id_) > LANGSTE_NAAM_BYTES:
            plek = self.waarden["id",][1].plek
            melding = (
                f"'{id_[:40]}' kan geen id zijn; schrijf bijvoorbeeld '{slug(id_) or 'straat'}'."
            )
            self.bevindingen.append(Celbevinding(plek, "WP111", melding))
            return None
        regels = tuple(self._regels(dag))
        return Bladmaatregel(
            id_, f"{map_}/maatregelen/{id_}.yml", self.blad.plek(self.nummer), regels
        )

    def _keur_verplicht(self) -> None:
        for nummer, kolom in self.kolommen.items():
            if kolom.verplicht and kolom.pad not in self.waarden:
                melding = f"'{kolom.kop}' is leeg; vul deze cel."
                plek = self.blad.plek(self.nummer, nummer)
                self.bevindingen.append(Celbevinding(plek, "WP102", melding))

    def _tekst(self, *pad: str) -> str:
        gevonden = self.waarden.get(pad)
        return gevonden[1].tekst if gevonden else ""

    def _regels(self, dag: dt.date) -> Iterator[Regel]:
        bestand = "".join(t if t.isprintable() else "?" for t in self.blad.bestand)
        blad = f", blad {self.blad.naam}" if self.blad.naam else ""
        yield f"# Uit {bestand}{blad}, rij {self.nummer}; ingelezen op {dag.isoformat()}.", None
        geschreven = set()
        for sleutel in _VOLGORDE:
            regels = list(self._sleutel(sleutel))
            if regels:
                geschreven.add(sleutel)
            yield from regels
        yield f"laatst_bijgewerkt: {dag.isoformat()}", None
        for sleutel, hint in _NOG_TE_DOEN:
            if sleutel not in geschreven:
                yield f"# {sleutel}: {hint}", None

    def _sleutel(self, sleutel: str) -> Iterator[Regel]:
        if sleutel in GROEPEN:
            yield from self._bedragen(sleutel)
        elif sleutel == "effecten":
            yield from self._effecten()
        elif sleutel == "start":
            yield from self._groep("start")
        elif sleutel == "bronnen":
            if (titel := self.waarden.get(("bronnen", "0", "titel"))) is not None:
                yield "bronnen:", titel[1]
                yield f"  - titel: {los(titel[1].tekst)}", titel[1]
        elif (gevonden := self.waarden.get((sleutel,))) is not None:
            yield from _waarde(sleutel, *gevonden, 0)
        else:
            anders = next((k.anders for k in KOLOMMEN if k.pad == (sleutel,)), "")
            if anders:
                yield f"{sleutel}: {anders}", None

    def _groep(self, naam: str) -> Iterator[Regel]:
        leden = [(pad, gevonden) for pad, gevonden in self.waarden.items() if pad[0] == naam]
        if leden:
            yield f"{naam}:", leden[0][1][1]
        for pad, gevonden in leden:
            yield from _waarde(pad[1], *gevonden, 2)

    def _bedragen(self, groep: str) -> Iterator[Regel]:
        """Yield the lines of money; who and what for are filled in where they are empty."""
        per_regel: dict[str, dict[str, tuple[Kolom, Cel]]] = {}
        for pad, gevonden in self.waarden.items():
            if pad[0] == groep:
                per_regel.setdefault(pad[1], {})[pad[2]] = gevonden
        if per_regel:
            yield f"{groep}:", None
        for _, velden in sorted(per_regel.items()):
            gewoon = {"partij": self.waarden.get(("trekker",)), "post": self.waarden.get(("naam",))}
            begin = "  - "
            for veld in (*gewoon, *(v for v in velden if v not in gewoon)):
                if veld in velden:
                    regels = list(_waarde(veld, *velden[veld], 4))
                elif (anders := gewoon[veld]) is not None:
                    regels = list(_waarde(veld, *anders, 4))
                else:
                    continue
                yield begin + regels[0][0][4:], regels[0][1]
                yield from regels[1:]
                begin = "    "

    def _effecten(self) -> Iterator[Regel]:
        effecten = [(pad[1], gev) for pad, gev in self.waarden.items() if pad[0] == "effecten"]
        if effecten:
            yield "effecten:", None
        for doel, (_, cel) in effecten:
            yield f"  - doel: {los(doel)}", cel
            yield f"    effect: {_kaal(cel.tekst)}", cel


def _waarde(sleutel: str, kolom: Kolom, cel: Cel, inspring: int) -> Iterator[Regel]:
    """Yield the lines of one key."""
    wit = " " * inspring
    if kolom.soort == "lang":
        yield f"{wit}{sleutel}: |", cel
        for regel in cel.tekst.split("\n"):
            yield f"{wit}  {regel}".rstrip(), cel
    elif kolom.soort == "lijst":
        yield f"{wit}{sleutel}:", cel
        scheiding = r"[;\n]" if re.search(r"[;\n]", cel.tekst) else ","
        for deel in re.split(scheiding, cel.tekst):
            if deel.strip():
                yield f"{wit}  - {los(deel.strip())}", cel
    elif kolom.soort == "getal":
        yield f"{wit}{sleutel}: {_kaal(cel.tekst)}", cel
    else:
        yield f"{wit}{sleutel}: {los(' '.join(cel.tekst.split()))}", cel


def _kaal(tekst: str) -> str:
    """Return what should be a number as it stands, so that `check` says what is wrong with it.

    A comma in a number without points is the decimal comma of a Dutch spreadsheet.
    """
    if re.fullmatch(r"-?[0-9]+,[0-9]+", tekst):
        return tekst.replace(",", ".")
    return tekst if _KAAL.fullmatch(tekst) else los(tekst)


def slug(naam: str) -> str:
    """Return an id made of a name."""
    kaal = unicodedata.normalize("NFKD", naam).encode("ascii", "ignore").decode().lower()
    stukken: Sequence[str] = re.findall(r"[a-z0-9]+", kaal)
    id_ = ""
    for stuk in stukken:
        if len(id_) + len(stuk) + 1 > _LANGSTE_ID:
            break
        id_ = f"{id_}-{stuk}" if id_ else stuk
    return id_
