"""Hoe zeker is dit: what changes when an assumption turns out differently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening
from generator.model import woorden
from generator.model.beeld import Grafiek
from generator.model.doorrekening import GevoeligheidUitkomst
from generator.model.maatregel import Maatregel
from generator.model.site_plan import Pagina
from generator.model.taal import _

STEVIG, REDELIJK = 0.9, 0.5


@dataclass(frozen=True, slots=True)
class Variant:
    """A variant: package, what working together adds, what enters and leaves."""

    naam: str
    ncw: str
    meerwaarde: str
    erbij: tuple[MaatregelBord, ...]
    eruit: tuple[MaatregelBord, ...]
    let_op: str


@dataclass(frozen=True, slots=True)
class Stevigheid:
    """How firmly a measure belongs to the package."""

    bord: MaatregelBord
    keer: str
    saldo: str
    positief: str
    woord: str


@dataclass(frozen=True, slots=True)
class ZekerheidBlad:
    """View model of the page."""

    opening: Opening
    grafiek: Grafiek | None
    basis: tuple[str, str]
    varianten: tuple[Variant, ...]
    komt_erbij: bool
    stevig: tuple[Stevigheid, ...]
    uitleg: str
    bron: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the page; without package there is none."""
    pakket, varianten = blad.uitkomst.portefeuille, blad.uitkomst.gevoeligheid
    if pakket is None or (not varianten and not _stevig(blad)):
        return ()
    samen = blad.uitkomst.samenwerken
    inhoud = ZekerheidBlad(
        opening=blad.opening(_("Hoe zeker is dit?"), _lead(blad, varianten or ())),
        grafiek=blad.grafiek("gevoeligheid"),
        basis=(
            blad.saldo(pakket.ncw),
            blad.saldo(samen_plannen(samen.meerwaarde)) if samen else "",
        ),
        varianten=tuple(_variant(blad, variant) for variant in varianten or ()),
        komt_erbij=any(variant.erbij for variant in varianten or ()),
        stevig=_stevig(blad),
        uitleg=_uitleg(blad),
        bron=blad.bron_bedragen,
    )
    zin = _("Hoe zeker de uitkomsten van het wijkplan {wijk} zijn.", wijk=blad.naam)
    titel, menu = _("Hoe zeker is dit?"), _("Wat komt eerst")
    return (Pagina("hoe-zeker", titel, "zekerheid", inhoud, zin, menu),)


def samen_plannen(meerwaarde: Mapping[str, float]) -> float:
    """Return what planning together adds to ieder apart, each with its own purse, EUR."""
    return meerwaarde["samen_betalen"] + meerwaarde["koppelkansen"]


def zo_zeker(blad: Blad) -> str:
    """Say between what planning together yields: as the plan reckons, and with other assumptions.

    The assumptions of the plan are among them, so that the range holds the amount it stands by.
    """
    varianten = [v for v in blad.uitkomst.gevoeligheid or () if v.meerwaarde]
    samen = blad.uitkomst.samenwerken
    if not varianten or samen is None:
        return ""
    meer = [samen_plannen(m) for m in (samen.meerwaarde, *(v.meerwaarde for v in varianten))]
    eerst = _(
        "Zo zeker is dit: wij rekenden met de aannames van het plan, en {keer} keer met een andere aanname.",
        keer=len(varianten),
    )
    return f"{eerst} {_tussen(blad, min(meer), max(meer))}"


def _tussen(blad: Blad, laag: float, hoog: float) -> str:
    minst, meest = blad.euro(abs(laag)), blad.euro(abs(hoog))
    if woorden.richting(laag) == woorden.richting(hoog) == 0:
        return _("Samen plannen levert nooit meer of minder op dan ieder apart.")
    if minst == meest and laag > 0:
        return _("Samen plannen levert steeds {bedrag} meer op.", bedrag=minst)
    if minst == meest and hoog < 0:
        return _("Samen plannen levert steeds {bedrag} minder op.", bedrag=minst)
    if woorden.richting(laag) >= 0:
        return _("Samen plannen levert tussen {laag} en {hoog} meer op.", laag=minst, hoog=meest)
    if woorden.richting(hoog) <= 0:
        return _("Samen plannen levert tussen {laag} en {hoog} minder op.", laag=meest, hoog=minst)
    return _(
        "Samen plannen levert tussen {minder} minder en {meer} meer op.", minder=minst, meer=meest
    )


