"""A map as a still drawing: what a phone shows first, and what paper shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.draw import letter
from generator.draw.figuur import BREED, SMAL, Formaat, bord, bordbreedte
from generator.draw.opzet import Merk, Merksoort, Opzet, Vorm
from generator.draw.plaatsing import Vak, plaats
from generator.draw.projectie import Projectie, hoogte_bij, midden, padvorm, passend
from generator.draw.svg import (
    Anker,
    Element,
    Punt,
    element,
    getal,
    lijn,
    rechthoek,
    route,
    schrijf,
    tekening,
    tekst,
)
from generator.model.kleuren import TINTEN

MAAT = 24.0
_MATEN = {"breed": (640.0, 520.0), "smal": (328.0, 380.0)}
_LAAGST = 160.0
_RAND = 22.0
_ACCENT = "#17408b"


@dataclass(frozen=True, slots=True)
class _Vel:
    """The paper: its size, its letters and how places fall on it."""

    formaat: Formaat
    breedte: float
    hoogte: float
    projectie: Projectie

    @property
    def ruimte(self) -> Vak:
        """Where marks and labels may stand."""
        return Vak(2, 2, self.breedte - 4, self.hoogte - 4)


def teken_kaart(opzet: Opzet) -> tuple[str, str]:
    """Draw a map wide and narrow."""
    return _teken(opzet, BREED), _teken(opzet, SMAL)


def teken_vel(opzet: Opzet, breedte: float, hoogte: float) -> str:
    """Draw a map that fills a sheet of this size, px; signs and letters keep theirs."""
    projectie = passend(opzet.kader, breedte, hoogte, _RAND)
    return _teken_op(opzet, _Vel(BREED, breedte, hoogte, projectie))


def teken_voorbeeld(soort: Merksoort | Literal["vlak"], tint: int, teken: str = "") -> str:
    """Draw a sign, or a spot of a hue, as small as a letter: for the legend."""
    midden_ = MAAT / 2 + 2
    if soort == "vlak":
        vorm = rechthoek(4, 4, 20, 20, klasse=f"tf-{tint}", vul=kleur(tint), rx=3)
    elif teken:
        vorm = _schouwvorm(Merk(0, 0, soort), midden_, midden_, kleur(tint))
    else:
        vorm = _merk(Merk(0, 0, soort, tint=tint), midden_, midden_)
    return schrijf(
        element(
            "svg",
            vorm,
            viewBox=f"0 0 {getal(2 * midden_)} {getal(2 * midden_)}",
            width=20,
            height=20,
            aria_hidden="true",
            focusable="false",
        )
    )


def kleur(tint: int) -> str:
    """Return the literal colour of a hue; 0 is the accent."""
    return TINTEN[tint - 1][0] if tint else _ACCENT


def _teken(opzet: Opzet, formaat: Formaat) -> str:
    breedte, hoogste = _MATEN[formaat.soort]
    hoogte = min(hoogste, max(hoogte_bij(opzet.kader, breedte, _RAND), _LAAGST))
    projectie = passend(opzet.kader, breedte, hoogte, _RAND)
    return _teken_op(opzet, _Vel(formaat, breedte, hoogte, projectie))


def _teken_op(opzet: Opzet, vel: _Vel) -> str:
    vormen = [deel for vorm in opzet.vormen for deel in _vorm(vorm, vel)]
    vakken, merken = _merken(opzet.merken, vel)
    return tekening(
        f"kaart-{opzet.id}",
        vel.formaat.soort,
        (vel.breedte, vel.hoogte),
        titel=opzet.titel,
        uitleg=opzet.uitleg,
        inhoud=[*vormen, *_labels(opzet, vel, vakken), *merken],
    )


def _vorm(vorm: Vorm, vel: _Vel) -> list[Element]:
    d = padvorm(vorm.object_, vel.projectie, vel.breedte, vel.hoogte)
    if not d:
        return []
    vlak = "Polygon" in vorm.object_.soort
    if vorm.soort in ("werk", "lijn"):
        vul, lijnklasse = (f"tf-{vorm.tint}", f"tr-{vorm.tint}") if vorm.tint else ("va", "ac")
        return [
            element(
                "path",
                d=d,
                klasse=f"{vul} {lijnklasse}" if vlak else lijnklasse,
                fill=kleur(vorm.tint) if vlak else "none",
                fill_opacity="0.22" if vlak else None,
                stroke=kleur(vorm.tint),
                stroke_width="1.8" if vlak else "4",
                stroke_linejoin="round",
                stroke_linecap=None if vlak else "round",
                data_m=vorm.sleutel,
            )
        ]
    klasse, fill, stroke, dikte = _STIJL[vorm.soort]
    return [
        element(
            "path",
            d=d,
            klasse=klasse,
            fill=fill if vlak else "none",
            stroke=stroke,
            stroke_width=dikte,
            stroke_linejoin="round",
        )
    ]


_STIJL = {
    "omgeving": ("vl hl", "#f1f4f8", "#ccd5df", "1"),
    "buurt": ("va as", "#e4ecf9", "#75839a", "1"),
    "plan": ("vb pl", "#17408b", "#ffffff", "1.5"),
    "grens": ("ac", "none", "#17408b", "2.5"),
}


def _merken(merken: Sequence[Merk], vel: _Vel) -> tuple[list[Vak], list[Element]]:
    wensen = [vel.projectie(m.lon, m.lat) for m in merken]
    maten = [merkmaat(m) for m in merken]
    plekken = plaats(wensen, maten, vel.ruimte)
    vakken = [
        Vak(x - b / 2, y - h / 2, b, h) for (x, y), (b, h) in zip(plekken, maten, strict=True)
    ]
    streepjes: list[Element] = []
    for merk, (px, py), (x, y) in zip(merken, wensen, plekken, strict=True):
        if abs(px - x) + abs(py - y) > MAAT:
            streep = lijn(px, py, x, y, klasse="ik", dikte=1.2)
            stip = element("circle", cx=px, cy=py, r=3, klasse="vi", fill="#15202d")
            streepjes += _van(merk, streep, stip)
    borden = [
        deel
        for merk, (x, y) in zip(merken, plekken, strict=True)
        for deel in _van(merk, _merk(merk, x, y))
    ]
    return vakken, streepjes + borden


def _van(merk: Merk, *delen: Element) -> tuple[Element, ...]:
    """Tell of which measure in the list these are, where the list asks for it."""
    return (element("g", *delen, data_m=merk.sleutel),) if merk.sleutel else delen


def merkmaat(merk: Merk) -> tuple[float, float]:
    """Return width and height of a mark, px."""
    if merk.soort == "punt":
        return 12, 12
    return bordbreedte(merk.teken, MAAT), MAAT


def _merk(merk: Merk, x: float, y: float) -> Element:
    tint = kleur(merk.tint)
    if merk.soort == "vol":
        return bord(x, y, merk.teken, klasse="" if merk.tint else "vb", vul=tint)
    if merk.soort == "punt":
        return element(
            "circle",
            cx=x,
            cy=y,
            r=5,
            klasse="vi pl",
            fill="#15202d",
            stroke="#ffffff",
            stroke_width=2,
        )
    if merk.soort in ("knelpunt", "kans", "goed"):
        return element("g", _schouwvorm(merk, x, y, tint), _opschrift(merk, x, y, "op vet"))
    breed = bordbreedte(merk.teken, MAAT)
    vol, rand = merk.soort == "klaar", f"tr-{merk.tint}" if merk.tint else "ac"
    vorm = element(
        "rect",
        x=x - breed / 2 + 1,
        y=y - MAAT / 2 + 1,
        width=breed - 2,
        height=MAAT - 2,
        rx=11 if vol else 3,
        klasse=("pl" if merk.tint else "pl vb") if vol else f"vp {rand}",
        fill=tint if vol else "#ffffff",
        stroke="#ffffff" if vol else tint,
        stroke_width=1.5 if vol else 2.5,
        stroke_dasharray="3 3" if merk.soort == "uit" else None,
    )
    return element("g", vorm, _opschrift(merk, x, y, "op vet" if vol else "vet"))


def _opschrift(merk: Merk, x: float, y: float, klasse: str) -> Element:
    omlaag = 7 if merk.soort == "knelpunt" else 5
    return tekst(x, y + omlaag, merk.teken, grootte=14, anker="middle", klasse=klasse)


def _schouwvorm(merk: Merk, x: float, y: float, tint: str) -> Element:
    if merk.soort == "goed":
        return element(
            "circle", cx=x, cy=y, r=12, klasse="pl", fill=tint, stroke="#ffffff", stroke_width=1.5
        )
    hoeken: list[Punt] = (
        [(x, y - 13), (x + 14, y + 12), (x - 14, y + 12)]
        if merk.soort == "knelpunt"
        else [(x, y - 14), (x + 14, y), (x, y + 14), (x - 14, y)]
    )
    return element(
        "path",
        d=route(hoeken, dicht=True),
        klasse="pl",
        fill=tint,
        stroke="#ffffff",
        stroke_width=1.5,
        stroke_linejoin="round",
    )


def _labels(opzet: Opzet, vel: _Vel, vakken: Sequence[Vak]) -> list[Element]:
    """Write names where there is room: areas near their middle, points beside their dot."""
    vol, delen, grootte = list(vakken), list[Element](), vel.formaat.klein
    for vorm in sorted(opzet.vormen, key=lambda v: v.soort == "omgeving"):
        if not vorm.label:
            continue
        punt, vet = vel.projectie(*midden(vorm.object_)), vorm.soort == "plan"
        plek = labelplek(vorm.label, punt, grootte, vel.ruimte, vol, vet=vet)
        if plek and vet:
            breed = letter.breedte(vorm.label, grootte, vet=True)
            vak = (plek[0] - breed / 2, plek[1] - grootte, breed, grootte + 6)
            delen.append(rechthoek(*vak, klasse="vp", rx=2))
        if plek:
            klasse = {"plan": "vet", "omgeving": "t2"}.get(vorm.soort, "")
            delen.append(tekst(*plek, vorm.label, grootte=grootte, anker="middle", klasse=klasse))
    return delen + _puntnamen(opzet, vel, vol)


def _puntnamen(opzet: Opzet, vel: _Vel, vol: list[Vak]) -> list[Element]:
    delen: list[Element] = []
    for merk in opzet.merken:
        if merk.soort != "punt":
            continue
        x, y = vel.projectie(merk.lon, merk.lat)
        breed = letter.breedte(merk.naam, 13)
        ankers: tuple[Anker, ...] = ("start", "end")
        for anker in ankers:
            links = x + 10 if anker == "start" else x - 10 - breed
            vak = Vak(links, y - 8, breed, 16)
            if vel.ruimte.omvat(vak) and not any(vak.raakt(ander) for ander in vol):
                vol.append(vak)
                plek = x + (10 if anker == "start" else -10)
                delen.append(tekst(plek, y + 4.5, merk.naam, grootte=13, anker=anker))
                break
    return delen


def labelplek(  # noqa: PLR0913 - a label, its place, and what is taken
    label: str, punt: Punt, grootte: float, ruimte: Vak, vol: list[Vak], *, vet: bool = False
) -> Punt | None:
    """Find a free place for a label near a point, and take it.

    Returns:
        Where its baseline has its middle, or None where there is no room.
    """
    breed = letter.breedte(label, grootte, vet=vet)
    for omlaag in (0, -22, 22, -40):
        vak = Vak(punt[0] - breed / 2, punt[1] + omlaag - grootte / 2, breed, grootte + 2)
        if ruimte.omvat(vak) and not any(vak.raakt(ander) for ander in vol):
            vol.append(vak)
            return punt[0], punt[1] + omlaag + grootte * 0.35
    return None
