"""The verbs for who writes and edits: fmt, add, cms."""

from __future__ import annotations

import argparse
import sys
from threading import Event

from generator.cli.afloop import GEBRUIK, GOED, INHOUD, Verb, map_bestaat
from generator.cli.uitvoer import tel, zeg
from generator.pipeline import editing

# where the server of Decap for one's own computer listens
LOKAAL = "http://127.0.0.1:8081/api/v1"


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


def _cms(args: argparse.Namespace) -> int:
    map_bestaat(args.map_)
    try:
        return _proef(args) if args.proef else _formulier(args)
    except editing.FormulierFoutError as fout:
        zeg(f"wijkplan: {fout}")
        return GEBRUIK


def _formulier(args: argparse.Namespace) -> int:
    eigen = args.backend in {"gitlab", "forgejo"}
    nodig = (
        ("--repo", args.repo or args.backend == "lokaal"),
        ("--app-id", args.app_id or not eigen),
        ("--adres", args.adres or args.backend != "forgejo"),
    )
    for optie, goed in nodig:
        if not goed:
            zeg(f"wijkplan: geef ook {optie} bij --backend {args.backend}")
            return GEBRUIK
    uit = args.uit or args.map_ / "admin"
    if (args.map_ / "site").resolve() in (uit.resolve(), *uit.resolve().parents):
        zeg("wijkplan: het formulier hoort niet in site/; kies een andere map met --uit")
        return GEBRUIK
    adres = args.adres or (LOKAAL if args.backend == "lokaal" else "")
    plaats = editing.Plaats(args.backend, args.repo, adres, args.branch, args.app_id)
    editing.schrijf_formulier(args.map_, uit, plaats, args.cache)
    zeg(f"Geschreven: {uit}. Hoe u het op een server zet: docs/formulier.md")
    return GOED


def _proef(args: argparse.Namespace) -> int:
    zeg("Het formulier wordt klaargezet …")
    with editing.proefformulier(args.map_, args.poort, args.cache) as adres:
        zeg(f"Het formulier: {adres}   (stoppen: Ctrl-C)")
        zeg("Alleen deze computer kan erbij. Wat u opslaat, komt meteen in uw map.")
        try:
            Event().wait()
        except KeyboardInterrupt:
            zeg("Gestopt.")
    return GOED


VERBEN: dict[str, Verb] = {"add": _add, "cms": _cms, "fmt": _fmt}
