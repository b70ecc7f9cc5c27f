"""Write a SitePlan to its folder below build/: only what changed, nothing outside it."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.model.site_plan import SitePlan


def plan_sha256(plan: SitePlan) -> str:
    """Hash name, paths and bytes of a project: equal plans give equal sites."""
    som = hashlib.sha256(plan.naam.encode())
    for pad, inhoud in sorted(plan.bestanden.items()):
        som.update(f"\0{pad}\0{len(inhoud)}\0".encode())
        som.update(inhoud)
    return som.hexdigest()


def write_project(plan: SitePlan, build: Path) -> Path:
    """Write a project to build/<naam>/ and remove what it no longer holds.

    A folder that the plan does not use at all stays (a `site/` of somebody who ran MkDocs
    there by hand).

    Returns:
        Path of its mkdocs.yml.

    Raises:
        ValueError: If the plan breaks its promise: a path outside the project, or twice
            (case ignored).
    """
    _check_paths(plan)
    project = build / plan.naam
    if project.is_symlink():
        project.unlink()
    _remove_stale(project, plan)
    for pad, inhoud in plan.bestanden.items():
        _write_if_changed(project / pad, inhoud)
    return project / "mkdocs.yml"


def write_files(
    map_: Path, bestanden: Mapping[str, bytes], keep: str = "\0"
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Write files below a folder that belongs to a writer; what else is there stays.

    Args:
        map_: The folder; made if absent.
        bestanden: Path to bytes.
        keep: Where a file of the writer's own is left alone: the start of its path.

    Returns:
        The files that are new or changed, and those that were left alone.

    Raises:
        OSError: If a link leads out of the folder; nothing is written there.
    """
    geschreven, gelaten = [], []
    binnen = map_.resolve()
    for pad in sorted(bestanden):
        if not (map_ / pad).resolve().is_relative_to(binnen):
            wat = "hier staat een verwijzing naar een plek buiten de map"
            raise OSError(errno.EPERM, wat, str(map_ / pad))
    for pad, inhoud in sorted(bestanden.items()):
        doel = map_ / pad
        if doel.is_file() and doel.read_bytes() == inhoud:
            continue
        if doel.exists() and pad.startswith(keep):
            gelaten.append(doel)
            continue
        write_whole(doel.resolve(), inhoud)
        geschreven.append(doel)
    return tuple(geschreven), tuple(gelaten)


def write_whole(pad: Path, inhoud: bytes) -> None:
    """Write a file so that it is as it was or as it is, never half, also on a full disk.

    Raises:
        OSError: If it can't be written; the file is as it was.
    """
    pad.parent.mkdir(parents=True, exist_ok=True)
    tijdelijk = pad.with_name(f".{pad.name[:100]}.{os.getpid()}")
    try:
        tijdelijk.write_bytes(inhoud)
        if pad.exists():
            shutil.copymode(pad, tijdelijk)
        tijdelijk.replace(pad)
    except OSError:
        tijdelijk.unlink(missing_ok=True)
        raise


def remove_project(naam: str, build: Path) -> None:
    """Remove the project of a wijk that is no longer in content."""
    if (build / naam / "mkdocs.yml").is_file():
        shutil.rmtree(build / naam)


def _check_paths(plan: SitePlan) -> None:
    gezien: set[str] = set()
    for pad in (plan.naam, *plan.bestanden):
        delen = PurePosixPath(pad).parts
        if not delen or ".." in delen or pad.startswith("/") or "\\" in pad or "\0" in pad:
            raise ValueError(f"path leaves the project: {pad!r}")
    if len(PurePosixPath(plan.naam).parts) != 1:
        raise ValueError(f"a project's name is one folder: {plan.naam!r}")
    for pad in plan.bestanden:
        if pad.lower() in gezien:
            raise ValueError(f"path given twice: {pad!r}")
        gezien.add(pad.lower())


def _remove_stale(project: Path, plan: SitePlan) -> None:
    gewenst = set(plan.bestanden)
    gebruikt = {pad.split("/", 1)[0] for pad in gewenst if "/" in pad}
    for top in sorted(gebruikt):
        if (project / top).is_symlink():
            (project / top).unlink()
        for map_, mappen, namen in os.walk(project / top, topdown=False):
            for naam in namen:
                pad = Path(map_, naam)
                if pad.relative_to(project).as_posix() not in gewenst or pad.is_symlink():
                    pad.unlink()
            for naam in mappen:
                _remove_if_empty(Path(map_, naam))


def _remove_if_empty(map_: Path) -> None:
    if map_.is_symlink():
        map_.unlink()
    elif not any(map_.iterdir()):
        map_.rmdir()


def _write_if_changed(pad: Path, inhoud: bytes) -> None:
    try:
        if pad.read_bytes() == inhoud:
            return
    except IsADirectoryError:
        shutil.rmtree(pad)
    except (FileNotFoundError, NotADirectoryError):
        pass
    else:
        pad.unlink()  # its bytes may have another name too
    for ouder in reversed(pad.parents):
        if ouder.is_file():
            ouder.unlink()
    pad.parent.mkdir(parents=True, exist_ok=True)
    pad.write_bytes(inhoud)
