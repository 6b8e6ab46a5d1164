"""Months that are to come: told in the present, without their year."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.government import Government
from claimtrack.extraction.periods import Granularity, PeriodMention
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, shifted

_LONG_AGO = 150
"""Days behind which nobody tells of a month in the present tense."""


def coming(government: Government, mention: PeriodMention | None, present: str | None) -> PeriodMention | None:
    """ "The fare goes up in January", written in November: a month without its year is the next one, not the last."""
    verb = government.verb or government.predicate or government.main
    when, now = parse_period(mention.period if mention else None), parse_period(present)
    if mention is None or mention.stated or when is None or now is None or verb is None:
        return mention
    month = mention.granularity is Granularity.MONTH and "/" not in (mention.period or "")
    simple = verb.last - verb.first == 1 and verb.form == "s" and verb.verb is not None
    moves = simple and verb.verb is not None and verb.verb.verb_class in ("up", "down", "change", "other")
    if not (month and moves) or (now.start - when.end).days < _LONG_AGO:
        return mention
    return replace(mention, period=shifted(mention.period or "", MONTHS_IN_YEAR), projected_hint=True)
