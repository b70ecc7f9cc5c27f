"""Build, serve, and build again after each save: first what the writer looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace

from generator import check, publish, read
from generator.model.bouwfout import BuilderError
from generator.model.bron import Bevinding
from generator.pipeline.build import (
    Bouwopdracht,
    Bouwverslag,
    Melder,
    Stil,
    Wijktaak,
    build_site,
    lokaal,
)
from generator.publish import PORTAAL, DisturbedError, Saves, Stand, Wijkuitslag

# So long a writer saves nothing before the search index is made.
_RUST_SECONDS = 0.5


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
    with (
        publish.watch_content(opdracht.map_) as saves,
        publish.dev_server(opdracht.map_ / "site", url or "", poort) as (plek, stand),
    ):
        adres(plek)
        dienst = Dienst(opdracht, melder, stand, saves)
        while True:
            yield from dienst.volg()
            if not saves.take(_RUST_SECONDS):
                yield from dienst.maak_zoekindex()
                saves.take()


@dataclass(slots=True)
class Dienst:
    """Builds what was saved, first the wijk in view.

    Attributes:
        opdracht: What to build.
        melder: Hears how each build goes.
        stand: Hears what is new or wrong, and knows which wijk is in view.
        saves: Knows whether something was saved since.
        gedaan: Wijken made since the last save: they need not come first again.
        fouten: What is wrong now.
    """

    opdracht: Bouwopdracht
    melder: Melder
    stand: Stand
    saves: Saves
    gedaan: set[str] = field(default_factory=set)
    fouten: tuple[Bevinding, ...] = ()

    def volg(self) -> Iterator[Bouwverslag | BuilderError]:
        """Build until the site is as the content says, or something else is saved."""
        self.gedaan.clear()
        while True:
            try:
                verslag = build_site(self.opdracht, self.melder, self._doe)
            except BuilderError as fout:
                self.stand.show(fout.causes)
                publish.sweep(self.opdracht.werkplaats, self.opdracht.site)
                yield fout
                return
            self._toon(verslag)
            publish.sweep(self.opdracht.werkplaats, self.opdracht.site)
            yield verslag
            if not verslag.later or self.saves.waiting():
                return

    def maak_zoekindex(self) -> Iterator[BuilderError]:
        """Let search find what is new, unless something is saved meanwhile."""
        opdracht = replace(self.opdracht, zoek_later=False)
        try:
            build_site(opdracht, Stil(), gestoord=self.saves.waiting)
        except DisturbedError:
            return
        except BuilderError as fout:
            self.stand.show(fout.causes)
            yield fout

    def _doe(self, taken: Sequence[Wijktaak], processen: int) -> Iterator[Wijkuitslag]:
        """Do the wijk in view alone, or else all until another one comes in view or is saved.

        The site is published after it; what is not done says `later` and keeps its pages.
        """
        wachtend = {taak.wijk: taak for taak in taken}
        eerst = wachtend.get(self._in_beeld())
        rij = taken if eerst is None else [replace(eerst, processen=processen)]
        with closing(lokaal(rij, processen)) as uitslagen:
            for uitslag in uitslagen:
                del wachtend[uitslag.wijk]
                self.gedaan.add(uitslag.wijk)
                yield uitslag
                if self.saves.waiting() or self._in_beeld() in wachtend:
                    break
        for wijk in wachtend:
            yield Wijkuitslag(wijk, (), later=True)

    def _in_beeld(self) -> str:
        """Return the wijk in view, if it may still have to be made."""
        return "" if self.stand.in_view in self.gedaan else self.stand.in_view

    def _toon(self, verslag: Bouwverslag) -> None:
        """Show what is wrong, also in wijken that this build left, and load new pages anew."""
        mappen = tuple(f"content/wijken/{wijk}/" for wijk in verslag.later)
        eerder = (fout for fout in self.fouten if fout.plek.bestand.startswith(mappen))
        nu = (bevinding for bevinding in verslag.bevindingen if bevinding.ernst == "fout")
        self.fouten = (*nu, *eerder)
        nieuw = ("", PORTAAL, *verslag.gebouwd, *verslag.verwijderd)
        self.stand.show([*map(str, self.fouten)], nieuw if verslag.gepubliceerd else ())
