"""The plan on two sides of one sheet: figures and map in front, what comes first behind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.model import woorden
from generator.model.beeld import Grafiek, Kaart
from generator.model.papier import Poster, Postercijfer, Postermaatregel, Samenwinst
from generator.model.plan import Wijkplan
from generator.model.taal import _, ngettext
from generator.paper.boek_beeld import Prenten
from generator.paper.boek_omslag import stand, voorbehoud
from generator.paper.boek_proef import Drukproef
from generator.paper.boek_stof import Boekstof, Drukopdracht
from generator.paper.platte_zin import eerste_zinnen, kort
from generator.paper.qr import qr_svg

PAD = "papier/samenvatting.pdf"
BLADEN = 2


@dataclass(frozen=True, slots=True)
class Trap:
    """How much the summary tells; each next step tells less.

    Attributes:
        cijfers: Most figures.
        redenen: Letters for the reason of a measure; 0 leaves the reasons out.
        stappen: Most next steps.
        kaart_mm: Height of the map; 0 leaves it out.
        regels: Most measures by name in each group.
        letter: Size of the text in points.
    """

    cijfers: int
    redenen: int
    stappen: int
    kaart_mm: int
    regels: int
    letter: float


TRAPPEN = (
    Trap(9, 220, 5, 120, 40, 10.0),
    Trap(9, 160, 4, 110, 40, 9.5),
    Trap(6, 110, 3, 100, 40, 9.0),
    Trap(6, 80, 3, 100, 40, 8.6),
    Trap(6, 0, 3, 90, 40, 9.0),
    Trap(3, 0, 2, 70, 20, 8.5),
    Trap(3, 0, 1, 0, 12, 8.0),
)


@dataclass(frozen=True, slots=True)
class Regel:
    """A measure with the reason of its place."""

    maatregel: Postermaatregel
    wanneer: str
    reden: str


@dataclass(frozen=True, slots=True)
class Groep:
    """Measures of one time, and how many more there are."""

    naam: str
    uitleg: str
    regels: tuple[Regel, ...]
    meer: str


@dataclass(frozen=True, slots=True)
class Samenvatting:
    """All that the summary says, as finished text."""

    naam: str
    boven: str
    stand: str
    kern: str
    cijfers: tuple[Postercijfer, ...]
    samen: Samenwinst | None
    doelen: str
    groepen: tuple[Groep, ...]
    stappen: tuple[tuple[str, str], ...]
    contact: tuple[str, ...]
    adres: str
    voorbehoud: tuple[str, ...]
    bronnen: tuple[str, ...]


def samenvatting_proef(opdracht: Drukopdracht, poster: Poster) -> Drukproef:
    """Make the summary ready to print, on exactly two pages.

    Args:
        opdracht: The plan; of its pictures the map of the measures is printed.
        poster: What its poster says: the same words and figures.
    """
    inhoud, stof = samenvatting_van(opdracht, poster), opdracht.stof
    kaart = _kaart(opdracht.beelden)
    return Drukproef(
        PAD,
        _("De samenvatting"),
        _("Het plan op twee bladzijden."),
        tuple(_zetsel(_uitgedund(inhoud, trap), kaart, trap, stof) for trap in TRAPPEN),
        stof.bestanden,
        minst=BLADEN,
        meest=BLADEN,
    )


def samenvatting_van(opdracht: Drukopdracht, poster: Poster) -> Samenvatting:
    """Say all that a summary of this plan could say; what does not fit is left out later."""
    plan, taal = opdracht.plan, opdracht.stof.taal
    redenen = {str(plan.nummer[u.id]): u.reden or "" for u in opdracht.uitkomst.maatregelen}
    groepen = [
        Groep(
            vak.naam,
            vak.uitleg,
            tuple(
                Regel(m, m.jaar or kolom.jaar, redenen[m.nummer])
                for kolom in vak.kolommen
                for thema in kolom.themas
                for m in thema.maatregelen
            ),
            "",
        )
        for vak in poster.tijdvakken
    ]
    return Samenvatting(
        naam=poster.naam,
        boven=_(
            "Het wijkplan in het kort, gemeente {gemeente}",
            gemeente=plan.gedeeld.config.gemeente.naam,
        ),
        stand=f"{stand(plan)}. {woorden.hoofdletter(opdracht.dag)}.",
        kern=poster.kern,
        cijfers=poster.cijfers,
        samen=poster.samen,
        doelen=woorden.opsomming(poster.doelen, taal),
        groepen=tuple(groepen),
        stappen=_stappen(plan, opdracht.datum),
        contact=poster.contact,
        adres=poster.adres,
        voorbehoud=voorbehoud(plan),
        bronnen=poster.bronnen[-1:] if poster.cijfers else (),
    )


def _zetsel(inhoud: Samenvatting, kaart: Kaart | None, trap: Trap, stof: Boekstof) -> str:
    beeld = _beeld(kaart, trap.kaart_mm) if kaart and trap.kaart_mm else ""
    adres = inhoud.adres
    qr = qr_svg(adres, _("QR-code naar {adres}", adres=adres)) if adres else ""
    return stof.maak(
        "samenvatting",
        s=inhoud,
        kaart=Markup(beeld),  # noqa: S704 - drawn by us
        kaartbron=kaart.bron if beeld and kaart else "",
        letter=trap.letter,
        qr=Markup(qr),  # noqa: S704 - drawn by us
    )


def _beeld(kaart: Kaart, hoog_mm: int) -> str:
    prenten = Prenten(hoog_mm)
    return prenten.terug(prenten.uit(kaart.svg_breed))


def _kaart(beelden: Iterable[Grafiek | Kaart]) -> Kaart | None:
    kaarten = [b for b in beelden if isinstance(b, Kaart) and b.id == "maatregelen"]
    return next((kaart for kaart in kaarten if kaart.svg_breed), None)


def _stappen(plan: Wijkplan, datum: dt.date) -> tuple[tuple[str, str], ...]:
    """Return the meetings and decisions to come: when, and what."""
    taal = plan.gedeeld.config.site.taal
    komend = sorted(
        (a.begin, a.einde, a.naam, a.plaats or "")
        for a in plan.agenda
        if a.naam
        and a.begin
        and a.begin.date() >= datum
        and a.status not in ("geweest", "afgelast")
    )
    return tuple(
        (woorden.moment(begin, einde, taal), f"{naam}, {plaats}" if plaats else naam)
        for begin, einde, naam, plaats in komend
    )


def _uitgedund(inhoud: Samenvatting, trap: Trap) -> Samenvatting:
    return replace(
        inhoud,
        cijfers=inhoud.cijfers[: trap.cijfers],
        stappen=inhoud.stappen[: trap.stappen],
        groepen=tuple(_korter(groep, trap) for groep in inhoud.groepen),
        voorbehoud=tuple(kort(zin, 400) for zin in inhoud.voorbehoud),
    )


def _korter(groep: Groep, trap: Trap) -> Groep:
    getoond = groep.regels[: trap.regels]
    rest = len(groep.regels) - len(getoond)
    return replace(
        groep,
        regels=tuple(
            replace(regel, reden=eerste_zinnen(regel.reden, trap.redenen) if trap.redenen else "")
            for regel in getoond
        ),
        meer=ngettext("En nog {n} maatregel.", "En nog {n} maatregelen.", rest) if rest else "",
    )
