"""Small random plans that are valid by the contract, to compare two calculations on."""

from __future__ import annotations

import math
import random
from dataclasses import replace

from generator.model.maatregel import Koppelkans, Maatregel
from generator.model.partij import Kengetal, Partij
from generator.model.plan import Gedeeld, Wijkplan
from generator.model.site import SiteConfig
from generator.model.wijk import Wijk
from tests.oracle.beurs import Kasboek
from tests.oracle.geld import Wereld
from tests.oracle.keuze import budgetperiode, mag_samen, vaste, venster, vrije
from tests.oracle.samen import kansen_zonder
from tests.oracle.verzin_budget import verzin_budgetten
from tests.oracle.verzin_regels import BASISJAAR, Json, Regelmaker

BETALERS = ["corporatie", "gemeente", "netbeheerder", "school", "warmtebedrijf", "zorggroep"]
BAATHOUDERS = ["bewoners", "samenleving", "zorg"]
STATUS_VRIJ = ["idee", "longlist", "onderzocht", "gekozen"]
STATUS_VAST = ["besloten", "in voorbereiding", "in uitvoering", "klaar"]
MEESTE_KEUZES = 3_000


def verzin_plan(zaad: int) -> Wijkplan:
    """Make the plan of a seed: the same plan each time, always valid."""
    kans = random.Random(zaad)  # noqa: S311 # a seed gives the same plan, no secret
    while True:
        plan = _Verzinner(kans).plan()
        if geldig(plan):
            return plan


def geldig(plan: Wijkplan) -> bool:
    """Whether the contract allows the plan, and enumeration can do it in a moment."""
    vast, wereld = vaste(plan), Wereld(plan)
    vensters = [venster(plan, i) for i in vrije(plan)]
    if not mag_samen(plan, vast) or not all(vensters):
        return False
    if math.prod(len(jaren) + 1 for jaren in vensters) > MEESTE_KEUZES:
        return False
    boek = Kasboek(wereld, vast, kansen_zonder(plan))
    for b in plan.wijk.budgetten:
        if b.totaal is not None and boek.totaal_netto(b.partij) > b.totaal:
            return False
    per_jaar = {b.partij for b in plan.wijk.budgetten if b.totaal is None}
    bedrag = {(b.partij, b.jaar): b.bedrag or 0.0 for b in plan.wijk.budgetten}
    return all(
        boek.netto(p, jaar) <= bedrag.get((p, jaar), 0.0)
        for p in per_jaar
        for jaar in budgetperiode(plan)
    )


