"""The door of the room: a plan in, a Doorrekening out."""

from __future__ import annotations

from generator.compute.doelbijdrage import (
    DECIMALEN_NCW,
    DECIMALEN_PUNTEN,
    afgerond,
    doelbijdragen,
    doelgewichten,
    doelscores,
    rangen,
)
from generator.compute.mkba import koppelkans_uitkomst, mkba
from generator.model.doorrekening import Doorrekening, MaatregelUitkomst
from generator.model.plan import Wijkplan
from generator.model.stromen import factoren


def mkba_en_doelen(plan: Wijkplan) -> Doorrekening:
    """Calculate rules 1 and 2 only: every measure by itself. Instant."""
    rekenregels = plan.gedeeld.config.rekenregels
    return Doorrekening(
        wijk=plan.wijk.id,
        invoer_sha256=plan.invoer_sha256,
        factoren=factoren(rekenregels.discontovoet, rekenregels.horizon),
        maatregelen=_maatregelen(plan),
        koppelkansen=tuple(koppelkans_uitkomst(plan, kans) for kans in plan.koppelkansen),
    )


def _maatregelen(plan: Wijkplan) -> tuple[MaatregelUitkomst, ...]:
    gewichten = doelgewichten(plan.wijk)
    scores = doelscores(plan)
    uitkomsten = {m.id: mkba(plan, m) for m in plan.maatregelen}
    ncw = afgerond({id_: uitkomst.ncw for id_, uitkomst in uitkomsten.items()}, DECIMALEN_NCW)
    punten = afgerond(scores, DECIMALEN_PUNTEN)
    rang_ncw, rang_doelen = rangen(ncw, punten), rangen(punten, ncw)
    return tuple(
        MaatregelUitkomst(
            id=m.id,
            naam=m.naam,
            regels=uitkomsten[m.id].regels,
            kosten_cw=uitkomsten[m.id].kosten_cw,
            baten_cw=uitkomsten[m.id].baten_cw,
            ncw=uitkomsten[m.id].ncw,
            bk=uitkomsten[m.id].bk,
            partijen=uitkomsten[m.id].partijen,
            doelscore=scores[m.id],
            doelbijdragen=doelbijdragen(m, gewichten),
            rang_ncw=rang_ncw[m.id],
            rang_doelen=rang_doelen[m.id],
        )
        for m in plan.maatregelen
    )
