"""What was asked, said and planned, in finished words: for the street, the meetings, the measure."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, StatusMerk
from generator.compose.volgen import agenda_paden
from generator.model import woorden
from generator.model.keuzewoorden import keuzewoord
from generator.model.taal import N_, _
from generator.model.verslag import Activiteit, Inbreng, Vraag

NOG_GEEN_ANTWOORD = N_("Hierop is nog geen antwoord gegeven.")
_UITKOMST = {
    "overgenomen": (N_("Overgenomen"), 4),
    "al geregeld": (N_("Al geregeld"), 4),
    "deels": (N_("Deels overgenomen"), 2),
    "later": (N_("Later"), 0),
    "niet": (N_("Niet overgenomen"), 5),
}
_KANAAL = {
    "avond": N_("op een bewonersavond"),
    "brief": N_("per brief"),
    "mail": N_("per e-mail"),
    "formulier": N_("met het formulier"),
    "wijkschouw": N_("tijdens de wijkschouw"),
}
_INVLOED = {
    "informeren": N_("U hoort wat er gebeurt en kunt vragen stellen."),
    "raadplegen": N_("U zegt wat u ervan vindt. De partijen laten weten wat zij ermee doen."),
    "adviseren": N_("U geeft advies. De partijen zeggen waarom zij het wel of niet volgen."),
    "meemaken": N_("U denkt en maakt mee: het plan kan hier nog veranderen."),
    "meebeslissen": N_("U beslist mee."),
}
_ADRES = re.compile(r"^(https?://|mailto:|tel:)\S+$")
_MAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")
_TELEFOON = re.compile(r"^[0-9+() -]{6,25}$")


@dataclass(frozen=True, slots=True)
class Reactie:
    """What residents said, the answer, and what changed."""

    anker: str
    onderwerp: str
    wie: str
    samenvatting: str
    antwoord: str
    door: str
    uitkomst: StatusMerk | None
    waarom: str
    gewijzigd: tuple[MaatregelBord, ...]


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A question and its answer."""

    anker: str
    vraag: str
    antwoord: str
    datum: str
    borden: tuple[MaatregelBord, ...]


@dataclass(frozen=True, slots=True)
class Bijeenkomst:
    """A meeting: when, where, what you can do there."""

    anker: str
    naam: str
    wanneer: str
    status: str
    tekst: str
    feiten: tuple[tuple[str, str], ...]
    aanmelden: Link
    agenda: Link
    verslag: Link
    borden: tuple[MaatregelBord, ...]


def reactie(blad: Blad, inbreng: Inbreng, nummer: int) -> Reactie:
    """Compose one piece of inbreng.

    Args:
        blad: The plan.
        inbreng: As it was written.
        nummer: Its place in the file, for an anchor where it has no id.
    """
    periode = inbreng.periode
    wie = [
        _("{aantal} mensen", aantal=inbreng.aantal) if inbreng.aantal else "",
        _(_KANAAL.get(inbreng.kanaal or "", "")),
        woorden.tijdvak(periode.van, periode.tot, blad.taal) if periode else "",
    ]
    partij = blad.plan.partij.get(inbreng.door or "")
    uitkomst = _UITKOMST.get(inbreng.wat_doen_we or "")
    return Reactie(
        anker=f"inbreng-{inbreng.id or nummer + 1}",
        onderwerp=inbreng.onderwerp or _("Reactie"),
        wie=woorden.hoofdletter(", ".join(deel for deel in wie if deel)),
        samenvatting=inbreng.samenvatting or "",
        antwoord=inbreng.antwoord or _(NOG_GEEN_ANTWOORD),
        door=partij.naam if partij else inbreng.door or "",
        uitkomst=StatusMerk(_(uitkomst[0]), uitkomst[1]) if uitkomst else None,
        waarom=inbreng.waarom or "",
        gewijzigd=blad.borden(inbreng.gewijzigd),
    )


def antwoord(blad: Blad, vraag: Vraag, nummer: int) -> Antwoord:
    """Compose one question with its answer; see `reactie` for the arguments."""
    return Antwoord(
        anker=f"vraag-{vraag.id or nummer + 1}",
        vraag=vraag.vraag or "",
        antwoord=vraag.antwoord or _(NOG_GEEN_ANTWOORD),
        datum=blad.datum(vraag.datum) if vraag.datum else "",
        borden=blad.borden(vraag.maatregelen),
    )


def bijeenkomst(blad: Blad, activiteit: Activiteit, nummer: int) -> Bijeenkomst:
    """Compose one meeting; see `reactie` for the arguments."""
    geweest = bool(activiteit.begin) and not is_komend(activiteit, blad.vandaag)
    feiten = (
        (_("Waar"), activiteit.plaats),
        (_("Voor wie"), activiteit.voor_wie),
        (_("Wat u kunt doen"), "" if geweest else _(_INVLOED.get(activiteit.doel or "", ""))),
        (_("Toegankelijkheid"), "" if geweest else activiteit.toegankelijkheid),
    )
    afwijkend = activiteit.status in ("verplaatst", "afgelast")
    return Bijeenkomst(
        anker=f"bijeenkomst-{activiteit.id or nummer + 1}",
        naam=activiteit.naam or _("Bijeenkomst"),
        wanneer=woorden.moment(activiteit.begin, activiteit.einde, blad.taal),
        status=woorden.hoofdletter(keuzewoord(activiteit.status or "")) if afwijkend else "",
        tekst=activiteit.tekst or "",
        feiten=tuple((vraag, feit) for vraag, feit in feiten if feit),
        aanmelden=Link("") if geweest else _adres(activiteit.aanmelden or "", _("Meld u aan")),
        agenda=_agendalink(blad, activiteit, nummer),
        verslag=_adres(activiteit.verslag or "", _("Lees het verslag")),
        borden=blad.borden(activiteit.maatregelen),
    )


def _agendalink(blad: Blad, activiteit: Activiteit, nummer: int) -> Link:
    pad = agenda_paden(blad.plan.agenda).get(nummer)
    if pad is None or not is_komend(activiteit, blad.vandaag):
        return Link("")
    afgelast = activiteit.status == "afgelast"
    return Link(_("Werk uw agenda bij") if afgelast else _("Zet in uw agenda"), pad)


def is_komend(activiteit: Activiteit, vandaag: dt.date) -> bool:
    """Tell whether a meeting is still to come; one without a day is."""
    if activiteit.status == "geweest":
        return False
    return activiteit.begin is None or activiteit.begin.date() >= vandaag


def op_dag(activiteiten: Sequence[tuple[int, Activiteit]]) -> list[tuple[int, Activiteit]]:
    """Sort numbered meetings by their begin; those without a day come last."""
    return sorted(activiteiten, key=lambda paar: _dag(paar[1]))


def _dag(activiteit: Activiteit) -> tuple[bool, str]:
    return activiteit.begin is None, activiteit.begin.isoformat() if activiteit.begin else ""


def _adres(tekst: str, woord: str) -> Link:
    """Make a link of an address, mail address or number; other text stays text."""
    if _ADRES.match(tekst):
        return Link(woord, tekst)
    if _MAIL.match(tekst):
        return Link(tekst, f"mailto:{tekst}")
    if _TELEFOON.match(tekst):
        return Link(tekst, "tel:" + "".join(t for t in tekst if t.isdigit() or t == "+"))
    return Link(tekst)
