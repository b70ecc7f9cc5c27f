"""kaart/*.geojson to map objects: valid, in EPSG:4326, and near the wijk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.check.geojson import GeoJsonLezer, Geplaatst, JsonFoutError
from generator.check.keuring import Keuring, kort
from generator.check.meetkunde import Kader, MeetkundeFoutError, lees_coordinaten, punten_in
from generator.check.regelbegin import Regelbegin
from generator.check.veilig import bevat_html, onzichtbaar_teken
from generator.model.bron import Bronbestand, Bronmap, Bronplek
from generator.model.limieten import (
    MEESTE_KAARTOBJECTEN,
    MEESTE_KAARTPUNTEN,
    VERSTE_KAARTPUNT_M,
)
from generator.model.plan import Kaartobject

_NAMEN = ("naam", "buurtnaam", "wijknaam", "gemeentenaam", "name")
_GRADEN = frozenset({"4326", "CRS84", "84"})
_GRENZEN = ("gebied", "gemeente")


@dataclass(frozen=True, slots=True)
class _Object:
    """A map object and where it stands."""

    object: Kaartobject
    plek: Bronplek


def keur_kaarten(
    keuring: Keuring, bron: Bronmap, map_: str, gedeeld: Iterable[Kaartobject]
) -> tuple[Kaartobject, ...]:
    """Read the maps of a unit.

    Args:
        keuring: Takes what is found.
        bron: The unit.
        map_: Folder of the maps within it.
        gedeeld: The shared map objects, for the boundary of the gemeente.

    Returns:
        The objects by layer, then in order of the file.
    """
    objecten: list[_Object] = []
    for bestand in bron.onder(map_):
        if bestand.tekst:
            objecten += _Kaartbestand(keuring, bestand).lees()
    _keur_ids(keuring, objecten)
    _keur_afstand(keuring, objecten, gedeeld)
    return tuple(gelezen.object for gelezen in objecten)


class _Kaartbestand:
    """Reads one file."""

    def __init__(self, keuring: Keuring, bestand: Bronbestand) -> None:
        self.keuring = keuring
        self.bestand = bestand
        self.laag = bestand.pad.rpartition("/")[2].removesuffix(".geojson")
        self.regels = Regelbegin(bestand.tekst)
        self.punten = 0

    def plek(self, index: int) -> Bronplek:
        """Return the place of a character."""
        regel, kolom = self.regels.plaats(index)
        return Bronplek(self.bestand.pad, regel + 1, kolom + 1)

    def lees(self) -> list[_Object]:
        """Return the objects; what is wrong is noted."""
        try:
            leden, features = GeoJsonLezer(self.bestand.tekst).lees()
        except JsonFoutError as fout:
            wat = f"dit is geen geldige GeoJSON: {fout};"
            self.keuring.meld(self.plek(fout.index), "WP270", wat, "exporteer het bestand opnieuw.")
            return []
        if not self._keur_stelsel(leden):
            return []
        if "features" not in leden:
            features = self._een_feature(leden)
        if len(features) > MEESTE_KAARTOBJECTEN:
            plek = self.plek(features[MEESTE_KAARTOBJECTEN].index)
            wat = f"deze kaart heeft meer dan {MEESTE_KAARTOBJECTEN} plekken;"
            self.keuring.meld(plek, "WP007", wat, "maak een kleinere uitsnede.")
            return []
        gelezen = (self._feature(nummer, feature) for nummer, feature in enumerate(features, 1))
        return [object_ for object_ in gelezen if object_ is not None]

    def _keur_stelsel(self, leden: Mapping[str, Geplaatst]) -> bool:
        """Refuse a coordinate system other than that of GeoJSON itself."""
        crs = leden.get("crs")
        if crs is None or crs.waarde is None:
            return True
        naam = crs.waarde
        if isinstance(naam, dict):
            eigenschappen = naam.get("properties")
            naam = eigenschappen.get("name") if isinstance(eigenschappen, dict) else None
        if isinstance(naam, str) and naam.replace("::", ":").split(":")[-1] in _GRADEN:
            return True
        wat = f"deze kaart staat in een ander stelsel ({kort(naam)});"
        self.keuring.meld(self.plek(crs.index), "WP273", wat, "sla haar op in EPSG:4326 (WGS 84).")
        return False

    def _een_feature(self, leden: Mapping[str, Geplaatst]) -> tuple[Geplaatst, ...]:
        """Take a single Feature or geometry as a collection of one."""
        alles = {sleutel: lid.waarde for sleutel, lid in leden.items()}
        if alles.get("type") == "Feature":
            return (Geplaatst(alles, 0),)
        if "coordinates" in alles:
            return (Geplaatst({"type": "Feature", "geometry": alles}, 0),)
        wat = "dit bestand heeft geen features;"
        self.keuring.meld(self.plek(0), "WP271", wat, "exporteer het als FeatureCollection.")
        return ()

    def _feature(self, nummer: int, feature: Geplaatst) -> _Object | None:
        waarde = feature.waarde
        plek = self.plek(feature.index)
        meetkunde = waarde.get("geometry") if isinstance(waarde, dict) else None
        if not isinstance(waarde, dict) or not isinstance(meetkunde, dict):
            wat = f"plek {nummer} van deze kaart heeft geen vorm (geometry);"
            self.keuring.meld(plek, "WP271", wat, "teken haar, of haal haar weg.")
            return None
        try:
            soort = str(meetkunde.get("type"))
            coordinaten = lees_coordinaten(soort, meetkunde.get("coordinates"))
        except MeetkundeFoutError as fout:
            naam = _id(waarde, self.laag, nummer)
            self.keuring.meld(plek, "WP274", f"plek '{kort(naam)}': {fout.wat}", fout.herstel)
            return None
        self.punten += sum(1 for _ in punten_in(coordinaten))
        if self.punten > MEESTE_KAARTPUNTEN:
            wat = f"deze kaart heeft meer dan {MEESTE_KAARTPUNTEN} punten;"
            self.keuring.meld(plek, "WP007", wat, "vereenvoudig de lijnen.")
            return None
        object_ = self._object(waarde, nummer, soort, coordinaten)
        teksten = (t for t in object_.eigenschappen.values() if isinstance(t, str))
        if teken := onzichtbaar_teken("".join((object_.id, *teksten))):
            wat = f"bij plek {nummer} van deze kaart staat een onzichtbaar teken ({teken});"
            self.keuring.meld(plek, "WP302", wat, "typ de tekst opnieuw.")
            return None
        if bevat_html(object_.naam + object_.id):
            wat = f"de naam van plek '{kort(object_.id)}' bevat HTML of script;"
            self.keuring.meld(plek, "WP301", wat, "schrijf gewone tekst zonder < en >.")
            return None
        return _Object(object_, plek)

    def _object(
        self, waarde: Mapping[str, object], nummer: int, soort: str, punten: tuple[object, ...]
    ) -> Kaartobject:
        ruw = waarde.get("properties")
        eigenschappen = {
            str(sleutel): inhoud
            for sleutel, inhoud in (ruw.items() if isinstance(ruw, dict) else ())
            if inhoud is None or isinstance(inhoud, (str, int, float, bool))
        }
        naam = next((str(eigenschappen[n]) for n in _NAMEN if eigenschappen.get(n)), "")
        return Kaartobject(
            id=_id(waarde, self.laag, nummer),
            laag=self.laag,
            naam=naam,
            eigenschappen=eigenschappen,
            soort=soort,
            coordinaten=punten,
        )


def _id(feature: Mapping[str, object], laag: str, nummer: int) -> str:
    """Return the id of a feature; without one, its layer and place in the file."""
    eigenschappen = feature.get("properties")
    onder = eigenschappen.get("id") if isinstance(eigenschappen, dict) else None
    for id_ in (feature.get("id"), onder):
        if isinstance(id_, (str, int)) and not isinstance(id_, bool) and str(id_):
            return str(id_)
    return f"{laag}-{nummer}"


def _keur_ids(keuring: Keuring, objecten: Iterable[_Object]) -> None:
    eerder: dict[str, Bronplek] = {}
    for gelezen in objecten:
        plek = eerder.setdefault(gelezen.object.id, gelezen.plek)
        if plek is not gelezen.plek:
            wat = f"plek '{kort(gelezen.object.id)}' bestaat al ({plek});"
            keuring.meld(gelezen.plek, "WP272", wat, "kies een ander id.")


def _keur_afstand(
    keuring: Keuring, objecten: Iterable[_Object], gedeeld: Iterable[Kaartobject]
) -> None:
    """Note what lies further than 5 km from the boundary of wijk and gemeente."""
    eigen = [gelezen.object for gelezen in objecten]
    kaders = []
    for laag in _GRENZEN:
        punten = [
            punt
            for object_ in (*eigen, *gedeeld)
            if object_.laag == laag
            for punt in punten_in(object_.coordinaten)
        ]
        if punten:
            kaders.append((laag, Kader.om(punten).ruimer(VERSTE_KAARTPUNT_M)))
    for gelezen in objecten:
        te_houden = [kader for laag, kader in kaders if laag != gelezen.object.laag]
        punten = list(punten_in(gelezen.object.coordinaten)) if te_houden else []
        ver = next((p for p in punten if not any(k.bevat(p) for k in te_houden)), None)
        if ver is not None:
            _meld_ver(keuring, gelezen, ver, te_houden)


def _meld_ver(
    keuring: Keuring, gelezen: _Object, punt: tuple[float, float], kaders: Iterable[Kader]
) -> None:
    lengte, breedte = punt
    km = VERSTE_KAARTPUNT_M // 1000
    wat = f"plek '{kort(gelezen.object.id)}' ligt meer dan {km} km buiten de wijk en de gemeente;"
    herstel = "controleer de coördinaten."
    if any(kader.bevat((breedte, lengte)) for kader in kaders):
        herstel = "lengte en breedte staan verwisseld: schrijf eerst de lengte (ongeveer 5)."
    keuring.meld(gelezen.plek, "WP275", wat, herstel)
