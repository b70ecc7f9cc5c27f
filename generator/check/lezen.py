"""A tree of written values to content models; goes on after a mistake.

Pydantic judges each single value; groups and lists are walked here, so that every finding
has its own place, and what is right in a broken record is still read and compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

from generator.check.bladfout import duizendtal, leg_uit, moet_zijn
from generator.check.keuring import (
    Deel,
    Keuring,
    Langetekst,
    Verwijzing,
    dichtstbij,
    kort,
    opsomming,
)
from generator.check.scalar import DUIZENDTAL, is_leeg, waarde_van
from generator.check.veilig import bevat_html, onzichtbaar_teken
from generator.check.vorm import Blad, Vorm, velden_van
from generator.model.bron import Groep, Knoop, Lijst, Scalar
from generator.model.velden import Inhoud


class _Fout:
    """Marks that a value could not be read."""


FOUT: Final = _Fout()
_ANDERE_WOORDEN = {
    "titel": "naam",
    "title": "naam",
    "name": "naam",
    "omschrijving": "toelichting",
    "beschrijving": "toelichting",
    "uitleg_b1": "uitleg",
    "amount": "bedrag",
    "email": "e-mail",
    "e_mail": "e-mail",
    "link": "url",
    "eind": "einde",
    "fase": "start",
}


def lees_model(
    keuring: Keuring,
    model: type[Inhoud],
    knoop: Knoop,
    pad: str,
    vooraf: Mapping[str, str] | None = None,
) -> Deel | None:
    """Read a group as a model.

    Args:
        keuring: Takes the findings, places, references and texts.
        model: What the group should be.
        knoop: What was written.
        pad: Path for the places.
        vooraf: Values that do not stand in the group, such as the id from a file's name.

    Returns:
        The part as far as it is right, or None where it is no group at all.
    """
    keuring.plekken.setdefault(pad, knoop.plek)
    if not isinstance(knoop, Groep):
        wat = "hier moeten sleutels staan, als 'naam: waarde';"
        keuring.meld(knoop.plek, "WP103", wat, f"zoals {opsomming(list(velden_van(model))[:3])}.")
        return None
    velden = velden_van(model)
    waarden: dict[str, Any] = {velden[s].naam: w for s, w in (vooraf or {}).items()}
    fouten: set[str] = set()
    bedoeld: set[str] = set()
    for sleutel, waarde in knoop.paren:
        veld = velden.get(sleutel.tekst)
        if veld is None:
            bedoeld.add(_meld_onbekend(keuring, sleutel, list(velden)))
            continue
        keuring.plekken[f"{pad}/{sleutel.tekst}"] = waarde.plek
        keuring.plekken[f"{pad}/{sleutel.tekst}@"] = sleutel.plek
        if isinstance(waarde, Scalar) and is_leeg(waarde):
            continue
        gelezen = lees_vorm(keuring, veld.vorm, waarde, f"{pad}/{sleutel.tekst}")
        vast = (vooraf or {}).get(sleutel.tekst)
        if isinstance(gelezen, _Onvolledig):
            fouten.add(veld.naam)
            waarden[veld.naam] = gelezen.waarde
        elif gelezen is FOUT:
            fouten.add(veld.naam)
        elif vast is not None and gelezen != vast:
            wat = f"'{kort(gelezen)}' moet gelijk zijn aan de naam: '{vast}';"
            keuring.meld(waarde.plek, "WP116", wat, "haal deze regel weg.")
        else:
            waarden[veld.naam] = gelezen
    for sleutel_, veld in velden.items():
        if veld.verplicht and veld.naam not in waarden and veld.naam not in fouten:
            fouten.add(veld.naam)
            if sleutel_ in bedoeld:
                continue
            wat = f"'{sleutel_}' ontbreekt{_waar(pad)};"
            keuring.meld(keuring.plekken[pad], "WP102", wat, _uitleg(veld.info.description))
    deel = Deel(_maak(model, waarden), pad, frozenset(fouten))
    keuring.delen.append(deel)
    return deel


class _Onvolledig:
    """A value of which a part is right."""

    __slots__ = ("waarde",)

    def __init__(self, waarde: Any) -> None:
        self.waarde = waarde


def _maak(model: type[Inhoud], waarden: Mapping[str, Any]) -> Inhoud:
    """Make a model of values that have been judged; a key that is absent gets its default.

    A missing required field is left out: `Deel.fouten` names it.
    """
    compleet: dict[str, Any] = {}
    for sleutel, veld in velden_van(model).items():
        if veld.naam in waarden:
            compleet[sleutel] = waarden[veld.naam]
        elif not veld.verplicht:
            compleet[sleutel] = veld.standaard()
    return model.model_construct(_fields_set=set(waarden), **compleet)


def lees_vorm(keuring: Keuring, vorm: Vorm, knoop: Knoop, pad: str) -> Any:
    """Read what stands in a place: a value, list or group; FOUT where it does not fit."""
    keuring.plekken.setdefault(pad, knoop.plek)
    if isinstance(knoop, Lijst) and vorm.item is not None:
        return _lees_lijst(keuring, vorm, knoop, pad)
    if isinstance(knoop, Groep) and vorm.model is not None:
        deel = lees_model(keuring, vorm.model, knoop, pad)
        if deel is None:
            return FOUT
        return _Onvolledig(deel.waarde) if deel.fouten else deel.waarde
    if isinstance(knoop, Scalar) and vorm.blad is not None:
        return _lees_blad(keuring, vorm.blad, knoop, pad)
    _meld_andere_vorm(keuring, vorm, knoop)
    return FOUT


def _lees_lijst(keuring: Keuring, vorm: Vorm, knoop: Lijst, pad: str) -> Any:
    if vorm.item is None:
        raise ValueError(f"no list belongs at {pad}")
    goed: list[Any] = []
    heel = True
    for nummer, item in enumerate(knoop.items):
        if isinstance(item, Scalar) and is_leeg(item):
            wat = "dit punt van de lijst is leeg;"
            keuring.meld(item.plek, "WP103", wat, "vul het in of haal het streepje weg.")
            heel = False
            continue
        gelezen = lees_vorm(keuring, vorm.item, item, f"{pad}/{nummer}")
        if isinstance(gelezen, _Onvolledig):
            gelezen, heel = gelezen.waarde, False
        if gelezen is FOUT:
            heel = False
        else:
            goed.append(gelezen)
    if not vorm.minst <= len(knoop.items) <= (vorm.meest or len(knoop.items)):
        precies = (
            f"precies {vorm.minst}" if vorm.minst == vorm.meest else f"ten minste {vorm.minst}"
        )
        wat = f"deze lijst heeft {len(knoop.items)} waarden; nodig: {precies};"
        keuring.meld(knoop.plek, "WP114", wat, "vul de lijst aan of kort haar in.")
        heel = False
    return goed if heel else _Onvolledig(goed)


def _lees_blad(keuring: Keuring, blad: Blad, scalar: Scalar, pad: str) -> Any:
    waarde = waarde_van(scalar)
    punten = duizendtal(blad, scalar)
    if punten is not None:
        keuring.meld(scalar.plek, *punten)
        return FOUT
    try:
        goed = blad.adapter.validate_python(waarde)
    except ValidationError as fout:
        keuring.meld(scalar.plek, *leg_uit(blad, scalar, waarde, fout))
        goed = FOUT
    if "x-verwijst" in blad.extra and isinstance(waarde, str):
        soort = str(blad.extra["x-verwijst"])
        if goed is not FOUT:
            keuring.verwijzingen.append(Verwijzing(soort, waarde, scalar.plek, pad))
    if goed is FOUT:
        return FOUT
    if blad.extra.get("x-duizendtal") and scalar.gewoon and DUIZENDTAL.fullmatch(scalar.tekst):
        zonder = scalar.tekst.replace(".", "")
        wat = f"{scalar.tekst} wordt gelezen met een komma, niet als duizendtal;"
        keuring.meld(scalar.plek, "WP115", wat, f"bedoelde u {zonder}?", "waarschuwing")
    if isinstance(goed, str) and "tekst" in blad.soorten:
        return goed if _keur_tekst(keuring, blad, scalar, pad) else FOUT
    return goed


def _keur_tekst(keuring: Keuring, blad: Blad, scalar: Scalar, pad: str) -> bool:
    """Refuse invisible characters, and HTML where the text is no Markdown."""
    teken = onzichtbaar_teken(scalar.tekst)
    if teken:
        wat = f"in deze tekst staat een onzichtbaar teken ({teken});"
        keuring.meld(scalar.plek, "WP302", wat, "typ de tekst opnieuw.")
        return False
    if blad.extra.get("x-opmaak") == "markdown":
        keuring.teksten.append(Langetekst(scalar, pad))
    elif bevat_html(scalar.tekst) and "x-vorm" not in blad.extra:
        wat = f"'{kort(scalar.tekst)}' bevat HTML of script;"
        keuring.meld(scalar.plek, "WP301", wat, "schrijf gewone tekst zonder < en >.")
        return False
    return True


def _meld_onbekend(keuring: Keuring, sleutel: Scalar, bekend: list[str]) -> str:
    """Note a key that does not exist; return the one that was probably meant, or ""."""
    ander = _ANDERE_WOORDEN.get(sleutel.tekst.lower(), "")
    bedoeld = ander if ander in bekend else dichtstbij(sleutel.tekst, bekend)
    herstel = f"bedoelde u '{bedoeld}'?" if bedoeld else f"hier kan: {opsomming(bekend)}."
    wat = f"sleutel '{kort(sleutel.tekst)}' is hier niet bekend;"
    keuring.meld(sleutel.plek, "WP101", wat, herstel)
    return bedoeld


def _meld_andere_vorm(keuring: Keuring, vorm: Vorm, knoop: Knoop) -> None:
    """Explain a list, group or value where something else belongs."""
    if isinstance(knoop, Scalar):
        tekst = kort(knoop.tekst, 30)
        if vorm.item is not None and vorm.item.blad is not None:
            wat, herstel = "hier moet een lijst staan;", f"zet er haken om: [{tekst}]."
        elif vorm.item is not None:
            wat = f"hier moet een lijst staan, geen '{tekst}';"
            herstel = "begin elk punt op een eigen regel met een streepje."
        else:
            wat = f"hier moeten sleutels onder staan, geen '{tekst}';"
            namen = list(velden_van(vorm.model))[:3] if vorm.model else []
            herstel = f"zoals {opsomming(namen)}."
    else:
        gevonden = "lijst" if isinstance(knoop, Lijst) else "groep sleutels"
        hoort = _hoort(vorm)
        wat = f"hier staat een {gevonden}, maar hier hoort {hoort};"
        herstel = "haal de streepjes weg." if isinstance(knoop, Lijst) else "verbeter dit."
        if vorm.item is not None and isinstance(knoop, Groep):
            herstel = "begin elk punt met een streepje."
        elif vorm.blad is not None and knoop.plek == _eerste(knoop):
            herstel = "zet tekst met haken of accolades tussen aanhalingstekens."
    keuring.meld(knoop.plek, "WP103", wat, herstel)


def _eerste(knoop: Groep | Lijst) -> object:
    """Return the place of the first value: that of the knoop itself in block style."""
    if isinstance(knoop, Lijst):
        return None
    return None if knoop.paren and knoop.paren[0][0].plek == knoop.plek else knoop.plek


def _hoort(vorm: Vorm) -> str:
    if vorm.blad is not None:
        return moet_zijn(vorm.blad)
    return "een lijst" if vorm.item is not None else "een groep sleutels"


def _waar(pad: str) -> str:
    """Say of which record a key is missing, where its path tells."""
    delen = pad.split("/")
    return f" bij '{delen[1]}'" if len(delen) > 1 and not delen[1].isdigit() else ""


def _uitleg(beschrijving: str | None) -> str:
    return f"vul in: {beschrijving[0].lower()}{beschrijving[1:]}" if beschrijving else "vul het in."
