"""What an amount of money buys one of, as its sentence says it: "a kilo of beef costs", "to send a container"."""

from __future__ import annotations

from claimtrack.domain.quantities import Quantity
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.lexicon import units_behind
from claimtrack.extraction.quantities.priced_lots import PRICES, lot_before
from claimtrack.extraction.quantities.rates import Rate, read_rate
from claimtrack.extraction.quantities.singulars import singular_of
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.units import dimension

_TAKEN_IN = frozenset(("mass", "volume", "energy"))
_NOT_TAKEN_IN = frozenset(("up", "down", "change", "say"))
_EQUALLING = frozenset(("be", "equal", "weigh", "measure", "hold", "contain", "become", "make"))
LARGEST_PRICE = 1_000_000
"""Larger amounts of money are no price of one piece."""
_LARGEST_SAID_TO_BE = 10_000
_PRICING = frozenset(("cost", "sell", "fetch", "retail", "go", "trade", "be", "charge"))


def bought(tokens: list[Token], figure: Figure, government: Government, quantity: Quantity) -> Rate | None:
    """ "each dose costs $2", "a bun is 15 lira", "the price per kilo fell to $3"."""
    subject, verb = government.subject, government.verb
    large = abs(quantity.value) >= LARGEST_PRICE
    phrase = subject or government.noun
    named = _price_per(tokens, phrase) if phrase is not None and not large else None
    if named is not None:
        return named
    if subject is None or verb is None or verb.verb is None:
        return None
    measured = _one_measure(tokens, subject)
    if measured is not None and (verb.verb.lemma in _PRICING or (not large and government.noun is None)):
        return measured
    if verb.verb.lemma not in _PRICING:
        return None
    if large:
        return None
    opener = tokens[subject.first].lower
    if opener not in ("a", "an", "one", "each", "every") or "worth" in (government.before, government.preposition):
        return None
    if tokens[subject.first + 1].lower == "dozen":
        return Rate(subject.first + 2, "dozen")
    head = subject.attached[0][1].first - 2 if subject.attached else subject.last - 1
    if head <= subject.first or says_nothing(tokens[head].lower) or tokens[head].kind != TokenKind.WORD:
        return None
    if opener in ("a", "an", "one"):
        present = verb.form == "s" or tokens[verb.last - 1].lower == "is" or _on_average(tokens, figure)
        if not present or (verb.verb.lemma == "be" and abs(quantity.value) >= _LARGEST_SAID_TO_BE):
            return None
    measure = units_behind().at(tokens, head)
    if measure is not None and measure[1].family == "measure":
        return Rate(head + 1, measure[1].unit)
    thing = singular_of(tokens[head])
    if opener in ("a", "an", "one") and thing not in words("containers of goods") and thing not in words("portions"):
        # "a ticket costs $40": an amount
        return None
    return Rate(head + 1, thing)


def _one_measure(tokens: list[Token], subject: Phrase) -> Rate | None:
    """ "a kilowatt-hour costs 28 cents", "a tonne of copper fetched $9,000": a measure alone is what is paid for.

    A litre bottle is no litre, a second bridge no second.
    """
    owner = next((at for at in range(subject.first, subject.last) if tokens[at].kind is TokenKind.POSSESSIVE), None)
    if owner is None and tokens[subject.first].lower not in ("a", "an", "each", "every", "one"):
        return None
    amount = units_behind().at(tokens, (subject.first if owner is None else owner) + 1)
    core = subject.core_last
    if amount is None or amount[1].family != "measure" or amount[0] != core:
        return None
    return Rate(amount[0], amount[1].unit)


def put_into_each(tokens: list[Token], figure: Figure, government: Government, quantity: Quantity) -> Rate | None:
    """ "every cubic metre swallows 3 kilowatt-hours", "a tonne of steel puts out 1.9 tonnes of CO2": of one measure."""
    subject, verb = government.subject, government.verb
    if subject is None or verb is None or verb.verb is None or verb.passive or government.preposition:
        return None
    if "/" in quantity.unit or verb.verb.verb_class in _NOT_TAKEN_IN or verb.verb.lemma in _EQUALLING:
        return None
    measured = _one_measure(tokens, subject) if dimension(quantity.unit) in _TAKEN_IN else None
    return measured if measured is not None and dimension(measured.below) in _TAKEN_IN else None


def of_lot(tokens: list[Token], figure: Figure, quantity: Quantity) -> Rate | None:
    """ "a million tokens cost us 62 cents": the round number of goods in front that the money pays."""
    lot = lot_before(tokens, figure.first)
    return lot if lot is not None and (lot.power == 0 or abs(quantity.value) < LARGEST_PRICE) else None


_MOST_MODIFIERS = 9


def cost_to_do(tokens: list[Token], figure: Figure, government: Government, quantity: Quantity) -> Rate | None:
    """ "it costs $900 to send a 40-foot container from Busan": one of the things that are dealt with for the money."""
    verb, index = government.verb, figure.last
    if verb is None or verb.verb is None or verb.verb.lemma not in ("cost", "charge", "take"):
        return None
    if abs(quantity.value) >= _LARGEST_TO_DO or index + 3 >= len(tokens) or tokens[index].lower != "to":
        return None
    if tokens[index + 1].kind != TokenKind.WORD or tokens[index + 2].lower not in ("a", "an", "one", "each"):
        return None
    last = index + 3
    while last < len(tokens) and last - index < _MOST_MODIFIERS and not _ends_phrase(tokens[last]):
        last += 1
    if last == index + 3:
        return None
    return Rate(last, singular_of(tokens[last - 1]))


_LARGEST_TO_DO = 100_000


def _ends_phrase(token: Token) -> bool:
    return token.text in ".,;:()" or token.lower in words("prepositions") | words("conjunctions") | words("time words")


def _on_average(tokens: list[Token], figure: Figure) -> bool:
    return [token.lower for token in tokens[figure.last : figure.last + 2]] == ["on", "average"]


_PAY_TIMES = {"hourly": "hour", "weekly": "week", "monthly": "month"}
_PAY_REACH = 30
_PAY_WORDS = 4


def paid(tokens: list[Token], figure: Figure, quantity: Quantity) -> Rate | None:
    """ "average hourly earnings rose to $31": what is paid by time, named before the amount."""
    if abs(quantity.value) >= LARGEST_PRICE:
        return None
    for index in range(figure.first - 1, max(-1, figure.first - _PAY_REACH), -1):
        time = _PAY_TIMES.get(tokens[index].lower)
        if time and any(token.lower in words("nouns of pay") for token in tokens[index + 1 : index + 1 + _PAY_WORDS]):
            return Rate(index, time)
    return None


def says_nothing(head: str) -> bool:
    return head in words("pointer nouns") or head in words("hollow subjects") or head in PRICES


def _price_per(tokens: list[Token], phrase: Phrase) -> Rate | None:
    """ "the price per million tokens": what stands below the slash of a price's name."""
    for index in range(phrase.first + 1, min(phrase.last + 2, len(tokens))):
        shared = tokens[index + 1 : index + 2] and tokens[index + 1].lower == "share"
        if tokens[index].lower == "per" and (shared or tokens[index - 1].lower in PRICES):
            return read_rate(tokens, index, ())
    return None
