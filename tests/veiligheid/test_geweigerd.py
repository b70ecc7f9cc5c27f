"""Files that a stranger might add: each gives a finding at its file, and never an exception."""

from __future__ import annotations

import io
import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.check.fouten import PNG, keur, schrijf_goede_map

WIJK = "content/wijken/voorbeeldwijk"
MAATREGEL = f"{WIJK}/maatregelen/x.yml"
Aanval = Callable[[Path], str]


def bestand(pad: str, inhoud: bytes) -> Aanval:
    """Write a file; the finding is to name it."""

    def maak(map_: Path) -> str:
        (map_ / pad).parent.mkdir(parents=True, exist_ok=True)
        (map_ / pad).write_bytes(inhoud)
        return pad

    return maak


def verwijzing(pad: str, doel: str) -> Aanval:
    """Make a symbolic link."""

    def maak(map_: Path) -> str:
        (map_ / pad).parent.mkdir(parents=True, exist_ok=True)
        (map_ / pad).symlink_to(doel)
        return pad

    return maak


def regel(pad: str, oud: str, nieuw: str) -> Aanval:
    """Replace text in a good file."""

    def maak(map_: Path) -> str:
        tekst = (map_ / pad).read_text()
        assert oud in tekst
        (map_ / pad).write_text(tekst.replace(oud, nieuw, 1))
        return pad

    return maak


def config_met(sleutel: str) -> Aanval:
    """Add a key to the site of site_config.yml."""
    return regel("site_config.yml", "site:", f"site:\n  {sleutel}")


def logo(naam: str, inhoud: bytes, wie: str = "site") -> Aanval:
    """Name a logo, of the site or of a party; the finding is at its name or at the file."""

    def maak(map_: Path) -> str:
        if wie == "site":
            config_met(f"logo: {naam}")(map_)
        else:
            regel("content/partijen.yml", "soort: gemeente", f"soort: gemeente\n  logo: {naam}")(
                map_
            )
        (map_ / naam).parent.mkdir(parents=True, exist_ok=True)
        (map_ / naam).write_bytes(inhoud)
        return naam if inhoud[:4] == PNG[:4] else f"{_BIJ[wie]}"

    return maak


_BIJ = {"site": "site_config.yml", "partij": "content/partijen.yml"}


def achter_elkaar(*aanvallen: Aanval) -> Aanval:
    """Do more than one thing; the finding is to name what the last one made."""

    def maak(map_: Path) -> str:
        return [aanval(map_) for aanval in aanvallen][-1]

    return maak


def _pijp(map_: Path) -> str:
    os.mkfifo(map_ / MAATREGEL)
    return MAATREGEL


