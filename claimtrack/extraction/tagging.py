"""Word classes: a shallow tagger by lexicon, capital letters, endings and neighbours.

It needs to be right about what bears on a figure: which words are verbs, where noun phrases begin and end, which
names are names. Everything that no rule knows is a noun.
"""

from __future__ import annotations

from enum import IntEnum

from claimtrack.extraction.lexicon import VerbForm, verb_forms, words
from claimtrack.extraction.tokens import Token, TokenKind


class Tag(IntEnum):
    NOUN = 1
    NAME = 2
    ADJECTIVE = 3
    DETERMINER = 4
    OWNER = 5
    """A possessive: "'s", "its"."""
    VERB = 6
    AUXILIARY = 7
    PREPOSITION = 8
    CONJUNCTION = 9
    SUBORDINATOR = 10
    ADVERB = 11
    PRONOUN = 12
    NUMBER = 13
    MARK = 14
    HYPHEN = 15
    """A hyphen or slash inside a compound."""


NOMINAL = frozenset({Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.NUMBER})
_PHRASE_OPENERS = frozenset({Tag.DETERMINER, Tag.PREPOSITION, Tag.OWNER})
_ADJECTIVE_ENDINGS = ("al", "ic", "ous", "ive", "able", "ible", "ful", "less", "ary", "ish")
_AFTER_NOMINAL_STARTER = frozenset({Tag.DETERMINER, Tag.OWNER, Tag.ADJECTIVE, Tag.PREPOSITION, Tag.NUMBER})


def tag_tokens(tokens: list[Token], numbers: frozenset[int] = frozenset()) -> list[Tag]:
    """The tag of every token; ``numbers`` are the indices that figures or dates take up."""
    tags: list[Tag] = []
    verbs = verb_forms()
    for index, token in enumerate(tokens):
        before = tags[-1] if tags else None
        if index in numbers or token.kind == TokenKind.NUMBER:
            tags.append(Tag.NUMBER)
        elif token.kind == TokenKind.POSSESSIVE:
            tags.append(Tag.OWNER)
        elif token.kind in (TokenKind.PUNCT, TokenKind.SYMBOL):
            tags.append(_mark(tokens, index))
        else:
            tags.append(_closed_class(tokens, index, before) or _open_class(tokens, index, before, verbs))
    return tags


def _mark(tokens: list[Token], index: int) -> Tag:
    token = tokens[index]
    inner = token.glued and index + 1 < len(tokens) and tokens[index + 1].glued
    if token.text in "-/–‑" and inner and tokens[index - 1].kind in (TokenKind.WORD, TokenKind.NUMBER):
        return Tag.HYPHEN
    if token.text == "&" and 0 < index < len(tokens) - 1:
        return Tag.HYPHEN
    return Tag.MARK


def _closed_class(tokens: list[Token], index: int, before: Tag | None) -> Tag | None:
    token = tokens[index]
    lower = token.lower
    if token.text in words("common abbreviations") and len(token.text) > 1:
        return None
    if token.is_capitalized and index > 0 and lower not in ("i",) and not token.text.isupper() and before != Tag.MARK:
        # "Will", "May" or "Over" inside a sentence is a name or a title's word.
        return (
            None
            if lower not in words("prepositions") and lower not in words("determiners")
            else _function(tokens, index, before)
        )
    return _function(tokens, index, before)


def _function(tokens: list[Token], index: int, before: Tag | None) -> Tag | None:
    lower = tokens[index].lower
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if lower in words("possessives"):
        return Tag.OWNER
    if lower in ("that", "this", "these", "those"):
        return _demonstrative(tokens, index, before)
    if lower == "to":
        known = verb_forms().get(following)
        return Tag.AUXILIARY if following == "be" or (known and known.form == "base") else Tag.PREPOSITION
    if lower in words("auxiliaries"):
        return Tag.AUXILIARY
    if lower in words("determiners"):
        return Tag.ADVERB if lower in ("more", "most", "much") and following in ("than",) else Tag.DETERMINER
    if lower in ("since", "after", "before", "as") and index + 1 < len(tokens):
        return Tag.PREPOSITION
    if lower in words("subordinators"):
        return Tag.SUBORDINATOR
    if lower in words("pronouns") and lower not in ("one",):
        return Tag.PRONOUN
    if lower in words("prepositions"):
        return Tag.PREPOSITION
    if lower in words("conjunctions"):
        return Tag.CONJUNCTION
    if lower in words("adverbs") and lower not in ("overall", "second", "third", "first"):
        return Tag.ADVERB
    return None


