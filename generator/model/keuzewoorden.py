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
# these are said only where a change of them is told
BASES = (N_("wettelijke taak"), N_("kerntaak"), N_("vrijwillig"))
PARTIJSOORTEN = (
    N_("gemeente"), N_("corporatie"), N_("warmtebedrijf"), N_("school"), N_("zorg"),
    N_("waterschap"), N_("netbeheerder"), N_("bewoners"), N_("ondernemers"), N_("rijk"),
    N_("samenleving"), N_("overig"),
)  # fmt: skip
PARTIJROLLEN = (N_("betaler"), N_("baathouder"))
BELANGSOORTEN = (N_("financieel"), N_("maatschappelijk"), N_("wettelijk"))
BIJEENKOMSTDOELEN = (
    N_("informeren"), N_("raadplegen"), N_("adviseren"), N_("meemaken"), N_("meebeslissen"),
)  # fmt: skip
INBRENGKANALEN = (N_("avond"), N_("brief"), N_("mail"), N_("formulier"), N_("wijkschouw"))
INBRENGANTWOORDEN = (
    N_("overgenomen"), N_("deels"), N_("niet"), N_("later"), N_("al geregeld"),
)  # fmt: skip
RICHTINGEN = (N_("hoger beter"), N_("lager beter"), N_("neutraal"))
SCHALEN = (N_("buurt"), N_("wijk"), N_("gemeente"), N_("land"))
LETTERS = (N_("systeem"), "atkinson")
ACHTERGRONDEN = (N_("geen"), "pdok")


def keuzewoord(woord: str) -> str:
    """Say a word that content chose from a list: "vast", "in uitvoering"."""
    return _(woord)
