"""Is a period what something is compared with ("than in 2023", "1.14% from August", "87% of its 2019 level")?"""

from __future__ import annotations

from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR
from claimtrack.extraction.periods.model import Granularity
from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.words import (
    BY,
    CARDINALS,
    CHANGE,
    COMPARING,
    FRACTIONS,
    LEVEL_CHANGE,
    LEVEL_NOUNS,
    MULTIPLIERS,
    SAY,
    SCALES,
    SINCE,
    THAN,
)
from claimtrack.extraction.tokens import TokenKind

LOOK_BACK = 7
COMPARED_LOOK_BACK = 18
"""How many tokens a comparison word may stand before the period, without and with a figure between them."""

_ALWAYS_LEVEL = frozenset({"above", "below", "beyond"})
_AFTER_THAN = frozenset(
    {"in", "at", "a", "an", "the", "its", "their", "his", "her", "last", "during", "for", "on", "that", "those", "this",
     "any", "all", "what", "was", "were", "did", "it", "he", "she", "they", "we", "over", "throughout", "early", "late"}
)  # fmt: skip
_LASTING = frozenset({"past-span", "span", "decade", "season", "first-months", "stretch-to", "year-span"})
_MORE = frozenset({"more", "fewer", "less", "higher", "lower", "greater", "larger", "smaller", "bigger", "faster"})
_RATE_WORDS = frozenset({"%", "percent", "cent", "points", "point", "pc", "times"})
_WITH = frozenset({"compared", "relative", "comparison", "compares", "comparing"})
_NOT_COMPARED = frozenset({"of", "in", "during", "since", "by", "on", "at", "over", "for", "", "."})
_SHORT_OF = frozenset({"short", "shy", "ahead", "north", "south", "excess"})
_AS_MANY = frozenset({"many", "much", "high", "large", "big", "low", "fast", "often", "few", "strong", "great"})
_WHAT_WAS = frozenset({"was", "were", "had", "did", "been", "stood"})
_STAYING = frozenset({"per", "cent", "percent", "more", "less", "fewer", "higher", "lower", "points", "point"})


def comparison(scan: Scan, reading: Reading, at: int) -> tuple[int, bool] | None:
    """The comparison before a period whose preposition stands at ``at``.

    Returns where it begins, and whether a figure of the period's own comes between ("than the 54,000 of 2022").
    """
    before = scan.low(at)
    if before in LEVEL_CHANGE and _is_level(scan, reading, at):
        return at, _figure_follows(scan, reading.last)
    found = _than(scan, at, reading)
    if found is not None:
        return found
    return _near_level(scan, at) or _of_level(scan, reading, at) or _what_it_was(scan, at)


def _is_level(scan: Scan, reading: Reading, at: int) -> bool:
    word = scan.low(at)
    if word in _ALWAYS_LEVEL:
        return reading.granularity is not Granularity.DAY
    if word == "over" and _lasts(reading):
        return False
    if word == "on" and reading.granularity not in (Granularity.YEAR, Granularity.QUARTER, Granularity.MONTH):
        return False
    if word == "from" and _begins_ahead(scan, reading):
        return False
    return _follows_change(scan, at)


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


def _follows_change(scan: Scan, at: int) -> bool:
    """Does a change ("up 1.14%", "a decrease of") stand before "from", "over" or "on", in the same clause?"""
    for position in range(at - 1, max(at - LOOK_BACK - 3, -1), -1):
        token = scan.tokens[position]
        if token.text in ";:|" or (token.text == "," and position != at - 1):
            return False
        if token.text == "%" or token.lower in CHANGE:
            return True
    return False


def _figure_follows(scan: Scan, last: int) -> bool:
    """A possessive period with a figure of its own: "2024's RMB 900 billion"."""
    return scan.low(last) in ("'s", "’s") and any(scan.is_number(position) for position in range(last + 1, last + 4))


def _is_figure(scan: Scan, position: int) -> bool:
    if scan.tokens[position].kind in (TokenKind.NUMBER, TokenKind.SYMBOL):
        return True
    word = scan.low(position)
    return word in SCALES or word in FRACTIONS or (word in CARDINALS and word not in ("a", "an", "one"))


def _than(scan: Scan, at: int, reading: Reading) -> tuple[int, bool] | None:
    figure = False
    position = at
    while position >= 0 and at - position < (COMPARED_LOOK_BACK if figure else LOOK_BACK):
        word = scan.low(position)
        if position in scan.taken:
            # A period nearer to the comparison word is what is compared, unless both bring figures of their own.
            if not figure:
                return None
        elif word in THAN or (figure and _brings_figure(scan, position)):
            return (position, figure) if _compares(scan, position, figure, reading) else None
        elif _is_figure(scan, position):
            figure = True
        elif _ends_comparison(scan, position, figure) and not _is_change_noun(scan, position):
            return None
        position -= 1
    return None


def _brings_figure(scan: Scan, position: int) -> bool:
    """A word that sets a figure of another time beside one: "after 39.1%", "14 percent over the 8.44 billion"."""
    word = scan.low(position)
    if word in COMPARING or _is_part_of(scan, position):
        return True
    if scan.low(position + 1) not in ("the", "its", "their", "last"):
        return False
    return word in _ALWAYS_LEVEL or (word in ("over", "on") and _follows_change(scan, position))


