"""The words that tell more of somebody or something, up to where another thing begins."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.people_asides import PLACING, is_place, is_stretch
from claimtrack.extraction.tokens import Token, TokenKind

_SMALL_LAST = frozenset("and or but two one than still then now also so last past this next".split())
_MOST_WORDS, _SPOKEN = 4, (TokenKind.WORD, TokenKind.POSSESSIVE)
_STOPS = frozenset(
    ("and", "but", "while", "because", "since", "after", "before", "when", "as", "where", "which", "by", "so")
)


def words_from(tokens: list[Token], at: int) -> list[str]:
    """The few words that tell it, up to a mark, a number, a time or another clause; determiners are left out."""
    found: list[str] = []
    while at < len(tokens) and len(found) < _MOST_WORDS:
        token = tokens[at]
        lower = token.lower
        if token.text == "-" and token.glued and found and at + 1 < len(tokens):
            # "the worst-hit areas"
            found[-1] += f"-{tokens[at + 1].lower}"
            at += 2
            continue
        following = tokens[at + 1] if at + 1 < len(tokens) else None
        if token.kind == TokenKind.NUMBER and following is not None and following.glued and following.text.isalpha():
            # "5G phones"
            found.append(f"{token.text}{following.text}")
            at += 2
            continue
        ended = token.kind not in _SPOKEN or lower in _STOPS
        if ended or lower in words("auxiliaries") or lower in words("time words") or lower in words("pronouns"):
            break
        timed = lower in words("prepositions") and is_stretch(tokens, at + 1)
        if timed or (lower in PLACING and is_place(tokens, at + 1)):
            break
        if lower not in words("determiners") and lower not in words("possessives"):
            found.append(token.text)
        at += 1
    while found and (found[-1].lower() in _SMALL_LAST or found[-1].lower() in words("prepositions")):
        found.pop()
    return found
