"""Plans made by hand, each for one corner of the rules."""

from __future__ import annotations

from generator.model.plan import Wijkplan
from tests.bouw import (
    maak_kengetal,
    maak_koppelkans,
    maak_maatregel,
    maak_partij,
    maak_plan,
    overdracht,
    regel,
)


def doel_van(partij: str) -> list[dict[str, object]]:
    return [{"id": "d", "naam": "D", "gewichten": [{"partij": partij, "gewicht": 1}]}]


def per_jaar(partij: str, bedrag: float, *jaren: int) -> list[dict[str, object]]:
    return [{"partij": partij, "jaar": jaar, "bedrag": bedrag} for jaar in jaren]


def restwaarde_en_groei() -> Wijkplan:
    return maak_plan(
        maak_maatregel(
            kosten=[regel("gemeente", 110)],
            baten=[
                regel("gemeente", 121, soort="restwaarde"),
                regel("huurders", kengetal="ton", hoeveelheid=10),
            ],
        ),
        kengetallen=[maak_kengetal("ton", 11, groei=10)],
        horizon=2,
        discontovoet=10,
    )


def twee_doelen() -> Wijkplan:
    effecten = [{"doel": "duurzaam", "effect": 2}, {"doel": "leefbaar", "effect": -1}]
    return maak_plan(maak_maatregel(effecten=effecten))


def tweeling_om_en_om() -> Wijkplan:
    dingen = [
        maak_maatregel(
            i,
            (2026, 2026, 2027),
            kosten=[regel("gemeente", 60)],
            baten=[regel("gemeente", 100, soort="restwaarde")],
        )
        for i in ("b", "a")
    ]
    return maak_plan(*dingen, wijk={"budgetten": per_jaar("gemeente", 60, 2026, 2027)})


def kans_ontlast_beurs() -> Wijkplan:
    dingen = [
        maak_maatregel(i, kosten=[regel("gemeente", 60)], baten=[regel("huurders", 70)])
        for i in ("a", "b")
    ]
    kans = maak_koppelkans("k", ["a", "b"], minder_kosten=[regel("gemeente", 20)], binnen=0)
    budget = {"budgetten": per_jaar("gemeente", 100, 2027)}
    return maak_plan(*dingen, koppelkansen=[kans], wijk=budget)


def botsing_met_keten() -> Wijkplan:
    return maak_plan(
        maak_maatregel("g", baten=[regel("gemeente", 50)]),
        maak_maatregel("c", trekker="corporatie", baten=[regel("corporatie", 20)], sluit_uit=["g"]),
        maak_maatregel("d", trekker="corporatie", baten=[regel("corporatie", 5)], vereist=["c"]),
        maak_maatregel("e", trekker="corporatie", baten=[regel("corporatie", 90)], vereist=["d"]),
        maak_maatregel("f", trekker="warmtebedrijf", baten=[regel("huurders", 9)]),
        maak_maatregel(
            "h", trekker="warmtebedrijf", baten=[regel("warmtebedrijf", 3)], sluit_uit=["e"]
        ),
    )


def baat_voor_een_ander() -> Wijkplan:
    return maak_plan(
        maak_maatregel(kosten=[regel("gemeente", 100)], baten=[regel("warmtebedrijf", 300)])
    )


def pot_met_totaal() -> Wijkplan:
    partijen = [
        maak_partij("gemeente"),
        maak_partij("corporatie"),
        maak_partij("rijk", "baathouder"),
    ]
    budgetten = [*per_jaar("gemeente", 100, 2027), {"partij": "corporatie", "totaal": 60}]
    return maak_plan(
        maak_maatregel("a", kosten=[regel("gemeente", 150)], baten=[regel("gemeente", 500)]),
        maak_maatregel(
            "b", trekker="corporatie", kosten=[regel("corporatie", 20)], baten=[regel("rijk", 90)]
        ),
        partijen=partijen,
        wijk={"budgetten": budgetten, "doelen": doel_van("gemeente")},
    )


