"""Tables that a chapter can ask for by name: those of the charts, and a few of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import fsum

from generator.compose.blad import Blad
from generator.compose.paginas.kort import wanneer_of_niet
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel
from generator.model.statuswoorden import statuswoord
from generator.model.taal import N_, _

_HOE_ZEKER = {"hard": N_("toegezegd"), "zacht": N_("verwacht")}


def grafiek_van(blad: Blad, naam: str) -> Grafiek | None:
    """Return a chart by its own name, or that of an indicator."""
    return blad.grafiek(naam) or blad.grafiek(f"indicator-{naam}")


def tabel_van(blad: Blad, naam: str) -> tuple[Tabel, str] | None:
    """Return a table and its source line, or None where there is nothing to show."""
    if eigen := EIGEN.get(naam):
        bron = bron_budgetten(blad) if naam == "budgetten" else blad.bron_bedragen
        return eigen(blad), bron
    grafiek = grafiek_van(blad, naam)
    return (grafiek.tabel, grafiek.bron) if grafiek else None


def kosten_per_partij(blad: Blad) -> Tabel:
    """Add up what each party pays, gains and transfers over the measures that are in the plan."""
    in_plan = [
        u for u in blad.uitkomst.maatregelen
        if u.groep not in ("later", "niet") and not blad.plan.maatregel[u.id].uit
    ]  # fmt: skip
    rijen = []
    for partij in blad.plan.gedeeld.partijen:
        eigen = [u.partijen[partij.id] for u in in_plan if partij.id in u.partijen]
        if eigen:
            bedragen = [
                fsum(p.kosten_cw for p in eigen),
                fsum(p.baten_cw for p in eigen),
                fsum(p.overdrachten_cw for p in eigen),
                fsum(p.ncw for p in eigen),
            ]
            rijen.append((partij.naam, *_bedragen(blad, bedragen)))
    totaal = [fsum(u.kosten_cw for u in in_plan), fsum(u.baten_cw for u in in_plan), 0.0]
    voet = _bedragen(blad, [*totaal, totaal[1] - totaal[0]])
    return Tabel(
        kop=(_("Partij"), _("Kosten"), _("Baten"), _("Overdrachten"), _("Saldo")),
        rijen=tuple(rijen),
        voet=(_("Samen"), *voet),
        rechts=frozenset({1, 2, 3, 4}),
        bijschrift=_("Kosten en baten per partij, van alle maatregelen in het plan"),
    )


def _bedragen(blad: Blad, bedragen: list[float]) -> tuple[str, ...]:
    kosten, baten, overdrachten, saldo = bedragen
    return blad.euro(kosten), blad.euro(baten), blad.saldo(overdrachten), blad.saldo(saldo)


def maatregelen_tabel(blad: Blad) -> Tabel:
    """List all measures with who leads them, when and how far they are."""
    return Tabel(
        kop=(_("Maatregel"), _("Wie"), _("Wanneer"), _("Stand")),
        rijen=tuple(
            (
                f"{blad.plan.nummer[m.id]}. {m.naam}",
                blad.partij(m.trekker).naam,
                wanneer_of_niet(blad, m),
                woorden.hoofdletter(statuswoord(m.status)),
            )
            for m in blad.op_nummer
        ),
        bijschrift=_("Alle maatregelen"),
    )


def doelen_tabel(blad: Blad) -> Tabel:
    """List the goals with their weight and how many measures help."""
    gewichten, uitkomsten = blad.uitkomst.doelgewichten, blad.uitkomst.maatregelen
    return Tabel(
        kop=(_("Doel"), _("Gewicht"), _("Maatregelen die helpen")),
        rijen=tuple(
            (
                doel.naam,
                woorden.percentage(gewichten.get(doel.id, 0.0), blad.taal),
                str(sum(1 for u in uitkomsten if u.doelbijdragen.get(doel.id, 0.0) > 0)),
            )
            for doel in blad.plan.wijk.doelen
        ),
        rechts=frozenset({1, 2}),
        bijschrift=_("Doelen, met het gemiddelde gewicht van de partijen"),
    )


def bron_budgetten(blad: Blad) -> str:
    """Source line under budgets, which are not present values."""
    zinnen = [blad.bron_plan]
    if blad.plan.wijk.illustratief:
        zinnen.append(_("De bedragen zijn illustratief."))
    zinnen.append(_("Budgetten zijn gewone euro’s, niet omgerekend naar contante waarde."))
    return " ".join(zinnen)


def budgetten_tabel(blad: Blad) -> Tabel:
    """List what each party can spend."""
    periode = blad.plan.wijk.budgetperiode
    geheel = _("hele periode")
    if periode:
        geheel = _("{begin} tot en met {eind}", begin=periode.van, eind=periode.tot)
    return Tabel(
        kop=(_("Partij"), _("Wanneer"), _("Budget"), _("Hoe zeker")),
        rijen=tuple(
            (
                blad.partij(b.partij).naam,
                str(b.jaar) if b.jaar else geheel,
                blad.euro(b.totaal or b.bedrag or 0.0),
                _(_HOE_ZEKER[b.soort]) if b.soort else "",
            )
            for b in blad.plan.wijk.budgetten
            if b.bedrag is not None or b.totaal is not None
        ),
        rechts=frozenset({2}),
        bijschrift=_("Wat de partijen kunnen uitgeven"),
    )


EIGEN: Mapping[str, Callable[[Blad], Tabel]] = {
    "kosten-per-partij": kosten_per_partij,
    "maatregelen": maatregelen_tabel,
    "doelen": doelen_tabel,
    "budgetten": budgetten_tabel,
}
