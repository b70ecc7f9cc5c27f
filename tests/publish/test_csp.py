"""The policy of a page: own scripts run, those in content do not."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from generator.publish.csp import secure_page, secure_pages


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


def test_tegels_mogen_alleen_op_kaarten(tmp_path: Path) -> None:
    (tmp_path / "kaart").mkdir()
    for pad in ("index.html", "404.html", "kaart/wijk.html"):
        (tmp_path / pad).write_text("<head></head>")
    assert secure_pages(tmp_path, ("https://service.pdok.nl",)) == 1
    assert "pdok" in (tmp_path / "kaart/wijk.html").read_text()
    assert "pdok" not in (tmp_path / "index.html").read_text()
