"""Numbers that name a model ("the 737", "Leopard 2 tanks"): known by how a document uses them elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from claimtrack.extraction import token_kinds
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.quantities.lexicon import units_behind
from claimtrack.extraction.tokens import Token

_SERIES_PLURALS = frozenset(
    "jets airliners planes aircraft models variants orders deliveries sedans trucks engines buses freighters "
    "helicopters tanks fighters trains".split()
)
COUNTED_OFF = frozenset("category phase grade tier stage type level class route zone division ward".split())
"""Sorts that are told apart by numbers: "phase 3 trials", "a category 1 storm"."""
_SHORTEST, _LONGEST = 3, 4
_YEARS = range(1800, 2101)


def model_numbers(sentences: Iterable[list[Token]]) -> frozenset[str]:
    """The numbers of three or four digits that some sentence of a document uses as a name."""
    return frozenset(
        token.text
        for tokens in sentences
        for index, token in enumerate(tokens)
        if token.kind == token_kinds.NUMBER and _is_short(token) and _is_used_as_name(tokens, index)
    )


def names_model(tokens: list[Token], index: int, models: frozenset[str]) -> bool:
    """Is the number at ``index`` a name here: one of the document's models, or "the 911" that acts alone?"""
    token = tokens[index]
    if not _is_short(token):
        return False
    before = tokens[index - 1].lower if index else ""
    determined = before in words("determiners") or before in words("possessives") or before in ("'s", "’s")
    if token.text in models:
        return (determined or _word(tokens, index + 1) in words("nouns of models") | _SERIES_PLURALS) and not _counts(
            tokens, index
        )
    return _is_used_as_name(tokens, index)


def is_named_number(tokens: list[Token], index: int) -> bool:
    """ "Leopard 2" in "120 Leopard 2 tanks": a name, its small number, and what bears it."""
    before, token = tokens[index - 1], tokens[index]
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        before.kind == token_kinds.WORD
        and (before.is_capitalized or before.lower in COUNTED_OFF)
        and not token.glued
        and token.text.isdigit()
        and len(token.text) <= _LONGEST
        and behind is not None
        and behind.kind == token_kinds.WORD
        and behind.lower not in words("prepositions")
    )


def begins_model(tokens: list[Token], index: int) -> bool:
    """ "A" of "A321neo": a capital letter that a number is glued to is no article."""
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    letter = tokens[index].text.isupper() and len(tokens[index].text) == 1
    return letter and behind is not None and behind.glued and behind.kind == token_kinds.NUMBER


def _is_short(token: Token) -> bool:
    return token.text.isdigit() and _SHORTEST <= len(token.text) <= _LONGEST and int(token.text) not in _YEARS


def _is_used_as_name(tokens: list[Token], index: int) -> bool:
    before = tokens[index - 1] if index else None
    if before is None or tokens[index].glued:
        return False
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind is not None and behind.glued and behind.text == "s":
        return True
    if before.lower not in ("the", "a", "an"):
        return False
    if behind is None:
        return False
    word = behind.lower if behind.kind == token_kinds.WORD else ""
    if word in words("nouns of models"):
        return True
    if before.lower != "the":
        return False
    if len(behind.text) > 1 and units_behind().at(tokens, index + 1) is not None:
        # "twice the 240 GWh of 1970"
        return False
    if behind.kind == token_kinds.WORD and behind.is_capitalized and not word.endswith("s"):
        return True
    verb = verb_forms().get(word)
    acts = word in ("is", "was", "has") or (verb is not None and verb.form == "s" and word not in _SERIES_PLURALS)
    if acts:
        return True
    made = index > 2 and tokens[index - 2].lower == "of" and tokens[index - 3].lower in words("verbs with models")
    return made and not _counts(tokens, index)


def _counts(tokens: list[Token], index: int) -> bool:
    """ "the 737 passengers": a plural behind the number that bears no model's name."""
    word = _word(tokens, index + 1)
    known = verb_forms().get(word)
    plural = word.endswith("s") and not word.endswith("ss") and (known is None or known.form != "s")
    return (plural or word in ("people", "men", "women", "children")) and word not in _SERIES_PLURALS


def _word(tokens: list[Token], index: int) -> str:
    return tokens[index].lower if index < len(tokens) and tokens[index].kind == token_kinds.WORD else ""
