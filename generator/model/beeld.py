"""The door from `draw` to the pages: a picture with its text alternative and its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Tabel:
    """The same figures as text.

    Attributes:
        kop: Column headers; the first column is the row's name.
        rijen: Finished texts, one tuple a row.
        voet: Total row, or empty.
        rechts: Indexes of columns with numbers, aligned right.
        bijschrift: Caption.
    """

    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    voet: tuple[str, ...] = ()
    rechts: frozenset[int] = frozenset()
    bijschrift: str = ""


@dataclass(frozen=True, slots=True)
class Plaats:
    """A line of a map's list: the same place and the same link as on the map."""

    naam: str
    url: str = ""
    nummer: str = ""
    toelichting: str = ""


@dataclass(frozen=True, slots=True)
class Fotovorm:
    """A photo at one width, as WebP: path in the wijk."""

    pad: str
    breedte: int


@dataclass(frozen=True, slots=True)
class Fotoreeks:
    """A photo in the sizes that pages show, without what the camera wrote in it.

    Attributes:
        naam: Name of the photo in the folder media.
        breedte: Width of the widest form, in pixels.
        hoogte: Its height.
        vormen: From narrow to wide.
        terugval: Path of the form for browsers without WebP.
    """

    naam: str
    breedte: int
    hoogte: int
    vormen: tuple[Fotovorm, ...]
    terugval: str


@dataclass(frozen=True, slots=True)
class Grafiek:
    """A chart: inline SVG for wide and narrow, both drawn so that letters never shrink.

    Attributes:
        id: Stable name, unique on a page.
        titel: The finding, as a sentence.
        onder: Unit and reading help, or "".
        svg_breed: SVG for 48rem and up.
        svg_smal: SVG for the phone (328 wide).
        tabel: The same figures.
        bron: Source line.
    """

    id: str
    titel: str
    onder: str
    svg_breed: str
    svg_smal: str
    tabel: Tabel
    bron: str


@dataclass(frozen=True, slots=True)
class Legendaregel:
    """What a shape or colour on a map means: in words, after a small drawing of it (SVG)."""

    tekst: str
    teken: str = ""


@dataclass(frozen=True, slots=True)
class Kaart:
    """A map: a still drawing, the same places as a list, and mostly an interactive page.

    Attributes:
        id: Stable name.
        titel: Name for screen readers.
        bestanden: Path in the wijk (kaart/<id>.html, .js and .css) to bytes; of the portal's
            map portaal/kaart/portaal.*. Empty where the map is a drawing only.
        plaatsen: The list under the map.
        bron: Source line.
        tegels: Host of its background tiles ("https://service.pdok.nl"), or "".
        legenda: What the colours and shapes mean.
        pagina: Path of the interactive page for an iframe, a key of `bestanden`, or "".
            It loads Leaflet from the folder leaflet/ beside its own folder.
        svg_breed: The still drawing for 48rem and up.
        svg_smal: The still drawing for the phone (328 wide).
    """

    id: str
    titel: str
    bestanden: dict[str, bytes]
    plaatsen: tuple[Plaats, ...]
    bron: str
    tegels: str = ""
    legenda: tuple[Legendaregel, ...] = field(default_factory=tuple)
    pagina: str = ""
    svg_breed: str = ""
    svg_smal: str = ""


@dataclass(frozen=True, slots=True)
class Deelbeeld:
    """The picture of a page where somebody shares its address: path in the project, and words."""

    pad: str
    alt: str


@dataclass(frozen=True, slots=True)
class Rasters:
    """Pictures made of pixels.

    Attributes:
        fotos: By their name in the folder media.
        deelbeelden: By the path of their page; "" is for the pages that have none of their own.
        bestanden: Path in the project to bytes.
    """

    fotos: Mapping[str, Fotoreeks] = field(default_factory=dict)
    deelbeelden: Mapping[str, Deelbeeld] = field(default_factory=dict)
    bestanden: Mapping[str, bytes] = field(default_factory=dict)


Beeld = Grafiek | Kaart
