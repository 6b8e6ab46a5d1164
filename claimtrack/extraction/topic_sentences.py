"""Sentences that only say how something fared: "Freight was weaker.", "Cement makers had a poor month.".

What they speak of is what the bare measures behind them are of ("Volumes slipped 0.8%": freight volumes).
"""

from __future__ import annotations

from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.label_words import is_participle
from claimtrack.extraction.lexicon import is_plural, is_small, singular, words, words_of
from claimtrack.extraction.tokens import Token, TokenKind

_LONGEST = 12
_MOST_WORDS = 3
_FARED = frozenset("was were is are had did fared looked proved remained".split())
_BARE = frozenset(
    "volumes volume sales sale output production exports imports revenue revenues turnover prices orders shipments "
    "deliveries profit profits traffic demand".split()
)


def topic_of(tokens: list[Token]) -> str:
    """What a short sentence without figures says fared well or ill, without those who make it; "" for none."""
    opening = dateline_end(tokens)
    tokens = tokens[opening:]
    verb = next((at for at, token in enumerate(tokens[: _MOST_WORDS + 2]) if token.lower in _FARED), 0)
    if not verb or len(tokens) > _LONGEST or not any(_judges(token) for token in tokens[verb + 1 :]):
        return ""
    told = [token for token in tokens[:verb] if token.lower not in words("determiners")]
    plain = all(token.kind is TokenKind.WORD and not is_small(token.lower) for token in told)
    named = any(token.is_capitalized for token in told if token.index > opening)
    if not told or not plain or named:
        return ""
    parts = [token.lower for token in told]
    if singular(parts[-1]) in words("dealing nouns") and len(parts) > 1:
        # "Cement makers had a poor month"
        parts.pop()
    known = is_participle(parts[-1]) or (is_plural(parts[-1]) and parts[-1] in _BARE)
    return "" if known else " ".join(parts)


def _judges(token: Token) -> bool:
    return token.lower in words_of("more words", "less words", "ways of faring")


def of_topic(label: str, topic: str) -> str:
    """A bare measure of what a sentence just before spoke of: "Volumes" of freight are freight volumes."""
    bare = label.lower() in _BARE
    return f"{topic} {label.lower()}" if bare and topic else label
