"""Planning: what happens when, how sure that is, and what hinder it brings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening, PartijMerk, StatusMerk, ZekerMerk
from generator.model import woorden
from generator.model.beeld import Grafiek
from generator.model.maatregel import Maatregel
from generator.model.site_plan import Pagina
from generator.model.taal import _, ngettext

MEESTE_JAREN = 3  # more busiest years are no peak


@dataclass(frozen=True, slots=True)
class Planregel:
    """A measure in the year in which it starts."""

    bord: MaatregelBord
    wanneer: str
    zeker: ZekerMerk
    status: StatusMerk
    trekker: PartijMerk
    hinder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planjaar:
    """A calendar year with what starts in it."""

    jaar: str
    regels: tuple[Planregel, ...]


@dataclass(frozen=True, slots=True)
class Planning:
    """View model of the page."""

    opening: Opening
    grafiek: Grafiek | None
    jaren: tuple[Planjaar, ...]
    buiten: tuple[MaatregelBord, ...]
    buiten_zin: str
    bron: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the planning."""
    mee = [m for m in blad.op_nummer if in_planning(blad, m)]
    buiten = tuple(blad.bord(m.id) for m in blad.op_nummer if not in_planning(blad, m))
    inhoud = Planning(
        opening=blad.opening(_("Wanneer gebeurt wat?"), _lead(mee, blad)),
        grafiek=blad.grafiek("planning"),
        jaren=_jaren(blad, mee),
        buiten=buiten,
        buiten_zin=_("Niet in de planning. Bij elke maatregel leest u waarom:") if buiten else "",
        bron=_("Bron: wijkplan {wijk}, {versie}.", wijk=blad.naam, versie=blad.versie_in_woorden),
    )
    zin = _("Wanneer wat gebeurt in {wijk}, en hoe zeker dat is.", wijk=blad.naam)
    return (Pagina("planning", _("Planning"), "planning", inhoud, zin, _("Wat komt eerst")),)


def in_planning(blad: Blad, m: Maatregel) -> bool:
    """Tell whether a measure has a place in the planning: in the package, or simply not off."""
    if blad.uitkomst.portefeuille is None:
        return not m.uit
    return m.id in blad.uitkomst.portefeuille.maatregelen


def _lead(mee: list[Maatregel], blad: Blad) -> str:
    if not mee:
        return _("Er staat nog niets in de planning.")
    if len(mee) == 1:
        wanneer = blad.wanneer(mee[0])
        return _("Er staat één maatregel in de planning, voor {wanneer}.", wanneer=wanneer)
    werk = Counter(jaar for m in mee for jaar in range(blad.start(m), blad.start(m) + m.duur))
    drukte = max(werk.values())
    drukste = [str(jaar) for jaar in sorted(werk) if werk[jaar] == drukte]
    vast = sum(1 for m in mee if m.start.zekerheid == "vast")
    zin = _(
        "In {jaren} lopen de meeste maatregelen tegelijk: {hoeveel}.",
        jaren=woorden.opsomming(drukste, blad.taal),
        hoeveel=drukte,
    )
    if drukte == 1 or len(drukste) > MEESTE_JAREN:
        zin = _(
            "Het werk begint in {begin} en duurt tot en met {eind}.",
            begin=min(werk),
            eind=max(werk),
        )
    return f"{zin} {_hoe_vast(vast, len(mee))}"


def _hoe_vast(vast: int, alle: int) -> str:
    if vast == 0:
        return _("Geen van de jaren staat al vast.")
    if vast == alle:
        return _("Van alle maatregelen staat het jaar vast.")
    return ngettext(
        "Van {n} van de {alle} maatregelen staat het jaar vast.",
        "Van {n} van de {alle} maatregelen staan de jaren vast.",
        vast,
        alle=alle,
    )


def _jaren(blad: Blad, mee: list[Maatregel]) -> tuple[Planjaar, ...]:
    per_jaar: dict[int, list[Planregel]] = {}
    for m in mee:
        per_jaar.setdefault(blad.start(m), []).append(_regel(blad, m))
    return tuple(Planjaar(str(jaar), tuple(per_jaar[jaar])) for jaar in sorted(per_jaar))


def _regel(blad: Blad, m: Maatregel) -> Planregel:
    return Planregel(
        blad.bord(m.id),
        blad.wanneer(m),
        blad.zeker(m.start.zekerheid),
        blad.status(m.status),
        blad.partij(m.trekker),
        tuple(_hinder(blad, m)),
    )


def _hinder(blad: Blad, m: Maatregel) -> list[str]:
    """Say each hinder once, with all places and times it has."""
    per_soort: dict[str, list[str]] = {}
    for hinder in m.hinder:
        waar = woorden.opsomming(hinder.straten, blad.taal)
        maanden = [woorden.maand(deel, blad.taal) for deel in (hinder.van, hinder.tot) if deel]
        wanneer = woorden.periode(maanden)
        delen = [deel for deel in (waar, wanneer) if deel]
        per_soort.setdefault(hinder.wat or _("Hinder"), []).append(", ".join(delen))
    return [_hinderzin(wat, [w for w in waar if w]) for wat, waar in per_soort.items()]


def _hinderzin(wat: str, waar: list[str]) -> str:
    kaal = wat.rstrip(".")
    return f"{kaal}: {'; '.join(waar)}." if waar else f"{kaal}."
