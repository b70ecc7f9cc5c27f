"""The search index over a staged site."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from generator.model.bouwfout import BuilderError
from generator.publish import search_index
from generator.publish.search_index import DisturbedError, make_search_index
from generator.publish.search_order import order_filters
from generator.publish.search_words import FILE

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


def test_engelse_site_heeft_een_engelse_index_zonder_samenstellingen(site: Path) -> None:
    site.mkdir()
    (site / "index.html").write_text(PAGINA.format("<h1>Housing</h1>rainwater and water"))
    make_search_index(site, "en")
    ingang = json.loads((site / "pagefind/pagefind-entry.json").read_text())
    assert list(ingang["languages"]) == ["en"]
    woorden = json.loads((site / "pagefind" / FILE).read_text())
    assert woorden["samengesteld"] == []
    make_search_index(site, "nl")
    woorden = json.loads((site / "pagefind" / FILE).read_text())
    assert woorden["samengesteld"] == ["rain+water"]


def test_sommen_bronnen_en_tekeningen_worden_niet_gevonden(site: Path) -> None:
    site.mkdir()
    inhoud = (
        '<h1>Riool</h1><p>lopende tekst</p><ul class="som"><li>factoren</li></ul><svg><text>as'
        '</text></svg><p class="bron">regel 44</p><table><tr><td>woord</td><td class="num">12</td>'
        "</tr></table><figure><details>nog eens</details></figure>"
    )
    (site / "index.html").write_text(PAGINA.format(inhoud))
    make_search_index(site, "nl")
    fragment = next((site / "pagefind/fragment").glob("*.pf_fragment"))
    tekst = gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd")
    assert json.loads(tekst)["content"] == "Riool. lopende tekst. woord."


def test_index_waarop_niemand_meer_wacht_houdt_op(site: Path) -> None:
    site.mkdir()
    (site / "index.html").write_text(PAGINA.format("<h1>Riool</h1>" + "warmte " * 100_000))
    with pytest.raises(DisturbedError):
        make_search_index(site, "nl", lambda: True)


def test_mislukte_index_is_een_fout_van_de_bouwer(site: Path) -> None:
    with pytest.raises(BuilderError) as fout:
        make_search_index(site / "bestaat-niet", "nl")
    assert fout.value.causes


def test_index_die_een_volle_schijf_afkapte_komt_niet_op_de_site(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pagefind ends well, and leaves files without content."""

    def kap_af(*_: object) -> tuple[int, str]:
        (site / "pagefind/fragment").mkdir(parents=True)
        (site / "pagefind/fragment/nl_1.pf_fragment").touch()
        return 0, ""

    monkeypatch.setattr(search_index, "_run", kap_af)
    with pytest.raises(OSError, match="space"):
        make_search_index(site, "nl")


def test_filters_staan_altijd_in_dezelfde_volgorde(site: Path) -> None:
    """Pagefind writes the values of a filter in order of chance: eight runs, one index."""
    site.mkdir()
    for nummer in range(30):
        filters = (f"wijk:wijk-{nummer}", f"plan:plan-{nummer % 3}", "jaar:2027")
        merken = "".join(f'<i data-pagefind-filter="{filter_}"></i>' for filter_ in filters)
        (site / f"{nummer}.html").write_text(PAGINA.format(f"<h1>Blad {nummer}</h1>{merken}"))
    gezien = set()
    for _ in range(8):
        make_search_index(site, "nl")
        index = site / "pagefind"
        namen = sorted(pad.relative_to(index).as_posix() for pad in index.rglob("*"))
        gezien.add((*namen, (index / "pagefind-entry.json").read_text()))
    assert len(gezien) == 1
    ingang = json.loads((site / "pagefind/pagefind-entry.json").read_text())
    som = ingang["languages"]["nl"]["hash"]
    meta = gzip.decompress((site / f"pagefind/pagefind.{som}.pf_meta").read_bytes())
    sommen = [pad.stem.encode() for pad in (site / "pagefind/filter").iterdir()]
    assert len(sommen) == 3
    assert all(som_ in meta for som_ in sommen)


def test_index_in_een_onbekende_vorm_wordt_geweigerd(tmp_path: Path) -> None:
    (tmp_path / "filter").mkdir()
    vreemd = tmp_path / "filter/nl_0123456.pf_filter"
    vreemd.write_bytes(gzip.compress(b"iets anders"))
    with pytest.raises(ValueError, match="no file of Pagefind"):
        order_filters(tmp_path)
    vreemd.write_bytes(gzip.compress(b"pagefind_dcd\x82dwijk\x00"))
    with pytest.raises(ValueError, match="a list was expected"):
        order_filters(tmp_path)
    vreemd.write_bytes(gzip.compress(b"pagefind_dcd\x82dwijk\x80"))
    (tmp_path / "pagefind.nl_0123456789.pf_meta").write_bytes(gzip.compress(b"pagefind_dcd"))
    with pytest.raises(ValueError, match="does not name filter"):
        order_filters(tmp_path)
