"""The list of headings of a page."""

import re

from generator.emit.inhoudsopgave import Sprong, met_inhoud

OPENING = '<div class="opening"><div><h1>Titel</h1></div></div>'


def _maak(sprongen: tuple[Sprong, ...]) -> str:
    return "<nav>" + " ".join(f"{s.anker}={s.tekst}" for s in sprongen) + "</nav>"


def _bladzijde(*koppen: str) -> str:
    return OPENING + "".join(f'<section class="vraag"><h2>{kop}</h2></section>' for kop in koppen)


def test_drie_koppen_krijgen_geen_lijst() -> None:
    html = _bladzijde("Een", "Twee", "Drie")
    assert met_inhoud(html, _maak) == html


def test_vier_koppen_krijgen_een_lijst_na_de_opening_die_ernaar_wijst() -> None:
    html = met_inhoud(_bladzijde("Een", "Twee", "Wat kost het?", "Vier"), _maak)
    na_opening = html.removeprefix(OPENING)
    assert na_opening.startswith("\n<nav>een=Een twee=Twee wat-kost-het=Wat kost het? vier=Vier")
    assert '<h2 id="wat-kost-het">Wat kost het?</h2>' in html


def test_zelfde_koppen_krijgen_verschillende_ankers() -> None:
    html = met_inhoud(_bladzijde("Geld", "Geld", "Geld", "Tijd") + '<p id="geld-2"></p>', _maak)
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert "<nav>geld=Geld geld-3=Geld geld-4=Geld tijd=Tijd</nav>" in html


def test_anker_dat_er_al_is_blijft() -> None:
    vakken = (
        '<section class="vraag" id="waar"><h2>Waar komt het?</h2></section><h2 id="wie">Wie?</h2>'
    )
    html = met_inhoud(_bladzijde("Een", "Twee") + vakken, _maak)
    assert "waar=Waar komt het? wie=Wie?" in html
    assert vakken in html


def test_opmaak_in_een_kop_telt_niet_mee() -> None:
    html = met_inhoud(_bladzijde("<i></i><span>Gemeente &amp; co</span>", "B", "C", "D"), _maak)
    assert "=Gemeente &amp; co b=B" in html


def test_bladzijde_met_een_eigen_lijst_houdt_die() -> None:
    html = _bladzijde("A", "B", "C", "D") + '<ul class="inhoudslijst springlijst"></ul>'
    assert met_inhoud(html, _maak) == html


def test_aantal_in_een_kop_verandert_het_adres_niet() -> None:
    koppen = [f'<span class="getal">{n}</span> Nu bezig' for n in (1, 12)]
    for kop in koppen:
        assert '<h2 id="nu-bezig">' in met_inhoud(_bladzijde(kop, "B", "C", "D"), _maak)
    assert "nu-bezig=12 Nu bezig" in met_inhoud(_bladzijde(koppen[1], "B", "C", "D"), _maak)


def test_koppen_in_een_andere_taal_houden_die_in_de_lijst() -> None:
    koppen = "".join(f"<h2>{kop}</h2>" for kop in ("Een", "Twee", "Drie"))
    html = f'{OPENING}<h2>Before</h2><div class="tekst" lang="nl">{koppen}</div>'
    gezien: list[Sprong] = []

    def maak(sprongen: tuple[Sprong, ...]) -> str:
        gezien.extend(sprongen)
        return ""

    met_inhoud(html, maak)
    assert [(s.tekst, s.taal) for s in gezien] == [
        ("Before", ""), ("Een", "nl"), ("Twee", "nl"), ("Drie", "nl"),
    ]  # fmt: skip


def test_duizenden_gelijke_koppen() -> None:
    """Counted on: from 1 for each of them would be a thousand million steps."""
    html = '<div class="opening"></div>' + "<h2>Kop</h2>" * 40_000
    uit = met_inhoud(html, lambda sprongen: sprongen[-1].anker)
    assert uit.count('<h2 id="kop') == 40_000
    assert "\nkop-40000<h2" in uit