def _is_part_of(scan: Scan, position: int) -> bool:
    """``half the 5.03% recorded in January``."""
    return scan.low(position) in FRACTIONS and scan.low(position + 1) in ("the", "its", "their")


def _ends_comparison(scan: Scan, position: int, figure: bool) -> bool:
    """A word that no comparison reaches across: punctuation, another change, another preposition of time."""
    word = scan.low(position)
    if scan.tokens[position].kind == TokenKind.PUNCT:
        return word not in ("-", "–", "'", "’", ".")
    if word == "to":
        return figure and scan.low(position - 1) not in _WITH
    return (word in CHANGE and word not in _STAYING) or word in BY or word in SINCE or word in SAY


def _compares(scan: Scan, position: int, figure: bool, reading: Reading) -> bool:
    word, after = scan.low(position), scan.low(position + 1)
    if word in MULTIPLIERS:
        # "three times in 2024" counts, "three times the 2024 total" compares.
        counted = word != "times" or _is_figure(scan, position - 1) or scan.low(position - 1) in ("many", "several")
        return counted and after not in _NOT_COMPARED and (not figure or after in ("the", "its", "their"))
    if word in ("against", "versus", "vs") and not figure:
        return reading.first - position <= 3
    if word != "than":
        return True
    if reading.rule in ("back", "ahead", "days-back") and _bounds_distance(scan, position, reading):
        return False
    if not figure:
        return after in _AFTER_THAN or position + 1 >= reading.first
    # "more than 700 in 2025" bounds a figure; "44% more than the 54,000 of 2022" compares two.
    rate_before = scan.low(position - 1) in _MORE and scan.low(position - 2) in _RATE_WORDS
    return after in ("the", "its", "their", "last") or rate_before


def _bounds_distance(scan: Scan, position: int, reading: Reading) -> bool:
    """``more than 70 years ago`` bounds the distance; ``3% more than a year ago`` compares."""
    if scan.low(position - 1) not in ("more", "less", "fewer") or scan.low(position - 2) in _RATE_WORDS:
        return False
    return reading.rule != "back" or abs(reading.shift or 0) > MONTHS_IN_YEAR


def _is_change_noun(scan: Scan, position: int) -> bool:
    """``a 2.9% gain in September``: the change is what the figure measures, not a verb of the clause."""
    return scan.low(position) in CHANGE and position > 0 and _is_figure(scan, position - 1)


def _near_level(scan: Scan, at: int) -> tuple[int, bool] | None:
    """``above its level a year ago``, ``short of the peak of March 2022``."""
    position = at - 1 if scan.low(at) in ("of", "in", "at", "during") else at
    if scan.low(position) not in LEVEL_NOUNS:
        return None
    for back in range(position - 1, max(position - 5, -1), -1):
        word = scan.low(back)
        if _is_figure(scan, back) or scan.tokens[back].kind == TokenKind.PUNCT:
            return None
        if word in _ALWAYS_LEVEL or (word == "of" and scan.low(back - 1) in _SHORT_OF):
            return back, False
        if word in ("from", "over", "off", "under"):
            return (back, False) if _follows_change(scan, back) else None
    return None


def _of_level(scan: Scan, reading: Reading, at: int) -> tuple[int, bool] | None:
    """``87% of its 2019 level``, ``back to 2019 levels``, ``99% of the number in 2019``."""
    owned = scan.low(at) == "to" or (scan.low(at) == "of" and _is_share(scan, at - 1))
    if owned and scan.low(reading.last) in LEVEL_NOUNS:
        return at, False
    position = at - 1 if scan.low(at) in ("in", "of", "at", "for", "during") else at
    figure = False
    for back in range(position, max(position - 6, 0), -1):
        word = scan.low(back)
        if word == "of" and scan.low(back + 1) in ("the", "its", "that") and _is_share(scan, back - 1):
            if figure:
                return (back, True) if any(index < back for index in scan.taken) else None
            return (back, False) if scan.low(position) in LEVEL_NOUNS else None
        if _is_figure(scan, back):
            figure = True
        elif scan.tokens[back].kind == TokenKind.PUNCT:
            return None
    return None


def _is_share(scan: Scan, at: int) -> bool:
    return scan.low(at) in _RATE_WORDS or scan.low(at) in FRACTIONS


def _what_it_was(scan: Scan, at: int) -> tuple[int, bool] | None:
    """``half of what it was in 2021``, ``as many as in 2019``."""
    if scan.low(at) not in ("in", "at", "during", "as"):
        return None
    position = at if scan.low(at) == "as" else at - 1
    if scan.low(position) == "as" and scan.low(position - 1) == "same":
        return position - 1, False
    if scan.low(position) == "as" and scan.low(position - 2) == "as" and scan.low(position - 1) in _AS_MANY:
        return position - 2, False
    if scan.low(position) in _WHAT_WAS:
        for back in range(position - 1, max(position - 5, -1), -1):
            if scan.low(back) == "what":
                return back, False
    return None
