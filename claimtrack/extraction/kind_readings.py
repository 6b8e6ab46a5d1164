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
    return (figure.last < len(tokens) and tokens[figure.last].lower == "of") or figure.rule == "one-in-n"
