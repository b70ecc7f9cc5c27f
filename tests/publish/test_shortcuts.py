"""The short way through MkDocs gives the bytes of the long one."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from generator.publish import builder
from generator.publish.project import write_project
from tests.conftest import bytes_van, maak_siteplan

BLOK = '---\ntitle: Een\n---\n\n<div class="pagina pagina-een">\n{}\n</div>\n'
TEKSTEN = {
    "heel": "<h1>Een</h1>\n<p>5 &lt; 6 &amp; [geen](link.md) *geen nadruk*</p>\n    <p>diep</p>",
    "lege-regel": "<h1>Een</h1>\n\n<p>twee</p>",
    "tab": "<p>een\ttab</p>",
    "oud-regeleinde": "<p>een\r\ntwee</p>",
    "koppen": '<h2 id="a">A</h2>\n<svg><title>t</title><path d="M0 0"/></svg>\n<pre>a\n b</pre>',
}


def _lees(mkdocs_yml: Path, doel: Path) -> MkDocsConfig:
    return load_config(str(mkdocs_yml), site_dir=str(doel), strict=True)


def _geen_korte_weg(config: MkDocsConfig, *, assets: bool) -> None:
    def zonder_assets(files: Files, *, config: MkDocsConfig) -> Files:
        for file in list(files):
            if file.src_uri.startswith("assets/") and file.src_dir != config.docs_dir:
                files.remove(file)
        return files

    if not assets:
        config.plugins.events["files"].append(zonder_assets)


@pytest.mark.parametrize("assets", ["../", ""])
def test_de_korte_weg_geeft_dezelfde_bytes(
    build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, assets: str
) -> None:
    bladen = {f"docs/{naam}.md": BLOK.format(tekst).encode() for naam, tekst in TEKSTEN.items()}
    bladen |= {
        "docs/gewoon.md": b"# Gewoon\n\n[weg](heel.md)\n",
        "overrides/.verborgen/a.txt": b"a",
        "overrides/map/b.txt": b"b",
    }
    mkdocs_yml = write_project(maak_siteplan("kraaihoek", bladen), build)
    builder.build_project(mkdocs_yml, tmp_path / "kort", assets=assets)
    monkeypatch.setattr(builder, "load_project", _lees)
    monkeypatch.setattr(builder, "take_shortcuts", _geen_korte_weg)
    builder.build_project(mkdocs_yml, tmp_path / "lang", assets=assets)
    kort, lang = bytes_van(tmp_path / "kort"), bytes_van(tmp_path / "lang")
    assert kort.keys() == lang.keys()
    assert [pad for pad in lang if kort[pad] != lang[pad]] == []
    assert "map/b.txt" in kort
    assert b"&lt; 6 &amp; [geen](link.md)" in kort["heel.html"]


def test_een_blok_gaat_niet_door_markdown(
    build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faal(*_: object) -> None:
        raise AssertionError("read as Markdown")

    bladen = {
        f"docs/{pad}.md": BLOK.format("<p>a</p>").encode() for pad in ("index", "maatregelen/riool")
    }
    mkdocs_yml = write_project(maak_siteplan("kraaihoek", bladen), build)
    monkeypatch.setattr("markdown.Markdown.convert", faal)
    builder.build_project(mkdocs_yml, tmp_path / "uit")
    assert "<p>a</p>" in (tmp_path / "uit/index.html").read_text()
