"""All measures: readable as a list, filtered by theme, party, status, year and street."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening, PartijMerk, StatusMerk, ZekerMerk
from generator.compose.paginas.maatregel import meedoeners
from generator.model import woorden
from generator.model.beeld import Kaart
from generator.model.maatregel import Maatregel
from generator.model.site_plan import Pagina


@dataclass(frozen=True, slots=True)
class Rij:
    """A measure in the list, with what the filters look at."""

    bord: MaatregelBord
    samenvatting: str
    status: StatusMerk
    wanneer: str
    zeker: ZekerMerk
    thema: str
    trekker: PartijMerk
    straten: str
    groep: str
    kenmerken: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice above the list: its name in the address, its label, its options."""

    naam: str
    label: str
    keuzes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Overzicht:
    """View model of the list of measures."""

    opening: Opening
    filters: tuple[Filter, ...]
    rijen: tuple[Rij, ...]
    kaart: Kaart | None


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the list of measures."""
    aantal = woorden.aantal(len(blad.plan.maatregelen), "maatregel", "maatregelen")
    bezig = sum(1 for m in blad.plan.maatregelen if m.status == "in uitvoering")
    lead = f"Dit plan heeft {aantal}. "
    lead += f"Aan {bezig} daarvan wordt nu gewerkt." if bezig else "Kies hieronder wat u wilt zien."
    inhoud = Overzicht(
        opening=blad.opening("Alle maatregelen", lead),
        filters=_filters(blad),
        rijen=tuple(_rij(blad, m) for m in blad.op_nummer),
        kaart=blad.kaart("maatregelen"),
    )
    zin = f"Alle maatregelen van het wijkplan {blad.naam}, met plaats, jaar en status."
    return (Pagina("maatregelen", "Alle maatregelen", "maatregelen", inhoud, zin, "Maatregelen"),)


def _rij(blad: Blad, m: Maatregel) -> Rij:
    jaren = range(blad.start(m), blad.start(m) + m.duur)
    partijen = [blad.partij(id_).naam for id_ in (m.trekker, *meedoeners(m))]
    straten = sorted({*m.straten, *(straat for hinder in m.hinder for straat in hinder.straten)})
    return Rij(
        bord=blad.bord(m.id),
        samenvatting=m.samenvatting or "",
        status=blad.status(m.status),
        wanneer=blad.wanneer(m),
        zeker=blad.zeker(m.start.zekerheid),
        thema=m.thema,
        trekker=blad.partij(m.trekker),
        straten=woorden.opsomming(m.straten, blad.taal),
        groep=blad.resultaat[m.id].groep or "",
        kenmerken=(
            ("thema", m.thema),
            ("status", m.status),
            ("partij", "|".join(partijen)),
            ("jaar", "|".join(str(jaar) for jaar in jaren)),
            ("straat", "|".join(straten)),
        ),
    )


def _filters(blad: Blad) -> tuple[Filter, ...]:
    rijen = [dict(_rij(blad, m).kenmerken) for m in blad.op_nummer]

    def keuzes(
        naam: str, volgorde: Callable[[Iterable[str]], list[str]] = sorted
    ) -> tuple[str, ...]:
        return tuple(volgorde({deel for rij in rijen for deel in rij[naam].split("|") if deel}))

    alle = (
        Filter("thema", "Onderwerp", keuzes("thema")),
        Filter("partij", "Wie", keuzes("partij")),
        Filter("status", "Status", keuzes("status")),
        Filter("jaar", "Jaar", keuzes("jaar")),
        Filter("straat", "Straat", keuzes("straat")),
    )
    return tuple(filter_ for filter_ in alle if len(filter_.keuzes) > 1)
