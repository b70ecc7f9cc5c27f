"""The handleiding for who writes a plan, as pages of the portal, where the site wants it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.compose.delen import Link, Opening
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _

HANDLEIDING = "portaal/handleiding"
_GROEP = N_("Handleiding")
_TAAL = "nl"  # of the handleiding itself
_TITEL = re.compile(r"\A# (.+)\n+")
_BLAD = re.compile(r"\]\(([a-z-]+)\.md\)")
_BEELD = re.compile(r"\]\(\.\./beelden/([a-z0-9.-]+)\)")
_ELDERS = re.compile(r"\[([^\]]+)\]\(\.\./[a-z-]+\.md\)")
# GitHub is content with three spaces; the Markdown of pages wants four
_IN_LIJST = re.compile(r"^ {3}(?=\S)", re.MULTILINE)
_CODE = re.compile(r"^( *)```[a-z]*\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Handleidingblad:
    """View model: the text is Markdown, its links count from the portal's root.

    Attributes:
        taal: Language of title and text where it is not that of the site, else "".
    """

    opening: Opening
    tekst: str
    taal: str


def handleiding(bladen: Mapping[str, str], thuis: Link, taal: str) -> tuple[Pagina, ...]:
    """Compose the pages of the handleiding.

    Args:
        bladen: Name of each page to its Markdown, as docs/handleiding has it; may be empty.
        thuis: The portal.
        taal: Language of the site.
    """
    anders = _TAAL if taal != _TAAL else ""
    return tuple(_pagina(naam, tekst, thuis, anders) for naam, tekst in sorted(bladen.items()))


def _pagina(naam: str, tekst: str, thuis: Link, taal: str) -> Pagina:
    kop = _TITEL.match(tekst)
    if kop is None:
        raise ValueError(f"no title in handleiding/{naam}.md")
    groep = _(_GROEP)
    kruimel = (thuis,) if naam == "index" else (thuis, Link(groep, f"{HANDLEIDING}/index.html"))
    opening = Opening(kop[1], kruimel=kruimel)
    blad = Handleidingblad(opening, _voor_pagina(tekst[kop.end() :]), taal)
    pad = f"{HANDLEIDING}/{naam}"
    return Pagina(pad, kop[1], "handleiding", blad, groep=groep, in_menu=False)


def _voor_pagina(tekst: str) -> str:
    """Let links and pictures find their way; what stands outside the handleiding is no link."""
    tekst = _BEELD.sub(r"](media/\1)", tekst)
    tekst = _BLAD.sub(rf"]({HANDLEIDING}/\1.md)", _ELDERS.sub(r"\1", tekst))
    return _IN_LIJST.sub("    ", _CODE.sub(_ingesprongen, tekst))


def _ingesprongen(blok: re.Match[str]) -> str:
    """Indent code: the Markdown of pages knows it by that alone; within a list twice as far."""
    van, code = blok.groups()
    inspringing = " " * (8 if van else 4)
    regels = (regel.removeprefix(van) for regel in code.splitlines())
    return "\n".join(f"{inspringing}{regel}" if regel else "" for regel in regels)
