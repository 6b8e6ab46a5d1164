"""Units that the words around a figure tell: what a price buys, what a part is a part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.bare_counts import is_like, people_counted, shifted
from claimtrack.extraction.counted_things import UnitSource, is_counted, is_handled
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.lexicon import currency_codes, units_behind
from claimtrack.extraction.quantities.priced_lots import PRICES, lot_before
from claimtrack.extraction.quantities.rates import PIECE, Rate, read_rate
from claimtrack.extraction.quantities.singulars import singular_of
from claimtrack.extraction.rate_names import core_head
from claimtrack.extraction.tokens import Token, TokenKind

LARGEST_PRICE = 1_000_000
"""Larger amounts of money are no price of one piece."""
_LARGEST_SAID_TO_BE = 10_000
_PRICING = frozenset(("cost", "sell", "fetch", "retail", "go", "trade", "be", "charge"))
_COUNTED_KINDS = (Kind.LEVEL, Kind.CHANGE)
_UNCOUNTED = frozenset(("percent", "x", ""))


def is_money(unit: str) -> bool:
    """A currency's code alone, with nothing below a slash; "TEU" is none."""
    return unit in currency_codes()


def tell_unit(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    beside: Sequence[tuple[Quantity, Kind]],
    seen: Sequence[UnitSource] = (),
) -> tuple[Quantity, str]:
    """A figure's quantity with the unit that its sentence tells, and the rule that told it ("" where none did).

    ``beside`` are the quantities of the sentence read before it, in order, ``seen`` the units of the text so far.
    """
    quantity = figure.quantity
    assert quantity is not None
    if kind is Kind.MULTIPLE and quantity.unit == "percent" and figure.shape is Shape.FRACTION:
        # "half of what it was"
        return replace(quantity, value=quantity.value / 100, unit="x"), "unit-of-multiple"
    if is_money(quantity.unit):
        rate = _of_lot(tokens, figure, quantity) if kind is Kind.LEVEL else None
        rate = rate or (_bought(tokens, figure, government, quantity) if kind is Kind.LEVEL else None)
        rate = rate or _cost_to_do(tokens, figure, government, quantity)
        rate = rate or _paid(tokens, figure, quantity)
        return (quantity, "") if rate is None else (with_rate(quantity, rate.below, rate.power), "unit-of-goods")
    if quantity.unit.endswith(f"/{PIECE}") and is_money(quantity.unit.partition("/")[0]):
        each = tokens[figure.last - 1].lower in ("each", "apiece")
        last = "" if each else _last_bought(quantity.unit.partition("/")[0], seen)
        thing = last or _thing_of_each(government, tokens, beside, seen)
        return (replace(quantity, unit=f"{quantity.unit.removesuffix(PIECE)}{thing}"), "unit-of-goods")
    if not quantity.unit:
        unit = _unit_of_whole(tokens, figure, quantity, beside) or _unit_of_compared(tokens, figure, beside)
        if unit:
            return replace(quantity, unit=unit), "unit-of-whole"
        if not figure.unit_text:
            people = people_counted(
                tokens, figure.first, figure.last, government, seen, beside[-1][0].unit if beside else ""
            )
            return replace(quantity, unit=people), "unit-of-people" if people else ""
    return quantity, ""


def _last_bought(currency: str, seen: Sequence[UnitSource]) -> str:
    """ "$2 per million tokens in and $10 per million out": what the last price was paid for."""
    prices = (one.unit.partition("/") for one in reversed(seen))
    return next((below for above, slash, below in prices if slash and above == currency), "")


def _thing_of_each(
    government: Government,
    tokens: list[Token],
    beside: Sequence[tuple[Quantity, Kind]],
    seen: Sequence[UnitSource],
) -> str:
    """ "sold 300 trucks at $120,000 each", "tickets sold for $80 each": what was counted before, else the subject."""
    for whole, kind in reversed(beside):
        if kind is Kind.LEVEL and whole.unit and is_counted(whole.unit) and abs(whole.value) != 1:
            return whole.unit
    for phrase in (government.object, government.subject, government.noun, government.near_noun):
        head = core_head(tokens, phrase) if phrase is not None else ""
        if head and singular(head) != head and not _empty(head):
            return singular(head)
    counted = next((one.unit for one in reversed(seen) if is_counted(one.unit) and not is_handled(one.unit)), PIECE)
    return PIECE if "/" in counted else counted


def with_rate(quantity: Quantity, below: str, power: int) -> Quantity:
    """A price of 10 to the ``power`` pieces as that of one."""
    return replace(shifted(quantity, power), unit=f"{quantity.unit}/{below}")


