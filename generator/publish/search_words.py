"""The words beside a search index: compounds and synonyms, made from what the pages say."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.publish.compounds import compounds
from generator.publish.synonyms import SMALL_WORDS, synonyms

FILE = "zoekwoorden.json"
_COMPOUND_LANGUAGES = frozenset({"nl"})  # that write them as one word
_MAGIC = b"pagefind_dcd"
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3


def write_search_words(index: Path, language: str, own: Iterable[Sequence[str]] = ()) -> None:
    """Write what the search page asks for beside a word that someone types.

    Args:
        index: Folder of the search index, which holds the text of each page.
        language: Of the site.
        own: Groups of words that mean the same on this site.

    Raises:
        ValueError: If the index is not as this version of Pagefind writes it.
    """
    words = _words(sorted((index / "fragment").glob("*.pf_fragment")))
    joined = language in _COMPOUND_LANGUAGES
    found = {
        "samengesteld": compounds(w for w in words if len(w) >= _SHORTEST) if joined else [],
        "ook": synonyms(words, language, own),
        "klein": SMALL_WORDS.get(language, "").split(),
    }
    text = json.dumps(found, ensure_ascii=False, separators=(",", ":"))
    (index / FILE).write_text(text, encoding="utf-8")


def _words(fragments: Iterable[Path]) -> set[str]:
    """Return the words of the pages, in small letters."""
    words: set[str] = set()
    for path in fragments:
        content = gzip.decompress(path.read_bytes())
        if not content.startswith(_MAGIC):
            raise ValueError(f"{path.name} is no file of Pagefind")
        page = json.loads(content[len(_MAGIC) :])
        text = f"{page['content']} {page['meta'].get('title', '')}"
        words.update(_WORD.findall(text.casefold()))
    return words
