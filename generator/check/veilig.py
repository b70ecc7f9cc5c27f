"""Text that could do something else than be read: HTML, script, invisible characters."""

from __future__ import annotations

import re

_HTML = re.compile(r"<\s*[/!]?\s*[a-zA-Z!?]|&#|javascript:", re.IGNORECASE)
# also marks that turn the direction of text, and line ends that only some programs know
_ONZICHTBAAR = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\u061c\ufff9-\ufffb\U000e0000-\U000e007f\ufeff\ud800-\udfff]"
)


def bevat_html(tekst: str) -> bool:
    """Tell whether a text holds HTML or script; `a < b` and `<18 jaar` do not."""
    return bool(_HTML.search(tekst))


def onzichtbaar_teken(tekst: str) -> str:
    """Return the first character that can't be seen, as U+202E, or "" where there is none."""
    teken = _ONZICHTBAAR.search(tekst)
    return f"U+{ord(teken.group()):04X}" if teken else ""
