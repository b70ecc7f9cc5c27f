"""Mijn straat: what a resident of each street reads."""

import datetime as dt
from dataclasses import replace

from generator.compose.paginas import straten
from generator.model.maatregel import Maatregel
from tests.bouw import maak_maatregel, maak_plan
from tests.compose.proef import VANDAAG, alle, een, html, maak_blad, rijk_plan


def test_elke_straat_van_de_wijk_heeft_een_bladzijde() -> None:
    paden = [p.pad for p in straten.paginas(maak_blad())]
    assert paden == ["straten", "straten/kade", "straten/overtoom", "straten/weteringsingel"]


def test_straat_vertelt_wat_wanneer_en_hoe_zeker() -> None:
    straat = een(straten.paginas(maak_blad()), "straten/weteringsingel")
    (groep,) = straat.jaren
    assert groep.jaar == "2028"
    assert groep.maatregelen[0].bord.naam == "Riool vervangen"
    assert groep.maatregelen[0].zeker.klasse == "verwacht"
    assert straat.hinder[0].wanneer == "maart tot en met september 2028"
    assert "tussen 2028 en 2029" in straat.opening.lead
    assert "van maart tot en met september 2028" in straat.opening.lead


def test_straat_zonder_maatregelen_zegt_dat_met_het_loket() -> None:
    pagina = next(p for p in straten.paginas(maak_blad()) if p.pad == "straten/kade")
    tekst = html(pagina)
    assert "Voor deze straat staan geen maatregelen in het plan." in tekst
    assert 'href="tel:0780000000"' in tekst


def test_wat_niet_doorgaat_staat_apart_met_reden() -> None:
    straat = een(straten.paginas(maak_blad()), "straten/overtoom")
    assert straat.jaren == ()
    assert straat.afvallers[0].reden == "Geen geld."


def test_maatregel_zonder_straat_hoort_bij_de_hele_wijk() -> None:
    for pad in ("straten/kade", "straten/weteringsingel"):
        straat = een(straten.paginas(maak_blad()), pad)
        assert [m.bord.naam for m in straat.hele_wijk] == ["Energiecoach"]


def test_alleen_hinder_telt_ook_als_geraakt() -> None:
    plan = maak_plan(
        maak_maatregel("m1", straten=["A"], hinder=[{"straten": ["B"], "wat": "Omleiding"}]),
        wijk={"straten": ["A", "B"]},
    )
    straat = een(straten.paginas(maak_blad(plan)), "straten/b")
    assert [h.wat for h in straat.hinder] == ["Omleiding"]
    assert straat.hinder[0].wanneer == "maanden nog niet bekend"


def test_hinder_van_een_andere_straat_staat_er_niet() -> None:
    plan = maak_plan(
        maak_maatregel("m1", straten=["A", "B"], hinder=[{"straten": ["B"], "wat": "Omleiding"}]),
        wijk={"straten": ["A", "B"]},
    )
    straat = een(straten.paginas(maak_blad(plan)), "straten/a")
    assert straat.hinder == ()
    assert straat.onbekend == ("In welke maanden u iets merkt van ‘M1’.",)


def test_buren_vragen_inbreng_schouw_en_nieuws_staan_bij_hun_straat() -> None:
    wetering = een(straten.paginas(maak_blad()), "straten/weteringsingel")
    assert [v.vraag for v in wetering.vragen] == ["Moet ik van het gas af?"]
    assert [r.onderwerp for r in wetering.reacties] == ["Bomen"]
    assert [link.url for link, _ in wetering.schouw] == ["wijkschouw.html#waarneming-plas"]
    assert [link.tekst for link, _ in wetering.nieuws] == ["Oud nieuws"]
    kade = een(straten.paginas(maak_blad()), "straten/kade")
    assert [r.onderwerp for r in kade.reacties] == ["Parkeren"]
    assert kade.vragen == kade.nieuws == ()


def test_alleen_bijeenkomsten_die_nog_komen() -> None:
    straat = een(straten.paginas(maak_blad()), "straten/kade")
    assert [b.naam for b in straat.bijeenkomsten] == ["Inloop"]


