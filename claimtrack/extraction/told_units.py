"""Units that the words around a figure tell: what a price buys, what a part is a part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claimtrack.domain.quantities import Kind, Quantity
from claimtrack.extraction.bare_counts import is_like, people_counted, shifted
from claimtrack.extraction.counted_things import UNIT, UnitSource, is_counted, is_handled
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.goods import LARGEST_PRICE, bought, cost_to_do, of_lot, paid, put_into_each, says_nothing
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_plural, singular
from claimtrack.extraction.quantities.lexicon import currency_codes
from claimtrack.extraction.quantities.rates import PIECE
from claimtrack.extraction.rate_names import core_head
from claimtrack.extraction.tokens import Token, TokenKind

_COUNTED_KINDS = (Kind.LEVEL, Kind.CHANGE)
_REMEMBERED = 3
_SCALES = (6, 9, 3)
_PAYING = frozenset(("pay", "cost", "spend", "earn", "invest", "repay", "owe"))
"""What is done with money and with nothing else that is counted."""
_UNCOUNTED = frozenset(("percent", "x", ""))
_SIGNS = frozenset("+-−–±")


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
    if quantity.unit == "thing":
        # "shipped 390,000 of the things"
        return replace(quantity, unit=UNIT), "unit-of-things"
    signed = not figure.unit_stated and tokens[figure.first].text in _SIGNS  # "34% (-3 on December)"
    pointed = quantity.unit == "point" or (signed and bool(beside) and beside[-1][0].unit == "percent")
    if pointed and kind is Kind.CHANGE and any(one.unit == "percent" for one, _ in beside):
        # "a margin of 17%, three points better than a year before"
        return replace(quantity, unit="percentage point"), "unit-of-neighbour"
    if is_money(quantity.unit):
        rate = of_lot(tokens, figure, quantity) if kind is Kind.LEVEL else None
        rate = rate or (bought(tokens, figure, government, quantity) if kind is Kind.LEVEL else None)
        rate = rate or cost_to_do(tokens, figure, government, quantity)
        rate = rate or paid(tokens, figure, quantity)
        return (quantity, "") if rate is None else (with_rate(quantity, rate.below, rate.power), "unit-of-goods")
    taken_in = put_into_each(tokens, figure, government, quantity) if kind is Kind.LEVEL and quantity.unit else None
    if taken_in is not None:
        return replace(quantity, unit=f"{quantity.unit}/{taken_in.below}"), "unit-of-goods"
    if quantity.unit.endswith(f"/{PIECE}") and is_money(quantity.unit.partition("/")[0]):
        each = tokens[figure.last - 1].lower in ("each", "apiece")
        last = "" if each else _last_bought(quantity.unit.partition("/")[0], seen)
        thing = last or _thing_of_each(government, tokens, beside, seen)
        return (replace(quantity, unit=f"{quantity.unit.removesuffix(PIECE)}{thing}"), "unit-of-goods")
    if quantity.unit.startswith("/") and (money := _unit_of_paying(tokens, figure, government, seen)):
        # "the crashes cost the country 53 billion a year"
        return replace(quantity, unit=f"{money}{quantity.unit}"), "unit-of-paying"
    if not quantity.unit:
        unit = _unit_of_whole(tokens, figure, quantity, beside) or _unit_of_compared(tokens, figure, beside)
        it = None if unit else _source_of_it(tokens, government, seen)
        if it is not None and (power := _scale_of_it(it, quantity)) is not None:
            return replace(shifted(quantity, -power), unit=it.unit), "unit-of-whole"
        if unit:
            return replace(quantity, unit=unit), "unit-of-whole"
        if not figure.unit_text:
            people = people_counted(
                tokens, figure.first, figure.last, government, seen, beside[-1][0].unit if beside else ""
            )
            more = "" if people else _unit_of_more(tokens, figure, beside, seen)
            spent = "" if people or more else _unit_of_paying(tokens, figure, government, seen)
            rule = "unit-of-people" if people else "unit-of-more" if more else "unit-of-paying" if spent else ""
            return replace(quantity, unit=people or more or spent), rule
    return quantity, ""


def _source_of_it(tokens: list[Token], government: Government, seen: Sequence[UnitSource]) -> UnitSource | None:
    """ "The average is 280 metres. In 2005 it was 90": the figure spoken of last."""
    predicate, subject = government.predicate or government.verb, government.subject
    if (
        predicate is None
        or predicate.verb is None
        or predicate.verb.lemma != "be"
        or not seen
        or government.preposition
    ):
        return None
    said = [token.lower for token in tokens[subject.first : subject.last]] if subject is not None else []
    if said != ["it"] and (subject is not None or government.pronoun != "it"):
        return None
    return seen[-1] if seen[-1].unit not in _UNCOUNTED else None


def _scale_of_it(source: UnitSource, quantity: Quantity) -> int | None:
    """The power of ten that a number leaves out of a figure like it ("held 61 million cubic metres ... it was 96")."""
    if is_like(quantity.value, source.value):
        return 0
    measured = not is_counted(source.unit) and not is_money(source.unit)
    return next((p for p in _SCALES if measured and is_like(quantity.value.scaleb(p), source.value)), None)


def _unit_of_paying(tokens: list[Token], figure: Figure, government: Government, seen: Sequence[UnitSource]) -> str:
    """ "A hall for 9 million koruna; the state pays 6 million, the city 3": the money that the text speaks of."""
    verb = government.verb
    if verb is None or verb.verb is None or verb.passive:
        return ""
    out = government.preposition == "out" and verb.verb.lemma == "pay"
    into = verb.verb.lemma == "put" and [t.lower for t in tokens[figure.last : figure.last + 1]] == ["into"]
    large = abs(value_of(figure)) >= LARGEST_PRICE
    if not (out or (into and large)) and (verb.verb.lemma not in _PAYING or government.preposition):
        return ""
    if figure.last < len(tokens) and tokens[figure.last].lower in ("of", "more", "less", "fewer"):
        return ""
    return next((one.unit for one in reversed(seen) if is_money(one.unit)), "")


def _unit_of_more(
    tokens: list[Token], figure: Figure, beside: Sequence[tuple[Quantity, Kind]], seen: Sequence[UnitSource]
) -> str:
    """ "The firm has 40 lorries; it ordered 12 more": the things that were counted last."""
    span = [token.lower for token in tokens[figure.first : figure.last + 2]]
    more = "more" in span[1:] and "than" not in span and "or" not in span
    if not more or (
        figure.last + 1 < len(tokens) and span[-1:] == ["more"] and tokens[figure.last + 1].lower == "than"
    ):
        return ""
    units = (*(one.unit for one, _ in reversed(beside)), *(one.unit for one in reversed(seen[-_REMEMBERED:])))
    return next((unit for unit in units if is_counted(unit) and not is_handled(unit) and "/" not in unit), "")


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
        if head and singular(head) != head and not says_nothing(head):
            return singular(head)
    counted = next((one.unit for one in reversed(seen) if is_counted(one.unit) and not is_handled(one.unit)), PIECE)
    return PIECE if "/" in counted else counted


def with_rate(quantity: Quantity, below: str, power: int) -> Quantity:
    """A price of 10 to the ``power`` pieces as that of one."""
    return replace(shifted(quantity, power), unit=f"{quantity.unit}/{below}")


def _unit_of_whole(
    tokens: list[Token], figure: Figure, quantity: Quantity, beside: Sequence[tuple[Quantity, Kind]]
) -> str:
    """ "17 million people in 57 towns, 9 million of them": the nearest thing counted of which there are enough."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 2]]
    if behind == ["of", "them"] and (sort := _sort_of_them(tokens, figure.last + 2)):
        return sort
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


