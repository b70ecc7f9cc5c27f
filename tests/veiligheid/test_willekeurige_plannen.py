"""Content that is odd but allowed goes all the way to pages; style never changes what it says."""

from __future__ import annotations

import copy
import json
import tempfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import check, compose, draw, emit
from generator.edit import NietOpTeMakenError, maak_op
from generator.model.plan import Wijkplan
from generator.pipeline.build import _rasters
from generator.pipeline.content import reken_door
from generator.pipeline.language import in_taal_van
from generator.pipeline.paper import _posterwerk
from generator.publish.project import _check_paths
from generator.read import lees_thema
from generator.read.yamlboom import lees_yaml
from tests.check.fouten import DAG, goede_inhoud
from tests.veiligheid.aanvallen import LADINGEN, LINKS
from tests.veiligheid.hoeveel import keer
from tests.veiligheid.kwaad import bronmappen
from tests.veiligheid.rijk import WIJK, overige_bestanden, rijke_bestanden, schrijf

Pad = tuple[str | int, ...]
GETALLEN = ("0", "1", "2", "-1", "0.001", "1e12", "999999999999", "1900", "2026", "2200", "99.9")
WOORDEN = (*LADINGEN, *LINKS, "x", "ja", "2027-02-29", "groen", "gemeente", "-", "0")
HOOFDSTUK = f"{WIJK}/plan/01-de-wijk.md"  # it names terms that read otherwise here
YAML_PADEN = sorted(p for p in goede_inhoud() if p.startswith("content/") and p.endswith(".yml"))


def plekken(boom: Any, pad: Pad = ()) -> Iterator[Pad]:
    """Yield the path of each value of a tree."""
    if isinstance(boom, dict | list):
        for naam, deel in boom.items() if isinstance(boom, dict) else enumerate(boom):
            yield (*pad, naam)
            yield from plekken(deel, (*pad, naam))


@cache
def alle_plekken() -> tuple[Pad, ...]:
    return tuple(pad for pad in plekken(dict(rijke_bestanden())) if len(pad) > 1)


def verander(boom: Any, pad: Pad, nieuw: str | None) -> None:
    """Replace a value of a tree, or take it away; what an earlier change took is skipped."""
    *boven, laatste = pad
    try:
        for naam in boven:
            boom = boom[naam]
        if nieuw is None:
            del boom[laatste]
        else:
            boom[laatste] = nieuw
    except (KeyError, IndexError, TypeError):
        return


def als_plan(bomen: Mapping[str, Any]) -> Wijkplan | None:
    """Return the plan that the files say, or None where they have errors."""
    geschreven = {pad: schrijf(boom, _gewoon)[0] for pad, boom in bomen.items()}
    bestanden = {**overige_bestanden(), **geschreven}
    del bestanden[HOOFDSTUK]
    bron, wijk = bronmappen(bestanden)
    gedeeld, van_gedeeld = check.keur_gedeeld(bron)
    plan, van_wijk = check.keur_wijk(wijk, gedeeld)
    assert plan is not None or any(b.ernst == "fout" for b in (*van_gedeeld, *van_wijk))
    return plan


def _gewoon(vrij: str) -> str:
    return f"Gewoon {abs(hash(vrij))}"


def test_zonder_verandering_is_er_een_plan() -> None:
    assert als_plan(rijke_bestanden()) is not None


def wijzigingen() -> st.SearchStrategy[list[tuple[Pad, str | None]]]:
    nieuw = st.one_of(st.none(), st.sampled_from(GETALLEN), st.sampled_from(WOORDEN))
    return st.lists(st.tuples(st.sampled_from(alle_plekken()), nieuw), min_size=1, max_size=4)


@pytest.mark.fuzz
@given(anders=wijzigingen(), taal=st.sampled_from(["nl", "en"]))
@settings(max_examples=keer(40))
def test_wat_door_check_komt_wordt_een_site(
    anders: list[tuple[Pad, str | None]], taal: str
) -> None:
    bomen: dict[str, Any] = copy.deepcopy(dict(rijke_bestanden()))
    regels = bomen["site_config.yml"]["rekenregels"]
    regels["trekkingen"], regels["pakket_trekkingen"] = "20", "1"
    bomen["site_config.yml"]["site"]["taal"] = taal
    for pad, nieuw in anders:
        if pad[-1] not in {"trekkingen", "pakket_trekkingen"}:
            verander(bomen, pad, nieuw)
    plan = als_plan(bomen)

    if plan is not None:
        _tot_pagina_s(plan)


def _tot_pagina_s(plan: Wijkplan) -> None:
    with in_taal_van(plan.gedeeld):
        uitkomst = reken_door(plan, 1)
        beelden = draw.teken_wijk(plan, uitkomst, DAG)
        with tempfile.TemporaryDirectory() as map_:
            rasters = _rasters(Path(map_), plan)
        geheel = compose.stel_wijk_samen(plan, uitkomst, beelden, DAG, rasters)
        project = emit.maak_wijk(plan, uitkomst, geheel, beelden, lees_thema())
        _check_paths(project)
        json.loads(project.bestanden["docs/data/doorrekening.json"])
        assert _posterwerk(plan, uitkomst, DAG)


@pytest.mark.fuzz
@given(
    pad=st.sampled_from(YAML_PADEN),
    waar=st.floats(0, 1),
    weg=st.integers(0, 12),
    stukje=st.sampled_from([*GETALLEN, *WOORDEN, "\n", "\n  ", "# x", ": ", "- ", "|\n", "'", '"']),
)
@settings(max_examples=keer(80))
def test_opmaak_verandert_niet_wat_er_staat(pad: str, waar: float, weg: int, stukje: str) -> None:
    tekst = goede_inhoud()[pad].decode()
    index = int(waar * len(tekst))
    oud = (tekst[:index] + stukje + tekst[index + weg :]).encode()
    try:
        nieuw = maak_op(oud, markdown=False)
    except NietOpTeMakenError as fout:
        assert fout.wat  # noqa: PT017 - both ways are right
    else:
        assert maak_op(nieuw, markdown=False) == nieuw
        assert _waarden(nieuw) == _waarden(oud)


def _waarden(inhoud: bytes) -> list[str]:
    knoop, _ = lees_yaml(inhoud.decode(), "x.yml")
    stapel, gezien = [knoop], []
    while stapel:
        deel = stapel.pop()
        gezien.append(" ".join(str(getattr(deel, "tekst", type(deel).__name__)).split()))
        if paren := getattr(deel, "paren", None):
            stapel += [stuk for paar in paren for stuk in paar]
        stapel += getattr(deel, "items", ()) or ()
    return sorted(gezien)
