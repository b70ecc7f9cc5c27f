"""GeoJSON text to JSON values, with the place of each feature."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

_WIT = re.compile(r"[ \t\n\r]*")
_DECODER = json.JSONDecoder()


@dataclass(frozen=True, slots=True)
class Geplaatst:
    """A JSON value and the index of its first character."""

    waarde: object
    index: int


class JsonFoutError(ValueError):
    """Text that is no JSON.

    Attributes:
        index: Where it goes wrong.
    """

    def __init__(self, index: int, wat: str) -> None:
        """Note where and what."""
        super().__init__(wat)
        self.index = index


class GeoJsonLezer:
    """Reads one text from begin to end."""

    def __init__(self, tekst: str) -> None:
        """Start at the first character."""
        self.tekst = tekst
        self.index = 0

    def lees(self) -> tuple[dict[str, Geplaatst], tuple[Geplaatst, ...]]:
        """Return the members of the object but for features, and the features.

        Raises:
            JsonFoutError: Where the text is no JSON object.
        """
        leden: dict[str, Geplaatst] = {}
        features: tuple[Geplaatst, ...] = ()
        self._neem("{")
        while not self._kijk("}"):
            if leden or features:
                self._neem(",")
            sleutel = self._waarde()
            if not isinstance(sleutel.waarde, str):
                raise JsonFoutError(sleutel.index, "hier moet een sleutel tussen aanhalingstekens")
            self._neem(":")
            if sleutel.waarde == "features" and self._kijk("["):
                features = self._lijst()
                leden["features"] = Geplaatst(None, sleutel.index)
            else:
                leden[sleutel.waarde] = self._waarde()
        self._neem("}")
        self._sla_wit_over()
        if self.index < len(self.tekst):
            raise JsonFoutError(self.index, "na de laatste } staat nog iets")
        return leden, features

    def _lijst(self) -> tuple[Geplaatst, ...]:
        self._neem("[")
        items: list[Geplaatst] = []
        while not self._kijk("]"):
            if items:
                self._neem(",")
            items.append(self._waarde())
        self._neem("]")
        return tuple(items)

    def _waarde(self) -> Geplaatst:
        self._sla_wit_over()
        begin = self.index
        try:
            waarde, self.index = _DECODER.raw_decode(self.tekst, begin)
        except json.JSONDecodeError as fout:
            raise JsonFoutError(fout.pos, "hier klopt de schrijfwijze niet") from fout
        except (RecursionError, ValueError) as fout:
            raise JsonFoutError(begin, "dit is te diep genest of te groot") from fout
        return Geplaatst(waarde, begin)

    def _kijk(self, teken: str) -> bool:
        self._sla_wit_over()
        return self.tekst.startswith(teken, self.index)

    def _neem(self, teken: str) -> None:
        if not self._kijk(teken):
            raise JsonFoutError(self.index, f"hier moet een {teken} staan")
        self.index += 1

    def _sla_wit_over(self) -> None:
        wit = _WIT.match(self.tekst, self.index)
        self.index = wit.end() if wit else self.index
