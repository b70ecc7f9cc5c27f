"""The maps: what stands on them, as a drawing and as a page that a strict policy lets through."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.draw import teken_portaal, teken_wijk
from generator.draw.figuur import Opdracht
from generator.draw.kaarten import kaarten
from generator.model.beeld import Grafiek, Kaart
from generator.model.kleuren import TINTEN
from generator.model.portaal import Wijkkaartje
from generator.model.site import KaartInstelling
from generator.model.stand import stand
from generator.model.verslag import Waarneming
from tests.bouw import maak_maatregel
from tests.draw.beelden import DAG, VIERKANT, boom, maak_object, maak_opdracht, teksten

BOOS = "<script>alert(1)</script> `${x}` \"q\" 'y'"
LIJN = ((4.682, 51.822), (4.690, 51.822))


def maak_kaartopdracht(naam: str = "Riool", **velden: Any) -> Opdracht:
    """Make a plan with a boundary, a buurt, a facility, two places and a walk."""
    oost = tuple((lon + 0.02, lat) for lon, lat in VIERKANT)
    kaart = (
        maak_object("gebied", naam="Proef", bron="CBS; samengevoegd"),
        maak_object("b1", laag="buurten", naam="Noord", buurtcode="BU1"),
        maak_object("bieb", "Point", (4.683, 51.838), laag="plekken", naam="Bieb", soort="boeken"),
        maak_object("p1", "LineString", LIJN, laag="maatregelen", toelichting="Bij benadering."),
    )
    gedeeld = (
        maak_object("b1", laag="buurten", naam="Noord"),
        maak_object("b2", "Polygon", (oost,), laag="buurten", naam="Oost"),
        maak_object("gm", laag="gemeente"),
    )
    opdracht = maak_opdracht(
        maak_maatregel("m1", naam=naam, locatie=["p1"], status="besloten", thema="groen"),
        maak_maatregel("m2"),
        kaart=kaart,
        wijkschouw=(
            Waarneming(id="plas", naam=naam, lat=51.83, lon=4.69, soort="knelpunt"),
            Waarneming(naam="Bank", locatie=["p1"]),
            Waarneming(naam="Nergens"),
        ),
    )
    plan = replace(opdracht.plan, gedeeld=replace(opdracht.plan.gedeeld, kaart=gedeeld), **velden)
    return replace(opdracht, plan=plan)


def per_id(opdracht: Opdracht) -> dict[str, Kaart]:
    return {kaart.id: kaart for kaart in kaarten(opdracht)}


def test_welke_kaarten_er_zijn() -> None:
    gevonden = per_id(maak_kaartopdracht())
    assert list(gevonden) == ["wijk", "maatregelen", "wijkschouw", "maatregel-m1"]
    for id_ in ("wijk", "maatregelen", "wijkschouw"):
        assert sorted(gevonden[id_].bestanden) == [
            f"kaart/{id_}.css",
            f"kaart/{id_}.html",
            f"kaart/{id_}.js",
        ]
        assert gevonden[id_].pagina == f"kaart/{id_}.html"
    assert gevonden["maatregel-m1"].bestanden == {}
    assert gevonden["maatregel-m1"].pagina == ""


def test_zonder_kaartbestanden_geen_kaart() -> None:
    assert kaarten(maak_opdracht()) == ()


def test_de_lijst_heeft_dezelfde_plekken_en_koppelingen_als_de_kaart() -> None:
    kaart = per_id(maak_kaartopdracht())["maatregelen"]
    assert [(p.nummer, p.naam, p.url, p.toelichting) for p in kaart.plaatsen] == [
        ("1", "Riool", "maatregelen/m1.html", "Groen, besloten"),
        ("2", "M2", "maatregelen/m2.html", "Wonen, onderzocht, geen vaste plek op de kaart"),
    ]
    assert tuple(regel.tekst for regel in kaart.legenda) == (
        "Vol bord: besloten of bezig",
        "Blauw: groen",
        "Oranje: wonen",
    )
    assert kaart.bron == "Bron: CBS. Bij benadering."
    assert any('href="../maatregelen/m1.html"' in html for html in _iconen(kaart))


def test_alleen_de_kaart_van_de_maatregelen_praat_met_een_lijst() -> None:
    gevonden = per_id(maak_kaartopdracht())
    assert [id_ for id_, kaart in gevonden.items() if 'van !== "lijst"' in _js(kaart)] == [
        "maatregelen"
    ]
    kaart = gevonden["maatregelen"]
    assert any('data-m="m1"' in html for html in _iconen(kaart))
    assert _js(kaart).count('"m": "m1"') == 2  # the line of the work and its sign
    for svg in (kaart.svg_breed, kaart.svg_smal):
        assert {deel.get("data-m") for deel in boom(svg).iter()} == {None, "m1"}
    for id_ in ("wijk", "wijkschouw", "maatregel-m1"):
        assert "data-m" not in gevonden[id_].svg_breed + _js(gevonden[id_])


def test_wijkkaart_noemt_buurten_en_voorzieningen() -> None:
    kaart = per_id(maak_kaartopdracht())["wijk"]
    assert [(p.naam, p.toelichting) for p in kaart.plaatsen] == [
        ("Noord", "Buurt"),
        ("Bieb", "Boeken"),
    ]
    assert {"Noord", "Bieb"} <= set(teksten(kaart.svg_breed))


def test_wijkschouw_wijst_naar_de_waarneming() -> None:
    kaart = per_id(maak_kaartopdracht())["wijkschouw"]
    assert [p.url for p in kaart.plaatsen] == [
        "wijkschouw.html#waarneming-plas",
        "wijkschouw.html#waarneming-2",
        "wijkschouw.html#waarneming-3",
    ]
    assert teksten(kaart.svg_smal).count("!") == 1
    assert [regel.tekst for regel in kaart.legenda] == ["Driehoek: knelpunt"]


def test_legenda_tekent_wat_zij_uitlegt() -> None:
    gevonden = per_id(maak_kaartopdracht())
    blauw = next(r for r in gevonden["maatregelen"].legenda if r.tekst == "Blauw: groen")
    assert TINTEN[0][0] in blauw.teken
    for kaart in gevonden.values():
        tekens = [regel.teken for regel in kaart.legenda]
        assert len(set(tekens)) == len(tekens)
        for teken in tekens:
            assert boom(teken).get("aria-hidden") == "true"
            assert not any(teksten(teken))


@pytest.mark.parametrize(
    ("status", "soort"),
    [("idee", "open"), ("in uitvoering", "vol"), ("klaar", "klaar"), ("niet nu", "uit")],
)
def test_status_is_een_vorm(status: str, soort: str) -> None:
    opdracht = maak_kaartopdracht()
    m = maak_maatregel("m1", locatie=["p1"], status=status, reden_status="Omdat.")
    plan = replace(opdracht.plan, maatregelen=(m, opdracht.plan.maatregelen[1]))
    (icoon,) = (
        h for h in _iconen(per_id(replace(opdracht, plan=plan))["maatregelen"]) if "<a" in h
    )
    assert f'class="merk {soort} t' in icoon


def test_bord_van_een_maatregel_staat_midden_op_zijn_lijn() -> None:
    """The line runs from 0.1 to 0.5 of the square of the wijk: its middle is at 0.3 and 0.9."""
    svg = per_id(maak_kaartopdracht())["maatregel-m1"].svg_breed
    # 640 x 520, edge 22: 476 px for 0.02 degrees; the square is 476 x cos(51.83) = 294.1 wide
    x, y = 320 + (0.3 - 0.5) * 294.1, 260 + (0.9 - 0.5) * 476
    cijfer = re.search(r'<text x="([\d.]+)" y="([\d.]+)"[^>]*>1</text>', svg)
    assert cijfer is not None
    assert (float(cijfer[1]), float(cijfer[2])) == pytest.approx((x, y + 5), abs=0.2)


def test_een_lijn_heeft_geen_binnenkant() -> None:
    script = per_id(maak_kaartopdracht())["maatregelen"].bestanden["kaart/maatregelen.js"].decode()
    klassen = re.findall(r'"klasse": "((?:werk|grens)[^"]*)"', script)
    assert [klasse.endswith(" streep") for klasse in klassen if klasse.startswith("werk")] == [True]
    assert [klasse.endswith(" streep") for klasse in klassen if klasse.startswith("grens")] == [
        False
    ]


def test_pagina_heeft_geen_script_of_stijl_in_zich() -> None:
    for kaart in per_id(maak_kaartopdracht(BOOS)).values():
        if not kaart.pagina:
            continue
        html = kaart.bestanden[kaart.pagina].decode()
        assert not re.search(r"<script(?! src=)", html)
        assert "<style" not in html
        assert " style=" not in html + _js(kaart)
        assert '<html lang="nl">' in html
        assert "user-scalable" not in html
        assert "maximum-scale" not in html
        assert 'href="data:,"' in html
        assert re.findall(r'(?:src|href)="(?!data:)([^"]+)"', html.partition("<main>")[0]) == [
            "../leaflet/leaflet.css",
            f"{kaart.id}.css",
            "../leaflet/leaflet.js",
            f"{kaart.id}.js",
            {"wijk": "../index.html"}.get(kaart.id, f"../{kaart.id}.html"),
        ]


def test_pagina_zegt_wat_er_op_de_kaart_staat_en_van_wie_zij_is() -> None:
    kaart = per_id(maak_kaartopdracht())["maatregelen"]
    html = kaart.bestanden[kaart.pagina].decode()
    assert '<a href="../maatregelen.html" target="_top">Terug naar de maatregelen</a>' in html
    assert f"<h1>{kaart.titel}</h1>" in html
    for regel in kaart.legenda:
        assert f"<li>{regel.teken}{regel.tekst}</li>" in html
    assert (
        '<li><a href="../maatregelen/m1.html" target="_top">1 Riool</a> '
        "<span>Groen, besloten</span></li>"
    ) in html
    voet = html.partition("<footer")[2]
    assert "Uitgegeven door " in voet
    assert stand(maak_kaartopdracht().plan, DAG) in voet
    wijk = per_id(maak_kaartopdracht())["wijk"]
    assert "<li>Bieb <span>Boeken</span></li>" in wijk.bestanden[wijk.pagina].decode()


def test_namen_uit_de_inhoud_blijven_tekst() -> None:
    for kaart in per_id(maak_kaartopdracht(BOOS)).values():
        assert "<script" not in _js(kaart)
        assert boom(kaart.svg_breed).tag.endswith("svg")
        assert "<script" not in kaart.svg_breed + kaart.svg_smal
    iconen = _iconen(per_id(maak_kaartopdracht(BOOS))["maatregelen"])
    assert not any("<script" in html for html in iconen)
    assert any("&lt;script&gt;" in html for html in iconen)


def test_kaart_vraagt_niets_van_anderen_zonder_achtergrond() -> None:
    for kaart in kaarten(maak_kaartopdracht()):
        assert kaart.tegels == ""
        assert "http" not in "".join(b.decode() for b in kaart.bestanden.values())


@pytest.mark.parametrize(
    ("instelling", "host", "deel"),
    [
        ({"achtergrond": "pdok"}, "https://service.pdok.nl", "Kaartgegevens © Kadaster"),
        (
            {"achtergrond": {"url": "https://{s}.x.nl/{z}/{x}/{y}.png", "bronvermelding": "<b>X"}},
            "https://*.x.nl",
            "&lt;b&gt;X",
        ),
    ],
)
def test_tegels_met_bronvermelding_in_plaats_van_omgeving(
    instelling: dict[str, Any], host: str, deel: str
) -> None:
    opdracht = maak_kaartopdracht()
    gedeeld = opdracht.plan.gedeeld
    config = gedeeld.config.model_copy(update={"kaart": KaartInstelling.model_validate(instelling)})
    plan = replace(opdracht.plan, gedeeld=replace(gedeeld, config=config))
    kaart = per_id(replace(opdracht, plan=plan))["wijk"]
    assert kaart.tegels == host
    js = _js(kaart)
    assert _attributie(js) == deel
    assert "omgeving" not in js


def test_dezelfde_invoer_geeft_dezelfde_bytes() -> None:
    assert kaarten(maak_kaartopdracht()) == kaarten(maak_kaartopdracht())


def test_portaal_tekent_de_wijken_met_een_plan() -> None:
    gedeeld = maak_kaartopdracht().plan.gedeeld
    kaartje = Wijkkaartje("proef", "Proef", "concept", grens=(maak_object("gebied"),))
    (kaart,) = teken_portaal(gedeeld, (kaartje, Wijkkaartje("leeg", "Leeg", "concept")))
    assert isinstance(kaart, Kaart)
    assert kaart.pagina == "portaal/kaart/portaal.html"
    assert sorted(kaart.bestanden) == [f"portaal/kaart/portaal.{e}" for e in ("css", "html", "js")]
    assert [(p.naam, p.url) for p in kaart.plaatsen] == [
        ("Proef", "proef/index.html"),
        ("Leeg", "leeg/index.html"),
    ]
    assert "../../proef/index.html" in kaart.bestanden["portaal/kaart/portaal.js"].decode()
    html = kaart.bestanden[kaart.pagina].decode()
    assert '<a href="../../index.html" target="_top">Terug naar alle wijken</a>' in html
    assert '<a href="../../leeg/index.html" target="_top">Leeg</a>' in html
    assert "Bijgewerkt" not in html
    (kaart,) = teken_portaal(gedeeld, (kaartje, replace(kaartje, bijgewerkt="2026-11-20")))
    assert isinstance(kaart, Kaart)
    assert "Bijgewerkt op 20 november 2026." in kaart.bestanden[kaart.pagina].decode()
    assert teken_portaal(gedeeld, ()) == ()


def test_de_deur_geeft_grafieken_en_kaarten() -> None:
    opdracht = maak_kaartopdracht()
    beelden = teken_wijk(opdracht.plan, opdracht.uitkomst, DAG)
    assert {type(beeld) for beeld in beelden} == {Grafiek, Kaart}


def _attributie(js: str) -> str:
    gevonden = re.search(r'"attribution": (".*"),', js)
    assert gevonden is not None
    return str(json.loads(gevonden[1]))


def _js(kaart: Kaart) -> str:
    return "".join(b.decode() for pad, b in kaart.bestanden.items() if pad.endswith(".js"))


def _iconen(kaart: Kaart) -> list[str]:
    gevonden = re.findall(r'"html": ("(?:[^"\\]|\\.)*")', _js(kaart))
    return [json.loads(html) for html in gevonden]


SJABLOON = "x {{ cycler.__init__.__globals__.os.mkdir('bewijs') }} {% y %} {# z #} {{ 7*7 }}"


def test_tekst_met_een_sjabloon_wordt_nooit_uitgevoerd(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # branca compiles its own output as a template again
    monkeypatch.chdir(tmp_path)
    gevonden = per_id(maak_kaartopdracht(naam=SJABLOON))
    assert list(tmp_path.iterdir()) == []
    for id_ in ("maatregelen", "wijkschouw"):
        assert "{{ 7*7 }}" in gevonden[id_].bestanden[f"kaart/{id_}.js"].decode()


def test_tegels_houden_hun_haken_en_voeren_niets_uit() -> None:
    tegels = {"url": "https://t.nl/{z}/{x}/{y}.png", "bronvermelding": "Van {{ 7*7 }}"}
    opdracht = maak_kaartopdracht()
    config = opdracht.plan.gedeeld.config.model_copy(
        update={"kaart": KaartInstelling.model_validate({"achtergrond": tegels})}
    )
    gedeeld = replace(opdracht.plan.gedeeld, config=config)
    kaart = per_id(replace(opdracht, plan=replace(opdracht.plan, gedeeld=gedeeld)))["wijk"]
    script = kaart.bestanden["kaart/wijk.js"].decode()
    assert "https://t.nl/{z}/{x}/{y}.png" in script
    assert "Van {{ 7*7 }}" in script
