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
        ("Camps in the east of Kenya hold 300 people.", "eastern Kenya"),
        ("Camps east of Kenya hold 300 people.", "Kenya"),
    ],
)
def test_a_side_of_a_place_is_a_scope_of_its_own(text: str, scope: str) -> None:
    assert [claim.scope for claim in claims(text)] == [scope]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In the north, 4,000 families lost their homes.", "northern Ghana"),
        ("Hospitals in the north-east treated 310 people.", "north-eastern Ghana"),
        ("In the west of the country, 12 bridges fell.", "western Ghana"),
        ("Camps in the far south hold 2,100 people.", "southern Ghana"),
        ("Prices in the North Sea rose 3%.", "North Sea"),
        ("Tamale, in the north, has 700 wells.", "Tamale"),
        ("Wells in the north and south cost 2 million euros.", "Ghana"),
    ],
)
def test_a_side_that_a_sentence_points_to_is_one_of_the_place_that_the_text_is_about(text: str, scope: str) -> None:
    assert [claim.scope for claim in claims(text, title="Floods in Ghana")] == [scope]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("By May 214 cases had been recorded in Garissa and Tana River.", "Garissa and Tana River"),
        ("Losses from the fires near Patras and on Chios are put at 94 million euros.", "Patras and Chios"),
        ("We asked 1,200 growers in Bomet and Nandi.", "Bomet and Nandi"),
        ("In Bogo and San Remigio, 4,000 houses fell.", "Bogo and San Remigio"),
        ("She had 12 shops in Lyon and Acme Foods has closed.", "Lyon"),
    ],
)
def test_towns_told_together_are_one_scope(text: str, scope: str) -> None:
    assert [claim.scope for claim in claims(text)] == [scope]


def test_a_side_belongs_to_its_country() -> None:
    assert country_of("northern Nigeria") == "Nigeria"
    assert canonical_place("northern Nigeria") == "northern Nigeria"


def test_a_place_that_the_title_sets_against_the_rest_is_not_what_the_text_is_about() -> None:
    text = "Shops around the world sold 300,000 kites in 2024.\n\nStocks grew 9% to 40,000."
    assert {claim.scope for claim in claims(text, title="Kite sales hold steady while Peru pulls away")} == {"world"}
    assert "Peru" in {claim.scope for claim in claims(text, title="Kite sales in Peru pull away")}


def test_a_title_may_set_a_place_against_the_rest_where_it_is_a_heading_too() -> None:
    text = (
        "Rice harvest slips as Peru dries out\n\nFarmers around the world grew 300,000 tonnes of rice in 2024.\n\n"
        "Stocks fell 9% to 40,000 tonnes.\n\nPeru's rivers ran low all year."
    )
    scopes = [claim.scope for claim in claims(text, title="Rice harvest slips as Peru dries out")]
    assert set(scopes) == {"world"}


@pytest.mark.parametrize(
    "opening",
    ["By Ana Ruiz in Tandara", "BY ANA RUIZ IN TANDARA"],
)
def test_where_the_writer_of_a_text_is_does_not_tell_its_scope(opening: str) -> None:
    text = (
        f"The tide took the nets\n\n{opening}\n\nThe nets hang torn.\n\nPeru's Red Cross helps. Peru is slow."
        "\n\nRoads in Peru are closed. In Tandara 300 boats sank.\n\nSome 40,000 people left their homes."
    )
    assert claims(text, title="The tide took the nets")[-1].scope == "Peru"


def test_where_a_body_sits_tells_no_more_than_the_country() -> None:
    text = (
        "Ana Ruiz runs the Centre for Tides in Melbourne. We met at sea.\n\nSome 40,000 boats were sold in 2024.\n\n"
        "A mooring in Melbourne costs 300 dollars."
    )
    assert [claim.scope for claim in claims(text, title="Who buys boats?")] == ["Australia", "Melbourne"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Danish turbine maker Velstrom sold 3,000 turbines in May.", "Velstrom"),
        ("UniteDeal, the owner, paid a ransom of $22 million.", "UniteDeal"),
    ],
)
def test_whom_a_demonym_or_a_capital_inside_tells(text: str, scope: str) -> None:
    assert [claim.scope for claim in claims(text)] == [scope]
