"""Plans to make posters of, from one measure to very many, and the boxes on a sheet."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator import check, draw, read
from generator.model.doorrekening import Doorrekening
from generator.model.papier import Poster
from generator.model.plan import Wijkplan
from generator.paper import poster
from generator.paper.drukker import Zetsel
from generator.paper.poster import Drukstof, Gezet
from generator.pipeline.content import reken_door
from tests.conftest import maak_inhoud

DAG = dt.date(2026, 11, 24)
THEMAS = ("groen en water", "energie", "verkeer en parkeren", "zorg", "wonen", "onderwijs")
LANG = "vervangen van riolering en bestrating in samenhang met ontmoetingsplekken voor bewoners"
MAATREGEL = """\
naam: "{naam}"
thema: {thema}
basis: vrijwillig
status: {status}
trekker: gemeente
start: {{gepland: {jaar}}}
kosten: [{{partij: gemeente, post: Werk, bedrag: {kosten}}}]
baten: [{{partij: bewoners, post: Winst, per_jaar: 6000, soort: welzijn}}]
effecten: [{{doel: groen, effect: 1}}]
"""
CIJFER = """\
- naam: Inwoners van {n}
  eenheid: "%"
  metingen: [{{peildatum: 2024, waarde: {n}}}, {{gebied: Proef, peildatum: 2024, waarde: 3}}]
  bron: {{titel: Kerncijfers, maker: CBS, licentie: CC BY 4.0}}
"""


def maak_wijk(map_: Path, aantal: int, *, lang: bool = False, kaart: bool = True) -> Path:
    """Write a wijk of so many measures, every fifth without a place."""
    maak_inhoud(map_, "linde")
    wijk = map_ / "content/wijken/linde"
    (wijk / "maatregelen/bomen.yml").unlink()
    for n in range(aantal):
        tekst = MAATREGEL.format(
            naam=f"Werk {n + 1}: {LANG if lang else 'doen'}",
            thema=THEMAS[n % len(THEMAS)],
            status="besloten" if n % 4 == 0 else "klaar" if n % 11 == 1 else "onderzocht",
            jaar=2026 + n % 7,
            kosten=9_000_000 if n % 5 == 3 else 10_000,
        )
        plek = f"locatie: [p{n}]\n" if kaart and n % 5 else ""
        (wijk / f"maatregelen/m{n:02}.yml").write_text(tekst + plek)
    if kaart:
        _schrijf_kaart(wijk / "kaart", aantal)
    (wijk / "indicatoren.yml").write_text("".join(CIJFER.format(n=n) for n in range(1, 9)))
    tekst = (wijk / "wijk.yml").read_text()
    if lang:
        tekst = tekst.replace("naam: Linde", "naam: Het Noordhoekse Lindekwartier en omstreken")
        tekst = tekst.replace("Een groene wijk", "Een groene en koele wijk waar het fijn wonen is")
    contact = 'contact: {naam: Wijkloket, telefoon: "078 000 00 00", e-mail: loket@voorbeeld.nl}\n'
    (wijk / "wijk.yml").write_text(f"{tekst}illustratief: ja\n{contact}")
    config = (map_ / "site_config.yml").read_text()
    adres = "Gemeente Proef, url: https://voorbeeld.nl/plannen/}"
    (map_ / "site_config.yml").write_text(config.replace("Gemeente Proef}", adres, 1))
    return map_


def _schrijf_kaart(map_: Path, aantal: int) -> None:
    map_.mkdir()
    rand = [[4.68, 51.82], [4.70, 51.82], [4.70, 51.83], [4.68, 51.83], [4.68, 51.82]]
    gebied = _ding("gebied", "Polygon", [rand])
    punten = [
        _ding(f"p{n}", "Point", [4.682 + 0.002 * (n % 8), 51.8215 + 0.0013 * (n // 8)])
        for n in range(aantal)
    ]
    for naam, dingen in (("gebied", [gebied]), ("maatregelen", punten)):
        inhoud = {"type": "FeatureCollection", "features": dingen}
        (map_ / f"{naam}.geojson").write_text(json.dumps(inhoud))


def _ding(id_: str, soort: str, coordinaten: object) -> dict[str, object]:
    vorm = {"type": soort, "coordinates": coordinaten}
    return {"type": "Feature", "id": id_, "properties": {"naam": id_}, "geometry": vorm}


def lees(map_: Path) -> tuple[Wijkplan, Doorrekening]:
    """Read and calculate the wijk."""
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(map_))
    plan, bevindingen = check.keur_wijk(read.lees_wijk(map_, "linde"), gedeeld)
    assert plan, [str(b) for b in bevindingen if b.ernst == "fout"]
    return plan, reken_door(plan, 1)


def stof_van(plan: Wijkplan) -> Drukstof:
    """Bring together what a poster is set with."""
    thema, site = read.lees_thema(), plan.gedeeld.config.site
    return Drukstof(
        thema["papier/poster.html"].decode(),
        thema["papier/poster.css"].decode(),
        read.lees_letters(),
        site.accent,
        site.taal,
        site.uitgever,
    )


def zet(map_: Path) -> tuple[Poster, Gezet, Drukstof]:
    """Set the poster of the wijk: all it could say, what it says, and with what."""
    plan, uitkomst = lees(map_)
    kaart = draw.posterkaart(plan, uitkomst, poster.getoonde_maatregelen(plan, uitkomst))
    alles, stof = poster.poster_van(plan, uitkomst, kaart.op_kaart, DAG), stof_van(plan)
    return alles, poster.zet_poster(alles, stof, kaart.teken), stof


@dataclass(frozen=True)
class Vak:
    """Where a piece of text is on the sheet: its letters without the room around, px."""

    tekst: str
    links: float
    boven: float
    rechts: float
    onder: float

    def raakt(self, ander: Vak) -> bool:
        """Whether two texts run over one another."""
        naast = self.rechts <= ander.links or ander.rechts <= self.links
        return not naast and self.boven < ander.onder and ander.boven < self.onder


def tekstvakken(zetsel: Zetsel) -> list[Vak]:
    """Return every piece of text on the sheet."""
    return [_vak(doos) for doos in zetsel.dozen() if _is_tekst(doos)]


def _is_tekst(doos: Any) -> bool:  # WeasyPrint has no types
    return type(doos).__name__ == "TextBox" and bool(doos.text.strip())


def _vak(doos: Any) -> Vak:
    grootte, lijn = doos.style["font_size"], doos.position_y + doos.baseline
    breed = doos.width * len(doos.text.rstrip()) / len(doos.text)
    return Vak(doos.text, doos.position_x, lijn - 0.6 * grootte, doos.position_x + breed, lijn)
