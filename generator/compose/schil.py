"""The frame of every page: header and footer in finished words."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from generator.compose.blad import Blad
from generator.compose.paginas.kort import contactlinks
from generator.model import stand
from generator.model.plan import Gedeeld
from generator.model.site_plan import (
    Afzenders,
    Kop,
    Melding,
    Partijlogo,
    Schil,
    VoetDeel,
    VoetLink,
    VoetRegel,
)
from generator.model.taal import _

TOEGANKELIJKHEID = "portaal/toegankelijkheid"


def kop_van(gedeeld: Gedeeld, naam: str, url: str, zoek_url: str) -> Kop:
    """Compose the header.

    Args:
        gedeeld: Whose site it is.
        naam: What the name in the header says.
        url: Where the name leads.
        zoek_url: Address of the search page.
    """
    site = gedeeld.config.site
    return Kop(
        naam=naam,
        url=url,
        zoek_url=zoek_url,
        zoek_label=_("Zoeken op deze site"),
        zoek_woord=_("Zoeken"),
        menu_label=_("Menu"),
        menu_woord=_("Menu"),
        naar_inhoud=_("Naar de inhoud"),
        voorbeeld=site.voorbeeld or "",
        voorbeeld_label=_("Over dit voorbeeld"),
        logo=_adres(gedeeld, gedeeld.config.site.logo),
    )


def logos_van(gedeeld: Gedeeld) -> dict[str, bytes]:
    """Return each logo by its address, which carries the hash of its content."""
    return {_adres(gedeeld, pad): inhoud for pad, inhoud in sorted(gedeeld.logos.items())}


def _adres(gedeeld: Gedeeld, pad: str | None) -> str:
    """Return the address of a logo, or "" where there is none."""
    if pad is None or pad not in gedeeld.logos:
        return ""
    som = hashlib.sha256(gedeeld.logos[pad]).hexdigest()[:10]
    return f"assets/logo.{som}.{pad.rpartition('.')[2].lower()}"


def afzenders(gedeeld: Gedeeld) -> Afzenders | None:
    """Compose whose plans these are: the parties that gave a logo, in the order of partijen.yml."""
    logos = tuple(
        Partijlogo(_adres(gedeeld, partij.logo), partij.alt or partij.naam, partij.website or "")
        for partij in gedeeld.partijen
        if _adres(gedeeld, partij.logo)
    )
    return Afzenders(_("Dit is een plan van"), logos) if logos else None


def schil_van_wijk(blad: Blad, adressen: frozenset[str]) -> Schil:
    """Compose the frame of a wijk's pages.

    Args:
        blad: The plan.
        adressen: Paths of the pages that exist, so that no footer link is dead.
    """
    wijk = blad.plan.wijk
    loket = [VoetRegel(wijk.contact.naam)] if wijk.contact and wijk.contact.naam else []
    loket += [
        VoetRegel("", link.tekst, link.url) if link.url else VoetRegel(link.tekst)
        for link in contactlinks(blad)
    ]
    over_plan = [VoetRegel(stand.stand(blad.plan, blad.vandaag))]
    if wijk.illustratief:
        over_plan.append(VoetRegel(_("De bedragen in dit plan zijn voorbeelden.")))
    links = (
        ("besluiten", _("Besluiten")),
        ("versies", _("Versies van dit plan")),
        ("verantwoording", _("Hoe er is gerekend")),
        ("data", _("Alle cijfers als open data")),
    )
    uitgever = blad.plan.gedeeld.config.site.uitgever
    voet = (
        VoetDeel(_("Vragen over dit plan?"), tuple(loket)),
        VoetDeel(_("Dit plan"), tuple(over_plan), _links(links, adressen)),
        VoetDeel(
            _("Over deze site"),
            (VoetRegel(stand.uitgegeven_door(uitgever)),),
            (
                *_links((("begrippen", _("Begrippen")),), adressen),
                VoetLink(_("Alle wijken"), "../index.html"),
                VoetLink(_("Toegankelijkheid"), f"../{TOEGANKELIJKHEID}.html"),
            ),
        ),
    )
    naam = blad.plan.gedeeld.config.site.naam
    return Schil(
        replace(
            kop_van(blad.plan.gedeeld, naam, "../index.html", "zoeken.html"),
            wijk=wijk.id,
            wijk_naam=wijk.naam,
        ),
        tuple(deel for deel in voet if deel.regels or deel.links),
        None,
        afzenders(blad.plan.gedeeld),
    )


def niet_gevonden() -> Melding:
    """Compose what stands on the page for an address that does not exist."""
    return Melding(
        _("Deze bladzijde bestaat niet"),
        _("Misschien is de bladzijde verplaatst. Zoek op wat u nodig heeft, of begin vooraan."),
    )


def _links(paren: tuple[tuple[str, str], ...], adressen: frozenset[str]) -> tuple[VoetLink, ...]:
    return tuple(VoetLink(titel, f"{pad}.html") for pad, titel in paren if pad in adressen)
