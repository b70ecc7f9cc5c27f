"""Whom a reader of the portal asks: the office of the site, else those of the wijken."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compose.delen import Link
from generator.compose.paginas.kort import links_van
from generator.model.plan import Gedeeld
from generator.model.portaal import Loket, Wijkkaartje
from generator.model.taal import _
from generator.model.velden import Contact

_MEEST = 3  # a longer list hides the one that a reader needs


def loket_van(contact: Contact | None) -> Loket | None:
    """Return an office as lines; None where there is no way to reach it."""
    if contact is None or not (links := links_van(contact)):
        return None
    return Loket(contact.naam or "", tuple((link.tekst, link.url) for link in links))


def loketten(gedeeld: Gedeeld, wijken: Iterable[Wijkkaartje]) -> tuple[Loket, ...]:
    """List the offices for who asks about the site, each once.

    Many wijken with as many offices are a line that says where to find them.
    """
    if eigen := loket_van(gedeeld.config.site.contact):
        return (eigen,)
    alle = tuple(dict.fromkeys(wijk.loket for wijk in wijken if wijk.loket))
    if len(alle) <= _MEEST:
        return alle
    waar = _("Bij wie u terechtkunt, staat onderaan de bladzijden van uw wijk.")
    return (Loket("", ((waar, ""),)),)


def regels(loket: Loket) -> tuple[Link, ...]:
    """Return the lines of an office, its name first."""
    naam = (Link(loket.naam),) if loket.naam else ()
    return (*naam, *(Link(tekst, url) for tekst, url in loket.regels))
