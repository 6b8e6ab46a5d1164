"""What tells a verb by its subject and object: a subject shared over "and", what is aimed at, whom a thing costs, what
is seen to move."""

from __future__ import annotations

from claimtrack.extraction.complements import NUMBER_WORDS, amounts
from claimtrack.extraction.lexicon import is_finite, is_plural, verb_forms, words_of
from claimtrack.extraction.tokens import Token, TokenKind

_PRONOUNS = frozenset(("we", "they", "i", "you"))
_LEADING = frozenset(("for", "to", "at", "about", "some", "around", "nearly", "almost", "only", "just"))
_FARTHEST = 16
_CLAUSE_TOKENS = 10
_SHORTEST_MANY = 3
_LONGEST_OBJECT = 7
SEEING = frozenset(("saw", "seen", "watched", "seeing", "watching"))
_MOVING = frozenset(("up", "down"))
LONGEST_SEEN = 10
_FAR = 5
_PARTS = ("third", "quarter", "fifth", "tenth")


def goes_on_from_subject(tokens: list[Token], index: int) -> bool:
    """ "We put sales at 3 million and look for 4 million": a figure follows."""
    return index > 1 and _leads_to_figure(tokens, index + 1) and _shares_pronoun(tokens, index)


def _leads_to_figure(tokens: list[Token], at: int) -> bool:
    while at < len(tokens) and tokens[at].lower in _LEADING:
        at += 1
    return at < len(tokens) and amounts(tokens[at])


def _shares_pronoun(tokens: list[Token], index: int) -> bool:
    """Does "and" join it to the verb of "we" or "they"?"""
    if tokens[index - 1].lower not in ("and", "or", "but"):
        return False
    span = tokens[max(0, index - _FARTHEST) : index - 1]
    at = next((token.index for token in reversed(span) if token.lower in _PRONOUNS), len(tokens))
    known = verb_forms().get(tokens[at + 1].lower) if at + 1 < index else None
    return known is not None and (known.form == "base" or known.invariant)


def _are_many(token: Token | None) -> bool:
    """Several of a kind, by their noun in small letters: "eggs cost shoppers $6"."""
    return token is not None and token.text.islower() and len(token.text) > _SHORTEST_MANY and is_plural(token.lower)


def costs_somebody(tokens: list[Token], index: int) -> bool:
    """ "Eggs cost shoppers $6", "the strike cost Oxo about 3 million": the sum stands behind who has to bear it."""
    bearer = tokens[index + 1] if index + 1 < len(tokens) else None
    borne = bearer is not None and (_are_many(bearer) or bearer.is_capitalized)
    reach = index + (4 if _are_many(bearer) else 5)
    return tokens[index].lower == "cost" and borne and any(map(amounts, tokens[index + 2 : reach]))


def moves_object(tokens: list[Token], index: int) -> bool:
    """ "(will cut fares and) raise parking fees by 6%": a verb of moving, its object, and how far or where to."""
    known = verb_forms().get(tokens[index].lower)
    if known is None or known.verb.verb_class not in ("up", "down"):
        return False
    for at in range(index + 2, min(index + _LONGEST_OBJECT, len(tokens) - 1)):
        if tokens[at].lower in ("by", "to"):
            return amounts(tokens[at + 1])
        if tokens[at].kind is not TokenKind.WORD or is_finite(tokens[at].lower):
            return False
    return False


def moves_on(tokens: list[Token], index: int) -> bool:
    """ "(has cut fares by 4%) and raised parking fees by 6%": a second verb of moving, and no "raised fees"."""
    return moves_object(tokens, index) and any(
        is_finite(token.lower) for token in tokens[max(0, index - _CLAUSE_TOKENS) : index - 1]
    )


def aims_on(tokens: list[Token], index: int, form: str) -> bool:
    """ "Had reached 9,000 and aim to reach 20,000", "runs 48 depots and plans to add 12"."""
    if verb_forms()[tokens[index].lower].verb.verb_class != "aim" or index + 2 >= len(tokens):
        return False
    aimed = verb_forms().get(tokens[index + 2].lower) if tokens[index + 1].lower == "to" else None
    if aimed is None or aimed.form != "base":
        return False
    # "cash and plans to build": no verb has come yet
    return form == "base" or any(is_finite(token.lower) for token in tokens[max(0, index - _CLAUSE_TOKENS) : index])


def seen_to_move(tokens: list[Token], index: int) -> bool:
    """ "Oxo saw its sales in Chile drop by 7%": what somebody saw moves by or to a figure.

    Not "saw a price rise to 4 dollars", where the article makes a noun of it.
    """
    known = verb_forms().get(tokens[index].lower)
    if known is None or known.verb.verb_class not in _MOVING or not _moves_by_figure(tokens, index + 1):
        return False
    for at in range(index - 1, max(0, index - LONGEST_SEEN), -1):
        lower = tokens[at].lower
        if lower in SEEING:
            return at < index - 1 and tokens[at - 1].lower not in words_of("determiners", "possessives")
        inside = tokens[at].kind is TokenKind.WORD or tokens[at].kind is TokenKind.POSSESSIVE or tokens[at].text == "-"
        if not inside or lower in ("a", "an") or lower in words_of("conjunctions", "subordinators", "auxiliaries"):
            return False
    return False


def _moves_by_figure(tokens: list[Token], at: int) -> bool:
    """Does a figure stand right behind, or soon behind "by", "to" or "from"?"""
    at += at < len(tokens) and tokens[at].lower.endswith("ly")
    led = at < len(tokens) and tokens[at].lower in ("by", "to", "from")
    near = tokens[at : at + (_FAR if led else 1)]
    return any(amounts(token) or token.lower in NUMBER_WORDS or token.lower.endswith(_PARTS) for token in near)
