"""Do one job per wijk on several processes; none outlives the process that started it."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import lru_cache, partial
from multiprocessing.connection import wait
from typing import Any, Literal, TypeVar

J = TypeVar("J")
R = TypeVar("R")

# What a worker needs to start and import our modules.
_START_SECONDS = 2.0


def default_processes() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_jobs(
    functie: Callable[[J], R], jobs: Sequence[J], processen: int
) -> Generator[R, None, None]:
    """Yield the results as they come; the first jobs start first.

    With one process, or one job, everything runs here. An exception in a job ends the rest, and
    so does who closes this.
    """
    aantal = min(processen, len(jobs))
    if aantal <= 1:
        yield from map(functie, jobs)
        return
    yield from run_apart(functie, jobs, aantal)


def run_apart(functie: Callable[[J], R], jobs: Sequence[J], processen: int) -> Iterator[R]:
    """Yield the results as they come, each from a process that is not this one.

    Raises:
        BrokenProcessPool: If a process was lost.
    """
    with _pool(max(1, min(processen, len(jobs)))) as pool:
        with _interrupts_for_us_alone():
            begonnen = [pool.submit(functie, job) for job in jobs]
        for klaar in as_completed(begonnen):
            yield klaar.result()


@contextmanager
def parallel_map(processen: int) -> Iterator[Callable[..., Iterator[Any]]]:
    """Give a map over processes, results in the order of the tasks; with one process `map`."""
    if processen <= 1:
        yield map
        return
    with _pool(processen) as pool:
        yield partial(_mapped, pool)


@contextmanager
def _pool(processen: int) -> Iterator[ProcessPoolExecutor]:
    """Open a pool; if the block fails its workers stop at once."""
    context = multiprocessing.get_context(_start_method())
    pool = ProcessPoolExecutor(processen, mp_context=context, initializer=_start_worker)
    try:
        yield pool
    except BaseException:
        for kind in multiprocessing.active_children():
            kind.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _start_method() -> Literal["fork", "spawn"]:
    """Copy this process where that is safe: a new one imports for a second what this one has.

    A copy knows only the thread that made it, so a lock that another one holds stays shut.
    """
    alone = threading.active_count() == 1
    return "fork" if sys.platform == "linux" and alone else "spawn"


def _mapped(
    pool: ProcessPoolExecutor, functie: Callable[[J], R], taken: Iterable[J]
) -> Iterator[R]:
    """Do the first task here; only if the rest takes longer than a pool needs to start, share."""
    rij = list(taken)
    begin = time.perf_counter()
    yield from map(functie, rij[:1])
    if (time.perf_counter() - begin) * (len(rij) - 1) < _START_SECONDS:
        yield from map(functie, rij[1:])
        return
    with _interrupts_for_us_alone():
        uitkomsten = pool.map(functie, rij[1:])
    yield from uitkomsten


def pack(waarde: object) -> bytes:
    """Pickle what all jobs share, once."""
    return pickle.dumps(waarde)


@lru_cache(maxsize=1)
def unpack(inhoud: bytes) -> object:
    """Unpickle what `pack` made in the main process, once a worker."""
    return pickle.loads(inhoud)  # noqa: S301 - our own bytes, never from disk


@contextmanager
def _interrupts_for_us_alone() -> Iterator[None]:
    """Hold Ctrl-C back while workers start: they inherit that, and leave it to us."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _start_worker() -> None:
    """End when the main process is gone, however it ended; and at once when it says so."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    ouder = multiprocessing.parent_process()
    if ouder is not None:
        threading.Thread(target=_end_with, args=(ouder.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
