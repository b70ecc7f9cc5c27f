"""What all charts share: the order to draw, sizes, number signs, patterns, source lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from generator.draw import letter
from generator.draw.svg import Element, element, pad, rechthoek, tekst
from generator.model.doorrekening import Doorrekening, MaatregelUitkomst
from generator.model.kleuren import Kleur, Patroon, partijkleuren
from generator.model.plan import Wijkplan
from generator.model.stand import stand, uitgegeven_door, versie_in_woorden
from generator.model.taal import _
from generator.model.velden import Vermelding


@dataclass(frozen=True, slots=True)
class Formaat:
    """One of the two drawings of a chart: its width and its two letter sizes, px."""

    soort: Literal["breed", "smal"]
    breedte: float
    letter: float
    klein: float

    @property
    def smal(self) -> bool:
        """Whether it is for the phone."""
        return self.soort == "smal"


BREED = Formaat("breed", 800, 16, 14)
SMAL = Formaat("smal", 328, 15, 13)


@dataclass(frozen=True)
class Opdracht:
    """A plan with its results and the day, and what charts look up in them."""

    plan: Wijkplan
    uitkomst: Doorrekening
    vandaag: dt.date

    @cached_property
    def taal(self) -> str:
        """Language of the site."""
        return self.plan.gedeeld.config.site.taal

    @cached_property
    def kleuren(self) -> Mapping[str, Kleur]:
        """Colour and pattern of each party."""
        return partijkleuren(partij.id for partij in self.plan.gedeeld.partijen)

    @cached_property
    def per_maatregel(self) -> Mapping[str, MaatregelUitkomst]:
        """The results by id of the measure."""
        return {uitkomst.id: uitkomst for uitkomst in self.uitkomst.maatregelen}

    def partijnaam(self, id_: str) -> str:
        """Name a party."""
        return self.plan.partij[id_].naam

    def geordend(self, partijen: Iterable[str]) -> list[str]:
        """Put parties in the order of partijen.yml."""
        erbij = set(partijen)
        return [partij.id for partij in self.plan.gedeeld.partijen if partij.id in erbij]

    @cached_property
    def bron_geld(self) -> str:
        """The source line under every amount."""
        regels = self.plan.gedeeld.config.rekenregels
        laatste = regels.basisjaar + regels.horizon
        bron = _(
            "Bron: doorrekening van dit wijkplan. Contante waarde in {basisjaar}, "
            "prijspeil {prijspeil}, over {basisjaar} tot en met {laatste}.",
            basisjaar=regels.basisjaar,
            prijspeil=regels.prijspeil,
            laatste=laatste,
        )
        if self.plan.wijk.illustratief:
            bron += " " + _("Alle bedragen zijn illustratief.")
        return bron

    @cached_property
    def bron_plan(self) -> str:
        """The source line of what carries no amounts."""
        wijk = self.plan.wijk
        versie = versie_in_woorden(wijk)
        return _("Bron: wijkplan {wijk}, {versie}.", wijk=wijk.naam, versie=versie)

    @cached_property
    def van(self) -> str:
        """Who publishes the plan, its version and date."""
        uitgever = uitgegeven_door(self.plan.gedeeld.config.site.uitgever)
        return f"{uitgever} {stand(self.plan, self.vandaag)}"


def bronregel(vermeldingen: Iterable[Vermelding]) -> str:
    """Write the sources of records, each once; "" where none is given."""
    namen: list[str] = []
    for vermelding in vermeldingen:
        bron = vermelding.bron
        if bron is None:
            continue
        delen = (
            (bron,)
            if isinstance(bron, str)
            else (bron.maker, bron.titel, bron.tabel, bron.licentie)
        )
        naam = ", ".join(deel for deel in delen if deel)
        if naam and naam not in namen:
            namen.append(naam)
    return _("Bron: {bronnen}.", bronnen="; ".join(namen)) if namen else ""


def bord(  # noqa: PLR0913 - place and look of one sign
    x: float,
    y: float,
    nummer: str,
    *,
    maat: float = 24,
    klasse: str = "vb",
    vul: str | None = None,
) -> Element:
    """Draw a house-number sign with its middle at (x, y): the mark of a measure everywhere."""
    hoog, breed = maat, bordbreedte(nummer, maat)
    links, boven = x - breed / 2, y - hoog / 2
    return element(
        "g",
        rechthoek(links, boven, breed, hoog, klasse=klasse, vul=vul, rx=3),
        element(
            "rect",
            x=links + 1.5,
            y=boven + 1.5,
            width=breed - 3,
            height=hoog - 3,
            rx=2,
            fill="none",
            klasse="bordlijn",
            stroke="#ffffff",
            stroke_width=1,
        ),
        tekst(
            x, y + maat * 0.21, nummer, grootte=_cijfermaat(maat), anker="middle", klasse="op vet"
        ),
    )


def bordbreedte(nummer: str, maat: float = 24) -> float:
    """How wide a sign is: square for two digits, wider for three."""
    return max(maat, letter.breedte(nummer, _cijfermaat(maat), vet=True) + 8)


def _cijfermaat(maat: float) -> float:
    return max(13.0, maat * 0.6)


def alinea(  # noqa: PLR0913 - place and look of one name
    x: float,
    y: float,
    regels: tuple[str, ...],
    *,
    grootte: float,
    klasse: str = "",
    anker: Literal["start", "middle", "end"] = "start",
) -> list[Element]:
    """Set lines around a middle: y is the middle of the whole block."""
    stap = grootte * 1.2
    eerste = y - (len(regels) - 1) * stap / 2 + grootte * 0.35
    return [
        tekst(x, eerste + n * stap, regel, grootte=grootte, klasse=klasse, anker=anker)
        for n, regel in enumerate(regels)
    ]


_STREPEN: Mapping[Patroon, str] = {
    "schuin": "M-2 10L10 -2M-2 2L2 -2M6 10L10 6",
    "staand": "M4 0V8",
    "liggend": "M0 4H8",
    "tegenschuin": "M-2 -2L10 10M6 -2L10 2M-2 6L2 10",
    "ruit": "M-2 10L10 -2M-2 -2L10 10",
}


def patroon(sleutel: str, partij: str, kleur: Kleur) -> Element:
    """Make the pattern of a party; its id is `<sleutel>-<partij>`."""
    vlak = element("rect", width=8, height=8, klasse=f"v-{partij}", fill=kleur.licht)
    delen = [vlak]
    if kleur.patroon in _STREPEN:
        streep = _STREPEN[kleur.patroon]
        delen.append(
            element(
                "path", d=streep, klasse="pl", stroke="#ffffff", stroke_width="1.6", fill="none"
            )
        )
    elif kleur.patroon == "stip":
        delen += [
            element("circle", cx=mid, cy=mid, r=1.3, klasse="pd", fill="#ffffff") for mid in (2, 6)
        ]
    elif kleur.patroon == "blok":
        delen.append(element("path", d="M0 0H4V4H0ZM4 4H8V8H4Z", klasse="pd", fill="#ffffff"))
    elif kleur.patroon == "open":
        delen = [element("rect", width=8, height=8, klasse="pd", fill="#ffffff")]
    return element(
        "pattern",
        *delen,
        id=f"{sleutel}-{partij}",
        width=8,
        height=8,
        patternUnits="userSpaceOnUse",
    )


def partijbalk(
    sleutel: str, partij: str, kleur: Kleur, vlak: tuple[float, float, float, float]
) -> list[Element]:
    """Draw a bar in the colour and pattern of a party; `vlak` is x, y, width and height.

    The `patroon` of the party must be among the definitions.
    """
    x, y, breedte, hoogte = vlak
    if breedte == 0:
        return []
    links, maat = min(x, x + breedte), max(abs(breedte), 1)
    balk = rechthoek(links, y, maat, hoogte, vul=f"url(#{sleutel}-{partij})")
    if kleur.patroon != "open" or maat < 3:  # noqa: PLR2004 - too narrow for an edge
        return [balk]
    rand = element(
        "rect",
        x=links + 0.8,
        y=y + 0.8,
        width=maat - 1.6,
        height=hoogte - 1.6,
        fill="none",
        klasse=f"r-{partij}",
        stroke=kleur.licht,
        stroke_width="1.6",
    )
    return [balk, rand]


def arcering(sleutel: str) -> Element:
    """Make the hatching of what is not certain; its id is `<sleutel>-h`."""
    return element(
        "pattern",
        element("rect", width=9, height=9, klasse="va", fill="#e4ecf9"),
        pad("M-2 11L11 -2M-2 2L2 -2M7 11L11 7", klasse="pz", dikte=2, gevuld=False),
        id=f"{sleutel}-h",
        width=9,
        height=9,
        patternUnits="userSpaceOnUse",
    )
