"""YAML text to what `fmt` writes again: values, and the comments and blank lines at each.

Built on the nodes of PyYAML, of which nothing is resolved: every value is its text. A comment
on a line of its own belongs to what follows, a comment behind a value to what began its line.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

_COMMENTAAR = re.compile(r"#[^\n]*")
_BLOK = frozenset({"|", ">"})


class NietOpTeMakenError(Exception):
    """The text can't be written in one style; the reason is for the writer."""

    def __init__(self, wat: str, regel: int = 1, kolom: int = 1) -> None:
        """Keep what is wrong and where."""
        super().__init__(wat)
        self.wat, self.regel, self.kolom = wat, regel, kolom


@dataclass(slots=True)
class Stuk:
    """A key with its value, or an item of a list.

    Attributes:
        begin: Index of its first character.
        regel: Its line, from 0.
        kolom: Its column, from 0; of an item that of its dash.
        sleutel: The key, or None in a list.
        waarde: The value.
        voor: Lines above it: comments, and "" for a blank line.
        onder: Comments below it, on its own column.
        naast: The comment behind its first line, or "".
        naast_kolom: Where that began.
    """

    begin: int
    regel: int
    kolom: int
    sleutel: yaml.ScalarNode | None
    waarde: yaml.Node
    voor: list[str] = field(default_factory=list)
    onder: list[str] = field(default_factory=list)
    naast: str = ""
    naast_kolom: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A text taken apart.

    Attributes:
        wortel: The value, or None where there are only comments.
        stukken: The parts of each list or group that is written below one another, by `id`.
        onder: Comments after the last value.
        commentaar: All comments, in order.
    """

    wortel: yaml.Node | None
    stukken: dict[int, tuple[Stuk, ...]]
    onder: tuple[str, ...]
    commentaar: tuple[str, ...]


def neem_uiteen(tekst: str) -> Document:
    """Take YAML text apart.

    Raises:
        NietOpTeMakenError: If it is no YAML, or uses what content may not use.
    """
    wortel = lees(tekst)
    commentaar = list(_commentaar(tekst, wortel))
    stukken: dict[int, tuple[Stuk, ...]] = {}
    hekken = [treffer.start() for treffer in commentaar]
    rij = _verzamel(wortel, tekst, hekken, stukken) if wortel else []
    for stuk in rij:
        if _wit_boven(tekst, stuk.begin):
            stuk.voor.append("")
    onder = _verdeel(tekst, commentaar, rij)
    woorden = tuple(treffer.group().rstrip() for treffer in commentaar)
    return Document(wortel, stukken, tuple(onder), woorden)


def lees(tekst: str) -> yaml.Node | None:
    """Read the nodes; anchors, tags and keys that are no text are refused.

    Raises:
        NietOpTeMakenError: If it is no YAML, or uses what content may not use.
    """
    try:
        for event in yaml.parse(tekst, Loader=yaml.BaseLoader):
            anker = isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None)
            if anker or getattr(event, "tag", None):
                raise NietOpTeMakenError(
                    "hier staat een &, * of ! van YAML;", *_plek(event.start_mark)
                )
        return yaml.compose(tekst, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as fout:
        plek = _plek(fout.problem_mark or fout.context_mark)
        raise NietOpTeMakenError("dit is geen goede YAML;", *plek) from fout
    except (yaml.YAMLError, RecursionError) as fout:
        raise NietOpTeMakenError("dit is geen goede YAML;") from fout


def _plek(merk: Any) -> tuple[int, int]:
    """Return line and column, from 1."""
    return (merk.line + 1, merk.column + 1) if merk else (1, 1)


def _commentaar(tekst: str, wortel: yaml.Node | None) -> Iterator[re.Match[str]]:
    """Yield the comments: what begins with # outside every value."""
    punt = 0
    for node in [*_enkele(wortel), None]:
        eind = node.start_mark.index if node else len(tekst)
        yield from _in_gat(tekst, punt, eind)
        if node is None:
            return
        punt = node.end_mark.index
        if node.style in _BLOK:
            kop = tekst.find("\n", eind)
            yield from _in_gat(tekst, eind + 1, kop if kop >= 0 else len(tekst))


