"""arithmetic: a share against the part and the whole that it is the share of, and shares that exceed the whole.

The part and the whole are recognised by their slots: the share "5G share of mobile base stations" belongs to a part and
a whole whose words together are the share's; a vendor's market share belongs to its and the world's level. Everything
in one article and with one voice; the part of the share's own period, the whole of that or of its month.

Fires: 4.8 million of 12.9 million beside a share of 45 %; market shares of five vendors that sum up to 108 %.
Silent: 61.4 of 322.7 million beside 19.0 %; shares with another period or speaker; 81 % and 74 % of their seats filled
by two theatres.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.metrics import WORLD, is_place, scope_id
from claimtrack.reconciliation.computing import computed, multiplier, positive, same_voice
from claimtrack.reconciliation.findings import discrepancy
from claimtrack.reconciliation.statements import Statement, words_of
from claimtrack.reconciliation.wording import about, figure, interval_text, listed, number

SHARE_WORDS = frozenset({"share", "market_share"})
_WHOLE_SCOPES = ("", WORLD)
_MOST_LEVELS = 60
_GROUP_WORDS = frozenset(
    "top other others outside rest five ten three four brands vendors makers firms companies combined all group".split()
)
_STATES = re.compile(
    r"\bshare of (?:[\w'-]+ ){1,6}?(?:\w{2,}ed|sold|lost|won|paid|built|held|spent|met|with|without|who|whose|that)\b"
)
_HUNDRED = Decimal(100)


def shares(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """What does not add up around the shares of each article."""
    by_time: defaultdict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    with_share: set[tuple[str, str, str]] = set()
    for one in statements:
        if one.period is None or one.kind not in (Kind.LEVEL, Kind.SHARE):
            continue
        place = (one.document, f"{one.period.start:%Y-%m}", f"{one.period.end:%Y-%m}")
        by_time[place].append(one)
        if one.kind is Kind.SHARE and not one.claim.baseline and one.dimension == "proportion":
            with_share.add(place)
    for place in sorted(with_share):
        members = by_time[place]
        found = [one for one in members if one.kind is Kind.SHARE and not one.claim.baseline]
        levels = [one for one in members if one.kind is Kind.LEVEL]
        if len(levels) <= _MOST_LEVELS:
            for share in found:
                yield from _against_parts(share, levels)
        for held in sorted({one.held for one in found}):
            yield from _beyond_whole([one for one in found if one.held == held])


def _against_parts(share: Statement, levels: Sequence[Statement]) -> Iterator[Discrepancy]:
    words = words_of(share)
    candidates = list(_candidates(words - SHARE_WORDS, "market_share" in words, share, levels))
    stated = multiplier(share)
    if not candidates or stated is None:
        return
    quotients = [(part, whole, computed(part).over(computed(whole))) for part, whole in candidates]
    if any(quotient.meets(stated) for _, _, quotient in quotients) or len(quotients) > 1:
        return
    part, whole, quotient = quotients[0]
    yield not_the_share(share, part, whole, quotient)


def not_the_share(share: Statement, part: Statement, whole: Statement, quotient: Interval) -> Discrepancy:
    """The share, the part and the whole that do not fit; ``quotient`` is what the part is of the whole."""
    shown = interval_text(quotient.scaled(_HUNDRED), Decimal(1), "percent")
    return discrepancy(
        DiscrepancyType.ARITHMETIC,
        [share, part, whole],
        (share.scope, "share", share.held, share.document),
        f"{about(share, share.claim.period)} is {figure(share)}, but {figure(part)} of {figure(whole)} is {shown}.",
        period=share.claim.period,
        gap=abs(part.headline / whole.headline * _HUNDRED / share.headline - 1) if share.headline else None,
        causes=["a share of another whole", "a wrong share, part or whole"],
    )


def _candidates(
    rest: frozenset[str], market: bool, share: Statement, levels: Sequence[Statement]
) -> Iterator[tuple[Statement, Statement]]:
    """Pairs (part, whole) that the share can be about."""
    fitting = [one for one in levels if same_voice(share, one) and positive(computed(one)) and not one.projected]
    for part in fitting:
        if part.scope != share.scope or part.held != share.held:
            continue
        for whole in fitting:
            if whole is part or whole.dimension != part.dimension or whole.headline <= part.headline:
                continue
            if not (whole.period and share.period and whole.period.contains(share.period)):
                continue
            # "China made 1,005 million tonnes, 53%" names no share: that of the world's is meant.
            called = bool(words_of(share) & SHARE_WORDS)
            if _by_scope(rest, market, part, whole) or (called and _by_words(rest, part, whole)):
                yield part, whole


def _by_scope(rest: frozenset[str], market: bool, part: Statement, whole: Statement) -> bool:
    """A holder's level and the world's: of a market share the share's words lack the head ("shipments")."""
    words = words_of(part)
    if words != words_of(whole) or part.scope in _WHOLE_SCOPES or whole.scope not in _WHOLE_SCOPES:
        return False
    return words == rest or (market and rest < words and len(words - rest) == 1)


def _by_words(rest: frozenset[str], part: Statement, whole: Statement) -> bool:
    """Two metrics of one scope whose words together are the share's; the part has words that the whole lacks."""
    one, other = words_of(part), words_of(whole)
    return whole.scope == part.scope and one | other == rest and not one <= other


def _of_its_own(one: Statement) -> bool:
    """Whether the share tells of the holder's own things ("share of seats filled"), not its part of a market."""
    return _STATES.search(one.claim.metric.lower()) is not None


def _market_of_row(one: Statement) -> str:
    """The place that the row of a table names beside its holder ("Oxo | Peru | 46%"): of its market is the share."""
    cells = [scope_id(cell.strip()) for cell in one.claim.quote.text.split("|")]
    return next((cell for cell in cells if cell and cell != one.scope and is_place(cell)), "") if len(cells) > 1 else ""


def _beyond_whole(found: Sequence[Statement]) -> Iterator[Discrepancy]:
    """Shares of one market by different holders must not exceed it together."""
    groups: defaultdict[tuple[str, str | None, str], list[Statement]] = defaultdict(list)
    for one in found:
        holder = one.scope and not is_place(one.scope) and not set(one.scope.split()) & _GROUP_WORDS
        if holder and not one.projected and words_of(one) & SHARE_WORDS and not _of_its_own(one):
            groups[one.key.base, one.speaker, _market_of_row(one)].append(one)
    for (_, speaker, market), members in groups.items():
        by_holder = {one.scope: one for one in members}
        lows = [computed(one).low or Decimal(0) for one in by_holder.values()]
        if len(by_holder) > 1 and sum(lows) > _HUNDRED:
            lead = members[0]
            yield discrepancy(
                DiscrepancyType.ARITHMETIC,
                list(by_holder.values()),
                ("", "shares", lead.held, lead.document, speaker or "", *filter(None, (market,))),
                f"The shares of {lead.claim.metric} in {lead.claim.period} sum up to at least "
                f"{number(Decimal(sum(lows)))}%: {listed(list(by_holder.values()))}.",
                period=lead.claim.period,
                gap=Decimal(sum(lows)) / _HUNDRED - 1,
                causes=["shares of different wholes", "a wrong share"],
            )
