"""Voortgang: how far each measure is, and whether the figures move towards their target."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, Opening, PartijMerk, StatusMerk
from generator.compose.metingen import jaar_van, reeks, waarde_in_woorden
from generator.compose.paginas.kort import wanneer_of_niet
from generator.model import woorden
from generator.model.maatregel import Maatregel
from generator.model.site_plan import Pagina
from generator.model.statuswoorden import statuswoord
from generator.model.taal import N_, _, ngettext
from generator.model.verslag import Indicator

FASEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("klaar"), ("klaar",)),
    (N_("nu bezig"), ("in uitvoering",)),
    (N_("besloten, begint nog"), ("besloten", "in voorbereiding")),
    (N_("nog niet besloten"), ("gekozen", "onderzocht", "longlist", "idee")),
    (N_("gaat nu niet door"), ("niet nu",)),
    (N_("vervallen"), ("vervallen",)),
)


@dataclass(frozen=True, slots=True)
class Stand:
    """A measure, how far it is, and since when that stands here."""

    bord: MaatregelBord
    status: StatusMerk
    trekker: PartijMerk
    wanneer: str
    bijgewerkt: str
    reden: str


@dataclass(frozen=True, slots=True)
class Fase:
    """Measures that are equally far."""

    naam: str
    aantal: str
    standen: tuple[Stand, ...]


@dataclass(frozen=True, slots=True)
class Doelcijfer:
    """A figure against its target: where it was, is and must go, and the verdict in words."""

    link: Link
    nul: str
    nu: str
    doel: str
    oordeel: str
    teken: str


@dataclass(frozen=True, slots=True)
class Voortgang:
    """View model of the progress."""

    opening: Opening
    fasen: tuple[Fase, ...]
    cijfers: tuple[Doelcijfer, ...]
    zonder_doel: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the progress of measures and figures."""
    met_doel = [i for i in blad.plan.indicatoren if i.naam and i.streefwaarde]
    zonder = sum(1 for i in blad.plan.indicatoren if i.naam and not i.streefwaarde)
    inhoud = Voortgang(
        opening=blad.opening(_("Hoe ver is het?"), _lead(blad)),
        fasen=_fasen(blad),
        cijfers=tuple(cijfer for i in met_doel if (cijfer := _cijfer(blad, i))),
        zonder_doel=_zonder_doel(zonder, len(met_doel)),
    )
    zin = _(
        "Hoe ver elke maatregel in {wijk} is, en of de doelen dichterbij komen.", wijk=blad.naam
    )
    return (Pagina("voortgang", _("Voortgang"), "voortgang", inhoud, zin, _("Afspraken")),)


def _lead(blad: Blad) -> str:
    zin = _hoe_ver(blad)
    if blad.bijgewerkt is None:
        return zin
    bijgewerkt = _("Bijgewerkt op {dag}.", dag=blad.datum(blad.bijgewerkt))
    return f"{zin} {bijgewerkt}"


def _hoe_ver(blad: Blad) -> str:
    alle = blad.plan.maatregelen
    if len(alle) == 1:
        status = statuswoord(alle[0].status)
        return _("Dit plan heeft één maatregel. De status is: {status}.", status=status)
    bezig, klaar = len(blad.plan.bezig), sum(1 for m in alle if m.status == "klaar")
    if not bezig and not klaar:
        return _("Van de {aantal} maatregelen is er nog geen begonnen.", aantal=len(alle))
    delen = [_("{n} nu bezig", n=bezig)] if bezig else []
    delen += [_("{n} klaar", n=klaar)] if klaar else []
    return ngettext(
        "Van de {aantal} maatregelen is er {stand}.",
        "Van de {aantal} maatregelen zijn er {stand}.",
        bezig or klaar,
        aantal=len(alle),
        stand=woorden.opsomming(delen, blad.taal),
    )


def _fasen(blad: Blad) -> tuple[Fase, ...]:
    return tuple(
        Fase(woorden.hoofdletter(_(naam)), str(len(leden)), tuple(_stand(blad, m) for m in leden))
        for naam, statussen in FASEN
        if (leden := [m for m in blad.op_nummer if m.status in statussen])
    )


def _stand(blad: Blad, maatregel: Maatregel) -> Stand:
    bijgewerkt = maatregel.laatst_bijgewerkt
    return Stand(
        bord=blad.bord(maatregel.id),
        status=blad.status(maatregel.status),
        trekker=blad.partij(maatregel.trekker),
        wanneer=wanneer_of_niet(blad, maatregel),
        bijgewerkt=blad.datum(bijgewerkt) if bijgewerkt else "",
        reden=maatregel.reden_status or "",
    )


def _cijfer(blad: Blad, indicator: Indicator) -> Doelcijfer | None:
    streef, eigen = indicator.streefwaarde, reeks(indicator, blad.naam, blad.naam)
    if streef is None:
        return None

    def toon(waarde: float, jaar: str) -> str:
        tekst = waarde_in_woorden(indicator, waarde, blad.taal)
        return f"{tekst} ({jaar})" if jaar else tekst

    nul = indicator.nulmeting
    eerste = (str(nul.jaar or ""), nul.waarde) if nul else next(iter(eigen.items()), None)
    laatste = list(eigen.items())[-1] if eigen else None
    oordeel, teken = _oordeel(indicator, eerste, laatste)
    heeft_grafiek = bool(indicator.id and indicator.metingen)
    return Doelcijfer(
        Link(indicator.naam or "", f"cijfers.html#cijfer-{indicator.id}" if heeft_grafiek else ""),
        toon(eerste[1], jaar_van(eerste[0])) if eerste else "",
        toon(laatste[1], jaar_van(laatste[0])) if laatste else "",
        toon(streef.waarde, str(streef.jaar or "")),
        oordeel,
        teken,
    )


def _oordeel(
    indicator: Indicator, begin: tuple[str, float] | None, nu: tuple[str, float] | None
) -> tuple[str, str]:
    """Say in words whether a figure moves towards its target, with a sign beside it.

    Args:
        indicator: The figure, with its target.
        begin: (year or day, value) at the start.
        nu: The same of the newest value.
    """
    streef = indicator.streefwaarde
    if streef is None or nu is None:
        return _("nog niet gemeten"), "?"
    if _gehaald(indicator, nu[1], streef.waarde):
        return _("doel gehaald"), "✓"
    if begin is None or begin[0] == nu[0]:
        return _("nog niet opnieuw gemeten"), "·"
    if begin[1] == nu[1]:
        return _("nog geen verandering"), "="
    dichterbij = abs(streef.waarde - nu[1]) < abs(streef.waarde - begin[1])
    return (_("komt dichterbij"), "↗") if dichterbij else (_("raakt verder weg"), "↘")


def _gehaald(indicator: Indicator, nu: float, doel: float) -> bool:
    if indicator.richting == "lager beter":
        return nu <= doel
    return nu >= doel if indicator.richting == "hoger beter" else nu == doel


def _zonder_doel(zonder: int, met: int) -> str:
    if zonder == 0:
        return ""
    if met == 0:
        return _("Voor de cijfers van deze wijk zijn nog geen doelen afgesproken.")
    return ngettext(
        "Nog {n} cijfer heeft geen afgesproken doel.",
        "Nog {n} cijfers hebben geen afgesproken doel.",
        zonder,
    )
