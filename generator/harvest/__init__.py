"""Off the path (`wijkplan import`): open data and spreadsheets into content.

A build never comes here, and nothing here writes content: an import returns files, with what
is other than before. Only raw answers of services are kept on disk.
"""

from generator.harvest.adressen import Adressen
from generator.harvest.fout import GeenAntwoordError, OogstFoutError
from generator.harvest.geheugen import Geheugen
from generator.harvest.grenzen import LAATSTE_JAAR, Grensopdracht, oogst_grenzen
from generator.harvest.links import dode_links
from generator.harvest.maatregelen import (
    Celbevinding,
    Longlist,
    Longlistopdracht,
    lees_longlist,
    plaats_bevindingen,
)
from generator.harvest.oogst_cijfers import LAATSTE_JAREN, Cijferopdracht, oogst_cijfers
from generator.harvest.ophalen import Haler
from generator.harvest.verschil import Oogst, Verschil
from generator.harvest.voorbeeldblad import voorbeeldblad

__all__ = [
    "LAATSTE_JAAR",
    "LAATSTE_JAREN",
    "Adressen",
    "Celbevinding",
    "Cijferopdracht",
    "GeenAntwoordError",
    "Geheugen",
    "Grensopdracht",
    "Haler",
    "Longlist",
    "Longlistopdracht",
    "Oogst",
    "OogstFoutError",
    "Verschil",
    "dode_links",
    "lees_longlist",
    "oogst_cijfers",
    "oogst_grenzen",
    "plaats_bevindingen",
    "voorbeeldblad",
]
