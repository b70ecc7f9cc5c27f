"""What the verbs for who publishes take: build, serve, doorrekenen."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from generator.cli.opties import NieuwVerb, dag, processenoptie


def voeg_toe(verb: NieuwVerb) -> None:
    """Add the verbs of this group."""
    bouw = verb("build", "Bouw de site in site/")
    bouw.add_argument("--strict", action="store_true", help="publiceer niets als er een fout is")
    _bouwopties(bouw)
    _beheeropties(bouw)
    _deelopties(bouw)
    _versieopties(bouw)
    _papieroptie(bouw)
    voeg = verb("merge", "Maak van alle shards van een bouw weer een site")
    voeg.add_argument("shards", nargs="+", type=Path, metavar="MAP", help="de map van een shard")
    voeg.add_argument("--uit", type=Path, metavar="MAP", help="de map van de site (site)")
    voeg.add_argument("--strict", action="store_true", help="publiceer niets als er een fout is")
    processenoptie(voeg)
    _beheeropties(voeg)
    _papieroptie(voeg)
    dien = verb("serve", "Bouw de site, toon die op deze computer en volg wijzigingen")
    dien.add_argument("--port", type=int, default=8000, metavar="N", help="poort (8000)")
    _bouwopties(dien)
    reken = verb("doorrekenen", "Schrijf de uitkomsten van een wijk als JSON")
    reken.add_argument("wijk", metavar="WIJK", help="naam van de map van de wijk")
    processenoptie(reken)


def _papieroptie(parser: argparse.ArgumentParser) -> None:
    """Add what takes longer to print than a poster; shards and merge want the same."""
    parser.add_argument(
        "--papier",
        action="store_true",
        help="maak ook het hele plan, de samenvatting en een brief per straat als pdf",
    )


def _versieopties(parser: argparse.ArgumentParser) -> None:
    """Add what is published of earlier versions."""
    parser.add_argument(
        "--versions",
        action="store_true",
        help="publiceer ook elke uitgebrachte versie, op haar vaste adres (niet met --shard)",
    )
    parser.add_argument(
        "--herrekend",
        action="store_true",
        help="toon een versie ook als haar cijfers nu anders uitkomen, met een melding erbij",
    )


def _deelopties(parser: argparse.ArgumentParser) -> None:
    """Add where and on what a build runs."""
    parser.add_argument(
        "--uit",
        type=Path,
        metavar="MAP",
        help="de map waarin de site komt (site), of de shard (build/shard-1-van-4)",
    )
    waar = parser.add_mutually_exclusive_group()
    waar.add_argument(
        "--shard",
        type=_shard,
        metavar="I/N",
        help="bouw alleen deel I van N, voor `wijkplan merge` op een andere computer",
    )
    waar.add_argument(
        "--alle",
        type=Path,
        metavar="MAP",
        help="bouw elke map met een site_config.yml onder MAP, met een lijst erboven in MAP/site",
    )
    waar.add_argument(
        "--cluster", metavar="ADRES", help="bouw de wijken op de Dask-scheduler op dit adres"
    )
    parser.add_argument(
        "--uitwissel",
        default="",
        metavar="ADRES",
        help="bij --cluster: map of opslag waar bestanden heen en weer gaan (fsspec: file, s3)",
    )


def _shard(tekst: str) -> tuple[int, int]:
    """Read which part of how many.

    Raises:
        argparse.ArgumentTypeError: If it is none.
    """
    if gevonden := re.fullmatch(r"(\d{1,4})/(\d{1,4})", tekst):
        nummer, van = int(gevonden[1]), int(gevonden[2])
        if 1 <= nummer <= van:
            return nummer, van
    raise argparse.ArgumentTypeError(f"'{tekst}' is geen deel; schrijf het als 1/4, 2/4, 3/4, 4/4")


def _beheeropties(parser: argparse.ArgumentParser) -> None:
    """Add what who runs a server or a CI asks for."""
    parser.add_argument(
        "--comprimeer",
        action="store_true",
        help="schrijf .br en .gz naast grote tekstbestanden, voor een webserver die ze zo stuurt",
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="BESTAND",
        help="schrijf hier een verslag in JSON: tijden, bevindingen, versies, omvang",
    )
    parser.add_argument(
        "--log",
        choices=("tekst", "json"),
        default="tekst",
        help="hoe het verloop op standaardfout komt (tekst)",
    )


def _bouwopties(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--datum", type=dag, metavar="JJJJ-MM-DD", help="de dag van de site (vandaag)"
    )
    processenoptie(parser)
