"""Rule 1, literally: which amount falls in which year, and what it is worth today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.model.maatregel import Baten, Koppelkans, Kosten, Maatregel, Overdracht
from generator.model.plan import Wijkplan
from generator.model.site import Gevoeligheid

PLUS = {"baten", "extra_baten", "minder_kosten", "ontvangen"}
Regel = Kosten | Baten | Overdracht


@dataclass(frozen=True)
class Post:
    """One line, for one party, with its amount in each calendar year (EUR, undiscounted).

    Attributes:
        lijst: kosten, baten, minder_kosten, extra_baten, betaald or ontvangen.
        cw: Its present value, plus for what the party gains and minus for what it loses.
    """

    lijst: str
    partij: str
    soort: str | None
    eenmalig: bool
    jaren: dict[int, float]
    cw: float


class Wereld:
    """A plan under one variant of the assumptions."""

    def __init__(self, plan: Wijkplan, variant: Gevoeligheid | None = None) -> None:
        self.plan = plan
        self.variant = variant or Gevoeligheid()
        self.regels = plan.gedeeld.config.rekenregels
        self._onthouden: dict[tuple[str, str, int], list[Post]] = {}

    @cached_property
    def factoren(self) -> list[float]:
        """f(0) = 1, f(t) = f(t-1) / (1 + voet(t) / 100)."""
        factoren = [1.0]
        for t in range(1, self.regels.horizon + 1):
            factoren.append(factoren[-1] / (1 + self._voet(t) / 100))
        return factoren

    def _voet(self, t: int) -> float:
        stappen = self.regels.discontovoet
        if self.variant.discontovoet is not None:
            stappen = self.variant.discontovoet
        if isinstance(stappen, (int, float)):
            return stappen
        return next(s.voet for s in stappen if s.tot_en_met is None or t <= s.tot_en_met)

    def contante_waarde(self, jaren: dict[int, float]) -> float:
        """Amount × f(t) for 0 ≤ t ≤ horizon, and 0 otherwise."""
        totaal = 0.0
        for jaar, bedrag in jaren.items():
            t = jaar - self.regels.basisjaar
            if 0 <= t <= self.regels.horizon:
                totaal += bedrag * self.factoren[t]
        return totaal

    def posten(self, wat: Maatregel | Koppelkans, start: int) -> list[Post]:
        """All lines of a measure, or of a koppelkans, that starts in a calendar year."""
        sleutel = (type(wat).__name__, wat.id, start)
        if sleutel not in self._onthouden:
            maak = self._van_maatregel if isinstance(wat, Maatregel) else self._van_koppelkans
            self._onthouden[sleutel] = list(maak(wat, start))  # type: ignore[arg-type] # by type
        return self._onthouden[sleutel]

    def _van_maatregel(self, maatregel: Maatregel, start: int) -> Iterator[Post]:
        for kosten in maatregel.kosten:
            yield self._post("kosten", kosten.partij, kosten, start)
        for baten in maatregel.baten:
            yield self._post("baten", baten.partij, baten, start)
        for overdracht in maatregel.overdrachten:
            yield self._post("betaald", overdracht.betaler, overdracht, start)
            yield self._post("ontvangen", overdracht.ontvanger, overdracht, start)

    def _van_koppelkans(self, koppelkans: Koppelkans, start: int) -> Iterator[Post]:
        for minder in koppelkans.minder_kosten:
            yield self._post("minder_kosten", minder.partij, minder, start)
        for extra in koppelkans.extra_baten:
            yield self._post("extra_baten", extra.partij, extra, start)

    def _post(self, lijst: str, partij: str, regel: Regel, start: int) -> Post:
        soort: str | None = None if isinstance(regel, Overdracht) else regel.soort
        if isinstance(regel, Kosten) and soort is None:
            soort = "beheer" if regel.bedrag is None else "investering"
        maal = self._maal(lijst, soort)
        jaren = {jaar: maal * bedrag for jaar, bedrag in self._bedragen(regel, start).items()}
        cw = self.contante_waarde(jaren) * (1 if lijst in PLUS else -1)
        return Post(lijst, partij, soort, regel.bedrag is not None, jaren, cw)

    def _bedragen(self, regel: Regel, start: int) -> dict[int, float]:
        if regel.bedrag is not None:
            rest = isinstance(regel, Baten) and regel.soort == "restwaarde"
            if rest and regel.jaar is None:
                return {self.regels.basisjaar + self.regels.horizon: regel.bedrag}
            return {start + (regel.jaar or 0): regel.bedrag}
        van = 1 if regel.van is None else regel.van
        tot = self.regels.horizon if regel.tot is None else regel.tot
        return {start + j: self._in_jaar(regel, start + j) for j in range(van, tot + 1)}

    def _in_jaar(self, regel: Regel, jaar: int) -> float:
        if regel.per_jaar is not None:
            return regel.per_jaar
        assert regel.hoeveelheid is not None
        (kengetal,) = (k for k in self.plan.gedeeld.kengetallen if k.id == regel.kengetal)
        t = jaar - self.regels.basisjaar
        return regel.hoeveelheid * kengetal.waarde * (1 + kengetal.groei / 100) ** t

    def _maal(self, lijst: str, soort: str | None) -> float:
        """By what the variant multiplies a line; overdrachten stay."""
        v = self.variant
        maal = 1.0
        if lijst in ("kosten", "minder_kosten"):
            maal *= 1 if v.kosten is None else v.kosten
        if lijst in ("baten", "extra_baten"):
            maal *= 1 if v.baten is None else v.baten
        if lijst in ("minder_kosten", "extra_baten"):
            maal *= 1 if v.koppelkansen is None else v.koppelkansen
        if soort == "restwaarde":
            maal *= 1 if v.restwaarde is None else v.restwaarde
        return maal
