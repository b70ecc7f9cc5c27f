"""Differences to sentences, as a colleague would tell them; B1, in the language of the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby

from pydantic import JsonValue

from generator.model import woorden
from generator.model.keuzewoorden import keuzewoord
from generator.model.taal import N_, _, ngettext
from generator.versions.verhaal import Afdeling, Namen, Punt
from generator.versions.verschil import Velden, Verschil
from generator.versions.woorden_geld import (
    budgetzin,
    getal,
    kengetalzin,
    nieuwe_regel,
    regelzinnen,
)
from generator.versions.woorden_uitkomst import uitkomstzin
from generator.versions.woorden_veld import veldnaam, waarde_van

_KORT = 120
# heading, and the lists that stand below it
_AFDELINGEN: tuple[tuple[str, tuple[str, ...]], ...] = (
    (N_("Stand van het plan"), ("wijk",)),
    (N_("Maatregelen"), ("maatregelen",)),
    (N_("Koppelkansen"), ("koppelkansen",)),
    (N_("Doelen en gewichten"), ("doelen",)),
    (N_("Budgetten"), ("budgetten",)),
    (N_("Partijen"), ("partijen",)),
    (N_("Kengetallen"), ("kengetallen",)),
    (N_("Rekenregels"), ("rekenregels",)),
    (N_("Afspraken en besluiten"), ("afspraken", "besluiten", "regelingen")),
    (N_("Belangen en inbreng"), ("belangen", "inbreng", "wijkschouw", "vragen")),
    (N_("Cijfers"), ("indicatoren",)),
    (N_("Nieuws en agenda"), ("nieuws", "agenda")),
    (N_("Teksten, kaarten en foto’s"), ("plan", "begrippen", "kaarten", "media")),
    (N_("Site"), ("site", "gemeente", "kaart", "toegankelijkheid")),
    (
        N_("Wat dit doet met de uitkomsten"),
        ("pakket", "meerwaarde", "saldo", "rang_ncw", "rang_doelen", "verevening"),
    ),
)
_EEN: Mapping[str, str] = {
    "afspraken": N_("de afspraak"),
    "agenda": N_("de bijeenkomst"),
    "begrippen": N_("het begrip"),
    "belangen": N_("het belang"),
    "besluiten": N_("het besluit"),
    "doelen": N_("het doel"),
    "inbreng": N_("de inbreng"),
    "indicatoren": N_("het cijfer"),
    "kaarten": N_("de plek op de kaart"),
    "kengetallen": N_("het kengetal"),
    "koppelkansen": N_("de koppelkans"),
    "media": N_("de foto"),
    "nieuws": N_("het bericht"),
    "partijen": N_("de partij"),
    "plan": N_("het hoofdstuk"),
    "regelingen": N_("de regeling"),
    "vragen": N_("de vraag"),
    "wijkschouw": N_("de waarneming"),
}
_KOPPEN = {
    "saldo": N_("Saldo van maatregelen en koppelkansen"),
    "rang_ncw": N_("Volgorde op saldo"),
    "rang_doelen": N_("Volgorde op doelen"),
    "verevening": N_("Verevening"),
}
# lists whose records stand under a heading of their own
_EIGEN_KOP = frozenset({"maatregelen", "koppelkansen", "doelen", "partijen", "kengetallen"})
_ZONDER_NAAM = frozenset({"wijk", "rekenregels", "site", "gemeente", "kaart", "toegankelijkheid"})
_LIJNEN = frozenset({"kosten", "baten", "overdrachten", "minder_kosten", "extra_baten"})


def afdelingen_van(verschillen: Iterable[Verschil], namen: Namen) -> tuple[Afdeling, ...]:
    """Write what changed under headings, in the order in which people want to know it."""
    per_lijst: dict[str, list[Verschil]] = {}
    for verschil in verschillen:
        per_lijst.setdefault(verschil.lijst, []).append(verschil)
    gevonden = (
        Afdeling(_(titel), tuple(p for lijst in lijsten for p in _punten(lijst, per_lijst, namen)))
        for titel, lijsten in _AFDELINGEN
    )
    return tuple(afdeling for afdeling in gevonden if afdeling.punten)


def _punten(lijst: str, per_lijst: Mapping[str, list[Verschil]], namen: Namen) -> Iterable[Punt]:
    verschillen = per_lijst.get(lijst, [])
    if lijst in _KOPPEN and verschillen:
        yield Punt(_(_KOPPEN[lijst]), "", tuple(uitkomstzin(v, namen) for v in verschillen))
    elif lijst in {"pakket", "meerwaarde"}:
        yield from (Punt("", uitkomstzin(v, namen)) for v in verschillen)
    elif lijst == "budgetten":
        yield from (Punt("", budgetzin(v, namen)) for v in verschillen)
    else:
        for _id, groep in groupby(verschillen, key=lambda v: v.id):
            yield _punt(lijst, list(groep), namen)


def _punt(lijst: str, groep: list[Verschil], namen: Namen) -> Punt:
    """Write all that happened to one record."""
    eerste = groep[0]
    naam = _kort(eerste.naam) or eerste.id
    if eerste.veld == "" and eerste.soort != "anders":
        return _heel(lijst, eerste, naam, namen)
    zinnen = _start(groep) if lijst == "maatregelen" else []
    zinnen += [zin for v in groep for zin in _zinnen(lijst, v, groep, namen)]
    zinnen += _teksten(lijst, groep, namen.taal)
    kop = "" if lijst in _ZONDER_NAAM else _aangeduid(lijst, naam)
    if len(zinnen) == 1:
        return Punt(kop, zinnen[0])
    return Punt(kop or _titel_van(lijst), "", tuple(zinnen))


def _aangeduid(lijst: str, naam: str) -> str:
    """Name a record, with what it is where its heading does not tell."""
    if lijst in _EIGEN_KOP:
        return naam
    return _voluit(lijst, naam)


def _een(lijst: str) -> str:
    return _(_EEN[lijst]) if lijst in _EEN else _("dit")


def _voluit(lijst: str, naam: str) -> str:
    return f"{woorden.hoofdletter(_een(lijst))} ‘{naam}’"


def _titel_van(lijst: str) -> str:
    titels = {"wijk": _("Het plan"), "rekenregels": _("De rekenregels")}
    return titels.get(lijst) or _("De site")


def _heel(lijst: str, verschil: Verschil, naam: str, namen: Namen) -> Punt:
    """Write a record that came or went."""
    velden = verschil.nieuw if isinstance(verschil.nieuw, dict) else {}
    if verschil.soort == "weg":
        if lijst == "maatregelen":
            return Punt(naam, _("staat niet meer in het plan."))
        return Punt(naam, _("{wat} staat er niet meer.", wat=_een(lijst)))
    if lijst == "maatregelen":
        return Punt(naam, _nieuwe_maatregel(velden, namen), tuple(_lijnen(velden, namen)))
    if lijst == "koppelkansen":
        samen = [namen.noem("maatregel", m) for m in _reeks(velden.get("maatregelen"))]
        maatregelen = woorden.opsomming(samen, namen.taal)
        tekst = _("nieuwe koppelkans tussen {maatregelen}.", maatregelen=maatregelen)
        return Punt(naam, tekst, tuple(_lijnen(velden, namen)))
    return Punt("", _("{wat} is nieuw.", wat=_voluit(lijst, naam)))


def _nieuwe_maatregel(velden: Velden, namen: Namen) -> str:
    start = velden.get("start")
    return _(
        "nieuwe maatregel, {status}; {trekker} trekt, start in {jaar}.",
        status=keuzewoord(str(velden.get("status"))),
        trekker=namen.noem("partij", velden.get("trekker")),
        jaar=start.get("gepland") if isinstance(start, dict) else "",
    )


def _lijnen(velden: Velden, namen: Namen) -> Iterable[str]:
    """Write each line of money of a new record."""
    for veld in ("kosten", "baten", "overdrachten", "minder_kosten", "extra_baten"):
        for regel in _reeks(velden.get(veld)):
            yield nieuwe_regel(veld, regel if isinstance(regel, dict) else {}, namen)


def _start(groep: list[Verschil]) -> list[str]:
    """Tell how a measure moves in time."""
    start = next((v for v in groep if v.veld == "start"), None)
    if start is None or not isinstance(start.oud, dict) or not isinstance(start.nieuw, dict):
        return []
    was, is_, zinnen = start.oud, start.nieuw, []
    a, b = was.get("gepland"), is_.get("gepland")
    if isinstance(a, int) and isinstance(b, int) and a != b:
        zinnen.append(_verschuift(a, b))
    if _venster(was) != _venster(is_) and not (_alleen(was) and _alleen(is_)):
        nieuw, oud = _venster(is_), _venster(was)
        zinnen.append(_("Kan beginnen {nieuw}; dat was {oud}.", nieuw=nieuw, oud=oud))
    if was.get("zekerheid") != is_.get("zekerheid"):
        oud, nieuw = (keuzewoord(str(kant.get("zekerheid"))) for kant in (was, is_))
        zinnen.append(_("Het begin is nu {nieuw}; dat was {oud}.", nieuw=nieuw, oud=oud))
    return zinnen


def _verschuift(oud: int, nieuw: int) -> str:
    if nieuw > oud:
        return ngettext(
            "Begint een jaar later: in {nieuw} in plaats van in {oud}.",
            "Begint {n} jaar later: in {nieuw} in plaats van in {oud}.",
            nieuw - oud,
            nieuw=nieuw,
            oud=oud,
        )
    return ngettext(
        "Begint een jaar eerder: in {nieuw} in plaats van in {oud}.",
        "Begint {n} jaar eerder: in {nieuw} in plaats van in {oud}.",
        oud - nieuw,
        nieuw=nieuw,
        oud=oud,
    )


def _alleen(start: Velden) -> bool:
    """Tell whether a measure can begin in no other year than planned."""
    return all(start.get(grens) in {None, start.get("gepland")} for grens in ("vroegst", "laatst"))


def _venster(start: Velden) -> str:
    gepland = start.get("gepland")
    vroegst, laatst = (
        gepland if start.get(grens) is None else start[grens] for grens in ("vroegst", "laatst")
    )
    if vroegst == laatst:
        return _("in {jaar}", jaar=vroegst)
    return _("van {begin} tot en met {eind}", begin=vroegst, eind=laatst)


def _zinnen(lijst: str, verschil: Verschil, groep: list[Verschil], namen: Namen) -> list[str]:
    """Write one changed field; long texts are told of together."""
    veld = verschil.veld
    al_gezegd = veld == "start" or (veld == "reden_status" and _wisselt_status(groep))
    if veld in _LIJNEN:
        return regelzinnen(verschil, namen)
    if veld == "metingen":
        return _metingen(verschil, groep, namen.taal)
    if al_gezegd or _is_tekst(lijst, verschil):
        return []
    return [_zin(lijst, verschil, groep, namen)]


def _zin(lijst: str, verschil: Verschil, groep: list[Verschil], namen: Namen) -> str:
    veld = verschil.veld
    if veld in {"gewichten", "effecten"}:
        return _gewogen(verschil, namen)
    if lijst == "kengetallen" and veld in {"waarde", "laag", "hoog", "groei"}:
        return kengetalzin(verschil, namen.taal)
    if veld == "status":
        return _status(verschil, groep)
    if veld == "naam":
        return _("Heette eerst ‘{naam}’.", naam=verschil.oud)
    titel = veldnaam(lijst, veld)
    was, is_ = (waarde_van(lijst, veld, w, namen) for w in (verschil.oud, verschil.nieuw))
    if not was or not is_:
        return _("{veld} is veranderd.", veld=titel)
    return _("{veld} is nu {nieuw}; dat was {oud}.", veld=titel, nieuw=is_, oud=was)


def _wisselt_status(groep: Iterable[Verschil]) -> bool:
    return any(v.veld == "status" for v in groep)


def _status(verschil: Verschil, groep: Iterable[Verschil]) -> str:
    nieuw = keuzewoord(str(verschil.nieuw))
    oud = keuzewoord(str(verschil.oud)) if verschil.oud else _("niet ingevuld")
    zin = _("De status is nu ‘{nieuw}’; dat was ‘{oud}’.", nieuw=nieuw, oud=oud)
    reden = next((v.nieuw for v in groep if v.veld == "reden_status"), None)
    if not reden:
        return zin
    return _("{zin} De reden: {reden}", zin=zin, reden=_kort(str(reden), 300))


def _gewogen(verschil: Verschil, namen: Namen) -> str:
    """Tell of a weight of a party, or an effect on a goal."""
    was, is_ = (
        getal(waarde.get("gewicht" if verschil.veld == "gewichten" else "effect"), namen.taal)
        if isinstance(waarde, dict)
        else ""
        for waarde in (verschil.oud, verschil.nieuw)
    )
    if verschil.veld == "gewichten":
        return _gewicht(verschil, namen.noem("partij", verschil.regel), was, is_)
    return _effect(verschil, namen.noem("doel", verschil.regel), was, is_)


def _gewicht(verschil: Verschil, partij: str, was: str, is_: str) -> str:
    if verschil.soort == "erbij":
        return _("Nieuw: gewicht {gewicht} van {partij}.", gewicht=is_, partij=partij)
    if verschil.soort == "weg":
        return _("Niet meer: gewicht {gewicht} van {partij}.", gewicht=was, partij=partij)
    if was == is_:
        return _("De uitleg bij het gewicht van {partij} is veranderd.", partij=partij)
    return _(
        "Het gewicht van {partij} is nu {nieuw}; dat was {oud}.", partij=partij, nieuw=is_, oud=was
    )


def _effect(verschil: Verschil, doel: str, was: str, is_: str) -> str:
    if verschil.soort == "erbij":
        return _("Nieuw: effect {effect} op ‘{doel}’.", effect=is_, doel=doel)
    if verschil.soort == "weg":
        return _("Niet meer: effect {effect} op ‘{doel}’.", effect=was, doel=doel)
    if was == is_:
        return _("De uitleg bij het effect op ‘{doel}’ is veranderd.", doel=doel)
    return _("Het effect op ‘{doel}’ is nu {nieuw}; dat was {oud}.", doel=doel, nieuw=is_, oud=was)


def _metingen(verschil: Verschil, groep: list[Verschil], taal: str) -> list[str]:
    """Count measurements once, at the first of them."""
    alle = [v for v in groep if v.veld == "metingen"]
    if verschil is not alle[0]:
        return []
    erbij, weg, anders = (
        sum(v.soort == soort for v in alle) for soort in ("erbij", "weg", "anders")
    )
    delen = [
        ngettext("{n} meting erbij", "{n} metingen erbij", erbij) if erbij else "",
        ngettext("{n} meting weg", "{n} metingen weg", weg) if weg else "",
        ngettext("{n} meting gewijzigd", "{n} metingen gewijzigd", anders) if anders else "",
    ]
    som = woorden.opsomming([deel for deel in delen if deel], taal)
    return [f"{woorden.hoofdletter(som)}."]


def _teksten(lijst: str, groep: Iterable[Verschil], taal: str) -> list[str]:
    """Name all fields of which the words changed, in one sentence."""
    velden = [
        v.veld
        for v in groep
        if v.veld
        and _is_tekst(lijst, v)
        and not (v.veld == "reden_status" and _wisselt_status(groep))
    ]
    if not velden:
        return []
    if velden == ["tekst"]:
        return [_("De tekst is veranderd.")]
    namen = woorden.opsomming([f"‘{veldnaam(lijst, veld)}’" for veld in velden], taal)
    return [_("De tekst bij {velden} is veranderd.", velden=namen)]


def _is_tekst(lijst: str, verschil: Verschil) -> bool:
    """Tell whether a field holds words that are too long, or too odd, to show in a sentence."""
    if verschil.veld in {"start", "status", "metingen", "gewichten", "effecten", *_LIJNEN}:
        return False
    waarden = [w for w in (verschil.oud, verschil.nieuw) if isinstance(w, str)]
    return any("\n" in w.strip() or len(w) > _KORT for w in waarden) or lijst == "plan"


def _reeks(waarde: JsonValue) -> list[JsonValue]:
    return waarde if isinstance(waarde, list) else []


def _kort(tekst: str, meest: int = 90) -> str:
    regel = " ".join(tekst.split())
    return regel if len(regel) <= meest else regel[: meest - 1].rstrip() + "…"
