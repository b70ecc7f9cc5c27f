"""Do jobs on the workers of a Dask cluster; a worker that is lost is replaced by another."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from generator.model.bouwfout import BuilderError

J = TypeVar("J")
R = TypeVar("R")

_CONNECT_SECONDS = 20
# So long nobody may be there to do the work, at the start or after a loss.
_WAIT_SECONDS = 20
_NOBODY = "er is geen rekenproces: start er een met dask worker (docs/hosting.md zegt hoe)"
# MkDocs reads the environment of its process: a worker with threads still does one at a time
ONE_AT_A_TIME = threading.Lock()


@contextmanager
def open_cluster(adres: str) -> Iterator[Any]:
    """Connect with a cluster; give Dask's client of it, which has no types.

    Args:
        adres: Of the scheduler, such as tcp://machine:8786.

    Raises:
        BuilderError: If it can't be reached, has no workers or is lost.
    """
    dask = _dask()
    try:
        client = dask.Client(adres, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as fout:
        reden = f"geen verbinding met {adres}: is dat het adres van de Dask-scheduler?"
        raise BuilderError("cluster", (reden, str(fout))) from fout
    with client:
        try:
            client.wait_for_workers(1, timeout=_WAIT_SECONDS)
        except TimeoutError as fout:
            raise BuilderError("cluster", (_NOBODY,)) from fout
        yield client


def ask_all(client: Any, functie: Callable[..., R], *waarden: object) -> list[R | Exception]:
    """Call a function on every worker; an error there is an answer too."""
    antwoorden = client.run(functie, *waarden, on_error="return")
    return [*antwoorden.values()]


def run_on_cluster(client: Any, functie: Callable[[J], R], jobs: Iterable[J]) -> Iterator[R]:
    """Yield the results as they come, each once; the first jobs start first.

    No more jobs are sent than the workers can do soon, so memory does not grow with them.

    Args:
        client: From `open_cluster`.
        functie: The work; the workers have the same module.
        jobs: One for each call.

    Raises:
        BuilderError: If workers are lost time and again, or nobody is left.
    """
    dask = _dask()
    rij = iter(jobs)
    aantal = max(1, sum(client.nthreads().values()))
    bezig = {client.submit(functie, job, pure=False) for job in islice(rij, 2 * aantal)}
    while bezig:
        for future in _done(client, bezig):
            bezig.remove(future)
            try:
                uitkomst = future.result()
            except dask.KilledWorker as fout:
                reden = "een rekenproces viel telkens weg bij dezelfde wijk: is er genoeg geheugen?"
                raise BuilderError("cluster", (reden, str(fout))) from fout
            except (dask.CancelledError, OSError) as fout:
                raise _lost(fout) from fout
            yield uitkomst
            future.release()
            bezig |= {client.submit(functie, job, pure=False) for job in islice(rij, 1)}


def _done(client: Any, bezig: Collection[Any]) -> Collection[Any]:
    """Wait for what is done, as long as somebody is there to do it."""
    dask = _dask()
    while True:
        try:
            with client.as_current():
                klaar: Collection[Any] = dask.wait(bezig, _WAIT_SECONDS, "FIRST_COMPLETED").done
        except dask.TimeoutError as fout:
            if not client.nthreads():
                raise BuilderError("cluster", (_NOBODY,)) from fout
        except (dask.CancelledError, OSError) as fout:
            raise _lost(fout) from fout
        else:
            return klaar


def _lost(fout: BaseException) -> BuilderError:
    reden = "de verbinding met de Dask-scheduler is weggevallen; bouw opnieuw"
    return BuilderError("cluster", (reden, str(fout)))


def shares_disk(client: Any, map_: Path, bron: Path) -> bool:
    """Tell whether every worker finds our files, and we can move what it makes beside them.

    Tried, not asked: an address says nothing of disks, users and rights.

    Args:
        client: From `open_cluster`.
        map_: A folder of ours for what workers make.
        bron: A folder that they will read.
    """
    proeven = ask_all(client, try_disk, map_, bron)
    eigen = Path(tempfile.mkdtemp(dir=map_))
    try:
        for proef in proeven:
            if not isinstance(proef, tuple):
                return False
            gemaakt, gezien = proef
            gemaakt.rename(eigen / gemaakt.name)
            if gezien != _identity(bron):
                return False
    except OSError:
        return False
    return bool(proeven)


def try_disk(map_: Path, bron: Path) -> tuple[Path, tuple[int, int]] | None:
    """Make a folder in this one, on a worker, and look at another."""
    try:
        return Path(tempfile.mkdtemp(dir=map_)), _identity(bron)
    except OSError:
        return None


def _identity(map_: Path) -> tuple[int, int]:
    """Tell a folder from one at the same path of another disk."""
    feiten = map_.stat()
    return feiten.st_ino, feiten.st_ctime_ns


def _dask() -> Any:
    try:
        import distributed  # noqa: PLC0415 - of an extra
    except ImportError as fout:
        reden = "installeer dask: pip install 'wijkplan[cluster]'"
        raise BuilderError("cluster", (reden,)) from fout
    return distributed
