"""Verantwoording: by which rules, on which assumptions and sources, and what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, Opening
from generator.compose.tabellen import bron_budgetten, budgetten_tabel
from generator.model import woorden
from generator.model.beeld import Tabel
from generator.model.maatregel import Maatregel
from generator.model.site import VoetStap
from generator.model.site_plan import Pagina
from generator.model.velden import Bron


@dataclass(frozen=True, slots=True)
class Regel:
    """A rule in words: its name, what it says."""

    naam: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Gemis:
    """Something that readers would miss, and where."""

    wat: str
    borden: tuple[MaatregelBord, ...]


@dataclass(frozen=True, slots=True)
class Bronregel:
    """A source and what it is used for."""

    bron: Link
    waarvoor: str


@dataclass(frozen=True, slots=True)
class Verantwoording:
    """View model of the page."""

    opening: Opening
    regels: tuple[Regel, ...]
    nulalternatief: str
    factoren: Tabel
    kengetallen: Tabel | None
    kengetal_bronnen: tuple[Bronregel, ...]
    budgetten: Tabel | None
    zekerheid: tuple[Regel, ...]
    pm: tuple[tuple[MaatregelBord, tuple[str, ...]], ...]
    gemis: tuple[Gemis, ...]
    gemis_zin: str
    bronnen: tuple[Bronregel, ...]
    cijferbronnen: tuple[Bronregel, ...]
    bron: str


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the account; every plan has rules, so every plan has this page."""
    gemis = _gemis(blad)
    inhoud = Verantwoording(
        opening=blad.opening("Hoe er is gerekend", _lead(blad)),
        regels=_regels(blad),
        nulalternatief=blad.plan.wijk.nulalternatief or "",
        factoren=_factoren(blad),
        kengetallen=_kengetallen(blad),
        kengetal_bronnen=_kengetal_bronnen(blad),
        budgetten=budgetten_tabel(blad) if blad.plan.wijk.budgetten else None,
        zekerheid=_zekerheid(blad),
        pm=tuple(
            (blad.bord(m.id), tuple(_pm(p.tekst, p.richting) for p in m.pm))
            for m in blad.op_nummer
            if m.pm
        ),
        gemis=gemis,
        gemis_zin=_gemis_zin(blad, gemis),
        bronnen=_verzamel(blad, _maatregelbronnen(blad)),
        cijferbronnen=_verzamel(blad, _cijferbronnen(blad)),
        bron=bron_budgetten(blad),
    )
    zin = f"Rekenregels, aannames en bronnen van het wijkplan {blad.naam}."
    return (
        Pagina("verantwoording", "Hoe er is gerekend", "verantwoording", inhoud, zin, "Uitleg"),
    )


def _lead(blad: Blad) -> str:
    zin = "Elk bedrag op deze site kunt u narekenen: van de regel in het plan tot de uitkomst."
    if blad.plan.wijk.illustratief:
        zin += " De bedragen zelf zijn voorbeelden; ze horen bij geen echt besluit."
    return zin


def _voet_in_woorden(blad: Blad) -> str:
    voet = blad.plan.gedeeld.config.rekenregels.discontovoet
    if not isinstance(voet, list):
        return f"{woorden.getal(voet, blad.taal)}% per jaar"
    return woorden.opsomming([_stap(blad, stap, n) for n, stap in enumerate(voet)], blad.taal)


def _stap(blad: Blad, stap: VoetStap, nummer: int) -> str:
    tekst = f"{woorden.getal(stap.voet, blad.taal)}% per jaar"
    if stap.tot_en_met is not None:
        return f"{tekst} tot en met jaar {stap.tot_en_met}"
    return f"{tekst} daarna" if nummer else tekst


