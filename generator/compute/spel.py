"""Rule 7, the game: what every group of betalers could gain, and a share of it for each.

Source: docs/rekenwijze.md, "Het spel"; L.S. Shapley, "A value for n-person games" (1953);
D.B. Gillies, "Solutions to general non-zero-sum games" (1959) for the core.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations
from math import factorial, fsum, sqrt

from generator.compute.beurs import Vraag
from generator.compute.grootboek import Getallen, Grootboek, Stand
from generator.compute.opgave import Oplossing
from generator.compute.portefeuille import los_vraag
from generator.compute.samenwerken import Uitwerking, werk_uit
from generator.compute.tafel import Tafel
from generator.compute.toeval import generator_voor
from generator.compute.verdeling import Rekenaar, verdeel
from generator.compute.waardering import waardeer
from generator.model.budget import HALVE_CENT
from generator.model.doorrekening import Kern, Spel

EXACT_TOT_EN_MET = 10
VOLGORDEN = 200
Coalitie = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdeling:
    """Shapley shares, EUR; with standard errors where they were sampled."""

    shapley: Mapping[str, float]
    standaardfout: Mapping[str, float] | None


def speel(
    boek: Grootboek,
    cijfers: Stand,
    tafel: Tafel,
    gezamenlijk: Uitwerking,
    reken: Rekenaar,
) -> Spel:
    """Value every coalition, share what all of them gain, and say who is left out."""
    spelers = tafel.spelers
    volgorden = _volgorden(spelers, boek.zaad)
    coalities = _coalities(spelers, volgorden)
    kiezer = partial(_kies, boek, cijfers, tafel)
    keuzes = dict(zip(coalities, verdeel(reken, kiezer, coalities), strict=True))
    v = {coalitie: _winst(boek, cijfers, tafel, coalitie, keuzes[coalitie]) for coalitie in keuzes}
    verdeling = _shapley(spelers, v) if volgorden is None else _steekproef(volgorden, v)
    begrensd = any(keuze.status == "begrensd" for keuze in keuzes.values())
    plan = werk_uit(boek, cijfers, keuzes[spelers])
    eigen = _eigen_winst(boek, tafel, _boven_vast(boek, cijfers, plan))
    samen = _boven_vast(boek, cijfers, gezamenlijk)
    telt = tafel.telt(spelers)
    return Spel(
        spelers=spelers,
        v={"+".join(coalitie): waarde for coalitie, waarde in v.items()},
        plan=plan.starten,
        shapley=verdeling.shapley,
        verevening=None if begrensd else {p: verdeling.shapley[p] - eigen[p] for p in spelers},
        tekort=v[spelers] - fsum(samen[p] for p in telt),
        niet_behartigd={p: samen[p] for p in boek.partijen if p not in telt},
        kern=_kern(v, verdeling.shapley),
        standaardfout=verdeling.standaardfout,
    )


def _volgorden(spelers: Coalitie, zaad: int) -> list[Coalitie] | None:
    """Draw orders in which the players join; None where every coalition can be valued."""
    if len(spelers) <= EXACT_TOT_EN_MET:
        return None
    kans = generator_voor(zaad, "spel")
    return [tuple(spelers[i] for i in kans.permutation(len(spelers))) for _ in range(VOLGORDEN)]


def _coalities(spelers: Coalitie, volgorden: Iterable[Coalitie] | None) -> list[Coalitie]:
    """Return the coalitions to value, the smallest first; the empty one and all are among them."""
    if volgorden is None:
        return [deel for n in range(len(spelers) + 1) for deel in combinations(spelers, n)]
    deelgroepen = {
        tuple(sorted(volgorde[:n])) for volgorde in volgorden for n in range(len(volgorde) + 1)
    }
    return sorted(deelgroepen, key=lambda deel: (len(deel), deel))


def _kies(boek: Grootboek, cijfers: Stand, tafel: Tafel, coalitie: Coalitie) -> Oplossing:
    """Find what a coalition would choose with its purses pooled; ties matter for all only."""
    vraag = Vraag(
        vrij=tuple(id_ for id_ in boek.vrij if tafel.betalen[id_].issubset(coalitie)),
        telt=tafel.telt(coalitie),
        beurs=tuple(houder for houder in boek.houders if houder in coalitie),
        gezamenlijk=True,
    )
    return los_vraag(boek, cijfers, vraag, gelijken=coalitie == tafel.spelers)


def _boven_vast(boek: Grootboek, cijfers: Stand, uitwerking: Uitwerking) -> dict[str, float]:
    """Return the gain per party above the fixed measures, EUR."""
    verschil: Getallen = uitwerking.waardering.ncw - waardeer(boek, cijfers, boek.vast).ncw
    return dict(zip(boek.partijen, map(float, verschil), strict=True))


def _winst(
    boek: Grootboek, cijfers: Stand, tafel: Tafel, coalitie: Coalitie, keuze: Oplossing
) -> float:
    """Return v(S): what its members and those they speak for gain by its choice, EUR."""
    if not keuze.starten:
        return 0.0
    winst = _boven_vast(boek, cijfers, werk_uit(boek, cijfers, keuze))
    return fsum(winst[partij] for partij in tafel.telt(coalitie))


def _eigen_winst(boek: Grootboek, tafel: Tafel, winst: Mapping[str, float]) -> dict[str, float]:
    """Return each player's own gain with its even share of those it speaks for, EUR."""
    sprekers = {
        partij: sum(partij in tafel.behartigt[speler] for speler in tafel.spelers)
        for partij in boek.partijen
    }
    return {
        speler: winst[speler]
        + fsum(winst[partij] / sprekers[partij] for partij in tafel.behartigt[speler])
        for speler in tafel.spelers
    }


