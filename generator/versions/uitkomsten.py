"""Two sets of results to what is different between them: package, meerwaarde, order.

Amounts that differ by less than half a euro are the same: nobody reads a cent on the site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.model.doorrekening import Doorrekening, MaatregelUitkomst
from generator.versions.verschil import Soort, Verschil

_HALVE_EURO = 0.5
_Namen = Mapping[str, str]


def vergelijk_uitkomsten(oud: Doorrekening, nieuw: Doorrekening) -> Iterator[Verschil]:
    """Yield what is different in package, saldo, meerwaarde, order and verevening."""
    namen = {m.id: m.naam for m in (*oud.maatregelen, *nieuw.maatregelen)}
    yield from _pakket(oud, nieuw, namen)
    yield from _meerwaarde(oud, nieuw)
    yield from _saldi(oud, nieuw, namen)
    yield from _plaatsen("rang_ncw", oud, nieuw, namen, lambda m: m.rang_ncw)
    yield from _plaatsen("rang_doelen", oud, nieuw, namen, lambda m: m.rang_doelen)
    yield from _verevening(oud, nieuw)


def _pakket(oud: Doorrekening, nieuw: Doorrekening, namen: _Namen) -> Iterator[Verschil]:
    was, is_ = oud.portefeuille, nieuw.portefeuille
    if was is None or is_ is None:
        return
    if _anders(was.ncw, is_.ncw):
        yield Verschil("pakket", "", "", "anders", "ncw", oud=was.ncw, nieuw=is_.ncw)
    redenen = {m.id: m.reden for m in nieuw.maatregelen}
    for id_ in sorted({*was.maatregelen, *is_.maatregelen}):
        a, b, naam = was.maatregelen.get(id_), is_.maatregelen.get(id_), namen.get(id_, id_)
        if a is None:
            yield Verschil("pakket", id_, naam, "erbij", "maatregel", nieuw=b)
        elif b is None:
            reden = redenen.get(id_) or ""
            yield Verschil("pakket", id_, naam, "weg", "maatregel", regel=reden, oud=a)
        elif a != b:
            yield Verschil("pakket", id_, naam, "anders", "start", oud=a, nieuw=b)
    for id_ in sorted({*was.koppelkansen} ^ {*is_.koppelkansen}):
        soort: Soort = "erbij" if id_ in is_.koppelkansen else "weg"
        yield Verschil("pakket", id_, id_, soort, "koppelkans")


def _meerwaarde(oud: Doorrekening, nieuw: Doorrekening) -> Iterator[Verschil]:
    if oud.samenwerken is None or nieuw.samenwerken is None:
        return
    was, is_ = oud.samenwerken.meerwaarde, nieuw.samenwerken.meerwaarde
    for deel in is_:
        if _anders(was.get(deel, 0.0), is_[deel]):
            yield Verschil(
                "meerwaarde", deel, deel, "anders", oud=was.get(deel, 0.0), nieuw=is_[deel]
            )


def _saldi(oud: Doorrekening, nieuw: Doorrekening, namen: _Namen) -> Iterator[Verschil]:
    was = {m.id: m.ncw for m in oud.maatregelen}
    for m in nieuw.maatregelen:
        if m.id in was and _anders(was[m.id], m.ncw):
            yield Verschil("saldo", m.id, namen[m.id], "anders", oud=was[m.id], nieuw=m.ncw)
    was = {k.id: k.ncw for k in oud.koppelkansen}
    for k in nieuw.koppelkansen:
        if k.id in was and _anders(was[k.id], k.ncw):
            yield Verschil("saldo", k.id, k.id, "anders", "koppelkans", "", was[k.id], k.ncw)


def _plaatsen(
    lijst: str,
    oud: Doorrekening,
    nieuw: Doorrekening,
    namen: _Namen,
    rang: Callable[[MaatregelUitkomst], int],
) -> Iterator[Verschil]:
    """Compare the order of the measures that both have: one more moves no other."""
    beide = {m.id for m in oud.maatregelen} & {m.id for m in nieuw.maatregelen}
    was, is_ = (
        {
            m.id: n
            for n, m in enumerate(
                sorted((m for m in kant.maatregelen if m.id in beide), key=rang), 1
            )
        }
        for kant in (oud, nieuw)
    )
    volgorde = {m.id: rang(m) for m in nieuw.maatregelen}
    eerst = {m.id: rang(m) for m in oud.maatregelen}
    for id_ in sorted(beide, key=lambda i: (volgorde[i], i)):
        if was[id_] != is_[id_] and eerst[id_] != volgorde[id_]:
            yield Verschil(lijst, id_, namen[id_], "anders", "", "", eerst[id_], volgorde[id_])


def _verevening(oud: Doorrekening, nieuw: Doorrekening) -> Iterator[Verschil]:
    a, b = (k.samenwerken.spel if k.samenwerken else None for k in (oud, nieuw))
    was, is_ = (spel.verevening if spel else None for spel in (a, b))
    if was is None or is_ is None:
        return
    for partij in sorted({*was, *is_}):
        if _anders(was.get(partij, 0.0), is_.get(partij, 0.0)):
            yield Verschil(
                "verevening",
                partij,
                partij,
                "anders",
                oud=was.get(partij, 0.0),
                nieuw=is_.get(partij, 0.0),
            )


def _anders(a: float, b: float) -> bool:
    return abs(a - b) >= _HALVE_EURO
