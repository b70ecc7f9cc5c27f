"""A figure over the years: the wijk beside the area it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.draw import letter
from generator.draw.figuur import BREED, SMAL, Formaat, Opdracht, alinea, bronregel
from generator.draw.schaal import Schaal, stappen, uiteen
from generator.draw.svg import Anker, Element, element, lijn, pad, rechthoek, route, tekening, tekst
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel
from generator.model.taal import _
from generator.model.verslag import Indicator

_MEESTE_REEKSEN = 4
_LANGSTE_TITEL = 140
_OPMAAK = frozenset("*_[]`#<>|\n")


@dataclass(frozen=True, slots=True)
class _Reeks:
    """The values of one area, oldest first: (year as a number, text of the year, value)."""

    gebied: str
    punten: tuple[tuple[float, str, float], ...]
    eigen: bool


@dataclass(frozen=True, slots=True)
class _Beeld:
    """All that is drawn of one indicator."""

    id: str
    indicator: Indicator
    reeksen: tuple[_Reeks, ...]
    taal: str
    titel: str
    uitleg: str

    def toon(self, waarde: float) -> str:
        """Write a value with its unit."""
        ind = self.indicator
        return woorden.meting(waarde, ind.eenheid, self.taal, ind.decimalen)

    def einde(self, reeks: _Reeks) -> str:
        """Write what stands at the end of the drawing of a series: its goal, or its last value."""
        if reeks.eigen and self.doel and self.loopt_door(reeks):
            return _("doel {waarde}", waarde=self.toon(self.doel[1]))
        return self.toon(reeks.punten[-1][2])

    def naam(self, reeks: _Reeks, formaat: Formaat, ruimte: float) -> tuple[str, ...]:
        """Break the name at the end of a line; with the year, where the axis runs on."""
        naam = reeks.gebied
        if self.loopt_door(reeks):
            jaar = self.doel[0] if reeks.eigen and self.doel else reeks.punten[-1][1]
            naam = _("{gebied}, in {jaar}", gebied=naam, jaar=jaar)
        return letter.regels(naam, ruimte, formaat.klein, vet=reeks.eigen, hoogstens=3)

    def loopt_door(self, reeks: _Reeks) -> bool:
        """Tell whether the axis runs on to a goal after the last value of a series."""
        return self.doel is not None and self.doel[0] > int(reeks.punten[-1][1])

    @property
    def doel(self) -> tuple[int, float] | None:
        """Year and value to reach, where the content gives both."""
        streef = self.indicator.streefwaarde
        return (streef.jaar, streef.waarde) if streef and streef.jaar else None


def indicatorgrafiek(opdracht: Opdracht, indicator: Indicator) -> Grafiek | None:
    """Chart an indicator, or None where the wijk and the others have no value to show."""
    reeksen = _reeksen(indicator, opdracht.plan.wijk.naam)
    if not reeksen or not indicator.id:
        return None
    naam = indicator.naam or indicator.id
    beeld = _Beeld(
        f"indicator-{indicator.id}",
        indicator,
        reeksen,
        opdracht.taal,
        naam,
        _uitleg(opdracht, indicator, reeksen),
    )
    jaren = {jaar for reeks in reeksen for _, jaar, _ in reeks.punten}
    teken = _lijnen if len(jaren) > 1 else _staven
    return Grafiek(
        id=beeld.id,
        titel=_bevinding(beeld),
        onder=_onder(beeld, lijnen=len(jaren) > 1),
        svg_breed=teken(beeld, BREED),
        svg_smal=teken(beeld, SMAL),
        tabel=_tabel(beeld, opdracht.plan.wijk.naam),
        bron=bronregel([indicator, *indicator.metingen]) or opdracht.bron_plan,
    )


def _reeksen(indicator: Indicator, wijk: str) -> tuple[_Reeks, ...]:
    per_gebied: dict[str, dict[str, float]] = {}
    for meting in indicator.metingen:
        if isinstance(meting.waarde, float) and meting.peildatum:
            per_gebied.setdefault(meting.gebied or wijk, {})[meting.peildatum] = meting.waarde
    volgorde = sorted(per_gebied, key=lambda g: (g != wijk, g != indicator.vergelijk_met, g))
    return tuple(
        _Reeks(
            gebied,
            tuple(
                (_jaar(datum), datum[:4], waarde)
                for datum, waarde in sorted(per_gebied[gebied].items())
            ),
            gebied == wijk,
        )
        for gebied in volgorde[:_MEESTE_REEKSEN]
    )


def _jaar(datum: str) -> float:
    delen = [int(deel) for deel in datum.split("-")]
    maand = delen[1] - 1 if len(delen) > 1 else 0
    dag = delen[2] - 1 if len(delen) > 2 else 0  # noqa: PLR2004 - year, month, day
    return delen[0] + maand / 12 + dag / 372


def _bevinding(beeld: _Beeld) -> str:
    zin = (beeld.indicator.betekenis or "").strip()
    if zin and len(zin) <= _LANGSTE_TITEL and not _OPMAAK & set(zin):
        return zin.removesuffix(".")
    eigen, *anders = beeld.reeksen
    laatste = beeld.toon(eigen.punten[-1][2])
    if anders:
        ander, daar = anders[0].gebied, beeld.toon(anders[0].punten[-1][2])
        return _(
            "{cijfer}: in {gebied} {waarde}, in {ander} {daar}",
            cijfer=beeld.titel,
            gebied=eigen.gebied,
            waarde=laatste,
            ander=ander,
            daar=daar,
        )
    if len(eigen.punten) > 1:
        begin, eind = eigen.punten[0], eigen.punten[-1]
        return _(
            "{cijfer}: van {waarde} in {begin} naar {laatste} in {eind}",
            cijfer=beeld.titel,
            waarde=beeld.toon(begin[2]),
            begin=begin[1],
            laatste=laatste,
            eind=eind[1],
        )
    return _(
        "{cijfer}: in {gebied} {waarde}", cijfer=beeld.titel, gebied=eigen.gebied, waarde=laatste
    )


def _uitleg(opdracht: Opdracht, indicator: Indicator, reeksen: Sequence[_Reeks]) -> str:
    def toon(waarde: float) -> str:
        return woorden.meting(waarde, indicator.eenheid, opdracht.taal, indicator.decimalen)

    delen = []
    for reeks in reeksen:
        begin, eind = reeks.punten[0], reeks.punten[-1]
        laatste = _("{waarde} in {jaar}", waarde=toon(eind[2]), jaar=eind[1])
        if len(reeks.punten) > 1:
            laatste = _(
                "van {waarde} in {begin} naar {laatste} in {eind}",
                waarde=toon(begin[2]),
                begin=begin[1],
                laatste=toon(eind[2]),
                eind=eind[1],
            )
        delen.append(f"{reeks.gebied}: {laatste}")
    return f"{'; '.join(delen)}."


def _onder(beeld: _Beeld, *, lijnen: bool) -> str:
    delen = []
    if eenheid := _eenheid(beeld.indicator.eenheid, beeld.titel):
        delen.append(f"{woorden.hoofdletter(beeld.titel)}, {eenheid}.")
    if not lijnen:
        delen.append(_("In {jaar}.", jaar=beeld.reeksen[0].punten[0][1]))
    elif _bereik(beeld)[0] > 0:
        delen.append(_("De schaal begint niet bij 0."))
    if any(meting.voorlopig for meting in beeld.indicator.metingen):
        delen.append(_("Het laatste cijfer is voorlopig."))
    return " ".join(delen)


def _eenheid(eenheid: str | None, naam: str) -> str:
    if not eenheid or eenheid.lower() == naam.lower():
        return ""
    bekend = {"%": _("procent"), "eur": _("euro"), "€": _("euro")}
    woord = bekend.get(eenheid.lower(), eenheid)
    return woord if woord.startswith(("x ", "% ", "per ")) else _("in {eenheid}", eenheid=woord)


def _bereik(beeld: _Beeld) -> tuple[float, ...]:
    waarden = [waarde for reeks in beeld.reeksen for _, _, waarde in reeks.punten]
    if beeld.doel:
        waarden.append(beeld.doel[1])
    laag, hoog = min(waarden), max(waarden)
    if 0 < laag < hoog * 0.4:
        laag = 0.0
    return stappen(laag, hoog, 3)


def _lijnen(beeld: _Beeld, formaat: Formaat) -> str:
    hoogte = 260.0 if formaat.smal else 300.0
    regels = _bereik(beeld)
    links = max(letter.breedte(beeld.toon(r), formaat.klein) for r in regels) + 10
    rechts = _naamruimte(beeld, formaat)
    jaren = [p[0] for r in beeld.reeksen for p in r.punten]
    jaren += [float(beeld.doel[0])] if beeld.doel else []
    x = Schaal(min(jaren), max(jaren), links + 6, formaat.breedte - rechts)
    y = Schaal(regels[0], regels[-1], hoogte - 34, 16)
    inhoud = [
        *_raster(beeld, formaat, regels, (links, formaat.breedte - rechts + 4), y),
        *_jaartallen(beeld, formaat, x, hoogte),
        *_eindnamen(beeld, formaat, x, y),
    ]
    for reeks in reversed(beeld.reeksen):
        inhoud += _reekslijn(reeks, x, y)
    inhoud += _doelpunt(beeld, formaat, x, y)
    return tekening(
        beeld.id,
        formaat.soort,
        (formaat.breedte, hoogte),
        titel=beeld.titel,
        uitleg=beeld.uitleg,
        inhoud=inhoud,
    )


def _naamruimte(beeld: _Beeld, formaat: Formaat) -> float:
    """Room for the names at the line ends: the longest name, within bounds, or value."""
    namen = [
        letter.breedte(f"{r.gebied}, in 2024", formaat.klein, vet=r.eigen) for r in beeld.reeksen
    ]
    waarden = [letter.breedte(beeld.einde(r), formaat.letter, vet=r.eigen) for r in beeld.reeksen]
    grens = 92.0 if formaat.smal else 190.0
    return max(min(max(namen), grens), *waarden) + 16


def _raster(
    beeld: _Beeld,
    formaat: Formaat,
    regels: Sequence[float],
    kanten: tuple[float, float],
    y: Schaal,
) -> list[Element]:
    delen: list[Element] = []
    for n, regel in enumerate(regels):
        klasse = "as" if regel == 0 or n == 0 else "hl"
        delen.append(lijn(kanten[0], y(regel), kanten[1], y(regel), klasse=klasse))
        plek, opschrift = y(regel) + formaat.klein * 0.35, beeld.toon(regel)
        delen.append(
            tekst(kanten[0] - 8, plek, opschrift, grootte=formaat.klein, anker="end", klasse="t2")
        )
    return delen


def _reekslijn(reeks: _Reeks, x: Schaal, y: Schaal) -> list[Element]:
    punten = [(x(jaar), y(waarde)) for jaar, _, waarde in reeks.punten]
    klasse, dikte = ("ac", 3.5) if reeks.eigen else ("as", 2.0)
    vul, kleur = ("vb", "#17408b") if reeks.eigen else ("vp as", "#ffffff")
    bol = element(
        "circle",
        cx=punten[-1][0],
        cy=punten[-1][1],
        r=5 if reeks.eigen else 4,
        klasse=vul,
        fill=kleur,
        stroke=None if reeks.eigen else "#75839a",
        stroke_width=None if reeks.eigen else 2,
    )
    route_ = pad(route(punten), klasse=klasse, dikte=dikte, gevuld=False)
    return [route_, bol]


def _jaartallen(beeld: _Beeld, formaat: Formaat, x: Schaal, hoogte: float) -> list[Element]:
    jaren = sorted(
        {int(p[1]) for r in beeld.reeksen for p in r.punten}
        | ({beeld.doel[0]} if beeld.doel else set())
    )
    breed = letter.breedte("2024", formaat.klein) + 6
    laatste = int(beeld.reeksen[0].punten[-1][1])
    gekozen: list[int] = []
    for jaar in [laatste, jaren[-1], *jaren[:-1]]:
        if all(abs(x(jaar) - x(ander)) >= breed for ander in gekozen):
            gekozen.append(jaar)
    return [
        tekst(
            max(x(jaar), 16),
            hoogte - 10,
            str(jaar),
            grootte=formaat.klein,
            anker="middle",
            klasse="t2",
        )
        for jaar in sorted(gekozen)
    ]


def _eindnamen(beeld: _Beeld, formaat: Formaat, x: Schaal, y: Schaal) -> list[Element]:
    """Name each line at its end: the value (of one's own: the goal) and the area under it."""
    links = x.eind + 12
    namen = [beeld.naam(reeks, formaat, formaat.breedte - links) for reeks in beeld.reeksen]
    stap = formaat.klein * 1.2
    hoog = formaat.letter + max(map(len, namen)) * stap + 4
    wensen = [
        y(beeld.doel[1] if r.eigen and beeld.doel and beeld.loopt_door(r) else r.punten[-1][2])
        for r in beeld.reeksen
    ]
    plekken = uiteen(wensen, hoog, hoog / 2, y.begin - 2)
    inhoud: list[Element] = []
    for reeks, regels, wens, midden in zip(beeld.reeksen, namen, wensen, plekken, strict=True):
        vet = "vet" if reeks.eigen else ""
        doorgetrokken = reeks.eigen and beeld.loopt_door(reeks)
        eind = x.eind + 7 if doorgetrokken else x(reeks.punten[-1][0]) + 7
        if links - eind > 12 or abs(midden - wens) > formaat.letter:  # noqa: PLR2004 - px
            inhoud.append(lijn(eind, wens, links - 5, midden - 4, klasse="hl"))
        einde = beeld.einde(reeks)
        inhoud.append(tekst(links, midden, einde, grootte=formaat.letter, klasse=vet))
        for n, regel in enumerate(regels):
            onder = midden + formaat.klein + 2 + n * stap
            klasse = vet or "t2"
            inhoud.append(tekst(links, onder, regel, grootte=formaat.klein, klasse=klasse))
    return inhoud


def _doelpunt(beeld: _Beeld, formaat: Formaat, x: Schaal, y: Schaal) -> list[Element]:
    if beeld.doel is None:
        return []
    jaar, waarde = beeld.doel
    cx, cy = x(jaar), y(waarde)
    laatste = beeld.reeksen[0].punten[-1]
    px, py = x(laatste[0]), y(laatste[2])
    ruit = route([(cx, cy - 6), (cx + 6, cy), (cx, cy + 6), (cx - 6, cy)], dicht=True)
    delen = [
        lijn(px, py, cx, cy, klasse="ik", dikte=1.5, streep="4 4"),
        pad(ruit, klasse="vp ik", dikte=2),
    ]
    if beeld.loopt_door(beeld.reeksen[0]):
        # the value of now stands at its point, on the side away from the way to the goal
        onder = cy <= py and py + 24 < y.begin
        plek, nu = py + 22 if onder else py - 12, beeld.toon(laatste[2])
        return [*delen, tekst(px - 6, plek, nu, grootte=formaat.letter, klasse="vet")]
    opschrift, boven = _("doel {waarde}", waarde=beeld.toon(waarde)), cy > y.eind + 30
    plek = cy - 12 if boven else cy + 22
    return [*delen, tekst(cx + 6, plek, opschrift, grootte=formaat.klein, anker="end")]


def _staven(beeld: _Beeld, formaat: Formaat) -> str:
    """Draw one bar an area, from zero."""
    dikte, naam = 22.0, (110.0 if formaat.smal else 190.0)
    namen = [
        letter.regels(r.gebied, naam - 8, formaat.letter, vet=r.eigen, hoogstens=3)
        for r in beeld.reeksen
    ]
    hoog = max(44.0, max(map(len, namen)) * formaat.letter * 1.2 + 10)
    waarden = [reeks.punten[-1][2] for reeks in beeld.reeksen]
    ruimte = max(letter.breedte(beeld.toon(w), formaat.letter, vet=True) for w in waarden) + 10
    links = naam + (ruimte if min(waarden) < 0 else 0)
    x = Schaal(min(0, *waarden), max(0, *waarden) or 1e-9, links, formaat.breedte - ruimte)
    inhoud = []
    for n, reeks in enumerate(beeld.reeksen):
        waarde, boven = reeks.punten[-1][2], n * hoog + (hoog - 28) / 2
        klasse = "vb" if reeks.eigen else "va as"
        inhoud.append(rechthoek(x(0), boven, x(waarde) - x(0), dikte, klasse=klasse))
        basis, vet = boven + dikte * 0.7, "vet" if reeks.eigen else ""
        midden = boven + dikte / 2
        inhoud += alinea(0, midden, namen[n], grootte=formaat.letter, klasse=vet)
        plek, anker = _naast(x, waarde)
        opschrift = beeld.toon(waarde)
        inhoud.append(
            tekst(plek, basis, opschrift, grootte=formaat.letter, klasse=vet, anker=anker)
        )
    hoogte = hoog * len(beeld.reeksen) + 4
    inhoud.append(lijn(x(0), 2, x(0), hoogte - 4, klasse="ik", dikte=1.5))
    return tekening(
        beeld.id,
        formaat.soort,
        (formaat.breedte, hoogte),
        titel=beeld.titel,
        uitleg=beeld.uitleg,
        inhoud=inhoud,
    )


def _naast(x: Schaal, waarde: float) -> tuple[float, Anker]:
    return (x(waarde) + 8, "start") if waarde >= 0 else (x(waarde) - 8, "end")


def _tabel(beeld: _Beeld, wijk: str) -> Tabel:
    data = sorted({(p[0], p[1]) for reeks in beeld.reeksen for p in reeks.punten})
    per_reeks = [{p[0]: p[2] for p in reeks.punten} for reeks in beeld.reeksen]
    rijen = tuple(
        (jaar, *(beeld.toon(reeks[moment]) if moment in reeks else "–" for reeks in per_reeks))
        for moment, jaar in data
    )
    if beeld.doel:
        cellen = [beeld.toon(beeld.doel[1]) if r.gebied == wijk else "–" for r in beeld.reeksen]
        rijen += ((_("{jaar} (doel)", jaar=beeld.doel[0]), *cellen),)
    return Tabel(
        kop=(_("Jaar"), *(reeks.gebied for reeks in beeld.reeksen)),
        rijen=rijen,
        rechts=frozenset(range(1, len(beeld.reeksen) + 1)),
        bijschrift=beeld.titel,
    )
