"""Toegankelijkheid: the statement in the Dutch model, and what the software itself checks.

Nothing is claimed that the publisher did not write: without a status there is none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compose.controle import CONTROLES, DAG, VERSIE
from generator.compose.delen import Link, Opening
from generator.compose.loket import loket_van, loketten, regels
from generator.compose.schil import TOEGANKELIJKHEID
from generator.model import woorden
from generator.model.plan import Gedeeld
from generator.model.portaal import Wijkkaartje
from generator.model.site import BekendProbleem, Toegankelijkheid
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, pgettext
from generator.model.velden import Contact

_STATUS = {
    "A": N_("Deze site voldoet volledig aan de eisen."),
    "B": N_("Deze site voldoet gedeeltelijk aan de eisen."),
    "C": N_("De eerste maatregelen zijn genomen. Er komt nog een volledig onderzoek."),
    "D": N_("Deze site voldoet niet aan de eisen."),
    "E": N_("Deze site is nog niet onderzocht."),
}
_ZONDER_STATUS = N_("De uitgever heeft nog geen verklaring opgesteld.")
NORM = N_("EN 301 549, met de eisen van WCAG 2.2, niveau A en AA")
GRENZEN = (
    N_("Zo’n programma vindt niet alle fouten. Het vervangt geen onderzoek door mensen."),
    N_(
        "De controles zijn gedaan met de inhoud van het voorbeeld. Foto’s, teksten en documenten van deze site zelf zijn daarmee niet gecontroleerd."
    ),
    N_(
        "Op de kaart met plaatsen kunt u schuiven en vergroten. Lukt dat niet? Alle plaatsen staan met hun links in de lijst bij de kaart."
    ),
)


@dataclass(frozen=True, slots=True)
class Probleem:
    """Something that does not work for everybody: what, and the other facts as pairs."""

    wat: str
    feiten: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Verklaring:
    """View model of the statement."""

    opening: Opening
    status: str
    letter: str
    feiten: tuple[tuple[str, Link], ...]
    onderzocht: str
    problemen: tuple[Probleem, ...]
    gecontroleerd: str
    controles: tuple[tuple[str, str], ...]
    tests: tuple[str, ...]
    grenzen: tuple[str, ...]
    meldpunt: tuple[Link, ...]
    uitgever: str


def toegankelijkheid(
    gedeeld: Gedeeld, kruimel: tuple[Link, ...], wijken: Iterable[Wijkkaartje] = ()
) -> Pagina:
    """Compose the page; it exists on every site, since every page links to it."""
    config = gedeeld.config
    opgave = config.toegankelijkheid or Toegankelijkheid()
    taal = config.site.taal
    inhoud = Verklaring(
        opening=Opening(
            _("Toegankelijkheid"),
            _(
                "Iedereen moet deze site kunnen gebruiken, ook wie slecht ziet, hoort of leest, of geen muis kan gebruiken."
            ),
            kruimel,
        ),
        status=_(_STATUS.get(opgave.status or "", _ZONDER_STATUS)),
        letter=opgave.status or "",
        feiten=_feiten(opgave, taal),
        onderzocht=_onderzocht(opgave, taal),
        problemen=tuple(_probleem(p) for p in opgave.bekende_problemen if p.wat),
        gecontroleerd=_(
            "Deze site is gemaakt met het programma wijkplan. Versie {versie} daarvan is gecontroleerd op {dag}. Dit is de uitkomst.",
            versie=VERSIE,
            dag=woorden.dag(DAG, taal),
        ),
        controles=tuple((_(c.wat), _(c.uitkomst)) for c in CONTROLES),
        tests=tuple(naam for controle in CONTROLES for naam in controle.tests),
        grenzen=tuple(_(zin) for zin in GRENZEN),
        meldpunt=_meldpunt(gedeeld, opgave, wijken),
        uitgever=config.site.uitgever,
    )
    return Pagina(
        TOEGANKELIJKHEID,
        _("Toegankelijkheid"),
        "toegankelijkheid",
        inhoud,
        _("Hoe toegankelijk deze site is, en wat u doet als iets niet lukt."),
        in_menu=False,
    )


def _feiten(opgave: Toegankelijkheid, taal: str) -> tuple[tuple[str, Link], ...]:
    feiten = [(pgettext("toegankelijkheid", "Eisen"), Link(_(NORM)))]
    if opgave.opgesteld:
        feiten.append((_("Verklaring van"), Link(woorden.dag(opgave.opgesteld, taal))))
    if opgave.rapport:
        feiten.append(
            (pgettext("toegankelijkheid", "Onderzoek"), Link(_("Lees het rapport"), opgave.rapport))
        )
    if opgave.verklaring:
        link = Link(_("Bekijk de verklaring in het register"), opgave.verklaring)
        feiten.append((_("Register"), link))
    return tuple(feiten)


def _onderzocht(opgave: Toegankelijkheid, taal: str) -> str:
    if opgave.onderzoek is None:
        if opgave.status in ("A", "B"):
            return _("Bij deze status hoort een onderzoek. De uitgever heeft er hier geen genoemd.")
        return _(
            "Er is nog geen onderzoek door mensen gedaan. Wel is er een eigen controle: die staat hieronder."
        )
    dag = woorden.dag(opgave.onderzoek, taal)
    if opgave.onderzoeker:
        wie = opgave.onderzoeker
        return _("De site is onderzocht door {wie}, op {dag}.", wie=wie, dag=dag)
    return _("De site is onderzocht, op {dag}.", dag=dag)


def _probleem(probleem: BekendProbleem) -> Probleem:
    feiten = (
        (pgettext("toegankelijkheid", "Gevolg"), probleem.gevolg),
        (_("Zo lukt het toch"), probleem.alternatief),
        (_("Wat eraan gebeurt"), probleem.maatregel),
        (pgettext("toegankelijkheid", "Klaar"), probleem.planning),
    )
    return Probleem(probleem.wat or "", tuple((n, feit) for n, feit in feiten if feit))


def _meldpunt(
    gedeeld: Gedeeld, opgave: Toegankelijkheid, wijken: Iterable[Wijkkaartje]
) -> tuple[Link, ...]:
    """List where to report: what the statement names, else whom one asks about the site."""
    eigen = loket_van(
        Contact.model_validate({"telefoon": opgave.telefoon, "e-mail": opgave.e_mail})
    )
    gekozen = (eigen,) if eigen else loketten(gedeeld, wijken)
    return tuple(regel for loket in gekozen for regel in regels(loket))
