"""Builders and fixtures that several rooms' tests share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from generator.model.site_plan import SitePlan
from generator.publish.staging import Staging, open_staging, workshop, workshop_of

# A busy machine is no failure: no test, and no example of one, has a time it must keep to.
settings.register_profile(
    "zonder-klok", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("zonder-klok")

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
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


def bytes_van(map_: Path) -> dict[str, bytes]:
    """Return every file below a folder, by its path."""
    paden = sorted(pad for pad in map_.rglob("*") if pad.is_file())
    return {pad.relative_to(map_).as_posix(): pad.read_bytes() for pad in paden}


@contextmanager
def nieuwe_site(site: Path) -> Iterator[Staging]:
    """Hold the workshop beside a site, and make the next one in it."""
    werk = workshop_of(site)
    with workshop(werk, site), open_staging(site, werk) as staging:
        yield staging


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start the browser once: Playwright refuses a second one beside it."""
    pad = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert pad, "these tests need Chromium: sudo apt install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=pad)
        yield browser
        browser.close()


@pytest.fixture
def build(tmp_path: Path) -> Path:
    return tmp_path / "build"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


SITE_CONFIG = """\
site: {naam: Proefplannen, uitgever: Gemeente Proef}
gemeente: {code: GM0001, naam: Proef}
rekenregels: {basisjaar: 2026, prijspeil: 2026, horizon: 20, discontovoet: 2.5,
  trekkingen: 100, pakket_trekkingen: 2}
"""
PARTIJEN = """\
- {id: gemeente, naam: Gemeente Proef, soort: gemeente}
- {id: bewoners, naam: Bewoners, soort: bewoners, rol: baathouder}
"""
WIJK = """\
naam: NAAM
status: concept
doelen:
  - {id: groen, naam: Een groene wijk, gewichten: [{partij: gemeente, gewicht: 1}]}
"""
MAATREGEL = """\
naam: Bomen planten
thema: groen
basis: vrijwillig
status: onderzocht
trekker: gemeente
start: {gepland: 2027}
kosten:
  - {partij: gemeente, post: Bomen, bedrag: 50000}
baten:
  - {partij: bewoners, post: Schaduw, per_jaar: 6000, soort: welzijn}
effecten: [{doel: groen, effect: 2}]
"""


def maak_inhoud(map_: Path, *wijken: str) -> Path:
    """Write the smallest content that is complete: each wijk with one measure."""
    (map_ / "content/wijken").mkdir(parents=True)
    (map_ / "site_config.yml").write_text(SITE_CONFIG)
    (map_ / "content/partijen.yml").write_text(PARTIJEN)
    for wijk in wijken:
        maak_wijk(map_, wijk)
    return map_


def maak_wijk(map_: Path, wijk: str) -> None:
    """Add one small wijk."""
    (map_ / "content/wijken" / wijk / "maatregelen").mkdir(parents=True)
    wijkmap = map_ / "content/wijken" / wijk
    (wijkmap / "wijk.yml").write_text(WIJK.replace("NAAM", wijk.capitalize()))
    (wijkmap / "maatregelen/bomen.yml").write_text(MAATREGEL)


@pytest.fixture
def inhoud(tmp_path: Path) -> Path:
    """Return a folder with two small wijken, eik and linde."""
    return maak_inhoud(tmp_path / "inhoud", "eik", "linde")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the quick tests first and those that read the example site last."""
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker("browser")
    items.sort(key=lambda item: not {"browser", "html"}.isdisjoint(item.path.parts))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be rewritten; a rewritten file is reviewed like code."""
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden")
