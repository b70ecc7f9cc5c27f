"""One folder of content with as much of the attacks in it as `check` lets pass."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from generator import check
from generator.model.bron import Bevinding, Bronbestand, Bronmap
from generator.read.bestand import lees_inhoud
from generator.read.indeling import Soort
from tests.check.fouten import DAG, PNG
from tests.veiligheid.aanvallen import BOUWSELS, KWAAD, LADINGEN, LINKS
from tests.veiligheid.rijk import LOGOS, WIJK, Vrij, overige_bestanden, rijke_bestanden, schrijf

Plek = tuple[str, int]
ALLES = (*LADINGEN, *LINKS)
GEBIED = [[4.68, 51.82], [4.70, 51.82], [4.70, 51.83], [4.68, 51.83], [4.68, 51.82]]
_SOORTEN: Mapping[str, Soort] = {"yml": "yaml", "md": "tekst", "png": "foto", "geojson": "kaart"}
_LANG = 12  # attacks in a long text
_WAARHEEN = "plan/kwaad"


def bronmappen(bestanden: Mapping[str, bytes]) -> tuple[Bronmap, Bronmap]:
    """Return what all wijken share, and the wijk, of files that are on no disk."""
    delen: tuple[dict[str, Bronbestand], ...] = ({}, {})
    gezien: tuple[list[Bevinding], ...] = ([], [])
    for pad, inhoud in sorted(bestanden.items()):
        in_wijk = pad.startswith(WIJK)
        if in_wijk or pad.endswith((".yml", ".png")):
            bestand, erbij = lees_inhoud(pad, inhoud, _SOORTEN[pad.rpartition(".")[2]])
            delen[in_wijk][pad] = bestand or Bronbestand(pad, inhoud)
            gezien[in_wijk].extend(erbij)
    gedeeld, wijk = (
        Bronmap(pad, deel, tuple(erbij))
        for pad, deel, erbij in zip(("", WIJK), delen, gezien, strict=True)
    )
    return gedeeld, wijk


def bevindingen(bestanden: Mapping[str, bytes]) -> tuple[Bevinding, ...]:
    """Return what `check` says of files that are on no disk."""
    gedeeld, wijk = bronmappen(bestanden)
    return check.keur_alles(gedeeld, [wijk], DAG)


def fouten(bestanden: Mapping[str, bytes]) -> set[Plek]:
    """Return the lines on which `check` refuses something."""
    return {(b.plek.bestand, b.plek.regel) for b in bevindingen(bestanden) if b.ernst == "fout"}


def met_velden(
    kies: Callable[[Vrij], str], erbij: Mapping[str, bytes] | None = None
) -> tuple[dict[str, bytes], dict[Plek, Vrij]]:
    """Write all files with a text of one's choice in each free field."""
    bestanden: dict[str, bytes] = {**overige_bestanden(), **(erbij or {})}
    bestanden.pop(f"{WIJK}/plan/01-de-wijk.md")  # it names terms that are an attack now
    velden: dict[Plek, Vrij] = {}
    for pad, boom in rijke_bestanden().items():
        bestanden[pad], gevonden = schrijf(boom, kies)
        velden |= {(pad, regel): vrij for regel, vrij in gevonden.items()}
    return bestanden, velden


@cache
def geweigerd() -> Mapping[str, frozenset[Vrij]]:
    """Return for each attack the fields in which `check` refuses it."""
    uit = {}
    for lading in ALLES:
        bestanden, velden = met_velden(lambda _, tekst=lading: tekst)  # type: ignore[misc]
        uit[lading] = frozenset(velden[plek] for plek in fouten(bestanden) if plek in velden)
    return uit


def _samen(vrij: Vrij, nummer: int) -> str:
    """Return the attacks that may stand in a field, as many as fit; each field starts elsewhere."""
    rij = (ALLES[(nummer * 7 + k) % len(ALLES)] for k in range(len(ALLES)))
    goed = [lading for lading in rij if vrij not in geweigerd()[lading]]
    if vrij.langste > 1_000:
        return "\n\n".join(goed[:_LANG])
    tekst = goed[0]
    for lading in goed[1:]:
        if len(tekst) + len(lading) < vrij.langste:
            tekst += f" {lading}"
    return tekst


