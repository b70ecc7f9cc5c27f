"""Long texts, chapters and news: directives, links, photos and HTML held against what exists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import islice
from posixpath import normpath

from generator.check.kennis import Kennis
from generator.check.keuring import (
    Bladtekst,
    Keuring,
    Langetekst,
    kort,
    lijkt_op,
    opsomming,
)
from generator.check.markdown import (
    Doel,
    Roep,
    blokken_in,
    directieven_in,
    doelen_in,
    tags_in,
    zonder_code,
)
from generator.check.regelbegin import Regelbegin
from generator.model.bron import Bronmap, Bronplek
from generator.model.directieven import DIRECTIEVEN, GRAFIEKEN, KAARTEN, TABELLEN, VASTE_PAGINAS
from generator.model.limieten import (
    LANGSTE_ADRES_TEKENS,
    LANGSTE_BLOK_TEKENS,
    MEESTE_BLOKKEN,
    MEESTE_BLOKREGELS,
    MEESTE_IN_TEKST,
)
from generator.model.plan import Directief

_VEEL = 1_000  # findings after which no nearest name is looked for
_SCHEMA = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_GOED_SCHEMA = ("http:", "https:", "mailto:", "tel:")


def keur_teksten(keuring: Keuring, bron: Bronmap, kennis: Kennis) -> None:
    """Judge the long texts of all records of a unit."""
    bronnen: dict[str, tuple[str, Regelbegin]] = {}
    for tekst in keuring.teksten:
        pad = tekst.scalar.plek.bestand
        if pad not in bronnen:
            ruw = bron.bestanden[pad].inhoud.decode("utf-8-sig", errors="replace")
            ruw = ruw.replace("\r\n", "\n").replace("\r", "\n")
            bronnen[pad] = ruw, Regelbegin(ruw)
        plek = _plek_in_yaml(tekst, *bronnen[pad])
        keur_bladtekst(keuring, Bladtekst(tekst.scalar.tekst, plek), kennis)


def _plek_in_yaml(tekst: Langetekst, ruw: str, regels: Regelbegin) -> Callable[[int], Bronplek]:
    """Return a finder of places: YAML folds lines, so look for the same words in the file."""
    scalar = tekst.scalar
    begin = regels.begin[scalar.plek.regel - 1] + scalar.plek.kolom - 1
    einde = begin + 4 * len(scalar.tekst) + 1_000

    def plek(index: int) -> Bronplek:
        stuk = scalar.tekst[index : index + 30].split("\n")[0]
        waar = ruw.find(stuk, begin, einde) if stuk else -1
        if waar < 0:
            return scalar.plek
        regel, kolom = regels.plaats(waar)
        return Bronplek(scalar.plek.bestand, regel + 1, kolom + 1)

    return plek


def keur_bladtekst(
    keuring: Keuring, blad: Bladtekst, kennis: Kennis
) -> tuple[str | Directief, ...]:
    """Judge one text.

    Returns:
        The text in parts: Markdown with links from the wijk's root, and directives.
    """
    keuring.bladen.append(blad)
    kaal = zonder_code(blad.tekst)
    roepen = list(islice(directieven_in(kaal), MEESTE_IN_TEKST))
    tags = list(islice(tags_in(kaal), MEESTE_IN_TEKST))
    doelen = list(islice(doelen_in(_zonder_roepen(kaal, roepen)), MEESTE_IN_TEKST))
    bezwaar = _te_groot(blad.tekst, len(roepen) + len(tags) + len(doelen))
    if bezwaar is not None:
        index, wat, herstel = bezwaar
        keuring.meld(blad.plek(index), "WP288", wat, herstel)
        return ()
    for tag in tags:
        _meld_tag(keuring, blad.plek(tag.index), tag.tekst, onveilig=tag.onveilig)
    nieuw: dict[tuple[int, int], str] = {}
    for doel in doelen:
        adres = _keur_doel(keuring, blad, doel, kennis)
        if adres is not None and adres != doel.adres:
            nieuw[doel.index, doel.einde] = adres
    delen: list[str | Directief] = []
    vorige = 0
    for roep in roepen:
        directief = _keur_roep(keuring, blad, roep, kennis)
        if directief is not None:
            delen += (_herschreven(blad.tekst, vorige, roep.index, nieuw), directief)
            vorige = roep.einde
    delen.append(_herschreven(blad.tekst, vorige, len(blad.tekst), nieuw))
    return tuple(deel for deel in delen if deel)


def _te_groot(tekst: str, aantal: int) -> tuple[int, str, str] | None:
    """Return where and why a text would take minutes to turn into a page, if it would."""
    if aantal >= MEESTE_IN_TEKST:
        wat = f"deze tekst heeft {MEESTE_IN_TEKST} of meer links, foto's, opdrachten en tags;"
        return 0, wat, "splits de tekst."
    for nummer, (begin, einde, regels) in enumerate(blokken_in(tekst)):
        if nummer >= MEESTE_BLOKKEN:
            return (
                begin,
                f"deze tekst heeft meer dan {MEESTE_BLOKKEN} alinea's;",
                "splits de tekst.",
            )
        if regels > MEESTE_BLOKREGELS or einde - begin > LANGSTE_BLOK_TEKENS:
            wat = (
                f"hier begint een stuk van meer dan {MEESTE_BLOKREGELS} regels of "
                f"{LANGSTE_BLOK_TEKENS} tekens zonder lege regel;"
            )
            return begin, wat, "zet er een lege regel in, of maak het korter."
    return None


def _zonder_roepen(kaal: str, roepen: list[Roep]) -> str:
    stukken, vorige = [], 0
    for roep in roepen:
        stukken += [kaal[vorige : roep.index], " " * (roep.einde - roep.index)]
        vorige = roep.einde
    return "".join([*stukken, kaal[vorige:]])


def _herschreven(tekst: str, begin: int, einde: int, nieuw: dict[tuple[int, int], str]) -> str:
    r"""Return a stretch of text with the new addresses of links, and \{{ as {{."""
    stukken = []
    for (van, tot), adres in sorted(nieuw.items()):
        if begin <= van and tot <= einde:
            stukken += [tekst[begin:van], adres]
            begin = tot
    stukken.append(tekst[begin:einde])
    return "".join(stukken).replace("\\{{", "{{")


def _meld_tag(keuring: Keuring, plek: Bronplek, tekst: str, *, onveilig: bool) -> None:
    if onveilig:
        wat = f"'{kort(tekst, 40)}' is HTML die niet op de site mag;"
        keuring.meld(plek, "WP301", wat, "schrijf gewone tekst.")
    else:
        wat = f"'{kort(tekst, 40)}' is HTML en verschijnt als gewone tekst;"
        keuring.meld(plek, "WP303", wat, "gebruik opmaak van Markdown.", "waarschuwing")


def _keur_doel(keuring: Keuring, blad: Bladtekst, doel: Doel, kennis: Kennis) -> str | None:
    """Judge where a link or image points; return the address from the wijk's root."""
    plek = blad.plek(doel.index)
    if doel.beeld and not doel.tekst.strip():
        wat = f"bij foto '{kort(doel.adres)}' ontbreekt een beschrijving;"
        herstel = "schrijf tussen de [ ] wat er te zien is."
        keuring.meld(plek, "WP284", wat, herstel)
    adres = re.sub(r"[\x00-\x20]", "", doel.adres)
    if len(adres) > LANGSTE_ADRES_TEKENS:
        wat = f"dit adres is langer dan {LANGSTE_ADRES_TEKENS} tekens;"
        keuring.meld(plek, "WP283", wat, "gebruik een korter adres.")
        return None
    if schema := _SCHEMA.match(adres):
        _keur_schema(keuring, plek, doel, schema.group().lower())
        return None
    if adres.startswith("#") and not doel.beeld:
        return None
    pagina, kruis, rest = adres.partition("#")
    gevonden = _zoek_pagina(pagina, blad.map_, kennis, beeld=doel.beeld)
    if gevonden is not None:
        return gevonden + kruis + rest
    soort = "foto" if doel.beeld else "link"
    wat = f"{soort} '{kort(doel.adres)}' wijst naar iets wat er niet is;"
    vol = len(keuring.bevindingen) > _VEEL
    keuzes = [p for p in kennis.paginas if p.startswith("media/") or not doel.beeld]
    anders = "zet de foto in de map media." if doel.beeld else "verbeter de link."
    keuring.meld(plek, "WP282", wat, lijkt_op(pagina, () if vol else keuzes, anders))
    return None


def _keur_schema(keuring: Keuring, plek: Bronplek, doel: Doel, schema: str) -> None:
    if doel.beeld and schema in _GOED_SCHEMA:
        wat = f"foto '{kort(doel.adres)}' staat op een andere site;"
        keuring.meld(plek, "WP283", wat, "zet de foto in de map media.")
    elif schema not in _GOED_SCHEMA:
        wat = f"een link mag niet met '{kort(schema)}' beginnen;"
        keuring.meld(plek, "WP283", wat, "begin met https://, mailto: of tel:.")


def _zoek_pagina(pagina: str, map_: str, kennis: Kennis, *, beeld: bool) -> str | None:
    """Return how the site names a page: tried from the file's own folder, then from the wijk."""
    if not pagina or pagina.startswith("/") or "\\" in pagina:
        return None
    begin = ("media", map_, "") if beeld else (map_, "")
    for map__ in begin:
        gevonden = kennis.paginas.get(normpath(f"{map__}/{pagina}").lstrip("/"))
        if gevonden is not None:
            return gevonden
    return None


def _keur_roep(keuring: Keuring, blad: Bladtekst, roep: Roep, kennis: Kennis) -> Directief | None:
    """Judge one directive."""
    plek = blad.plek(roep.index)
    tekst = kort(roep.tekst, 40)
    if not blad.directieven:
        wat = f"'{tekst}' werkt alleen in een hoofdstuk en verschijnt hier als tekst;"
        keuring.meld(plek, "WP286", wat, "haal het weg.", "waarschuwing")
        return None
    if not roep.gesloten:
        wat = "na {{ ontbreekt }} op dezelfde regel;"
        keuring.meld(plek, "WP280", wat, "sluit af met }}, of schrijf \\{{ voor gewone tekst.")
        return None
    if not roep.naam:
        wat = f"'{tekst}' is geen opdracht;"
        herstel = 'schrijf bijvoorbeeld {{ kaart("maatregelen") }}, of \\{{ voor gewone tekst.'
        keuring.meld(plek, "WP280", wat, herstel)
        return None
    if roep.naam not in DIRECTIEVEN:
        anders = f"kies {opsomming(list(DIRECTIEVEN))}."
        wat = f"opdracht '{kort(roep.naam)}' bestaat niet;"
        keuring.meld(plek, "WP281", wat, lijkt_op(roep.naam, DIRECTIEVEN, anders))
        return None
    if len(roep.argumenten) != DIRECTIEVEN[roep.naam]:
        goed = ", ".join(['"…"'] * DIRECTIEVEN[roep.naam])
        wat = f"opdracht '{roep.naam}' heeft {DIRECTIEVEN[roep.naam]} tekst(en) nodig;"
        keuring.meld(plek, "WP280", wat, f"schrijf {{{{ {roep.naam}({goed}) }}}}.")
        return None
    return _keur_argument(keuring, plek, roep, kennis)


def _keur_argument(
    keuring: Keuring, plek: Bronplek, roep: Roep, kennis: Kennis
) -> Directief | None:
    naam = roep.argumenten[0]
    bekend = bekende_namen(roep.naam, kennis)
    if bekend is not None and naam not in bekend:
        wat = f"{roep.naam} '{kort(naam)}' bestaat niet;"
        anders = f"kies {opsomming(sorted(bekend))}." if bekend else "er is er nog geen."
        keuring.meld(plek, "WP285", wat, lijkt_op(naam, bekend, anders))
        return None
    if roep.naam == "foto" and not roep.argumenten[1].strip():
        wat = f"bij foto '{kort(naam)}' ontbreekt een beschrijving;"
        keuring.meld(plek, "WP284", wat, "schrijf als tweede tekst wat er te zien is.")
        return None
    if roep.naam == "begrip":
        return Directief("begrip", (kennis.begrippen.get(naam, naam),))
    return Directief(roep.naam, roep.argumenten)


def bekende_namen(directief: str, kennis: Kennis) -> frozenset[str] | None:
    """Return the names that a directive may have; None where they could not be read."""
    if directief == "kaart":
        return frozenset(
            k for k in KAARTEN if k != "wijkschouw" or "wijkschouw.md" in kennis.paginas
        )
    if directief == "tabel":
        return frozenset(TABELLEN)
    soort = {"grafiek": "indicator", "cijfer": "indicator"}.get(directief, directief)
    namen = kennis.namen.get(soort)
    if namen is not None and directief == "grafiek":
        return namen | frozenset(GRAFIEKEN)
    return namen


def titel_en_rest(tekst: str) -> tuple[str, str, int]:
    """Split the title from a text that begins with `# Titel`.

    Returns:
        The title ("" without one), the rest, and how many characters were before it.
    """
    kop = re.match(r"\s*#[ \t]+([^\n]+)(\n|\Z)", tekst)
    titel = kop[1].rstrip(" \t").rstrip("#").rstrip(" \t") if kop else ""
    if kop is None or not titel:
        return "", tekst, 0
    return titel, tekst[kop.end() :], kop.end()


def paginas_van(bron: Bronmap) -> Iterator[tuple[str, str]]:
    """Yield what a link in a wijk may name, and how the site names it."""
    for pagina, bestand in VASTE_PAGINAS.items():
        if not bestand or bron.bestand(bestand):
            yield f"{pagina}.md", f"{pagina}.md"
            yield f"{pagina}.html", f"{pagina}.md"
    for pad in bron.bestanden:
        eigen = pad.removeprefix(f"{bron.pad}/")
        map_, _, naam = eigen.partition("/")
        stam = naam.rpartition(".")[0]
        if map_ == "plan":
            kort_ = re.sub(r"^\d{2}-", "", stam)
            for vorm in (naam, f"{kort_}.md", f"{kort_}.html"):
                yield f"plan/{vorm}", f"plan/{kort_}.md"
        elif map_ in ("maatregelen", "nieuws"):
            for eind in ("yml", "md", "html"):
                yield f"{map_}/{stam}.{eind}", f"{map_}/{stam}.md"
        elif map_ == "media":
            yield eigen, eigen
