"""The reference: doorrekening.json by plain enumeration, from the contract's text alone.

Clear over fast: for small plans only. Without `reden` and `onzekerheid`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.model.maatregel import Maatregel
from generator.model.plan import Wijkplan
from generator.model.site import Gevoeligheid
from tests.oracle.beurs import Beurzen, Kasboek
from tests.oracle.doelen import doelbijdragen
from tests.oracle.geld import Post, Wereld
from tests.oracle.keuze import Keuze, alle_posten, geldend, ncw_per_partij, ncw_van, sluiten_uit
from tests.oracle.samen import SCENARIOS, Spel, betalers, iedereen, kansen_van, scenario

Json = dict[str, Any]


def reken(plan: Wijkplan) -> Json:
    """Give the results of a plan with the keys of doorrekening.json."""
    wereld = Wereld(plan)
    scenarios = {naam: scenario(wereld, naam) for naam in SCENARIOS}
    return {
        "wijk": plan.wijk.id,
        "invoer_sha256": plan.invoer_sha256,
        "maatregelen": _maatregelen(wereld, scenarios["afgestemd"]),
        "koppelkansen": _koppelkansen(wereld),
        "portefeuille": _portefeuille(wereld, scenarios["afgestemd"]),
        "gevoeligheid": [
            _variant(plan, variant, scenarios["afgestemd"])
            for variant in plan.gedeeld.config.rekenregels.gevoeligheid
        ],
        "samenwerken": _samenwerken(wereld, scenarios),
    }


def _cw(posten: Iterable[Post], *lijsten: str) -> float:
    """Present value of certain lists, as the positive amounts that were written."""
    return sum(abs(post.cw) for post in posten if post.lijst in lijsten)


def _maatregelen(wereld: Wereld, pakket: Keuze) -> list[Json]:
    plan = wereld.plan
    uit = [_maatregel(wereld, m) for m in sorted(plan.maatregelen, key=lambda m: m.id)]
    for rij in uit:
        rij["groep"] = _groep(wereld, rij, pakket)
        rij["start"] = pakket.get(rij["id"])
    op_ncw = sorted(uit, key=lambda r: (-round(r["ncw"], 6), -round(r["doelscore"], 9), r["id"]))
    op_doel = sorted(uit, key=lambda r: (-round(r["doelscore"], 9), -round(r["ncw"], 6), r["id"]))
    for rij in uit:
        rij["rang_ncw"] = op_ncw.index(rij) + 1
        rij["rang_doelen"] = op_doel.index(rij) + 1
    return uit


def _maatregel(wereld: Wereld, maatregel: Maatregel) -> Json:
    posten = wereld.posten(maatregel, maatregel.start.gepland)
    kosten, baten = _cw(posten, "kosten"), _cw(posten, "baten")
    punten = doelbijdragen(wereld.plan, maatregel)
    return {
        "id": maatregel.id,
        "naam": maatregel.naam,
        "kosten_cw": kosten,
        "baten_cw": baten,
        "ncw": baten - kosten,
        "bk": None if kosten == 0 else baten / kosten,
        "partijen": {p: _partij(posten, p) for p in iedereen(wereld.plan)},
        "doelscore": sum(punten.values()),
        "doelbijdragen": punten,
    }


def _partij(posten: list[Post], partij: str) -> Json:
    eigen = [post for post in posten if post.partij == partij]
    kosten, baten = _cw(eigen, "kosten"), _cw(eigen, "baten")
    overdrachten = _cw(eigen, "ontvangen") - _cw(eigen, "betaald")
    return {
        "kosten_cw": kosten,
        "baten_cw": baten,
        "overdrachten_cw": overdrachten,
        "ncw": baten - kosten + overdrachten,
    }


def _groep(wereld: Wereld, rij: Json, pakket: Keuze) -> str:
    maatregel = wereld.plan.maatregel[rij["id"]]
    if maatregel.status == "klaar":
        return "klaar"
    if maatregel.id in pakket:
        return "nu" if pakket[maatregel.id] <= wereld.regels.basisjaar + 2 else "straks"
    botst = any(sluiten_uit(wereld.plan, maatregel.id, ander) for ander in pakket)
    goed = rij["ncw"] > 0 or rij["doelscore"] > 0
    return "later" if maatregel.status != "vervallen" and not botst and goed else "niet"


def _koppelkansen(wereld: Wereld) -> list[Json]:
    plan, uit = wereld.plan, []
    for kans in sorted(plan.koppelkansen, key=lambda k: k.id):
        start = max(plan.maatregel[i].start.gepland for i in kans.maatregelen)
        posten = wereld.posten(kans, start)
        uit.append({"id": kans.id, "ncw": ncw_van(posten, iedereen(plan))})
    return uit


def _portefeuille(wereld: Wereld, pakket: Keuze) -> Json:
    kansen = list(wereld.plan.koppelkansen)
    beurzen, boek = Beurzen(wereld, kansen), Kasboek(wereld, pakket, kansen)
    budget: dict[str, Json] = {}
    for partij, totaal in beurzen.totaal.items():
        gebruikt = boek.totaal_netto(partij)
        budget[partij] = {"totaal": {"beschikbaar": totaal, "gebruikt": gebruikt}}
    for partij, jaren in beurzen.per_jaar.items():
        budget[partij] = {
            str(jaar): {"beschikbaar": bedrag, "gebruikt": boek.netto(partij, jaar)}
            for jaar, bedrag in jaren.items()
        }
    geheel = _scenario(wereld, "afgestemd", pakket)
    del geheel["partijen"]
    return geheel | {"status": "optimaal", "gap": 0, "budget": budget}


def _scenario(wereld: Wereld, naam: str, keuze: Keuze) -> Json:
    kansen = kansen_van(wereld.plan, naam)
    posten = alle_posten(wereld, keuze, kansen)
    ncw = ncw_per_partij(posten)
    return {
        "maatregelen": keuze,
        "koppelkansen": sorted(geldend(keuze, kansen)),
        "ncw": ncw_van(posten, iedereen(wereld.plan)),
        "partijen": {p: ncw.get(p, 0.0) for p in iedereen(wereld.plan)},
    }


def _meerwaarde(uit: dict[str, Json]) -> dict[str, float]:
    return {
        "samen_betalen": uit["gedeeld"]["ncw"] - uit["apart"]["ncw"],
        "koppelkansen": uit["afgestemd"]["ncw"] - uit["gedeeld"]["ncw"],
        "gezamenlijke_middelen": uit["gezamenlijk"]["ncw"] - uit["afgestemd"]["ncw"],
    }


def _variant(plan: Wijkplan, variant: Gevoeligheid, pakket: Keuze) -> Json:
    wereld = Wereld(plan, variant)
    keuzes = {naam: scenario(wereld, naam) for naam in SCENARIOS}
    uit = {naam: _scenario(wereld, naam, keuze) for naam, keuze in keuzes.items()}
    nieuw = keuzes["afgestemd"]
    return {
        "naam": variant.naam,
        "ncw": uit["afgestemd"]["ncw"],
        "meerwaarde": _meerwaarde(uit),
        "erbij": sorted(set(nieuw) - set(pakket)),
        "eruit": sorted(set(pakket) - set(nieuw)),
    }


def _kas(posten: list[Post], partij: str) -> float:
    """Present value of a party's money alone."""
    eigen = [post for post in posten if post.partij == partij]
    geld = [p for p in eigen if "baten" in p.lijst and p.soort in ("besparing", "restwaarde")]
    geld += [p for p in eigen if p.lijst in ("minder_kosten", "ontvangen", "betaald")]
    geld += [p for p in eigen if p.lijst == "kosten" and p.soort != "hinder"]
    return sum(post.cw for post in geld)


