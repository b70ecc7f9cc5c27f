"""Which maps a wijk has, and what stands on each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.draw.figuur import Opdracht
from generator.draw.kaartblad import Omlijsting
from generator.draw.kaarttekening import teken_kaart, teken_voorbeeld
from generator.draw.leaflet import Achtergrond, achtergrond_van, maak_pagina
from generator.draw.opzet import Merk, Merksoort, Opzet, Vorm, kaartbron, kader_om
from generator.draw.projectie import binnen, dichtbij, midden
from generator.model import woorden
from generator.model.beeld import Kaart, Legendaregel, Plaats
from generator.model.keuzewoorden import keuzewoord
from generator.model.kleuren import TINTNAMEN, thematinten
from generator.model.maatregel import STATUS_VAST, Maatregel
from generator.model.plan import Kaartobject
from generator.model.statuswoorden import statuswoord
from generator.model.taal import N_, _, ngettext
from generator.model.verslag import Waarneming

_VORMNAAM: dict[Merksoort, str] = {
    "vol": N_("Vol bord: besloten of bezig"),
    "open": N_("Open bord: nog niet besloten"),
    "klaar": N_("Rond bord: klaar"),
    "uit": N_("Gestreept bord: gaat nu niet door"),
    "knelpunt": N_("Driehoek: knelpunt"),
    "kans": N_("Ruit: kans"),
    "goed": N_("Rondje: goed"),
}
_TEKEN: dict[str, str] = {"knelpunt": "!", "kans": "+", "goed": "✓"}
_SCHOUWTINT: dict[str, int] = {"knelpunt": 3, "kans": 1, "goed": 7}
_EIGEN_LAGEN = frozenset({"gebied", "maatregelen", "wijkschouw"})


@dataclass(frozen=True)
class Ondergrond:
    """The shapes under every map of a wijk."""

    opdracht: Opdracht

    @cached_property
    def objecten(self) -> dict[str, Kaartobject]:
        """The wijk's own features by id."""
        return {object_.id: object_ for object_ in self.opdracht.plan.kaart}

    @cached_property
    def gebied(self) -> tuple[Kaartobject, ...]:
        """The boundary of the wijk."""
        return tuple(o for o in self.opdracht.plan.kaart if o.laag == "gebied")

    @cached_property
    def buurten(self) -> tuple[Kaartobject, ...]:
        """The buurten of the wijk: its own, else those of the shared map inside its boundary."""
        eigen = tuple(o for o in self.opdracht.plan.kaart if _is_buurt(o))
        return eigen or tuple(
            o for o in self.opdracht.plan.gedeeld.kaart if _is_buurt(o) and self._erin(o)
        )

    @cached_property
    def omgeving(self) -> tuple[Kaartobject, ...]:
        """The areas around the wijk, as far as a map may show them at first."""
        bekend = {o.id for o in self.buurten} | {o.id for o in self.gebied}
        gedeeld = [
            o
            for o in self.opdracht.plan.gedeeld.kaart
            if "Polygon" in o.soort and o.id not in bekend and not self._erin(o)
        ]
        buurten = [o for o in gedeeld if o.laag != "gemeente"] or gedeeld
        kader = kader_om([*self.gebied, *self.buurten])
        return tuple(o for o in buurten if kader and dichtbij(o, kader))

    @cached_property
    def overig(self) -> tuple[Kaartobject, ...]:
        """Facilities and other features that no measure or observation refers to."""
        genoemd = {id_ for m in self.opdracht.plan.maatregelen for id_ in m.locatie}
        genoemd |= {id_ for w in self.opdracht.plan.wijkschouw for id_ in w.locatie}
        return tuple(
            o
            for o in self.opdracht.plan.kaart
            if o.laag not in _EIGEN_LAGEN and not _is_buurt(o) and o.id not in genoemd
        )

    def vormen(self, *, omgeving: bool = True, namen: bool = True) -> list[Vorm]:
        """Return boundary, buurten and, if asked, the areas around, bottom first."""
        rond = self.omgeving if omgeving else ()
        uit = [Vorm(o, "omgeving", label=o.naam if namen else "", naam=o.naam) for o in rond]
        if not self.buurten:
            uit += [Vorm(o, "buurt") for o in self.gebied]
        uit += [Vorm(o, "buurt", label=o.naam if namen else "", naam=o.naam) for o in self.buurten]
        return uit + [Vorm(o, "grens") for o in self.gebied]

    def _erin(self, object_: Kaartobject) -> bool:
        punt = midden(object_)
        return any(binnen(punt, gebied) for gebied in self.gebied)


