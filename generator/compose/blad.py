"""What every page needs from the plan: tags, links, source lines, in the site's language."""

from __future__ import annotations

import datetime as dt
import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.compose.delen import (
    Link,
    MaatregelBord,
    Opening,
    PartijMerk,
    StatusMerk,
    ZekerMerk,
)
from generator.model import stand, woorden
from generator.model.beeld import Fotoreeks, Grafiek, Kaart
from generator.model.doorrekening import Doorrekening, KoppelkansUitkomst, MaatregelUitkomst
from generator.model.keuzewoorden import keuzewoord
from generator.model.limieten import LANGSTE_NAAM_BYTES
from generator.model.maatregel import Maatregel
from generator.model.papier import Papier
from generator.model.plan import Wijkplan
from generator.model.statuswoorden import statuswoord
from generator.model.taal import _, ngettext
from generator.model.velden import GEWEIGERDE_IDS, Bron

VOL = {
    "idee": 0, "longlist": 0, "onderzocht": 1, "gekozen": 1, "besloten": 2,
    "in voorbereiding": 2, "in uitvoering": 3, "klaar": 4, "niet nu": 5, "vervallen": 5,
    "concept": 1, "ter inzage": 2, "vastgesteld": 3, "afgerond": 4,
    "voorstel": 0, "afgesproken": 2, "getekend": 3, "uitgevoerd": 4, "gewijzigd": 2,
    "genoteerd": 0, "opgepakt": 2, "doen we niet": 5,
}  # fmt: skip
VERVOLG = ("in voorbereiding", "in uitvoering")


def straat_pad(straat: str) -> str:
    """Return the address of a street: "Badhuisstraat 1e" becomes straten/badhuisstraat-1e."""
    gevouwen = unicodedata.normalize("NFC", straat.casefold())
    kaal = "".join(teken if teken.isalnum() else "-" for teken in gevouwen)
    naam = "-".join(deel for deel in kaal.split("-") if deel)
    if len(naam.encode()) > LANGSTE_NAAM_BYTES or naam in GEWEIGERDE_IDS | {""}:
        # no disk takes a longer name, and some no such name
        kort = naam.encode()[:LANGSTE_NAAM_BYTES].decode(errors="ignore").rstrip("-")
        naam = f"{kort}-{hashlib.sha256(gevouwen.encode()).hexdigest()[:8]}".lstrip("-")
    return f"straten/{naam}"


