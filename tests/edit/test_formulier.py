"""The settings of the form: made of the model, whole, and the same for the same content."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from generator.cli import main
from generator.edit import FormulierFoutError, Plaats, formulier, haal_pakketten
from generator.edit.formulier import config
from generator.edit.formulier_velden import BUITEN, REDENEN
from generator.model.inhoud import ENKEL, GEDEELDE_LIJSTEN, WIJK_LIJSTEN
from generator.model.velden import Inhoud
from generator.model.verslag import HoofdstukKop, Nieuws

GOLDEN = Path(__file__).parents[1] / "golden/formulier/config.yml"
LOKAAL = Plaats("lokaal", adres="http://127.0.0.1:8081/api/v1")


@cache
def instellingen(plaats: Plaats = LOKAAL) -> dict[str, Any]:
    return config(plaats, {"eik": "Eik"}, "Proefplannen")


def collectie(naam: str) -> dict[str, Any]:
    return next(c for c in instellingen()["collections"] if c["name"] == naam)


def velden_van(soort: str) -> list[dict[str, Any]]:
    if soort == "maatregel":
        return list(collectie("maatregelen-eik")["fields"])
    map_ = "wijk-eik" if soort == "wijk" or soort in WIJK_LIJSTEN else "gedeeld"
    bestand = next(f for f in collectie(map_)["files"] if f["name"] == soort)
    fields = bestand["fields"]
    return list(fields if soort in ENKEL else fields[0]["fields"])


def modellen() -> Iterator[tuple[str, type[Inhoud]]]:
    for soort, model in {**ENKEL, **GEDEELDE_LIJSTEN, **WIJK_LIJSTEN}.items():
        if soort not in BUITEN:
            yield soort, model


def deelmodel(soort: Any) -> type[Inhoud] | None:
    """Return the model inside the kind of a field, if any."""
    if isinstance(soort, type) and issubclass(soort, Inhoud):
        return soort
    if get_origin(soort) is None:
        return None
    return next(filter(None, map(deelmodel, get_args(soort))), None)


def ontbreekt(model: type[Inhoud], fields: list[dict[str, Any]]) -> Iterator[str]:
    """Yield each field of a model that is neither in the form nor on the list of reasons."""
    in_formulier = {veld["name"]: veld for veld in fields}
    for naam, veld in model.model_fields.items():
        if (model.__name__, naam) in REDENEN:
            continue
        gevonden = in_formulier.get(veld.alias or naam)
        if gevonden is None or not gevonden.get("hint") or gevonden["label"] != veld.title:
            yield f"{model.__name__}.{naam}"
        elif (deel := deelmodel(veld.annotation)) is not None:
            assert "fields" in gevonden, gevonden
            yield from ontbreekt(deel, gevonden["fields"])


def test_elk_veld_staat_in_het_formulier_of_op_de_lijst_met_redenen() -> None:
    weg = [veld for soort, model in modellen() for veld in ontbreekt(model, velden_van(soort))]
    weg += ontbreekt(Nieuws, collectie("nieuws-eik")["fields"])
    weg += ontbreekt(HoofdstukKop, collectie("plan-eik")["fields"])
    assert weg == []


def test_elke_reden_gaat_over_een_veld_dat_er_is() -> None:
    namen = {m.__name__: m for m in _alle_modellen()}
    assert [paar for paar in REDENEN if paar[1] not in namen[paar[0]].model_fields] == []


def _alle_modellen() -> Iterator[type[Inhoud]]:
    rij: list[type[Inhoud]] = [model for _, model in modellen()]
    while rij:
        model = rij.pop()
        yield model
        rij += filter(None, (deelmodel(v.annotation) for v in model.model_fields.values()))


def test_de_instellingen_zijn_zoals_zij_waren(request: pytest.FixtureRequest) -> None:
    gemaakt = formulier(LOKAAL, {"eik": "Eik"}, "Proefplannen")["config.yml"]
    if request.config.getoption("--update-golden"):
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_bytes(gemaakt)
    assert gemaakt == GOLDEN.read_bytes()


@pytest.mark.parametrize(
    ("plaats", "backend"),
    [
        (
            Plaats("github", "g/wijken", "https://inloggen.voorbeeld.nl"),
            {"name": "github", "repo": "g/wijken", "branch": "main",
             "base_url": "https://inloggen.voorbeeld.nl"},
        ),
        (
            Plaats("gitlab", "g/wijken", "https://git.voorbeeld.nl/", "live", "abc"),
            {"name": "gitlab", "repo": "g/wijken", "branch": "live", "auth_type": "pkce",
             "app_id": "abc", "base_url": "https://git.voorbeeld.nl",
             "api_root": "https://git.voorbeeld.nl/api/v4"},
        ),
        (
            Plaats("forgejo", "g/wijken", "https://git.voorbeeld.nl", app_id="abc"),
            {"name": "forgejo", "repo": "g/wijken", "branch": "main", "auth_type": "pkce",
             "app_id": "abc", "base_url": "https://git.voorbeeld.nl",
             "api_root": "https://git.voorbeeld.nl/api/v1"},
        ),
    ],
)  # fmt: skip
def test_een_forge(plaats: Plaats, backend: dict[str, str]) -> None:
    gemaakt = instellingen(plaats)
    assert gemaakt["backend"] == backend
    assert gemaakt["publish_mode"] == "editorial_workflow"
    csp = formulier(plaats, {}, "x")["index.html"].decode()
    assert "connect-src 'self' blob: data: https://" in csp
    assert "'unsafe-eval'" in csp
    assert "frame-ancestors" not in csp


@pytest.mark.parametrize(
    ("argumenten", "melding"),
    [
        (("--backend", "github"), "geef ook --repo"),
        (("--backend", "gitlab", "--repo", "a/b"), "geef ook --app-id"),
        (("--backend", "forgejo", "--repo", "a/b", "--app-id", "x"), "geef ook --adres"),
        (("--uit", "SITE"), "hoort niet in site/"),
    ],
)
def test_wat_ontbreekt_wordt_genoemd(
    inhoud: Path, argumenten: tuple[str, ...], melding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    gegeven = [str(inhoud / "site/admin") if a == "SITE" else a for a in argumenten]
    assert main(["-C", str(inhoud), "cms", *gegeven]) == 2
    assert melding in capsys.readouterr().err


def test_zonder_npm_staat_er_wat_te_doen(
    inhoud: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert main(["-C", str(inhoud), "cms"]) == 2
    assert "installeer Node.js" in capsys.readouterr().err


def test_een_ander_bestand_dan_verwacht_wordt_geweigerd(tmp_path: Path) -> None:
    (tmp_path / "decap-cms-3.16.3.tgz").write_bytes(b"iets anders")
    with pytest.raises(FormulierFoutError, match="niet het bestand dat wijkplan verwacht"):
        haal_pakketten(tmp_path)
    assert not (tmp_path / "decap-cms-3.16.3.tgz").exists()


def test_er_staat_geen_adres_van_een_pakketbron_in_het_slot() -> None:
    map_ = Path(__file__).parents[2] / "generator/edit/formulier"
    for pad in map_.iterdir():
        assert '"resolved"' not in pad.read_text(), pad
