"""Do jobs on the workers of a Dask cluster; a worker that is lost is replaced by another."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from generator.model.bouwfout import BuilderError

J = TypeVar("J")
R = TypeVar("R")

_CONNECT_SECONDS = 20
# MkDocs reads the environment of its process: a worker with threads still does one at a time
ONE_AT_A_TIME = threading.Lock()


def run_on_cluster(adres: str, functie: Callable[[J], R], jobs: Iterable[J]) -> Iterator[R]:
    """Yield the results as they come, each once; the first jobs start first.

    No more jobs are sent than the workers can do soon, so memory does not grow with them.

    Args:
        adres: Of the scheduler, such as tcp://machine:8786.
        functie: The work; the workers have the same module.
        jobs: One for each call.

    Raises:
        BuilderError: If the cluster can't be reached, or workers are lost time and again.
    """
    try:
        import distributed  # noqa: PLC0415 - of an extra
    except ImportError as fout:
        reden = "installeer dask: pip install 'wijkplan[cluster]'"
        raise BuilderError("cluster", (reden,)) from fout
    dask: Any = distributed  # without types
    try:
        client = dask.Client(adres, timeout=_CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as fout:
        reden = f"geen verbinding met {adres}: is dat het adres van de Dask-scheduler?"
        raise BuilderError("cluster", (reden, str(fout))) from fout
    with client:
        rij = iter(jobs)
        aantal = max(1, sum(client.nthreads().values()))
        bezig = [client.submit(functie, job, pure=False) for job in islice(rij, 2 * aantal)]
        klaar = dask.as_completed(bezig, loop=client.loop)
        del bezig
        for future in klaar:
            try:
                yield future.result()
            except dask.KilledWorker as fout:
                reden = "een rekenproces viel telkens weg bij dezelfde wijk: is er genoeg geheugen?"
                raise BuilderError("cluster", (reden, str(fout))) from fout
            future.release()
            for job in islice(rij, 1):
                klaar.add(client.submit(functie, job, pure=False))
