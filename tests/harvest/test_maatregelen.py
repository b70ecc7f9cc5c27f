from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import check, read
from generator.harvest import Longlistopdracht, OogstFoutError, voorbeeldblad
from generator.harvest import blad as bladen
from generator.harvest.kolommen import bekende_koppen, vind_kolom
from generator.harvest.maatregelen import slug
from generator.model.velden import GEWEIGERDE_IDS
from generator.pipeline.importing import Maatregeloogst, import_maatregelen, schrijf
from generator.read.yamlboom import lees_yaml
from tests.harvest.conftest import DAG

KOP = ["naam", "thema", "trekker", "start gepland", "kosten bedrag"]
GOED = ["Bomen planten", "openbare ruimte", "gemeente", 2028, 80000]
MAP = "content/wijken/kraaihoek/maatregelen"


def maak_xlsx(pad: Path, *rijen: Sequence[object], blad: str = "Longlist") -> Path:
    boek = openpyxl.Workbook()
    eerste = boek.worksheets[0]
    eerste.title = blad
    for rij in rijen:
        eerste.append(list(rij))
    boek.save(pad)
    return pad


def doe(inhoud: Path, bestand: Path, **meer: object) -> Maatregeloogst:
    return import_maatregelen(
        Longlistopdracht(inhoud, bestand, "kraaihoek", DAG, **meer)  # type: ignore[arg-type]  # as named
    )


def keur(inhoud: Path) -> tuple[object, list[str]]:
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(inhoud))
    plan, bevindingen = check.keur_wijk(read.lees_wijk(inhoud, "kraaihoek"), gedeeld)
    return plan, [str(b) for b in bevindingen if b.ernst == "fout"]


def test_voorbeeldblad_is_altijd_hetzelfde_en_kan_zo_ingelezen(inhoud: Path) -> None:
    assert voorbeeldblad() == voorbeeldblad()
    bestand = inhoud / "lijst.xlsx"
    bestand.write_bytes(voorbeeldblad())

    gehad = doe(inhoud, bestand)

    assert not gehad.fout
    assert list(gehad.oogst.bestanden) == [f"{MAP}/speelplein-vergroenen.yml"]
    koppen = [cel.value for cel in openpyxl.load_workbook(bestand)["Longlist"][1]]
    assert koppen[0] == "naam *"
    assert all(vind_kolom(str(kop)) for kop in koppen)
    schrijf(inhoud, gehad.oogst)
    plan, fouten = keur(inhoud)
    assert plan is not None
    assert fouten == []


def test_rij_wordt_een_maatregel_met_de_bedragen_van_de_cellen(inhoud: Path) -> None:
    kop = [*KOP, "kosten laag", "kosten hoog", "kosten 2 partij", "kosten 2 per jaar",
           "baten partij", "baten post", "baten per jaar", "baten soort", "effect droog-en-groen",
           "straten", "toelichting", "bron", "verplicht", "Wat merkt u?"]  # fmt: skip
    rij = [*GOED, 70000.5, 100000, "woonkracht10", 1500, "bewoners", "Schaduw", 2500, "welzijn",
           1.5, "Overtoom; Badhuisstraat", "Eén.\n\nTwee: drie.", "Gesprek", "nee",
           "Bomen"]  # fmt: skip
    bestand = maak_xlsx(inhoud / "l.xlsx", kop, rij)

    gehad = doe(inhoud, bestand)

    assert [str(b) for b in gehad.bevindingen if b.fout] == []
    assert [b.melding for b in gehad.bevindingen if b.code == "WP101"] == []
    assert gehad.oogst.bestanden[f"{MAP}/bomen-planten.yml"].decode() == (
        "# Uit l.xlsx, blad Longlist, rij 2; ingelezen op 2026-11-24.\n"
        "naam: Bomen planten\nwat_merkt_u: |\n  Bomen\nthema: openbare ruimte\n"
        "basis: vrijwillig\nstatus: longlist\ntrekker: gemeente\nstart:\n  gepland: 2028\n"
        "kosten:\n  - partij: gemeente\n    post: Bomen planten\n    bedrag: 80000\n"
        "    laag: 70000.5\n    hoog: 100000\n"
        "  - partij: woonkracht10\n    post: Bomen planten\n    per_jaar: 1500\n"
        "baten:\n  - partij: bewoners\n    post: Schaduw\n    per_jaar: 2500\n"
        "    soort: welzijn\neffecten:\n  - doel: droog-en-groen\n    effect: 1.5\n"
        "verplicht: nee\nstraten:\n  - Overtoom\n  - Badhuisstraat\n"
        "bronnen:\n  - titel: Gesprek\ntoelichting: |\n  Eén.\n\n  Twee: drie.\n"
        "laatst_bijgewerkt: 2026-11-24\n"
        "# samenvatting: Schrijf in twee zinnen wat er gebeurt.\n"
    )
    schrijf(inhoud, gehad.oogst)
    assert keur(inhoud)[1] == []


