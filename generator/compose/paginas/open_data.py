"""Open data: the files of the plan, what is in them, and on which terms they may be used."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, Opening
from generator.model import opendata
from generator.model.opendata import Gegevensbestand
from generator.model.site_plan import Pagina
from generator.model.taal import _


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file with its columns."""

    link: Link
    titel: str
    uitleg: str
    kolommen: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OpenData:
    """View model of the open data."""

    opening: Opening
    bestanden: tuple[Bestand, ...]
    bron: str
    licentie: str
    bedragen: str
    citeer: str
    metadata: Link


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the list of files; every plan has at least its measures."""
    site = blad.plan.gedeeld.config.site
    lead = _("Alle cijfers, bedragen en afspraken van dit plan kunt u ophalen en zelf gebruiken.")
    inhoud = OpenData(
        opening=blad.opening(_("Open data"), lead),
        bestanden=tuple(_bestand(bestand) for bestand in _aanwezig(blad)),
        bron=_(opendata.EIGEN_BRON, wijk=blad.naam, uitgever=site.uitgever),
        licentie=_licentie(site.licentie),
        bedragen=blad.regels_in_woorden,
        citeer=_citeer(blad),
        metadata=_metadata(blad),
    )
    return (Pagina("data", _("Open data"), "open_data", inhoud, lead, _("Uitleg")),)


def _citeer(blad: Blad) -> str:
    """Say how to refer to the data: who, what, which version, where."""
    site = blad.plan.gedeeld.config.site
    titel = _("Wijkplan {wijk}, open data, {versie}", wijk=blad.naam, versie=blad.versie_in_woorden)
    delen = [site.uitgever, titel]
    if site.url:
        delen.append(f"{site.url.rstrip('/')}/{blad.plan.wijk.id}/data.html")
    return ". ".join(delen) + "."


def _metadata(blad: Blad) -> Link:
    """Point to the metadata for data portals, where `emit` can write it."""
    site, wijk = blad.plan.gedeeld.config.site, blad.plan.wijk
    contact = wijk.contact or site.contact
    bereikbaar = contact is not None and bool(contact.e_mail or contact.url)
    if not (site.url and opendata.licentie_uri(site.licentie) and bereikbaar):
        return Link("")
    return Link(_("Beschrijving voor dataportalen (DCAT-AP-NL, JSON-LD)"), f"data/{opendata.DCAT}")


def _licentie(licentie: str | None) -> str:
    if licentie is None:
        return _(
            "Er staat nog geen licentie bij. Vraag de uitgever wat u met de gegevens mag. "
            "Regels met een eigen bron volgen de licentie van die bron."
        )
    return _(
        "{licentie}. Regels met een eigen bron volgen de licentie van die bron.", licentie=licentie
    )


def _aanwezig(blad: Blad) -> list[Gegevensbestand]:
    """Return the files that this plan has rows for, as `emit` writes them."""
    plan = blad.plan
    kaartplekken = {plek.id for plek in plan.kaart}
    gevuld = {
        opendata.MAATREGELEN: True,
        opendata.BEDRAGEN: any(u.regels for u in blad.uitkomst.maatregelen)
        or any(u.regels for u in blad.uitkomst.koppelkansen),
        opendata.DOELEN: True,
        opendata.EFFECTEN: any(m.effecten for m in plan.maatregelen),
        opendata.CIJFERS: any(i.metingen for i in plan.indicatoren),
        opendata.AFSPRAKEN: bool(plan.afspraken),
        opendata.WIJKSCHOUW: bool(plan.wijkschouw),
        opendata.GEHEEL: True,
        opendata.SCHEMA: True,
        opendata.GEOJSON: any(kaartplekken & set(m.locatie) for m in plan.maatregelen),
        opendata.DOORREKENING: True,
    }
    return [bestand for bestand, er in gevuld.items() if er]


def _bestand(bestand: Gegevensbestand) -> Bestand:
    return Bestand(
        Link(bestand.naam, f"data/{bestand.naam}"),
        _(bestand.titel),
        _(bestand.uitleg),
        tuple((kolom.naam, _(kolom.uitleg)) for kolom in bestand.kolommen),
    )
