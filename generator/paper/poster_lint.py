"""The ribbon of the poster: the measures by time, year and theme."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model import woorden
from generator.model.doorrekening import MaatregelUitkomst
from generator.model.kleuren import thematinten
from generator.model.maatregel import STATUS_VAST, Maatregel
from generator.model.papier import Jaarkolom, Postermaatregel, Themagroep, Tijdvak
from generator.model.plan import Wijkplan
from generator.model.taal import N_, _

NAMEN = {"klaar": N_("Klaar"), "nu": N_("Eerst"), "straks": N_("Straks"), "later": N_("Later")}
_MEEST_KOLOMMEN = {"klaar": 1, "nu": 3, "straks": 2, "later": 1}


def tijdvakken(
    plan: Wijkplan, per_id: Mapping[str, MaatregelUitkomst], groepen: Mapping[str, str]
) -> tuple[Tijdvak, ...]:
    """Put the measures in the ribbon.

    Args:
        plan: The plan.
        per_id: Results by measure.
        groepen: Group of each measure; what is in group niet is not on the poster.
    """
    eerst = grens(plan)
    uitleg = {
        "klaar": _("al gedaan"),
        "nu": _("begint voor {jaar}", jaar=eerst),
        "straks": _("vanaf {jaar}", jaar=eerst),
        "later": _("nog niet gekozen"),
    }
    vakken = []
    for groep, naam in NAMEN.items():
        leden = [m for m in op_nummer(plan) if groepen[m.id] == groep]
        if leden:
            kolommen = _kolommen(plan, per_id, leden, _MEEST_KOLOMMEN[groep])
            vakken.append(Tijdvak(_(naam), uitleg[groep], kolommen))
    return tuple(vakken)


def grens(plan: Wijkplan) -> int:
    """Return the first year that is no longer nu."""
    return plan.gedeeld.config.rekenregels.basisjaar + 3


def op_nummer(plan: Wijkplan) -> list[Maatregel]:
    """Return the measures in the order of their numbers."""
    return sorted(plan.maatregelen, key=lambda m: (plan.nummer[m.id], m.id))


def postermaatregel(plan: Wijkplan, m: Maatregel, tint: int) -> Postermaatregel:
    """Name a measure with its number and the shape of its sign."""
    bord = "vol" if m.status in STATUS_VAST else "open"
    return Postermaatregel(
        str(plan.nummer[m.id]),
        m.naam,
        tint,
        "klaar" if m.status == "klaar" else bord,
        f"maatregelen/{m.id}.html",
    )


def _kolommen(
    plan: Wijkplan,
    per_id: Mapping[str, MaatregelUitkomst],
    leden: Sequence[Maatregel],
    meest: int,
) -> tuple[Jaarkolom, ...]:
    """Give each year a column; where there are many, the years share them evenly."""
    jaren = {m.id: _jaar(m, per_id[m.id]) for m in leden}
    soorten = sorted(set(jaren.values()))
    aantal = min(len(soorten), meest)
    kolommen = []
    for n in range(aantal):
        begin, einde = n * len(soorten) // aantal, (n + 1) * len(soorten) // aantal
        eigen = soorten[begin:einde]
        in_kolom = [m for m in leden if jaren[m.id] in eigen]
        kop = eigen[0] if len(eigen) == 1 else f"{eigen[0]}{woorden.TOT}{eigen[-1]}"
        genoemd = jaren if len(eigen) > 1 else {}
        kolommen.append(Jaarkolom(kop, _themas(plan, in_kolom, genoemd)))
    return tuple(kolommen)


def _jaar(m: Maatregel, uitkomst: MaatregelUitkomst) -> str:
    start = m.start.gepland if uitkomst.groep is None else uitkomst.start
    return "" if start is None else str(start)


def _themas(
    plan: Wijkplan, leden: Sequence[Maatregel], jaren: Mapping[str, str]
) -> tuple[Themagroep, ...]:
    tinten = thematinten(m.thema for m in plan.maatregelen)
    per_thema: dict[str, list[Postermaatregel]] = defaultdict(list)
    for m in leden:
        regel = postermaatregel(plan, m, tinten[m.thema])
        per_thema[m.thema].append(replace(regel, jaar=jaren.get(m.id, "")))
    return tuple(
        Themagroep(thema, tinten[thema], tuple(regels))
        for thema, regels in sorted(per_thema.items())
    )