def _regels(blad: Blad) -> tuple[Regel, ...]:
    regels = blad.plan.gedeeld.config.rekenregels
    jaren = regels.horizon + 1
    eind = regels.basisjaar + regels.horizon
    return (
        Regel(
            "Verschil met niets doen",
            "Elk bedrag is een verschil met wat er zonder dit plan zou gebeuren.",
        ),
        Regel(
            "Later telt minder zwaar",
            f"Een euro over tien jaar is nu minder waard. Daarom rekenen we alles terug naar 1 januari "
            f"{regels.basisjaar}: dat heet contante waarde. De rente daarvoor is {_voet_in_woorden(blad)}, "
            "boven op de inflatie.",
        ),
        Regel(
            "Welke jaren tellen",
            f"Kosten en baten tellen {jaren} jaar lang: van {regels.basisjaar} tot en met {eind}. "
            f"Wat voor {regels.basisjaar} is uitgegeven, staat erbij maar telt niet mee.",
        ),
        Regel(
            "Prijzen",
            f"Alle bedragen zijn in prijzen van {regels.prijspeil}. Inflatie zit er niet in.",
        ),
        Regel(
            "Wie het ook krijgt",
            "Kosten en baten tellen voor iedereen: ook voor bewoners en voor de rest van het land. "
            "Geld dat alleen van de ene naar de andere partij gaat, telt niet mee in het totaal.",
        ),
        Regel(
            "Doelen in punten",
            "Elke maatregel krijgt per doel een cijfer van −2 tot 2. Dat cijfer maal het gewicht van het "
            "doel geeft punten, van −100 tot 100. De gewichten komen van de partijen, en elke partij telt "
            "even zwaar.",
        ),
        Regel("Euro’s en punten", "Euro’s en punten worden nooit bij elkaar opgeteld."),
        *_pakketregels(blad),
    )


def _pakketregels(blad: Blad) -> tuple[Regel, ...]:
    if blad.uitkomst.portefeuille is None:
        return ()
    begrensd = blad.uitkomst.portefeuille.status == "begrensd"
    bewijs = (
        "De zoektocht is eerder gestopt: er kan een nog beter pakket bestaan."
        if begrensd
        else "Een beter pakket bestaat onder deze regels niet; dat is bewezen, niet geschat."
    )
    return (
        Regel(
            "Welke maatregelen in het plan komen",
            "Wat moet of al besloten is, staat vast. Uit de rest kiest de computer het pakket met het "
            f"hoogste saldo dat past binnen het budget van elke partij. {bewijs}",
        ),
        Regel(
            "Samen of apart",
            "We vergelijken vier manieren: elke partij een eigen plan, samen betalen, samen plannen, en "
            "samen plannen met één gezamenlijke beurs. Bij ‘apart’ kiest elke partij wat voor haar en voor "
            "wie zij opkomt het beste is. Dat is een aanname.",
        ),
    )


def _factoren(blad: Blad) -> Tabel:
    basis = blad.plan.gedeeld.config.rekenregels.basisjaar
    return Tabel(
        kop=("Jaar", "t", "Factor"),
        rijen=tuple(
            (str(basis + t), str(t), woorden.factor(factor, blad.taal))
            for t, factor in enumerate(blad.uitkomst.factoren)
        ),
        rechts=frozenset({1, 2}),
        bijschrift="Waarmee een bedrag in elk jaar wordt vermenigvuldigd",
    )


def _gebruikte_kengetallen(blad: Blad) -> set[str]:
    lijsten = [
        lijst for m in blad.plan.maatregelen for lijst in (m.kosten, m.baten, m.overdrachten)
    ]
    lijsten += [lijst for k in blad.plan.koppelkansen for lijst in (k.minder_kosten, k.extra_baten)]
    return {regel.kengetal for lijst in lijsten for regel in lijst if regel.kengetal}


def _kengetallen(blad: Blad) -> Tabel | None:
    gebruikt = _gebruikte_kengetallen(blad)
    kengetallen = [k for k in blad.plan.gedeeld.kengetallen if k.id in gebruikt]
    if not kengetallen:
        return None

    def geld(waarde: float | None) -> str:
        return "" if waarde is None else woorden.euro_precies(waarde, blad.taal)

    return Tabel(
        kop=("Kengetal", "Waarde", "Laag", "Hoog", "Stijgt per jaar", "Prijspeil"),
        rijen=tuple(
            (
                f"{k.naam}, per {k.eenheid}",
                geld(k.waarde),
                geld(k.laag),
                geld(k.hoog),
                f"{woorden.getal(k.groei, blad.taal)}%" if k.groei else "",
                str(k.prijspeil),
            )
            for k in kengetallen
        ),
        rechts=frozenset({1, 2, 3, 4, 5}),
        bijschrift="Wat één eenheid waard is",
    )


def _kengetal_bronnen(blad: Blad) -> tuple[Bronregel, ...]:
    gebruikt = _gebruikte_kengetallen(blad)
    return _verzamel(
        blad, ((k.bron, k.naam) for k in blad.plan.gedeeld.kengetallen if k.id in gebruikt)
    )