def test_fouten_staan_bij_blad_rij_en_kolom_en_niets_wordt_geschreven(inhoud: Path) -> None:
    bestand = maak_xlsx(
        inhoud / "l.xlsx",
        [*KOP, "basis", "straten"],
        GOED,
        ["Struiken", "groen", "gementee", 2028, "12.000", "vrijwilig", "Overtom"],
        [],
        ["Gras", None, "gemeente", "straks", -5],
        ["Bomen planten", "groen", "gemeente", 2028],
    )

    gehad = doe(inhoud, bestand)

    assert gehad.fout
    assert gehad.oogst.bestanden == {}
    regels = [str(b) for b in gehad.bevindingen if b.fout]
    begin = "l.xlsx!Longlist:rij "
    assert [regel.removeprefix(begin).split(": ")[0] for regel in regels] == [
        "3, kolom C", "3, kolom E", "3, kolom F", "3, kolom G",
        "5, kolom B", "5, kolom D", "5, kolom E", "6",
    ]  # fmt: skip
    assert "bedoelde u 'gemeente'?" in regels[0]
    assert "schrijf bedragen zonder punten: 12000. [WP107]" in regels[1]
    assert "'thema' is leeg; vul deze cel. [WP102]" in regels[4]
    assert "staat ook op rij 2" in regels[-1]


def test_bestaande_maatregel_wordt_nooit_overschreven_zonder_vervang(inhoud: Path) -> None:
    bestand = maak_xlsx(inhoud / "l.xlsx", KOP, ["Warmtenet", *GOED[1:]], GOED)
    oud = (inhoud / MAP / "warmtenet.yml").read_bytes()

    gehad = doe(inhoud, bestand)
    schrijf(inhoud, gehad.oogst)

    assert (inhoud / MAP / "warmtenet.yml").read_bytes() == oud
    assert "  = warmtenet (rij 2) bestaat al; --vervang schrijft hem opnieuw" in gehad.oogst.regels
    assert "  + bomen-planten (rij 3)" in gehad.oogst.regels
    nog_eens = doe(inhoud, bestand)
    assert nog_eens.oogst.bestanden == {}


def test_vervang_schrijft_opnieuw_en_zelfde_blad_geeft_zelfde_bytes(inhoud: Path) -> None:
    bestand = maak_xlsx(inhoud / "l.xlsx", KOP, GOED)
    schrijf(inhoud, doe(inhoud, bestand).oogst)
    zelfde = doe(inhoud, bestand, vervang=True)
    assert zelfde.oogst.bestanden == {}
    maak_xlsx(bestand, KOP, [*GOED[:4], 90000])

    anders = doe(inhoud, bestand, vervang=True)

    assert "  ~ bomen-planten (rij 2)" in anders.oogst.regels
    assert b"bedrag: 90000" in anders.oogst.bestanden[f"{MAP}/bomen-planten.yml"]


