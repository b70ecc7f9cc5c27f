"""The work by year, grouped by theme: full is certain, hatched is expected, open is unknown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.draw import letter
from generator.draw.figuur import (
    BREED,
    SMAL,
    Formaat,
    Opdracht,
    alinea,
    arcering,
    bord,
    bordbreedte,
)
from generator.draw.schaal import Schaal
from generator.draw.svg import Anker, Element, element, lijn, rechthoek, tekening, tekst
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel
from generator.model.taal import N_, _, ngettext
from generator.model.velden import Zekerheid

_LANGSTE_BALK = 12
_ZEKER: Mapping[Zekerheid, str] = {
    "vast": N_("Vast"),
    "verwacht": N_("Verwacht"),
    "onbekend": N_("Nog onbekend"),
}


@dataclass(frozen=True, slots=True)
class _Werk:
    """One measure in time; `eind` is its last year of work."""

    nummer: str
    naam: str
    thema: str
    begin: int
    eind: int
    zeker: Zekerheid


@dataclass(frozen=True, slots=True)
class _Tijd:
    """What the time axis spans; `vandaag` as a year with its fraction."""

    van: int
    tot: int
    vandaag: float
    uitleg: str


def planning(opdracht: Opdracht) -> Grafiek | None:
    """Chart the measures of the package (or all that may still come) over the years."""
    werken = _werken(opdracht)
    if not werken:
        return None
    dag = opdracht.vandaag
    vandaag = dag.year + (dag.timetuple().tm_yday - 1) / 366
    van = min(w.begin for w in werken)
    tot = max(min(w.eind, w.begin + _LANGSTE_BALK) for w in werken)
    if van - 3 <= vandaag <= tot + 1:
        van = min(van, dag.year)
    tijd = _Tijd(van, tot, vandaag, _uitleg(werken))
    return Grafiek(
        id="planning",
        titel=_bevinding(werken, opdracht.taal),
        onder=_onder(werken, tijd, opdracht),
        svg_breed=_breed(werken, tijd),
        svg_smal=_smal(werken, tijd),
        tabel=_tabel(opdracht, werken),
        bron=opdracht.bron_plan,
    )


def _werken(opdracht: Opdracht) -> list[_Werk]:
    pakket = opdracht.uitkomst.portefeuille
    werken = []
    for m in opdracht.plan.maatregelen:
        if m.uit or (pakket and m.id not in pakket.maatregelen):
            continue
        begin = pakket.maatregelen[m.id] if pakket else m.start.gepland
        nummer = str(opdracht.plan.nummer[m.id])
        zeker: Zekerheid = "vast" if m.status == "klaar" else m.start.zekerheid
        werken.append(_Werk(nummer, m.naam, m.thema, begin, begin + m.duur - 1, zeker))
    eerste = {w.thema: min(v.begin for v in werken if v.thema == w.thema) for w in werken}
    return sorted(werken, key=lambda w: (eerste[w.thema], w.thema, w.begin, w.eind, int(w.nummer)))


def _bevinding(werken: Sequence[_Werk], taal: str) -> str:
    begin, eind = min(w.begin for w in werken), max(w.eind for w in werken)
    if begin == eind:
        return _("Al het werk valt in {jaar}", jaar=begin)
    aantal = {j: sum(w.begin <= j <= w.eind for w in werken) for j in range(begin, eind + 1)}
    druk = [jaar for jaar, n in aantal.items() if n == max(aantal.values())]
    if max(aantal.values()) == 1 or len(druk) > 3:  # noqa: PLR2004 - more is not a peak
        return _("Het werk begint in {begin} en duurt tot en met {eind}", begin=begin, eind=eind)
    if len(druk) == 1:
        return _(
            "{jaar} is het drukste jaar: er lopen dan {n} maatregelen",
            jaar=druk[0],
            n=aantal[druk[0]],
        )
    jaren = woorden.opsomming([str(j) for j in druk], taal)
    return _("De drukste jaren zijn {jaren}", jaren=jaren)


def _onder(werken: Sequence[_Werk], tijd: _Tijd, opdracht: Opdracht) -> str:
    woord = {
        "vast": _("Volle balk: vast."),
        "verwacht": _("Gestreept: verwacht."),
        "onbekend": _("Leeg: nog onbekend."),
    }
    delen = [woord[z] for z in _ZEKER if any(w.zeker == z for w in werken)]
    if tijd.van <= tijd.vandaag <= tijd.tot + 1:
        delen.append(_("Dunne lijn: vandaag."))
    uit = len(opdracht.plan.maatregelen) - len(werken)
    if uit:
        delen.append(
            ngettext(
                "{n} maatregel staat niet in de planning.",
                "{n} maatregelen staan niet in de planning.",
                uit,
            )
        )
    return " ".join(delen)


def _uitleg(werken: Sequence[_Werk]) -> str:
    regels = [
        ", ".join(
            (
                f"{w.naam}: {woorden.jaren(w.begin, w.eind - w.begin + 1)}",
                _(_ZEKER[w.zeker]).lower(),
            )
        )
        for w in werken
    ]
    return _("Per maatregel een balk van begin tot eind. {jaren}.", jaren="; ".join(regels))


def _breed(werken: Sequence[_Werk], tijd: _Tijd) -> str:
    naam, stap, kop = 286.0, 40.0, 30.0
    x = Schaal(tijd.van, tijd.tot + 1, naam, BREED.breedte)
    inhoud: list[Element] = []
    y, thema = kop, ""
    for werk in werken:
        if werk.thema != thema:
            thema = werk.thema
            inhoud.append(
                tekst(
                    0,
                    y + 24,
                    letter.afgekort(woorden.hoofdletter(thema), 760, 16, vet=True),
                    klasse="vet",
                )
            )
            inhoud.append(lijn(0, y + 33, BREED.breedte, y + 33, klasse="as"))
            y += 38
        breed = bordbreedte(werk.nummer)
        regels = letter.regels(werk.naam, naam - breed - 20, 15, hoogstens=3)
        hoog = max(stap, len(regels) * 15 * 1.2 + 6)
        midden = y + hoog / 2
        inhoud.append(bord(breed / 2, midden, werk.nummer))
        inhoud += alinea(breed + 10, midden, regels, grootte=15)
        inhoud += _balk("planning-breed", werk, tijd, x, midden - 11)
        y += hoog
    lijnen, vandaag = _jaarlijnen(tijd, x, BREED, kop, y), _vandaag(tijd, x, BREED, y)
    return _tekening(BREED, y + 22, tijd, [*lijnen, *inhoud, *vandaag])


def _smal(werken: Sequence[_Werk], tijd: _Tijd) -> str:
    stap, kop = 62.0, 26.0
    x = Schaal(tijd.van, tijd.tot + 1, 0, SMAL.breedte)
    inhoud: list[Element] = []
    y, thema = kop, ""
    for werk in werken:
        if werk.thema != thema:
            thema = werk.thema
            inhoud.append(rechthoek(0, y + 6, SMAL.breedte, 24, klasse="vp"))
            inhoud.append(
                tekst(
                    0,
                    y + 23,
                    letter.afgekort(woorden.hoofdletter(thema), 320, 15, vet=True),
                    grootte=15,
                    klasse="vet",
                )
            )
            inhoud.append(lijn(0, y + 32, SMAL.breedte, y + 32, klasse="as"))
            y += 38
        breed = bordbreedte(werk.nummer, 20)
        regels = letter.regels(werk.naam, SMAL.breedte - breed - 12, 14, hoogstens=3)
        meer = (len(regels) - 1) * 14 * 1.2
        inhoud.append(rechthoek(0, y + 2, SMAL.breedte, 27 + meer, klasse="vp"))
        inhoud.append(bord(breed / 2, y + 15, werk.nummer, maat=20))
        inhoud += alinea(breed + 8, y + 15 + meer / 2, regels, grootte=14)
        inhoud += _balk("planning-smal", werk, tijd, x, y + 32 + meer)
        y += stap + meer
    lijnen, vandaag = _jaarlijnen(tijd, x, SMAL, kop, y), _vandaag(tijd, x, SMAL, y)
    return _tekening(SMAL, y + 20, tijd, [*lijnen, *vandaag, *inhoud])


def _balk(sleutel: str, werk: _Werk, tijd: _Tijd, x: Schaal, y: float) -> list[Element]:
    loopt_door = werk.eind > tijd.tot
    links, rechts = x(werk.begin) + 1, x(min(werk.eind, tijd.tot) + 1) - 1
    delen: list[Element] = []
    if werk.zeker == "vast":
        delen.append(rechthoek(links, y, rechts - links, 22, klasse="vb"))
    else:
        vul = f"url(#{sleutel}-h)" if werk.zeker == "verwacht" else "#ffffff"
        delen.append(
            element(
                "rect",
                x=links + 0.75,
                y=y + 0.75,
                width=rechts - links - 1.5,
                height=20.5,
                fill=vul,
                klasse="ac" if werk.zeker == "verwacht" else "vp ac",
                stroke="#17408b",
                stroke_width=1.5,
                stroke_dasharray=None if werk.zeker == "verwacht" else "4 3",
            )
        )
    if loopt_door:
        eind = _("tot {jaar} →", jaar=werk.eind)
        ruimte = letter.breedte(eind, 13)
        delen.append(rechthoek(rechts - ruimte - 10, y + 2, ruimte + 8, 18, klasse="vp"))
        delen.append(tekst(rechts - 6, y + 16, eind, grootte=13, anker="end"))
    return delen


def _jaarlijnen(
    tijd: _Tijd, x: Schaal, formaat: Formaat, kop: float, onder: float
) -> list[Element]:
    breed = (x.eind - x.begin) / (tijd.tot + 1 - tijd.van)
    nodig = letter.breedte("2026", formaat.klein) + 8
    om_de = next(n for n in (1, 2, 5, 10, 20, 50, 200) if n * breed >= nodig or n == 200)  # noqa: PLR2004
    delen: list[Element] = []
    for jaar in range(tijd.van, tijd.tot + 1):
        if om_de > 1 and jaar % om_de:
            continue
        delen.append(lijn(x(jaar), kop - 4, x(jaar), onder, klasse="hl"))
        midden = x(jaar) + breed / 2 if om_de == 1 else x(jaar) + 4
        if midden + nodig <= formaat.breedte + 8 or om_de == 1:
            anker: Anker = "middle" if om_de == 1 else "start"
            delen.append(
                tekst(midden, kop - 12, str(jaar), grootte=formaat.klein, anker=anker, klasse="t2")
            )
    return delen


def _vandaag(tijd: _Tijd, x: Schaal, formaat: Formaat, onder: float) -> list[Element]:
    if not tijd.van <= tijd.vandaag <= tijd.tot + 1:
        return []
    plek = x(tijd.vandaag)
    anker: Anker = "start" if plek < formaat.breedte - 70 else "end"
    return [
        lijn(plek, 20, plek, onder + 2, klasse="ik", dikte=2),
        tekst(
            plek + (4 if anker == "start" else -4),
            onder + 16,
            _("vandaag"),
            grootte=formaat.klein,
            anker=anker,
            klasse="vet",
        ),
    ]


def _tekening(formaat: Formaat, hoogte: float, tijd: _Tijd, inhoud: Sequence[Element]) -> str:
    return tekening(
        "planning",
        formaat.soort,
        (formaat.breedte, hoogte),
        titel=_("Planning van {begin} tot en met {eind}", begin=tijd.van, eind=tijd.tot),
        uitleg=tijd.uitleg,
        inhoud=inhoud,
        definities=[arcering(f"planning-{formaat.soort}")],
    )


def _tabel(opdracht: Opdracht, werken: Sequence[_Werk]) -> Tabel:
    rijen = [
        (
            f"{w.nummer}. {w.naam}",
            woorden.hoofdletter(w.thema),
            woorden.jaren(w.begin, w.eind - w.begin + 1),
            _(_ZEKER[w.zeker]),
        )
        for w in werken
    ]
    ingepland = {w.nummer for w in werken}
    for m in sorted(opdracht.plan.maatregelen, key=lambda m: opdracht.plan.nummer[m.id]):
        nummer = str(opdracht.plan.nummer[m.id])
        if nummer not in ingepland:
            rijen.append(
                (f"{nummer}. {m.naam}", woorden.hoofdletter(m.thema), _("niet ingepland"), "–")
            )
    return Tabel(
        kop=(_("Maatregel"), _("Thema"), _("Jaren"), _("Zekerheid")),
        rijen=tuple(rijen),
        bijschrift=_("Welke maatregel wanneer loopt"),
    )
