"""The words beside the search index: compounds, and what people call things."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from generator.publish.search_words import FILE, write_search_words
from generator.publish.synonyms import synonyms


def _fragment(map_: Path, naam: str, inhoud: str, titel: str) -> None:
    bladzijde = {"url": f"/{naam}.html", "content": inhoud, "meta": {"title": titel}}
    tekst = b"pagefind_dcd" + json.dumps(bladzijde).encode()
    (map_ / f"{naam}.pf_fragment").write_bytes(gzip.compress(tekst))


def _geschreven(map_: Path, taal: str, *eigen: tuple[str, ...]) -> dict[str, object]:
    write_search_words(map_, taal, eigen)
    gelezen: dict[str, object] = json.loads((map_ / FILE).read_text(encoding="utf-8"))
    return gelezen


def test_woorden_komen_uit_inhoud_en_titel_van_de_zoekindex(tmp_path: Path) -> None:
    (tmp_path / "fragment").mkdir()
    _fragment(tmp_path / "fragment", "nl_1", "De Gracht krijgt een plein.", "Grachtplein")
    _fragment(tmp_path / "fragment", "nl_2", "Een plein voor iedereen.", "Plein")
    geschreven = _geschreven(tmp_path, "nl")
    assert geschreven["samengesteld"] == ["gracht+plein"]
    assert geschreven["ook"] == {}
    assert "waarom" in json.dumps(geschreven["klein"])


def test_engels_schrijft_geen_woorden_aaneen_maar_kent_andere_woorden(tmp_path: Path) -> None:
    (tmp_path / "fragment").mkdir()
    _fragment(tmp_path / "fragment", "en_1", "Rainwater and water in the sewer.", "Works")
    geschreven = _geschreven(tmp_path, "en")
    assert geschreven["samengesteld"] == []
    assert isinstance(geschreven["ook"], dict)
    assert geschreven["ook"]["drain"] == ["sewer"]


def test_begrippen_van_de_site_zijn_andere_woorden(tmp_path: Path) -> None:
    (tmp_path / "fragment").mkdir()
    _fragment(tmp_path / "fragment", "nl_1", "De netto contante waarde.", "Begrippen")
    geschreven = _geschreven(tmp_path, "nl", ("Netto contante waarde", "NCW", "saldo"))
    assert geschreven["ook"] == {
        "ncw": ["netto contante waarde"],
        "saldo": ["netto contante waarde"],
    }


def test_ander_bestand_is_een_fout_en_geen_lege_lijst(tmp_path: Path) -> None:
    (tmp_path / "fragment").mkdir()
    (tmp_path / "fragment" / "nl_1.pf_fragment").write_bytes(gzip.compress(b"{}"))
    with pytest.raises(ValueError, match="no file of Pagefind"):
        write_search_words(tmp_path, "nl")


def test_alleen_woorden_die_op_de_site_staan_worden_gezocht() -> None:
    gevonden = synonyms({"riool", "loket", "telefoon"}, "nl")
    assert gevonden["riolering"] == ["riool"]
    assert gevonden["bellen"] == ["loket", "telefoon"]
    assert gevonden["loket"] == ["telefoon"]
    assert "riool" not in gevonden
    assert synonyms({"riool"}, "de") == {}
