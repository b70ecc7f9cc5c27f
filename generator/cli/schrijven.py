"""The verbs for who writes and edits: fmt, add, cms."""

from __future__ import annotations

import argparse
import sys

from generator.cli.afloop import GEBRUIK, GOED, INHOUD, Verb, map_bestaat
from generator.cli.uitvoer import tel, zeg
from generator.pipeline import editing


def _fmt(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    weg = [pad for pad in args.paden if not pad.exists()]
    for pad in weg:
        zeg(f"wijkplan: {pad} bestaat niet")
    if weg:
        return GEBRUIK
    uitslag = editing.opmaken(args.map_, args.paden, schrijf=not args.check)
    for pad in uitslag.veranderd:
        zeg(f"{'Andere stijl' if args.check else 'Geschreven'}: {pad}")
    for regel in uitslag.gelaten:
        zeg(f"{regel} het bestand blijft zoals het is. Meer hierover: wijkplan check")
    zeg(
        f"{tel(len(uitslag.veranderd), 'bestand', 'bestanden')} "
        f"{'wijkt' if len(uitslag.veranderd) == 1 else 'wijken'} af, {uitslag.gelijk} in orde."
        if args.check
        else f"{tel(len(uitslag.veranderd), 'bestand', 'bestanden')} veranderd, "
        f"{uitslag.gelijk} in orde."
    )
    return INHOUD if uitslag.gelaten or (args.check and uitslag.veranderd) else GOED


def _add(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    omgeving = editing.lees_omgeving(args.map_)
    if not omgeving.betalers:
        zeg("wijkplan: er staat nog geen partij die betaalt in content/partijen.yml.")
        return INHOUD
    if args.soort != "wijk" and not omgeving.wijken:
        zeg("wijkplan: er is nog geen wijk; maak er eerst een met: wijkplan add wijk")
        return INHOUD
    antwoorden: dict[str, str] = {}
    for vraag in editing.vragen(args.soort, omgeving):
        antwoord = _antwoord(vraag, getattr(args, vraag.naam))
        if antwoord is None:
            return GEBRUIK
        antwoorden[vraag.naam] = antwoord
    if editing.geweigerd(args.soort, antwoorden["naam"]):
        zeg(f"wijkplan: '{editing.maak_id(antwoorden['naam'])}' mag geen id zijn; kies een naam")
        return GEBRUIK
    uitslag = editing.voeg_toe(args.map_, args.soort, antwoorden, omgeving.jaar)
    if uitslag.bestaat:
        zeg(f"wijkplan: {uitslag.bestaat} bestaat al; kies een andere naam.")
        return GEBRUIK
    for bevinding in uitslag.fouten:
        zeg(str(bevinding))
    for pad in uitslag.geschreven:
        zeg(f"Geschreven: {pad}")
    return INHOUD if uitslag.fouten else GOED


def _antwoord(vraag: editing.Vraag, gegeven: str | None) -> str | None:
    """Return a right answer: the option, or what is typed on a terminal; None where neither."""
    if gegeven is not None:
        fout = vraag.keur(gegeven.strip())
        if fout:
            zeg(f"wijkplan: --{vraag.naam}: {fout}")
        return None if fout else gegeven.strip()
    if not sys.stdin.isatty():
        if not vraag.standaard:
            zeg(f"wijkplan: geef ook --{vraag.naam} ({vraag.tekst})")
        return vraag.standaard or None
    while True:
        kies = f" ({', '.join(vraag.keuzes)})" if vraag.keuzes else ""
        anders = f" [{vraag.standaard}]" if vraag.standaard else ""
        sys.stderr.write(f"{vraag.tekst}{kies}{anders} ")
        sys.stderr.flush()
        regel = sys.stdin.readline()
        if not regel:
            zeg("\nwijkplan: niets geschreven.")
            return None
        antwoord = regel.strip() or vraag.standaard
        fout = vraag.keur(antwoord)
        if not fout:
            return antwoord
        zeg(f"  Dat kan niet: {fout}")


VERBEN: dict[str, Verb] = {"add": _add, "fmt": _fmt}