def handschoenen() -> Wijkplan:
    maatregelen = [
        maak_maatregel(
            f"paar{n}",
            trekker="rechts",
            kosten=[regel("rechts", 0), regel(f"links{n}", 0)],
            baten=[regel("rechts", 6)],
            sluit_uit=["paar2"] if n == 1 else [],
        )
        for n in (1, 2)
    ]
    partijen = [maak_partij(p) for p in ("links1", "links2", "rechts")]
    return maak_plan(*maatregelen, partijen=partijen, wijk={"doelen": doel_van("rechts")})


def twee_sprekers() -> Wijkplan:
    partijen = [
        maak_partij("x", behartigt=["b"]),
        maak_partij("y", behartigt=["b"]),
        maak_partij("b", "baathouder"),
    ]
    samen = maak_maatregel(
        trekker="x", kosten=[regel("x", 0), regel("y", 0)], baten=[regel("b", 100)]
    )
    return maak_plan(samen, partijen=partijen, wijk={"doelen": doel_van("x")})


def beurs_overschreden() -> Wijkplan:
    return maak_plan(
        maak_maatregel("a", verplicht=True, kosten=[regel("gemeente", 100)]),
        maak_maatregel("b", baten=[regel("gemeente", 5)]),
        maak_maatregel("c", kosten=[regel("gemeente", 10)], baten=[regel("gemeente", 50)]),
        wijk={"budgetten": per_jaar("gemeente", 110, 2027)},
        gevoeligheid=[{"naam": "Duurder", "kosten": 1.25}],
    )


def pot_waarin_een_beurs_is_overschreden() -> Wijkplan:
    return maak_plan(
        maak_maatregel("a", verplicht=True, kosten=[regel("gemeente", 100)]),
        maak_maatregel(
            "b",
            trekker="corporatie",
            kosten=[regel("corporatie", 40)],
            baten=[regel("corporatie", 90)],
        ),
        wijk={
            "budgetten": [
                *per_jaar("gemeente", 100, 2027),
                *per_jaar("corporatie", 50, 2027),
            ]
        },
        gevoeligheid=[{"naam": "Duurder", "kosten": 1.25}],
    )


def kans_tussen_vaste() -> Wijkplan:
    return maak_plan(
        maak_maatregel("a", verplicht=True, kosten=[regel("gemeente", 60)]),
        maak_maatregel("b", verplicht=True, kosten=[regel("gemeente", 40)]),
        maak_maatregel("c", kosten=[regel("gemeente", 20)], baten=[regel("gemeente", 50)]),
        koppelkansen=[
            maak_koppelkans("vast", ["a", "b"], minder_kosten=[regel("gemeente", 25)]),
            maak_koppelkans("half", ["a", "c"], extra_baten=[regel("huurders", 7)]),
        ],
        wijk={"budgetten": per_jaar("gemeente", 100, 2027)},
    )


def geld_en_welzijn() -> Wijkplan:
    maatregel = maak_maatregel(
        verplicht=True,
        kosten=[regel("gemeente", 100), regel("gemeente", 7, soort="hinder")],
        baten=[
            regel("gemeente", 30, soort="besparing"),
            regel("gemeente", 900, soort="welzijn"),
        ],
        overdrachten=[overdracht("gemeente", "warmtebedrijf", 10)],
    )
    return maak_plan(maatregel)


GEVALLEN = (
    restwaarde_en_groei,
    twee_doelen,
    tweeling_om_en_om,
    kans_ontlast_beurs,
    botsing_met_keten,
    baat_voor_een_ander,
    pot_met_totaal,
    handschoenen,
    twee_sprekers,
    beurs_overschreden,
    pot_waarin_een_beurs_is_overschreden,
    kans_tussen_vaste,
    geld_en_welzijn,
)
