"""``series``: one metric's claims in time, each path with every source and the bounds that each statement allows."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.domain.claims import Claim
from claimtrack.domain.periods import Period
from claimtrack.reports.records import Record, claim_record
from claimtrack.workflows.database import opened
from claimtrack.workflows.errors import WrongUse
from claimtrack.workflows.judging import named_metric
from claimtrack.workflows.settings import Settings

SERIES_FIELDS = (
    "metric metric_id scope kind unit period period_start period_end comparator value value_high low high "
    "publisher attribution document modality value_text id"
).split()


@dataclass(frozen=True, slots=True)
class Series:
    """The claims of one metric, scope, kind and unit, by period; undated ones last. Copies are left out."""

    metric: str
    scope: str | None
    kind: str
    unit: str
    claims: tuple[Claim, ...]


def series_of(settings: Settings, metric: str, scope: str | None = None) -> list[Series]:
    """The series of a metric, the longest first; ``metric`` is an id, a label or an unambiguous part of one.

    Raises:
        WrongUse: no such metric, or several. CannotDo: no database.
    """
    from claimtrack.metrics import Alignment

    with opened(settings) as store:
        from claimtrack.store.records import ClaimFilter

        known = store.metrics()
        alignment = Alignment(store.judgements())
        target = named_metric(known, metric)
        head = alignment.id_of(target.metric_id, target.metric)
        ids = tuple(one.metric_id for one in known if alignment.id_of(one.metric_id, one.metric) == head)
        claims = store.claims(ClaimFilter(metric_ids=ids, scope=scope))
    if not claims:
        raise WrongUse(f"{target.metric}: no claims with the scope {scope!r}")
    grouped: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in claims:
        if claim.same_as is None:
            key = ((claim.scope or "").casefold(), claim.kind.value, claim.quantity.unit)
            grouped.setdefault(key, []).append(claim)
    found = [
        Series(target.metric, group[0].scope, key[1], key[2], tuple(sorted(group, key=_in_time)))
        for key, group in grouped.items()
    ]
    return sorted(found, key=lambda one: (-len(one.claims), one.scope or "", one.kind, one.unit))


def _in_time(claim: Claim) -> tuple[bool, str, str, str]:
    period: Period | None = claim.when
    if period is None:
        return True, "", "", claim.id
    return False, period.start.isoformat(), period.end.isoformat(), claim.id


def series_records(series: list[Series]) -> list[Record]:
    """One record a point with :data:`SERIES_FIELDS`."""
    records = []
    for one in series:
        for claim in one.claims:
            record = claim_record(claim)
            records.append({name: record[name] for name in SERIES_FIELDS})
    return records
