"""Write map objects as content has them, and keep what an editor added to the file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.harvest.fout import OogstFoutError
from generator.harvest.meetkunde import Vlak, schrijf
from generator.harvest.verschil import Verschil

_ONZE_IDS = re.compile(r"gebied|(?:GM|WK|BU)[0-9]{4}[0-9A-Z]*")
# never kept from an older file: a figure of another year would be wrong
_ONZE_SLEUTELS = frozenset(
    {
        "naam",
        "gemeentecode",
        "wijkcode",
        "buurtcode",
        "buurtcodes",
        "buurtnaam",
        "aantalInwoners",
        "jaar",
        "bron",
    }
)


@dataclass(frozen=True, slots=True)
class Kaartvlak:
    """One area on a map: id, properties and shape."""

    id: str
    eigenschappen: Mapping[str, object]
    vlakken: Sequence[Vlak]


def werk_kaart_bij(
    oud: str, pad: str, vlakken: Sequence[Kaartvlak]
) -> tuple[bytes, tuple[Verschil, ...]]:
    """Return the new file and what changed.

    What an editor drew in it (another id than ours) stays, behind ours; so do properties that
    we do not write.

    Args:
        oud: The text as it is; "" where there is no file.
        pad: Its path, for what is wrong with it.
        vlakken: What belongs in it, in order.

    Raises:
        OogstFoutError: If what is there is no GeoJSON.
    """
    eerder = _features(oud, pad)
    nieuw = [_feature(vlak, eerder.get(vlak.id)) for vlak in vlakken]
    onze = {vlak.id for vlak in vlakken}
    eigen = [f for id_, f in eerder.items() if id_ not in onze and not _ONZE_IDS.fullmatch(id_)]
    regels = ",\n".join(_json(feature) for feature in (*nieuw, *eigen))
    inhoud = f'{{"type":"FeatureCollection","features":[\n{regels}\n]}}\n'
    try:
        return inhoud.encode(), tuple(_verschillen(eerder, nieuw))
    except UnicodeEncodeError as fout:  # half of a character, as "\\ud800" writes it
        raise OogstFoutError(f"{pad}: hierin staat een teken dat niet bestaat") from fout


def _verschillen(
    eerder: Mapping[str, Mapping[str, object]], nieuw: Iterable[Mapping[str, object]]
) -> Iterable[Verschil]:
    nu = {str(feature["id"]): feature for feature in nieuw}
    for id_, feature in nu.items():
        if id_ not in eerder:
            yield Verschil("toegevoegd", _naam(feature))
        elif _json(eerder[id_]) != _json(feature):
            grens = eerder[id_].get("geometry") != feature["geometry"]
            yield Verschil("gewijzigd", f"{_naam(feature)}: {'de grens' if grens else 'gegevens'}")
    for id_, feature in eerder.items():
        if id_ not in nu and _ONZE_IDS.fullmatch(id_):
            yield Verschil("verdwenen", _naam(feature))


def _feature(vlak: Kaartvlak, eerder: Mapping[str, object] | None) -> dict[str, object]:
    oud = eerder.get("properties") if eerder else None
    extra = oud if isinstance(oud, dict) else {}
    erbij = {k: v for k, v in extra.items() if k not in _ONZE_SLEUTELS}
    return {
        "type": "Feature",
        "id": vlak.id,
        "properties": {**vlak.eigenschappen, **erbij},
        "geometry": schrijf(vlak.vlakken),
    }


def _features(tekst: str, pad: str) -> dict[str, dict[str, object]]:
    if not tekst.strip():
        return {}
    try:
        geheel = json.loads(tekst)
        features = geheel["features"]
        return {str(f.get("id", f"zonder-id-{n}")): f for n, f in enumerate(features)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fout:
        wat = "dit bestand is geen goede GeoJSON; verbeter het of haal het weg"
        raise OogstFoutError(f"{pad}: {wat}") from fout


def _naam(feature: Mapping[str, object]) -> str:
    eigenschappen = feature.get("properties")
    naam = eigenschappen.get("naam", "") if isinstance(eigenschappen, dict) else ""
    return f"{feature.get('id')} {naam}".strip()


def _json(waarde: object) -> str:
    return json.dumps(waarde, ensure_ascii=False, separators=(",", ":"))
