"""How long a writer waits: from a saved file to the page that `wijkplan serve` gives.

    .venv/bin/python benchmarks/opslaan.py MAP [--keren 5] [--processen 2]

The real server runs on a built content folder. A file is saved, and its page is asked for until
it says what was saved. Before each save the server has come to rest: index and posters are made.
"""

from __future__ import annotations

import argparse
import http.client
import os
import signal
import socket
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from meten import WORTEL, MislukteMetingError, bouwopties, rekentijd, wijkplan

VAAK = 0.005  # seconds between two requests
LANGSTE = 300.0
RUST = 1.5  # seconds in which a server at rest does nothing
STIL = 0.05  # processor seconds in them that count as nothing


@dataclass(frozen=True, slots=True)
class Wachttijd:
    """Seconds from save to page: the middle one of so many times, and the longest."""

    midden: float
    langst: float


def meet_opslaan(map_: Path, processen: int, keren: int = 5) -> Mapping[str, Wachttijd]:
    """Save a text, an amount and the name of a party of all wijken; return how long each took.

    The page that is asked for is in view: of a change in all wijken hers comes first.

    Args:
        map_: A content folder that is built.
        processen: Of the server.
        keren: How many times.
    """
    wijk = min((map_ / "content/wijken").iterdir())
    maatregel = min((wijk / "maatregelen").glob("*.yml"))
    partijen = map_ / "content/partijen.yml"
    adres = f"/{wijk.name}/maatregelen/{maatregel.stem}.html"
    with _server(map_, processen) as (poort, rust):

        def wacht(bestand: Path, wijzig: Callable[[int], None], pad: str) -> Wachttijd:
            tijden = []
            for keer in range(keren):
                rust()
                eerst = _haal(poort, pad)
                begin = time.perf_counter()
                wijzig(keer)
                _tot(poort, pad, partial(_is_anders, eerst), str(bestand))
                tijden.append(time.perf_counter() - begin)
            return Wachttijd(statistics.median(tijden), max(tijden))

        return {
            "tekst": wacht(maatregel, lambda keer: _tekst(maatregel, keer), adres),
            "bedrag": wacht(maatregel, lambda keer: _bedrag(maatregel, keer), adres),
            "partij": wacht(partijen, lambda keer: _partij(partijen, keer), adres),
        }


def _is_anders(eerst: bytes, nu: bytes) -> bool:
    return nu not in (b"", eerst)


def _tekst(bestand: Path, keer: int) -> None:
    _wijzig(bestand, lambda inhoud: {**inhoud, "samenvatting": f"Opgeslagen voor keer {keer}."})


def _bedrag(bestand: Path, keer: int) -> None:
    def anders(inhoud: Mapping[str, object]) -> Mapping[str, object]:
        regel = {"partij": "gemeente", "post": "Proef", "bedrag": 250_000 + 10_000 * keer}
        return {**inhoud, "kosten": [regel]}

    _wijzig(bestand, anders)


def _partij(bestand: Path, keer: int) -> None:
    def anders(partijen: Sequence[Mapping[str, str]]) -> object:
        return [{**partij, "naam": f"{partij['id']} {keer}"} for partij in partijen]

    _wijzig(bestand, anders)


def _wijzig(bestand: Path, anders: Callable[[Any], object]) -> None:
    """Save as an editor does: a new file in the place of the old one."""
    inhoud = anders(yaml.safe_load(bestand.read_text(encoding="utf-8")))
    nieuw = bestand.with_name(f".{bestand.name}.nieuw")
    nieuw.write_text(yaml.safe_dump(inhoud, allow_unicode=True, sort_keys=False), encoding="utf-8")
    nieuw.replace(bestand)


@contextmanager
def _server(map_: Path, processen: int) -> Iterator[tuple[int, Callable[[], None]]]:
    """Start `wijkplan serve`; give its port, and how to wait until it is at rest."""
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        poort: int = vrij.getsockname()[1]
    opdracht = wijkplan(map_, "serve", *bouwopties(processen), "--port", str(poort))
    proces = subprocess.Popen(
        opdracht, cwd=WORTEL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        _tot(poort, "/", bool, "de eerste bouw")
        yield poort, lambda: _rust(proces.pid)
    finally:
        os.killpg(proces.pid, signal.SIGTERM)
        proces.wait()


def _tot(poort: int, pad: str, goed: Callable[[bytes], bool], wat: str) -> None:
    einde = time.perf_counter() + LANGSTE
    while not goed(_haal(poort, pad)):
        if time.perf_counter() > einde:
            raise MislukteMetingError(f"{wat}: na {LANGSTE:.0f} s nog niets op {pad}")
        time.sleep(VAAK)


def _haal(poort: int, pad: str) -> bytes:
    """Ask for a page; nothing while there is none."""
    verbinding = http.client.HTTPConnection("127.0.0.1", poort, timeout=10)
    try:
        verbinding.request("GET", pad)
        antwoord = verbinding.getresponse()
        inhoud = antwoord.read()
    except OSError:
        return b""
    finally:
        verbinding.close()
    return inhoud if antwoord.status == http.client.OK else b""


def _rust(groep: int) -> None:
    einde = time.perf_counter() + LANGSTE
    while time.perf_counter() < einde:
        begin = rekentijd(groep)
        time.sleep(RUST)
        if rekentijd(groep) - begin < STIL:
            return
    raise MislukteMetingError("de server komt niet tot rust")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("map_", type=Path, metavar="MAP")
    parser.add_argument("--keren", type=int, default=5)
    parser.add_argument("--processen", type=int, default=2)
    args = parser.parse_args()
    for wat, tijd in meet_opslaan(args.map_, args.processen, args.keren).items():
        print(f"{wat}: {tijd.midden:.2f} s (langst {tijd.langst:.2f})")


if __name__ == "__main__":
    main()
