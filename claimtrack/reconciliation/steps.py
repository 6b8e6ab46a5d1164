"""arithmetic: a step of an interest rate against the levels on both sides of it, and one growth told of two years.

A step ("lifted by 300 basis points") names no base; its base is the last level told of the weeks before. One level
before and one behind that fit are enough for silence.

Fires: 42.5 % in March, then +300 basis points to 46 % in April; 24 % growth of 2025 in one place of an article and 24 %
of 2024 in another.
Silent: 42.5 %, +350 basis points, 46 %; a table of many years of which two have the same growth.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed
from claimtrack.reconciliation.findings import discrepancy, relative_gap
from claimtrack.reconciliation.series import Topic
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.timing import periods_meet
from claimtrack.reconciliation.wording import about, figure, interval_text, who

_LONGEST_GAP = 62
_MOST_MEMBERS = 60
_MOST_YEARS = 3
"""More growth rates than these are a table of years."""


def steps(topic: Topic) -> Iterator[Discrepancy]:
    """Steps of a rate that do not lead from the level before to the level behind."""
    found = [one for one in topic.members if one.kind is Kind.CHANGE and one.dimension == "points" and not one.baseline]
    levels = [one for one in topic.members if one.dimension == "proportion" and one.kind is Kind.LEVEL and one.period]
    if len(topic.members) > _MOST_MEMBERS:
        return
    for step in found:
        before, behind = _before(step, levels), [one for one in levels if periods_meet(one, step) and not one.projected]
        behind = [one for one in behind if one.document == step.document] or behind
        if step.projected or step.period is None or not before or not behind:
            continue
        if any(computed(base).plus(computed(step)).meets(computed(level)) for base in before for level in behind):
            continue
        base, level = before[0], behind[0]
        made = interval_text(computed(base).plus(computed(step)), level.scale, level.unit_name)
        yield discrepancy(
            DiscrepancyType.ARITHMETIC,
            [step, base, level],
            (topic.scope, "step", step.held, step.document),
            f"{about(step, step.claim.period)}: {figure(base)} ({base.claim.period}) with {figure(step)} makes {made}, "
            f"not {figure(level)} ({who(level)}).",
            period=step.claim.period,
            gap=relative_gap((base.headline + step.headline, level.headline)),
            causes=["a wrong step", "another step in between"],
        )


def _before(step: Statement, levels: Sequence[Statement]) -> list[Statement]:
    """The last levels told of the weeks before the step."""
    if step.period is None:
        return []
    start = step.period.start
    earlier = [one for one in levels if one.period and not one.projected and one.period.end < start]
    last = max((one.period.end for one in earlier if one.period), default=None)
    if last is None or (start - last).days > _LONGEST_GAP:
        return []
    return [one for one in earlier if one.period and one.period.end == last]


def one_growth_of_two_years(topic: Topic) -> Iterator[Discrepancy]:
    """The same growth, of one speaker in one article, for a year and for the year before."""
    by_voice: defaultdict[tuple[str, str | None], list[Statement]] = defaultdict(list)
    for one in topic.members:
        if one.kind is Kind.GROWTH and one.period is not None and not one.key.compound:
            by_voice[one.document, one.speaker].append(one)
    for (document, speaker), members in by_voice.items():
        if not 2 <= len(members) <= _MOST_YEARS:
            continue
        for first, second in combinations(sorted(members, key=lambda one: one.order), 2):
            alike = first.claim.quantity.value == second.claim.quantity.value and len(first.digits) > 1
            if not alike or second.baseline != first.held or first.claim.quote.start == second.claim.quote.start:
                continue
            yield discrepancy(
                DiscrepancyType.ARITHMETIC,
                [first, second],
                (topic.scope, "two years", first.held, document, speaker or ""),
                f"{about(first, None)} grows by {figure(first)} in {first.claim.period} and by {figure(second)} in "
                f"{second.claim.period}: perhaps one growth told of two periods.",
                period=second.claim.period,
                gap=None,
                causes=["one figure put to the wrong year", "the same growth twice by chance"],
            )
