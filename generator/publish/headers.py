"""Headers for hosts that read them from a file in the site (Netlify, Cloudflare Pages).

The policy is that of the pages, and who may frame them, which only a header can say. A
browser holds a page to both: so the header allows what any page needs, and no more.
docs/hosting.md has the same for other servers.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.publish.csp import header_policy

HEADERS = "_headers"
A_YEAR = "public, max-age=31536000, immutable"
# what lies here carries a hash in its name: another content has another address
_HASHED = ("/assets/*", "/pagefind/fragment/*", "/pagefind/index/*")


def site_headers(tegelhosts: Iterable[str] = ()) -> dict[str, str]:
    """Return the headers of every answer, in order.

    Args:
        tegelhosts: Hosts of map tiles.
    """
    return {
        "Content-Security-Policy": header_policy(tuple(tegelhosts)),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def write_headers(site: Path, tegelhosts: Iterable[str]) -> None:
    """Write the file into the folder of a built site."""
    regels = ["/*", *(f"  {naam}: {waarde}" for naam, waarde in site_headers(tegelhosts).items())]
    for pad in _HASHED:
        regels += [pad, f"  Cache-Control: {A_YEAR}"]
    (site / HEADERS).write_text("\n".join([*regels, ""]), encoding="utf-8")
