"""Spreadsheets, tables and maps of strangers that are imported: refused, or plain content."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.harvest import Longlistopdracht, OogstFoutError
from generator.harvest.bestand import Herkomst, lees_bestanden
from generator.harvest.blad import lees_blad
from generator.harvest.kaartbestand import Kaartvlak, werk_kaart_bij
from generator.harvest.kolommen import bekende_koppen
from generator.harvest.tabel import TABELLEN
from generator.model.bron import Groep
from generator.model.limieten import GROOTSTE_BLAD_UITGEPAKT_BYTES
from generator.model.maatregel import Maatregel
from generator.pipeline import editing
from generator.pipeline.importing import import_maatregelen, schrijf
from generator.read.yamlboom import lees_yaml
from tests.check.fouten import DAG
from tests.conftest import bytes_van, maak_inhoud
from tests.veiligheid.aanvallen import LADINGEN, LINKS
from tests.veiligheid.hoeveel import keer

MAP = "content/wijken/eik/maatregelen"
# a column that is a number, an id or a list of them takes no words
VELDEN = ("naam", "samenvatting", "wat merkt u", "keuze", "thema", "kosten post", "bron", "id")
GOED = {"thema": "groen", "trekker": "gemeente", "start gepland": "2027", "kosten bedrag": "1"}
VLAKKEN = (Kaartvlak("gebied", {"naam": "Eik"}, ((((4.6, 51.8), (4.7, 51.8), (4.7, 51.9)),),)),)


def longlist(pad: Path, rij: dict[str, str]) -> Path:
    uit = io.StringIO()
    csv.writer(uit).writerows([rij.keys(), rij.values()])
    pad.write_text(uit.getvalue(), newline="")
    return pad


@pytest.mark.parametrize("veld", VELDEN)
def test_aanval_in_een_cel_wordt_gewone_tekst_of_een_bevinding(tmp_path: Path, veld: str) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    toegelaten = 0
    for lading in (*LADINGEN, *LINKS):
        rij = {"naam": "Bomen bij de school", **GOED, veld: lading}
        blad = longlist(tmp_path / "blad.csv", rij)

        gehad = import_maatregelen(Longlistopdracht(map_, blad, "eik", DAG))

        for pad, inhoud in gehad.oogst.bestanden.items():
            assert re.fullmatch(MAP + r"/[a-z0-9][a-z0-9-]{0,60}\.yml", pad)
            boom, gevonden = lees_yaml(inhoud.decode(), pad)
            assert isinstance(boom, Groep)
            assert gevonden == ()
            assert {naam.tekst for naam, _ in boom.paren} <= set(Maatregel.model_fields)
            toegelaten += 1
    assert toegelaten >= (0 if veld == "id" else 10)


def leden(xlsx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(xlsx)) as zip_:
        return {naam: zip_.read(naam) for naam in zip_.namelist()}


def pak(delen: dict[str, bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def gewoon_blad() -> bytes:
    boek = openpyxl.Workbook()
    eerste = boek.worksheets[0]
    eerste.append(["naam", "thema", "kosten bedrag"])
    eerste.append(["Bomen", "groen", 3.5])
    uit = io.BytesIO()
    boek.save(uit)
    return uit.getvalue()


BLAD = gewoon_blad()
CELLEN = "xl/worksheets/sheet1.xml"


def anders(naam: str, verander: Callable[[bytes], bytes]) -> bytes:
    delen = leden(BLAD)
    return pak({**delen, naam: verander(delen[naam])})


def met_entiteit(verklaring: str) -> bytes:
    kop = f"<!DOCTYPE worksheet [{verklaring}]>".encode()
    return anders(CELLEN, lambda xml: kop + xml.replace(b"Bomen", b"&a9;"))


LACHSALVO = "".join(
    f'<!ENTITY a{n} "{"x" * 1_000 if n == 0 else f"&a{n - 1};" * 100}">' for n in range(10)
)
GEHEIM = "wat alleen op deze computer staat"


def bom_die_liegt() -> bytes:
    """Return a sheet that says it is small, and unpacks to more than is allowed."""
    lang = b"B" * (GROOTSTE_BLAD_UITGEPAKT_BYTES + 1)
    bom = anders(CELLEN, lambda xml: xml.replace(b"Bomen", lang))
    echt = len(leden(bom)[CELLEN])
    return bom.replace(struct.pack("<I", echt), struct.pack("<I", 1_000))


KWADE_BLADEN: dict[str, bytes] = {
    "bom die liegt": bom_die_liegt(),
    "bom": anders("xl/styles.xml", lambda _: b" " * (GROOTSTE_BLAD_UITGEPAKT_BYTES + 1)),
    "geen blad": pak({"x": b""}),
    "half": BLAD[: len(BLAD) // 2],
    "kapot ingepakt": anders(CELLEN, lambda xml: xml).replace(b"PK\x03\x04", b"PK\x03\x05", 2),
    "op slot": BLAD.replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"),
    "geen XML": anders("xl/workbook.xml", lambda _: b"<<"),
    "tekst die er niet is": anders(
        CELLEN, lambda xml: xml.replace(b't="inlineStr"><is><t>Bomen</t></is>', b't="s"><v>9</v>')
    ),
    "oneindig veel rijen": anders(
        CELLEN, lambda xml: xml.replace(b'r="2"', b'r="1048576"').replace(b":C2", b":C1048576")
    ),
}  # fmt: skip


@pytest.mark.parametrize("naam", KWADE_BLADEN)
def test_kwaad_rekenblad_wordt_geweigerd(tmp_path: Path, naam: str) -> None:
    pad = tmp_path / "blad.xlsx"
    pad.write_bytes(KWADE_BLADEN[naam])
    with pytest.raises(OogstFoutError, match=r"blad\.xlsx"):
        lees_blad(pad, "", "naam")


@pytest.mark.parametrize("hulp", ["True", "False"], ids=["met hulp", "zonder hulp"])
@pytest.mark.parametrize("soort", ["lachsalvo", "ander bestand"])
def test_rekenblad_wordt_niet_groter_en_leest_niets_anders(
    tmp_path: Path, soort: str, hulp: str
) -> None:
    """Whether or not lxml and defusedxml are here: they come with tools, not with wijkplan."""
    geheim, pad = tmp_path / "geheim.txt", tmp_path / "blad.xlsx"
    geheim.write_text(GEHEIM)
    buiten = f'<!ENTITY a9 SYSTEM "{geheim.as_uri()}">'
    pad.write_bytes(met_entiteit(LACHSALVO if soort == "lachsalvo" else buiten))
    code = (
        "import resource, sys; from pathlib import Path\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (60, 60))\n"
        "from generator.harvest.blad import OogstFoutError, lees_blad\n"
        "try: print(lees_blad(Path(sys.argv[1]), '', 'naam'))\n"
        "except OogstFoutError as fout: print(fout)\n"
    )
    omgeving = {**os.environ, "OPENPYXL_LXML": hulp, "OPENPYXL_DEFUSEDXML": hulp}
    klaar = subprocess.run(
        [sys.executable, "-c", code, str(pad)],
        env=omgeving, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert klaar.returncode == 0, klaar.stderr
    assert "blad.xlsx" in klaar.stdout
    assert GEHEIM not in klaar.stdout
    assert len(klaar.stdout) < 10_000


STUKJES = st.sampled_from(
    [b"<", b">", b'"', b"&x;", b"9" * 20, b"-1", b't="s"', b't="d"', b'r="ZZZ1"', b"NaN", b"\xff"]
)


@pytest.mark.fuzz
@given(
    welk=st.integers(0, 20), waar=st.floats(0, 1), weg=st.integers(0, 40), stukje=STUKJES,
    binnen=st.booleans(),
)  # fmt: skip
@settings(max_examples=keer(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_veranderd_rekenblad_geeft_een_blad_of_een_melding(
    tmp_path: Path, welk: int, waar: float, weg: int, stukje: bytes, *, binnen: bool
) -> None:
    delen = leden(BLAD)
    naam = sorted(delen)[welk % len(delen)]

    def verander(oud: bytes) -> bytes:
        index = int(waar * len(oud))
        return oud[:index] + stukje + oud[index + weg :]

    pad = tmp_path / "blad.xlsx"
    pad.write_bytes(pak({**delen, naam: verander(delen[naam])}) if binnen else verander(BLAD))
    try:
        assert lees_blad(pad, "", "naam").bestand == "blad.xlsx"
    except OogstFoutError as fout:
        assert "blad.xlsx" in str(fout)  # noqa: PT017 - both ways are right


CBS = b"WijkenEnBuurten;Jaar;AantalInwoners_5\nWK059003;2024;5635\n"
JSON = b'{"value": [{"WijkenEnBuurten": "WK059003", "AantalInwoners_5": 5635}]}'
KWADE_TABELLEN = {
    "lang getal": JSON.replace(b"5635", b"9" * 5_000),
    "groot getal": JSON.replace(b"5635", b"1" + b"0" * 400),
    "oneindig": JSON.replace(b"5635", b"1e999"),
    "diep": b'{"value": ' + b"[" * 100_000,
    "lijst in een cel": JSON.replace(b"5635", b"[[1]]"),
    "sleutels dubbel": JSON.replace(b'"AantalInwoners_5"', b'"WijkenEnBuurten"'),
    "lange cel": CBS.replace(b"5635", b"5" * 200_000),
    "cellen te veel": CBS.replace(b"5635", b"5635;1;2;3"),
    "nul-teken": CBS.replace(b"5635", b"56\x0035"),
    "open aanhalingsteken": CBS.replace(b"5635", b'"5635'),
    "jaar zonder eind": CBS.replace(b"2024", b"9" * 400),
}


@pytest.mark.parametrize("naam", KWADE_TABELLEN)
def test_kwade_tabel_geeft_cijfers_of_een_melding(tmp_path: Path, naam: str) -> None:
    pad = tmp_path / "cijfers.csv"
    pad.write_bytes(KWADE_TABELLEN[naam])
    try:
        tabellen = lees_bestanden([pad], Herkomst(dt.date(2026, 1, 1), TABELLEN, (2024,)))
    except OogstFoutError as fout:
        assert "cijfers.csv" in str(fout)  # noqa: PT017 - both ways are right
    else:
        assert all(0 <= w < 1e300 for tabel in tabellen for w in tabel.waarden.values())


@pytest.mark.parametrize(
    "kaart", ['{"features": [{"id": "\\ud800"}]}', "[" * 100_000, '{"features": [1]}', "{", "1"]
)
def test_kwade_kaart_blijft_zoals_zij_is(kaart: str) -> None:
    with pytest.raises(OogstFoutError, match="kaart/x"):
        werk_kaart_bij(kaart, "kaart/x.geojson", VLAKKEN)


def test_alle_koppen_met_een_aanval_eronder(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    for lading in LADINGEN:
        blad = longlist(tmp_path / "blad.csv", dict.fromkeys([*bekende_koppen(), lading], lading))
        gehad = import_maatregelen(Longlistopdracht(map_, blad, "eik", DAG))
        assert gehad.fout
        assert gehad.oogst.bestanden == {}


def test_inlezen_schrijft_niet_door_een_verwijzing(tmp_path: Path) -> None:
    map_, elders = maak_inhoud(tmp_path / "inhoud", "eik"), tmp_path / "elders"
    (map_ / MAP / "bomen.yml").rename(tmp_path / "bomen.yml")
    (map_ / MAP).rmdir()
    elders.mkdir()
    (map_ / MAP).symlink_to(elders)
    blad = longlist(tmp_path / "blad.csv", {"naam": "Bomen", **GOED})

    gehad = import_maatregelen(Longlistopdracht(map_, blad, "eik", DAG))
    with pytest.raises(OSError, match="verwijzing"):
        schrijf(map_, gehad.oogst)

    assert list(elders.iterdir()) == []


def test_toevoegen_schrijft_niet_door_een_verwijzing(tmp_path: Path) -> None:
    map_, elders = maak_inhoud(tmp_path / "inhoud", "eik"), tmp_path / "elders"
    elders.mkdir()
    (map_ / "content/wijken/eik/nieuws").symlink_to(elders)
    antwoorden = {
        "wijk": "eik", "naam": "Werk begint", "datum": "2026-11-24", "samenvatting": "Kort.",
        "tekst": "Lang.",
    }  # fmt: skip

    with pytest.raises(OSError, match="verwijzing"):
        editing.voeg_toe(map_, "nieuws", antwoorden, 2026)

    assert list(elders.iterdir()) == []


def test_inlezen_leest_niet_door_een_verwijzing(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    wijk = map_ / "content/wijken/eik/wijk.yml"
    wijk.rename(tmp_path / "elders.yml")
    wijk.symlink_to(tmp_path / "elders.yml")
    voor = bytes_van(tmp_path)
    blad = longlist(tmp_path / "blad.csv", {"naam": "Bomen", **GOED})
    voor["blad.csv"] = blad.read_bytes()

    with pytest.raises(OogstFoutError, match="buiten deze map"):
        import_maatregelen(Longlistopdracht(map_, blad, "eik", DAG))

    assert bytes_van(tmp_path) == voor
