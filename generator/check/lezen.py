"""A tree of written values to content models; goes on after a mistake.

Pydantic judges each single value; groups and lists are walked here, so that every finding
has its own place, and what is right in a broken record is still read and compared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.check.blad import FOUT, lees_blad
from generator.check.bladfout import moet_zijn
from generator.check.keuring import Deel, Keuring, dichtstbij, kort, opsomming
from generator.check.scalar import is_leeg
from generator.check.vorm import Veld, Vorm, velden_van
from generator.model.bron import Groep, Knoop, Lijst, Scalar
from generator.model.velden import Inhoud

# words that people write for ours
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
        keuring.meld(knoop.plek, "WP103", wat, f"zoals {_zoals(model)}.")
        return None
    return _lees_groep(keuring, model, knoop, pad, vooraf or {})


def _lees_groep(
    keuring: Keuring, model: type[Inhoud], knoop: Groep, pad: str, vooraf: Mapping[str, str]
) -> Deel:
    deel = _Groepslezer(keuring, model, pad, vooraf).lees(knoop)
    keuring.delen.append(deel)
    return deel


class _Groepslezer:
    """Reads the keys of one group."""

    def __init__(
        self, keuring: Keuring, model: type[Inhoud], pad: str, vooraf: Mapping[str, str]
    ) -> None:
        self.keuring = keuring
        self.model = model
        self.velden = velden_van(model)
        self.pad = pad
        self.vooraf = vooraf
        self.waarden: dict[str, Any] = {self.velden[s].naam: w for s, w in vooraf.items()}
        self.fouten: set[str] = set()
        self.bedoeld: set[str] = set()

    def lees(self, groep: Groep) -> Deel:
        """Read every key, then note the required ones that are missing."""
        for sleutel, waarde in groep.paren:
            veld = self.velden.get(sleutel.tekst)
            if veld is None:
                self.bedoeld.add(_meld_onbekend(self.keuring, sleutel, list(self.velden)))
                continue
            self.keuring.plekken[f"{self.pad}/{sleutel.tekst}"] = waarde.plek
            self.keuring.plekken[f"{self.pad}/{sleutel.tekst}@"] = sleutel.plek
            if not (isinstance(waarde, Scalar) and is_leeg(waarde)):
                self._neem(sleutel.tekst, veld, waarde)
        for naam, veld in self.velden.items():
            if veld.verplicht and veld.naam not in self.waarden and veld.naam not in self.fouten:
                self._meld_ontbrekend(naam, veld)
        return Deel(_maak(self.model, self.waarden), self.pad, frozenset(self.fouten))

    def _neem(self, sleutel: str, veld: Veld, knoop: Knoop) -> None:
        gelezen = lees_vorm(self.keuring, veld.vorm, knoop, f"{self.pad}/{sleutel}")
        vast = self.vooraf.get(sleutel)
        if gelezen is FOUT:
            self.fouten.add(veld.naam)
        elif isinstance(gelezen, _Onvolledig):
            self.fouten.add(veld.naam)
            self.waarden[veld.naam] = gelezen.waarde
        elif vast is not None and gelezen != vast:
            wat = f"'{kort(gelezen)}' moet gelijk zijn aan de naam: '{vast}';"
            self.keuring.meld(knoop.plek, "WP116", wat, "haal deze regel weg.")
        else:
            self.waarden[veld.naam] = gelezen

    def _meld_ontbrekend(self, sleutel: str, veld: Veld) -> None:
        """Note a missing key, unless a misspelt one was noted already."""
        self.fouten.add(veld.naam)
        if sleutel not in self.bedoeld:
            wat = f"'{sleutel}' ontbreekt{_waar(self.pad)};"
            herstel = _uitleg(veld.info.description or "de waarde.")
            self.keuring.meld(self.keuring.plekken[self.pad], "WP102", wat, herstel)


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
        deel = _lees_groep(keuring, vorm.model, knoop, pad, {})
        return _Onvolledig(deel.waarde) if deel.fouten else deel.waarde
    if isinstance(knoop, Scalar) and vorm.blad is not None:
        return lees_blad(keuring, vorm.blad, knoop, pad)
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
            herstel = f"zoals {_zoals(vorm.model)}." if vorm.model else "spring ze in."
    elif isinstance(knoop, Lijst):
        wat = f"hier staat een lijst, maar hier hoort {_hoort(vorm)};"
        herstel = "haal de streepjes of haken weg."
    else:
        wat = f"hier staat een groep sleutels, maar hier hoort {_hoort(vorm)};"
        herstel = "zet tekst met accolades tussen aanhalingstekens."
        if vorm.item is not None:
            herstel = "begin elk punt met een streepje."
    keuring.meld(knoop.plek, "WP103", wat, herstel)


def _zoals(model: type[Inhoud]) -> str:
    """Name a few keys of a group, those that must be there first."""
    velden = sorted(velden_van(model).items(), key=lambda paar: not paar[1].verplicht)
    return opsomming([sleutel for sleutel, _ in velden if sleutel != "id"][:3])


def _hoort(vorm: Vorm) -> str:
    if vorm.blad is not None:
        return moet_zijn(vorm.blad)
    return "een lijst" if vorm.item is not None else "een groep sleutels"


def _waar(pad: str) -> str:
    """Say of which record a key is missing, where its path tells."""
    delen = pad.split("/")
    return f" bij '{delen[1]}'" if len(delen) > 1 and not delen[1].isdigit() else ""


def _uitleg(beschrijving: str) -> str:
    begin = beschrijving[0] if beschrijving[1:2].isupper() else beschrijving[0].lower()
    return f"vul in: {begin}{beschrijving[1:]}"
