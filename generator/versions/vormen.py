"""A comparison as text, as Markdown for a pull request, as JSON, as a page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict

from generator.model.taal import _, ngettext
from generator.versions.verhaal import Hoofddeel, Punt, Vergelijking

# by this line a bot finds its own comment again, and replaces it
MERK = "<!-- wijkplan-diff -->"
_STIJL = """\
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.55 system-ui, sans-serif; margin: 0 auto; max-width: 46rem;
  padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { border-top: 2px solid; font-size: 1.35rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .25rem; }
ul { margin: .25rem 0; padding-left: 1.25rem; }
li { margin: .3rem 0; overflow-wrap: anywhere; }
"""


def als_tekst(vergelijking: Vergelijking) -> str:
    """Write plain lines for a terminal."""
    regels = [_titel(vergelijking), ""]
    for deel in vergelijking.delen:
        regels += [deel.titel, "=" * len(deel.titel)]
        if deel.zin:
            regels.append(deel.zin)
        for afdeling in deel.afdelingen:
            regels += ["", afdeling.titel]
            for punt in afdeling.punten:
                regels.append(f"- {_kop(punt, str)}")
                regels += [f"    - {zin}" for zin in punt.onder]
        regels.append("")
    return "\n".join([*regels, _slot(vergelijking), ""])


def als_markdown(vergelijking: Vergelijking) -> str:
    """Write Markdown for a comment; text of writers can't add markup, or call anyone."""
    regels = [MERK, f"## {_md(_titel(vergelijking))}", ""]
    for deel in vergelijking.delen:
        regels += [f"### {_md(deel.titel)}", ""]
        if deel.zin:
            regels += [_md(deel.zin), ""]
        for afdeling in deel.afdelingen:
            regels += [f"#### {_md(afdeling.titel)}", ""]
            for punt in afdeling.punten:
                regels.append(f"- {_kop(punt, _md, '**')}")
                regels += [f"  - {_md(zin)}" for zin in punt.onder]
            regels.append("")
    return "\n".join([*regels, _md(_slot(vergelijking)), ""])


def als_json(vergelijking: Vergelijking) -> str:
    """Write the records and the sentences; sorted keys, the same bytes for the same input."""
    gegevens = asdict(vergelijking)
    del gegevens["taal"]  # for who writes words around it
    return json.dumps(gegevens, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def als_html(vergelijking: Vergelijking) -> str:
    """Write a page that stands by itself: no script, nothing from elsewhere."""
    titel = html.escape(_titel(vergelijking))
    inhoud = "\n".join(_deel(deel) for deel in vergelijking.delen)
    return (
        f'<!doctype html>\n<html lang="{vergelijking.taal}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="robots" content="noindex">\n'
        f"<title>{titel}</title>\n<style>\n{_STIJL}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>{titel}</h1>\n<p>{html.escape(_slot(vergelijking))}</p>\n{inhoud}\n"
        f"</main>\n</body>\n</html>\n"
    )


def _deel(deel: Hoofddeel) -> str:
    regels = [f"<section>\n<h2>{html.escape(deel.titel)}</h2>"]
    if deel.zin:
        regels.append(f"<p>{html.escape(deel.zin)}</p>")
    for afdeling in deel.afdelingen:
        regels.append(f"<h3>{html.escape(afdeling.titel)}</h3>\n<ul>")
        regels += _items(afdeling.punten)
        regels.append("</ul>")
    return "\n".join([*regels, "</section>"])


def _items(punten: tuple[Punt, ...]) -> Iterator[str]:
    for punt in punten:
        onder = "".join(f"<li>{html.escape(zin)}</li>" for zin in punt.onder)
        kop = f"<b>{html.escape(punt.kop)}</b>" if punt.kop else ""
        tekst = html.escape(punt.tekst)
        tussen = ": " if kop and tekst else ""
        yield f"<li>{kop}{tussen}{tekst}{f'<ul>{onder}</ul>' if onder else ''}</li>"


def _titel(vergelijking: Vergelijking) -> str:
    oud, nieuw = vergelijking.oud, vergelijking.nieuw
    return _("Wat er verandert in het plan: van {oud} naar {nieuw}", oud=oud, nieuw=nieuw)


def _slot(vergelijking: Vergelijking) -> str:
    gelijk = vergelijking.gelijk
    if not vergelijking.delen:
        return _("Er is niets veranderd aan de plannen.")
    if not gelijk:
        return _("Alle wijken zijn vergeleken.")
    return ngettext("{n} wijk is niet veranderd.", "{n} wijken zijn niet veranderd.", gelijk)


def _kop(punt: Punt, schrijf: Callable[[str], str], merk: str = "") -> str:
    kop = f"{merk}{schrijf(punt.kop)}{merk}" if punt.kop else ""
    return f"{kop}{': ' if kop and punt.tekst else ''}{schrijf(punt.tekst)}"


def _md(tekst: str) -> str:
    """Write text as text: no markup, no HTML, no call to a user, no link to an issue."""
    veilig = html.escape(" ".join(tekst.split(" ")).replace("\n", " "), quote=False)
    veilig = re.sub(r"([\\`*_\[\]|~])", r"\\\1", veilig)
    return re.sub(r"([@#])", r"\1<!-- -->", veilig)


VORMEN: Mapping[str, Callable[[Vergelijking], str]] = {
    "tekst": als_tekst,
    "markdown": als_markdown,
    "json": als_json,
    "html": als_html,
}
