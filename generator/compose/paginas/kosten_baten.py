"""Kosten en baten: the MKBA table, per measure and per party, transfers apart, pm visible."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening, PartijMerk
from generator.model import woorden
from generator.model.beeld import Grafiek
from generator.model.doorrekening import KoppelkansUitkomst
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _

SOORTEN = {
    "besparing": N_("Besparing"),
    "welzijn": N_("Welzijn"),
    "gezondheid": N_("Gezondheid"),
    "klimaat": N_("Klimaat"),
    "veiligheid": N_("Veiligheid"),
    "restwaarde": N_("Restwaarde"),
    "": N_("Zonder soort"),
}


@dataclass(frozen=True, slots=True)
class MkbaRij:
    """A measure in the table."""

    bord: MaatregelBord
    kosten: str
    baten: str
    saldo: str
    verhouding: str
    pm: str


@dataclass(frozen=True, slots=True)
class PartijRij:
    """A party: what all measures of the set mean for it."""

    partij: PartijMerk
    kosten: str
    baten: str
    koppelkansen: str
    overdrachten: str
    saldo: str


@dataclass(frozen=True, slots=True)
class Overdrachtrij:
    """Money from one party to another."""

    van: PartijMerk
    naar: PartijMerk
    post: str
    bord: MaatregelBord
    cw: str


@dataclass(frozen=True, slots=True)
class Soortrij:
    """A kind of benefit, over all measures of the set."""

    naam: str
    bedrag: str


@dataclass(frozen=True, slots=True)
class KostenBaten:
    """View model of the page."""

    opening: Opening
    mkba: Grafiek | None
    partijen_grafiek: Grafiek | None
    kop_mkba: str
    rijen: tuple[MkbaRij, ...]
    totaal: tuple[str, str, str, str]
    koppelkansen: str
    totaal_met: str
    soorten: tuple[Soortrij, ...]
    partijen: tuple[PartijRij, ...]
    partijen_totaal: tuple[str, str, str, str, str]
    overdrachten: tuple[Overdrachtrij, ...]
    pm: tuple[tuple[MaatregelBord, tuple[str, ...]], ...]
    nulalternatief: str
    bron: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose costs and benefits of the measures of the package, or of all where there is none."""
    ids = in_beeld(blad)
    set_ = [blad.resultaat[m.id] for m in blad.op_nummer if m.id in ids]
    kosten, baten = fsum(u.kosten_cw for u in set_), fsum(u.baten_cw for u in set_)
    koppel = fsum(u.ncw for u in _kansen(blad))
    inhoud = KostenBaten(
        opening=blad.opening(
            _("Wat kost het, en wat levert het op?"), _lead(blad, kosten, baten, koppel)
        ),
        mkba=blad.grafiek("mkba"),
        partijen_grafiek=blad.grafiek("partijen"),
        kop_mkba=_kop(blad),
        rijen=tuple(_rij(blad, u.id) for u in set_),
        totaal=(
            blad.euro(kosten),
            blad.euro(baten),
            blad.saldo(baten - kosten),
            woorden.verhouding(baten / kosten if kosten else None, blad.taal),
        ),
        koppelkansen=blad.saldo(koppel) if koppel else "",
        totaal_met=blad.saldo(baten - kosten + koppel),
        soorten=_soorten(blad, ids),
        partijen=_partijen(blad, ids),
        partijen_totaal=(
            blad.euro(kosten),
            blad.euro(baten),
            blad.saldo(koppel) if koppel else "",
            "0",
            blad.saldo(baten - kosten + koppel),
        ),
        overdrachten=_overdrachten(blad, ids),
        pm=tuple(
            (blad.bord(m.id), tuple(f"({pm.richting}) {pm.tekst}" for pm in m.pm))
            for m in blad.op_nummer
            if m.pm
        ),
        nulalternatief=blad.plan.wijk.nulalternatief or "",
        bron=blad.bron_bedragen,
    )
    zin = _("De maatschappelijke kosten en baten van het wijkplan {wijk}.", wijk=blad.naam)
    titel, menu = _("Kosten en baten"), _("Wat komt eerst")
    return (Pagina("kosten-en-baten", titel, "kosten_baten", inhoud, zin, menu),)


