"""YAML to a tree with places; what YAML can do beyond that is refused."""

from __future__ import annotations

import pytest

from generator.model.bron import Bronplek, Groep, Knoop, Lijst, Scalar
from generator.read.yamlboom import lees_yaml

# how the text begins -> place and the first words of the finding
FOUTEN = {
    "naam: Wijk: Kraaihoek\n": ("1:11", "een dubbele punt met een spatie"),
    "naam: @wijk\n": ("1:7", "een waarde mag niet met @ beginnen"),
    "naam: %50\n": ("1:7", "een waarde mag niet met % beginnen"),
    "naam: é `x`: y\n": ("1:12", "een dubbele punt met een spatie"),
    "a:\n\tb: 1\n": ("2:1", "hier staat een tab"),
    "a: 1\n\tb: 2\n": ("2:1", "hier staat een tab"),
    'naam: "abc\nb: 1\n': ("1:7", "de tekst die hier begint, wordt niet afgesloten"),
    'a: "x\n---\n': ("1:4", "de tekst die hier begint, wordt niet afgesloten"),
    "a: [1, 2\nb: 3\n": ("1:4", "deze lijst of groep is niet goed afgesloten"),
    "a: {b: 1\n": ("1:4", "deze lijst of groep is niet goed afgesloten"),
    "a: 1\n  b: 2\n": ("2:4", "een dubbele punt met een spatie"),
    "a:\n  b: 1\n c: 2\n": ("3:2", "deze regel past niet bij de regels erboven"),
    "- a\nb: 1\n": ("2:1", "deze regel hoort niet bij de lijst erboven"),
    "a: 1\nbcd\nc: 2\n": ("3:1", "op de regel hierboven ontbreekt een dubbele punt"),
    "a: *\n": ("1:5", "een waarde mag niet met * of & beginnen"),
    "a: **vet**\n": ("1:5", "een waarde mag niet met * of & beginnen"),
    "a: 'it's mooi'\n": ("1:8", "deze regel past niet bij de regels erboven"),
    'a: "\\q"\n': ("1:5", "na een schuine streep"),
    "a: |x\n  b\n": ("1:5", "na | of > mag op dezelfde regel"),
    "a: - b\n": ("1:4", "een lijst kan hier niet beginnen"),
    "a: [1,,2]\n": ("1:7", "hier ontbreekt een waarde"),
    "a: !x!y z\n": ("1:4", "een waarde mag niet met ! beginnen"),
    "%FOO bar\n---\na: 1\n": ("1:5", "een regel mag niet met % beginnen"),
    "%YAML 1.1\n---\na: 1\n": ("1:1", "een regel die met % begint mag hier niet"),
    "a: 1\n...\nb: 2\n": ("3:1", "na ... mag niets meer staan"),
    "a: 1\n---\nb: 2\n": ("2:1", "hier begint een tweede deel"),
    "? [a]\n: b\n": ("1:3", "een sleutel moet een woord zijn"),
    "a: {{ x }}\n": ("1:5", "een sleutel moet een woord zijn"),
    "~: b\n": ("1:1", "hier ontbreekt een sleutel"),
    "a: &x 1\n": ("1:4", "'&x' geeft een waarde een naam"),
    "a: *x\n": ("1:4", "'*x' verwijst naar een andere waarde"),
    "a: !!int 1\n": ("1:4", "de aanduiding '!int' mag hier niet"),
    "<<: {a: 1}\n": ("1:1", "'<<' voegt groepen samen"),
    "a: 1\nb: 2\na: 3\n": ("3:1", "sleutel 'a' staat dubbel (eerder op regel 1)"),
    "a: [" + "[" * 30 + "\n": ("1:23", "dit staat meer dan 20 niveaus diep"),
}


@pytest.mark.parametrize("tekst", FOUTEN)
def test_fout_heeft_plek_en_woorden(tekst: str) -> None:
    plek, woorden = FOUTEN[tekst]

    _, bevindingen = lees_yaml(tekst, "x.yml")

    assert [str(b.plek) for b in bevindingen] == [f"x.yml:{plek}"]
    assert bevindingen[0].wat.startswith(woorden)
    assert bevindingen[0].herstel.endswith(".")


def tekst_van(knoop: Knoop | None) -> object:
    """Return a tree as plain lists and texts."""
    if isinstance(knoop, Groep):
        return {sleutel.tekst: tekst_van(waarde) for sleutel, waarde in knoop.paren}
    if isinstance(knoop, Lijst):
        return [tekst_van(item) for item in knoop.items]
    return knoop.tekst if knoop else None


def test_boom_houdt_tekst_zoals_die_er_staat() -> None:
    knoop, bevindingen = lees_yaml("a: 012\nb: [10:30, 'x', no]\nc:\n  - d: |\n      e\n", "x.yml")

    assert bevindingen == ()
    assert tekst_van(knoop) == {"a": "012", "b": ["10:30", "x", "no"], "c": [{"d": "e\n"}]}


def test_plekken_tellen_tekens_en_regels_van_het_bestand() -> None:
    knoop, _ = lees_yaml('é: {ü: "ö", z: 1}\n', "x.md", extra_regels=3)

    assert isinstance(knoop, Groep)
    assert knoop["é"] == Groep(
        Bronplek("x.md", 4, 4),
        (
            (Scalar(Bronplek("x.md", 4, 5), "ü"), Scalar(Bronplek("x.md", 4, 8), "ö", False)),
            (Scalar(Bronplek("x.md", 4, 13), "z"), Scalar(Bronplek("x.md", 4, 16), "1")),
        ),
    )


@pytest.mark.parametrize("tekst", ["", "# niets\n", "---\n", "null\n", "~\n"])
def test_leeg_is_geen_boom(tekst: str) -> None:
    assert lees_yaml(tekst, "x.yml") == (None, ())


def test_dubbele_sleutel_houdt_de_eerste() -> None:
    knoop, _ = lees_yaml("a: 1\na: 2\n", "x.yml")

    assert tekst_van(knoop) == {"a": "1"}


def test_hekje_met_een_cijfer_wordt_genoemd_en_een_opmerking_niet() -> None:
    _, bevindingen = lees_yaml("a: wijk #1\nb: wijk # 1\nc: wijk #een\n", "x.yml")

    assert [(str(b.plek), b.ernst) for b in bevindingen] == [("x.yml:1:4", "waarschuwing")]


def test_niet_meer_dan_200_bevindingen() -> None:
    _, bevindingen = lees_yaml("a: 1\n" * 5000, "x.yml")

    assert len(bevindingen) == 200
