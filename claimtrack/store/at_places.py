"""Queries about very many places at once: the places are a table of values that the claims are joined to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Dialect,
    FromClause,
    Text,
    and_,
    column,
    func,
    or_,
    select,
    text,
)
from sqlalchemy.engine.interfaces import Compiled

from claimtrack.domain.claims import UNNAMED
from claimtrack.domain.outlines import Place
from claimtrack.store.schema import claims

COUNTING = (claims.c.is_current.is_(True), claims.c.dismissed.is_(False), claims.c.metric != UNNAMED)
"""What is compared at all: not what was dismissed, nor what nobody named a metric of."""
_PLACES_AT_A_TIME = 500
_NOWHERE = ("", "")
"""No claim has an empty metric id."""

Parameters = dict[str, Any]


def claims_at(places: Sequence[Place], *conditions: ColumnElement[bool]) -> Iterator[tuple[FromClause, Parameters]]:
    """The claims at the places, some of them at a time, with the parameters that name the places.

    A place without such claims gives a row of nulls.
    """
    for nowhere, some in _parts(places):
        yield _joined(len(some), nowhere, *conditions), _named(some)


def series_at(connection: Connection, places: Sequence[Place]) -> Iterator[Sequence[Any]]:
    """The rows of :class:`claimtrack.domain.outlines.SeriesOutline` of these places."""
    for nowhere, some in _parts(places):
        # Compiled once for a few numbers of places: SQLAlchemy would look at every parameter again to know the query.
        filled = some + [_NOWHERE] * (_rounded_up(len(some)) - len(some))
        compiled = _series_query(connection.dialect, len(filled), nowhere)
        parameters = dict(compiled.construct_params(_named(filled)) or {})
        order = getattr(compiled, "positiontup", None)
        given = tuple(parameters[name] for name in order) if order else parameters
        yield from connection.exec_driver_sql(str(compiled), given).fetchall()


def _parts(places: Sequence[Place]) -> Iterator[tuple[bool, list[tuple[str, str]]]]:
    for nowhere in (False, True):
        kept = [(metric_id, scope or "") for metric_id, scope in places if (scope is None) is nowhere]
        for start in range(0, len(kept), _PLACES_AT_A_TIME):
            yield nowhere, kept[start : start + _PLACES_AT_A_TIME]


def _rounded_up(count: int) -> int:
    """The next of few numbers: as many places as may be at a time, or a power of two."""
    return min(1 << (count - 1).bit_length(), _PLACES_AT_A_TIME)


def _named(some: Sequence[tuple[str, str]]) -> Parameters:
    parameters = {f"m{number}": metric_id for number, (metric_id, _) in enumerate(some)}
    return parameters | {f"s{number}": scope for number, (_, scope) in enumerate(some)}


@lru_cache(maxsize=16)
def _series_query(dialect: Dialect, places: int, nowhere: bool) -> Compiled:
    columns = (claims.c.metric_id, claims.c.scope, claims.c.kind, claims.c.unit)
    query = select(*columns, *_aggregates()).select_from(_joined(places, nowhere)).group_by(*columns)
    return query.having(claims.c.metric_id.is_not(None)).compile(dialect=dialect)


def _joined(places: int, nowhere: bool, *conditions: ColumnElement[bool]) -> FromClause:
    """An outer join, which lets SQLite look up one place after the other in the index.

    Of a plain join, or of IN with pairs, it makes a walk through all claims for each query.
    """
    wanted = _wanted(places)
    same_scope = claims.c.scope.is_(None) if nowhere else claims.c.scope == wanted.c.scope
    return wanted.outerjoin(claims, and_(*COUNTING, *conditions, claims.c.metric_id == wanted.c.metric_id, same_scope))


@lru_cache(maxsize=16)
def _wanted(places: int) -> CTE:
    """A table of so many places: as text, because compiling a large table of values takes longer than the query."""
    rows = ", ".join(f"(:m{number}, :s{number})" for number in range(places))
    table = text(f"SELECT '' AS metric_id, '' AS scope WHERE 1 = 0 UNION ALL VALUES {rows}")
    return table.columns(column("metric_id", Text), column("scope", Text)).cte("wanted")


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
