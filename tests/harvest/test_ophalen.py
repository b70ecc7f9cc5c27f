from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from generator.harvest import Adressen, GeenAntwoordError, Geheugen, Haler, OogstFoutError
from generator.harvest.adressen import volgende
from tests.harvest.conftest import DAG
from tests.harvest.dienst import Dienst, Fout, Json

HTML = b"<!DOCTYPE html><html><body>Onderhoud</body></html>"
DEEL = "/85984NED/Properties"


def rijen(aantal: int, **meer: str) -> Fout:
    return Fout(inhoud=json.dumps({"value": [{}] * aantal, **meer}).encode())


def vraag(haler: Haler, adressen: Adressen) -> Json:
    return haler.pagina(adressen.v4("85984NED", "Properties")).json


@pytest.mark.parametrize(
    "fout",
    [
        Fout(500),
        Fout(502, HTML),
        Fout(429),
        Fout(inhoud=b'{"value": [', afgebroken=True),
        Fout(inhoud=HTML),
        Fout(inhoud=b"   "),
        Fout(inhoud=b'{"value": ['),
        Fout(inhoud=b"[1, 2]"),
    ],
    ids=["500", "502", "429", "afgebroken", "html", "leeg", "half", "lijst"],
)
def test_tijdelijke_fout_wordt_opnieuw_gevraagd(
    fout: Fout, haler: Haler, adressen: Adressen, dienst: Dienst, wachttijden: list[float]
) -> None:
    dienst.fouten[DEEL] = [fout, fout]

    assert vraag(haler, adressen)["Title"] == "Kerncijfers wijken en buurten 2024"
    assert wachttijden == [1.0, 3.0]
    assert len(dienst.gevraagd) == 3


def test_blijvende_fout_stopt_na_vier_keer(
    haler: Haler, adressen: Adressen, dienst: Dienst, wachttijden: list[float]
) -> None:
    dienst.fouten[DEEL] = [Fout(503)] * 9

    with pytest.raises(GeenAntwoordError, match=r"gaf fout 503 \(4 keer geprobeerd\)"):
        vraag(haler, adressen)
    assert wachttijden == [1.0, 3.0, 9.0]
    assert list(haler.geheugen.map_.glob("*")) == []


@pytest.mark.parametrize(
    ("koppen", "wacht"),
    [
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "9999"}, 60.0),
        ({"Retry-After": "0"}, 1.0),
        ({"Retry-After": "morgen"}, 1.0),
    ],
)
def test_wacht_zo_lang_als_de_dienst_vraagt(  # noqa: PLR0917 - fixtures
    koppen: dict[str, str],
    wacht: float,
    haler: Haler,
    adressen: Adressen,
    dienst: Dienst,
    wachttijden: list[float],
) -> None:
    dienst.fouten[DEEL] = [Fout(429, koppen=koppen)]

    vraag(haler, adressen)

    assert wachttijden == [wacht]


def test_retry_after_als_moment(
    haler: Haler, adressen: Adressen, dienst: Dienst, wachttijden: list[float]
) -> None:
    dienst.fouten[DEEL] = [Fout(503, koppen={"Retry-After": "Wed, 21 Oct 2099 07:28:00 GMT"})]

    vraag(haler, adressen)

    assert wachttijden == [60.0]


