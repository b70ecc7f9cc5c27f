"""Two rankings side by side: a line joins the places of the same measure (a slope chart)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.draw import letter
from generator.draw.figuur import BREED, SMAL, Opdracht, alinea, bord, bordbreedte
from generator.draw.kosten_baten import APART
from generator.draw.svg import Anker, Element, lijn, tekening, tekst
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel
from generator.model.taal import _


@dataclass(frozen=True, slots=True)
class _Rij:
    nummer: str
    naam: str
    euro: int
    doel: int
    verschil: int

    def opvallend(self, grens: int) -> bool:
        return abs(self.verschil) >= grens


def prioriteiten(opdracht: Opdracht) -> Grafiek | None:
    """Chart where euros and goals disagree; None for a single measure: there is no order."""
    nummer = opdracht.plan.nummer
    rijen = [
        _Rij(str(nummer[u.id]), u.naam, u.rang_ncw, u.rang_doelen, u.rang_ncw - u.rang_doelen)
        for u in sorted(opdracht.uitkomst.maatregelen, key=lambda u: u.rang_ncw)
    ]
    if len(rijen) < 2:  # noqa: PLR2004 - an order needs two
        return None
    grens = max(2, (len(rijen) + 1) // 2)
    titel, uitleg = _("Twee rangordes van dezelfde maatregelen"), _uitleg(rijen)
    return Grafiek(
        id="prioriteiten",
        titel=_bevinding(rijen, grens, opdracht.taal),
        onder=_onder(rijen, grens),
        svg_breed=_breed(rijen, grens, titel, uitleg),
        svg_smal=_smal(rijen, grens, titel, uitleg),
        tabel=_tabel(opdracht, rijen),
        bron=f"{opdracht.bron_geld} {_(APART)}",
    )


def _bevinding(rijen: Sequence[_Rij], grens: int, taal: str) -> str:
    meest = sorted(
        (r for r in rijen if r.opvallend(grens)), key=lambda r: (-abs(r.verschil), r.euro)
    )
    if not meest:
        return _("Euro’s en doelen zetten de maatregelen ongeveer in dezelfde volgorde")
    namen = woorden.opsomming([f"‘{letter.kortweg(r.naam)}’" for r in meest[:2]], taal)
    return _("Euro’s en doelen zijn het niet eens over {namen}", namen=namen)


def _onder(rijen: Sequence[_Rij], grens: int) -> str:
    delen = []
    if any(r.verschil >= grens for r in rijen):
        delen.append(_("Dikke lijn: minstens {n} plaatsen hoger op doelen.", n=grens))
    if any(r.verschil <= -grens for r in rijen):
        delen.append(_("Gestreepte lijn: minstens {n} plaatsen hoger op euro’s.", n=grens))
    return " ".join(delen) or _("Links de volgorde op euro’s, rechts de volgorde op doelen.")


def _uitleg(rijen: Sequence[_Rij]) -> str:
    eerste, beste = rijen[0], min(rijen, key=lambda r: r.doel)
    return _(
        "Links de plaats op euro’s, rechts de plaats op doelen; een lijn verbindt dezelfde "
        "maatregel. Eerste op euro’s: {euro}. Eerste op doelen: {doel}.",
        euro=eerste.naam,
        doel=beste.naam,
    )


def _verbinding(
    rij: _Rij, grens: int, van: tuple[float, float], naar: tuple[float, float]
) -> Element:
    klasse, dikte, streep = "as", 1.2, None
    if rij.verschil >= grens:
        klasse, dikte = "ac", 3.5
    elif rij.verschil <= -grens:
        klasse, dikte, streep = "ik", 3.0, "7 4"
    return lijn(*van, *naar, klasse=klasse, dikte=dikte, streep=streep)


def _breed(rijen: Sequence[_Rij], grens: int, titel: str, uitleg: str) -> str:
    kop, stap, letters = 44.0, 40.0, 14.0
    links, rechts, naam = 312.0, BREED.breedte - 312.0, 282.0
    namen = _namen(rijen, grens, naam - 22, letters)
    stap = max(stap, max(map(len, namen.values())) * letters * 1.2 + 8)
    inhoud = [
        tekst(links, 18, _("Op euro’s"), grootte=17, anker="end", klasse="vet"),
        tekst(rechts, 18, _("Op doelen"), grootte=17, klasse="vet"),
    ]
    inhoud += _lijnen(rijen, grens, (links + 14, rechts - 14), kop, stap)
    for rij in rijen:
        vet = "vet" if rij.opvallend(grens) else ""
        breed = bordbreedte(rij.nummer)
        regels = namen[rij.nummer]
        for rang, kant in ((rij.euro, -1), (rij.doel, 1)):
            y = kop + (rang - 0.5) * stap
            x = links if kant < 0 else rechts
            anker: Anker = "end" if kant < 0 else "start"
            inhoud.append(bord(x + kant * breed / 2, y, rij.nummer))
            inhoud += alinea(
                x + kant * (breed + 12),
                y,
                regels,
                grootte=letters,
                klasse=vet,
                anker=anker,
            )
            rand = 20.0 if kant < 0 else BREED.breedte - 20
            inhoud += alinea(rand, y, (str(rang),), grootte=15, klasse="t2", anker="middle")
    return tekening(
        "prioriteiten",
        "breed",
        (BREED.breedte, kop + stap * len(rijen) + 4),
        titel=titel,
        uitleg=uitleg,
        inhoud=inhoud,
    )


def _smal(rijen: Sequence[_Rij], grens: int, titel: str, uitleg: str) -> str:
    """Names on the left only; on the right the sign tells which measure it is."""
    kop, stap, letters = 40.0, 40.0, SMAL.klein
    links, rechts = 226.0, SMAL.breedte - 2
    namen = _namen(rijen, grens, links - 34, letters)
    stap = max(stap, max(map(len, namen.values())) * letters * 1.2 + 8)
    inhoud = [
        tekst(links, 16, _("Op euro’s"), grootte=15, anker="end", klasse="vet"),
        tekst(rechts, 16, _("Op doelen"), grootte=15, anker="end", klasse="vet"),
    ]
    breedste = max(bordbreedte(rij.nummer) for rij in rijen)
    inhoud += _lijnen(rijen, grens, (links + 6, rechts - breedste - 6), kop, stap)
    for rij in rijen:
        vet = "vet" if rij.opvallend(grens) else ""
        breed = bordbreedte(rij.nummer)
        y = kop + (rij.euro - 0.5) * stap
        regels = namen[rij.nummer]
        inhoud += alinea(10, y, (str(rij.euro),), grootte=letters, klasse="t2", anker="middle")
        inhoud += alinea(links - breed - 8, y, regels, grootte=letters, klasse=vet, anker="end")
        inhoud.append(bord(links - breed / 2, y, rij.nummer))
        inhoud.append(bord(rechts - breed / 2, kop + (rij.doel - 0.5) * stap, rij.nummer))
    return tekening(
        "prioriteiten",
        "smal",
        (SMAL.breedte, kop + stap * len(rijen) + 4),
        titel=titel,
        uitleg=uitleg,
        inhoud=inhoud,
    )


def _namen(
    rijen: Sequence[_Rij], grens: int, ruimte: float, grootte: float
) -> dict[str, tuple[str, ...]]:
    """Break the names into lines beside their signs; what stands in brackets is in the table."""
    return {
        rij.nummer: letter.regels(
            letter.kortweg(rij.naam),
            ruimte - bordbreedte(rij.nummer),
            grootte,
            vet=rij.opvallend(grens),
            hoogstens=3,
        )
        for rij in rijen
    }


def _lijnen(
    rijen: Sequence[_Rij], grens: int, x: tuple[float, float], kop: float, stap: float
) -> list[Element]:
    volgorde = sorted(rijen, key=lambda r: r.opvallend(grens))
    return [
        _verbinding(
            rij, grens, (x[0], kop + (rij.euro - 0.5) * stap), (x[1], kop + (rij.doel - 0.5) * stap)
        )
        for rij in volgorde
    ]


def _tabel(opdracht: Opdracht, rijen: Sequence[_Rij]) -> Tabel:
    per_nummer = {str(opdracht.plan.nummer[u.id]): u for u in opdracht.uitkomst.maatregelen}
    return Tabel(
        kop=(
            _("Maatregel"),
            _("Plaats op euro’s"),
            _("Saldo"),
            _("Plaats op doelen"),
            _("Punten"),
        ),
        rijen=tuple(
            (
                f"{rij.nummer}. {rij.naam}",
                str(rij.euro),
                woorden.euro_saldo(per_nummer[rij.nummer].ncw, opdracht.taal),
                str(rij.doel),
                woorden.punten(per_nummer[rij.nummer].doelscore, opdracht.taal),
            )
            for rij in rijen
        ),
        rechts=frozenset({1, 2, 3, 4}),
        bijschrift=_("De plaats van elke maatregel op euro’s en op doelen"),
    )
