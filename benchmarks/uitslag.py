"""Make the tables and the chart of docs/prestaties.md from what was measured.

    .venv/bin/python benchmarks/uitslag.py UITSLAG [--naar docs]

Without `--naar` the tables go to standard output. With it they take their places in
DOCS/prestaties.md, the chart becomes DOCS/beelden/prestaties.svg, and nothing else changes.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from staven import Staaf, teken_staven

Rij = Mapping[str, Any]
Cel = Callable[[Rij], str]
LATER = ("zoekindex", "comprimeren")
NIET = "–"
BOUWERS = (
    ("snel", "MkDocs, zo snel mogelijk"),
    ("standaard", "MkDocs, zoals het komt"),
    ("zensical", "Zensical, zoals het komt"),
    ("hugo", "Hugo, zonder thema"),
)


def main() -> None:
    """Print, or write into the docs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("uitslag", type=Path)
    parser.add_argument("--naar", type=Path)
    args = parser.parse_args()
    alles = json.loads(args.uitslag.read_text(encoding="utf-8"))
    rijen = alles.get("rijen", ())
    stukken = {
        "machine": _machine(alles),
        "wijken": _wijken(rijen),
        "wijzigen": _wijzigen(rijen),
    }
    if "land" in alles:
        stukken["land"] = _land(alles["land"])
    if "cluster" in alles:
        stukken["cluster"] = _cluster(alles["cluster"])
    if args.naar is None:
        print("\n\n".join(stukken.values()))
        return
    pagina = args.naar / "prestaties.md"
    tekst = pagina.read_text(encoding="utf-8")
    for naam, stuk in stukken.items():
        tekst = _vervang(tekst, naam, stuk)
    beeld = _beeld(alles)
    zin = f"![{beeld.zin}](beelden/prestaties.svg)"
    pagina.write_text(_vervang(tekst, "beeld", zin), encoding="utf-8")
    (args.naar / "beelden/prestaties.svg").write_text(beeld.svg, encoding="utf-8")


def _vervang(tekst: str, naam: str, stuk: str) -> str:
    """Put a piece between its two marks.

    Raises:
        SystemExit: If the page does not have them.
    """
    voor, na = f"<!-- {naam} -->", f"<!-- /{naam} -->"
    patroon = re.compile(f"{re.escape(voor)}.*?{re.escape(na)}", re.DOTALL)
    if len(patroon.findall(tekst)) != 1:
        raise SystemExit(f"de bladzijde heeft niet eenmaal {voor} … {na}")
    return patroon.sub(lambda _: f"{voor}\n\n{stuk}\n\n{na}", tekst)


def _machine(alles: Rij) -> str:
    m = alles["machine"]
    return (
        f"{m['processor']}, {m['processoren']} processors ({alles['processen']} processen), "
        f"{m['besturing']}; Python {m['python']}, MkDocs {m['mkdocs']}, mkdocs-material "
        f"{m['mkdocs-material']}, Pagefind {m['pagefind']}, WeasyPrint {m['weasyprint']}"
        f"{_anderen(alles)}; belasting aan het begin {m['drukte'].replace('.', ',')}."
    )


def _anderen(alles: Rij) -> str:
    laatste = alles["rijen"][-1] if alles.get("rijen") else {}
    namen = {"zensical": "Zensical", "hugo": "Hugo"}
    versies = ((naam, laatste.get(sleutel, {}).get("versie")) for sleutel, naam in namen.items())
    return "".join(f", {naam} {versie}" for naam, versie in versies if versie)


def bladzijden(rij: Rij, welke: str = "bladzijden") -> float:
    """Return the seconds until all pages stand, search index and posters left out."""
    bouw = rij[welke]
    apart = (*LATER, "papier") if welke == "maatregel" else LATER
    return float(bouw["seconden"] - sum(bouw["stappen"].get(naam, 0.0) for naam in apart))


def met_index(rij: Rij) -> float:
    """Return the seconds of all pages and of the search index over them."""
    return bladzijden(rij) + float(rij["bladzijden"]["stappen"]["zoekindex"])


