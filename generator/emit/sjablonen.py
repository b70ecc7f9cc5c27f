"""The templates of theme/: strict, escaping, and blind to everything but the view model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from jinja2 import BaseLoader, DictLoader, Environment, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.emit.fotos import met_fotos
from generator.emit.inhoudsopgave import Sprong, met_inhoud
from generator.emit.invoegen import invoegen
from generator.emit.markdown import naar_html
from generator.emit.tabelrollen import met_tabelrollen
from generator.emit.woordgrenzen import met_woordgrenzen
from generator.model.beeld import Fotoreeks
from generator.model.taal import _, ngettext, pgettext

GEEN: Mapping[str, Fotoreeks] = MappingProxyType({})
MET_SCHEMA = re.compile(r"^([a-z][a-z0-9+.-]*:|#)", re.IGNORECASE)
VOORPAGINAS = ("kort", "portaal", "zoeken")  # they answer at once: nothing to look up in a list


@pass_context
def _naar(context: Context, url: str) -> str:
    """Make an address that counts from the wijk's root relative to this page."""
    return url if MET_SCHEMA.match(url) else f"{context['wortel']}{url}"


@pass_context
def _md(context: Context, tekst: str, hoogste_kop: int = 3) -> Markup:
    html = naar_html(tekst, hoogste_kop=hoogste_kop, wortel=context["wortel"])
    return met_fotos(html, context["fotos"])


def _veilig(svg: str) -> Markup:
    """Pass markup that `draw` made: its texts were escaped there."""
    return Markup(svg)  # noqa: S704 - own SVG


class Sjablonen:
    """Renders the page templates, in the language that is spoken; one for all pages."""

    def __init__(self, thema: Mapping[str, bytes]) -> None:
        """Compile nothing yet: Jinja does so at first use and keeps it."""
        bronnen = {pad: inhoud.decode() for pad, inhoud in thema.items() if pad.endswith(".html")}
        lader: BaseLoader = DictLoader(bronnen)
        self._omgeving = Environment(
            loader=lader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._omgeving.filters |= {
            "naar": _naar,
            "md": _md,
            "veilig": _veilig,
            "invoegen": invoegen,
        }
        self._omgeving.globals |= {"_": _, "ngettext": ngettext, "pgettext": pgettext}

    def maak(
        self, sjabloon: str, pad: str, inhoud: object, fotos: Mapping[str, Fotoreeks] = GEEN
    ) -> str:
        """Render a page's body: HTML without blank lines, one block for Markdown to pass on.

        Args:
            sjabloon: Name in theme/paginas, without extension.
            pad: Path of the page, from which the way to the root follows.
            inhoud: View model, in the template as `blad`.
            fotos: Photos that Markdown in it may show, by their name.
        """
        wortel = "../" * pad.count("/")
        ruw = self._omgeving.get_template(f"paginas/{sjabloon}.html").render(
            blad=inhoud, wortel=wortel, fotos=fotos
        )
        vast = _vaste_euro(ruw)
        if sjabloon not in VOORPAGINAS:
            vast = met_inhoud(vast, self._inhoud)
        return met_tabelrollen(met_woordgrenzen(_zonder_lege_regels(vast)))

    def _inhoud(self, sprongen: tuple[Sprong, ...]) -> str:
        return self._omgeving.get_template("delen/inhoud.html").render(sprongen=sprongen)


def _vaste_euro(html: str) -> str:
    """Keep a sign and its euro on one line."""
    for teken in "+\N{MINUS SIGN}":
        html = html.replace(f"{teken}€", f"{teken}\N{WORD JOINER}€")
    return html


def _zonder_lege_regels(html: str) -> str:
    """Leave out lines with nothing but white space, and the blanks that end a line."""
    regels = (regel.rstrip(" \t") for regel in html.split("\n"))
    return "\n".join([regel for regel in regels if regel and not regel.isspace()]).strip()


@lru_cache(maxsize=4)
def _gedeeld(sleutel: tuple[tuple[str, bytes], ...]) -> Sjablonen:
    return Sjablonen(dict(sleutel))


def sjablonen_voor(thema: Mapping[str, bytes]) -> Sjablonen:
    """Return the templates of a theme, compiled once in a process."""
    html = tuple(sorted((pad, tekst) for pad, tekst in thema.items() if pad.endswith(".html")))
    return _gedeeld(html)
