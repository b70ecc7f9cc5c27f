"""A plan with a record of each kind, and its pages as HTML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from generator.compose.blad import Blad
from generator.compute import mkba_en_doelen
from generator.emit.sjablonen import Sjablonen
from generator.model import verslag
from generator.model.beeld import Grafiek, Kaart, Tabel
from generator.model.plan import Bericht, Directief, Hoofdstuk, Kaartobject, Wijkplan
from generator.model.site import Begrip
from generator.model.site_plan import Pagina
from generator.model.velden import Vermelding
from tests.bouw import maak_kengetal, maak_maatregel, maak_plan, overdracht, regel

R = TypeVar("R", bound=Vermelding)
VANDAAG = dt.date(2026, 11, 24)
THEMA = Path(__file__).parents[2] / "theme"
STRATEN = ["Weteringsingel", "Overtoom", "Kade"]


def record(model: type[R], /, **velden: Any) -> R:
    """Build a record as it would be read."""
    gelezen: R = model.model_validate(velden)
    return gelezen


def rijk_plan(**wijk: Any) -> Wijkplan:
    """Build a plan with a record of each kind."""
    plan = maak_plan(
        maak_maatregel(
            "riool",
            start=2028,
            naam="Riool vervangen",
            basis="wettelijke taak",
            status="besloten",
            straten=["Weteringsingel"],
            duur=2,
            wat_merkt_u="De straat gaat open.",
            keuze="U kiest de bomen mee.",
            hinder=[
                {"straten": ["Weteringsingel"], "van": "2028-03", "tot": "2028-09", "wat": "Dicht"}
            ],
            kosten=[regel("gemeente", 1000.5, laag=900, hoog=1200, bron="Raming")],
            baten=[regel("samenleving", kengetal="co2", hoeveelheid=3, soort="klimaat")],
            effecten=[{"doel": "duurzaam", "effect": 1}],
            pm=[{"tekst": "Meer vogels", "richting": "+"}],
            locatie=["plek"],
        ),
        maak_maatregel(
            "coach",
            naam="Energiecoach",
            overdrachten=[overdracht("gemeente", "corporatie", 50)],
            effecten=[{"doel": "leefbaar", "effect": 2}],
        ),
        maak_maatregel("weg", naam="Weg ermee", status="niet nu", reden_status="Geen geld.",
                       straten=["Overtoom"]),
        kengetallen=[maak_kengetal("co2", 125, laag=80, hoog=200)],
        wijk={"naam": "Proef", "straten": STRATEN, "illustratief": True, "versie": "0.3",
              "nulalternatief": "Alles blijft zoals het is.",
              "budgetten": [{"partij": "gemeente", "totaal": 5000}],
              "contact": {"naam": "Loket", "telefoon": "078 000 00 00", "e-mail": "l@v.nl"},
              **wijk},
    )  # fmt: skip
    return replace(
        plan,
        gedeeld=replace(
            plan.gedeeld,
            begrippen=(Begrip(id="mkba", term="MKBA", uitleg="Een som met *alles* erin."),),
        ),
        hoofdstukken=(hoofdstuk("Tekst."),),
        kaart=(Kaartobject("plek", "maatregelen", "Plek", {}, "Point", (4.69, 51.83)),),
        **_verslagen(),
    )


def _verslagen() -> dict[str, Any]:
    v = verslag
    return {
        "indicatoren": (
            record(
                v.Indicator, id="inwoners", naam="Inwoners", thema="bevolking",
                betekenis="Het worden er minder.", bron={"titel": "CBS", "licentie": "CC BY 4.0"},
                richting="hoger beter", streefwaarde={"jaar": 2030, "waarde": 110},
                metingen=[
                    {"peildatum": 2022, "waarde": 100},
                    {"peildatum": 2024, "waarde": 105},
                    {"peildatum": 2024, "gebied": "Papendrecht", "waarde": 900},
                    {"peildatum": 2025, "waarde": "onderdrukt"},
                ],
            ),
        ),
        "belangen": (
            record(v.Belang, id="b1", partij="gemeente", tekst="Wil *rust*.", doelen=["leefbaar"],
                   zwaarte=4, spanning_met=["b2"]),
            record(v.Belang, id="b2", partij="corporatie", tekst="Wil vaart."),
        ),
        "wijkschouw": (
            record(v.Waarneming, id="plas", naam="Plas", datum="2026-09-18", plek="Weteringsingel",
                   soort="knelpunt", tekst="Water.", wie="gemeente", status="opgepakt",
                   leidt_tot=["riool"], wanneer="Bij het riool"),
            record(v.Waarneming, soort="goed", datum="2026-09-25", plek="=Kade"),
        ),
        "afspraken": (
            record(v.Afspraak, id="a1", naam="Samen graven", partijen=["gemeente", "corporatie"],
                   status="getekend", bedrag=500, maatregelen=["riool"], vanaf="2026-01-01"),
        ),
        "besluiten": (
            record(v.Besluit, naam="Oud", datum="2020-01-02"),
            record(v.Besluit, id="r", naam="Riool", datum="2026-06-09", orgaan="College",
                   rechtsmiddel={"soort": "bezwaar", "tot": "2026-12-01"}),
        ),
        "regelingen": (
            record(v.Regeling, naam="Verhuisgeld", voor_wie="Huurders", wat_krijgt_u="Geld",
                   aanvragen_bij={"naam": "Loket", "telefoon": "078 1234567"}),
        ),
        "inbreng": (
            record(v.Inbreng, onderwerp="Bomen", samenvatting="Meer bomen.", antwoord="Ja.",
                   wat_doen_we="overgenomen", gewijzigd=["riool"], aantal="5-9", kanaal="avond",
                   door="gemeente"),
            record(v.Inbreng, onderwerp="Parkeren", samenvatting="Minder.", straten=["Kade"]),
        ),
        "agenda": (
            record(v.Activiteit, naam="Inloop", begin="2026-12-10 19:00", einde="2026-12-10 21:00",
                   doel="raadplegen", aanmelden="loket@voorbeeld.nl"),
            record(v.Activiteit, naam="Geweest", begin="2026-10-01 19:00", verslag="Veel gehoord."),
        ),
        "vragen": (record(v.Vraag, vraag="Moet ik van het gas af?", antwoord="Nee.",
                          maatregelen=["riool"]),),
        "nieuws": (
            Bericht("2026-11-01-oud", dt.date(2026, 11, 1), "Oud nieuws",
                    record(v.Nieuws, vervalt="2026-11-10", maatregelen=["riool"]), "Tekst."),
            Bericht("2026-11-20-nieuw", dt.date(2026, 11, 20), "Nieuw nieuws",
                    record(v.Nieuws, samenvatting="Kort."), "Tekst."),
            Bericht("2027-01-01-later", dt.date(2027, 1, 1), "Komt nog", record(v.Nieuws), "T."),
        ),
    }  # fmt: skip


def hoofdstuk(*delen: str | Directief, id_: str = "wijk", naam: str = "De wijk") -> Hoofdstuk:
    """Build a chapter."""
    return Hoofdstuk(id_, naam, "", delen)


def maak_blad(plan: Wijkplan | None = None, *beelden: Grafiek | Kaart) -> Blad:
    """Build what a page gets."""
    plan = plan or rijk_plan()
    per_id = {f"kaart-{b.id}" if isinstance(b, Kaart) else b.id: b for b in beelden}
    return Blad(plan, mkba_en_doelen(plan), per_id, VANDAAG)


def maak_grafiek(id_: str, titel: str = "Bevinding") -> Grafiek:
    """Build a chart."""
    tabel = Tabel(("Jaar", "Waarde"), (("2024", "1"),))
    return Grafiek(id_, titel, "", "<svg class='breed'/>", "<svg class='smal'/>", tabel, "Bron: x.")


def maak_kaart(id_: str) -> Kaart:
    """Build a map."""
    return Kaart(id_, "Kaart", {}, (), "Bron: y.", svg_breed="<svg/>", svg_smal="<svg/>")


def een(paginas: tuple[Pagina, ...], pad: str) -> Any:
    """Return the view model of the page at a path."""
    return next(pagina.inhoud for pagina in paginas if pagina.pad == pad)


_SJABLONEN: list[Sjablonen] = []


def html(pagina: Pagina) -> str:
    """Render a page with its own template."""
    if not _SJABLONEN:
        bron = {str(p.relative_to(THEMA)): p.read_bytes() for p in sorted(THEMA.rglob("*.html"))}
        _SJABLONEN.append(Sjablonen(bron))
    return _SJABLONEN[0].maak(pagina.sjabloon, pagina.pad, pagina.inhoud)


def alle(blad: Blad, maak: Callable[[Blad], tuple[Pagina, ...]]) -> str:
    """Render all pages of a module, one after another."""
    return "\n".join(html(pagina) for pagina in maak(blad))
