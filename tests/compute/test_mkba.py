"""Rule 1: present values, per party, by hand and against a published method."""

from __future__ import annotations

import pytest

from generator.compute import mkba_en_doelen
from generator.model.doorrekening import MaatregelUitkomst
from generator.model.maatregel import Regel
from generator.model.plan import Wijkplan
from generator.model.site import VoetStap
from generator.model.stromen import factoren, regelwaarde
from tests.bouw import maak_kengetal, maak_koppelkans, maak_maatregel, maak_plan, overdracht, regel


def een(plan: Wijkplan) -> MaatregelUitkomst:
    return mkba_en_doelen(plan).maatregelen[0]


def test_factoren_met_een_knik_na_jaar_35() -> None:
    # Werkgroep discontovoet 2025: 2,8% up to year 35, 1,8% later.
    # f(1) = 1/1.028 = 0.972763; f(10) = 1.028^-10 = 0.758698; f(35) = 0.380400
    # f(36) = f(35)/1.018 = 0.373674; f(39) = f(35)/1.018^4 = 0.354201
    stappen = [VoetStap(tot_en_met=35, voet=2.8), VoetStap(tot_en_met=None, voet=1.8)]
    rij = factoren(stappen, 40)
    assert [rij[0], rij[1], rij[10], rij[35], rij[36], rij[39]] == pytest.approx(
        [1, 0.972763, 0.758698, 0.380400, 0.373674, 0.354201], abs=5e-7
    )


def test_stappen_zonder_einde_ontbreken() -> None:
    with pytest.raises(ValueError, match="t = 3"):
        factoren([VoetStap(tot_en_met=2, voet=2.8)], 3)


def test_investering_met_een_jaarlijkse_baat() -> None:
    # Annuity: 100 a year, 3 years, 10%: 100/1.1 + 100/1.21 + 100/1.331 = 248.685199
    # less 200 at once: ncw 48.685199, bk 1.243426
    plan = maak_plan(
        maak_maatregel(
            start=2026,
            kosten=[regel("gemeente", 200)],
            baten=[regel("huurders", per_jaar=100, tot=3)],
        ),
        discontovoet=10,
    )
    uitkomst = een(plan)
    assert uitkomst.kosten_cw == 200
    assert uitkomst.baten_cw == pytest.approx(248.68519909842222, rel=1e-12)
    assert uitkomst.ncw == pytest.approx(48.68519909842222, rel=1e-12)
    assert uitkomst.bk == pytest.approx(1.243425995492111, rel=1e-12)


def test_voor_het_basisjaar_en_na_de_horizon_telt_niet_maar_staat_er_wel() -> None:
    # start 2024, basisjaar 2026, horizon 3: years 2025 … 2035; only 2026 … 2029 count: 4 x 10
    plan = maak_plan(
        maak_maatregel(
            start=2024, kosten=[regel("gemeente", 500)], baten=[regel("huurders", per_jaar=10)]
        ),
        horizon=3,
    )
    uitkomst = een(plan)
    assert uitkomst.kosten_cw == 0
    assert uitkomst.bk is None
    assert uitkomst.regels[0].jaren == ((2024, 500, 0),)
    assert uitkomst.regels[1].jaren == ((2025, 10, 0), (2026, 10, 1), (2027, 10, 1))
    assert uitkomst.baten_cw == 20


@pytest.mark.parametrize(
    ("velden", "jaar"),
    [
        ({"soort": "restwaarde"}, 2036),  # without jaar: t = horizon, whatever the start
        ({"soort": "restwaarde", "jaar": 2}, 2031),
        ({"soort": "welzijn"}, 2029),
        ({"soort": "welzijn", "jaar": 1}, 2030),
    ],
)
def test_eenmalige_baat(velden: dict[str, object], jaar: int) -> None:
    plan = maak_plan(maak_maatregel(start=2029, baten=[regel("huurders", 40, **velden)]))
    assert een(plan).regels[0].jaren == ((jaar, 40, 1),)


def test_kengetal_groeit_vanaf_het_basisjaar() -> None:
    # 3 ton x 100 x 1.02^t in t = 2 and 3 (start 2027 + 1 … + 2): 312.12 + 318.3624
    plan = maak_plan(
        maak_maatregel(
            start=2027, baten=[regel("samenleving", kengetal="co2", hoeveelheid=3, tot=2)]
        ),
        kengetallen=[maak_kengetal("co2", 100, groei=2)],
    )
    assert een(plan).baten_cw == pytest.approx(312.12 + 318.3624, rel=1e-12)


def test_overdrachten_tellen_alleen_tussen_partijen() -> None:
    plan = maak_plan(
        maak_maatregel(
            kosten=[regel("gemeente", 100)],
            baten=[regel("huurders", 30)],
            overdrachten=[overdracht("corporatie", "gemeente", 60)],
        )
    )
    uitkomst = een(plan)
    assert (uitkomst.kosten_cw, uitkomst.baten_cw, uitkomst.ncw) == (100, 30, -70)
    assert {p: deel.ncw for p, deel in uitkomst.partijen.items()} == {
        "corporatie": -60,
        "gemeente": -40,
        "huurders": 30,
        "samenleving": 0,
        "warmtebedrijf": 0,
    }
    assert sum(deel.overdrachten_cw for deel in uitkomst.partijen.values()) == 0


def test_koppelkans_telt_bij_de_laatste_geplande_start() -> None:
    # rate 10%: both lines at 2028, t = 2: (121 + 242) / 1.21 = 300
    plan = maak_plan(
        maak_maatregel("a", start=2027),
        maak_maatregel("b", start=2028),
        koppelkansen=[
            maak_koppelkans(
                "k",
                ["a", "b"],
                minder_kosten=[regel("gemeente", 121)],
                extra_baten=[regel("huurders", 242)],
            )
        ],
        discontovoet=10,
    )
    kans = mkba_en_doelen(plan).koppelkansen[0]
    assert kans.start == 2028
    assert kans.ncw == pytest.approx(300, rel=1e-12)
    assert kans.partijen == pytest.approx({"gemeente": 100, "huurders": 200})


def test_een_regel_zonder_bedrag_breekt_een_belofte() -> None:
    with pytest.raises(ValueError, match="no amount"):
        regelwaarde(Regel(post="Leeg"), {})
