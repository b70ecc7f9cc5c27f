"""The portal above the wijken: one search by street, the wijken on a map and in a list, news."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.compose.blad import Blad, straat_pad
from generator.compose.delen import Link, OnbekendeStraat, Opening, StatusMerk
from generator.compose.handleiding import HANDLEIDING, handleiding
from generator.compose.loket import loket_van, loketten, regels
from generator.compose.metingen import reeks, waarde_in_woorden
from generator.compose.schil import TOEGANKELIJKHEID, afzenders, kop_van, logos_van, niet_gevonden
from generator.compose.toegankelijkheid import toegankelijkheid
from generator.compose.volgen import PORTAAL_FEED, portaalfeeds
from generator.model import woorden
from generator.model.beeld import Grafiek, Kaart, Rasters
from generator.model.doorrekening import Doorrekening
from generator.model.keuzewoorden import keuzewoord
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.portaal import Wijkkaartje
from generator.model.site_plan import Pagina, Samenstelling, Schil, VoetDeel, VoetLink, VoetRegel
from generator.model.stand import uitgegeven_door
from generator.model.taal import _, ngettext

VOORAAN = 6


@dataclass(frozen=True, slots=True)
class Wijkrij:
    """A wijk in the list."""

    link: Link
    status: StatusMerk
    versie: str
    samenvatting: str
    feiten: str


@dataclass(frozen=True, slots=True)
class Nieuwsrij:
    """A news item of a wijk."""

    link: Link
    wijk: str
    datum: str


@dataclass(frozen=True, slots=True)
class Straatrij:
    """A street and its page in its wijk."""

    naam: str
    wijk: str
    url: str


@dataclass(frozen=True, slots=True)
class Voorblad:
    """View model of the front page of the site."""

    opening: Opening
    straten: tuple[Straatrij, ...]
    onbekend: OnbekendeStraat
    wijken: tuple[Wijkrij, ...]
    wijken_kop: str
    kaart: Kaart | None
    nieuws: tuple[Nieuwsrij, ...]
    uitgever: str
    meer_nieuws: bool


@dataclass(frozen=True, slots=True)
class Lijstblad:
    """View model of all news, or of all streets."""

    opening: Opening
    nieuws: tuple[Nieuwsrij, ...] = ()
    straten: tuple[Straatrij, ...] = ()
    feed: Link | None = None


def kaartje(plan: Wijkplan, uitkomst: Doorrekening, vandaag: dt.date) -> Wijkkaartje:
    """Summarise a wijk for the portal.

    Args:
        plan: The checked plan.
        uitkomst: Its results.
        vandaag: The day of the build: news of a later day is not shown.
    """
    blad = Blad(plan, uitkomst, {}, vandaag)
    nieuws = sorted(
        (b for b in plan.nieuws if b.datum <= vandaag), key=lambda b: (b.datum, b.id), reverse=True
    )
    return Wijkkaartje(
        id=plan.wijk.id,
        naam=plan.wijk.naam,
        status=plan.wijk.status,
        versie=plan.wijk.versie,
        samenvatting=plan.wijk.samenvatting or "",
        aantal_maatregelen=len(plan.maatregelen),
        aantal_bezig=len(plan.bezig),
        straten=tuple(sorted(plan.wijk.straten)),
        grens=tuple(object_ for object_ in plan.kaart if object_.laag == "gebied"),
        laatste_nieuws=tuple(
            (b.datum.isoformat(), b.naam, f"nieuws/{b.id}.html", b.kop.samenvatting or "")
            for b in nieuws[:VOORAAN]
        ),
        inwoners=_inwoners(blad),
        bijgewerkt=blad.bijgewerkt.isoformat() if blad.bijgewerkt else None,
        illustratief=plan.wijk.illustratief,
        loket=loket_van(plan.wijk.contact),
    )


def _inwoners(blad: Blad) -> str | None:
    for indicator in blad.plan.indicatoren:
        if indicator.id == "inwoners" and (eigen := reeks(indicator, blad.naam, blad.naam)):
            return waarde_in_woorden(indicator, list(eigen.values())[-1], blad.taal)
    return None


def stel_portaal_samen(
    gedeeld: Gedeeld,
    kaartjes: Iterable[Wijkkaartje],
    beelden: Iterable[Grafiek | Kaart],
    rasters: Rasters | None = None,
    uitleg: Mapping[str, str] | None = None,
) -> Samenstelling:
    """Compose the portal's pages.

    Args:
        gedeeld: Whose site it is.
        kaartjes: The wijken.
        beelden: The portal's map.
        rasters: The picture of its shared pages, and those of the handleiding.
        uitleg: Name of each page of the handleiding to its Markdown, where the site has it.
    """
    wijken = sorted(kaartjes, key=lambda k: (k.naam.casefold(), k.id))
    kaart = next((beeld for beeld in beelden if isinstance(beeld, Kaart)), None)
    site, gemeente = gedeeld.config.site, gedeeld.config.gemeente.naam
    return Samenstelling(
        naam="portaal",
        site_naam=site.naam,
        beschrijving=_("Alle wijkplannen van {gemeente}.", gemeente=gemeente),
        adres=site.url.rstrip("/") + "/" if site.url else "",
        taal=site.taal,
        accent=site.accent,
        partijen=tuple(partij.id for partij in gedeeld.partijen),
        schil=_schil(gedeeld, wijken),
        paginas=(
            *_paginas(gedeeld, wijken, kaart),
            *handleiding(uitleg or {}, Link(site.naam, "index.html"), site.taal),
        ),
        assets=logos_van(gedeeld),
        rasters=rasters or Rasters(),
        feeds=portaalfeeds(gedeeld, _alle_nieuws(wijken)),
    )


def _paginas(
    gedeeld: Gedeeld, wijken: list[Wijkkaartje], kaart: Kaart | None
) -> tuple[Pagina, ...]:
    naam = gedeeld.config.gemeente.naam
    thuis = (Link(gedeeld.config.site.naam, "index.html"),)
    nieuws, straten = _nieuws(gedeeld, wijken), _straten(wijken)
    zin = _(
        "Gemeente, corporatie en andere partijen maken samen plannen voor de wijken van "
        "{gemeente}. Hier leest u wat er komt, wanneer, en waarom.",
        gemeente=naam,
    )
    voorblad = Voorblad(
        opening=Opening(_("Wat verandert er in uw straat?"), zin),
        straten=straten,
        onbekend=_onbekende_straat(gedeeld, wijken),
        wijken=tuple(_wijkrij(gedeeld, wijk) for wijk in wijken),
        wijken_kop=_wijken_kop(len(wijken)),
        kaart=kaart,
        nieuws=nieuws[:VOORAAN],
        uitgever=gedeeld.config.site.uitgever,
        meer_nieuws=len(nieuws) > VOORAAN,
    )
    bladen = [Pagina("index", _("Alle wijken"), "portaal", voorblad, zin)]
    if straten:
        opening = Opening(_("Zoek uw straat"), _("Kies uw straat."), thuis)
        lijst = Lijstblad(opening, straten=straten)
        bladen.append(Pagina("portaal/straten", _("Mijn straat"), "portaal_lijst", lijst))
    if nieuws:
        feed = Link(_("Volg het nieuws uit de wijken"), PORTAAL_FEED)
        lijst = Lijstblad(
            Opening(_("Nieuws uit de wijken"), "", thuis),
            nieuws=nieuws,
            feed=feed if gedeeld.config.site.url else None,
        )
        bladen.append(Pagina("portaal/nieuws", _("Nieuws"), "portaal_lijst", lijst))
    bladen.append(toegankelijkheid(gedeeld, thuis, wijken))
    bladen.append(
        Pagina(
            "portaal/zoeken",
            _("Zoeken"),
            "zoeken",
            Zoekblad(Opening(_("Zoeken in alle wijken"), "", thuis), "", "../"),
            in_menu=False,
        )
    )
    return tuple(bladen)


@dataclass(frozen=True, slots=True)
class Zoekblad:
    """View model of the portal's search page: in all wijken."""

    opening: Opening
    wijk: str
    naar_site: str


