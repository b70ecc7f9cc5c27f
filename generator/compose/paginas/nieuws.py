"""Nieuws: what happened lately, newest first, each item with a page of its own."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.blad import Blad
from generator.compose.delen import Link, MaatregelBord, Opening
from generator.compose.foto import Fotobeeld, fotobeeld
from generator.compose.paginas.maatregel import straatlinks
from generator.compose.volgen import berichten_van, feeds, mail_pad
from generator.model.plan import Bericht
from generator.model.site_plan import Pagina
from generator.model.taal import N_, _

GROEP = N_("Meedoen")


@dataclass(frozen=True, slots=True)
class Kop:
    """A news item in the list."""

    link: Link
    datum: str
    samenvatting: str


@dataclass(frozen=True, slots=True)
class Nieuwslijst:
    """View model of the list of news."""

    opening: Opening
    actueel: tuple[Kop, ...]
    ouder: tuple[Kop, ...]
    feeds: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Nieuwsbericht:
    """View model of one news item."""

    opening: Opening
    datum: str
    van: str
    tekst: str
    foto: Fotobeeld | None
    borden: tuple[MaatregelBord, ...]
    straten: tuple[Link, ...]
    vervallen: str
    bron: Link
    mail: Link
    nieuwer: Link
    ouder: Link


def paginas(blad: Blad) -> tuple[Pagina, ...]:
    """Compose the news, or nothing where there is none yet."""
    berichten = berichten_van(blad)
    if not berichten:
        return ()
    inhoud = Nieuwslijst(
        blad.opening(
            _("Nieuws"),
            _("Het laatste nieuws is van {dag}.", dag=blad.datum(berichten[0].datum)),
        ),
        tuple(_kop(blad, b) for b in berichten if not _vervallen(blad, b)),
        tuple(_kop(blad, b) for b in berichten if _vervallen(blad, b)),
        tuple(Link(feed.titel, feed.pad) for feed in feeds(blad)),
    )
    zin = _("Nieuws over het wijkplan van {wijk}.", wijk=blad.naam)
    return (
        Pagina("nieuws", _("Nieuws"), "nieuws", inhoud, zin, _(GROEP)),
        *(_pagina(blad, berichten, n) for n in range(len(berichten))),
    )


def _vervallen(blad: Blad, bericht: Bericht) -> bool:
    return bericht.kop.vervalt is not None and bericht.kop.vervalt < blad.vandaag


def _kop(blad: Blad, bericht: Bericht) -> Kop:
    return Kop(_link(bericht), blad.datum(bericht.datum), bericht.kop.samenvatting or "")


def _link(bericht: Bericht) -> Link:
    return Link(bericht.naam, f"nieuws/{bericht.id}.html")


def _pagina(blad: Blad, berichten: list[Bericht], plaats: int) -> Pagina:
    bericht, kop = berichten[plaats], berichten[plaats].kop
    vervallen = _vervallen(blad, bericht) and kop.vervalt
    inhoud = Nieuwsbericht(
        opening=blad.opening(
            bericht.naam, kop.samenvatting or "", Link(_("Nieuws"), "nieuws.html")
        ),
        datum=blad.datum(bericht.datum),
        van=blad.partij(kop.partij).naam if kop.partij else "",
        tekst=bericht.tekst,
        foto=fotobeeld(blad, kop.foto, meteen=True),
        borden=blad.borden(kop.maatregelen),
        straten=straatlinks(blad, kop.straten),
        vervallen=_("Dit bericht was actueel tot {dag}.", dag=blad.datum(vervallen))
        if vervallen
        else "",
        bron=blad.bronlink(kop.bron),
        mail=Link(_("Tekst voor een e-mail"), mail_pad(bericht)),
        nieuwer=_link(berichten[plaats - 1]) if plaats else Link(""),
        ouder=_link(berichten[plaats + 1]) if plaats + 1 < len(berichten) else Link(""),
    )
    zin = " ".join((kop.samenvatting or bericht.naam).split())
    return Pagina(
        f"nieuws/{bericht.id}", bericht.naam, "nieuwsbericht", inhoud, zin, _(GROEP), in_menu=False
    )
