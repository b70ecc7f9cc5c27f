"""The solver: a published knapsack, the contract's ties, limits, and its own rounding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product
from types import SimpleNamespace

import numpy as np
import pytest
from scipy.optimize import milp

from generator.compute import zoeker
from generator.compute.opgave import Beurzen, Opgave, snede
from generator.compute.oplossen import los_op, voeg_toe


def opgave(
    groepen: Mapping[str, Sequence[tuple[int, float, float]]],
    over: float = 1e9,
    laatste_vast: str = "",
    groepen_een: tuple[tuple[str, ...], ...] = (),
) -> Opgave:
    """Make a choice with one purse: id to (start, value, cost) of each start."""
    plaatsen: dict[str, tuple[int, ...]] = {}
    starten: list[tuple[int, float, float]] = []
    for id_, rij in groepen.items():
        plaatsen[id_] = tuple(range(len(starten), len(starten) + len(rij)))
        starten += rij
    return Opgave(
        groepen=plaatsen,
        starten=tuple(start for start, _, _ in starten),
        waarde=np.array([waarde for _, waarde, _ in starten], dtype=np.float64),
        voorwaarden=(),
        vereist=(),
        groepen_een=groepen_een,
        beurs=Beurzen(
            namen=(("gemeente", "totaal"),),
            neemt=np.array([[kosten for _, _, kosten in starten]], dtype=np.float64),
            over=np.array([over]),
            leent=False,
            brengt=np.zeros(len(starten)),
            leen_over=0.0,
        ),
        laatste_vast=laatste_vast,
    )


def test_gepubliceerde_knapzak() -> None:
    # P01 of J. Burkardt's knapsack collection (after Kreher and Stinson, 1999):
    # capacity 165, optimum 309 with the items 1, 2, 3, 4 and 6
    gewicht = [23, 31, 29, 44, 53, 38, 63, 85, 89, 82]
    waarde = [92, 57, 49, 68, 60, 43, 67, 84, 87, 72]
    paren = enumerate(zip(waarde, gewicht, strict=True), 1)
    uit = los_op(opgave({f"m{n:02d}": [(2027, w, g)] for n, (w, g) in paren}, 165))
    assert list(uit.starten) == ["m01", "m02", "m03", "m04", "m06"]
    assert (uit.status, uit.gap) == ("optimaal", 0.0)


def test_zonder_keuze() -> None:
    assert los_op(opgave({})).starten == {}


def test_gelijk_dan_de_laagste_som_van_startjaren() -> None:
    # both starts are worth the same; without value nothing starts at all
    uit = los_op(opgave({"a": [(2027, 5, 1), (2028, 5, 1)], "b": [(2027, 0, 0)]}))
    assert uit.starten == {"a": 2027}


def test_binnen_een_halve_cent_is_gelijk() -> None:
    later = los_op(opgave({"a": [(2027, 5, 1), (2028, 5.004, 1)]}))
    assert later.starten == {"a": 2027}
    beter = los_op(opgave({"a": [(2027, 5, 1), (2028, 5.02, 1)]}))
    assert beter.starten == {"a": 2028}


def test_zonder_gelijken_telt_alleen_de_waarde() -> None:
    uit = los_op(opgave({"a": [(2027, 5, 1), (2028, 6, 1)]}), gelijken=False)
    assert uit.starten == {"a": 2028}


def test_dan_de_eerste_lijst_van_ids() -> None:
    # one of three fits: a, b and c are equal and so are their years
    uit = los_op(opgave({id_: [(2027, 5, 1)] for id_ in "abc"}, over=1))
    assert uit.starten == {"a": 2027}


def test_een_id_dat_niet_past_valt_af() -> None:
    # {b, c} (10) against {b, d} (10); a is never among the best
    groepen = {"a": [(2027, 4, 2)], "b": [(2027, 6, 1)], "c": [(2027, 4, 1)], "d": [(2027, 4, 1)]}
    assert los_op(opgave(groepen, over=2)).starten == {"b": 2027, "c": 2027}


@pytest.mark.parametrize(("laatste_vast", "gekozen"), [("", ["a"]), ("z", ["a", "b"])])
def test_een_lijst_die_eindigt_gaat_voor_zijn_vervolg(
    laatste_vast: str, gekozen: list[str]
) -> None:
    # a in 4000 alone, or a and b in 2000: value 10 and sum of years 4000 both. [a] is a prefix
    # of [a, b]; with a fixed z behind it [a, b, z] comes before [a, z]
    groepen = {"a": [(2000, 5, 0), (4000, 10, 0)], "b": [(2000, 5, 0)]}
    uit = los_op(opgave(groepen, laatste_vast=laatste_vast))
    # a in 4000 with b in 2000 would be worth 15: a purse forbids it
    assert uit.starten == {"a": 4000, "b": 2000}
    duur = {"a": [(2000, 5, 1), (4000, 10, 2)], "b": [(2000, 5, 1)]}
    assert list(los_op(opgave(duur, over=2, laatste_vast=laatste_vast)).starten) == gekozen


def test_geen_korter_lijst_mogelijk_dan_verder() -> None:
    # sum 4000 needs a and b; a alone could reach it (4000) but is then worth too little
    groepen = {"a": [(2000, 5, 1), (4000, 9, 2)], "b": [(2000, 5, 1)], "c": [(2000, 5, 1)]}
    assert los_op(opgave(groepen, over=2)).starten == {"a": 2000, "b": 2000}


def test_dan_de_kleinste_jaren_id_voor_id() -> None:
    # a and b share a purse of one a year: (2027, 2028) or (2028, 2027); a goes first
    keuze = opgave({id_: [(2027, 5, 1), (2028, 5, 1)] for id_ in "ab"})
    per_jaar = Beurzen(
        namen=(("gemeente", "2027"), ("gemeente", "2028")),
        neemt=np.array([[1.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 1.0]]),
        over=np.array([1.0, 1.0]),
        leent=False,
        brengt=np.zeros(4),
        leen_over=0.0,
    )
    uit = los_op(replace(keuze, beurs=per_jaar))
    assert uit.starten == {"a": 2027, "b": 2028}


@pytest.mark.parametrize("zaad", range(12))
@pytest.mark.parametrize("tekort", [-1.0, -0.01, 0.0, 0.01, 0.5])
def test_een_beurs_die_net_wel_of_niet_genoeg_heeft(zaad: int, tekort: float) -> None:
    # Amounts of thousands to billions, and a purse that lacks a cent or a euro for some sum of
    # them: HiGHS alone accepts what does not fit, or closes the branch with the best.
    kans = np.random.default_rng(zaad)
    aantal = int(kans.integers(2, 7))
    groot = float(10 ** kans.integers(3, 10))
    kost = kans.integers(1, 9, aantal) * groot
    waarde = kans.integers(1, 20, aantal) * groot / 7
    over = max(0.0, float(kost[kans.random(aantal) < 0.6].sum()) - tekort)
    uit = los_op(
        opgave({f"m{i}": [(2027, float(waarde[i]), float(kost[i]))] for i in range(aantal)}, over)
    )
    keuzes = (np.array(keuze) for keuze in product((0.0, 1.0), repeat=aantal))
    beste = max(float(waarde @ keuze) for keuze in keuzes if kost @ keuze <= over + 0.005)
    assert sum(float(waarde[int(id_[1:])]) for id_ in uit.starten) == pytest.approx(beste)
    assert uit.status == "optimaal"


def test_een_snede_geldt_ook_als_er_nog_te_besparen_is() -> None:
    # a and b take 6 and 5 of 10; c brings 2: the row must leave a + b + c alone
    keuze = opgave({"a": [(2027, 1, 6)], "b": [(2027, 1, 5)], "c": [(2027, 0, -2)]}, over=10)
    gevonden = snede(keuze, np.array([1.0, 1.0, 0.0]))
    assert gevonden is not None
    rij, hoogstens = gevonden
    assert rij @ np.array([1.0, 1.0, 0.0]) > hoogstens
    assert rij @ np.array([1.0, 1.0, 1.0]) <= hoogstens
    assert snede(keuze, np.array([1.0, 1.0, 1.0])) is None


def test_een_snede_telt_de_jaren_van_een_pot_die_lenen_samen() -> None:
    # 2027 lacks 4 and 2028 lacks 3; 6 may be borrowed, and c brings 1 more
    keuze = opgave({"a": [(2027, 1, 0)], "b": [(2028, 1, 0)], "c": [(2027, 0, 0)]})
    pot = Beurzen(
        namen=(("", "2027"), ("", "2028")),
        neemt=np.array([[4.0, 0.0, 0.0], [0.0, 3.0, 0.0]]),
        over=np.zeros(2),
        leent=True,
        brengt=np.array([0.0, 0.0, 1.0]),
        leen_over=6.0,
    )
    keuze = replace(keuze, beurs=pot)
    gevonden = snede(keuze, np.array([1.0, 1.0, 0.0]))
    assert gevonden is not None
    assert gevonden[0] @ np.array([1.0, 1.0, 0.0]) > gevonden[1]
    assert gevonden[0] @ np.array([1.0, 1.0, 1.0]) <= gevonden[1]
    assert snede(keuze, np.array([1.0, 0.0, 0.0])) is None
    assert len(los_op(keuze).starten) == 3


def test_bijna_gelijk_is_niet_gelijk() -> None:
    # {b} in 2027 is worth 30 cents less than {a} in 2028, on amounts of a million
    keuze = opgave({"a": [(2028, 1e6, 1)], "b": [(2027, 1e6 - 0.3, 1)]}, over=1)
    assert los_op(keuze).starten == {"a": 2028}
    gelijk = {"a": [(2028, 1e6, 1)], "b": [(2027, 1e6 - 0.3, 1)], "c": [(2028, 1e6, 1)]}
    assert los_op(opgave(gelijk, over=1)).starten == {"a": 2028}


def test_te_veel_sneden_is_een_grens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zoeker, "SNEDEN", 1)
    keuze = opgave({"a": [(2027, 1e6, 1e6)], "b": [(2027, 1e6, 1e6)]}, over=1_999_999.9)
    antwoord = SimpleNamespace(status=0, message="", x=np.array([1.0, 1.0]))
    monkeypatch.setattr(zoeker, "milp", lambda *_, **__: antwoord)
    uit = los_op(keuze)
    # nothing is chosen, and at most 2,000,000 could be: gap 2,000,000 / max(0, 1)
    assert (dict(uit.starten), uit.status, uit.gap) == ({}, "begrensd", 2e6)


def test_knopengrens_geeft_begrensd_met_gap() -> None:
    kans = np.random.default_rng(3)
    kosten = kans.integers(200, 900, (40, 6)).astype(np.float64) * 1000
    waarde = kosten.sum(axis=1) + kans.integers(0, 9, 40) * 100.0
    keuze = opgave({f"m{i:02d}": [(2027, float(waarde[i]), 0.0)] for i in range(40)})
    beurs = replace(
        keuze.beurs,
        namen=tuple((f"p{i}", "totaal") for i in range(6)),
        neemt=kosten.T,
        over=kosten.sum(axis=0) * 0.4,
    )
    uit = los_op(replace(keuze, beurs=beurs), werk=1)
    assert uit.status == "begrensd"
    assert 0 < uit.gap < 1


def test_een_solver_die_faalt_breekt_af(monkeypatch: pytest.MonkeyPatch) -> None:
    fout = SimpleNamespace(status=4, x=None, message="numerical trouble")
    monkeypatch.setattr(zoeker, "milp", lambda *_, **__: fout)
    with pytest.raises(ValueError, match="numerical trouble"):
        los_op(opgave({"a": [(2027, 1, 1)]}))


def test_een_grens_bij_de_gelijken_houdt_het_beste(monkeypatch: pytest.MonkeyPatch) -> None:
    echte, keren = milp, iter(range(99))

    def eerst_twee(*args: object, **kwargs: object) -> object:
        if next(keren) < 2:
            return echte(*args, **kwargs)
        return SimpleNamespace(status=4, message=zoeker.GRENS, x=None, mip_dual_bound=None)

    monkeypatch.setattr(zoeker, "milp", eerst_twee)
    uit = los_op(opgave({"a": [(2027, 5, 1), (2028, 5, 1)], "b": [(2029, 5, 1)]}, over=1))
    assert uit.status == "begrensd"
    assert len(uit.starten) == 1


def test_toevoegen_noemt_de_beurs_die_tekortkomt() -> None:
    keuze = opgave({"a": [(2027, 5, 60)], "b": [(2027, 5, 70)]}, over=100)
    erbij = voeg_toe(keuze, {"a": 2027}, {"b": 2027})
    assert erbij is not None
    assert erbij.waarde_eur == pytest.approx(5)
    assert erbij.tekorten == pytest.approx({("gemeente", "totaal"): 30})


def test_toevoegen_kan_niet_bij_uitsluiting() -> None:
    keuze = opgave({"a": [(2027, 5, 1)], "b": [(2027, 5, 1)]}, groepen_een=(("a", "b"),))
    assert voeg_toe(keuze, {"a": 2027}, {"b": 2027}) is None


def test_een_cent_te_weinig_is_geen_fout_van_de_solver() -> None:
    # HiGHS answers "Solve error" on 28.000 x ≤ 27.99999 (thousands); it just does not fit
    keuze = opgave({"a": [(2027, 90_000, 28_000)], "b": [(2027, 900, 100)]}, over=27_999.99)
    assert dict(los_op(keuze).starten) == {"b": 2027}


def test_een_solver_die_struikelt_krijgt_de_vraag_opnieuw(monkeypatch: pytest.MonkeyPatch) -> None:
    def struikelt(*args: object, **kwargs: object) -> object:
        opties = kwargs["options"]
        assert isinstance(opties, dict)
        if opties["presolve"]:
            return SimpleNamespace(status=4, x=None, message="HiGHS Status 4: Solve error")
        return milp(*args, **kwargs)

    monkeypatch.setattr(zoeker, "milp", struikelt)
    keuze = opgave({"a": [(2027, 5, 60)], "b": [(2027, 9, 70)]}, over=100)
    assert dict(los_op(keuze).starten) == {"b": 2027}