def _shapley(spelers: Coalitie, v: Mapping[Coalitie, float]) -> Verdeling:
    """Average each player's contribution over all orders of joining, exactly.

    φ_i = Σ_S |S|! (n − |S| − 1)! / n! × (v(S + i) − v(S)). Source: Shapley (1953).
    """
    n = len(spelers)
    gewicht = [factorial(k) * factorial(n - k - 1) / factorial(n) for k in range(n)]
    deel = {
        speler: fsum(
            gewicht[len(zonder)] * (v[tuple(sorted((*zonder, speler)))] - v[zonder])
            for zonder in v
            if speler not in zonder
        )
        for speler in spelers
    }
    return Verdeling(deel, None)


def _steekproef(volgorden: Sequence[Coalitie], v: Mapping[Coalitie, float]) -> Verdeling:
    """Average each player's contribution over drawn orders, with its standard error.

    The shares still sum to v(all): every order does.
    """
    bijdragen: dict[str, list[float]] = {speler: [] for speler in sorted(volgorden[0])}
    for volgorde in volgorden:
        for n, speler in enumerate(volgorde):
            ervoor, erna = tuple(sorted(volgorde[:n])), tuple(sorted(volgorde[: n + 1]))
            bijdragen[speler].append(v[erna] - v[ervoor])
    aantal = len(volgorden)
    gemiddeld = {speler: fsum(rij) / aantal for speler, rij in bijdragen.items()}
    fout = {
        speler: sqrt(fsum((x - gemiddeld[speler]) ** 2 for x in rij) / (aantal - 1) / aantal)
        for speler, rij in bijdragen.items()
    }
    return Verdeling(gemiddeld, fout)


def _kern(v: Mapping[Coalitie, float], shapley: Mapping[str, float]) -> Kern:
    """Say whether no coalition could do better alone, else which one gains the most by it."""
    tekorten = {
        coalitie: waarde - fsum(shapley[speler] for speler in coalitie)
        for coalitie, waarde in v.items()
    }
    groep = min(tekorten, key=lambda coalitie: (-round(tekorten[coalitie], 6), len(coalitie)))
    if tekorten[groep] <= HALVE_CENT:
        return Kern(stabiel=True)
    return Kern(stabiel=False, groep=groep, tekort=tekorten[groep])
