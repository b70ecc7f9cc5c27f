"""Differences in money to Dutch sentences: lines, budgets, unit values, results."""

from __future__ import annotations

from pydantic import JsonValue

from generator.model import woorden
from generator.versions.verhaal import Namen
from generator.versions.verschil import Velden, Verschil

_TAAL = "nl"
_BEDRAGEN = ("bedrag", "per_jaar", "kengetal", "hoeveelheid")
_TIJD = ("jaar", "van", "tot")
_WOORDEN = frozenset({"toelichting", "bron"})
_MEERWAARDE = {
    "samen_betalen": "samen betalen",
    "koppelkansen": "koppelkansen benutten",
    "gezamenlijke_middelen": "één gezamenlijke beurs",
}


def bedrag(waarde: JsonValue) -> str:
    """Write an amount in full: € 650.000; cents only where there are."""
    getal = float(waarde) if isinstance(waarde, int | float) else 0.0
    teken = woorden.MIN if getal < 0 else ""
    heel = round(getal) == round(getal, 2)
    cijfers = woorden.getal(abs(getal), _TAAL, 0 if heel else 2)
    return f"{teken}€{woorden.HARD}{cijfers}"


def getal(waarde: JsonValue) -> str:
    """Write a number as readers know it."""
    if isinstance(waarde, int | float):
        return woorden.getal(waarde, _TAAL)
    return "niet ingevuld" if waarde is None else str(waarde)


def omvang(regel: Velden, namen: Namen) -> str:
    """Write how much and when: "€ 4.000 per jaar, van jaar 1 tot en met jaar 30"."""
    if regel.get("bedrag") is not None:
        jaar = regel.get("jaar")
        wanneer = f" in jaar {jaar} na de start" if jaar else ""
        return f"{bedrag(regel['bedrag'])}{wanneer}"
    if regel.get("per_jaar") is not None:
        kern = f"{bedrag(regel['per_jaar'])} per jaar"
    else:
        naam = namen.noem("kengetal", regel.get("kengetal"))
        kern = f"{getal(regel.get('hoeveelheid'))} × {naam} per jaar"
    van, tot = regel.get("van"), regel.get("tot")
    if van is None and tot is None:
        return kern
    return f"{kern}, van jaar {van if van is not None else 1}" + (
        f" tot en met jaar {tot}" if tot is not None else ""
    )


def regelzinnen(verschil: Verschil, namen: Namen) -> list[str]:
    """Tell what happened to a line of kosten, baten, overdrachten or a koppelkans."""
    oud = verschil.oud if isinstance(verschil.oud, dict) else {}
    nieuw = verschil.nieuw if isinstance(verschil.nieuw, dict) else {}
    if verschil.soort == "erbij":
        return [f"Nieuw: {_wie(verschil.veld, nieuw, namen, omvang(nieuw, namen))}."]
    if verschil.soort == "weg":
        return [f"Niet meer: {_wie(verschil.veld, oud, namen, omvang(oud, namen))}."]
    zinnen = []
    if any(oud.get(veld) != nieuw.get(veld) for veld in (*_BEDRAGEN, *_TIJD)):
        was, is_ = omvang(oud, namen), omvang(nieuw, namen)
        wie = woorden.hoofdletter(_wie(verschil.veld, nieuw, namen, is_))
        zinnen.append(f"{wie}; dat was {was}{_scheelt(oud, nieuw)}.")
    post = f"‘{nieuw.get('post', '')}’"
    if oud.get("post") != nieuw.get("post"):
        zinnen.append(f"De post ‘{oud.get('post', '')}’ heet nu {post}.")
    if (oud.get("laag"), oud.get("hoog")) != (nieuw.get("laag"), nieuw.get("hoog")):
        zinnen.append(f"De bandbreedte van {post} is nu {_band(nieuw)}; dat was {_band(oud)}.")
    if oud.get("soort") != nieuw.get("soort"):
        zinnen.append(f"{post} telt nu als {_soort(nieuw)}; dat was {_soort(oud)}.")
    if any(oud.get(veld) != nieuw.get(veld) for veld in _WOORDEN):
        zinnen.append(f"De uitleg of bron bij {post} is veranderd.")
    return zinnen


def _wie(veld: str, regel: Velden, namen: Namen, wat: str) -> str:
    """Write who pays or gains: "Gemeente betaalt € 650.000 voor ‘Riool’"."""
    post = f"‘{regel.get('post', '')}’"
    if veld == "overdrachten":
        betaler = namen.noem("partij", regel.get("betaler"))
        ontvanger = namen.noem("partij", regel.get("ontvanger"))
        return f"{betaler} betaalt aan {ontvanger} {wat}, voor {post}"
    partij = namen.noem("partij", regel.get("partij"))
    if veld == "minder_kosten":
        return f"{partij} bespaart {wat} op {post}"
    if veld in {"baten", "extra_baten"}:
        return (
            f"{post} levert voor {partij} {wat} op"
            if "," not in wat
            else (f"{post} levert voor {partij} op: {wat}")
        )
    if regel.get("soort") == "hinder":
        return f"{post} kost {partij} {wat} aan hinder"
    return (
        f"{partij} betaalt {wat}, voor {post}"
        if "," in wat
        else (f"{partij} betaalt {wat} voor {post}")
    )


