"""Settings and front matter as YAML, as a person would write it."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

# libyaml's writer is five times as fast, and part of what pip installs nearly everywhere; it
# writes an emoji by its number, which reads as the same text
_SCHRIJVER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def naar_yaml(waarden: Mapping[str, object]) -> str:
    """Write values in their own order, each on one line."""
    tekst: str = yaml.dump(
        waarden, Dumper=_SCHRIJVER, allow_unicode=True, sort_keys=False, width=10_000
    )
    return tekst
