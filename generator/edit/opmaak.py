"""`wijkplan fmt`: one style for all content, with every comment kept and nothing read differently.

The style is that of the form in the browser, so that saving there changes only what was
changed: two spaces, lists below their key, quotes only where YAML needs them, a long text
whole on its line or below `|`. What stood on one line in braces stays there if it fits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from generator.edit.yaml_stukken import Document, NietOpTeMakenError, Stuk, neem_uiteen

BREEDTE = 100
# a number, a yes/no or nothing, for us or for another reader of YAML
_BIJZONDER = re.compile(
    r"|~|null|true|false|yes|no|on|off|y|n|[-+.]?[0-9][0-9_.,:eExXoO+-]*|[-+]?\.(inf|nan)",
    re.IGNORECASE,
)
_DAG = re.compile(r"\d{4}-\d{2}-\d{2}")
_GEWOON_IN_RIJ = re.compile(r"[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ ./()²³_-]*")
_ONZICHTBAAR = re.compile("[\x00-\x1f\x7f-\x9f\xad\u2028\u2029\u200b-\u200f\ufeff\ud800-\udfff]")
_TEKENS = re.compile(f'{_ONZICHTBAAR.pattern}|["\\\\]')
GROOTSTE_U = 0xFFFF
_VORM = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def maak_op(inhoud: bytes, *, markdown: bool = False) -> bytes:
    """Return a file of content in the one style; of Markdown only the head is touched.

    Args:
        inhoud: The bytes of the file.
        markdown: Whether it is a page, with its head between lines of three dashes.

    Raises:
        NietOpTeMakenError: If it can't be read, or would be read differently.
    """
    try:
        tekst = inhoud.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as fout:
        raise NietOpTeMakenError("dit bestand is niet opgeslagen als UTF-8;") from fout
    kop, rest = _splits(tekst) if markdown else (tekst, "")
    if not markdown:
        return _yaml(tekst).encode()
    return f"---\n{_yaml(kop)}{rest}".encode() if rest else tekst.encode()


def _splits(tekst: str) -> tuple[str, str]:
    """Split a page into its head and the rest, which begins with the closing dashes."""
    regels = tekst.split("\n")
    if regels[0].rstrip() != "---":
        return tekst, ""
    einde = next((n for n, regel in enumerate(regels[1:], 1) if regel.rstrip() == "---"), 0)
    if not einde:
        raise NietOpTeMakenError("de kop van dit bestand sluit niet af met ---;")
    kop = "".join(f"{regel}\n" for regel in regels[1:einde])
    return kop, "\n".join(("---", *regels[einde + 1 :]))


def _yaml(tekst: str) -> str:
    document = neem_uiteen(tekst)
    regels = [*_Schrijver(document).regels(), *document.onder]
    nieuw = "".join(f"{regel}\n" for regel in _zonder_dubbel_wit(regels))
    opnieuw = neem_uiteen(nieuw)
    zelfde = _gelezen(opnieuw.wortel) == _gelezen(document.wortel)
    if not zelfde or sorted(opnieuw.commentaar) != sorted(document.commentaar):
        raise NietOpTeMakenError("dit bestand zou anders gelezen worden;")
    return nieuw


def _zonder_dubbel_wit(regels: list[str]) -> Iterator[str]:
    """Drop blank lines at the start, the end, and after another, but never within a text."""
    vorige = ""
    for regel in regels:
        if regel or vorige:
            yield regel.removeprefix("\0")
        vorige = regel


def _gelezen(node: yaml.Node | None) -> object:
    """Return what a reader of content makes of a value."""
    if isinstance(node, yaml.ScalarNode):
        gewoon = node.style is None and bool(_BIJZONDER.fullmatch(node.value))
        return node.value, gewoon and not _DAG.fullmatch(node.value)
    if isinstance(node, yaml.MappingNode):
        return "groep", tuple((_gelezen(s), _gelezen(w)) for s, w in node.value)
    return "lijst", tuple(map(_gelezen, node.value)) if node else None


class _Schrijver:
    """Writes a document, line by line; a NUL marks a blank line within a text."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def regels(self) -> list[str]:
        wortel = self.document.wortel
        if wortel is None:
            return []
        kop, onder = self._waarde(wortel, 0, 0)
        return [*([kop.lstrip()] if kop else []), *onder]

    def _waarde(self, node: yaml.Node, inspring: int, kolom: int) -> tuple[str, list[str]]:
        """Return what stands on the line of the key, and the lines below it.

        Args:
            node: The value.
            inspring: Spaces before lines below.
            kolom: Where on the line of the key it would begin.
        """
        if isinstance(node, yaml.ScalarNode):
            return self._enkel(node, inspring)
        if not isinstance(node, yaml.CollectionNode) or not node.value:
            return (" {}" if isinstance(node, yaml.MappingNode) else " []"), []
        if node.flow_style and id(node) not in self.document.stukken:
            rij = _in_rij(node)
            if rij is not None and kolom + 1 + len(rij) <= BREEDTE:
                return f" {rij}", []
        onder: list[str] = []
        for stuk in self.document.stukken.get(id(node)) or _losse_stukken(node):
            regels = self._stuk(stuk, inspring)
            onder += regels if onder else regels[regels[0] == "" :]
        return "", onder

    def _stuk(self, stuk: Stuk, inspring: int) -> list[str]:
        wit = " " * inspring
        boven = [f"{wit}{regel}".rstrip() for regel in stuk.voor]
        na = [f"{wit}{regel}".rstrip() for regel in stuk.onder]
        if stuk.sleutel is not None:
            begin = f"{wit}{_los(stuk.sleutel)}:"
            kop, onder = self._waarde(stuk.waarde, inspring + 2, len(begin))
            return [*boven, _met_naast(f"{begin}{kop}", stuk), *onder, *na]
        kop, onder = self._waarde(stuk.waarde, inspring + 2, inspring + 1)
        if kop or not onder:
            return [*boven, _met_naast(f"{wit}-{kop}", stuk), *onder, *na]
        eerste = next(n for n, regel in enumerate(onder) if not _is_wit(regel))
        boven += [regel.replace("  ", "", 1) for regel in onder[:eerste] if regel]
        regel = _met_naast(f"{wit}- {onder[eerste].lstrip()}", stuk)
        return [*boven, regel, *onder[eerste + 1 :], *na]

    def _enkel(self, node: yaml.ScalarNode, inspring: int) -> tuple[str, list[str]]:
        regels = node.value.removesuffix("\n").split("\n")
        if "\n" not in node.value or not _past_in_blok(node.value, regels):
            los = _los(node)
            return (f" {los}" if los else ""), []
        wit = " " * max(inspring, 2)
        teken = "|" if node.value.endswith("\n") else "|-"
        return f" {teken}", [f"{wit}{regel}" if regel else "\0" for regel in regels]


