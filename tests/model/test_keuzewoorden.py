"""The words that content chooses from are those that the translator is given."""

from typing import Any, get_args

import pytest

from generator.model import keuzewoorden
from generator.model.keuzewoorden import keuzewoord
from generator.model.maatregel import Basis, BatenSoort, KostenSoort, MaatregelStatus
from generator.model.partij import Partij, PartijSoort
from generator.model.site import KaartInstelling, Site
from generator.model.taal import lees_catalogus, spreek
from generator.model.velden import Zekerheid
from generator.model.verslag import Activiteit, Afspraak, Belang, Inbreng, Indicator, Waarneming
from generator.model.wijk import WijkStatus


def keuze(model: type, veld: str) -> Any:
    """Return the Literal of a field that may be absent."""
    return get_args(model.model_fields[veld].annotation)[0]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("woorden", "keuzes"),
    [
        (keuzewoorden.ZEKERHEDEN, Zekerheid),
        (keuzewoorden.WIJKSTATUSSEN, WijkStatus),
        (keuzewoorden.MAATREGELSTATUSSEN, MaatregelStatus),
        (keuzewoorden.AFSPRAAKSTATUSSEN, keuze(Afspraak, "status")),
        (keuzewoorden.AFSPRAAKSOORTEN, keuze(Afspraak, "soort")),
        (keuzewoorden.WAARNEMINGSTATUSSEN, keuze(Waarneming, "status")),
        (keuzewoorden.WAARNEMINGSOORTEN, keuze(Waarneming, "soort")),
        (keuzewoorden.BIJEENKOMSTSTATUSSEN, keuze(Activiteit, "status")),
        (keuzewoorden.KOSTENSOORTEN, KostenSoort),
        (keuzewoorden.BATENSOORTEN, BatenSoort),
        (keuzewoorden.BASES, Basis),
        (keuzewoorden.PARTIJSOORTEN, PartijSoort),
        (keuzewoorden.PARTIJROLLEN, Partij.model_fields["rol"].annotation),
        (keuzewoorden.BELANGSOORTEN, keuze(Belang, "soort")),
        (keuzewoorden.BIJEENKOMSTDOELEN, keuze(Activiteit, "doel")),
        (keuzewoorden.INBRENGKANALEN, keuze(Inbreng, "kanaal")),
        (keuzewoorden.INBRENGANTWOORDEN, keuze(Inbreng, "wat_doen_we")),
        (keuzewoorden.RICHTINGEN, keuze(Indicator, "richting")),
        (keuzewoorden.SCHALEN, keuze(Indicator, "schaal")),
        (keuzewoorden.LETTERS, Site.model_fields["letter"].annotation),
        (keuzewoorden.ACHTERGRONDEN, keuze(KaartInstelling, "achtergrond")),
    ],
)
def test_elke_keuze_van_de_inhoud_heeft_een_woord(woorden: tuple[str, ...], keuzes: Any) -> None:
    assert woorden == get_args(keuzes)


def test_een_keuze_wordt_gezegd_in_de_taal_van_de_site() -> None:
    with spreek(lees_catalogus(b'msgid "ter inzage"\nmsgstr "open for comments"\n')):
        assert keuzewoord("ter inzage") == "open for comments"
    assert keuzewoord("ter inzage") == "ter inzage"
