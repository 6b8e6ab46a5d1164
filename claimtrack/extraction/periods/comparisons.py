"""Is a period what something is compared with ("than in 2023", "1.14% from August", "87% of its 2019 level")?"""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR
from claimtrack.extraction.periods.levels import (
    ALWAYS_LEVEL,
    AS_MANY,
    RATE_WORDS,
    SHORT_OF,
    follows_change,
    is_figure,
    near_level,
    of_level,
    what_it_was,
)
from claimtrack.extraction.periods.model import Granularity
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.words import (
    BY,
    CHANGE,
    COMPARING,
    FRACTIONS,
    LEVEL_CHANGE,
    LEVEL_NOUNS,
    MULTIPLIERS,
    SAY,
    SINCE,
    THAN,
)
from claimtrack.extraction.tokens import TokenKind

LOOK_BACK = 7
COMPARED_LOOK_BACK = 18
"""How many tokens a comparison word may stand before the period, without and with a figure between them."""

_AFTER_THAN = frozenset(
    {"in", "at", "a", "an", "the", "its", "their", "his", "her", "last", "during", "for", "on", "that", "those", "this",
     "any", "all", "what", "was", "were", "did", "it", "he", "she", "they", "we", "over", "throughout", "early", "late"}
)  # fmt: skip
_SET_AGAINST = _AFTER_THAN | {"."}
_LASTING = frozenset({"past-span", "span", "decade", "season", "first-months", "stretch-to", "year-span"})
_MORE = frozenset({"more", "fewer", "less", "higher", "lower", "greater", "larger", "smaller", "bigger", "faster"})
_WITH = frozenset({"compared", "relative", "comparison", "compares", "comparing"})
_BEFORE_BOUNDS = _WITH | {"with", "against", "from", "to"}
_STRETCHES = frozenset(("months", "weeks", "days", "years", "period", "season", "quarters"))
_NOT_COMPARED = frozenset({"of", "in", "during", "since", "by", "on", "at", "over", "for", "", "."})
_PARTS = frozenset("quarter quarters sixth seventh eighth ninth".split())
_STAYING = frozenset({"per", "cent", "percent", "more", "less", "fewer", "higher", "lower", "points", "point"})
_OWNED_REACH, _LONGEST_PHRASE, _EARLY_MONTHS = 6, 4, 3
_APART = frozenset(("by", "and", "but", "or"))


def comparison(scan: Scan, reading: Reading, at: int) -> tuple[int, bool] | None:
    """The comparison before a period whose preposition stands at ``at``.

    Returns where it begins, and whether a figure of the period's own comes between ("than the 54,000 of 2022").
    """
    before = scan.low(at)
    if before in LEVEL_CHANGE and _is_level(scan, reading, at):
        return at, _figure_follows(scan, reading.last)
    found = _than(scan, at, reading) or _short_of(scan, reading, at)
    if found is not None:
        return found
    return near_level(scan, at) or of_level(scan, reading, at) or what_it_was(scan, at)


def _short_of(scan: Scan, reading: Reading, at: int) -> tuple[int, bool] | None:
    """``9% short of 2019``, ``12% ahead of last year's``, ``3% behind 2024``; a day's vote or match is no level."""
    if reading.granularity is Granularity.DAY:
        return None
    word = at - 1 if scan.low(at) == "of" and scan.low(at - 1) in SHORT_OF else at
    behind = word < at or scan.low(at) in ("behind", "off")
    # "ahead of last year's 680 tonnes"
    return (word, _figure_follows(scan, reading.last)) if behind and scan.low(word - 1) in RATE_WORDS else None


