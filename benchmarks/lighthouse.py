"""Lighthouse's scores for each page type of a built site, as on a telephone.

    python benchmarks/lighthouse.py SITE [--keren 5] [--soorten kort straat] [--alles]

Node.js 22 (20 will do), npm and Chromium are needed; Lighthouse itself is fetched once, into build/
(benchmarks/package.json). A server on this machine compresses as a host does: brotli where the
browser asks for it, with a file beside the page (index.html.br, index.html.gz) going first. Of
each page type the page with the most HTML is measured with the mobile profile: the median of
each score. Run it while the machine has nothing else to do: a busy processor counts as a slow
telephone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

from bediener import serveer
from gewicht import chromium, soorten, zwaarste

HIER = Path(__file__).resolve().parent
CACHE = HIER.parent / "build/.lighthouse"
SCORES = ("performance", "accessibility", "best-practices", "seo")
TIJDEN = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time")
SCHUIVEN = "cumulative-layout-shift"
GRENS = 95
# what most visitors see; --alles takes every type
BELANGRIJK = (
    "portaal", "kort", "straat", "maatregel", "maatregelen", "hoofdstuk", "cijfers",
    "prioriteiten", "samenwerken", "meedoen",
)  # fmt: skip


def haal_lighthouse() -> Path:
    """Return the program, fetched once for each lock file."""
    slot = (HIER / "package-lock.json").read_bytes()
    map_ = CACHE / hashlib.sha256(slot).hexdigest()[:12]
    if not (map_ / "klaar").exists():
        map_.mkdir(parents=True, exist_ok=True)
        for naam in ("package.json", "package-lock.json"):
            shutil.copy(HIER / naam, map_)
        subprocess.run(
            ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=map_, check=True,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        (map_ / "klaar").touch()
    return map_ / "node_modules/lighthouse/cli/index.js"


def meet(programma: Path, adres: str) -> dict[str, float]:
    """Return scores (0-100) and times of one visit; what can be better goes under `tips`."""
    opdracht: list[str | Path] = [
        "node", programma, adres, "--quiet", "--output=json",
        f"--only-categories={','.join(SCORES)}", "--chrome-flags=--headless=new --no-sandbox",
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as werk:
        uit = Path(werk) / "uit.json"
        omgeving = {**os.environ, "CHROME_PATH": chromium() or ""}
        opdracht.append(f"--output-path={uit}")
        subprocess.run(opdracht, check=True, env=omgeving, capture_output=True)
        verslag = json.loads(uit.read_bytes())
    audits = verslag["audits"]
    gemeten = {naam: 100 * verslag["categories"][naam]["score"] for naam in SCORES}
    gemeten |= {naam: audits[naam]["numericValue"] for naam in (*TIJDEN, SCHUIVEN)}
    gemeten["snelheid van deze computer"] = verslag["environment"]["benchmarkIndex"]
    return gemeten


def rij(soort: str, metingen: list[dict[str, float]]) -> tuple[str, bool]:
    """Return a row of the table, and whether every score is high enough."""
    midden = {naam: statistics.median(m[naam] for m in metingen) for naam in metingen[0]}
    cellen = [f"{midden[naam]:.0f}" for naam in SCORES]
    cellen += [f"{midden[naam] / 1000:.2f} s".replace(".", ",") for naam in TIJDEN[:2]]
    cellen += [f"{midden[TIJDEN[2]]:.0f} ms", f"{midden[SCHUIVEN]:.3f}".replace(".", ",")]
    laagst = min(m["performance"] for m in metingen)
    tekst = f"| {soort} | {' | '.join(cellen)} | {laagst:.0f} |"
    return tekst, all(midden[naam] >= GRENS for naam in SCORES)


def main() -> int:
    """Print a table in Markdown; 1 if a score is too low."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("site", type=Path)
    parser.add_argument("--keren", type=int, default=5, help="metingen per soort bladzijde")
    parser.add_argument("--soorten", nargs="+", default=BELANGRIJK)
    parser.add_argument("--alles", action="store_true", help="elke soort bladzijde")
    args = parser.parse_args()
    programma = haal_lighthouse()
    gevonden = soorten(args.site)
    te_laag = []
    print(
        "| Soort bladzijde | Snelheid | Toegankelijk | Goede gewoonten | Vindbaar "
        "| Eerste beeld | Grootste beeld | Geblokkeerd | Verschuiving | Laagste snelheid |"
    )
    print(f"|---|{'--:|' * 9}")
    with serveer(args.site, "br", "gzip") as adres:
        for soort in gevonden if args.alles else args.soorten:
            pad = zwaarste(args.site, gevonden[soort])
            tekst, goed = rij(soort, [meet(programma, adres + pad) for _ in range(args.keren)])
            print(tekst, flush=True)
            te_laag += [] if goed else [pad]
    print(f"\nBelasting van de computer na afloop: {os.getloadavg()[1]:.1f}")
    for pad in te_laag:
        print(f"Onder de {GRENS}: {pad}")
    return 1 if te_laag else 0


if __name__ == "__main__":
    raise SystemExit(main())
