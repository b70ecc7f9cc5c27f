"""What `wijkplan add` asks, and the file it writes: small, right, with a word at each key."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from generator.edit.opmaak import in_yaml, maak_op
from generator.model.maatregel import Basis
from generator.model.velden import (
    EERSTE_JAAR,
    GEWEIGERDE_IDS,
    GEWEIGERDE_WIJKEN,
    LAATSTE_JAAR,
)

Antwoorden = Mapping[str, str]
_LANGSTE = 80
_KAAL = frozenset({"jaar", "datum"})
_GROOTSTE_TEKST = 400


@dataclass(frozen=True, slots=True)
class Omgeving:
    """What is there already.

    Attributes:
        wijken: Ids of the wijken.
        betalers: Ids of the parties that may lead a measure.
        jaar: The basisjaar.
        vandaag: The day.
    """

    wijken: tuple[str, ...]
    betalers: tuple[str, ...]
    jaar: int
    vandaag: dt.date


@dataclass(frozen=True, slots=True)
class Vraag:
    """One thing to ask.

    Attributes:
        naam: Name of the option, without dashes.
        tekst: The question.
        keuzes: What may be answered; empty is anything.
        standaard: What counts where nothing is answered; "" is nothing.
        soort: What kind of answer.
    """

    naam: str
    tekst: str
    keuzes: tuple[str, ...] = ()
    standaard: str = ""
    soort: str = "tekst"

    def keur(self, antwoord: str) -> str:
        """Return what is wrong with an answer, or ""."""
        regels = (
            (bool(antwoord), "dit mag niet leeg zijn."),
            (not self.keuzes or antwoord in self.keuzes, f"kies uit: {', '.join(self.keuzes)}."),
            (
                self.soort != "naam" or bool(maak_id(antwoord)),
                "gebruik in de naam ten minste één letter of cijfer.",
            ),
            (self.soort != "jaar" or _is_dag(f"{antwoord}-01-01"), "schrijf een jaar als 2027."),
            (self.soort != "dag" or _is_dag(antwoord), "schrijf een dag als 2027-03-31."),
            (
                self.soort == "lang" or len(antwoord) <= _GROOTSTE_TEKST,
                f"houd het korter dan {_GROOTSTE_TEKST} tekens.",
            ),
        )
        return next((wat for goed, wat in regels if not goed), "")


SOORTEN = ("wijk", "maatregel", "nieuws")


def vragen(soort: str, omgeving: Omgeving) -> tuple[Vraag, ...]:
    """Return what to ask for a new record of a kind."""
    wijken, betalers = omgeving.wijken, omgeving.betalers
    wijk = Vraag("wijk", "Voor welke wijk?", wijken, wijken[0] if len(wijken) == 1 else "")
    trekker = Vraag(
        "trekker", "Welke partij trekt het?", betalers, betalers[0] if len(betalers) == 1 else ""
    )
    if soort == "wijk":
        return (
            Vraag("naam", "Hoe heet de wijk?", soort="naam"),
            Vraag("doel", "Wat is het eerste doel? Bijvoorbeeld: Een groene wijk"),
            Vraag("maatregel", "Wat is de eerste maatregel? Bijvoorbeeld: Bomen planten",
                  soort="naam"),
            trekker,
        )  # fmt: skip
    if soort == "maatregel":
        return (
            wijk,
            Vraag("naam", "Wat gaat er gebeuren, kort?", soort="naam"),
            Vraag("thema", "Welk onderwerp? Bijvoorbeeld: energie"),
            Vraag("basis", "Moet het, hoort het bij het werk, of mag het?", get_args(Basis),
                  "vrijwillig"),
            trekker,
            Vraag("jaar", "In welk jaar begint het?", standaard=str(omgeving.jaar + 1),
                  soort="jaar"),
        )  # fmt: skip
    return (
        wijk,
        Vraag("naam", "Wat is de titel?", soort="naam"),
        Vraag("datum", "Op welke dag?", standaard=omgeving.vandaag.isoformat(), soort="dag"),
        Vraag("samenvatting", "Wat is het nieuws, in één of twee zinnen?", soort="lang"),
        Vraag("tekst", "Wat is de eerste alinea van het bericht?", soort="lang"),
    )


def nieuwe_bestanden(soort: str, antwoorden: Antwoorden, jaar: int) -> Mapping[str, bytes]:
    """Return the files of a new record by their path.

    Args:
        soort: One of SOORTEN.
        antwoorden: An answer to each of its `vragen`.
        jaar: The basisjaar.
    """
    a = {n: t if n in _KAAL else in_yaml(t) for n, t in antwoorden.items()}
    id_ = maak_id(antwoorden["naam"])
    if soort == "nieuws":
        pad = f"content/wijken/{antwoorden['wijk']}/nieuws/{antwoorden['datum']}-{id_}.md"
        tekst = NIEUWS.format(**a).replace("\0", antwoorden["tekst"])
        return {pad: maak_op(tekst.encode(), markdown=True)}
    if soort == "maatregel":
        pad = f"content/wijken/{antwoorden['wijk']}/maatregelen/{id_}.yml"
        return {pad: maak_op(MAATREGEL.format(**a).encode())}
    doel = maak_id(antwoorden["doel"]) or "doel"
    eerste = {
        "wijk": id_,
        "naam": antwoorden["maatregel"],
        "thema": "nog te kiezen",
        "basis": "vrijwillig",
        "trekker": antwoorden["trekker"],
        "jaar": str(jaar + 1),
    }
    wijk = _WIJK.format(**a, doel_id=in_yaml(doel))
    return {
        f"content/wijken/{id_}/wijk.yml": maak_op(wijk.encode()),
        **nieuwe_bestanden("maatregel", eerste, jaar),
    }


def maak_id(naam: str) -> str:
    """Make an id of a name: "Straat & riool" becomes straat-riool; "" where none can be made."""
    kaal = unicodedata.normalize("NFKD", naam.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", kaal)[:_LANGSTE].strip("-")


def geweigerd(soort: str, naam: str) -> bool:
    """Tell whether the id of a name is one that a record may not have."""
    return maak_id(naam) in GEWEIGERDE_IDS | (GEWEIGERDE_WIJKEN if soort == "wijk" else frozenset())


def _is_dag(tekst: str) -> bool:
    try:
        dag = dt.date.fromisoformat(tekst)
    except ValueError:
        return False
    return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", tekst)) and (
        EERSTE_JAAR <= dag.year <= LAATSTE_JAAR
    )


_WIJK = """\
# De wijk. De naam van deze map is het id van de wijk; die verandert nooit.
naam: {naam}
status: concept # concept, ter inzage, vastgesteld, in uitvoering of afgerond
# vastgesteld: 2026-06-24 # verplicht vanaf de status vastgesteld
illustratief: ja # ja: de site zegt bij elk bedrag dat het een voorbeeld is
# samenvatting: Wat er verandert en waarom, in twee of drie zinnen.
# nulalternatief: Wat er zou gebeuren zonder dit plan.
# straten: [Lindestraat, Beukenlaan] # alle straten van de wijk

