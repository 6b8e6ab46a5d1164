"""When the fiscal year of a text's country ends, where the text speaks of one without telling."""

from __future__ import annotations

from collections import Counter
from functools import cache

from claimtrack.extraction.places import country_of, find_places
from claimtrack.extraction.sentences import Sentence
from claimtrack.vocabulary import table

_SPOKEN_OF = ("financial year", "fiscal year", "tax year")


@cache
def _months() -> dict[str, int]:
    rows = table("fiscal_years", "month", "countries")
    return {country: int(row["month"]) for row in rows for country in row.items("countries")}


def customary_end(text: str, sentences: list[Sentence]) -> int | None:
    """The month (1..12) that fiscal years end with in the country named most; ``None`` where nothing tells it."""
    lower = text.lower()
    if not any(words in lower for words in _SPOKEN_OF):
        return None
    named: Counter[str] = Counter()
    for sentence in sentences:
        named.update(country_of(place.scope) for place in find_places(sentence.tokens) if place.form != "world")
    return next((_months().get(country) for country, _ in named.most_common(1)), None)
