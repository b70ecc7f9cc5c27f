"""The files of one wijk to a `Wijkplan`, or to what keeps it from being one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TypeVar

from generator.check.adviezen import (
    keur_bandbreedte,
    keur_fotobestanden,
    keur_kleine_aantallen,
)
from generator.check.bestanden import Gelezen, lees_een, lees_lijst
from generator.check.foto import keur_fotos
from generator.check.gedeeld import sommen
from generator.check.kaart import keur_kaarten
from generator.check.kennis import Kennis, namen_in, namen_onder
from generator.check.keuring import Keuring, kort
from generator.check.plantekst import Stuk, lees_stukken, maak_berichten, maak_hoofdstukken
from generator.check.privacy import keur_privacy
from generator.check.regels import keur_delen
from generator.check.samenhang import check_samenhang
from generator.check.taal import keur_taal
from generator.check.teksten import keur_teksten, paginas_van
from generator.check.verwijzingen import keur_verwijzingen
from generator.check.volledigheid import (
    mist_in_indicatoren,
    mist_in_maatregel,
    mist_in_wijk,
    mist_naam,
)
from generator.model.bron import Bevinding, Bronmap, Bronplek, Groep, Knoop, Lijst, Scalar
from generator.model.inhoud import VERSLAGEN
from generator.model.maatregel import Koppelkans, Maatregel
from generator.model.plan import Gedeeld, Kaartobject, Wijkplan
from generator.model.velden import Vermelding
from generator.model.verslag import (
    Activiteit,
    Afspraak,
    Belang,
    Besluit,
    Inbreng,
    Indicator,
    Regeling,
    Versie,
    Vraag,
    Waarneming,
)
from generator.model.wijk import Wijk

M = TypeVar("M", bound=Vermelding)


@dataclass(frozen=True, slots=True)
class _Gelezen:
    """All records of a wijk."""

    wijk: Gelezen[Wijk]
    maatregelen: Mapping[str, Maatregel]
    koppelkansen: Gelezen[Koppelkans]
    verslagen: Mapping[str, Gelezen[Vermelding]]
    kaart: tuple[Kaartobject, ...]
    stukken: tuple[Stuk, ...]


def keur_een_wijk(
    bron: Bronmap, gedeeld: Gedeeld | None, kennis: Kennis, *, adviezen: bool = False
) -> tuple[Wijkplan | None, tuple[Bevinding, ...]]:
    """Judge one wijk; goes on after a mistake, also one in the shared files.

    Args:
        bron: Its files.
        gedeeld: What the wijken share, or None where that is broken.
        kennis: What can be told of the shared files.
        adviezen: Whether to say what makes the content better, too.

    Returns:
        The plan, or None where an error stands in the way; and everything found, sorted.
    """
    keuring = Keuring(bevindingen=list(bron.bevindingen))
    id_ = bron.pad.rpartition("/")[2]
    gelezen = _lees(keuring, bron, id_, gedeeld)
    kennis = _met_wijk(kennis, bron, gelezen)
    keur_delen(keuring, kennis)
    _keur_eigen_namen(keuring, gelezen)
    keur_verwijzingen(keuring, kennis)
    keur_teksten(keuring, bron, kennis)
    keur_fotos(keuring, bron.onder("media"))
    keur_privacy(keuring, bron)
    hoofdstukken = maak_hoofdstukken(keuring, gelezen.stukken, kennis)
    nieuws = maak_berichten(keuring, gelezen.stukken, kennis)
    _mist(keuring, gelezen)
    if adviezen:
        _adviseer(keuring, bron, gelezen, gedeeld, kennis)
    if gedeeld is None or keuring.heeft_fouten or not gelezen.wijk.goed:
        return None, keuring.gesorteerd()
    plan = Wijkplan(
        gedeeld=gedeeld,
        wijk=gelezen.wijk.goed[0],
        maatregelen=tuple(gelezen.maatregelen[m] for m in sorted(gelezen.maatregelen)),
        koppelkansen=tuple(sorted(gelezen.koppelkansen.goed, key=lambda k: k.id)),
        hoofdstukken=hoofdstukken,
        nieuws=nieuws,
        kaart=gelezen.kaart,
        media={b.pad.rpartition("/")[2]: b.inhoud for b in bron.onder("media")},
        plekken={**gedeeld.plekken, **keuring.plekken},
        invoer_sha256=_som(bron, gedeeld),
        indicatoren=_records(gelezen, "indicatoren", Indicator),
        belangen=_records(gelezen, "belangen", Belang),
        wijkschouw=_records(gelezen, "wijkschouw", Waarneming),
        afspraken=_records(gelezen, "afspraken", Afspraak),
        inbreng=_records(gelezen, "inbreng", Inbreng),
        agenda=_records(gelezen, "agenda", Activiteit),
        vragen=_records(gelezen, "vragen", Vraag),
        besluiten=_records(gelezen, "besluiten", Besluit),
        regelingen=_records(gelezen, "regelingen", Regeling),
        versies=_records(gelezen, "versies", Versie),
    )
    keuring.bevindingen += check_samenhang(plan)
    bevindingen = keuring.gesorteerd()
    if keuring.heeft_fouten:
        return None, bevindingen
    return replace(plan, bevindingen_geteld=dict(Counter(b.code for b in bevindingen))), bevindingen


def _lees(keuring: Keuring, bron: Bronmap, id_: str, gedeeld: Gedeeld | None) -> _Gelezen:
    wijk = lees_een(keuring, bron.bestand("wijk.yml"), Wijk, "wijk", {"id": id_})
    maatregelen: dict[str, Maatregel] = {}
    for bestand in bron.onder("maatregelen"):
        naam = bestand.pad.rpartition("/")[2].removesuffix(".yml")
        een = lees_een(keuring, bestand, Maatregel, f"maatregelen/{naam}", {"id": naam})
        if een.alle:
            maatregelen[naam] = een.alle[0]
    map_ = f"{bron.pad}/maatregelen/"
    gemeld = (f"{b.plek.bestand}/" for b in keuring.bevindingen)
    if not maatregelen and not any(g.startswith(map_) or map_.startswith(g) for g in gemeld):
        plek = Bronplek(f"{bron.pad}/maatregelen")
        wat = "deze wijk heeft nog geen maatregel;"
        herstel = "maak een bestand als maatregelen/riool-en-straten.yml."
        keuring.meld(plek, "WP001", wat, herstel)
    kansen = bron.bestand("koppelkansen.yml")
    koppelkansen = lees_lijst(keuring, kansen, Koppelkans, "koppelkansen", met_id=True)
    verslagen = {
        naam: lees_lijst(keuring, bron.bestand(f"{naam}.yml"), model, naam, met_id=False)
        for naam, (model, _) in VERSLAGEN.items()
    }
    kaart = keur_kaarten(keuring, bron, "kaart", gedeeld.kaart if gedeeld else ())
    stukken = lees_stukken(keuring, bron)
    return _Gelezen(wijk, maatregelen, koppelkansen, verslagen, kaart, stukken)


def _records(gelezen: _Gelezen, naam: str, model: type[M]) -> tuple[M, ...]:
    return tuple(r for r in gelezen.verslagen[naam].goed if isinstance(r, model))


def _met_wijk(kennis: Kennis, bron: Bronmap, gelezen: _Gelezen) -> Kennis:
    """Return what is known with what this wijk adds."""
    wijk = bron.bestand("wijk.yml")
    knoop = wijk.knoop if wijk else None
    fouten = {b.plek.bestand for b in bron.bevindingen if b.ernst == "fout"}
    dicht = {map_: f"{bron.pad}/{map_}" in fouten for map_ in ("maatregelen", "media")}
    te_veel = any(b.code == "WP007" and "/maatregelen/" in b.plek.bestand for b in bron.bevindingen)
    eigen = {object_.id for object_ in gelezen.kaart}
    gedeelde_plaatsen = kennis.namen.get("plaats")
    kaart_heel = not any("/kaart/" in f"{pad}/" for pad in fouten)
    namen = {
        **kennis.namen,
        "doel": namen_onder(_onder(knoop, "doelen")),
        "straat": _straten(knoop),
        "maatregel": None
        if te_veel or dicht["maatregelen"]
        else frozenset(_stammen(bron, "maatregelen", fouten)),
        "plaats": (gedeelde_plaatsen or frozenset()) | eigen if kaart_heel else None,
        "foto": None if dicht["media"] else frozenset(_namen(bron, "media", fouten)),
        "indicator": namen_in(bron.bestand("indicatoren.yml")),
        "besluit": namen_in(bron.bestand("besluiten.yml")),
        "belang": namen_in(bron.bestand("belangen.yml")),
    }
    paginas = dict(paginas_van(bron))
    return replace(kennis, maatregelen=gelezen.maatregelen, namen=namen, paginas=paginas)


def _onder(knoop: Knoop | None, sleutel: str) -> Knoop | None:
    return knoop[sleutel] if isinstance(knoop, Groep) else None


def _straten(knoop: Knoop | None) -> frozenset[str] | None:
    """Return the streets of wijk.yml; None where it names none, so that any will do."""
    straten = _onder(knoop, "straten")
    if not isinstance(straten, Lijst):
        return None
    return frozenset(s.tekst for s in straten.items if isinstance(s, Scalar)) or None


def _namen(bron: Bronmap, map_: str, fouten: set[str]) -> set[str]:
    """Return the names of the files of a folder, those that could not be read included."""
    begin = f"{bron.pad}/{map_}/"
    return {pad.removeprefix(begin) for pad in (*bron.bestanden, *fouten) if pad.startswith(begin)}


def _stammen(bron: Bronmap, map_: str, fouten: set[str]) -> set[str]:
    return {naam.rpartition(".")[0] for naam in _namen(bron, map_, fouten)}


def _keur_eigen_namen(keuring: Keuring, gelezen: _Gelezen) -> None:
    """Note numbers given twice, and koppelkansen that may count one saving twice."""
    nummers: dict[int, str] = {}
    for id_, maatregel in gelezen.maatregelen.items():
        nummer = getattr(maatregel, "nummer", None)
        if nummer is None:
            continue
        if nummer in nummers:
            plek = keuring.plek(f"maatregelen/{id_}", "nummer")
            wat = f"nummer {nummer} heeft maatregel '{nummers[nummer]}' al;"
            keuring.meld(plek, "WP212", wat, "kies een ander nummer.")
        nummers.setdefault(nummer, id_)
    sets: dict[frozenset[str], str] = {}
    for koppelkans in gelezen.koppelkansen.goed:
        samen = frozenset(koppelkans.maatregelen)
        if samen in sets and sets[samen] != koppelkans.id:
            plek = keuring.plek(f"koppelkansen/{koppelkans.id}", "maatregelen")
            wat = f"koppelkans '{kort(sets[samen])}' gaat over dezelfde maatregelen;"
            herstel = "controleer of niets dubbel telt."
            keuring.meld(plek, "WP237", wat, herstel, "waarschuwing")
        sets.setdefault(samen, koppelkans.id)


def _mist(keuring: Keuring, gelezen: _Gelezen) -> None:
    """Warn of what readers would miss, for the records that are right."""
    for wijk in gelezen.wijk.goed:
        mist_in_wijk(keuring, wijk)
    foute = {deel.pad for deel in keuring.delen if deel.fouten}
    for id_, maatregel in gelezen.maatregelen.items():
        if f"maatregelen/{id_}" not in foute:
            mist_in_maatregel(keuring, maatregel)
    for naam, (_, veld) in VERSLAGEN.items():
        if gelezen.verslagen[naam].compleet:
            mist_naam(keuring, naam, gelezen.verslagen[naam].goed, veld)
    if gelezen.verslagen["indicatoren"].compleet:
        mist_in_indicatoren(keuring, _records(gelezen, "indicatoren", Indicator))


def _adviseer(
    keuring: Keuring, bron: Bronmap, gelezen: _Gelezen, gedeeld: Gedeeld | None, kennis: Kennis
) -> None:
    """Say what would make the content better; a build leaves this out."""
    if kennis.taal == "nl":
        keur_taal(keuring, kennis.begrippen)
    keur_fotobestanden(keuring, bron)
    if gelezen.verslagen["indicatoren"].compleet:
        keur_kleine_aantallen(keuring, _records(gelezen, "indicatoren", Indicator))
    if gedeeld is not None and "config/rekenregels/onzekerheid" not in gedeeld.plekken:
        foute = {deel.pad for deel in keuring.delen if deel.fouten}
        goede = (m for id_, m in gelezen.maatregelen.items() if f"maatregelen/{id_}" not in foute)
        keur_bandbreedte(keuring, goede)


def _som(bron: Bronmap, gedeeld: Gedeeld) -> str:
    """Hash path and bytes of all files that a plan is made from.

    Not versies.yml: it keeps the hash of results, which this hash is part of.
    """
    som = sha256()
    for pad, deel in sorted({**gedeeld.bestanden_sha256, **sommen(bron)}.items()):
        if pad == f"{bron.pad}/versies.yml":
            continue
        som.update(f"{pad}\0{deel}\n".encode())
    return som.hexdigest()
