"""Is a word in -s the third person of a verb here ("the bank expects"), or a plural ("house prices")?"""

from __future__ import annotations

from claimtrack.extraction import tags
from claimtrack.extraction.complements import NUMBER_WORDS, complement_follows, figure_follows, noun_follows
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.tags import Tag
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.verb_neighbours import (
    VOICED,
    finite_verb_ahead,
    governed_by_preposition,
    is_moved,
    is_only_verb,
)

NEVER_NOUNS = frozenset(("put", "say", "expect", "see", "reckon", "tell", "predict", "anticipate", "calculate"))
"""Lemmas whose third person is no noun."""
_BEFORE_VERBS = frozenset("still now also already often currently usually rarely never generally".split())
_BEHIND_NOUNS = frozenset(("in", "of", "from", "for", "by"))

_FARTHEST_SENT = 4
_ENDS = frozenset(".;")
_LONGEST_REPORT, _OPENING = 14, 4


def is_said_today(tokens: list[Token], index: int) -> bool:
    """ "Oxo Bank today reports profit of": what a body says, behind its name and a word of time."""
    day = index > 1 and tokens[index - 1].lower in ("today", "now", "also") and tokens[index - 2].is_capitalized
    return day and verb_forms()[tokens[index].lower].verb.verb_class in VOICED


def _ends_figure(tokens: list[Token], at: int) -> bool:
    """Does a comma stand right behind a figure that is no year ("founded in 2018, runs 900 buses")?"""
    if at < 1 or tokens[at + 1].text != ",":
        return False
    money = tokens[at].kind is TokenKind.NUMBER and tokens[at - 1].kind is TokenKind.SYMBOL
    return money or tokens[at].lower in NUMBER_WORDS or tokens[at].text == "%"


def _closes_abbreviation(tokens: list[Token], at: int) -> bool:
    """ "The Steel Dealers Association (SDA) reports": the bracket holds the short form of the name before it."""
    if at < 3 or tokens[at].text != ")" or tokens[at - 2].text != "(":
        return False
    return tokens[at - 1].text.isupper() and tokens[at - 3].is_capitalized


def is_said_by_name(tokens: list[Token], index: int, before: Tag | None, form: str) -> bool:
    """ "Iberred expects", "the ICS sees": behind a name that looks like an adjective."""
    named = before == tags.ADJECTIVE and form == "s" and tokens[index - 1].is_capitalized
    return named and verb_forms()[tokens[index].lower].verb.lemma in NEVER_NOUNS


def third_person(tokens: list[Token], index: int, before: Tag | None) -> bool:
    """Told by what stands in front (``before``) and behind."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    next_lower = following.lower if following else ""
    said = verb_forms()[tokens[index].lower].verb
    if index and tokens[index].is_capitalized and tokens[index - 1].text in "-–—":
        # "LIMA, May 3 (Reuters) - Permits for homes fell"
        return False
    after = verb_forms().get(next_lower)
    if after is not None and after.form == "past" and not noun_follows(tokens, index + 1):
        # "while exports brought in 3 million"
        return False
    if before == tags.MARK and figure_follows(following) and _ends_figure(tokens, index - 2):
        # "stations took $1.02 billion, trains $640 million"
        return said.lemma in NEVER_NOUNS or said.lemma in words("verbs never nouns")
    behind = tokens[index + 2] if index + 2 < len(tokens) else None
    lacks = next_lower in _BEFORE_VERBS and behind is not None and behind.kind is TokenKind.WORD
    if lacks and behind is not None and not is_small(behind.lower) and said.verb_class != "say":
        # "Some 42 projects still lack a buyer": the verb is still to come.
        return False
    if is_moved(tokens, index + 1):
        # "Average DRAM prices rose 6%"
        return False
    if next_lower in ("up", "down") and _sent(tokens[max(0, index - _FARTHEST_SENT) : index]):
        # "The ban sent wheat prices up 40%"
        return False
    if before == tags.CONJUNCTION and said.lemma in NEVER_NOUNS:
        # "raised its fares and sees capacity growing"
        return True
    named_before = before == tags.NAME or _closes_abbreviation(tokens, index - 1)
    if said.verb_class in VOICED and (named_before or said.lemma in NEVER_NOUNS):
        return True
    if said.verb_class in VOICED and next_lower in _ENDS and _tells_report(tokens, index):
        # "..., a tally by the miners' union shows."
        return True
    named = following is not None and following.kind is TokenKind.WORD and not is_small(next_lower)
    if before == tags.CONJUNCTION and said.verb_class == "aim" and named and _has_third_person(tokens[:index]):
        # "guides for growth of 25%, and plans capital spending of 3 million"
        return True
    if next_lower in _BEHIND_NOUNS and is_measure(tokens[index].lower):
        # "barley exports in 2024"
        return False
    openers = (tags.NOUN, tags.NAME, tags.MARK, tags.CONJUNCTION)
    if (said.lemma in NEVER_NOUNS or said.lemma in words("verbs never nouns")) and before in openers:
        return True
    meant = verb_forms().get(behind.lower) if behind is not None and next_lower == "to" else None
    if said.verb_class == "aim" and before in (tags.NOUN, tags.NAME) and meant is not None and meant.form == "base":
        # "The operator aims to have 80% of homes back"
        return True
    if before == tags.NOUN and governed_by_preposition(tokens, index):
        # "cut its forecast for house prices to 3 percent"
        return False
    if next_lower in words("prepositions") and finite_verb_ahead(tokens, index + 1):
        # "Salmon exports to Japan fell": the verb is still to come.
        return False
    if before in (tags.NOUN, tags.NAME) and is_only_verb(tokens, index):
        # "Oxo plans capital spending of $70 billion."
        return True
    return before in (tags.NOUN, tags.NAME, tags.PRONOUN, tags.SUBORDINATOR, tags.MARK, tags.CONJUNCTION) and (
        complement_follows(following) or before in (tags.PRONOUN, tags.SUBORDINATOR)
    )


def _tells_report(tokens: list[Token], index: int) -> bool:
    """Does a verb close an aside that opens with a report ("..., figures from the mint show")?"""
    comma = next((at for at in range(index - 1, max(0, index - _LONGEST_REPORT), -1) if tokens[at].text in ",;"), None)
    if comma is None:
        return False
    told = [token.lower for token in tokens[comma + 1 : index]]
    opens = any(word in words("report nouns") for word in told[:_OPENING])
    return opens and not any(word in words("auxiliaries") for word in told)


def _sent(before: list[Token]) -> bool:
    """Does a verb of sending stand among the words in front?"""
    known = [verb_forms().get(token.lower) for token in before]
    return any(form is not None and form.verb.lemma in words("verbs of sending") for form in known)


def _has_third_person(before: list[Token]) -> bool:
    """Does a verb in -s that is no noun, or one of estimating, stand in front ("guides", "expects", "has")?"""
    known = [(token.lower, verb_forms().get(token.lower)) for token in before]
    return any(
        lower in ("has", "is")
        or (form is not None and form.form == "s" and form.verb.verb_class in VOICED)
        or (form is not None and form.form == "s" and form.verb.lemma in words("verbs never nouns"))
        for lower, form in known
    )
