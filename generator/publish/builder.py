"""Build one project with MkDocs by its API, strict, the same bytes on every day."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model.bouwfout import BuilderError, oorzaak
from generator.publish.bytecode import SharedBytecode
from generator.publish.csp import Policies
from generator.publish.shortcuts import load_project, take_shortcuts

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

# MkDocs writes the time of the build into sitemap.xml.gz: the same bytes need the same time.
# 2020-02-02 00:00 UTC, the date that hatchling gives the files of a wheel.
BUILD_TIME = "1580601600"
_BYTECODE = SharedBytecode()


def build_project(
    mkdocs_yml: Path, doel: Path, *, assets: str = "", tegelhosts: Iterable[str] = ()
) -> int:
    """Build a project into a folder, every page with its policy.

    Args:
        mkdocs_yml: The project.
        doel: Folder for the site; emptied first.
        assets: Prefix of the shared assets ("../" for a wijk, "./" for the portal), or ""
            for a project with assets of its own and without search.
        tegelhosts: Hosts of map tiles.

    Returns:
        How many pages a reader can visit.

    Raises:
        BuilderError: If MkDocs fails or warns.
    """
    with _environment(assets), _causes() as causes:
        try:
            return _run_mkdocs(mkdocs_yml, doel, tegelhosts, share=assets == "../")
        except Exception as fout:
            raise BuilderError(mkdocs_yml.parent.name, _explain(fout, causes)) from fout


def _run_mkdocs(mkdocs_yml: Path, doel: Path, tegelhosts: Iterable[str], *, share: bool) -> int:
    from mkdocs.commands.build import build  # noqa: PLC0415  # slow import: workers alone pay

    config = load_project(mkdocs_yml, doel)
    take_shortcuts(config, assets=not share)
    policies = Policies(sorted({host for host in tegelhosts if host}))
    policies.watch(config)
    config.plugins.events["env"].append(_share_bytecode)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return policies.pages


def _share_bytecode(
    env: jinja2.Environment, *, config: MkDocsConfig, files: Files
) -> jinja2.Environment:
    """Compile each template of the theme once a process instead of once a project."""
    del config, files
    env.bytecode_cache = _BYTECODE
    return env


@contextmanager
def _environment(assets: str) -> Iterator[None]:
    """Set what MkDocs and the theme read from the environment, and put it back."""
    nieuw = {
        "SOURCE_DATE_EPOCH": BUILD_TIME,
        "NO_MKDOCS_2_WARNING": "1",
        # set but empty, YAML would read it as nothing at all
        "WIJKPLAN_ASSETS": assets or None,
    }
    oud = {naam: os.environ.get(naam) for naam in nieuw}
    _set(nieuw)
    try:
        yield
    finally:
        _set(oud)


def _set(waarden: Mapping[str, str | None]) -> None:
    for naam, waarde in waarden.items():
        if waarde is None:
            os.environ.pop(naam, None)
        else:
            os.environ[naam] = waarde


@contextmanager
def _causes() -> Iterator[list[str]]:
    """Collect the warnings and errors that MkDocs only logs."""
    causes: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: causes.append(record.getMessage())  # type: ignore[method-assign]  # one line instead of a subclass
    logger = logging.getLogger("mkdocs")
    propagate = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield causes
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


def _explain(fout: Exception, causes: list[str]) -> tuple[str, ...]:
    """List what was logged, then the error itself with its template and line."""
    plek = ""
    stap = fout.__traceback__
    while stap is not None:
        bestand = stap.tb_frame.f_code.co_filename
        if bestand.endswith((".html", ".xml")):
            plek = f" ({Path(bestand).name}:{stap.tb_lineno})"
        stap = stap.tb_next
    tekst = f"{type(fout).__name__}: {fout}{plek}"
    if isinstance(fout, OSError):
        tekst = oorzaak(fout)
    return (*causes, *([] if causes and type(fout).__name__ == "Abort" else [tekst]))