def _lead(blad: Blad, varianten: tuple[GevoeligheidUitkomst, ...]) -> str:
    if not varianten:
        return _("Niemand kan de toekomst voorspellen. Daarom is elk bedrag vaak opnieuw gerekend.")
    alle = len(varianten)
    eerst = _zelfde(sum(1 for v in varianten if not v.erbij and not v.eruit), alle)
    if blad.uitkomst.samenwerken is None:
        return eerst
    meer = sum(1 for v in varianten if woorden.richting(samen_plannen(v.meerwaarde)) > 0)
    return f"{eerst} {_levert_meer(meer, alle)}"


def _zelfde(aantal: int, alle: int) -> str:
    if aantal == alle:
        return _("Het pakket blijft in elke variant hetzelfde.")
    if aantal == 0:
        return _("Het pakket wordt in elke variant anders.")
    return _(
        "In {zelfde} van de {totaal} varianten blijft het pakket hetzelfde.",
        zelfde=aantal,
        totaal=alle,
    )


def _levert_meer(aantal: int, alle: int) -> str:
    if aantal == alle:
        return _("In elke variant levert samen plannen meer op dan ieder apart.")
    if aantal == 0:
        return _("In geen enkele variant levert samen plannen meer op dan ieder apart.")
    return _(
        "In {aantal} van de {totaal} varianten levert samen plannen meer op dan ieder apart.",
        aantal=aantal,
        totaal=alle,
    )


def _variant(blad: Blad, variant: GevoeligheidUitkomst) -> Variant:
    over = blad.partijnamen(variant.overschreden)
    return Variant(
        variant.naam,
        blad.saldo(variant.ncw),
        blad.saldo(samen_plannen(variant.meerwaarde)) if variant.meerwaarde else "",
        blad.borden(variant.erbij),
        blad.borden(variant.eruit),
        _("De vaste maatregelen kosten hier meer dan het budget van {partijen}.", partijen=over)
        if over
        else "",
    )


def _stevig(blad: Blad) -> tuple[Stevigheid, ...]:
    rijen = []
    for m in blad.op_nummer:
        onzeker = blad.resultaat[m.id].onzekerheid
        if onzeker is None or onzeker.pakket_aandeel is None:
            continue
        aandeel = onzeker.pakket_aandeel
        stevig = Stevigheid(
            blad.bord(m.id),
            _keer(aandeel),
            woorden.spreiding(onzeker.ncw_p5, onzeker.ncw_p95, blad.taal),
            _keer(onzeker.p_positief),
            _hoe_stevig(m, aandeel),
        )
        rijen.append((-aandeel, stevig))
    return tuple(stevig for _min_aandeel, stevig in sorted(rijen, key=lambda paar: paar[0]))


def _keer(deel: float) -> str:
    return _("{keer} van de 100 keer", keer=round(deel * 100))


def _hoe_stevig(m: Maatregel, aandeel: float) -> str:
    if m.vast:
        return _("staat vast")
    if m.uit:
        return _("valt af")
    if aandeel >= STEVIG:
        return _("stevig")
    return _("redelijk") if aandeel >= REDELIJK else _("meestal niet")


def _uitleg(blad: Blad) -> str:
    regels = blad.plan.gedeeld.config.rekenregels
    return _(
        "Elk bedrag is {keren} keer opnieuw getrokken tussen laag en hoog. {pakket} keer is daarna "
        "opnieuw gezocht welke maatregelen samen het beste pakket zijn. Uitkomsten rusten op aannames: "
        "weeg ze niet te zwaar, maar neem ze wel mee.",
        keren=woorden.getal(regels.trekkingen, blad.taal),
        pakket=woorden.getal(regels.pakket_trekkingen, blad.taal),
    )
