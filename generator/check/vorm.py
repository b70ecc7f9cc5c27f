"""How each field of the content models may be written: derived from the models, once."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import ConfigDict, TypeAdapter
from pydantic.fields import FieldInfo

from generator.model.velden import Inhoud

_SOORTEN: Mapping[type, str] = {
    str: "tekst",
    float: "getal",
    int: "geheel getal",
    bool: "ja of nee",
    dt.date: "datum",
    dt.datetime: "moment",
}


@dataclass(frozen=True, slots=True)
class Blad:
    """A field that holds one value.

    Attributes:
        adapter: What judges the value.
        soorten: Which kinds of value fit: tekst, getal, geheel getal, ja of nee, datum,
            moment, woord.
        woorden: The words to choose from, where the field is a choice.
        extra: Marks of the field: x-bedrag, x-vorm, x-verwijst, x-opmaak, ….
    """

    adapter: TypeAdapter[Any]
    soorten: frozenset[str]
    woorden: tuple[str, ...]
    extra: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Vorm:
    """What may stand in a place: a value, a list, a group, or a choice of these."""

    blad: Blad | None = None
    item: Vorm | None = None
    model: type[Inhoud] | None = None
    minst: int = 0
    meest: int | None = None


@dataclass(frozen=True, slots=True)
class Veld:
    """A field of a model.

    Attributes:
        naam: Name in Python.
        vorm: What may stand there.
        info: What pydantic knows of it: title, description, default.
    """

    naam: str
    vorm: Vorm
    info: FieldInfo

    @property
    def verplicht(self) -> bool:
        """Whether the key must be there."""
        return self.info.is_required()

    def standaard(self) -> Any:
        """Return the value where the key is absent; a new one each time."""
        maak: Any = self.info.default_factory
        return self.info.default if maak is None else maak()


@cache
def velden_van(model: type[Inhoud]) -> Mapping[str, Veld]:
    """Return the fields of a model by the key that people write, in order of the model."""
    soorten = get_type_hints(model, include_extras=True)
    return {
        info.alias or naam: Veld(naam, vorm_van(soorten[naam]), info)
        for naam, info in model.model_fields.items()
    }


@cache
def vorm_van(soort: Any) -> Vorm:
    """Return the form of a type, such as `list[Id]`, `Voet | list[VoetStap]` or `Bron | None`."""
    bladen: list[Any] = []
    item: Vorm | None = None
    model: type[Inhoud] | None = None
    minst, meest = 0, None
    for keuze in _keuzes(soort):
        kern, metadata = _uitgepakt(keuze)
        if get_origin(kern) is list:
            item = vorm_van(get_args(kern)[0])
            minst, meest = _grenzen(metadata)
        elif isinstance(kern, type) and issubclass(kern, Inhoud):
            model = kern
        else:
            bladen.append(keuze)
    return Vorm(_blad(bladen) if bladen else None, item, model, minst, meest)


def _keuzes(soort: Any) -> list[Any]:
    if get_origin(soort) in (Union, types.UnionType):
        return [deel for keuze in get_args(soort) for deel in _keuzes(keuze)]
    return [] if soort is type(None) else [soort]


def _uitgepakt(soort: Any) -> tuple[Any, tuple[Any, ...]]:
    """Return the type inside Annotated, and what was noted around it."""
    if get_origin(soort) is Annotated:
        kern, *metadata = get_args(soort)
        return kern, tuple(metadata)
    return soort, ()


def _grenzen(metadata: tuple[Any, ...]) -> tuple[int, int | None]:
    minst, meest = 0, None
    for info in metadata:
        for grens in getattr(info, "metadata", ()):
            minst = getattr(grens, "min_length", minst)
            meest = getattr(grens, "max_length", meest)
    return minst, meest


def _blad(keuzes: list[Any]) -> Blad:
    soorten: set[str] = set()
    woorden: list[str] = []
    extra: dict[str, Any] = {}
    for keuze in keuzes:
        kern, metadata = _uitgepakt(keuze)
        if get_origin(kern) is Literal:
            woorden += get_args(kern)
            soorten.add("woord")
        else:
            soorten.add(_SOORTEN[kern])
        for info in metadata:
            if isinstance(info, FieldInfo) and isinstance(info.json_schema_extra, dict):
                extra |= info.json_schema_extra
    soort: Any = reduce(or_, keuzes)
    adapter: TypeAdapter[Any] = TypeAdapter(soort, config=ConfigDict(strict=True))
    return Blad(adapter, frozenset(soorten), tuple(woorden), extra)
