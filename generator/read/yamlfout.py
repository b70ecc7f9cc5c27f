"""What PyYAML says about text it can't read, in Dutch and with what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import yaml

from generator.model.bron import Bevinding, Bronplek


class Merk(Protocol):
    """A place as PyYAML gives it, from 0; its two parsers have a type each."""

    @property
    def line(self) -> int:
        """Line, from 0."""
        ...

    @property
    def column(self) -> int:
        """Column, from 0."""
        ...


# what the parser says (part of it) -> what, how; the first that fits counts
_UITLEG = (
    ("tab character", "hier staat een tab;", "spring in met spaties."),
    (
        "mapping values are not allowed",
        "een dubbele punt met een spatie erachter kan hier niet;",
        "zet de tekst tussen aanhalingstekens, of controleer het inspringen.",
    ),
    (
        "sequence entries are not allowed",
        "een lijst kan hier niet beginnen;",
        "zet elk punt met een streepje op een eigen regel, onder de sleutel.",
    ),
    (
        "expected ',' or",
        "deze lijst of groep is niet goed afgesloten;",
        "zet een komma tussen de waarden en sluit af met ] of }.",
    ),
    (
        "could not find expected ':'",
        "op de regel hierboven ontbreekt een dubbele punt;",
        "schrijf 'sleutel: waarde', of spring vervolgtekst in.",
    ),
    (
        "unexpected end of stream",
        "de tekst die hier begint, wordt niet afgesloten;",
        "zet het tweede aanhalingsteken erbij.",
    ),
    (
        "unexpected document",
        "de tekst die hier begint, wordt niet afgesloten;",
        "zet het tweede aanhalingsteken erbij.",
    ),
    (
        "unknown escape",
        "na een schuine streep \\ staat een teken dat hier niet kan;",
        "gebruik enkele aanhalingstekens, of schrijf \\\\.",
    ),
    (
        "alphabetic or numeric",
        "een waarde mag niet met * of & beginnen;",
        "zet haar tussen aanhalingstekens.",
    ),
    (
        "'-' indicator",
        "deze regel hoort niet bij de lijst erboven;",
        "begin met een streepje, of controleer het inspringen.",
    ),
    (
        "node content",
        "hier ontbreekt een waarde;",
        "haal de komma te veel weg, of sluit af met ] of }.",
    ),
    ("tag handle", "een waarde mag niet met ! beginnen;", "zet haar tussen aanhalingstekens."),
    (
        "block scalar",
        "na | of > mag op dezelfde regel niets meer staan;",
        "zet de tekst op de volgende regel en spring in.",
    ),
    (
        "directive",
        "een regel mag niet met % beginnen;",
        "zet de waarde tussen aanhalingstekens.",
    ),
    (
        "document start",
        "na ... mag niets meer staan;",
        "haal de regel met ... weg.",
    ),
)
_BEGIN = frozenset({"quoted scalar", "flow sequence", "flow mapping"})
_REST = (
    "deze regel past niet bij de regels erboven;",
    "controleer het inspringen en de aanhalingstekens.",
)


def vertaal_fout(
    fout: yaml.MarkedYAMLError, regels: Sequence[str], bestand: str, extra_regels: int
) -> Bevinding:
    """Turn a parser error into a finding at the place where the writer can mend it.

    Args:
        fout: What the parser raised.
        regels: The lines of the text.
        bestand: Path for the place.
        extra_regels: Lines of the file before this text.
    """
    merk = _merk(fout)
    regel, kolom = (0, 0) if merk is None else (merk.line, merk.column)
    plek = Bronplek(bestand, regel + 1 + extra_regels, kolom + 1)
    teken = regels[regel][kolom : kolom + 1] if regel < len(regels) else ""
    if teken == "\t":
        return Bevinding(plek, "WP011", "hier staat een tab;", "spring in met spaties.")
    if "cannot start any token" in (fout.problem or ""):
        wat = f"een waarde mag niet met {teken} beginnen;"
        return Bevinding(plek, "WP010", wat, "zet haar tussen aanhalingstekens.")
    wat, herstel = _uitleg(f"{fout.problem} / {fout.context}")
    return Bevinding(plek, "WP011" if "tab;" in wat else "WP010", wat, herstel)


def _merk(fout: yaml.MarkedYAMLError) -> Merk | None:
    """Return where to look: what is not closed is mended where it began."""
    einde = "end of stream" in (fout.problem or "") or "document" in (fout.problem or "")
    open_ = any(soort in (fout.context or "") for soort in _BEGIN)
    if open_ and fout.context_mark is not None and (einde or "flow" in (fout.context or "")):
        return fout.context_mark
    return fout.problem_mark or fout.context_mark


def _uitleg(melding: str) -> tuple[str, str]:
    for deel, wat, herstel in _UITLEG:
        if deel in melding:
            return wat, herstel
    return _REST
