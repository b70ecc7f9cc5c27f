"""The policy of a page: own scripts run, those in content do not."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from generator.model.bouwfout import BuilderError
from generator.publish.builder import build_project
from generator.publish.csp import secure_page
from generator.publish.project import write_project
from tests.conftest import bytes_van, maak_siteplan


def som(tekst: str) -> str:
    return base64.b64encode(hashlib.sha256(tekst.encode()).digest()).decode()


def test_beleid_staat_als_eerste_in_de_kop() -> None:
    html = secure_page(b'<html><head lang="nl"><meta charset="utf-8"></head></html>').decode()
    kop = '<head lang="nl"><meta http-equiv="Content-Security-Policy" content="default-src '
    assert html.startswith("<html>" + kop)
    assert html.index("charset") < 1024


def test_eigen_script_en_stijl_krijgen_een_hash() -> None:
    html = secure_page(b"<head><script>a()</script><style>b {}</style></head>").decode()
    assert f"script-src 'self' 'wasm-unsafe-eval' 'sha256-{som('a()')}';" in html
    assert f"style-src 'self' 'sha256-{som('b {}')}';" in html
    assert "unsafe-inline" not in html


def test_gegevens_en_losse_scripts_krijgen_geen_hash() -> None:
    html = secure_page(
        b'<head><script type="application/json">{}</script><script src="a.js"></script></head>'
    ).decode()
    assert "sha256" not in html


def test_script_in_de_inhoud_krijgt_geen_hash() -> None:
    html = secure_page(
        b'<head></head><body><div id="inhoud"><footer><script>kwaad()</script></footer></div>'
        b"<footer></footer><script>goed()</script></body>"
    ).decode()
    assert som("kwaad()") not in html
    assert som("goed()") in html


def test_gelijke_scripts_staan_er_een_keer() -> None:
    html = secure_page(b"<head><script>a()</script><script>a()</script></head>").decode()
    assert html.count(som("a()")) == 1


def test_pagina_zonder_kop_wordt_geweigerd() -> None:
    with pytest.raises(ValueError, match="without head"):
        secure_page(b"<p>los</p>")


def test_elke_bladzijde_van_een_project_krijgt_beleid_en_alleen_kaarten_tegels(
    build: Path, tmp_path: Path
) -> None:
    extra = {
        "docs/kaart/wijk.html": b"<head></head>",
        "docs/data/vel.html": b"<head></head>",
        "docs/data/los.svg": b"<svg></svg>",
        "docs/.weg/verborgen.html": b"<head></head>",
    }
    mkdocs_yml = write_project(maak_siteplan("kraaihoek", extra), build)
    tegels = ("https://service.pdok.nl", "")
    paginas = build_project(mkdocs_yml, tmp_path / "uit", assets="../", tegelhosts=tegels)
    html = {pad: tekst for pad, tekst in bytes_van(tmp_path / "uit").items() if ".html" in pad}
    assert paginas == len(html.keys() - {"404.html", "kaart/wijk.html"})
    assert {"index.html", "maatregelen/riool.html", "data/vel.html", "404.html"} < html.keys()
    assert [
        pad for pad, tekst in html.items() if tekst.count(b"Content-Security-Policy") != 1
    ] == []
    assert [pad for pad, tekst in html.items() if b"pdok" in tekst] == ["kaart/wijk.html"]


def test_pagina_zonder_kop_stopt_de_bouw(build: Path, tmp_path: Path) -> None:
    plan = maak_siteplan("kraaihoek", {"docs/los.html": b"<p>los</p>"})
    with pytest.raises(BuilderError, match="without head"):
        build_project(write_project(plan, build), tmp_path / "uit")
