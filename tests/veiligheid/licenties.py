"""Under which licence each package of requirements.txt comes, and which licences will do.

`make sbom` runs this over a clean environment and writes docs/licenties.md.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements.txt"
# free to use, change and pass on beside our EUPL-1.2; MPL and LGPL stay with their own files
TOEGESTAAN = frozenset(
    {
        "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "LGPL-2.1-or-later",
        "MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Zlib",
    }
)  # fmt: skip
_WOORDEN: Mapping[str, str] = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.1-or-later",
    "MIT License": "MIT",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_KOP = """\
# Licenties van wat wijkplan gebruikt

Gemaakt door `make sbom`; wijzig deze bladzijde niet met de hand. Dit zijn de pakketten van
`requirements.txt`, waar ook hun versies staan: wat een bouw nodig heeft, en wat pip nodig heeft om
wijkplan zelf te installeren. Waar "of" staat, mag men kiezen. wijkplan zelf: EUPL-1.2.

| Pakket | Licentie |
|---|---|
"""


def licentie_van(pakket: Distribution) -> str:
    """Return the licence as an expression of SPDX; classifiers side by side are a choice."""
    if uitdrukking := _regels(pakket, "License-Expression"):
        return uitdrukking[0]
    soorten = [
        regel.rpartition(" :: ")[2]
        for regel in _regels(pakket, "Classifier")
        if regel.startswith("License :: OSI Approved :: ")
    ]
    namen = sorted(_WOORDEN.get(soort, soort) for soort in soorten)
    return " OR ".join(namen or _regels(pakket, "License")[:1])


def _regels(pakket: Distribution, veld: str) -> list[str]:
    """Return what a package says at a field; a field may be absent, or stand there often."""
    return [str(regel) for regel in pakket.metadata.get_all(veld) or ()]


def mag(licentie: str) -> bool:
    """Tell whether a licence will do: of a choice one, of what comes together all."""
    keuzes = re.sub("[()]", "", licentie).split(" OR ")
    return any(TOEGESTAAN.issuperset(keuze.split(" AND ")) for keuze in keuzes)


def gevraagd() -> frozenset[str]:
    """Return the names in requirements.txt that this Python and system need."""
    regels = re.findall(r"^[A-Za-z0-9].*?(?= \\$|$)", REQUIREMENTS.read_text(), re.MULTILINE)
    eisen = [Requirement(regel) for regel in regels]
    return frozenset(
        canonicalize_name(eis.name) for eis in eisen if not eis.marker or eis.marker.evaluate()
    )


def licenties(pakketten: Iterable[Distribution]) -> dict[str, str]:
    """Return name to licence."""
    return {canonicalize_name(p.name): licentie_van(p) for p in pakketten}


def tabel(van: Mapping[str, str]) -> str:
    """Return the page of the documentation."""
    woorden = {"AND": "en", "OR": "of"}
    return _KOP + "".join(
        f"| {naam} | {re.sub('AND|OR', lambda woord: woorden[woord.group()], licentie)} |\n"
        for naam, licentie in sorted(van.items())
    )


if __name__ == "__main__":
    (map_,) = Path(sys.argv[1]).glob("lib/python*/site-packages")
    sys.stdout.write(tabel(licenties(distributions(path=[str(map_)]))))
