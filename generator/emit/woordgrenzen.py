"""White space where one part of a page ends and another begins.

A browser draws cells, list items and labels apart; whoever takes the text out of the markup (the
search index, a reader's clipboard) would else find "huurwoningenpartijbetaalt".
"""

from __future__ import annotations

import re

_NAAST_ELKAAR = re.compile(
    r"</(?:(?:th|td|li|dt|dd|caption|option|summary|text|title|desc|p|h[1-6])>(?=<[a-z])"
    r"|(?:span|strong|svg|a)>(?=<(?:span|a|strong|ul|ol|details|table|button|select)\b))"
)


def met_woordgrenzen(html: str) -> str:
    """Put a space between parts that touch; where a browser lays them out, it changes nothing."""
    return _NAAST_ELKAAR.sub(lambda einde: f"{einde[0]} ", html)