def test_lange_lijst_krijgt_letters_en_korte_niet() -> None:
    namen = [f"{letter}straat" for letter in "ABCDEFGHIJKLM"]
    kort = een(straten.paginas(maak_blad()), "straten")
    lang = een(straten.paginas(maak_blad(rijk_plan(straten=namen))), "straten")
    assert [g.letter for g in kort.groepen] == [""]
    assert [g.letter for g in lang.groepen][:3] == ["A", "B", "C"]


def test_straten_met_hetzelfde_adres_zijn_er_een() -> None:
    plan = maak_plan(wijk={"straten": ["De Kade", "de-kade"]})
    assert [p.pad for p in straten.paginas(maak_blad(plan))] == ["straten", "straten/de-kade"]


def test_zonder_straten_geen_bladzijde() -> None:
    assert straten.paginas(maak_blad(maak_plan())) == ()


def test_naam_van_een_straat_kan_geen_opmaak_zijn() -> None:
    plan = replace(rijk_plan(straten=["<script>alert(1)</script>"]), nieuws=())
    tekst = "".join(html(p) for p in straten.paginas(maak_blad(plan)))
    assert "<script>" not in tekst


def _straatlead(*leden: Maatregel, vandaag: dt.date = VANDAAG) -> str:
    blad = replace(maak_blad(maak_plan(*leden)), vandaag=vandaag)
    lead: str = een(straten.paginas(blad), "straten/kade").opening.lead
    return lead


def test_de_eerste_hinder_is_niet_zeker_de_eerste_als_maanden_ontbreken() -> None:
    bouw = maak_maatregel("bouw", start=2027, duur=3, straten=["Kade"])
    later = maak_maatregel("later", start=2030, straten=["Kade"])
    hinder = [{"straten": ["Kade"], "van": "2028-03", "tot": "2028-09", "wat": "Dicht"}]
    riool = maak_maatregel("riool", start=2028, straten=["Kade"], hinder=hinder)
    assert _straatlead(riool, later).endswith(
        "De eerste hinder verwachten we van maart tot en met september 2028."
    )
    assert _straatlead(riool, later, bouw).endswith(
        "Hinder waarvan we de maanden weten, komt van maart tot en met september 2028. "
        "Van ‘Bouw’ (2027–2029) weten we de maanden nog niet: daar kunt u eerder iets van merken."
    )
    ook = maak_maatregel("ook", start=2028, straten=["Kade"])
    assert "Van 2 maatregelen weten we de maanden nog niet" in _straatlead(riool, bouw, ook)


def test_hinder_die_voorbij_is_wordt_niet_verwacht() -> None:
    hinder = [{"straten": ["Kade"], "van": "2026-03", "tot": "2026-11", "wat": "Dicht"}]
    riool = maak_maatregel("riool", start=2026, straten=["Kade"], hinder=hinder)
    assert _straatlead(riool).endswith(
        "Volgens het plan is er nu hinder: maart tot en met november 2026."
    )
    assert "hinder" not in _straatlead(riool, vandaag=dt.date(2026, 12, 1))
    na = replace(maak_blad(maak_plan(riool)), vandaag=dt.date(2026, 12, 1))
    assert een(straten.paginas(na), "straten/kade").hinder == ()
    klaar = maak_maatregel("riool", start=2026, straten=["Kade"], hinder=hinder, status="klaar")
    assert "hinder" not in _straatlead(klaar)
    html_ = alle(maak_blad(maak_plan(klaar)), straten.paginas)
    assert "Waar heeft u last van?" not in html_


def test_zonder_werk_in_een_straat_zegt_de_lijst_dat() -> None:
    weg = maak_maatregel("a", straten=["Kade"], status="vervallen", reden_status="Nee.")
    lijst = een(straten.paginas(maak_blad(maak_plan(weg))), "straten")
    assert lijst.opening.lead == "Kies uw straat. Er staat nu in geen enkele straat werk gepland."
