"""The time of a figure that no mention dates: what the sentence, the paragraph and the text go on with."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from claimtrack.domain.periods import parse_period
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.baselines import DAY_LENGTH, RELATIVE_KINDS, points_back
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.gapped_parts import makes_up
from claimtrack.extraction.government import Government
from claimtrack.extraction.last_told import MAKING, sums_up
from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.moments import Passage
from claimtrack.extraction.periods import Granularity, PeriodMention, PeriodRole
from claimtrack.extraction.periods.arithmetic import MONTHS_IN_YEAR, shifted
from claimtrack.extraction.periods.model import NEAR_YEARS
from claimtrack.extraction.share_prices import is_quoted_price
from claimtrack.extraction.tense import (
    expects_it_to,
    is_ahead,
    is_aside_level,
    is_current,
    is_foretelling,
    is_headline_present,
    is_now,
    is_past,
    is_perfect,
    is_present,
    is_so_far,
    verb_in_front,
    will_be,
)
from claimtrack.extraction.tokens import Token, TokenKind, lower_at

_TOLD_BEFORE = frozenset(("them", "those", "these"))
_PART, _YEAR = 3, 4
_HAVING = frozenset(("has", "have"))
_PEOPLE = frozenset(("people", "women", "men", "children", "girls", "boys", "adults", "minors"))
"""Who make up a part of those told before ("Women make up 54% of patients")."""
_SETTING_BESIDE = frozenset(("compared", "against", "from", "versus", "than", "after"))


def of_flow(
    tokens: list[Token], figure: Figure, kind: Kind, period: str | None, own: PeriodMention | None
) -> str | None:
    """ "Stock: 28 million at the end of 2025", "Norway: 299,000 sold": what is done takes all of the year it ends."""
    done = verb_forms().get(tokens[figure.last].lower) if figure.last < len(tokens) else None
    if period is None or own is not None or kind is not Kind.LEVEL or done is None or done.form != "past":
        return period
    return period[:_YEAR] if done.verb.noun and period.endswith("-12-31") and len(period) == DAY_LENGTH else period


def of_passage(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    mentions: list[PeriodMention],
    passage: Passage,
) -> tuple[str | None, str]:
    """The period of a figure that no mention dates, and the rule that gave it."""
    if passage.present and figure.last < len(tokens) and tokens[figure.last].lower == "now":
        return passage.present, "period-of-publication"
    if passage.latest and kind not in RELATIVE_KINDS and sums_up(tokens, figure):
        return passage.latest, "period-carried"
    told = _of_counterpart(tokens, figure, mentions)
    if told:
        return told, "period-of-comparison"
    if passage.present and not passage.here and _is_news(tokens, government, mentions):
        return passage.present, "period-of-publication"
    told_now = is_present(tokens, government, kind) and not is_now(tokens, government)
    if passage.counted and passage.here and not passage.beside and told_now:
        # "It puts the share at 52%" tells of the time last spoken of, "it now counts 52" does not.
        return passage.here, "period-carried"
    over = _is_over(passage.inherited, passage.present)
    lately = over or passage.inherited == passage.present
    past = lately and (not passage.here or _is_over(passage.here, passage.present))
    if past and not passage.beside and passage.present and is_quoted_price(figure, government):
        return passage.present, "period-of-publication"
    told_of = passage.here or passage.stated or passage.inherited
    expected = passage.present and not (passage.ahead or passage.beside) and expects_it_to(tokens, government)
    if expected and passage.present and _is_over(told_of, passage.present):
        # What is still expected is of no time that is over.
        return passage.present[:_YEAR], "period-of-publication"
    to_come = passage.present and not passage.beside and _is_over(passage.present, told_of or "")
    if to_come and is_past(tokens, government):
        # "A new hall is to open in 2027. The team finished with 62 points."
        return passage.present, "period-of-publication"
    if not passage.beside:
        carried = _gone_on(tokens, figure, government, kind, mentions, passage)
        if carried:
            return carried, "period-carried"
        if passage.listed and passage.stated and is_headline_present(government):
            return passage.stated, "period-carried"
        whole = passage.here or passage.stated
        if _is_share_of(government, kind) and _is_near(whole, passage.present):
            # "Kent accounts for 285 of the cases" that were told before.
            return whole, "period-carried"
        part = _is_part_of_told(tokens, figure) and not is_perfect(tokens, government)
        if part and _is_near(passage.here, passage.present):
            # "9 million subscribers at the end of May. Two million of them live in Kent."
            return passage.here, "period-carried"
        front = kind is not Kind.SHARE and verb_in_front(tokens, figure, government)
        now = front or is_present(tokens, government, kind)
        if passage.present and (now or is_so_far(tokens, government)):
            return passage.present, "period-of-publication"
        if over and passage.before[0] is None and will_be(tokens, government):
            # What will be is no matter of the time that the text told of before.
            return passage.present, "period-of-publication"
        back = passage.stated if passage.stated == passage.here or _is_near(passage.stated, passage.present) else None
        if back and passage.inherited in (None, passage.present) and is_past(tokens, government):
            return passage.stated, "period-carried"
    if passage.inherited:
        return passage.inherited, "period-carried"
    return passage.present, "period-of-publication" if passage.present else "period-none"


def _is_share_of(government: Government, kind: Kind) -> bool:
    verb = government.verb or government.predicate
    people = government.subject is not None and government.subject.head in _PEOPLE and makes_up(government)
    shares = verb is not None and verb.verb is not None and (verb.verb.verb_class == "share" or people)
    if verb is None or not shares or verb.form not in ("s", "base"):
        return False
    return kind is Kind.SHARE or government.preposition == "for"


def _is_part_of_told(tokens: list[Token], figure: Figure) -> bool:
    """ "two million of them", "of those, 30%", "among them are 900 children": a part of what was counted before."""
    behind = tokens[figure.last : figure.last + 3]
    if len(behind) == _PART and behind[0].lower == "of" and behind[1].lower in _TOLD_BEFORE:
        return True
    if len(behind) == _PART and behind[0].lower == "of" and behind[1].lower == "the":
        return behind[2].kind is TokenKind.NUMBER or behind[2].lower == "total"
    opening = [token.lower for token in tokens[:2]]
    return len(opening) == 2 and opening[0] in ("of", "among") and opening[1] in _TOLD_BEFORE


def _is_near(period: str | None, present: str | None) -> bool:
    when, now = parse_period(period), parse_period(present)
    return when is not None and now is not None and now.start.year - when.end.year < NEAR_YEARS


def _is_over(period: str | None, present: str | None) -> bool:
    when, now = parse_period(period), parse_period(present)
    return when is not None and now is not None and when.end < now.start


def _of_counterpart(tokens: list[Token], figure: Figure, mentions: list[PeriodMention]) -> str | None:
    """ "stands at 272, compared with 266 in the same month last year": that month of this year."""
    for mention in mentions:
        if mention.rule == "anaphor" and mention.relative and not mention.stated and mention.first > figure.last:
            words_between = {token.lower for token in tokens[figure.last : mention.lead]}
            year_back = tokens[mention.last - 1].lower in ("earlier", "before", "year", "ago", "previously")
            if year_back and mention.last - mention.first > 2 and words_between & _SETTING_BESIDE:
                return shifted(mention.period, MONTHS_IN_YEAR)
    return None


def _gone_on(
    tokens: list[Token],
    figure: Figure,
    government: Government,
    kind: Kind,
    mentions: list[PeriodMention],
    passage: Passage,
) -> str | None:
    """The period that a figure goes on with whatever its tense: a forecast's, a rate's, a ranking's, a flow's."""
    here, stated = passage.here, passage.stated
    by_then = [token.lower for token in tokens[figure.last : figure.last + 2]] == ["by", "then"]
    if passage.ahead and (by_then or is_ahead(tokens, government) or is_foretelling(tokens, figure, government)):
        return passage.ahead
    if passage.before[0] and _tells_what_it_makes(tokens, figure, government):
        return passage.before[0]
    levels = list(dict.fromkeys(passage.levels))[:2]
    if kind in RELATIVE_KINDS and len(passage.levels) > 1 and points_back(tokens, government):
        return max(levels, key=_end_of)
    if kind in (Kind.GROWTH, Kind.MULTIPLE) and not since_of(tokens, government, mentions):
        # "They have cut it by 46%", behind a paragraph that told of years ago
        past = is_perfect(tokens, government) and not _is_near(stated, passage.present)
        going_on = passage.before[0] or here or (stated if kind is Kind.GROWTH and not past else None)
        if going_on:
            return going_on
    if here and passage.alike and is_present(tokens, government, kind) and is_aside_level(tokens, figure, government):
        return here
    has = government.verb is not None and government.verb.word in _HAVING
    owned = has and figure.noun_last > figure.noun_first  # "has 30 applications pending"
    if (
        passage.flow
        and not (passage.ahead or owned or is_now(tokens, government))
        and is_current(tokens, government, kind)
    ):
        return here or (stated if kind is Kind.LEVEL else None)
    return None


def _tells_what_it_makes(tokens: list[Token], figure: Figure, government: Government) -> bool:
    """ ", which leaves the payroll 97,000 smaller": what the figure before it comes to, at its time."""
    between = tokens[government.clause[0] : figure.first]
    return any(left.lower == "which" and right.lower in MAKING for left, right in pairwise(between))


def _end_of(period: str) -> date:
    when = parse_period(period)
    return when.end if when is not None else date.min


def _is_news(tokens: list[Token], government: Government, mentions: list[PeriodMention]) -> bool:
    """ "Oxo said on Tuesday it had closed a round of 620 million": done just now, whatever was told before."""
    verb = government.verb or government.main
    done = verb is not None and tokens[verb.first].lower == "had" and verb.last > verb.first + 1
    return done and any(m.role is PeriodRole.PUBLICATION and m.granularity is Granularity.DAY for m in mentions)


def since_of(
    tokens: list[Token],
    government: Government,
    mentions: list[PeriodMention],
    ahead_of: tuple[PeriodMention | None, int] = (None, 0),
) -> str | None:
    """The day that something told in the perfect goes back to: "has recorded 50 cases since May".

    Or what came by a day: "arrivals since the start of the season were put at 50 as of 3 May"; ``ahead_of`` are the
    day's mention and the figure's position.
    """
    since = [m for m in mentions if m.role is PeriodRole.SINCE and not _has_own_perfect(tokens, government, m)]
    own, position = ahead_of
    till = own is not None and own.role is PeriodRole.END_OF and not own.projected_hint
    till = till and any(m.last <= position for m in since)
    # "Deaths since January: 41"
    labelled = any(m.last <= position and lower_at(tokens, m.last) == ":" for m in since)
    return since[-1].opening if since and (till or labelled or is_perfect(tokens, government)) else None


def _has_own_perfect(tokens: list[Token], government: Government, mention: PeriodMention) -> bool:
    """ "20 mm has fallen in the hills, a region that has had no rain since July": another perfect tells since when."""
    verb = government.verb or government.predicate or government.main
    behind = tokens[verb.last : mention.lead] if verb is not None else []
    return any(
        left.lower in ("that", "which", "who") and right.lower in ("has", "have") for left, right in pairwise(behind)
    )
