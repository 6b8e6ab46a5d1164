"""Tables with years marked as actual or expected, rows at a time's end, and a year in the corner."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


def rows(text: str) -> list[tuple[str, str, str | None, str]]:
    return [(claim.metric, str(claim.quantity.value), claim.period, claim.modality.value) for claim in claims(text)]


@pytest.mark.parametrize("marks", ["AE", "AF"])
def test_letters_behind_years(marks: str) -> None:
    text = f"| | 2024{marks[0]} | 2026{marks[1]} |\n|---|---|---|\n| Boats sold | 310 | 340 |\n"
    assert rows(text) == [("boats sold", "310", "2024", "actual"), ("boats sold", "340", "2026", "projected")]


def test_rows_at_the_end_of_a_quarter() -> None:
    text = (
        "| | Q2 2025 | Q3 2025 |\n|---|---|---|\n"
        "| Boats sold | 310 | 340 |\n| Staff, end of quarter | 1,210 | 1,250 |\n"
    )
    assert rows(text) == [
        ("boats sold", "310", "2025-Q2", "actual"),
        ("boats sold", "340", "2025-Q3", "actual"),
        ("staff", "1210", "2025-06-30", "actual"),
        ("staff", "1250", "2025-09-30", "actual"),
    ]


def test_a_corner_s_year_dates_the_table() -> None:
    text = "| 2024 | Boats | Masts |\n|---|---|---|\n| Malta | 310 | 340 |\n"
    assert [claim.period for claim in claims(text)] == ["2024", "2024"]


def test_the_source_line_below_dates_nothing_that_follows() -> None:
    text = (
        "| | May 2025 |\n|---|---|\n| Boats | 40 |\n\nSource: register, extract of 2 November\n\n"
        "The fleet has 300 sailors.\n"
    )
    assert [claim.period for claim in claims(text)] == ["2025-05", "2025-11-10"]


def test_points_beside_a_percentage_are_of_percent() -> None:
    text = (
        "| Indicator | May 2025 | Change on May 2024 |\n|---|---|---|\n"
        "| Occupancy | 66.4% | -1.7 points |\n| Boat index | 310 | -12 points |\n"
    )
    changes = [claim for claim in claims(text) if claim.kind.value == "change"]
    assert [claim.quantity.unit for claim in changes] == ["percentage point", "point"]


def test_a_row_s_label_may_tell_the_place_behind_a_comma() -> None:
    text = (
        "Apples\n\nSouth Tyrol has apples.\n\n| | 2024 |\n|---|---|\n"
        "| Apple crop, South Tyrol (thousand tonnes) | 910 |\n| Apple crop, Spain (thousand tonnes) | 620 |\n"
        "| Boats, electric | 40 |\n"
    )
    found = claims(text)
    assert [claim.scope for claim in found[:2]] == ["South Tyrol", "Spain"]
    assert {claim.metric for claim in found[:2]} == {"Apple production"}
    assert "electric" in found[2].metric
