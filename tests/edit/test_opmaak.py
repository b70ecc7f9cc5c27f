"""One style for files: nothing is read differently, no comment is lost, and twice is once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.edit import NietOpTeMakenError, maak_op, nieuwe_inhoud
from generator.model.bron import Groep, Knoop, Lijst
from generator.read.yamlboom import lees_yaml
from tests.conftest import maak_inhoud

WORTEL = Path(__file__).parents[2]
_INHOUD = re.compile(r"(?!\.).*\.yml")


def waarden(knoop: Knoop | None) -> object:
    """Return what the loader reads, without places; a plain day is the same as a quoted one."""
    if isinstance(knoop, Groep):
        return tuple((waarden(s), waarden(w)) for s, w in knoop.paren)
    if isinstance(knoop, Lijst):
        return [waarden(item) for item in knoop.items]
    if knoop is None:
        return None
    betekent = re.fullmatch(r"|~|null|true|false|[-+]?[0-9][0-9.]*", knoop.tekst)
    return knoop.tekst, knoop.gewoon and bool(betekent)


def op(tekst: str) -> str:
    return maak_op(tekst.encode()).decode()


@pytest.mark.parametrize(
    ("voor", "na"),
    [
        ("a:   1\nb: 'woord'\n", "a: 1\nb: woord\n"),
        ("a:\n- b\n-   c\n", "a:\n  - b\n  - c\n"),
        ("a: '10:30'\nb: 10:30\nc: '0570'\n", 'a: "10:30"\nb: 10:30\nc: "0570"\n'),
        ("a: '2026-01-01'\n", "a: 2026-01-01\n"),
        ("a: 0.80\nb: 007\nc: nee\nd: 75000.50\n", "a: 0.80\nb: 007\nc: nee\nd: 75000.50\n"),
        ("a: {b: 1,   c: [x,y]}\n", "a: {b: 1, c: [x, y]}\n"),
        ("a: {b: 1, c: }\n", "a: {b: 1, c: }\n"),
        ("a: {b: 1,\n  c: 2} # waarom\n", "a: {b: 1, c: 2} # waarom\n"),
        ("a: {b: 1, # een\n  c: 2}\n", "a:        # een\n  b: 1\n  c: 2\n"),
        ("a: >\n  een\n  twee\n", "a: |\n  een twee\n"),
        ("a: >-\n  een\n  twee\n", "a: een twee\n"),
        ("a: |\n    een\n\n    twee\n", "a: |\n  een\n\n  twee\n"),
        ('a: "een\\ntwee"\n', "a: |-\n  een\n  twee\n"),
        ("\n\n# kop\n\n\n\na: 1\n\n\nb: 2\n\n", "# kop\n\na: 1\n\nb: 2\n"),
        ("a:\n    b: 1\n    # c: 2\nd: 3\n", "a:\n  b: 1\n  # c: 2\nd: 3\n"),
        ("a: 1   # kort\nlang: 2 # lang\n", "a: 1   # kort\nlang: 2 # lang\n"),
        ("- # een\n  a: 1\n", "# een\n- a: 1\n"),
        ("# alleen dit\n", "# alleen dit\n"),
        ("a:\nb: []\nc: {}\n", "a:\nb: []\nc: {}\n"),
        ("\ufeffa: 1\r\nb: 2", "a: 1\nb: 2\n"),
        ('a: "#werk: [x]"\n', 'a: "#werk: [x]"\n'),
    ],
)
def test_de_stijl(voor: str, na: str) -> None:
    assert op(voor) == na
    assert op(na) == na


def test_wat_niet_op_een_regel_past_komt_onder_elkaar() -> None:
    lang = ", ".join(f"{{partij: partij-{n}, gewicht: {n}}}" for n in range(6))
    assert op(f"gewichten: [{lang}]\n").startswith(
        "gewichten:\n  - {partij: partij-0, gewicht: 0}\n"
    )


@pytest.mark.parametrize(
    ("tekst", "regel"),
    [
        ("a: [1\n", 2),
        ("a: 1\nb: &x 2\n", 2),
        ("a: !!str 1\n", 1),
        ("? [a]\n: 1\n", 1),
        ("a: *x\n", 1),
    ],
)
def test_wat_geen_goede_yaml_is_blijft_zoals_het_is(tekst: str, regel: int) -> None:
    with pytest.raises(NietOpTeMakenError) as fout:
        op(tekst)
    assert fout.value.regel == regel


def test_van_een_bladzijde_verandert_alleen_de_kop() -> None:
    tekst = "---\nnaam:   'Titel'\n---\n# Kop\n\n*  lijst\n  {{ kaart('x') }}\n"
    assert maak_op(tekst.encode(), markdown=True).decode() == tekst.replace("  'Titel'", "Titel")
    zonder = b"# Zonder kop\n\n---\n\na:   1\n"
    assert maak_op(zonder, markdown=True) == zonder
    with pytest.raises(NietOpTeMakenError):
        maak_op(b"---\nnaam: x\n", markdown=True)


def test_de_inhoud_van_het_voorbeeld_en_van_new_staat_al_in_de_stijl() -> None:
    bestanden = {str(pad): pad.read_bytes() for pad in (WORTEL / "content").rglob("*.yml")}
    bestanden |= {p: b for p, b in nieuwe_inhoud().items() if _INHOUD.match(p)}
    anders = [pad for pad, inhoud in bestanden.items() if maak_op(inhoud) != inhoud]
    assert anders == []


SLEUTEL = st.text("abcdefgh", min_size=1, max_size=4)
TEKST = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["10:30", "007", "nee", "null", "~", "- a", "a: b", "a #b", "1.000", "é\n\nü\n"]
    ),
    st.text("ab \n#:-'\"", max_size=14),
)
WAARDE = st.recursive(
    TEKST | st.integers() | st.booleans() | st.none(),
    lambda deel: st.lists(deel, max_size=3) | st.dictionaries(SLEUTEL, deel, max_size=3),
    max_leaves=12,
)


@given(waarde=WAARDE, stroom=st.sampled_from([True, False, None]), inspring=st.integers(2, 5))
def test_wat_de_lader_leest_blijft_gelijk(
    waarde: object, stroom: bool | None, inspring: int
) -> None:
    tekst = yaml.safe_dump(
        waarde, allow_unicode=True, default_flow_style=stroom, indent=inspring, width=20
    )
    voor, _ = lees_yaml(tekst, "a.yml")
    try:
        eens = op(tekst)
    except NietOpTeMakenError:
        return
    assert waarden(lees_yaml(eens, "a.yml")[0]) == waarden(voor)
    assert op(eens) == eens


REGEL = st.sampled_from(
    ["a: 1", "b:", "  - c", "  - d: x", "    e: [f, g]", "  # los", "# kop", "h: {i: 1} # naast",
     "", "j: |", "  tekst", "  # in tekst", "k: 'l'  # m", "- n", "  o: p", "    # diep",
     "q: [", "r]"]
)  # fmt: skip


@given(st.lists(REGEL, max_size=12))
def test_commentaar_blijft_en_twee_keer_is_een_keer(regels: list[str]) -> None:
    tekst = "\n".join(regels)
    try:
        eens = op(tekst)
    except NietOpTeMakenError:
        return
    assert op(eens) == eens
    voor, _ = lees_yaml(tekst, "a.yml")
    assert waarden(lees_yaml(eens, "a.yml")[0]) == waarden(voor)
    assert sorted(re.findall(r"# \w+", eens)) == sorted(re.findall(r"# \w+", tekst))


def test_het_verb_schrijft_en_noemt_wat_het_laat(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    bomen = map_ / "content/wijken/eik/maatregelen/bomen.yml"
    bomen.write_bytes(bomen.read_bytes().replace(b"\n", b"\r\n"))
    stuk = map_ / "content/wijken/eik/vragen.yml"
    stuk.write_text("- vraag: [\n")
    assert main(["-C", str(map_), "fmt", "--check"]) == 1
    assert b"\r" in bomen.read_bytes()
    assert main(["-C", str(map_), "fmt"]) == 1
    assert b"\r" not in bomen.read_bytes()
    assert stuk.read_text() == "- vraag: [\n"
    assert f"{stuk}:2:1: dit is geen goede YAML; het bestand blijft" in capsys.readouterr().err
    stuk.unlink()
    assert main(["-C", str(map_), "fmt", "--check"]) == 0
    assert main(["-C", str(map_), "check"]) == 0
    assert main(["-C", str(map_), "fmt", str(map_ / "weg.yml")]) == 2


def test_een_los_bestand_en_geen_koppeling(tmp_path: Path) -> None:
    map_ = maak_inhoud(tmp_path / "inhoud", "eik")
    echt = tmp_path / "echt.yml"
    echt.write_text("a:   1\n")
    (map_ / "content/link.yml").symlink_to(echt)
    assert main(["-C", str(map_), "fmt"]) == 0
    assert echt.read_text() == "a:   1\n"
    assert main(["-C", str(map_), "fmt", str(echt)]) == 0
    assert echt.read_text() == "a: 1\n"
