"""The people that a text names: figures are about them only where they do something themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.name_runs import find_entities
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speakers import Speaker
from claimtrack.extraction.tokens import Token, TokenKind, TokenRow

_HE = frozenset(("he", "she"))
_PERSONAL = frozenset(("he", "she", "him", "her", "his", "hers"))
_WITH = frozenset(("his", "her", "colleagues", "co-workers", "co-authors"))
_MOST_WORDS = 3
_AGES = range(10, 106)


def set_first_names_apart(sentences: Sequence[Sentence]) -> None:
    """Lets words that a text uses as first names be those of no places ("my neighbour Milan asked")."""
    bearers = frozenset(
        token.text
        for sentence in sentences
        for owner, kin, token in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False)
        if kin.lower in words("kin") and token.is_capitalized and owner.lower in words("possessives")
    )
    for sentence in sentences if bearers else ():
        if isinstance(sentence.tokens, TokenRow):
            sentence.tokens.people = bearers
            sentence.tokens.forget()


def people_named(
    sentences: list[Sentence], speakers: Iterable[Speaker], names: frozenset[str], proper: frozenset[str]
) -> frozenset[str]:
    """Names with a calling before or behind them, an age, "who", or a "he" or "she" in the sentence that follows."""
    found = {speaker.name for speaker in speakers if speaker.person and not speaker.pronoun and " " in speaker.name}
    last: str | None = None
    for sentence in sentences:
        tokens = sentence.tokens
        if sentence.block.kind is BlockKind.ROW:
            continue
        if last is not None and _speaks_of_one(tokens):
            found.add(last)
        named = [entity for entity in find_entities(tokens, names, proper) if _may_be_person(entity[2])]
        found |= {name for first, behind, name in named if _is_called(tokens, first, behind)}
        last = named[0][2] if len(named) == 1 and " " in named[0][2] else None
    return frozenset(name for name in found if _may_be_person(name))


def _may_be_person(name: str) -> bool:
    parts = name.split()
    if len(parts) > _MOST_WORDS or not words_of("company words", "name endings").isdisjoint(parts):
        return False
    things = words_of("organisation words", "report nouns", "public bodies")
    written = all(part[:1].isupper() and not (part.isupper() and len(part) > 2) for part in parts)
    return written and not any(part.lower() in things for part in parts)


def _speaks_of_one(tokens: list[Token]) -> bool:
    """Does a sentence open with "He" or "She", or speak of somebody early on ("We spoke to her")?"""
    return bool(tokens) and (
        tokens[0].lower in _HE or any(token.lower in _PERSONAL for token in tokens[:5] if token.kind == TokenKind.WORD)
    )


def _is_called(tokens: list[Token], first: int, behind: int) -> bool:
    before = tokens[first - 1] if first else None
    callings = words_of("person titles", "callings")
    if behind - first > 1 and tokens[first].lower in words("given names"):
        return True
    if behind + 1 < len(tokens) and tokens[behind].lower == "and" and tokens[behind + 1].lower in _WITH:
        return True
    if before is not None and before.lower.rstrip(".") in callings:
        return True
    if before is not None and before.text == "," and first > 1 and tokens[first - 2].lower in callings:
        return True
    if behind + 1 >= len(tokens) or tokens[behind].text != ",":
        return False
    following = tokens[behind + 1]
    if following.lower == "who":
        return True
    aged = following.kind == TokenKind.NUMBER and following.text.isdigit() and int(following.text) in _AGES
    if aged and behind + 2 < len(tokens) and tokens[behind + 2].text in ",.":
        return True
    aside = [token.lower for token in _aside(tokens, behind + 1)]
    # "Oxo, the leader in fast boats", "the market leader"
    leads = "leader" in aside and (aside[aside.index("leader") :][1:2] == ["in"] or "market" in aside)
    return not leads and any(word in words("person titles") for word in aside)


def _aside(tokens: list[Token], start: int) -> list[Token]:
    """The first words of what stands behind a name's comma."""
    found: list[Token] = []
    for token in tokens[start : start + 5]:
        if token.kind != TokenKind.WORD:
            break
        found.append(token)
    return found