def kaarten(opdracht: Opdracht) -> tuple[Kaart, ...]:
    """Draw every map for which there is something to show."""
    grond = Ondergrond(opdracht)
    kaarten_ = [_wijkkaart(grond), _maatregelenkaart(grond), _schouwkaart(grond)]
    kaarten_ += [_maatregelkaart(grond, m) for m in opdracht.plan.maatregelen]
    return tuple(kaart for kaart in kaarten_ if kaart is not None)


def _is_buurt(object_: Kaartobject) -> bool:
    buurt = object_.laag == "buurten" or "buurtcode" in object_.eigenschappen
    return buurt and "Polygon" in object_.soort


def _wijkkaart(grond: Ondergrond) -> Kaart | None:
    naam = grond.opdracht.plan.wijk.naam
    vormen, merken, plaatsen = grond.vormen(), list[Merk](), list[Plaats]()
    plaatsen += [Plaats(o.naam, toelichting=_("Buurt")) for o in grond.buurten if o.naam]
    for object_ in grond.overig:
        soort = woorden.hoofdletter(str(object_.eigenschappen.get("soort") or ""))
        adres = str(object_.eigenschappen.get("adres") or "")
        tekst = ". ".join(deel for deel in (soort, adres) if deel)
        plaatsen.append(Plaats(object_.naam or soort or object_.id, toelichting=tekst))
        if "Point" in object_.soort:
            merken.append(Merk(*midden(object_), "punt", naam=object_.naam or soort))
        else:
            vormen.append(Vorm(object_, "lijn", naam=object_.naam))
    kader = kader_om([*grond.gebied, *grond.buurten, *grond.overig])
    if kader is None:
        return None
    uitleg = _("De omtrek van {wijk} met de buurten en de voorzieningen.", wijk=naam)
    titel = _("Kaart van {wijk}", wijk=naam)
    opzet = Opzet("wijk", titel, uitleg, tuple(vormen), tuple(merken), kader)
    return _kaart(
        grond,
        opzet,
        plaatsen,
        [*grond.gebied, *grond.buurten, *grond.overig, *grond.omgeving],
        terug=(_("Terug naar {wijk}", wijk=naam), "index.html"),
    )


def _maatregelenkaart(grond: Ondergrond) -> Kaart | None:
    opdracht = grond.opdracht
    tinten = thematinten(m.thema for m in opdracht.plan.maatregelen)
    merken, vormen, objecten = list[Merk](), list[Vorm](), list[Kaartobject]()
    for m in sorted(opdracht.plan.maatregelen, key=lambda m: opdracht.plan.nummer[m.id]):
        plekken = plekken_van(grond, m)
        objecten += plekken
        tint = tinten[m.thema]
        lijnen = [werkvorm(m, o, tint) for o in plekken if "Point" not in o.soort]
        borden = [maatregelbord(opdracht, m, o, tint) for o in plekken[:1]]
        vormen += [replace(vorm, sleutel=m.id) for vorm in lijnen]
        merken += [replace(merk, sleutel=m.id) for merk in borden]
    kader = kader_om([*grond.gebied, *objecten])
    if not objecten or kader is None:
        return None
    titel = _("Kaart van de maatregelen in {wijk}", wijk=opdracht.plan.wijk.naam)
    opzet = Opzet(
        "maatregelen",
        titel,
        ngettext(
            "{n} genummerde maatregel op zijn plek in de wijk.",
            "{n} genummerde maatregelen op hun plek in de wijk.",
            len(merken),
        ),
        (*grond.vormen(), *vormen),
        tuple(merken),
        kader,
    )
    themas = [
        Legendaregel(
            f"{woorden.hoofdletter(_(TINTNAMEN[tint - 1]))}: {thema}", teken_voorbeeld("vlak", tint)
        )
        for thema, tint in tinten.items()
    ]
    return _kaart(
        grond,
        opzet,
        _maatregelplaatsen(grond),
        [*grond.gebied, *grond.buurten, *grond.omgeving, *objecten],
        terug=(_("Terug naar de maatregelen"), "maatregelen.html"),
        legenda=(*_vormlegenda(merken), *themas),
    )


