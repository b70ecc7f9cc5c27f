"""What the terminal shows: findings, progress and the summary of a build, in Dutch."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from generator.cli.vormen import VORMEN

if TYPE_CHECKING:  # what an import says needs nothing of what a build loads
    from generator.model.bouwfout import BuilderError
    from generator.model.bron import Bevinding
    from generator.pipeline.build import Bouwverslag


class Voortgang:
    """A progress bar on standard error, where that is a terminal."""

    def __init__(self) -> None:
        """Set up the bar; it shows from `with` on."""
        delen = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        console = Console(stderr=True)
        self._balk = Progress(
            *delen, TimeElapsedColumn(), console=console, disable=not console.is_terminal
        )

    def __enter__(self) -> Self:
        """Show the bar."""
        self._balk.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take everything away."""
        self._balk.stop()

    def wacht(self) -> None:
        """Say that another build runs."""
        zeg("Er wordt al gebouwd in deze map of aan deze site; dit wacht tot dat klaar is.")

    def begin(self, aantal: int) -> None:
        """Start to count the wijken."""
        self.leeg()
        if aantal:
            self._balk.add_task("Wijken", total=aantal)

    def klaar(self, wijk: str) -> None:
        """Count a wijk."""
        self._balk.update(self._balk.task_ids[-1], advance=1, description=wijk)

    def vertel(self, verslag: Bouwverslag) -> None:
        """Take the bar away, and write findings and summary."""
        self.leeg()
        self._balk.stop()
        vertel(verslag)

    def leeg(self) -> None:
        """Take the bar away."""
        for nummer in self._balk.task_ids:
            self._balk.remove_task(nummer)


def vertel(verslag: Bouwverslag) -> None:
    """Write findings and summary of a build on standard error."""
    for bevinding in verslag.bevindingen:
        zeg(str(bevinding))
    lijsten = (
        ("gebouwd", verslag.gebouwd),
        ("niet veranderd", verslag.onveranderd),
        ("met fouten, vorige versie blijft staan", verslag.behouden),
        ("met fouten, nog niet op de site", verslag.weggelaten),
        ("verwijderd, staat niet meer in content", verslag.verwijderd),
    )
    for kop, wijken in lijsten:
        if wijken:
            zeg(f"{tel(len(wijken), 'wijk', 'wijken')} {kop}: {', '.join(wijken)}")
    if verslag.versies and verslag.gepubliceerd:
        aantal = tel(len(verslag.versies), "versie", "versies")
        zeg(f"{aantal} gebouwd of bijgewerkt: {', '.join(verslag.versies)}")
    stappen = (f"{naam} {_seconden(duur)}" for naam, duur in verslag.klok.seconds.items())
    zeg(f"Tijd per stap: {'; '.join(stappen)}")
    fouten = f"{tel(verslag.fouten, 'fout', 'fouten')}, "
    fouten += _waarschuwingen(len(verslag.bevindingen) - verslag.fouten)
    gedaan = f"{tel(verslag.paginas, 'pagina', 'pagina’s')} op de site"
    if not verslag.gepubliceerd:
        gedaan = "Niets gepubliceerd: de vorige site blijft staan"
    zeg(f"{gedaan}; {fouten}; {_seconden(verslag.klok.total)}")


def toon_bevindingen(bevindingen: Iterable[Bevinding], vorm: str, map_: Path) -> None:
    """Print findings on standard output in one of the VORMEN, and how many on standard error."""
    alle = list(bevindingen)
    sys.stdout.write(VORMEN[vorm](alle, map_))
    fouten = sum(b.ernst == "fout" for b in alle)
    zeg(f"{tel(fouten, 'fout', 'fouten')}, {_waarschuwingen(len(alle) - fouten)}.")


def meld_bouwfout(fout: BuilderError) -> None:
    """Write why the site builder failed."""
    zeg(f"De site van '{fout.project}' kon niet gebouwd worden. De vorige site blijft staan.")
    for oorzaak in fout.causes:
        zeg(f"  {oorzaak}")


def meld_eigen_fout(fout: Exception, *, details: bool) -> None:
    """Write that wijkplan itself is wrong; the traceback only for who asks."""
    if details:
        traceback.print_exception(fout)
    wijk = "".join(f" ({noot})" for noot in getattr(fout, "__notes__", ()))
    zeg(f"Dit is een fout in wijkplan zelf{wijk}: {type(fout).__name__}: {fout}")
    zeg("De site is zoals die was. Meld deze fout, met wat --verbose laat zien.")


def zeg(tekst: str) -> None:
    """Write a line on standard error."""
    print(tekst, file=sys.stderr)


def tel(aantal: int, een: str, meer: str) -> str:
    """Write a number with its word."""
    return f"{aantal} {een if aantal == 1 else meer}"


def _waarschuwingen(aantal: int) -> str:
    return tel(aantal, "waarschuwing", "waarschuwingen")


def _seconden(duur: float) -> str:
    return f"{duur:.1f} s".replace(".", ",")
