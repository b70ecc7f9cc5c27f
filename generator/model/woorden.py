"""Figures and dates as readers see them: the only place where a number is rounded.

Amounts carry at most three significant digits; a range is never shown more precisely than
it is known. Everything that depends on language goes through Babel, words through `taal`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache, lru_cache
from math import floor, log10

from babel.core import Locale
from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import NumberPattern, parse_pattern

from generator.model.taal import N_, _

MILJOEN, MILJARD = 1e6, 1e9
KLEINSTE = 0.005  # EUR: half a cent; a smaller difference is none to a reader
GROOT = {"nl": {"mln": "mln", "mld": "mld"}, "en": {"mln": "million", "mld": "billion"}}
MIN = "\N{MINUS SIGN}"
HARD = "\N{NO-BREAK SPACE}"
EURO = {"nl": f"€{HARD}", "en": "€"}
TOT = "\N{EN DASH}"


def significant(getal: float, cijfers: int = 3) -> float:
    """Round a number to a count of significant digits, half away from zero to even.

    Args:
        getal: Any finite number.
        cijfers: How many digits stay, at least 1.
    """
    if getal == 0:
        return 0.0
    return round(getal, cijfers - 1 - floor(log10(abs(getal)))) + 0.0


def richting(bedrag_eur: float) -> int:
    """Return 1 for more, −1 for less and 0 for what no reader would see."""
    return 0 if abs(bedrag_eur) < KLEINSTE else (1 if bedrag_eur > 0 else -1)


def getal(waarde: float, taal: str, decimalen: int | None = None) -> str:
    """Write a figure: thousands grouped, a real minus sign, at most three decimals."""
    if decimalen is None:
        return _min(_decimaal(waarde + 0.0, "#,##0.###", taal))
    patroon = f"#,##0.{'0' * decimalen}" if decimalen else "#,##0"
    return _min(_decimaal(round(waarde, decimalen) + 0.0, patroon, taal))


def euro(bedrag_eur: float, taal: str) -> str:
    """Write an amount for readers: 4123456.7 becomes "€ 4,12 mln", −83750 "−€ 83.800".

    Args:
        bedrag_eur: EUR, not rounded.
        taal: Language of the site.
    """
    rond = significant(bedrag_eur)
    teken = MIN if rond < 0 else ""
    omvang = abs(rond)
    if omvang >= MILJOEN:
        deler, woord = (MILJARD, "mld") if omvang >= MILJARD else (MILJOEN, "mln")
        tekst = _decimaal(significant(omvang / deler), "#,##0.##", taal)
        return f"{teken}{EURO[taal]}{tekst}{HARD}{GROOT[taal][woord]}"
    patroon = "#,##0" if omvang >= 1 or omvang == 0 else "#,##0.00"
    return f"{teken}{EURO[taal]}{_decimaal(omvang, patroon, taal)}"


def euro_saldo(bedrag_eur: float, taal: str) -> str:
    """Write a balance with its sign always shown: "+€ 1,8 mln"."""
    tekst = euro(bedrag_eur, taal)
    return tekst if tekst.startswith(MIN) or significant(bedrag_eur) == 0 else f"+{tekst}"


def euro_precies(bedrag_eur: float, taal: str) -> str:
    """Write an amount to the cent, for who recomputes it: "€ 83.750,00"."""
    teken = MIN if round(bedrag_eur, 2) < 0 else ""
    return f"{teken}{EURO[taal]}{_decimaal(abs(bedrag_eur), '#,##0.00', taal)}"


def spreiding(laag_eur: float, hoog_eur: float, taal: str) -> str:
    """Write a range in words: "tussen € 4,5 mln en € 7,6 mln"."""
    laag, hoog = euro(laag_eur, taal), euro(hoog_eur, taal)
    if laag == hoog:
        return laag
    return _("tussen {laag} en {hoog}", laag=laag, hoog=hoog)


def percentage(deel: float, taal: str, decimalen: int = 0) -> str:
    """Write a fraction as a percentage: 0.028 becomes "2,8%"."""
    patroon = f"#,##0.{'#' * decimalen}" if decimalen else "#,##0"
    return _min(_decimaal(deel * 100, patroon, taal)) + "%"


def factor(waarde: float, taal: str) -> str:
    """Write a discount factor so that a sum can be typed over: 0,97276265."""
    return _decimaal(waarde, "0.00000000", taal)


def punten(waarde: float, taal: str) -> str:
    """Write goal points with one decimal at most: 17,5."""
    return _min(_decimaal(round(waarde, 1) + 0.0, "#,##0.#", taal))


def punten_saldo(waarde: float, taal: str) -> str:
    """Write goal points with their sign always shown: "+17,5"."""
    tekst = punten(waarde, taal)
    return tekst if tekst.startswith(MIN) or tekst == "0" else f"+{tekst}"


def meting(waarde: float, eenheid: str | None, taal: str, decimalen: int | None = None) -> str:
    """Write a figure of an indicator with its unit: "44%", "€ 297.000", "0,8 km", "5.635".

    Args:
        waarde: The figure, in its unit.
        eenheid: The unit as it was written; one that is a noun stands in the name instead.
        taal: Language of the site.
        decimalen: Digits after the comma; None keeps what is needed, three at most.
    """
    kaal, klein = getal(waarde, taal, decimalen), (eenheid or "").strip().casefold()
    if klein in ("%", "procent") or klein.startswith("% "):
        return f"{kaal}%"
    if klein in ("euro", "eur", "€"):
        return f"{MIN if kaal.startswith(MIN) else ''}{EURO[taal]}{kaal.removeprefix(MIN)}"
    if klein in ("km", "m", "m²", "m³", "ha", "kwh"):
        return f"{kaal}{HARD}{(eenheid or '').strip()}"
    return kaal


def verhouding(waarde: float | None, taal: str) -> str:
    """Write a benefit-cost ratio with one decimal, or a dash where there is none."""
    if waarde is None:
        return TOT
    return _min(_decimaal(significant(waarde, 2), "#,##0.##", taal))


def bestandsgrootte(aantal_bytes: int, taal: str) -> str:
    """Write how large a file is: 46 kB, 1,2 MB."""
    if aantal_bytes < MILJOEN:
        return f"{getal(max(1, round(aantal_bytes / 1000)), taal)}{HARD}kB"
    return f"{getal(significant(aantal_bytes / MILJOEN, 2), taal)}{HARD}MB"


def dag(datum: dt.date, taal: str) -> str:
    """Write a day: 24 november 2026."""
    return format_date(datum, format="d MMMM y", locale=_taal(taal))


def weekdag(datum: dt.date, taal: str) -> str:
    """Write a day with its weekday: donderdag 10 december 2026."""
    return format_date(datum, format="EEEE d MMMM y", locale=_taal(taal))


def tijd(moment: dt.datetime, taal: str) -> str:
    """Write a time of day: 19.00 uur."""
    if taal == "nl":
        return f"{moment.hour}.{moment.minute:02d} uur"
    return format_time(moment, format="short", locale=_taal(taal))


def maand(tekst: str, taal: str) -> str:
    """Write a month or day as it stands in content: 2027-03 becomes maart 2027."""
    if len(tekst) == len("2027-03"):
        return format_date(
            dt.date.fromisoformat(f"{tekst}-01"), format="MMMM y", locale=_taal(taal)
        )
    return dag(dt.date.fromisoformat(tekst), taal)


def tijdvak(van: str | None, tot: str | None, taal: str) -> str:
    """Write a period as it stands in content: "maart tot en met september 2027"."""
    begin, eind = (maand(tekst, taal) if tekst else "" for tekst in (van, tot))
    if begin == eind:
        return begin
    zelfde_jaar = begin[-4:] == eind[-4:]
    return tot_en_met(begin[:-5] if zelfde_jaar else begin, eind)


def tot_en_met(begin: str, eind: str) -> str:
    """Write a period from its first and last day, written out; either may be missing."""
    if begin and eind:
        return _("{begin} tot en met {eind}", begin=begin, eind=eind)
    if begin:
        return _("vanaf {begin}", begin=begin)
    return eind and _("tot en met {eind}", eind=eind)


def moment(begin: dt.datetime | None, einde: dt.datetime | None, taal: str) -> str:
    """Write day and time: "Donderdag 10 december 2026, 19.00 tot 21.00 uur".

    Midnight is a day without a time: so a day alone is read.
    """
    if begin is None:
        return ""
    dag_ = hoofdletter(weekdag(begin.date(), taal))
    if begin.time() == dt.time():
        return dag_
    uren = tijd(begin, taal)
    if einde and einde.date() == begin.date():
        van = uren.removesuffix(" uur")
        uren = _("{begin} tot {eind}", begin=van, eind=tijd(einde, taal))
    return f"{dag_}, {uren}"


def periode(maanden: Sequence[str]) -> str:
    """Write one month, or from the first to the last: "van maart 2027 tot en met mei 2027"."""
    if len(maanden) > 1:
        return _("van {begin} tot en met {eind}", begin=maanden[0], eind=maanden[-1])
    return "".join(maanden)


def jaren(begin: int, duur: int) -> str:
    """Write the calendar years of work: 2028, or 2028–2029."""
    return str(begin) if duur <= 1 else f"{begin}{TOT}{begin + duur - 1}"


def opsomming(namen: Sequence[str], taal: str) -> str:
    """Join names as people say it: "a, b en c"."""
    return format_list(list(namen), locale=_taal(taal)) if namen else ""


def aantal(n: int, enkel: str, meer: str) -> str:
    """Write a count with its noun: 1 maatregel, 3 maatregelen."""
    return f"{n} {enkel if n == 1 else meer}"


_TELWOORDEN = (
    N_("Geen"), N_("Eén"), N_("Twee"), N_("Drie"), N_("Vier"), N_("Vijf"), N_("Zes"),
    N_("Zeven"), N_("Acht"), N_("Negen"), N_("Tien"), N_("Elf"), N_("Twaalf"),
)  # fmt: skip

_RANGLETTERS = {"one": "st", "two": "nd", "few": "rd"}


def telwoord(n: int) -> str:
    """Write small counts as words at the start of a sentence: "Elf"."""
    return _(_TELWOORDEN[n]) if n < len(_TELWOORDEN) else str(n)


def rangtelwoord(n: int, taal: str) -> str:
    """Write a place in an order: 3e, or 3rd."""
    if taal == "nl":
        return f"{n}e"
    return f"{n}{_RANGLETTERS.get(_taal(taal).ordinal_form(n), 'th')}"


def midden_in_zin(tekst: str) -> str:
    """Continue a sentence; what begins with two capitals (CO2, WOZ) stays as it is."""
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]


def dagen(datums: Sequence[dt.date], taal: str) -> str:
    """Write days as people say them: "18 en 25 september 2026"."""
    op_dag = sorted(set(datums))
    maanden = {(datum.year, datum.month) for datum in op_dag}
    if len(maanden) == 1 and len(op_dag) > 1:
        kort = [str(datum.day) for datum in op_dag[:-1]]
        return opsomming([*kort, dag(op_dag[-1], taal)], taal)
    return opsomming([dag(datum, taal) for datum in op_dag], taal)


def hoofdletter(tekst: str) -> str:
    """Begin a sentence."""
    return tekst[:1].upper() + tekst[1:]


@lru_cache(maxsize=100_000)
def _decimaal(waarde: float, patroon: str, taal: str) -> str:
    """Write a number; a plan shows the same few thousands of them again and again."""
    return str(_patroon(patroon).apply(waarde, _taal(taal)))


@cache
def _patroon(patroon: str) -> NumberPattern:
    return parse_pattern(patroon)


@cache
def _taal(taal: str) -> Locale:
    return Locale.parse("en_GB" if taal == "en" else taal)


def _min(tekst: str) -> str:
    return tekst.replace("-", MIN)
