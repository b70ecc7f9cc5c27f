"""Metadata for data portals: all that DCAT-AP-NL asks, or none at all."""

import json
from dataclasses import replace
from typing import Any

import pytest

from generator.compose.paginas import open_data as bladzijde
from generator.compute import mkba_en_doelen
from generator.emit.dcat import catalogus, dcat_wijk
from generator.emit.opendata import open_data
from generator.model.opendata import licentie_uri
from generator.model.plan import Wijkplan
from generator.model.taal import lees_catalogus, spreek
from tests.compose.proef import maak_blad, rijk_plan

# what DCAT-AP-NL 3.0 calls verplicht (V), and DCAT-AP 3.0 mandatory
DATASET = {
    "dct:title", "dct:description", "dct:identifier", "dct:accessRights", "dct:creator",
    "dct:publisher", "dcat:contactPoint", "dcat:theme",
}  # fmt: skip
DISTRIBUTIE = {"dcat:accessURL", "dct:license", "dcat:mediaType"}
CATALOGUS = {"dct:title", "dct:description", "dct:publisher", "dcat:contactPoint", "dcat:dataset"}
CONTACT = {"naam": "Loket", "e-mail": "loket@voorbeeld.nl"}


def plan_met(**site: object) -> Wijkplan:
    """Give the rich plan other settings of the site."""
    plan = rijk_plan()
    eerst = {"url": "https://voorbeeld.nl/plannen/", "licentie": "CC BY 4.0", "contact": CONTACT}
    config = plan.gedeeld.config
    velden = {k: v for k, v in config.site.model_dump(by_alias=True).items() if v is not None}
    nieuw = type(config.site).model_validate(
        {k: v for k, v in (velden | eerst | site).items() if v is not None}
    )
    wijk = plan.wijk.model_copy(update={"contact": None})
    gedeeld = replace(plan.gedeeld, config=config.model_copy(update={"site": nieuw}))
    return replace(plan, wijk=wijk, gedeeld=gedeeld)


def gegevens(plan: Wijkplan) -> dict[str, bytes]:
    return {**open_data(plan, mkba_en_doelen(plan)), "data/doorrekening.json": b"{}\n"}


def dataset(plan: Wijkplan) -> dict[str, Any]:
    gelezen: dict[str, Any] = json.loads(dcat_wijk(plan, gegevens(plan)))
    return gelezen


def test_dataset_en_distributies_hebben_wat_het_profiel_vraagt() -> None:
    waarde = dataset(plan_met())
    assert waarde["@type"] == "dcat:Dataset"
    assert waarde.keys() >= DATASET
    assert waarde["dct:accessRights"]["@id"].endswith("/access-right/PUBLIC")
    assert all(waarde["dcat:distribution"])
    for distributie in waarde["dcat:distribution"]:
        assert distributie.keys() >= DISTRIBUTIE
        assert "creativecommons.org/licenses/by/4.0/" in distributie["dct:license"]["@id"]


def test_elke_distributie_wijst_naar_een_bestand_met_die_omvang() -> None:
    plan = plan_met()
    er = gegevens(plan)
    for distributie in dataset(plan)["dcat:distribution"]:
        adres = distributie["dcat:downloadURL"]["@id"]
        inhoud = er[adres.removeprefix("https://voorbeeld.nl/plannen/proef/")]
        assert distributie["dcat:byteSize"]["@value"] == str(len(inhoud))


@pytest.mark.parametrize(
    "site", [{"url": None}, {"licentie": None}, {"licentie": "eigen"}, {"contact": None}]
)
def test_zonder_adres_licentie_of_loket_geen_halve_beschrijving(site: dict[str, object]) -> None:
    plan = plan_met(**site)
    assert dcat_wijk(plan, gegevens(plan)) == ""
    (pagina,) = bladzijde.paginas(maak_blad(plan))
    assert not pagina.inhoud.metadata.url  # type: ignore[attr-defined] # view model


def test_bladzijde_linkt_naar_de_beschrijving_en_zegt_hoe_u_verwijst() -> None:
    (pagina,) = bladzijde.paginas(maak_blad(plan_met()))
    assert pagina.inhoud.metadata.url == "data/dcat.jsonld"  # type: ignore[attr-defined]
    assert "https://voorbeeld.nl/plannen/proef/data.html" in pagina.inhoud.citeer  # type: ignore[attr-defined]


def test_catalogus_noemt_elke_dataset() -> None:
    plan = plan_met()
    tekst = dcat_wijk(plan, gegevens(plan))
    ((pad, inhoud),) = catalogus(plan.gedeeld, [tekst, ""]).items()
    waarde = json.loads(inhoud)
    assert pad == "portaal/catalogus.jsonld"
    assert waarde.keys() >= CATALOGUS
    assert [d["@id"] for d in waarde["dcat:dataset"]] == [json.loads(tekst)["@id"]]
    assert "@context" not in waarde["dcat:dataset"][0]


def test_zonder_datasets_geen_catalogus() -> None:
    assert catalogus(plan_met().gedeeld, ["", ""]) == {}


@pytest.mark.parametrize(
    ("licentie", "einde"),
    [
        ("CC BY 4.0", "/licenses/by/4.0/deed.nl"),
        ("cc-by-sa-4.0", "/licenses/by-sa/4.0/deed.nl"),
        ("CC0", "/publicdomain/zero/1.0/deed.nl"),
        ("CC0 1.0", "/publicdomain/zero/1.0/deed.nl"),
    ],
)
def test_licentie_krijgt_haar_adres(licentie: str, einde: str) -> None:
    assert licentie_uri(licentie) == f"http://creativecommons.org{einde}"


def test_beschrijving_is_in_de_taal_van_de_site() -> None:
    plan = plan_met(taal="en")
    er = gegevens(plan)
    po = 'msgid "Wijkplan {wijk}"\nmsgstr "Neighbourhood plan for {wijk}"\n'
    with spreek(lees_catalogus(po.encode())):
        waarde = json.loads(dcat_wijk(plan, er))
    assert waarde["dct:title"] == {"@language": "en", "@value": "Neighbourhood plan for Proef"}
    assert waarde["dct:language"]["@id"].endswith("/language/ENG")
    (een, *_rest) = waarde["dcat:distribution"]
    assert een["dct:title"]["@language"] == "en"
    assert een["dct:language"]["@id"].endswith("/language/ENG")