def eigen_deel(rij: Rij) -> float:
    """Return which part of the work on pages is not done by MkDocs."""
    stappen = rij["bladzijden"]["stappen"]
    samen: float = sum(duur for naam, duur in stappen.items() if naam not in LATER)
    return 1 - float(stappen["MkDocs"]) / samen


def _wijken(rijen: Sequence[Rij]) -> str:
    """Tell how long all pages take, by us and by others, and what that costs."""
    return _per_aantal(
        rijen,
        ("bladzijden", lambda r: _heel(r["bladzijden"]["paginas"])),
        ("bestanden", lambda r: _heel(r["bestanden"])),
        ("MB", lambda r: _getal(r["bytes"] / 1e6)),
        ("**wijkplan: alle bladzijden**, s", lambda r: f"**{_getal(bladzijden(r))}**"),
        ("zoekindex erbij, s", lambda r: _getal(r["bladzijden"]["stappen"]["zoekindex"])),
        *((f"{naam}, s", _cel(sleutel, "seconden")) for sleutel, naam in BOUWERS),
        ("wijkplan tegen MkDocs, zo snel mogelijk", _keer("snel", bladzijden)),
        ("wijkplan met zoekindex tegen MkDocs, zoals het komt", _keer("standaard", met_index)),
        ("deel van het werk dat niet MkDocs is", lambda r: f"{eigen_deel(r):.0%}"),
        ("rekentijd wijkplan, s", _cel("bladzijden", "rekentijd")),
        ("rekentijd MkDocs, zo snel mogelijk, s", _cel("snel", "rekentijd")),
        ("grootste geheugen wijkplan, MB", lambda r: _heel(r["bladzijden"]["piek_mb"])),
        ("grootste geheugen MkDocs, zo snel mogelijk, MB", lambda r: _heel(r["snel"]["piek_mb"])),
    )


def _wijzigen(rijen: Sequence[Rij]) -> str:
    """Tell how long the first build takes, and each after a change."""
    return _per_aantal(
        rijen,
        ("de eerste keer, met alles, s", _cel("eerste", "seconden")),
        ("waarvan doorrekening, opgeteld, s", lambda r: _getal(r["eerste"]["stappen"]["rekenen"])),
        ("waarvan posters, opgeteld, s", lambda r: _getal(r["eerste"]["stappen"]["papier"])),
        ("grootste geheugen daarbij, MB", lambda r: _heel(r["eerste"]["piek_mb"])),
        ("één maatregel anders: bladzijden, s", lambda r: _getal(bladzijden(r, "maatregel"))),
        ("één maatregel anders: met poster en zoekindex, s", _cel("maatregel", "seconden")),
        ("een gedeelde partij anders, met alles, s", _cel("partij", "seconden")),
        ("niets anders, s", _cel("niets", "seconden")),
        ("`serve`: van opgeslagen tekst tot bladzijde, s", _opslaan("tekst")),
        ("`serve`: van opgeslagen bedrag tot bladzijde, s", _opslaan("bedrag")),
        ("`serve`: van opgeslagen gedeelde partij tot bladzijde, s", _opslaan("partij")),
    )


def _per_aantal(rijen: Sequence[Rij], *regels: tuple[str, Cel]) -> str:
    kop = [f"{rij['wijken']} {'wijk' if rij['wijken'] == 1 else 'wijken'}" for rij in rijen]
    return _tabel(("", *kop), [(naam, *map(cel, rijen)) for naam, cel in regels])


def _cel(sleutel: str, wat: str) -> Cel:
    def cel(rij: Rij) -> str:
        if wat == "seconden" and "langer_dan" in rij[sleutel]:
            return f"meer dan {_heel(rij[sleutel]['langer_dan'])}"
        return _getal(rij[sleutel][wat]) if wat in rij[sleutel] else NIET

    return cel


def _keer(sleutel: str, van_ons: Callable[[Rij], float]) -> Cel:
    """Tell how many times as fast we are as another builder, or at least."""

    def cel(rij: Rij) -> str:
        if "langer_dan" in rij[sleutel]:
            return f"meer dan {rij[sleutel]['langer_dan'] / van_ons(rij):.0f} keer zo snel"
        if "seconden" not in rij[sleutel]:
            return NIET
        return f"{_getal(rij[sleutel]['seconden'] / van_ons(rij))} keer zo snel"

    return cel


