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
from generator.model.taal import N_, _
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
        opening=blad.opening(_("Hoe er is gerekend"), _lead(blad)),
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
    zin = _("Rekenregels, aannames en bronnen van het wijkplan {wijk}.", wijk=blad.naam)
    titel, menu = _("Hoe er is gerekend"), _("Uitleg")
    return (Pagina("verantwoording", titel, "verantwoording", inhoud, zin, menu),)


def _lead(blad: Blad) -> str:
    zin = _("Elk bedrag op deze site kunt u narekenen: van de regel in het plan tot de uitkomst.")
    if not blad.plan.wijk.illustratief:
        return zin
    voorbeeld = _("De bedragen zelf zijn voorbeelden; ze horen bij geen echt besluit.")
    return f"{zin} {voorbeeld}"


def _voet_in_woorden(blad: Blad) -> str:
    voet = blad.plan.gedeeld.config.rekenregels.discontovoet
    if not isinstance(voet, list):
        return _("{voet} per jaar", voet=_procent(blad, voet))
    return woorden.opsomming([_stap(blad, stap, n) for n, stap in enumerate(voet)], blad.taal)


def _stap(blad: Blad, stap: VoetStap, nummer: int) -> str:
    voet = _procent(blad, stap.voet)
    if stap.tot_en_met is not None:
        return _("{voet} per jaar tot en met jaar {jaar}", voet=voet, jaar=stap.tot_en_met)
    return _("{voet} per jaar daarna", voet=voet) if nummer else _("{voet} per jaar", voet=voet)


def _procent(blad: Blad, procent: float) -> str:
    return f"{woorden.getal(procent, blad.taal)}%"


def _regels(blad: Blad) -> tuple[Regel, ...]:
    regels = blad.plan.gedeeld.config.rekenregels
    basis = regels.basisjaar
    return (
        Regel(
            _("Verschil met niets doen"),
            _("Elk bedrag is een verschil met wat er zonder dit plan zou gebeuren."),
        ),
        Regel(
            _("Later telt minder zwaar"),
            _(
                "Een euro over tien jaar is nu minder waard. Daarom rekenen we alles terug naar 1 januari "
                "{jaar}: dat heet contante waarde. De rente daarvoor is {rente}, boven op de inflatie.",
                jaar=basis,
                rente=_voet_in_woorden(blad),
            ),
        ),
        Regel(
            _("Welke jaren tellen"),
            _(
                "Kosten en baten tellen {jaren} jaar lang: van {begin} tot en met {eind}. "
                "Wat voor {begin} is uitgegeven, staat erbij maar telt niet mee.",
                jaren=regels.horizon + 1,
                begin=basis,
                eind=basis + regels.horizon,
            ),
        ),
        Regel(
            _("Prijzen"),
            _(
                "Alle bedragen zijn in prijzen van {jaar}. Inflatie zit er niet in.",
                jaar=regels.prijspeil,
            ),
        ),
        *_telregels(),
        *_pakketregels(blad),
    )


def _telregels() -> tuple[Regel, ...]:
    return (
        Regel(
            _("Wie het ook krijgt"),
            _(
                "Kosten en baten tellen voor iedereen: ook voor bewoners en voor de rest van het land. "
                "Geld dat alleen van de ene naar de andere partij gaat, telt niet mee in het totaal."
            ),
        ),
        Regel(
            _("Doelen in punten"),
            _(
                "Elke maatregel krijgt per doel een cijfer van −2 tot 2. Dat cijfer maal het gewicht van het "
                "doel geeft punten, van −100 tot 100. De gewichten komen van de partijen, en elke partij telt "
                "even zwaar."
            ),
        ),
        Regel(_("Euro’s en punten"), _("Euro’s en punten worden nooit bij elkaar opgeteld.")),
    )


def _pakketregels(blad: Blad) -> tuple[Regel, ...]:
    if blad.uitkomst.portefeuille is None:
        return ()
    keuze = _(
        "Wat moet of al besloten is, staat vast. Uit de rest kiest de computer het pakket met het "
        "hoogste saldo dat past binnen het budget van elke partij."
    )
    bewijs = (
        _("De zoektocht is eerder gestopt: er kan een nog beter pakket bestaan.")
        if blad.uitkomst.portefeuille.status == "begrensd"
        else _("Een beter pakket bestaat onder deze regels niet; dat is bewezen, niet geschat.")
    )
    return (
        Regel(_("Welke maatregelen in het plan komen"), f"{keuze} {bewijs}"),
        Regel(
            _("Samen of apart"),
            _(
                "We vergelijken vier manieren: elke partij een eigen plan, samen betalen, samen plannen, en "
                "samen plannen met één gezamenlijke beurs. Bij ‘apart’ kiest elke partij wat voor haar en voor "
                "wie zij opkomt het beste is. Dat is een aanname."
            ),
        ),
    )


