"""Settings as YAML: any reader finds the same text again."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.emit.yamltekst import naar_yaml

# what a plan can hold: no halves of a letter
TEKST = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(TEKST, st.one_of(TEKST, st.booleans(), st.integers()), max_size=4))
def test_elke_lezer_vindt_dezelfde_waarden(waarden: dict[str, object]) -> None:
    tekst = naar_yaml(waarden)
    assert yaml.load(tekst, yaml.SafeLoader) == waarden
    assert list(yaml.load(tekst, yaml.SafeLoader)) == list(waarden)


def test_gewone_tekst_staat_er_zoals_een_mens_hem_schrijft() -> None:
    assert naar_yaml({"title": "Wat kost het? – riool", "in_menu": True}) == (
        "title: Wat kost het? – riool\nin_menu: true\n"
    )
