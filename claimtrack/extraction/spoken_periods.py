"""Which period a sentence without figures speaks of, so that the text goes on with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimtrack.domain.periods import parse_period
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.periods import Granularity, PeriodMention, PeriodRole
from claimtrack.extraction.periods.words import ACCOUNTS
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

DAYS_IN_WEEK = 7
_AT_END = 2
_REPORT_REACH = 4
"""Words between a report and its period: "results for the first" quarter, "quarterly financial results"."""


def behind_dateline(spoken: list[PeriodMention], sentence: Sentence) -> list[PeriodMention]:
    """ "Lima, 2 June 2026 - Acme today published its results for 2025": what is told, then the day of telling."""
    told = [mention for mention in spoken if mention.first >= dateline_end(sentence.tokens)]
    return sorted(told, key=lambda mention: mention.relative and mention.granularity is Granularity.DAY)


def is_spoken_of(mention: PeriodMention, tokens: Sequence[Token], *, asks: bool) -> bool:
    """A period that a sentence without figures states, or opens with ("October was better still").

    A question or a heading (``asks``) needs not state it in full ("Q: You were there last autumn?").
    """
    told = mention.role is PeriodRole.HOLDS or (mention.role is PeriodRole.END_OF and not mention.projected_hint)
    opens = mention.first <= 1
    return mention.period is not None and told and (mention.stated or asks or opens or of_accounts(mention, tokens))


def of_accounts(mention: PeriodMention, tokens: Sequence[Token]) -> bool:
    """ "published its results for the third quarter", "third-quarter results": what a report is on, year or none."""
    if mention.role is not PeriodRole.HOLDS or not lasts(mention.period):
        return False
    before = [token.lower for token in tokens[max(0, mention.first - _REPORT_REACH) : mention.first]]
    if any(word in ACCOUNTS and {"for", "of"} & set(before[at:]) for at, word in enumerate(before)):
        return True
    return any(token.lower in ACCOUNTS for token in tokens[mention.last : mention.last + _REPORT_REACH - 1])


def closes(mention: PeriodMention, tokens: Sequence[Token]) -> bool:
    """ "Norwegians bought a record number of cars last year.": what has been goes on with the year told there."""
    told = mention.role is PeriodRole.HOLDS and mention.relative and not mention.projected_hint
    return told and mention.last > len(tokens) - _AT_END and lasts(mention.period)


def lasts(period: str | None) -> bool:
    """A month, a quarter, a year: a time that a report is about, where a day or week is only that of an event."""
    when = parse_period(period)
    return when is not None and when.days > DAYS_IN_WEEK


def is_credit_line(sentence: Sentence) -> bool:
    """ "Source: register, extract of 2 November": the line below a table dates nothing that follows."""
    opening = [token.lower for token in sentence.tokens if token.text not in "*_"][:2]
    return opening[1:] == [":"] and opening[0] in ("source", "sources", "note", "notes", "photo", "chart", "credit")


def years_before(period: str | None, today: date | None) -> int:
    """How many years before today a period ended; none where either is not known."""
    when = parse_period(period)
    return today.year - when.end.year if when is not None and today is not None else 0


def is_set_off(sentence: Sentence) -> bool:
    """A line in italics or bold, of a source or a date, which heads nothing."""
    return sentence.tokens[0].text in "*_"


def opens_in_bold(tokens: Sequence[Token]) -> bool:
    """Does a paragraph open with words in bold, and not with a dateline ("**Lima, 2 June 2026** - Acme sold")?"""
    ends = next((at for at in range(2, len(tokens)) if tokens[at].text == "*"), 0)
    bold = [token.text for token in tokens[:2]] == ["*", "*"] and 0 < ends < len(tokens) - 1
    return bold and not any(token.kind is TokenKind.NUMBER for token in tokens[2:ends])
