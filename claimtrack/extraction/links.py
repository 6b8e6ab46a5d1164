"""Links of Markdown, ``[what is read](https://where.example)``: their targets are no part of a sentence."""

from __future__ import annotations

import re

from claimtrack.extraction.tokens import Token, renumber

_LINK = re.compile(
    r"\[(?P<label>[^\[\]\n]{1,300})\]"
    r"(?P<target>\((?:https?://|mailto:|www\.|/|\#)[^()\s]{0,500}\))"
)


def link_targets(text: str) -> list[tuple[int, int]]:
    """The spans of the targets of a text's links, with their brackets."""
    return [match.span("target") for match in _LINK.finditer(text)] if "](" in text else []


def without_targets(text: str, tokens: list[Token]) -> list[Token]:
    """The same tokens without the brackets and the targets of links, numbered anew where any was left out."""
    if not tokens:
        return tokens
    dropped: set[int] = set()
    for match in _LINK.finditer(text, tokens[0].start, tokens[-1].end):
        dropped.add(match.start())
        dropped.update(range(match.end("label"), match.end()))
    if not dropped:
        return tokens
    kept: list[Token] = []
    loose = False
    for token in tokens:
        if token.start in dropped:
            loose = loose or not token.glued
            continue
        # What stood behind a bracket is glued to what the bracket was glued to.
        token.glued, loose = token.glued and not loose, False
        kept.append(token)
    return renumber(kept)