doelen:
  - id: {doel_id} # verandert nooit
    naam: {doel}
    gewichten: # hoe zwaar elke partij dit doel vindt; alleen de verhouding telt
      - {{partij: {trekker}, gewicht: 1}}

# budgetten:
#   - {{partij: gemeente, jaar: 2027, bedrag: 900000}}
# contact: {{naam: Wijkteam, e-mail: wijkteam@voorbeeld.nl}}
"""
MAATREGEL = """\
# Een maatregel. De naam van dit bestand is het id; die verandert nooit.
naam: {naam}
# samenvatting: Wat de maatregel is, in twee of drie zinnen.
# wat_merkt_u: Wat bewoners ervan merken.
# wat_kost_het_u: Wat bewoners er zelf voor betalen.
thema: {thema}
basis: {basis} # wettelijke taak, kerntaak of vrijwillig
status: idee # van idee tot klaar; bij 'niet nu' en 'vervallen' hoort reden_status
trekker: {trekker} # het id van een partij
start:
  gepland: {jaar}
  # vroegst: 2027
  # laatst: 2029
  zekerheid: onbekend # vast, verwacht of onbekend

# kosten: # bedragen zonder punten, in euro
#   - {{partij: gemeente, post: Waarvoor, bedrag: 100000, laag: 80000, hoog: 130000}}
# baten:
#   - {{partij: bewoners, post: Waarvoor, per_jaar: 5000, soort: welzijn}}
# effecten: # van -2 (veel slechter) tot 2 (veel beter)
#   - {{doel: id-van-een-doel, effect: 1}}
"""
NIEUWS = """\
---
naam: {naam}
datum: {datum}
samenvatting: {samenvatting}
# partij: gemeente # van wie het bericht komt
# maatregelen: [id-van-een-maatregel]
# straten: [Lindestraat]
# foto:
#   bestand: naam.jpg # staat in de map media
#   alt: Wat er te zien is, voor wie de foto niet kan zien.
---
\0
"""
