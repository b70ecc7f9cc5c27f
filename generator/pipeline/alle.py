"""Every content folder below a folder, each a site of its own, with one list above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path

from generator import check, compose, emit, publish, read
from generator.model.bouwfout import BuilderError, oorzaak
from generator.model.portaal import Gemeentekaart
from generator.model.velden import GEWEIGERDE_IDS
from generator.pipeline.build import Bouwopdracht, Bouwverslag, Melder, Stil, build_site

LIJST = "gemeenten"
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}")
# names that the list itself uses, or that no file may have
_BEZET = GEWEIGERDE_IDS | {"assets", "404", "sitemap"}
# so many folders a process does; then a fresh one starts, so that memory can't grow for ever
_PER_PROCES = 40


@dataclass(frozen=True, slots=True)
class Mapuitslag:
    """What became of one folder.

    Attributes:
        id: Its folder below the list.
        map_: The content folder.
        verslag: What its build did, or None where it broke.
        fout: Why it broke.
        kaart: What the list says of it; None where its site shows nothing new.
    """

    id: str
    map_: Path
    verslag: Bouwverslag | None = None
    fout: tuple[str, ...] = ()
    kaart: Gemeentekaart | None = None


@dataclass(frozen=True, slots=True)
class Alverslag:
    """What a build of all folders did.

    Attributes:
        uitslagen: One result a folder, in order.
        verwijderd: Sites whose folder is gone.
        fout: Why the list could not be made; it is as it was, and so is what would be removed.
    """

    uitslagen: tuple[Mapuitslag, ...]
    verwijderd: tuple[str, ...] = ()
    fout: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lijst:
    """The list as it was published."""

    gemeenten: tuple[Gemeentekaart, ...] = ()


def build_all(opdracht: Bouwopdracht, melder: Melder) -> Alverslag:
    """Build all folders below `opdracht.map_`; one that breaks stops no other.

    Each site goes to its own folder in `opdracht.site` and is whole at every moment; the list
    above them is put in place last. A folder that breaks keeps its site and its line, and so do
    all below a folder that can't be looked into. Without any folder nothing changes.
    """
    with (
        publish.build_lock(opdracht.build, melder.wacht),
        publish.workshops(opdracht.werkplaats, opdracht.site, melder.wacht),
    ):
        vondst = read.vind_mappen(opdracht.map_)
        dicht = [
            Mapuitslag(_id(opdracht, map_), map_, fout=(reden,))
            for map_, reden in vondst.niet.items()
        ]
        if not vondst.mappen:
            return Alverslag(tuple(dicht))
        taken = _taken(opdracht, vondst.mappen)
        melder.begin(len(taken))
        gebouwd = [*_doe(taken, opdracht.processen, melder)]
        uitslagen = [*gebouwd, *_verkeerde(opdracht, vondst.mappen), *dicht]
        eronder = tuple(f"{uitslag.id}-" for uitslag in dicht)
        weg, fout = _werk_lijst_bij(opdracht, uitslagen, eronder)
        volgorde = sorted(uitslagen, key=lambda uitslag: (uitslag.id, uitslag.map_))
        return Alverslag(tuple(volgorde), weg, fout)


def _werk_lijst_bij(
    opdracht: Bouwopdracht, uitslagen: Sequence[Mapuitslag], eronder: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Put the list in place, then remove sites whose folder is gone.

    Args:
        opdracht: What was asked.
        uitslagen: What became of each folder.
        eronder: Beginnings of names that nobody could look into.

    Returns:
        What was removed, and why the list could not be made.
    """
    werk, site = opdracht.werkplaats, opdracht.site
    eerder = publish.recall(opdracht.geheugen, LIJST, LIJST, _Lijst) or _Lijst()
    vorige = {kaart.id: kaart for kaart in eerder.gemeenten if _ID.fullmatch(kaart.id)}
    ids = {uitslag.id for uitslag in uitslagen}
    blijft = {naam for naam in vorige if naam in ids or naam.startswith(eronder)}
    kaarten = {naam: vorige[naam] for naam in blijft if (site / naam).is_dir()}
    kaarten |= {u.id: u.kaart for u in uitslagen if u.kaart is not None}
    lijst = _Lijst(tuple(kaart for _, kaart in sorted(kaarten.items())))
    weg = tuple(sorted(vorige.keys() - blijft))
    geheel = compose.stel_overzicht_samen(lijst.gemeenten)
    project = emit.maak_portaal(geheel, (), read.lees_thema())
    try:
        publish.bring_out_overview(project, opdracht.build, werk, site)
        publish.remove_sites(werk, site, weg)
        publish.remember(opdracht.geheugen, LIJST, LIJST, lijst, _Lijst)
    except BuilderError as fout:
        return (), fout.causes
    except OSError as fout:
        return (), (oorzaak(fout),)
    return weg, ()


