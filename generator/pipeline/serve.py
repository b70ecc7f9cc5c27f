"""Build, serve, and build again after each save."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator import check, publish, read
from generator.model.bouwfout import BuilderError
from generator.pipeline.build import Bouwopdracht, Bouwverslag, Melder, Stil, build_site


def serve_site(
    opdracht: Bouwopdracht, poort: int, melder: Melder, adres: Callable[[str], None]
) -> Iterator[Bouwverslag | BuilderError]:
    """Build, serve and build again after each save; yield what every build did.

    Args:
        opdracht: What to build; its day stays.
        poort: Port on this computer.
        melder: Hears how each build goes.
        adres: Gets the address, once the server answers.

    Raises:
        OSError: If the port is taken, or there is no folder content/.
    """
    # a save must show at once: its words are found once the writer is quiet for a moment
    opdracht = replace(opdracht, vers_papier=False, zoek_later=True)
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(opdracht.map_))
    url = gedeeld.config.site.url if gedeeld else None
    with publish.dev_server(opdracht.map_ / "site", url or "", poort) as (plek, stand):
        adres(plek)
        for veranderd in publish.watch_content(opdracht.map_, quiet=True):
            try:
                if not veranderd:
                    build_site(replace(opdracht, zoek_later=False), Stil())
                    continue
                verslag = build_site(opdracht, melder)
            except BuilderError as fout:
                stand.show(fout.causes, reload=False)
                publish.sweep(opdracht.site)
                yield fout
            else:
                fouten = [str(b) for b in verslag.bevindingen if b.ernst == "fout"]
                stand.show(fouten, reload=verslag.gepubliceerd)
                publish.sweep(opdracht.site)
                yield verslag
