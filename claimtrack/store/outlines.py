"""What can disagree, asked of the indexes; and the claims of the places and documents that were picked.

All questions of one :class:`Outlines` see one state of the database. Dismissed claims and those whose metric nobody
named are compared with nothing and left out throughout.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlalchemy import CTE, ColumnElement, Connection, FromClause, Select, Text, and_, column, func, or_, select, text

from claimtrack.domain.claims import UNNAMED, Claim
from claimtrack.domain.outlines import ClaimOutline, Link, Place, SeriesOutline
from claimtrack.store.claim_filters import chunks
from claimtrack.store.claim_rows import CLAIM_COLUMNS, SOURCE_COLUMNS, Sources, claim_of
from claimtrack.store.schema import claims, documents, revisions

_ROWS_AT_A_TIME = 5000
_PLACES_AT_A_TIME = 500
_COUNTING = (claims.c.is_current.is_(True), claims.c.dismissed.is_(False), claims.c.metric != UNNAMED)


class Outlines:
    """The current claims in outline, and some of them in full."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sources: Sources = {}

    def metric_ids(self) -> Iterator[str]:
        """Every metric id once."""
        return (row[0] for row in self._rows(select(claims.c.metric_id).where(*_COUNTING).distinct()))

    def scopes(self) -> Iterator[str | None]:
        """Every scope once."""
        return (row[0] for row in self._rows(select(claims.c.scope).where(*_COUNTING).distinct()))

    def places_of_several(self) -> Iterator[Place]:
        """The places with more than one claim."""
        columns = (claims.c.metric_id, claims.c.scope)
        rows = self._rows(select(*columns).where(*_COUNTING).group_by(*columns).having(func.count() > 1))
        return ((metric_id, scope) for metric_id, scope in rows)

    def places_with(self, metric_ids: Iterable[str], scopes: Iterable[str | None]) -> Iterator[Place]:
        """The places with one of these metric ids, or one of these scopes; some of them more than once."""
        columns = (claims.c.metric_id, claims.c.scope)
        wanted = list(scopes)
        conditions = [claims.c.metric_id.in_(some) for some in chunks(metric_ids)]
        conditions += [claims.c.scope.in_(some) for some in chunks(one for one in wanted if one is not None)]
        if None in wanted:
            conditions.append(claims.c.scope.is_(None))
        for condition in conditions:
            rows = self._rows(select(*columns).where(*_COUNTING, condition).distinct())
            yield from ((metric_id, scope) for metric_id, scope in rows)

    def series(self, places: Sequence[Place]) -> Iterator[SeriesOutline]:
        """The series of these places, those of one place one after another."""
        columns = (claims.c.metric_id, claims.c.scope, claims.c.kind, claims.c.unit)
        for source, parameters in _claims_at(places):
            statement = select(*columns, *_aggregates()).select_from(source).group_by(*columns)
            yield from (SeriesOutline._make(row) for row in self._rows(statement, parameters) if row[0] is not None)

    def labels(self) -> Iterator[tuple[str, str, str]]:
        """Every metric id with the labels and the articles' own words that its claims have."""
        columns = (claims.c.metric_id, claims.c.metric, claims.c.metric_text)
        yield from self._rows(select(*columns).where(*_COUNTING).distinct())

    def links(self) -> Iterator[Link]:
        """Claims that repeat one of another metric, scope or document."""
        copy, first = claims, claims.alias("first")
        statement = (
            select(
                *(copy.c.metric_id, copy.c.scope, copy.c.document_id),
                *(first.c.metric_id, first.c.scope, first.c.document_id),
            )
            .join(first, first.c.id == copy.c.same_as)
            .where(*_COUNTING, copy.c.same_as.is_not(None), first.c.id != copy.c.id)
            .where(first.c.is_current.is_not(False), first.c.dismissed.is_(False), first.c.metric != UNNAMED)
            .where(
                or_(
                    copy.c.metric_id != first.c.metric_id,
                    func.coalesce(copy.c.scope, "") != func.coalesce(first.c.scope, ""),
                    copy.c.document_id != first.c.document_id,
                )
            )
        )
        for metric_id, scope, document, other_metric, other_scope, other_document in self._rows(statement):
            yield Link((metric_id, scope), document, (other_metric, other_scope), other_document)

    def in_outline(self, kinds: Iterable[str]) -> Iterator[ClaimOutline]:
        """The claims of these kinds, document after document."""
        columns = (
            *(claims.c.document_id, claims.c.kind, claims.c.metric_id, claims.c.scope),
            *(claims.c.period_start, claims.c.period_end, claims.c.unit, claims.c.comparator, claims.c.value_sort),
            claims.c.metric,
        )
        statement = (
            select(*columns)
            # "Is not false" instead of "is true": else SQLite goes by series and sorts all rows.
            .where(claims.c.is_current.is_not(False), claims.c.dismissed.is_not(True), claims.c.metric != UNNAMED)
            .where(claims.c.kind.in_(sorted(kinds)))
            .order_by(claims.c.document_id)
        )
        for row in self._rows(statement):
            yield ClaimOutline._make(row)

    def at_places(self, places: Sequence[Place]) -> list[Claim]:
        """All claims of these metric ids and scopes."""
        return [
            claim for source, parameters in _claims_at(places) for claim in self._claims(source, parameters=parameters)
        ]

    def in_documents(self, document_ids: Sequence[int]) -> list[Claim]:
        """All claims of these documents."""
        return list(self._claims(claims, claims.c.document_id.in_(document_ids), *_COUNTING))

    def reposting(self, some: Sequence[Claim], document_ids: Sequence[int]) -> set[int]:
        """The other documents that have one of these claims word for word."""
        quotes = {claim.quote.text for claim in some}
        figures = sorted({claim.quantity.value for claim in some})
        found: set[int] = set()
        places = list({(claim.metric_id, claim.scope): None for claim in some})
        for source, parameters in _claims_at(
            places, claims.c.value.in_(figures), claims.c.document_id.not_in(document_ids)
        ):
            statement = select(claims.c.document_id, claims.c.quote).select_from(source)
            found.update(document for document, quote in self._rows(statement, parameters) if quote in quotes)
        return found

    def _claims(
        self, source: FromClause, *conditions: ColumnElement[bool], parameters: dict[str, str] | None = None
    ) -> Iterator[Claim]:
        joined = source.outerjoin(revisions, revisions.c.id == claims.c.revision_id)
        joined = joined.outerjoin(documents, documents.c.id == claims.c.document_id)
        statement = select(*CLAIM_COLUMNS, *SOURCE_COLUMNS).select_from(joined).where(*conditions)
        for row in self._rows(statement, parameters):
            if row[0] is not None:
                yield claim_of(row, self._sources)

    def _rows(self, statement: Select[Any], parameters: dict[str, str] | None = None) -> Iterator[Any]:
        options = {"yield_per": _ROWS_AT_A_TIME}
        for rows in self._connection.execute(statement, parameters, execution_options=options).partitions():
            yield from rows