def _opslaan(wat: str) -> Cel:
    return lambda r: _getal(r["opslaan"][wat]["midden"], 2) if "opslaan" in r else NIET


def _land(land: Rij) -> str:
    kolommen = [land["een_map"], land["klein"], land["alle"]]
    basis = per_wijk(kolommen[0])
    laatste = "het land" if land["elke"] == 1 else f"een op de {land['elke']} gemeenten"
    regels: list[tuple[str, Cel]] = [
        ("mappen", lambda k: _heel(k["mappen"])),
        ("wijken", lambda k: _heel(k["wijken"])),
        ("bladzijden", lambda k: _heel(k["paginas"])),
        ("bestanden", lambda k: _heel(k["bestanden"]) if "bestanden" in k else NIET),
        ("MB", lambda k: _heel(k["bytes"] / 1e6) if "bytes" in k else NIET),
        ("seconden", lambda k: _getal(k["seconden"])),
        ("**per wijk, s**", lambda k: f"**{_getal(per_wijk(k), 3)}**"),
        ("tegen een map van 50", lambda k: f"{per_wijk(k) / basis:.0%}"),
        ("rekentijd per wijk, s", lambda k: _getal(k["rekentijd"] / k["wijken"], 3)),
        ("grootste geheugen van een proces, MB", lambda k: _heel(k["piek_mb"])),
        ("nog eens, niets veranderd, s", lambda k: _na(k, "seconden")),
    ]
    kop = ("", "één map", "een greep", laatste)
    return _tabel(kop, [(naam, *map(cel, kolommen)) for naam, cel in regels])


def per_wijk(kolom: Rij) -> float:
    """Return the seconds per wijk."""
    return float(kolom["seconden"]) / float(kolom["wijken"])


def _na(kolom: Rij, wat: str) -> str:
    return _getal(kolom["nogmaals"][wat]) if wat in kolom.get("nogmaals", {}) else NIET


def _cluster(cluster: Rij) -> str:
    rijen = [
        (
            naam,
            _getal(duur),
            _getal(cluster["snelheid"][naam], 2),
            _getal(cluster["rekentijd"][naam]),
        )
        for naam, duur in cluster["seconden"].items()
    ]
    kop = (f"{cluster['wijken']} wijken", "s", "snelheid tegen de pool", "rekentijd, s")
    return _tabel(kop, rijen)


def _beeld(alles: Rij) -> Any:
    """Draw the seconds per wijk, of the last number at which all were measured, and of the most."""
    rijen = alles["rijen"]
    klein = [r for r in rijen if "seconden" in r["standaard"]][-1:]
    groepen = [*klein, *(r for r in rijen[-1:] if r not in klein)]
    staven = [
        Staaf(naam, f"{rij['wijken']} wijken", duur / rij["wijken"])
        for rij in groepen
        for naam, duur in _duren(rij)
    ]
    if "land" in alles and alles["land"]["elke"] == 1:
        wijken = f"het land, {_heel(alles['land']['alle']['wijken'])} wijken"
        staven.append(
            Staaf("wijkplan, met doorrekening en index", wijken, per_wijk(alles["land"]["alle"]))
        )
    return teken_staven("Seconden per wijk", staven)


def _duren(rij: Rij) -> list[tuple[str, float]]:
    anderen = [(naam, rij[s]["seconden"]) for s, naam in BOUWERS if "seconden" in rij[s]]
    return [("wijkplan", bladzijden(rij)), *anderen]


def _tabel(kop: Sequence[str], rijen: Sequence[Sequence[str]]) -> str:
    streep = "|---" + "|--:" * (len(kop) - 1) + "|"
    return "\n".join([f"| {' | '.join(kop)} |", streep, *(f"| {' | '.join(r)} |" for r in rijen)])


def _getal(waarde: float, cijfers: int = 1) -> str:
    return f"{waarde:.{cijfers}f}".replace(".", ",")


def _heel(waarde: float) -> str:
    return f"{waarde:,.0f}".replace(",", ".")


if __name__ == "__main__":
    main()
