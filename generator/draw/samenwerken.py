"""What working together adds: the steps, the money of each betaler, and verevening."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.draw import letter
from generator.draw.figuur import BREED, SMAL, Formaat, Opdracht, alinea
from generator.draw.schaal import Schaal
from generator.draw.spiegel import Spiegel, Spiegelrij, teken_spiegel
from generator.draw.svg import Element, element, lijn, rechthoek, tekening, tekst
from generator.model import woorden
from generator.model.beeld import Grafiek, Tabel
from generator.model.doorrekening import Samenwerken, Scenarionaam
from generator.model.taal import N_, _

NAMEN: Mapping[Scenarionaam, str] = {
    "apart": N_("Ieder apart"),
    "gedeeld": N_("Samen betalen"),
    "afgestemd": N_("Samen plannen"),
    "gezamenlijk": N_("Eén beurs"),
}
_RUIMTE_IN_STAP = 24.0


@dataclass(frozen=True, slots=True)
class _Trede:
    """One way of working: its value, and where the one before it ended."""

    naam: str
    vorige: float
    waarde: float
    totaal: str
    stap: str

    @property
    def erbij(self) -> float:
        """What this step adds; negative where it takes away."""
        return self.waarde - self.vorige


def samenwerken(opdracht: Opdracht, uitkomst: Samenwerken) -> Grafiek:
    """Chart the four ways of working as steps."""
    treden = _treden(uitkomst, opdracht.taal)
    uitleg = "; ".join(f"{t.naam}: {t.totaal}" for t in treden)
    return Grafiek(
        id="samenwerken",
        titel=_bevinding(treden, opdracht.taal),
        onder=_("Baten min kosten van alles wat doorgaat. Volle kleur: wat de stap erbij brengt."),
        svg_breed=_breed(treden, f"{uitleg}."),
        svg_smal=_smal(treden, f"{uitleg}."),
        tabel=Tabel(
            kop=(_("Manier van werken"), _("Saldo"), _("Verschil met de vorige")),
            rijen=tuple((t.naam, t.totaal, t.stap or "–") for t in treden),
            rechts=frozenset({1, 2}),
            bijschrift=_("Wat elke manier van werken oplevert"),
        ),
        bron=opdracht.bron_geld,
    )


def kas(opdracht: Opdracht, uitkomst: Samenwerken) -> Grafiek | None:
    """Chart what each betaler gains or loses in money alone when they plan together."""
    bedragen = uitkomst.kas["afgestemd"]
    if not any(bedragen.values()):
        return None
    taal, volgorde = opdracht.taal, opdracht.geordend(bedragen)
    samen = sum(bedragen.values())
    rijen = tuple(
        (
            opdracht.partijnaam(p),
            *(woorden.euro_saldo(uitkomst.kas[s].get(p, 0.0), taal) for s in NAMEN),
        )
        for p in volgorde
    )
    voet = (_("Samen"), *(woorden.euro_saldo(sum(uitkomst.kas[s].values()), taal) for s in NAMEN))
    bedrag = woorden.euro(abs(samen), taal)
    titel = _(
        "In geld alleen leggen de betalers samen {bedrag} toe bij samen plannen", bedrag=bedrag
    )
    if samen > 0:
        titel = _(
            "In geld alleen houden de betalers samen {bedrag} over bij samen plannen", bedrag=bedrag
        )
    return _zijden(
        opdracht,
        "kas",
        {p: bedragen[p] for p in volgorde},
        koppen=(_("legt toe"), _("houdt over")),
        titel=titel,
        onder=_("Wat elke betaler aan geld ontvangt min betaalt, als de partijen samen plannen."),
        tabel=Tabel(
            kop=(_("Partij"), *(_(naam) for naam in NAMEN.values())),
            rijen=rijen,
            voet=voet,
            rechts=frozenset({1, 2, 3, 4}),
            bijschrift=_("Geld van elke betaler, per manier van werken"),
        ),
    )


def verevening(opdracht: Opdracht, uitkomst: Samenwerken) -> Grafiek | None:
    """Chart the proposal for verevening, or None where there is none."""
    spel = uitkomst.spel
    if spel is None or not spel.verevening or not any(spel.verevening.values()):
        return None
    taal = opdracht.taal
    bedragen = {p: spel.verevening[p] for p in opdracht.geordend(spel.verevening)}
    return _zijden(
        opdracht,
        "verevening",
        dict(sorted(bedragen.items(), key=lambda paar: paar[1])),
        koppen=(_("draagt bij"), _("ontvangt")),
        titel=_verevening_bevinding(opdracht, bedragen),
        onder=_("Een voorstel om het gesprek mee te beginnen, geen rekening."),
        tabel=Tabel(
            kop=(_("Partij"), _("Draagt bij (−) of ontvangt (+)")),
            rijen=tuple(
                (opdracht.partijnaam(p), woorden.euro_saldo(b, taal)) for p, b in bedragen.items()
            ),
            rechts=frozenset({1}),
            bijschrift=_("Voorstel voor verevening per partij"),
        ),
    )


def _treden(uitkomst: Samenwerken, taal: str) -> list[_Trede]:
    treden, vorige = [], 0.0
    for n, (sleutel, naam) in enumerate(NAMEN.items()):
        waarde = uitkomst.scenarios[sleutel].ncw
        stap = woorden.euro_saldo(waarde - vorige, taal) if n else ""
        treden.append(_Trede(_(naam), vorige, waarde, woorden.euro(waarde, taal), stap))
        vorige = waarde
    return treden


def _bevinding(treden: Sequence[_Trede], taal: str) -> str:
    apart, samen = treden[0].waarde, treden[-2].waarde
    verschil = woorden.euro(abs(samen - apart), taal)
    if woorden.significant(samen - apart) == 0 or verschil == woorden.euro(0, taal):
        return _("Samen plannen levert in euro’s niet meer op dan ieder apart")
    if samen < apart:
        return _("Samen plannen levert {bedrag} minder op dan ieder apart", bedrag=verschil)
    return _("Samen plannen levert {bedrag} meer op dan ieder apart", bedrag=verschil)


def _verevening_bevinding(opdracht: Opdracht, bedragen: Mapping[str, float]) -> str:
    gever = min(bedragen, key=lambda p: (bedragen[p], p))
    krijger = max(bedragen, key=lambda p: (bedragen[p], p))
    geeft, krijgt = (woorden.euro(abs(bedragen[p]), opdracht.taal) for p in (gever, krijger))
    return _(
        "Bij een eerlijke verdeling draagt {gever} {geeft} bij en ontvangt {krijger} {krijgt}",
        gever=letter.kortweg(opdracht.partijnaam(gever)),
        geeft=geeft,
        krijger=letter.kortweg(opdracht.partijnaam(krijger)),
        krijgt=krijgt,
    )


def _zijden(  # noqa: PLR0913 - the parts of one chart
    opdracht: Opdracht,
    id_: str,
    bedragen: Mapping[str, float],
    *,
    koppen: tuple[str, str],
    titel: str,
    onder: str,
    tabel: Tabel,
) -> Grafiek:
    """Chart one amount a party: negative to the left, positive to the right."""
    rijen = []
    for partij, bedrag in bedragen.items():
        opschrift = woorden.euro_saldo(bedrag, opdracht.taal)
        links, rechts = max(-bedrag, 0.0), max(bedrag, 0.0)
        saldo = "" if bedrag else opschrift
        naam = opdracht.partijnaam(partij)
        rijen.append(Spiegelrij(naam, links, rechts, opschrift, opschrift, saldo, partij))
    uitleg = "; ".join(f"{r.naam}: {r.links_tekst}" for r in rijen)
    spiegel = Spiegel(id_, (*koppen, ""), rijen, opdracht.kleuren, tabel.bijschrift, f"{uitleg}.")
    return Grafiek(
        id=id_,
        titel=titel,
        onder=onder,
        svg_breed=teken_spiegel(spiegel, BREED),
        svg_smal=teken_spiegel(spiegel, SMAL),
        tabel=tabel,
        bron=opdracht.bron_geld,
    )


def _breed(treden: Sequence[_Trede], uitleg: str) -> str:
    hoogte, vak, balk = 400.0, BREED.breedte / len(treden), 144.0
    waarden = [0.0, *(t.waarde for t in treden)]
    y = Schaal(min(waarden), max(waarden) or 1.0, hoogte - 52, 36)
    inhoud: list[Element] = []
    for n, trede in enumerate(treden):
        x = n * vak + (vak - balk) / 2
        midden = x + balk / 2
        inhoud.append(rechthoek(x, y(0), balk, y(trede.waarde) - y(0), klasse="va"))
        if n:
            inhoud += _stap(trede, (x, y(trede.vorige), balk, y(trede.waarde) - y(trede.vorige)))
            van = x - (vak - balk)
            hoog = y(trede.vorige)
            inhoud.append(lijn(van, hoog, x, hoog, klasse="ik", dikte=1.5, streep="3 3"))
            inhoud += _opschrift(trede, midden, (y(trede.vorige), y(trede.waarde)), hoogte)
        top = min(y(trede.waarde), y(trede.vorige) if n else y(0), y(0))
        inhoud.append(
            tekst(midden, top - 10, trede.totaal, grootte=20, anker="middle", klasse="vet")
        )
        inhoud.append(
            tekst(midden, hoogte - 26, trede.naam, grootte=16, anker="middle", klasse="vet")
        )
    inhoud.append(lijn(0, y(0), BREED.breedte, y(0), klasse="ik", dikte=1.5))
    return _tekening(BREED, hoogte, uitleg, inhoud)


def _opschrift(
    trede: _Trede, midden: float, van_tot: tuple[float, float], hoogte: float
) -> list[Element]:
    """Write the step in its own block, or under the name where the block is too low."""
    van, tot = van_tot
    if trede.erbij > 0 and van - tot >= _RUIMTE_IN_STAP:
        plek = (van + tot) / 2
        return alinea(midden, plek, (trede.stap,), grootte=16, klasse="op vet", anker="middle")
    return [tekst(midden, hoogte - 6, trede.stap, grootte=15, anker="middle", klasse="t2")]


def _stap(trede: _Trede, vlak: tuple[float, float, float, float]) -> list[Element]:
    x, y, breedte, hoogte = vlak
    if trede.erbij > 0:
        return [rechthoek(x, y, breedte, hoogte, klasse="vb")]
    if trede.erbij == 0:
        return []
    return [
        element(
            "rect",
            x=min(x, x + breedte),
            y=min(y, y + hoogte),
            width=abs(breedte),
            height=abs(hoogte),
            fill="none",
            klasse="ik",
            stroke="#15202d",
            stroke_width=1.5,
            stroke_dasharray="4 3",
        )
    ]


def _smal(treden: Sequence[_Trede], uitleg: str) -> str:
    stap, balk = 66.0, 24.0
    waarden = [0.0, *(t.waarde for t in treden)]
    ruimte = max(letter.breedte(t.stap, SMAL.klein, vet=True) for t in treden) + 8
    x = Schaal(min(waarden), max(waarden) or 1.0, 0, SMAL.breedte - ruimte)
    inhoud: list[Element] = []
    for n, trede in enumerate(treden):
        boven = n * stap
        inhoud.append(tekst(0, boven + 18, trede.naam, grootte=15, klasse="vet"))
        inhoud.append(
            tekst(SMAL.breedte, boven + 18, trede.totaal, grootte=16, anker="end", klasse="vet")
        )
        y = boven + 27
        inhoud.append(rechthoek(x(0), y, x(trede.waarde) - x(0), balk, klasse="va"))
        if n:
            inhoud += _stap(trede, (x(trede.vorige), y, x(trede.waarde) - x(trede.vorige), balk))
            rechts = max(x(trede.waarde), x(trede.vorige)) + 6
            inhoud.append(tekst(rechts, y + 17, trede.stap, grootte=SMAL.klein, klasse="vet"))
        inhoud.append(lijn(x(0), y - 3, x(0), y + balk + 3, klasse="ik", dikte=1.5))
    return _tekening(SMAL, stap * len(treden), uitleg, inhoud)


def _tekening(formaat: Formaat, hoogte: float, uitleg: str, inhoud: Sequence[Element]) -> str:
    return tekening(
        "samenwerken",
        formaat.soort,
        (formaat.breedte, hoogte),
        titel=_("Vier manieren van werken"),
        uitleg=uitleg,
        inhoud=inhoud,
    )
