"""Line up the rooms for who writes: one style for files, new records, a form in the browser.

Apart from `pipeline`, so that a build loads nothing of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import check, edit, publish, read
from generator.edit import (
    SOORTEN,
    FormulierFoutError,
    Omgeving,
    Plaats,
    Vraag,
    geweigerd,
    maak_id,
    vragen,
)
from generator.model.bron import Bevinding, Bronbestand, Groep, Scalar
from generator.pipeline.content import check_content

__all__ = [
    "SOORTEN",
    "FormulierFoutError",
    "Omgeving",
    "Opmaak",
    "Plaats",
    "Toevoeging",
    "Vraag",
    "geweigerd",
    "lees_omgeving",
    "maak_id",
    "opmaken",
    "proefformulier",
    "schrijf_formulier",
    "voeg_toe",
    "vragen",
]

_PAGINAS = frozenset({"nieuws", "plan"})


@dataclass(frozen=True, slots=True)
class Opmaak:
    """What became of the files.

    Attributes:
        veranderd: Files in another style than they had.
        gelaten: File, line, column and reason of each that stays as it is.
        gelijk: How many were right already.
    """

    veranderd: tuple[Path, ...]
    gelaten: tuple[str, ...]
    gelijk: int


def opmaken(map_: Path, paden: Sequence[Path], *, schrijf: bool) -> Opmaak:
    """Write files of content in one style.

    Args:
        map_: The folder with site_config.yml.
        paden: Files and folders; none is all content.
        schrijf: Whether files are written, or only named.
    """
    veranderd: list[Path] = []
    gelaten: list[str] = []
    gelijk = 0
    for pad in _bestanden(map_, paden):
        oud = pad.read_bytes()
        try:
            nieuw = edit.maak_op(oud, markdown=pad.suffix == ".md")
        except edit.NietOpTeMakenError as fout:
            gelaten.append(f"{pad}:{fout.regel}:{fout.kolom}: {fout.wat}")
            continue
        if nieuw == oud:
            gelijk += 1
            continue
        veranderd.append(pad)
        if schrijf:
            publish.write_whole(pad, nieuw)
    return Opmaak(tuple(veranderd), tuple(gelaten), gelijk)


def _bestanden(map_: Path, paden: Sequence[Path]) -> Iterator[Path]:
    """Yield what can be written in one style; a link to a file is left alone."""
    gezien: set[Path] = set()
    for pad in paden or (map_ / "site_config.yml", map_ / "content"):
        lijst = sorted(pad.rglob("*")) if pad.is_dir() else [pad]
        for bestand in lijst:
            pagina = bestand.suffix == ".md" and bestand.parent.name in _PAGINAS
            if bestand.suffix not in {".yml", ".yaml"} and not pagina:
                continue
            if bestand.is_file() and not bestand.is_symlink() and bestand not in gezien:
                gezien.add(bestand)
                yield bestand


@dataclass(frozen=True, slots=True)
class Toevoeging:
    """What came of `add`.

    Attributes:
        geschreven: The new files.
        bestaat: What stands in the way, or None.
        fouten: Why the new files were taken away again.
    """

    geschreven: tuple[Path, ...] = ()
    bestaat: Path | None = None
    fouten: tuple[Bevinding, ...] = ()


def lees_omgeving(map_: Path) -> edit.Omgeving:
    """Read which wijken and parties there are; what can't be read is left out."""
    wijken, _ = read.vind_wijken(map_)
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(map_))
    dag = publish.today()
    if gedeeld is None:
        return edit.Omgeving(tuple(wijken), (), dag.year, dag)
    betalers = tuple(sorted(p.id for p in gedeeld.partijen if p.rol == "betaler"))
    return edit.Omgeving(tuple(wijken), betalers, gedeeld.config.rekenregels.basisjaar, dag)


def voeg_toe(map_: Path, soort: str, antwoorden: Mapping[str, str], jaar: int) -> Toevoeging:
    """Write a new record; never over another, and not where `check` would refuse it."""
    bestanden = edit.nieuwe_bestanden(soort, antwoorden, jaar)
    for pad in bestanden:
        if (map_ / pad).exists():
            return Toevoeging(bestaat=map_ / pad)
    geschreven, _ = publish.write_files(map_, bestanden)
    fouten = tuple(
        b for b in check_content(map_) if b.ernst == "fout" and b.plek.bestand in bestanden
    )
    if fouten:
        _neem_weg(geschreven)
        return Toevoeging(fouten=fouten)
    return Toevoeging(geschreven)


def _neem_weg(paden: Sequence[Path]) -> None:
    """Remove files, and the folders that are empty without them."""
    for pad in paden:
        pad.unlink()
        for boven in pad.parents:
            if any(boven.iterdir()):
                break
            boven.rmdir()


def schrijf_formulier(map_: Path, uit: Path, plaats: Plaats, cache: Path | None) -> None:
    """Write the form in the browser to a folder.

    Args:
        map_: The folder with site_config.yml.
        uit: Where the form comes.
        plaats: Where the form keeps what is written.
        cache: Folder for what was downloaded; None is one in build/.

    Raises:
        FormulierFoutError: If npm is absent or fails.
    """
    wijken, _ = read.vind_wijken(map_)
    namen = {wijk: _naam(read.lees_wijk(map_, wijk).bestand("wijk.yml")) or wijk for wijk in wijken}
    gedeeld, _ = check.keur_gedeeld(read.lees_gedeeld(map_))
    site = gedeeld.config.site.naam if gedeeld else "Wijkplannen"
    pakketten = edit.haal_pakketten(cache or _cache(map_))
    publish.write_files(uit, {**pakketten, **edit.formulier(plaats, namen, site)})


@contextmanager
def proefformulier(map_: Path, poort: int, cache: Path | None) -> Iterator[str]:
    """Show the form on this computer alone, writing in the folder itself; yield its address.

    Raises:
        FormulierFoutError: If Node is absent or a port is taken.
    """
    cache = cache or _cache(map_)
    script = edit.haal_server(cache.resolve())
    schrijfpoort = edit.vrije_poort()
    plaats = Plaats("lokaal", adres=f"http://{edit.HIER}:{schrijfpoort}/api/v1")
    admin = _cache(map_) / "admin"
    schrijf_formulier(map_, admin, plaats, cache)
    with edit.proef(admin, map_, script, (poort, schrijfpoort)) as adres:
        yield adres


def _cache(map_: Path) -> Path:
    return map_ / "build" / ".formulier"


def _naam(bestand: Bronbestand | None) -> str:
    knoop = bestand.knoop if bestand else None
    naam = knoop["naam"] if isinstance(knoop, Groep) else None
    return naam.tekst if isinstance(naam, Scalar) else ""
