"""What readers can follow: feeds of news and changes, meetings for a calendar, text for an e-mail.

Feeds need whole addresses, so they exist only where the site has one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from generator.compose.blad import Blad
from generator.compose.veranderd import veranderingen
from generator.model import woorden
from generator.model.keuzewoorden import keuzewoord
from generator.model.maatregel import Maatregel
from generator.model.plan import Bericht, Gedeeld
from generator.model.site_plan import Agendabestand, Agendapunt, Feed, Feeditem, Mailtekst
from generator.model.statuswoorden import statuswoord
from generator.model.taal import _
from generator.model.verslag import Activiteit

MEESTE_ITEMS = 50
NIEUWS_FEED = "nieuws.xml"
WIJZIGINGEN_FEED = "wijzigingen.xml"
PORTAAL_FEED = "portaal/nieuws.xml"
AGENDA = "agenda.ics"
# iCalendar wants a day on which an entry was written; content without any day gets this one
_EERSTE_DAG = dt.date(2020, 2, 2)


def adres_van(blad: Blad) -> str:
    """Give the address of the wijk's pages, with a slash at its end, or "" where there is none."""
    url = blad.plan.gedeeld.config.site.url
    return f"{url.rstrip('/')}/{blad.plan.wijk.id}/" if url else ""


def berichten_van(blad: Blad) -> list[Bericht]:
    """List the news until today, newest first."""
    berichten = [b for b in blad.plan.nieuws if b.datum <= blad.vandaag]
    return sorted(berichten, key=lambda b: (b.datum, b.id), reverse=True)


def feeds(blad: Blad) -> tuple[Feed, ...]:
    """Compose the feeds of a wijk: its news, and the changes of its measures."""
    if not adres_van(blad):
        return ()
    auteur = blad.plan.gedeeld.config.site.uitgever
    nieuws = [
        Feeditem(
            f"nieuws/{b.id}.html", b.naam, f"nieuws/{b.id}.html", b.datum,
            "\n\n".join(deel for deel in (b.kop.samenvatting, b.tekst) if deel),
        )
        for b in berichten_van(blad)
    ]  # fmt: skip
    gevonden = (
        Feed(
            NIEUWS_FEED,
            _("Nieuws uit {wijk}", wijk=blad.naam),
            "nieuws.html",
            auteur,
            _eerste(nieuws),
        ),
        Feed(
            WIJZIGINGEN_FEED,
            _("Wat er verandert aan de maatregelen in {wijk}", wijk=blad.naam),
            "maatregelen.html",
            auteur,
            _eerste(_wijzigingen(blad)),
        ),
    )
    return tuple(feed for feed in gevonden if feed.items)


def portaalfeeds(
    gedeeld: Gedeeld, nieuws: Iterable[tuple[str, str, str, str, str]]
) -> tuple[Feed, ...]:
    """Compose the feed of the portal.

    Args:
        gedeeld: Whose site it is.
        nieuws: (ISO day, wijk, title, address from the site's root, summary), newest first.
    """
    site = gedeeld.config.site
    items = _eerste(
        Feeditem(url, f"{wijk}: {titel}", url, dt.date.fromisoformat(dag), tekst)
        for dag, wijk, titel, url, tekst in nieuws
    )
    if not (site.url and items):
        return ()
    titel = _("Nieuws uit de wijken van {gemeente}", gemeente=gedeeld.config.gemeente.naam)
    return (Feed(PORTAAL_FEED, titel, "portaal/nieuws.html", site.uitgever, items),)


def _eerste(items: Iterable[Feeditem]) -> tuple[Feeditem, ...]:
    return tuple(items)[:MEESTE_ITEMS]


def _wijzigingen(blad: Blad) -> list[Feeditem]:
    """List what changed in the measures, newest first; of one day by their numbers."""
    items = [item for m in blad.op_nummer for item in _van_maatregel(blad, m)]
    return sorted(items, key=lambda item: item.datum, reverse=True)


def _van_maatregel(blad: Blad, m: Maatregel) -> Iterator[Feeditem]:
    """Yield an entry for each change that was written down, and for an update without one."""
    pad, naam = f"maatregelen/{m.id}.html", f"{blad.plan.nummer[m.id]} {m.naam}"
    gevonden = veranderingen(blad, m)
    for v in gevonden:
        wat = v.versie.tekst if v.versie.url else statuswoord(m.status)
        yield Feeditem(f"{pad}#{v.anker}", f"{naam}: {wat}", pad, v.dag, v.tekst)
    dag = m.laatst_bijgewerkt
    if dag and dag <= blad.vandaag and all(v.dag < dag for v in gevonden):
        titel = f"{naam}: {statuswoord(m.status)}"
        tekst = "\n\n".join(deel for deel in _stand(blad, m) if deel)
        yield Feeditem(f"{pad}#bijgewerkt-{dag.isoformat()}", titel, pad, dag, tekst)


