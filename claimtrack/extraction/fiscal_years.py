"""When the fiscal year of a text's country ends, where the text speaks of one without telling."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR
from claimtrack.extraction.periods.words import MONTHS
from claimtrack.extraction.places import country_of, find_places
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import holds
from claimtrack.vocabulary import table

_SPOKEN_OF = re.compile(r"\b(?:(?:financial|fiscal|tax) year|fiscal (?:19|20)[0-9]{2})\b")

_TWO_YEARS = re.compile(
    r"\b20[0-9]{2} [-–/] (?:20)?[0-9]{2} \b (?! \s+ (?:season|campaign|winter|crop|harvest))", re.VERBOSE
)
"""A year written as two ("2024-25"), which is a fiscal one but for seasons."""


_MONTH = "|".join(month for month in MONTHS if len(month) > 2)
_FROM_MONTH_TO_MONTH = re.compile(
    rf"\byears?[ ,(]+"
    rf"(?:runs?\ |running\ |that\ runs?\ |which\ runs?\ )?(?:from\ )?(?P<first>{_MONTH})\.?\s?(?:to|-|–|through)\s?"
    rf"(?P<last>{_MONTH})\b",
    re.IGNORECASE | re.VERBOSE,
)
"""Which twelve months the years of a text are: "years from October to September", "crop year (July-June)"."""
_LEAST_ACADEMIC = 5
"""So many different words of teaching make a text one about it."""


@cache
def _customs() -> dict[str, tuple[int, bool]]:
    rows = table("fiscal_years", "month", "number", "countries")
    return {
        country: (int(row["month"]), row["number"] == "opens") for row in rows for country in row.items("countries")
    }


def customary_year(text: str, sentences: list[Sentence]) -> tuple[int | None, bool]:
    """The month (1..12) that years written by two end with, as the text tells, or in the country named most.

    ``None`` where nothing tells it. Beside it, whether they are numbered by the year they begin in.
    """
    for told in _FROM_MONTH_TO_MONTH.finditer(text):
        first, last = MONTHS[told["first"].lower()], MONTHS[told["last"].lower()]
        if last % MONTHS_IN_YEAR + 1 == first and last != MONTHS_IN_YEAR:
            return last, False
    if not (_SPOKEN_OF.search(text.lower()) or (_TWO_YEARS.search(text) and not _is_academic(sentences))):
        return None, False
    named: Counter[str] = Counter()
    for sentence in sentences:
        named.update(country_of(place.scope) for place in find_places(sentence.tokens) if place.form != "world")
    return next((_customs().get(country, (None, False)) for country, _ in named.most_common(1)), (None, False))


def _is_academic(sentences: list[Sentence]) -> bool:
    """Is the text about teaching, whose years straddle two ("15,000 students in 2024/25")?"""
    told = words("academic words")
    seen = {token.lower for sentence in sentences if holds(sentence.tokens, told) for token in sentence.tokens}
    return len(seen & told) >= _LEAST_ACADEMIC
