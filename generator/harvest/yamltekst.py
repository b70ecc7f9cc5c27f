"""Change a YAML text where it must, and leave every other byte as the editor left it.

The tree is only read, for the places; what is new is written by `blok` and `stroom`.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

import yaml

from generator.harvest.fout import OogstFoutError

Paren = Sequence[tuple[str, object]]
_LADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_REGELEINDE = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_GEWOON = re.compile(r"[A-Za-zÀ-ɏ(][A-Za-zÀ-ɏ0-9 .,()²³'’/–·+-]*")
# begins with a digit but is no number: a table, or words
_NUMMER = re.compile(r"[0-9]{5}[A-Z]{3}|[0-9]+ [a-z][A-Za-zÀ-ɏ0-9 ]*")
_WOORDEN = frozenset({"true", "false", "null", "yes", "no", "on", "off", "ja", "nee", "y", "n"})


class Lang(str):
    """A text that is written below its key."""

    __slots__ = ()


class YamlTekst:
    """A text with the places of its values, and what is to change in it."""

    def __init__(self, tekst: str, bestand: str) -> None:
        """Read the places.

        Raises:
            OogstFoutError: If it is no YAML.
        """
        self.tekst = tekst
        self._edits: list[tuple[int, int, str]] = []
        einden = (len(regel) for regel in _regels(tekst))
        self._begin = list(accumulate(einden, initial=0))
        try:
            self.wortel: yaml.Node | None = yaml.compose(tekst, Loader=_LADER)
        except yaml.YAMLError as fout:
            merk = getattr(fout, "problem_mark", None)
            plek = f":{merk.line + 1}:{merk.column + 1}" if merk else ""
            wat = "dit bestand is geen goede YAML; verbeter het eerst, met: wijkplan check"
            raise OogstFoutError(f"{bestand}{plek}: {wat}") from fout
        self.regeleinde = "\r\n" if "\r\n" in tekst else "\n"

    def index(self, merk: yaml.Mark) -> int:
        """Return the index of a mark in the text."""
        return self._begin[merk.line] + int(merk.column)

    def regel(self, node: yaml.Node) -> int:
        """Return the line of a value, from 1."""
        return int(node.start_mark.line) + 1

    def einde(self, node: yaml.Node) -> int:
        """Return the index where the line on which a value ends, ends."""
        punt = self._slot(node)
        nummer = bisect_right(self._begin, punt) - 1
        regel = _REGELEINDE.search(self.tekst, max(punt, self._begin[nummer]))
        return regel.start() if regel else len(self.tekst)

    def _slot(self, node: yaml.Node) -> int:
        """Return the index after the last character of a value."""
        if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
            laatste = node.value[-1]
            return (
                max(map(self._slot, laatste)) if isinstance(laatste, tuple) else self._slot(laatste)
            )
        slot = self.index(node.end_mark)
        if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
            return len(self.tekst[:slot].rstrip())
        if isinstance(node, yaml.ScalarNode) and not node.value and node.style is None:
            return self.index(node.start_mark)
        return slot

    def vervang(self, node: yaml.Node, nieuw: str) -> None:
        """Put another text in the place of a value."""
        self._edits.append((self.index(node.start_mark), self._slot(node), nieuw))

    def voeg_in(self, index: int, nieuw: str) -> None:
        """Add a text; what is added at one place stays in order."""
        self._edits.append((index, index, nieuw))

    def klaar(self) -> str:
        """Return the text with all changes."""
        delen, vanaf = [], 0
        for begin, eind, nieuw in sorted(self._edits, key=lambda edit: edit[:2]):
            delen += [self.tekst[vanaf:begin], nieuw.replace("\n", self.regeleinde)]
            vanaf = eind
        return "".join((*delen, self.tekst[vanaf:]))


def lid(node: yaml.Node | None, sleutel: str) -> yaml.Node | None:
    """Return the value of a key, or None."""
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((waarde for naam, waarde in node.value if naam.value == sleutel), None)


def tekst_van(node: yaml.Node | None) -> str:
    """Return the text of a single value, or ""."""
    return str(node.value).strip() if isinstance(node, yaml.ScalarNode) else ""


def blok(paren: Paren, inspring: int) -> list[str]:
    """Return the lines of a group, each behind so many spaces."""
    regels: list[str] = []
    wit = " " * inspring
    for sleutel, waarde in paren:
        if isinstance(waarde, Lang):
            regels += [f"{wit}{sleutel}: |", *(f"{wit}  {r}".rstrip() for r in waarde.split("\n"))]
        elif isinstance(waarde, (list, tuple)) and waarde and isinstance(waarde[0][0], tuple):
            regels.append(f"{wit}{sleutel}:")
            for item in waarde:
                regels += punt(item, inspring + 2)
        elif isinstance(waarde, (list, tuple)) and waarde and isinstance(waarde[0], tuple):
            regels += [f"{wit}{sleutel}:", *blok(waarde, inspring + 2)]
        elif isinstance(waarde, (list, tuple)):
            regels += [f"{wit}{sleutel}:", *(f"{wit}  - {los(w)}" for w in waarde)]
        else:
            regels.append(f"{wit}{sleutel}: {los(waarde)}")
    return regels


def punt(paren: Paren, inspring: int) -> list[str]:
    """Return the lines of one item of a list."""
    regels = blok(paren, inspring + 2)
    return [f"{' ' * inspring}- {regels[0].lstrip()}", *regels[1:]]


def stroom(paren: Paren) -> str:
    """Return a group on one line."""
    delen = []
    for sleutel, waarde in paren:
        groep = isinstance(waarde, (list, tuple))
        delen.append(f"{sleutel}: {stroom(waarde) if groep else los(waarde, stroom=True)}")  # type: ignore[arg-type]  # a group
    return "{" + ", ".join(delen) + "}"


def los(waarde: object, *, stroom: bool = False) -> str:
    """Return one value: a text in quotes where it could be read as something else."""
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, (int, dt.date)):
        return str(waarde)
    if isinstance(waarde, float):
        return getal(waarde)
    tekst = str(waarde)
    gewoon = (_GEWOON.fullmatch(tekst) or _NUMMER.fullmatch(tekst)) and tekst == tekst.strip()
    if gewoon and tekst.lower() not in _WOORDEN and not (stroom and "," in tekst):
        return tekst
    return json.dumps(tekst, ensure_ascii=False)


def getal(waarde: float) -> str:
    """Return a number without an exponent or a needless .0."""
    tekst = f"{waarde:.6f}".rstrip("0").rstrip(".")
    return "0" if tekst in {"-0", ""} else tekst


def _regels(tekst: str) -> list[str]:
    """Return the lines with their ends, as YAML counts them."""
    regels, vanaf = [], 0
    for treffer in _REGELEINDE.finditer(tekst):
        regels.append(tekst[vanaf : treffer.end()])
        vanaf = treffer.end()
    return [*regels, tekst[vanaf:]]
