"""Times in a clause that singles out a later figure: "a third of the 120 that it wants to sell by 2030"."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.periods import PeriodMention
from claimtrack.extraction.tokens import Token, TokenKind, lower_at

_RELATIVES = frozenset(("that", "which", "who", "whom"))
_SUBJECTS = frozenset(("it", "they", "he", "she", "we"))
_AGAINST = frozenset(("from", "against", "versus", "vs"))
_PARTLY = frozenset(("including", "of", "thereof", "among"))
_LED_REACH = 2
"""Words from a time to the colon in front of its figure: "(2024: 5", "(2017 estimate: 5"."""
_LONGEST_NOUN = 8
"""How many words may stand between a figure and its clause ("the 1.1 million girls aged 10 to 16 whom")."""


def is_of_later_whole(tokens: list[Token], figure: Figure, mention: PeriodMention, others: list[Figure]) -> bool:
    """Does the mention date another figure: behind this one in the clause that singles it out, or in brackets?"""
    return _is_bracketed_with_another(tokens, figure, mention, others) or any(
        figure.last <= other.first
        and lower_at(tokens, other.first - 2) in words("prepositions")
        and is_in_own_clause(tokens, other, mention)
        for other in others
    )


def _is_bracketed_with_another(
    tokens: list[Token], figure: Figure, mention: PeriodMention, others: list[Figure]
) -> bool:
    """ "84.2% (December 2024: 82.9%), a record 90%", "84 (from 12 in May)": of the figure in the brackets."""
    until = figure.last if figure.last <= mention.first else 0
    opens = next((at for at in range(mention.lead - 1, until - 1, -1) if tokens[at].text in "()"), None)
    if opens is None or tokens[opens].text != "(":
        return False
    led = any(token.text == ":" for token in tokens[mention.last : mention.last + _LED_REACH])
    # "14 hours (19 hours in 2024)"
    whole = lower_at(tokens, opens + 1) in _PARTLY  # "(including 3 million in May)": so is the whole
    led = led or (not whole and any(opens < other.first and other.last <= mention.lead for other in others))
    if not led and _AGAINST.isdisjoint(token.lower for token in tokens[opens + 1 : mention.lead]):
        return False
    closes = next((at for at in range(mention.last, len(tokens)) if tokens[at].text == ")"), len(tokens))
    if opens < figure.first < closes:
        return False
    return any(opens < other.first < closes for other in others)


def is_in_own_clause(tokens: list[Token], figure: Figure, mention: PeriodMention) -> bool:
    """Does the mention date the clause that singles out this figure?"""
    if figure.last > mention.lead or not _is_the(tokens, figure):
        return False
    opens = _clause_behind(tokens, figure.last, mention.lead)
    return bool(opens) and not any(token.text in ",;" for token in tokens[opens : mention.lead])


def _is_the(tokens: list[Token], other: Figure) -> bool:
    """ "The 120 that", "those 40 which": one number out of all, as a clause that singles out needs it."""
    before = tokens[other.first - 1].lower if other.first else ""
    return before in words("determiners") and before not in ("a", "an", "some", "that")


def _clause_behind(tokens: list[Token], last: int, end: int) -> int:
    """Where the clause begins that goes on with a noun phrase; 0 where none does."""
    for at in range(last, min(last + _LONGEST_NOUN, end)):
        token = tokens[at]
        if token.kind is TokenKind.PUNCT and token.text != "-":
            return 0
        if token.lower in _RELATIVES or (token.lower in _SUBJECTS and at + 1 < end):
            return at + 1
    return 0
