"""Set the poster: measure every part, find the roomiest step that fits, give all a place.

All measures are millimetres on A3 landscape.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache, lru_cache

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from markupsafe import Markup

from generator.model.beeld import Kaart
from generator.model.kleuren import TINTEN
from generator.model.papier import Poster
from generator.model.taal import _, ngettext, pgettext
from generator.paper.drukker import Zetsel, zet
from generator.paper.poster_trappen import TRAPPEN, Trap, eerste_gok, uitgedund
from generator.paper.qr import qr_svg

RAND = 9.0
BREED, HOOG = 402.0, 279.0
TUSSEN = 4.5
KIER = 8.0
BINNEN = 12.0  # room inside the edge of what cooperation adds
LINKS, RECHTS = 78.0, 94.0
GROOTSTE_KOLOM, GROOTSTE_ZONDER_KAART = 18.0, 26.0
KAARTTEKST = (11.5, 11.5)
GROOT = (26.0, 96.0)  # the goals, where there is no map
SMALSTE_KOLOM = 34.0
_PX = 25.4 / 96
_NAAMMATEN = ((9, 62), (13, 48), (17, 38), (36, 30), (60, 24), (400, 18))

Kaartmaker = Callable[[float, float], Kaart | None]
"""Draws the map of the poster at a width and height in mm."""


@dataclass(frozen=True, slots=True)
class Drukstof:
    """What every poster of a site is set with.

    Attributes:
        sjabloon: The template.
        css: Its style sheet.
        letters: The fonts by name: vet and gewoon.
        accent: The publisher's colour.
    """

    sjabloon: str
    css: str
    letters: Mapping[str, bytes]
    accent: str
    taal: str
    uitgever: str


@dataclass(frozen=True, slots=True)
class _Maat:
    """Sizes for the template, finished: name in points, columns and parts in mm."""

    naam: int
    kolommen: tuple[str, ...]
    vakken: tuple[tuple[str, str, str, str], ...]
    letters: Mapping[str, float]
    kaartbreedte: str = ""
    kaarthoogte: str = ""
    zonder: str = ""


class PastNietError(ValueError):
    """What a poster must say at least, does not fit on its sheet."""


@dataclass(frozen=True, slots=True)
class Gezet:
    """A poster in its final form: the sheet, the text on it, and the step that fitted."""

    zetsel: Zetsel
    poster: Poster
    trap: Trap
    html: str


def zet_poster(poster: Poster, stof: Drukstof, kaart: Kaartmaker) -> Gezet:
    """Set a poster on one sheet, thinned out as little as can be.

    Args:
        poster: All that it could say.
        stof: Template, style, fonts and colour.
        kaart: Draws its map; gives None where the wijk has none.

    Raises:
        PastNietError: If even the tightest step does not fit, or takes more than one sheet.
        DrukkerError: If this computer can't print.
    """
    met_kaart = kaart(BREED / 2, BREED / 4) is not None
    past = cache(lambda nummer: _proef(poster, TRAPPEN[nummer], stof, met_kaart=met_kaart))
    nummer = eerste_gok(poster)
    while nummer > 0 and past(nummer).past and past(nummer - 1).past:
        nummer -= 1
    while not past(nummer).past and nummer + 1 < len(TRAPPEN):
        nummer += 1
    proef = past(nummer)
    if not proef.past:
        raise PastNietError(f"the poster of {poster.wijk} does not fit on a sheet")
    return _zet(proef, stof, kaart)


@dataclass(frozen=True, slots=True)
class _Proef:
    """A step that was tried: what is left of the text, and the height of each part in mm."""

    poster: Poster
    trap: Trap
    hoogten: Mapping[str, float]
    met_kaart: bool

    @property
    def midden(self) -> float:
        """How high the part around the map may be."""
        er = [self.hoogten[naam] for naam in _STAPEL if naam in self.hoogten]
        return HOOG - sum(er) - TUSSEN * len(er)

    @property
    def past(self) -> bool:
        """Whether everything has its place."""
        kaart = self.hoogten["onder"] + (self.trap.kaart if self.met_kaart else 0)
        zijden = (self.hoogten.get("links", 0.0), self.hoogten["rechts"])
        return max(kaart, *zijden) <= self.midden

    @property
    def grenzen(self) -> Mapping[str, tuple[float, float]]:
        """Smallest and largest letter of what grows where there is room, points."""
        grootst = GROOTSTE_KOLOM if self.met_kaart else GROOTSTE_ZONDER_KAART
        kolom = (self.trap.kolom, grootst)
        return {"links": kolom, "rechts": kolom, "onder": KAARTTEKST if self.met_kaart else GROOT}

    def letters(self) -> dict[str, float]:
        """How large those letters can be to fill their place, points in halves."""
        uit = {}
        for naam, (kleinst, grootst) in self.grenzen.items():
            hoogte = self.hoogten.get(naam, 0.0)
            # twice the letter takes four times the room where lines are full, else twice
            groei = (self.midden / hoogte) ** _GROEI[naam] if hoogte else 1.0
            uit[naam] = min(max(int(kleinst * groei * 2) / 2, kleinst), grootst)
        return uit


_GROEI = {"links": 0.9, "rechts": 0.8, "onder": 0.55}
_STAPEL = ("plaat", "samen", "lint", "voet")


def _proef(poster: Poster, trap: Trap, stof: Drukstof, *, met_kaart: bool) -> _Proef:
    """Set everything but the map, and measure each part."""
    dun = uitgedund(poster, trap)
    links, midden = _breedten(dun)
    breedten = {"plaat": BREED, "samen": BREED - BINNEN, "lint": BREED, "voet": BREED}
    breedten |= {"links": links, "rechts": RECHTS, "kaart": midden}
    vakken = tuple((naam, "0", "0", f"{breed:.2f}") for naam, breed in breedten.items())
    onder = KAARTTEKST[0] if met_kaart else GROOT[0]
    letters = {"links": trap.kolom, "rechts": trap.kolom, "onder": onder}
    maat = _Maat(_naammaat(dun), _kolommen(dun), vakken, letters)
    html = _html(dun, trap, stof, maat, Markup("<i></i>") if met_kaart else Markup(""))
    with closing(zet(html, _bestanden(stof))) as zetsel:
        return _Proef(dun, trap, hoogten_van(zetsel), met_kaart)


def _zet(proef: _Proef, stof: Drukstof, kaart: Kaartmaker) -> Gezet:
    """Give every part its place, the columns beside the map as large as fits."""
    over, hoogten, poster = proef.midden, proef.hoogten, proef.poster
    midden = _breedten(poster)[1]
    kaarthoogte = over - hoogten["onder"]
    beeld = kaart(midden, kaarthoogte)
    svg = Markup(in_letter(beeld.svg_breed)) if beeld else Markup("")  # noqa: S704 - drawn by us
    letters, grenzen = proef.letters(), proef.grenzen
    while True:
        maat = _Maat(
            _naammaat(poster),
            _kolommen(poster),
            _vakken(proef),
            letters,
            f"{midden:.2f}",
            f"{kaarthoogte:.2f}",
            "" if proef.met_kaart else f"{over - 0.5:.2f}",
        )
        html = _html(poster, proef.trap, stof, maat, svg)
        zetsel = zet(html, _bestanden(stof))
        nu = hoogten_van(zetsel)
        te_hoog = [
            naam
            for naam in letters
            if nu.get(naam, 0.0) > over and letters[naam] > grenzen[naam][0]
        ]
        if not te_hoog:
            break
        zetsel.close()
        letters |= {naam: letters[naam] - max(0.5, letters[naam] // 12) for naam in te_hoog}
    if zetsel.bladen != 1:
        zetsel.close()
        raise PastNietError(f"the poster of {poster.wijk} takes {zetsel.bladen} sheets")
    return Gezet(zetsel, poster, proef.trap, html)


def _vakken(proef: _Proef) -> tuple[tuple[str, str, str, str], ...]:
    """Return the place and the width of every part."""
    hoogten = proef.hoogten
    links, midden = _breedten(proef.poster)
    boven = RAND + hoogten["plaat"] + TUSSEN
    onder = boven + proef.midden + TUSSEN
    lint = onder + (hoogten["samen"] + TUSSEN if "samen" in hoogten else 0)
    plekken = (
        ("plaat", RAND, RAND, BREED),
        ("links", RAND, boven, links),
        ("kaart", RAND + (links + KIER if links else 0), boven, midden),
        ("rechts", RAND + BREED - RECHTS, boven, RECHTS),
        ("samen", RAND, onder, BREED - BINNEN),
        ("lint", RAND, lint, BREED),
        ("voet", RAND, RAND + HOOG - hoogten["voet"], BREED),
    )
    return tuple((naam, f"{x:.2f}", f"{y:.2f}", f"{breed:.2f}") for naam, x, y, breed in plekken)


def in_letter(svg: str) -> str:
    """Letter a drawing with the font of the poster."""
    return svg.replace('font-family="sans-serif"', 'font-family="Poster"')


def _breedten(poster: Poster) -> tuple[float, float]:
    """Return the widths of the left column and of the middle."""
    links = LINKS if poster.cijfers else 0.0
    return links, BREED - RECHTS - KIER - (links + KIER if links else 0)


def _naammaat(poster: Poster) -> int:
    return next(maat for letters, maat in _NAAMMATEN if len(poster.naam) <= letters)


def _kolommen(poster: Poster) -> tuple[str, ...]:
    """Divide the width of the ribbon by how much text each column has."""
    kolommen = [kolom for tijdvak in poster.tijdvakken for kolom in tijdvak.kolommen]
    letters = []
    for kolom in kolommen:
        regels = [len(m.naam) + 5 for groep in kolom.themas for m in groep.maatregelen]
        letters.append(sum(regels) + sum(len(groep.thema) for groep in kolom.themas))
    ruimte = BREED - SMALSTE_KOLOM * len(letters)
    totaal = sum(letters) or 1
    return tuple(f"{SMALSTE_KOLOM + ruimte * aantal / totaal:.2f}" for aantal in letters)


def hoogten_van(zetsel: Zetsel) -> dict[str, float]:
    """Return the height of each part that has a name, mm."""
    return {
        doos.element.get("id"): doos.margin_height() * _PX
        for doos in zetsel.dozen()
        if doos.element is not None and doos.element.get("id") and doos.element_tag in _BLOKKEN
    }


_BLOKKEN = frozenset({"header", "section", "footer", "div"})


def _html(poster: Poster, trap: Trap, stof: Drukstof, maat: _Maat, kaart: Markup) -> str:
    adres = poster.adres
    qr = Markup("")
    if adres:
        qr = Markup(qr_svg(adres, _("QR-code naar {adres}", adres=adres)))  # noqa: S704 - drawn by us
    return _sjabloon(stof.sjabloon).render(
        p=poster,
        trap=trap,
        maat=maat,
        css=Markup(stof.css),  # noqa: S704 - our own style sheet
        accent=stof.accent,
        zacht=_zacht(stof.accent),
        tinten=[tint[0] for tint in TINTEN],
        kaart=kaart,
        jaren=any(k.jaar for t in poster.tijdvakken for k in t.kolommen),
        legenda=_legenda(poster),
        qr=qr,
        adres=adres.partition("://")[2].rstrip("/"),
        taal=stof.taal,
        uitgever=stof.uitgever,
    )


def _legenda(poster: Poster) -> str:
    borden = {m.bord for m in poster.maatregelen}
    uitleg = (
        ("vol", _("Vol bord: besloten of bezig.")),
        ("open", _("Open bord: nog niet besloten.")),
        ("klaar", _("Rond bord: klaar.")),
    )
    return " ".join(zin for soort, zin in uitleg if soort in borden)


def _zacht(accent: str) -> str:
    kanalen = (int(accent[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(k + (255 - k) * 0.88):02x}" for k in kanalen)


def _bestanden(stof: Drukstof) -> dict[str, bytes]:
    return {f"letters/{naam}.ttf": inhoud for naam, inhoud in stof.letters.items()}


@lru_cache(maxsize=2)
def _sjabloon(bron: str) -> Template:
    omgeving = Environment(
        loader=DictLoader({"poster": bron}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    omgeving.globals |= {"_": _, "ngettext": ngettext, "pgettext": pgettext}
    return omgeving.get_template("poster")