def _factoren(blad: Blad) -> Tabel:
    basis = blad.plan.gedeeld.config.rekenregels.basisjaar
    return Tabel(
        kop=(_("Jaar"), "t", _("Factor")),
        rijen=tuple(
            (str(basis + t), str(t), woorden.factor(factor, blad.taal))
            for t, factor in enumerate(blad.uitkomst.factoren)
        ),
        rechts=frozenset({1, 2}),
        bijschrift=_("Waarmee een bedrag in elk jaar wordt vermenigvuldigd"),
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
        kop=(
            _("Kengetal"),
            _("Waarde"),
            _("Laag"),
            _("Hoog"),
            _("Stijgt per jaar"),
            _("Prijspeil"),
        ),
        rijen=tuple(
            (
                _("{naam}, per {eenheid}", naam=k.naam, eenheid=k.eenheid),
                geld(k.waarde),
                geld(k.laag),
                geld(k.hoog),
                _procent(blad, k.groei) if k.groei else "",
                str(k.prijspeil),
            )
            for k in kengetallen
        ),
        rechts=frozenset({1, 2, 3, 4, 5}),
        bijschrift=_("Wat één eenheid waard is"),
    )


def _kengetal_bronnen(blad: Blad) -> tuple[Bronregel, ...]:
    gebruikt = _gebruikte_kengetallen(blad)
    return _verzamel(
        blad, ((k.bron, k.naam) for k in blad.plan.gedeeld.kengetallen if k.id in gebruikt)
    )


def _zekerheid(blad: Blad) -> tuple[Regel, ...]:
    regels = blad.plan.gedeeld.config.rekenregels
    merken = (
        Regel(_("Vast"), _("Hierover is besloten. Op tekeningen een doorgetrokken lijn.")),
        Regel(
            _("Verwacht"),
            _("Zo staat het in het plan, maar het kan nog schuiven. Een gestreepte lijn."),
        ),
        Regel(_("Onbekend"), _("Dit staat nog open. Een stippellijn.")),
    )
    if not any(m.onzekerheid for m in blad.uitkomst.maatregelen):
        return merken
    eigen = _(
        "Elk bedrag kan lager of hoger uitvallen. Staat er geen eigen spreiding bij, dan rekenen we voor "
        "kosten met {kosten} en voor baten met {baten}.",
        kosten=_bereik(blad, regels.onzekerheid.kosten),
        baten=_bereik(blad, regels.onzekerheid.baten),
    )
    trekken = _(
        "We rekenen elke maatregel {keren} keer door met steeds andere bedragen. Het dunne lijntje bij "
        "een bedrag loopt van de lage tot de hoge uitkomst: 9 van de 10 keer ligt het daartussen.",
        keren=woorden.getal(regels.trekkingen, blad.taal),
    )
    return (
        *merken,
        Regel(_("Spreiding van bedragen"), eigen),
        Regel(_("Hoe vaak het goed uitpakt"), trekken),
    )


def _bereik(blad: Blad, grenzen: list[float]) -> str:
    laag, hoog = grenzen
    return _(
        "{laag} tot {hoog}",
        laag=_meer(blad, laag) if laag > 0 else _minder(blad, laag),
        hoog=_minder(blad, hoog) if hoog < 0 else _meer(blad, hoog),
    )


def _meer(blad: Blad, grens: float) -> str:
    return _("{deel} meer", deel=_procent(blad, abs(grens)))


def _minder(blad: Blad, grens: float) -> str:
    return _("{deel} minder", deel=_procent(blad, abs(grens)))


def _pm(tekst: str, richting: str) -> str:
    return f"{tekst} ({_(_RICHTING[richting])})"


_RICHTING = {"+": N_("gunstig"), "-": N_("ongunstig"), "?": N_("onbekend of het gunstig is")}
_GEMIST: tuple[tuple[str, str, Callable[[Maatregel], bool]], ...] = (
    (N_("wat de maatregel is"), "samenvatting", lambda m: not m.samenvatting),
    (N_("wat u ervan merkt"), "wat_merkt_u", lambda m: not m.wat_merkt_u),
    (N_("wat het u zelf kost"), "wat_kost_het_u", lambda m: not m.wat_kost_het_u),
    (N_("wat u mag kiezen"), "keuze", lambda m: not m.keuze),
    (N_("waar de gegevens vandaan komen"), "bronnen", lambda m: not m.bronnen and not m.bron),
    (N_("in welke straat het is"), "straten", lambda m: not m.straten),
)


def _gemis(blad: Blad) -> tuple[Gemis, ...]:
    over = [m for m in blad.op_nummer if not m.uit]
    return tuple(
        Gemis(_(wat), blad.borden(ids))
        for wat, _sleutel, mist in _GEMIST
        if (ids := [m.id for m in over if mist(m)])
    )


def _gemis_zin(blad: Blad, gemis: tuple[Gemis, ...]) -> str:
    aantal = sum(len(g.borden) for g in gemis)
    totaal = sum(1 for m in blad.plan.maatregelen if not m.uit) * len(_GEMIST)
    if aantal == 0:
        return _("Bij elke maatregel staat het antwoord op alle vragen die bewoners vaak stellen.")
    return _(
        "Bij de maatregelen ontbreken nog {aantal} van de {totaal} antwoorden. "
        "Een leeg antwoord vullen wij niet zelf in.",
        aantal=aantal,
        totaal=totaal,
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