def opdracht_van(opdracht: Bouwopdracht, naam: str, map_: Path) -> Bouwopdracht:
    """Return what is asked of one folder."""
    return replace(opdracht, map_=map_, uit=opdracht.site / naam, werk=opdracht.werkplaats / naam)


def _id(opdracht: Bouwopdracht, map_: Path) -> str:
    """Return the name of a folder's site: its path below MAP, joined by hyphens."""
    return "-".join(map_.relative_to(opdracht.map_).parts)


def _goed(opdracht: Bouwopdracht, map_: Path) -> bool:
    naam = _id(opdracht, map_)
    return _ID.fullmatch(naam) is not None and naam not in _BEZET


def _verkeerde(opdracht: Bouwopdracht, mappen: Sequence[Path]) -> Iterator[Mapuitslag]:
    """Refuse folders whose name can't be an address, or that would have that of another."""
    gezien: set[str] = set()
    for map_ in mappen:
        naam = _id(opdracht, map_)
        if naam in _BEZET:
            reden = f"'{naam}' is geen goed adres: geef de map een andere naam"
            yield Mapuitslag(naam, map_, fout=(reden,))
        elif not _goed(opdracht, map_):
            reden = "geef de map een naam met alleen kleine letters, cijfers en streepjes"
            yield Mapuitslag(naam, map_, fout=(f"'{naam}' kan geen adres zijn: {reden}",))
        elif naam in gezien:
            yield Mapuitslag(naam, map_, fout=(f"'{naam}' is ook het adres van een andere map",))
        gezien.add(naam)


def _taken(opdracht: Bouwopdracht, mappen: Sequence[Path]) -> list[tuple[str, Bouwopdracht]]:
    """Make the task of each folder, the one with most wijken first."""
    goede: dict[str, Path] = {}
    for map_ in mappen:
        if _goed(opdracht, map_):
            goede.setdefault(_id(opdracht, map_), map_)
    per_map = max(1, opdracht.processen // max(1, len(goede)))
    wijken = {naam: len(read.vind_wijken(map_)[0]) for naam, map_ in goede.items()}
    return [
        (naam, replace(opdracht_van(opdracht, naam, goede[naam]), processen=per_map))
        for naam in sorted(goede, key=lambda naam: (-wijken[naam], naam))
    ]


def _doe(
    taken: Sequence[tuple[str, Bouwopdracht]], processen: int, melder: Melder
) -> Iterator[Mapuitslag]:
    """Do tasks in rounds of fresh processes; one that takes its process down is told apart."""
    per_ronde = processen * _PER_PROCES
    for begin in range(0, len(taken), per_ronde):
        over = dict(taken[begin : begin + per_ronde])
        try:
            for uitslag in publish.run_apart(_bouw_een, list(over.items()), processen):
                del over[uitslag.id]
                melder.klaar(uitslag.id)
                yield uitslag
        except BrokenProcessPool:
            for taak in list(over.items()):
                yield _bouw_alleen(taak)
                melder.klaar(taak[0])


def _bouw_alleen(taak: tuple[str, Bouwopdracht]) -> Mapuitslag:
    """Build one folder in a process of its own, whatever it does to it."""
    try:
        return next(publish.run_apart(_bouw_een, [taak], 1))
    except BrokenProcessPool:
        reden = "het proces viel weg: is er genoeg geheugen? Bouw deze map met --processen 1"
        return Mapuitslag(taak[0], taak[1].map_, fout=(reden,))


def _bouw_een(taak: tuple[str, Bouwopdracht]) -> Mapuitslag:
    """Build one folder; whatever goes wrong is its own."""
    naam, opdracht = taak
    try:
        verslag = build_site(opdracht, Stil())
        return Mapuitslag(naam, opdracht.map_, verslag, (), _kaart(naam, opdracht, verslag))
    except BuilderError as fout:
        return Mapuitslag(naam, opdracht.map_, fout=(fout.project, *fout.causes))
    except OSError as fout:
        return Mapuitslag(naam, opdracht.map_, fout=(oorzaak(fout),))
    except Exception as fout:  # noqa: BLE001 - the other folders go on
        return Mapuitslag(naam, opdracht.map_, fout=(f"{type(fout).__name__}: {fout}",))


def _kaart(naam: str, opdracht: Bouwopdracht, verslag: Bouwverslag) -> Gemeentekaart | None:
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(opdracht.map_))
    if gedeeld is None or not verslag.gepubliceerd:
        return None
    site, gemeente = gedeeld.config.site, gedeeld.config.gemeente
    wijken = len(verslag.gebouwd) + len(verslag.onveranderd) + len(verslag.behouden)
    return Gemeentekaart(naam, gemeente.naam, site.naam, site.uitgever, wijken)