@dataclass(frozen=True)
class Blad:
    """A plan with its results and pictures, on the day of the build.

    Attributes:
        beelden: Charts and maps by id; maps as `kaart-<id>`.
        vandaag: The day of the build: an input, never the clock.
        fotos: The sizes of each photo, by its name in the folder media.
        versies: The released versions of which the site has the pages.
        papier: What there is on paper, or None.
    """

    plan: Wijkplan
    uitkomst: Doorrekening
    beelden: Mapping[str, Grafiek | Kaart]
    vandaag: dt.date
    fotos: Mapping[str, Fotoreeks] = field(default_factory=dict)
    versies: frozenset[str] = frozenset()
    papier: Papier | None = None

    @property
    def taal(self) -> str:
        """Language of the site."""
        return self.plan.gedeeld.config.site.taal

    @property
    def naam(self) -> str:
        """Name of the wijk."""
        return self.plan.wijk.naam

    @property
    def gemeente(self) -> str:
        """Name of the gemeente."""
        return self.plan.gedeeld.config.gemeente.naam

    def grafiek(self, id_: str) -> Grafiek | None:
        """Return a chart, or None where there is nothing to draw."""
        beeld = self.beelden.get(id_)
        return beeld if isinstance(beeld, Grafiek) else None

    def kaart(self, id_: str) -> Kaart | None:
        """Return a map, or None where the wijk has no places for it."""
        beeld = self.beelden.get(f"kaart-{id_}")
        return beeld if isinstance(beeld, Kaart) else None

    @cached_property
    def resultaat(self) -> Mapping[str, MaatregelUitkomst]:
        """Results by measure."""
        return {m.id: m for m in self.uitkomst.maatregelen}

    @cached_property
    def koppel(self) -> Mapping[str, KoppelkansUitkomst]:
        """Results by koppelkans."""
        return {k.id: k for k in self.uitkomst.koppelkansen}

    @cached_property
    def op_nummer(self) -> tuple[Maatregel, ...]:
        """The measures in the order of their numbers."""
        nummer = self.plan.nummer
        return tuple(sorted(self.plan.maatregelen, key=lambda m: (nummer[m.id], m.id)))

    def opening(self, titel: str, lead: str = "", *kruimel: Link) -> Opening:
        """Open a page; the trail starts at the wijk."""
        return Opening(titel, lead, (Link(self.naam, "index.html"), *kruimel))

    def bord(self, id_: str) -> MaatregelBord:
        """Name a measure."""
        maatregel = self.plan.maatregel[id_]
        return MaatregelBord(
            id_, str(self.plan.nummer[id_]), maatregel.naam, f"maatregelen/{id_}.html"
        )

    def borden(self, ids: Iterable[str]) -> tuple[MaatregelBord, ...]:
        """Name measures in order of number; what is no measure of this wijk is left out."""
        bekend = [id_ for id_ in ids if id_ in self.plan.maatregel]
        return tuple(self.bord(id_) for id_ in sorted(bekend, key=lambda i: self.plan.nummer[i]))

    def partij(self, id_: str) -> PartijMerk:
        """Name a party."""
        partij = self.plan.partij.get(id_)
        return PartijMerk(id_, partij.naam, f"p-{id_}") if partij else PartijMerk(id_, id_, "")

    def partijnamen(self, ids: Iterable[str]) -> str:
        """Join the names of parties: "a, b en c"."""
        return woorden.opsomming([self.partij(id_).naam for id_ in ids], self.taal)

    def status(self, woord: str) -> StatusMerk:
        """Mark how far something is."""
        return StatusMerk(woorden.hoofdletter(statuswoord(woord)), VOL.get(woord, 0))

    def zeker(self, woord: str) -> ZekerMerk:
        """Mark how sure something is."""
        return ZekerMerk(woorden.hoofdletter(keuzewoord(woord)), woord)

    def wanneer(self, maatregel: Maatregel) -> str:
        """Give the years of a measure: those of the package, else as planned."""
        return woorden.jaren(self.start(maatregel), maatregel.duur)

    def start(self, maatregel: Maatregel) -> int:
        """Give the start year in the package, else as planned."""
        gekozen = self.resultaat[maatregel.id].start
        return maatregel.start.gepland if gekozen is None else gekozen

    def euro(self, bedrag_eur: float) -> str:
        """Write an amount for readers."""
        return woorden.euro(bedrag_eur, self.taal)

    def saldo(self, bedrag_eur: float) -> str:
        """Write a balance with its sign."""
        return woorden.euro_saldo(bedrag_eur, self.taal)

    def datum(self, datum: dt.date) -> str:
        """Write a day."""
        return woorden.dag(datum, self.taal)

    @property
    def regels_in_woorden(self) -> str:
        """Say under which rules amounts are added up, for under every amount."""
        regels = self.plan.gedeeld.config.rekenregels
        tekst = ngettext(
            "Contante waarde op 1 januari {basisjaar}, prijspeil {prijspeil}, over {n} jaar.",
            "Contante waarde op 1 januari {basisjaar}, prijspeil {prijspeil}, over {n} jaar.",
            regels.horizon + 1,
            basisjaar=regels.basisjaar,
            prijspeil=regels.prijspeil,
        )
        voorbeeld = _("Alle bedragen zijn illustratief.")
        return f"{voorbeeld} {tekst}" if self.plan.wijk.illustratief else tekst

    @property
    def bron_bedragen(self) -> str:
        """Source line under amounts."""
        return f"{self.bron_plan} {self.regels_in_woorden}"

    @property
    def bron_plan(self) -> str:
        """Source line under what the plan itself says."""
        return _("Bron: wijkplan {wijk}, {versie}.", wijk=self.naam, versie=self.versie_in_woorden)

    @property
    def versie_in_woorden(self) -> str:
        """Status and version: "concept, versie 0.3"."""
        return stand.versie_in_woorden(self.plan.wijk)

    @cached_property
    def bijgewerkt(self) -> dt.date | None:
        """Last day on which content says it changed; None where nothing carries a date."""
        return stand.bijgewerkt(self.plan, self.vandaag)

    def bron(self, bron: Bron | str | None) -> str:
        """Write a source as one line of text: title, maker, year, table, licence."""
        if bron is None:
            return ""
        if isinstance(bron, str):
            return bron
        delen = (
            bron.titel,
            bron.maker,
            bron.jaar,
            bron.tabel and _("tabel {nummer}", nummer=bron.tabel),
            bron.licentie,
        )
        return ", ".join(str(deel) for deel in delen if deel)

    def bronlink(self, bron: Bron | str | None) -> Link:
        """Write a source with its address."""
        return Link(self.bron(bron), bron.url or "" if isinstance(bron, Bron) else "")
