"""Every name that a record mentions must exist: party, goal, measure, place, photo, street."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.check.kennis import Kennis
from generator.check.keuring import Keuring, kort, lijkt_op


@dataclass(frozen=True, slots=True)
class _Soort:
    """How an unknown name of one kind is reported."""

    code: str
    woord: str
    waar: str
    herstel: str = "voeg die daar toe."
    ernst: Literal["fout", "waarschuwing"] = "fout"
    soort: str = ""


_SOORTEN = {
    "partij": _Soort("WP201", "partij", "in content/partijen.yml"),
    "doel": _Soort("WP202", "doel", "bij de doelen in wijk.yml", "voeg het daar toe."),
    "maatregel": _Soort("WP203", "maatregel", "in de map maatregelen"),
    "kengetal": _Soort("WP204", "kengetal", "in content/kengetallen.yml", "voeg het daar toe."),
    "plaats": _Soort("WP205", "plek", "in de kaartbestanden (kaart/*.geojson)"),
    "foto": _Soort("WP206", "foto", "in de map media", "zet haar daar neer."),
    "straat": _Soort("WP207", "straat", "bij de straten in wijk.yml"),
    "besluit": _Soort("WP208", "besluit", "in besluiten.yml", "voeg het daar toe."),
    "indicator": _Soort("WP209", "indicator", "in indicatoren.yml"),
    "belang": _Soort("WP210", "belang", "in belangen.yml", "voeg het toe.", "waarschuwing"),
    "iemand": _Soort("WP214", "partij", "in content/partijen.yml", "", "waarschuwing", "partij"),
}


def keur_verwijzingen(keuring: Keuring, kennis: Kennis) -> None:
    """Note each reference to a name that does not exist; unread files are left alone."""
    for verwijzing in keuring.verwijzingen:
        soort = _SOORTEN[verwijzing.soort]
        bekend = kennis.namen.get(soort.soort or verwijzing.soort)
        if bekend is None or verwijzing.id in bekend:
            continue
        wat = f"{soort.woord} '{kort(verwijzing.id)}' staat niet {soort.waar};"
        herstel = lijkt_op(verwijzing.id, bekend, soort.herstel)
        # who takes something up may be told in words: only what looks like an id is noted
        if herstel:
            keuring.meld(verwijzing.plek, soort.code, wat, herstel, soort.ernst)
