"""De wijkschouw: what was seen on the walk, and what was done with it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening, StatusMerk
from generator.compose.foto import Fotobeeld, fotobeeld
from generator.model import woorden
from generator.model.beeld import Kaart
from generator.model.site_plan import Pagina
from generator.model.verslag import Waarneming

SOORT = {"knelpunt": "Knelpunt", "kans": "Kans", "goed": "Goed"}
TEKEN = {"knelpunt": "!", "kans": "+", "goed": "✓"}
MEERVOUD = {"knelpunt": ("knelpunt", "knelpunten"), "kans": ("kans", "kansen")}


@dataclass(frozen=True, slots=True)
class Gezien:
    """One observation: place, what was seen and said, what was done."""

    anker: str
    naam: str
    plek: str
    soort: str
    soort_klasse: str
    teken: str
    tekst: str
    foto: Fotobeeld | None
    actie: str
    wie: str
    wanneer: str
    status: StatusMerk | None
    waarom: str
    borden: tuple[MaatregelBord, ...]


@dataclass(frozen=True, slots=True)
class Wijkschouw:
    """View model of the walk through the wijk."""

    opening: Opening
    waarnemingen: tuple[Gezien, ...]
    kaart: Kaart | None
    bron: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the walk, or nothing where no walk was written down."""
    if not blad.plan.wijkschouw:
        return ()
    inhoud = Wijkschouw(
        opening=blad.opening("De wijkschouw", _lead(blad)),
        waarnemingen=tuple(_gezien(blad, w, n) for n, w in enumerate(blad.plan.wijkschouw)),
        kaart=blad.kaart("wijkschouw"),
        bron=_bron(blad),
    )
    zin = f"Wat bewoners en partijen zagen toen zij samen door {blad.naam} liepen."
    return (Pagina("wijkschouw", "De wijkschouw", "wijkschouw", inhoud, zin, "De wijk"),)


def _lead(blad: Blad) -> str:
    schouw = blad.plan.wijkschouw
    dagen = sorted({w.datum for w in schouw if w.datum})
    wanneer = f"Op {woorden.dagen(dagen, blad.taal)} zagen" if dagen else "Wij zagen"
    telling = [
        woorden.aantal(n, *MEERVOUD[soort])
        for soort in MEERVOUD
        if (n := sum(1 for w in schouw if w.soort == soort))
    ]
    if goed := sum(1 for w in schouw if w.soort == "goed"):
        telling.append(
            f"{goed} {'ding dat' if goed == 1 else 'dingen die'} goed {'gaat' if goed == 1 else 'gaan'}"
        )
    wat = woorden.opsomming(telling, blad.taal) or woorden.aantal(len(schouw), "punt", "punten")
    klaar = sum(1 for w in schouw if w.status == "klaar")
    opgepakt = sum(1 for w in schouw if w.status == "opgepakt")
    stand = [f"{opgepakt} opgepakt"] if opgepakt else []
    stand += [f"{klaar} klaar"] if klaar else []
    zin = (
        f"{wanneer} wij samen in de wijk {wat}." if dagen else f"{wanneer} samen in de wijk {wat}."
    )
    return f"{zin} Daarvan zijn er {woorden.opsomming(stand, blad.taal)}." if stand else zin


def _gezien(blad: Blad, waarneming: Waarneming, nummer: int) -> Gezien:
    soort = waarneming.soort or ""
    partij = blad.plan.partij.get(waarneming.wie or "")
    plekken = [waarneming.plek] if waarneming.plek else list(waarneming.straten)
    naam = waarneming.naam or woorden.opsomming(plekken, blad.taal) or "Waarneming"
    return Gezien(
        anker=f"waarneming-{waarneming.id or nummer + 1}",
        naam=naam,
        plek=woorden.opsomming([p for p in plekken if p != naam], blad.taal),
        soort=SOORT.get(soort, ""),
        soort_klasse=soort,
        teken=TEKEN.get(soort, ""),
        tekst=waarneming.tekst or "",
        foto=fotobeeld(blad, waarneming.foto),
        actie=waarneming.actie or "",
        wie=partij.naam if partij else waarneming.wie or "",
        wanneer=woorden.midden_in_zin(waarneming.wanneer or ""),
        status=blad.status(waarneming.status) if waarneming.status else None,
        waarom=waarneming.waarom or "",
        borden=blad.borden(waarneming.leidt_tot),
    )


def _bron(blad: Blad) -> str:
    gezien = sorted({w.gezien_door for w in blad.plan.wijkschouw if w.gezien_door})
    bronnen = sorted({blad.bron(w.bron) for w in blad.plan.wijkschouw if w.bron})
    wie = f"Wie er meeliepen: {'; '.join(map(woorden.midden_in_zin, gezien))}. " if gezien else ""
    bron = f"Bron: {'; '.join(bronnen)}. " if bronnen else ""
    return f"{wie}{bron}Klachten over een losse tegel of kapotte lamp horen bij het meldpunt van de gemeente."
