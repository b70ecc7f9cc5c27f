"""No text within the limits keeps a build busy for minutes: these tests would not end."""

from __future__ import annotations

import pytest

from generator.check.markdown import blokken_in, doelen_in
from generator.check.scalar import bedoeld_getal
from generator.emit.haken import tekst_tot_haak
from generator.emit.markdown import naar_html
from generator.model.bron import Bevinding
from generator.model.limieten import (
    LANGSTE_ADRES_TEKENS,
    LANGSTE_BLOK_TEKENS,
    MEESTE_BLOKKEN,
    MEESTE_BLOKREGELS,
    MEESTE_IN_TEKST,
)
from generator.read.yamlboom import lees_yaml
from tests.check.fouten import goede_inhoud
from tests.veiligheid.kwaad import bevindingen
from tests.veiligheid.zwaar import HEEL, STUKJES, vol, vol_blok

PLAN = "content/wijken/voorbeeldwijk/plan/09-x.md"
MAATREGEL = "content/wijken/voorbeeldwijk/maatregelen/straat-vernieuwen.yml"


def van(pad: str, tekst: str) -> list[Bevinding]:
    gevonden = bevindingen({**goede_inhoud(), pad: tekst.encode()})
    return [b for b in gevonden if b.plek.bestand == pad]


@pytest.mark.parametrize("tekst", [*map(vol, STUKJES), *HEEL], ids=range(len(STUKJES) + len(HEEL)))
def test_zwaar_hoofdstuk_wordt_gekeurd(tekst: str) -> None:
    assert isinstance(van(PLAN, f"# X\n\n{tekst}\n"), list)


@pytest.mark.parametrize(
    "tekst", [*map(vol_blok, STUKJES), *HEEL], ids=range(len(STUKJES) + len(HEEL))
)
def test_zwaar_blok_wordt_een_bladzijde(tekst: str) -> None:
    assert isinstance(naar_html(tekst, hoogste_kop=2), str)


@pytest.mark.parametrize("stukje", ["[", ".", "<b> ", '{{ kaart("x") }} ', "a@"])
def test_zware_tekst_in_yaml_wordt_gekeurd(stukje: str) -> None:
    goed = goede_inhoud()[MAATREGEL].decode()
    assert isinstance(van(MAATREGEL, f"{goed}\ntoelichting: |\n  {vol(stukje)}\n"), list)


@pytest.mark.parametrize(
    ("tekst", "regel", "wat"),
    [
        ("a" * (LANGSTE_BLOK_TEKENS + 1), 3, "zonder lege regel"),
        ("a\n" * (MEESTE_BLOKREGELS + 1), 3, "zonder lege regel"),
        ("goed\n\n" + "- a\n" * (MEESTE_BLOKREGELS + 1), 5, "zonder lege regel"),
        ("a\n\n" * (MEESTE_BLOKKEN + 1), 3 + 2 * MEESTE_BLOKKEN, "alinea's"),
        ("[a](01-de-wijk.md) \n\n" * MEESTE_IN_TEKST, 2, "links"),
        ("{{ x }} \n\n" * MEESTE_IN_TEKST, 2, "links"),
        ("<b> \n\n" * MEESTE_IN_TEKST, 2, "links"),
    ],
)
def test_te_dichte_tekst_geeft_een_bevinding(tekst: str, regel: int, wat: str) -> None:
    (bevinding,) = [b for b in van(PLAN, f"# X\n\n{tekst}\n") if b.ernst == "fout"]
    assert (bevinding.code, bevinding.plek.regel) == ("WP288", regel)
    assert wat in bevinding.wat


def test_te_lang_adres_geeft_een_bevinding() -> None:
    adres = "https://x.nl/" + "a" * LANGSTE_ADRES_TEKENS
    assert "WP283" in {b.code for b in van(PLAN, f"# X\n\n[a][b]\n\n[b]: {adres}\n")}
    assert adres not in naar_html(f"[a][b]\n\n[b]: {adres}\n")


def test_blokken_hebben_een_begin_een_einde_en_regels() -> None:
    tekst = "\n\na\nb\n \t\n\nc"
    assert [(tekst[van:tot], regels) for van, tot, regels in blokken_in(tekst)] == [
        ("a\nb", 2),
        ("c", 1),
    ]
    assert list(blokken_in("")) == []


class Geteld(str):
    """A text that counts how often one of its characters is read."""

    __slots__ = ("keer",)

    def __getitem__(self, plek: object) -> str:
        self.keer = getattr(self, "keer", 0) + 1
        return super().__getitem__(plek)  # type: ignore[index]


@pytest.mark.parametrize("stukje", ["[", "[a", "[a](", "[a] ", "[[a]"])
def test_elke_haak_wordt_een_paar_keer_gelezen(stukje: str) -> None:
    """From every bracket on, as the library does: eleven times as many steps, at most twice."""
    data = Geteld(stukje * 2_000)
    for plek, teken in enumerate(str(data), 1):
        if teken == "[":
            tekst_tot_haak(data, plek)
    assert data.keer <= 2 * 11 * len(data)


def test_gewone_links_blijven_links() -> None:
    assert tekst_tot_haak("a [b] c](d)", 0) == ("a [b] c", 8, True)
    assert tekst_tot_haak("a", 0) == ("", 0, False)
    assert tekst_tot_haak("[" * 10 + "]" * 11, 0)[2] is False
    html = naar_html('[a [b]](https://x.nl/(y)) ![c](d.png) [e](https://f.nl "g") [h]\n\n[h]: i.md')
    assert [deel in html for deel in ("x.nl/(y)", "media/d.png", 'title="g"', 'href="i.html"')] == [
        True
    ] * 4


def test_haken_in_de_tekst_van_een_link() -> None:
    """Each `[x](y)` could be read in two ways; a million ways would be tried."""
    assert [d.adres for d in doelen_in("[![a](b.png) c](d.md)")] == ["d.md", "b.png"]
    assert len(list(doelen_in("[" + "[x](y)" * 100 + "z"))) == 100


def test_lang_getal_wordt_geen_getal() -> None:
    assert bedoeld_getal("€ 1 000,50 euro") == "1000.50"
    assert bedoeld_getal("1" + " " * 100_000 + "x") is None


def test_hekje_na_elke_waarde_op_een_lange_regel() -> None:
    tekst = "a: [" + "b," * 40_000 + "b]  #1 \n"
    _, bevindingen_ = lees_yaml(tekst, "x.yml")
    assert [b.code for b in bevindingen_] == []
    _, (een,) = lees_yaml("a: wijk #1 x\n", "x.yml")
    assert (een.code, een.wat.split()[0]) == ("WP021", "'#1'")
