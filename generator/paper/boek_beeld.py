"""Drawings of the site on paper: as they are, in the font of paper, with all they say as their alt.

Drawings stay out of the tree while a page is made ready, so that they come back byte for byte.
"""

from __future__ import annotations

import hashlib
import re

_SVG = re.compile(r"<svg\b([^>]*)>(.*?)</svg>", re.DOTALL)
_PLEK = re.compile(r'<i[^>]* data-prent="(\d+)"[^>]*></i>')
_TITEL = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)
_UITLEG = re.compile(r"<desc[^>]*>(.*?)</desc>", re.DOTALL)
_VERWIJZING = re.compile(r'\s(?:aria-[a-z]+|role|id|class)="[^"]*"')
_MAAT = re.compile(r'viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"')
_KLASSE = re.compile(r'class="([^"]*)"')
_XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
_MM_PER_PX = 0.18
_BREEDST_MM = 174.0
_HOOGST_MM = 185.0


class Prenten:
    """Takes drawings out of HTML, and puts them back where a mark stands for them.

    Attributes:
        sier: Drawings without meaning of their own, as files for the background of a mark:
            what is painted there is no figure that wants words.
    """

    def __init__(self, hoogst_mm: float = _HOOGST_MM) -> None:
        """Begin without drawings; none will be higher than this."""
        self._hoogst_mm = hoogst_mm
        self._prenten: list[str] = []
        self.sier: dict[str, bytes] = {}

    def uit(self, html: str) -> str:
        """Replace each drawing by a mark: `breed`, `smal`, … as its class, or `sier`."""
        return _SVG.sub(self._merk, html)

    def terug(self, html: str) -> str:
        """Put each drawing on the place of its mark."""
        return _PLEK.sub(lambda plek: self._prenten[int(plek[1])], html)

    def _merk(self, svg: re.Match[str]) -> str:
        kenmerken, inhoud = svg.groups()
        maat = _MAAT.search(kenmerken)
        if 'aria-hidden="true"' in kenmerken or maat is None:
            return self._sier(svg[0], maat)
        klasse = _KLASSE.search(kenmerken)
        soort = klasse[1] if klasse else "breed"
        self._prenten.append(_prent(inhoud, maat, self._hoogst_mm))
        return f'<i class="{soort}" data-prent="{len(self._prenten) - 1}"></i>'

    def _sier(self, svg: str, maat: re.Match[str] | None) -> str:
        if _XMLNS not in svg:
            svg = svg.replace("<svg", f"<svg {_XMLNS}", 1)
        naam = f"sier/{hashlib.sha256(svg.encode()).hexdigest()[:12]}.svg"
        self.sier[naam] = svg.encode()
        breed = float(maat[1]) / float(maat[2]) if maat else 1
        return f'<i class="sier" style="background-image:url({naam});width:{breed:.2f}em"></i>'


def _prent(inhoud: str, maat: re.Match[str], hoogst_mm: float) -> str:
    """Write a drawing with its words in one title, the only words that a PDF takes over."""
    titel, uitleg = _TITEL.search(inhoud), _UITLEG.search(inhoud)
    delen = [deel[1].strip() for deel in (titel, uitleg) if deel]
    woorden = ". ".join(deel.rstrip(".") for deel in delen if deel)
    kaal = _UITLEG.sub("", _TITEL.sub("", inhoud))
    breed, hoog = float(maat[1]), float(maat[2])
    mm = min(_BREEDST_MM, breed * _MM_PER_PX, hoogst_mm * breed / hoog)
    return (
        f'<svg {_XMLNS} viewBox="0 0 {maat[1]} {maat[2]}" font-family="Papier" '
        f'style="width:{mm:.1f}mm;height:{mm * hoog / breed:.1f}mm">'
        f"<title>{woorden}.</title>{_verwijs_alleen(kaal)}</svg>"
    )


def _verwijs_alleen(inhoud: str) -> str:
    """Leave out names that only a browser uses; a pattern keeps the id by which it is filled."""
    delen = re.split(r"(<pattern\b.*?</pattern>)", inhoud, flags=re.DOTALL)
    return "".join(
        deel if deel.startswith("<pattern") else _VERWIJZING.sub("", deel) for deel in delen
    )
