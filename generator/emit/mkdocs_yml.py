"""mkdocs.yml of one project: plain settings that MkDocs and Zensical both read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.emit.yamltekst import naar_yaml
from generator.model.site_plan import Pagina

ENV_ASSETS = "assets: !ENV [WIJKPLAN_ASSETS, '']"


@dataclass(frozen=True, slots=True)
class Menublad:
    """A page in the menu; its address counts from the project's root."""

    titel: str
    url: str


@dataclass(frozen=True, slots=True)
class Menudeel:
    """A group of the menu: its first page is where the group's name leads."""

    titel: str
    paginas: tuple[Menublad, ...] = field(default_factory=tuple)

    @property
    def url(self) -> str:
        """Address of the first page."""
        return self.paginas[0].url


def menu_van(paginas: Sequence[Pagina]) -> tuple[Menudeel, ...]:
    """Group the pages that stand in the menu, in their own order."""
    groepen: dict[str, list[Menublad]] = {}
    for pagina in paginas:
        if pagina.in_menu:
            blad = Menublad(pagina.titel, f"{pagina.pad}.html")
            groepen.setdefault(pagina.groep or pagina.titel, []).append(blad)
    return tuple(Menudeel(titel, tuple(bladen)) for titel, bladen in groepen.items())


def mkdocs_yml(  # noqa: PLR0913 - the settings of a project, each a fact of its own
    *,
    naam: str,
    beschrijving: str,
    adres: str,
    taal: str,
    favicon: str,
    menu: Sequence[Menudeel],
    buiten_menu: Sequence[str],
    extra: Mapping[str, object],
) -> bytes:
    """Write the settings of a project.

    Args:
        naam: Name of the site in titles.
        beschrijving: One sentence.
        adres: site_url, or "".
        taal: Language code.
        favicon: Address of the icon (a data address: no request).
        menu: The groups and pages of the menu.
        buiten_menu: Paths of pages that the menu does not show.
        extra: What main.html needs: header, footer, style sheets, scripts.
    """
    instellingen: dict[str, object] = {
        "site_name": naam,
        "site_description": beschrijving,
        "site_url": adres,
        "use_directory_urls": False,
        "plugins": [],
        "theme": {
            "name": "material",
            "custom_dir": "overrides",
            "language": taal,
            "font": False,
            "favicon": favicon,
        },
        "nav": [
            {deel.titel: [{blad.titel: _md(blad.url)} for blad in deel.paginas]} for deel in menu
        ],
        "not_in_nav": "\n".join(f"/{pad}.md" for pad in buiten_menu) + "\n",
        "validation": {"omitted_files": "warn", "absolute_links": "warn"},
    }
    kop = naar_yaml(instellingen)
    menu_gegevens = [
        {
            "titel": deel.titel,
            "url": deel.url,
            "paginas": [{"titel": blad.titel, "url": blad.url} for blad in deel.paginas],
        }
        for deel in menu
    ]
    rest = naar_yaml({**extra, "menu": menu_gegevens})
    ingesprongen = "".join(f"  {regel}\n" for regel in rest.splitlines())
    return f"{kop}extra:\n  {ENV_ASSETS}\n{ingesprongen}".encode()


def _md(url: str) -> str:
    return url.removesuffix(".html") + ".md"