def _samenwerken(wereld: Wereld, keuzes: dict[str, Keuze]) -> Json:
    plan = wereld.plan
    uit: Json = {naam: _scenario(wereld, naam, keuze) for naam, keuze in keuzes.items()}
    apart, afgestemd = uit["apart"]["partijen"], uit["afgestemd"]["partijen"]
    verschil = {p: afgestemd[p] - apart[p] for p in betalers(plan)}
    kas = {}
    for naam, keuze in keuzes.items():
        posten = alle_posten(wereld, keuze, kansen_van(plan, naam))
        kas[naam] = {p: _kas(posten, p) for p in betalers(plan)}
    return uit | {
        "meerwaarde": _meerwaarde(uit),
        "verliezers": {p: v for p, v in verschil.items() if v < 0},
        "kas": kas,
        "spel": _spel(wereld, keuzes["gezamenlijk"]),
    }


def _spel(wereld: Wereld, gezamenlijk: Keuze) -> Json:
    spel = Spel(wereld)
    return {
        "spelers": spel.spelers,
        "v": {"+".join(groep): waarde for groep, waarde in spel.v.items()},
        "plan": spel.plan_van_allen,
        "shapley": spel.shapley(),
        "verevening": spel.verevening(),
        "tekort": spel.tekort(gezamenlijk),
        "niet_behartigd": spel.niet_behartigd(gezamenlijk),
        "kern": {"+".join(groep): tekort for groep, tekort in spel.beter_alleen().items()},
    }
