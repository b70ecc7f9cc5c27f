"""What a page says in fewer words: hinder once, and how sure the gain is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.compose.paginas import planning
from generator.compose.paginas.zekerheid import zo_zeker
from generator.model.doorrekening import GevoeligheidUitkomst
from generator.model.maatregel import Hinder
from tests.bouw import maak_maatregel, maak_plan
from tests.compose.proef import een, maak_blad


def _variant(naam: str, meer: float) -> GevoeligheidUitkomst:
    meerwaarde = {"samen_betalen": meer, "koppelkansen": 0.0, "gezamenlijke_beurs": 9e9}
    return GevoeligheidUitkomst(naam, 0.0, meerwaarde, (), ())


def _hinder(**velden: object) -> Hinder:
    return Hinder.model_validate(velden)


def test_planning_noemt_dezelfde_hinder_een_keer_met_alle_plekken() -> None:
    hinder = [
        _hinder(wat="De straat is open.", straten=["Kade"], van="2028-03", tot="2028-05"),
        _hinder(wat="De straat is open.", straten=["Dijk"], van="2028-06", tot="2028-07"),
        _hinder(wat="Lawaai"),
    ]
    blad = maak_blad(maak_plan(maak_maatregel("riool", hinder=hinder)))
    regels = een(planning.paginas(blad), "planning").jaren[0].regels
    eerste, tweede = regels[0].hinder
    assert eerste.startswith("De straat is open: Kade, ")
    assert "; Dijk, " in eerste
    assert eerste.count("De straat is open") == 1
    assert tweede == "Lawaai."


@pytest.mark.parametrize("bedragen", [(), (1e6,)])
def test_zonder_twee_varianten_is_er_geen_spreiding(bedragen: tuple[float, ...]) -> None:
    blad = maak_blad()
    varianten = tuple(_variant(f"v{n}", bedrag) for n, bedrag in enumerate(bedragen))
    assert zo_zeker(replace(blad, uitkomst=replace(blad.uitkomst, gevoeligheid=varianten))) == ""


def test_spreiding_loopt_van_de_laagste_tot_de_hoogste_variant() -> None:
    blad = maak_blad()
    varianten = (_variant("a", 2e6), _variant("b", -5e5), _variant("c", 3e6))
    zin = zo_zeker(replace(blad, uitkomst=replace(blad.uitkomst, gevoeligheid=varianten)))
    assert "3 keer met een andere aanname" in zin
    assert "tussen −€ 500.000 en € 3 mln meer op" in zin.replace("\N{NO-BREAK SPACE}", " ")
