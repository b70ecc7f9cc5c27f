"""Off the path: JSON Schema for editors, the folder that `new` writes, one style for files."""

from generator.edit.nieuw import nieuwe_inhoud
from generator.edit.opmaak import maak_op
from generator.edit.schema import schema_bestanden, schemas
from generator.edit.yaml_stukken import NietOpTeMakenError

__all__ = ["NietOpTeMakenError", "maak_op", "nieuwe_inhoud", "schema_bestanden", "schemas"]