def test_vervangen_dat_iets_anders_stuk_maakt_is_een_fout(inhoud: Path) -> None:
    # koppelkansen and other measures count on warmtenet as it is
    bestand = maak_xlsx(
        inhoud / "l.xlsx", [*KOP, "sluit uit", "verplicht"],
        ["Warmtenet", *GOED[1:], "riool-en-regenwater", "ja"],
        ["Riool en regenwater", *GOED[1:], "", "ja"],
    )  # fmt: skip

    gehad = doe(inhoud, bestand, vervang=True)

    assert gehad.fout
    assert gehad.oogst.bestanden == {}


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
def test_csv_uit_elk_programma(codering: str, scheiding: str, inhoud: Path) -> None:
    rijen = [KOP, ["Café openen", "ontmoeten", "gemeente", "2028", "1000"]]
    tekst = "\r\n".join(scheiding.join(rij) for rij in rijen)
    (inhoud / "l.csv").write_bytes(tekst.encode(codering))

    gehad = doe(inhoud, inhoud / "l.csv")

    assert not gehad.fout
    assert "naam: Café openen\n" in gehad.oogst.bestanden[f"{MAP}/cafe-openen.yml"].decode()


def test_komma_in_een_bedrag_is_een_decimale_komma(inhoud: Path) -> None:
    (inhoud / "l.csv").write_text(";".join(KOP) + "\nBank;groen;gemeente;2028;1000,50\n")

    assert b"bedrag: 1000.50" in doe(inhoud, inhoud / "l.csv").oogst.bestanden[f"{MAP}/bank.yml"]


def test_koppen_die_niet_kloppen(inhoud: Path) -> None:
    bestand = maak_xlsx(
        inhoud / "l.xlsx", ["Naam *", "thema", "treker", "start gepland (jaar)", "thema", "zzz"],
        ["A b", "groen", "gemeente", 2028, "wonen", "iets"],
    )  # fmt: skip

    regels = [str(b) for b in doe(inhoud, bestand).bevindingen if b.plek.rij == 1]

    assert regels == [
        "l.xlsx!Longlist:rij 1: de kolom 'trekker' ontbreekt; voeg haar toe. [WP102]",
        (
            "l.xlsx!Longlist:rij 1, kolom C: kolom 'treker' is niet bekend; bedoelde u 'trekker'? "
            "[WP101]"
        ),
        "l.xlsx!Longlist:rij 1, kolom E: kolom 'thema' staat dubbel; haal er een weg. [WP012]",
        (
            "l.xlsx!Longlist:rij 1, kolom F: let op: kolom 'zzz' is niet bekend; "
            "zij wordt niet gelezen. [WP101]"
        ),
    ]


def test_id_en_soorten_cellen(inhoud: Path) -> None:
    bestand = maak_xlsx(
        inhoud / "l.xlsx", [*KOP, "id", "toelichting"],
        [*GOED, "Geen Id", dt.datetime(2026, 1, 2, tzinfo=None)],  # noqa: DTZ001 - a cell has none
        [*GOED, "wel-id", True],
        [None, None, None, None, None, None, "los"],
    )  # fmt: skip

    gehad = doe(inhoud, bestand)

    fouten = [str(b) for b in gehad.bevindingen if b.fout]
    assert "rij 2, kolom F: 'Geen Id' kan geen id zijn; schrijf bijvoorbeeld 'geen-id'" in fouten[0]
    assert all("rij 4" in fout for fout in fouten[1:])


@pytest.mark.parametrize(
    ("naam", "inhoud_", "melding"),
    [
        ("l.xlsx", b"geen zip", "geen goed rekenblad"),
        ("l.ods", b"x", "sla het blad op als"),
        ("l.csv", b"naam;thema\n", "onder de koppen staat niets"),
        ("l.csv", b"naam\n" + b"x\n" * 2001, "meer dan 2000 rijen"),
        ("l.csv", b"naam\n" + b"x\n" * 301, "meer dan 300 maatregelen"),
    ],
)
def test_bestand_dat_niet_kan(naam: str, inhoud_: bytes, melding: str, inhoud: Path) -> None:
    (inhoud / naam).write_bytes(inhoud_)

    with pytest.raises(OogstFoutError, match=melding):
        doe(inhoud, inhoud / naam)
    with pytest.raises(OogstFoutError, match="kan niet gelezen"):
        doe(inhoud, inhoud / "weg.xlsx")


