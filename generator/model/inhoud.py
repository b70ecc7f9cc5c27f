"""Which file of the content holds which records."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.maatregel import Koppelkans, Maatregel
from generator.model.partij import Kengetal, Partij
from generator.model.site import Begrip, SiteConfig
from generator.model.velden import Inhoud, Vermelding
from generator.model.verslag import (
    Activiteit,
    Afspraak,
    Belang,
    Besluit,
    Inbreng,
    Indicator,
    Regeling,
    Versie,
    Vraag,
    Waarneming,
)
from generator.model.wijk import Wijk

# files that are one record
ENKEL: Mapping[str, type[Inhoud]] = {
    "site_config": SiteConfig,
    "wijk": Wijk,
    "maatregel": Maatregel,
}
# files in content/ that are a list of records
GEDEELDE_LIJSTEN: Mapping[str, type[Inhoud]] = {
    "partijen": Partij,
    "kengetallen": Kengetal,
    "begrippen": Begrip,
}
# files of a wijk that are a list of records without calculation, in order of name; with
# each the field by which a reader knows a record
VERSLAGEN: Mapping[str, tuple[type[Vermelding], str]] = {
    "afspraken": (Afspraak, "naam"),
    "agenda": (Activiteit, "naam"),
    "belangen": (Belang, "tekst"),
    "besluiten": (Besluit, "naam"),
    "inbreng": (Inbreng, "onderwerp"),
    "indicatoren": (Indicator, "naam"),
    "regelingen": (Regeling, "naam"),
    "versies": (Versie, "versie"),
    "vragen": (Vraag, "vraag"),
    "wijkschouw": (Waarneming, "naam"),
}
# all files of a wijk that are a list of records
WIJK_LIJSTEN: Mapping[str, type[Inhoud]] = {
    "koppelkansen": Koppelkans,
    **{naam: model for naam, (model, _) in VERSLAGEN.items()},
}
