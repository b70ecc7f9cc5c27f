"""The doors after `compose`: pages with their frame, and the files of one MkDocs project."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.beeld import Rasters
from generator.model.papier import Drukbestand


@dataclass(frozen=True, slots=True)
class Pagina:
    """One page of a wijk or of the portal.

    Attributes:
        pad: Path in the project's docs, without extension: `maatregelen/warmtenet`.
        titel: Title in head and menu.
        sjabloon: Name of its template in theme/paginas, without extension; a script of the
            same name in theme/scripts is loaded on this page.
        inhoud: View model: a frozen dataclass of finished text and links.
        beschrijving: One sentence for search engines and cards.
        groep: Name of the menu group it stands in; "" is the page itself as a group.
        in_menu: Whether the menu shows it.
    """

    pad: str
    titel: str
    sjabloon: str
    inhoud: object
    beschrijving: str = ""
    groep: str = ""
    in_menu: bool = True


@dataclass(frozen=True, slots=True)
class Kop:
    """Header of every page, finished words and addresses from the project's root."""

    naam: str
    url: str
    zoek_url: str
    zoek_label: str
    zoek_woord: str
    menu_label: str
    menu_woord: str
    naar_inhoud: str
    voorbeeld: str = ""
    voorbeeld_label: str = ""
    logo: str = ""
    wijk: str = ""
    wijk_naam: str = ""
    oud: str = ""
    oud_label: str = ""
    oud_link: str = ""
    oud_url: str = ""


@dataclass(frozen=True, slots=True)
class VoetRegel:
    """A line of the footer, with a link at its end or none."""

    tekst: str
    link: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class VoetLink:
    """A link in the footer."""

    titel: str
    url: str


@dataclass(frozen=True, slots=True)
class VoetDeel:
    """A column of the footer."""

    titel: str
    regels: tuple[VoetRegel, ...] = ()
    links: tuple[VoetLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Melding:
    """Title and text of the page for an address that does not exist."""

    titel: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Partijlogo:
    """The logo of a party: its address from the project's root, its name, and its website or ""."""

    src: str
    alt: str
    url: str


@dataclass(frozen=True, slots=True)
class Afzenders:
    """Whose plan it is: the logos of the parties, above the footer."""

    titel: str
    logos: tuple[Partijlogo, ...]


@dataclass(frozen=True, slots=True)
class Schil:
    """The frame around every page of a project.

    Attributes:
        kop: Header.
        voet: Footer.
        niet_gevonden: The page for an address that does not exist, or None: a web server
            looks for it at the root of the site, not in the folder of a wijk.
        afzenders: Whose plan it is, if they gave a logo.
    """

    kop: Kop
    voet: tuple[VoetDeel, ...]
    niet_gevonden: Melding | None
    afzenders: Afzenders | None = None


@dataclass(frozen=True, slots=True)
class Feeditem:
    """One entry of a feed.

    Attributes:
        id: What makes it unique below the project's address; never changes.
        titel: Title.
        url: Its page, from the project's root.
        datum: Day on which it was written or last changed.
        tekst: Markdown of a writer.
    """

    id: str
    titel: str
    url: str
    datum: dt.date
    tekst: str


@dataclass(frozen=True, slots=True)
class Feed:
    """An Atom feed, newest entry first; it exists only where the site has an address.

    Attributes:
        pad: File below docs/.
        url: The page that shows the same, from the project's root.
        auteur: Who publishes.
    """

    pad: str
    titel: str
    url: str
    auteur: str
    items: tuple[Feeditem, ...]


@dataclass(frozen=True, slots=True)
class Agendapunt:
    """A meeting for the calendar of a reader; times are those of Amsterdam.

    Attributes:
        uid: Unique in the world, never changes.
        begin: Begin; at midnight the meeting takes the whole day.
        einde: End, later than `begin`, or None.
        tekst: Markdown of a writer, with what a reader should know below it.
        url: Its page, an absolute address, or "".
        gewijzigd: Newest day that the content carries.
        keer: How often it was moved or called off, for calendars that have it already.
    """

    uid: str
    naam: str
    begin: dt.datetime
    einde: dt.datetime | None
    plaats: str
    tekst: str
    url: str
    status: Literal["CONFIRMED", "CANCELLED"]
    gewijzigd: dt.date
    keer: int


@dataclass(frozen=True, slots=True)
class Agendabestand:
    """An iCalendar file: one meeting, or all of them."""

    pad: str
    naam: str
    punten: tuple[Agendapunt, ...]


@dataclass(frozen=True, slots=True)
class Mailtekst:
    """A news item as plain text, ready for an e-mail.

    Attributes:
        pad: File below docs/.
        titel: First line.
        onder: Day and sender.
        tekst: Markdown of a writer.
        slot: Lines below the text: where it stands, whom to ask.
    """

    pad: str
    titel: str
    onder: str
    tekst: str
    slot: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Samenstelling:
    """All that a reader gets of one project: the door from `compose` to `emit`.

    Attributes:
        naam: Folder below build/: the wijk's id, or `portaal`.
        site_naam: Name of the site in titles.
        adres: Where the project will stand, or "".
        accent: The publisher's colour.
        partijen: Ids of the parties, in the order that gives each its colour.
        schil: Header and footer.
        paginas: In the order of the menu.
        assets: Address to bytes of what all projects share (the logos).
        rasters: Its photos and the pictures of shared pages.
        feeds: What readers can follow; empty where the site has no address.
        agenda: Files for calendars.
        mailteksten: News as plain text.
        papier: Files for paper.
    """

    naam: str
    site_naam: str
    beschrijving: str
    adres: str
    taal: str
    accent: str
    partijen: tuple[str, ...]
    schil: Schil
    paginas: tuple[Pagina, ...]
    assets: Mapping[str, bytes] = field(default_factory=dict)
    rasters: Rasters = field(default_factory=Rasters)
    feeds: tuple[Feed, ...] = ()
    agenda: tuple[Agendabestand, ...] = ()
    mailteksten: tuple[Mailtekst, ...] = ()
    papier: tuple[Drukbestand, ...] = ()


@dataclass(frozen=True, slots=True)
class SitePlan:
    """All files of one plain MkDocs project, before anything is written.

    Attributes:
        naam: Folder below build/: the wijk's id, or `portaal`.
        bestanden: Path from the project's folder to bytes; no path twice (case ignored),
            none outside the project.
    """

    naam: str
    bestanden: Mapping[str, bytes]