def test_zipbom_en_te_groot_bestand(inhoud: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        zip_.writestr("xl/workbook.xml", b"0" * 200_000)
    (inhoud / "l.xlsx").write_bytes(uit.getvalue())
    monkeypatch.setattr(bladen, "GROOTSTE_BLAD_UITGEPAKT_BYTES", 100_000)
    with pytest.raises(OogstFoutError, match="uitgepakt te groot"):
        doe(inhoud, inhoud / "l.xlsx")
    monkeypatch.setattr(bladen, "GROOTSTE_BLAD_BYTES", 10)
    with pytest.raises(OogstFoutError, match="te groot"):
        doe(inhoud, inhoud / "l.xlsx")


def test_formule_zonder_uitkomst(inhoud: Path) -> None:
    bestand = maak_xlsx(inhoud / "l.xlsx", KOP, [*GOED[:4], "=2*40000"])

    with pytest.raises(OogstFoutError, match=r"l\.xlsx!Longlist:rij 2, kolom E: deze formule"):
        doe(inhoud, bestand)


def test_blad_kiezen(inhoud: Path) -> None:
    bestand = maak_xlsx(inhoud / "l.xlsx", ["over dit bestand"], ["hoi"], blad="Voorblad")
    boek = openpyxl.load_workbook(bestand)
    tweede = boek.create_sheet("Lijst")
    tweede.append(KOP)
    tweede.append(GOED)
    boek.save(bestand)

    assert list(doe(inhoud, bestand).oogst.bestanden) == [f"{MAP}/bomen-planten.yml"]
    assert doe(inhoud, bestand, blad="Voorblad").fout
    with pytest.raises(OogstFoutError, match="kies uit: Voorblad, Lijst"):
        doe(inhoud, bestand, blad="Weg")


def test_fout_in_gedeelde_bestanden_gaat_voor(inhoud: Path) -> None:
    (inhoud / "content/partijen.yml").write_text("- {id: gemeente}\n")

    with pytest.raises(OogstFoutError, match="verbeter eerst de gedeelde bestanden"):
        doe(inhoud, maak_xlsx(inhoud / "l.xlsx", KOP, GOED))


def test_bekende_koppen_zijn_bekend() -> None:
    assert all(vind_kolom(kop) for kop in bekende_koppen())
    assert vind_kolom("kosten 0 bedrag") is None
    assert vind_kolom("kosten 2 iets") is None
    tweede = vind_kolom("Kosten 2 per_jaar (euro)*")
    assert tweede is not None
    assert tweede.pad == ("kosten", "1", "per_jaar")


@given(st.text(max_size=200))
def test_slug_is_een_id_of_leeg(naam: str) -> None:
    id_ = slug(naam)
    assert id_ == "" or len(id_) <= 60
    assert all(teken in "abcdefghijklmnopqrstuvwxyz0123456789-" for teken in id_)
    assert not id_.startswith("-")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60))
def test_elke_tekst_in_een_cel_geeft_leesbare_yaml(tekst: str) -> None:
    from generator.harvest.blad import Blad, Cel, Celplek  # noqa: PLC0415 - only here
    from generator.harvest.maatregelen import _kolommen, _Rij  # noqa: PLC0415 - idem

    koppen = {n: Cel(Celplek("l", "", 1, n), kop) for n, kop in enumerate([*KOP, "bron"], 1)}
    kaal = " ".join(tekst.split()) or "x"
    waarden = {n: Cel(Celplek("l", "", 2, n), kaal) for n in koppen}
    waarden[1] = Cel(Celplek("l", "", 2, 1), "Naam")
    rij = _Rij(Blad("l", "", koppen, []), _kolommen(Blad("l", "", koppen, []), []), waarden, [])

    maatregel = rij.maak("m", DAG)

    assert maatregel is not None
    assert maatregel.id not in GEWEIGERDE_IDS
    _, bevindingen = lees_yaml(maatregel.inhoud.decode(), "m.yml")
    assert [b.code for b in bevindingen if b.code not in {"WP019", "WP013"}] == []
