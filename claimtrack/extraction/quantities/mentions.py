"""The quantities of a text, for people who want only that."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimtrack.domain.quantities import Comparator
from claimtrack.extraction.chunks import Chunk, ChunkKind, chunk
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.periods import PeriodContext, find_periods, token_indices
from claimtrack.extraction.quantities.reading import read_figures
from claimtrack.extraction.sentences import Sentence, split_sentences
from claimtrack.extraction.tokens import Token

REACH = 6
"""Tokens back to a word of movement."""
WINDOW = 24
"""Chunks either way in which the phrase that governs a figure is looked for."""


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """One quantity where it stands: characters ``start`` to ``end`` of the text.

    ``value`` is in base scale ("1.2 billion" is 1200000000), ``value_high`` the upper end of a range. ``unit`` is an
    ISO 4217 code, ``percent``, ``x`` for a multiple, a unit of measure, the singular noun counted, or ``""``.
    ``direction`` is ``"up"``, ``"down"`` or ``None``; ``concept`` the words of the noun phrase it is said of.
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
     ('$1.2bn', '1200000000', 'USD', '=', 'down'),
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
            chunks = chunk(sentence.tokens, figures, [(period.first, period.last) for period in periods])
            places = {one.first: position for position, one in enumerate(chunks)}
            for figure in figures:
                place = places.get(figure.first, 0)
                near = chunks[max(0, place - WINDOW) : place + WINDOW]
                mentions.append(_mention(text, sentence, figure, near))
    return mentions


_TIMES = frozenset("second minute hour day week fortnight month year decade".split())


def _durations(tokens: list[Token]) -> set[int]:
    """ "the last three months": a number right before a unit of time is a quantity, though it tells a period too."""
    return {index for index in range(len(tokens) - 1) if tokens[index + 1].lower.rstrip("s") in _TIMES}


def _mention(text: str, sentence: Sentence, figure: Figure, chunks: list[Chunk]) -> QuantityMention:
    assert figure.quantity is not None
    tokens = sentence.tokens
    start, end = tokens[figure.first].start, tokens[figure.last - 1].end
    return QuantityMention(
        figure.quantity.value,
        figure.quantity.value_high,
        figure.quantity.unit,
        figure.unit_text,
        figure.quantity.comparator,
        direction_of(tokens, figure),
        _concept(tokens, figure, chunks),
        start,
        end,
        text[start:end],
        figure.rule,
    )


def direction_of(tokens: list[Token], figure: Figure) -> str | None:
    """Up or down, by the nearest word of movement before the figure or the comparison right behind it."""
    behind = tokens[figure.last].lower if figure.last < len(tokens) else ""
    if figure.shape in (Shape.PERCENT, Shape.POINTS, Shape.FRACTION):
        if behind in words("more words") or behind in words("rise nouns"):
            return "up"
        if behind in words("less words") or behind in words("fall nouns"):
            return "down"
    for position in range(figure.first - 1, max(-1, figure.first - 1 - REACH), -1):
        lower = tokens[position].lower
        known = verb_forms().get(lower)
        if lower == "up" or lower in words("rise nouns") or (known and known.verb.verb_class == "up"):
            return "up"
        if lower == "down" or lower in words("fall nouns") or (known and known.verb.verb_class == "down"):
            return "down"
        if lower in (";", "and", "but", "while", "as", "with", "(") or (known and known.form in ("past", "s")):
            break
    return None


def _concept(tokens: list[Token], figure: Figure, chunks: list[Chunk]) -> str:
    """The subject before the figure, else the noun phrase behind it."""
    if figure.noun_last > figure.noun_first and figure.shape is Shape.PLAIN:
        own = " ".join(token.text for token in tokens[figure.noun_first : figure.noun_last])
    else:
        own = ""
    behind = _phrase_behind(tokens, figure, chunks)
    if behind:
        return behind
    before = [one for one in chunks if one.kind is ChunkKind.NOUNS and one.last <= figure.first]
    if before:
        verbs = [one for one in chunks if one.kind is ChunkKind.VERB and one.last <= figure.first]
        subjects = [one for one in before if verbs and one.last <= verbs[-1].first]
        chosen = subjects[-1] if subjects else before[-1]
        return _words(tokens, chosen)
    after = [one for one in chunks if one.kind is ChunkKind.NOUNS and one.first >= figure.last]
    return _words(tokens, after[0]) if after else own


def _phrase_behind(tokens: list[Token], figure: Figure, chunks: list[Chunk]) -> str:
    """ "40% of voters", "$5 million in sales", "a 5% stake": what the figure is a part or measure of."""
    following = [one for one in chunks if one.first >= figure.last][:2]
    if not following:
        return ""
    if following[0].kind is ChunkKind.NOUNS:
        return _words(tokens, following[0])
    joint = following[0].kind is ChunkKind.PREPOSITION and following[0].word in ("of", "in", "for")
    if joint and len(following) > 1 and following[1].kind is ChunkKind.NOUNS and following[0].word == "of":
        return _words(tokens, following[1])
    return ""


_EMPTY = frozenset(("the", "a", "an", "its", "their", "his", "her", "this", "that", "our", "my"))


def _words(tokens: list[Token], phrase: Chunk) -> str:
    kept = [token.text for token in tokens[phrase.first : phrase.last] if token.lower not in _EMPTY]
    return " ".join(kept)
