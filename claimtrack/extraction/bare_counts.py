"""What the clause of a bare number says that it counts, where no noun does: people who speak, things that are sold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimtrack.domain.quantities import Quantity
from claimtrack.extraction.counted_things import UnitSource
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.quantities.lexicon import coin_words, counted, currency_codes
from claimtrack.extraction.tokens import Token
from claimtrack.units.counting import family

PERSON = "person"
_REMEMBERED = 3
"""So many units back may a word for people be that a bare number of them leaves out."""
_LIKE = 10
"""Amounts of money that leave out their currency lie within this factor of the one that names it."""
_MILLIONS_APART = 100
"""Prices of a million pieces differ more ("$0.15 in, $10 out")."""
_POWERS = (0, 3, 6)
_SCALED_OUT = Decimal("0.01")
"""Prices below are those of one of a thousand or a million ("$1.50 per million tokens")."""
_MOVING_CLASSES = frozenset(("up", "down", "change", "stand", "bound", "pass", "share"))


def people_counted(
    tokens: list[Token], first: int, last: int, government: Government, seen: Sequence[UnitSource], beside: str
) -> str:
    """The word for the people that a bare number counts by what they do or what is done to them; "" if for none.

    "about 200 speak Basque", "the floods killed 310", "3.1 million were reached": the number is ``first:last``.
    """
    if [token.lower for token in tokens[last : last + 2]] in (["of", "us"], ["of", "you"]):
        return PERSON
    acts = _acts_as_people(tokens, last, government) or _is_done_to_people(government)
    if not acts and [token.lower for token in tokens[max(0, first - 2) : first]] != ["of", "whom"]:
        return ""
    for unit in (beside, *(source.unit for source in reversed(seen[-_REMEMBERED:]))):
        noun = unit.partition("/")[0]
        if family(noun) == PERSON or noun in words("callings"):
            return noun
    return PERSON


def _acts_as_people(tokens: list[Token], last: int, government: Government) -> bool:
    predicate = government.predicate
    if predicate is not None and predicate.verb is not None and not predicate.passive:
        return predicate.verb.lemma in counted("people-act")
    known = verb_forms().get(tokens[last].lower) if last < len(tokens) else None
    return known is not None and known.form in ("base", "past") and known.verb.lemma in counted("people-act")


def _is_done_to_people(government: Government) -> bool:
    predicate = government.predicate
    if predicate is not None and predicate.verb is not None and predicate.passive:
        return predicate.verb.lemma in counted("done-to-people") or predicate.verb.lemma == "reach"
    verb = government.verb
    if verb is None or verb.verb is None or government.preposition or government.crossed or verb.passive:
        return False
    return verb.verb.lemma in counted("done-to-people")


def counts_things(government: Government) -> bool:
    """Does the verb of a bare number count things and no money ("900 work there", "it sold 52,000")?"""
    predicate, verb = government.predicate, government.verb
    if predicate is not None and predicate.verb is not None:
        lemma = predicate.verb.lemma
        if predicate.verb.verb_class == "expect":
            # "the 14.4 trillion that analysts had expected"
            return False
        return predicate.verb.verb_class not in _MOVING_CLASSES and lemma != "be" and lemma not in counted("paying")
    if verb is None or verb.verb is None or government.preposition:
        return False
    return verb.verb.verb_class == "do" and verb.verb.lemma not in counted("paying")


def money_shift(source: UnitSource, value: Decimal) -> int | None:
    """By how many powers of ten a bare number is larger than the like amount of money; ``None`` for no like amount.

    "$1.50 per million tokens ... the other costs 2.10", "14 cents ... a year ago it was 19".
    """
    if not source.value or not value:
        return 0
    powers: tuple[int, ...] = _POWERS if abs(source.value) < _SCALED_OUT else (0,)
    if not coin_words().isdisjoint(source.text.lower().split()):
        powers = (2, *powers)
    return next((power for power in powers if is_like(value.scaleb(-power), source.value)), None)


def is_like(one: Decimal, other: Decimal, factor: int = _LIKE) -> bool:
    """Are two amounts within a factor of each other?"""
    return abs(one) <= abs(other) * factor and abs(other) <= abs(one) * factor


def scale_left_out(price: Decimal, value: Decimal) -> int:
    """The power of ten of a price's pieces that the next price in its currency leaves out ("$1.25 ... and $10")."""
    if not 0 < abs(price) < _SCALED_OUT:
        return 0
    spans = ((0, _LIKE), (6, _MILLIONS_APART), (3, _LIKE))
    return next((power for power, factor in spans if is_like(value.scaleb(-power), price, factor)), 0)


def is_paid(source: UnitSource) -> bool:
    """Is it an amount of money, or a price?"""
    return source.unit.partition("/")[0] in currency_codes()


def shifted(quantity: Quantity, power: int) -> Quantity:
    """The quantity that many powers of ten smaller."""
    if not power:
        return quantity
    factor = Decimal(10) ** -power
    high = None if quantity.value_high is None else quantity.value_high * factor
    return replace(quantity, value=quantity.value * factor, value_high=high, half_step=quantity.half_step * factor)
