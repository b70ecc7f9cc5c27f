"""Style sheet and scripts: the parts of theme/ in one file each, named by their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from generator.model import huiskleur, kleuren

LETTERMAP = "letters/"
_LETTERS = "assets/atkinson-"
_DIKTE = {"gewoon": "400", "vet": "700"}


@dataclass(frozen=True, slots=True)
class Uitrusting:
    """What all pages load.

    Attributes:
        bestanden: Path below overrides/ to bytes; names carry the hash of their content.
        css: Addresses of the style sheets.
        scripts: Name of each script (without extension) to its address.
        favicon: A data address with the house number sign in the publisher's colour.
    """

    bestanden: Mapping[str, bytes]
    css: tuple[str, ...]
    scripts: Mapping[str, str]
    favicon: str


def uitrusting(thema: Mapping[str, bytes], accent: str, partijen: Sequence[str]) -> Uitrusting:
    """Join the style sheets and name everything by its hash.

    Args:
        thema: Files of theme/ by path; with our own font below LETTERMAP where pages have it.
        accent: The publisher's colour, #rrggbb.
        partijen: Ids in the order of partijen.yml: each has its colour and pattern.
    """
    delen = [inhoud for pad, inhoud in sorted(thema.items()) if pad.startswith("stijl/")]
    letters = {
        soort: _met_hash(f"{_LETTERS}{soort}", "woff2", thema[f"{LETTERMAP}{soort}"])
        for soort in _DIKTE
        if f"{LETTERMAP}{soort}" in thema
    }
    css = b"\n".join([*delen, (_kleuren(accent, partijen) + _letter(letters)).encode()])
    css_pad = _met_hash("assets/wijkplan", "css", css)
    scripts = {
        pad.removeprefix("scripts/").removesuffix(".js"): inhoud
        for pad, inhoud in sorted(thema.items())
        if pad.startswith("scripts/")
    }
    adressen = {naam: _met_hash(f"assets/{naam}", "js", js) for naam, js in scripts.items()}
    bestanden = {css_pad: css} | {adressen[naam]: js for naam, js in scripts.items()}
    bestanden |= {pad: thema[f"{LETTERMAP}{soort}"] for soort, pad in letters.items()}
    return Uitrusting(bestanden, (css_pad,), adressen, _favicon(accent))


def _letter(letters: Mapping[str, str]) -> str:
    """Write where a browser finds our own font, by the address of each weight; or nothing."""
    if not letters:
        return ""
    gezichten = "".join(
        f'@font-face{{font-family:"Atkinson Hyperlegible";font-weight:{_DIKTE[soort]};'
        f'font-display:swap;src:url("{pad.removeprefix("assets/")}") format("woff2")}}\n'
        for soort, pad in letters.items()
    )
    return f'{gezichten}:root{{--letter:"Atkinson Hyperlegible",system-ui,sans-serif}}\n'


def _met_hash(stam: str, extensie: str, inhoud: bytes) -> str:
    return f"{stam}.{hashlib.sha256(inhoud).hexdigest()[:10]}.{extensie}"


def _kleuren(accent: str, partijen: Sequence[str]) -> str:
    """Write the colours that differ from site to site, in light and in dark."""
    huis = huiskleur.huiskleuren(accent)
    licht, donker = dict(huis.licht), dict(huis.donker)
    tinten = kleuren.partijkleuren(partijen)
    licht |= {f"p-{id_}": kleur.licht for id_, kleur in tinten.items()}
    donker |= {f"p-{id_}": kleur.donker for id_, kleur in tinten.items()}
    licht |= {f"tint-{n}": tint for n, (tint, _) in enumerate(kleuren.TINTEN, start=1)}
    donker |= {f"tint-{n}": tint for n, (_, tint) in enumerate(kleuren.TINTEN, start=1)}
    return (
        f":root{{{_vars(licht)}}}\n"
        f"@media (prefers-color-scheme:dark){{:root{{{_vars(donker)}}}}}\n"
        f"@media print{{:root{{{_vars(licht)}}}}}\n"
        f"{kleuren.partij_vlakken(partijen)}{kleuren.tint_vlakken()}"
    )


def _vars(waarden: Mapping[str, str]) -> str:
    return "".join(f"--{naam}:{waarde};" for naam, waarde in waarden.items())


def _favicon(accent: str) -> str:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<rect width="32" height="32" rx="5" fill="{accent}"/>'
        '<g fill="none" stroke="#fff" stroke-width="2" stroke-linejoin="round">'
        '<rect x="3" y="3" width="26" height="26" rx="3"/>'
        '<path d="M9 11l3 11 4-9 4 9 3-11"/></g></svg>'
    )
    return f"data:image/svg+xml,{quote(svg)}"
