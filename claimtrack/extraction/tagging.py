"""Word classes: a shallow tagger by lexicon, capital letters, endings and neighbours.

It needs to be right about what bears on a figure: which words are verbs, where noun phrases begin and end, which
names are names. Everything that no rule knows is a noun.
"""

from __future__ import annotations

from functools import cache, lru_cache

from claimtrack.extraction import token_kinds
from claimtrack.extraction.acting_nouns import acts_on_many
from claimtrack.extraction.complements import ends_subject, has_idle_object, is_tied_on, noun_follows, tells_how
from claimtrack.extraction.compounds import is_inner
from claimtrack.extraction.lexicon import VerbForm, is_finite, is_plain_verb, verb_forms, words
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.places import are_of_a_people
from claimtrack.extraction.tags import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    CONJUNCTION,
    DETERMINER,
    HYPHEN,
    MARK,
    NAME,
    NOUN,
    NUMBER,
    OWNER,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    VERB,
    Tag,
)
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.verb_reading import modifies, modifies_participle, reads_as_verb

_TIMES = frozenset(("time", "times", "hours"))
_CLOSED = "possessives auxiliaries determiners subordinators pronouns prepositions conjunctions adverbs".split()
_ENDING_PHRASES = {
    "whole": {("as", "a"), ("on", "the")},
    "group": {("as", "a")},
    "result": {("as", "a")},
    "average": {("as", "an")},
}
"""Adverbs of three words by their last: "groceries as a whole" are groceries."""
_PHRASE_OPENERS = frozenset({DETERMINER, PREPOSITION, OWNER})
_UNSETTLED = frozenset("that this these those to which who more most much since after before as do so can will".split())
_ADJECTIVES_IN_LY = frozenset("hourly monthly yearly weekly daily quarterly family supply early".split())
_ADJECTIVE_ENDINGS = ("al", "ic", "ous", "ive", "able", "ible", "ful", "less", "ary", "ish")


def tag_tokens(
    tokens: list[Token], numbers: frozenset[int] = frozenset(), ages: frozenset[int] = frozenset()
) -> list[Tag]:
    """The tag of every token; ``numbers`` are the indices that figures or dates take up, ``ages`` those of ages."""
    tags: list[Tag] = []
    verbs, functional, settled = verb_forms(), _functional(), _settled()
    for index, token in enumerate(tokens):
        before = tags[-1] if tags else None
        if index in ages or is_inner(tokens, index, before):
            tags.append(NOUN)
        elif index in numbers or token.kind == token_kinds.NUMBER:
            tags.append(NUMBER)
        elif token.kind == token_kinds.WORD:
            closed = NOUN if before is HYPHEN and is_tied_on(tokens, index) else settled.get(token.text)
            if closed is None and token.lower in functional:
                closed = _closed_class(tokens, index, before)
            tags.append(closed or _open_class(tokens, index, before, verbs))
        elif token.kind == token_kinds.POSSESSIVE:
            tags.append(OWNER)
        else:
            tags.append(_mark(tokens, index))
    for at in (index for index, token in enumerate(tokens[2:]) if token.lower in _ENDING_PHRASES):
        if (tokens[at].lower, tokens[at + 1].lower) in _ENDING_PHRASES[tokens[at + 2].lower]:
            tags[at : at + 3] = [ADVERB] * 3
    return tags


def _mark(tokens: list[Token], index: int) -> Tag:
    token = tokens[index]
    inner = token.glued and index + 1 < len(tokens) and tokens[index + 1].glued
    if token.text in "-/–‑" and inner and tokens[index - 1].kind in (token_kinds.WORD, token_kinds.NUMBER):
        return HYPHEN
    if token.text == "&" and 0 < index < len(tokens) - 1:
        return HYPHEN
    return MARK


def _closed_class(tokens: list[Token], index: int, before: Tag | None) -> Tag | None:
    token = tokens[index]
    lower = token.lower
    named = token.text == "do" and 0 < index < len(tokens) - 1 and tokens[index + 1].is_capitalized
    if named and tokens[index - 1].is_capitalized and tokens[index - 1].lower not in words("pronouns"):
        # "Metro do Porto"
        return NAME
    if (token.text in words("common abbreviations") and len(token.text) > 1) or token.text in ("US", "WHO"):
        return None
    if token.is_capitalized and index > 0 and lower not in ("i",) and not token.text.isupper() and before != MARK:
        # "Will", "May" or "Over" inside a sentence is a name or a title's word.
        return (
            None
            if lower not in words("prepositions") and lower not in words("determiners")
            else _function(tokens, index, before)
        )
    return _function(tokens, index, before)


@cache
def _functional() -> frozenset[str]:
    """The words of all closed classes: any other word is told in one look."""
    return frozenset({"that", "this", "these", "those", "to", "which", "since", "after", "before", "as"}).union(
        *(words(section) for section in _CLOSED)
    )


@cache
def _settled() -> dict[str, Tag]:
    """The words of closed classes that have one tag wherever they stand without a capital."""
    settled = _functional() - _UNSETTLED - words("common abbreviations")
    return {lower: tag for lower in settled if (tag := _class_of(lower)) is not None}


@cache
def _class_of(lower: str) -> Tag | None:
    if lower in words("possessives"):
        return OWNER
    if lower in words("auxiliaries"):
        return AUXILIARY
    if lower in words("determiners"):
        return DETERMINER
    if lower in words("subordinators"):
        return SUBORDINATOR
    if lower in words("pronouns") and lower not in ("one",):
        return PRONOUN
    if lower in words("prepositions"):
        return PREPOSITION
    if lower in words("conjunctions"):
        return CONJUNCTION
    if lower in words("adverbs") and lower not in ("overall", "second", "third", "first"):
        return ADVERB
    return None


