"""Differences in money to sentences: lines, budgets, unit values."""

from __future__ import annotations

from pydantic import JsonValue

from generator.model import woorden
from generator.model.keuzewoorden import keuzewoord
from generator.model.taal import N_, _
from generator.versions.verhaal import Namen
from generator.versions.verschil import Velden, Verschil

_BEDRAGEN = ("bedrag", "per_jaar", "kengetal", "hoeveelheid")
_TIJD = ("jaar", "van", "tot")
_WOORDEN = frozenset({"toelichting", "bron"})
_KENGETAL = {
    "waarde": N_("De waarde is nu {nieuw}; dat was {oud}."),
    "laag": N_("De lage schatting is nu {nieuw}; dat was {oud}."),
    "hoog": N_("De hoge schatting is nu {nieuw}; dat was {oud}."),
    "groei": N_("De groei is nu {nieuw}% per jaar; dat was {oud}%."),
}


def bedrag(waarde: JsonValue, taal: str) -> str:
    """Write an amount in full: € 650.000; cents only where there are."""
    getal = float(waarde) if isinstance(waarde, int | float) else 0.0
    teken = woorden.MIN if getal < 0 else ""
    heel = round(getal) == round(getal, 2)
    cijfers = woorden.getal(abs(getal), taal, 0 if heel else 2)
    return f"{teken}{woorden.EURO[taal]}{cijfers}"


def getal(waarde: JsonValue, taal: str) -> str:
    """Write a number as readers know it."""
    if isinstance(waarde, int | float):
        return woorden.getal(waarde, taal)
    return _("niet ingevuld") if waarde is None else str(waarde)


def omvang(regel: Velden, namen: Namen) -> str:
    """Write how much and when: "€ 4.000 per jaar, van jaar 1 tot en met jaar 30"."""
    if regel.get("bedrag") is not None:
        geld, jaar = bedrag(regel["bedrag"], namen.taal), regel.get("jaar")
        return _("{bedrag} in jaar {jaar} na de start", bedrag=geld, jaar=jaar) if jaar else geld
    if regel.get("per_jaar") is not None:
        kern = _("{bedrag} per jaar", bedrag=bedrag(regel["per_jaar"], namen.taal))
    else:
        kern = _(
            "{aantal} × {kengetal} per jaar",
            aantal=getal(regel.get("hoeveelheid"), namen.taal),
            kengetal=namen.noem("kengetal", regel.get("kengetal")),
        )
    van, tot = regel.get("van"), regel.get("tot")
    if van is None and tot is None:
        return kern
    begin = 1 if van is None else van
    if tot is None:
        return _("{bedrag}, van jaar {begin}", bedrag=kern, begin=begin)
    return _(
        "{bedrag}, van jaar {begin} tot en met jaar {eind}", bedrag=kern, begin=begin, eind=tot
    )


def nieuwe_regel(veld: str, regel: Velden, namen: Namen) -> str:
    """Tell of a line in a record that is new itself."""
    return f"{woorden.hoofdletter(_wie(veld, regel, namen))}."


def regelzinnen(verschil: Verschil, namen: Namen) -> list[str]:
    """Tell what happened to a line of kosten, baten, overdrachten or a koppelkans."""
    oud = verschil.oud if isinstance(verschil.oud, dict) else {}
    nieuw = verschil.nieuw if isinstance(verschil.nieuw, dict) else {}
    if verschil.soort == "erbij":
        return [_("Nieuw: {regel}.", regel=_wie(verschil.veld, nieuw, namen))]
    if verschil.soort == "weg":
        return [_("Niet meer: {regel}.", regel=_wie(verschil.veld, oud, namen))]
    zinnen = []
    if any(oud.get(veld) != nieuw.get(veld) for veld in (*_BEDRAGEN, *_TIJD)):
        wie = woorden.hoofdletter(_wie(verschil.veld, nieuw, namen))
        scheelt = _met_verschil(omvang(oud, namen), oud, nieuw, namen.taal)
        zinnen.append(_("{regel}; dat was {oud}.", regel=wie, oud=scheelt))
    return [*zinnen, *_bij_de_post(oud, nieuw, namen.taal)]


def _bij_de_post(oud: Velden, nieuw: Velden, taal: str) -> list[str]:
    """Tell what else of a line is different than how much and when."""
    zinnen, post = [], _post(nieuw)
    if oud.get("post") != nieuw.get("post"):
        zinnen.append(_("De post {oud} heet nu {nieuw}.", oud=_post(oud), nieuw=post))
    if (oud.get("laag"), oud.get("hoog")) != (nieuw.get("laag"), nieuw.get("hoog")):
        was, is_ = _band(oud, taal), _band(nieuw, taal)
        zinnen.append(
            _(
                "De bandbreedte van {post} is nu {nieuw}; dat was {oud}.",
                post=post,
                nieuw=is_,
                oud=was,
            )
        )
    if oud.get("soort") != nieuw.get("soort"):
        was, is_ = _soort(oud), _soort(nieuw)
        zinnen.append(
            _("{post} telt nu als {nieuw}; dat was {oud}.", post=post, nieuw=is_, oud=was)
        )
    if any(oud.get(veld) != nieuw.get(veld) for veld in _WOORDEN):
        zinnen.append(_("De uitleg of bron bij {post} is veranderd.", post=post))
    return zinnen


