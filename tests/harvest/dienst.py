"""A server on this computer that answers as CBS and PDOK do, faults included."""

from __future__ import annotations

import csv
import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from generator.harvest.keuze import GROOTHEDEN

ANTWOORDEN = Path(__file__).parent / "antwoorden"
TABEL_2024 = "85984NED"
JAREN = {"85318NED": 2022, "85618NED": 2023, TABEL_2024: 2024, "86165NED": 2025}
Json = dict[str, Any]
Verandering = Callable[[Json], Json]


@dataclass(frozen=True)
class Fout:
    """A wrong answer: status, body, headers; `afgebroken` closes the line halfway."""

    status: int = 200
    inhoud: bytes = b""
    koppen: Mapping[str, str] = field(default_factory=dict)
    afgebroken: bool = False


@dataclass
class Dienst:
    """What is served.

    Attributes:
        fouten: Per part of an address the faults to give first, each once.
        veranderd: Per part of an address how its answer differs from the recorded one.
        gevraagd: Every address asked for.
    """

    adres: str = ""
    fouten: dict[str, list[Fout]] = field(default_factory=dict)
    veranderd: dict[str, Verandering] = field(default_factory=dict)
    gevraagd: list[str] = field(default_factory=list)

    def fout(self, pad: str) -> Fout | None:
        for deel, fouten in self.fouten.items():
            if deel in pad and fouten:
                return fouten.pop(0)
        return None

    def antwoord(self, pad: str) -> Json | None:
        gegeven = self._gewoon(pad)
        for deel, verander in self.veranderd.items():
            if deel in pad:
                gegeven = verander(gegeven or {})
        return gegeven

    def _gewoon(self, pad: str) -> Json | None:
        delen = urlsplit(pad)
        vraag = {naam: waarden[0] for naam, waarden in parse_qs(delen.query).items()}
        if treffer := re.fullmatch(r"/odata/v1/CBS/(\w+)/(\w+)", delen.path):
            return _v4(treffer[1], treffer[2], vraag)
        if treffer := re.fullmatch(r"/ODataApi/odata/(\w+)/(\w+)", delen.path):
            return _v3(treffer[1], treffer[2], vraag)
        if treffer := re.fullmatch(
            r"/cbs/wijken-en-buurten-2023/ogc/v1/collections/(\w+)/items", delen.path
        ):
            return lees(f"pdok_{treffer.group(1)}_2023.json")
        return None


@cache
def lees(naam: str) -> Json:
    gelezen: Json = json.loads((ANTWOORDEN / naam).read_text())
    return gelezen


@cache
def velden() -> list[dict[str, str]]:
    with (ANTWOORDEN / "85984NED_velden_2025-03.csv").open(newline="") as bestand:
        return list(csv.DictReader(bestand))


def _v4(tabel: str, deel: str, vraag: Mapping[str, str]) -> Json | None:  # noqa: PLR0911 - one a service
    if tabel not in JAREN:
        return None
    if deel == "Properties":
        return {"Identifier": tabel, "Title": f"Kerncijfers wijken en buurten {JAREN[tabel]}"}
    if deel == "MeasureGroups":
        groepen = [v for v in velden() if v["Type"] == "TopicGroup"]
        return {"value": [_groep(v) for v in groepen]}
    if deel == "MeasureCodes":
        return {"value": [_maat(v) for v in velden() if v["Type"] == "Topic"]}
    if deel == "WijkenEnBuurtenCodes":
        return {"value": [{"Identifier": c, "Title": n} for c, n in namen().items()]}
    if tabel != TABEL_2024:
        return None
    gevraagd = set(re.findall(r"'([^']*)'", vraag["$filter"].partition("Measure in")[2]))
    antwoord = lees("odata_v4.json")
    rijen = [rij for rij in antwoord["value"] if rij["Measure"] in gevraagd]
    return {**antwoord, "value": rijen}


def _v3(tabel: str, deel: str, vraag: Mapping[str, str]) -> Json | None:
    if tabel not in JAREN:
        return None
    if deel == "TableInfos":
        return {"value": [{"Title": f"Kerncijfers wijken en buurten {JAREN[tabel]}"}]}
    if deel == "DataProperties":
        return {"value": [_eigenschap(v) for v in velden()]}
    if deel == "WijkenEnBuurten":
        return {"value": [{"Key": f"{c:<10}", "Title": n} for c, n in namen().items()]}
    if tabel != TABEL_2024:
        return None
    return lees("odata_v3_2.json" if "$skip" in vraag else "odata_v3_1.json")


@cache
def namen() -> dict[str, str]:
    with (ANTWOORDEN / "kerncijfers_2024.csv").open(newline="") as bestand:
        return {rij["WijkenEnBuurten"]: rij["Naam"] for rij in csv.DictReader(bestand)}


def _groep(veld: Mapping[str, str]) -> Json:
    return {"Id": veld["ID"], "ParentId": veld["ParentID"] or None, "Title": veld["Title"]}


def _maat(veld: Mapping[str, str]) -> Json:
    naam = re.sub(r"_[0-9]+$", "", veld["Key"])
    codes = {n: g.codes[0] for g in GROOTHEDEN.values() if g.codes for n in g.namen}
    return {
        "Identifier": codes.get(naam, f"X{veld['ID']}"),
        "Title": veld["Title"],
        "Unit": veld["Unit"],
        "MeasureGroupId": veld["ParentID"],
    }


@cache
def _recent() -> dict[str, str]:
    """Return the column of each name in the recorded rows."""
    return {re.sub(r"_[0-9]+$", "", k): k for k in lees("odata_v3_1.json")["value"][0]}


def _eigenschap(veld: Mapping[str, str]) -> Json:
    """Return a row of DataProperties with the column number of the recorded rows."""
    recent = _recent()
    naam = re.sub(r"_[0-9]+$", "", veld["Key"])
    return {
        "ID": int(veld["ID"]),
        "ParentID": int(veld["ParentID"]) if veld["ParentID"] else None,
        "Type": veld["Type"],
        "Key": recent.get(naam, veld["Key"]) if veld["Type"] == "Topic" else veld["Key"],
        "Title": veld["Title"],
        "Unit": veld["Unit"],
    }


@contextmanager
def start_dienst() -> Iterator[Dienst]:
    """Serve on a free port of this computer until the block ends."""
    dienst = Dienst()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            pad = unquote(self.path.replace("+", "%2B"))
            dienst.gevraagd.append(pad)
            fout = dienst.fout(pad)
            if fout is not None:
                self.stuur(fout.status, fout.inhoud, fout.koppen, af=fout.afgebroken)
                return
            antwoord = dienst.antwoord(self.path)
            inhoud = b"{}" if antwoord is None else json.dumps(antwoord).encode()
            self.stuur(404 if antwoord is None else 200, inhoud, {})

        def stuur(
            self, status: int, inhoud: bytes, koppen: Mapping[str, str], *, af: bool = False
        ) -> None:
            self.send_response(status)
            for naam, waarde in koppen.items():
                self.send_header(naam, waarde)
            self.send_header("Content-Length", str(len(inhoud) + (1000 if af else 0)))
            self.end_headers()
            self.wfile.write(inhoud)
            if af:
                self.close_connection = True

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - theirs
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    draad.start()
    dienst.adres = f"http://127.0.0.1:{server.server_port}"
    try:
        yield dienst
    finally:
        server.shutdown()
        draad.join()
        server.server_close()
