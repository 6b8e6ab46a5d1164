"""Times a figure: gathers what the sentence and the passage say, and asks for the figure's timing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure, Shape
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.moments import Passage, Timing
from claimtrack.extraction.periods import PeriodMention
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, months_of
from claimtrack.extraction.progress import Progress
from claimtrack.extraction.timing import read_timing
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.totals import as_annual, as_yearly_total, is_flow


def time_figure(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    mentions: list[PeriodMention],
    quantities: list[Figure],
    timings: dict[int, Timing],
    found: Measured,
    progress: Progress,
    present: str | None,
    *,
    voiced: bool,
    counted: bool,
) -> Timing:
    """The timing of a figure; ``timings`` are those of the sentence's figures read so far, by their number.

    ``voiced`` says that the figure's verb is its speaker's, and tells nothing of the figure's time, ``counted`` that
    somebody counts or estimates it.
    """
    last = next((timing for timing in reversed(timings.values()) if not timing.compared), None)
    sibling = timings.get(government.sibling) if government.sibling is not None else None
    if sibling is not None and sibling.compared:
        sibling = last
    dated = sibling is not None and sibling.period is not None
    passage = Passage(
        inherited=sibling.period if sibling is not None and dated else progress.period,
        present=present,
        stated=progress.stated_period,
        here=progress.paragraph_period,
        ahead=progress.paragraph_ahead,
        before=(last.period, last.baseline) if last else (None, None),
        sibling=sibling,
        beside=dated or voiced,
        alike=progress.measures_like(figure),
        flow=is_flow(found.metric, kind, figure),
        levels=tuple(progress.levels),
        told=_levels(timings.values()),
        listed=progress.listed,
        latest=progress.latest if not timings else None,
        # "The ministry says 214,000."
        counted=counted or (found.rule == "metric-said" and figure.shape is not Shape.PERCENT),
        index=not words("index words").isdisjoint(found.metric.lower().split()),
    )
    others = [other for other in quantities if other is not figure]
    timing = read_timing(tokens, figure, government, kind, mentions, others, passage)
    unit = figure.quantity.unit if figure.quantity else ""
    timing = as_annual(tokens, government, kind, timing)
    stretch = months_of(timing.period)
    if found.rule == "metric-bargained" and (stretch is None or stretch[2] != MONTHS_IN_YEAR):
        # What pay is asked to rise by is set against no time, but for "5% in 2026".
        timing = replace(timing, baseline=None)
    verb = government.verb.verb if government.verb is not None else None
    closed = verb is not None and verb.lemma in ("close", "end", "finish")
    return replace(as_yearly_total(found.metric, unit, kind, timing, closed), unit=unit.partition("/")[0])


def _levels(timings: Iterable[Timing]) -> tuple[str, ...]:
    """The periods of the sentence's levels read so far, from the last unit that it states on."""
    told: list[str] = []
    unit = ""
    for timing in timings:
        if timing.period and not timing.baseline:
            told = told if timing.unit in (unit, "") else []
            unit = timing.unit or unit
            told.append(timing.period)
    return tuple(told)
