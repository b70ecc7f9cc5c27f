"""Series into indicatoren.yml: what CBS gave is kept up to date, what an editor wrote stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

import yaml

from generator.harvest.cijfers import Gebied, Punt, Reeks
from generator.harvest.fout import OogstFoutError
from generator.harvest.keuze import GROOTHEDEN, Grootheid
from generator.harvest.tabel import REEKS, TABELLEN
from generator.harvest.verschil import Verschil
from generator.harvest.yamltekst import (
    Lang,
    Paren,
    YamlTekst,
    getal,
    lid,
    punt,
    stroom,
    tekst_van,
)

_KOP = "# De cijfers van het CBS zijn opgehaald met: wijkplan import cijfers\n"
_LICENTIE = "CC BY 4.0"
_MENSEN = frozenset({"inwoners", "personen", "mensen", "huishoudens", "aantal", "kinderen"})
_ONGELIJK = 1e-9
_NEDERLAND = "Nederland"


def gekozen(tekst: str, bestand: str) -> tuple[str, ...]:
    """Return the ids of the figures in a file that can be imported, in its order."""
    return tuple(id_ for id_ in _per_id(YamlTekst(tekst, bestand)) if id_ in GROOTHEDEN)


def werk_bij(
    tekst: str, bestand: str, reeksen: Sequence[Reeks], gebied: Gebied
) -> tuple[str, tuple[Verschil, ...]]:
    """Return the new text of indicatoren.yml, and what changed.

    Args:
        tekst: The text as it is; "" where there is no file.
        bestand: Its path, for what is wrong with it.
        reeksen: What CBS gives now.
        gebied: The area of the wijk.

    Raises:
        OogstFoutError: If the text is no YAML.
    """
    yamltekst = YamlTekst(tekst, bestand)
    bestaand = _per_id(yamltekst)
    verschillen: list[Verschil] = []
    nieuw: list[str] = []
    for reeks in reeksen:
        if reeks.grootheid.id in bestaand:
            verschillen += _Bijwerking(yamltekst, bestaand[reeks.grootheid.id], reeks).doe()
        elif reeks.punten:
            nieuw += _nieuwe_indicator(reeks, gebied, _inspring(yamltekst))
            verschillen += _toegevoegd(reeks)
    if nieuw:
        _keur_lijst(yamltekst, bestand)
        begin = tekst or _KOP
        slot = "" if begin.endswith("\n") else "\n"
        yamltekst.voeg_in(len(tekst), ("" if tekst else _KOP) + slot + "\n".join(nieuw) + "\n")
    return yamltekst.klaar(), tuple(verschillen)


class _Bijwerking:
    """Brings one indicator up to date."""

    def __init__(self, yamltekst: YamlTekst, indicator: yaml.Node, reeks: Reeks) -> None:
        self.yaml = yamltekst
        self.indicator = indicator
        self.reeks = reeks
        self.grootheid = reeks.grootheid
        self.eenheid = tekst_van(lid(indicator, "eenheid")) or reeks.grootheid.eenheid
        self.wijk = reeks.punten[0].gebied if reeks.punten else ""

    def doe(self) -> list[Verschil]:
        """Note the changes in the text, and return them."""
        id_ = self.grootheid.id
        if self._waarde(None) is None:
            wat = f"{id_}: de eenheid '{self.eenheid}' kent de import niet"
            return [Verschil("gebleven", f"{wat}; kies '{self.grootheid.eenheid}'")]
        metingen = lid(self.indicator, "metingen")
        items = metingen.value if isinstance(metingen, yaml.SequenceNode) else []
        oud = {self._sleutel(item): item for item in items}
        verschillen: list[Verschil] = []
        nieuw: list[Punt] = []
        for een in self._gewenst(oud):
            item = oud.get((een.gebied, str(een.jaar)))
            if item is None:
                nieuw.append(een)
                verschillen.append(Verschil("toegevoegd", self._zin(een)))
            else:
                verschillen += self._vergelijk(item, een)
        self._voeg_toe(metingen, nieuw)
        return verschillen + self._verdwenen(oud)

    def _gewenst(self, oud: Mapping[tuple[str, str], yaml.Node]) -> Sequence[Punt]:
        """Return the values to have; Nederland only where the editor has it, or has nothing."""
        naast = tekst_van(lid(self.indicator, "vergelijk_met"))
        if not oud or _NEDERLAND in {naast, *(gebied for gebied, _ in oud)}:
            return self.reeks.punten
        return [een for een in self.reeks.punten if een.gebied != _NEDERLAND]

    def _sleutel(self, meting: yaml.Node) -> tuple[str, str]:
        """Return area and year of a measurement."""
        gebied = tekst_van(lid(meting, "gebied")) or self.wijk
        peil = tekst_van(lid(meting, "peildatum"))
        return gebied, peil.removesuffix("-01-01")

    def _vergelijk(self, meting: yaml.Node, een: Punt) -> list[Verschil]:
        """Bring a value up to date, unless an editor typed it."""
        node = lid(meting, "waarde")
        waarde = self._waarde(een) or 0.0
        oud = tekst_van(node)
        try:
            gelijk = abs(float(oud) - waarde) < _ONGELIJK
        except ValueError:
            gelijk = False
        if gelijk:
            return []
        zin = f"{self._kop(een)}: {oud or 'leeg'}"
        if node is None or not self._van_cbs(meting):
            wat = f"{zin} is met de hand ingevuld en blijft staan; het CBS zegt {getal(waarde)}"
            return [Verschil("gebleven", wat)]
        self.yaml.vervang(node, getal(waarde))
        geraadpleegd = lid(lid(meting, "bron"), "geraadpleegd")
        if geraadpleegd is not None:
            self.yaml.vervang(geraadpleegd, str(een.dag))
        return [Verschil("gewijzigd", f"{zin} → {getal(waarde)}")]

    def _van_cbs(self, meting: yaml.Node) -> bool:
        """Whether a value came from our tables: its source, or else the indicator's, says so."""
        bron = lid(meting, "bron") or lid(self.indicator, "bron")
        if isinstance(bron, yaml.ScalarNode):
            return tekst_van(bron).startswith(REEKS)
        tabel, titel = tekst_van(lid(bron, "tabel")), tekst_van(lid(bron, "titel"))
        return tabel in TABELLEN.values() or titel.startswith(REEKS)

    def _verdwenen(self, oud: dict[tuple[str, str], yaml.Node]) -> list[Verschil]:
        """Tell which imported values CBS no longer gives; they stay in the file."""
        nu = {(een.gebied, str(een.jaar)) for een in self.reeks.punten}
        jaren = {str(jaar) for jaar in self.reeks.jaren}
        return [
            Verschil(
                "verdwenen",
                f"{self.grootheid.id}, {gebied} {jaar}: geeft het CBS niet meer; "
                "het staat nog in het bestand",
            )
            for (gebied, jaar), item in oud.items()
            if gebied in self.reeks.gebieden
            and jaar in jaren
            and (gebied, jaar) not in nu
            and self._van_cbs(item)
        ]

    def _voeg_toe(self, metingen: yaml.Node | None, nieuw: Sequence[Punt]) -> None:
        """Write new values: behind the last of their area, else at the end."""
        if not nieuw:
            return
        paren = [(een, self._paren(een)) for een in nieuw]
        if not isinstance(metingen, yaml.SequenceNode) or not metingen.value:
            self._maak_lijst(metingen, [p for _, p in paren])
            return
        for een, meting in paren:
            plek = self._plek(metingen.value, een)
            if metingen.flow_style:
                self.yaml.voeg_in(self.yaml.index(plek.end_mark), f", {stroom(meting)}")
            else:
                inspring = int(metingen.start_mark.column)
                tekst = "\n".join(("", *punt(meting, inspring)))
                self.yaml.voeg_in(self.yaml.einde(plek), tekst)

    def _plek(self, items: Sequence[yaml.Node], een: Punt) -> yaml.Node:
        """Return the measurement behind which a new one goes."""
        zelfde = [item for item in items if self._sleutel(item)[0] == een.gebied]
        eerder = [item for item in zelfde if self._sleutel(item)[1] < str(een.jaar)]
        if eerder:
            return eerder[-1]
        if zelfde and items.index(zelfde[0]) > 0:
            return items[items.index(zelfde[0]) - 1]
        return zelfde[-1] if zelfde else items[-1]

    def _maak_lijst(self, metingen: yaml.Node | None, nieuw: Sequence[Paren]) -> None:
        """Write the first values of an indicator that has none."""
        if isinstance(self.indicator, yaml.CollectionNode) and self.indicator.flow_style:
            lijst = f"[{', '.join(stroom(meting) for meting in nieuw)}]"
            if metingen is None:
                self.yaml.voeg_in(
                    self.yaml.index(self.indicator.end_mark) - 1, f", metingen: {lijst}"
                )
            else:
                self.yaml.vervang(metingen, lijst)
            return
        inspring = int(self.indicator.start_mark.column)
        regels = [regel for meting in nieuw for regel in punt(meting, inspring + 2)]
        if metingen is None:
            kop = f"\n{' ' * inspring}metingen:"
            self.yaml.voeg_in(self.yaml.einde(self.indicator), "\n".join((kop, *regels)))
        else:
            self.yaml.vervang(metingen, "\n".join(("", *regels)))

    def _paren(self, een: Punt) -> Paren:
        return _meting(een, self._waarde(een) or 0.0)

    def _waarde(self, een: Punt | None) -> float | None:
        """Return a value in the editor's unit; None where we can't tell how.

        Without a value it tells whether the unit is known.
        """
        decimalen = tekst_van(lid(self.indicator, "decimalen"))
        cijfers = int(decimalen) if decimalen.isdecimal() else self.grootheid.decimalen
        return omgerekend(self.grootheid, een, self.eenheid, cijfers)

    def _kop(self, een: Punt) -> str:
        return f"{self.grootheid.id}, {een.gebied} {een.jaar}"

    def _zin(self, een: Punt) -> str:
        return f"{self._kop(een)}: {getal(self._waarde(een) or 0.0)}"


