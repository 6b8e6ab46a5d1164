"""What stands beside a word of movement and tells whether a figure moves by it."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.label_words import is_participle
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.told_units import is_money

_MOST_POINTS = 100


def is_parted(tokens: list[Token], behind: int) -> bool:
    """ "3,000 homes cut off": what looks like a movement is a verb with its particle."""
    return behind < len(tokens) and tokens[behind].lower in ("off", "out", "short", "open", "away")


def names_doer(tokens: list[Token], figure: Figure, relative: bool) -> bool:
    """ "dragged down by 90 million of restructuring costs": what did it, and not by how much."""
    of = figure.last < len(tokens) and tokens[figure.last].lower == "of"
    return of and not relative and figure.first > 2 and is_participle(tokens[figure.first - 3].lower)


def reaches_price(tokens: list[Token], figure: Figure) -> bool:
    """ "lost 88 cents to $60.20": a price moved by so much, and what it moved to stands behind."""
    behind = tokens[figure.last : figure.last + 3]
    money = figure.quantity is not None and is_money(figure.quantity.unit.partition("/")[0])
    return money and [token.lower for token in behind[:1]] == ["to"] and any(t.kind is TokenKind.NUMBER for t in behind)


def is_put_into(tokens: list[Token], figure: Figure) -> bool:
    """ "has sunk 40 billion into the dam": spent, and not lower."""
    return figure.last < len(tokens) and tokens[figure.last].lower == "into"


def is_way_from(tokens: list[Token], figure: Figure) -> bool:
    """ "It went down nine kilometres from the port": how far away, and no fall."""
    unit = figure.quantity.unit if figure.quantity is not None else ""
    behind = [token.lower for token in tokens[figure.last : figure.last + 2]]
    way = behind[:1] in (["from"], ["off"], ["away"]) or behind[1:] in (["of"], ["from"])
    return unit in ("kilometer", "mile", "nautical_mile") and way


def is_of_them(tokens: list[Token], figure: Figure) -> bool:
    """ "Prosecutors dropped 1,900 of them": what somebody does to so many, and no fall."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 2]]
    return behind in (["of", "them"], ["of", "these"], ["of", "those"])


def are_points(figure: Figure) -> bool:
    """ "got top marks, up 0.5 points": so small a number of points moves a share or a rate."""
    quantity = figure.quantity
    return quantity is not None and quantity.unit == "point" and abs(quantity.value) < _MOST_POINTS


def is_level_of_loss(tokens: list[Token], loss: int) -> bool:
    """ "The loss of 3,000 jobs" counts them, "(a profit of $37 million) after a loss of 18 million" ends a year.

    "A loss of 3,000" is a change.
    """
    return tokens[loss].lower == "the" or any(
        token.lower in ("profit", "profits", "earnings") for token in tokens[:loss]
    )
