"""What goes wrong outside the content: the site builder, or this computer."""

from __future__ import annotations

import errno

_VOL = "de schijf is vol: maak ruimte vrij, en probeer het dan opnieuw"
_MAG_NIET = "daar is geen toestemming voor: geef wie dit uitvoert dat recht"
_ALLEEN_LEZEN = "van deze schijf mag alleen gelezen worden"
_ANDERE_SCHIJF = "maak hier geen eigen schijf of volume van: zij hoort op die van de map erboven"
_OORZAKEN = {
    errno.ENOSPC: _VOL,
    errno.EDQUOT: _VOL,
    errno.EFBIG: _VOL,
    errno.EACCES: _MAG_NIET,
    errno.EROFS: _ALLEEN_LEZEN,
    errno.EXDEV: _ANDERE_SCHIJF,
    errno.EBUSY: _ANDERE_SCHIJF,
}


class BuilderError(Exception):
    """The site builder failed: name of the project and the causes as it gave them."""

    def __init__(self, project: str, causes: tuple[str, ...]) -> None:
        """Keep both as arguments, so that the error passes from a worker process."""
        super().__init__(project, causes)
        self.project = project
        self.causes = causes


def oorzaak(fout: OSError) -> str:
    """Say what this computer refused, and where: a full disk is full everywhere."""
    tekst = _OORZAKEN.get(fout.errno or 0)
    if tekst == _VOL:
        return _VOL
    pad = fout.filename2 or fout.filename
    plek = f"{pad}: " if pad else ""
    return f"{plek}{tekst or fout.strerror or fout}"