def _function(tokens: list[Token], index: int, before: Tag | None) -> Tag | None:
    lower = tokens[index].lower
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if lower in ("that", "this", "these", "those"):
        return _demonstrative(tokens, index, before)
    if lower == "to":
        known = verb_forms().get(following)
        return AUXILIARY if following == "be" or (known and known.form == "base") else PREPOSITION
    if lower in ("can", "will") and index and tokens[index - 1].lower in ("a", "the", "per"):
        return None  # "a can of paint"
    if lower in ("which", "who") and _finite(following):
        return SUBORDINATOR
    tag = _class_of(lower)
    if tag is DETERMINER:
        return ADVERB if lower in ("more", "most", "much") and following in ("than",) else DETERMINER
    if lower in ("since", "after", "before", "as") and index + 1 < len(tokens):
        return PREPOSITION
    return ADVERB if (lower, following) == ("so", "far") else tag  # "has so far saved"


def _finite(lower: str) -> bool:
    known = verb_forms().get(lower)
    return lower in words("auxiliaries") or (known is not None and known.form in ("past", "s"))


def _demonstrative(tokens: list[Token], index: int, before: Tag | None) -> Tag:
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind != token_kinds.WORD:
        return PRONOUN
    if tokens[index].lower == "that" and before in (NOUN, NAME, VERB):
        return SUBORDINATOR
    known = verb_forms().get(following.lower)
    if following.lower in words("auxiliaries") or following.lower in words("prepositions"):
        return PRONOUN
    return PRONOUN if known and known.form in ("s", "past") else DETERMINER


def _is_adverb(lower: str) -> bool:
    return lower.endswith("ly") and len(lower) > 4 and lower not in _ADJECTIVES_IN_LY


@lru_cache(maxsize=32_768)
def _is_plain(lower: str) -> bool:
    """Does nothing in the word itself tell it from a noun?"""
    described = lower in words("standing adjectives") or lower in words("quantity adjectives")
    ended = lower.endswith(_ADJECTIVE_ENDINGS) or (lower.endswith("ed") and len(lower) > 4)
    return not (described or ended or _is_adverb(lower) or (lower.endswith("ing") and len(lower) > 5))


def _measured(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return following in _TIMES or is_measure(following) or is_measure(f"{tokens[index].lower} {following}")


def _behind_pronoun(tokens: list[Token], index: int) -> bool:
    """ "we now model", "they still bank", "Britons skip": what follows a subject that takes no noun."""
    at = index - 1
    while at > 0 and _class_of(tokens[at].lower) is ADVERB:
        at -= 1
    return at >= 0 and (tokens[at].lower in ("we", "they", "i", "you") or are_of_a_people(tokens[at].lower))


def _open_class(tokens: list[Token], index: int, before: Tag | None, verbs: dict[str, VerbForm]) -> Tag:
    token = tokens[index]
    lower = token.lower
    if before is VERB and (has_idle_object(tokens, index - 1) or tells_how(tokens, index)):
        return ADVERB
    known = verbs.get(lower)
    capital = token.is_capitalized and (index > 0 or token.text[1:2].isupper())
    if known is None and not capital and is_plain_verb(lower) and _behind_pronoun(tokens, index):
        return VERB
    if known is None and not capital and _is_plain(lower):
        return NOUN
    if lower == "overall" and before in (NOUN, NAME) and index + 1 < len(tokens) and is_finite(tokens[index + 1].lower):
        return ADVERB  # "Food prices overall were up"
    if lower in words("ing nouns") and before != AUXILIARY and not (known and acts_on_many(tokens, index)):
        return NAME if capital and before is not None else NOUN
    if lower in words("measuring ing") and before not in (AUXILIARY, PREPOSITION, VERB) and _measured(tokens, index):
        return ADJECTIVE
    if known and not (capital and before is not None and before != MARK):
        if reads_as_verb(tokens, index, before, known.form) or has_idle_object(tokens, index):
            return VERB
        gerund = before is None and index + 1 < len(tokens) and is_finite(tokens[index + 1].lower)
        return ADJECTIVE if known.form in ("past", "ing") and not gerund else NOUN
    if capital and not (token.text.isupper() and len(token.text) > 4):
        return NAME
    if _is_plain(lower):
        return NOUN
    if _is_adverb(lower):
        describes = before in _PHRASE_OPENERS and (modifies(tokens, index) or modifies_participle(tokens, index))
        return ADJECTIVE if describes else ADVERB
    if lower in words("standing adjectives") and not noun_follows(tokens, index) and before in (VERB, ADVERB):
        return ADVERB
    if before is DETERMINER and lower in words("quantity adjectives") and ends_subject(tokens, index):
        return NOUN
    if lower in words("quantity adjectives") or (lower.endswith(_ADJECTIVE_ENDINGS) and modifies(tokens, index)):
        return ADJECTIVE
    if lower.endswith("ed") and len(lower) > 4:
        if before in (NOUN, NAME, PRONOUN, AUXILIARY, ADVERB) and not noun_follows(tokens, index):
            return VERB
        return ADJECTIVE
    if lower.endswith("ing") and len(lower) > 5 and before in (MARK, AUXILIARY, SUBORDINATOR):
        return VERB
    return NOUN
