"""A letter to everyone in a street: what its page says, on one or two pages, with the way to it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markupsafe import Markup

from generator.model.site_plan import Pagina, Samenstelling
from generator.model.taal import _
from generator.paper.boek_beeld import Prenten
from generator.paper.boek_blad import Sitepagina, Wegwijzer, als_html, maak_klaar
from generator.paper.boek_omslag import stand, voorbehoud
from generator.paper.boek_proef import Drukproef
from generator.paper.boek_stof import Boekstof, Drukopdracht
from generator.paper.qr import qr_svg

BLADEN = 2
DELEN = ("werk", "hinder", "onbekend", "niet", "praten", "hele-wijk")
EERSTE = "eerste"
"""Of the meetings the first alone."""
TRAPPEN = (
    (DELEN, 10.5),
    (("werk", "hinder", "onbekend", "praten", "hele-wijk"), 10.5),
    (("werk", "hinder", "onbekend", "praten"), 10.0),
    (("werk", "hinder", "onbekend", EERSTE), 10.0),
    (("werk", "hinder", EERSTE), 9.5),
    (("werk", "hinder"), 9.0),
    (("hinder", EERSTE), 9.0),
    ((), 10.0),
)
"""What each next step still tells, and the size of its text in points."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A letter, as finished text.

    Attributes:
        afzender: Who sends it, a line each.
        aan: Whom it is for, a line each, for the window of an envelope.
        lead: What happens in the street, in a sentence or two: HTML.
        delen: The parts of the street's page by their name: HTML.
        adres: Address of the street's page, or "".
        sier: The small drawings that its parts use.
    """

    straat: str
    wijk: str
    afzender: tuple[str, ...]
    aan: tuple[str, ...]
    datum: str
    onderwerp: str
    lead: str
    delen: tuple[tuple[str, str], ...]
    stand: str
    contact: tuple[str, ...]
    voorbehoud: tuple[str, ...]
    adres: str
    sier: Mapping[str, bytes]


def straatpaginas(geheel: Samenstelling) -> tuple[Pagina, ...]:
    """Return the pages of the streets."""
    return tuple(pagina for pagina in geheel.paginas if pagina.sjabloon == "straat")


def pad_van(straat: Pagina) -> str:
    """Return where the letter of a street stands in the wijk."""
    return f"papier/brief-{straat.pad.rpartition('/')[2]}.pdf"


def brief_proef(opdracht: Drukopdracht, straat: Pagina) -> Drukproef:
    """Make the letter of a street ready to print, on at most two pages.

    Raises:
        DrukkerError: If this computer can't print.
    """
    brief, stof = brief_van(opdracht, straat), opdracht.stof
    return Drukproef(
        pad_van(straat),
        _("Brief voor de {straat}", straat=straat.titel),
        _("Wat er in deze straat gebeurt, om te printen."),
        tuple(_zetsel(brief, namen, letter, stof) for namen, letter in TRAPPEN),
        {**stof.bestanden, **brief.sier},
        meest=BLADEN,
        straat=straat.titel,
    )


def brief_van(opdracht: Drukopdracht, straat: Pagina) -> Brief:
    """Write the letter from the page of the street."""
    prenten = Prenten()
    plan, geheel = opdracht.plan, opdracht.geheel
    pagina = Sitepagina(straat.pad, opdracht.body(straat.pad))
    blad = maak_klaar(pagina, 0, Wegwijzer({}, (), ""), prenten)
    site = plan.gedeeld.config.site
    contact = plan.wijk.contact or site.contact
    regels = (contact.naam, contact.telefoon, contact.e_mail, contact.bereikbaar) if contact else ()
    return Brief(
        straat=straat.titel,
        wijk=plan.wijk.naam,
        afzender=(site.uitgever, *((contact.adres,) if contact and contact.adres else ())),
        aan=(_("Aan de bewoners van"), straat.titel, plan.gedeeld.config.gemeente.naam),
        datum=opdracht.dag,
        onderwerp=_("Wat er in uw straat gebeurt: {straat}", straat=straat.titel),
        lead=_lead(blad, prenten),
        delen=tuple(_delen(blad, prenten)),
        stand=_("Wijkplan {wijk}: {stand}.", wijk=plan.wijk.naam, stand=stand(plan)),
        contact=tuple(regel for regel in regels if regel),
        voorbehoud=voorbehoud(plan)[:-1],
        adres=f"{geheel.adres}{straat.pad}.html" if geheel.adres else "",
        sier=prenten.sier,
    )


def _zetsel(brief: Brief, namen: Collection[str], letter: float, stof: Boekstof) -> str:
    adres = brief.adres
    qr = qr_svg(adres, _("QR-code naar {adres}", adres=adres)) if adres else ""
    delen = [Markup(html) for naam, html in brief.delen if naam in namen]  # noqa: S704 - see emit
    return stof.maak(
        "brief",
        b=brief,
        lead=Markup(brief.lead),  # noqa: S704 - made safe by `emit`
        delen=delen,
        letter=letter,
        weg=any(deel[0] not in namen for deel in brief.delen if deel[0] != EERSTE),
        qr=Markup(qr),  # noqa: S704 - drawn by us
    )


def _lead(blad: Element, prenten: Prenten) -> str:
    leads = [element for element in blad.iter("div") if element.get("class") == "lead"]
    return "".join(als_html(kind, prenten) for lead in leads for kind in lead)


def _delen(blad: Element, prenten: Prenten) -> Iterator[tuple[str, str]]:
    """Yield the parts of the page that a letter may tell, by name."""
    per_naam = {(el.get("id") or "").rpartition("--")[2]: el for el in blad.iter("section")}
    for naam in DELEN:
        if naam in per_naam:
            yield naam, als_html(per_naam[naam], prenten)
    if "praten" in per_naam:
        yield EERSTE, als_html(_met_een(per_naam["praten"]), prenten)


def _met_een(praten: Element) -> Element:
    """Leave one meeting of all."""
    for ouder in praten.iter("div"):
        for bijeenkomst in ouder.findall("article")[1:]:
            ouder.remove(bijeenkomst)
    return praten
