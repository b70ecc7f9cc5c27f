"""Who could even out with whom: a proposal to start a talk from, in plain words."""

from __future__ import annotations

from math import fsum

from generator.compose.blad import Blad
from generator.compose.delen import PartijMerk
from generator.model import woorden
from generator.model.doorrekening import Samenwerken, Spel
from generator.model.taal import _, ngettext

Rij = tuple[PartijMerk, str, str, str, str]


def verdeling(blad: Blad, uitkomst: Samenwerken) -> tuple[tuple[Rij, ...], tuple[str, ...]]:
    """Write the shares of the players, with what is left of each budget beside them.

    Returns:
        The rows (party, own gain, share, verevening, budget left) and sentences about them.
    """
    spel = uitkomst.spel
    if spel is None or not spel.spelers:
        return (), (_("Er is geen partij die meebetaalt, dus er valt niets te verdelen."),)
    if not _om_te_delen(spel):
        return (), (_("Er is maar één partij die meebetaalt, dus er valt niets te verdelen."),)
    if spel.verevening is None:
        return (), (
            _("Het beste pakket is niet met zekerheid gevonden. Daarom staat hier geen voorstel."),
        )
    over = {id_: budget_over(blad, id_) for id_ in spel.spelers}
    rijen = tuple(
        (
            blad.partij(id_),
            blad.saldo(spel.shapley[id_] - spel.verevening[id_]),
            blad.saldo(spel.shapley[id_]),
            blad.saldo(spel.verevening[id_]),
            blad.euro(rest) if (rest := over[id_]) is not None else _("geen grens"),
        )
        for id_ in spel.spelers
    )
    return rijen, tuple(_zinnen(blad, spel, over))


def _om_te_delen(spel: Spel) -> bool:
    return len(spel.spelers) > 1


def _zinnen(blad: Blad, spel: Spel, over: dict[str, float | None]) -> list[str]:
    verevening = spel.verevening or {}
    zinnen = [
        _(
            "Dit is een voorstel om het gesprek mee te beginnen. Elke partij krijgt het deel dat zij gemiddeld toevoegt aan elke groep waar zij bij komt (de Shapley-waarde)."
        )
    ]
    ontvangers = [id_ for id_ in spel.spelers if woorden.richting(verevening[id_]) > 0]
    betalers = [id_ for id_ in spel.spelers if woorden.richting(verevening[id_]) < 0]
    if ontvangers and betalers:
        legt = ngettext(
            "Volgens dit voorstel legt {betalers} bij",
            "Volgens dit voorstel leggen {betalers} bij",
            len(betalers),
            betalers=blad.partijnamen(betalers),
        )
        krijgt = ngettext(
            "krijgt {ontvangers} erbij",
            "krijgen {ontvangers} erbij",
            len(ontvangers),
            ontvangers=blad.partijnamen(ontvangers),
        )
        zinnen.append(_("{legt} en {krijgt}.", legt=legt, krijgt=krijgt))
    else:
        zinnen.append(_("Er hoeft niets te worden verevend."))
    krap = [id_ for id_ in betalers if (rest := over[id_]) is not None and rest < -verevening[id_]]
    if krap:
        zinnen.append(
            _(
                "Let op: voor {partijen} is de verevening groter dan wat er van het budget over is. "
                "Verevening telt ook welzijn mee; het is geen rekening die zo betaald kan worden.",
                partijen=blad.partijnamen(krap),
            )
        )
    return zinnen


def budget_over(blad: Blad, partij: str) -> float | None:
    """Return what is left of a budget in the package, EUR; None where there is no budget."""
    pakket = blad.uitkomst.portefeuille
    if pakket is None or partij not in pakket.budget:
        return None
    return fsum(stand.beschikbaar - stand.gebruikt for stand in pakket.budget[partij].values())


def kerngroep(blad: Blad, spel: Spel) -> str:
    """Name the group that could do better alone."""
    return blad.partijnamen(spel.kern.groep)


def kernzin(blad: Blad, uitkomst: Samenwerken) -> tuple[str, ...]:
    """Say whether a group has a reason to object to the shares."""
    spel = uitkomst.spel
    if spel is None or spel.verevening is None or not _om_te_delen(spel):
        return ()
    if spel.kern.stabiel:
        return (
            _(
                "Geen enkele groep partijen zou zonder de anderen beter af zijn dan met deze verdeling."
            ),
        )
    return (
        _(
            "Deze verdeling is niet stabiel: {partijen} zou samen, zonder de anderen, {bedrag} meer hebben.",
            partijen=kerngroep(blad, spel),
            bedrag=blad.euro(spel.kern.tekort),
        ),
    )


def tekortzin(blad: Blad, uitkomst: Samenwerken) -> str:
    """Say what those for whom nobody speaks would have to bring."""
    spel = uitkomst.spel
    if spel is None or not _om_te_delen(spel):
        return ""
    if woorden.richting(spel.tekort) <= 0:
        return _(
            "De partijen aan tafel hebben zelf genoeg reden om voor het gezamenlijke plan te kiezen."
        )
    return _(
        "Voor het gezamenlijke plan komen de partijen aan tafel {bedrag} tekort: zo veel "
        "beter is een ander plan voor hen en voor wie zij opkomen. Wie voordeel heeft maar niet aan tafel "
        "zit, zou dat bedrag moeten bijdragen.",
        bedrag=blad.euro(spel.tekort),
    )