def _is_level(scan: Scan, reading: Reading, at: int) -> bool:
    word = scan.low(at)
    if word in ALWAYS_LEVEL:
        return reading.granularity is not Granularity.DAY or reading.needs_base
    if word == "over" and (_lasts(reading) or _just_over(scan, reading)):
        return False
    if word == "from" and scan.low(at - 1) in _STRETCHES:
        # "fell 3% in the nine months from April to December 2024"
        return False
    same = "same" in (scan.low(reading.first), scan.low(reading.first + 1))
    whole = reading.granularity in (Granularity.YEAR, Granularity.QUARTER, Granularity.MONTH)
    earlier = scan.low(reading.first) in ("previous", "preceding", "prior")
    if word == "on" and not (whole or same or earlier):
        return False
    if word == "from" and _begins_ahead(scan, reading):
        return False
    return follows_change(scan, at)


def _just_over(scan: Scan, reading: Reading) -> bool:
    """ "Rents rose 5.2% over 2024", told early in 2025 with no other time: in that year, and not against it."""
    anchor = scan.context.anchor
    if anchor is None or reading.granularity is not Granularity.YEAR or anchor.month > _EARLY_MONTHS:
        return False
    alone = all(reading.first <= index < reading.last for index in scan.taken)
    return reading.year == anchor.year - 1 and alone


def _begins_ahead(scan: Scan, reading: Reading) -> bool:
    """ "from 2030", "from next week": what begins then, not what it is compared with."""
    anchor = scan.context.anchor
    if anchor is None:
        return False
    if reading.iso is not None:
        return reading.iso[:10] >= anchor.isoformat()
    return reading.year is not None and reading.year > anchor.year


def _lasts(reading: Reading) -> bool:
    """A stretch that "over" runs through, not one that a figure is set against."""
    if reading.rule == "anaphor":
        return reading.year is None and reading.shift is None
    return reading.rule in _LASTING


def _figure_follows(scan: Scan, last: int) -> bool:
    """A period with a figure of its own behind it: "2024's RMB 900 billion", "May's inflation rate of 2.3%"."""
    if scan.low(last) in LEVEL_NOUNS and scan.low(last + 1) == "of":
        last += 1
    elif scan.low(last) not in ("'s", "’s"):
        return False
    number = next((at for at in range(last + 1, last + _OWNED_REACH) if scan.is_number(at)), last)
    if number == last or scan.low(last + 1) in _APART:
        return False
    return number < last + 4 or (scan.low(last) in ("'s", "’s") and scan.low(number - 1) == "of")


def _than(scan: Scan, at: int, reading: Reading) -> tuple[int, bool] | None:
    figure = dated = False
    position = at
    while position >= 0 and at - position < (COMPARED_LOOK_BACK if figure else LOOK_BACK):
        word = scan.low(position)
        if position in scan.taken:
            # A period nearer to the comparison word is what is compared, unless both bring figures of their own.
            if not figure:
                return None
            dated = dated or not _figure_follows(scan, position + 1)
        elif word == "than" and _is_part_of_level(scan, position, at):
            return position, False
        elif figure and _is_bound(scan, position):
            pass
        elif word in THAN or (figure and _brings_figure(scan, position)):
            if dated:
                # "12% higher than a year ago at 40 million in June"
                return None
            own = figure or _figure_follows(scan, reading.last)
            return (position, own) if _compares(scan, position, figure, reading) else None
        elif is_figure(scan, position):
            figure, dated = True, False
        elif _ends_comparison(scan, position, figure) and not _is_change_noun(scan, position):
            return None
        position -= 1
    return None


def _is_bound(scan: Scan, position: int) -> bool:
    """ "compared with fewer than 20,000 today": the word bounds a number, and compares it with nothing."""
    bounds = scan.low(position) == "than" and scan.low(position - 1) in _MORE and is_figure(scan, position + 1)
    return bounds and scan.low(position - 2) in _BEFORE_BOUNDS


def _is_part_of_level(scan: Scan, than: int, at: int) -> bool:
    """ "1.5 million tonnes, less than half of the crop of 2023": a part that is told of the figure before it."""
    part = than + 2 if scan.low(than + 1) in ("a", "one", "two", "three") else than + 1
    whole = scan.skip(part + 1, "of")
    apart = scan.low(than - 1) in _MORE and scan.low(than - 2) == ","
    if not apart or scan.low(part) not in FRACTIONS or scan.low(whole) not in ("the", "its", "their", "that", "what"):
        return False
    return not any(is_figure(scan, position) for position in range(whole, at))