def _post(regel: Velden) -> str:
    return f"‘{regel.get('post', '')}’"


def _wie(veld: str, regel: Velden, namen: Namen) -> str:
    """Write who pays or gains: "Gemeente betaalt € 650.000 voor ‘Riool’"."""
    wat = omvang(regel, namen)
    wie = {rol: namen.noem("partij", regel.get(rol)) for rol in ("partij", "betaler", "ontvanger")}
    return _(_zin_voor(veld, regel, lang=", " in wat), bedrag=wat, post=_post(regel), **wie)


def _zin_voor(veld: str, regel: Velden, *, lang: bool) -> str:
    """Choose the sentence for a line; a long amount (", from year 2") stands by itself."""
    if veld == "overdrachten":
        return N_("{betaler} betaalt aan {ontvanger} {bedrag}, voor {post}")
    if veld == "minder_kosten":
        return N_("{partij} bespaart {bedrag} op {post}")
    if veld in {"baten", "extra_baten"}:
        kort = N_("{post} levert voor {partij} {bedrag} op")
        return N_("{post} levert voor {partij} op: {bedrag}") if lang else kort
    if regel.get("soort") == "hinder":
        return N_("{post} kost {partij} {bedrag} aan hinder")
    kort = N_("{partij} betaalt {bedrag} voor {post}")
    return N_("{partij} betaalt {bedrag}, voor {post}") if lang else kort


def _met_verschil(was: str, oud: Velden, nieuw: Velden, taal: str) -> str:
    """Write what it was, with how much it differs where both are an amount."""
    for veld in ("bedrag", "per_jaar"):
        a, b = oud.get(veld), nieuw.get(veld)
        if isinstance(a, int | float) and isinstance(b, int | float) and a != b:
            scheelt = bedrag(abs(b - a), taal)
            if b > a:
                return _("{oud} ({bedrag} meer)", oud=was, bedrag=scheelt)
            return _("{oud} ({bedrag} minder)", oud=was, bedrag=scheelt)
    return was


def _band(regel: Velden, taal: str) -> str:
    if regel.get("laag") is None:
        return _("de gewone spreiding")
    laag, hoog = bedrag(regel["laag"], taal), bedrag(regel.get("hoog"), taal)
    return _("{begin} tot {eind}", begin=laag, eind=hoog)


def _soort(regel: Velden) -> str:
    soort = regel.get("soort")
    return keuzewoord(str(soort)) if soort else _("de gewone soort")


def budgetzin(verschil: Verschil, namen: Namen) -> str:
    """Tell what a party can spend now."""
    velden = verschil.nieuw if isinstance(verschil.nieuw, dict) else verschil.oud
    velden = velden if isinstance(velden, dict) else {}
    partij, _streep, jaar = verschil.id.partition("/")
    wie = namen.noem("partij", partij)
    in_totaal = jaar.startswith("totaal")
    wanneer = _("in de hele periode") if in_totaal else _("in {jaar}", jaar=jaar)
    if verschil.soort == "anders":
        return _ander_budget(verschil, wie, wanneer, namen.taal)
    waarde = velden.get("bedrag") if velden.get("bedrag") is not None else velden["totaal"]
    geld = bedrag(waarde, namen.taal)
    if verschil.soort == "erbij":
        return _(
            "{partij} heeft {wanneer} {bedrag}; daarvoor stond nog geen budget.",
            partij=wie,
            wanneer=wanneer,
            bedrag=geld,
        )
    return _(
        "{partij} heeft {wanneer} geen budget meer; dat was {oud}.",
        partij=wie,
        wanneer=wanneer,
        oud=geld,
    )


def _ander_budget(verschil: Verschil, wie: str, wanneer: str, taal: str) -> str:
    if verschil.veld not in {"bedrag", "totaal"}:
        return _(
            "De gegevens bij het budget van {partij} {wanneer} zijn veranderd.",
            partij=wie,
            wanneer=wanneer,
        )
    was = bedrag(verschil.oud, taal)
    oud = _met_verschil(was, {"bedrag": verschil.oud}, {"bedrag": verschil.nieuw}, taal)
    return _(
        "{partij} heeft {wanneer} {nieuw}; dat was {oud}.",
        partij=wie,
        wanneer=wanneer,
        nieuw=bedrag(verschil.nieuw, taal),
        oud=oud,
    )


def kengetalzin(verschil: Verschil, taal: str) -> str:
    """Tell what a unit is worth now."""
    schrijf = getal if verschil.veld == "groei" else _waarde_of_niets
    nieuw, oud = schrijf(verschil.nieuw, taal), schrijf(verschil.oud, taal)
    return _(_KENGETAL[verschil.veld], nieuw=nieuw, oud=oud)


def _waarde_of_niets(waarde: JsonValue, taal: str) -> str:
    return _("niet ingevuld") if waarde is None else bedrag(waarde, taal)