def _maatregelplaatsen(grond: Ondergrond) -> list[Plaats]:
    opdracht = grond.opdracht
    plaatsen = []
    for m in sorted(opdracht.plan.maatregelen, key=lambda m: opdracht.plan.nummer[m.id]):
        delen = [woorden.hoofdletter(m.thema), statuswoord(m.status)]
        if not plekken_van(grond, m):
            delen.append(_("geen vaste plek op de kaart"))
        plaatsen.append(
            Plaats(
                m.naam,
                f"maatregelen/{m.id}.html",
                str(opdracht.plan.nummer[m.id]),
                ", ".join(delen),
            )
        )
    return plaatsen


def _maatregelkaart(grond: Ondergrond, m: Maatregel) -> Kaart | None:
    opdracht, plekken = grond.opdracht, plekken_van(grond, m)
    kader = kader_om([*grond.gebied, *plekken])
    if not plekken or kader is None:
        return None
    tint = thematinten(n.thema for n in opdracht.plan.maatregelen)[m.thema]
    vormen = [*grond.vormen(omgeving=False)]
    vormen += [werkvorm(m, o, tint) for o in plekken if "Point" not in o.soort]
    merken = tuple(maatregelbord(opdracht, m, o, tint) for o in plekken)
    opzet = Opzet(
        f"maatregel-{m.id}",
        _("Kaart: {maatregel}", maatregel=m.naam),
        _("De plek van {maatregel} in {wijk}.", maatregel=m.naam, wijk=opdracht.plan.wijk.naam),
        tuple(vormen),
        merken,
        kader,
    )
    plaatsen = [Plaats(o.naam or m.naam, toelichting=_toelichting(o)) for o in plekken]
    return _kaart(grond, opzet, plaatsen, [*grond.gebied, *plekken])


def _schouwkaart(grond: Ondergrond) -> Kaart | None:
    plan = grond.opdracht.plan
    merken, plaatsen, objecten = list[Merk](), list[Plaats](), list[Kaartobject]()
    for n, w in enumerate(plan.wijkschouw):
        eigen = [grond.objecten[id_] for id_ in w.locatie if id_ in grond.objecten]
        objecten += eigen
        naam = w.naam or w.plek or woorden.opsomming(w.straten, grond.opdracht.taal)
        naam = naam or _("Waarneming")
        url = f"wijkschouw.html#waarneming-{w.id or n + 1}"
        plaatsen.append(Plaats(naam, url, toelichting=_schouwtekst(w, naam)))
        if punt := _schouwpunt(w, eigen):
            soort: Merksoort = w.soort or "punt"
            tint = _SCHOUWTINT.get(soort, 0)
            merken.append(Merk(*punt, soort, _TEKEN.get(soort, ""), naam, url, tint))
    kader = kader_om(grond.gebied, merken)
    if not merken or kader is None:
        return None
    vormen = [
        *grond.vormen(),
        *(Vorm(o, "werk", naam=o.naam) for o in objecten if "Point" not in o.soort),
    ]
    opzet = Opzet(
        "wijkschouw",
        _("Kaart van de wijkschouw in {wijk}", wijk=plan.wijk.naam),
        ngettext(
            "{n} plek waar iets te zien was.",
            "{n} plekken waar iets te zien was.",
            len(merken),
        ),
        tuple(vormen),
        tuple(merken),
        kader,
    )
    return _kaart(
        grond,
        opzet,
        plaatsen,
        [*grond.gebied, *grond.buurten, *grond.omgeving],
        terug=(_("Terug naar de wijkschouw"), "wijkschouw.html"),
        legenda=_vormlegenda(merken),
    )