def _brings_figure(scan: Scan, position: int) -> bool:
    """A word that sets a figure of another time beside one: "after 39.1%", "14 percent over the 8.44 billion"."""
    word = scan.low(position)
    if word in COMPARING or _is_part_of(scan, position):
        return True
    if word == "as":
        return scan.low(position - 1) in AS_MANY or scan.low(position - 1) == "again"
    if scan.low(position + 1) not in ("the", "its", "their", "last"):
        return False
    if word == "of" and scan.low(position - 1) in SHORT_OF:
        return True
    return word in ALWAYS_LEVEL or (word in ("over", "on") and follows_change(scan, position))


def _is_part_of(scan: Scan, position: int) -> bool:
    """``half the 5.03% recorded in January``."""
    return scan.low(position) in FRACTIONS and scan.low(position + 1) in ("the", "its", "their")


def _ends_comparison(scan: Scan, position: int, figure: bool) -> bool:
    """A word that no comparison reaches across: punctuation, another change, another preposition of time."""
    word = scan.low(position)
    if scan.kind(position) == TokenKind.PUNCT:
        return word not in ("-", "–", "'", "’", ".")
    if word == "to":
        return figure and scan.low(position - 1) not in _WITH
    if word in SAY and word.endswith("ed") and is_figure(scan, position - 1):
        # "than the 1.59 million reported in the same weeks of 2024"
        return False
    return (word in CHANGE and word not in _STAYING) or word in BY or word in SINCE or word in SAY


def _compares(scan: Scan, position: int, figure: bool, reading: Reading) -> bool:
    word, after = scan.low(position), scan.low(position + 1)
    if word in MULTIPLIERS:
        # "three times in 2024" counts, "three times the 2024 total" compares.
        counted = word != "times" or is_figure(scan, position - 1) or scan.low(position - 1) in ("many", "several")
        return counted and after not in _NOT_COMPARED and (not figure or after in ("the", "its", "their"))
    if word in ("against", "versus", "vs") and not figure:
        between = [scan.low(index) for index in range(position + 1, reading.first)]
        near = len(between) < 3 and all(other in _SET_AGAINST or other in LEVEL_NOUNS for other in between)
        return near or (reading.needs_base and _is_noun_phrase(between))
    if word != "than":
        return True
    if reading.rule in ("back", "ahead", "days-back") and _bounds_distance(scan, position, reading):
        return False
    if not figure:
        return after in _AFTER_THAN or position + 1 >= reading.first
    # "more than 700 in 2025" bounds a figure; "44% more than the 54,000 of 2022" compares two.
    rate_before = scan.low(position - 1) in _MORE and scan.low(position - 2) in RATE_WORDS
    return after in ("the", "its", "their", "last") or rate_before


def _is_noun_phrase(told: list[str]) -> bool:
    """ "(against) a small outflow (the year before)": what was, without a number."""
    if not 1 < len(told) <= _LONGEST_PHRASE or told[0] not in ("a", "an", "the", "no"):
        return False
    return all(word.isalpha() and word not in words("prepositions") and word not in verb_forms() for word in told[1:])


def _bounds_distance(scan: Scan, position: int, reading: Reading) -> bool:
    """``more than 70 years ago`` bounds the distance; ``3% more than a year ago`` compares."""
    told = scan.low(position - 2)
    if scan.low(position - 1) not in ("more", "less", "fewer") or told in RATE_WORDS | _PARTS or told in FRACTIONS:
        return False
    return reading.rule != "back" or abs(reading.shift or 0) > MONTHS_IN_YEAR


def _is_change_noun(scan: Scan, position: int) -> bool:
    """``a 2.9% gain in September``: the change is what the figure measures, not a verb of the clause."""
    return scan.low(position) in CHANGE and position > 0 and is_figure(scan, position - 1)
