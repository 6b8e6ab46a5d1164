"""Bodies whose trade is to watch what others do: their count is of the others' place, and not of themselves."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

LEAD = "# Apps in China\n\nChina had 602 million users of apps in December, the ministry said.\n\n"

OBSERVERS = [
    ("QuestMobile, which watches phones rather than asking their owners, saw 446 million users.", "China"),
    ("AeroPulse, which counts from ticketing data, gets to 2.55 billion passengers.", "China"),
    ("Shopline, which polls 400 grocers, had 90 million shoppers in May.", "China"),
    ("Oxo, which counts 140 shops, sold 3 million phones.", "Oxo"),
    ("Oxo, which employs 140 people, sold 3 million phones.", "Oxo"),
]


@pytest.mark.parametrize(("text", "scope"), OBSERVERS)
def test_who_watches_counts_others(text: str, scope: str) -> None:
    assert claims(LEAD + text)[-1].scope == scope
