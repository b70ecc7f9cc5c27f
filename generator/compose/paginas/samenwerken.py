"""Wat levert samenwerken op: the claim of the integral plan, proved or refuted with numbers."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening, PartijMerk
from generator.compose.paginas.eerlijk import kernzin, tekortzin, verdeling
from generator.compose.paginas.zekerheid import zo_zeker
from generator.model import woorden
from generator.model.beeld import Grafiek
from generator.model.doorrekening import Samenwerken as Uitkomst
from generator.model.doorrekening import Scenario, Scenarionaam
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, ngettext

NAMEN: dict[Scenarionaam, str] = {
    "apart": N_("Ieder apart"),
    "gedeeld": N_("Samen betalen"),
    "afgestemd": N_("Samen plannen"),
    "gezamenlijk": N_("Eén beurs"),
}
UITLEG: dict[Scenarionaam, str] = {
    "apart": N_(
        "Elke partij maakt een eigen plan, met eigen geld, voor zichzelf en voor wie zij opkomt."
    ),
    "gedeeld": N_(
        "Partijen betalen ook samen maatregelen, maar stemmen het werk niet op elkaar af."
    ),
    "afgestemd": N_(
        "Eén plan: het werk valt samen waar dat geld of overlast scheelt. Elke partij houdt haar eigen beurs."
    ),
    "gezamenlijk": N_("Eén plan en één beurs: de budgetten van de partijen gaan samen."),
}


MEESTE_WINNAARS = 3


@dataclass(frozen=True, slots=True)
class Stap:
    """A way of working, and what it adds to the one before."""

    naam: str
    uitleg: str
    ncw: str
    erbij: str
    maatregelen_erbij: tuple[MaatregelBord, ...]
    maatregelen_eruit: tuple[MaatregelBord, ...]
    koppelkansen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScenarioRij:
    """A party or group: what each way of working means for it."""

    partij: PartijMerk
    bedragen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdeelrij:
    """A player: its gain, its fair share, and what should move to reach it."""

    partij: PartijMerk
    eigen: str
    aandeel: str
    verevening: str
    budget_over: str


@dataclass(frozen=True, slots=True)
class SamenwerkenBlad:
    """View model of the page."""

    opening: Opening
    drie_zinnen: tuple[str, ...]
    zo_zeker: str
    grafiek: Grafiek | None
    regel_apart: str
    stappen: tuple[Stap, ...]
    scenarionamen: tuple[str, ...]
    per_partij: tuple[ScenarioRij, ...]
    totaal: tuple[str, ...]
    kas: tuple[ScenarioRij, ...]
    kas_totaal: tuple[str, ...]
    kas_zin: str
    kas_grafiek: Grafiek | None
    verliezers: tuple[str, ...]
    verdeling: tuple[Verdeelrij, ...]
    verdeling_grafiek: Grafiek | None
    verdeling_zinnen: tuple[str, ...]
    buiten: tuple[str, ...]
    tekort: str
    bron: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the page; without the calculation there is none."""
    uitkomst = blad.uitkomst.samenwerken
    if uitkomst is None:
        return ()
    zinnen = _drie_zinnen(blad, uitkomst)
    rijen, deelzinnen = verdeling(blad, uitkomst)
    inhoud = SamenwerkenBlad(
        opening=blad.opening(_("Wat levert samenwerken op?"), zinnen[0]),
        drie_zinnen=zinnen[1:],
        zo_zeker=zo_zeker(blad),
        grafiek=blad.grafiek("samenwerken"),
        regel_apart=_(REGEL_APART),
        stappen=_stappen(blad, uitkomst),
        scenarionamen=tuple(map(_, NAMEN.values())),
        per_partij=_per_partij(blad, uitkomst),
        totaal=tuple(blad.saldo(uitkomst.scenarios[naam].ncw) for naam in NAMEN),
        kas=_kas(blad, uitkomst),
        kas_totaal=tuple(blad.saldo(fsum(uitkomst.kas[naam].values())) for naam in NAMEN),
        kas_zin=_kaszin(blad, uitkomst),
        kas_grafiek=blad.grafiek("kas"),
        verliezers=_verliezers(blad, uitkomst),
        verdeling=tuple(Verdeelrij(*rij) for rij in rijen),
        verdeling_grafiek=blad.grafiek("verevening"),
        verdeling_zinnen=(*deelzinnen, *kernzin(blad, uitkomst)),
        buiten=_buiten(blad, uitkomst),
        tekort=tekortzin(blad, uitkomst),
        bron=blad.bron_bedragen,
    )
    zin = _("Wat samen plannen in {wijk} oplevert, voor wie, en wie erop toelegt.", wijk=blad.naam)
    groep = _("Wat komt eerst")
    return (Pagina("samenwerken", _("Samenwerken"), "samenwerken", inhoud, zin, groep),)


