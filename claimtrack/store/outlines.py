"""What can disagree, asked of the indexes; and the claims of the places and documents that were picked.

All questions of one :class:`Outlines` see one state of the database. Dismissed claims and those whose metric nobody
named are compared with nothing and left out throughout.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import starmap
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Text,
    func,
    or_,
    select,
    true,
    type_coerce,
)

from claimtrack.domain.claims import UNNAMED, Claim
from claimtrack.domain.outlines import ClaimOutline, FigureOutline, Link, Place, SeriesOutline
from claimtrack.store.at_places import COUNTING, claims_at, series_at
from claimtrack.store.claim_filters import chunks
from claimtrack.store.claim_rows import CLAIM_COLUMNS, SOURCE_COLUMNS, Sources, claim_of
from claimtrack.store.schema import claims, documents, revisions
from claimtrack.store.screening import (
    BY_DOCUMENT,
    dated,
    dated_levels,
    documents_with,
    documents_with_relations,
    figures_of_several,
)

_ROWS_AT_A_TIME = 5000
_NAMES_AT_A_TIME = 5000
_OUTLINE = (
    *(claims.c.document_id, claims.c.kind, claims.c.metric_id, claims.c.scope),
    *(claims.c.period_start, claims.c.period_end, claims.c.unit, claims.c.comparator, claims.c.value_sort),
    claims.c.metric,
)

_FIGURE = (
    *(claims.c.metric_id, claims.c.scope, claims.c.kind, claims.c.period_start, claims.c.period_end),
    *(claims.c.comparator, *(type_coerce(one, Text) for one in (claims.c.value, claims.c.value_high))),
    *(type_coerce(claims.c.half_step, Text), claims.c.baseline),
)


class Outlines:
    """The current claims in outline, and some of them in full."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sources: Sources = {}

    def metric_ids(self) -> Iterator[str]:
        """Every metric id once."""
        return (row[0] for row in self._rows(select(claims.c.metric_id).where(*COUNTING).distinct()))

    def scopes(self) -> Iterator[tuple[str | None, bool]]:
        """Every scope once, with whether several documents speak of it."""
        c = claims.c
        several = func.min(c.document_id) != func.max(c.document_id)
        # Grouping walks the index where DISTINCT fills a table.
        rows = self._rows(select(c.scope, several).where(*COUNTING).group_by(c.scope))
        return ((scope, bool(company)) for scope, company in rows)

    def places_of_several(self) -> Iterator[Place]:
        """The places with more than one claim."""
        columns = (claims.c.metric_id, claims.c.scope)
        rows = self._rows(select(*columns).where(*COUNTING).group_by(*columns).having(func.count() > 1))
        return ((metric_id, scope) for metric_id, scope in rows)

    def places_with(self, metric_ids: Iterable[str], scopes: Iterable[str | None]) -> Iterator[Place]:
        """The places with one of these metric ids, or one of these scopes; some of them more than once."""
        columns = (claims.c.metric_id, claims.c.scope)
        for condition in (*_among(claims.c.metric_id, list(metric_ids)), *_among(claims.c.scope, list(scopes))):
            rows = self._rows(select(*columns).where(*COUNTING, condition).distinct())
            yield from ((metric_id, scope) for metric_id, scope in rows)

    def series(self, places: Sequence[Place]) -> Iterator[SeriesOutline]:
        """The series of these places, those of one place one after another."""
        return map(SeriesOutline._make, series_at(self._connection, places))

    def labels(self) -> Iterator[tuple[str, str, str]]:
        """Every metric id with the labels and the articles' own words that its claims have."""
        columns = (claims.c.metric_id, claims.c.metric, claims.c.metric_text)
        yield from self._rows(select(*columns).where(*COUNTING).distinct())

    def links(self) -> Iterator[Link]:
        """Claims that repeat one of another metric, scope or document."""
        copy, first = claims, claims.alias("first")
        statement = (
            select(
                *(copy.c.metric_id, copy.c.scope, copy.c.document_id),
                *(first.c.metric_id, first.c.scope, first.c.document_id),
            )
            .join(first, first.c.id == copy.c.same_as)
            .where(*COUNTING, copy.c.same_as.is_not(None), first.c.id != copy.c.id)
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

    def related_documents(
        self, scopes: Sequence[str | None], metric_ids: Sequence[str], *, every: bool = False
    ) -> list[int]:
        """The documents whose figures may belong together, or that speak of one of the scopes or metric ids; or all."""
        if every:
            return sorted(self._documents(documents_with(true())))
        found: set[int] = set()
        for query in (
            *documents_with_relations(),
            *(documents_with(condition) for condition in _among(claims.c.scope, scopes)),
            *(documents_with(condition) for condition in _among(claims.c.metric_id, metric_ids)),
        ):
            found.update(self._documents(query))
        return sorted(found)

    def _documents(self, query: Select[Any]) -> Iterator[int]:
        return (document for (document,) in self._rows(query))

    def in_outline(self, kinds: Iterable[str], document_ids: Sequence[int]) -> Iterator[ClaimOutline]:
        """The claims of these kinds in these documents, document after document."""
        wanted = claims.c.kind.in_(sorted(kinds))
        for some in chunks(document_ids):
            query = select(*_OUTLINE).where(*BY_DOCUMENT, wanted, claims.c.document_id.in_(some))
            yield from starmap(ClaimOutline, self._rows(query.order_by(claims.c.document_id)))

    def figures(self, scopes: Sequence[str | None], *, repeated: bool) -> Iterator[ClaimOutline]:
        """Dated figures about one of the scopes; with ``repeated`` levels too that several documents give for any."""
        outline = select(*_OUTLINE, claims.c.same_as.is_not(None)).where(*BY_DOCUMENT)
        if repeated:
            query = outline.where(*dated_levels())
            wanted = {(scope, value) for scope, value in self._rows(figures_of_several())}
            for condition in _among(claims.c.value_sort, sorted({value for _, value in wanted})):
                for row in map(ClaimOutline._make, self._rows(query.where(condition))):
                    if (row.scope, row.value) in wanted:
                        yield row
        query = outline.where(*dated())
        for condition in _among(claims.c.scope, [one for one in scopes if one is not None]):
            yield from map(ClaimOutline._make, self._rows(query.where(condition)))

    def figures_at(self, places: Sequence[Place]) -> Iterator[FigureOutline]:
        """The figures and times of all claims of these metric ids and scopes, of one place one after another."""
        for source, parameters in claims_at(places):
            rows = self._rows(select(*_FIGURE).select_from(source), parameters)
            yield from (FigureOutline._make(row) for row in rows if row[0] is not None)

    def at_places(self, places: Sequence[Place]) -> list[Claim]:
        """All claims of these metric ids and scopes."""
        return [
            claim for source, parameters in claims_at(places) for claim in self._claims(source, parameters=parameters)
        ]

    def in_documents(self, document_ids: Sequence[int]) -> list[Claim]:
        """All claims of these documents."""
        return list(self._claims(claims, claims.c.document_id.in_(document_ids), *COUNTING))

    def document_names(self, document_ids: Sequence[int]) -> dict[int, str]:
        """What these documents are known by."""
        named = select(documents.c.id, documents.c.name)
        return {
            id_: name
            for some in chunks(document_ids)
            for id_, name in self._rows(named.where(documents.c.id.in_(some)))
        }

    def reposting(self, some: Sequence[Claim], document_ids: Sequence[int]) -> set[int]:
        """The other documents that have one of these claims word for word."""
        quotes = {claim.quote.text for claim in some}
        figures = sorted({claim.quantity.value for claim in some})
        found: set[int] = set()
        places = list({(claim.metric_id, claim.scope): None for claim in some})
        for source, parameters in claims_at(
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


def _among(column: ColumnElement[Any], values: Sequence[Any]) -> Iterator[ColumnElement[bool]]:
    """Conditions that the column has one of the values, as many in each as a query may have; a walk for each."""
    some = [value for value in values if value is not None]
    for start in range(0, len(some), _NAMES_AT_A_TIME):
        yield column.in_(some[start : start + _NAMES_AT_A_TIME])
    if len(some) < len(values):
        yield column.is_(None)