def _onbekende_straat(gedeeld: Gedeeld, wijken: list[Wijkkaartje]) -> OnbekendeStraat:
    return OnbekendeStraat(
        _("Misschien is er voor uw wijk nog geen plan."),
        Link(_("Bekijk alle straten"), "portaal/straten.html"),
        tuple(link for een in loketten(gedeeld, wijken) for link in regels(een)),
    )


def _wijken_kop(aantal: int) -> str:
    if aantal == 0:
        return _("Er is nog geen wijkplan")
    return ngettext(
        "{hoeveel} wijk heeft een plan",
        "{hoeveel} wijken hebben een plan",
        aantal,
        hoeveel=woorden.telwoord(aantal),
    )


def _wijkrij(gedeeld: Gedeeld, wijk: Wijkkaartje) -> Wijkrij:
    feiten = [_("{aantal} inwoners", aantal=wijk.inwoners)] if wijk.inwoners else []
    feiten.append(ngettext("{n} maatregel", "{n} maatregelen", wijk.aantal_maatregelen))
    if wijk.aantal_bezig:
        feiten.append(_("{n} nu bezig", n=wijk.aantal_bezig))
    if wijk.bijgewerkt:
        dag = woorden.dag(dt.date.fromisoformat(wijk.bijgewerkt), gedeeld.config.site.taal)
        feiten.append(_("bijgewerkt op {dag}", dag=dag))
    else:
        feiten.append(_("nog zonder datum"))
    return Wijkrij(
        Link(wijk.naam, f"{wijk.id}/index.html"),
        StatusMerk(woorden.hoofdletter(keuzewoord(wijk.status)), _VOL[wijk.status]),
        _("versie {versie}", versie=wijk.versie) if wijk.versie else "",
        wijk.samenvatting,
        f"{', '.join(feiten)}.",
    )


