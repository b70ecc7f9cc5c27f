"""Random bytes and random changes of good content never raise: they give findings."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.check import keur_alles
from generator.check.markdown import directieven_in, doelen_in, tags_in, zonder_code
from generator.model.bron import Bronbestand, Bronmap
from generator.read import lees_gedeeld, lees_wijk
from generator.read.bestand import lees_inhoud
from generator.read.indeling import Soort
from generator.read.tekst import lees_tekst
from generator.read.yamlboom import lees_yaml
from tests.check.fouten import goede_inhoud, schrijf_goede_map
from tests.veiligheid.hoeveel import keer

WIJK = "content/wijken/voorbeeldwijk"
BESTANDEN = sorted(p for p in goede_inhoud() if p.endswith((".yml", ".md")) and p != "README.md")
# what tends to break a reader of YAML, Markdown or numbers
WOORDEN = r"""
: - [ ] { } ' " # &a *a !x | > --- ... % @ ` null ~ ja 1e9 .nan -1 99999 0 12.000
{{ }} {{kaart( ]( ![ <script> \ é id: naam <<:
"""
ANDERS = ("\n", "\t", "  ", "\n- ", ": ", "\u202e", "\x00", '{{ foto("a", "b") }}')
STUKJES = st.sampled_from([*WOORDEN.split(), *ANDERS])


@pytest.fixture(scope="module")
def bronnen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Bronmap, Bronmap]:
    map_ = tmp_path_factory.mktemp("goed")
    schrijf_goede_map(map_)
    return lees_gedeeld(map_), lees_wijk(map_, "voorbeeldwijk")


def met(bron: Bronmap, pad: str, inhoud: bytes, soort: Soort) -> Bronmap:
    """Return the unit with other bytes in one file."""
    if pad not in bron.bestanden:
        return bron
    bestand, bevindingen = lees_inhoud(pad, inhoud, soort)
    bestanden = {**bron.bestanden, pad: bestand or Bronbestand(pad, inhoud)}
    return Bronmap(bron.pad, bestanden, (*bron.bevindingen, *bevindingen))


@pytest.mark.fuzz
@given(st.text(max_size=300))
@settings(max_examples=keer(300), deadline=None)
def test_yaml_lezen_geeft_bevindingen_en_geen_fout(tekst: str) -> None:
    schoon, gevonden = lees_tekst(tekst.encode(errors="ignore"), "x.yml")
    knoop, bevindingen = lees_yaml(schoon or "", "x.yml")

    assert knoop is None or knoop.plek.regel >= 1
    assert all(b.plek.bestand == "x.yml" for b in (*gevonden, *bevindingen))


@pytest.mark.fuzz
@given(pad=st.sampled_from(BESTANDEN), inhoud=st.binary(max_size=400))
@settings(
    max_examples=keer(80),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_willekeurige_bytes(bronnen: tuple[Bronmap, Bronmap], pad: str, inhoud: bytes) -> None:
    soort: Soort = "yaml" if pad.endswith(".yml") else "tekst"

    gedeeld, wijk = (met(bron, pad, inhoud, soort) for bron in bronnen)

    assert isinstance(keur_alles(gedeeld, [wijk]), tuple)


@pytest.mark.fuzz
@given(
    pad=st.sampled_from(BESTANDEN),
    waar=st.floats(0, 1),
    weg=st.integers(0, 12),
    stukje=st.lists(STUKJES, min_size=1, max_size=3).map("".join),
)
@settings(
    max_examples=keer(250),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_kleine_veranderingen(
    bronnen: tuple[Bronmap, Bronmap], pad: str, waar: float, weg: int, stukje: str
) -> None:
    tekst = goede_inhoud()[pad].decode()
    index = int(waar * len(tekst))
    inhoud = (tekst[:index] + stukje + tekst[index + weg :]).encode()
    soort: Soort = "yaml" if pad.endswith(".yml") else "tekst"

    gedeeld, wijk = (met(bron, pad, inhoud, soort) for bron in bronnen)
    bevindingen = keur_alles(gedeeld, [wijk])

    regels = inhoud.count(b"\n") + 2
    for bevinding in bevindingen:
        assert "\n" not in str(bevinding)
        assert bevinding.plek.bestand != pad or 1 <= bevinding.plek.regel <= regels


@pytest.mark.fuzz
@given(
    inhoud=st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.integers(),
        lambda deel: (
            st.lists(deel, max_size=4)
            | st.dictionaries(
                st.sampled_from(["type", "features", "geometry", "coordinates", "id", "crs", "x"]),
                deel,
                max_size=4,
            )
        ),
        max_leaves=25,
    )
)
@settings(
    max_examples=keer(150),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_willekeurige_kaart(bronnen: tuple[Bronmap, Bronmap], inhoud: object) -> None:

    gedeeld, wijk = bronnen
    pad = f"{WIJK}/kaart/x.geojson"
    tekst = json.dumps(inhoud)
    bestand = Bronbestand(pad, tekst.encode(), tekst=tekst)
    wijk = Bronmap(wijk.pad, {**wijk.bestanden, pad: bestand})

    assert isinstance(keur_alles(gedeeld, [wijk]), tuple)


@pytest.mark.parametrize("stukje", ["`", "``", "{{", "[", "![](", "<a ", "[[a](b)", "`a", "*", "#"])
def test_herhaalde_tekens_kosten_geen_minuten(stukje: str) -> None:
    kaal = zonder_code(stukje * (200_000 // len(stukje)))

    gevonden = [*directieven_in(kaal), *doelen_in(kaal), *tags_in(kaal)]

    assert isinstance(gevonden, list)
