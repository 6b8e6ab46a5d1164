"""Marks inside the words of a noun phrase: hyphens, slashes, ampersands and quotation marks."""

from __future__ import annotations

from claimtrack.extraction.tokens import Token, TokenKind

QUOTES = frozenset("'\"‘’“”")


def inner_mark(tokens: list[Token], position: int) -> bool:
    """A hyphen, slash or ampersand inside a compound."""
    mark = tokens[position]
    behind = tokens[position + 1] if position + 1 < len(tokens) else None
    if behind is None or behind.kind not in (TokenKind.WORD, TokenKind.NUMBER):
        return False
    if mark.text == "&":
        return behind.is_capitalized
    return mark.text in "-‑/–" and mark.glued and behind.glued


def quoted(tokens: list[Token], position: int, first: int) -> bool:
    """ "11 million 'phantom' cattle": quotation marks around a word before the noun."""
    if tokens[position].text not in QUOTES or position + 1 >= len(tokens):
        return False
    closes = position - 2 >= first and tokens[position - 2].text in QUOTES
    opens = position + 2 < len(tokens) and tokens[position + 2].text in QUOTES
    return (closes or opens) and tokens[position + 1].kind == TokenKind.WORD


def hanging_mark(tokens: list[Token], position: int) -> bool:
    """ "technology- and innovation-driven": a hyphen left hanging before "and"."""
    return (
        tokens[position].text in "-‑"
        and tokens[position].glued
        and position + 2 < len(tokens)
        and tokens[position + 1].lower in ("and", "or")
        and tokens[position + 2].kind == TokenKind.WORD
    )


def joined_behind(tokens: list[Token], position: int) -> bool:
    return position < len(tokens) and tokens[position].kind == TokenKind.PUNCT and inner_mark(tokens, position)
