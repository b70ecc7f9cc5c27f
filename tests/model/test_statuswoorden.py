"""Words for residents of how far a measure is."""

from __future__ import annotations

from typing import get_args

from generator.model.maatregel import MaatregelStatus
from generator.model.statuswoorden import statusuitleg, statuswoord


def test_longlist_heet_voor_bewoners_nog_niet_onderzocht() -> None:
    assert statuswoord("longlist") == "nog niet onderzocht"
    assert statuswoord("besloten") == "besloten"
    assert "longlist" in statusuitleg("longlist")


def test_elke_status_heeft_een_eigen_uitleg() -> None:
    uitleg = [statusuitleg(status) for status in get_args(MaatregelStatus)]
    assert all(uitleg)
    assert len(set(uitleg)) == len(uitleg)
