"""How long a change took ("within two years", "over twelve months"), and of how many years an average is."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.periods.words import CARDINALS, DAYS, UNITS, WEEKS
from claimtrack.extraction.tokens import Token

_LEADS = frozenset(("in", "within", "over", "during", "inside"))
_SOFTENERS = frozenset("just only barely about around roughly under less than little nearly".split())
_BEHIND = frozenset(("ago", "earlier", "before", "later", "to", "ended", "ending", "of", "after", "'", "’", "time"))
_AVERAGES = frozenset(("average", "mean"))
_SET_AGAINST = frozenset("above below under over of than on to against beyond from off".split())
_AVERAGED = frozenset("past last previous preceding prior".split())
_AVERAGE_REACH = 9
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


def years_averaged(tokens: list[Token], figure: Figure) -> int | None:
    """The years of the average that a figure is set against, ``None`` where it is set against none.

    ``under its five-year average``; ``below the average of the past five years``.
    """
    lows = [token.lower for token in tokens[figure.last : figure.last + _AVERAGE_REACH]]
    stop = next((at for at, word in enumerate(lows) if word in (",", ";", ":", "(", ")", "and", "but")), len(lows))
    at = next((at for at, word in enumerate(lows[:stop]) if word in _AVERAGES), None)
    if at is None or _SET_AGAINST.isdisjoint(lows[:at]):
        return None
    if at >= 3 and lows[at - 2 : at] == ["-", "year"]:
        return _count(lows[at - 3])
    behind = lows[at + 1 :]
    if behind[1:2] == ["the"] and behind[2:3] and behind[2] in _AVERAGED and behind[4:5] == ["years"]:
        return _count(behind[3])
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
