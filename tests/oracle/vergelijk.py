"""Where two doorrekeningen differ, in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Json = dict[str, Any]
NIET_VERGELEKEN = {"rekenregels", "reden", "onzekerheid", "overschreden", "trekkingen", "kern"}
STRENG, RUIM = 1e-9, 1e-6  # relative: rules 1 and 2, and the rest
CENT = 0.01  # in the game and meerwaarde: each value may be half a cent from the best


def verschillen(referentie: Json, uitkomst: Json) -> list[str]:
    """List what differs between the reference and the results of `compute`."""
    uit = []
    for deel in sorted(set(referentie) | set(uitkomst) - NIET_VERGELEKEN):
        streng = STRENG if deel in ("maatregelen", "koppelkansen") else RUIM
        uit += list(_verschil(deel, referentie.get(deel), uitkomst.get(deel), streng))
    hier, daar = referentie["samenwerken"]["spel"], uitkomst["samenwerken"]["spel"]
    return uit + list(_kern(hier["kern"], daar["kern"]))


def _verschil(pad: str, hier: Any, daar: Any, tolerantie: float) -> Iterator[str]:
    if isinstance(hier, dict) or isinstance(daar, dict):
        hier, daar = hier or {}, daar or {}  # a party that is absent has nothing
        for sleutel in sorted((set(hier) | set(daar)) - NIET_VERGELEKEN):
            waarden = hier.get(sleutel, 0.0), daar.get(sleutel, 0.0)
            yield from _verschil(f"{pad}/{sleutel}", *waarden, tolerantie)
    elif _is_lijst_van_groepen(hier) or _is_lijst_van_groepen(daar):
        yield from _verschil(pad, _genummerd(hier), _genummerd(daar), tolerantie)
    elif not _gelijk(
        hier, daar, tolerantie, CENT if "/spel/" in pad or "/meerwaarde/" in pad else 0.0
    ):
        yield f"{pad}: referentie {hier!r}, doorreken {daar!r}"


def _is_lijst_van_groepen(waarde: Any) -> bool:
    return isinstance(waarde, list) and any(isinstance(deel, dict) for deel in waarde)


def _genummerd(groepen: list[Json]) -> Json:
    """Keep the order visible: the place is part of the key."""
    return {f"{n}-{deel.get('id', deel.get('naam'))}": deel for n, deel in enumerate(groepen)}


def _gelijk(hier: Any, daar: Any, tolerantie: float, eur: float) -> bool:
    """Equal; amounts to a relative tolerance, or to so many euros."""
    getallen = isinstance(hier, (int, float)) and isinstance(daar, (int, float))
    if getallen and float in (type(hier), type(daar)):
        return bool(abs(hier - daar) <= max(eur, tolerantie * max(1.0, abs(hier), abs(daar))))
    return bool(hier == daar)


def _kern(beter_alleen: dict[str, float], kern: Json) -> Iterator[str]:
    """The shares are stable, or the group that is named could do better, by that amount."""
    if kern["stabiel"] != (not beter_alleen):
        yield f"kern: referentie {beter_alleen}, doorreken {kern}"
    elif beter_alleen:
        tekort = beter_alleen.get("+".join(kern["groep"]))
        if tekort is None or not _gelijk(tekort, kern["tekort"], RUIM, CENT):
            yield f"kern: referentie {beter_alleen}, doorreken {kern}"
