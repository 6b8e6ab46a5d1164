"""The calendar's words, read once from ``calendar.vocab``."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

from claimtrack.vocabulary import VocabularyError, table


@cache
def numbers(name: str) -> dict[str, int]:
    """The surfaces of a class with a numeric value.

    Raises:
        VocabularyError: a value is no whole number.
    """
    found: dict[str, int] = {}
    for row in table("calendar", "class", "value", "surfaces"):
        if row["class"] == name:
            try:
                found.update(dict.fromkeys(row.items("surfaces"), int(row["value"])))
            except ValueError:
                raise row.refuse(f"{row['value']!r} is no whole number") from None
    return _known(name, found)


@cache
def names(name: str) -> dict[str, str]:
    """The surfaces of a class with their values as text."""
    found: dict[str, str] = {}
    for row in table("calendar", "class", "value", "surfaces"):
        if row["class"] == name:
            found.update(dict.fromkeys(row.items("surfaces"), row["value"]))
    return _known(name, found)


V = TypeVar("V")


def _known(name: str, found: dict[str, V]) -> dict[str, V]:
    if not found:
        raise VocabularyError(f"calendar.vocab: no class {name}")
    return found


MONTHS = numbers("month")
CAPITAL = names("capital")
WEEKDAYS = numbers("weekday")
ORDINALS = numbers("ordinal")
ORDINAL_ENDINGS = names("ordinal ending")
CARDINALS = numbers("cardinal")
UNITS = numbers("unit")
WEEKS = numbers("week")
WEEKENDS = names("weekend")
DAY_PARTS = names("day part")
DAYS = names("day unit")
STRETCHES = names("stretch")
SEASONS = numbers("season")
SPORT = names("sport")
DEICTIC = numbers("deictic")
NEIGHBOUR = numbers("neighbour")
SAME = names("same")
BACK = names("back")
AHEAD = names("ahead")
EDGES = names("edge")
FISCAL = names("fiscal")
CALENDAR_YEAR = names("calendar year")
FISCAL_COUNTRIES = numbers("fiscal country")
FISCAL_LETTERS = names("fiscal letters")
HOLIDAYS = names("holiday")
EPOCHS = names("epoch")
EPOCH_DAYS = numbers("epoch day")
BY = names("by")
SINCE = names("since")
THAN = names("than")
LEVEL_CHANGE = names("level change")
CHANGE = names("change")
HOLD = names("hold")
FUTURE = names("future")
AGREEING = names("agreeing")
SETTING = names("setting")
SAY = names("say")
FUTURE_NOUNS = names("future noun")
OWNERS = names("owner")
EVENT = names("event")
MADE = names("made")
COUNTED = names("counted")
NUMBERED = names("numbered")
TELLING = names("telling")
REVISING = names("revising")
FORETOLD = names("foretold")
FORETELLING = names("foretelling")
REPORTS = names("report")
ACCOUNTS = names("accounts")
BYLINE = names("byline")
CLOSING = names("closing")
PAST = names("past")
MULTIPLIERS = names("multiplier")
COMPARING = names("comparing")
SCALES = names("scale")
FRACTIONS = names("fraction")
LEVEL_NOUNS = names("level noun")

DASHES = frozenset("-–—‑‐−")
"""Hyphens and dashes that may join the parts of a period."""
