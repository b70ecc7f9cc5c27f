"""De wijk in cijfers: what each theme says in one sentence, then the figures over the years."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Opening
from generator.compose.metingen import als_cijfer
from generator.model import woorden
from generator.model.beeld import Grafiek
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _, ngettext
from generator.model.verslag import Indicator

GROEP = N_("De wijk")
OVERIG = N_("overig")
GENOEG_VOOR_INHOUD = 3


@dataclass(frozen=True, slots=True)
class Figuur:
    """A chart with what it means, or the newest figure where there is no chart."""

    anker: str
    naam: str
    getal: str
    vergelijking: str
    grafiek: Grafiek | None
    betekenis: str
    definitie: str
    streven: str
    onderdrukt: str
    bron: str


@dataclass(frozen=True, slots=True)
class Thema:
    """Figures about one subject."""

    anker: str
    naam: str
    zin: str
    figuren: tuple[Figuur, ...]


@dataclass(frozen=True, slots=True)
class Cijfers:
    """View model of the figures of the wijk."""

    opening: Opening
    themas: tuple[Thema, ...]
    kenmerken: str
    inhoud: bool


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the figures, or nothing where the wijk has none."""
    indicatoren = [i for i in blad.plan.indicatoren if i.naam and i.metingen]
    if not indicatoren:
        return ()
    themas = _themas(blad, indicatoren)
    inhoud = Cijfers(
        opening=blad.opening(_("De wijk in cijfers"), _lead(blad, indicatoren)),
        themas=themas,
        kenmerken=blad.plan.wijk.kenmerken or "",
        inhoud=len(themas) > GENOEG_VOOR_INHOUD,
    )
    zin = _(
        "De cijfers van {wijk} over de jaren, naast die van {gemeente}.",
        wijk=blad.naam,
        gemeente=blad.gemeente,
    )
    return (Pagina("cijfers", _("De wijk in cijfers"), "cijfers", inhoud, zin, _(GROEP)),)


def anker_van(naam: str) -> str:
    """Make a name fit for an address: "Wonen en bouwen" becomes wonen-en-bouwen."""
    kaal = "".join(teken if teken.isalnum() else "-" for teken in naam.casefold())
    return "-".join(deel for deel in kaal.split("-") if deel) or "deel"


def _lead(blad: Blad, indicatoren: list[Indicator]) -> str:
    elders = sorted({m.gebied for i in indicatoren for m in i.metingen if m.gebied} - {blad.naam})
    if blad.gemeente in elders:
        zin = ngettext(
            "Hier staat {n} cijfer over {wijk}, waar het kan naast dat van heel {gemeente}.",
            "Hier staan {n} cijfers over {wijk}, waar het kan naast die van heel {gemeente}.",
            len(indicatoren),
            wijk=blad.naam,
            gemeente=blad.gemeente,
        )
    else:
        zin = ngettext(
            "Hier staat {n} cijfer over {wijk}.",
            "Hier staan {n} cijfers over {wijk}.",
            len(indicatoren),
            wijk=blad.naam,
        )
    bron = _("Onder elk cijfer staat waar het vandaan komt.")
    return f"{zin} {bron}"


def _themas(blad: Blad, indicatoren: list[Indicator]) -> tuple[Thema, ...]:
    per_thema: dict[str, list[Indicator]] = {}
    for indicator in indicatoren:
        per_thema.setdefault(indicator.thema or OVERIG, []).append(indicator)
    return tuple(_thema(blad, naam, leden) for naam, leden in per_thema.items())


def _thema(blad: Blad, naam: str, leden: list[Indicator]) -> Thema:
    zin = next((i.betekenis for i in leden if i.betekenis), "")
    # A finding that is already the title of its chart is not said twice.
    figuren = tuple(_figuur(blad, indicator, zin) for indicator in leden)
    titels = {f.grafiek.titel for f in figuren if f.grafiek}
    zin_ = "" if zin.strip().removesuffix(".") in titels else zin
    kop = _(naam) if naam == OVERIG else naam
    return Thema(f"thema-{anker_van(naam)}", woorden.hoofdletter(kop), zin_, figuren)


def _figuur(blad: Blad, indicator: Indicator, themazin: str) -> Figuur:
    cijfer = als_cijfer(blad, indicator)
    grafiek = blad.grafiek(f"indicator-{indicator.id}") if indicator.id else None
    betekenis = indicator.betekenis or ""
    bekend = betekenis == themazin or (
        grafiek is not None and betekenis.strip().removesuffix(".") == grafiek.titel
    )
    bron = blad.bron(indicator.bron)
    return Figuur(
        anker=f"cijfer-{indicator.id or anker_van(indicator.naam or '')}",
        naam=indicator.naam or "",
        getal=cijfer.getal if cijfer else "",
        vergelijking=cijfer.vergelijking if cijfer else "",
        grafiek=grafiek,
        betekenis="" if bekend else betekenis,
        definitie=indicator.definitie or "",
        streven=_streven(blad, indicator),
        onderdrukt=_onderdrukt(indicator, blad.taal),
        bron=_("Bron: {bron}.", bron=bron) if bron and grafiek is None else "",
    )


def _streven(blad: Blad, indicator: Indicator) -> str:
    doel = indicator.streefwaarde
    if doel is None:
        return ""
    eenheid = "%" if (indicator.eenheid or "").startswith("%") else ""
    waarde = f"{woorden.getal(doel.waarde, blad.taal, indicator.decimalen)}{eenheid}"
    if doel.jaar:
        return _("De partijen willen naar {waarde} in {jaar}.", waarde=waarde, jaar=doel.jaar)
    return _("De partijen willen naar {waarde}.", waarde=waarde)


def _onderdrukt(indicator: Indicator, taal: str) -> str:
    jaren = [
        m.peildatum[:4] for m in indicator.metingen if m.waarde == "onderdrukt" and m.peildatum
    ]
    if not jaren:
        return ""
    return _(
        "Het cijfer van {jaren} tonen we niet: het gaat om te weinig mensen.",
        jaren=woorden.opsomming(sorted(set(jaren)), taal),
    )
