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