def _stand(blad: Blad, m: Maatregel) -> Iterator[str]:
    """Yield how things are, where nobody wrote down what changed."""
    yield _("Deze maatregel is bijgewerkt. Wat er precies veranderde, is niet opgeschreven.")
    yield _(
        "Status: {status}. {jaren}, {zekerheid}.",
        status=statuswoord(m.status),
        jaren=blad.wanneer(m),
        zekerheid=keuzewoord(m.start.zekerheid),
    )
    yield m.reden_status or ""


def agenda_paden(agenda: Iterable[Activiteit]) -> Mapping[int, str]:
    """Name the calendar file of each meeting that has a day, by its place in the list.

    A meeting without id is named by its place, and never as one that has that id.
    """
    genummerd = list(enumerate(agenda))
    bezet = {a.id for _, a in genummerd if a.id}
    namen: dict[int, str] = {}
    for n, activiteit in genummerd:
        naam = activiteit.id or f"bijeenkomst-{n + 1}"
        while not activiteit.id and naam in bezet:
            naam += "-zonder-id"
        bezet.add(naam)
        if activiteit.begin:
            namen[n] = f"agenda/{naam}.ics"
    return namen


def agendabestanden(blad: Blad) -> tuple[Agendabestand, ...]:
    """Compose a file for each meeting with a day, and one with all of them."""
    paden = agenda_paden(blad.plan.agenda)
    punten = {
        pad: _punt(blad, blad.plan.agenda[n], pad.removeprefix("agenda/").removesuffix(".ics"))
        for n, pad in paden.items()
    }
    if not punten:
        return ()
    alles = sorted(punten.values(), key=lambda p: (p.begin, p.uid))
    return (
        Agendabestand(AGENDA, _("Bijeenkomsten in {wijk}", wijk=blad.naam), tuple(alles)),
        *(Agendabestand(pad, punt.naam, (punt,)) for pad, punt in punten.items()),
    )


def _punt(blad: Blad, a: Activiteit, naam: str) -> Agendapunt:
    begin = a.begin or dt.datetime.combine(blad.vandaag, dt.time())
    adres = adres_van(blad)
    host = urlsplit(adres).hostname or "wijkplan.invalid"
    regels = (
        a.tekst,
        _("Voor wie: {wie}", wie=a.voor_wie) if a.voor_wie else "",
        _("Toegankelijkheid: {wat}", wat=a.toegankelijkheid) if a.toegankelijkheid else "",
        _("Aanmelden: {hoe}", hoe=a.aanmelden) if a.aanmelden else "",
    )
    return Agendapunt(
        uid=f"{naam}@{blad.plan.wijk.id}.{host}",
        naam=a.naam or _("Bijeenkomst in {wijk}", wijk=blad.naam),
        begin=begin,
        einde=a.einde if a.einde and a.einde > begin else None,
        plaats=a.plaats or "",
        tekst="\n\n".join(regel for regel in regels if regel),
        url=f"{adres}meedoen.html#bijeenkomst-{a.id}" if adres and a.id else "",
        status="CANCELLED" if a.status == "afgelast" else "CONFIRMED",
        gewijzigd=blad.bijgewerkt or _EERSTE_DAG,
        keer=1 if a.status in ("verplaatst", "afgelast") else 0,
    )


def mailteksten(blad: Blad) -> tuple[Mailtekst, ...]:
    """Compose each news item as a text that can be pasted into an e-mail."""
    return tuple(_mailtekst(blad, bericht) for bericht in berichten_van(blad))


def mail_pad(bericht: Bericht) -> str:
    """Name the text file of a news item."""
    return f"nieuws/{bericht.id}.txt"


def _mailtekst(blad: Blad, bericht: Bericht) -> Mailtekst:
    kop = bericht.kop
    van = blad.partij(kop.partij).naam if kop.partij else ""
    adres = adres_van(blad)
    uitgever = blad.plan.gedeeld.config.site.uitgever
    op_site = f"{adres}nieuws/{bericht.id}.html"
    return Mailtekst(
        pad=mail_pad(bericht),
        titel=bericht.naam,
        onder=", ".join(deel for deel in (blad.datum(bericht.datum), van) if deel),
        tekst="\n\n".join(deel for deel in (kop.samenvatting, bericht.tekst) if deel),
        slot=tuple(
            regel
            for regel in (
                _("Lees het op de site: {adres}", adres=op_site) if adres else "",
                _vragen(blad),
                _(
                    "Dit bericht gaat over het wijkplan van {wijk}, van {uitgever}.",
                    wijk=blad.naam,
                    uitgever=uitgever,
                ),
            )
            if regel
        ),
    )


def _vragen(blad: Blad) -> str:
    contact = blad.plan.wijk.contact or blad.plan.gedeeld.config.site.contact
    if contact is None:
        return ""
    delen = [d for d in (contact.naam, contact.telefoon, contact.e_mail) if d]
    waar = woorden.hoofdletter(", ".join(delen))
    return _("Vragen? {waar}", waar=waar) if delen else ""
