"""Who pays and who benefits: of one measure, of the whole package, and of verevening."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.draw import letter
from generator.draw.figuur import BREED, SMAL, Opdracht
from generator.draw.spiegel import Spiegel, Spiegelrij, teken_spiegel
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel
from generator.model.taal import _, ngettext


@dataclass(frozen=True, slots=True)
class Stand:
    """What a party pays and gains, present values in EUR, both ≥ 0."""

    betaalt: float = 0.0
    krijgt: float = 0.0

    @property
    def saldo(self) -> float:
        """What is left of it."""
        return self.krijgt - self.betaalt

    def plus(self, betaalt: float, krijgt: float) -> Stand:
        """Add an amount on each side."""
        return Stand(self.betaalt + betaalt, self.krijgt + krijgt)


def maatregel_partijen(opdracht: Opdracht, id_: str) -> Grafiek | None:
    """Chart who pays and who benefits of one measure, or None where there is no money in it."""
    standen = _standen(opdracht, [id_])
    naam = opdracht.plan.maatregel[id_].naam
    return _grafiek(
        opdracht,
        f"maatregel-{id_}-partijen",
        standen,
        onder=_("Contante waarde, zonder de koppelkansen met andere maatregelen."),
        onderwerp=_("Wie betaalt en wie krijgt bij {maatregel}", maatregel=naam),
    )


def pakket_partijen(opdracht: Opdracht) -> Grafiek | None:
    """Chart who pays and who benefits of the package, or of all measures that may still come."""
    pakket = opdracht.uitkomst.portefeuille
    maatregelen = (
        sorted(pakket.maatregelen)
        if pakket
        else [m.id for m in opdracht.plan.maatregelen if not m.uit]
    )
    standen = dict(_standen(opdracht, maatregelen))
    for kans in opdracht.uitkomst.koppelkansen:
        if pakket and kans.id in pakket.koppelkansen:
            for partij, bedrag in kans.partijen.items():
                oud = standen.get(partij, Stand())
                standen[partij] = oud.plus(max(-bedrag, 0.0), max(bedrag, 0.0))
    onder = _("Alle maatregelen samen, contante waarde, gerekend met de geplande startjaren.")
    if pakket:
        onder = _(
            "Alle maatregelen van het pakket samen, contante waarde, gerekend met de geplande "
            "startjaren."
        )
    return _grafiek(
        opdracht,
        "partijen",
        standen,
        onder=onder,
        onderwerp=_("Wie betaalt en wie krijgt bij het hele plan"),
    )


def _standen(opdracht: Opdracht, maatregelen: Iterable[str]) -> Mapping[str, Stand]:
    standen: dict[str, Stand] = {}
    for id_ in maatregelen:
        uitkomst, maatregel = opdracht.per_maatregel[id_], opdracht.plan.maatregel[id_]
        for partij, deel in uitkomst.partijen.items():
            standen[partij] = standen.get(partij, Stand()).plus(deel.kosten_cw, deel.baten_cw)
        for regel in uitkomst.regels:
            if regel.soort == "overdrachten":
                overdracht = maatregel.overdrachten[regel.nummer]
                betaler, ontvanger = overdracht.betaler, overdracht.ontvanger
                standen[betaler] = standen.get(betaler, Stand()).plus(regel.cw_eur, 0.0)
                standen[ontvanger] = standen.get(ontvanger, Stand()).plus(0.0, regel.cw_eur)
    return standen


def _grafiek(
    opdracht: Opdracht, id_: str, standen: Mapping[str, Stand], *, onder: str, onderwerp: str
) -> Grafiek | None:
    taal = opdracht.taal
    geraakt = {p: s for p, s in standen.items() if s.betaalt or s.krijgt}
    if not geraakt:
        return None
    volgorde = sorted(opdracht.geordend(geraakt), key=lambda p: -geraakt[p].saldo)
    rijen = [
        Spiegelrij(
            naam=opdracht.partijnaam(p),
            links=geraakt[p].betaalt,
            rechts=geraakt[p].krijgt,
            links_tekst=woorden.euro(geraakt[p].betaalt, taal),
            rechts_tekst=woorden.euro(geraakt[p].krijgt, taal),
            saldo=woorden.euro_saldo(geraakt[p].saldo, taal),
            partij=p,
        )
        for p in volgorde
    ]
    saldi = "; ".join(
        _("{naam}: per saldo {bedrag}", naam=rij.naam, bedrag=rij.saldo) for rij in rijen
    )
    uitleg = _("Per partij links wat zij betaalt en rechts wat zij krijgt. {saldi}.", saldi=saldi)
    koppen = (_("betaalt"), _("krijgt"), _("per saldo"))
    spiegel = Spiegel(id_, koppen, rijen, opdracht.kleuren, onderwerp, uitleg)
    return Grafiek(
        id=id_,
        titel=_bevinding(opdracht, {p: geraakt[p] for p in volgorde}),
        onder=onder,
        svg_breed=teken_spiegel(spiegel, BREED),
        svg_smal=teken_spiegel(spiegel, SMAL),
        tabel=Tabel(
            kop=(_("Partij"), _("Betaalt"), _("Krijgt"), _("Per saldo")),
            rijen=tuple((r.naam, r.links_tekst, r.rechts_tekst, r.saldo) for r in rijen),
            rechts=frozenset({1, 2, 3}),
            bijschrift=onderwerp,
        ),
        bron=opdracht.bron_geld,
    )


def _bevinding(opdracht: Opdracht, standen: Mapping[str, Stand]) -> str:
    winst = [p for p, s in standen.items() if woorden.significant(s.saldo) > 0]
    verlies = [p for p, s in reversed(list(standen.items())) if woorden.significant(s.saldo) < 0]
    zinnen = []
    if winst:
        zinnen.append(
            ngettext("{wie} wint", "{wie} winnen", len(winst), wie=_namen(opdracht, winst))
        )
    if verlies:
        zinnen.append(
            ngettext(
                "{wie} legt toe", "{wie} leggen toe", len(verlies), wie=_namen(opdracht, verlies)
            )
        )
    return woorden.hoofdletter("; ".join(zinnen)) or _("Niemand wint of verliest er per saldo op")


def _namen(opdracht: Opdracht, partijen: list[str]) -> str:
    namen = [letter.kortweg(opdracht.partijnaam(p)) for p in partijen[:2]]
    if rest := len(partijen) - len(namen):
        namen.append(ngettext("één andere", "{n} andere", rest))
    return woorden.opsomming(namen, opdracht.taal)