def _png_van(breed: int, hoog: int) -> bytes:
    """Return a few bytes that unpack to a picture of this size."""

    def deel(soort: bytes, inhoud: bytes) -> bytes:
        som = zlib.crc32(soort + inhoud)
        return struct.pack(">I", len(inhoud)) + soort + inhoud + struct.pack(">I", som)

    kop = struct.pack(">IIBBBBB", breed, hoog, 1, 0, 0, 0, 0)
    regels = zlib.compress(b"\0" * (breed // 8 + 1) * 200)
    return PNG[:8] + deel(b"IHDR", kop) + deel(b"IDAT", regels) + deel(b"IEND", b"")


def _halve_foto() -> bytes:
    uit = io.BytesIO()
    Image.effect_noise((300, 300), 50).save(uit, "PNG")
    return uit.getvalue()[:2000]


def _kaart(geometrie: str, eigenschappen: str = "{}") -> bytes:
    tekst = f'{{"type": "Feature", "properties": {eigenschappen}, "geometry": {geometrie}}}'
    return f'{{"type": "FeatureCollection", "features": [{tekst}]}}'.encode()


KAART, FOTO = f"{WIJK}/kaart/x.geojson", f"{WIJK}/media/x.png"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"
AANVALLEN: dict[str, Aanval] = {
    "lachsalvo": bestand(
        MAATREGEL, b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c,*c,*c]\n"
    ),
    "samengevoegd": bestand(MAATREGEL, b"<<: {naam: x}\n"),
    "python in YAML": bestand(
        MAATREGEL, b"naam: !!python/object/apply:os.system [touch kanarie]\n"
    ),
    "diepe haken": bestand(MAATREGEL, b"[" * 100_000),
    "diepe groepen": bestand(MAATREGEL, b"{a: " * 50_000),
    "diep inspringen": bestand(MAATREGEL, b"".join(b" " * n + b"a:\n" for n in range(1200))),
    "veel waarden": bestand(MAATREGEL, b"naam: [" + b"x," * 90_000 + b"]\n"),
    "veel sleutels": bestand(MAATREGEL, b"".join(b"k%d: 1\n" % n for n in range(50_000))),
    "te groot": bestand(MAATREGEL, b"#" * 1_000_001),
    "nul-teken": bestand(MAATREGEL, b"naam: x\x00y\n"),
    "geen UTF-8": bestand(MAATREGEL, b"naam: \xff\xfe\n"),
    "overlang UTF-8": bestand(MAATREGEL, b"naam: \xc0\xbcscript\xc0\xbe\n"),
    "half teken": bestand(MAATREGEL, b'naam: "\\ud800"\n'),
    "lange naam": regel(f"{WIJK}/wijk.yml", "naam: Voorbeeldwijk", "naam: " + "n" * 10_000),
    "groot getal": regel(f"{WIJK}/wijk.yml", "bedrag: 800000", "bedrag: 1" + "0" * 5_000),
    "oneindig": regel(f"{WIJK}/wijk.yml", "bedrag: 800000", "bedrag: .inf"),
    "geen getal": regel(f"{WIJK}/wijk.yml", "bedrag: 800000", "bedrag: .nan"),
    "macht": regel(f"{WIJK}/wijk.yml", "bedrag: 800000", "bedrag: 1e400"),
    "lang jaar": regel(f"{WIJK}/wijk.yml", "jaar: 2027", "jaar: " + "9" * 5_000),
    "draaiende tekst": regel(f"{WIJK}/wijk.yml", "naam: Voorbeeldwijk", "naam: a\u202eb"),
    "arabisch merk": regel(f"{WIJK}/wijk.yml", "naam: Voorbeeldwijk", "naam: a\u061cb"),
    "verborgen letters": regel(
        f"{WIJK}/wijk.yml", "naam: Voorbeeldwijk", "naam: a\U000e0041\U000e0042"
    ),
    "kleur met stijl": regel(
        "site_config.yml", "site:", "site:\n  accent: '#fff;}*{background:url(//x)}'"
    ),
    "logo buiten de map": regel("site_config.yml", "site:", "site:\n  logo: ../../etc/passwd"),
    "logo vanaf de wortel": regel("site_config.yml", "site:", "site:\n  logo: /etc/passwd"),
    "logo dat svg is": logo("logo.svg", SVG),
    "logo dat script is": logo("logo.gif", b"GIF8/*/=1;alert(1)"),
    "logo dat te groot uitpakt": logo("logo.png", _png_van(60_000, 60_000)),
    "half logo": logo("logo.png", _halve_foto()),
    "logo van een partij dat te groot uitpakt": logo("l.png", _png_van(60_000, 60_000), "partij"),
    "logo van een partij dat html is": logo("l.png", b"<html><script>x</script>", "partij"),
    "logo van een partij op een andere site": regel(
        "content/partijen.yml", "soort: gemeente", "soort: gemeente\n  logo: https://x.nl/l.png"
    ),
    "logo dat een verwijzing is": achter_elkaar(
        verwijzing("l.png", "/etc/hostname"), config_met("logo: l.png")
    ),
    "logo dat een apparaat is": achter_elkaar(
        verwijzing("l.png", "/dev/zero"), config_met("logo: l.png")
    ),
    "letter met stijl": config_met("letter: 'x;}*{color:red'"),
    "letter van elders": config_met("letter: https://x.nl/l.woff2"),
    "handleiding van elders": config_met("handleiding: /etc/passwd"),
    "adres van een partij": regel(
        "content/partijen.yml", "soort: gemeente", "soort: gemeente\n  website: javascript:alert(1)"
    ),
    "versie met een pad": bestand(f"{WIJK}/versies.yml", b"- versie: ../../../x\n"),
    "versie met script": bestand(
        f"{WIJK}/versies.yml", b"- versie: '2026-1'\n  samenvatting: <script>x</script>\n"
    ),
    "versie met een ander controlegetal": bestand(
        f"{WIJK}/versies.yml", b"- versie: '2026-1'\n  doorrekening_sha256: '; rm -rf /'\n"
    ),
    "beleid in een adres": bestand(
        "site_config.yml", b"kaart: {achtergrond: {url: \"https://x;script-src'unsafe-inline'/\"}}\n"
    ),
    "script als adres": regel("site_config.yml", "site:", "site:\n  url: javascript:alert(1)"),
    "verwijzing naar buiten": verwijzing(MAATREGEL, "/etc/passwd"),
    "verwijzing omhoog": verwijzing(f"{WIJK}/media/x.png", "../../../../../x.png"),
    "verwijzing naar andere wijk": verwijzing(MAATREGEL, "../../../partijen.yml"),
    "verwijzing in een kring": verwijzing(MAATREGEL, "x.yml"),
    "map elders": verwijzing("content/wijken/elders", "/etc"),
    "apparaat": verwijzing(MAATREGEL, "/dev/zero"),
    "pijp": _pijp,
    "map als bestand": bestand(f"{MAATREGEL}/y.yml", b"naam: x\n"),
    "naam van een apparaat": bestand(f"{WIJK}/maatregelen/con.yml", b"naam: x\n"),
    "naam met streepje terug": bestand(f"{WIJK}/maatregelen/x\\y.yml", b"naam: x\n"),
    "naam met hoofdletter": bestand(f"{WIJK}/maatregelen/HUIZEN-isoleren.yml", b"naam: x\n"),
    "naam die lijkt": bestand(f"{WIJK}/maatregelen/huizen-is\u043eleren.yml", b"naam: x\n"),
    "naam met regeleinde": bestand(f"{WIJK}/maatregelen/a\nb.yml", b"naam: x\n"),
    "heel lange naam": bestand(f"{WIJK}/maatregelen/{'n' * 251}.yml", b"naam: x\n"),
    "naam die terugleest": bestand(f"{WIJK}/media/x\u202egnp.png", PNG),
    "naam die anders lijkt": bestand(f"{WIJK}/media/\u0445.png", PNG),
    "twee namen op een hoofdletter na": achter_elkaar(
        bestand(f"{WIJK}/media/Plein.png", PNG), bestand(f"{WIJK}/media/plein.png", PNG)
    ),
    "naam van een apparaat met punt": bestand(f"{WIJK}/maatregelen/aux.x.yml", b"naam: x\n"),
    "zip met naam van foto": bestand(FOTO, b"PK\x03\x04" + b"\0" * 60),
    "zip met naam van kaart": bestand(KAART, b"PK\x03\x04" + b"\0" * 60),
    "wijk die de site zelf is": bestand("content/wijken/portaal/wijk.yml", b"naam: x\n"),
    "wijk met samengesteld teken": bestand("content/wijken/e\u0301/wijk.yml", b"naam: x\n"),
    "svg als foto": bestand(f"{WIJK}/media/x.svg", SVG),
    "svg met naam van foto": bestand(FOTO, SVG),
    "html met naam van foto": bestand(FOTO, b"<html><script>alert(1)</script>"),
    "gif die script is": bestand(f"{WIJK}/media/x.gif", b"GIF89a/*\x00*/=1;alert(1)"),
    "halve foto": bestand(FOTO, _halve_foto()),
    "bom van een foto": bestand(FOTO, _png_van(60_000, 60_000)),
    "foto zonder eind": bestand(FOTO, PNG[:20]),
    "kaart met script": bestand(
        KAART,
        _kaart('{"type":"Point","coordinates":[4.6,51.8]}', '{"naam":"<img src onerror=x>"}'),
    ),
    "kaart met NaN": bestand(KAART, _kaart('{"type":"Point","coordinates":[NaN,51.8]}')),
    "kaart oneindig": bestand(KAART, _kaart('{"type":"Point","coordinates":[1e999,-Infinity]}')),
    "kaart ver weg": bestand(KAART, _kaart('{"type":"Point","coordinates":[1e15,51]}')),
    "kaart met tekst": bestand(KAART, _kaart('{"type":"Point","coordinates":["4.6","51"]}')),
    "kaart met groot getal": bestand(
        KAART, _kaart('{"type":"Point","coordinates":[' + "9" * 5_000 + ",51]}")
    ),
    "diepe kaart": bestand(
        KAART, _kaart('{"type":"Polygon","coordinates":' + "[" * 50_000 + "]" * 50_000 + "}")
    ),
    "kaart met html als id": bestand(
        KAART,
        b'{"type":"FeatureCollection","features":[{"type":"Feature","id":"<img src=x onerror=x>",'
        b'"properties":{},"geometry":{"type":"Point","coordinates":[4.6,51.8]}}]}',
    ),
    "kaart met half teken": bestand(
        KAART, _kaart('{"type":"Point","coordinates":[4.6,51.8]}', '{"naam":"\\ud800"}')
    ),
    "kaart met draaiende naam": bestand(
        KAART, _kaart('{"type":"Point","coordinates":[4.6,51.8]}', '{"naam":"a\\u202eb"}')
    ),
    "kaart in een kaart": bestand(
        KAART,
        _kaart('{"type":"GeometryCollection","geometries":' * 400 + "[]" + "}" * 400),
    ),
    "kaart met te veel punten": bestand(
        KAART,
        _kaart('{"type":"LineString","coordinates":[' + "[4.6,51.8]," * 500_001 + "[4.6,51.8]]}"),
    ),
    "kaart zonder einde": bestand(
        KAART, b'{"type":"FeatureCollection","features":[' + b"[" * 9_000
    ),
    "opdracht die niet bestaat": bestand(
        f"{WIJK}/plan/09-x.md", b'# X\n\n{{ cycler.__init__("x") }}\n'
    ),
    "foto buiten de wijk": bestand(
        f"{WIJK}/plan/09-x.md", b'# X\n\n{{ foto("../../../site_config.yml", "x") }}\n'
    ),
    "script in een hoofdstuk": bestand(f"{WIJK}/plan/09-x.md", b"# X\n\n<script>x</script>\n"),
    "link met script": bestand(f"{WIJK}/plan/09-x.md", b"# X\n\n[x](&#106;avascript:alert(1))\n"),
}  # fmt: skip


@pytest.mark.parametrize("naam", AANVALLEN)
def test_aanval_geeft_een_bevinding_bij_haar_bestand(tmp_path: Path, naam: str) -> None:
    schrijf_goede_map(tmp_path)

    pad = AANVALLEN[naam](tmp_path)

    # a name that can't be printed is shown with question marks; a wijk by its folder
    waar = "".join(teken if teken.isprintable() else "?" for teken in pad)
    bevindingen = [b for b in keur(tmp_path) if b.ernst == "fout"]
    assert any(waar.startswith(b.plek.bestand.removesuffix("/wijk.yml")) for b in bevindingen)
    assert not (Path.cwd() / "kanarie").exists()
