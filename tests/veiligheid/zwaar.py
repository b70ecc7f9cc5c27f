"""Texts that cost minutes when something in the way of a text takes quadratic time.

Each is a few characters, repeated to the largest size that `check` reads.
"""

from __future__ import annotations

from generator.model.limieten import (
    GROOTSTE_TEKST_BYTES,
    LANGSTE_BLOK_TEKENS,
    MEESTE_BLOKREGELS,
)

STUKJES: tuple[str, ...] = (
    *("[", "![", "[[", "](", "[](", "[a](", "![a](", "[a][", "[a](<", '[a](b "', "[]()", "[b](c) "),
    *("(", ")", "<", ">", "< ", "<a", "<!--", "{{", "{{ ", '{{"', "{{ kaart(", '{{ kaart("x") }} '),
    *(
        ".",
        "…",
        "!",
        "@",
        "a@",
        "\\",
        "\\|",
        "|a",
        "-",
        ":",
        "=",
        "*",
        "*a*",
        "**a*",
        "_",
        "`a ``b ",
    ),
    *("# a\n", "a\n===\n", "---\n", "- a\n", "> ", "a\n\n", "a|b\n-|-\n", "[a]: b\n", " ", "\t"),
    *("06-", "NL91 ", "de heer A", "wordt worden [", "&#", "https://", "\u0301"),
)
# where the repeated part needs a begin or an end
HEEL: tuple[str, ...] = (
    "[" + "[x](y)" * 60 + "z",
    "# a" + " " * 5_000 + "b",
    "[a](" + " " * 50_000 + "x",
    "{{ kaart(" + " " * 480 + "x }}",
    "[a]: &#" + "9" * 5_000,
    "[x](&#" + "9" * 5_000 + ")",
    "." * 100_000 + "a",
    "wordt worden " + "[" * 50_000,
)


def vol(stukje: str) -> str:
    """Repeat a piece to the largest text."""
    return (stukje * GROOTSTE_TEKST_BYTES)[: GROOTSTE_TEKST_BYTES - 100]


def vol_blok(stukje: str) -> str:
    """Repeat a piece to the largest stretch without an empty line."""
    blok = (stukje * LANGSTE_BLOK_TEKENS)[:LANGSTE_BLOK_TEKENS]
    return "\n".join(blok.split("\n")[:MEESTE_BLOKREGELS])
