"""The door from `compute`: every result with its parts, unrounded, EUR at prijspeil.

The fields are those of doorrekening.json (CONTRACT section 4) plus what a reader needs to
recompute them. A part that was not calculated is None, and absent from the JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Groepnaam = Literal["klaar", "nu", "straks", "later", "niet"]
Scenarionaam = Literal["apart", "gedeeld", "afgestemd", "gezamenlijk"]
Regelsoort = Literal["kosten", "baten", "overdrachten", "minder_kosten", "extra_baten"]


@dataclass(frozen=True, slots=True)
class RegelUitkomst:
    """One line from text to present value.

    Attributes:
        soort: Which list the line stands in: kosten, baten, overdrachten, minder_kosten,
            extra_baten.
        nummer: Its place in that list, from 0.
        jaren: (calendar year, amount in EUR, discount factor) of each year; the factor is 0
            outside the horizon: listed, not counted.
        cw_eur: Σ amount × factor, EUR.
    """

    soort: Regelsoort
    nummer: int
    jaren: tuple[tuple[int, float, float], ...]
    cw_eur: float


@dataclass(frozen=True, slots=True)
class PartijUitkomst:
    """What a measure means for one Partij, present values in EUR."""

    kosten_cw: float
    baten_cw: float
    overdrachten_cw: float
    ncw: float


@dataclass(frozen=True, slots=True)
class OnzekerheidUitkomst:
    """How firm the figures of a measure are (rule 6)."""

    p_positief: float
    ncw_p5: float
    ncw_p50: float
    ncw_p95: float
    rang_doelen_p5: int
    rang_doelen_p95: int
    pakket_aandeel: float | None


@dataclass(frozen=True, slots=True)
class MaatregelUitkomst:
    """The MKBA and the doelbijdrage of a measure, with its place (rules 1, 2, 5, 6)."""

    id: str
    naam: str
    regels: tuple[RegelUitkomst, ...]
    kosten_cw: float
    baten_cw: float
    ncw: float
    bk: float | None
    partijen: Mapping[str, PartijUitkomst]
    doelscore: float
    doelbijdragen: Mapping[str, float]
    rang_ncw: int
    rang_doelen: int
    groep: Groepnaam | None = None
    reden: str | None = None
    start: int | None = None
    onzekerheid: OnzekerheidUitkomst | None = None


@dataclass(frozen=True, slots=True)
class KoppelkansUitkomst:
    """A koppelkans's own ncw, at the latest gepland of its measures."""

    id: str
    start: int
    regels: tuple[RegelUitkomst, ...]
    ncw: float
    partijen: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Budgetstand:
    """What of a budget is used, undiscounted EUR."""

    beschikbaar: float
    gebruikt: float


@dataclass(frozen=True, slots=True)
class Portefeuille:
    """The package (rule 4).

    Attributes:
        maatregelen: Id to start year, fixed ones included.
        koppelkansen: Ids that hold.
        budget: Partij to year ("2028") or "totaal" to what is available and used.
    """

    maatregelen: Mapping[str, int]
    koppelkansen: tuple[str, ...]
    ncw: float
    status: Literal["optimaal", "begrensd"]
    gap: float
    budget: Mapping[str, Mapping[str, Budgetstand]]


@dataclass(frozen=True, slots=True)
class GevoeligheidUitkomst:
    """One variant: the package, and what enters and leaves against the plan itself."""

    naam: str
    ncw: float
    meerwaarde: Mapping[str, float]
    erbij: tuple[str, ...]
    eruit: tuple[str, ...]
    overschreden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenario:
    """One way of working together, or not (rule 7)."""

    maatregelen: Mapping[str, int]
    koppelkansen: tuple[str, ...]
    ncw: float
    partijen: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Kern:
    """Whether the Shapley shares lie in the core, and if not which group could do better."""

    stabiel: bool
    groep: tuple[str, ...] = ()
    tekort: float = 0.0


@dataclass(frozen=True, slots=True)
class Spel:
    """The cooperative game over the betalers (rule 7)."""

    spelers: tuple[str, ...]
    v: Mapping[str, float]
    plan: Mapping[str, int]
    shapley: Mapping[str, float]
    verevening: Mapping[str, float] | None
    tekort: float
    niet_behartigd: Mapping[str, float]
    kern: Kern
    standaardfout: Mapping[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Samenwerken:
    """What planning together adds, and for whom (rule 7)."""

    scenarios: Mapping[Scenarionaam, Scenario]
    meerwaarde: Mapping[str, float]
    verliezers: Mapping[str, float]
    kas: Mapping[Scenarionaam, Mapping[str, float]]
    spel: Spel | None


@dataclass(frozen=True, slots=True)
class Trekkingen:
    """What holds for the packages of all draws together (rule 6).

    Attributes:
        aantal: Number of packages that were solved.
        begrensd: In how many of them the solver reached its node limit.
        overschreden: Partij to year or "totaal" to the share of draws in which the fixed
            measures alone overdraw that purse.
    """

    aantal: int
    begrensd: int
    overschreden: Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Doorrekening:
    """All results of a wijk.

    Attributes:
        factoren: Discount factors f(0) … f(horizon).
        maatregelen: By id.
        doelgewichten: Goal to w_d, the mean of the parties' normalised weights; sum 1.
        partijgewichten: Party to goal to normalised weight.
        partijrangen: Party to measure to its rank on the goals, by that party's weights.
    """

    wijk: str
    invoer_sha256: str
    factoren: tuple[float, ...]
    maatregelen: tuple[MaatregelUitkomst, ...]
    koppelkansen: tuple[KoppelkansUitkomst, ...]
    portefeuille: Portefeuille | None = None
    gevoeligheid: tuple[GevoeligheidUitkomst, ...] | None = None
    samenwerken: Samenwerken | None = None
    trekkingen: Trekkingen | None = None
    doelgewichten: Mapping[str, float] = field(default_factory=dict)
    partijgewichten: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    partijrangen: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