def _demonstrative(tokens: list[Token], index: int, before: Tag | None) -> Tag:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind != TokenKind.WORD:
        return Tag.PRONOUN
    if tokens[index].lower == "that" and before in (Tag.NOUN, Tag.NAME, Tag.VERB):
        return Tag.SUBORDINATOR
    known = verb_forms().get(following.lower)
    if following.lower in words("auxiliaries") or following.lower in words("prepositions"):
        return Tag.PRONOUN
    if known and known.form in ("s", "past"):
        return Tag.PRONOUN
    return Tag.DETERMINER


def _open_class(tokens: list[Token], index: int, before: Tag | None, verbs: dict[str, VerbForm]) -> Tag:
    token = tokens[index]
    lower = token.lower
    known = verbs.get(lower)
    capital = token.is_capitalized and (index > 0 or token.text[1:2].isupper())
    if lower in words("ing nouns") and before != Tag.AUXILIARY:
        return Tag.NAME if capital and before is not None else Tag.NOUN
    if known and not (capital and before is not None and before != Tag.MARK):
        if _reads_as_verb(tokens, index, before, known.form):
            return Tag.VERB
        if known.form in ("past", "ing"):
            return Tag.ADJECTIVE
        return Tag.NOUN
    if capital and not (token.text.isupper() and len(token.text) > 4):
        return Tag.NAME
    if (
        lower.endswith("ly")
        and len(lower) > 4
        and lower not in ("monthly", "yearly", "weekly", "daily", "quarterly", "family", "supply", "early")
    ):
        return Tag.ADJECTIVE if before in _PHRASE_OPENERS and _modifies(tokens, index) else Tag.ADVERB
    if lower in words("quantity adjectives") or (lower.endswith(_ADJECTIVE_ENDINGS) and _modifies(tokens, index)):
        return Tag.ADJECTIVE
    if lower.endswith("ed") and len(lower) > 4:
        if before in (Tag.NOUN, Tag.NAME, Tag.PRONOUN, Tag.AUXILIARY, Tag.ADVERB) and not _noun_follows(tokens, index):
            return Tag.VERB
        return Tag.ADJECTIVE
    if lower.endswith("ing") and len(lower) > 5 and before in (Tag.MARK, Tag.AUXILIARY, Tag.SUBORDINATOR):
        return Tag.VERB
    return Tag.NOUN


def _modifies(tokens: list[Token], index: int) -> bool:
    """Does a noun follow that is no verb form ("international arrivals", but "traffic gained")?"""
    if not _noun_follows(tokens, index):
        return False
    known = verb_forms().get(tokens[index + 1].lower)
    return known is None or known.form not in ("past", "s")


def _noun_follows(tokens: list[Token], index: int) -> bool:
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return (
        following.kind == TokenKind.WORD
        and following.lower not in words("prepositions")
        and following.lower not in words("conjunctions")
        and following.lower not in words("auxiliaries")
        and following.lower not in words("adverbs")
        and following.lower not in words("determiners")
        and following.lower not in words("subordinators")
        and following.lower not in words("time words")
        and following.lower not in ("last", "next", "earlier")
    )


