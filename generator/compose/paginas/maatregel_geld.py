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
from generator.model.taal import _, ngettext


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
        Feit(_("Wat kost het"), *_kosten(blad, m)),
        Feit(_("Wie betaalt"), *_betalers(blad, m, uitkomst)),
        Feit(_("Wie heeft er baat bij"), *_baathouders(blad, uitkomst)),
    )


def _kosten(blad: Blad, m: Maatregel) -> tuple[str, str]:
    aanleg = fsum(r.bedrag or 0 for r in m.kosten if r.kostensoort == "investering")
    cw = blad.resultaat[m.id].kosten_cw
    if not m.kosten:
        return _("Nog niet bekend"), ""
    if aanleg:
        return (
            _("{bedrag} aanleg", bedrag=blad.euro(aanleg)),
            _("met onderhoud {bedrag} contante waarde", bedrag=blad.euro(cw)),
        )
    return blad.euro(cw), _("contante waarde van alle jaren")


def _betalers(blad: Blad, m: Maatregel, uitkomst: MaatregelUitkomst) -> tuple[str, str]:
    kosten = {id_: p.kosten_cw for id_, p in uitkomst.partijen.items() if p.kosten_cw > 0}
    namen = blad.partijnamen(_grootste(kosten))
    bijdragen = [
        _(
            "{post}: van {betaler} naar {ontvanger}",
            post=o.post,
            betaler=blad.partij(o.betaler).naam,
            ontvanger=blad.partij(o.ontvanger).naam,
        )
        for o in m.overdrachten
    ]
    return namen or _("Nog niet bekend"), "; ".join(bijdragen)


def _baathouders(blad: Blad, uitkomst: MaatregelUitkomst) -> tuple[str, str]:
    winst = _grootste({id_: p.ncw for id_, p in uitkomst.partijen.items() if p.ncw > 0})[:3]
    if winst:
        return blad.partijnamen(winst), ngettext(
            "houdt er meer aan over dan het kost",
            "houden er meer aan over dan het hun kost",
            len(winst),
        )
    baten = {id_: p.baten_cw for id_, p in uitkomst.partijen.items() if p.baten_cw > 0}
    return blad.partijnamen(_grootste(baten)[:3]) or _("Nog niet bekend"), ""


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
        PartijMerk("", _("Alle partijen samen"), ""),
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
                _(
                    "{gewicht} × {effect} / 2 = {punten} punten",
                    gewicht=gewicht,
                    effect=waarde,
                    punten=punten,
                ),
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
    lijsten: dict[str, list[Regel]] = {
        "minder_kosten": list(kans.minder_kosten),
        "extra_baten": list(kans.extra_baten),
    }
    return Koppeling(
        kans.naam,
        blad.borden(id_ for id_ in kans.maatregelen if id_ != m.id),
        _koppelzin(blad, kans),
        blad.zeker(kans.zekerheid),
        tuple(
            somregel(
                blad, f"koppelkansen/{kans.id}/{r.soort}/{r.nummer}", lijsten[r.soort][r.nummer], r
            )
            for r in blad.koppel[kans.id].regels
        ),
        kans.toelichting or "",
    )


def _koppelzin(blad: Blad, kans: Koppelkans) -> str:
    winst = _(
        "Samen levert dat {bedrag} op, bovenop wat de maatregelen zelf opleveren.",
        bedrag=blad.euro(blad.koppel[kans.id].ncw),
    )
    pakket = blad.uitkomst.portefeuille
    if pakket is None:
        return winst
    geldt = (
        _("Deze koppelkans zit in het voorstel.")
        if kans.id in pakket.koppelkansen
        else _("Deze koppelkans zit niet in het voorstel.")
    )
    return f"{winst} {geldt}"
