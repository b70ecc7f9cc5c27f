"""What the project itself checks before a version appears: claims with the tests behind them.

tests/compose/test_controle.py sees to it that VERSIE is the version of the package and that each
test exists: who raises the version runs them, and writes the day here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.model.taal import N_

VERSIE = "0.1.0"
DAG = dt.date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Controle:
    """One check.

    Attributes:
        wat: What is tried, for readers.
        uitkomst: What came of it.
        tests: The tests that do it, as file and name below tests/browser.
    """

    wat: str
    uitkomst: str
    tests: tuple[str, ...]


CONTROLES = (
    Controle(
        N_(
            "Een programma (axe) zoekt op elke soort bladzijde naar fouten tegen WCAG 2.2 A en AA: op een telefoon en op een groot scherm, in lichte en in donkere kleuren."
        ),
        N_("Geen fouten gevonden."),
        ("test_paginas.py::test_elke_soort_bladzijde_is_leesbaar_en_stil",),
    ),
    Controle(
        N_(
            "Elke soort bladzijde is geopend op een scherm van 320 beeldpunten breed, met letters die twee keer zo groot zijn, en met meer ruimte tussen letters en regels."
        ),
        N_("Alles past: u hoeft niet opzij te schuiven."),
        (
            "test_paginas.py::test_geen_bladzijde_schuift_opzij",
            "test_toegankelijk.py::test_niets_valt_buiten_beeld",
        ),
    ),
    Controle(
        N_(
            "Op elke soort bladzijde is met het toetsenbord van boven af gestapt. Een straat kiezen, het menu op een telefoon, eigen gewichten geven en de kaart zijn ook zo geprobeerd."
        ),
        N_("Dat lukt zonder muis, en u ziet steeds waar u bent."),
        (
            "test_toegankelijk.py::test_sla_over_en_de_weg_van_de_focus",
            "test_toegankelijk.py::test_menu_op_een_telefoon_met_het_toetsenbord",
            "test_toegankelijk.py::test_kaart_is_te_lopen_van_bord_naar_bord",
            "test_handelen.py::test_straat_kiezen_met_het_toetsenbord",
            "test_handelen.py::test_eigen_gewichten_met_het_toetsenbord_en_als_link",
        ),
    ),
    Controle(
        N_("Van elke soort bladzijde zijn de knoppen en links op een telefoon gemeten."),
        N_(
            "Buiten de lopende tekst en de tekeningen zijn zij ten minste 24 beeldpunten hoog en breed."
        ),
        ("test_toegankelijk.py::test_alles_is_groot_genoeg_om_te_raken",),
    ),
    Controle(
        N_(
            "Enkele bladzijden zijn bekeken met kleuren die de lezer zelf kiest, en met meer contrast."
        ),
        N_("Zij nemen die kleuren over, en borden blijven leesbaar."),
        (
            "test_toegankelijk.py::test_eigen_kleuren_en_meer_contrast",
            "test_toegankelijk.py::test_letters_op_een_gevuld_bord_blijven_leesbaar_in_eigen_kleuren",
        ),
    ),
    Controle(
        N_(
            "Bij elke kaart en elke grafiek op de site is gezocht naar dezelfde gegevens in woorden."
        ),
        N_("Overal staat een lijst of een tabel."),
        ("test_verklaring.py::test_elke_kaart_en_grafiek_heeft_een_lijst_of_tabel",),
    ),
    Controle(
        N_("Elke soort bladzijde is geopend in een browser zonder JavaScript."),
        N_("De tekst staat er overal. Zoeken en zelf kiezen wat u ziet, werken dan niet."),
        ("test_verklaring.py::test_zonder_javascript_staat_de_tekst_er",),
    ),
)
