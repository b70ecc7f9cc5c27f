"""The shared files: site_config.yml, partijen.yml, kengetallen.yml, begrippen.yml, the map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from generator.check.bestanden import lees_een, lees_lijst
from generator.check.foto import FOTONAMEN, keur_fotos
from generator.check.kaart import keur_kaarten
from generator.check.kennis import Kennis, kennis_van, namen_in, namen_van_begrippen
from generator.check.keuring import Keuring
from generator.check.privacy import keur_privacy
from generator.check.regels import keur_delen
from generator.check.scalar import waarde_van
from generator.check.taal import keur_taal
from generator.check.teksten import keur_teksten
from generator.check.verwijzingen import keur_verwijzingen
from generator.check.volledigheid import mist_in_gedeeld, mist_naam
from generator.model.bron import Bevinding, Bronmap, Groep, Knoop, Scalar
from generator.model.inhoud import GEDEELDE_LIJSTEN
from generator.model.partij import Kengetal, Partij
from generator.model.plan import Gedeeld
from generator.model.site import Begrip, SiteConfig

CONFIG = "site_config.yml"


@dataclass(frozen=True, slots=True)
class GekeurdeDeling:
    """The shared files, judged.

    Attributes:
        gedeeld: What the wijken share, or None where an error stands in the way.
        kennis: What can be told of them, also when they are broken.
        bevindingen: Everything found, sorted.
    """

    gedeeld: Gedeeld | None
    kennis: Kennis
    bevindingen: tuple[Bevinding, ...]


def keur_deling(bron: Bronmap, *, adviezen: bool = False) -> GekeurdeDeling:
    """Judge the shared files; goes on after a mistake.

    Args:
        bron: The files.
        adviezen: Whether to say what makes the content better, too.
    """
    keuring = Keuring(bevindingen=list(bron.bevindingen))
    config = lees_een(keuring, bron.bestand(CONFIG), SiteConfig, "config")
    lijst = {naam: bron.bestand(f"content/{naam}.yml") for naam in GEDEELDE_LIJSTEN}
    partijen = lees_lijst(keuring, lijst["partijen"], Partij, "partijen", met_id=True)
    kengetallen = lees_lijst(keuring, lijst["kengetallen"], Kengetal, "kengetallen", met_id=True)
    begrippen = lees_lijst(keuring, lijst["begrippen"], Begrip, "begrippen", met_id=True)
    kaart = keur_kaarten(keuring, bron, "content/kaart", ())
    mist_naam(keuring, "begrippen", begrippen.goed, "term")
    mist_naam(keuring, "begrippen", begrippen.goed, "uitleg")
    uitgelegd = tuple(begrip for begrip in begrippen.goed if begrip.term and begrip.uitleg)
    namen = namen_van_begrippen(uitgelegd)
    kennis = Kennis(
        begrippen=namen,
        horizon=_heel_getal(bron, "horizon"),
        prijspeil=_heel_getal(bron, "prijspeil"),
        taal=_taal(bron),
        partijen={partij.id: partij for partij in partijen.goed},
        kengetallen={kengetal.id: kengetal for kengetal in kengetallen.goed},
        namen={
            "partij": namen_in(lijst["partijen"]) if lijst["partijen"] else None,
            "kengetal": namen_in(lijst["kengetallen"]),
            "begrip": frozenset(namen) if begrippen.compleet else None,
            "plaats": frozenset(plaats.id for plaats in kaart),
        },
    )
    keur_delen(keuring, kennis)
    keur_verwijzingen(keuring, kennis)
    keur_teksten(keuring, bron, kennis)
    keur_privacy(keuring, bron)
    keur_fotos(keuring, (b for b in bron.bestanden.values() if b.pad.lower().endswith(FOTONAMEN)))
    mist_in_gedeeld(keuring, kengetallen.goed)
    if adviezen and kennis.taal == "nl":
        keur_taal(keuring, kennis.begrippen)
    bevindingen = keuring.gesorteerd()
    if keuring.heeft_fouten or not config.goed:
        return GekeurdeDeling(None, kennis, bevindingen)
    gedeeld = Gedeeld(
        config=config.goed[0],
        partijen=partijen.goed,
        kengetallen=kengetallen.goed,
        begrippen=uitgelegd,
        kaart=kaart,
        logos=_logos(bron, (config.goed[0].site.logo, *(p.logo for p in partijen.goed))),
        plekken=dict(keuring.plekken),
        bestanden_sha256=sommen(bron),
    )
    return GekeurdeDeling(gedeeld, kennis_van(gedeeld), bevindingen)


def sommen(bron: Bronmap) -> Mapping[str, str]:
    """Return the hash of each file by its path."""
    return {pad: sha256(b.inhoud).hexdigest() for pad, b in bron.bestanden.items()}


def _logos(bron: Bronmap, paden: Iterable[str | None]) -> Mapping[str, bytes]:
    """Return the logos that are named; `read` put them among the files."""
    return {pad: bron.bestanden[pad].inhoud for pad in paden if pad and pad in bron.bestanden}


def _instelling(bron: Bronmap, groep: str, sleutel: str) -> Knoop | None:
    """Return what was written at a key of site_config.yml, right or wrong."""
    config = bron.bestand(CONFIG)
    knoop = config.knoop[groep] if config and isinstance(config.knoop, Groep) else None
    return knoop[sleutel] if isinstance(knoop, Groep) else None


def _taal(bron: Bronmap) -> str:
    """Return the language of the site, also where another setting is wrong."""
    knoop = _instelling(bron, "site", "taal")
    waarde = waarde_van(knoop) if isinstance(knoop, Scalar) else None
    return waarde if isinstance(waarde, str) else "nl"


def _heel_getal(bron: Bronmap, sleutel: str) -> int | None:
    """Return a whole number of the rekenregels, also where others of them are wrong."""
    knoop = _instelling(bron, "rekenregels", sleutel)
    waarde = waarde_van(knoop) if isinstance(knoop, Scalar) else None
    return waarde if type(waarde) is int else None
