"""What a quantity is said of, and which way it moves: a short reading of the clause for people without claims."""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.clauses import govern
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.tokens import Token, TokenKind

REACH = 6
"""Tokens back to a word of movement."""
_LEVELS = frozenset(("to", "from", "at", "than", "worth", "for", "in", "on", "with", "against"))
_CROSSED = frozenset(("by", "of", "a", "an", "the", "another", "further", "just", "only"))


def direction_of(tokens: list[Token], figure: Figure) -> str | None:
    """Up or down, by the word of movement that a change stands beside; a level that is reached has none.

    "rose 5%", "fell by 3 points", "up 0.2%", "a drop of 40", "12% more", "a 5% increase".
    """
    behind = tokens[figure.last].lower if figure.last < len(tokens) else ""
    if figure.shape in (Shape.PERCENT, Shape.POINTS, Shape.FRACTION):
        if behind in words("more words") or behind in words("rise nouns"):
            return "up"
        if behind in words("less words") or behind in words("fall nouns"):
            return "down"
    for position in range(figure.first - 1, max(-1, figure.first - 1 - REACH), -1):
        token = tokens[position]
        near = position == figure.first - 1
        moved = _movement(token.lower, near or tokens[position + 1].lower == "by")
        if moved:
            return moved
        if token.lower in _CROSSED:
            continue
        if token.lower in _LEVELS or token.kind != TokenKind.WORD or token.lower in words("conjunctions"):
            return None
    return None


def _movement(lower: str, particle: bool) -> str | None:
    known = verb_forms().get(lower)
    verb = known.verb.verb_class if known is not None else ""
    if (lower == "up" and particle) or lower in words("rise nouns") or verb == "up":
        return "up"
    if (lower == "down" and particle) or lower in words("fall nouns") or verb == "down":
        return "down"
    return None


def concepts(tokens: list[Token], chunks: list[Chunk]) -> dict[int, str]:
    """The words that each figure is said of, by the figure's number."""
    said: dict[int, list[str]] = {}
    for government in govern(chunks):
        found = _said_of(tokens, government)
        if not found and government.sibling is not None:
            found = said.get(government.sibling, [])
        said[government.figure] = found
    return {number: " ".join(dict.fromkeys(found)) for number, found in said.items()}


def _said_of(tokens: list[Token], government: Government) -> list[str]:
    """What governs the figure, and what the figure qualifies or is a part of."""
    governor = government.noun or government.subject or government.near_noun or government.object
    inner = government.right_noun or (government.complement[1] if government.complement else None)
    found: list[str] = []
    for phrase in (governor, inner):
        if phrase is not None:
            found += _words(tokens, phrase)
    return found


def _words(tokens: list[Token], phrase: Phrase) -> list[str]:
    empty = words("determiners") | words("possessives") | words("prepositions") | words("pronouns")
    return [
        token.text
        for token in tokens[phrase.first : phrase.last]
        if token.kind in (TokenKind.WORD, TokenKind.NUMBER) and token.lower not in empty
    ]
