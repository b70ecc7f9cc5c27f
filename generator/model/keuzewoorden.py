"""The words that content chooses from, where readers see them: said in the language of the site.

Content keeps the Dutch word; it is a value that is compared, and that open data repeats.
"""

from __future__ import annotations

from generator.model.taal import N_, _

ZEKERHEDEN = (N_("vast"), N_("verwacht"), N_("onbekend"))
WIJKSTATUSSEN = (
    N_("concept"), N_("ter inzage"), N_("vastgesteld"), N_("in uitvoering"), N_("afgerond"),
)  # fmt: skip
MAATREGELSTATUSSEN = (
    N_("idee"), N_("longlist"), N_("onderzocht"), N_("gekozen"), N_("besloten"),
    N_("in voorbereiding"), N_("in uitvoering"), N_("klaar"), N_("niet nu"), N_("vervallen"),
)  # fmt: skip
AFSPRAAKSTATUSSEN = (
    N_("voorstel"), N_("afgesproken"), N_("getekend"), N_("uitgevoerd"), N_("gewijzigd"),
)  # fmt: skip
AFSPRAAKSOORTEN = (
    N_("wie doet wat"), N_("geld"), N_("verevening"), N_("geld/verevening"), N_("planning"),
    N_("informatie"), N_("besluitvorming"), N_("risico"), N_("evaluatie"),
)  # fmt: skip
WAARNEMINGSTATUSSEN = (N_("genoteerd"), N_("opgepakt"), N_("klaar"), N_("doen we niet"))
WAARNEMINGSOORTEN = (N_("knelpunt"), N_("kans"), N_("goed"))
BIJEENKOMSTSTATUSSEN = (N_("gepland"), N_("verplaatst"), N_("afgelast"), N_("geweest"))
KOSTENSOORTEN = (N_("investering"), N_("beheer"), N_("hinder"))
BATENSOORTEN = (
    N_("besparing"), N_("welzijn"), N_("gezondheid"), N_("klimaat"), N_("veiligheid"),
    N_("restwaarde"),
)  # fmt: skip


def keuzewoord(woord: str) -> str:
    """Say a word that content chose from a list: "vast", "in uitvoering"."""
    return _(woord)