def _bought(tokens: list[Token], figure: Figure, government: Government, quantity: Quantity) -> Rate | None:
    """ "each dose costs $2", "a bun is 15 lira", "the price per kilo fell to $3"."""
    subject, verb = government.subject, government.verb
    large = abs(quantity.value) >= LARGEST_PRICE
    phrase = subject or government.noun
    named = _price_per(tokens, phrase) if phrase is not None and not large else None
    if named is not None:
        return named
    if subject is None or verb is None or verb.verb is None or verb.verb.lemma not in _PRICING:
        return None
    amount = units_behind().at(tokens, subject.first + 1)
    if tokens[subject.first].lower in ("a", "an", "each", "every", "one") and amount and amount[1].family == "measure":
        # "a kilowatt-hour costs 28 cents", "a gigawatt of panels costs $800 million"
        return Rate(amount[0], amount[1].unit)
    if large:
        return None
    opener = tokens[subject.first].lower
    if opener not in ("a", "an", "one", "each", "every") or "worth" in (government.before, government.preposition):
        return None
    if tokens[subject.first + 1].lower == "dozen":
        return Rate(subject.first + 2, "dozen")
    head = subject.attached[0][1].first - 2 if subject.attached else subject.last - 1
    if head <= subject.first or _empty(tokens[head].lower) or tokens[head].kind != TokenKind.WORD:
        return None
    if opener in ("a", "an", "one"):
        present = verb.form == "s" or tokens[verb.last - 1].lower == "is" or _on_average(tokens, figure)
        if not present or (verb.verb.lemma == "be" and abs(quantity.value) >= _LARGEST_SAID_TO_BE):
            return None
    measure = units_behind().at(tokens, head)
    if measure is not None and measure[1].family == "measure":
        return Rate(head + 1, measure[1].unit)
    return Rate(head + 1, singular_of(tokens[head]))


def _of_lot(tokens: list[Token], figure: Figure, quantity: Quantity) -> Rate | None:
    """ "a million tokens cost us 62 cents": the round number of goods in front that the money pays."""
    lot = lot_before(tokens, figure.first)
    return lot if lot is not None and (lot.power == 0 or abs(quantity.value) < LARGEST_PRICE) else None


_MOST_MODIFIERS = 9


def _cost_to_do(tokens: list[Token], figure: Figure, government: Government, quantity: Quantity) -> Rate | None:
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
_PAY = frozenset("earnings wage wages pay salary salaries rent rents income incomes pension pensions".split())
_PAY_REACH = 30
_PAY_WORDS = 4


def _paid(tokens: list[Token], figure: Figure, quantity: Quantity) -> Rate | None:
    """ "average hourly earnings rose to $31": what is paid by time, named before the amount."""
    if abs(quantity.value) >= LARGEST_PRICE:
        return None
    for index in range(figure.first - 1, max(-1, figure.first - _PAY_REACH), -1):
        time = _PAY_TIMES.get(tokens[index].lower)
        if time and any(token.lower in _PAY for token in tokens[index + 1 : index + 1 + _PAY_WORDS]):
            return Rate(index, time)
    return None


def _empty(head: str) -> bool:
    return head in words("pointer nouns") or head in words("hollow subjects") or head in PRICES


def _price_per(tokens: list[Token], phrase: Phrase) -> Rate | None:
    """ "the price per million tokens": what stands below the slash of a price's name."""
    for index in range(phrase.first + 1, min(phrase.last + 2, len(tokens))):
        shared = tokens[index + 1 : index + 2] and tokens[index + 1].lower == "share"
        if tokens[index].lower == "per" and (shared or tokens[index - 1].lower in PRICES):
            return read_rate(tokens, index, ())
    return None


def _unit_of_whole(
    tokens: list[Token], figure: Figure, quantity: Quantity, beside: Sequence[tuple[Quantity, Kind]]
) -> str:
    """ "17 million people in 57 towns, 9 million of them": the nearest thing counted of which there are enough."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 2]]
    if behind not in (["of", "them"], ["of", "these"], ["of", "whom"], ["of", "those"]):
        return ""
    for whole, kind in reversed(beside):
        above, slash, below = whole.unit.partition("/")
        if slash and is_money(above):
            # "each dose costs $2, and 2 million of them are needed"
            return below
        if is_money(above):
            continue
        if kind in _COUNTED_KINDS and whole.unit not in _UNCOUNTED and abs(whole.value) >= abs(quantity.value):
            return whole.unit
    return ""


def _unit_of_compared(tokens: list[Token], figure: Figure, beside: Sequence[tuple[Quantity, Kind]]) -> str:
    """ "runs 31 clinics, up from eighteen": the number compared with counts the same."""
    if beside and figure.last < len(tokens) and tokens[figure.last].lower in ("did", "do", "does"):
        # "40,000 developers pay for it; last year 12,000 did"
        return "" if is_money(beside[-1][0].unit) else beside[-1][0].unit
    before = [token.lower for token in tokens[max(0, figure.first - 2) : figure.first]]
    from_level = before in (["up", "from"], ["down", "from"], ["compared", "with"], ["compared", "to"])
    if not (from_level or before[-1:] == ["against"]) or not beside:
        return ""
    value = figure.quantity.value if figure.quantity is not None else Decimal(0)
    # "26 million people in seven countries, up from 21 million": the one that it is like
    alike = [pair for pair in reversed(beside) if pair[0].unit not in _UNCOUNTED and is_like(value, pair[0].value)]
    compared, kind = alike[0] if alike else beside[-1]
    return compared.unit if kind in _COUNTED_KINDS and compared.unit not in _UNCOUNTED else ""
