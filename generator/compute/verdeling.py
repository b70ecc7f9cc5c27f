"""Spread work over whatever map the caller gives: the builtin one, or one over processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Protocol, TypeVar

Taak = TypeVar("Taak")
Antwoord = TypeVar("Antwoord")
PER_BEURT = 8


class Rekenaar(Protocol):
    """A map: results in the order of the tasks. Function and tasks are picklable."""

    def __call__(
        self, functie: Callable[[Taak], Antwoord], taken: Iterable[Taak], /
    ) -> Iterable[Antwoord]:
        """Apply the function to every task."""


def verdeel(
    reken: Rekenaar, functie: Callable[[Taak], Antwoord], taken: Sequence[Taak]
) -> list[Antwoord]:
    """Apply a function to every task, some at a time, so that what they share is sent once.

    The batches do not depend on the number of processes. Tasks that follow one another go to
    different batches: in a list of coalitions the last ones take the longest.
    """
    aantal = -(-len(taken) // PER_BEURT)
    beurten = [tuple(taken[begin::aantal]) for begin in range(aantal)]
    antwoorden: dict[int, Antwoord] = {}
    for begin, deel in enumerate(reken(partial(_allemaal, functie), beurten)):
        antwoorden.update(zip(range(begin, len(taken), aantal), deel, strict=True))
    return [antwoorden[plaats] for plaats in range(len(taken))]


def _allemaal(functie: Callable[[Taak], Antwoord], taken: tuple[Taak, ...]) -> list[Antwoord]:
    return [functie(taak) for taak in taken]
