"""Other builders, on the very Markdown that `wijkplan build` made, as one project.

Each is its own command in a process of its own, start included, as `wijkplan build` is.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import yaml
from meten import Meting, MislukteMetingError, meet, omvang

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
# as a team would begin: Material, its search and the menu that MkDocs makes of the folders
STANDAARD = {
    "site_name": "Gewoon",
    "use_directory_urls": False,
    "theme": {"name": "material", "language": "nl"},
    "plugins": ["search"],
}
HUGO = {
    "title": "Gewoon",
    "languageCode": "nl",
    "uglyURLs": True,
    "disableKinds": ["taxonomy", "term", "RSS", "404"],
    "markup": {"goldmark": {"renderer": {"unsafe": True}}},
}
HUGO_BLAD = """\
<!doctype html><html lang="nl"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} - {{ site.Title }}</title><link rel="stylesheet" href="/stijl.css"></head>
<body><header><a href="/">{{ site.Title }}</a></header>
<nav><ul>{{ range .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>
</li>{{ end }}</ul></nav><main>{{ .Content }}</main></body></html>
"""


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What a builder took, and what it made."""

    meting: Meting
    paginas: int
    bestanden: int
    bytes: int
    versie: str


@dataclass(frozen=True, slots=True)
class Bouwer:
    """A builder: how its project is prepared, its command, and what version it is."""

    naam: str
    richt_in: Callable[[Path, Path], None]
    opdracht: tuple[str, ...]
    versie: Callable[[], str]
    site: str = "site"


def bouw_met(bouwer: Bouwer, build: Path, werk: Path, grens: float | None = None) -> Uitslag:
    """Build the pages below build/ with another builder, in an empty folder.

    Raises:
        MislukteMetingError: If it is not here, fails or takes too long.
    """
    try:
        versie = bouwer.versie()
    except (PackageNotFoundError, FileNotFoundError) as fout:
        raise MislukteMetingError(f"{bouwer.naam} staat niet op deze computer") from fout
    shutil.rmtree(werk, ignore_errors=True)
    werk.mkdir(parents=True)
    bouwer.richt_in(build, werk)
    try:
        meting = meet(bouwer.opdracht, werk, {"NO_MKDOCS_2_WARNING": "1"}, grens)
        site = werk / bouwer.site
        return Uitslag(meting, len(list(site.rglob("*.html"))), *omvang(site), versie)
    finally:
        shutil.rmtree(werk, ignore_errors=True)


def _snel(build: Path, werk: Path) -> None:
    """Take the theme and settings of the portal, with a menu of one page and no search."""
    portaal = build / "portaal"
    shutil.copytree(portaal / "overrides", werk / "overrides", copy_function=os.link)
    _documenten(build, werk / "docs")
    kop, _, extra = (portaal / "mkdocs.yml").read_text(encoding="utf-8").partition("extra:\n")
    instellingen = yaml.safe_load(kop)
    instellingen |= {"nav": [{"Begin": "index.md"}], "not_in_nav": "*"}
    tekst = f"{yaml.safe_dump(instellingen)}extra:\n{extra}"
    (werk / "mkdocs.yml").write_text(tekst, encoding="utf-8")


def _standaard(build: Path, werk: Path) -> None:
    _documenten(build, werk / "docs")
    (werk / "mkdocs.yml").write_text(yaml.safe_dump(STANDAARD), encoding="utf-8")


def _hugo(build: Path, werk: Path) -> None:
    _documenten(build, werk / "content")
    # in Hugo index.md swallows what lies beside it; _index.md is the page of a folder
    for pad in sorted((werk / "content").rglob("index.md")):
        pad.rename(pad.with_name("_index.md"))
    layouts = werk / "layouts/_default"
    layouts.mkdir(parents=True)
    for naam in ("single", "list"):
        (layouts / f"{naam}.html").write_text(HUGO_BLAD, encoding="utf-8")
    (layouts.parent / "index.html").write_text(HUGO_BLAD, encoding="utf-8")
    (werk / "static").mkdir()
    (werk / "static/stijl.css").write_text("body { max-width: 60rem }\n", encoding="utf-8")
    (werk / "config.yaml").write_text(yaml.safe_dump(HUGO), encoding="utf-8")


def _documenten(build: Path, docs: Path) -> None:
    shutil.copytree(build / "portaal/docs", docs, copy_function=os.link)
    for wijk in sorted(build.iterdir()):
        if (wijk / "docs").is_dir() and wijk.name != "portaal":
            shutil.copytree(wijk / "docs", docs / wijk.name, copy_function=os.link)


def _hugoversie() -> str:
    klaar = subprocess.run(["hugo", "version"], check=True, capture_output=True, text=True)
    return klaar.stdout.split()[1]


def _versie_van(pakket: str) -> Callable[[], str]:
    return lambda: version(pakket)


SNEL = Bouwer("MkDocs, zo snel mogelijk", _snel, MKDOCS, _versie_van("mkdocs"))
GEWOON = Bouwer("MkDocs, zoals het komt", _standaard, MKDOCS, _versie_van("mkdocs"))
ZENSICAL = Bouwer(
    "Zensical", _standaard, (sys.executable, "-m", "zensical", "build"), _versie_van("zensical")
)
HUGO_KAAL = Bouwer("Hugo, zonder thema", _hugo, ("hugo", "--quiet"), _hugoversie, "public")
BOUWERS: Mapping[str, Bouwer] = {
    "snel": SNEL,
    "standaard": GEWOON,
    "zensical": ZENSICAL,
    "hugo": HUGO_KAAL,
}
