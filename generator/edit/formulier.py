"""`wijkplan cms`: the page and the settings of Decap CMS, made of the content model.

Decap edits files; how it reads and writes them is ours (`formulier/formulier.js`), so that
comments stay, a list may stand at the top of a file, and only what was changed changes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal
from urllib.parse import urlsplit

import yaml

from generator.edit.formulier_velden import BUITEN, Omgang, velden
from generator.edit.schema import TITELS
from generator.model.inhoud import ENKEL, GEDEELDE_LIJSTEN, WIJK_LIJSTEN
from generator.model.velden import Inhoud
from generator.model.verslag import HoofdstukKop, Nieuws

Json = dict[str, Any]
Achterkant = Literal["github", "gitlab", "forgejo", "lokaal"]
YAML, PAGINA = "wijkplan-yaml", "wijkplan-pagina"
_DUMPER: type = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_SCRIPTS = ("voor.js", "formulier.js")
_WAARUIT = {"github": "https://api.github.com", "gitlab": "https://gitlab.com"}


@dataclass(frozen=True, slots=True)
class Plaats:
    """Where the form keeps what is written.

    Attributes:
        achterkant: Kind of forge, or lokaal for the server on one's own computer.
        repo: Owner and name of the repository.
        adres: Address of the forge, or for github of the service that logs in.
        tak: Branch that is published.
        app_id: Id of the application at the forge, for gitlab and forgejo.
    """

    achterkant: Achterkant
    repo: str = ""
    adres: str = ""
    tak: str = "main"
    app_id: str = ""


def formulier(plaats: Plaats, wijken: Mapping[str, str], site: str) -> Mapping[str, bytes]:
    """Return the files of the form that are ours, by path.

    Args:
        plaats: Where it keeps what is written.
        wijken: Id to name of each wijk.
        site: Name of the site.
    """
    csp = _csp(plaats)
    pagina = (_eigen() / "index.html").read_text("utf-8")
    # what only a header may say
    in_pagina = csp.replace("; frame-ancestors 'none'", "")
    return {
        "index.html": pagina.replace("[csp]", in_pagina).encode(),
        "config.yml": _yaml(config(plaats, wijken, site)),
        "_headers": f"/*\n  Content-Security-Policy: {csp}\n  X-Robots-Tag: noindex\n".encode(),
        **{naam: (_eigen() / naam).read_bytes() for naam in _SCRIPTS},
    }


def config(plaats: Plaats, wijken: Mapping[str, str], site: str) -> Json:
    """Return the settings of Decap."""
    lokaal = plaats.achterkant == "lokaal"
    return {
        "backend": _backend(plaats),
        # the server on one's own computer writes in the folder itself, without branches
        "publish_mode": "simple" if lokaal else "editorial_workflow",
        "locale": "nl",
        "site_title": site,
        "media_folder": "content/media",
        "public_folder": "",
        "slug": {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"},
        "editor": {"preview": False},
        "collections": [
            *(c for wijk, naam in wijken.items() for c in _van_wijk(wijk, naam)),
            _gedeeld(),
        ],
    }


def _van_wijk(wijk: str, naam: str) -> list[Json]:
    map_ = f"content/wijken/{wijk}"
    omgang = Omgang(wijk, f"{map_}/media")
    media = {"media_folder": f"/{omgang.foto}", "public_folder": ""}
    bladzijde = {
        "name": "body",
        "label": "Tekst",
        "hint": "Gewone tekst. Een lege regel begint een alinea, # een kop, - een lijst.",
        "widget": "markdown",
        "modes": ["raw"],
        "required": False,
        "editor_components": [],
    }
    return [
        {
            "name": f"nieuws-{wijk}",
            "label": f"{naam}: nieuws",
            "label_singular": "Nieuwsbericht",
            "folder": f"{map_}/nieuws",
            "extension": "md",
            "format": PAGINA,
            "create": True,
            "identifier_field": "naam",
            "slug": "{{fields.datum}}-{{slug}}",
            "summary": "{{datum}} · {{naam}}",
            **media,
            "fields": [*_verplicht(velden(Nieuws, omgang), "naam", "datum"), bladzijde],
        },
        {
            "name": f"maatregelen-{wijk}",
            "label": f"{naam}: maatregelen",
            "label_singular": "Maatregel",
            "folder": f"{map_}/maatregelen",
            "extension": "yml",
            "format": YAML,
            "create": True,
            "identifier_field": "naam",
            "slug": "{{slug}}",
            "summary": "{{naam}}",
            **media,
            "fields": velden(ENKEL["maatregel"], omgang),
        },
        {
            "name": f"plan-{wijk}",
            "label": f"{naam}: hoofdstukken",
            "label_singular": "Hoofdstuk",
            "folder": f"{map_}/plan",
            "extension": "md",
            "format": PAGINA,
            "create": False,
            "delete": False,
            "identifier_field": "naam",
            "slug": "{{slug}}",
            "summary": "{{filename}}",
            **media,
            "fields": [*velden(HoofdstukKop, omgang), bladzijde],
        },
        {
            "name": f"wijk-{wijk}",
            "label": f"{naam}: de wijk en lijsten",
            "format": YAML,
            **media,
            "files": [
                _bestand("wijk", map_, velden(ENKEL["wijk"], omgang)),
                *(
                    _lijst(soort, map_, model, omgang)
                    for soort, model in WIJK_LIJSTEN.items()
                    if soort not in BUITEN
                ),
            ],
        },
    ]


def _gedeeld() -> Json:
    omgang = Omgang("", "content/media")
    return {
        "name": "gedeeld",
        "label": "Voor alle wijken",
        "format": YAML,
        "files": [
            *(_lijst(soort, "content", model, omgang) for soort, model in GEDEELDE_LIJSTEN.items()),
            _bestand("site_config", "", velden(ENKEL["site_config"], omgang)),
        ],
    }


def _bestand(naam: str, map_: str, fields: list[Json]) -> Json:
    pad = f"{map_}/{naam}.yml".lstrip("/")
    return {"name": naam, "label": TITELS[naam], "file": pad, "fields": fields}


def _lijst(naam: str, map_: str, model: type[Inhoud], omgang: Omgang) -> Json:
    fields = velden(model, omgang)
    namen = [veld["name"] for veld in fields]
    kop = next(n for n in ("naam", "vraag", "onderwerp", "term", "tekst") if n in namen)
    lijst = {
        "name": "lijst",
        "label": TITELS[naam].removeprefix("De ").capitalize(),
        "widget": "list",
        "required": False,
        "collapsed": True,
        "summary": f"{{{{fields.{kop}}}}}",
        "fields": fields,
    }
    return _bestand(naam, map_, [lijst])


def _verplicht(fields: list[Json], *namen: str) -> list[Json]:
    """Ask what the name of the file is made of."""
    return [
        {s: w for s, w in {**veld, "required": True}.items() if s != "default"}
        if veld["name"] in namen
        else veld
        for veld in fields
    ]


def _backend(plaats: Plaats) -> Json:
    if plaats.achterkant == "lokaal":
        return {"name": "proxy", "proxy_url": plaats.adres, "branch": plaats.tak}
    backend: Json = {"name": plaats.achterkant, "repo": plaats.repo, "branch": plaats.tak}
    adres = plaats.adres.rstrip("/")
    if plaats.achterkant == "github":
        return {**backend, **({"base_url": adres} if adres else {})}
    api = "/api/v4" if plaats.achterkant == "gitlab" else "/api/v1"
    basis = adres or _WAARUIT[plaats.achterkant]
    return {**backend, "auth_type": "pkce", "app_id": plaats.app_id, "base_url": basis,
            "api_root": f"{basis}{api}"}  # fmt: skip


def _csp(plaats: Plaats) -> str:
    """Return the policy: Decap makes code of text, so only this folder may do that."""
    delen = urlsplit(plaats.adres)
    oorsprong = f"{delen.scheme}://{delen.netloc}" if delen.netloc else ""
    forge = {_WAARUIT.get(plaats.achterkant, ""), oorsprong} - {""}
    verbinding = " ".join(["'self'", "blob:", "data:", *sorted(forge)])
    return (
        "default-src 'none'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; frame-src 'self' blob:; "
        f"connect-src {verbinding}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


def _yaml(waarde: Json) -> bytes:
    # a value that stands in two places is written twice, not named
    los = json.loads(json.dumps(waarde))
    tekst = yaml.dump(los, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=100)
    return f"# Gemaakt door wijkplan cms; verander dit niet met de hand.\n{tekst}".encode()


def _eigen() -> Any:
    return files("generator.edit") / "formulier"
