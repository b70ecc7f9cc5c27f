"""The charts: figures by hand, the same in table and drawing, nothing that breaks a page."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

import pytest

from generator.draw import letter
from generator.draw.figuur import Opdracht
from generator.draw.grafieken import grafieken
from generator.draw.plaatsing import Vak
from generator.model.beeld import Grafiek
from generator.model.maatregel import Maatregel
from generator.model.verslag import Indicator
from tests.bouw import maak_maatregel, maak_partij, overdracht, regel
from tests.draw.beelden import LANG, boom, maak_opdracht, maatregelen, teksten

BOOS = "<script>alert(1)</script> & \"x\" 'y'"
METINGEN = [
    {"peildatum": 2022, "waarde": 42.0},
    {"peildatum": 2024, "waarde": 44.0},
    {"gebied": "Papendrecht", "peildatum": 2022, "waarde": 65.0},
    {"gebied": "Papendrecht", "peildatum": 2024, "waarde": 66.0},
]


def per_id(opdracht: Opdracht) -> dict[str, Grafiek]:
    gevonden = grafieken(opdracht)
    assert len({g.id for g in gevonden}) == len(gevonden)
    return {g.id: g for g in gevonden}


def maak_indicator(**velden: object) -> Indicator:
    basis = {"id": "koop", "naam": "Koopwoningen", "eenheid": "%", "vergelijk_met": "Papendrecht"}
    return Indicator.model_validate({**basis, "metingen": METINGEN, **velden})


def indicator_grafiek(**velden: object) -> Grafiek:
    return per_id(maak_opdracht(indicatoren=(maak_indicator(**velden),)))["indicator-koop"]


def vakken(svg: str) -> list[tuple[str, Vak]]:
    """Estimate the box of every text in a drawing."""
    uit = []
    for el in boom(svg).iter("{http://www.w3.org/2000/svg}text"):
        maat, inhoud = float(el.get("font-size", "0")), el.text or ""
        breed = letter.breedte(inhoud, maat, vet=el.get("font-weight") == "700")
        x, y = float(el.get("x", "0")), float(el.get("y", "0"))
        links = (
            x - {"start": 0.0, "middle": breed / 2, "end": breed}[el.get("text-anchor", "start")]
        )
        uit.append((inhoud, Vak(links, y - maat * 0.75, breed, maat * 0.8)))
    return uit


def test_alle_grafieken_van_een_vol_plan() -> None:
    opdracht = maak_opdracht(samen=True, indicatoren=(maak_indicator(),))
    vast = {
        "indicator-koop", "prioriteiten", "kosten-baten", "mkba", "partijen", "planning",
        "samenwerken", "kas", "verevening", "budget-gemeente", "budget-corporatie", "gevoeligheid",
    }  # fmt: skip
    per_maatregel = {f"maatregel-m{n:02}-{wat}" for n in range(5) for wat in ("partijen", "doelen")}
    assert set(per_id(opdracht)) == vast | per_maatregel


def test_een_maatregel_zonder_geld_heeft_geen_volgorde_en_geen_partijen() -> None:
    assert set(per_id(maak_opdracht(maak_maatregel()))) == {
        "kosten-baten", "mkba", "planning", "maatregel-m1-doelen",
    }  # fmt: skip


def test_partijen_van_een_maatregel_met_de_hand() -> None:
    # gemeente pays 300 and 100 of it reaches the corporatie; huurders gain 500; rate 0
    m = maak_maatregel(
        kosten=[regel("gemeente", 200.0)],
        baten=[regel("huurders", 500.0)],
        overdrachten=[overdracht("gemeente", "corporatie", 100.0)],
    )
    grafiek = per_id(maak_opdracht(m))["maatregel-m1-partijen"]
    assert grafiek.titel == "Huurders en Corporatie winnen; Gemeente legt toe"
    assert grafiek.tabel.rijen == (
        ("Huurders", "€\xa00", "€\xa0500", "+€\xa0500"),
        ("Corporatie", "€\xa00", "€\xa0100", "+€\xa0100"),
        ("Gemeente", "€\xa0300", "€\xa00", "−€\xa0300"),
    )
    balken = re.findall(r'width="([\d.]+)" height="22" fill="url\(', grafiek.svg_breed)
    huurders, corporatie, gemeente = (float(b) for b in balken)
    assert huurders == pytest.approx(5 * corporatie, rel=0.01)
    assert gemeente == pytest.approx(3 * corporatie, rel=0.01)


def test_doelen_van_een_maatregel_tellen_op() -> None:
    # duurzaam weighs (30/100 + 40/100) / 2 = 0.35: 100 x 0.35 x 2 / 2 = 35; leefbaar 0.65: -32.5
    m = maak_maatregel(
        effecten=[{"doel": "duurzaam", "effect": 2}, {"doel": "leefbaar", "effect": -1}]
    )
    grafiek = per_id(maak_opdracht(m))["maatregel-m1-doelen"]
    assert grafiek.tabel.rijen == (("Duurzaam", "+35"), ("Leefbaar", "−32,5"))
    assert grafiek.tabel.voet == ("Samen", "+2,5")
    assert grafiek.titel == "Helpt vooral bij ‘Duurzaam’, maar niet bij ‘Leefbaar’"


@pytest.mark.parametrize(
    ("effecten", "titel"),
    [
        ([], "Deze maatregel helpt of schaadt geen van de doelen"),
        ([{"doel": "duurzaam", "effect": 1}], "Helpt alleen bij ‘Duurzaam’"),
        ([{"doel": "leefbaar", "effect": -2}], "Gaat ten koste van ‘Leefbaar’"),
    ],
)
def test_titel_zegt_wat_de_doelen_ervan_vinden(effecten: list[object], titel: str) -> None:
    grafiek = per_id(maak_opdracht(maak_maatregel(effecten=effecten)))["maatregel-m1-doelen"]
    assert grafiek.titel == titel


def test_indicator_met_de_hand() -> None:
    grafiek = indicator_grafiek()
    wijk = "Proef"
    assert grafiek.titel == f"Koopwoningen: in {wijk} 44%, in Papendrecht 66%"
    assert grafiek.tabel.kop == ("Jaar", wijk, "Papendrecht")
    assert grafiek.tabel.rijen == (("2022", "42%", "65%"), ("2024", "44%", "66%"))
    # scale 40 … 70 over y 266 … 16: 44% at 266 - 4/30 x 250 = 232.7
    assert 'cy="232.7"' in grafiek.svg_breed
    assert "De schaal begint niet bij 0." in grafiek.onder


def test_indicator_zegt_zijn_betekenis_als_die_kort_en_plat_is() -> None:
    zin = "Proef heeft minder koopwoningen dan Papendrecht."
    assert indicator_grafiek(betekenis=zin).titel == zin[:-1]
    assert indicator_grafiek(betekenis="**Vet** gezegd").titel.startswith("Koopwoningen: in")


def test_indicator_van_een_jaar_heeft_staven_vanaf_nul() -> None:
    grafiek = indicator_grafiek(
        metingen=[
            {"peildatum": 2024, "waarde": -5.0},
            {"gebied": "Papendrecht", "peildatum": 2024, "waarde": 0.0},
        ]
    )
    assert "In 2024." in grafiek.onder
    assert {"−5%", "0%"} <= set(teksten(grafiek.svg_smal))


def test_indicator_met_doel_en_zonder_cijfer() -> None:
    met = indicator_grafiek(streefwaarde={"jaar": 2032, "waarde": 50.0})
    assert "doel 50%" in teksten(met.svg_breed)
    assert met.tabel.rijen[-1] == ("2032 (doel)", "50%", "–")
    leeg = maak_indicator(metingen=[{"peildatum": 2024, "waarde": "onderdrukt"}])
    assert "indicator-koop" not in per_id(maak_opdracht(indicatoren=(leeg,)))


def test_waarde_van_nu_staat_niet_bij_het_jaar_van_het_doel() -> None:
    """What was measured in 2024 stands at its own point, the goal alone at the end of the axis."""
    grafiek = indicator_grafiek(
        eenheid="woningen",
        streefwaarde={"jaar": 2030, "waarde": 2938.0},
        metingen=[
            {"gebied": "Proef", "peildatum": 2022, "waarde": 2897.0},
            {"gebied": "Proef", "peildatum": 2024, "waarde": 2801.0},
            {"gebied": "Papendrecht", "peildatum": 2022, "waarde": 14550.0},
            {"gebied": "Papendrecht", "peildatum": 2024, "waarde": 14537.0},
        ],
    )
    for svg in (grafiek.svg_breed, grafiek.svg_smal):
        stukken = [d for d in boom(svg).iter() if d.tag.endswith("}text")]
        plek = {d.text: float(d.get("x", "0")) for d in stukken}
        as_ = {d.text: float(d.get("x", "0")) for d in stukken if d.get("text-anchor") == "middle"}
        assert set(as_) == {"2022", "2024", "2030"}
        assert abs(plek["2.801"] - as_["2024"]) < 20
        assert plek["doel 2.938"] > as_["2030"]
        assert re.search("Proef,.*in 2030.*Papendrecht,.*in 2024", " ".join(teksten(svg)))


LANGE_PARTIJ = "Rest van Nederland (klimaat, woningzoekenden)"


def test_namen_van_partijen_en_maatregelen_staan_er_heel() -> None:
    opdracht = maak_opdracht(
        maak_maatregel(
            "m1",
            naam="Losse warmtepompen in 420 woningen (alternatief voor het warmtenet)",
            baten=[regel("huurders", 9.0)],
        ),
        maak_maatregel("m2", naam="Straten opnieuw inrichten met groen en schaduw"),
        samen=True,
    )
    gedeeld = opdracht.plan.gedeeld
    partijen = tuple(
        p.model_copy(update={"naam": LANGE_PARTIJ}) if p.id == "huurders" else p
        for p in gedeeld.partijen
    )
    plan = replace(opdracht.plan, gedeeld=replace(gedeeld, partijen=partijen))
    # the variants of beelden.py have a name that fits nowhere
    gevonden = [
        g for g in grafieken(replace(opdracht, plan=plan)) if not g.id.startswith("gevoeligheid")
    ]
    assert any("woningzoekenden)" in grafiek.svg_smal for grafiek in gevonden)
    for grafiek in gevonden:
        for svg in (grafiek.svg_breed, grafiek.svg_smal):
            assert [t for t in teksten(svg) if t.endswith("…")] == [], grafiek.id


def test_planning_volgt_het_pakket_en_de_dag() -> None:
    grafiek = per_id(maak_opdracht(maak_maatregel(start=2027, duur=2), maak_maatregel("m2", 2028)))[
        "planning"
    ]
    assert grafiek.titel == "2028 is het drukste jaar: er lopen dan 2 maatregelen"
    assert ("1. M1", "Wonen", "2027–2028", "Verwacht") in grafiek.tabel.rijen
    # 2026 … 2028 over x 286 … 800; 24 November is day 328: 2026 + 327/366
    plek = 286 + (327 / 366) / 3 * 514
    assert f'x1="{plek:.1f}"' in grafiek.svg_breed
    assert "vandaag" in teksten(grafiek.svg_breed)


def test_planning_van_iets_dat_heel_lang_duurt_blijft_leesbaar() -> None:
    grafiek = per_id(maak_opdracht(maak_maatregel(duur=150)))["planning"]
    assert "tot 2176 →" in teksten(grafiek.svg_smal)


def test_niet_nu_staat_niet_in_de_planning_wel_in_de_tabel() -> None:
    uit = maak_maatregel("m2", status="niet nu", reden_status="Geen geld.")
    grafiek = per_id(maak_opdracht(maak_maatregel(), uit))["planning"]
    assert ("2. M2", "Wonen", "niet ingepland", "–") in grafiek.tabel.rijen
    assert "M2" not in teksten(grafiek.svg_breed)
    alleen = per_id(maak_opdracht(replace_status(uit)))
    assert "planning" not in alleen


def replace_status(m: Maatregel) -> Maatregel:
    return m.model_copy(update={"status": "vervallen"})


def test_prioriteiten_verbinden_dezelfde_maatregel() -> None:
    # m1: most euros, no goals; m2: no euros, most goals; m3 between
    plan = [
        maak_maatregel("m1", baten=[regel("huurders", 900.0)]),
        maak_maatregel("m2", effecten=[{"doel": "duurzaam", "effect": 2}]),
        maak_maatregel(
            "m3", baten=[regel("huurders", 9.0)], effecten=[{"doel": "duurzaam", "effect": 1}]
        ),
    ]
    grafiek = per_id(maak_opdracht(*plan))["prioriteiten"]
    assert [rij[1::2] for rij in grafiek.tabel.rijen] == [("1", "3"), ("2", "2"), ("3", "1")]
    # rows of 40 px from 44: place 1 at 64, place 3 at 144
    assert re.search(r'<line x1="326" y1="144" x2="474" y2="64" class="ac"', grafiek.svg_breed)
    assert re.search(r'y1="64" x2="474" y2="144" class="ik"[^>]*dasharray', grafiek.svg_breed)
    assert grafiek.titel == "Euro’s en doelen zijn het niet eens over ‘M1’ en ‘M2’"


def test_samenwerken_tekent_ook_een_stap_terug() -> None:
    grafiek = per_id(maak_opdracht(samen=True))["samenwerken"]
    assert grafiek.titel == "Samen plannen levert €\xa01,5\xa0mln meer op dan ieder apart"
    assert [rij[2] for rij in grafiek.tabel.rijen] == [
        "–", "−€\xa01\xa0mln", "+€\xa02,5\xa0mln", "€\xa00",
    ]  # fmt: skip
    # scale 0 … 6.5 mln over y 348 … 36: 6.5 mln is 312 px high
    assert 'height="312"' in grafiek.svg_breed
    assert "stroke-dasharray" in grafiek.svg_breed


def test_kas_verevening_budget_en_gevoeligheid_zeggen_de_bevinding() -> None:
    titels = {id_: g.titel for id_, g in per_id(maak_opdracht(samen=True)).items()}
    assert (
        titels["kas"]
        == "In geld alleen leggen de betalers samen €\xa02\xa0mln toe bij samen plannen"
    )
    assert titels["verevening"] == (
        "Bij een eerlijke verdeling draagt Gemeente €\xa02\xa0mln bij "
        "en ontvangt Corporatie €\xa01,5\xa0mln"
    )
    assert titels["budget-gemeente"] == "Gemeente geeft €\xa0650.000 uit van €\xa0900.000"
    assert titels["budget-corporatie"] == "Corporatie komt geld tekort over de hele periode"
    assert titels["gevoeligheid"] == "Bij ‘Kosten hoger’ kost het pakket meer dan het oplevert"


@pytest.mark.parametrize("aantal", [1, 2, 14, 40])
def test_geen_tekst_ligt_op_een_andere_of_buiten_de_tekening(aantal: int) -> None:
    opdracht = maak_opdracht(
        *maatregelen(aantal, LANG), samen=True, indicatoren=(maak_indicator(),)
    )
    for grafiek in grafieken(opdracht):
        for svg in (grafiek.svg_breed, grafiek.svg_smal):
            breed, hoog = (float(w) for w in (boom(svg).get("viewBox") or "").split()[2:])
            gevonden = vakken(svg)
            for (a, vak_a), (b, vak_b) in combinations(gevonden, 2):
                assert not vak_a.raakt(vak_b), f"{grafiek.id}: {a!r} and {b!r}"
            for inhoud, vak in gevonden:
                assert Vak(-1, -1, breed + 2, hoog + 2).omvat(vak), f"{grafiek.id}: {inhoud!r}"


def test_letters_zijn_nooit_kleiner_dan_13() -> None:
    for grafiek in grafieken(maak_opdracht(samen=True, indicatoren=(maak_indicator(),))):
        for svg in (grafiek.svg_breed, grafiek.svg_smal):
            maten = [float(m) for m in re.findall(r'<text[^>]*font-size="([\d.]+)"', svg)]
            assert min(maten, default=13) >= 13


def test_cijfers_in_de_tekening_staan_in_de_tabel() -> None:
    for id_, grafiek in per_id(maak_opdracht(samen=True)).items():
        if id_ in ("prioriteiten", "planning", "kosten-baten"):
            continue
        tabel = {cel for rij in (*grafiek.tabel.rijen, grafiek.tabel.voet) for cel in rij}
        geld = [t for t in teksten(grafiek.svg_breed) if "€" in t]
        los = [deel for t in geld for deel in re.split(r" van | \(|\)", t) if deel]
        assert set(los) <= tabel, id_


def test_dezelfde_invoer_geeft_dezelfde_bytes() -> None:
    velden = {"indicatoren": (maak_indicator(),)}
    assert grafieken(maak_opdracht(samen=True, **velden)) == grafieken(
        maak_opdracht(samen=True, **velden)
    )


def test_namen_uit_de_inhoud_worden_nooit_opmaak() -> None:
    partij = maak_partij("gemeente", naam=BOOS)
    m = maak_maatregel(naam=BOOS, thema=BOOS, kosten=[regel("gemeente", 10.0)])
    opdracht = maak_opdracht(m, maak_maatregel("m2"), indicatoren=(maak_indicator(naam=BOOS),))
    plan = replace(opdracht.plan, gedeeld=replace(opdracht.plan.gedeeld, partijen=(partij,)))
    for grafiek in grafieken(Opdracht(plan, opdracht.uitkomst, opdracht.vandaag)):
        for svg in (grafiek.svg_breed, grafiek.svg_smal):
            assert "<script" not in svg
            assert " style=" not in svg
            assert boom(svg).tag.endswith("svg")


def test_illustratief_staat_bij_elk_bedrag() -> None:
    opdracht = maak_opdracht(samen=True)
    wijk = opdracht.plan.wijk.model_copy(update={"illustratief": True})
    voorbeeld = Opdracht(replace(opdracht.plan, wijk=wijk), opdracht.uitkomst, opdracht.vandaag)
    for id_, grafiek in per_id(voorbeeld).items():
        if "€" in "".join(cel for rij in grafiek.tabel.rijen for cel in rij):
            assert "Alle bedragen zijn illustratief." in grafiek.bron, id_


def test_engelse_site_schrijft_engelse_getallen() -> None:
    opdracht = maak_opdracht(maak_maatregel(kosten=[regel("gemeente", 1_234_567.0)]))
    site = opdracht.plan.gedeeld.config.site.model_copy(update={"taal": "en"})
    config = opdracht.plan.gedeeld.config.model_copy(update={"site": site})
    plan = replace(opdracht.plan, gedeeld=replace(opdracht.plan.gedeeld, config=config))
    grafiek = per_id(Opdracht(plan, opdracht.uitkomst, opdracht.vandaag))["mkba"]
    assert grafiek.tabel.rijen[0][1] == "€1.23\xa0million"
