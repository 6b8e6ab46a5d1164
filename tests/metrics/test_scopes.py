"""Keys of scopes."""

from __future__ import annotations

import pytest

from claimtrack.metrics import scope_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bogotá", "Bogota"),
        ("Łódź", "Lodz"),
        ("Malmö", "Malmo"),
        ("Nestlé", "Nestle"),
        ("Côte d'Ivoire", "Ivory Coast"),
    ],
)
def test_accents_make_no_other_scope(one: str, other: str) -> None:
    assert scope_key(one) == scope_key(other)


def test_a_made_up_name_goes_without_its_trade() -> None:
    assert scope_key("Solvane Cruises plc") == scope_key("Solvane")
    assert scope_key("Varuna Data") == scope_key("Varuna")
    for name in ("General Motors", "American Airlines", "Oslo Foods", "Chile Foods"):
        assert scope_key(name) == name.lower()
