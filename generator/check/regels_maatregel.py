"""Rules for measures and koppelkansen: reasons, who pays, what goes with what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from generator.check.kennis import Kennis
from generator.check.melding import Melding
from generator.model.maatregel import STATUS_UIT, Koppelkans, Maatregel, Start


def reden_bij_status(maatregel: Maatregel, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP231 for a measure that is out without a reason."""
    if maatregel.status in STATUS_UIT and not maatregel.reden_status:
        wat = f"bij status '{maatregel.status}' hoort een reden;"
        yield Melding(("status",), "WP231", wat, "voeg reden_status toe: waarom gebeurt dit niet?")


def iemand_betaalt(maatregel: Maatregel, kennis: Kennis) -> Iterator[Melding]:
    """Yield WP232 where no betaler pays and the trekker is a baathouder."""
    betalers = {kosten.partij for kosten in maatregel.kosten}
    betalers |= {overdracht.betaler for overdracht in maatregel.overdrachten}
    rollen = {kennis.rol(betaler) for betaler in betalers}
    if kennis.rol(maatregel.trekker) == "baathouder" and rollen <= {"baathouder"}:
        wat = f"niemand betaalt dit: trekker '{maatregel.trekker}' is een baathouder;"
        herstel = "noem een betaler als trekker, of een betaler bij de kosten."
        yield Melding(("trekker",), "WP232", wat, herstel)


def niet_met_zichzelf(maatregel: Maatregel, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP233 for a measure that requires or excludes itself, or names one twice."""
    for sleutel in ("vereist", "sluit_uit"):
        namen = getattr(maatregel, sleutel)
        for nummer, naam in enumerate(namen):
            if naam == maatregel.id:
                wat = f"'{naam}' noemt hier zichzelf;"
                yield Melding((f"{sleutel}/{nummer}",), "WP233", wat, "haal dit weg.")
            elif naam in namen[:nummer]:
                wat = f"'{naam}' staat hier dubbel;"
                yield Melding((f"{sleutel}/{nummer}",), "WP213", wat, "houd er een over.")


def vereist_niet_wat_uitsluit(maatregel: Maatregel, kennis: Kennis) -> Iterator[Melding]:
    """Yield WP234 for each requirement that can never hold, also by way of another measure."""
    for nummer, naam in enumerate(maatregel.vereist):
        if naam == maatregel.id or naam not in kennis.maatregelen:
            continue
        samen = _vereist_samen(naam, kennis.maatregelen) | {maatregel.id}
        botsing = _botsing(samen, kennis.maatregelen, maatregel.id)
        if botsing is None:
            continue
        een, ander = botsing
        wat = f"'{maatregel.id}' vereist '{naam}', maar '{een}' en '{ander}' sluiten elkaar uit;"
        herstel = "haal de eis of de uitsluiting weg."
        yield Melding((f"vereist/{nummer}",), "WP234", wat, herstel)


def _vereist_samen(naam: str, maatregelen: Mapping[str, Maatregel]) -> set[str]:
    """Return a measure with all that it requires, by way of others too."""
    samen: set[str] = set()
    te_doen = [naam]
    while te_doen:
        nu = te_doen.pop()
        if nu in samen or nu not in maatregelen:
            continue
        samen.add(nu)
        te_doen += maatregelen[nu].__dict__.get("vereist", [])
    return samen


def _botsing(
    samen: set[str], maatregelen: Mapping[str, Maatregel], eigen: str
) -> tuple[str, str] | None:
    """Return the first two that exclude one another; those with the measure itself first."""
    paren = combinations(sorted(samen), 2)
    for een, ander in sorted(paren, key=lambda paar: (eigen not in paar, paar)):
        if ander in _sluit_uit(een, maatregelen) or een in _sluit_uit(ander, maatregelen):
            return (ander, een) if ander == eigen else (een, ander)
    return None


def _sluit_uit(naam: str, maatregelen: Mapping[str, Maatregel]) -> list[str]:
    maatregel = maatregelen.get(naam)
    return maatregel.__dict__.get("sluit_uit", []) if maatregel else []


def venster_loopt_vooruit(start: Start, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP230 for a window that ends before it begins, WP235 for a plan outside it."""
    venster = start.venster
    if not venster:
        wat = f"laatst ({venster.stop - 1}) ligt voor vroegst ({venster.start});"
        yield Melding(("laatst", "vroegst"), "WP230", wat, "verbeter vroegst, gepland of laatst.")
    elif start.gepland not in venster:
        wat = f"gepland ({start.gepland}) ligt niet tussen vroegst en laatst;"
        herstel = "verbeter vroegst, gepland of laatst."
        yield Melding(("gepland",), "WP235", wat, herstel, "waarschuwing")


def koppelkans_noemt_elk_eenmaal(koppelkans: Koppelkans, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP213 for a measure that a koppelkans names twice."""
    for nummer, naam in enumerate(koppelkans.maatregelen):
        if naam in koppelkans.maatregelen[:nummer]:
            wat = f"maatregel '{naam}' staat dubbel bij deze koppelkans;"
            yield Melding((f"maatregelen/{nummer}",), "WP213", wat, "houd er een over.")


def koppelkans_levert_iets(koppelkans: Koppelkans, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP236 for a koppelkans without any line."""
    if not koppelkans.minder_kosten and not koppelkans.extra_baten:
        wat = f"koppelkans '{koppelkans.id}' levert niets op;"
        herstel = "voeg minder_kosten of extra_baten toe."
        yield Melding((), "WP236", wat, herstel, "waarschuwing")


REGELS = (
    (Maatregel, ("status", "reden_status"), reden_bij_status),
    (Maatregel, ("trekker", "kosten", "overdrachten"), iemand_betaalt),
    (Maatregel, ("vereist", "sluit_uit"), niet_met_zichzelf),
    (Maatregel, ("vereist", "sluit_uit"), vereist_niet_wat_uitsluit),
    (Start, ("gepland", "vroegst", "laatst"), venster_loopt_vooruit),
    (Koppelkans, ("maatregelen",), koppelkans_noemt_elk_eenmaal),
    (Koppelkans, ("id", "minder_kosten", "extra_baten"), koppelkans_levert_iets),
)
