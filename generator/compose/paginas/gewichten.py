"""Wat vindt u belangrijk: a reader weighs the goals, or takes a party's point of view."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, Opening, PartijMerk
from generator.model import woorden
from generator.model.site_plan import Pagina
from generator.model.taal import _, ngettext

BOVENAAN = 3


@dataclass(frozen=True, slots=True)
class Schuif:
    """A goal with its weight in % of the whole, as the parties weigh it on average."""

    id: str
    naam: str
    gewicht: str


@dataclass(frozen=True, slots=True)
class Standpunt:
    """A party's point of view: its weights in %, by goal."""

    partij: PartijMerk
    gewichten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rangrij:
    """A measure: its rank on average and in the eyes of each party."""

    bord: MaatregelBord
    punten: str
    rang: str
    per_partij: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GewichtenBlad:
    """View model of the page.

    Attributes:
        gegevens: What the script weighs with: effects by measure and goal, weights by party
            and goal; the rest it reads from data/doorrekening.json.
    """

    opening: Opening
    schuiven: tuple[Schuif, ...]
    standpunten: tuple[Standpunt, ...]
    rijen: tuple[Rangrij, ...]
    altijd: str
    gegevens: Mapping[str, object]


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the page; with one goal there is nothing to weigh."""
    if len(blad.plan.wijk.doelen) == 1:
        return ()
    gewichten = blad.uitkomst.doelgewichten
    partijen = blad.uitkomst.partijgewichten
    inhoud = GewichtenBlad(
        opening=blad.opening(
            _("Wat vindt u belangrijk?"),
            ngettext(
                "{partij} gaf elk doel een gewicht. Probeer zelf hoe de volgorde verandert als u "
                "iets zwaarder laat wegen.",
                "De partijen wegen de doelen elk op hun eigen manier. Probeer zelf hoe de volgorde "
                "verandert als u iets zwaarder laat wegen.",
                len(partijen),
                partij=blad.partijnamen(partijen),
            ),
            Link(_("Prioriteiten"), "prioriteiten.html"),
        ),
        schuiven=tuple(
            Schuif(doel.id, doel.naam, _procent(gewichten[doel.id]))
            for doel in blad.plan.wijk.doelen
        ),
        standpunten=tuple(
            Standpunt(
                blad.partij(id_), tuple(_procent(w[doel.id]) for doel in blad.plan.wijk.doelen)
            )
            for id_, w in partijen.items()
        ),
        rijen=_rijen(blad),
        altijd=_altijd(blad),
        gegevens={
            "effecten": {
                m.id: {effect.doel: effect.effect for effect in m.effecten}
                for m in blad.plan.maatregelen
            },
            "gewichten": dict(gewichten),
            "partijen": {id_: dict(w) for id_, w in partijen.items()},
        },
    )
    zin = _(
        "Weeg zelf de doelen van het wijkplan {wijk} en zie hoe de volgorde verandert.",
        wijk=blad.naam,
    )
    titel = _("Wat vindt u belangrijk?")
    return (Pagina("wat-vindt-u", titel, "gewichten", inhoud, zin, _("Wat komt eerst")),)


def _procent(deel: float) -> str:
    return str(round(100 * deel))


def _rijen(blad: Blad) -> tuple[Rangrij, ...]:
    rangen = blad.uitkomst.partijrangen
    op_rang = sorted(blad.uitkomst.maatregelen, key=lambda u: u.rang_doelen)
    return tuple(
        Rangrij(
            blad.bord(u.id),
            woorden.punten(u.doelscore, blad.taal),
            str(u.rang_doelen),
            tuple(str(rangen[partij][u.id]) for partij in blad.uitkomst.partijgewichten),
        )
        for u in op_rang
    )


def _altijd(blad: Blad) -> str:
    """Name the measures that every party has near the top, where that says something."""
    rangen, aantal = blad.uitkomst.partijrangen, len(blad.plan.maatregelen)
    grens = max(BOVENAAN, aantal // 4)
    if len(rangen) == 1 or aantal <= grens:
        return ""
    altijd = [
        u.naam
        for u in sorted(blad.uitkomst.maatregelen, key=lambda u: u.rang_doelen)
        if all(rang[u.id] <= grens for rang in rangen.values())
    ]
    if not altijd:
        return _(
            "Geen enkele maatregel staat bij alle partijen bij de eerste {grens}: "
            "wat u belangrijk vindt, maakt hier veel uit.",
            grens=grens,
        )
    return ngettext(
        "Hoe een partij de doelen ook weegt: {namen} staat altijd bij de eerste {grens}.",
        "Hoe een partij de doelen ook weegt: {namen} staan altijd bij de eerste {grens}.",
        len(altijd),
        namen=woorden.opsomming(altijd, blad.taal),
        grens=grens,
    )