def _in_gat(tekst: str, van: int, tot: int) -> Iterator[re.Match[str]]:
    while (hek := tekst.find("#", van, tot)) >= 0:
        treffer = _COMMENTAAR.match(tekst, hek)
        if treffer is None:
            return
        yield treffer
        van = treffer.end()


def _enkele(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Yield every single value and key, in order."""
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.MappingNode):
        for sleutel, waarde in node.value:
            yield from _enkele(sleutel)
            yield from _enkele(waarde)
    elif isinstance(node, yaml.SequenceNode):
        for waarde in node.value:
            yield from _enkele(waarde)


def _verzamel(
    node: yaml.Node, tekst: str, hekken: list[int], stukken: dict[int, tuple[Stuk, ...]]
) -> list[Stuk]:
    """Note the parts of each list and group that is written below one another."""
    if not isinstance(node, yaml.CollectionNode) or not node.value:
        return []
    begin, eind = node.start_mark.index, node.end_mark.index
    if node.flow_style and bisect_left(hekken, begin) == bisect_left(hekken, eind):
        return []
    eigen, rij = [], []
    for deel in node.value:
        sleutel, waarde = deel if isinstance(node, yaml.MappingNode) else (None, deel)
        eerste = waarde if sleutel is None else sleutel
        if sleutel is not None and not isinstance(sleutel, yaml.ScalarNode):
            raise NietOpTeMakenError(
                "deze sleutel is een lijst of een groep;", eerste.start_mark.line + 1
            )
        merk = eerste.start_mark
        streep = -1 if sleutel else tekst.rfind("-", merk.index - merk.column, merk.index)
        kolom = merk.column if streep < 0 else streep - merk.index + merk.column
        stuk = Stuk(merk.index, merk.line, kolom, sleutel, waarde)
        eigen.append(stuk)
        rij += [stuk, *_verzamel(waarde, tekst, hekken, stukken)]
    stukken[id(node)] = tuple(eigen)
    return rij


def _verdeel(tekst: str, commentaar: list[re.Match[str]], rij: list[Stuk]) -> list[str]:
    """Give every comment to a part; return those after the last."""
    einde: list[str] = []
    beginnen = [stuk.begin for stuk in rij]
    boven: dict[int, list[str]] = {}
    for treffer in commentaar:
        volgende = bisect_left(beginnen, treffer.start())
        kolom = treffer.start() - tekst.rfind("\n", 0, treffer.start()) - 1
        regel = tekst.count("\n", 0, treffer.start())
        los = not tekst[treffer.start() - kolom : treffer.start()].strip()
        stuk = None if los else _op_regel(rij, regel, volgende)
        if stuk:
            stuk.naast, stuk.naast_kolom = treffer.group().rstrip(), kolom
            continue
        diepte = rij[volgende].kolom if volgende < len(rij) else 0
        dieper = [s for s in rij[:volgende] if s.kolom <= kolom] if los and kolom > diepte else []
        if dieper:
            doel = dieper[-1].onder
        else:
            doel = boven.setdefault(volgende, []) if volgende < len(rij) else einde
        if los and _wit_boven(tekst, treffer.start()):
            doel.append("")
        doel.append(treffer.group().rstrip())
    for nummer, regels in boven.items():
        rij[nummer].voor[:0] = regels
    return einde


def _op_regel(rij: list[Stuk], regel: int, volgende: int) -> Stuk | None:
    """Return the part that a comment at the end of a line stands beside."""
    eerste = next((stuk for stuk in rij[:volgende] if stuk.regel == regel), None)
    stuk = eerste or (rij[volgende - 1] if volgende else None)
    return stuk if stuk and not stuk.naast else None


def _wit_boven(tekst: str, index: int) -> bool:
    """Tell whether a blank line stands above what begins its line here."""
    begin = tekst.rfind("\n", 0, index) + 1
    if tekst[begin:index].strip(" -"):
        return False
    vorige = tekst.rfind("\n", 0, max(begin - 1, 0)) + 1
    return begin > 0 and not tekst[vorige : begin - 1].strip()
