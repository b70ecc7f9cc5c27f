"""Mirrored bars: what is paid to the left, what is gained to the right, the balance at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from generator.draw import letter
from generator.draw.figuur import Formaat, alinea, bord, bordbreedte, partijbalk, patroon
from generator.draw.svg import Anker, Element, lijn, rechthoek, tekening, tekst
from generator.model.kleuren import Kleur


@dataclass(frozen=True, slots=True)
class Spiegelrij:
    """A row: what stands left and right of the line, as figures ≥ 0 and as text.

    Attributes:
        naam: Name of the row.
        links: What is paid; 0 draws nothing.
        rechts: What is gained; 0 draws nothing.
        links_tekst: Label of the left bar.
        rechts_tekst: Label of the right bar.
        saldo: Text at the end, or "".
        partij: Id of the party whose pattern the bars carry, or "".
        nummer: Number of the measure, or "".
    """

    naam: str
    links: float
    rechts: float
    links_tekst: str
    rechts_tekst: str
    saldo: str = ""
    partij: str = ""
    nummer: str = ""


@dataclass(frozen=True, slots=True)
class Spiegel:
    """A whole chart of mirrored bars: column heads, rows, and its text alternative."""

    id: str
    koppen: tuple[str, str, str]
    rijen: Sequence[Spiegelrij]
    kleuren: Mapping[str, Kleur]
    titel: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class _Maten:
    """Sizes of one drawing; `regels` and `boven` are per row: its name in lines, and its top."""

    kop: float
    balk: float
    midden: float
    schaal: float
    naam: float
    regels: tuple[tuple[str, ...], ...]
    boven: tuple[float, ...]
    hoogte: float


def teken_spiegel(spiegel: Spiegel, formaat: Formaat) -> str:
    """Draw mirrored bars for one width."""
    maten = _maten(spiegel, formaat)
    delen = _koppen(spiegel, formaat, maten)
    for n in range(len(spiegel.rijen)):
        delen += _rij(spiegel, formaat, maten, n)
    if not formaat.smal:
        onder = maten.hoogte
        delen.append(lijn(maten.midden, maten.kop - 6, maten.midden, onder, klasse="ik", dikte=1.5))
    sleutel = f"{spiegel.id}-{formaat.soort}"
    partijen = dict.fromkeys(rij.partij for rij in spiegel.rijen if rij.partij)
    return tekening(
        spiegel.id,
        formaat.soort,
        (formaat.breedte, maten.hoogte + 4),
        titel=spiegel.titel,
        uitleg=spiegel.uitleg,
        inhoud=delen,
        definities=[patroon(sleutel, partij, spiegel.kleuren[partij]) for partij in partijen],
    )


def _maten(spiegel: Spiegel, formaat: Formaat) -> _Maten:
    rijen, klein = spiegel.rijen, formaat.klein
    saldo = max((letter.breedte(r.saldo, formaat.letter, vet=True) for r in rijen), default=0)
    naam = 0.0 if formaat.smal else 226.0
    begin = naam + (0 if formaat.smal else 8)
    eind = formaat.breedte if formaat.smal or not saldo else formaat.breedte - max(saldo, 70) - 16
    links = max((letter.breedte(r.links_tekst, klein) + 8 for r in rijen if r.links), default=0)
    rechts = max((letter.breedte(r.rechts_tekst, klein) + 8 for r in rijen if r.rechts), default=0)
    meest = [max((getattr(r, kant) for r in rijen), default=0) for kant in ("links", "rechts")]
    ruimte = eind - begin - links - rechts
    schaal = ruimte / sum(meest) if sum(meest) else 0.0
    midden = begin + links + (meest[0] * schaal if sum(meest) else ruimte / 2)
    ruimte = formaat.breedte - saldo - 12 if formaat.smal else naam - 12
    regels = tuple(_naamregels(rij, formaat, ruimte) for rij in rijen)
    kop = 36.0
    hoog = [_rijhoogte(rij, formaat, len(r)) for rij, r in zip(rijen, regels, strict=True)]
    boven = tuple(accumulate(hoog[:-1], initial=kop)) if hoog else ()
    balk = 18 if formaat.smal else 22
    return _Maten(kop, balk, midden, schaal, naam, regels, boven, kop + sum(hoog))


def _naamregels(rij: Spiegelrij, formaat: Formaat, ruimte: float) -> tuple[str, ...]:
    if rij.nummer:
        ruimte -= bordbreedte(rij.nummer, _bordmaat(formaat)) + 8
    grootte = _naammaat(rij, formaat)
    return letter.regels(rij.naam, ruimte, grootte, vet=not rij.nummer, hoogstens=4)


def _rijhoogte(rij: Spiegelrij, formaat: Formaat, regels: int) -> float:
    meer = (regels - 1) * _naammaat(rij, formaat) * 1.2
    return 60 + meer if formaat.smal else max(46.0, meer + 34)


def _naammaat(rij: Spiegelrij, formaat: Formaat) -> float:
    return formaat.klein if rij.nummer else formaat.letter


def _bordmaat(formaat: Formaat) -> float:
    return 20 if formaat.smal else 24


def _koppen(spiegel: Spiegel, formaat: Formaat, maten: _Maten) -> list[Element]:
    links, rechts, saldo = spiegel.koppen
    klein = formaat.klein
    midden = min(
        max(maten.midden, maten.naam + letter.breedte(links, klein) + 10),
        formaat.breedte - letter.breedte(rechts, klein) - letter.breedte(saldo, klein) - 30,
    )
    delen = [
        tekst(midden - 8, 16, links, grootte=klein, anker="end", klasse="t2"),
        tekst(midden + 8, 16, rechts, grootte=klein, klasse="t2"),
    ]
    if saldo:
        delen.append(tekst(formaat.breedte, 16, saldo, grootte=klein, anker="end", klasse="t2"))
    return delen


def _rij(spiegel: Spiegel, formaat: Formaat, maten: _Maten, n: int) -> list[Element]:
    rij, regels, boven = spiegel.rijen[n], maten.regels[n], maten.boven[n]
    meer = (len(regels) - 1) * _naammaat(rij, formaat) * 1.2
    delen = [lijn(0, boven - 6, formaat.breedte, boven - 6, klasse="hl")]
    eerste = boven + 11
    naam_y = eerste + meer / 2
    if not formaat.smal:
        eerste = naam_y = boven - 6 + _rijhoogte(rij, formaat, len(regels)) / 2
    delen += _naam(rij, formaat, naam_y, regels)
    if rij.saldo:
        delen += alinea(
            formaat.breedte,
            eerste,
            (rij.saldo,),
            grootte=formaat.letter,
            klasse="vet",
            anker="end",
        )
    balk_y = boven + 27 + meer if formaat.smal else naam_y - maten.balk / 2
    return delen + _balken(spiegel, formaat, maten, rij, balk_y)


def _naam(rij: Spiegelrij, formaat: Formaat, y: float, regels: tuple[str, ...]) -> list[Element]:
    x, grootte, delen = 0.0, _naammaat(rij, formaat), list[Element]()
    if rij.nummer:
        maat = _bordmaat(formaat)
        breed = bordbreedte(rij.nummer, maat)
        bord_y = y - (len(regels) - 1) * grootte * 0.6 if formaat.smal else y
        delen = [bord(breed / 2, bord_y, rij.nummer, maat=maat)]
        x = breed + 8
    klasse = "" if rij.nummer else "vet"
    return delen + alinea(x, y, regels, grootte=grootte, klasse=klasse)


def _balken(
    spiegel: Spiegel, formaat: Formaat, maten: _Maten, rij: Spiegelrij, y: float
) -> list[Element]:
    delen: list[Element] = []
    basis = y + maten.balk / 2 + formaat.klein * 0.35
    kanten = ((rij.links, rij.links_tekst, -1), (rij.rechts, rij.rechts_tekst, 1))
    for waarde, opschrift, richting in kanten:
        if waarde == 0:
            continue
        lengte = richting * waarde * maten.schaal
        if rij.partij:
            sleutel, kleur = f"{spiegel.id}-{formaat.soort}", spiegel.kleuren[rij.partij]
            delen += partijbalk(sleutel, rij.partij, kleur, (maten.midden, y, lengte, maten.balk))
        else:
            klasse = "vb" if richting > 0 else "va as"
            delen.append(rechthoek(maten.midden, y, lengte, maten.balk, klasse=klasse))
        x = maten.midden + lengte + richting * 6
        anker: Anker = "start" if richting > 0 else "end"
        delen.append(tekst(x, basis, opschrift, grootte=formaat.klein, anker=anker, klasse="t2"))
    if formaat.smal:
        x, onder = maten.midden, y + maten.balk + 4
        delen.append(lijn(x, y - 4, x, onder, klasse="ik", dikte=1.5))
    return delen
