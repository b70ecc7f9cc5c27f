"""What MkDocs need not do for our projects; the bytes are those of a plain `mkdocs build`.

For every project it reads the settings with the slow reader of YAML, asks all installed packages
for their themes and walks through ten thousand icons; and it reads a page that is one block of
finished HTML as Markdown, twice. Together that was most of its time.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from functools import cache, lru_cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import yaml
from jinja2 import FileSystemLoader, pass_context

if TYPE_CHECKING:
    from pathlib import Path

    import jinja2
    from jinja2.runtime import Context
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

_LEZER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# as `emit` writes every page; without a blank line, so that Markdown passes it on in one piece
_BLOCK, _END = '<div class="pagina ', "</div>"
# a blank line ends the block; Markdown turns the others into something else
_CHANGED = ("\n\n", "\t", "\r", "\x02", "\x03")


def load_project(mkdocs_yml: Path, doel: Path) -> MkDocsConfig:
    """Load a project to build it strictly into a folder, as `mkdocs build` would."""
    from mkdocs import utils  # noqa: PLC0415 - slow imports: workers alone
    from mkdocs.config import load_config  # noqa: PLC0415
    from mkdocs.utils.yaml import get_yaml_loader, yaml_load  # noqa: PLC0415

    # a theme that loads makes it forget which themes are installed
    utils.get_themes.cache_clear = _forget_nothing  # type: ignore[method-assign]
    with mkdocs_yml.open("rb") as bestand:
        settings = yaml_load(bestand, get_yaml_loader(_LEZER))
    return load_config(
        io.BytesIO(),  # no second reading of the file
        config_file_path=str(mkdocs_yml),
        **{**settings, "site_dir": str(doel), "strict": True},
    )


def _forget_nothing() -> None:
    """Installed themes stay as they are while a process runs."""


def take_shortcuts(config: MkDocsConfig, *, assets: bool = True) -> None:
    """Let a loaded project take every shortcut.

    Args:
        config: The project.
        assets: Whether it publishes the assets of its theme, or the portal's do for it.
    """
    plain = config.theme.get_env

    def get_env() -> jinja2.Environment:
        env = plain()
        env.filters["url"] = _url
        env.loader = _ThemeLoader(config.theme.dirs, config.theme.custom_dir, assets=assets)
        return env

    config.theme.get_env = get_env  # type: ignore[method-assign]  # MkDocs has no event before it
    config.plugins.events["page_markdown"].append(_pass_block_on)


@pass_context
def _url(context: Context, value: str) -> str:
    """Write an address as seen from a page, as MkDocs does: the menu asks it for every page."""
    page: Page | None = context["page"]
    return _seen_from(str(value), page.url if page else None, context["base_url"])


@lru_cache(maxsize=8192)  # the pages of all wijken have the same names
def _seen_from(url: str, van: str | None, base: str) -> str:
    from mkdocs.utils import normalize_url  # noqa: PLC0415 - slow import: workers alone

    page = None if van is None else SimpleNamespace(url=van)
    return normalize_url(url, cast("Page | None", page), base)


class _ThemeLoader(FileSystemLoader):
    """Lists the files of an installed theme once a process, and no icons."""

    def __init__(self, dirs: list[str], own: str | None, *, assets: bool) -> None:
        super().__init__(dirs)
        self._own, self._assets = own, assets

    def list_templates(self) -> list[str]:
        """List every file but those in hidden folders, which MkDocs does not publish."""
        namen: set[str] = set()
        for map_ in self.searchpath:
            namen.update(_names(map_) if map_ == self._own else _installed(map_))
        return sorted(naam for naam in namen if self._assets or not naam.startswith("assets/"))


@cache
def _installed(map_: str) -> tuple[str, ...]:
    return tuple(_names(map_))


def _names(map_: str, prefix: str = "") -> Iterator[str]:
    with os.scandir(map_) as lijst:
        items = sorted(lijst, key=lambda item: item.name)
    for item in items:
        if item.is_dir():
            if not item.name.startswith("."):
                yield from _names(item.path, f"{prefix}{item.name}/")
        else:
            yield f"{prefix}{item.name}"


def _pass_block_on(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Take a page that is one block of HTML as it is; any other goes the long way."""
    del config, files
    block = markdown.strip("\n")
    if (
        block.startswith(_BLOCK)
        and block.endswith(_END)
        and not any(teken in block for teken in _CHANGED)
    ):
        page.render = lambda config, files: _as_it_is(page, block)  # type: ignore[method-assign]  # noqa: ARG005
    return markdown


def _as_it_is(page: Page, block: str) -> None:
    """Fill in what rendering leaves behind: no headings, no Markdown links."""
    from mkdocs.structure.toc import TableOfContents  # noqa: PLC0415 - slow import: workers alone

    page.content = block
    page.toc = TableOfContents([])
    page.present_anchor_ids = set()
