"""The compounds of a site's words."""

from generator.publish.compounds import compounds


def test_samenstelling_van_woorden_die_er_ook_los_staan() -> None:
    assert compounds(["regen", "water", "regenwater"]) == ["regen+water"]


def test_een_van_de_delen_hoeft_nergens_los_te_staan() -> None:
    assert compounds(["warmte", "warmtenet"]) == ["warmte+net"]
    assert compounds(["panelen", "zonnepanelen"]) == ["zonne+panelen"]


def test_tussenletter_hoort_bij_het_eerste_deel() -> None:
    assert "bewoners+avond" in compounds(["bewoner", "bewonersavond"])


def test_uitgang_is_geen_deel() -> None:
    assert compounds(["woning", "woningen", "verbouwen", "bouwen", "lopen", "loper"]) == []