def _reads_as_verb(tokens: list[Token], index: int, before: Tag | None, form: str) -> bool:
    """Is this surface, which may be a verb, one here?"""
    previous = tokens[index - 1].lower if index else ""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    next_lower = following.lower if following else ""
    if before == Tag.AUXILIARY and verb_forms()[tokens[index].lower].invariant:
        return True
    if before == Tag.ADVERB and index > 1 and tokens[index - 2].lower in words("auxiliaries"):
        return form != "s"
    if before == Tag.AUXILIARY or (before == Tag.ADVERB and form in ("past", "s")):
        return not (
            form in ("base", "s") and previous in ("is", "are", "was", "were", "has", "have", "had", "be", "been")
        )
    if previous == "to":
        return form == "base" and not (following is not None and tokens[index - 1].lower == "to" and next_lower == "of")
    if before == Tag.OWNER and form == "past" and previous in ("'s", "’s") and _figure_follows(following):
        # "Apple's rose 2.9%": the owned noun is left out.
        return True
    if before in (Tag.DETERMINER, Tag.OWNER, Tag.ADJECTIVE):
        return False
    if before == Tag.HYPHEN:
        return False
    if form == "past":
        if before == Tag.NUMBER:
            return not _noun_follows(tokens, index)
        if before == Tag.MARK and verb_forms()[tokens[index].lower].verb.verb_class == "say":
            return True
        if before in (Tag.PREPOSITION, None, Tag.MARK, Tag.CONJUNCTION):
            return not _noun_follows(tokens, index) or next_lower in ("the", "a", "an", "its", "their")
        return True
    if form == "ing" and before == Tag.PREPOSITION and _modifies(tokens, index):
        return False
    if form == "ing":
        return before in (
            Tag.MARK,
            Tag.NOUN,
            Tag.NAME,
            Tag.PRONOUN,
            Tag.CONJUNCTION,
            Tag.SUBORDINATOR,
            Tag.PREPOSITION,
            Tag.NUMBER,
            None,
        )
    if before == Tag.NUMBER and form == "base" and verb_forms()[tokens[index].lower].verb.verb_class == "say":
        return True
    if before == Tag.NUMBER and form == "s":
        # "its tally for 2025 stands at": a date before the verb.
        return _complement_follows(following)
    if before in (Tag.PREPOSITION, Tag.NUMBER, None):
        return False
    if form == "s":
        return before in (Tag.NOUN, Tag.NAME, Tag.PRONOUN, Tag.SUBORDINATOR, Tag.MARK, Tag.CONJUNCTION) and (
            _complement_follows(following) or before in (Tag.PRONOUN, Tag.SUBORDINATOR)
        )
    if before in (Tag.PRONOUN, Tag.SUBORDINATOR):
        return True
    if (
        verb_forms()[tokens[index].lower].invariant
        and before in (Tag.NOUN, Tag.NAME, Tag.MARK)
        and _phrase_follows(following)
    ):
        return True
    plural = before in (Tag.NOUN, Tag.NAME) and previous.endswith("s")
    speaks = verb_forms()[tokens[index].lower].verb.verb_class == "say"
    return plural and (
        _complement_follows(following) or (speaks and following is not None and following.kind == TokenKind.WORD)
    )


def _phrase_follows(following: Token | None) -> bool:
    """A determiner or possessive that opens an object ("put the loss at", "cut its forecast")."""
    return following is not None and (
        following.lower in words("determiners") or following.lower in words("possessives") or following.lower == "total"
    )


def _figure_follows(following: Token | None) -> bool:
    return following is not None and (
        following.kind in (TokenKind.NUMBER, TokenKind.SYMBOL)
        or following.lower
        in ("by", "to", "at", "only", "just", "about", "nearly", "almost", "around", "roughly", "some")
        or following.lower.endswith("ly")
    )


def _complement_follows(following: Token | None) -> bool:
    """Could what follows be a verb's complement (a figure, a determiner, a preposition, a name)?"""
    if following is None:
        return False
    lower = following.lower
    return (
        following.kind in (TokenKind.NUMBER, TokenKind.SYMBOL)
        or following.text in "~(+"
        or lower in words("determiners")
        or lower in words("possessives")
        or lower
        in (
            "at",
            "to",
            "by",
            "for",
            "about",
            "around",
            "over",
            "nearly",
            "roughly",
            "up",
            "down",
            "from",
            "in",
            "that",
            "as",
            "on",
            "below",
            "above",
            "only",
            "just",
            "almost",
            "than",
            "twice",
            "half",
            "with",
            "it",
            "them",
            "below",
        )
        or following.is_capitalized
        or (lower.endswith("ly") and len(lower) > 4)
        or lower in words("adverbs")
    )
