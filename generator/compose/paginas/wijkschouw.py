"""De wijkschouw: what was seen on the walk, and what was done with it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import MaatregelBord, Opening, StatusMerk
from generator.compose.foto import Fotobeeld, fotobeeld
from generator.model import woorden
from generator.model.beeld import Kaart
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, ngettext
from generator.model.verslag import Waarneming

SOORT = {"knelpunt": N_("Knelpunt"), "kans": N_("Kans"), "goed": N_("Goed")}
TEKEN = {"knelpunt": "!", "kans": "+", "goed": "✓"}


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
        opening=blad.opening(_("De wijkschouw"), _lead(blad)),
        waarnemingen=tuple(_gezien(blad, w, n) for n, w in enumerate(blad.plan.wijkschouw)),
        kaart=blad.kaart("wijkschouw"),
        bron=_bron(blad),
    )
    zin = _("Wat bewoners en partijen zagen toen zij samen door {wijk} liepen.", wijk=blad.naam)
    return (Pagina("wijkschouw", _("De wijkschouw"), "wijkschouw", inhoud, zin, _("De wijk")),)


def _lead(blad: Blad) -> str:
    schouw = blad.plan.wijkschouw
    dagen = sorted({w.datum for w in schouw if w.datum})
    wat = woorden.opsomming(_telling(schouw), blad.taal)
    klaar = sum(1 for w in schouw if w.status == "klaar")
    opgepakt = sum(1 for w in schouw if w.status == "opgepakt")
    stand = [_("{n} opgepakt", n=opgepakt)] if opgepakt else []
    stand += [_("{n} klaar", n=klaar)] if klaar else []
    zin = (
        _(
            "Op {dagen} zagen wij samen in de wijk {wat}.",
            dagen=woorden.dagen(dagen, blad.taal),
            wat=wat,
        )
        if dagen
        else _("Wij zagen samen in de wijk {wat}.", wat=wat)
    )
    if not stand:
        return zin
    daarvan = _("Daarvan zijn er {stand}.", stand=woorden.opsomming(stand, blad.taal))
    return f"{zin} {daarvan}"


def _telling(schouw: tuple[Waarneming, ...]) -> list[str]:
    """Count what was seen, by kind."""
    n = Counter(w.soort for w in schouw)
    zinnen = (
        n["knelpunt"] and ngettext("{n} knelpunt", "{n} knelpunten", n["knelpunt"]),
        n["kans"] and ngettext("{n} kans", "{n} kansen", n["kans"]),
        n["goed"] and ngettext("{n} ding dat goed gaat", "{n} dingen die goed gaan", n["goed"]),
    )
    return [zin for zin in zinnen if zin] or [ngettext("{n} punt", "{n} punten", len(schouw))]


def _gezien(blad: Blad, waarneming: Waarneming, nummer: int) -> Gezien:
    soort = waarneming.soort or ""
    partij = blad.plan.partij.get(waarneming.wie or "")
    plekken = [waarneming.plek] if waarneming.plek else list(waarneming.straten)
    naam = waarneming.naam or woorden.opsomming(plekken, blad.taal) or _("Waarneming")
    return Gezien(
        anker=f"waarneming-{waarneming.id or nummer + 1}",
        naam=naam,
        plek=woorden.opsomming([p for p in plekken if p != naam], blad.taal),
        soort=_(SOORT.get(soort, "")),
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
    wie = "; ".join(map(woorden.midden_in_zin, gezien))
    zinnen = (
        _("Wie er meeliepen: {wie}.", wie=wie) if gezien else "",
        _("Bron: {bron}.", bron="; ".join(bronnen)) if bronnen else "",
        _("Klachten over een losse tegel of kapotte lamp horen bij het meldpunt van de gemeente."),
    )
    return " ".join(zin for zin in zinnen if zin)
