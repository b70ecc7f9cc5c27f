"""What a plan that is too large to solve to the end gets to hear."""

from dataclasses import replace

from generator.compute import doorreken
from generator.pipeline.content import let_op
from tests.bouw import maak_maatregel, maak_plan, regel


def test_begrensd_pakket_geeft_een_waarschuwing_op_de_wijk() -> None:
    plan = maak_plan(maak_maatregel("a", kosten=[regel("gemeente", 10)]))
    uitkomst = doorreken(plan)
    assert list(let_op(plan, uitkomst)) == []
    assert uitkomst.portefeuille is not None
    begrensd = replace(uitkomst, portefeuille=replace(uitkomst.portefeuille, status="begrensd"))
    (bevinding,) = let_op(plan, begrensd)
    assert (bevinding.code, bevinding.ernst) == ("WP501", "waarschuwing")
    assert str(bevinding.plek).startswith("content/wijken/proef/wijk.yml:")


def test_zonder_verevening_ook() -> None:
    plan = maak_plan(maak_maatregel("a", kosten=[regel("gemeente", 10)]))
    uitkomst = doorreken(plan)
    assert uitkomst.samenwerken is not None
    assert uitkomst.samenwerken.spel is not None
    spel = replace(uitkomst.samenwerken.spel, verevening=None)
    zonder = replace(uitkomst, samenwerken=replace(uitkomst.samenwerken, spel=spel))
    assert [b.code for b in let_op(plan, zonder)] == ["WP501"]


def test_alleen_mkba_geeft_niets() -> None:
    plan = maak_plan(maak_maatregel("a"))
    assert list(let_op(plan, replace(doorreken(plan), portefeuille=None, samenwerken=None))) == []
