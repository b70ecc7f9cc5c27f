"""Off the path: git references to content; what changed, in words; releases."""

from generator.versions.archief import Archiefkop, maak_archief
from generator.versions.git import (
    Boom,
    Opslag,
    VersieFoutError,
    dag_van,
    geldige_naam,
    lees_boom,
    leg_vast,
    maak_tag,
    niet_vastgelegd,
    ondiep,
    open_opslag,
    schrijf_uit,
    staat_zo,
    tag_bestaat,
    zoek_commit,
)
from generator.versions.lijst import NieuweVersie, kort, met_versie
from generator.versions.plannen import (
    rekeninvoer,
    rekeninvoer_gedeeld,
    vergelijk_gedeeld,
    vergelijk_plannen,
)
from generator.versions.uitkomsten import vergelijk_uitkomsten
from generator.versions.verhaal import Hoofddeel, Vergelijking, namen_van, regels_van
from generator.versions.verschil import Verschil
from generator.versions.vormen import VORMEN
from generator.versions.woorden import afdelingen_van

__all__ = [
    "VORMEN",
    "Archiefkop",
    "Boom",
    "Hoofddeel",
    "NieuweVersie",
    "Opslag",
    "Vergelijking",
    "Verschil",
    "VersieFoutError",
    "afdelingen_van",
    "dag_van",
    "geldige_naam",
    "kort",
    "lees_boom",
    "leg_vast",
    "maak_archief",
    "maak_tag",
    "met_versie",
    "namen_van",
    "niet_vastgelegd",
    "ondiep",
    "open_opslag",
    "regels_van",
    "rekeninvoer",
    "rekeninvoer_gedeeld",
    "schrijf_uit",
    "staat_zo",
    "tag_bestaat",
    "vergelijk_gedeeld",
    "vergelijk_plannen",
    "vergelijk_uitkomsten",
    "zoek_commit",
]
