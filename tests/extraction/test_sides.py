"""Sides of places as scopes, titles that set a place against the rest, and papers that are nobody's scope."""

from __future__ import annotations

import pytest

from claimtrack.extraction.places import canonical_place, country_of
from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Floods in northern Nigeria killed 31 people.", "northern Nigeria"),
        ("In north-western Spain 300 fires burned.", "north-western Spain"),
        ("Rain ruined 3,000 farms in central Kenya.", "central Kenya"),
        ("The storm that tore through central Kenya killed 31 people.", "Kenya"),
        ("North Korea exported 5 tonnes of fish.", "North Korea"),
        ("Camps in the east of Kenya hold 300 people.", "Kenya"),
    ],
)
def test_a_side_of_a_place_is_a_scope_of_its_own(text: str, scope: str) -> None:
    assert [claim.scope for claim in claims(text)] == [scope]


def test_a_side_belongs_to_its_country() -> None:
    assert country_of("northern Nigeria") == "Nigeria"
    assert canonical_place("northern Nigeria") == "northern Nigeria"


def test_a_place_that_the_title_sets_against_the_rest_is_not_what_the_text_is_about() -> None:
    text = "Shops around the world sold 300,000 kites in 2024.\n\nStocks grew 9% to 40,000."
    assert {claim.scope for claim in claims(text, title="Kite sales hold steady while Peru pulls away")} == {"world"}
    assert "Peru" in {claim.scope for claim in claims(text, title="Kite sales in Peru pull away")}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Danish turbine maker Velstrom sold 3,000 turbines in May.", "Velstrom"),
        ("UniteDeal, the owner, paid a ransom of $22 million.", "UniteDeal"),
    ],
)
def test_whom_a_demonym_or_a_capital_inside_tells(text: str, scope: str) -> None:
    assert [claim.scope for claim in claims(text)] == [scope]
