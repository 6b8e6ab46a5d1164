"""Queries for claims, their metrics, and the groups that can disagree. Each works in the caller's transaction."""

from __future__ import annotations

import gc
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any, cast

from sqlalchemy import Connection, Select, distinct, func, or_, select

from claimtrack.domain.claims import Claim, Source
from claimtrack.store.claim_filters import chunks, conditions
from claimtrack.store.claim_rows import CLAIM_COLUMNS, SOURCE_COLUMNS, Sources, claim_of
from claimtrack.store.errors import AmbiguousIdError, UnknownIdError
from claimtrack.store.records import ClaimFilter, GroupKey, MetricRecord
from claimtrack.store.schema import claims, documents, revisions

_ROWS_AT_A_TIME = 5000

_CURRENT = (claims.c.is_current.is_(True), claims.c.dismissed.is_(False))


def find_claims(connection: Connection, filters: ClaimFilter) -> list[Claim]:
    """The current claims that pass the filters, by document, place in the text, and id."""
    with _collector_paused():
        return sorted(_claims(connection, _selected(filters)), key=_in_text)


def find_claim(connection: Connection, prefix: str) -> Claim:
    """The current claim whose id is or begins with ``prefix``, dismissed or not.

    Raises:
        UnknownIdError: there is none, or the prefix is empty.
        AmbiguousIdError: there are several.
    """
    if not prefix:
        raise UnknownIdError("claim", prefix)
    # "Is not false" instead of "is true", and a range beside LIKE: else SQLite walks through all current claims.
    begins = _select_claims().where(claims.c.is_current.is_not(False), claims.c.id.startswith(prefix, autoescape=True))
    if connection.dialect.name == "sqlite":
        begins = begins.where(claims.c.id >= prefix, claims.c.id < prefix + chr(sys.maxunicode))
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


def candidate_groups(connection: Connection, merged: Mapping[str, str], *, varied: bool) -> list[GroupKey]:
    """The groups with more than one claim, counted as the merges say, in the order of metric and scope."""
    counts: defaultdict[tuple[str, str | None], int] = defaultdict(int)
    merged = _final(merged)
    members = _with_targets(merged)
    for metric_id, scope, count in _counts(connection, _disagreeing(varied)):
        if metric_id not in members:
            counts[metric_id, scope] = count
    for names in chunks(sorted(members)):
        for metric_id, scope, count in _counts(connection, _counted().where(claims.c.metric_id.in_(names))):
            counts[merged.get(metric_id, metric_id), scope] += count
    return [
        GroupKey(metric_id, scope, count)
        for (metric_id, scope), count in sorted(counts.items(), key=lambda item: (item[0][0], item[0][1] or ""))
        if count > 1
    ]


def iter_groups(
    connection: Connection, merged: Mapping[str, str], *, varied: bool
) -> Iterator[tuple[GroupKey, list[Claim]]]:
    """The same groups with their claims, a group at a time; the claims keep the metric id they were stored with."""
    merged = _final(merged)
    members = _with_targets(merged)
    # IN, not a join: the planner then walks the covering index in the order of the groups.
    statement = (
        select(*CLAIM_COLUMNS)
        .where(*_CURRENT, claims.c.metric_id.in_(select(_disagreeing(varied).subquery().c.metric_id)))
        .order_by(claims.c.metric_id, claims.c.scope)
        .execution_options(yield_per=_ROWS_AT_A_TIME)
    )
    for (metric_id, scope), group in groupby(_claims(connection, statement, _current_sources(connection)), key=_series):
        together = list(group)
        if len(together) > 1 and metric_id not in members and not (varied and _all_alike(together)):
            yield GroupKey(metric_id, scope, len(together)), sorted(together, key=_in_text)
    for target in sorted(set(merged.values())):
        yield from _merged_groups(connection, target, {name for name, into in merged.items() if into == target})


def _merged_groups(connection: Connection, target: str, others: set[str]) -> Iterator[tuple[GroupKey, list[Claim]]]:
    by_scope: defaultdict[str | None, list[Claim]] = defaultdict(list)
    for names in chunks(sorted({target, *others})):
        for claim in _claims(connection, _select_claims().where(*_CURRENT, claims.c.metric_id.in_(names))):
            by_scope[claim.scope].append(claim)
    for scope, together in sorted(by_scope.items(), key=lambda item: item[0] or ""):
        if len(together) > 1:
            yield GroupKey(target, scope, len(together)), sorted(together, key=_in_text)


def _disagreeing(varied: bool) -> Select[Any]:
    statement = _counted().having(func.count() > 1)
    if not varied:
        return statement
    columns = (claims.c.value, claims.c.unit, claims.c.comparator, func.coalesce(claims.c.value_high, ""))
    return statement.having(or_(*(func.min(column) != func.max(column) for column in columns)))


def _all_alike(together: Iterable[Claim]) -> bool:
    """The same question as that of :func:`_disagreeing`, of claims at hand."""
    read = (claim.quantity for claim in together)
    return len({(str(one.value), one.unit, one.comparator, str(one.value_high)) for one in read}) == 1


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


def _current_sources(connection: Connection) -> Sources:
    """All sources at once, which spares a query over all claims two look-ups a claim."""
    joined = select(revisions.c.id, *SOURCE_COLUMNS).join(documents, documents.c.id == revisions.c.document_id)
    rows = connection.execute(joined.where(revisions.c.is_current.is_(True)))
    return {revision_id: Source(*fields) for revision_id, *fields in rows}


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Claims hold no cycles: the collector would go through all of them again and again to find none to free.

    Without it a hundred thousand claims are read in two thirds of the time.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _claims(connection: Connection, statement: Select[Any], sources: Sources | None = None) -> Iterator[Claim]:
    """The claims in rows that have the columns of their source too, or whose sources are all given."""
    sources = {} if sources is None else sources
    for row in connection.execute(statement):
        yield claim_of(cast(Sequence[Any], row), sources)


def _selected(filters: ClaimFilter) -> Select[Any]:
    statement = _select_claims().where(claims.c.is_current.is_(True), *conditions(filters))
    return statement if filters.dismissed else statement.where(claims.c.dismissed.is_(False))


def _in_text(claim: Claim) -> tuple[str, int, str]:
    return claim.source.document, claim.value_span.start, claim.id


def _series(claim: Claim) -> tuple[str, str | None]:
    return claim.metric_id, claim.scope
