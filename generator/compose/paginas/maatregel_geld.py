"""The money and the goals on the page of a measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from generator.compose.blad import Blad
from generator.compose.delen import Feit, MaatregelBord, PartijMerk, ZekerMerk
from generator.compose.sommen import Somregel, somregel
from generator.model import woorden
from generator.model.doorrekening import MaatregelUitkomst
from generator.model.maatregel import Koppelkans, Maatregel, Regel


@dataclass(frozen=True, slots=True)
class Geldrij:
    """What a measure means for one party; present values."""

    partij: PartijMerk
    kosten: str
    baten: str
    overdrachten: str
    saldo: str


@dataclass(frozen=True, slots=True)
class Doelregel:
    """What a measure does for a goal: effect × weight = points."""

    naam: str
    effect: str
    gewicht: str
    punten: str
    som: str
    toelichting: str


@dataclass(frozen=True, slots=True)
class Koppeling:
    """A koppelkans on the page of one of its measures."""

    naam: str
    met: tuple[MaatregelBord, ...]
    zin: str
    zeker: ZekerMerk
    regels: tuple[Somregel, ...]
    toelichting: str


def feiten_geld(blad: Blad, m: Maatregel) -> tuple[Feit, ...]:
    """Answer what it costs, who pays and who benefits, in a word each."""
    uitkomst = blad.resultaat[m.id]
    return (
        Feit("Wat kost het", *_kosten(blad, m)),
        Feit("Wie betaalt", *_betalers(blad, m, uitkomst)),
        Feit("Wie heeft er baat bij", *_baathouders(blad, uitkomst)),
    )


def _kosten(blad: Blad, m: Maatregel) -> tuple[str, str]:
    aanleg = fsum(r.bedrag or 0 for r in m.kosten if r.kostensoort == "investering")
    cw = blad.resultaat[m.id].kosten_cw
    if not m.kosten:
        return "Nog niet bekend", ""
    if aanleg:
        return f"{blad.euro(aanleg)} aanleg", f"met onderhoud {blad.euro(cw)} contante waarde"
    return f"{blad.euro(cw)}", "contante waarde van alle jaren"


def _betalers(blad: Blad, m: Maatregel, uitkomst: MaatregelUitkomst) -> tuple[str, str]:
    kosten = {id_: p.kosten_cw for id_, p in uitkomst.partijen.items() if p.kosten_cw > 0}
    namen = [blad.partij(id_).naam for id_ in _grootste(kosten)]
    bijdragen = [
        f"{o.post}: van {blad.partij(o.betaler).naam} naar {blad.partij(o.ontvanger).naam}"
        for o in m.overdrachten
    ]
    return woorden.opsomming(namen, blad.taal) or "Nog niet bekend", "; ".join(bijdragen)


def _baathouders(blad: Blad, uitkomst: MaatregelUitkomst) -> tuple[str, str]:
    winst = {id_: p.ncw for id_, p in uitkomst.partijen.items() if p.ncw > 0}
    if winst:
        namen = [blad.partij(id_).naam for id_ in _grootste(winst)[:3]]
        return woorden.opsomming(
            namen, blad.taal
        ), "houden er meer aan over dan het hun kost" if len(
            namen
        ) > 1 else "houdt er meer aan over dan het kost"
    baten = {id_: p.baten_cw for id_, p in uitkomst.partijen.items() if p.baten_cw > 0}
    namen = [blad.partij(id_).naam for id_ in _grootste(baten)[:3]]
    return woorden.opsomming(namen, blad.taal) or "Nog niet bekend", ""


def _grootste(bedragen: Mapping[str, float]) -> list[str]:
    return sorted(bedragen, key=lambda id_: (-bedragen[id_], id_))


def geldrijen(blad: Blad, uitkomst: MaatregelUitkomst) -> tuple[tuple[Geldrij, ...], Geldrij]:
    """Make the table of who pays and who benefits, with its total row."""
    rijen = tuple(
        Geldrij(
            blad.partij(id_),
            blad.euro(p.kosten_cw) if p.kosten_cw else "",
            blad.euro(p.baten_cw) if p.baten_cw else "",
            blad.saldo(p.overdrachten_cw) if p.overdrachten_cw else "",
            blad.saldo(p.ncw),
        )
        for id_, p in uitkomst.partijen.items()
        if p.kosten_cw or p.baten_cw or p.overdrachten_cw
    )
    totaal = Geldrij(
        PartijMerk("", "Alle partijen samen", ""),
        blad.euro(uitkomst.kosten_cw),
        blad.euro(uitkomst.baten_cw),
        "0" if any(p.overdrachten_cw for p in uitkomst.partijen.values()) else "",
        blad.saldo(uitkomst.ncw),
    )
    return rijen, totaal


def doelregels(blad: Blad, m: Maatregel) -> tuple[Doelregel, ...]:
    """Write out the points per goal, goals without effect left out."""
    effecten = {effect.doel: effect for effect in m.effecten}
    uitkomst, gewichten = blad.resultaat[m.id], blad.uitkomst.doelgewichten
    regels = []
    for doel in blad.plan.wijk.doelen:
        if (effect := effecten.get(doel.id)) is None:
            continue
        gewicht = woorden.percentage(gewichten[doel.id], blad.taal, 2)
        waarde = woorden.getal(effect.effect, blad.taal)
        punten = woorden.punten(uitkomst.doelbijdragen[doel.id], blad.taal)
        regels.append(
            Doelregel(
                doel.naam,
                f"+{waarde}" if effect.effect > 0 else waarde,
                gewicht,
                punten,
                f"{gewicht} × {waarde} / 2 = {punten} punten",
                effect.toelichting or "",
            )
        )
    return tuple(regels)


def koppelingen(blad: Blad, m: Maatregel) -> tuple[Koppeling, ...]:
    """Tell what combining this measure with others saves or adds."""
    return tuple(
        _koppeling(blad, kans, m) for kans in blad.plan.koppelkansen if m.id in kans.maatregelen
    )


def _koppeling(blad: Blad, kans: Koppelkans, m: Maatregel) -> Koppeling:
    uitkomst = blad.koppel[kans.id]
    lijsten: dict[str, list[Regel]] = {
        "minder_kosten": list(kans.minder_kosten),
        "extra_baten": list(kans.extra_baten),
    }
    pakket = blad.uitkomst.portefeuille
    geldt = (
        ""
        if pakket is None
        else (
            " Deze koppelkans zit in het voorstel."
            if kans.id in pakket.koppelkansen
            else " Deze koppelkans zit niet in het voorstel."
        )
    )
    return Koppeling(
        kans.naam,
        blad.borden(id_ for id_ in kans.maatregelen if id_ != m.id),
        f"Samen levert dat {blad.euro(uitkomst.ncw)} op, bovenop wat de maatregelen zelf opleveren.{geldt}",
        blad.zeker(kans.zekerheid),
        tuple(
            somregel(
                blad, f"koppelkansen/{kans.id}/{r.soort}/{r.nummer}", lijsten[r.soort][r.nummer], r
            )
            for r in uitkomst.regels
        ),
        kans.toelichting or "",
    )
