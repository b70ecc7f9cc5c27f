"""The little that an import must know of the content: names and codes, and files as they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.harvest.fout import OogstFoutError
from generator.harvest.gebied import GEBIEDSCODE, GEMEENTECODE
from generator.harvest.yamltekst import YamlTekst, lid, tekst_van


@dataclass(frozen=True, slots=True)
class Wijkgegevens:
    """What wijk.yml says.

    Attributes:
        id: Name of the folder.
        naam: Name of the wijk.
        codes: Its codes at CBS.
    """

    id: str
    naam: str
    codes: tuple[str, ...]

    @property
    def map_(self) -> str:
        """Path of its folder from the folder of site_config.yml."""
        return f"content/wijken/{self.id}"


def lees_gemeente(map_: Path) -> tuple[str, str]:
    """Return code and name of the gemeente in site_config.yml; "" where it is absent.

    Raises:
        OogstFoutError: If the file is no YAML.
    """
    tekst = lees_tekst(map_, "site_config.yml")
    gemeente = lid(YamlTekst(tekst, "site_config.yml").wortel, "gemeente")
    return tekst_van(lid(gemeente, "code")), tekst_van(lid(gemeente, "naam"))


def lees_wijk(map_: Path, wijk: str) -> Wijkgegevens:
    """Return what wijk.yml says of name and codes.

    Raises:
        OogstFoutError: If there is no such wijk, or a code is no code.
    """
    pad = f"content/wijken/{wijk}/wijk.yml"
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", wijk) or not (map_ / pad).is_file():
        bekend = sorted(b.parent.name for b in (map_ / "content/wijken").glob("*/wijk.yml"))
        keuze = f"kies uit: {', '.join(bekend)}" if bekend else "er zijn nog geen wijken"
        raise OogstFoutError(f"er is geen wijk '{wijk}'; {keuze}")
    yamltekst = YamlTekst(lees_tekst(map_, pad), pad)
    lijst = lid(yamltekst.wortel, "codes")
    items = lijst.value if isinstance(lijst, yaml.SequenceNode) else []
    for item in items:
        if not GEBIEDSCODE.fullmatch(tekst_van(item)):
            wat = f"'{tekst_van(item)}' is geen code van een wijk of buurt"
            raise OogstFoutError(f"{pad}:{yamltekst.regel(item)}: {wat}; schrijf zoals WK059003")
    naam = tekst_van(lid(yamltekst.wortel, "naam")) or wijk
    return Wijkgegevens(wijk, naam, tuple(dict.fromkeys(map(tekst_van, items))))


def lees_tekst(map_: Path, pad: str) -> str:
    """Return a file of the content as text; "" where it is absent.

    Raises:
        OogstFoutError: If it is no text in UTF-8, or a link to a file that lies elsewhere.
    """
    bestand = map_ / pad
    if not bestand.is_file():
        return ""
    if not bestand.resolve().is_relative_to(map_.resolve()):
        raise OogstFoutError(f"{pad}: dit is een verwijzing naar een bestand buiten deze map")
    try:
        return bestand.read_bytes().decode("utf-8")
    except UnicodeDecodeError as fout:
        raise OogstFoutError(f"{pad}: dit bestand is geen tekst in UTF-8") from fout


def keur_gemeente(code: str) -> str:
    """Return the code of a gemeente as CBS writes it; without GM may do too.

    Raises:
        OogstFoutError: If it can't be one.
    """
    if not code:
        raise OogstFoutError("site_config.yml noemt geen gemeente; geef --gemeente, zoals GM0590")
    heel = code.strip().upper()
    heel = f"GM{int(heel):04d}" if re.fullmatch(r"[0-9]{1,4}", heel) else heel
    if not GEMEENTECODE.fullmatch(heel):
        raise OogstFoutError(f"'{code}' is geen code van een gemeente; schrijf zoals GM0590")
    return heel
