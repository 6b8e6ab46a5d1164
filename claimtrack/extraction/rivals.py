"""Figures that another is compared with ("up to 20 from 19", "against 889 for Airbus"), and when they hold."""

from __future__ import annotations

from functools import cache

from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.baselines import DAY_LENGTH, RELATIVE_KINDS
from claimtrack.extraction.compared_things import other_thing
from claimtrack.extraction.dating import owner_of
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.modality import is_revised
from claimtrack.extraction.periods import Granularity, PeriodMention, baseline_of
from claimtrack.extraction.periods.arithmetic import months_of, preceding
from claimtrack.extraction.recounts import is_recount
from claimtrack.extraction.tokens import Token, TokenKind

_COMPARING = frozenset(("from", "with", "against", "than"))
_BEHIND_COMPARED, _OF_FROM, _YEAR = 4, 2, len("2025")
_STEPS = (1, 3)
"""Months and quarters, for which rates are told one after the other."""
_MOVING = frozenset(("up", "down", "change"))
_RESTATING = frozenset("revised restated corrected nudged upgraded downgraded revision restatement".split())
_EARLIER_COUNTS = frozenset("first earlier previous initial original preliminary prior provisional".split())
_COUNTS = frozenset("estimate forecast count tally reading release projection figure report guidance".split())
_EVERYWHERE = frozenset(("nationwide", "nationally", "worldwide", "globally", "elsewhere"))
_OF_ANOTHER = frozenset(("for", "at", "by", "in"))


