"""The money of a random plan: lines of every kind."""

from __future__ import annotations

import random
from typing import Any

BASISJAAR = 2026
Json = dict[str, Any]
BATEN = ["besparing", "welzijn", "gezondheid", "klimaat", "veiligheid", None]


class Regelmaker:
    """Makes cost, benefit and transfer lines; amounts are whole euros or tens of cents."""

    def __init__(
        self, kans: random.Random, betalers: list[str], baathouders: list[str], horizon: int
    ) -> None:
        self.kans, self.betalers, self.horizon = kans, betalers, horizon
        self.allen = sorted(betalers + baathouders)
        self.duizend = kans.choice([1_000.0, 1_000.0, 1_000.0, 1.0, 1_000_000.0])
        self.kengetallen: list[Json] = [
            {"id": "co2", "naam": "CO2", "eenheid": "ton", "waarde": 130.0, "groei": 2.0},
            {"id": "uur", "naam": "Uur", "eenheid": "uur", "waarde": 17.5, "groei": -1.5},
            {"id": "boom", "naam": "Boom", "eenheid": "boom", "waarde": 60.0},
        ]
        for kengetal in self.kengetallen:
            kengetal["prijspeil"] = BASISJAAR

    def soms(self, p: float) -> bool:
        return self.kans.random() < p

    def maatregel(self, trekker: str, eigen: bool) -> Json:
        """The lines of a measure: most cost, some gain, some only pass money on."""
        if self.soms(0.06):
            return {}
        if eigen and self.soms(0.8):
            baten = [self._baten(trekker) for _ in range(self.kans.randint(1, 3))]
            return {"kosten": self._kosten(trekker), "baten": baten}
        betalers = (
            [trekker]
            if self.soms(0.55)
            else self.kans.sample(self.betalers, self.kans.randint(1, len(self.betalers)))
        )
        return {
            "kosten": [k for partij in betalers for k in self._kosten(partij)],
            "baten": [self._baten(self.kans.choice(self.allen)) for _ in range(self._aantal())],
            "overdrachten": [self._overdracht() for _ in range(2) if self.soms(0.2)]
            if len(self.allen) > 1
            else [],
        }

    def koppelkans(self) -> Json:
        """What a koppelkans saves and adds."""
        minder = [self._minder() for _ in range(self.kans.choice([0, 1, 1, 2]))]
        extra = [self._baten(self.kans.choice(self.allen)) for _ in range(self.kans.choice([0, 1]))]
        return {"minder_kosten": minder, "extra_baten": extra}

    def _aantal(self) -> int:
        return self.kans.choice([0, 1, 2, 2, 3, 3])

    def _euro(self, meest: int) -> float:
        """A round amount up to `meest` thousand, sometimes 0, sometimes with cents."""
        if self.soms(0.05):
            return 0.0
        bedrag = self.kans.randint(1, meest) * self.duizend
        return bedrag + 0.25 if self.soms(0.1) else bedrag

    def _jaarlijks(self, keer: float) -> Json:
        """A yearly line worth about `keer` thousand euros in all."""
        uit: Json = {}
        if self.soms(0.4):
            uit["van"] = self.kans.randint(0, 3)
        if self.soms(0.4):
            uit["tot"] = self.kans.randint(uit.get("van", 1), 3 + self.horizon)
        if self.horizon < uit.get("van", 1):
            uit["tot"] = uit.get("tot", uit["van"])
        jaren = max(1, self.horizon)
        if self.soms(0.25):
            kengetal = self.kans.choice(self.kengetallen)
            aantal = round(keer * self.duizend / jaren / kengetal["waarde"] * self.kans.random(), 1)
            return uit | {"kengetal": kengetal["id"], "hoeveelheid": aantal}
        return uit | {"per_jaar": round(keer * self.duizend / jaren * self.kans.random(), 0)}

    def _eenmalig(self, meest: int) -> Json:
        uit: Json = {"bedrag": self._euro(meest)}
        if self.soms(0.35):
            uit["jaar"] = self.kans.randint(0, 3)
        return uit

    def _kosten(self, partij: str) -> list[Json]:
        uit: list[Json] = [{"partij": partij, "post": "Aanleg", **self._eenmalig(300)}]
        if self.soms(0.35):
            uit.append({"partij": partij, "post": "Beheer", **self._jaarlijks(80)})
        if self.soms(0.15):
            soort = self.kans.choice(["hinder", "beheer", "investering"])
            hinder = {"partij": self.kans.choice(self.allen), "post": "Last", "soort": soort}
            uit.append(hinder | self._eenmalig(60))
        if self.soms(0.15):
            kort = self._jaarlijks(60) | {"van": 0, "tot": self.kans.randint(0, 3)}
            uit.append({"partij": partij, "post": "Fasen", "soort": "investering", **kort})
        return uit

    def _baten(self, partij: str) -> Json:
        uit: Json = {"partij": partij, "post": "Baat", "soort": self.kans.choice(BATEN)}
        if self.soms(0.2):
            uit["soort"] = "restwaarde"
        return uit | (self._eenmalig(350) if self.soms(0.4) else self._jaarlijks(1_200))

    def _minder(self) -> Json:
        uit: Json = {"partij": self.kans.choice(self.betalers), "post": "Een keer graven"}
        if self.soms(0.25):
            uit["soort"] = self.kans.choice(["beheer", "hinder", "investering"])
        return uit | (self._eenmalig(120) if self.soms(0.8) else self._jaarlijks(100))

    def _overdracht(self) -> Json:
        betaler, ontvanger = self.kans.sample(self.allen, 2)
        regel = self._eenmalig(100) if self.soms(0.7) else self._jaarlijks(100)
        return {"betaler": betaler, "ontvanger": ontvanger, "post": "Bijdrage", **regel}
