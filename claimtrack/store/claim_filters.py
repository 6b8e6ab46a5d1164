"""What a :class:`ClaimFilter` means in SQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from sqlalchemy import ColumnElement, and_, func, or_

from claimtrack.domain.periods import parse_period
from claimtrack.store.records import ClaimFilter
from claimtrack.store.schema import claims, documents, revisions

_NAMES_AT_A_TIME = 500
_Name = TypeVar("_Name", str, int)


def conditions(filters: ClaimFilter) -> Iterator[ColumnElement[bool]]:
    """The conditions on the tables of claims, revisions and documents; all must hold."""
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
            yield or_(*(column.in_(chunk) for chunk in chunks(wanted)))


def chunks(names: Iterable[_Name]) -> list[list[_Name]]:
    """Few enough names each for one ``IN (...)``: every engine limits its parameters."""
    every = list(names)
    return [every[start : start + _NAMES_AT_A_TIME] for start in range(0, len(every), _NAMES_AT_A_TIME)]