REGEL_APART = N_(
    "Zo is ‘ieder apart’ berekend: wat vaststaat gaat door. Daarnaast kiest elke partij de maatregelen "
    "die zij helemaal zelf betaalt en die het beste zijn voor haarzelf en voor wie zij opkomt, met "
    "het geld dat zij overhoudt. Botsen twee plannen, dan gaat de maatregel voor die de samenleving "
    "het meeste oplevert. Alleen wat een partij ook in haar eentje kan combineren, telt mee. Dat is "
    "een aanname: partijen kunnen erover van mening verschillen."
)


def _drie_zinnen(blad: Blad, uitkomst: Uitkomst) -> tuple[str, ...]:
    apart, samen = uitkomst.scenarios["apart"], uitkomst.scenarios["afgestemd"]
    winst = {id_: samen.partijen[id_] - apart.partijen.get(id_, 0.0) for id_ in samen.partijen}
    voor = [
        id_
        for id_ in sorted(winst, key=lambda i: (-winst[i], i))
        if woorden.richting(winst[id_]) > 0
    ]
    tweede = (
        _(
            "Het meeste voordeel gaat naar {partijen}.",
            partijen=blad.partijnamen(voor[:MEESTE_WINNAARS]),
        )
        if len(voor) > MEESTE_WINNAARS
        else _("Het voordeel gaat naar {partijen}.", partijen=blad.partijnamen(voor))
        if voor
        else _("Geen enkele partij gaat erop vooruit.")
    )
    verliezers = [
        id_
        for id_ in sorted(winst, key=lambda i: (winst[i], i))
        if woorden.richting(winst[id_]) < 0
    ]
    if verliezers:
        derde = ngettext(
            "{partijen} gaat erop achteruit: daarover moeten de partijen afspraken maken.",
            "{partijen} gaan erop achteruit: daarover moeten de partijen afspraken maken.",
            len(verliezers),
            partijen=blad.partijnamen(verliezers),
        )
    else:
        derde = _("Niemand gaat erop achteruit.")
    return (_eerst(blad, uitkomst), tweede, derde)


def _eerst(blad: Blad, uitkomst: Uitkomst) -> str:
    apart, samen = uitkomst.scenarios["apart"].ncw, uitkomst.scenarios["afgestemd"].ncw
    som = samen - apart
    if woorden.richting(som) == 0:
        zin = _(
            "Samen plannen levert hier niet meer op dan wanneer elke partij een eigen plan maakt."
        )
    elif som < 0:
        zin = _(
            "Samen plannen levert hier {bedrag} minder op dan ieder apart.",
            bedrag=blad.euro(-som),
        )
    elif blad.euro(samen) == blad.euro(apart):
        zin = _(
            "Samen plannen levert {bedrag} meer op dan wanneer elke partij een eigen plan maakt. "
            "Op het geheel is dat weinig: het saldo blijft {samen}.",
            bedrag=blad.euro(som),
            samen=blad.euro(samen),
        )
    else:
        zin = _(
            "Samen plannen levert {bedrag} meer op dan wanneer elke partij een eigen plan maakt: "
            "{samen} in plaats van {apart}.",
            bedrag=blad.euro(som),
            samen=blad.euro(samen),
            apart=blad.euro(apart),
        )
    extra = uitkomst.meerwaarde["gezamenlijke_middelen"]
    if woorden.richting(extra) <= 0:
        return zin
    beurs = _("Met één gezamenlijke beurs komt daar nog {bedrag} bij.", bedrag=blad.euro(extra))
    return f"{zin} {beurs}"


