"""Builders and fixtures that several rooms' tests share."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.model.site_plan import SitePlan

_DEEL = (
    "{% block NAAM %}{{ super() | replace('assets/', config.extra.assets ~ 'assets/') }}"
    "{% endblock %}\n"
)
MAIN_HTML = (
    '{% extends "base.html" %}\n'
    + "".join(_DEEL.replace("NAAM", n) for n in ("styles", "config", "scripts", "site_meta"))
    + "{% block content %}<div data-pagefind-body>{{ super() }}</div>"
    + '{% if config.extra.assets %}<form role="search"></form>{% endif %}{% endblock %}\n'
)
MKDOCS_YML = """site_name: Proefwijk
use_directory_urls: false
plugins: []
theme: {name: material, custom_dir: overrides, language: nl, font: false}
extra:
  assets: !ENV [WIJKPLAN_ASSETS, '']
"""
PAGINA = "# {titel}\n\nTekst over warmte en water.\n"


def maak_siteplan(naam: str, bestanden: Mapping[str, bytes] | None = None) -> SitePlan:
    """Make a small MkDocs project by hand, as `emit` would."""
    paginas = ("portaal/wijken",) if naam == "portaal" else ("maatregelen/riool",)
    inhoud = {
        "mkdocs.yml": MKDOCS_YML.encode(),
        "overrides/main.html": MAIN_HTML.encode(),
        "overrides/sitemap.xml": b"<urlset></urlset>\n",
        "overrides/assets/wijkplan.0123abcd.css": b"body { color: #111; }\n",
        "docs/index.md": PAGINA.format(titel=f"Welkom in {naam}").encode(),
        **{f"docs/{pad}.md": PAGINA.format(titel=pad).encode() for pad in paginas},
    }
    return SitePlan(naam, {**inhoud, **(bestanden or {})})


@pytest.fixture
def build(tmp_path: Path) -> Path:
    return tmp_path / "build"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"
