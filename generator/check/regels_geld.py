"""Rules for lines of money: form of the amount, timing, range, payer and receiver."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.kennis import Kennis
from generator.check.melding import Melding
from generator.model.maatregel import Maatregel, OnzekereRegel, Overdracht, Regel
from generator.model.partij import Kengetal

_VORMEN = ("bedrag", "per_jaar", "kengetal", "hoeveelheid")


def een_vorm_van_bedrag(regel: Regel, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP220 unless exactly one of bedrag, per_jaar and kengetal x hoeveelheid is there."""
    vormen = [vorm for vorm in _VORMEN if getattr(regel, vorm) is not None]
    if not vormen:
        wat = f"bij '{regel.post}' staat geen bedrag;"
        yield Melding((), "WP220", wat, "schrijf bedrag, per_jaar, of kengetal met hoeveelheid.")
    elif vormen in (["kengetal"], ["hoeveelheid"]):
        ander = "hoeveelheid" if vormen == ["kengetal"] else "kengetal"
        wat = f"bij {vormen[0]} hoort ook {ander};"
        yield Melding(tuple(vormen), "WP220", wat, f"voeg {ander} toe.")
    elif len(vormen) > 1 and vormen != ["kengetal", "hoeveelheid"]:
        wat = f"{vormen[0]} en {vormen[1]} kunnen niet samen;"
        yield Melding((vormen[1],), "WP220", wat, "kies er een.")


def tijd_past_bij_bedrag(regel: Regel, kennis: Kennis) -> Iterator[Melding]:
    """Yield WP221 where a year does not fit the form of the amount, WP222 where tot < van."""
    eenmalig = regel.bedrag is not None
    jaarlijks = regel.per_jaar is not None or regel.kengetal is not None
    if jaarlijks and not eenmalig and regel.jaar is not None:
        wat = "jaar hoort bij een eenmalig bedrag;"
        yield Melding(
            ("jaar",), "WP221", wat, "gebruik van en tot bij iets wat elk jaar terugkomt."
        )
    for sleutel in ("van", "tot"):
        if eenmalig and not jaarlijks and getattr(regel, sleutel) is not None:
            wat = f"{sleutel} hoort bij iets wat elk jaar terugkomt;"
            yield Melding((sleutel,), "WP221", wat, "gebruik jaar bij een eenmalig bedrag.")
    if not jaarlijks or eenmalig:
        return
    van = 1 if regel.van is None else regel.van
    tot = kennis.horizon if regel.tot is None else regel.tot
    if regel.tot is not None and regel.tot < van:
        wat = f"tot ({regel.tot}) ligt voor van ({van});"
        yield Melding(("tot",), "WP222", wat, "verbeter van of tot.")
    elif tot is not None and tot < van:
        wat = f"van ({van}) ligt na de horizon ({kennis.horizon}): dit telt nooit mee;"
        yield Melding(("van",), "WP223", wat, "verbeter van.", "waarschuwing")


def laag_en_hoog(regel: OnzekereRegel, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP224 for half a range and WP225 for a range around another amount."""
    if regel.kengetal is not None and (regel.laag is not None or regel.hoog is not None):
        wat = "laag en hoog van deze regel komen van het kengetal;"
        herstel = "ze tellen hier niet mee; zet ze in kengetallen.yml."
        yield Melding(("laag", "hoog"), "WP227", wat, herstel, "waarschuwing")
        return
    bedrag = regel.per_jaar if regel.bedrag is None else regel.bedrag
    yield from _spreiding(regel.laag, bedrag, regel.hoog, "het bedrag")


def spreiding_van_kengetal(kengetal: Kengetal, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP224 and WP225 for the range of a unit value."""
    yield from _spreiding(kengetal.laag, kengetal.waarde, kengetal.hoog, "de waarde")


def _spreiding(
    laag: float | None, midden: float | None, hoog: float | None, woord: str
) -> Iterator[Melding]:
    if (laag is None) != (hoog is None):
        gegeven, ander = ("laag", "hoog") if hoog is None else ("hoog", "laag")
        wat = f"bij {gegeven} hoort ook {ander};"
        yield Melding((gegeven,), "WP224", wat, f"voeg {ander} toe of haal {gegeven} weg.")
    elif laag is not None and hoog is not None and midden is not None:
        if laag > midden:
            wat = f"laag is hoger dan {woord};"
            yield Melding(("laag",), "WP225", wat, f"kies laag ≤ {woord} ≤ hoog.")
        if hoog < midden:
            wat = f"hoog is lager dan {woord};"
            yield Melding(("hoog",), "WP225", wat, f"kies laag ≤ {woord} ≤ hoog.")


def betaler_is_ander(overdracht: Overdracht, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP226 for a party that pays itself."""
    if overdracht.betaler == overdracht.ontvanger:
        wat = f"'{overdracht.betaler}' betaalt hier aan zichzelf;"
        yield Melding(("ontvanger",), "WP226", wat, "noem een andere betaler of ontvanger.")


def effect_eenmaal_per_doel(maatregel: Maatregel, _kennis: Kennis) -> Iterator[Melding]:
    """Yield WP213 for a goal that has two effects."""
    gezien: set[str] = set()
    for nummer, effect in enumerate(maatregel.effecten):
        if effect.doel in gezien:
            wat = f"doel '{effect.doel}' staat dubbel bij de effecten;"
            sleutel = (f"effecten/{nummer}/doel",)
            yield Melding(sleutel, "WP213", wat, "houd er een over.")
        gezien.add(effect.doel)


REGELS = (
    (Regel, ("post", *_VORMEN), een_vorm_van_bedrag),
    (Regel, (*_VORMEN, "jaar", "van", "tot"), tijd_past_bij_bedrag),
    (OnzekereRegel, (*_VORMEN, "laag", "hoog"), laag_en_hoog),
    (Kengetal, ("waarde", "laag", "hoog"), spreiding_van_kengetal),
    (Overdracht, ("betaler", "ontvanger"), betaler_is_ander),
    (Maatregel, ("effecten",), effect_eenmaal_per_doel),
)