def omgerekend(
    grootheid: Grootheid, een: Punt | None, eenheid: str, decimalen: int
) -> float | None:
    """Return a value in a unit, or None where the unit is not known for this figure.

    Args:
        grootheid: The figure.
        een: Its value; None to ask about the unit alone.
        eenheid: The unit asked for.
        decimalen: Digits behind the point of a share.
    """
    gevraagd, eigen = eenheid.casefold().strip(), grootheid.eenheid.casefold()
    if gevraagd == eigen:
        if een is None:
            return 0.0
        return rond(een.waarde, decimalen) if grootheid.deel_van else een.waarde
    if eigen == "duizend euro" and gevraagd in {"euro", "eur", "€"}:
        return round(een.waarde * 1000, 2) if een else 0.0
    if grootheid.maat == "aantal" and gevraagd in _MENSEN:
        return een.teller if een else 0.0
    return None


def rond(waarde: float, decimalen: int) -> float:
    """Round as people do: half goes up."""
    stap = Decimal(1).scaleb(-decimalen)
    return float(Decimal(repr(waarde)).quantize(stap, ROUND_HALF_UP))


def _meting(een: Punt, waarde: float) -> Paren:
    return [
        ("gebied", een.gebied),
        ("peildatum", een.jaar),
        ("waarde", waarde),
        ("bron", _bron(een)),
    ]


