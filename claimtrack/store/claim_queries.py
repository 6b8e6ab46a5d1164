"""Queries for claims, their metrics, and the groups that can disagree. Each works in the caller's transaction."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, cast

from sqlalchemy import Connection, Select, and_, distinct, func, select

from claimtrack.domain.claims import Claim
from claimtrack.domain.collector import collector_paused
from claimtrack.store.claim_filters import conditions
from claimtrack.store.claim_rows import CLAIM_COLUMNS, SOURCE_COLUMNS, Sources, claim_of
from claimtrack.store.errors import AmbiguousIdError, UnknownIdError
from claimtrack.store.records import ClaimFilter, MetricRecord
from claimtrack.store.schema import claims, documents, revisions

_ROWS_AT_A_TIME = 5000

_CURRENT = (claims.c.is_current.is_(True), claims.c.dismissed.is_(False))


def find_claims(connection: Connection, filters: ClaimFilter) -> list[Claim]:
    """The current claims that pass the filters, by document, place in the text, and id."""
    with collector_paused():
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


def places_left_since(connection: Connection, run_id: int) -> list[tuple[str, str | None]]:
    """Where claims stood in the last revision before a run, and do not in the current one, which is of it or later."""
    before, after, still = revisions.alias("before"), revisions.alias("after"), claims.alias("still")
    later = revisions.alias("later")
    rows = connection.execute(
        select(claims.c.metric_id, claims.c.scope)
        .distinct()
        .join(before, before.c.id == claims.c.revision_id)
        .join(after, and_(after.c.document_id == before.c.document_id, after.c.is_current.is_(True)))
        .where(after.c.run_id >= run_id, before.c.run_id < run_id, claims.c.dismissed.is_(False))
        .where(
            ~select(later.c.id)
            .where(later.c.document_id == before.c.document_id)
            .where(later.c.number > before.c.number, later.c.run_id < run_id)
            .exists()
        )
        .where(~select(still.c.id).where(still.c.revision_id == after.c.id, still.c.id == claims.c.id).exists())
    )
    return [(metric_id, scope) for metric_id, scope in rows]


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
    statement = _select_claims().where(claims.c.is_current.is_(True), *conditions(filters))
    return statement if filters.dismissed else statement.where(claims.c.dismissed.is_(False))


def _in_text(claim: Claim) -> tuple[str, int, str]:
    return claim.source.document, claim.value_span.start, claim.id
