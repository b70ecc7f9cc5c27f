"""One written value to the value of a field."""

from __future__ import annotations

from typing import Any, Final

from pydantic import ValidationError

from generator.check.bladfout import duizendtal, leg_uit
from generator.check.keuring import Keuring, Langetekst, Verwijzing, kort
from generator.check.scalar import DUIZENDTAL, waarde_van
from generator.check.veilig import bevat_html, onzichtbaar_teken
from generator.check.vorm import Blad
from generator.model.bron import Scalar


class _Fout:
    """Marks that a value could not be read."""


FOUT: Final = _Fout()


def lees_blad(keuring: Keuring, blad: Blad, scalar: Scalar, pad: str) -> Any:
    """Return what a written value means in its field, or FOUT where it does not fit.

    Args:
        keuring: Takes the findings, references and long texts.
        blad: What the field may hold.
        scalar: What was written.
        pad: Path of the field.
    """
    waarde = waarde_van(scalar)
    punten = duizendtal(blad, scalar)
    if punten is not None:
        keuring.meld(scalar.plek, *punten)
        return FOUT
    try:
        goed = blad.adapter.validate_python(waarde)
    except ValidationError as fout:
        keuring.meld(scalar.plek, *leg_uit(blad, scalar, waarde, fout))
        return FOUT
    if "x-verwijst" in blad.extra:
        soort = str(blad.extra["x-verwijst"])
        keuring.verwijzingen.append(Verwijzing(soort, str(goed), scalar.plek, pad))
    if blad.extra.get("x-duizendtal") and scalar.gewoon and DUIZENDTAL.fullmatch(scalar.tekst):
        zonder = scalar.tekst.replace(".", "")
        wat = f"{scalar.tekst} wordt gelezen met een komma, niet als duizendtal;"
        keuring.meld(scalar.plek, "WP115", wat, f"bedoelde u {zonder}?", "waarschuwing")
    if isinstance(goed, str) and "tekst" in blad.soorten:
        return goed if _keur_tekst(keuring, blad, scalar, pad) else FOUT
    return goed


def _keur_tekst(keuring: Keuring, blad: Blad, scalar: Scalar, pad: str) -> bool:
    """Refuse invisible characters, and HTML where the text is no Markdown."""
    teken = onzichtbaar_teken(scalar.tekst)
    if teken:
        wat = f"in deze tekst staat een onzichtbaar teken ({teken});"
        keuring.meld(scalar.plek, "WP302", wat, "typ de tekst opnieuw.")
        return False
    if blad.extra.get("x-opmaak") == "markdown":
        keuring.teksten.append(Langetekst(scalar, pad))
    elif bevat_html(scalar.tekst) and "x-vorm" not in blad.extra:
        wat = f"'{kort(scalar.tekst)}' bevat HTML of script;"
        keuring.meld(scalar.plek, "WP301", wat, "schrijf gewone tekst zonder < en >.")
        return False
    return True
