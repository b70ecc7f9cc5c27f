"""Raw answers on disk: what was asked, on which day, what came back, and its hash."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Antwoord:
    """A raw answer.

    Attributes:
        url: What was asked.
        dag: The day on which it was retrieved.
        inhoud: The bytes as they came.
    """

    url: str
    dag: dt.date
    inhoud: bytes


class Geheugen:
    """A folder with two files an answer: the bytes, and a note with URL, day and SHA-256."""

    def __init__(self, map_: Path) -> None:
        """Use a folder; it is made with the first answer."""
        self.map_ = map_

    def haal(self, url: str) -> Antwoord | None:
        """Return the answer kept for an address, or None; one that was damaged is none."""
        stam = self._stam(url)
        try:
            notitie = json.loads(stam.with_suffix(".bron.json").read_bytes())
            inhoud = stam.with_suffix(".json").read_bytes()
            dag = dt.date.fromisoformat(notitie["datum"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        if notitie.get("url") != url or notitie.get("sha256") != sha256(inhoud).hexdigest():
            return None
        return Antwoord(url, dag, inhoud)

    def bewaar(self, antwoord: Antwoord) -> None:
        """Keep an answer."""
        stam = self._stam(antwoord.url)
        self.map_.mkdir(parents=True, exist_ok=True)
        notitie = {
            "url": antwoord.url,
            "datum": antwoord.dag.isoformat(),
            "sha256": sha256(antwoord.inhoud).hexdigest(),
            "bytes": len(antwoord.inhoud),
        }
        stam.with_suffix(".json").write_bytes(antwoord.inhoud)
        stam.with_suffix(".bron.json").write_text(
            json.dumps(notitie, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )

    def vergeet(self, url: str) -> None:
        """Remove the answer kept for an address."""
        for eind in (".json", ".bron.json"):
            self._stam(url).with_suffix(eind).unlink(missing_ok=True)

    def _stam(self, url: str) -> Path:
        return self.map_ / sha256(url.encode()).hexdigest()[:20]
