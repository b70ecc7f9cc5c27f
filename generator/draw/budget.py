"""What a betaler spends against its budget, and how the outcome moves with assumptions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.draw import letter
from generator.draw.figuur import BREED, SMAL, Formaat, Opdracht, alinea, partijbalk, patroon
from generator.draw.schaal import Schaal
from generator.draw.svg import Element, element, lijn, rechthoek, tekening, tekst
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel
from generator.model.doorrekening import Budgetstand, GevoeligheidUitkomst
from generator.model.taal import _

_HALVE_CENT = 0.005


@dataclass(frozen=True, slots=True)
class _Vergelijking:
    """One variant beside the plan itself: its package's value and the difference."""

    naam: str
    waarde: float
    verschil: float
    tekst: str
    verschil_tekst: str


def budget(opdracht: Opdracht, partij: str, standen: Mapping[str, Budgetstand]) -> Grafiek | None:
    """Chart what a party spends by year (or in all) against what it has."""
    gebruikt = {j: s for j, s in standen.items() if s.beschikbaar or s.gebruikt}
    if not gebruikt:
        return None
    naam = opdracht.partijnaam(partij)
    taal = opdracht.taal
    rijen = tuple(
        (_periode(j), woorden.euro(s.gebruikt, taal), woorden.euro(s.beschikbaar, taal))
        for j, s in sorted(gebruikt.items())
    )
    uitleg = "; ".join(
        _("{jaar}: {geld} van {budget}", jaar=jaar, geld=geld, budget=van)
        for jaar, geld, van in rijen
    )
    return Grafiek(
        id=f"budget-{partij}",
        titel=_budget_bevinding(naam, gebruikt, taal),
        onder=_("Balk: uitgaven aan het pakket min wat de partij ontvangt. Streep: budget."),
        svg_breed=_budget(opdracht, partij, gebruikt, f"{uitleg}.", BREED),
        svg_smal=_budget(opdracht, partij, gebruikt, f"{uitleg}.", SMAL),
        tabel=Tabel(
            kop=(_("Jaar"), _("Uitgaven"), _("Budget")),
            rijen=rijen,
            rechts=frozenset({1, 2}),
            bijschrift=_("Uitgaven en budget van {partij}", partij=naam),
        ),
        bron=_bron_budget(opdracht),
    )


def gevoeligheid(
    opdracht: Opdracht, varianten: Sequence[GevoeligheidUitkomst], basis_eur: float
) -> Grafiek | None:
    """Chart how far each variant moves the value of the package (a tornado)."""
    if not varianten:
        return None
    taal = opdracht.taal
    rijen = [
        _Vergelijking(
            v.naam,
            v.ncw,
            v.ncw - basis_eur,
            woorden.euro(v.ncw, taal),
            woorden.euro_saldo(v.ncw - basis_eur, taal),
        )
        for v in varianten
    ]
    rijen.sort(key=lambda r: (-abs(r.verschil), r.naam))
    basis = woorden.euro(basis_eur, taal)
    uitleg = _(
        "Het pakket zelf: {bedrag}. {varianten}",
        bedrag=basis,
        varianten="; ".join(f"{r.naam}: {r.tekst}" for r in rijen),
    )
    return Grafiek(
        id="gevoeligheid",
        titel=_gevoelig_bevinding(rijen, taal),
        onder=_(
            "Het beste pakket bij andere aannames. Dikke lijn: het plan zelf, {bedrag}.",
            bedrag=basis,
        ),
        svg_breed=_tornado(rijen, basis_eur, f"{uitleg}.", BREED),
        svg_smal=_tornado(rijen, basis_eur, f"{uitleg}.", SMAL),
        tabel=Tabel(
            kop=(_("Aanname"), _("Saldo van het pakket"), _("Verschil")),
            rijen=(
                (_("Het plan zelf"), basis, "–"),
                *((r.naam, r.tekst, r.verschil_tekst) for r in rijen),
            ),
            rechts=frozenset({1, 2}),
            bijschrift=_("Het saldo van het pakket bij andere aannames"),
        ),
        bron=opdracht.bron_geld,
    )


def _periode(jaar: str) -> str:
    return _("Hele periode") if jaar == "totaal" else jaar


def _in(jaar: str) -> str:
    return _("over de hele periode") if jaar == "totaal" else _("in {jaar}", jaar=jaar)


def _bron_budget(opdracht: Opdracht) -> str:
    prijspeil = opdracht.plan.gedeeld.config.rekenregels.prijspeil
    bron = _("Bron: doorrekening van dit wijkplan, prijspeil {jaar}.", jaar=prijspeil)
    if opdracht.plan.wijk.illustratief:
        bron += " " + _("Alle bedragen zijn illustratief.")
    return bron


def _budget_bevinding(naam: str, standen: Mapping[str, Budgetstand], taal: str) -> str:
    wie = letter.kortweg(naam)
    over = [j for j, s in sorted(standen.items()) if s.gebruikt > s.beschikbaar + _HALVE_CENT]
    if over:
        wanneer = woorden.opsomming([_in(j) for j in over], taal)
        return _("{wie} komt geld tekort {wanneer}", wie=wie, wanneer=wanneer)
    gebruikt = sum(s.gebruikt for s in standen.values())
    beschikbaar = sum(s.beschikbaar for s in standen.values())
    return _(
        "{wie} geeft {geld} uit van {budget}",
        wie=wie,
        geld=woorden.euro(gebruikt, taal),
        budget=woorden.euro(beschikbaar, taal),
    )


