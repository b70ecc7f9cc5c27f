"""The summary: two pages, whatever the plan; it thins out and says so."""

from dataclasses import replace

import pytest

from generator.model.papier import Postercijfer
from generator.model.plan import Wijkplan
from generator.paper.samenvatting import BLADEN, TRAPPEN, samenvatting_proef
from tests.bouw import maak_maatregel, maak_plan, regel
from tests.compose.proef import rijk_plan
from tests.paper.boekproef import maak_opdracht, maak_poster
from tests.paper.pdfua import bevindingen, teksten


def vol_plan() -> Wijkplan:
    """Build a plan with forty measures with long names."""
    naam = "Straten opnieuw inrichten met groen, schaduw en ruimte voor regenwater, deel"
    plan = maak_plan(
        *(
            maak_maatregel(f"m{n}", naam=f"{naam} {n}", kosten=[regel("gemeente", 1000)])
            for n in range(40)
        )
    )
    return replace(plan, wijk=plan.wijk.model_copy(update={"samenvatting": "Een lange zin. " * 40}))


@pytest.mark.parametrize(
    "plan", [maak_plan(maak_maatregel()), rijk_plan(), vol_plan()], ids=["klein", "rijk", "vol"]
)
def test_is_precies_twee_bladzijden_zonder_bevindingen(plan: Wijkplan) -> None:
    opdracht = maak_opdracht(plan)
    poster = maak_poster(opdracht)
    cijfers = tuple(Postercijfer("12.345", f"Iets dat geteld is, nummer {n}") for n in range(12))
    proef = samenvatting_proef(opdracht, replace(poster, cijfers=cijfers))
    werk = proef.druk()
    assert werk.bladen == BLADEN
    assert bevindingen(werk.pdf) == []


def test_zegt_wat_eerst_komt_wat_samenwerken_oplevert_en_wie_u_belt() -> None:
    opdracht = maak_opdracht(rijk_plan())
    proef = samenvatting_proef(opdracht, maak_poster(opdracht))
    tekst = teksten(proef.druk().pdf)
    for stuk in ("Wat komt eerst, en waarom?", "Riool vervangen", "Vragen?", "078 000 00 00"):
        assert stuk in tekst


def test_elke_trap_zegt_minder_dan_de_vorige() -> None:
    opdracht = maak_opdracht(vol_plan())
    lengtes = [len(html) for html in samenvatting_proef(opdracht, maak_poster(opdracht)).zetsels]
    assert len(lengtes) == len(TRAPPEN)
    assert lengtes == sorted(lengtes, reverse=True)
    assert "En nog" in samenvatting_proef(opdracht, maak_poster(opdracht)).zetsels[-1]
