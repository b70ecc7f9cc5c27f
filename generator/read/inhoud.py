"""A folder of content to a `Bronmap`: each known file read once, each other file a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from generator.model.bron import Bevinding, Bronbestand, Bronmap, Bronplek, Groep, Lijst, Scalar
from generator.model.limieten import GROOTSTE_LOGO_BYTES, MEESTE_WIJKEN
from generator.model.velden import GEWEIGERDE_IDS, GEWEIGERDE_WIJKEN
from generator.read.bestand import lees_bestand
from generator.read.indeling import (
    CONFIG,
    GEDEELDE_BESTANDEN,
    GENEGEERD,
    KAART,
    VERPLICHT_GEDEELD,
    WIJK_BESTANDEN,
    WIJK_VAKKEN,
    Soort,
    Vak,
)
from generator.read.media import keur_foto
from generator.read.schijf import Grens, Ingang, lees_bytes, lees_namen, map_dicht

WIJKEN = "content/wijken"


class _Verzameling:
    """What has been read of one unit, and what was wrong."""

    def __init__(self, grens: Grens) -> None:
        self.grens = grens
        self.bestanden: dict[str, Bronbestand] = {}
        self.bevindingen: list[Bevinding] = []

    def lees(self, pad: str, soort: Soort) -> None:
        """Read one file."""
        bestand, bevindingen = lees_bestand(self.grens, pad, soort)
        if bestand is not None:
            self.bestanden[pad] = bestand
        self.bevindingen += bevindingen

    def namen(self, begin: str) -> list[Ingang]:
        """Return what stands in a folder and may be content."""
        try:
            return [i for i in lees_namen(self.grens.wortel / begin) if i.naam not in GENEGEERD]
        except OSError:
            self.bevindingen.append(map_dicht(begin))
            return []

    def lees_vak(self, begin: str, vak: Vak) -> None:
        """Read the files of a folder of one kind; too many are not read at all."""
        namen = self.namen(begin)
        if len(namen) > vak.meeste:
            wat = f"meer dan {vak.meeste} bestanden in {begin}; dat is de grens;"
            plek = Bronplek(f"{begin}/{namen[vak.meeste].naam}")
            self.bevindingen.append(Bevinding(plek, "WP007", wat, "verdeel ze over wijken."))
            namen = namen[: vak.meeste]
        for ingang in namen:
            fout = _naamfout(f"{begin}/{ingang.naam}", ingang, vak)
            if fout is None:
                self.lees(f"{begin}/{ingang.naam}", vak.soort)
            else:
                self.bevindingen.append(fout)
        self.bevindingen += _dubbele_namen(begin, namen)

    def klaar(self, pad: str) -> Bronmap:
        """Return all that was read."""
        return Bronmap(pad, dict(sorted(self.bestanden.items())), tuple(sorted(self.bevindingen)))


def lees_gedeeld(map_: Path) -> Bronmap:
    """Read what all wijken share: site_config.yml, content/*.yml, content/kaart, the logos.

    Args:
        map_: The folder of site_config.yml.
    """
    wortel = map_.resolve()
    alles = _Verzameling(Grens(wortel, wortel))
    _lees_config(alles)
    namen = {i.naam: i for i in alles.namen("content")}
    for naam in GEDEELDE_BESTANDEN:
        pad = f"content/{naam}"
        if namen.pop(naam, None):
            alles.lees(pad, "yaml")
        elif pad in VERPLICHT_GEDEELD:
            alles.bevindingen.append(_ontbreekt(pad, namen))
    mappen = {"kaart", "wijken"}
    if "kaart" in namen:
        alles.lees_vak("content/kaart", KAART)
    _lees_logos(alles)
    bekend = (*GEDEELDE_BESTANDEN, *sorted(mappen))
    over = (ingang for naam, ingang in namen.items() if naam not in mappen)
    alles.bevindingen += _onbekend("content", over, bekend)
    return alles.klaar("")


def _lees_config(alles: _Verzameling) -> None:
    wortel = alles.grens.wortel
    if (wortel / CONFIG).exists() or (wortel / CONFIG).is_symlink():
        alles.lees(CONFIG, "yaml")
    else:
        namen = {i.naam: i for i in alles.namen("")}
        alles.bevindingen.append(_ontbreekt(CONFIG, namen))


def _lees_logos(alles: _Verzameling) -> None:
    """Read the logo that site_config.yml names, and those of the parties."""
    config = alles.bestanden.get(CONFIG)
    site = config.knoop["site"] if config and isinstance(config.knoop, Groep) else None
    lijst = alles.bestanden.get("content/partijen.yml")
    partijen = lijst.knoop.items if lijst and isinstance(lijst.knoop, Lijst) else ()
    for wie in (site, *partijen):
        logo = wie["logo"] if isinstance(wie, Groep) else None
        if isinstance(logo, Scalar) and logo.tekst:
            _lees_logo(alles, logo)


def _lees_logo(alles: _Verzameling, logo: Scalar) -> None:
    """Read one logo; its place is that of its name."""
    pad = logo.tekst
    if not re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9_./-]*", pad) or ".." in pad:
        wat = f"'{pad[:80]}' is geen bestand in de map van site_config.yml;"
        fout: Bevinding | None = Bevinding(logo.plek, "WP003", wat, "zet het logo in die map.")
    else:
        inhoud = lees_bytes(alles.grens, pad, GROOTSTE_LOGO_BYTES)
        fout = inhoud if isinstance(inhoud, Bevinding) else keur_foto(pad, inhoud)
        if isinstance(inhoud, bytes) and fout is None:
            alles.bestanden[pad] = Bronbestand(pad, inhoud)
    if fout is not None:
        wat = f"het logo '{pad[:80]}' kan niet gebruikt worden: {fout.wat}"
        alles.bevindingen.append(Bevinding(logo.plek, fout.code, wat, fout.herstel))


def lees_wijk(map_: Path, wijk: str) -> Bronmap:
    """Read one wijk: the known files of its folder, and a finding for each other one.

    Args:
        map_: The folder of site_config.yml.
        wijk: Name of the wijk's folder, as `vind_wijken` gave it.
    """
    begin = f"{WIJKEN}/{wijk}"
    wortel = map_.resolve()
    alles = _Verzameling(Grens(wortel, wortel / begin))
    if (wortel / begin).resolve() != wortel / begin:
        wat = "de map van deze wijk is een verwijzing naar een andere map;"
        fout = Bevinding(Bronplek(f"{begin}/wijk.yml"), "WP003", wat, "zet de map hier zelf neer.")
        return Bronmap(begin, {}, (fout,))
    namen = {i.naam: i for i in alles.namen(begin)}
    if alles.bevindingen:
        return alles.klaar(begin)
    vakken = {vak.naam: vak for vak in WIJK_VAKKEN}
    if "wijk.yml" not in namen:
        alles.bevindingen.append(_ontbreekt(f"{begin}/wijk.yml", namen))
    for naam, ingang in list(namen.items()):
        if naam in WIJK_BESTANDEN:
            alles.lees(f"{begin}/{naam}", "yaml")
        elif naam in vakken and ingang.is_map:
            alles.lees_vak(f"{begin}/{naam}", vakken[naam])
        else:
            continue
        namen.pop(naam)
    alles.bevindingen += _onbekend(begin, namen.values(), (*WIJK_BESTANDEN, *vakken))
    return alles.klaar(begin)


def vind_wijken(map_: Path) -> tuple[tuple[str, ...], tuple[Bevinding, ...]]:
    """Return the wijken in order of name, and a finding for each name that can't be one."""
    goed: list[str] = []
    bevindingen: list[Bevinding] = []
    try:
        ingangen = lees_namen(map_.resolve() / WIJKEN)
    except OSError:
        return (), (map_dicht(WIJKEN),)
    for ingang in ingangen:
        if ingang.naam in GENEGEERD:
            continue
        fout = _wijkfout(ingang)
        if fout is None:
            goed.append(ingang.naam)
        else:
            bevindingen.append(fout)
    if not goed and not bevindingen:
        wat = "er is nog geen wijk;"
        herstel = "maak een map voor de wijk, met wijk.yml en de map maatregelen."
        bevindingen.append(Bevinding(Bronplek(WIJKEN), "WP001", wat, herstel))
    if len(goed) > MEESTE_WIJKEN:
        wat = f"meer dan {MEESTE_WIJKEN} wijken; dat is de grens;"
        bevindingen.append(Bevinding(Bronplek(WIJKEN), "WP007", wat, "maak een tweede site."))
    return tuple(goed[:MEESTE_WIJKEN]), tuple(bevindingen)


def _wijkfout(ingang: Ingang) -> Bevinding | None:
    plek = Bronplek(f"{WIJKEN}/{ingang.naam}")
    if not ingang.is_map:
        wat = f"'{ingang.naam}' is geen map van een wijk;"
        return Bevinding(plek, "WP006", wat, "haal het weg.", "waarschuwing")
    if ingang.naam in GEWEIGERDE_WIJKEN | GEWEIGERDE_IDS:
        wat = f"een wijk mag niet '{ingang.naam}' heten: die naam gebruikt de site zelf;"
        return Bevinding(plek, "WP008", wat, "kies een andere naam voor de map.")
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,79}", ingang.naam):
        wat = f"'{ingang.naam}' kan geen naam van een wijk zijn;"
        herstel = f"gebruik kleine letters, cijfers en streepjes: {_als_id(ingang.naam)}."
        return Bevinding(plek, "WP008", wat, herstel)
    return None


def _ontbreekt(pad: str, namen: Iterable[str]) -> Bevinding:
    naam = pad.rpartition("/")[2]
    lijkt_op = get_close_matches(naam, sorted(namen), n=1, cutoff=0.75)
    herstel = f"hernoem {lijkt_op[0]}." if lijkt_op else "maak het."
    return Bevinding(Bronplek(pad), "WP001", "dit bestand ontbreekt;", herstel)


def _onbekend(begin: str, namen: Iterable[Ingang], bekend: Iterable[str]) -> Iterator[Bevinding]:
    """Yield a finding for each name that is no content: an error where it looks misspelt."""
    keuzes = sorted(bekend)
    for ingang in namen:
        plek = Bronplek(f"{begin}/{ingang.naam}")
        soort = "map" if ingang.is_map else "bestand"
        wat = f"'{ingang.naam}' is geen bekend {soort} van de inhoud;".replace(
            "bekend map", "bekende map"
        )
        zonder = ingang.naam.lower().removesuffix(".yaml").removesuffix(".yml")
        lijkt_op = get_close_matches(zonder, [k.removesuffix(".yml") for k in keuzes], n=1)
        if lijkt_op and (ingang.is_map or ingang.naam.lower().endswith(("yml", "yaml"))):
            naam = next(k for k in keuzes if k.removesuffix(".yml") == lijkt_op[0])
            yield Bevinding(plek, "WP006", wat, f"bedoelde u '{naam}'?")
        else:
            herstel = "het wordt niet gelezen; haal het weg."
            yield Bevinding(plek, "WP006", wat, herstel, "waarschuwing")


def _naamfout(pad: str, ingang: Ingang, vak: Vak) -> Bevinding | None:
    """Return what is wrong with the name of a file in a folder of one kind."""
    naam = ingang.naam
    if vak.patroon.fullmatch(naam):
        if vak.soort == "yaml" and naam.removesuffix(".yml") in GEWEIGERDE_IDS:
            wat = f"'{naam.removesuffix('.yml')}' mag geen id zijn: die naam gebruikt de site zelf;"
            return Bevinding(Bronplek(pad), "WP008", wat, "geef het bestand een andere naam.")
        return None
    _, _, eind = naam.rpartition(".")
    passend = vak.vorm.rpartition(".")[2]
    if eind.lower() in {passend, "yaml", "yml", "markdown", "md", "json", "geojson"}:
        wat = f"'{naam}' is geen goede naam in de map {vak.naam};"
        return Bevinding(Bronplek(pad), "WP008", wat, f"noem het zoals {vak.vorm}.")
    if vak.soort == "foto" and not ingang.is_map:
        if eind.lower() in {"png", "jpg", "jpeg", "webp", "gif"}:
            wat = f"de naam '{naam}' kan niet in een link staan;"
            return Bevinding(Bronplek(pad), "WP008", wat, f"noem het zoals {vak.vorm}.")
        wat = f"'{naam}' is geen foto die op de site kan;"
        return Bevinding(Bronplek(pad), "WP009", wat, "gebruik png, jpg, webp of gif.")
    wat = f"'{naam}' hoort niet in de map {vak.naam} en wordt niet gelezen;"
    return Bevinding(Bronplek(pad), "WP006", wat, "haal het weg.", "waarschuwing")


def _dubbele_namen(begin: str, namen: Iterable[Ingang]) -> Iterator[Bevinding]:
    """Yield a finding for names that differ in capitals only: one file on many computers."""
    eerder: dict[str, str] = {}
    for ingang in namen:
        ander = eerder.setdefault(ingang.naam.lower(), ingang.naam)
        if ander != ingang.naam:
            wat = f"'{ingang.naam}' en '{ander}' verschillen alleen in hoofdletters;"
            plek = Bronplek(f"{begin}/{ingang.naam}")
            yield Bevinding(plek, "WP008", wat, "hernoem een van beide.")


def _als_id(naam: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", naam.lower()).strip("-") or "naam-van-de-wijk"
