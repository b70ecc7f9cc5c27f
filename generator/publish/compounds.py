"""Words of a site that are made of other words of it: "regenwater" is regen and water.

Pagefind finds a word by how it begins, after cutting off what it takes for an ending. So it
misses the end of a compound ("net" in "warmtenet"), and where it cuts too much the beginning as
well ("regen"). The search page reads this list, and searches for the compounds of a word too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SHORTEST_PART, _SURE_PART, _SHORTEST_COMPOUND = 3, 4, 7
_LINKS = ("", "s", "e", "en")
# What begins or ends many words without being a word that people look for.
_STARTS = "aan acht bij con dat der des een her het hun met ont pro tot uit ver"
_ENDS = (
    "aar baar deel den der ders dig dige digd ding een eel eerd eld elijk end ende enen ens er"
    " eren ers erd erde este eten eur gen ger gers gere gje heid heden iek ier iete ige igen igd"
    " ing inge ingen isch ische iteit jes kel ken ker kers lde len ler lers lijk lijke lijks ling"
    " lingen loos men mer nen ner ners ning ningen nis oor ren rend ring ringen saam sel sen ste"
    " stel ster sten teit tel ten ter ters tie ties tig tige tje tjes uur vol zaam zame zelf zen"
)
_NO_START, _NO_END = frozenset(_STARTS.split()), frozenset(_ENDS.split())


def compounds(words: Iterable[str]) -> list[str]:
    """List the compounds, a plus where they are made: "regen+water", "warmte+net".

    One part must be a word of the site; the other may be one that stands nowhere alone. A word
    that can be cut in two ways stands in the list twice. A cut that is none costs a few bytes:
    it shows only to who searches for that very part.

    Args:
        words: All words, in small letters.
    """
    bekend = frozenset(words)
    return [
        f"{woord[:plaats]}+{woord[plaats:]}"
        for woord in sorted(bekend)
        for plaats in _cuts(woord, bekend)
    ]


def _cuts(woord: str, bekend: frozenset[str]) -> Iterator[int]:
    """Yield where the second part of a compound begins."""
    if len(woord) < _SHORTEST_COMPOUND:
        return
    for plaats in range(_SHORTEST_PART, len(woord) - _SHORTEST_PART + 1):
        begin, eind = woord[:plaats], woord[plaats:]
        if begin in _NO_START or eind in _NO_END:
            continue
        if (len(eind) >= _SURE_PART and eind in bekend) or any(
            len(kaal) >= _SURE_PART and kaal in bekend
            for tussen in _LINKS
            if begin.endswith(tussen) and (kaal := begin.removesuffix(tussen))
        ):
            yield plaats
