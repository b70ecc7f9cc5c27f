"""Figures as a chart shows them: at most three significant digits, in the language of the site."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor, log10

from babel.lists import format_list
from babel.numbers import format_decimal

MIN = "\N{MINUS SIGN}"
HARD = "\N{NO-BREAK SPACE}"
_MILJOEN = 1e6
_MILJARD = 1e9


def afgerond(getal: float, cijfers: int = 3) -> float:
    """Round to a count of significant digits; never gives minus zero."""
    if getal == 0:
        return 0.0
    return round(getal, cijfers - 1 - floor(log10(abs(getal)))) + 0.0


def cijfer(waarde: float, taal: str, decimalen: int = 3) -> str:
    """Write a figure: thousands grouped, a real minus sign, no zeros at the end."""
    patroon = "#,##0" + ("." + "#" * decimalen if decimalen else "")
    return _min(format_decimal(round(waarde, decimalen) + 0.0, format=patroon, locale=taal))


def euro(bedrag_eur: float, taal: str) -> str:
    """Write an amount: 4123456.7 becomes "€ 4,12 mln", −83750 becomes "−€ 83.800"."""
    rond = afgerond(bedrag_eur)
    omvang, teken = abs(rond), MIN if rond < 0 else ""
    if omvang < _MILJOEN:
        patroon = "#,##0" if omvang >= 1 or omvang == 0 else "#,##0.00"
        return f"{teken}€{HARD}{format_decimal(omvang, format=patroon, locale=taal)}"
    groot = omvang >= _MILJARD
    woorden = {"nl": ("mln", "mld")}.get(taal, ("m", "bn"))
    tekst = format_decimal(
        afgerond(omvang / (_MILJARD if groot else _MILJOEN)), format="#,##0.##", locale=taal
    )
    return f"{teken}€{HARD}{tekst}{HARD}{woorden[groot]}"


def saldo(bedrag_eur: float, taal: str) -> str:
    """Write a balance with its sign always shown: "+€ 1,8 mln"."""
    tekst = euro(bedrag_eur, taal)
    return tekst if tekst.startswith(MIN) or afgerond(bedrag_eur) == 0 else f"+{tekst}"


def punten(waarde: float, taal: str) -> str:
    """Write goal points with one decimal at most."""
    return cijfer(waarde, taal, 1)


def punten_saldo(waarde: float, taal: str) -> str:
    """Write goal points with their sign always shown."""
    tekst = punten(waarde, taal)
    return tekst if tekst.startswith(MIN) or tekst == "0" else f"+{tekst}"


def meting(waarde: float, eenheid: str | None, taal: str, decimalen: int | None = None) -> str:
    """Write a figure of an indicator with its unit: 44%, € 297.000, 5.635."""
    getal = cijfer(waarde, taal, 2 if decimalen is None else decimalen)
    if eenheid in ("%", "procent"):
        return f"{getal}%"
    if eenheid and eenheid.lower() in ("euro", "eur", "€"):
        return f"{MIN if getal.startswith(MIN) else ''}€{HARD}{getal.removeprefix(MIN)}"
    return getal


def opsomming(namen: Sequence[str], taal: str) -> str:
    """Join names as people say it: "a, b en c"."""
    return format_list(list(namen), locale=taal) if namen else ""


def jaren(begin: int, eind: int) -> str:
    """Write the calendar years of work: 2028, or 2028–2029."""
    return str(begin) if eind <= begin else f"{begin}–{eind}"


def hoofdletter(tekst: str) -> str:
    """Begin a sentence."""
    return tekst[:1].upper() + tekst[1:]


def _min(tekst: str) -> str:
    return tekst.replace("-", MIN)
