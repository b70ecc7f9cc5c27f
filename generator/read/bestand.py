"""One file to a `Bronbestand`: bytes, and by its kind the YAML tree or the Markdown."""

from __future__ import annotations

from typing import Literal

from generator.model.bron import Bevinding, Bronbestand, Bronplek, Lijst
from generator.read.indeling import GROOTSTE, MAG_LEEG, Soort
from generator.read.media import keur_foto
from generator.read.schijf import Grens, lees_bytes
from generator.read.tekst import lees_tekst
from generator.read.yamlboom import lees_yaml

Gelezen = tuple[Bronbestand | None, tuple[Bevinding, ...]]


def lees_bestand(grens: Grens, pad: str, soort: Soort) -> Gelezen:
    """Read a file once; what is wrong with it is a finding.

    Args:
        grens: Where files may lie.
        pad: Path from the content root.
        soort: How to read it.

    Returns:
        The file (None where it can't be read at all) and the findings.
    """
    inhoud = lees_bytes(grens, pad, GROOTSTE[soort])
    if isinstance(inhoud, Bevinding):
        return None, (inhoud,)
    return lees_inhoud(pad, inhoud, soort)


def lees_inhoud(pad: str, inhoud: bytes, soort: Soort) -> Gelezen:
    """Take the bytes of a file apart, by its kind."""
    if soort == "foto":
        fout = keur_foto(pad, inhoud)
        return (None, (fout,)) if fout else (Bronbestand(pad, inhoud), ())
    tekst, bevindingen = lees_tekst(inhoud, pad)
    if tekst is None:
        return Bronbestand(pad, inhoud), bevindingen
    if not tekst.strip():
        return Bronbestand(pad, inhoud), (*bevindingen, _leeg(pad))
    if soort == "kaart":
        return Bronbestand(pad, inhoud, tekst=tekst), bevindingen
    bestand, erbij = (_yaml if soort == "yaml" else _markdown)(pad, inhoud, tekst)
    return bestand, (*bevindingen, *erbij)


def _leeg(pad: str, ernst: Literal["fout", "waarschuwing"] = "fout") -> Bevinding:
    wat, herstel = "dit bestand is leeg;", "vul het, of haal het weg."
    return Bevinding(Bronplek(pad), "WP018", wat, herstel, ernst)


def _yaml(pad: str, inhoud: bytes, tekst: str) -> Gelezen:
    knoop, bevindingen = lees_yaml(tekst, pad)
    if knoop is None and not any(b.ernst == "fout" for b in bevindingen):
        lijst = pad.rpartition("/")[2] in MAG_LEEG
        knoop = Lijst(Bronplek(pad), ()) if lijst else None
        bevindingen = (*bevindingen, _leeg(pad, "waarschuwing" if lijst else "fout"))
    return Bronbestand(pad, inhoud, knoop), bevindingen


def _markdown(pad: str, inhoud: bytes, tekst: str) -> Gelezen:
    """Split the head between two lines of three dashes from the text."""
    regels = tekst.split("\n")
    if regels[0].rstrip() != "---":
        return Bronbestand(pad, inhoud, tekst=tekst), ()
    einde = next((n for n, regel in enumerate(regels[1:], 1) if regel.rstrip() == "---"), 0)
    if not einde:
        fout = Bevinding(
            Bronplek(pad),
            "WP020",
            "de kop van dit bestand begint met --- maar sluit niet af;",
            "zet onder de kop nog een regel met ---.",
        )
        return Bronbestand(pad, inhoud), (fout,)
    knoop, bevindingen = lees_yaml("\n".join(regels[1:einde]) + "\n", pad, extra_regels=1)
    rest = "\n".join(regels[einde + 1 :])
    return Bronbestand(pad, inhoud, knoop, rest, einde + 2), bevindingen
