"""What tells the kind of a figure: the kind with its direction and the rule that told."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.tokens import Token


@dataclass(frozen=True, slots=True)
class Reading:
    """The kind, its direction (1 up, -1 down, 0 none) and the rule that told."""

    kind: Kind
    direction: int
    rule: str


def part_of(tokens: list[Token], figure: Figure) -> bool:
    """ "99% of the number", "one in four of them": the figure itself says what it is a part of."""
    return (figure.last < len(tokens) and tokens[figure.last].lower == "of" and not _of_time(tokens, figure.last)) or (
        figure.rule == "one-in-n"
    )


def _of_time(tokens: list[Token], of: int) -> bool:
    """ "faster than the 6.9% of the second quarter", "of 2023", "of last year": when it was, and no whole."""
    at = of + 1 + (tokens[of + 1].lower == "the" if of + 1 < len(tokens) else 0)
    if at >= len(tokens):
        return False
    if tokens[at].lower in _ORDINALS and at > of + 1:
        behind = tokens[at + 1].lower if at + 1 < len(tokens) else "."
        return behind in _TIMES or not behind[:1].isalpha()
    passed = tokens[at].lower in ("last", "previous", "prior", "preceding") and at + 1 < len(tokens)
    year = tokens[at].text.isdigit() and len(tokens[at].text) == 4
    return year or (passed and tokens[at + 1].lower in _TIMES) or tokens[at].text in _MONTHS


_ORDINALS = frozenset(("first", "second", "third", "fourth"))
_TIMES = frozenset(("quarter", "half", "year", "month", "week", "decade", "season"))
_MONTHS = frozenset("January February March April May June July August September October November December".split())
