"""The way of a figure, from content line to present value: enough for a calculator."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from generator.compose.blad import Blad
from generator.compose.delen import Link
from generator.model import woorden
from generator.model.bron import Bronplek
from generator.model.doorrekening import RegelUitkomst
from generator.model.maatregel import Baten, Kosten, OnzekereRegel, Overdracht, Regel


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
                woorden.factor(factor, taal) if factor else "telt niet mee",
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
        return f"van {van} naar {naar}"
    return blad.partij(regel.partij).naam if isinstance(regel, OnzekereRegel) else ""


def _soort(regel: Regel) -> str:
    if isinstance(regel, Kosten):
        return regel.kostensoort
    if isinstance(regel, Baten):
        return regel.soort or "baat"
    return "overdracht"


def _bedrag(blad: Blad, regel: Regel) -> str:
    if regel.bedrag is not None:
        return f"{woorden.euro_precies(regel.bedrag, blad.taal)} eenmalig"
    if regel.per_jaar is not None:
        return f"{woorden.euro_precies(regel.per_jaar, blad.taal)} per jaar"
    kengetal = blad.plan.kengetal[regel.kengetal or ""]
    hoeveel = woorden.getal(regel.hoeveelheid or 0, blad.taal)
    waarde = woorden.euro_precies(kengetal.waarde, blad.taal)
    groei = (
        f", groeit {woorden.getal(kengetal.groei, blad.taal)}% per jaar" if kengetal.groei else ""
    )
    return f"{hoeveel} × {waarde} per {kengetal.eenheid} per jaar ({kengetal.naam}{groei})"


def _spreiding(blad: Blad, regel: Regel) -> str:
    if isinstance(regel, OnzekereRegel) and regel.laag is not None and regel.hoog is not None:
        laag = woorden.euro_precies(regel.laag, blad.taal)
        return f"tussen {laag} en {woorden.euro_precies(regel.hoog, blad.taal)}"
    if isinstance(regel, Overdracht):
        return ""
    if regel.kengetal and (kengetal := blad.plan.kengetal[regel.kengetal]).laag is not None:
        onder = woorden.euro_precies(kengetal.laag, blad.taal)
        boven = woorden.euro_precies(kengetal.hoog or kengetal.waarde, blad.taal)
        return f"kengetal tussen {onder} en {boven}"
    soorten = blad.plan.gedeeld.config.rekenregels.onzekerheid
    laag_p, hoog_p = soorten.kosten if isinstance(regel, Kosten) else soorten.baten
    if laag_p == hoog_p == 0:
        return ""
    return f"{_procent(blad, laag_p)} tot {_procent(blad, hoog_p)} (voor alle bedragen zonder eigen spreiding)"


def _procent(blad: Blad, procent: float) -> str:
    tekst = woorden.percentage(procent / 100, blad.taal, 1)
    return tekst if procent < 0 else f"+{tekst}"


def _wanneer(uitkomst: RegelUitkomst) -> str:
    jaren = [jaar for jaar, _, _ in uitkomst.jaren]
    if not jaren:
        return "in geen enkel jaar"
    return str(jaren[0]) if len(jaren) == 1 else f"{jaren[0]} tot en met {jaren[-1]}"


def _som(blad: Blad, uitkomst: RegelUitkomst) -> str:
    """Write the sum so that it can be typed over: amount × (sum of) factor(s)."""
    tellend = [(bedrag, factor) for _, bedrag, factor in uitkomst.jaren if factor]
    if not tellend:
        return "valt buiten de jaren die meetellen: 0"
    bedragen = {bedrag for bedrag, _ in tellend}
    if len(bedragen) > 1:
        return f"som over {len(tellend)} jaren, elk jaar bedrag × factor"
    factoren = woorden.factor(fsum(factor for _, factor in tellend), blad.taal)
    bedrag = woorden.euro_precies(tellend[0][0], blad.taal)
    if len(tellend) == 1:
        return f"{bedrag} × factor {factoren}"
    return f"{bedrag} × {factoren} (som van {len(tellend)} factoren)"


def bestandslink(blad: Blad, pad: str) -> Link:
    """Link a value to the line of the file where it stands, if an address is configured."""
    plek = blad.plan.plekken.get(pad)
    if plek is None:
        return Link("")
    return Link(f"{plek.bestand}, regel {plek.regel}", _forge(blad, plek))


def _forge(blad: Blad, plek: Bronplek) -> str:
    adres = blad.plan.gedeeld.config.site.repository
    if not adres:
        return ""
    return f"{adres.rstrip('/')}/{plek.bestand}#L{plek.regel}"
