"""What pages say of none, one, two and many: sentences that hold, and the same count everywhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from generator.compose.blad import Blad
from generator.compose.paginas import (
    ambities,
    budget,
    eerlijk,
    gewichten,
    kort,
    kosten_baten,
    maatregelen,
    planning,
    prioriteiten,
    samenwerken,
    voortgang,
)
from generator.compose.paginas.zekerheid import paginas as hoe_zeker
from generator.compose.paginas.zekerheid import zo_zeker
from generator.compose.portaal import kaartje, stel_portaal_samen
from generator.compute import doorreken
from generator.model import verslag
from generator.model.doorrekening import GevoeligheidUitkomst
from generator.model.maatregel import Maatregel
from generator.model.stand import bijgewerkt, stand
from tests.bouw import maak_koppelkans, maak_maatregel, maak_plan, regel
from tests.compose.proef import VANDAAG, alle, een, record

EEN_DOEL = [{"id": "d", "naam": "Een doel", "gewichten": [{"partij": "gemeente", "gewicht": 1}]}]
STAAT_VAST = "Die staat al vast: dat moet, of het is al besloten."
VAN_DE_DRIE = (
    "van de 3 maatregelen passen samen in het geld dat er is en leveren samen het meeste op."
)


def _m(id_: str, kosten: float = 100, baten: float = 300, **velden: Any) -> Maatregel:
    partij = velden.pop("trekker", "gemeente")
    if velden.get("status") in ("vervallen", "niet nu"):
        velden.setdefault("reden_status", f"Reden van {id_}.")
    return maak_maatregel(
        id_,
        trekker=partij,
        kosten=[regel(partij, kosten)],
        baten=[regel("huurders", baten, soort="welzijn")],
        **velden,
    )


def _blad(*leden: Maatregel, **velden: Any) -> Blad:
    plan = maak_plan(*leden, **velden)
    return Blad(plan, doorreken(plan), {}, VANDAAG)


def _lead(blad: Blad, pagina: Any) -> str:
    lead: str = pagina.paginas(blad)[0].inhoud.opening.lead
    return lead.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")


def _met_winst(plan_eur: float, *varianten_eur: float) -> Blad:
    """Return a blad where planning together yields an amount, and others in the variants."""
    blad = _blad(_m("a"))
    samen = blad.uitkomst.samenwerken
    assert samen is not None

    def winst(eur: float) -> dict[str, float]:
        return {"samen_betalen": eur, "koppelkansen": 0.0, "gezamenlijke_middelen": 9e9}

    varianten = tuple(GevoeligheidUitkomst("v", 0.0, winst(e), (), ()) for e in varianten_eur)
    samen = replace(samen, meerwaarde=winst(plan_eur))
    return replace(blad, uitkomst=replace(blad.uitkomst, samenwerken=samen, gevoeligheid=varianten))


def test_zonder_variant_is_er_geen_spreiding() -> None:
    assert zo_zeker(_met_winst(1e6)) == ""


@pytest.mark.parametrize(
    ("plan", "varianten", "zin"),
    [
        (
            467e3,
            (136e3, 258e3),
            "tussen € 136.000 en € 467.000 meer op.",
        ),  # the plan is the highest
        (902, (0, 0), "tussen € 0 en € 902 meer op."),
        (1e6, (2e6, -5e5), "tussen € 500.000 minder en € 2 mln meer op."),
        (-1e6, (-5e5,), "tussen € 500.000 en € 1 mln minder op."),
        (1e6, (1e6 + 1,), "steeds € 1 mln meer op."),
        (-1e6, (-1e6,), "steeds € 1 mln minder op."),
        (1e-9, (-1e-9, 0), "levert nooit meer of minder op dan ieder apart."),
    ],
)
def test_de_spreiding_bevat_het_plan_zelf(
    plan: float, varianten: tuple[float, ...], zin: str
) -> None:
    gezegd = zo_zeker(_met_winst(plan, *varianten)).replace("\N{NO-BREAK SPACE}", " ")
    assert f"{len(varianten)} keer met een andere aanname" in gezegd
    assert gezegd.endswith(zin)


@pytest.mark.parametrize(
    ("varianten", "zin"),
    [
        ((1.0, 1.0), "In elke variant levert samen plannen meer op dan ieder apart."),
        ((1.0, 0.0), "In 1 van de 2 varianten levert samen plannen meer op dan ieder apart."),
        ((1e-9, 0.0), "In geen enkele variant levert samen plannen meer op dan ieder apart."),
    ],
)
def test_hoe_zeker_telt_varianten_in_woorden(varianten: tuple[float, ...], zin: str) -> None:
    lead = hoe_zeker(_met_winst(1.0, *varianten))[0].inhoud.opening.lead  # type: ignore[attr-defined] # the page's own view model
    assert lead == f"Het pakket blijft in elke variant hetzelfde. {zin}"


def test_nu_bezig_is_overal_wat_in_uitvoering_is() -> None:
    """One is worked on; two more begin soon, and are no part of that count."""
    blad = _blad(
        _m("a", status="in uitvoering"),
        _m("b"),
        _m("c"),
        _m("d", start=2030),
        _m("e", status="klaar"),
    )
    eerst = [(g.aantal, g.naam, g.uitleg) for g in een(kort.paginas(blad), "index").eerst]
    assert eerst == [
        ("1", "nu bezig", "Hier wordt aan gewerkt."),
        ("2", "eerst aan de beurt", "Begint voor 2029."),
    ]
    assert (
        _lead(blad, maatregelen) == "Dit plan heeft 5 maatregelen. Aan 1 daarvan wordt nu gewerkt."
    )
    assert _lead(blad, voortgang) == "Van de 5 maatregelen is er 1 nu bezig en 1 klaar."
    kaart = kaartje(blad.plan, blad.uitkomst, VANDAAG)
    voorblad = stel_portaal_samen(blad.plan.gedeeld, [kaart], ()).paginas[0].inhoud
    feiten = voorblad.wijken[0].feiten  # type: ignore[attr-defined] # the portal's own view model
    assert feiten == "5 maatregelen, 1 nu bezig, nog zonder datum."
    titels = [g.titel for g in een(prioriteiten.paginas(blad), "prioriteiten").groepen]
    assert titels == ["Klaar: 1 maatregel", "Eerst: 3 maatregelen", "Straks: 1 maatregel"]


def test_vervallen_telt_mee_en_staat_apart_met_zijn_reden() -> None:
    blad = _blad(_m("a"), _m("b", 300, 100), _m("weg", status="vervallen"))
    groepen = {g.naam: g for g in een(kort.paginas(blad), "index").daarna}
    assert list(groepen) == ["later of niet", "vervallen"]
    assert groepen["vervallen"].regels[0].tekst == "Reden van weg."
    assert "Reden van weg." in alle(blad, kort.paginas)
    assert [g.titel for g in een(prioriteiten.paginas(blad), "prioriteiten").groepen] == [
        "Eerst: 1 maatregel",
        "Niet: 1 maatregel",
        "Vervallen: 1 maatregel",
    ]
    fasen = [fase.naam for fase in een(voortgang.paginas(blad), "voortgang").fasen]
    assert fasen == ["Nog niet besloten", "Vervallen"]
    assert kaartje(blad.plan, blad.uitkomst, VANDAAG).aantal_maatregelen == 3
    assert _lead(blad, maatregelen).startswith("Dit plan heeft 3 maatregelen.")


def test_wat_niet_doorgaat_heeft_in_de_lijst_geen_jaar() -> None:
    blad = _blad(_m("a"), _m("later", 300, 100), _m("weg", status="vervallen"))
    rijen = {r.bord.id: r for r in een(maatregelen.paginas(blad), "maatregelen").rijen}
    assert (rijen["a"].wanneer, rijen["a"].zeker.woord) == ("2027", "Verwacht")
    assert (rijen["later"].wanneer, rijen["later"].zeker) == ("niet gekozen", None)
    assert (rijen["weg"].wanneer, rijen["weg"].zeker) == ("", None)
    assert dict(rijen["weg"].kenmerken)["jaar"] == ""
    alle(blad, maatregelen.paginas)


def test_een_lange_lijst_van_wat_niet_komt_is_gevouwen() -> None:
    weg = [_m(f"w{n}", 300, 100) for n in range(6)]
    blad = _blad(_m("a"), *weg)
    (groep,) = een(kort.paginas(blad), "index").daarna
    assert (groep.aantal, groep.vouw) == ("6", "Toon deze 6 maatregelen")
    assert "<summary>Toon deze 6 maatregelen</summary>" in alle(blad, kort.paginas)
    (kort_,) = een(kort.paginas(_blad(_m("a"), *weg[:5])), "index").daarna
    assert kort_.vouw == ""
    komt = een(kort.paginas(_blad(*(_m(f"k{n}") for n in range(9)))), "index").eerst
    assert [groep.vouw for groep in komt] == [""]  # what comes is never folded


@pytest.mark.parametrize(
    ("leden", "lead"),
    [
        (
            [_m("a", status="vervallen")],
            "Geen enkele maatregel hoort nu bij het plan. Hieronder staat waarom.",
        ),
        ([_m("a")], "De enige maatregel past in het geld dat er is."),
        ([_m("a", status="klaar")], "De enige maatregel is klaar."),
        (
            [_m("a", status="besloten")],
            f"De enige maatregel past in het geld dat er is. {STAAT_VAST}",
        ),
        ([_m("a"), _m("b")], "Beide maatregelen passen samen in het geld dat er is."),
        (
            [_m("a"), _m("b"), _m("c")],
            "Alle 3 maatregelen passen samen in het geld dat er is.",
        ),
        (
            [_m("a"), _m("b", 300, 100)],
            "Eén van de 2 maatregelen past in het geld dat er is en levert het meeste op.",
        ),
        (
            [_m("a", status="besloten"), _m("b"), _m("c", 300, 100)],
            f"Twee {VAN_DE_DRIE} Eén daarvan staat al vast: dat moet, of het is al besloten.",
        ),
    ],
)
def test_prioriteiten_zegt_in_een_goede_zin_hoeveel_past(leden: list[Maatregel], lead: str) -> None:
    assert _lead(_blad(*leden), prioriteiten) == lead


@pytest.mark.parametrize(
    ("leden", "lead"),
    [
        ([_m("a", status="longlist")], "De status is: nog niet onderzocht."),
        ([_m("a"), _m("b")], "Van de 2 maatregelen is er nog geen begonnen."),
        ([_m("a", status="klaar"), _m("b", status="klaar")], "zijn er 2 klaar."),
        ([_m("a", status="klaar"), _m("b")], "is er 1 klaar."),
    ],
)
def test_voortgang_zegt_in_een_goede_zin_hoe_ver_het_is(leden: list[Maatregel], lead: str) -> None:
    assert _lead(_blad(*leden), voortgang).endswith(lead)


def test_alles_bezig_is_alles() -> None:
    bezig = _m("a", status="in uitvoering"), _m("b", status="in uitvoering")
    assert _lead(_blad(*bezig), maatregelen).endswith("Aan alle wordt nu gewerkt.")
    assert _lead(_blad(bezig[0]), maatregelen).endswith("Daar wordt nu aan gewerkt.")


def test_een_klein_verschil_herhaalt_geen_gelijke_bedragen() -> None:
    """€ 902 on 18.8 million: both balances would read the same."""
    kans = maak_koppelkans("k", ["a", "b"], minder_kosten=[regel("gemeente", 902)])
    leden = (
        _m("a", 20e6, 1.2e6, status="besloten"),
        _m("b", 100, 200, status="besloten", trekker="corporatie"),
    )
    lead = _lead(_blad(*leden, koppelkansen=[kans]), samenwerken)
    assert lead == (
        "Samen plannen levert € 902 meer op dan wanneer elke partij een eigen plan maakt. "
        "Op het geheel is dat weinig: het saldo blijft −€ 18,8 mln."
    )


def test_een_partij_heeft_niets_te_verdelen() -> None:
    blad = _blad(_m("a"))
    samen = blad.uitkomst.samenwerken
    assert samen is not None
    rijen, zinnen = eerlijk.verdeling(blad, samen)
    assert (rijen, zinnen) == (
        (),
        ("Er is maar één partij die meebetaalt, dus er valt niets te verdelen.",),
    )
    assert (eerlijk.kernzin(blad, samen), eerlijk.tekortzin(blad, samen)) == ((), "")


def test_verevening_zegt_wie_en_hoeveel_in_enkelvoud_en_meervoud() -> None:
    kans = maak_koppelkans("k", ["a", "b"], extra_baten=[regel("huurders", 500)])
    blad = _blad(_m("a"), _m("b", trekker="corporatie"), koppelkansen=[kans])
    samen = blad.uitkomst.samenwerken
    assert samen is not None
    _rijen, zinnen = eerlijk.verdeling(blad, samen)
    assert zinnen[1] == "Volgens dit voorstel legt Corporatie bij en krijgt Gemeente erbij."
    los = _blad(_m("a", status="besloten"), _m("b", trekker="corporatie", status="besloten"))
    samen = los.uitkomst.samenwerken
    assert samen is not None
    assert eerlijk.verdeling(los, samen)[1][1] == "Er hoeft niets te worden verevend."


def test_planning_noemt_geen_drukte_waar_die_er_niet_is() -> None:
    lead = _lead(_blad(_m("a", start=2027), _m("b", start=2030)), planning)
    assert (
        lead == "Het werk begint in 2027 en duurt tot en met 2030. Geen van de jaren staat al vast."
    )
    vast = [
        _m(id_, start=2027).model_copy(
            update={"start": _m("x", start=2027).start.model_copy(update={"zekerheid": "vast"})}
        )
        for id_ in ("a", "b")
    ]
    assert _lead(_blad(*vast), planning).endswith("Van alle maatregelen staat het jaar vast.")


def test_een_leeg_pakket_heeft_geen_lege_tabellen() -> None:
    blad = _blad(_m("a", 300, 100))
    assert _lead(blad, kosten_baten) == (
        "Er is nu geen maatregel in het plan die geld kost of oplevert."
    )
    assert "<table" not in alle(blad, kosten_baten.paginas)
    assert "Wie heeft er baat bij?" not in alle(blad, samenwerken.paginas)


def test_een_budget_van_nul_is_geen_geld_over() -> None:
    wijk = {"budgetten": [{"partij": "gemeente", "totaal": 0}]}
    assert _lead(_blad(_m("a"), wijk=wijk), budget).startswith("Voor Gemeente is er geen budget.")
    wijk = {"budgetten": [{"partij": "gemeente", "totaal": 1000}]}
    assert _lead(_blad(_m("a"), wijk=wijk), budget).startswith("Gemeente houdt geld over.")


def test_een_doel_valt_niet_te_wegen() -> None:
    blad = _blad(_m("a"), wijk={"doelen": EEN_DOEL})
    assert gewichten.paginas(blad) == ()
    assert _lead(blad, ambities) == "Dit plan heeft één doel: een doel."
    assert een(ambities.paginas(blad), "ambities").doelen[0].maatregelen == (
        "Nog geen maatregel helpt hierbij."
    )


@pytest.mark.parametrize(
    ("zwaar", "lead"),
    [
        ((5, 5), "Twee doelen, gewogen door één partij. Ze wegen even zwaar."),
        ((5, 4), "Twee doelen, gewogen door één partij. Het zwaarst telt: doel 0."),
        ((5, 5, 4), "Drie doelen, gewogen door één partij. Het zwaarst tellen: doel 0 en doel 1."),
    ],
)
def test_doelen_die_even_zwaar_wegen_heten_zo(zwaar: tuple[int, ...], lead: str) -> None:
    doelen = [
        {"id": f"d{n}", "naam": f"Doel {n}", "gewichten": [{"partij": "gemeente", "gewicht": g}]}
        for n, g in enumerate(zwaar)
    ]
    blad = _blad(_m("a"), wijk={"doelen": doelen})
    assert _lead(blad, ambities) == lead
    assert een(gewichten.paginas(blad), "wat-vindt-u").altijd == ""
    assert _lead(blad, gewichten).startswith("Gemeente gaf elk doel een gewicht.")


def test_zonder_eigen_dag_staat_er_geen_verzonnen_dag() -> None:
    blad = _blad(_m("a"))
    assert kaartje(blad.plan, blad.uitkomst, VANDAAG).bijgewerkt is None
    assert stand(blad.plan, VANDAAG) == "Concept, nog zonder datum."


def test_de_nieuwste_dag_van_de_inhoud_is_de_datum_van_het_plan() -> None:
    """A decision of June is newer than a walk of May; an answer of tomorrow is not there yet."""
    plan = replace(
        maak_plan(_m("a"), wijk={"versie": "0.3"}),
        wijkschouw=(record(verslag.Waarneming, datum="2026-05-01"),),
        besluiten=(record(verslag.Besluit, datum="2026-06-09"), record(verslag.Besluit)),
        vragen=(record(verslag.Vraag, datum="2026-11-25"),),
    )
    assert stand(plan, VANDAAG) == "Concept, versie 0.3, bijgewerkt op 9 juni 2026."
    uitgebracht = replace(plan, versies=(record(verslag.Versie, versie="1", datum="2026-07-01"),))
    assert bijgewerkt(uitgebracht, VANDAAG) == dt.date(2026, 7, 1)
