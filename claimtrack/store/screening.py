"""Questions in SQL that rule out most documents and figures before any row leaves the database.

Each is as rough as it may be, and never finer than the conditions of ``claimtrack.reconciliation.selecting``: what it
leaves out could not be in any discrepancy. What names mean is unknown here: who asks brings along the scopes and metric
ids that have company under another name.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, func, or_, select

from claimtrack.domain.claims import UNNAMED
from claimtrack.domain.quantities import Kind
from claimtrack.store.schema import claims

# "Is not false" instead of "is true": else SQLite goes by series, where not all of these columns are.
BY_DOCUMENT = (claims.c.is_current.is_not(False), claims.c.dismissed.is_not(True), claims.c.metric != UNNAMED)
_IS_LEVEL = claims.c.kind == Kind.LEVEL.value
_IS_SHARE = claims.c.kind == Kind.SHARE.value


def documents_with_relations() -> list[Select[Any]]:
    """Documents whose figures may be parts, wholes or shares of one another, or computed from one another.

    They have three levels or shares of one scope, or one of each; two shares of one metric, or levels of it at times
    that overlap; or a figure per unit.
    """
    document, c = claims.c.document_id, claims.c
    counted = select(document).where(*BY_DOCUMENT)
    of_both = counted.where(or_(_IS_LEVEL, _IS_SHARE))
    overlapping = func.max(c.period_start) <= func.min(c.period_end)
    return [
        of_both.group_by(document, c.scope).having(or_(func.count() > 2, _differ(c.kind))),
        # In the order of the index, which needs no sorting.
        of_both.group_by(document, c.is_current, c.dismissed, c.kind, c.metric_id)
        .having(func.count() > 1)
        .having(or_(c.kind == Kind.SHARE.value, func.count() > 2, overlapping)),
        counted.where(_IS_LEVEL, c.unit.contains("/")).distinct(),
    ]


def documents_with(condition: ColumnElement[bool]) -> Select[Any]:
    """Documents with a level or a share of which the condition holds."""
    return select(claims.c.document_id).where(*BY_DOCUMENT, or_(_IS_LEVEL, _IS_SHARE), condition).distinct()


def figures_of_several() -> Select[Any]:
    """Scopes and values that stand in several documents."""
    columns = (claims.c.scope, claims.c.value_sort)
    found = select(*columns).where(*BY_DOCUMENT, *dated_levels()).group_by(*columns)
    return found.having(_differ(claims.c.document_id))


def dated_levels() -> tuple[ColumnElement[bool], ...]:
    """Dated levels above nought, of a named scope."""
    return (_IS_LEVEL, claims.c.value_sort > 0, *dated())


def dated() -> tuple[ColumnElement[bool], ...]:
    """What has a time and a named scope."""
    return (claims.c.period_start.is_not(None), claims.c.scope.is_not(None))


def _differ(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """Whether a group has several values of the column."""
    return func.min(column) != func.max(column)
