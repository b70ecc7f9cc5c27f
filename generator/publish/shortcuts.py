"""What MkDocs need not do for our projects; the bytes are those of a plain `mkdocs build`.

It walks through the ten thousand icons of the theme for every project, and reads a page that
is one block of finished HTML as Markdown, twice. Both were most of its time.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

# as `emit` writes every page; without a blank line, so that Markdown passes it on in one piece
_BLOCK, _END = '<div class="pagina ', "</div>"
# a blank line ends the block; Markdown turns the others into something else
_CHANGED = ("\n\n", "\t", "\r", "\x02", "\x03")


def take_shortcuts(config: MkDocsConfig) -> None:
    """Let a loaded project take both shortcuts."""
    plain = config.theme.get_env

    def get_env() -> jinja2.Environment:
        env = plain()
        env.loader = _ThemeLoader(config.theme.dirs, config.theme.custom_dir)
        return env

    config.theme.get_env = get_env  # type: ignore[method-assign]  # MkDocs has no event before it
    config.plugins.events["page_markdown"].append(_pass_block_on)


class _ThemeLoader(FileSystemLoader):
    """Lists the files of an installed theme once a process, and no icons."""

    def __init__(self, dirs: list[str], own: str | None) -> None:
        super().__init__(dirs)
        self._own = own

    def list_templates(self) -> list[str]:
        """List every file but those in hidden folders, which MkDocs does not publish."""
        namen: set[str] = set()
        for map_ in self.searchpath:
            namen.update(_names(map_) if map_ == self._own else _installed(map_))
        return sorted(namen)


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
