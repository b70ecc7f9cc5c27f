"""Why a value does not fit its field, in Dutch and with what to write instead."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from generator.check.keuring import kort, lijkt_op, opsomming
from generator.check.scalar import DUIZENDTAL, Waarde, bedoeld_getal
from generator.check.vorm import Blad
from generator.model.bron import Scalar

Uitleg = tuple[str, str, str]
"""Code, what is wrong, how to mend it."""

_GETALLEN = frozenset({"getal", "geheel getal"})
_OMSCHRIJVING = {
    "tekst": "een tekst",
    "getal": "een getal",
    "geheel getal": "een heel getal",
    "ja of nee": "ja of nee",
    "datum": "een datum",
    "moment": "een datum met tijd",
    "woord": "een van de vaste woorden",
}
_VORMEN: dict[str, tuple[str, str]] = {
    "link": ("is geen volledige link;", "begin met https://, mailto: of tel:."),
    "e-mail": ("is geen e-mailadres;", "schrijf het als loket@voorbeeld.nl."),
    "telefoon": ("is geen telefoonnummer;", 'schrijf het als "078 770 10 00".'),
    "adres": ("is geen volledig adres;", "begin met https://."),
    "kleur": ("is geen kleur;", 'schrijf haar als "#17408b".'),
    "gemeentecode": ("is geen code van een gemeente;", "schrijf haar als GM0590."),
    "cbs-code": ("is geen code van een wijk of buurt;", "schrijf haar als WK059003."),
    "versie": ("kan geen naam van een versie zijn;", 'schrijf haar als "2026-1".'),
    "peildatum": ("is geen jaar of dag;", "schrijf 2024, 2024-01 of 2024-01-01."),
}


def moet_zijn(blad: Blad) -> str:
    """Return what belongs in a field: "een getal", "ja of nee", …."""
    return opsomming([naam for soort, naam in _OMSCHRIJVING.items() if soort in blad.soorten])


def duizendtal(blad: Blad, scalar: Scalar) -> Uitleg | None:
    """Return why `12.000` can't be an amount: YAML reads it as twelve."""
    if not (blad.extra.get("x-bedrag") and scalar.gewoon and DUIZENDTAL.fullmatch(scalar.tekst)):
        return None
    goed = scalar.tekst.replace(".", "")
    return (
        "WP107",
        f"'{kort(scalar.tekst)}' wordt gelezen als {kort(float_tekst(scalar.tekst))};",
        (f"schrijf bedragen zonder punten: {goed}."),
    )


def float_tekst(tekst: str) -> str:
    """Return how YAML reads `12.000`: "12"; a second point makes it text."""
    heel, _, rest = tekst.partition(".")
    return heel + ("," + rest.rstrip("0") if rest.strip("0") and "." not in rest else "")


def leg_uit(blad: Blad, scalar: Scalar, waarde: Waarde, fout: ValidationError) -> Uitleg:
    """Turn what pydantic says of one value into code, what and how."""
    uitleg = _andere_soort(blad, scalar, waarde)
    if uitleg is not None:
        return uitleg
    details = fout.errors(include_url=False, include_context=True, include_input=False)
    for detail in details:
        uitleg = _naar_soort(blad, scalar, detail["type"], detail.get("ctx", {}))
        if uitleg is not None:
            return uitleg
    return "WP103", f"'{kort(scalar.tekst)}' past hier niet;", f"hier hoort {moet_zijn(blad)}."


def _andere_soort(blad: Blad, scalar: Scalar, waarde: Waarde) -> Uitleg | None:
    """Explain a number where text belongs, text where a number belongs, and so on."""
    tekst = kort(scalar.tekst)
    if blad.soorten & _GETALLEN:
        if isinstance(waarde, bool):
            wat = f"hier moet {moet_zijn(blad)} staan, geen ja of nee;"
            return "WP104", wat, "schrijf een getal."
        return _geen_getal(blad, scalar) if isinstance(waarde, str) else None
    if blad.soorten == {"ja of nee"}:
        return "WP106", f"hier moet ja of nee staan, geen '{tekst}';", "schrijf ja of nee."
    if blad.soorten & {"tekst", "woord"} and not isinstance(waarde, str):
        soort = "ja of nee" if isinstance(waarde, bool) else "getal"
        wat = f"{tekst} is hier geen tekst maar een {soort};"
        return "WP105", wat, f'zet het tussen aanhalingstekens: "{tekst}".'
    if blad.soorten & {"datum", "moment"}:
        return _geen_datum(blad, scalar.tekst)
    return None