def _bron(een: Punt) -> Paren:
    tabel = [("tabel", een.tabel)] if een.tabel else []
    return [
        ("titel", een.titel),
        ("maker", "CBS"),
        ("jaar", een.jaar),
        ("licentie", _LICENTIE),
        *tabel,
        ("geraadpleegd", een.dag),
    ]


def _nieuwe_indicator(reeks: Reeks, gebied: Gebied, inspring: int) -> list[str]:
    """Return the lines of an indicator that was not there yet."""
    wat = reeks.grootheid
    metingen = [_meting(een, _in_eigen_eenheid(wat, een)) for een in reeks.punten]
    jongste = max(reeks.punten, key=lambda een: een.jaar)
    eigen = {een.gebied for een in reeks.punten}
    vergelijk = [("vergelijk_met", gebied.gemeentenaam)] if gebied.gemeentenaam in eigen else []
    paren: list[tuple[str, object]] = [
        ("id", wat.id),
        ("naam", wat.naam),
        ("thema", wat.thema),
        ("eenheid", wat.eenheid),
        ("richting", wat.richting),
        ("definitie", Lang(wat.definitie)),
        ("schaal", reeks.schaal),
        *vergelijk,
        *([("kern", True)] if wat.kern else []),
        ("decimalen", wat.decimalen),
        ("metingen", metingen),
        ("bron", _bron(jongste)),
        *([("toelichting", Lang(" ".join(reeks.uitleg)))] if reeks.uitleg else []),
    ]
    return punt(paren, inspring)


def _toegevoegd(reeks: Reeks) -> list[Verschil]:
    jaren = sorted({een.jaar for een in reeks.punten})
    gebieden = dict.fromkeys(een.gebied for een in reeks.punten)
    wat = f"{reeks.grootheid.id}: {', '.join(gebieden)}; {', '.join(map(str, jaren))}"
    waarden = (getal(_in_eigen_eenheid(reeks.grootheid, een)) for een in reeks.punten[:1])
    return [Verschil("toegevoegd", f"{wat}; eerste waarde {next(waarden)}")]


def _in_eigen_eenheid(wat: Grootheid, een: Punt) -> float:
    return omgerekend(wat, een, wat.eenheid, wat.decimalen) or 0.0


def _keur_lijst(yamltekst: YamlTekst, bestand: str) -> None:
    """Refuse a file to which no item can be added on lines of its own."""
    wortel = yamltekst.wortel
    if wortel is not None and not (isinstance(wortel, yaml.SequenceNode) and not wortel.flow_style):
        wat = "hier hoort een lijst te staan, met elk cijfer op eigen regels achter een streepje"
        raise OogstFoutError(f"{bestand}:{yamltekst.regel(wortel)}: {wat}")


def _per_id(yamltekst: YamlTekst) -> dict[str, yaml.Node]:
    wortel = yamltekst.wortel
    items: Iterable[yaml.Node] = wortel.value if isinstance(wortel, yaml.SequenceNode) else ()
    return {tekst_van(lid(item, "id")): item for item in items if lid(item, "id") is not None}


def _inspring(yamltekst: YamlTekst) -> int:
    wortel = yamltekst.wortel
    return int(wortel.start_mark.column) if isinstance(wortel, yaml.SequenceNode) else 0
