from __future__ import annotations

from generator.model.bron import Bevinding, Bronbestand, Bronmap, Bronplek
from generator.read import lees_erbij

BRON = Bronmap(
    "content/wijken/w",
    {"content/wijken/w/wijk.yml": Bronbestand("content/wijken/w/wijk.yml", b"naam: W\n")},
    (Bevinding(Bronplek("content/wijken/w/maatregelen/a.yml"), "WP010", "fout"),),
)


def test_bestand_komt_erbij_alsof_het_er_stond() -> None:
    nieuw = lees_erbij(BRON, {"content/wijken/w/maatregelen/a.yml": b"naam: A\n"})

    assert [bestand.pad for bestand in nieuw.onder("maatregelen")] == [
        "content/wijken/w/maatregelen/a.yml"
    ]
    assert list(nieuw.bestanden) == sorted(nieuw.bestanden)
    # what was wrong with the file that is replaced, is gone
    assert nieuw.bevindingen == ()
    assert BRON.bevindingen != ()


def test_wat_niet_klopt_is_een_bevinding() -> None:
    nieuw = lees_erbij(BRON, {"content/wijken/w/b.yml": b"a: [", "content/wijken/w/c.yml": b"\xff"})

    assert {b.code for b in nieuw.bevindingen} == {"WP010", "WP005"}
