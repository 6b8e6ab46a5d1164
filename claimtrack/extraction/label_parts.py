"""Small parts of a label: words glued to what stands before them, the mark of an owner."""

from __future__ import annotations

from claimtrack.extraction.tokens import Token, TokenKind


def append(collected: list[str], token: Token, follows: bool) -> None:
    """Add a word, glued to a hyphen or digit that stands before it."""
    formula = token.kind == TokenKind.NUMBER and bool(collected) and collected[-1][-1:].isupper()
    if (
        collected
        and follows
        and token.glued
        and (formula or collected[-1][-1:] in "-/&–" or collected[-1][-1:].isdigit())
    ):
        collected[-1] += token.text
    else:
        collected.append(token.text)


def owner_mark(tokens: list[Token], first: int, last: int) -> int | None:
    """Index of the last "'s" (or bare apostrophe after a plural) in the span."""
    for index in range(last - 1, first, -1):
        token = tokens[index]
        if token.kind == TokenKind.POSSESSIVE or (
            token.text in "'’" and tokens[index - 1].lower.endswith("s") and token.glued
        ):
            return index
    return None
