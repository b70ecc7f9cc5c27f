"""The way of a figure, from content line to present value: enough for a calculator."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from generator.compose.blad import Blad
from generator.compose.delen import Link
from generator.model import woorden
from generator.model.bron import Bronplek
from generator.model.doorrekening import RegelUitkomst
from generator.model.keuzewoorden import keuzewoord
from generator.model.maatregel import Baten, Kosten, OnzekereRegel, Overdracht, Regel
from generator.model.taal import N_, _


@dataclass(frozen=True, slots=True)
class Jaarbedrag:
    """One year of a line: amount × factor = present value."""

    jaar: str
    bedrag: str
    factor: str
    cw: str


@dataclass(frozen=True, slots=True)
class Somregel:
    """A line with every step of its sum."""

    post: str
    wie: str
    soort: str
    bedrag: str
    spreiding: str
    wanneer: str
    som: str
    cw: str
    jaren: tuple[Jaarbedrag, ...]
    bron: Link
    toelichting: str
    bestand: Link


def somregel(blad: Blad, pad: str, regel: Regel, uitkomst: RegelUitkomst) -> Somregel:
    """Write out a line of costs, benefits or transfers.

    Args:
        blad: The plan.
        pad: Where the line stands: `maatregelen/warmtenet/kosten/0`.
        regel: As it was written.
        uitkomst: As it was calculated.
    """
    taal = blad.taal
    return Somregel(
        post=regel.post,
        wie=_wie(blad, regel),
        soort=_soort(regel),
        bedrag=_bedrag(blad, regel),
        spreiding=_spreiding(blad, regel),
        wanneer=_wanneer(uitkomst),
        som=_som(blad, uitkomst),
        cw=woorden.euro_precies(uitkomst.cw_eur, taal),
        jaren=tuple(
            Jaarbedrag(
                str(jaar),
                woorden.euro_precies(bedrag, taal),
                woorden.factor(factor, taal) if factor else _("telt niet mee"),
                woorden.euro_precies(bedrag * factor, taal),
            )
            for jaar, bedrag, factor in uitkomst.jaren
        ),
        bron=blad.bronlink(regel.bron),
        toelichting=regel.toelichting or "",
        bestand=bestandslink(blad, pad),
    )


def _wie(blad: Blad, regel: Regel) -> str:
    if isinstance(regel, Overdracht):
        van, naar = blad.partij(regel.betaler).naam, blad.partij(regel.ontvanger).naam
        return _("van {betaler} naar {ontvanger}", betaler=van, ontvanger=naar)
    return blad.partij(regel.partij).naam if isinstance(regel, OnzekereRegel) else ""


def _soort(regel: Regel) -> str:
    if isinstance(regel, Kosten):
        return keuzewoord(regel.kostensoort)
    if isinstance(regel, Baten):
        return keuzewoord(regel.soort) if regel.soort else _("baat")
    return _("overdracht")


def _bedrag(blad: Blad, regel: Regel) -> str:
    if regel.bedrag is not None:
        return _("{bedrag} eenmalig", bedrag=woorden.euro_precies(regel.bedrag, blad.taal))
    if regel.per_jaar is not None:
        return _("{bedrag} per jaar", bedrag=woorden.euro_precies(regel.per_jaar, blad.taal))
    kengetal = blad.plan.kengetal[regel.kengetal or ""]
    zin = (
        N_("{aantal} × {waarde} per {eenheid} per jaar ({kengetal}, groeit {groei} per jaar)")
        if kengetal.groei
        else N_("{aantal} × {waarde} per {eenheid} per jaar ({kengetal})")
    )
    return _(
        zin,
        aantal=woorden.getal(regel.hoeveelheid or 0, blad.taal),
        waarde=woorden.euro_precies(kengetal.waarde, blad.taal),
        eenheid=kengetal.eenheid,
        kengetal=kengetal.naam,
        groei=f"{woorden.getal(kengetal.groei, blad.taal)}%",
    )


def _spreiding(blad: Blad, regel: Regel) -> str:
    if isinstance(regel, OnzekereRegel) and regel.laag is not None and regel.hoog is not None:
        onder = woorden.euro_precies(regel.laag, blad.taal)
        boven = woorden.euro_precies(regel.hoog, blad.taal)
        return _("tussen {laag} en {hoog}", laag=onder, hoog=boven)
    if isinstance(regel, Overdracht):
        return ""
    if regel.kengetal and (kengetal := blad.plan.kengetal[regel.kengetal]).laag is not None:
        onder = woorden.euro_precies(kengetal.laag, blad.taal)
        boven = woorden.euro_precies(kengetal.hoog or kengetal.waarde, blad.taal)
        return _("kengetal tussen {laag} en {hoog}", laag=onder, hoog=boven)
    soorten = blad.plan.gedeeld.config.rekenregels.onzekerheid
    laag_p, hoog_p = soorten.kosten if isinstance(regel, Kosten) else soorten.baten
    if laag_p == hoog_p == 0:
        return ""
    return _(
        "{laag} tot {hoog} (voor alle bedragen zonder eigen spreiding)",
        laag=_procent(blad, laag_p),
        hoog=_procent(blad, hoog_p),
    )


def _procent(blad: Blad, procent: float) -> str:
    tekst = woorden.percentage(procent / 100, blad.taal, 1)
    return tekst if procent < 0 else f"+{tekst}"


def _wanneer(uitkomst: RegelUitkomst) -> str:
    jaren = [str(jaar) for jaar, _bedrag, _factor in uitkomst.jaren]
    if not jaren:
        return _("in geen enkel jaar")
    return jaren[0] if len(jaren) == 1 else woorden.tot_en_met(jaren[0], jaren[-1])


def _som(blad: Blad, uitkomst: RegelUitkomst) -> str:
    """Write the sum so that it can be typed over: amount × (sum of) factor(s)."""
    tellend = [(bedrag, factor) for _jaar, bedrag, factor in uitkomst.jaren if factor]
    if not tellend:
        return _("valt buiten de jaren die meetellen: 0")
    if len({bedrag for bedrag, _factor in tellend}) > 1:
        return _("som over {n} jaren, elk jaar bedrag × factor", n=len(tellend))
    factor = woorden.factor(fsum(factor for _bedrag, factor in tellend), blad.taal)
    bedrag = woorden.euro_precies(tellend[0][0], blad.taal)
    if len(tellend) == 1:
        return _("{bedrag} × factor {factor}", bedrag=bedrag, factor=factor)
    return _(
        "{bedrag} × {factor} (som van {n} factoren)", bedrag=bedrag, factor=factor, n=len(tellend)
    )


def bestandslink(blad: Blad, pad: str) -> Link:
    """Link a value to the line of the file where it stands, if an address is configured."""
    plek = blad.plan.plekken.get(pad)
    if plek is None:
        return Link("")
    tekst = _("{bestand}, regel {regel}", bestand=plek.bestand, regel=plek.regel)
    return Link(tekst, _forge(blad, plek))


def _forge(blad: Blad, plek: Bronplek) -> str:
    adres = blad.plan.gedeeld.config.site.repository
    if not adres:
        return ""
    return f"{adres.rstrip('/')}/{plek.bestand}#L{plek.regel}"
