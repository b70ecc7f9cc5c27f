"""Do one job per wijk on several processes; none outlives the process that started it."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing.connection import wait
from typing import TypeVar

J = TypeVar("J")
R = TypeVar("R")


def default_processes() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_jobs(functie: Callable[[J], R], jobs: Sequence[J], processen: int) -> Iterator[R]:
    """Yield the results as they come; the first jobs start first.

    With one process, or one job, everything runs here. An exception in a job ends the rest.
    """
    aantal = min(processen, len(jobs))
    if aantal <= 1:
        yield from map(functie, jobs)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(aantal, mp_context=context, initializer=_start_worker)
    try:
        with _interrupts_for_us_alone():
            begonnen = [pool.submit(functie, job) for job in jobs]
        for klaar in as_completed(begonnen):
            yield klaar.result()
    except BaseException:
        for kind in multiprocessing.active_children():
            kind.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


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
    """End when the main process is gone, however it ended."""
    ouder = multiprocessing.parent_process()
    if ouder is not None:
        threading.Thread(target=_end_with, args=(ouder.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