def _budget(
    opdracht: Opdracht,
    partij: str,
    standen: Mapping[str, Budgetstand],
    uitleg: str,
    formaat: Formaat,
) -> str:
    id_, kleur, taal = f"budget-{partij}", opdracht.kleuren[partij], opdracht.taal
    sleutel = f"{id_}-{formaat.soort}"
    stap, naam = (56.0 if formaat.smal else 40.0), (0.0 if formaat.smal else 130.0)
    tekst_ = {j: _van(s, taal) for j, s in standen.items()}
    breedste = max(letter.breedte(t, formaat.klein) for t in tekst_.values()) + 12
    waarden = [0.0, *(w for s in standen.values() for w in (s.gebruikt, s.beschikbaar))]
    eind = formaat.breedte - 4 if formaat.smal else formaat.breedte - breedste
    x = Schaal(min(waarden), max(waarden), naam, eind)
    inhoud: list[Element] = []
    for n, (jaar, stand) in enumerate(sorted(standen.items())):
        boven = n * stap
        kop = boven + 16 if formaat.smal else boven + stap / 2 + 5
        inhoud.append(tekst(0, kop, _periode(jaar), grootte=formaat.letter, klasse="vet"))
        inhoud.append(
            tekst(
                formaat.breedte, kop, tekst_[jaar], grootte=formaat.klein, anker="end", klasse="t2"
            )
        )
        y = boven + 24 if formaat.smal else boven + 9
        lengte = x(stand.gebruikt) - x(0)
        inhoud += partijbalk(sleutel, partij, kleur, (x(0), y, lengte, 22))
        streep = x(stand.beschikbaar)
        inhoud.append(lijn(streep, y - 4, streep, y + 26, klasse="ik", dikte=3))
        inhoud.append(lijn(x(0), y - 4, x(0), y + 26, klasse="as"))
    return tekening(
        id_,
        formaat.soort,
        (formaat.breedte, stap * len(standen) + 4),
        titel=_("Uitgaven en budget van {partij}", partij=opdracht.partijnaam(partij)),
        uitleg=uitleg,
        inhoud=inhoud,
        definities=[patroon(sleutel, partij, kleur)],
    )


def _van(stand: Budgetstand, taal: str) -> str:
    return _(
        "{geld} van {budget}",
        geld=woorden.euro(stand.gebruikt, taal),
        budget=woorden.euro(stand.beschikbaar, taal),
    )


def _gevoelig_bevinding(rijen: Sequence[_Vergelijking], taal: str) -> str:
    laagste = min(rijen, key=lambda r: r.waarde)
    if laagste.waarde < 0:
        return _(
            "Bij ‘{aanname}’ kost het pakket meer dan het oplevert",
            aanname=letter.kortweg(laagste.naam),
        )
    if all(woorden.significant(r.verschil) == 0 for r in rijen):
        return _("Het pakket blijft bij alle andere aannames evenveel waard")
    laag = woorden.euro(laagste.waarde, taal)
    return _("Bij alle andere aannames blijft het pakket minstens {bedrag} waard", bedrag=laag)


def _tornado(rijen: Sequence[_Vergelijking], basis: float, uitleg: str, formaat: Formaat) -> str:
    kop, stap, naam = 8.0, (62.0 if formaat.smal else 46.0), (0.0 if formaat.smal else 250.0)
    labels = {r.naam: r.tekst if formaat.smal else f"{r.tekst} ({r.verschil_tekst})" for r in rijen}
    breedste = max(letter.breedte(t, formaat.klein) for t in labels.values()) + 16
    waarden = [basis, 0.0, *(r.waarde for r in rijen)]
    eind = formaat.breedte - (4 if formaat.smal else breedste)
    x = Schaal(min(waarden), max(waarden), naam + 2, eind)
    hoogte = kop + stap * len(rijen)
    inhoud: list[Element] = []
    for n, rij in enumerate(rijen):
        boven = kop + n * stap
        regels = letter.regels(
            rij.naam,
            formaat.breedte - breedste if formaat.smal else naam - 12,
            formaat.klein if formaat.smal else 15,
            hoogstens=1 if formaat.smal else 2,
        )
        midden = boven + (12 if formaat.smal else stap / 2)
        inhoud += alinea(0, midden, regels, grootte=formaat.klein if formaat.smal else 15)
        inhoud += alinea(
            formaat.breedte,
            midden,
            (labels[rij.naam],),
            grootte=formaat.klein,
            klasse="t2",
            anker="end",
        )
        y = boven + 25 if formaat.smal else midden - 11
        klasse = "vb" if rij.verschil > 0 else "va as"
        inhoud.append(rechthoek(x(basis), y, x(rij.waarde) - x(basis), 22, klasse=klasse))
        for waarde, dikte, soort in ((0.0, 1.0, "as"), (basis, 2.0, "ik")):
            plek = x(waarde)
            inhoud.append(lijn(plek, y - 5, plek, y + 27, klasse=soort, dikte=dikte))
        inhoud.append(
            element("circle", cx=x(rij.waarde), cy=y + 11, r=4, klasse="vi", fill="#15202d")
        )
    return tekening(
        "gevoeligheid",
        formaat.soort,
        (formaat.breedte, hoogte),
        titel=_("Het saldo van het pakket bij andere aannames"),
        uitleg=uitleg,
        inhoud=inhoud,
    )
