"""Queries for claims, their metrics, and the groups that can disagree. Each works in the caller's transaction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, cast

from sqlalchemy import ColumnElement, Connection, Select, and_, distinct, func, or_, select

from claimtrack.domain.claims import Claim
from claimtrack.domain.periods import parse_period
from claimtrack.store.claim_rows import CLAIM_COLUMNS, SOURCE_COLUMNS, Sources, claim_of
from claimtrack.store.errors import AmbiguousIdError, UnknownIdError
from claimtrack.store.records import ClaimFilter, GroupKey, MetricRecord
from claimtrack.store.schema import claims, documents, revisions

_ROWS_AT_A_TIME = 5000
_NAMES_AT_A_TIME = 500
"""How many values stand in one ``IN (...)``: every engine limits its parameters."""

_CURRENT = (claims.c.is_current.is_(True), claims.c.dismissed.is_(False))


def find_claims(connection: Connection, filters: ClaimFilter) -> list[Claim]:
    """The current claims that pass the filters, by document, place in the text, and id."""
    return sorted(_claims(connection, _selected(filters)), key=_in_text)


def find_claim(connection: Connection, prefix: str) -> Claim:
    """The current claim whose id is or begins with ``prefix``, dismissed or not.

    Raises:
        UnknownIdError: there is none, or the prefix is empty.
        AmbiguousIdError: there are several.
    """
    if not prefix:
        raise UnknownIdError("claim", prefix)
    begins = _select_claims().where(claims.c.is_current.is_(True), claims.c.id.startswith(prefix, autoescape=True))
    found = sorted(_claims(connection, begins), key=lambda claim: claim.id)
    exact = [claim for claim in found if claim.id == prefix]
    if len(exact) == 1:
        return exact[0]
    if not found:
        raise UnknownIdError("claim", prefix)
    if len(found) > 1:
        raise AmbiguousIdError("claim", prefix, [claim.id for claim in found])
    return found[0]


def count_claims(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(claims).where(*_CURRENT)).scalar_one()


def list_metrics(connection: Connection) -> list[MetricRecord]:
    """All metrics in the order of their ids; the label is the first in the alphabet where claims differ."""
    totals = connection.execute(
        select(
            claims.c.metric_id,
            func.min(claims.c.metric),
            func.count(),
            func.count(distinct(claims.c.document_id)),
        )
        .where(*_CURRENT)
        .group_by(claims.c.metric_id)
    ).all()
    details: defaultdict[str, tuple[set[str | None], set[str | None], set[str]]] = defaultdict(
        lambda: (set(), set(), set())
    )
    rows = connection.execute(
        select(claims.c.metric_id, revisions.c.publisher, claims.c.scope, claims.c.unit)
        .join(revisions, revisions.c.id == claims.c.revision_id)
        .where(*_CURRENT)
        .distinct()
    )
    for metric_id, publisher, scope, unit in rows:
        publishers, scopes, units = details[metric_id]
        publishers.add(publisher)
        scopes.add(scope)
        units.add(unit)
    return [
        MetricRecord(
            metric_id=metric_id,
            metric=metric,
            claims=count,
            documents=in_documents,
            publishers=tuple(sorted(name for name in details[metric_id][0] if name)),
            scopes=tuple(sorted(details[metric_id][1], key=lambda scope: scope or "")),
            units=tuple(sorted(details[metric_id][2])),
        )
        for metric_id, metric, count, in_documents in sorted(totals)
    ]


def candidate_groups(connection: Connection, merged: Mapping[str, str]) -> list[GroupKey]:
    """The groups with more than one claim, counted as the merges say, in the order of metric and scope."""
    counts: defaultdict[tuple[str, str | None], int] = defaultdict(int)
    merged = _final(merged)
    members = _with_targets(merged)
    for metric_id, scope, count in _counts(connection, _counted().having(func.count() > 1)):
        if metric_id not in members:
            counts[metric_id, scope] = count
    for names in _chunks(sorted(members)):
        for metric_id, scope, count in _counts(connection, _counted().where(claims.c.metric_id.in_(names))):
            counts[merged.get(metric_id, metric_id), scope] += count
    return [
        GroupKey(metric_id, scope, count)
        for (metric_id, scope), count in sorted(counts.items(), key=lambda item: (item[0][0], item[0][1] or ""))
        if count > 1
    ]


def iter_groups(connection: Connection, merged: Mapping[str, str]) -> Iterator[tuple[GroupKey, list[Claim]]]:
    """The same groups with their claims, a group at a time; the claims keep the metric id they were stored with."""
    merged = _final(merged)
    members = _with_targets(merged)
    disagreeing = _counted().having(func.count() > 1).subquery()
    # IN, not a join: the planner then walks the covering index in the order of the groups.
    statement = (
        _select_claims()
        .where(*_CURRENT, claims.c.metric_id.in_(select(disagreeing.c.metric_id)))
        .order_by(claims.c.metric_id, claims.c.scope)
        .execution_options(yield_per=_ROWS_AT_A_TIME)
    )
    for (metric_id, scope), group in groupby(_claims(connection, statement), key=_series):
        together = list(group)
        if len(together) > 1 and metric_id not in members:
            yield GroupKey(metric_id, scope, len(together)), sorted(together, key=_in_text)
    for target in sorted(set(merged.values())):
        names = sorted({target, *(name for name, into in merged.items() if into == target)})
        found = [
            claim
            for chunk in _chunks(names)
            for claim in _claims(connection, _select_claims().where(*_CURRENT, claims.c.metric_id.in_(chunk)))
        ]
        by_scope: defaultdict[str | None, list[Claim]] = defaultdict(list)
        for claim in sorted(found, key=_in_text):
            by_scope[claim.scope].append(claim)
        for scope, together in sorted(by_scope.items(), key=lambda item: item[0] or ""):
            if len(together) > 1:
                yield GroupKey(target, scope, len(together)), together


def _final(merged: Mapping[str, str]) -> dict[str, str]:
    """Every merged metric with the one it ends at, where a target was merged further; circles end anywhere in them."""
    final = {}
    for name in merged:
        target, passed = name, {name}
        while target in merged and merged[target] not in passed:
            target = merged[target]
            passed.add(target)
        final[name] = target
    return {name: target for name, target in final.items() if name != target}


def _with_targets(merged: Mapping[str, str]) -> set[str]:
    return {*merged, *merged.values()}


def _counted() -> Select[Any]:
    return (
        select(claims.c.metric_id, claims.c.scope, func.count())
        .where(*_CURRENT)
        .group_by(claims.c.metric_id, claims.c.scope)
    )


def _counts(connection: Connection, statement: Select[Any]) -> Iterator[tuple[str, str | None, int]]:
    for row in connection.execute(statement):
        metric_id, scope, count = cast(tuple[str, str | None, int], row)
        yield metric_id, scope, count


def _select_claims() -> Select[Any]:
    return (
        select(*CLAIM_COLUMNS, *SOURCE_COLUMNS)
        .join(revisions, revisions.c.id == claims.c.revision_id)
        .join(documents, documents.c.id == claims.c.document_id)
    )


def _claims(connection: Connection, statement: Select[Any]) -> Iterator[Claim]:
    sources: Sources = {}
    for row in connection.execute(statement):
        yield claim_of(cast(Sequence[Any], row), sources)


def _selected(filters: ClaimFilter) -> Select[Any]:
    statement = _select_claims().where(claims.c.is_current.is_(True), *_conditions(filters))
    return statement if filters.dismissed else statement.where(claims.c.dismissed.is_(False))


def _conditions(filters: ClaimFilter) -> Iterator[ColumnElement[bool]]:
    if filters.metric is not None:
        label = func.lower(claims.c.metric).contains(filters.metric.lower(), autoescape=True)
        yield or_(claims.c.metric_id == filters.metric, label)
    for column, value in (
        (claims.c.scope, filters.scope or None),
        (claims.c.unit, filters.unit),
        (revisions.c.publisher, filters.publisher),
    ):
        if value is not None:
            yield func.lower(column) == func.lower(value)
    for column, value in (
        (documents.c.name, filters.document),
        (claims.c.kind, filters.kind),
        (claims.c.modality, filters.modality),
    ):
        if value is not None:
            yield column == str(value)
    if filters.scope == "":
        yield claims.c.scope.is_(None)
    if filters.attribution is not None:
        yield func.lower(claims.c.attribution).contains(filters.attribution.lower(), autoescape=True)
    if filters.period is not None and (period := parse_period(filters.period)):
        yield and_(claims.c.period_start <= period.end.isoformat(), claims.c.period_end >= period.start.isoformat())
    if filters.since_run is not None:
        yield claims.c.first_run_id >= filters.since_run
    if filters.corrected is not None:
        yield claims.c.corrected != () if filters.corrected else claims.c.corrected == ()
    for column, wanted in ((claims.c.metric_id, filters.metric_ids), (claims.c.id, filters.ids)):
        if wanted:
            yield or_(*(column.in_(chunk) for chunk in _chunks(wanted)))


def _chunks(names: Iterable[str]) -> list[list[str]]:
    every = list(names)
    return [every[start : start + _NAMES_AT_A_TIME] for start in range(0, len(every), _NAMES_AT_A_TIME)]


def _in_text(claim: Claim) -> tuple[str, int, str]:
    return claim.source.document, claim.value_span.start, claim.id


def _series(claim: Claim) -> tuple[str, str | None]:
    return claim.metric_id, claim.scope
