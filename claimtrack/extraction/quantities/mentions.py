"""The quantities of a text, for people who want only that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.chunks import chunk
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.periods import PeriodContext, find_periods, token_indices
from claimtrack.extraction.quantities.concepts import concepts, direction_of
from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.quantities.reading import read_figures
from claimtrack.extraction.sentences import Sentence, split_sentences
from claimtrack.extraction.tokens import Token, TokenKind


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """One quantity where it stands: characters ``start`` to ``end`` of the text.

    ``value`` is in base scale ("1.2 billion" is 1200000000), ``value_high`` the upper end of a range. ``unit`` is an
    ISO 4217 code, ``percent``, ``x`` for a multiple, a unit of measure, the singular noun counted, or ``""``.
    ``direction`` is ``"up"`` or ``"down"`` for a change, ``None`` for a level; ``concept`` the words
    of the noun phrases it is said of.
    """

    value: Decimal
    value_high: Decimal | None
    unit: str
    unit_text: str
    comparator: Comparator
    direction: str | None
    concept: str
    start: int
    end: int
    text: str
    rule: str


def quantities(text: str) -> list[QuantityMention]:
    """All quantities of an English text, in order.

    >>> found = quantities("Sales fell more than 3% to $1.2bn as the firm shipped 40,000 phones.")
    >>> [(one.text, str(one.value), one.unit, one.comparator.value, one.direction) for one in found]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('more than 3%', '3', 'percent', '>', 'down'),
     ('$1.2bn', '1200000000', 'USD', '=', None),
     ('40,000 phones', '40000', 'phone', '=', None)]

    Dates, names ("5G", "iPhone 17"), ordinals, clock times, scores and the like are no quantities.
    """
    context = PeriodContext(None)
    mentions: list[QuantityMention] = []
    for sentence in split_sentences(text):
        periods = find_periods(sentence, context)
        context.follow(periods)
        taken = token_indices(periods) - _durations(sentence.tokens)
        figures = [figure for figure in read_figures(sentence, taken, every_quantity=True) if figure.quantity]
        if figures:
            _lend_units(sentence.tokens, figures)
            _name_described(sentence.tokens, figures)
            spans = [(one.first, one.last) for one in periods if taken & set(range(one.first, one.last))]
            said = concepts(sentence.tokens, chunk(sentence.tokens, figures, spans))
            moved: str | None = None
            for number, figure in enumerate(figures):
                beside = number > 0 and _stands_beside(sentence.tokens, figures[number - 1], figure)
                moved = direction_of(sentence.tokens, figure) or (moved if beside else None)
                mentions.append(_mention(text, sentence, figure, said.get(number, ""), moved))
    return mentions


def _stands_beside(tokens: list[Token], before: Figure, figure: Figure) -> bool:
    """ "up 17.5 points, or 0.22%", "down 2.3%, Harlow by 2.6%": one movement told twice."""
    between = [token.lower for token in tokens[before.last : figure.first]]
    gapped = len(between) in (2, 3, 4) and between[-1] == "by" and between[0] in (",", "and")
    return gapped or between in ([",", "or"], ["or"], ["("])


_LENDING = frozenset(("from", "to", "than", "with", "against", "and", "of"))


def _lend_units(tokens: list[Token], figures: list[Figure]) -> None:
    """ "rose to 3.9 million headsets from 2.4 million": a bare number takes the unit of the figure before it."""
    for before, figure in pairwise(figures):
        lender, bare = before.quantity, figure.quantity
        if lender is None or bare is None or bare.unit or figure.unit_stated or before.shape is not Shape.PLAIN:
            continue
        between = [token.lower for token in tokens[before.last : figure.first]]
        compared = bool(_COMPARING & set(between))
        reach = LENDING_REACH + COMPARING_REACH * compared
        if lender.unit and len(between) <= reach and between and (compared or between[-1] in _LENDING):
            figure.quantity = replace(bare, unit=lender.unit)
            figure.unit_text, figure.rule = before.unit_text, "unit-of-neighbour"
    _lend_points(tokens, figures)
    _lend_above_rate(figures)


def _lend_points(tokens: list[Token], figures: list[Figure]) -> None:
    """ "one index fell to 1,463 points, the other climbed 1% to 1,333": levels of indices beside each other."""
    points = any(figure.quantity is not None and figure.quantity.unit == "point" for figure in figures)
    for figure in figures if points else []:
        bare = figure.quantity
        reached = figure.first > 0 and tokens[figure.first - 1].lower in ("to", "at")
        if bare is not None and not bare.unit and reached and bare.value >= _LEAST_INDEX:
            figure.quantity = replace(bare, unit="point")


def _lend_above_rate(figures: list[Figure]) -> None:
    """ "22 break-ins, compared with 20 per week": what stands above the slash is that of the figure before."""
    for before, figure in pairwise(figures):
        lender, bare = before.quantity, figure.quantity
        if (
            lender is not None
            and bare is not None
            and bare.unit.startswith("/")
            and before.noun_last > before.noun_first
        ):
            figure.quantity = replace(bare, unit=f"{lender.unit}{bare.unit}")
            figure.unit_text, figure.rule = before.unit_text, "unit-of-neighbour-rate"


def _name_described(tokens: list[Token], figures: list[Figure]) -> None:
    """ "a three course meal", "the 11 member trade agreement": a number that describes the noun it stands before."""
    for figure in figures:
        bare = figure.quantity
        if bare is None or bare.unit or figure.last != figure.number_last or figure.shape is not Shape.PLAIN:
            continue
        last = figure.last
        while last < len(tokens) and last - figure.last < MOST_DESCRIBED and _describes(tokens[last]):
            last += 1
        lead = figure.first - (2 if figure.first > 1 and tokens[figure.first - 1].text == "." else 1)
        determined = lead >= 0 and tokens[lead].lower in words("determiners") | words("possessives") | {"own"}
        if last > figure.last and (determined or last - figure.last > 1):
            figure.quantity = replace(bare, unit=tokens[last - 1].lower)
            figure.unit_text = " ".join(token.text for token in tokens[figure.last : last])
            figure.rule = "described-noun"


def _describes(token: Token) -> bool:
    closed = words("prepositions") | words("auxiliaries") | words("pronouns") | words("conjunctions") | words("adverbs")
    small = token.lower in closed | words("determiners") | words("subordinators")
    known = verb_forms().get(token.lower)
    acts = known is not None and known.form != "base"
    return token.kind == TokenKind.WORD and not small and not acts and not token.glued


MOST_DESCRIBED = 4
_LEAST_INDEX = 100
_COMPARING = frozenset(("compared", "versus", "against"))
LENDING_REACH = 8
COMPARING_REACH = 6

_TIMES = frozenset("second minute hour day week fortnight month year decade".split())


def _durations(tokens: list[Token]) -> set[int]:
    """ "the last three months": a number right before a unit of time is a quantity, though it tells a period too."""
    times = [index for index, token in enumerate(tokens) if index and token.lower.rstrip("s") in _TIMES]
    found = {position for index in times if _is_number(tokens[index - 1]) for position in (index - 1, index)}
    for index in times:
        if (
            index > 2
            and index - 1 in found
            and tokens[index - 2].lower in ("or", "to")
            and _is_number(tokens[index - 3])
        ):
            found.add(index - 3)
    return found


def _is_number(token: Token) -> bool:
    return token.kind == TokenKind.NUMBER or token.lower in number_words()


def _mention(text: str, sentence: Sentence, figure: Figure, concept: str, direction: str | None) -> QuantityMention:
    assert figure.quantity is not None
    tokens = sentence.tokens
    start, end = tokens[figure.first].start, tokens[figure.last - 1].end
    return QuantityMention(
        figure.quantity.value,
        figure.quantity.value_high,
        figure.quantity.unit,
        figure.unit_text,
        figure.quantity.comparator,
        direction,
        concept,
        start,
        end,
        text[start:end],
        figure.rule,
    )