def _stappen(blad: Blad, uitkomst: Uitkomst) -> tuple[Stap, ...]:
    stappen: list[Stap] = []
    namen = {kans.id: kans.naam for kans in blad.plan.koppelkansen}
    vorige: Scenario | None = None
    for naam, titel in NAMEN.items():
        scenario = uitkomst.scenarios[naam]
        ids = set(scenario.maatregelen)
        oude: set[str] = set(vorige.maatregelen) if vorige else set()
        kansen = set(scenario.koppelkansen) - set(vorige.koppelkansen if vorige else ())
        stappen.append(
            Stap(
                naam=_(titel),
                uitleg=_(UITLEG[naam]),
                ncw=blad.euro(scenario.ncw),
                erbij=blad.saldo(scenario.ncw - vorige.ncw) if vorige else "",
                maatregelen_erbij=blad.borden(ids - oude),
                maatregelen_eruit=blad.borden(oude - ids),
                koppelkansen=tuple(namen[id_] for id_ in sorted(kansen)),
            )
        )
        vorige = scenario
    return tuple(stappen)


def _per_partij(blad: Blad, uitkomst: Uitkomst) -> tuple[ScenarioRij, ...]:
    return tuple(
        ScenarioRij(
            blad.partij(partij.id),
            tuple(
                blad.saldo(uitkomst.scenarios[naam].partijen.get(partij.id, 0.0)) for naam in NAMEN
            ),
        )
        for partij in blad.plan.gedeeld.partijen
        if any(uitkomst.scenarios[naam].partijen.get(partij.id) for naam in NAMEN)
    )


def _kas(blad: Blad, uitkomst: Uitkomst) -> tuple[ScenarioRij, ...]:
    return tuple(
        ScenarioRij(
            blad.partij(partij.id),
            tuple(blad.saldo(uitkomst.kas[naam].get(partij.id, 0.0)) for naam in NAMEN),
        )
        for partij in blad.plan.gedeeld.partijen
        if any(uitkomst.kas[naam].get(partij.id) for naam in NAMEN)
    )


def _kaszin(blad: Blad, uitkomst: Uitkomst) -> str:
    apart, samen = (fsum(uitkomst.kas[naam].values()) for naam in ("apart", "afgestemd"))
    verschil = samen - apart
    if woorden.richting(verschil) == 0:
        return _("In geld alleen maakt samenwerken voor de betalende partijen samen geen verschil.")
    if verschil > 0:
        return _(
            "In geld alleen zijn de betalende partijen samen {bedrag} beter af dan apart.",
            bedrag=blad.euro(verschil),
        )
    return _(
        "In geld alleen zijn de betalende partijen samen {bedrag} slechter af dan apart. "
        "De winst zit dan bij anderen, of is geen geld: prettiger wonen, gezondheid, klimaat.",
        bedrag=blad.euro(-verschil),
    )


def _verliezers(blad: Blad, uitkomst: Uitkomst) -> tuple[str, ...]:
    return tuple(
        _(
            "{partij} heeft bij samen plannen {bedrag} minder dan bij ieder apart.",
            partij=blad.partij(id_).naam,
            bedrag=blad.euro(abs(bedrag)),
        )
        for id_, bedrag in sorted(uitkomst.verliezers.items(), key=lambda paar: (paar[1], paar[0]))
    )


def _buiten(blad: Blad, uitkomst: Uitkomst) -> tuple[str, ...]:
    if uitkomst.spel is None:
        return ()
    return tuple(
        f"{blad.partij(id_).naam}: {blad.saldo(bedrag)}."
        for id_, bedrag in sorted(
            uitkomst.spel.niet_behartigd.items(), key=lambda paar: (-paar[1], paar[0])
        )
        if woorden.richting(bedrag) != 0
    )
