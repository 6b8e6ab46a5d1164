"""arithmetic: the rows of a table against the row that is called its total.

The rows stand directly above the total, in one column: their metrics are the total's with words of their own ("needs in
housing"), at the same time and place. A row that was not read leaves a hole, which ends the rows; a sum that falls far
short of the total is therefore no error. A last row about a place that the rows above are parts of is a total too where
another column of the table shows it: there its figure is the sum of those above.

Fires: rows of 310, 265, 140, 85 and 110 million above "Total | 930"; four provinces with 71, 62, 37 and 17 deaths above
the country's 187, and other houses than its 112,700.
Silent: rows that make the total; rows "of which"; averages; a total far above the rows that were read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from claimtrack.domain.claims import Claim
from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed, same_voice
from claimtrack.reconciliation.statements import Statement, words_of
from claimtrack.reconciliation.sums import added, not_the_sum, total
from claimtrack.reconciliation.wording import about, interval_text

_TOTAL = re.compile(r"[\s|*_]*(?:grand |sub-?)?(?:total|sum|overall|all|altogether)\b[^|]*\|", re.IGNORECASE)
_NO_ROW_OF_ITS_OWN = re.compile(r"[\s|*_–-]*(?:of which|thereof|including|incl\.)", re.IGNORECASE)
_BETWEEN_ROWS = 12
_LEAST_OF_TOTAL = Decimal("0.8")
_MOST_ROWS = 60
_LEAST_ROWS = 3
"""Two rows above a figure make it by chance too often."""

_Cell = tuple[Claim, Statement]


def totals(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Totals of tables that their rows do not make."""
    columns: defaultdict[tuple[object, ...], list[_Cell]] = defaultdict(list)
    for one in statements:
        if one.kind is not Kind.LEVEL or one.dimension == "proportion" or "/" in one.unit or not one.sure:
            continue
        for claim in (one.claim, *one.copies):
            row = claim.quote
            if "|" in row.text:
                column = row.text.count("|", 0, max(claim.value_span.start - row.start, 0))
                columns[one.document, one.scope, one.dimension, one.held, one.claim.modality, column].append(
                    (claim, one)
                )
    yield from _of_last_rows(columns)
    for cells in columns.values():
        if 2 < len(cells) <= _MOST_ROWS:
            cells.sort(key=lambda cell: (cell[0].quote.start, cell[1].order))
            for index, (claim, whole) in enumerate(cells):
                if _TOTAL.match(claim.quote.text):
                    yield from _of_total(whole, _rows_above(cells[:index], claim, whole))


def _of_last_rows(columns: Mapping[tuple[object, ...], list[_Cell]]) -> Iterator[Discrepancy]:
    """Last rows that are totals by the figures of another column, where their own figure is another."""
    merged: defaultdict[tuple[object, ...], list[_Cell]] = defaultdict(list)
    for (document, _, dimension, held, modality, column), cells in columns.items():
        for claim, one in cells:
            merged[document, dimension, held, modality, column, one.key.base].append((claim, one))
    fits: defaultdict[tuple[object, ...], list[bool]] = defaultdict(list)
    found: list[tuple[tuple[object, ...], Statement, list[Statement]]] = []
    for key, cells in merged.items():
        rows = _last_run(sorted(cells, key=lambda cell: (cell[0].quote.start, cell[1].order)))
        if len(rows) <= _LEAST_ROWS or len({one.scope for _, one in rows}) < len(rows):
            continue
        (claim, whole), above = rows[-1], [one for _, one in rows[:-1]]
        table: tuple[object, ...] = (key[0], rows[0][0].quote.start, claim.quote.start)
        fits[table].append(total(above).meets(computed(whole)))
        if not fits[table][-1] and _near(added(above), whole.headline) and not whole.bound:
            found.append((table, whole, above))
    for table, whole, above in found:
        if any(fits[table]):
            yield _discrepancy(whole, above)


def _last_run(cells: Sequence[_Cell]) -> Sequence[_Cell]:
    """The rows at the end that stand right below one another."""
    first = len(cells) - 1
    while first > 0 and 0 <= cells[first][0].quote.start - cells[first - 1][0].quote.end <= _BETWEEN_ROWS:
        first -= 1
    return cells[max(first, 0) :]


def _near(sum_: Decimal, whole: Decimal) -> bool:
    return whole * _LEAST_OF_TOTAL <= sum_ and sum_ * _LEAST_OF_TOTAL <= whole


def _rows_above(cells: Sequence[_Cell], total: Claim, whole: Statement) -> list[Statement]:
    """The figures of the rows directly above the total, as far as they are parts of it; none where they are unclear."""
    found: list[Statement] = []
    below = total
    for claim, one in reversed(cells):
        near = 0 <= below.quote.start - claim.quote.end <= _BETWEEN_ROWS
        if (
            not near
            or _TOTAL.match(claim.quote.text)
            or not words_of(whole) < words_of(one)
            or not same_voice(one, whole)
        ):
            break
        if _NO_ROW_OF_ITS_OWN.match(claim.quote.text):
            return []
        found.append(one)
        below = claim
    return found


def _of_total(whole: Statement, rows: Sequence[Statement]) -> Iterator[Discrepancy]:
    if len(rows) < 2 or whole.bound:
        return
    if total(rows).meets(computed(whole)) or added(rows) < whole.headline * _LEAST_OF_TOTAL:
        return
    yield _discrepancy(whole, rows)


def _discrepancy(whole: Statement, rows: Sequence[Statement]) -> Discrepancy:
    made, told = (
        interval_text(Interval.point(value), whole.scale, whole.unit_name) for value in (added(rows), whole.headline)
    )
    return not_the_sum(
        whole,
        rows,
        "table",
        f"{about(whole, whole.claim.period)}: the {len(rows)} rows above the total make {made}, not {told}.",
        ["a wrong row or total", "a row that is missing or counted twice"],
    )
