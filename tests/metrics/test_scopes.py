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


def test_firms_of_one_family_stay_apart() -> None:
    family = ("Tata Steel", "Tata Motors", "Tata Chemicals", "Tata")
    assert len({scope_key(name) for name in family}) == len(family)
    assert scope_key("Solvane Cruises plc") == scope_key("Solvane Cruises") != scope_key("Solvane Foods")
