"""Makes discrepancies: id, gap, causes, origins and severity of what a check has found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from claimtrack.domain.claims import Claim
from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType, discrepancy_id
from claimtrack.domain.periods import PeriodBasis
from claimtrack.reconciliation.origins import count_origins
from claimtrack.reconciliation.severity import severity
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import unique


def relative_gap(values: Iterable[Decimal]) -> Decimal | None:
    """How far the largest value lies above the smallest, relative to the smaller size; ``None`` beside a zero."""
    every = list(values)
    low, high = min(every), max(every)
    small = min(abs(low), abs(high))
    return (high - low) / small if small else None


def discrepancy(
    type_: DiscrepancyType,
    members: Sequence[Statement],
    identity: Iterable[str],
    explanation: str,
    *,
    period: str | None,
    gap: Decimal | None,
    causes: Iterable[str] = (),
    extra: int = 0,
    about: Statement | None = None,
) -> Discrepancy:
    """One discrepancy; ``members`` in any order, ``identity`` what it is about, ``extra`` points of severity.

    It is called after the statement that it is ``about``, else as most of its members are.
    """
    ordered = sorted(members, key=lambda one: one.order)
    lead = ordered[0]
    origins = count_origins(one.origin for one in ordered)
    # Digits beyond what a reader can use would change with the order of the arithmetic.
    rounded = None if gap is None else round(gap, 4)
    return Discrepancy(
        id=discrepancy_id(type_, (lead.key.base, *identity)),
        type=type_,
        severity=severity(type_, ordered, rounded, origins, extra),
        metric=about.claim.metric if about is not None else _label(ordered),
        metric_id=(about or lead).claim.metric_id,
        scope=(about or lead).claim.scope,
        unit=(about or lead).unit_name,
        period=period,
        gap=rounded,
        explanation=explanation,
        causes=unique(causes),
        claims=tuple(_claims(ordered)),
        origins=origins,
    )


def _label(members: Sequence[Statement]) -> str:
    """The commonest label, the first of the alphabet among equals."""
    labels = [one.claim.metric for one in members]
    return min(set(labels), key=lambda label: (-labels.count(label), label))


def _claims(members: Sequence[Statement]) -> Iterable[Claim]:
    return (one.claim for one in members)


def common_causes(members: Sequence[Statement]) -> list[str]:
    """What may explain a disagreement and can be told from the claims themselves."""
    causes = []
    if any(one.target for one in members):
        causes.append("a goal beside other statements")
    elif any(one.projected for one in members):
        every = all(one.projected for one in members)
        causes.append("forecasts of different bodies or dates" if every else "a projection beside an actual figure")
    if any(one.bound for one in members):
        causes.append("a bound (more than, at least) beside another figure")
    if any(one.approximate for one in members):
        causes.append("an approximate figure")
    speakers = {one.speaker for one in members if one.speaker}
    if len(speakers) > 1:
        causes.append("different counters: each source may define or count it in its own way")
    elif len(speakers) == 1 and all(one.speaker for one in members):
        causes.append("one source, quoted differently or revised in between")
    if any(one.claim.period_basis is PeriodBasis.INFERRED for one in members):
        causes.append("a period that the text does not state, only inferred")
    if len({one.claim.source.published for one in members if one.claim.source.published}) > 1:
        causes.append("different dates of publication")
    return causes


def factor_cause(values: Iterable[Decimal]) -> list[str]:
    """ "A factor of a thousand" where the largest and the smallest value differ by just that."""
    every = [abs(value) for value in values if value]
    if not every:
        return []
    ratio = max(every) / min(every)
    for power, words in ((3, "a thousand"), (6, "a million"), (1, "ten")):
        if abs(ratio / Decimal(10) ** power - 1) < Decimal("0.02"):
            return [f"the figures differ by a factor of {words}: a slip of scale?"]
    return []
