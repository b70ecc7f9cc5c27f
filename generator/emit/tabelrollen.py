"""Roles for the tables that become lists on a narrow screen.

CSS that changes `display` takes a table's meaning away in some browsers with some screen
readers. Roles in the markup keep table, rows, headers and cells what they are.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TABEL = re.compile(r'<table class="lees[" ][^<]*(?:<(?!/table>)[^<]*)*</table>')
_TAG = re.compile(r"<(?:table|thead|tbody|tfoot|tr|th|td)(?=[ >])[^>]*>")
_ROLLEN = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tfoot": "rowgroup",
    "tr": "row",
    "td": "cell",
}


def met_tabelrollen(html: str) -> str:
    """Give each `lees` table, and all that makes it a table, its role.

    Args:
        html: A rendered page, in which `>` never stands inside an attribute of a table.
    """
    return _TABEL.sub(lambda tabel: _TAG.sub(lambda tag: _met_rol(tag[0]), tabel[0]), html)


@lru_cache(maxsize=4096)  # most cells of a page begin the same
def _met_rol(tag: str) -> str:
    naam = tag[1:-1].partition(" ")[0]
    if naam == "th":
        rol = "rowheader" if 'scope="row"' in tag else "columnheader"
    else:
        rol = _ROLLEN[naam]
    return f'{tag[:-1]} role="{rol}">'
