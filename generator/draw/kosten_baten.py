"""Euros against goals: every measure as a number sign in one of four quarters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isclose

from generator.draw import letter
from generator.draw.figuur import BREED, SMAL, Formaat, Opdracht, alinea, bord, bordbreedte
from generator.draw.plaatsing import Vak, plaats
from generator.draw.schaal import Schaal, stappen
from generator.draw.spiegel import Spiegel, Spiegelrij, teken_spiegel
from generator.draw.svg import Anker, Element, element, lijn, rechthoek, tekening, tekst
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel
from generator.model.doorrekening import MaatregelUitkomst
from generator.model.taal import N_, _, ngettext

APART = N_("Euro’s en punten tellen wij nooit bij elkaar op.")
_KWARTEN = {
    (True, True): (N_("Goed voor de doelen,"), N_("meer baten dan kosten")),
    (False, True): (N_("Goed voor de doelen,"), N_("meer kosten dan baten")),
    (True, False): (N_("Meer baten dan kosten,"), N_("niet goed voor de doelen")),
    (False, False): (N_("Meer kosten dan baten,"), N_("niet goed voor de doelen")),
}


@dataclass(frozen=True, slots=True)
class _Assen:
    """Scales and their round values."""

    x: Schaal
    y: Schaal
    x_stappen: tuple[float, ...]
    y_stappen: tuple[float, ...]


def kosten_baten(opdracht: Opdracht) -> Grafiek:
    """Chart the balance in euros against the points for the goals."""
    uitkomsten = sorted(opdracht.uitkomst.maatregelen, key=lambda u: opdracht.plan.nummer[u.id])
    return Grafiek(
        id="kosten-baten",
        titel=_bevinding(uitkomsten),
        onder=_(
            "Naar rechts: meer baten dan kosten, in euro. Omhoog: beter voor de doelen, in punten."
        ),
        svg_breed=_teken(opdracht, uitkomsten, BREED),
        svg_smal=_teken(opdracht, uitkomsten, SMAL),
        tabel=Tabel(
            kop=(_("Maatregel"), _("Saldo"), _("Punten voor de doelen")),
            rijen=tuple(
                (
                    f"{opdracht.plan.nummer[u.id]}. {u.naam}",
                    woorden.euro_saldo(u.ncw, opdracht.taal),
                    woorden.punten(u.doelscore, opdracht.taal),
                )
                for u in uitkomsten
            ),
            rechts=frozenset({1, 2}),
            bijschrift=_("Saldo in euro’s en punten voor de doelen"),
        ),
        bron=f"{opdracht.bron_geld} {_(APART)}",
    )


def mkba(opdracht: Opdracht) -> Grafiek:
    """Chart costs and benefits of every measure, the highest balance first."""
    taal = opdracht.taal
    volgorde = sorted(opdracht.uitkomst.maatregelen, key=lambda u: u.rang_ncw)
    rijen = [
        Spiegelrij(
            naam=u.naam,
            links=u.kosten_cw,
            rechts=u.baten_cw,
            links_tekst=woorden.euro(u.kosten_cw, taal),
            rechts_tekst=woorden.euro(u.baten_cw, taal),
            saldo=woorden.euro_saldo(u.ncw, taal),
            nummer=str(opdracht.plan.nummer[u.id]),
        )
        for u in volgorde
    ]
    saldi = "; ".join(_("{naam}: saldo {bedrag}", naam=rij.naam, bedrag=rij.saldo) for rij in rijen)
    uitleg = _("Per maatregel links de kosten en rechts de baten. {saldi}.", saldi=saldi)
    titel = _("Kosten en baten per maatregel")
    spiegel = Spiegel("mkba", (_("kosten"), _("baten"), _("saldo")), rijen, {}, titel, uitleg)
    return Grafiek(
        id="mkba",
        titel=_mkba_bevinding(volgorde),
        onder=_("Contante waarde van alle kosten en baten, zonder koppelkansen."),
        svg_breed=teken_spiegel(spiegel, BREED),
        svg_smal=teken_spiegel(spiegel, SMAL),
        tabel=Tabel(
            kop=(_("Maatregel"), _("Kosten"), _("Baten"), _("Saldo")),
            rijen=tuple(
                (f"{r.nummer}. {r.naam}", r.links_tekst, r.rechts_tekst, r.saldo) for r in rijen
            ),
            rechts=frozenset({1, 2, 3}),
            bijschrift=titel,
        ),
        bron=opdracht.bron_geld,
    )


def _mkba_bevinding(uitkomsten: Sequence[MaatregelUitkomst]) -> str:
    meer, alle = sum(u.ncw > 0 for u in uitkomsten), len(uitkomsten)
    if meer == alle:
        return _("Elke maatregel levert meer op dan hij kost")
    if meer == 0:
        return _("Geen van de maatregelen levert in euro’s meer op dan hij kost")
    return ngettext(
        "Eén van de {alle} maatregelen levert meer op dan hij kost",
        "{n} van de {alle} maatregelen leveren meer op dan zij kosten",
        meer,
        alle=alle,
    )


def _bevinding(uitkomsten: Sequence[MaatregelUitkomst]) -> str:
    beide = sum(u.ncw > 0 and u.doelscore > 0 for u in uitkomsten)
    alle = len(uitkomsten)
    if beide == 0:
        return _("Geen maatregel is goed voor de doelen én heeft meer baten dan kosten")
    if beide == alle:
        return _("Alle maatregelen zijn goed voor de doelen en hebben meer baten dan kosten")
    return ngettext(
        "Eén van de {alle} maatregelen is goed voor de doelen én heeft meer baten dan kosten",
        "{n} van de {alle} maatregelen zijn goed voor de doelen en hebben meer baten dan kosten",
        beide,
        alle=alle,
    )


def _assen(uitkomsten: Sequence[MaatregelUitkomst], formaat: Formaat, hoogte: float) -> _Assen:
    euros = stappen(
        min(0.0, *(u.ncw for u in uitkomsten)),
        max(0.0, *(u.ncw for u in uitkomsten)),
        4 if not formaat.smal else 2,
    )
    punten = stappen(
        min(0.0, *(u.doelscore for u in uitkomsten)),
        max(0.0, *(u.doelscore for u in uitkomsten)),
        4,
    )
    rand = 34.0
    return _Assen(
        Schaal(euros[0], euros[-1], rand + 16, formaat.breedte - 30),
        Schaal(punten[0], punten[-1], hoogte - 44, 20),
        euros,
        punten,
    )


def _teken(opdracht: Opdracht, uitkomsten: Sequence[MaatregelUitkomst], formaat: Formaat) -> str:
    hoogte = 480.0 if formaat.smal else 520.0
    assen = _assen(uitkomsten, formaat, hoogte)
    inhoud = [*_raster(assen, formaat, hoogte, opdracht.taal)]
    vakken, kwarten = _kwartnamen(assen, formaat)
    inhoud += kwarten + _borden(opdracht, uitkomsten, assen, formaat, vakken)
    plekken = "; ".join(
        _(
            "{naam}: {bedrag} en {punten} punten",
            naam=u.naam,
            bedrag=woorden.euro_saldo(u.ncw, opdracht.taal),
            punten=woorden.punten(u.doelscore, opdracht.taal),
        )
        for u in uitkomsten
    )
    return tekening(
        "kosten-baten",
        formaat.soort,
        (formaat.breedte, hoogte),
        titel=_("Saldo in euro’s tegen punten voor de doelen"),
        uitleg=_("Elke maatregel is een nummer. {plekken}.", plekken=plekken),
        inhoud=inhoud,
    )


def _raster(assen: _Assen, formaat: Formaat, hoogte: float, taal: str) -> list[Element]:
    klein, delen = formaat.klein, list[Element]()
    links, rechts = assen.x.begin - 16, assen.x.eind + 16
    for waarde in assen.y_stappen:
        y, nul = assen.y(waarde), isclose(waarde, 0, abs_tol=1e-9)
        delen.append(
            lijn(links, y, rechts, y, klasse="ik" if nul else "hl", dikte=1.5 if nul else 1)
        )
        opschrift = woorden.punten(waarde, taal)
        delen.append(
            tekst(links - 6, y + klein * 0.35, opschrift, grootte=klein, anker="end", klasse="t2")
        )
    for waarde in assen.x_stappen:
        x, nul = assen.x(waarde), isclose(waarde, 0, abs_tol=1e-9)
        onder = hoogte - 30
        delen.append(lijn(x, 12, x, onder, klasse="ik" if nul else "hl", dikte=1.5 if nul else 1))
        opschrift = woorden.euro(waarde, taal)
        half = letter.breedte(opschrift, klein) / 2
        midden = min(max(x, half), formaat.breedte - half)
        delen.append(
            tekst(midden, hoogte - 10, opschrift, grootte=klein, anker="middle", klasse="t2")
        )
    return delen


def _kwartnamen(assen: _Assen, formaat: Formaat) -> tuple[list[Vak], list[Element]]:
    """Name the quarters that are large enough, in their outer corners."""
    klein, vakken, delen = formaat.klein, list[Vak](), list[Element]()
    for (rechts, boven), halve in _KWARTEN.items():
        regels = [_(regel) for regel in halve]
        breed = max(letter.breedte(r, klein) for r in regels) + 8
        hoog = 2 * klein * 1.2 + 6
        x0, x1 = (assen.x(0), assen.x.eind + 16) if rechts else (assen.x.begin - 16, assen.x(0))
        y0, y1 = (12.0, assen.y(0)) if boven else (assen.y(0), assen.y.begin + 10)
        if x1 - x0 < breed or y1 - y0 < hoog + 8:
            continue
        x = x1 - breed if rechts else x0
        y = y0 if boven else y1 - hoog
        vakken.append(Vak(x, y, breed, hoog))
        delen.append(rechthoek(x, y, breed, hoog, klasse="vp"))
        for n, regel in enumerate(regels):
            basis = y + klein + 2 + n * klein * 1.2
            if rechts:
                delen.append(tekst(x1 - 4, basis, regel, grootte=klein, anker="end", klasse="t2"))
            else:
                delen.append(tekst(x0 + 4, basis, regel, grootte=klein, klasse="t2"))
    return vakken, delen


def _borden(
    opdracht: Opdracht,
    uitkomsten: Sequence[MaatregelUitkomst],
    assen: _Assen,
    formaat: Formaat,
    bezet: list[Vak],
) -> list[Element]:
    maat = 22.0
    nummers = [str(opdracht.plan.nummer[u.id]) for u in uitkomsten]
    wensen = [(assen.x(u.ncw), assen.y(u.doelscore)) for u in uitkomsten]
    maten = [(bordbreedte(n, maat), maat) for n in nummers]
    ruimte = Vak(assen.x.begin - 16, 4, formaat.breedte - assen.x.begin + 14, assen.y.begin + 14)
    plekken = plaats(wensen, maten, ruimte, bezet)
    streepjes, borden = list[Element](), list[Element]()
    for (px, py), (x, y), nummer in zip(wensen, plekken, nummers, strict=True):
        if abs(px - x) + abs(py - y) > 2:  # noqa: PLR2004 - px
            streepjes.append(lijn(px, py, x, y, klasse="as"))
            streepjes.append(element("circle", cx=px, cy=py, r=3, klasse="vi", fill="#15202d"))
        borden.append(bord(x, y, nummer, maat=maat))
    if formaat.smal:
        return streepjes + borden
    vakken = [
        Vak(x - b / 2, y - h / 2, b, h) for (x, y), (b, h) in zip(plekken, maten, strict=True)
    ]
    nullijn = Vak(assen.x(0) - 1, 0, 2, assen.y.begin)
    return streepjes + borden + _namen(uitkomsten, vakken, [*bezet, nullijn], ruimte)


def _namen(
    uitkomsten: Sequence[MaatregelUitkomst],
    borden: Sequence[Vak],
    bezet: Sequence[Vak],
    ruimte: Vak,
) -> list[Element]:
    """Name the signs beside which there is room, so that few have to be looked up."""
    vol, delen = [*bezet, *borden], list[Element]()
    for uitkomst, vak in zip(uitkomsten, borden, strict=True):
        regels = letter.regels(letter.kortweg(uitkomst.naam), 170, 13)
        if regels[-1].endswith("…"):
            continue
        breed = max(letter.breedte(regel, 13) for regel in regels) + 6
        hoog = max(vak.hoogte, len(regels) * 15.6 + 2)
        midden = max(vak.y + vak.hoogte / 2, ruimte.y + hoog / 2)
        kanten: tuple[tuple[float, Anker], ...] = (
            (vak.x + vak.breedte + 4, "start"),
            (vak.x - 4 - breed, "end"),
        )
        for x, anker in kanten:
            plek = Vak(x, midden - hoog / 2, breed, hoog)
            if ruimte.omvat(plek) and not any(plek.raakt(ander) for ander in vol):
                vol.append(plek)
                tekst_x = x + 2 if anker == "start" else x + breed - 2
                delen += alinea(tekst_x, midden, regels, grootte=13, anker=anker)
                break
    return delen
