"""Open data: what is written comes back as the same figures, and is no formula."""

import csv
import io
import json
from dataclasses import replace

import pytest

from generator.compose.paginas import open_data as bladzijde
from generator.compute import mkba_en_doelen
from generator.emit.opendata import open_data
from generator.model import opendata
from generator.model.plan import Wijkplan
from generator.model.taal import lees_catalogus, spreek
from generator.model.verslag import Waarneming
from tests.bouw import maak_maatregel, maak_plan
from tests.compose.proef import maak_blad, rijk_plan


def bestanden(plan: Wijkplan | None = None) -> dict[str, bytes]:
    plan = plan or rijk_plan()
    return dict(open_data(plan, mkba_en_doelen(plan)))


def rijen(naam: str, plan: Wijkplan | None = None) -> list[dict[str, str]]:
    tekst = bestanden(plan)[f"data/{naam}"].decode()
    return list(csv.DictReader(io.StringIO(tekst, newline="")))


@pytest.mark.parametrize("bestand", opendata.TABELLEN, ids=lambda b: b.naam)
def test_elke_tabel_heeft_zijn_kolommen_en_rijen(bestand: opendata.Gegevensbestand) -> None:
    gelezen = rijen(bestand.naam)
    assert gelezen
    assert tuple(gelezen[0]) == bestand.kop
    assert all(None not in rij and None not in rij.values() for rij in gelezen)


def test_regels_eindigen_zoals_rfc_4180_zegt() -> None:
    inhoud = bestanden()["data/maatregelen.csv"]
    assert inhoud.count(b"\r\n") == inhoud.count(b"\n") == 4
    assert not inhoud.startswith(b"\xef\xbb\xbf")


def test_bedragen_komen_in_volle_precisie_terug() -> None:
    plan = rijk_plan()
    per_id = {m.id: m for m in mkba_en_doelen(plan).maatregelen}
    for rij in rijen("maatregelen.csv"):
        assert float(rij["ncw_eur"]) == per_id[rij["id"]].ncw
    som = sum(float(r["cw_eur"]) for r in rijen("bedragen.csv") if r["lijst"] == "kosten")
    assert som == pytest.approx(sum(m.kosten_cw for m in per_id.values()))


def test_bedrag_met_zijn_regel_en_bron() -> None:
    rij = next(r for r in rijen("bedragen.csv") if r["lijst"] == "kosten")
    assert rij["eenmalig_eur"] == "1000.5"
    assert (rij["laag_eur"], rij["hoog_eur"], rij["partij"]) == ("900", "1200", "gemeente")
    assert rij["bron"] == "Raming"
    over = next(r for r in rijen("bedragen.csv") if r["lijst"] == "overdrachten")
    assert (over["partij"], over["ontvanger"]) == ("gemeente", "corporatie")


def test_kengetal_staat_als_hoeveelheid_en_niet_als_bedrag() -> None:
    rij = next(r for r in rijen("bedragen.csv") if r["kengetal"])
    assert (rij["kengetal"], rij["hoeveelheid"], rij["per_jaar_eur"]) == ("co2", "3", "")


@pytest.mark.parametrize("tekst", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", '=HYPERLINK("x")'])
def test_tekst_wordt_nooit_een_formule(tekst: str) -> None:
    plan = replace(rijk_plan(), wijkschouw=(Waarneming(tekst=tekst),))
    assert rijen("wijkschouw.csv", plan)[0]["tekst"] == f"'{tekst}"


def test_getal_blijft_een_getal() -> None:
    # 1000,5 in 2028; 3 x 125 = 375 per jaar van 2029 tot en met 2036: 8 jaar
    riool = next(r for r in rijen("maatregelen.csv") if r["id"] == "riool")
    assert float(riool["ncw_eur"]) == pytest.approx(-1000.5 + 8 * 375)
    assert float(riool["kosten_cw_eur"]) > 0


def test_onderdrukt_cijfer_is_leeg_en_zegt_dat() -> None:
    rij = next(r for r in rijen("cijfers.csv") if r["onderdrukt"] == "ja")
    assert rij["waarde"] == ""
    assert rij["licentie"] == "CC BY 4.0"


def test_aandelen_van_een_partij_zijn_samen_een() -> None:
    aandelen = [float(r["aandeel"]) for r in rijen("doelen.csv") if r["partij"] == "gemeente"]
    assert sum(aandelen) == pytest.approx(1)


def test_geojson_heeft_plek_en_herkomst() -> None:
    geheel = json.loads(bestanden()["data/maatregelen.geojson"])
    (plek,) = geheel["features"]
    assert plek["geometry"] == {"type": "Point", "coordinates": [4.69, 51.83]}
    assert plek["properties"]["maatregel"] == "riool"
    assert geheel["licentie"]


def test_zonder_rijen_geen_bestand_en_de_uitleg_noemt_het_niet() -> None:
    plan = maak_plan(maak_maatregel())
    namen = bestanden(plan)
    assert set(namen) == {
        "data/maatregelen.csv",
        "data/doelen.csv",
        "data/wijkplan.json",
        "data/wijkplan.schema.json",
        "data/LEESMIJ.txt",
    }
    assert b"cijfers.csv" not in namen["data/LEESMIJ.txt"]


def test_bladzijde_noemt_precies_wat_er_is() -> None:
    for plan in (rijk_plan(), maak_plan(maak_maatregel())):
        (pagina,) = bladzijde.paginas(maak_blad(plan))
        genoemd = {b.link.url for b in pagina.inhoud.bestanden}  # type: ignore[attr-defined] # view model
        geschreven = set(bestanden(plan)) - {"data/LEESMIJ.txt"} | {"data/doorrekening.json"}
        assert genoemd == geschreven


def test_in_een_andere_taal_blijven_kolommen_en_waarden_wat_zij_zijn() -> None:
    po = 'msgid "hoe ver het is"\nmsgstr "how far it is"\n\nmsgid "vast"\nmsgstr "fixed"\n'
    with spreek(lees_catalogus(po.encode())):
        anders = bestanden()
    nederlands = bestanden()
    assert anders["data/maatregelen.csv"] == nederlands["data/maatregelen.csv"]
    assert b"  status: how far it is\n" in anders["data/LEESMIJ.txt"]
    schema = json.loads(anders["data/wijkplan.schema.json"])
    status = schema["properties"]["maatregelen"]["items"]["properties"]["status"]
    assert status["description"] == "how far it is"
