"""Rule 7, the game: published games, a plan by hand, sampling above ten players."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from generator.compute import doorreken, spel
from generator.compute.portefeuille import los_vraag
from generator.compute.spel import _kern, _shapley, _steekproef, _volgorden
from generator.model.doorrekening import Spel
from generator.model.plan import Wijkplan
from tests.bouw import maak_maatregel, maak_partij, maak_plan, regel

Coalitie = tuple[str, ...]


def alle(spelers: str) -> list[Coalitie]:
    return [deel for n in range(len(spelers) + 1) for deel in combinations(spelers, n)]


def gespeeld(plan: Wijkplan) -> Spel:
    samen = doorreken(plan).samenwerken
    assert samen is not None
    assert samen.spel is not None
    return samen.spel


def test_handschoenen() -> None:
    # two left gloves (a, b), one right (c); a pair is worth 1. Shapley 1/6, 1/6, 2/3
    v = {deel: float("c" in deel and len(deel) > 1) for deel in alle("abc")}
    verdeling = _shapley(("a", "b", "c"), v)
    assert verdeling.shapley == pytest.approx({"a": 1 / 6, "b": 1 / 6, "c": 2 / 3})
    # the core is (0, 0, 1): a and c (or b and c) could have 1, and get 5/6
    kern = _kern(v, verdeling.shapley)
    assert not kern.stabiel
    assert kern.groep == ("a", "c")
    assert kern.tekort == pytest.approx(1 / 6)


def test_vliegveld() -> None:
    # Littlechild and Owen (1973): a runway for planes that need 1, 2 and 3; each stretch is
    # shared by who uses it: 1/3, 1/3 + 1/2, 1/3 + 1/2 + 1. As a game of costs: negative
    lengte = {"a": 1.0, "b": 2.0, "c": 3.0}
    v = {deel: -max((lengte[s] for s in deel), default=0.0) for deel in alle("abc")}
    verdeling = _shapley(("a", "b", "c"), v)
    assert verdeling.shapley == pytest.approx({"a": -1 / 3, "b": -5 / 6, "c": -11 / 6})
    assert _kern(v, verdeling.shapley).stabiel


def test_steekproef_telt_op_en_ligt_bij_de_echte_waarde() -> None:
    v = {deel: float("c" in deel and len(deel) > 1) for deel in alle("abc")}
    kans = np.random.default_rng(1)
    volgorden = [tuple("abc"[i] for i in kans.permutation(3)) for _ in range(400)]
    verdeling = _steekproef(volgorden, v)
    assert sum(verdeling.shapley.values()) == pytest.approx(1)
    assert verdeling.standaardfout is not None
    for speler, echt in {"a": 1 / 6, "b": 1 / 6, "c": 2 / 3}.items():
        # the error of 400 draws with chance p: sqrt(p(1-p)/399)
        assert verdeling.standaardfout[speler] == pytest.approx(
            (echt * (1 - echt) / 399) ** 0.5, rel=0.1
        )
        assert abs(verdeling.shapley[speler] - echt) < 4 * verdeling.standaardfout[speler]


def test_een_plan_als_handschoenen() -> None:
    # corporatie or warmtebedrijf can do it with gemeente: 600 for samenleving (gemeente speaks)
    delen = {
        id_: maak_maatregel(
            id_,
            kosten=[regel("gemeente", 0), regel(partij, 60)],
            baten=[regel("samenleving", 660)],
            sluit_uit=["a" if id_ == "b" else "b"],
        )
        for id_, partij in {"a": "corporatie", "b": "warmtebedrijf"}.items()
    }
    vast = maak_maatregel("c", verplicht=True, kosten=[regel("gemeente", 1000)])
    uit = gespeeld(maak_plan(*delen.values(), vast))
    assert uit.spelers == ("corporatie", "gemeente", "warmtebedrijf")
    assert uit.v == pytest.approx(
        {
            "": 0,
            "corporatie": 0,
            "gemeente": 0,
            "warmtebedrijf": 0,
            "corporatie+gemeente": 600,
            "corporatie+warmtebedrijf": 0,
            "gemeente+warmtebedrijf": 600,
            "corporatie+gemeente+warmtebedrijf": 600,
        }
    )
    assert uit.plan == {"a": 2027, "c": 2027}
    assert uit.shapley == pytest.approx({"corporatie": 100, "gemeente": 400, "warmtebedrijf": 100})
    # own gain in plan: corporatie -60, gemeente 660 (samenleving), warmtebedrijf 0
    assert uit.verevening == pytest.approx(
        {"corporatie": 160, "gemeente": -260, "warmtebedrijf": 100}
    )
    assert uit.tekort == pytest.approx(0)
    assert uit.niet_behartigd == {}
    assert uit.standaardfout is None


def test_samen_behartigd_wordt_gelijk_verdeeld_en_wie_niemand_heeft_staat_apart() -> None:
    # a: gemeente pays 10, samenleving gains 90 (two speak), bewoners 30 (none)
    # gezamenlijk counts bewoners too, and takes b (-5 for the players)
    plan = maak_plan(
        maak_maatregel(
            "a",
            kosten=[regel("gemeente", 10)],
            baten=[regel("samenleving", 90), regel("bewoners", 30)],
        ),
        maak_maatregel("b", kosten=[regel("school", 5)], baten=[regel("bewoners", 30)]),
        partijen=[
            maak_partij("gemeente", behartigt=["samenleving"]),
            maak_partij("school", behartigt=["samenleving"]),
            maak_partij("samenleving", "baathouder"),
            maak_partij("bewoners", "baathouder"),
            maak_partij("waterschap"),
        ],
        wijk={
            "doelen": [
                {"id": "d", "naam": "D", "gewichten": [{"partij": "gemeente", "gewicht": 1}]}
            ]
        },
    )
    uit = gespeeld(plan)
    # v(gemeente) = 90 - 10 and so is v(all); school adds nothing
    assert uit.shapley == pytest.approx({"gemeente": 80, "school": 0})
    # own gain: gemeente -10 + 45, school 0 + 45
    assert uit.verevening == pytest.approx({"gemeente": 45, "school": -45})
    assert uit.tekort == pytest.approx(80 - 75)
    assert uit.niet_behartigd == pytest.approx({"bewoners": 60, "waterschap": 0})


def test_meer_dan_tien_spelers_worden_geloot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spel, "EXACT_TOT_EN_MET", 2)
    monkeypatch.setattr(spel, "VOLGORDEN", 12)
    plan = maak_plan(
        *(
            maak_maatregel(f"m-{p}", trekker=p, kosten=[regel(p, 10)], baten=[regel(p, 30)])
            for p in ("gemeente", "corporatie", "warmtebedrijf")
        )
    )
    uit = gespeeld(plan)
    # every order gives each its own 20
    assert uit.shapley == pytest.approx({"gemeente": 20, "corporatie": 20, "warmtebedrijf": 20})
    assert uit.standaardfout == pytest.approx(
        {"gemeente": 0, "corporatie": 0, "warmtebedrijf": 0}, abs=1e-9
    )
    assert {"", "corporatie+gemeente+warmtebedrijf"} <= set(uit.v)
    assert _volgorden(("a", "b", "c"), 1) == _volgorden(("a", "b", "c"), 1)


def test_begrensd_geeft_geen_verevening(monkeypatch: pytest.MonkeyPatch) -> None:
    echt = los_vraag

    def grens(*args: object, **kwargs: object) -> object:
        return replace(echt(*args, **kwargs), status="begrensd")  # type: ignore[arg-type]

    monkeypatch.setattr(spel, "los_vraag", grens)
    assert gespeeld(maak_plan()).verevening is None
