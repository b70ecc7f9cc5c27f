"""Parts in the text of a writer: a figure, a word or a map on the place of its directive.

The chapter is rendered as one Markdown text in which each directive is a sign that nobody
types. Where the sign stands in text it becomes markup; inside a tag or a link it becomes
plain text, so that a directive can never break out of an attribute or nest a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

_DEEL = re.compile(r"<[^>]*>|[^<]+")
_TEKEN = re.compile("[\U000f0000-\U000ffffd]")
_DELEN = re.compile(f"({_TEKEN.pattern})")
_ALINEA = re.compile(f"<p>\\s*({_TEKEN.pattern})\\s*</p>")


def invoegen(html: str, delen: Iterable[tuple[str, str, str]]) -> Markup:
    """Put each part on the place of its sign.

    Args:
        html: Rendered Markdown, in which `>` never stands inside an attribute.
        delen: (sign, markup, the same as plain text); a sign is one character of the
            Supplementary Private Use Area.
    """
    lijst = tuple(delen)
    opmaak = {teken: markering for teken, markering, _ in lijst}
    kaal = {teken: str(escape(tekst)) for teken, _, tekst in lijst}
    uit: list[str] = []
    in_link = 0
    for stuk in _DEEL.findall(_ALINEA.sub(r"\1", html)):
        in_tag = stuk.startswith("<")
        in_link += in_tag and (stuk.startswith("<a ") - stuk.startswith("</a"))
        gekozen = kaal if in_tag or in_link else opmaak
        uit.append("".join(gekozen.get(teken, teken) for teken in _DELEN.split(stuk)))
    return Markup("".join(uit))  # noqa: S704 - made safe by `md` and by our own templates
