"""Photos in the text of a writer: with their sizes, so that a phone gets the small one."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markupsafe import Markup, escape

from generator.model.beeld import Fotoreeks

MATEN = "(min-width: 48rem) 44rem, 92vw"
_IMG = re.compile(r'<img ([^>]*?)src="((?:\.\./)*)media/([^"/]+)"([^>]*)>')


def met_fotos(html: str, fotos: Mapping[str, Fotoreeks]) -> Markup:
    """Give each photo of rendered Markdown its sizes; an unknown one stays as it is.

    Args:
        html: What `naar_html` made: `>` never stands inside an attribute.
        fotos: By their name in the folder media.
    """

    def vervang(gevonden: re.Match[str]) -> str:
        voor, wortel, naam, na = gevonden.groups()
        reeks = fotos.get(naam)
        if reeks is None:
            return gevonden[0]
        srcset = ", ".join(f"{wortel}{v.pad} {v.breedte}w" for v in reeks.vormen)
        maat = f'width="{reeks.breedte}" height="{reeks.hoogte}"'
        return (
            f'<picture><source type="image/webp" sizes="{MATEN}" srcset="{escape(srcset)}">'
            f'<img {voor}src="{escape(wortel + reeks.terugval)}" {maat} decoding="async"{na}>'
            "</picture>"
        )

    return Markup(_IMG.sub(vervang, html))  # noqa: S704 - `html` was made safe by `naar_html`