class _Verzinner:
    """One plan in the making."""

    def __init__(self, kans: random.Random) -> None:
        self.kans = kans
        self.betalers = sorted(kans.sample(BETALERS, kans.choice([1, 2, 2, 3, 3, 3, 4, 5])))
        self.baathouders = sorted(kans.sample(BAATHOUDERS, kans.choice([0, 1, 2, 2, 3])))
        self.horizon = kans.choice([1, 3, 5, 10, 20, 30, 40, 60])
        self.ids = sorted(kans.sample("abcdefghij", kans.choice([3, 4, 5, 6, 6, 7, 7, 8])))
        self.doelen = ["groen", "schoon", "veilig"][: kans.randint(1, 3)]
        self.ieder_voor_zich = self.soms(0.25)  # own plans, which then clash
        self.regels = Regelmaker(kans, self.betalers, self.baathouders, self.horizon)

    def soms(self, p: float) -> bool:
        return self.kans.random() < p

    def plan(self) -> Wijkplan:
        maatregelen = [self._maatregel(id_) for id_ in self.ids]
        if self.soms(0.25):
            self._tweeling(maatregelen)
        if self.ieder_voor_zich:
            self._ketens(maatregelen)
        _zonder_tegenspraak(maatregelen)
        kansen = [self._koppelkans(n) for n in range(self.kans.choice([0, 1, 2, 3, 4, 5]))]
        config = SiteConfig.model_validate(
            {
                "site": {"naam": "Proef", "uitgever": "Proef"},
                "gemeente": {"code": "GM0001", "naam": "Proef"},
                "rekenregels": self._rekenregels(),
            }
        )
        partijen = tuple(Partij.model_validate(p) for p in self._partijen())
        kengetallen = tuple(Kengetal.model_validate(k) for k in self.regels.kengetallen)
        zonder = Wijkplan(
            Gedeeld(config, partijen, kengetallen),
            Wijk.model_validate(self._wijk()),
            tuple(Maatregel.model_validate(m) for m in maatregelen),
            tuple(Koppelkans.model_validate(k) for k in kansen),
        )
        wijk = self._wijk() | verzin_budgetten(self.kans, zonder)
        return replace(zonder, wijk=Wijk.model_validate(wijk))

    def _partijen(self) -> list[Json]:
        uit: list[Json] = []
        for id_ in self.betalers:
            voor = [b for b in self.baathouders if self.soms(0.4)]
            uit.append({"id": id_, "naam": id_, "soort": "overig", "behartigt": voor})
        uit += [
            {"id": id_, "naam": id_, "soort": "bewoners", "rol": "baathouder"}
            for id_ in self.baathouders
        ]
        return sorted(uit, key=lambda p: str(p["id"]))

    def _rekenregels(self) -> Json:
        kans = self.kans
        varianten: list[Json] = [
            {"kosten": kans.choice([0.5, 1.25, 2, 0])},
            {"baten": kans.choice([0.75, 1.5, 0]), "kosten": 1.1},
            {"koppelkansen": kans.choice([0, 0.5, 3])},
            {"restwaarde": kans.choice([0, 0.5, 2]), "baten": 0.9},
            {"discontovoet": kans.choice([0, 4, [{"tot_en_met": 2, "voet": 3.3}, {"voet": 1}]])},
        ]
        gekozen = kans.sample(varianten, kans.choice([0, 2, 3]))
        return {
            "basisjaar": BASISJAAR,
            "prijspeil": BASISJAAR,
            "horizon": self.horizon,
            "discontovoet": self._voet(),
            "gevoeligheid": [{"naam": f"Variant {n}", **v} for n, v in enumerate(gekozen)],
            "trekkingen": 10,
            "pakket_trekkingen": 1,
            "onzekerheid": {"kosten": [-20.0, 35.0], "baten": [-40.0, 30.0]},
        }

    def _voet(self) -> float | list[Json]:
        if self.soms(0.6):
            return self.kans.choice([0.0, 0.0, 2.25, 2.8, 4.0, 12.5])
        een = self.kans.randint(1, 20)
        stappen: list[Json] = [{"tot_en_met": een, "voet": 2.8}]
        if self.soms(0.5):
            stappen.append({"tot_en_met": een + self.kans.randint(1, 20), "voet": 2.25})
        return [*stappen, {"voet": self.kans.choice([0.0, 1.8])}]

    def _wijk(self) -> Json:
        wegers = self.kans.sample(self.betalers + self.baathouders, 1)
        wegers += [p for p in self.betalers if p not in wegers and self.soms(0.6)]
        doelen: list[Json] = []
        for doel in self.doelen:
            gewichten = [
                {"partij": p, "gewicht": self.kans.choice([0, 1, 2.5, 30])}
                for p in wegers
                if doel == self.doelen[0] or self.soms(0.8)
            ]
            if doel == self.doelen[0]:
                gewichten = [{**g, "gewicht": 7.0} for g in gewichten]
            gewichten = gewichten or [{"partij": wegers[0], "gewicht": 3.0}]
            doelen.append({"id": doel, "naam": doel, "gewichten": gewichten})
        return {"id": "proef", "naam": "Proef", "status": "concept", "doelen": doelen}

    def _maatregel(self, id_: str) -> Json:
        status, basis, verplicht = self._lot()
        uit: Json = {
            "id": id_,
            "naam": f"Maatregel {id_}",
            "thema": "proef",
            "basis": basis,
            "status": status,
            "verplicht": verplicht,
            "reden_status": "Daarom." if status in ("niet nu", "vervallen") else None,
            "trekker": self.kans.choice(self.betalers),
            "start": self._start(status in STATUS_VAST or basis != "vrijwillig" or verplicht),
            "effecten": [
                {"doel": doel, "effect": self.kans.choice([-2, -0.5, 0, 1, 1, 2])}
                for doel in self.doelen
                if self.soms(0.6)
            ],
            "vereist": [i for i in self.ids if i != id_ and self.soms(0.04)],
        }
        botst = 0.12 if self.ieder_voor_zich else 0.04
        uit["sluit_uit"] = [
            i for i in self.ids if i != id_ and i not in uit["vereist"] and self.soms(botst)
        ]
        uit |= self.regels.maatregel(uit["trekker"], self.ieder_voor_zich)
        if self.baathouders and uit.get("kosten") and self.soms(0.1):
            uit["trekker"] = self.baathouders[0]
        return uit

    def _lot(self) -> tuple[str, str, bool]:
        """Status, basis and verplicht: free, fixed in one of three ways, or out."""
        lot, vrij = self.kans.random(), self.kans.choice(STATUS_VRIJ)
        if lot < 0.76:
            return vrij, "vrijwillig", False
        if lot < 0.82:
            return self.kans.choice(STATUS_VAST), "vrijwillig", False
        if lot < 0.86:
            return vrij, self.kans.choice(["wettelijke taak", "kerntaak"]), False
        if lot < 0.90:
            return vrij, "vrijwillig", True
        uit = self.kans.choice(["niet nu", "vervallen"])
        return uit, self.kans.choice(["vrijwillig", "kerntaak"]), self.soms(0.3)

    def _start(self, vast: bool) -> Json:
        gepland = BASISJAAR + self.kans.randint(-2 if vast or self.soms(0.1) else 0, 4)
        uit: Json = {"gepland": gepland}
        if self.soms(0.4):
            uit["vroegst"] = gepland - self.kans.randint(0, 1)
        if self.soms(0.5):
            uit["laatst"] = gepland + self.kans.randint(0, 2)
        if self.soms(0.04):
            uit |= {"vroegst": gepland + 1, "laatst": gepland + self.kans.randint(1, 2)}
        return uit

    def _tweeling(self, maatregelen: list[Json]) -> None:
        """Make two measures alike, or almost, so that there are ties and near ties."""
        een, ander = self.kans.sample(range(len(maatregelen)), 2)
        maatregelen[ander] = {**maatregelen[een], "id": maatregelen[ander]["id"]}
        if self.soms(0.4):
            rest: Json = {"partij": self.betalers[0], "post": "Rest", "soort": "restwaarde"}
            rest["bedrag"] = self.kans.choice([0.004, 0.01, 0.02])
            maatregelen[ander]["baten"] = [*maatregelen[ander].get("baten", []), rest]

    def _ketens(self, maatregelen: list[Json]) -> None:
        """Let measures require others of the same trekker."""
        for een in maatregelen:
            for ander in maatregelen:
                if een["trekker"] == ander["trekker"] and self.soms(0.15):
                    een["vereist"] = sorted({*een["vereist"], ander["id"]})

    def _koppelkans(self, nummer: int) -> Json:
        samen = self.kans.sample(self.ids, min(len(self.ids), self.kans.choice([2, 2, 2, 3, 3, 4])))
        return {
            "id": f"kans-{nummer}",
            "naam": "Samen",
            "maatregelen": samen,
            "binnen": self.kans.choice([None, None, None, 0, 1, 1, 2]),
            "ook_zonder_samenwerking": self.soms(0.35),
        } | self.regels.koppelkans()


def _zonder_tegenspraak(maatregelen: list[Json]) -> None:
    """Take out the requirements and exclusions that `check` refuses."""
    per_id = {m["id"]: m for m in maatregelen}
    vast = {m["id"] for m in maatregelen if _is_vast(m)}
    for id_, m in per_id.items():
        niet = {id_, *(vast if id_ in vast else ())}
        m["sluit_uit"] = [i for i in m["sluit_uit"] if i not in niet]
    for id_, m in per_id.items():
        m["vereist"] = [
            i
            for i in m["vereist"]
            if i not in {id_, *m["sluit_uit"]}
            and id_ not in per_id[i]["sluit_uit"]
            and (i in vast or id_ not in vast)
        ]


def _is_vast(m: Json) -> bool:
    moet = m["verplicht"] or m["basis"] != "vrijwillig" or m["status"] in STATUS_VAST
    return moet and m["status"] not in ("niet nu", "vervallen")
