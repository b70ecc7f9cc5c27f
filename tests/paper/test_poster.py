"""The wijkposter: one sheet, whatever the plan; nothing cut, nothing over one another."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pytest

from generator.model.papier import Poster, Tijdvak
from generator.paper.poster import Drukstof, Gezet, druk_poster
from generator.paper.poster_trappen import TRAPPEN, uitgedund
from generator.paper.poster_zetten import BREED, HOOG, RAND, hoogten_van, zet_poster
from tests.conftest import maak_inhoud
from tests.paper import pdfua
from tests.paper.posters import maak_wijk, tekstvakken, zet

PX_PER_MM = 96 / 25.4
Werk = tuple[Poster, Gezet, Drukstof]
WIJKEN = ("een", "acht", "veertien", "veertig", "veertig zonder kaart", "kleinste")


@pytest.fixture(scope="module", params=WIJKEN)
def werk(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Werk:
    map_ = tmp_path_factory.mktemp("poster") / "inhoud"
    match request.param:
        case "kleinste":
            maak_inhoud(map_, "linde")
        case "veertig":
            maak_wijk(map_, 40, lang=True)
        case "veertig zonder kaart":
            maak_wijk(map_, 40, lang=True, kaart=False)
        case naam:
            maak_wijk(map_, {"een": 1, "acht": 8, "veertien": 14}[naam])
    return zet(map_)


def test_een_vel_van_a3_en_twee_keer_zo_groot_voor_a1(werk: Werk) -> None:
    _, gezet, stof = werk
    bestanden = druk_poster(gezet, stof)
    maten = {}
    for naam in ("a3", "a1"):
        with pikepdf.open(io.BytesIO(bestanden[f"papier/poster-{naam}.pdf"])) as pdf:
            assert len(pdf.pages) == 1
            maten[naam] = [float(x) / 72 * 25.4 for x in pdf.pages[0].MediaBox][2:]
    assert maten["a3"] == pytest.approx([420, 297], abs=0.1)
    assert maten["a1"] == pytest.approx([841, 594], abs=3)  # what ISO 216 allows


def test_geen_tekst_over_een_andere_of_buiten_het_vel(werk: Werk) -> None:
    vakken = tekstvakken(werk[1].zetsel)
    links, rechts = RAND * PX_PER_MM, (RAND + BREED) * PX_PER_MM
    onder = (RAND + HOOG) * PX_PER_MM
    buiten = [v for v in vakken if v.links < links - 1 or v.rechts > rechts + 1 or v.onder > onder]
    assert buiten == []
    assert [(a.tekst, b.tekst) for a, b in combinations(vakken, 2) if a.raakt(b)] == []


def test_elk_deel_blijft_op_zijn_eigen_plek(werk: Werk) -> None:
    hoogten = hoogten_van(werk[1].zetsel)
    stapel = [hoogten[naam] for naam in ("plaat", "samen", "lint", "voet") if naam in hoogten]
    midden = max(hoogten.get("links", 0), hoogten["rechts"], hoogten["onder"])
    assert sum(stapel) + midden <= HOOG


def test_alles_wat_de_poster_zegt_is_te_lezen_en_in_volgorde(werk: Werk) -> None:
    _, gezet, stof = werk
    gelezen = _kaal(pdfua.teksten(druk_poster(gezet, stof)["papier/poster-a3.pdf"]))
    p = gezet.poster
    zinnen = [p.boven, p.naam, p.kern]
    zinnen += [stuk for c in p.cijfers for stuk in (c.getal, c.naam, c.vergelijking) if stuk]
    zinnen += list(p.doelen) + [partij.naam for partij in p.partijen]
    zinnen += [p.samen.zin] if p.samen else []
    zinnen += [m.naam for m in p.maatregelen if m.naam] + list(p.contact) + list(p.bronnen)
    ontbreekt = [zin for zin in zinnen if _kaal(zin) not in gelezen]
    assert ontbreekt == []
    vooraan = [gelezen.index(_kaal(zin)) for zin in (p.boven, p.naam, p.kern, p.bronnen[-1])]
    assert vooraan == sorted(vooraan)


def test_geen_bevindingen_voor_wie_luistert(werk: Werk) -> None:
    _, gezet, stof = werk
    for naam, inhoud in druk_poster(gezet, stof).items():
        if naam.endswith(".pdf"):
            assert pdfua.bevindingen(inhoud) == []


def test_elke_maatregel_staat_erop_met_zijn_eigen_nummer(werk: Werk) -> None:
    alles, gezet, _ = werk
    assert sorted(m.nummer for m in gezet.poster.maatregelen) == sorted(
        m.nummer for m in alles.maatregelen
    )


def test_nummers_op_de_kaart_zijn_die_van_de_lijst(werk: Werk) -> None:
    _, gezet, _ = werk
    kaart = re.search(r'<div class="vlak"><svg.*?</svg>', gezet.html, re.DOTALL)
    op_kaart = sorted(re.findall(r">(\d+)</text>", kaart[0])) if kaart else []
    zonder_plek = {m.nummer for m in gezet.poster.overal}
    lijst = sorted(m.nummer for m in gezet.poster.maatregelen if m.nummer not in zonder_plek)
    assert op_kaart == (lijst if kaart else [])


def test_wat_eraf_valt_staat_erbij(werk: Werk) -> None:
    alles, gezet, _ = werk
    gezegd = " ".join(gezet.poster.weggelaten)
    weg = len(alles.cijfers) - len(gezet.poster.cijfers)
    assert (f"{weg} cijfer" in gezegd) == (weg > 0)
    korter = any(m.naam.endswith("…") for m in gezet.poster.maatregelen)
    assert ("afgekort" in gezegd) == korter
    assert ("de namen bij" in gezegd) == any(not m.naam for m in gezet.poster.maatregelen)


def test_maatregelen_zijn_op_a1_van_anderhalve_meter_te_lezen(werk: Werk) -> None:
    assert werk[1].trap.letter * 2 >= 20


def test_dezelfde_bytes_en_een_tekening_zonder_letters_en_stijl(werk: Werk) -> None:
    _, gezet, stof = werk
    eerst, daarna = druk_poster(gezet, stof), druk_poster(gezet, stof)
    assert eerst == daarna
    svg = eerst["papier/poster.svg"].decode()
    wortel = ET.fromstring(svg)  # noqa: S314 - made here
    assert not {"text", "style", "script", "image"} & {
        e.tag.rpartition("}")[2] for e in wortel.iter()
    }
    vormen = {e.get("id") for e in wortel.iter() if e.get("id")}
    gebruikt = {e.get("href", "").removeprefix("#") for e in wortel.iter() if e.get("href")}
    assert gebruikt <= vormen
    assert gezet.poster.naam.partition(" ")[0] in svg


def test_zonder_adres_geen_code_en_geen_woord_daarover(tmp_path: Path) -> None:
    _, gezet, _ = zet(maak_inhoud(tmp_path / "inhoud", "linde"))
    assert 'class="qr"' not in gezet.html
    assert "QR" not in gezet.html
    assert "Het hele plan" not in gezet.html


def test_met_adres_een_code_die_naar_het_plan_leidt(tmp_path: Path) -> None:
    _, gezet, _ = zet(maak_wijk(tmp_path / "inhoud", 1))
    assert "<title>QR-code naar https://voorbeeld.nl/plannen/linde/</title>" in gezet.html


def test_elke_trap_is_krapper_dan_de_vorige(tmp_path: Path) -> None:
    alles, _, _ = zet(maak_wijk(tmp_path / "inhoud", 14, lang=True))
    letters = [trap.letter for trap in TRAPPEN]
    assert letters == sorted(letters, reverse=True)
    lengten = [sum(len(m.naam) for m in uitgedund(alles, trap).maatregelen) for trap in TRAPPEN]
    assert lengten == sorted(lengten, reverse=True)
    assert lengten[-1] == 0


def test_driehonderd_maatregelen_met_lange_namen_passen_ook(tmp_path: Path) -> None:
    alles, _, stof = zet(maak_wijk(tmp_path / "inhoud", 8, lang=True, kaart=False))
    vol = uitgedund(alles, TRAPPEN[0])
    veel = tuple(_vaker(tijdvak, 300 // len(alles.maatregelen)) for tijdvak in vol.tijdvakken)
    gezet = zet_poster(replace(alles, tijdvakken=veel), stof, lambda _b, _h: None)
    assert gezet.zetsel.bladen == 1


def test_lange_regels_boven_en_onder_passen_ook(tmp_path: Path) -> None:
    alles, _, stof = zet(maak_wijk(tmp_path / "inhoud", 8, kaart=False))
    lang = replace(alles, boven="Gemeente met een naam. " * 40, bronnen=("Een bron; " * 300,))
    assert zet_poster(lang, stof, lambda _b, _h: None).zetsel.bladen == 1


def _vaker(tijdvak: Tijdvak, keer: int) -> Tijdvak:
    kolommen = tuple(
        replace(
            kolom,
            themas=tuple(
                replace(groep, maatregelen=groep.maatregelen * keer) for groep in kolom.themas
            ),
        )
        for kolom in tijdvak.kolommen
    )
    return replace(tijdvak, kolommen=kolommen)


def _kaal(tekst: str) -> str:
    return re.sub(r"\s+", "", tekst)
