"""Off the path, for who writes: schemas, new content, new records, one style for files."""

from generator.edit.formulier import Plaats, formulier
from generator.edit.nieuw import nieuwe_inhoud
from generator.edit.npm import FormulierFoutError, haal_pakketten, haal_server
from generator.edit.opmaak import maak_op
from generator.edit.proef import HIER, proef, vrije_poort
from generator.edit.schema import schema_bestanden, schemas
from generator.edit.toevoegen import (
    SOORTEN,
    Omgeving,
    Vraag,
    geweigerd,
    maak_id,
    nieuwe_bestanden,
    vragen,
)
from generator.edit.yaml_stukken import NietOpTeMakenError

__all__ = [
    "HIER",
    "SOORTEN",
    "FormulierFoutError",
    "NietOpTeMakenError",
    "Omgeving",
    "Plaats",
    "Vraag",
    "formulier",
    "geweigerd",
    "haal_pakketten",
    "haal_server",
    "maak_id",
    "maak_op",
    "nieuwe_bestanden",
    "nieuwe_inhoud",
    "proef",
    "schema_bestanden",
    "schemas",
    "vragen",
    "vrije_poort",
]