def _sort_of_them(tokens: list[Token], at: int) -> str:
    """ "Police held 312 suspects, 48 of them foreigners": the noun that ends what is said of them; ""."""
    ends = at + 1 >= len(tokens) or tokens[at + 1].kind is not TokenKind.WORD
    noun = tokens[at].lower if at < len(tokens) else ""
    return singular(noun) if noun and ends and is_plural(noun) and noun.isalpha() else ""


def value_of(figure: Figure) -> Decimal:
    """The number of a figure, nought if it has none."""
    return figure.quantity.value if figure.quantity is not None else Decimal(0)


def _unit_of_compared(tokens: list[Token], figure: Figure, beside: Sequence[tuple[Quantity, Kind]]) -> str:
    """ "runs 31 clinics, up from eighteen": the number compared with counts the same."""
    if beside and figure.last < len(tokens) and tokens[figure.last].lower in ("did", "do", "does"):
        # "40,000 developers pay for it; last year 12,000 did"
        return "" if is_money(beside[-1][0].unit) else beside[-1][0].unit
    before = [token.lower for token in tokens[max(0, figure.first - 3) : figure.first]]
    if beside and (before[-2:] == ["out", "of"] or before == ["out", "of", "the"]):
        # "have handed out 1,900 tents out of the 6,200 required"
        whole, kind = beside[-1]
        larger = kind in _COUNTED_KINDS and abs(whole.value) < abs(value_of(figure))
        return whole.unit if larger and whole.unit not in _UNCOUNTED else ""
    before = before[-2:]
    from_level = before in (["up", "from"], ["down", "from"], ["compared", "with"], ["compared", "to"])
    if not (from_level or before[-1:] == ["against"]) or not beside:
        return ""
    value = value_of(figure)
    # "26 million people in seven countries, up from 21 million": the one that it is like
    alike = [pair for pair in reversed(beside) if pair[0].unit not in _UNCOUNTED and is_like(value, pair[0].value)]
    compared, kind = alike[0] if alike else beside[-1]
    return compared.unit if kind in _COUNTED_KINDS and compared.unit not in _UNCOUNTED else ""
