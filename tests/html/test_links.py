"""Nothing on the site leads to a page, a file or a place in a page that is not there."""

from __future__ import annotations

from pathlib import Path

from tests.html.bladen import Site, dode_verwijzingen, lees_bladen

BASIS = "https://voorbeeld.nl/wijkplannen/"


def test_geen_dode_verwijzing_op_de_site(site: Site) -> None:
    assert dode_verwijzingen(site.bladen, site.map_, site.basis) == []


def test_elke_bladzijde_is_te_vinden_vanaf_de_voorpagina(site: Site) -> None:
    begin = site.map_.resolve() / "index.html"
    bereikt, te_doen = {begin}, [begin]
    while te_doen:
        for plek in site.bladen[te_doen.pop()].verwijzingen(site.basis):
            if plek.bestand in site.bladen and plek.bestand not in bereikt:
                bereikt.add(plek.bestand)
                te_doen.append(plek.bestand)
    nooit = {blad.naam for pad, blad in site.bladen.items() if pad not in bereikt}
    assert nooit == {"404.html"}


def test_van_elke_wijk_naar_alle_wijken_en_terug(site: Site) -> None:
    begin = site.map_.resolve() / "index.html"
    voor = {p.bestand for p in site.bladen[begin].verwijzingen(site.basis)}
    zoeken = begin.parent.glob("*/zoeken.html")
    wijken = [pad.parent for pad in zoeken if pad.parent.name != "portaal"]
    assert len(wijken) == 2
    for wijk in wijken:
        assert wijk / "index.html" in voor
        terug = {p.bestand for p in site.bladen[wijk / "index.html"].verwijzingen(site.basis)}
        assert begin in terug


def test_wat_dood_is_wordt_gezien(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(
        '<a href="a/b.html#er">1</a><a href="a/b.html#niet">2</a><a href="a/c.html">3</a>'
        '<img src="d.png" srcset="e.png 1x, f.png 2x" alt=""><form action="g.html"></form>'
        f'<a href="https://ander.nl/h.html">4</a><a href="{BASIS}a/b.html?q=1#er">5</a>'
        f'<a href="{BASIS}i.html">6</a><a href="/wijkplannen/a/b.html">7</a>'
        '<a href="/elders/a/b.html">8</a><a href="../buiten.html">9</a>'
        '<a href="mailto:a@b.nl">0</a>'
    )
    (tmp_path.parent / "buiten.html").write_text("")
    (tmp_path / "a/b.html").write_text('<p id="er">')
    (tmp_path / "a/k.ics").write_bytes(
        b"URL:https://voorbeeld.nl/wijkplannen/a/b.ht\r\n ml#weg\r\n"
    )
    (tmp_path / "a/s.css").write_text("a { background: url(k.svg) } b { c: url(data:x) }")
    dood = dode_verwijzingen(lees_bladen(tmp_path), tmp_path, BASIS)
    assert [regel.split(": ")[-1] for regel in dood] == [
        "a/b.html#niet", "a/c.html", "d.png", "e.png", "f.png", "g.html", f"{BASIS}i.html",
        "/elders/a/b.html", "../buiten.html", f"{BASIS}a/b.html#weg", "k.svg",
    ]  # fmt: skip
