"""Photos: what their first bytes say they are."""

from __future__ import annotations

from generator.model.bron import Bevinding, Bronplek

_SOORTEN = {
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
}
_KLEINSTE = 12


def soort_van_foto(inhoud: bytes) -> str:
    """Return png, jpg, gif or webp by the first bytes, or "" for anything else."""
    if inhoud[:4] == b"RIFF" and inhoud[8:12] == b"WEBP":
        return "webp"
    for soort, tekens in _SOORTEN.items():
        if len(inhoud) >= _KLEINSTE and inhoud.startswith(tekens):
            return soort
    return ""


def keur_foto(pad: str, inhoud: bytes) -> Bevinding | None:
    """Return what is wrong with a photo, if anything; SVG can carry script and is refused."""
    soort = soort_van_foto(inhoud)
    naam = pad.rpartition(".")[2].lower().replace("jpeg", "jpg")
    if soort == naam:
        return None
    if soort:
        wat = f"dit is een {soort}-bestand, al heet het .{naam};"
        return Bevinding(Bronplek(pad), "WP009", wat, f"geef het een naam op .{soort}.")
    wat = "dit is geen foto die op de site kan;"
    return Bevinding(Bronplek(pad), "WP009", wat, "gebruik png, jpg, webp of gif.")
