"""docs/rekenwijze.md: the example is calculated from the page, and every figure on it holds."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.compute import doorreken
from generator.emit.doorrekening_json import doorrekening_json
from generator.model.partij import Kengetal, Partij
from tests.bouw import maak_koppelkans, maak_maatregel, maak_plan

BLADZIJDE = (Path(__file__).parents[2] / "docs" / "rekenwijze.md").read_text(encoding="utf-8")
RIJ = re.compile(r"^\| [^|]+ \| `([^`]+)` \| ([^|]+) \|$", re.MULTILINE)


@pytest.fixture(scope="module")
def uitkomst() -> Any:
    blok = re.search(r"```yaml\n(.*?)```", BLADZIJDE, re.DOTALL)
    assert blok is not None
    inhoud = yaml.safe_load(blok[1])
    for maatregel in inhoud["maatregelen"]:
        start = maatregel.pop("start")
        maatregel["start"] = tuple(
            start.get(sleutel, start["gepland"]) for sleutel in ("gepland", "vroegst", "laatst")
        )
    plan = maak_plan(
        *(maak_maatregel(m.pop("id"), **m) for m in inhoud["maatregelen"]),
        partijen=[Partij.model_validate(p) for p in inhoud["partijen"]],
        kengetallen=[Kengetal.model_validate(k) for k in inhoud["kengetallen"]],
        koppelkansen=[maak_koppelkans(k.pop("id"), **k) for k in inhoud["koppelkansen"]],
        wijk={"doelen": inhoud["doelen"], "budgetten": inhoud["budgetten"]},
        **inhoud["rekenregels"],
    )
    return json.loads(doorrekening_json(plan, doorreken(plan)))


def zoek(waarde: Any, pad: str) -> Any:
    """Follow a path; in a list a part is the id, or the place from 0."""
    for deel in pad.split("/"):
        if isinstance(waarde, list) and deel.isdigit():
            waarde = waarde[int(deel)]
        elif isinstance(waarde, list):
            waarde = next(item for item in waarde if item["id"] == deel)
        else:
            waarde = waarde[deel]
    return waarde


def als_tekst(waarde: Any, voorbeeld: str) -> str:
    """Write a value as the page does: a comma before as many decimals as the page shows."""
    if isinstance(waarde, dict):
        return ", ".join(f"{sleutel} {deel}" for sleutel, deel in waarde.items())
    if isinstance(waarde, list):
        return ", ".join(waarde)
    if isinstance(waarde, str):
        return waarde
    decimalen = len(voorbeeld.partition(",")[2])
    getal = f"{waarde:,.{decimalen}f}"
    return getal.translate(str.maketrans(",.", ".,"))


def test_er_staan_voorbeelden_op_de_bladzijde() -> None:
    assert len(RIJ.findall(BLADZIJDE)) > 30


@pytest.mark.parametrize(("pad", "staat_er"), RIJ.findall(BLADZIJDE))
def test_elk_cijfer_klopt(uitkomst: Any, pad: str, staat_er: str) -> None:
    assert als_tekst(zoek(uitkomst, pad), staat_er) == staat_er


def test_elke_bron_in_de_code_heeft_een_kop() -> None:
    koppen = set(re.findall(r"^#+ (.+)$", BLADZIJDE, re.MULTILINE))
    rooms = Path(__file__).parents[2] / "generator"
    for map_ in ("compute", "model"):
        for bestand in sorted((rooms / map_).glob("*.py")):
            tekst = " ".join(bestand.read_text(encoding="utf-8").split())
            for bron in re.findall(r"Source: docs/rekenwijze\.md, ([^;.]+)", tekst):
                for kop in re.findall(r'"([^"]+)"', bron):
                    assert kop in koppen, f"{bestand.name}: {kop}"
