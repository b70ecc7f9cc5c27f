"""The cover of the plan, and what stands on the back of it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import woorden
from generator.model.keuzewoorden import keuzewoord
from generator.model.plan import Wijkplan
from generator.model.site_plan import Samenstelling
from generator.model.taal import _


@dataclass(frozen=True, slots=True)
class Omslag:
    """What the cover says, as finished text.

    Attributes:
        boven: What and where: "Wijkplan, gemeente Papendrecht".
        stand: Status and version.
        datum: The day of the pages, in words.
        voorbehoud: What a reader must know of the figures, a sentence each.
        weggelaten: What is on the site alone, a sentence each.
        adres: Address of the plan, or "".
    """

    naam: str
    boven: str
    stand: str
    datum: str
    uitgever: str
    partijen: str
    samenvatting: str
    voorbehoud: tuple[str, ...]
    weggelaten: tuple[str, ...]
    adres: str


def omslag_van(plan: Wijkplan, geheel: Samenstelling, datum: str) -> Omslag:
    """Write the cover of a plan."""
    wijk, site = plan.wijk, plan.gedeeld.config.site
    betalers = [p.naam for p in plan.gedeeld.partijen if p.rol == "betaler"]
    return Omslag(
        naam=wijk.naam,
        boven=_("Wijkplan, gemeente {gemeente}", gemeente=plan.gedeeld.config.gemeente.naam),
        stand=stand(plan),
        datum=datum,
        uitgever=site.uitgever,
        partijen=woorden.opsomming(betalers, site.taal),
        samenvatting=geheel.beschrijving,
        voorbehoud=voorbehoud(plan),
        weggelaten=_weggelaten(geheel),
        adres=geheel.adres,
    )


def stand(plan: Wijkplan) -> str:
    """Write status, version and day of the decision: "Concept, versie 0.3"."""
    wijk, taal = plan.wijk, plan.gedeeld.config.site.taal
    delen = [woorden.hoofdletter(keuzewoord(wijk.status))]
    if wijk.versie:
        delen.append(_("versie {versie}", versie=wijk.versie))
    if wijk.vastgesteld:
        delen.append(_("vastgesteld op {dag}", dag=woorden.dag(wijk.vastgesteld, taal)))
    return ", ".join(delen)


def voorbehoud(plan: Wijkplan) -> tuple[str, ...]:
    """Say what the figures are worth."""
    regels = plan.gedeeld.config.rekenregels
    zinnen = [plan.gedeeld.config.site.voorbeeld or ""]
    if plan.wijk.illustratief:
        zinnen.append(_("De bedragen in dit plan zijn voorbeelden."))
    zinnen.append(
        _(
            "Bedragen staan in prijzen van {prijspeil}. Contante waarde is op "
            "1 januari {basisjaar}, over {jaren} jaar.",
            prijspeil=regels.prijspeil,
            basisjaar=regels.basisjaar,
            jaren=regels.horizon + 1,
        )
    )
    return tuple(zin for zin in zinnen if zin)


def _weggelaten(geheel: Samenstelling) -> tuple[str, ...]:
    """Say what a reader finds on the site alone."""
    soorten = {pagina.sjabloon for pagina in geheel.paginas}
    uit = [_("De som van elk bedrag, jaar voor jaar, staat op de site.")]
    if "straat" in soorten:
        uit.append(_("Wat er in één straat gebeurt, staat op de site en in een brief per straat."))
    if "nieuws" in soorten:
        uit.append(_("Nieuws over het plan staat op de site."))
    return tuple(uit)
