"""Months that are to come: told in the present, without their year."""

from __future__ import annotations

from dataclasses import replace

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.periods import Granularity, PeriodMention
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, shifted
from claimtrack.extraction.tokens import Token, lower_at

_MOVING = ("up", "down", "change", "other")
_JOINTS = frozenset(("and", "but", ";"))
_MODALS = frozenset(("will", "should", "could", "may", "might", "would", "shall"))
_LONGEST_SUBJECT = 6
_LONG_AGO = 150
"""Days behind which nobody tells of a month in the present tense."""


def coming(
    tokens: list[Token], government: Government, mention: PeriodMention | None, present: str | None
) -> PeriodMention | None:
    """ "The fare goes up in January", written in November: a month without its year is the next one, not the last.

    Likewise "tests begin in May", "there is talk of 40 euros from May".
    """
    when, now = parse_period(mention.period if mention else None), parse_period(present)
    if mention is None or mention.stated or when is None or now is None:
        return mention
    month = mention.granularity is Granularity.MONTH and "/" not in (mention.period or "")
    if not month or (now.start - when.end).days < _LONG_AGO or not _is_told_now(tokens, government, mention):
        return mention
    return replace(mention, period=shifted(mention.period or "", MONTHS_IN_YEAR), projected_hint=True)


def opens_clause_to_come(tokens: list[Token], mention: PeriodMention) -> bool:
    """ "It has 300 shops, but by November the chain will have 350": a time that opens a clause of what is to come."""
    if lower_at(tokens, mention.lead - 1) not in _JOINTS:
        return False
    behind = [token.lower for token in tokens[mention.last : mention.last + _LONGEST_SUBJECT]]
    return not _MODALS.isdisjoint(behind)


def _is_told_now(tokens: list[Token], government: Government, mention: PeriodMention) -> bool:
    """Does a plain present tell of the month: "goes up in January", "begin in May", "talk of 40 euros from May"?"""
    verb = government.verb or government.predicate or government.main
    if verb is None or verb.verb is None:
        beside = verb_forms().get(tokens[mention.lead - 1].lower) if mention.lead else None
        begins = beside is not None and beside.form in ("s", "base") and beside.verb.verb_class == "other"
        begins = begins and tokens[mention.lead].lower in ("in", "on")
        return verb is None and (begins or tokens[mention.lead].lower == "from")
    known = verb_forms().get(verb.word)
    simple = verb.last - verb.first == 1 and verb.form in ("s", "base") and not (known is not None and known.invariant)
    return simple and (verb.verb.verb_class in _MOVING or tokens[mention.lead].lower == "from")
