"""How long a change took: "in just one and a half years", "within two years", "over twelve months"."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.periods.words import CARDINALS, DAYS, UNITS, WEEKS
from claimtrack.extraction.tokens import Token

_LEADS = frozenset(("in", "within", "over", "during", "inside"))
_SOFTENERS = frozenset("just only barely about around roughly under less than little nearly".split())
_BEHIND = frozenset(("ago", "earlier", "before", "later", "to", "ended", "ending", "of", "after", "'", "’", "time"))
REACH = 6
LARGEST_COUNT = 100


@dataclass(frozen=True, slots=True)
class Duration:
    """How long something took: whole ``months``, or else ``days``."""

    months: int
    days: int = 0


def duration_behind(tokens: list[Token], figure: Figure) -> Duration | None:
    """The stretch that the words behind a figure name, ``None`` where they name none."""
    for index in range(figure.last, min(figure.last + REACH, len(tokens))):
        if tokens[index].text in ",;:()":
            return None
        if tokens[index].lower in _LEADS:
            return _stretch(tokens, index + 1)
    return None


def _stretch(tokens: list[Token], index: int) -> Duration | None:
    lows = [token.lower for token in tokens[index : index + 9]]
    lows += [""] * 9
    at = 0
    while lows[at] in _SOFTENERS:
        at += 1
    count = _count(lows[at])
    at += 1
    half = lows[at : at + 3] == ["and", "a", "half"]
    at += 3 * half
    if count is None or lows[at + 1] in _BEHIND:
        return None
    days = WEEKS.get(lows[at], 1 if lows[at] in DAYS else 0)
    if days:
        return Duration(0, count * days)
    unit = UNITS.get(lows[at])
    return Duration(count * unit + half * unit // 2) if unit is not None else None


def _count(word: str) -> int | None:
    if word.isdecimal() and len(word) <= 3:
        return int(word) if 0 < int(word) < LARGEST_COUNT else None
    return CARDINALS.get(word)
