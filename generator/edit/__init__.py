"""Off the path, for who writes: schemas, new content, new records, one style for files."""

from generator.edit.nieuw import nieuwe_inhoud
from generator.edit.opmaak import maak_op
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
    "SOORTEN",
    "NietOpTeMakenError",
    "Omgeving",
    "Vraag",
    "geweigerd",
    "maak_id",
    "maak_op",
    "nieuwe_bestanden",
    "nieuwe_inhoud",
    "schema_bestanden",
    "schemas",
    "vragen",
]
