"""Ages that say which people are meant are part of what they are called, and no figures of their own."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Residents over 65 number 3.1 million.", [("3.1 million", "Residents over 65")]),
        ("Children under 15, at 9.6 million, are fewer than in May.", [("9.6 million", "Children under 15")]),
        (
            "People aged 60 and over make up 21.6% of the population.",
            [("21.6%", "share of People aged 60 and over in population")],
        ),
        ("The tables have 14.7 million people over 60.", [("14.7 million people", "people over 60")]),
        (
            "Some 40% of women aged 18 to 49 were vaccinated.",
            [("Some 40%", "share of women aged 18 to 49 vaccinated")],
        ),
        (
            "Children aged 6 months to 5 years make up 12% of patients.",
            [("12%", "share of Children aged 6 months to 5 years in patients")],
        ),
        ("The firm employs 300 people over 40 sites.", [("300 people", "employees"), ("over 40 sites", "sites")]),
    ],
)
def test_ages_are_part_of_a_name(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.value_span.text, one.metric) for one in claims(text)] == told
