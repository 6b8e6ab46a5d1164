"""Given names written with a hyphen and a small second part ("Yoon Ha-eun", "Lu Chih-hao"): one word of a name.

The second part is a syllable of the vocabulary, as Korean and Chinese names are romanised; beside it stands another
word with a capital, so that "the Seoul-based maker" and "an Add-on" are left as they are.
"""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.tokens import Token, TokenKind, renumber

_HYPHENS = frozenset("-‑")


def join_given_names(tokens: list[Token]) -> list[Token]:
    """The same tokens, with each such name as one; numbered anew where any was joined."""
    if _HYPHENS.isdisjoint([token.text for token in tokens]):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        if _is_given_name(tokens, at):
            first, last = tokens[at], tokens[at + 2]
            text = f"{first.text}-{last.text}"
            found.append(
                Token(text, text.lower(), TokenKind.WORD, first.start, last.end, first.glued, first.index, True)
            )
            at += 3
        else:
            found.append(tokens[at])
            at += 1
    return renumber(found) if len(found) < len(tokens) else tokens


def _is_given_name(tokens: list[Token], at: int) -> bool:
    parts = tokens[at : at + 3]
    if len(parts) < 3 or parts[1].text not in _HYPHENS or not (parts[1].glued and parts[2].glued):
        return False
    if not parts[0].is_capitalized or parts[0].kind is not TokenKind.WORD or len(parts[0].text) < 2:
        return False
    beside = (*tokens[max(0, at - 1) : at], *tokens[at + 3 : at + 4])
    family = any(
        one.is_capitalized and one.kind is TokenKind.WORD and not one.glued for one in beside[-1:] + beside[:1]
    )
    return family and parts[2].text in words("given name syllables")
