"""Snippets of VS Code: type `maatregel`, `nieuws` or `koppelkans`, and fill in the places."""

from __future__ import annotations

import json

from generator.edit.toevoegen import MAATREGEL, NIEUWS

_KOPPELKANS = """\
- id: ${1:straat-een-keer-open}
  naam: ${2:De straat maar een keer open}
  maatregelen: # twee of meer; telt alleen als alle meedoen
    - ${3:eerste-maatregel}
    - ${4:tweede-maatregel}
  minder_kosten:
    - partij: ${5:gemeente}
      post: ${6:Een keer bestraten}
      bedrag: ${7:100000}
$0"""


def fragmenten() -> bytes:
    """Return the snippets as VS Code reads them."""
    maatregel = MAATREGEL.format(
        naam="${1:Bomen planten}",
        thema="${2:groen}",
        basis="${3|vrijwillig,kerntaak,wettelijke taak|}",
        trekker="${4:gemeente}",
        jaar="${5:2027}",
    )
    nieuws = NIEUWS.format(
        naam="${1:Het werk begint}",
        datum="${2:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}",
        samenvatting="${3:Het bericht in één zin.}",
    ).replace("\0", "${4:Tekst van het bericht.}")
    rij = (
        ("maatregel", "yaml", "Een nieuwe maatregel", maatregel),
        ("koppelkans", "yaml", "Een nieuwe koppelkans", _KOPPELKANS),
        ("nieuws", "markdown", "Een nieuw nieuwsbericht", nieuws),
    )
    inhoud = {
        uitleg: {"scope": taal, "prefix": woord, "description": uitleg, "body": tekst.split("\n")}
        for woord, taal, uitleg, tekst in rij
    }
    return (json.dumps(inhoud, ensure_ascii=False, indent=2) + "\n").encode()