_VOL = {"concept": 1, "ter inzage": 2, "vastgesteld": 3, "in uitvoering": 3, "afgerond": 4}


def _alle_nieuws(wijken: list[Wijkkaartje]) -> list[tuple[str, str, str, str, str]]:
    """List (day, wijk, title, address, summary), newest first."""
    berichten = (
        (dag, wijk.naam, titel, f"{wijk.id}/{pad}", tekst)
        for wijk in wijken
        for dag, titel, pad, tekst in wijk.laatste_nieuws
    )
    return sorted(berichten, reverse=True)


def _nieuws(gedeeld: Gedeeld, wijken: list[Wijkkaartje]) -> tuple[Nieuwsrij, ...]:
    taal = gedeeld.config.site.taal
    return tuple(
        Nieuwsrij(Link(titel, url), naam, woorden.dag(dt.date.fromisoformat(dag), taal))
        for dag, naam, titel, url, _tekst in _alle_nieuws(wijken)
    )


def _straten(wijken: list[Wijkkaartje]) -> tuple[Straatrij, ...]:
    rijen = [
        Straatrij(straat, wijk.naam, f"{wijk.id}/{straat_pad(straat)}.html")
        for wijk in wijken
        for straat in wijk.straten
    ]
    return tuple(sorted(rijen, key=lambda rij: (rij.naam.casefold(), rij.wijk)))


def _schil(gedeeld: Gedeeld, wijken: list[Wijkkaartje]) -> Schil:
    site = gedeeld.config.site
    loket = tuple(
        VoetRegel("", link.tekst, link.url) if link.url else VoetRegel(link.tekst)
        for een in loketten(gedeeld, wijken)
        for link in regels(een)
    )
    over = [VoetRegel(uitgegeven_door(site.uitgever))]
    if any(wijk.illustratief for wijk in wijken):
        over.append(VoetRegel(_("De bedragen in sommige plannen zijn voorbeelden.")))
    voet = (
        VoetDeel(_("Vragen?"), loket),
        VoetDeel(
            _("Wijken"), (), tuple(VoetLink(wijk.naam, f"{wijk.id}/index.html") for wijk in wijken)
        ),
        VoetDeel(
            _("Over deze site"),
            tuple(over),
            (
                VoetLink(_("Toegankelijkheid"), f"{TOEGANKELIJKHEID}.html"),
                *(
                    [VoetLink(_("Handleiding voor wie meeschrijft"), f"{HANDLEIDING}/index.html")]
                    * site.handleiding
                ),
            ),
        ),
    )
    return Schil(
        kop_van(gedeeld, site.naam, "index.html", "portaal/zoeken.html"),
        tuple(deel for deel in voet if deel.regels or deel.links),
        niet_gevonden(),
        afzenders(gedeeld),
    )
