"""The compounds of a site's words."""

import gzip
import json
from pathlib import Path

import pytest

from generator.publish.compounds import FILE, compounds, write_compounds


def _fragment(map_: Path, naam: str, inhoud: str, titel: str) -> None:
    bladzijde = {"url": f"/{naam}.html", "content": inhoud, "meta": {"title": titel}}
    tekst = b"pagefind_dcd" + json.dumps(bladzijde).encode()
    (map_ / f"{naam}.pf_fragment").write_bytes(gzip.compress(tekst))


def test_samenstelling_van_woorden_die_er_ook_los_staan() -> None:
    assert compounds(["regen", "water", "regenwater"]) == ["regen+water"]


def test_een_van_de_delen_hoeft_nergens_los_te_staan() -> None:
    assert compounds(["warmte", "warmtenet"]) == ["warmte+net"]
    assert compounds(["panelen", "zonnepanelen"]) == ["zonne+panelen"]


def test_tussenletter_hoort_bij_het_eerste_deel() -> None:
    assert "bewoners+avond" in compounds(["bewoner", "bewonersavond"])


def test_uitgang_is_geen_deel() -> None:
    assert compounds(["woning", "woningen", "verbouwen", "bouwen", "lopen", "loper"]) == []


def test_woorden_komen_uit_inhoud_en_titel_van_de_zoekindex(tmp_path: Path) -> None:
    map_ = tmp_path / "fragment"
    map_.mkdir()
    _fragment(map_, "nl_1", "De School krijgt een plein.", "Schoolplein")
    _fragment(map_, "nl_2", "Een plein voor iedereen.", "Plein")
    write_compounds(tmp_path)
    assert json.loads((tmp_path / FILE).read_text(encoding="utf-8")) == ["school+plein"]


def test_ander_bestand_is_een_fout_en_geen_lege_lijst(tmp_path: Path) -> None:
    (tmp_path / "fragment").mkdir()
    (tmp_path / "fragment" / "nl_1.pf_fragment").write_bytes(gzip.compress(b"{}"))
    with pytest.raises(ValueError, match="no file of Pagefind"):
        write_compounds(tmp_path)