def _met_naast(regel: str, stuk: Stuk) -> str:
    """Put the comment behind a line, below the others if it stood there."""
    return f"{regel} ".ljust(stuk.naast_kolom) + stuk.naast if stuk.naast else regel


def _is_wit(regel: str) -> bool:
    return not regel or regel.lstrip().startswith("#")


def _losse_stukken(node: yaml.CollectionNode) -> Iterator[Stuk]:
    """Return the parts of what stood in braces on one line and does not fit."""
    for deel in node.value:
        sleutel, waarde = deel if isinstance(node, yaml.MappingNode) else (None, deel)
        if sleutel is not None and not isinstance(sleutel, yaml.ScalarNode):
            raise NietOpTeMakenError("deze sleutel is een lijst of een groep;")
        yield Stuk(0, 0, 0, sleutel, waarde)


def _past_in_blok(tekst: str, regels: list[str]) -> bool:
    eerste = next((regel for regel in regels if regel), "")
    return (
        bool(eerste)
        and bool(regels[-1])
        and not eerste.startswith((" ", "\t"))
        and not any(regel.endswith((" ", "\t")) for regel in regels)
        and not _ONZICHTBAAR.search(tekst.replace("\n", ""))
    )


def _in_rij(node: yaml.Node) -> str | None:
    """Write a value on one line in braces; None where it holds a text of more lines."""
    if isinstance(node, yaml.ScalarNode):
        return None if "\n" in node.value else _los(node, in_rij=True)
    if isinstance(node, yaml.MappingNode):
        paren = [(_in_rij(sleutel), _in_rij(waarde)) for sleutel, waarde in node.value]
        if any(None in paar for paar in paren):
            return None
        # the space after an empty value stays: not every reader takes "x:}"
        return "{" + ", ".join(f"{s}: {w}" for s, w in paren) + "}"
    delen = [_in_rij(deel) for deel in node.value]
    return None if None in delen else "[" + ", ".join(map(str, delen)) + "]"


def _los(node: yaml.ScalarNode, *, in_rij: bool = False) -> str:
    """Write a single value: plain where YAML and the form read the same text."""
    tekst = node.value
    if node.style is None:
        return str(tekst)
    if _mag_gewoon(tekst) and (not in_rij or _GEWOON_IN_RIJ.fullmatch(tekst)):
        return str(tekst)
    return f'"{_TEKENS.sub(_teken, tekst)}"'


def _mag_gewoon(tekst: str) -> bool:
    if _DAG.fullmatch(tekst):
        return True
    bijzonder = _BIJZONDER.fullmatch(tekst) or not tekst[:1].isalpha() or tekst != tekst.strip()
    breekt = ": " in tekst or " #" in tekst or tekst.endswith(":") or tekst[:3] in ("---", "...")
    return not bijzonder and not breekt and not _ONZICHTBAAR.search(tekst)


def _teken(treffer: re.Match[str]) -> str:
    punt = ord(treffer[0])
    return _VORM.get(treffer[0]) or (f"\\u{punt:04X}" if punt <= GROOTSTE_U else f"\\U{punt:08X}")


def in_yaml(tekst: str) -> str:
    """Write a text as a value of YAML, in quotes only where it needs them."""
    return _los(yaml.ScalarNode("", tekst, style='"'))
