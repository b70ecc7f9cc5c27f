"""Off the path: JSON Schema for editors, and the folder that `new` writes."""

from generator.edit.nieuw import nieuwe_inhoud
from generator.edit.schema import schema_bestanden, schemas

__all__ = ["nieuwe_inhoud", "schema_bestanden", "schemas"]
