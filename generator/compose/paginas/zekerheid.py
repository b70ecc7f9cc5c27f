"""Hoe zeker is dit: what changes when an assumption turns out differently."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening
from generator.model import woorden
from generator.model.beeld import Grafiek
from generator.model.doorrekening import GevoeligheidUitkomst
from generator.model.site_plan import Pagina

STEVIG, REDELIJK = 0.9, 0.5
MINSTE_VARIANTEN = 2  # one variant gives no range


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
        opening=blad.opening("Hoe zeker is dit?", _lead(blad, varianten or ())),
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
    zin = f"Hoe zeker de uitkomsten van het wijkplan {blad.naam} zijn."
    return (Pagina("hoe-zeker", "Hoe zeker is dit?", "zekerheid", inhoud, zin, "Wat komt eerst"),)


def samen_plannen(meerwaarde: Mapping[str, float]) -> float:
    """Return what planning together adds to ieder apart, each with its own purse, EUR."""
    return meerwaarde["samen_betalen"] + meerwaarde["koppelkansen"]


def zo_zeker(blad: Blad) -> str:
    """Say between what planning together yields where an assumption turns out differently."""
    varianten = [v for v in blad.uitkomst.gevoeligheid or () if v.meerwaarde]
    if len(varianten) < MINSTE_VARIANTEN:
        return ""
    meer = [samen_plannen(v.meerwaarde) for v in varianten]
    spreiding = woorden.spreiding(min(meer), max(meer), blad.taal)
    return f"Zo zeker is dit: wij rekenden {len(varianten)} keer met een andere aanname. Samen plannen leverde toen {spreiding} meer op."


def _lead(blad: Blad, varianten: tuple[GevoeligheidUitkomst, ...]) -> str:
    if not varianten:
        return "Niemand kan de toekomst voorspellen. Daarom is elk bedrag vaak opnieuw gerekend."
    zelfde = sum(1 for v in varianten if not v.erbij and not v.eruit)
    positief = sum(1 for v in varianten if samen_plannen(v.meerwaarde) > 0)
    eerst = f"In {zelfde} van de {len(varianten)} varianten blijft het pakket hetzelfde."
    if blad.uitkomst.samenwerken is None:
        return eerst
    if positief == len(varianten):
        return f"{eerst} In alle varianten levert samen plannen meer op dan ieder apart."
    return f"{eerst} In {positief} van de {len(varianten)} varianten levert samen plannen meer op dan ieder apart."


def _variant(blad: Blad, variant: GevoeligheidUitkomst) -> Variant:
    over = blad.partijnamen(variant.overschreden)
    return Variant(
        variant.naam,
        blad.saldo(variant.ncw),
        blad.saldo(samen_plannen(variant.meerwaarde)) if variant.meerwaarde else "",
        blad.borden(variant.erbij),
        blad.borden(variant.eruit),
        f"De vaste maatregelen kosten hier meer dan het budget van {over}." if over else "",
    )


def _stevig(blad: Blad) -> tuple[Stevigheid, ...]:
    rijen = []
    for m in blad.op_nummer:
        onzeker = blad.resultaat[m.id].onzekerheid
        if onzeker is None or onzeker.pakket_aandeel is None:
            continue
        aandeel = onzeker.pakket_aandeel
        woord = (
            "stevig" if aandeel >= STEVIG else "redelijk" if aandeel >= REDELIJK else "meestal niet"
        )
        if m.vast:
            woord = "staat vast"
        elif m.uit:
            woord = "valt af"
        rijen.append(
            (
                -aandeel,
                Stevigheid(
                    blad.bord(m.id),
                    f"{round(aandeel * 100)} van de 100 keer",
                    woorden.spreiding(onzeker.ncw_p5, onzeker.ncw_p95, blad.taal),
                    f"{round(onzeker.p_positief * 100)} van de 100 keer",
                    woord,
                ),
            )
        )
    return tuple(rij for _, rij in sorted(rijen, key=lambda paar: paar[0]))


def _uitleg(blad: Blad) -> str:
    regels = blad.plan.gedeeld.config.rekenregels
    keren = woorden.getal(regels.trekkingen, blad.taal)
    pakket = woorden.getal(regels.pakket_trekkingen, blad.taal)
    return (
        f"Elk bedrag is {keren} keer opnieuw getrokken tussen laag en hoog. {pakket} keer is daarna "
        "opnieuw gezocht welke maatregelen samen het beste pakket zijn. Uitkomsten rusten op aannames: "
        "weeg ze niet te zwaar, maar neem ze wel mee."
    )
