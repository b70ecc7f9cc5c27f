"""YAML text to a tree of values with their places; nothing is resolved to numbers or dates.

Built on the events of PyYAML's parser, so that no tag, anchor or alias is ever acted upon:
`yaml.safe_load` would turn 12:30 into 750 and drop a double key in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from generator.model.bron import Bevinding, Bronplek, Groep, Knoop, Lijst, Scalar
from generator.model.limieten import (
    DIEPSTE_YAML,
    MEESTE_BEVINDINGEN_PER_BESTAND,
    MEESTE_YAML_KNOPEN,
)
from generator.read.yamlfout import Merk, vertaal_fout

_LADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LEEG = frozenset({"", "~", "null"})
_HEKJE = re.compile(r"\s*(#\d\S*)")


@dataclass(slots=True)
class _Niveau:
    """A list or group that is still being read."""

    plek: Bronplek
    groep: bool
    items: list[Knoop] = field(default_factory=list)
    paren: list[tuple[Scalar, Knoop]] = field(default_factory=list)
    regels: dict[str, int] = field(default_factory=dict)
    sleutel: Scalar | None = None

    def knoop(self) -> Knoop:
        """Return the finished value."""
        if self.groep:
            return Groep(self.plek, tuple(self.paren))
        return Lijst(self.plek, tuple(self.items))


class _Stop(Exception):  # noqa: N818 - no error: the rest of the file is not read
    """Reading further makes no sense; the reason stands among the findings."""


class _Boom:
    """Collects the events of one file into a tree."""

    def __init__(self, tekst: str, bestand: str, extra_regels: int) -> None:
        self.regels = tekst.split("\n")
        self.bestand = bestand
        self.extra = extra_regels
        self.bevindingen: list[Bevinding] = []
        self.wortel: Knoop | None = None
        self.stapel: list[_Niveau] = []
        self.aantal = 0
        self.documenten = 0

    def plek(self, merk: Merk | None) -> Bronplek:
        """Return the place of a mark; PyYAML counts from 0."""
        if merk is None:
            return Bronplek(self.bestand, 1 + self.extra)
        return Bronplek(self.bestand, merk.line + 1 + self.extra, merk.column + 1)

    def meld(self, plek: Bronplek, code: str, wat: str, herstel: str) -> None:
        """Note a finding; stop at the limit."""
        self.bevindingen.append(Bevinding(plek, code, wat, herstel))
        if len(self.bevindingen) >= MEESTE_BEVINDINGEN_PER_BESTAND:
            raise _Stop

    def verwerk(self, event: yaml.Event) -> None:
        """Take the next event."""
        if isinstance(event, yaml.DocumentStartEvent):
            self._begin_document(event)
        elif isinstance(event, yaml.AliasEvent):
            plek = self.plek(event.start_mark)
            wat = f"'*{event.anchor}' verwijst naar een andere waarde; dat mag hier niet;"
            self.meld(plek, "WP013", wat, "schrijf de waarde uit, of zet er aanhalingstekens om.")
            self._plaats(Scalar(plek, f"*{event.anchor}", gewoon=False))
        elif isinstance(event, yaml.NodeEvent):
            self._weiger_anker_en_tag(event)
            self._begin_knoop(event)
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self._plaats(self.stapel.pop().knoop())

    def _begin_document(self, event: yaml.DocumentStartEvent) -> None:
        self.documenten += 1
        plek = self.plek(event.start_mark)
        if self.documenten > 1:
            wat = "hier begint een tweede deel ('---'); een bestand heeft er één;"
            self.meld(plek, "WP015", wat, "haal de regel met --- weg.")
            raise _Stop
        if event.version or event.tags:
            self.meld(plek, "WP013", "een regel die met % begint mag hier niet;", "haal die weg.")

    def _weiger_anker_en_tag(self, event: yaml.NodeEvent) -> None:
        plek = self.plek(event.start_mark)
        if event.anchor:
            wat = f"'&{event.anchor}' geeft een waarde een naam; dat mag hier niet;"
            self.meld(plek, "WP013", wat, "haal het weg, of zet er aanhalingstekens om.")
        tag = getattr(event, "tag", None)
        if tag:
            kort = str(tag).removeprefix("tag:yaml.org,2002:")[:40]
            wat = f"de aanduiding '!{kort.removeprefix('!')}' mag hier niet;"
            self.meld(plek, "WP013", wat, "haal haar weg, of zet er aanhalingstekens om.")

    def _begin_knoop(self, event: yaml.NodeEvent) -> None:
        plek = self.plek(event.start_mark)
        self.aantal += 1
        if self.aantal > MEESTE_YAML_KNOPEN:
            wat = f"dit bestand bevat meer dan {MEESTE_YAML_KNOPEN} waarden;"
            self.meld(plek, "WP017", wat, "splits het of maak het korter.")
            raise _Stop
        if isinstance(event, yaml.ScalarEvent):
            gewoon = event.style in (None, "")
            if gewoon:
                self._let_op_hekje(event, plek)
            self._plaats(Scalar(plek, event.value, gewoon))
            return
        if len(self.stapel) >= DIEPSTE_YAML:
            wat = f"dit staat meer dan {DIEPSTE_YAML} niveaus diep;"
            self.meld(plek, "WP014", wat, "controleer het inspringen en de haken.")
            raise _Stop
        groep = isinstance(event, yaml.MappingStartEvent)
        boven = self.stapel[-1] if self.stapel else None
        if boven is not None and boven.groep and boven.sleutel is None:
            wat = "een sleutel moet een woord zijn, geen lijst of groep;"
            herstel = "zet tekst met haken of accolades tussen aanhalingstekens."
            self.meld(plek, "WP016", wat, herstel)
            raise _Stop
        self.stapel.append(_Niveau(plek, groep))

    def _let_op_hekje(self, event: yaml.ScalarEvent, plek: Bronplek) -> None:
        """Warn where `wijk #1` loses its number: what follows ` #` is a comment."""
        einde = event.end_mark
        if not event.value or einde is None or einde.line >= len(self.regels):
            return
        hekje = _HEKJE.match(self.regels[einde.line], einde.column)
        if hekje:
            self.bevindingen.append(
                Bevinding(
                    plek,
                    "WP021",
                    f"'{hekje[1]}' telt niet mee: na een spatie begint # een opmerking;",
                    "zet de hele waarde tussen aanhalingstekens, of zet een spatie na #.",
                    "waarschuwing",
                )
            )

    def _plaats(self, knoop: Knoop) -> None:
        """Put a finished value in the list or group it belongs to."""
        if not self.stapel:
            self.wortel = knoop
            return
        boven = self.stapel[-1]
        if not boven.groep:
            boven.items.append(knoop)
        elif boven.sleutel is None:
            if not isinstance(knoop, Scalar):
                raise ValueError(f"a key that is no text was let through at {knoop.plek}")
            boven.sleutel = knoop
        else:
            if self._keur_sleutel(boven, boven.sleutel):
                boven.paren.append((boven.sleutel, knoop))
            boven.sleutel = None

    def _keur_sleutel(self, boven: _Niveau, sleutel: Scalar) -> bool:
        """Tell whether a key may stand here; note what is wrong with it."""
        naam, plek = sleutel.tekst, sleutel.plek
        if sleutel.gewoon and naam == "<<":
            wat = "'<<' voegt groepen samen; dat mag hier niet;"
            self.meld(plek, "WP013", wat, "schrijf de sleutels uit.")
        elif sleutel.gewoon and naam in _LEEG:
            self.meld(plek, "WP016", "hier ontbreekt een sleutel;", "schrijf 'sleutel: waarde'.")
        elif naam in boven.regels:
            wat = f"sleutel '{naam[:60]}' staat dubbel (eerder op regel {boven.regels[naam]});"
            self.meld(plek, "WP012", wat, "haal een van beide weg.")
        else:
            boven.regels[naam] = plek.regel
            return True
        return False


def lees_yaml(
    tekst: str, bestand: str, extra_regels: int = 0
) -> tuple[Knoop | None, tuple[Bevinding, ...]]:
    """Read YAML text into a tree; a tree may come with findings, and then is incomplete.

    Args:
        tekst: The text, without byte order mark, checked for control characters.
        bestand: Path for the places.
        extra_regels: Lines of the file before this text.

    Returns:
        The tree (None where there is no value, or the text breaks off) and the findings.
    """
    boom = _Boom(tekst, bestand, extra_regels)
    try:
        for event in _events(tekst):
            boom.verwerk(event)
    except _Stop:
        return None, tuple(boom.bevindingen)
    except yaml.MarkedYAMLError as fout:
        boom.bevindingen.append(vertaal_fout(fout, boom.regels, bestand, extra_regels))
        return None, tuple(boom.bevindingen)
    wortel = boom.wortel
    if isinstance(wortel, Scalar) and wortel.gewoon and wortel.tekst in _LEEG:
        wortel = None
    return wortel, tuple(boom.bevindingen)


def _events(tekst: str) -> Iterator[yaml.Event]:
    return iter(yaml.parse(tekst, Loader=_LADER))
