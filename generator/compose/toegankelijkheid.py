"""Toegankelijkheid: the statement in the Dutch model, and what the software itself checks.

Nothing is claimed that the publisher did not write: without a status there is none.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.delen import Link, Opening
from generator.compose.schil import TOEGANKELIJKHEID
from generator.model import woorden
from generator.model.plan import Gedeeld
from generator.model.site import BekendProbleem, Toegankelijkheid
from generator.model.site_plan import Pagina

_STATUS = {
    "A": "Deze site voldoet volledig aan de eisen.",
    "B": "Deze site voldoet gedeeltelijk aan de eisen.",
    "C": "De eerste maatregelen zijn genomen. Er komt nog een volledig onderzoek.",
    "D": "Deze site voldoet niet aan de eisen.",
    "E": "Deze site is nog niet onderzocht.",
}
_ZONDER_STATUS = "De uitgever heeft nog geen verklaring opgesteld."
NORM = "EN 301 549, met de eisen van WCAG 2.2, niveau A en AA"
# what tests/browser does on every page type, before a new version of the software appears
CONTROLES = (
    "Een programma (axe) zoekt op elke soort bladzijde naar fouten tegen WCAG 2.2 A en AA: op een telefoon en op een groot scherm, in lichte en in donkere kleuren.",
    "Elke soort bladzijde past op een scherm van 320 beeldpunten, zonder opzij te schuiven.",
    "Een straat kiezen, het menu op een telefoon en eigen gewichten geven zijn geprobeerd met alleen het toetsenbord.",
    "Elke kaart en elke grafiek heeft dezelfde gegevens als lijst of tabel.",
    "Geen bladzijde heeft een programma nodig om te kunnen lezen wat er staat.",
)
GRENZEN = (
    "Zo’n programma vindt niet alle fouten. Het vervangt geen onderzoek door mensen.",
    "De controles zijn gedaan met de inhoud van het voorbeeld. Foto’s, teksten en documenten van deze site zelf zijn daarmee niet gecontroleerd.",
    "Op de kaart met plaatsen kunt u schuiven en vergroten. Lukt dat niet? Alle plaatsen staan met hun links in de lijst bij de kaart.",
)


@dataclass(frozen=True, slots=True)
class Probleem:
    """Something that does not work for everybody: what, and the other facts as pairs."""

    wat: str
    feiten: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Verklaring:
    """View model of the statement."""

    opening: Opening
    status: str
    letter: str
    feiten: tuple[tuple[str, Link], ...]
    onderzocht: str
    problemen: tuple[Probleem, ...]
    controles: tuple[str, ...]
    grenzen: tuple[str, ...]
    meldpunt: tuple[Link, ...]
    uitgever: str


def toegankelijkheid(gedeeld: Gedeeld, kruimel: tuple[Link, ...]) -> Pagina:
    """Compose the page; it exists on every site, since every page links to it."""
    config = gedeeld.config
    opgave = config.toegankelijkheid or Toegankelijkheid()
    taal = config.site.taal
    inhoud = Verklaring(
        opening=Opening(
            "Toegankelijkheid",
            "Iedereen moet deze site kunnen gebruiken, ook wie slecht ziet, hoort of leest, of geen muis kan gebruiken.",
            kruimel,
        ),
        status=_STATUS.get(opgave.status or "", _ZONDER_STATUS),
        letter=opgave.status or "",
        feiten=_feiten(opgave, taal),
        onderzocht=_onderzocht(opgave, taal),
        problemen=tuple(_probleem(p) for p in opgave.bekende_problemen if p.wat),
        controles=CONTROLES,
        grenzen=GRENZEN,
        meldpunt=_meldpunt(gedeeld, opgave),
        uitgever=config.site.uitgever,
    )
    return Pagina(
        TOEGANKELIJKHEID,
        "Toegankelijkheid",
        "toegankelijkheid",
        inhoud,
        "Hoe toegankelijk deze site is, en wat u doet als iets niet lukt.",
        in_menu=False,
    )


def _feiten(opgave: Toegankelijkheid, taal: str) -> tuple[tuple[str, Link], ...]:
    feiten = [("Eisen", Link(NORM))]
    if opgave.opgesteld:
        feiten.append(("Verklaring van", Link(woorden.dag(opgave.opgesteld, taal))))
    if opgave.rapport:
        feiten.append(("Onderzoek", Link("Lees het rapport", opgave.rapport)))
    if opgave.verklaring:
        feiten.append(("Register", Link("Bekijk de verklaring in het register", opgave.verklaring)))
    return tuple(feiten)


def _onderzocht(opgave: Toegankelijkheid, taal: str) -> str:
    if opgave.onderzoek is None:
        if opgave.status in ("A", "B"):
            return "Bij deze status hoort een onderzoek. De uitgever heeft er hier geen genoemd."
        return "Er is nog geen onderzoek door mensen gedaan. Wel is er een eigen controle: die staat hieronder."
    door = f" door {opgave.onderzoeker}" if opgave.onderzoeker else ""
    return f"De site is onderzocht{door}, op {woorden.dag(opgave.onderzoek, taal)}."


def _probleem(probleem: BekendProbleem) -> Probleem:
    feiten = (
        ("Gevolg", probleem.gevolg),
        ("Zo lukt het toch", probleem.alternatief),
        ("Wat eraan gebeurt", probleem.maatregel),
        ("Klaar", probleem.planning),
    )
    return Probleem(probleem.wat or "", tuple((n, feit) for n, feit in feiten if feit))


def _meldpunt(gedeeld: Gedeeld, opgave: Toegankelijkheid) -> tuple[Link, ...]:
    """List where to report: what the statement names, else the office of the site."""
    contact = gedeeld.config.site.contact
    telefoon, e_mail = opgave.telefoon, opgave.e_mail
    if contact and not (telefoon or e_mail):
        telefoon, e_mail = contact.telefoon, contact.e_mail
    kaal = "".join(teken for teken in telefoon or "" if teken.isdigit() or teken == "+")
    paren = ((telefoon, f"tel:{kaal}"), (e_mail, f"mailto:{e_mail}"))
    return tuple(Link(tekst, url) for tekst, url in paren if tekst)
