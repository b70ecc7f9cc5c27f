"""Headers for hosts: the policy of the pages, and the same words in the documentation."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.csp import header_policy, secure_page
from generator.publish.headers import A_YEAR, site_headers, write_headers

HOSTING = Path(__file__).parents[2] / "docs" / "hosting.md"


def test_kopregel_is_het_beleid_van_een_bladzijde_en_wie_haar_mag_insluiten() -> None:
    bladzijde = secure_page(b"<head></head>").decode()

    beleid = header_policy()

    assert beleid.endswith("; frame-ancestors 'self'")
    assert (
        f'content="{beleid.removesuffix("; frame-ancestors " + chr(39) + "self" + chr(39))}"'
        in (bladzijde)
    )
    assert "unsafe-inline" not in beleid


def test_kopregel_staat_alles_toe_wat_een_kaart_nodig_heeft() -> None:
    assert "img-src 'self' data: https://service.pdok.nl;" in header_policy(
        ("https://service.pdok.nl",)
    )


def test_bestand_heeft_elke_kopregel_een_keer(tmp_path: Path) -> None:
    write_headers(tmp_path, ())

    regels = (tmp_path / "_headers").read_text().splitlines()

    assert regels[0] == "/*"
    assert [r.partition(":")[0].strip() for r in regels[1:5]] == list(site_headers())
    # a host joins the lines of all paths that fit: one line for each name at each address
    assert sum("Cache-Control" in regel for regel in regels) == 3
    assert regels[5:] == [
        "/assets/*", f"  Cache-Control: {A_YEAR}",
        "/pagefind/fragment/*", f"  Cache-Control: {A_YEAR}",
        "/pagefind/index/*", f"  Cache-Control: {A_YEAR}",
    ]  # fmt: skip


@pytest.mark.parametrize("server", ["nginx", "apache", "caddy"])
def test_handleiding_noemt_dezelfde_kopregels(server: str) -> None:
    tekst = HOSTING.read_text(encoding="utf-8")
    blok = tekst.split(f"```{server}\n")[1].split("```")[0]

    for naam, waarde in site_headers().items():
        assert f'{naam} "{waarde}"' in blok
    assert A_YEAR in blok