def _scheelt(oud: Velden, nieuw: Velden) -> str:
    for veld in ("bedrag", "per_jaar"):
        a, b = oud.get(veld), nieuw.get(veld)
        if isinstance(a, int | float) and isinstance(b, int | float) and a != b:
            return f" ({bedrag(abs(b - a))} {'meer' if b > a else 'minder'})"
    return ""


def _band(regel: Velden) -> str:
    if regel.get("laag") is None:
        return "de gewone spreiding"
    return f"{bedrag(regel['laag'])} tot {bedrag(regel.get('hoog'))}"


def _soort(regel: Velden) -> str:
    return str(regel.get("soort") or "de gewone soort")


def budgetzin(verschil: Verschil, namen: Namen) -> str:
    """Tell what a party can spend now."""
    velden = verschil.nieuw if isinstance(verschil.nieuw, dict) else verschil.oud
    velden = velden if isinstance(velden, dict) else {}
    partij, _, jaar = verschil.id.partition("/")
    wie = namen.noem("partij", partij)
    wanneer = "in de hele periode" if jaar.startswith("totaal") else f"in {jaar}"
    if verschil.soort == "anders":
        if verschil.veld not in {"bedrag", "totaal"}:
            return f"De gegevens bij het budget van {wie} {wanneer} zijn veranderd."
        scheelt = _scheelt({"bedrag": verschil.oud}, {"bedrag": verschil.nieuw})
        return (
            f"{wie} heeft {wanneer} {bedrag(verschil.nieuw)}; "
            f"dat was {bedrag(verschil.oud)}{scheelt}."
        )
    geld = bedrag(velden.get("bedrag") if velden.get("bedrag") is not None else velden["totaal"])
    if verschil.soort == "erbij":
        return f"{wie} heeft {wanneer} {geld}; daarvoor stond nog geen budget."
    return f"{wie} heeft {wanneer} geen budget meer; dat was {geld}."


def kengetalzin(verschil: Verschil) -> str:
    """Tell what a unit is worth now."""
    if verschil.veld == "groei":
        return f"De groei is nu {getal(verschil.nieuw)}% per jaar; dat was {getal(verschil.oud)}%."
    wat = {"waarde": "De waarde", "laag": "De lage schatting", "hoog": "De hoge schatting"}
    was, is_ = (
        "niet ingevuld" if waarde is None else bedrag(waarde)
        for waarde in (verschil.oud, verschil.nieuw)
    )
    return f"{wat[verschil.veld]} is nu {is_}; dat was {was}."


def saldo(waarde: JsonValue) -> str:
    """Write a result, with its sign."""
    return woorden.euro_saldo(float(waarde) if isinstance(waarde, int | float) else 0.0, _TAAL)


def van_naar(oud: JsonValue, nieuw: JsonValue) -> str:
    """Write two results; in full where rounding would hide what is different."""
    if saldo(oud) != saldo(nieuw):
        return f"{saldo(nieuw)}; dat was {saldo(oud)}"
    return f"{bedrag(nieuw)}; dat was {bedrag(oud)}"


def uitkomstzin(verschil: Verschil, namen: Namen) -> str:
    """Tell what a change does to the package, to the meerwaarde, or to the order."""
    naam = f"‘{verschil.naam}’"
    if verschil.lijst == "meerwaarde":
        wat = _MEERWAARDE.get(verschil.id, verschil.id)
        return f"De meerwaarde van {wat} is nu {van_naar(verschil.oud, verschil.nieuw)}."
    if verschil.lijst == "verevening":
        wie = namen.noem("partij", verschil.id)
        return f"De verevening voor {wie} is nu {van_naar(verschil.oud, verschil.nieuw)}."
    if verschil.lijst == "saldo":
        wat = naam
        if verschil.veld == "koppelkans":
            wat = f"de koppelkans ‘{namen.noem('koppelkans', verschil.id)}’"
        return f"Het saldo van {wat} is nu {van_naar(verschil.oud, verschil.nieuw)}."
    if verschil.lijst.startswith("rang_"):
        return f"{naam} gaat van plaats {verschil.oud} naar plaats {verschil.nieuw}."
    return _pakketzin(verschil, naam, namen)


def _pakketzin(verschil: Verschil, naam: str, namen: Namen) -> str:
    if verschil.veld == "ncw":
        return f"Het saldo van het pakket is nu {van_naar(verschil.oud, verschil.nieuw)}."
    if verschil.veld == "koppelkans":
        kans = f"De koppelkans ‘{namen.noem('koppelkans', verschil.id)}’"
        return f"{kans} telt nu {'mee' if verschil.soort == 'erbij' else 'niet meer mee'}."
    if verschil.veld == "start":
        return f"{naam} begint in het pakket in {verschil.nieuw}; dat was {verschil.oud}."
    if verschil.soort == "erbij":
        return f"{naam} komt in het pakket, met start in {verschil.nieuw}."
    reden = f" {verschil.regel}" if verschil.regel else ""
    return f"{naam} gaat uit het pakket.{reden}"
