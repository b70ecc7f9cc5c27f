"""Markdown of writers as plain text: for an e-mail, and for the note in a calendar."""

from __future__ import annotations

import re
import textwrap
from html.parser import HTMLParser
from itertools import accumulate

from generator.emit.markdown import naar_html
from generator.model.site_plan import Mailtekst, Samenstelling

BREEDTE = 72
_SPATIES = re.compile(r"\s+")
_ZINSEINDE = re.compile(r"(?<=[.!?]) (?=[A-Z\d‘“])")
_BLOK = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "pre", "ul", "ol", "table"}


class _Lezer(HTMLParser):
    """Collects paragraphs as (prefix of the first line, text); links keep their address."""

    def __init__(self) -> None:
        super().__init__()
        self.alineas: list[tuple[str, str]] = []
        self._tekst = ""
        self._begin = ""
        self._lijsten: list[int] = []
        self._adres = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a paragraph, a point of a list or a link."""
        kenmerken = dict(attrs)
        if tag in ("ul", "ol"):
            self.sluit()
            self._lijsten.append(1 if tag == "ol" else 0)
        elif tag == "li":
            self.sluit()
            self._begin = self._streepje()
        elif tag in _BLOK:
            self.sluit()
        elif tag == "a":
            self._adres = kenmerken.get("href") or ""
        elif tag == "img":
            self._tekst += kenmerken.get("alt") or ""
        elif tag == "br":
            self.sluit()

    def handle_endtag(self, tag: str) -> None:
        """End what began; a link is followed by its address."""
        if tag in ("ul", "ol") and self._lijsten:
            self.sluit()
            self._lijsten.pop()
            self._begin = ""
        elif tag in _BLOK or tag == "li":
            self.sluit()
        elif tag in ("td", "th"):
            self._tekst += "  "
        elif tag == "a":
            kaal = self._adres.removeprefix("mailto:").removeprefix("tel:")
            if kaal.startswith(("http://", "https://")) or kaal != self._adres:
                self._tekst += "" if self._tekst.endswith(kaal) else f" ({kaal})"
            self._adres = ""

    def handle_data(self, data: str) -> None:
        """Keep the text."""
        self._tekst += data

    def sluit(self) -> None:
        """End the paragraph."""
        tekst = _SPATIES.sub(" ", self._tekst).strip()
        if tekst:
            self.alineas.append((self._begin, tekst))
            self._begin = " " * len(self._begin) if self._lijsten else ""
        self._tekst = ""

    def _streepje(self) -> str:
        diepte = "  " * (len(self._lijsten) - 1)
        if not self._lijsten or self._lijsten[-1] == 0:
            return f"{diepte}- "
        self._lijsten[-1] += 1
        return f"{diepte}{self._lijsten[-1] - 1}. "


def platte_tekst(tekst: str, breedte: int = 0, wortel: str = "") -> str:
    """Write Markdown as plain text.

    Args:
        tekst: Markdown of a writer.
        breedte: Longest line in characters, or 0 to leave paragraphs whole.
        wortel: Address before those that count from the wijk's root.
    """
    lezer = _Lezer()
    lezer.feed(str(naar_html(tekst, wortel=wortel)))
    lezer.close()
    lezer.sluit()
    uit, vorige = "", ""
    for begin, alinea in lezer.alineas:
        scheiding = "\n" if begin and vorige else "\n\n"
        uit += (scheiding if uit else "") + _regels(alinea, breedte, begin)
        vorige = begin
    return uit


def in_het_kort(tekst: str, meest: int = 200) -> str:
    """Write the first paragraph of Markdown as plain text: whole sentences as far as they fit."""
    alinea = platte_tekst(tekst).partition("\n")[0]
    if len(alinea) <= meest:
        return alinea
    zinnen = _ZINSEINDE.split(alinea)
    past = list(accumulate(zinnen, lambda a, b: f"{a} {b}"))
    passend = [deel for deel in past if len(deel) <= meest]
    return passend[-1] if passend else textwrap.shorten(alinea, meest, placeholder="…")


def _regels(tekst: str, breedte: int, begin: str = "") -> str:
    if not breedte:
        return begin + tekst
    return textwrap.fill(
        tekst,
        breedte,
        initial_indent=begin,
        subsequent_indent=" " * len(begin),
        break_long_words=False,
        break_on_hyphens=False,
    )


def mailbestanden(geheel: Samenstelling) -> dict[str, bytes]:
    """Write the news of a project as text files by their path."""
    return {mail.pad: _mail(mail, geheel.adres) for mail in geheel.mailteksten}


def _mail(mail: Mailtekst, wortel: str) -> bytes:
    delen = [
        _regels(mail.titel, BREEDTE),
        mail.onder,
        platte_tekst(mail.tekst, BREEDTE, wortel),
        *(_regels(regel, BREEDTE) for regel in mail.slot),
    ]
    # a byte order mark: a host that names no character set would otherwise break "é"
    return "".join(["\ufeff", "\n\n".join(deel for deel in delen if deel), "\n"]).encode()
