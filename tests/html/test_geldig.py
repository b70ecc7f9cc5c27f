"""Every built page is valid HTML by html-validate: its recommended, a11y and document rules.

What regels.json leaves out, and why:

- doctype-style, no-trailing-whitespace: how the source looks; no reader or browser notices.
- long-title: a title is the name of the measure and of the site, whatever their length.
- no-redundant-role: tables name their roles, because a narrow screen shows them as a grid and a
  browser then forgets that they are tables; test_leesbaar.py lets no other element do so.
- require-sri: only for what comes from another host, and nothing does.
- valid-id: relaxed to what HTML asks; an id may begin with a digit ("1-open-het-voorstel").
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from tests.html.bladen import Site

REGELS = Path(__file__).with_name("regels.json")


class Fout(NamedTuple):
    """What html-validate found."""

    pagina: str
    regel: int
    wet: str
    wat: str
    wie: str


# Material's base.html opens every page with two switches that our frame does not use and hides
# from everybody (theme/stijl): it has no block around them.
VAN_MATERIAL = {
    ("input-missing-label", "#__drawer"): "the switch of a drawer that is not there",
    ("input-missing-label", "#__search"): "the switch of a search box that is not there",
    ("valid-autocomplete", "#__drawer"): "autocomplete=off on a checkbox",
    ("valid-autocomplete", "#__search"): "autocomplete=off on a checkbox",
}
# Forms without a button to send: every choice works at once, and nothing is sent (WCAG 3.2.2).
WERKT_METEEN = {"maatregelen.html", "wat-vindt-u.html"}


def keur(keurder: Path, map_: Path, uit: Path) -> Iterator[Fout]:
    """Yield what html-validate finds in the pages of a folder.

    Args:
        keurder: The program.
        map_: The folder.
        uit: Where the program may write: it leaves before a pipe has taken a long answer.
    """
    opdracht: list[str | Path] = [
        "node",
        keurder,
        "--config",
        REGELS,
        "--formatter",
        f"json={uit}",
        map_,
    ]
    klaar = subprocess.run(opdracht, check=False, capture_output=True, text=True)
    assert klaar.returncode in {0, 1}, klaar.stderr
    for bestand in json.loads(uit.read_bytes()):
        for fout in bestand["messages"]:
            yield Fout(
                bestand["filePath"],
                fout["line"],
                fout["ruleId"],
                fout["message"],
                fout.get("selector") or "",
            )


def _werkt_meteen(fout: Fout) -> bool:
    return fout.wet == "wcag/h32" and Path(fout.pagina).name in WERKT_METEEN


def eigen(fouten: Iterable[Fout]) -> list[Fout]:
    """Return what is wrong in our own markup."""
    return [f for f in fouten if (f.wet, f.wie) not in VAN_MATERIAL and not _werkt_meteen(f)]


def test_geen_fout_in_de_html_van_een_bladzijde(site: Site, keurder: Path, tmp_path: Path) -> None:
    fouten = list(keur(keurder, site.map_, tmp_path / "uit.json"))
    assert eigen(fouten) == []
    assert {(f.wet, f.wie) for f in fouten if not _werkt_meteen(f)} == set(VAN_MATERIAL)
    assert {Path(f.pagina).name for f in fouten if _werkt_meteen(f)} == WERKT_METEEN


KAPOT: Mapping[str, str] = {
    "element-permitted-content": "<p><span><div>a</div></span></p>",
    "heading-level": "<h1>a</h1><h3>b</h3>",
    "no-dup-id": '<p id="a">a</p><p id="a">b</p>',
    "no-missing-references": '<p aria-labelledby="weg">a</p>',
    "no-inline-style": '<p style="color: red">a</p>',
    "unique-landmark": "<nav>a</nav><nav>b</nav>",
    "wcag/h37": '<img src="a.png">',
}


def test_de_keuring_ziet_wat_er_mis_is(keurder: Path, tmp_path: Path) -> None:
    for wet, html in KAPOT.items():
        (tmp_path / f"{wet.replace('/', '-')}.html").write_text(
            f'<!DOCTYPE html>\n<html lang="nl"><head><title>a</title></head>'
            f"<body>{html}</body></html>\n"
        )
    fouten = keur(keurder, tmp_path, tmp_path / "uit.json")
    gevonden = {(Path(f.pagina).stem, f.wet) for f in fouten}
    assert {(wet.replace("/", "-"), wet) for wet in KAPOT} <= gevonden
