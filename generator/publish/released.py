"""The pages of released versions: built once, kept, and put beside those of today.

They carry their own assets, so that no later theme can change or lose what they need.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.model.site_plan import SitePlan
from generator.publish.builder import build_project
from generator.publish.project import write_project
from generator.publish.staging import Staging, link_tree

VERSIES = "versies"
# what the pages of a version were built for
_KEY = ".versie"
_SITE = "site"


def built_version(map_: Path, versie: str, sleutel: str) -> Path | None:
    """Return the pages that were built for this very key, or None."""
    site = map_ / versie / _SITE
    return site if _key(site) == sleutel else None


def version_is_published(site: Path, wijk: str, versie: str, sleutel: str) -> bool:
    """Tell whether a site shows the pages of this very key."""
    return _key(site / wijk / VERSIES / versie) == sleutel


def build_version(plan: SitePlan, map_: Path, tegelhosts: Iterable[str], sleutel: str) -> Path:
    """Build the pages of a version, and note for which key.

    Args:
        plan: The project, named after its version.
        map_: Folder of the versions of one wijk.
        tegelhosts: Hosts of map tiles.
        sleutel: Hash of all that the pages depend on.

    Raises:
        BuilderError: If MkDocs fails or warns.
    """
    mkdocs_yml = write_project(plan, map_)
    site = (map_ / plan.naam / _SITE).resolve()
    # the published site has hard links to these files: none may be written over
    shutil.rmtree(site, ignore_errors=True)
    build_project(mkdocs_yml, site, tegelhosts=tegelhosts)
    (site / _KEY).write_text(sleutel, encoding="utf-8")
    return site


def read_pages(site: Path) -> dict[str, bytes]:
    """Return the pages of a version and all they need, by path."""
    return {
        pad.relative_to(site).as_posix(): pad.read_bytes()
        for pad in sorted(site.rglob("*"))
        if pad.is_file() and pad.name != _KEY
    }


def published_versions(site: Path, wijk: str) -> tuple[str, ...]:
    """List the versions of a wijk whose pages stand in a site."""
    gevonden = (site / wijk / VERSIES).glob("*/index.html")
    return tuple(sorted(pad.parent.name for pad in gevonden))


def place_versions(staging: Staging, wijk: str, nieuw: Mapping[str, Path]) -> list[str]:
    """Put the versions of a wijk in the new site: those just built, and those it had.

    Args:
        staging: The new site, with the wijk itself in place.
        wijk: Its id.
        nieuw: Version to the folder with its pages.

    Returns:
        The versions that the published site does not show, or shows otherwise.
    """
    doel = staging.nieuw / wijk / VERSIES
    anders = [
        versie
        for versie, pages in sorted(nieuw.items())
        if not version_is_published(staging.site, wijk, versie, _key(pages))
    ]
    for versie in published_versions(staging.site, wijk):
        if versie not in anders and not (doel / versie).exists():
            link_tree(staging.site / wijk / VERSIES / versie, doel / versie)
    for versie in anders:
        shutil.rmtree(doel / versie, ignore_errors=True)
        link_tree(nieuw[versie], doel / versie)
    return anders


def _key(site: Path) -> str:
    try:
        return (site / _KEY).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
