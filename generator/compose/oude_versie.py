"""The pages of a released version, as they stand beside those of today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from generator.model import woorden
from generator.model.plan import Wijkplan
from generator.model.site_plan import Kop, Samenstelling, VoetDeel
from generator.model.taal import _

# from site/<wijk>/versies/<versie>/ to site/<wijk>/
_NAAR_WIJK = "../../"
# pages that belong to the plan of today
_VAN_NU = frozenset({"zoeken", "versies"})


@dataclass(frozen=True, slots=True)
class OudeVersie:
    """What a reader of an old version must know.

    Attributes:
        versie: Its name.
        datum: The day it was brought out.
        herrekend: Whether its figures differ from those of that day.
    """

    versie: str
    datum: dt.date
    herrekend: bool = False


def als_oude_versie(geheel: Samenstelling, oud: OudeVersie) -> Samenstelling:
    """Turn the pages of a plan into those of an old version of it.

    It gets a notice on every page, stands in a folder of its own, and has no search: that
    belongs to the plan of today. Without the address of the site, its pages know no feeds.
    """
    schil = geheel.schil
    return replace(
        geheel,
        naam=oud.versie,
        site_naam=_("{site} (versie {versie})", site=geheel.site_naam, versie=oud.versie),
        schil=replace(
            schil,
            kop=_kop(schil.kop, oud, geheel.taal),
            voet=tuple(_voetdeel(deel) for deel in schil.voet),
        ),
        paginas=tuple(pagina for pagina in geheel.paginas if pagina.pad not in _VAN_NU),
    )


def zonder_adres(plan: Wijkplan) -> Wijkplan:
    """Leave out where the site stands: what is kept for years must not lead there."""
    config = plan.gedeeld.config
    site = config.site.model_copy(update={"url": None})
    gedeeld = replace(plan.gedeeld, config=config.model_copy(update={"site": site}))
    return replace(plan, gedeeld=gedeeld)


def _kop(kop: Kop, oud: OudeVersie, taal: str) -> Kop:
    dag = woorden.dag(oud.datum, taal)
    zin = _("Dit is versie {versie} van {dag}.", versie=oud.versie, dag=dag)
    if oud.herrekend:
        herrekend = _(
            "De cijfers zijn opnieuw berekend met een nieuwere versie van de rekensoftware. "
            "Zij kunnen anders zijn dan toen."
        )
        zin = f"{zin} {herrekend}"
    return replace(
        kop,
        url=_omhoog(kop.url),
        oud=zin,
        oud_label=_("Oude versie"),
        oud_link=_("Bekijk de huidige versie"),
        oud_url=f"{_NAAR_WIJK}index.html",
    )


def _voetdeel(deel: VoetDeel) -> VoetDeel:
    links = tuple(replace(link, url=_omhoog(link.url)) for link in deel.links)
    regels = tuple(replace(regel, url=_omhoog(regel.url)) for regel in deel.regels)
    return replace(deel, links=links, regels=regels)


def _omhoog(url: str) -> str:
    naar_nu = url.startswith("../") or url.removesuffix(".html") in _VAN_NU
    return f"{_NAAR_WIJK}{url}" if naar_nu else url