@pytest.mark.parametrize("status", [400, 403, 404, 406])
def test_fout_in_de_vraag_wordt_niet_opnieuw_gevraagd(
    status: int, haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    dienst.fouten[DEEL] = [Fout(status)]

    with pytest.raises(GeenAntwoordError, match=f"fout {status}"):
        vraag(haler, adressen)
    assert len(dienst.gevraagd) == 1


def test_te_grote_vraag_wordt_herkend(haler: Haler, adressen: Adressen, dienst: Dienst) -> None:
    inhoud = b'{"odata.error": "query returns more than 10000 records"}'
    dienst.fouten[DEEL] = [Fout(500, inhoud)]

    with pytest.raises(GeenAntwoordError, match="te groot"):
        vraag(haler, adressen)
    assert len(dienst.gevraagd) == 1


def test_dienst_is_weg(tmp_path: Path, wachttijden: list[float]) -> None:
    adres = "http://127.0.0.1:9/odata"
    with (
        Haler(Geheugen(tmp_path), DAG, slaap=wachttijden.append) as haler,
        pytest.raises(GeenAntwoordError, match="niet bereikbaar"),
    ):
        haler.pagina(adres)
    assert len(wachttijden) == 3


@pytest.mark.parametrize(
    ("fout", "melding"),
    [
        (rijen(10_000), "precies 10000 rijen"),
        (rijen(0), "zonder gegevens"),
        (Fout(inhoud=b'{"waarden": []}'), "geen 'value'"),
        (rijen(3, **{"odata.nextLink": "https://elders.voorbeeld.nl/meer"}), "andere dienst"),
    ],
    ids=["afgekapt", "leeg", "vorm", "elders"],
)
def test_antwoord_dat_niet_klopt_wordt_geweigerd_en_niet_bewaard(
    fout: Fout, melding: str, haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    dienst.fouten["Observations"] = [fout]

    with pytest.raises(OogstFoutError, match=melding):
        haler.paginas(adressen.v4("85984NED", "Observations"), "value")
    if melding != "andere dienst":
        assert list(haler.geheugen.map_.glob("*")) == []


def test_lege_pagina_halverwege_wordt_geweigerd(
    haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    verder = "https://opendata.cbs.nl/ODataApi/odata/85984NED/TypedDataSet?$skip=25"
    dienst.fouten["TypedDataSet"] = [rijen(25, **{"odata.nextLink": verder}), rijen(0)]

    with pytest.raises(GeenAntwoordError, match="zonder gegevens"):
        haler.paginas(adressen.v3("85984NED", "TypedDataSet"), "value")


def test_eindeloos_verwijzen_stopt(haler: Haler, adressen: Adressen, dienst: Dienst) -> None:
    adres = adressen.v4("85984NED", "Observations")
    dienst.fouten["Observations"] = [rijen(1, **{"@odata.nextLink": adres})] * 5

    with pytest.raises(GeenAntwoordError, match="blijft"):
        haler.paginas(adres, "value")


def test_volgende_pagina_komt_van_dezelfde_server() -> None:
    gevraagd = "http://127.0.0.1:8000/ODataApi/odata/85984NED/TypedDataSet?$format=json"
    officieel = "https://opendata.cbs.nl/ODataApi/odata/85984NED/TypedDataSet?$skip=25#x"

    heel = "http://127.0.0.1:8000/ODataApi/odata/85984NED/TypedDataSet?$skip=25"
    assert volgende(gevraagd, officieel) == heel
    assert volgende(gevraagd, "TypedDataSet?$skip=25") == heel


def test_zelfde_dag_vraagt_niet_opnieuw(haler: Haler, adressen: Adressen, dienst: Dienst) -> None:
    eerste, tweede = vraag(haler, adressen), vraag(haler, adressen)

    assert eerste == tweede
    assert len(dienst.gevraagd) == 1
    notitie = json.loads(next(haler.geheugen.map_.glob("*.bron.json")).read_text())
    assert notitie["url"].endswith("/85984NED/Properties")
    assert notitie["datum"] == "2026-11-24"
    assert len(notitie["sha256"]) == 64


def test_andere_dag_vraagt_opnieuw_en_zonder_net_niet(
    haler: Haler, adressen: Adressen, dienst: Dienst
) -> None:
    vraag(haler, adressen)
    later = DAG + dt.timedelta(days=1)
    adres = adressen.v4("85984NED", "Properties")

    with Haler(haler.geheugen, later, zonder_net=True) as oud:
        assert oud.pagina(adres).dag == DAG
        with pytest.raises(GeenAntwoordError, match="geen antwoord bewaard"):
            oud.pagina(adressen.v4("85984NED", "MeasureCodes"))
    assert len(dienst.gevraagd) == 1
    with Haler(haler.geheugen, later) as nieuw:
        assert nieuw.pagina(adres).dag == later
    assert len(dienst.gevraagd) == 2


def test_beschadigd_antwoord_telt_niet(haler: Haler, adressen: Adressen, dienst: Dienst) -> None:
    vraag(haler, adressen)
    bewaard = next(b for b in haler.geheugen.map_.glob("*.json") if ".bron" not in b.name)
    bewaard.write_text('{"Title": "iets anders"}')

    assert vraag(haler, adressen)["Title"].endswith("2024")
    assert len(dienst.gevraagd) == 2