def _lead(blad: Blad, kosten: float, baten: float, koppel: float) -> str:
    som = (
        N_("De kosten van het pakket zijn {kosten}, de baten {baten}.")
        if blad.uitkomst.portefeuille
        else N_("De kosten van alle maatregelen samen zijn {kosten}, de baten {baten}.")
    )
    if not in_beeld(blad):
        return _("Er is nu geen maatregel in het plan die geld kost of oplevert.")
    saldo = baten - kosten
    zinnen = [
        _(som, kosten=blad.euro(kosten), baten=blad.euro(baten)),
        _("Dat is een saldo van {saldo}.", saldo=blad.saldo(saldo)),
    ]
    if richting := woorden.richting(koppel):
        zin = (
            N_("Door werk samen te doen komt daar {bedrag} bij: samen {saldo}.")
            if richting > 0
            else N_("Door werk samen te doen gaat daar {bedrag} af: samen {saldo}.")
        )
        bedrag, samen = blad.euro(abs(koppel)), blad.saldo(saldo + koppel)
        zinnen.append(_(zin, bedrag=bedrag, saldo=samen))
    return " ".join(zinnen)


def _kop(blad: Blad) -> str:
    if blad.uitkomst.portefeuille:
        return _("Kosten en baten van het pakket, contante waarde")
    return _("Kosten en baten van alle maatregelen samen, contante waarde")


def in_beeld(blad: Blad) -> frozenset[str]:
    """Return the measures that a total is about: those of the package, or all that are not out."""
    pakket = blad.uitkomst.portefeuille
    if pakket is not None:
        return frozenset(pakket.maatregelen)
    return frozenset(m.id for m in blad.plan.maatregelen if not m.uit)


def _rij(blad: Blad, id_: str) -> MkbaRij:
    uitkomst = blad.resultaat[id_]
    pm = blad.plan.maatregel[id_].pm
    return MkbaRij(
        blad.bord(id_),
        blad.euro(uitkomst.kosten_cw),
        blad.euro(uitkomst.baten_cw),
        blad.saldo(uitkomst.ncw),
        woorden.verhouding(uitkomst.bk, blad.taal),
        ", ".join(_("PM ({richting})", richting=regel.richting) for regel in pm),
    )


def _soorten(blad: Blad, ids: frozenset[str]) -> tuple[Soortrij, ...]:
    bedragen: dict[str, list[float]] = {}
    for id_ in sorted(ids):
        baten = blad.plan.maatregel[id_].baten
        for regel in blad.resultaat[id_].regels:
            if regel.soort == "baten":
                bedragen.setdefault(baten[regel.nummer].soort or "", []).append(regel.cw_eur)
    return tuple(
        Soortrij(_(naam), blad.euro(fsum(bedragen[soort])))
        for soort, naam in SOORTEN.items()
        if soort in bedragen
    )


def _kansen(blad: Blad) -> tuple[KoppelkansUitkomst, ...]:
    """Return the koppelkansen that hold in the package, at the planned starts."""
    pakket = blad.uitkomst.portefeuille
    return tuple(blad.koppel[id_] for id_ in pakket.koppelkansen) if pakket else ()


def _partijen(blad: Blad, ids: frozenset[str]) -> tuple[PartijRij, ...]:
    rijen = []
    for partij in blad.plan.gedeeld.partijen:
        delen = [
            blad.resultaat[id_].partijen[partij.id]
            for id_ in sorted(ids)
            if partij.id in blad.resultaat[id_].partijen
        ]
        koppel = fsum(kans.partijen.get(partij.id, 0.0) for kans in _kansen(blad))
        if not koppel and not any(d.kosten_cw or d.baten_cw or d.overdrachten_cw for d in delen):
            continue
        overdrachten = fsum(deel.overdrachten_cw for deel in delen)
        rijen.append(
            PartijRij(
                blad.partij(partij.id),
                blad.euro(fsum(deel.kosten_cw for deel in delen)),
                blad.euro(fsum(deel.baten_cw for deel in delen)),
                blad.saldo(koppel) if koppel else "",
                blad.saldo(overdrachten) if overdrachten else "",
                blad.saldo(fsum([koppel, *(deel.ncw for deel in delen)])),
            )
        )
    return tuple(rijen)


def _overdrachten(blad: Blad, ids: frozenset[str]) -> tuple[Overdrachtrij, ...]:
    rijen = []
    for maatregel in blad.op_nummer:
        if maatregel.id not in ids:
            continue
        for regel in blad.resultaat[maatregel.id].regels:
            if regel.soort == "overdrachten":
                overdracht = maatregel.overdrachten[regel.nummer]
                rijen.append(
                    Overdrachtrij(
                        blad.partij(overdracht.betaler),
                        blad.partij(overdracht.ontvanger),
                        overdracht.post,
                        blad.bord(maatregel.id),
                        blad.euro(regel.cw_eur),
                    )
                )
    return tuple(rijen)
