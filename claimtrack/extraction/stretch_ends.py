"""Which end of a stretch a figure belongs to: what stood so at its close, or what added up over all of it."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.moments import Passage
from claimtrack.extraction.periods import PeriodMention, PeriodRole, growth_of
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, months_of
from claimtrack.extraction.tokens import Token


def of_index(
    tokens: list[Token], government: Government, mention: PeriodMention, kind: Kind, passage: Passage
) -> str | None:
    """Prices that rose 5 % "in the year to March" stood so much higher in March; sales are those of the whole year."""
    stretch = months_of(mention.period)
    if mention.fiscal_opens:
        # What is foretold for a fiscal year that runs is its average.
        return None
    led_to = kind is Kind.LEVEL and government.preposition == "to"  # "rose 5% in the year to March to 22 euros"
    yearly = mention.rule == "stretch-to" and stretch is not None and stretch[2] == MONTHS_IN_YEAR
    if not yearly or not (kind is Kind.GROWTH or led_to):
        return None
    phrases = (government.subject, government.noun, government.near_noun, government.object)
    named = {token.lower for phrase in phrases if phrase for token in tokens[phrase.first : phrase.last]}
    told = named & words("index words") or passage.index
    return growth_of(mention)[0] if told else None


def at_end_of(mention: PeriodMention, government: Government, kind: Kind) -> str | None:
    """ "Between 2015 and 2024 the number fell to 41,000 from 52,000": the levels at the ends of the time."""
    if kind is not Kind.LEVEL or mention.role is not PeriodRole.SPAN or not mention.period or mention.rule != "span":
        return None
    if government.preposition not in ("to", "from"):
        return None
    return mention.period.rpartition("/")[2] if government.preposition == "to" else mention.opening


def as_total(mention: PeriodMention, kind: Kind, passage: Passage) -> str | None:
    """A growth by the end of a year is the year's, beside a stock of that day the day's, as a multiple is.

    What adds up over a time belongs to all of it: "ended the year with 595 deliveries".
    """
    if passage.flow and mention.whole and mention.rule.endswith("closing-unit"):
        return mention.whole
    stock = passage.sibling is not None and passage.sibling.period == mention.period
    if kind is Kind.GROWTH and mention.point and mention.whole and not stock:
        return mention.whole
    return mention.period
