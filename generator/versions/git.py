"""Read from git, and write commits and tags; the work tree is never touched.

Git itself does it: what a repository holds is read with `ls-tree` and `cat-file`, so that
no attribute or filter of a repository can change a byte or run anything.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_LINK = "120000"
_ENV = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}


class VersieFoutError(Exception):
    """What keeps us from an answer, in Dutch, for who asked."""


@dataclass(frozen=True, slots=True)
class Opslag:
    """A repository, and where in it the content stands.

    Attributes:
        wortel: Top folder of the work tree.
        begin: Path of the folder of site_config.yml below it, with a slash, or "".
    """

    wortel: Path
    begin: str


@dataclass(frozen=True, slots=True)
class Boom:
    """The content at one commit.

    Attributes:
        commit: Full hash.
        paden: Path from the folder of site_config.yml to (mode, hash).
    """

    commit: str
    paden: Mapping[str, tuple[str, str]]


def open_opslag(map_: Path) -> Opslag:
    """Find the repository that holds a folder.

    Raises:
        VersieFoutError: If there is none, or no git on this computer.
    """
    try:
        uit = _git(map_, "rev-parse", "--show-toplevel", "--show-prefix")
    except FileNotFoundError:
        raise VersieFoutError(
            "git staat niet op deze computer; installeer git, of vergelijk twee mappen."
        ) from None
    except subprocess.CalledProcessError as fout:
        if b"dubious ownership" in fout.stderr:
            raise VersieFoutError(
                f"git vertrouwt {map_} niet: de map is van een andere gebruiker; "
                "sta de map toe met git config --global --add safe.directory."
            ) from None
        raise VersieFoutError(
            f"{map_} staat niet in een git-opslag; u kunt dan alleen twee mappen vergelijken."
        ) from None
    regels = uit.decode(errors="surrogateescape").split("\n")
    return Opslag(Path(regels[0]), regels[1])


def zoek_commit(opslag: Opslag, naam: str) -> str:
    """Return the commit of a branch, tag or hash.

    Raises:
        VersieFoutError: If the repository does not know it.
    """
    if naam and not naam.startswith("-") and "\0" not in naam:
        for vorm in (f"refs/tags/{naam}", naam):
            uit = _probeer(opslag, "rev-parse", "--verify", "--quiet", f"{vorm}^{{commit}}")
            if uit:
                return uit.decode().strip()
    if ondiep(opslag):
        raise VersieFoutError(
            f"'{naam}' is niet gevonden. Deze kopie van de opslag is ondiep: oudere versies "
            "ontbreken. Haal ze op met: git fetch --unshallow --tags"
        )
    raise VersieFoutError(
        f"'{naam}' is geen tak, tag of commit in deze opslag; "
        "git branch --all en git tag tonen wat er is."
    )


def ondiep(opslag: Opslag) -> bool:
    """Tell whether older commits are missing from this copy."""
    return _probeer(opslag, "rev-parse", "--is-shallow-repository").strip() == b"true"


def lees_boom(opslag: Opslag, commit: str) -> Boom:
    """List the content at a commit: site_config.yml, content/ and what stands beside them."""
    doel = opslag.begin.rstrip("/") or "."
    uit = (
        _git(
            opslag.wortel, "--literal-pathspecs", "ls-tree", "-r", "-z", "--full-tree", commit, doel
        )
        if doel != "."
        else _git(opslag.wortel, "ls-tree", "-r", "-z", "--full-tree", commit)
    )
    paden = {}
    for regel in uit.decode(errors="surrogateescape").split("\0"):
        kop, _, pad = regel.partition("\t")
        if pad and pad.startswith(opslag.begin):
            modus, soort, som = kop.split(" ")
            if soort == "blob":
                paden[pad[len(opslag.begin) :]] = (modus, som)
    return Boom(commit, paden)


def schrijf_uit(opslag: Opslag, boom: Boom, doel: Path, paden: Iterable[str]) -> None:
    """Write files of a commit below a folder; symbolic links last, so that none is followed."""
    gewenst = sorted(set(paden) & set(boom.paden), key=lambda p: (boom.paden[p][0] == _LINK, p))
    for pad, inhoud in zip(
        gewenst, lees_blobs(opslag, [boom.paden[p][1] for p in gewenst]), strict=True
    ):
        delen = PurePosixPath(pad).parts
        if ".." in delen or pad.startswith("/"):
            continue
        plek = doel / pad
        plek.parent.mkdir(parents=True, exist_ok=True)
        if boom.paden[pad][0] == _LINK:
            plek.symlink_to(os.fsdecode(inhoud))
        else:
            plek.write_bytes(inhoud)


def staat_zo(boom: Boom, map_: Path, onder: str) -> bool:
    """Tell whether a folder holds the very files of a commit, without reading the commit.

    Args:
        boom: The commit.
        map_: The folder of site_config.yml.
        onder: What to compare, from there, with a slash at its end.
    """
    toen = {pad: ingang for pad, ingang in boom.paden.items() if pad.startswith(onder)}
    nu = [pad for pad in sorted((map_ / onder).rglob("*")) if pad.is_symlink() or pad.is_file()]
    if len(nu) != len(toen):
        return False
    for pad in nu:
        modus, som = toen.get(pad.relative_to(map_).as_posix(), ("", ""))
        inhoud = os.fsencode(pad.readlink()) if pad.is_symlink() else pad.read_bytes()
        if (modus == _LINK) != pad.is_symlink() or som != _som(inhoud, len(som)):
            return False
    return True


def _som(inhoud: bytes, lengte: int) -> str:
    """Hash a file as git does, by the kind of hash that a repository uses."""
    alles = b"blob %d\0" % len(inhoud) + inhoud
    if lengte == 64:  # noqa: PLR2004 - a sha256, the newer of the two
        return hashlib.sha256(alles).hexdigest()
    return hashlib.sha1(alles, usedforsecurity=False).hexdigest()


def lees_blobs(opslag: Opslag, sommen: list[str]) -> list[bytes]:
    """Return the bytes of objects, in the order asked, by one process."""
    if not sommen:
        return []
    uit = _git(opslag.wortel, "cat-file", "--batch", invoer="".join(f"{s}\n" for s in sommen))
    blobs, plek = [], 0
    for _ in sommen:
        einde = uit.index(b"\n", plek)
        kop = uit[plek:einde].split()
        if len(kop) != 3:  # noqa: PLR2004 - hash, kind, size; else "missing"
            raise VersieFoutError(
                "deze kopie van de opslag is niet compleet; haal alles op met: git fetch --refetch"
            )
        lengte = int(kop[2])
        blobs.append(uit[einde + 1 : einde + 1 + lengte])
        plek = einde + 2 + lengte
    return blobs


def dag_van(opslag: Opslag, commit: str) -> dt.date:
    """Return the day on which a commit was made, where it was made."""
    uit = _git(opslag.wortel, "log", "-1", "--format=%cs", commit, "--")
    return dt.date.fromisoformat(uit.decode().strip())


def tag_bestaat(opslag: Opslag, tag: str) -> bool:
    """Tell whether this copy has a tag."""
    return bool(_probeer(opslag, "rev-parse", "--verify", "--quiet", f"refs/tags/{tag}"))


def niet_vastgelegd(opslag: Opslag, paden: Iterable[str]) -> tuple[str, ...]:
    """List files of the work tree that differ from the last commit.

    Args:
        opslag: The repository.
        paden: What to look at, from the folder of site_config.yml.
    """
    keuze = [f":(top,literal){opslag.begin}{pad}" for pad in paden]
    uit = _git(
        opslag.wortel, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all",
        "--", *keuze,
    )  # fmt: skip
    regels = uit.decode(errors="surrogateescape").split("\0")
    return tuple(sorted(regel[3:].removeprefix(opslag.begin) for regel in regels if regel))


def leg_vast(opslag: Opslag, pad: str, boodschap: str) -> None:
    """Commit one file, and nothing else of what may stand ready.

    Raises:
        VersieFoutError: If git refuses: no name, a hook, a lock.
    """
    vol = f":(top,literal){opslag.begin}{pad}"
    _doe(opslag, "add", "--", vol)
    _doe(opslag, "commit", "--quiet", "-m", boodschap, "--only", "--", vol)


def maak_tag(opslag: Opslag, tag: str, boodschap: str) -> None:
    """Make an annotated tag of the last commit.

    Raises:
        VersieFoutError: If git refuses.
    """
    _doe(opslag, "tag", "--annotate", "-m", boodschap, "--", tag)


def geldige_naam(versie: str) -> bool:
    """Tell whether a version can be part of a tag, a folder and an address."""
    return bool(re.fullmatch(r"[a-z0-9](?:[a-z0-9-]|\.(?=[a-z0-9])){0,39}", versie)) and (
        not versie.endswith(".lock")
    )


def _doe(opslag: Opslag, *opdracht: str) -> None:
    try:
        _git(opslag.wortel, *opdracht)
    except subprocess.CalledProcessError as fout:
        reden = fout.stderr.decode(errors="replace").strip()
        if "tell me who you are" in reden or "empty ident" in reden:
            raise VersieFoutError(
                "git weet niet wie u bent; stel uw naam in met git config user.name en user.email."
            ) from None
        raise VersieFoutError(
            f"git wil dit niet: {reden.splitlines()[-1] if reden else ''}"
        ) from None


def _probeer(opslag: Opslag, *opdracht: str) -> bytes:
    try:
        return _git(opslag.wortel, *opdracht)
    except subprocess.CalledProcessError:
        return b""


def _git(map_: Path, *opdracht: str, invoer: str = "") -> bytes:
    klaar = subprocess.run(  # noqa: S603 - our own arguments; names of refs are checked
        ["git", "-c", "core.quotepath=off", *opdracht],  # noqa: S607 - git of who runs us
        cwd=map_,
        env={**os.environ, **_ENV},
        input=invoer.encode(),
        capture_output=True,
        check=True,
    )
    return klaar.stdout