def is_compared(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """Is this the figure of another time that one is compared with: "up from 5", "compared with 5"?"""
    beside = _is_set_beside(tokens, figure, government) and not _is_source(tokens, figure, government)
    return beside and not (_is_of_another(tokens, figure) or _is_restated(tokens, figure, government))


def _is_set_beside(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "from 5", "against 5", "instead of 5", "compared with 5", but not "closed with 5"."""
    if _is_instead(tokens, figure):
        return True
    if government.preposition != "with":
        return government.preposition in _COMPARING
    return any(token.lower.startswith("compar") for token in tokens[government.clause[0] : figure.first])


def _is_instead(tokens: list[Token], figure: Figure) -> bool:
    return [token.lower for token in tokens[max(0, figure.first - 2) : figure.first]] == ["instead", "of"]


def compared_period(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    holding: list[PeriodMention],
    beside: tuple[str | None, str | None],
    present: str | None,
    *,
    foretold: bool,
) -> str | None:
    """A level compared with, undated itself, holds when the figure beside it is compared with.

    "up 5% to 20 from 19": a year before the 20. What a price changes from in the future holds at publication; what
    somebody else has, or what a count was before it was revised, when the figure beside it does. ``beside`` are the
    period and baseline of that figure; ``foretold`` says that it is one of an earlier forecast.
    """
    when, against = beside
    dated = [m for m in holding if figure.last <= m.lead <= figure.last + _BEHIND_COMPARED]
    if kind is Kind.GROWTH and when and against and not (dated or foretold):
        return _of_rate_before(tokens, figure, government, when, present)
    if kind in RELATIVE_KINDS or not when or not _is_set_beside(tokens, figure, government):
        return None
    if dated and dated[0].rule == "back" and dated[0].compared and len(when) < DAY_LENGTH:
        # "rose to 312 in the text's quarter, compared with 289 a year ago"
        return baseline_of(when, dated[0])
    if dated:
        return None
    if owner_of(tokens, figure, holding) is not None or _is_source(tokens, figure, government):
        return None
    told, now = parse_period(when), parse_period(present)
    if told is None:
        return None
    if (
        foretold
        or is_revised(tokens, figure, government)
        or is_recount(tokens, government.clause[0], figure.first)
        or _is_of_another(tokens, figure)
        or _is_restated(tokens, figure, government)
    ):
        return when
    if _is_instead(tokens, figure) and (now is None or told.start <= now.end):
        return when
    told_now = figure.last < len(tokens) and tokens[figure.last].lower == "now"
    if told_now or (now is not None and told.start > now.end):
        return present
    if against:
        return against
    return baseline_of(when, None) if told.end != told.start else None


def _of_rate_before(
    tokens: list[Token], figure: Figure, government: Government, when: str, present: str | None
) -> str | None:
    """ "Inflation slowed to 14.5% in October from 15.2%": the rate of the month, or the quarter, before."""
    stretch, told, now = months_of(when), parse_period(when), parse_period(present)
    if stretch is None or stretch[2] not in _STEPS or told is None or (now is not None and told.end > now.end):
        return None
    before = tokens[figure.first - 1].lower if figure.first else ""
    if before not in ("from", "after") or is_revised(tokens, figure, government):
        return None
    return None if _is_restated(tokens, figure, government) else preceding(when)


def before_change(
    tokens: list[Token], figure: Figure, government: Government, own: PeriodMention | None, present: str | None
) -> bool:
    """ "will rise from 10 to 12 euros in January": what it rises from is the price till then."""
    if government.preposition != "from" or own is None or not own.projected_hint or is_over(own, present):
        return False
    apart = any(token.lower == "to" for token in tokens[figure.last : own.lead])
    # "would be cut to 10% from 15% in January"
    before = range(government.clause[0] + 1, figure.first - 1)
    apart = apart or any(tokens[at].lower == "to" and tokens[at + 1].kind != TokenKind.WORD for at in before)
    return own.first > figure.last and apart and _moves(tokens, figure, government)


def is_over(mention: PeriodMention, present: str | None) -> bool:
    """Has a time gone by at publication ("will ease to 3% from 5% in 2025", written in 2026)?"""
    when, now = parse_period(mention.period), parse_period(present)
    return when is not None and now is not None and when.end < now.start


def foretold_year(
    tokens: list[Token], figure: Figure, mentions: list[PeriodMention], others: list[Figure], present: str | None
) -> tuple[str, str] | None:
    """ "is expected to ease to 3% from 5% in 2025": beside the year that is over, the 3% are of the one that runs."""
    at = figure.last + (figure.last < len(tokens) and tokens[figure.last].text == ",")
    compared = next((other for other in others if 0 < other.first - at <= _OF_FROM), None)
    if compared is None or not present or tokens[at].lower != "from":
        return None
    past = (m for m in mentions if 0 <= m.lead - compared.last <= 1 and m.granularity is Granularity.YEAR)
    foretold = any(m.projected_hint and is_over(m, present) for m in past)
    return (present[:_YEAR], "period-of-comparison") if foretold else None


def _is_source(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "against 40 clubs", "claims of 5 million from 16,000 owners": things of their own, set beside nothing."""
    if figure.noun_last <= figure.noun_first:
        return False
    if government.preposition == "against":
        return True
    return government.preposition == "from" and not _moves(tokens, figure, government)


def _moves(tokens: list[Token], figure: Figure, government: Government) -> bool:
    moving = _movement_words()
    for token in tokens[government.clause[0] : figure.first]:
        known = verb_forms().get(token.lower)
        carried = known is not None and known.verb.lemma == "move" and figure.noun_last > figure.noun_first
        if carried:
            # "12,400 people have been moved from 31 camps"
            continue
        if token.lower in moving or (
            known is not None and (known.verb.verb_class in _MOVING or known.verb.lemma in ("take", "bring"))
        ):
            return True
    return False


@cache
def _movement_words() -> frozenset[str]:
    named = words("rise nouns") | words("fall nouns") | words("change nouns")
    return named | {"up", "down", "higher", "lower"}


_TOLD_BY = frozenset("claimed reported counted estimated given put stated published announced cited quoted".split())


def _is_of_another(tokens: list[Token], figure: Figure) -> bool:
    """ "against 889 for Airbus", "less than the 9 tonnes claimed by Oxo": somebody else's, at the same time."""
    if [token.lower for token in tokens[figure.last + 1 : figure.last + 2]] == ["by"]:
        return tokens[figure.last].lower in _TOLD_BY
    if other_thing(tokens, figure)[1]:
        # "compared with 10 kilowatts for a conventional one"
        return True
    if figure.last < len(tokens) and tokens[figure.last].lower in _EVERYWHERE:
        # "up 4% on the year, against 900 nationwide"
        return True
    if figure.last + 1 >= len(tokens) or tokens[figure.last].lower not in _OF_ANOTHER | {"on", "across"}:
        return False
    behind = [token.lower for token in tokens[figure.last : figure.last + 4]]
    if behind[:2] == ["on", "the"] and behind[-1] in ("market", "markets"):
        return True
    named = tokens[figure.last + 1 + (behind[1] == "the" and figure.last + 2 < len(tokens))]
    return named.kind == TokenKind.WORD and named.is_capitalized


def _is_restated(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ "revised up to 79,000 from 73,000", "up to 5, from 4 in the first estimate": two counts of one time."""
    if any(token.lower in _RESTATING for token in tokens[government.clause[0] : figure.first]):
        return True
    behind = [token.lower for token in tokens[figure.last : figure.last + 5]]
    # "in its April projection", "in the first estimate"
    earlier = behind[:1] == ["in"] or not _EARLIER_COUNTS.isdisjoint(behind)
    return earlier and not _COUNTS.isdisjoint(behind)
