"""The grammar of periods: where a sentence speaks of time, of which time, and in what role.

Readers (``dates``, ``years``, ``stretches``, ``relative``) read one phrase each from a token on; ``spans`` joins two of
them; ``roles`` tells from the words around what the period is to a figure; ``resolve`` fills in the year that the words
leave out; ``find`` tells the whole story. The words themselves are in ``vocabulary/calendar.vocab``.
"""

from claimtrack.extraction.periods.anchors import (
    anchor_of,
    baseline_of,
    data_day,
    growth_of,
    present_period,
    token_indices,
    week_before,
)
from claimtrack.extraction.periods.arithmetic import preceding, year_to_date
from claimtrack.extraction.periods.find import find_periods
from claimtrack.extraction.periods.model import Granularity, PeriodContext, PeriodMention, PeriodRole
from claimtrack.extraction.periods.seasons import is_sporting, season_of

__all__ = [
    "Granularity",
    "PeriodContext",
    "PeriodMention",
    "PeriodRole",
    "anchor_of",
    "baseline_of",
    "data_day",
    "find_periods",
    "growth_of",
    "is_sporting",
    "preceding",
    "present_period",
    "season_of",
    "token_indices",
    "week_before",
    "year_to_date",
]
