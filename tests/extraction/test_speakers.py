"""Who is said to have said a figure."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

SPEAKERS = [
    ("Bicycle sales fell 12 percent in 2024, according to the Danish Cycling Union.", "Danish Cycling Union"),
    ("According to the Danish Cycling Union, bicycle sales fell 12 percent in 2024.", "Danish Cycling Union"),
    ("Bicycle sales fell 12 percent in 2024, the Danish Cycling Union said.", "Danish Cycling Union"),
    ("Bicycle sales fell 12 percent in 2024, said the Danish Cycling Union.", "Danish Cycling Union"),
    ("The Danish Cycling Union said bicycle sales fell 12 percent in 2024.", "Danish Cycling Union"),
    ("The Danish Cycling Union says that bicycle sales fell 12 percent in 2024.", "Danish Cycling Union"),
    ("The Danish Cycling Union expects bicycle sales of 480,000 in 2026.", "Danish Cycling Union"),
    ("Bicycle sales fell 12 percent, data from the Danish Cycling Union showed.", "Danish Cycling Union"),
    ("Bicycle sales fell 12 percent, said Mette Holm, director of the Danish Cycling Union.", "Mette Holm"),
    ("Bicycle sales fell 12 percent in 2024.", None),
    ("The shop sold 480 bicycles in 2024.", None),
    ("Bicycle sales fell 12 percent, the ministry said.", "ministry"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_speaker_of_a_lone_figure(text: str, speaker: str | None) -> None:
    (claim,) = claims(text)
    assert claim.attribution == speaker


def test_a_speaker_goes_on_in_the_next_sentence() -> None:
    text = "Bicycle sales fell 12 percent in 2024, the Danish Cycling Union said. Repairs rose 4 percent."
    assert [claim.attribution for claim in claims(text)] == ["Danish Cycling Union"] * 2


def test_it_is_the_speaker_named_before() -> None:
    text = "Bicycle sales fell 12 percent in 2024, the Danish Cycling Union said. It expects 500,000 sales in 2026."
    assert claims(text)[-1].attribution == "Danish Cycling Union"


def test_a_short_form_is_written_out() -> None:
    text = "The Danish Cycling Union (DCU) met on Monday.\n\nBicycle sales fell 12 percent in 2024, the DCU said."
    assert claims(text)[-1].attribution == "Danish Cycling Union"
