"""A fraction of what a thing was at another time: "half of what it was", "half its level of 2021"."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.periods.levels import SET_BESIDE
from claimtrack.extraction.tokens import Token, TokenKind

_FORESEEN = frozenset("expected forecast predicted planned hoped needed wanted foreseen promised sought".split())
_WITHIN = 8
_LEVELS = frozenset(("level", "levels"))
_TOLD_BY = frozenset(
    "it they he she we i you was were is are had did used once earned cost costs earns pays charges paid sold "
    "made".split()
)
"""In "of what ..." where the thing is set against itself: "a third of what the river brings" is a part of that."""


def of_what(tokens: list[Token], figure: Figure) -> bool:
    """ "half of what it was", "half its level of 2021", "half the mean of 470": against itself at another time.

    "A third of what analysts had expected" is a share of that.
    """
    behind = [token.lower for token in tokens[figure.last : figure.last + _WITHIN]]
    if behind[:2] == ["of", "what"]:
        return _FORESEEN.isdisjoint(behind) and not _TOLD_BY.isdisjoint(behind[2:5])
    if bool(behind) and behind[0] in ("its", "their", "the") and "level" in behind[:3]:
        return True
    if behind[:1] == ["of"] and not _LEVELS.isdisjoint(behind[1:5]):
        # "half of last year's level", "a third of 2019 levels"
        return True
    if not figure.first or tokens[figure.first - 1].lower not in SET_BESIDE:
        return False
    end = next((at for at, word in enumerate(behind) if word in (",", ".", ";", "and")), len(behind))
    start = 1 if behind[:1] == ["of"] else 0
    owned = behind[start : start + 1] == ["the"]
    of = next((at for at in range(start + 2, end) if behind[at] == "of"), None)
    measured = of is not None and figure.last + of + 1 < len(tokens) and tokens[figure.last + of + 1]
    return bool(owned and measured and (measured.kind == TokenKind.NUMBER or measured.text in ("$", "€", "£", "¥")))
