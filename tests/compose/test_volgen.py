"""What readers can follow: which meetings, changes and news, under names that never clash."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from generator.compose.blad import Blad
from generator.compose.paginas import maatregel
from generator.compose.volgen import (
    agenda_paden,
    agendabestanden,
    feeds,
    mailteksten,
    portaalfeeds,
)
from generator.compute import mkba_en_doelen
from generator.model.plan import Bericht
from generator.model.verslag import Activiteit, Nieuws, Versie
from tests.bouw import maak_maatregel, maak_plan
from tests.compose.proef import html

VANDAAG = dt.date(2026, 11, 24)


def maak_bericht(dag: dt.date, naam: str = "bericht", **kop: Any) -> Bericht:
    id_ = f"{dag.isoformat()}-{naam}"
    return Bericht(id_, dag, naam.capitalize(), Nieuws.model_validate(kop), "Tekst.")


def maak_versie(naam: str, datum: str | None, *wijzigingen: str) -> Versie:
    return Versie.model_validate({"versie": naam, "datum": datum, "wijzigingen": list(wijzigingen)})


def maak_blad(
    url: str | None = "https://voorbeeld.nl/plannen", wijziging: str | None = None, **velden: Any
) -> Blad:
    plan = maak_plan(
        maak_maatregel("oud"),
        maak_maatregel(
            "nieuw",
            laatst_bijgewerkt=dt.date(2026, 11, 16),
            status="gekozen",
            wijziging=wijziging,
        ),
        maak_maatregel("ouder", laatst_bijgewerkt=dt.date(2026, 10, 1), reden_status="Te duur."),
        maak_maatregel("morgen", laatst_bijgewerkt=dt.date(2026, 11, 25)),
    )
    site = plan.gedeeld.config.site.model_copy(update={"url": url})
    config = plan.gedeeld.config.model_copy(update={"site": site})
    plan = replace(plan, gedeeld=replace(plan.gedeeld, config=config), **velden)
    return Blad(plan, mkba_en_doelen(plan), {}, VANDAAG)


def test_nieuws_van_morgen_staat_in_geen_feed() -> None:
    dagen = (dt.date(2026, 11, 20), dt.date(2026, 11, 24), dt.date(2026, 11, 25))
    blad = maak_blad(nieuws=tuple(maak_bericht(dag) for dag in dagen))

    nieuws = next(feed for feed in feeds(blad) if feed.pad == "nieuws.xml")

    assert [item.datum.day for item in nieuws.items] == [24, 20]
    assert [mail.pad for mail in mailteksten(blad)] == [
        "nieuws/2026-11-24-bericht.txt",
        "nieuws/2026-11-20-bericht.txt",
    ]


def test_wijzigingen_zeggen_status_en_reden() -> None:
    (feed,) = feeds(maak_blad())

    assert feed.pad == "wijzigingen.xml"
    assert [item.id for item in feed.items] == [
        "maatregelen/nieuw.html#bijgewerkt-2026-11-16",
        "maatregelen/ouder.html#bijgewerkt-2026-10-01",
    ]
    assert feed.items[0].titel.endswith("Nieuw: gekozen")
    assert "is niet opgeschreven" in feed.items[0].tekst
    assert "Te duur." in feed.items[1].tekst


def test_wijzigingen_zeggen_wat_er_veranderde_en_in_welke_versie() -> None:
    blad = maak_blad(
        versies=(
            maak_versie("2026-1", "2026-10-01", "Ouder: status was idee, is nu onderzocht."),
            maak_versie("2026-2", "2026-11-20", "Oud: Kosten stijgen.", "Nieuw: Duurt langer."),
            maak_versie("2027-1", "2027-01-01", "Oud: Van later."),
            maak_versie("zonder-dag", None, "Oud: Niemand weet wanneer."),
        ),
        wijziging="De straat gaat een jaar later open.",
    )

    (feed,) = feeds(blad)

    assert [(item.id.partition("#")[2], item.titel, item.tekst) for item in feed.items] == [
        ("versie-2026-2", "2 Nieuw: Versie 2026-2", "Duurt langer."),
        ("versie-2026-2", "3 Oud: Versie 2026-2", "Kosten stijgen."),
        ("bijgewerkt-2026-11-16", "2 Nieuw: gekozen", "De straat gaat een jaar later open."),
        ("versie-2026-1", "4 Ouder: Versie 2026-1", "Status was idee, is nu onderzocht."),
    ]


def test_bladzijde_zegt_wat_er_veranderde_en_noemt_nieuws_apart() -> None:
    nieuws = (maak_bericht(dt.date(2026, 10, 1), maatregelen=["nieuw", "oud"]),)
    zonder, met = (
        {pagina.pad: html(pagina) for pagina in maatregel.paginas(blad)}
        for blad in (maak_blad(nieuws=nieuws), maak_blad(nieuws=nieuws, wijziging="Later."))
    )

    assert 'href="#veranderd"' not in zonder["maatregelen/nieuw"]
    assert "Nieuws over deze maatregel" in zonder["maatregelen/nieuw"]
    tekst = met["maatregelen/nieuw"]
    assert 'href="#veranderd"' in tekst
    assert "<p>Later.</p>" in tekst
    assert "16 november 2026" in tekst


def test_zonder_adres_zijn_er_geen_feeds_maar_wel_teksten() -> None:
    blad = maak_blad(url=None, nieuws=(maak_bericht(VANDAAG),))

    assert feeds(blad) == ()
    (mail,) = mailteksten(blad)
    assert not any("http" in regel for regel in mail.slot)


def test_portaalfeed_noemt_de_wijk() -> None:
    rij = ("2026-11-20", "Eik", "Bomen", "eik/nieuws/a.html", "Kort.")
    blad = maak_blad()

    (feed,) = portaalfeeds(blad.plan.gedeeld, [rij])

    assert feed.pad == "portaal/nieuws.xml"
    assert feed.items[0].titel == "Eik: Bomen"
    assert portaalfeeds(blad.plan.gedeeld, []) == ()


def maak_activiteit(**velden: Any) -> Activiteit:
    return Activiteit.model_validate({"begin": "2026-12-10 19:00", **velden})


def test_bijeenkomst_zonder_id_krijgt_geen_naam_die_al_bestaat() -> None:
    agenda = [
        maak_activiteit(),
        maak_activiteit(id="bijeenkomst-1"),
        maak_activiteit(id="zonder-dag", begin=None),
    ]

    assert agenda_paden(agenda) == {
        0: "agenda/bijeenkomst-1-zonder-id.ics",
        1: "agenda/bijeenkomst-1.ics",
    }


def test_agenda_heeft_alle_bijeenkomsten_op_dag_en_elk_een_eigen_bestand() -> None:
    blad = maak_blad(
        agenda=(
            maak_activiteit(id="laat", begin="2027-01-05 19:00", status="afgelast"),
            maak_activiteit(id="vroeg", einde="2026-12-10 18:00", naam="Inloop"),
        )
    )

    alles, laat, vroeg = agendabestanden(blad)

    assert alles.pad == "agenda.ics"
    assert [punt.uid for punt in alles.punten] == [
        "vroeg@proef.voorbeeld.nl",
        "laat@proef.voorbeeld.nl",
    ]
    assert (laat.pad, vroeg.pad) == ("agenda/laat.ics", "agenda/vroeg.ics")
    assert (laat.punten[0].status, laat.punten[0].keer) == ("CANCELLED", 1)
    assert vroeg.punten[0].einde is None  # an end before the begin says nothing
    assert vroeg.punten[0].url.endswith("proef/meedoen.html#bijeenkomst-vroeg")


def test_zonder_bijeenkomsten_is_er_geen_agenda() -> None:
    assert agendabestanden(maak_blad()) == ()


def test_maatregel_zegt_wanneer_zij_veranderde_en_welk_nieuws_erbij_hoort() -> None:
    blad = maak_blad(
        nieuws=(
            maak_bericht(dt.date(2026, 10, 1), "eerst", maatregelen=["nieuw"]),
            maak_bericht(dt.date(2026, 11, 20), "daarna", maatregelen=["nieuw", "oud"]),
            maak_bericht(dt.date(2026, 11, 21), "ander", maatregelen=["oud"]),
            maak_bericht(dt.date(2026, 12, 1), "later", maatregelen=["nieuw"]),
        )
    )
    bladen = {p.pad: p.inhoud for p in maatregel.paginas(blad)}

    nieuw: Any = bladen["maatregelen/nieuw"]
    assert nieuw.bijgewerkt == "Bijgewerkt op 16 november 2026."
    assert [link.tekst for link, _ in nieuw.nieuws] == ["Daarna", "Eerst"]
    morgen: Any = bladen["maatregelen/morgen"]
    assert (morgen.bijgewerkt, morgen.nieuws) == ("", ())
