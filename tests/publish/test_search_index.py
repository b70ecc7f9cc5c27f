"""The search index over a staged site."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publish.builder import BuilderError
from generator.publish.search_index import make_search_index

PAGINA = '<html lang="nl"><body><main data-pagefind-body>{}</main></body></html>'


def test_index_wordt_telkens_nieuw_gemaakt(site: Path) -> None:
    (site / "w").mkdir(parents=True)
    (site / "w/index.html").write_text(PAGINA.format("<h1>Riool</h1>warmte"))
    make_search_index(site, "nl")
    eerst = {pad.name: pad.read_bytes() for pad in (site / "pagefind").rglob("*") if pad.is_file()}
    (site / "pagefind/oud").write_text("rest van een vorige keer")
    make_search_index(site, "nl")
    nu = {pad.name: pad.read_bytes() for pad in (site / "pagefind").rglob("*") if pad.is_file()}
    assert nu == eerst
    assert any(naam.endswith(".pf_fragment") for naam in nu)


def test_mislukte_index_is_een_fout_van_de_bouwer(site: Path) -> None:
    with pytest.raises(BuilderError) as fout:
        make_search_index(site / "bestaat-niet", "nl")
    assert fout.value.causes