def _naar_soort(blad: Blad, scalar: Scalar, soort: str, ctx: dict[str, Any]) -> Uitleg | None:
    """Explain by the type of pydantic's error; None for a type that tells nothing."""
    tekst = kort(scalar.tekst)
    match soort:
        case "greater_than" | "greater_than_equal" | "less_than" | "less_than_equal":
            uitleg = _buiten_grens(blad, scalar, soort, ctx)
        case "int_type" | "int_from_float":
            uitleg = "WP104", f"hier moet een heel getal staan, geen {tekst};", "rond het af."
        case "literal_error":
            keuze = f"kies {opsomming(blad.woorden)}."
            herstel = lijkt_op(scalar.tekst, blad.woorden, keuze)
            uitleg = "WP109", f"'{tekst}' kan hier niet;", herstel
        case "id_geweigerd":
            wat = f"'{tekst}' mag geen id zijn: die naam gebruikt de site zelf;"
            uitleg = "WP112", wat, "kies een ander id."
        case "string_too_long":
            lengte = len(scalar.tekst)
            wat = f"deze tekst is te lang ({lengte} tekens, hoogstens {ctx['max_length']});"
            uitleg = "WP114", wat, "maak hem korter."
        case "maand" | "jaar" | "datum":
            herstel = "schrijf het als 2027-03 of 2027-03-15."
            uitleg = "WP110", f"'{tekst}' is geen maand of dag;", herstel
        case "string_pattern_mismatch":
            uitleg = _verkeerde_vorm(blad, tekst)
        case _:
            return None
    return uitleg


def _verkeerde_vorm(blad: Blad, tekst: str) -> Uitleg:
    vorm = str(blad.extra.get("x-vorm", ""))
    if vorm == "id":
        goed = re.sub(r"[^a-z0-9]+", "-", tekst.lower()).strip("-") or "een-naam"
        herstel = f"gebruik kleine letters, cijfers en streepjes: {goed}."
        return "WP111", f"'{tekst}' kan geen id zijn;", herstel
    if vorm in _VORMEN:
        wat, herstel = _VORMEN[vorm]
        return "WP113", f"'{tekst}' {wat}", herstel
    return "WP113", f"'{tekst}' heeft hier niet de goede vorm;", "kijk bij de uitleg van dit veld."


def _buiten_grens(blad: Blad, scalar: Scalar, soort: str, ctx: dict[str, Any]) -> Uitleg:
    if blad.extra.get("eenheid") == "kalenderjaar":
        return (
            "WP108",
            f"{kort(scalar.tekst)} is geen jaar van 1900 tot en met 2200;",
            ("verbeter het jaar."),
        )
    grens = next(iter(ctx.values()))
    if soort.startswith("greater") and scalar.tekst.startswith("-") and grens == 0:
        herstel = "schrijf een positief getal."
        if blad.extra.get("x-bedrag"):
            herstel = "schrijf een verlies als kosten met soort hinder, zonder min."
        return "WP108", f"{kort(scalar.tekst)} is negatief; dat kan hier niet;", herstel
    woorden = {
        "greater_than": "meer dan",
        "greater_than_equal": "ten minste",
        "less_than": "minder dan",
        "less_than_equal": "hoogstens",
    }
    herstel = f"het moet {woorden[soort]} {_getal(grens)} zijn."
    return "WP108", f"{kort(scalar.tekst)} valt buiten de grenzen;", herstel


def _getal(grens: float) -> str:
    return str(int(grens)) if float(grens).is_integer() else str(grens)


def _geen_getal(blad: Blad, scalar: Scalar) -> Uitleg:
    """Explain a text where a number belongs; show how to write it where that is clear."""
    tekst = kort(scalar.tekst)
    if re.fullmatch(r"[-+]?\.?(inf|nan|infinity)", scalar.tekst, re.IGNORECASE):
        return (
            "WP107",
            f"'{tekst}' is geen getal waarmee te rekenen is;",
            "schrijf een gewoon getal.",
        )
    goed = bedoeld_getal(scalar.tekst)
    if goed is None or len(goed) > 20:  # noqa: PLR2004 - longer is no amount but a slip
        return "WP104", f"'{tekst}' is geen getal;", f"schrijf hier {moet_zijn(blad)}."
    if not scalar.gewoon and goed == scalar.tekst:
        return (
            "WP104",
            f'"{tekst}" staat tussen aanhalingstekens en is daardoor tekst;',
            (f"schrijf {goed}."),
        )
    return "WP107", f"'{tekst}' is geen goed geschreven getal;", f"schrijf {goed}."


def _geen_datum(blad: Blad, tekst: str) -> Uitleg:
    delen = re.fullmatch(r"\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(.*)", tekst)
    voorbeeld = "2026-12-10 19:00" if "moment" in blad.soorten else "2026-12-10"
    if delen:
        dag, maand, jaar, _ = delen.groups()
        return (
            "WP110",
            f"'{kort(tekst)}' is geen datum zoals die hier moet;",
            (f"schrijf {jaar}-{int(maand):02}-{int(dag):02}."),
        )
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}.*", tekst):
        return "WP110", f"'{kort(tekst)}' is geen bestaande dag;", "verbeter de datum."
    return "WP110", f"'{kort(tekst)}' is geen datum;", f"schrijf haar als {voorbeeld}."
