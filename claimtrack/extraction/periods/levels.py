"""Levels and clauses that a figure is measured against: "above its level a year ago", "half of what it was in 2021"."""

from __future__ import annotations

from claimtrack.extraction.periods.scan import Reading, Scan
from claimtrack.extraction.periods.words import CARDINALS, CHANGE, FRACTIONS, LEVEL_NOUNS, SCALES
from claimtrack.extraction.tokens import TokenKind

LOOK_BACK = 10
"""How many tokens before "from" or "over" the change may stand."""
WHAT_LOOK_BACK = 5
"""How many tokens before a period the clause may begin ("what they sold last year")."""

ALWAYS_LEVEL = frozenset({"above", "below", "beyond"})
RATE_WORDS = frozenset({"%", "percent", "cent", "points", "point", "pc", "times"})
AS_MANY = frozenset({"many", "much", "high", "large", "big", "low", "fast", "often", "few", "strong", "great"})
_WHAT_WAS = frozenset({"was", "were", "had", "did", "been", "stood"})
_BEFORE_WHAT = frozenset(
    {
        "of",
        "than",
        "times",
        "twice",
        "double",
        "half",
        "triple",
        "from",
        "exactly",
        "just",
        "above",
        "below",
        "to",
        "with",
    }
)
SET_BESIDE = frozenset({",", "is", "was", "are", "were", "(", "just", "only"})
"""Before a fraction of what the thing itself was at another time."""
_ROUGHLY = frozenset(
    {"about", "around", "nearly", "almost", "roughly", "some", "than", "less", "more", "over", "under"}
)
COMPOSED_LOOK_BACK = 6
"""How many tokens before "of 2025 revenue" the verb may stand that makes it a whole."""
_COMPOSING = frozenset(
    "make makes made account accounts accounted bring brings brought earn earns earned represent represents "
    "represented contribute contributes contributed provide provides provided generate generates generated take takes "
    "took".split()
)
SHORT_OF = frozenset({"short", "shy", "ahead", "north", "south", "excess"})


def follows_change(scan: Scan, at: int) -> bool:
    """Does a change ("up 1.14%", "a decrease of") stand before "from", "over" or "on", in the same clause?"""
    for position in range(at - 1, max(at - LOOK_BACK, -1), -1):
        token = scan.tokens[position]
        if token.text in ";:|" or (token.text == "," and position != at - 1):
            return False
        if token.text == "%" or token.lower in CHANGE:
            return True
    return False


def is_figure(scan: Scan, position: int) -> bool:
    if scan.kind(position) in (TokenKind.NUMBER, TokenKind.SYMBOL):
        return True
    word = scan.low(position)
    return word in SCALES or word in FRACTIONS or (word in CARDINALS and word not in ("a", "an", "one"))


def near_level(scan: Scan, at: int) -> tuple[int, bool] | None:
    """``above its level a year ago``, ``short of the peak of March 2022``."""
    position = at - 1 if scan.low(at) in ("of", "in", "at", "during", "for") else at
    if scan.low(position) not in LEVEL_NOUNS and scan.low(position) not in ("those", "that"):
        return None
    if scan.low(position) == "average" and scan.low(position - 1) in ALWAYS_LEVEL:
        # "was 1.9 degrees above average in June"
        return None
    for back in range(position - 1, max(position - 5, -1), -1):
        word = scan.low(back)
        if is_figure(scan, back) or scan.kind(back) == TokenKind.PUNCT:
            return None
        if word in ALWAYS_LEVEL or (word == "of" and scan.low(back - 1) in SHORT_OF):
            return back, False
        if word in ("from", "over", "off", "under"):
            return (back, False) if follows_change(scan, back) else None
    return None


def of_level(scan: Scan, reading: Reading, at: int) -> tuple[int, bool] | None:
    """``87% of its 2019 level``, ``back to 2019 levels``, ``99% of the number in 2019``."""
    owned = scan.low(at) == "to" or (scan.low(at) == "of" and _is_share(scan, at - 1))
    behind = reading.last + (scan.low(reading.last) in ("'s", "’s"))
    if owned and scan.low(behind) in LEVEL_NOUNS and not _makes_up(scan, at):
        return at, False
    position = at - 1 if scan.low(at) in ("in", "of", "at", "for", "during") else at
    figure = False
    for back in range(position, max(position - 6, 0), -1):
        word = scan.low(back)
        if word == "of" and scan.low(back + 1) in ("the", "its", "that") and _is_share(scan, back - 1):
            if figure:
                return (back, True) if any(index < back for index in scan.taken) else None
            # "28% of the total last year" is a part of that year, "99% of the number in 2019" is set against it.
            set_against = scan.low(position) in LEVEL_NOUNS and scan.low(position) != "total"
            set_against = set_against or (scan.low(at) == "of" and _is_set_beside(scan, back - 1))
            return (back, False) if set_against else None
        if is_figure(scan, back):
            figure = True
        elif scan.kind(back) == TokenKind.PUNCT:
            return None
    return None


def _makes_up(scan: Scan, at: int) -> bool:
    """ "Brought in 31% of 2025 revenue": a part of that year, and no figure set against its level."""
    return any(scan.low(position) in _COMPOSING for position in range(max(at - COMPOSED_LOOK_BACK, 0), at))


def _is_set_beside(scan: Scan, fraction: int) -> bool:
    """ ", about half of the herd of 2009": a fraction that an aside sets beside the figure before it."""
    at = fraction - 1
    while at > 0 and scan.low(at) in _ROUGHLY:
        at -= 1
    return scan.low(fraction) in FRACTIONS and at >= 0 and scan.low(at) in SET_BESIDE


def _is_share(scan: Scan, at: int) -> bool:
    return scan.low(at) in RATE_WORDS or scan.low(at) in FRACTIONS


def what_it_was(scan: Scan, at: int) -> tuple[int, bool] | None:
    """``half of what it was in 2021``, ``as many as in 2019``, ``just what they sold a year ago``."""
    if scan.low(at) not in ("in", "at", "during", "as"):
        return _what_was_done(scan, at)
    position = at if scan.low(at) == "as" else at - 1
    if scan.low(position) == "as" and scan.low(position - 1) == "same":
        return position - 1, False
    if scan.low(position) == "as" and scan.low(position - 2) == "as" and scan.low(position - 1) in AS_MANY:
        return position - 2, False
    if scan.low(position) == "as" and scan.low(position - 1) == "again":
        return position, False
    if scan.low(position) in _WHAT_WAS:
        for back in range(position - 1, max(position - 5, -1), -1):
            if scan.low(back) == "what":
                return back, False
    return _what_was_done(scan, position)


def _what_was_done(scan: Scan, at: int) -> tuple[int, bool] | None:
    """``twice what they sold``: a clause of "what" that something is measured against."""
    for back in range(at - 1, max(at - WHAT_LOOK_BACK, 0), -1):
        if scan.kind(back) != TokenKind.WORD or back in scan.taken:
            return None
        if scan.low(back) == "what":
            return (back, False) if scan.low(back - 1) in _BEFORE_WHAT else None
    return None
