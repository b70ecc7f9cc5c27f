"""Differences to Dutch sentences, as a colleague would tell them; B1."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby

from pydantic import BaseModel, JsonValue

from generator.model import woorden
from generator.model.inhoud import VERSLAGEN
from generator.model.maatregel import Koppelkans, Maatregel
from generator.model.partij import Kengetal, Partij
from generator.model.site import Gemeente, KaartInstelling, Rekenregels, Site, Toegankelijkheid
from generator.model.verslag import Nieuws
from generator.model.wijk import Doel, Wijk
from generator.versions.verhaal import Afdeling, Namen, Punt
from generator.versions.verschil import Velden, Verschil
from generator.versions.woorden_geld import (
    budgetzin,
    getal,
    kengetalzin,
    regelzinnen,
    uitkomstzin,
)

_TAAL = "nl"
_KORT = 120
_JAREN = frozenset({"jaar", "tijdhorizon", "basisjaar", "prijspeil"})
_MODELLEN: Mapping[str, type[BaseModel]] = {
    "maatregelen": Maatregel,
    "koppelkansen": Koppelkans,
    "doelen": Doel,
    "wijk": Wijk,
    "partijen": Partij,
    "kengetallen": Kengetal,
    "rekenregels": Rekenregels,
    "site": Site,
    "gemeente": Gemeente,
    "kaart": KaartInstelling,
    "toegankelijkheid": Toegankelijkheid,
    "nieuws": Nieuws,
    **{naam: model for naam, (model, _) in VERSLAGEN.items()},
}
# heading, and the lists that stand below it
_AFDELINGEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Stand van het plan", ("wijk",)),
    ("Maatregelen", ("maatregelen",)),
    ("Koppelkansen", ("koppelkansen",)),
    ("Doelen en gewichten", ("doelen",)),
    ("Budgetten", ("budgetten",)),
    ("Partijen", ("partijen",)),
    ("Kengetallen", ("kengetallen",)),
    ("Rekenregels", ("rekenregels",)),
    ("Afspraken en besluiten", ("afspraken", "besluiten", "regelingen")),
    ("Belangen en inbreng", ("belangen", "inbreng", "wijkschouw", "vragen")),
    ("Cijfers", ("indicatoren",)),
    ("Nieuws en agenda", ("nieuws", "agenda")),
    ("Teksten, kaarten en foto’s", ("plan", "begrippen", "kaarten", "media")),
    ("Site", ("site", "gemeente", "kaart", "toegankelijkheid")),
    (
        "Wat dit doet met de uitkomsten",
        ("pakket", "meerwaarde", "saldo", "rang_ncw", "rang_doelen", "verevening"),
    ),
)
_EEN: Mapping[str, str] = {
    "afspraken": "de afspraak", "agenda": "de bijeenkomst", "begrippen": "het begrip",
    "belangen": "het belang", "besluiten": "het besluit", "doelen": "het doel",
    "inbreng": "de inbreng", "indicatoren": "het cijfer", "kaarten": "de plek op de kaart",
    "kengetallen": "het kengetal", "koppelkansen": "de koppelkans", "media": "de foto",
    "nieuws": "het bericht", "partijen": "de partij", "plan": "het hoofdstuk",
    "regelingen": "de regeling", "vragen": "de vraag", "wijkschouw": "de waarneming",
}  # fmt: skip
_KOPPEN = {
    "saldo": "Saldo van maatregelen en koppelkansen",
    "rang_ncw": "Volgorde op saldo",
    "rang_doelen": "Volgorde op doelen",
    "verevening": "Verevening",
}
# lists whose records stand under a heading of their own
_EIGEN_KOP = frozenset({"maatregelen", "koppelkansen", "doelen", "partijen", "kengetallen"})
_ZONDER_NAAM = frozenset({"wijk", "rekenregels", "site", "gemeente", "kaart", "toegankelijkheid"})
_LIJNEN = frozenset({"kosten", "baten", "overdrachten", "minder_kosten", "extra_baten"})
_VERWIJST = {"trekker": "partij", "partij": "partij", "door": "partij", "betrokken": "partij",
             "behartigt": "partij", "partijen": "partij", "maatregelen": "maatregel",
             "vereist": "maatregel", "sluit_uit": "maatregel"}  # fmt: skip


def afdelingen_van(verschillen: Iterable[Verschil], namen: Namen) -> tuple[Afdeling, ...]:
    """Write what changed under headings, in the order in which people want to know it."""
    per_lijst: dict[str, list[Verschil]] = {}
    for verschil in verschillen:
        per_lijst.setdefault(verschil.lijst, []).append(verschil)
    gevonden = (
        Afdeling(titel, tuple(p for lijst in lijsten for p in _punten(lijst, per_lijst, namen)))
        for titel, lijsten in _AFDELINGEN
    )
    return tuple(afdeling for afdeling in gevonden if afdeling.punten)


def _punten(lijst: str, per_lijst: Mapping[str, list[Verschil]], namen: Namen) -> Iterable[Punt]:
    verschillen = per_lijst.get(lijst, [])
    if lijst in _KOPPEN and verschillen:
        yield Punt(_KOPPEN[lijst], "", tuple(uitkomstzin(v, namen) for v in verschillen))
    elif lijst in {"pakket", "meerwaarde"}:
        yield from (Punt("", uitkomstzin(v, namen)) for v in verschillen)
    elif lijst == "budgetten":
        yield from (Punt("", budgetzin(v, namen)) for v in verschillen)
    else:
        for _, groep in groupby(verschillen, key=lambda v: v.id):
            yield _punt(lijst, list(groep), namen)


def _punt(lijst: str, groep: list[Verschil], namen: Namen) -> Punt:
    """Write all that happened to one record."""
    eerste = groep[0]
    naam = _kort(eerste.naam) or eerste.id
    if eerste.veld == "" and eerste.soort != "anders":
        return _heel(lijst, eerste, naam, namen)
    zinnen = _start(groep) if lijst == "maatregelen" else []
    zinnen += [zin for v in groep for zin in _zinnen(lijst, v, groep, namen)]
    zinnen += _teksten(lijst, groep)
    kop = "" if lijst in _ZONDER_NAAM else _aangeduid(lijst, naam)
    if len(zinnen) == 1:
        return Punt(kop, zinnen[0])
    return Punt(kop or _titel_van(lijst), "", tuple(zinnen))


def _aangeduid(lijst: str, naam: str) -> str:
    """Name a record, with what it is where its heading does not tell."""
    if lijst in _EIGEN_KOP:
        return naam
    return _voluit(lijst, naam)


def _voluit(lijst: str, naam: str) -> str:
    return f"{woorden.hoofdletter(_EEN.get(lijst, 'dit'))} ‘{naam}’"


def _titel_van(lijst: str) -> str:
    return {"wijk": "Het plan", "rekenregels": "De rekenregels"}.get(lijst, "De site")


def _heel(lijst: str, verschil: Verschil, naam: str, namen: Namen) -> Punt:
    """Write a record that came or went."""
    velden = verschil.nieuw if isinstance(verschil.nieuw, dict) else {}
    if verschil.soort == "weg":
        if lijst == "maatregelen":
            return Punt(naam, "staat niet meer in het plan.")
        return Punt(
            naam, f"{_EEN.get(lijst, 'dit')} is weg.".replace("is weg", "staat er niet meer")
        )
    if lijst == "maatregelen":
        return Punt(naam, _nieuwe_maatregel(velden, namen), tuple(_lijnen(velden, namen)))
    if lijst == "koppelkansen":
        samen = [namen.noem("maatregel", m) for m in _reeks(velden.get("maatregelen"))]
        tekst = f"nieuwe koppelkans tussen {woorden.opsomming(samen, _TAAL)}."
        return Punt(naam, tekst, tuple(_lijnen(velden, namen)))
    return Punt("", f"{_voluit(lijst, naam)} is nieuw.")


def _nieuwe_maatregel(velden: Velden, namen: Namen) -> str:
    start = velden.get("start")
    jaar = start.get("gepland") if isinstance(start, dict) else ""
    trekker = namen.noem("partij", velden.get("trekker"))
    return f"nieuwe maatregel, {velden.get('status')}; {trekker} trekt, start in {jaar}."


def _lijnen(velden: Velden, namen: Namen) -> Iterable[str]:
    """Write each line of money of a new record."""
    for veld in ("kosten", "baten", "overdrachten", "minder_kosten", "extra_baten"):
        for regel in _reeks(velden.get(veld)):
            als_nieuw = Verschil("", "", "", "erbij", veld, nieuw=regel)
            for zin in regelzinnen(als_nieuw, namen):
                yield woorden.hoofdletter(zin.removeprefix("Nieuw: "))


def _start(groep: list[Verschil]) -> list[str]:
    """Tell how a measure moves in time."""
    start = next((v for v in groep if v.veld == "start"), None)
    if start is None or not isinstance(start.oud, dict) or not isinstance(start.nieuw, dict):
        return []
    was, is_, zinnen = start.oud, start.nieuw, []
    a, b = was.get("gepland"), is_.get("gepland")
    if isinstance(a, int) and isinstance(b, int) and a != b:
        jaren = "een" if abs(b - a) == 1 else str(abs(b - a))
        later = "later" if b > a else "eerder"
        zinnen.append(f"Begint {jaren} jaar {later}: in {b} in plaats van in {a}.")
    if _venster(was) != _venster(is_) and not (_alleen(was) and _alleen(is_)):
        zinnen.append(f"Kan beginnen {_venster(is_)}; dat was {_venster(was)}.")
    if was.get("zekerheid") != is_.get("zekerheid"):
        zinnen.append(f"Het begin is nu {is_.get('zekerheid')}; dat was {was.get('zekerheid')}.")
    return zinnen


def _alleen(start: Velden) -> bool:
    """Tell whether a measure can begin in no other year than planned."""
    return all(start.get(grens) in {None, start.get("gepland")} for grens in ("vroegst", "laatst"))


def _venster(start: Velden) -> str:
    gepland = start.get("gepland")
    vroegst, laatst = (
        gepland if start.get(grens) is None else start[grens] for grens in ("vroegst", "laatst")
    )
    return f"in {vroegst}" if vroegst == laatst else f"van {vroegst} tot en met {laatst}"


def _zinnen(lijst: str, verschil: Verschil, groep: list[Verschil], namen: Namen) -> list[str]:
    """Write one changed field; long texts are told of together."""
    veld = verschil.veld
    al_gezegd = veld == "start" or (veld == "reden_status" and _wisselt_status(groep))
    if veld in _LIJNEN:
        return regelzinnen(verschil, namen)
    if veld == "metingen":
        return _metingen(verschil, groep)
    if al_gezegd or _is_tekst(lijst, verschil):
        return []
    return [_zin(lijst, verschil, groep, namen)]


def _zin(lijst: str, verschil: Verschil, groep: list[Verschil], namen: Namen) -> str:
    veld = verschil.veld
    if veld in {"gewichten", "effecten"}:
        return _gewogen(verschil, namen)
    if lijst == "kengetallen" and veld in {"waarde", "laag", "hoog", "groei"}:
        return kengetalzin(verschil)
    if veld == "status":
        return _status(verschil, groep)
    if veld == "naam":
        return f"Heette eerst ‘{verschil.oud}’."
    titel = _veldnaam(lijst, veld)
    was, is_ = (_waarde(veld, waarde, namen) for waarde in (verschil.oud, verschil.nieuw))
    if not was or not is_:
        return f"{titel} is veranderd."
    return f"{titel} is nu {is_}; dat was {was}."


def _wisselt_status(groep: Iterable[Verschil]) -> bool:
    return any(v.veld == "status" for v in groep)


def _status(verschil: Verschil, groep: Iterable[Verschil]) -> str:
    zin = f"De status is nu ‘{verschil.nieuw}’; dat was ‘{verschil.oud or 'niet ingevuld'}’."
    reden = next((v.nieuw for v in groep if v.veld == "reden_status"), None)
    return f"{zin} De reden: {_kort(str(reden), 300)}" if reden else zin


def _gewogen(verschil: Verschil, namen: Namen) -> str:
    """Tell of a weight of a party, or an effect on a goal."""
    soort, wat = ("partij", "gewicht") if verschil.veld == "gewichten" else ("doel", "effect")
    naam = namen.noem(soort, verschil.regel)
    bij = f"van {naam}" if soort == "partij" else f"op ‘{naam}’"
    was, is_ = (
        getal(waarde.get(wat)) if isinstance(waarde, dict) else ""
        for waarde in (verschil.oud, verschil.nieuw)
    )
    if verschil.soort == "erbij":
        return f"Nieuw: {wat} {is_} {bij}."
    if verschil.soort == "weg":
        return f"Niet meer: {wat} {was} {bij}."
    if was == is_:
        return f"De uitleg bij het {wat} {bij} is veranderd."
    return f"Het {wat} {bij} is nu {is_}; dat was {was}."


def _metingen(verschil: Verschil, groep: list[Verschil]) -> list[str]:
    """Count measurements once, at the first of them."""
    alle = [v for v in groep if v.veld == "metingen"]
    if verschil is not alle[0]:
        return []
    woord = {"erbij": "erbij", "weg": "weg", "anders": "gewijzigd"}
    delen = [
        f"{woorden.aantal(n, 'meting', 'metingen')} {tekst}"
        for soort, tekst in woord.items()
        if (n := sum(v.soort == soort for v in alle))
    ]
    return [f"{woorden.hoofdletter(woorden.opsomming(delen, _TAAL))}."]


def _teksten(lijst: str, groep: Iterable[Verschil]) -> list[str]:
    """Name all fields of which the words changed, in one sentence."""
    namen = [
        f"‘{_veldnaam(lijst, v.veld)}’"
        for v in groep
        if v.veld
        and _is_tekst(lijst, v)
        and not (v.veld == "reden_status" and _wisselt_status(groep))
    ]
    if namen in ([], ["‘Tekst’"]):
        return ["De tekst is veranderd."] if namen else []
    return [f"De tekst bij {woorden.opsomming(namen, _TAAL)} is veranderd."]


def _is_tekst(lijst: str, verschil: Verschil) -> bool:
    """Tell whether a field holds words that are too long, or too odd, to show in a sentence."""
    if verschil.veld in {"start", "status", "metingen", "gewichten", "effecten", *_LIJNEN}:
        return False
    waarden = [w for w in (verschil.oud, verschil.nieuw) if isinstance(w, str)]
    return any("\n" in w.strip() or len(w) > _KORT for w in waarden) or lijst == "plan"


def _waarde(veld: str, waarde: JsonValue, namen: Namen) -> str:
    """Write a value, or "" for one that has no place in a sentence."""
    soort = _VERWIJST.get(veld, "")
    tekst = ""
    if waarde is None or waarde in ("", []):
        tekst = "niet ingevuld"
    elif isinstance(waarde, bool):
        tekst = "ja" if waarde else "nee"
    elif isinstance(waarde, int | float):
        tekst = str(waarde) if veld in _JAREN else getal(waarde)
    elif isinstance(waarde, str):
        tekst = namen.noem(soort, waarde) if soort else f"‘{_dag(waarde.strip())}’"
    elif isinstance(waarde, list) and all(isinstance(deel, str) for deel in waarde):
        tekst = woorden.opsomming([namen.noem(soort, deel) for deel in waarde], _TAAL)
    elif isinstance(waarde, dict) and set(waarde) == {"van", "tot"}:
        tekst = f"{waarde['van']} tot en met {waarde['tot']}"
    return tekst


def _dag(tekst: str) -> str:
    """Write a day as people say it; other words stay as they are."""
    try:
        return woorden.dag(dt.date.fromisoformat(tekst), _TAAL)
    except ValueError:
        return tekst


def _veldnaam(lijst: str, veld: str) -> str:
    return _titels(lijst).get(veld, veld.replace("_", " ").capitalize())


@cache
def _titels(lijst: str) -> Mapping[str, str]:
    """Return what each field of a list's records is called in forms and schemas."""
    model = _MODELLEN.get(lijst)
    velden = model.model_fields.items() if model else ()
    return {veld.alias or naam: veld.title or naam for naam, veld in velden}


def _reeks(waarde: JsonValue) -> list[JsonValue]:
    return waarde if isinstance(waarde, list) else []


def _kort(tekst: str, meest: int = 90) -> str:
    regel = " ".join(tekst.split())
    return regel if len(regel) <= meest else regel[: meest - 1].rstrip() + "…"
