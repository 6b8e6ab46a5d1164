"""Helpers of the tests of quantities: the figures of a text, in the tests' short notation."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.periods import PeriodContext, find_periods, token_indices
from claimtrack.extraction.quantities import read_figures
from claimtrack.extraction.sentences import split_sentences


def figures(text: str) -> list[tuple[str, Figure]]:
    """Every figure of a text with the words it spans, dates left out as the reader leaves them out."""
    found = []
    for sentence in split_sentences(text):
        taken = token_indices(find_periods(sentence, PeriodContext(None)))
        for figure in read_figures(sentence, taken):
            span = text[sentence.tokens[figure.first].start : sentence.tokens[figure.last - 1].end]
            found.append((span, figure))
    return found


def readings(text: str) -> list[str]:
    """The quantities of a text as ``comparator value[..high] unit``; "=" is left out."""
    return [reading(figure) for _, figure in figures(text) if figure.quantity is not None]


def reading(figure: Figure) -> str:
    quantity = figure.quantity
    assert quantity is not None
    bound = "" if quantity.comparator.value in ("=", "range") else quantity.comparator.value
    high = "" if quantity.value_high is None else f"..{quantity.value_high:f}"
    return f"{bound} {quantity.value:f}{high} {quantity.unit}".strip()


def reasons(text: str) -> list[str]:
    """Why each figure that is set aside is none."""
    return [figure.reason for _, figure in figures(text) if figure.quantity is None]
