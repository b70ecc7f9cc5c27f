"""`wijkplan import grenzen`: boundaries of PDOK into the map files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.harvest.adressen import Adressen, vraag
from generator.harvest.fout import OogstFoutError
from generator.harvest.gebied import GEBIEDSCODE, gemeente_van, soort
from generator.harvest.inhoud import (
    Wijkgegevens,
    keur_gemeente,
    lees_gemeente,
    lees_tekst,
    lees_wijk,
)
from generator.harvest.kaartbestand import Kaartvlak, werk_kaart_bij
from generator.harvest.meetkunde import Vlak, lees_vlakken, samengevoegd
from generator.harvest.ophalen import Haler, Pagina
from generator.harvest.tabel import als_getal, als_tekst
from generator.harvest.verschil import Oogst, Verschil

LAATSTE_JAAR = 2024
EERSTE_JAAR = 2022
"""The first year that PDOK serves in this way."""
_PER_PAGINA = "1000"
_SOORTEN = {"gemeente": "gemeenten", "wijk": "wijken", "buurt": "buurten"}
_ONGEWIJZIGD = 1


@dataclass(frozen=True, slots=True)
class Grensopdracht:
    """What is asked.

    Attributes:
        map_: The folder of site_config.yml.
        gemeente: Its code; "" for that of site_config.yml.
        jaar: Year of the boundaries.
        wijken: Names of folders of wijken whose own maps are to be made.
    """

    map_: Path
    gemeente: str = ""
    jaar: int = LAATSTE_JAAR
    wijken: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Grens:
    """One area of PDOK.

    Attributes:
        code: Its code.
        naam: Its name.
        wijkcode: Of a buurt, the code of its wijk; else "".
        inwoners: How many live there; None where it is not known.
        gewijzigd: Whether code or boundary changed since the year before.
        vlakken: Its shape.
    """

    code: str
    naam: str
    wijkcode: str
    inwoners: int | None
    gewijzigd: bool
    vlakken: tuple[Vlak, ...]


def oogst_grenzen(opdracht: Grensopdracht, haler: Haler, adressen: Adressen) -> Oogst:
    """Return the map files with the boundaries of a gemeente and its wijken; writes nothing.

    Raises:
        OogstFoutError: If the service gives no boundaries, or a wijk's codes are not among
            them.
    """
    gemeente = keur_gemeente(opdracht.gemeente or lees_gemeente(opdracht.map_)[0])
    if opdracht.jaar < EERSTE_JAAR:
        raise OogstFoutError(f"grenzen zijn er vanaf {EERSTE_JAAR}; kies een later jaar")
    halen = _Grenzenhaler(haler, adressen, gemeente, opdracht.jaar)
    buurten = halen.haal("buurt")
    maker = _Kaartmaker(opdracht.map_, opdracht.jaar)
    maker.maak("content/kaart/gemeente.geojson", [maker.gemeente(halen.haal("gemeente")[0])])
    maker.maak("content/kaart/buurten.geojson", [maker.buurt(buurt) for buurt in buurten])
    let_op = [_zin_gewijzigd(opdracht.jaar, buurten)]
    wijken = halen.haal("wijk") if opdracht.wijken else ()
    for naam in opdracht.wijken:
        wijk = lees_wijk(opdracht.map_, naam)
        eigen = _buurten_van(wijk, wijken, buurten)
        maker.maak(f"{wijk.map_}/kaart/gebied.geojson", [maker.gebied(wijk, wijken, eigen)])
        maker.maak(f"{wijk.map_}/kaart/buurten.geojson", [maker.buurt(buurt) for buurt in eigen])
    return Oogst(maker.bestanden, maker.verschillen, tuple(zin for zin in let_op if zin))


class _Grenzenhaler:
    """Asks PDOK for the areas of one gemeente and year."""

    def __init__(self, haler: Haler, adressen: Adressen, gemeente: str, jaar: int) -> None:
        self.haler = haler
        self.adressen = adressen
        self.gemeente = gemeente
        self.jaar = jaar

    def haal(self, wat: str) -> tuple[Grens, ...]:
        """Return the areas of a kind, by code; water is no buurt."""
        adres = self.adressen.grenzen(self.jaar, _SOORTEN[wat])
        paginas = self.haler.paginas(
            vraag(adres, f="json", gemeentecode=self.gemeente, limit=_PER_PAGINA), "features"
        )
        grenzen = {grens.code: grens for grens in self._grenzen(wat, paginas)}
        if not grenzen:
            wie = f"PDOK geeft geen {_SOORTEN[wat]} van {self.gemeente} in {self.jaar}"
            raise OogstFoutError(f"{wie}; controleer de code en het jaar")
        return tuple(grenzen[code] for code in sorted(grenzen))

    def _grenzen(self, wat: str, paginas: Iterable[Pagina]) -> Iterator[Grens]:
        for pagina in paginas:
            features = pagina.json["features"]
            for feature in features if isinstance(features, list) else ():
                grens = self._grens(wat, feature)
                if grens is not None:
                    yield grens

    def _grens(self, wat: str, feature: object) -> Grens | None:
        ruw = feature.get("properties") if isinstance(feature, dict) else None
        wie = ruw if isinstance(ruw, dict) else {}
        code = als_tekst(wie.get(f"{wat}code"))
        # the service may ignore the question, and a frame also returns neighbours
        eigen = als_tekst(wie.get("gemeentecode")) == self.gemeente
        if not eigen or als_tekst(wie.get("water")).upper() == "JA":
            return None
        if not GEBIEDSCODE.fullmatch(code) or not isinstance(feature, dict):
            raise OogstFoutError(f"PDOK gaf een {wat} zonder code")
        try:
            vlakken = lees_vlakken(feature.get("geometry"))
        except ValueError as fout:
            raise OogstFoutError(f"de grens van {code} is niet te gebruiken") from fout
        wijziging = als_getal(wie.get("indelingswijziging_wijken_en_buurten"))
        inwoners = als_getal(wie.get("aantal_inwoners"))
        return Grens(
            code=code,
            naam=als_tekst(wie.get(f"{wat}naam")) or code,
            wijkcode=als_tekst(wie.get("wijkcode")) if wat == "buurt" else "",
            inwoners=None if inwoners is None else int(inwoners),
            gewijzigd=wijziging is not None and int(wijziging) != _ONGEWIJZIGD,
            vlakken=vlakken,
        )


class _Kaartmaker:
    """Makes the map files and keeps what changed in them."""

    def __init__(self, map_: Path, jaar: int) -> None:
        self.map_ = map_
        self.jaar = jaar
        self.bron = f"CBS/Kadaster, Wijk- en Buurtkaart {jaar} (via PDOK), CC BY 4.0"
        self.bestanden: dict[str, bytes] = {}
        self.verschillen: dict[str, tuple[Verschil, ...]] = {}

    def maak(self, pad: str, vlakken: Sequence[Kaartvlak]) -> None:
        """Note a file, unless it is as it should be."""
        oud = lees_tekst(self.map_, pad)
        nieuw, self.verschillen[pad] = werk_kaart_bij(oud, pad, vlakken)
        if nieuw != oud.encode():
            self.bestanden[pad] = nieuw

    def gemeente(self, grens: Grens) -> Kaartvlak:
        """Return the boundary of the gemeente."""
        wie = {"naam": grens.naam, "gemeentecode": grens.code, "jaar": self.jaar}
        return Kaartvlak(grens.code, {**wie, "bron": self.bron}, grens.vlakken)

    def buurt(self, grens: Grens) -> Kaartvlak:
        """Return a buurt with its number of inhabitants."""
        wie: dict[str, object] = {
            "naam": grens.naam,
            "buurtcode": grens.code,
            "buurtnaam": grens.naam,
            "wijkcode": grens.wijkcode,
        }
        if grens.inwoners is not None:
            wie["aantalInwoners"] = grens.inwoners
        return Kaartvlak(grens.code, {**wie, "jaar": self.jaar, "bron": self.bron}, grens.vlakken)

    def gebied(
        self, wijk: Wijkgegevens, wijken: Sequence[Grens], eigen: Sequence[Grens]
    ) -> Kaartvlak:
        """Return the boundary of a wijkplan: that of the CBS wijk, or all parts as one."""
        per_code = {grens.code: grens for grens in (*wijken, *eigen)}
        delen = [per_code[code] for code in wijk.codes]
        if len(delen) == 1:
            vlakken = delen[0].vlakken
        else:
            vlakken = samengevoegd(vlak for deel in delen for vlak in deel.vlakken)
        wijkcodes = [code for code in wijk.codes if soort(code) == "wijk"]
        wie: dict[str, object] = {"naam": wijk.naam}
        if len(wijkcodes) == 1 and len(delen) == 1:
            wie["wijkcode"] = wijkcodes[0]
        wie["buurtcodes"] = [buurt.code for buurt in eigen]
        bron = self.bron if len(delen) == 1 else f"{self.bron}; samengevoegd uit {len(delen)} delen"
        return Kaartvlak("gebied", {**wie, "jaar": self.jaar, "bron": bron}, vlakken)


def _buurten_van(
    wijk: Wijkgegevens, wijken: Sequence[Grens], buurten: Sequence[Grens]
) -> list[Grens]:
    """Return the buurten that a wijk's codes name, themselves or by their wijk."""
    pad = f"{wijk.map_}/wijk.yml"
    if not wijk.codes:
        raise OogstFoutError(f"{pad}: voeg eerst codes toe, bijvoorbeeld: codes: [WK059003]")
    bekend = {grens.code for grens in (*wijken, *buurten)}
    for code in wijk.codes:
        if code not in bekend:
            keuze = ", ".join(f"{grens.code} {grens.naam}" for grens in wijken)
            hier = wijken[0].code if wijken else ""
            elders = hier and gemeente_van(code) != gemeente_van(hier)
            wat = "ligt in een andere gemeente" if elders else "bestaat niet in dit jaar"
            raise OogstFoutError(f"{pad}: code {code} {wat}; de wijken zijn: {keuze}")
    return [b for b in buurten if b.code in wijk.codes or b.wijkcode in wijk.codes]


def _zin_gewijzigd(jaar: int, buurten: Iterable[Grens]) -> str:
    namen = [f"{buurt.code} {buurt.naam}" for buurt in buurten if buurt.gewijzigd]
    if not namen:
        return ""
    wat = f"in {jaar} veranderde de code of de grens van {', '.join(namen)}"
    return f"{wat}; vergelijk cijfers van deze buurten voorzichtig met eerdere jaren"
