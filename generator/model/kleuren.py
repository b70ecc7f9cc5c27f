"""Colours and patterns: the same for charts, maps and style sheet.

Hues are distinguishable for colour-blind readers and at least 3:1 on paper in light and in
dark; white text on a light-mode hue is at least 4.5:1. A colour never stands alone: each
party has a pattern too, each theme a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.model.taal import N_

Patroon = Literal[
    "effen", "schuin", "staand", "stip", "liggend", "tegenschuin", "ruit", "blok", "open"
]

PATRONEN: tuple[Patroon, ...] = (
    "effen",
    "schuin",
    "staand",
    "stip",
    "liggend",
    "tegenschuin",
    "ruit",
    "blok",
    "open",
)
TINTEN: tuple[tuple[str, str], ...] = (
    ("#2e62c9", "#7ea6ff"),
    ("#b45309", "#f0a35e"),
    ("#c22f4c", "#ff8296"),
    ("#857000", "#d6bd3f"),
    ("#7c48a8", "#c39be8"),
    ("#00797f", "#4fc3c7"),
    ("#2b7a3d", "#74c585"),
    ("#a63c86", "#ec8fcd"),
)
TINTNAMEN = (
    N_("blauw"), N_("oranje"), N_("rood"), N_("geelbruin"), N_("paars"), N_("blauwgroen"),
    N_("groen"), N_("roze"),
)  # fmt: skip
GRIJS = ("#66717f", "#a3afbd")


@dataclass(frozen=True, slots=True)
class Kleur:
    """A colour in light and dark, with the pattern that goes with it."""

    licht: str
    donker: str
    patroon: Patroon


def partijkleuren(partijen: Iterable[str]) -> Mapping[str, Kleur]:
    """Give each party its colour and pattern, by its place in partijen.yml.

    The first eight get a hue each, the ninth is open and grey; after that the pairs of hue
    and pattern go on without repeating for 81 parties.

    Args:
        partijen: Ids in the order of partijen.yml.
    """
    tinten = (*TINTEN, GRIJS)
    aantal = len(tinten)
    return {
        id_: Kleur(*tinten[n % aantal], PATRONEN[(n + n // aantal) % len(PATRONEN)])
        for n, id_ in enumerate(partijen)
    }


def thematinten(themas: Iterable[str]) -> Mapping[str, int]:
    """Give each theme a hue, 1 … 8, in alphabetical order; from the ninth on the hues repeat."""
    return {thema: n % len(TINTEN) + 1 for n, thema in enumerate(sorted(set(themas)))}


def tint_vlakken() -> str:
    """Write the rules for the hues on maps: fill `.tf-<n>` and stroke `.tr-<n>`, n = 1 … 8.

    The variables `--tint-<n>` that they use are set by the site's style sheet.
    """
    nummers = range(1, len(TINTEN) + 1)
    return "".join(
        f"svg .tf-{n}{{fill:var(--tint-{n})}}svg .tr-{n}{{stroke:var(--tint-{n})}}\n"
        for n in nummers
    )


def partij_vlakken(partijen: Sequence[str]) -> str:
    """Write the rules that give each party its fill, stroke and pattern.

    The variables `--p-<id>` that they use are set by the site's style sheet, in light and
    in dark.

    Args:
        partijen: Ids in the order of partijen.yml.
    """
    kleuren = partijkleuren(partijen)
    return "\n".join(_regel(id_, kleur) for id_, kleur in kleuren.items()) + "\n"


def _regel(id_: str, kleur: Kleur) -> str:
    tint = f"var(--p-{id_})"
    strook = "transparent" if kleur.patroon == "open" else tint
    rand = f".p-{id_} i{{border:2px solid {tint}}}" if kleur.patroon == "open" else ""
    return (
        f"svg .v-{id_}{{fill:{tint}}}svg .r-{id_}{{stroke:{tint}}}"
        f".p-{id_}{{--k:{strook};{_PATROON_CSS[kleur.patroon]}}}{rand}"
    )


_P = "var(--papier)"
_PATROON_CSS: Mapping[Patroon, str] = {
    "effen": "",
    "schuin": f"--pt:repeating-linear-gradient(45deg,transparent 0 4px,{_P} 4px 5.5px)",
    "staand": f"--pt:repeating-linear-gradient(90deg,transparent 0 4px,{_P} 4px 5.5px)",
    "stip": f"--pt:radial-gradient({_P} 1.2px,transparent 1.5px);--ps:5px 5px",
    "liggend": f"--pt:repeating-linear-gradient(0deg,transparent 0 3px,{_P} 3px 4.5px)",
    "tegenschuin": f"--pt:repeating-linear-gradient(-45deg,transparent 0 4px,{_P} 4px 5.5px)",
    "ruit": (
        f"--pt:repeating-linear-gradient(45deg,transparent 0 5px,{_P} 5px 6px),"
        f"repeating-linear-gradient(-45deg,transparent 0 5px,{_P} 5px 6px)"
    ),
    "blok": (
        f"--pt:conic-gradient({_P} 25%,transparent 0 50%,{_P} 0 75%,transparent 0);--ps:8px 8px"
    ),
    "open": "--pt:none",
}