def _zekerheid(blad: Blad) -> tuple[Regel, ...]:
    regels = blad.plan.gedeeld.config.rekenregels
    merken = (
        Regel("Vast", "Hierover is besloten. Op tekeningen een doorgetrokken lijn."),
        Regel(
            "Verwacht", "Zo staat het in het plan, maar het kan nog schuiven. Een gestreepte lijn."
        ),
        Regel("Onbekend", "Dit staat nog open. Een stippellijn."),
    )
    if not any(m.onzekerheid for m in blad.uitkomst.maatregelen):
        return merken
    grenzen = regels.onzekerheid
    eigen = (
        "Elk bedrag kan lager of hoger uitvallen. Staat er geen eigen spreiding bij, dan rekenen we voor "
        f"kosten met {_bereik(blad, grenzen.kosten)} en voor baten met {_bereik(blad, grenzen.baten)}."
    )
    keren = woorden.getal(regels.trekkingen, blad.taal)
    trekken = (
        f"We rekenen elke maatregel {keren} keer door met steeds andere bedragen. Het dunne lijntje bij "
        "een bedrag loopt van de lage tot de hoge uitkomst: 9 van de 10 keer ligt het daartussen."
    )
    return (
        *merken,
        Regel("Spreiding van bedragen", eigen),
        Regel("Hoe vaak het goed uitpakt", trekken),
    )


def _bereik(blad: Blad, grenzen: list[float]) -> str:
    laag, hoog = (woorden.getal(abs(grens), blad.taal) for grens in grenzen)
    laag_woord = "minder" if grenzen[0] <= 0 else "meer"
    hoog_woord = "meer" if grenzen[1] >= 0 else "minder"
    return f"{laag}% {laag_woord} tot {hoog}% {hoog_woord}"


def _pm(tekst: str, richting: str) -> str:
    woord = {"+": "gunstig", "-": "ongunstig", "?": "onbekend of het gunstig is"}[richting]
    return f"{tekst} ({woord})"


_GEMIST: tuple[tuple[str, str, Callable[[Maatregel], bool]], ...] = (
    ("wat de maatregel is", "samenvatting", lambda m: not m.samenvatting),
    ("wat u ervan merkt", "wat_merkt_u", lambda m: not m.wat_merkt_u),
    ("wat het u zelf kost", "wat_kost_het_u", lambda m: not m.wat_kost_het_u),
    ("wat u mag kiezen", "keuze", lambda m: not m.keuze),
    ("waar de gegevens vandaan komen", "bronnen", lambda m: not m.bronnen and not m.bron),
    ("in welke straat het is", "straten", lambda m: not m.straten),
)


def _gemis(blad: Blad) -> tuple[Gemis, ...]:
    over = [m for m in blad.op_nummer if not m.uit]
    return tuple(
        Gemis(wat, blad.borden(ids))
        for wat, _, mist in _GEMIST
        if (ids := [m.id for m in over if mist(m)])
    )


def _gemis_zin(blad: Blad, gemis: tuple[Gemis, ...]) -> str:
    aantal = sum(len(g.borden) for g in gemis)
    totaal = sum(1 for m in blad.plan.maatregelen if not m.uit) * len(_GEMIST)
    if aantal == 0:
        return "Bij elke maatregel staat het antwoord op alle vragen die bewoners vaak stellen."
    return (
        f"Bij de maatregelen ontbreken nog {aantal} van de {totaal} antwoorden. "
        "Een leeg antwoord vullen wij niet zelf in."
    )


def _maatregelbronnen(blad: Blad) -> Iterator[tuple[Bron | str | None, str]]:
    for m in blad.op_nummer:
        yield m.bron, m.naam
        for bron in m.bronnen:
            yield bron, m.naam
        for regel in (*m.kosten, *m.baten, *m.overdrachten):
            yield regel.bron, m.naam
    for k in blad.plan.koppelkansen:
        yield k.bron, k.naam
        for post in (*k.minder_kosten, *k.extra_baten):
            yield post.bron, k.naam


def _cijferbronnen(blad: Blad) -> Iterator[tuple[Bron | str | None, str]]:
    for i in blad.plan.indicatoren:
        for bron in (i.bron, *(meting.bron for meting in i.metingen)):
            yield bron, i.naam or ""


def _verzamel(blad: Blad, paren: Iterator[tuple[Bron | str | None, str]]) -> tuple[Bronregel, ...]:
    """List each source once, with the names of what it is used for."""
    per_bron: dict[Link, dict[str, None]] = {}
    for bron, naam in paren:
        if (link := blad.bronlink(bron)).tekst:
            per_bron.setdefault(link, {})[naam] = None
    return tuple(
        Bronregel(link, woorden.opsomming([naam for naam in namen if naam], blad.taal))
        for link, namen in per_bron.items()
    )