def hoofdstukken() -> dict[str, bytes]:
    """Return a chapter for each construct of Markdown, every attack in it."""
    uit = {}
    for nummer, bouwsel in enumerate(BOUWSELS, 1):
        stukken = [bouwsel.replace("@", lading.replace("\n", " ")) for lading in ALLES]
        uit[f"{WIJK}/plan/{nummer:02}-kwaad-{nummer}.md"] = ("# Bouwsel\n\n", stukken)
    bericht = [b.replace("@", ALLES[n]) for n, b in enumerate(BOUWSELS)]
    uit[f"{WIJK}/nieuws/2026-11-01-kwaad.md"] = ("# Bericht\n\n", bericht)
    return _zonder_geweigerde(uit)


def _zonder_geweigerde(stukken: Mapping[str, tuple[str, list[str]]]) -> dict[str, bytes]:
    """Leave out what is refused, until all that is left may pass."""
    over = {pad: list(rij) for pad, (_, rij) in stukken.items()}
    while True:
        bestanden: dict[str, bytes] = {}
        van: dict[Plek, int] = {}
        for pad, (kop, _) in stukken.items():
            tekst = kop
            for nummer, stuk in enumerate(over[pad]):
                eerste = tekst.count("\n") + 1
                van |= {(pad, eerste + k): nummer for k in range(stuk.count("\n") + 2)}
                tekst += f"{stuk}\n\n"
            bestanden[pad] = tekst.encode()
        gewoon, _ = met_velden(lambda vrij: f"Gewoon {abs(hash(vrij))}", bestanden)
        fout = [(plek[0], van[plek]) for plek in fouten(gewoon) if plek in van]
        if not fout:
            return bestanden
        for pad, nummer in sorted(set(fout), reverse=True):
            del over[pad][nummer]


def kaarten(ladingen: Iterable[str]) -> dict[str, bytes]:
    """Return a boundary, and a map with an attack as the name of each place."""
    plekken = [
        {
            "type": "Feature",
            "id": f"plek-{nummer}",
            "properties": {
                "naam": lading,
                "kleur": lading,
                "url": LINKS[0],
                "popup": lading,
                "soort": lading,
                "adres": lading,
                "toelichting": lading,
                "bron": lading,
                "licentie": lading,
                lading: lading,
            },
            "geometry": {"type": "Point", "coordinates": [4.681 + nummer / 1e4, 51.825]},
        }
        for nummer, lading in enumerate(ladingen)
    ]
    grens = {"type": "Polygon", "coordinates": [GEBIED]}
    gebied = [{"type": "Feature", "properties": {"naam": "Gebied"}, "geometry": grens}]
    return {
        f"{WIJK}/kaart/{naam}.geojson": (
            '{"type": "FeatureCollection", "features": [\n'
            + ",\n".join(json.dumps(feature) for feature in features)
            + "\n]}\n"
        ).encode()
        for naam, features in (("gebied", gebied), ("voorzieningen", plekken))
    }


def veelling() -> bytes:
    """Return a photo that is a page with a script as well."""
    return PNG + f"<html><script src='{KWAAD}/x.js'>window.kanarie=1</script>".encode()


@cache
def kwade_inhoud() -> Mapping[str, bytes]:
    """Return files of content, without an error, full of attacks."""
    erbij = {
        **hoofdstukken(),
        **kaarten(_namen_voor_kaart()),
        f"{WIJK}/media/veelling.png": veelling(),
        **dict.fromkeys(LOGOS, veelling()),
    }
    nummers: dict[Vrij, int] = {}
    gewoon: set[Vrij] = set()

    def kies(vrij: Vrij) -> str:
        nummer = nummers.setdefault(vrij, len(nummers))
        return f"Gewoon {nummer}" if vrij in gewoon else _samen(vrij, nummer)

    while True:
        bestanden, velden = met_velden(kies, erbij)
        nieuw = {velden[plek] for plek in fouten(bestanden) if plek in velden} - gewoon
        if not nieuw:
            return bestanden
        gewoon |= nieuw


def _namen_voor_kaart() -> list[str]:
    """Return the attacks that may be the name of a place: each is on a line of its own."""
    erbij = kaarten(ALLES)
    gewoon, _ = met_velden(lambda vrij: f"Gewoon {abs(hash(vrij))}", erbij)
    fout = {regel for pad, regel in fouten(gewoon) if pad.endswith("voorzieningen.geojson")}
    return [lading for regel, lading in enumerate(ALLES, 2) if regel not in fout]