def _vormlegenda(merken: Sequence[Merk]) -> tuple[Legendaregel, ...]:
    """Explain the shapes that occur, each with a small drawing of it."""
    soorten = {merk.soort: _SCHOUWTINT.get(merk.soort, 0) for merk in merken}
    return tuple(
        Legendaregel(_(tekst), teken_voorbeeld(soort, soorten[soort], _TEKEN.get(soort, "")))
        for soort, tekst in _VORMNAAM.items()
        if soort in soorten
    )


def _schouwpunt(w: Waarneming, eigen: Sequence[Kaartobject]) -> tuple[float, float] | None:
    if w.lat is not None and w.lon is not None:
        return w.lon, w.lat
    return midden(eigen[0]) if eigen else None


def _schouwtekst(w: Waarneming, naam: str) -> str:
    delen = [
        woorden.hoofdletter(keuzewoord(w.soort)) if w.soort else "",
        w.plek if w.plek != naam else "",
        keuzewoord(w.status) if w.status else "",
    ]
    return ", ".join(deel for deel in delen if deel)


def plekken_van(grond: Ondergrond, m: Maatregel) -> list[Kaartobject]:
    """Return the features at which a measure has its place, the first for its sign."""
    return [grond.objecten[id_] for id_ in m.locatie if id_ in grond.objecten]


def werkvorm(m: Maatregel, object_: Kaartobject, tint: int) -> Vorm:
    """Make the shape of the work of a measure."""
    return Vorm(object_, "werk", naam=m.naam, url=f"maatregelen/{m.id}.html", tint=tint)


def maatregelbord(opdracht: Opdracht, m: Maatregel, object_: Kaartobject, tint: int) -> Merk:
    """Make the numbered sign of a measure; its shape tells how far it is."""
    lon, lat = midden(object_)
    soort: Merksoort = "open"
    if m.uit:
        soort = "uit"
    elif m.status == "klaar":
        soort = "klaar"
    elif m.status in STATUS_VAST:
        soort = "vol"
    url = f"maatregelen/{m.id}.html"
    return Merk(lon, lat, soort, str(opdracht.plan.nummer[m.id]), m.naam, url, tint)


def _toelichting(object_: Kaartobject) -> str:
    return str(object_.eigenschappen.get("toelichting") or "")


def _kaart(  # noqa: PLR0913 - the parts of one map
    grond: Ondergrond,
    opzet: Opzet,
    plaatsen: Sequence[Plaats],
    bronnen: Iterable[Kaartobject],
    *,
    legenda: tuple[Legendaregel, ...] = (),
    terug: tuple[str, str] | None = None,
) -> Kaart:
    """Draw a map, and make its page unless a still drawing is enough: then no way leads back."""
    bronnen = list(bronnen)
    bij_benadering = dict.fromkeys(t for o in bronnen if (t := _toelichting(o)))
    op_kaart = kaartbron(bronnen) or grond.opdracht.bron_plan
    bron = " ".join((op_kaart, *bij_benadering))
    achtergrond = achtergrond_van(grond.opdracht.plan.gedeeld.config.kaart)
    breed, smal = teken_kaart(opzet)
    pad = f"kaart/{opzet.id}"
    bestanden: dict[str, bytes] = {}
    if terug:
        wortel = _vanaf_de_kaart(opzet, achtergrond)
        lijst = Omlijsting(op_kaart, *terug, grond.opdracht.van, plaatsen, legenda)
        bestanden = maak_pagina(wortel, achtergrond, lijst, pad, grond.opdracht.taal)
    return Kaart(
        id=opzet.id,
        titel=opzet.titel,
        bestanden=bestanden,
        plaatsen=tuple(plaatsen),
        bron=bron,
        tegels=achtergrond.host if terug else "",
        legenda=legenda,
        pagina=f"{pad}.html" if terug else "",
        svg_breed=breed,
        svg_smal=smal,
    )


def _vanaf_de_kaart(opzet: Opzet, achtergrond: Achtergrond) -> Opzet:
    """Make links right from kaart/, and leave the areas around to the tiles where there are any."""
    vormen = tuple(
        replace(v, url=f"../{v.url}" if v.url else "")
        for v in opzet.vormen
        if not (achtergrond.url and v.soort == "omgeving")
    )
    merken = tuple(replace(m, url=f"../{m.url}" if m.url else "") for m in opzet.merken)
    return replace(opzet, vormen=vormen, merken=merken)
