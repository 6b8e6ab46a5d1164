"""Plural and singular of counted nouns."""

from __future__ import annotations

from functools import lru_cache

from claimtrack.extraction.lexicon import ends_irregularly, irregular_singulars
from claimtrack.extraction.lexicon import singular as regular_singular
from claimtrack.extraction.quantities.lexicon import counted
from claimtrack.extraction.tokens import Token


@lru_cache(maxsize=8192)
def _plural_word(lower: str) -> bool:
    if lower in counted("unmarked") or lower in counted("many") or lower in irregular_singulars():
        return True
    if ends_irregularly(lower):
        return True
    return (
        len(lower) > 2
        and lower.endswith("s")
        and not lower.endswith(("ss", "ous"))
        and lower not in counted("not-plural")
    )


def plural(token: Token) -> bool:
    text = token.text
    return _plural_word(token.lower) and (len(text) > 3 or not text.isupper() or token.lower in irregular_singulars())


@lru_cache(maxsize=8192)
def singular(text: str, lower: str) -> str:
    known = irregular_singulars().get(lower)
    if known is not None:
        return known
    if lower in counted("unmarked") or lower in counted("not-plural"):
        return lower
    if text.isupper():
        return text
    if len(text) > 2 and text[:-1].isupper() and text.endswith("s"):
        return text[:-1]
    return regular_singular(lower)


def singular_of(token: Token) -> str:
    """The singular of a noun; abbreviations keep their capitals ("SMEs": "SME")."""
    return singular(token.text, token.lower)