def _aggregates() -> list[ColumnElement[Any]]:
    c = claims.c
    differ = [func.min(column) != func.max(column) for column in (c.value, c.comparator, c.half_step)]
    highs = [func.min(c.value_high) != func.max(c.value_high), func.count(c.value_high).not_in((0, func.count()))]
    return [
        func.count(),
        func.coalesce(or_(*differ, *highs), False),
        func.min(c.document_id),
        func.max(c.document_id),
        func.min(c.attribution),
        func.max(c.attribution),
        func.min(c.metric),
        func.max(c.metric),
        func.count(c.period_start),
        func.count(c.baseline),
        func.min(c.period_start),
        func.max(c.period_start),
        func.min(c.period_end),
        func.max(c.period_end),
    ]


def _claims_at(
    places: Sequence[Place], *conditions: ColumnElement[bool]
) -> Iterator[tuple[FromClause, dict[str, str]]]:
    """The claims at the places, some of them at a time, with the parameters that name the places.

    The outer join lets SQLite look up one place after the other in the index; of a plain join, or of IN with pairs, it
    makes a walk through all claims for each query. A place without such claims gives a row of nulls.
    """
    for nowhere in (False, True):
        kept = [(metric_id, scope or "") for metric_id, scope in places if (scope is None) is nowhere]
        for start in range(0, len(kept), _PLACES_AT_A_TIME):
            some = kept[start : start + _PLACES_AT_A_TIME]
            wanted = _wanted(len(some))
            same_scope = claims.c.scope.is_(None) if nowhere else claims.c.scope == wanted.c.scope
            joined = wanted.outerjoin(
                claims, and_(*_COUNTING, *conditions, claims.c.metric_id == wanted.c.metric_id, same_scope)
            )
            parameters = {f"m{number}": metric_id for number, (metric_id, _) in enumerate(some)}
            parameters |= {f"s{number}": scope for number, (_, scope) in enumerate(some)}
            yield joined, parameters


@cache
def _wanted(places: int) -> CTE:
    """A table of so many places: as text, because compiling a large table of values takes longer than the query."""
    rows = ", ".join(f"(:m{number}, :s{number})" for number in range(places))
    table = text(f"SELECT '' AS metric_id, '' AS scope WHERE 1 = 0 UNION ALL VALUES {rows}")
    return table.columns(column("metric_id", Text), column("scope", Text)).cte("wanted")
