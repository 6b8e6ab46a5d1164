"""arithmetic: the rows of a table against the row that is called its total.

The rows stand right above the total, or below one that opens the table, in one column and at one time: their metrics
are the total's with words of their own ("needs in housing"), or they tell the total's metric of other places or owners.
A row of the widest name ("Group", "World") is the total where another row is called the rest. A row that was not read
leaves a hole, which ends the rows; a sum that falls far short of the total is therefore no error. A last row about a
place that the rows above are parts of is a total too where another column of the table shows it: there its figure is
the sum of those above. A sentence below the rows may tell their sum, too ("In the whole country they add up to 187").

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
from claimtrack.domain.quantities import Comparator, Kind
from claimtrack.reconciliation.computing import computed, same_voice
from claimtrack.reconciliation.listed import SUMMED
from claimtrack.reconciliation.statements import Statement, words_of
from claimtrack.reconciliation.sums import added, not_the_sum, total
from claimtrack.reconciliation.wording import about, interval_text

_TOTAL = re.compile(r"[\s|*_]*(?:grand |sub-?)?(?:total|sum|overall|all|altogether)\b[^|]*\|", re.IGNORECASE)
_WIDEST = re.compile(
    r"[\s|*_]*(?:the )?(?:group|world|worldwide|global|nationwide|national|country)\b[^|]*\|", re.IGNORECASE
)
"""A row that is the total only where a row of the table is called the rest."""
_REST = re.compile(r"[\s|*_]*(?:the |all )?(?:others?|rest|remaining|elsewhere)\b[^|]*\|", re.IGNORECASE)
_NO_ROW_OF_ITS_OWN = re.compile(r"[\s|*_–-]*(?:of which|thereof|including|incl\.)", re.IGNORECASE)
_BETWEEN_ROWS = 12
_BEHIND_ROWS = 60
_LEAST_OF_TOTAL = Decimal("0.8")
_NEARLY_ALL = Decimal("0.95")
"""What rows of places or owners make at least of a total that leaves no room for others, where no row is the rest."""
_MOST_ROWS = 60
_LEAST_ROWS = 3
"""Two rows above a figure make it by chance too often."""

_Cell = tuple[Claim, Statement]


def totals(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Totals of tables that their rows do not make."""
    columns: defaultdict[tuple[object, ...], list[_Cell]] = defaultdict(list)
    sums: defaultdict[str, list[_Cell]] = defaultdict(list)
    for one in statements:
        if one.kind is not Kind.LEVEL or one.dimension == "proportion" or "/" in one.unit or not one.sure:
            continue
        for claim in (one.claim, *one.copies):
            row = claim.quote
            if "|" in row.text:
                column = row.text.count("|", 0, max(claim.value_span.start - row.start, 0))
                columns[one.document, one.dimension, column].append((claim, one))
            elif SUMMED.search(row.text[: max(claim.value_span.start - row.start, 0)]):
                sums[one.document].append((claim, one))
    yield from _of_last_rows(columns)
    for (document, *_), cells in columns.items():
        cells.sort(key=lambda cell: (cell[0].quote.start, cell[1].order))
        for run in _runs(cells):
            yield from _of_run(run)
            for claim, whole in sums.get(str(document), ()):
                if abs(claim.quote.start - run[-1][0].quote.end) <= _BEHIND_ROWS:
                    yield from _of_total(whole, claim, [one for _, one in run if _is_part_of_sum(one, whole)], run)


def _runs(cells: Sequence[_Cell]) -> Iterator[Sequence[_Cell]]:
    """Rows right below one another."""
    first = 0
    for index in range(1, len(cells) + 1):
        if index == len(cells) or not _follows(cells[index - 1], cells[index]):
            if _LEAST_ROWS <= index - first <= _MOST_ROWS:
                yield cells[first:index]
            first = index


def _follows(above: _Cell, below: _Cell) -> bool:
    return abs(below[0].quote.start - above[0].quote.end) <= _BETWEEN_ROWS


def _of_run(run: Sequence[_Cell]) -> Iterator[Discrepancy]:
    closed = any(_REST.match(claim.quote.text) for claim, _ in run)
    for index, (claim, whole) in enumerate(run):
        if _TOTAL.match(claim.quote.text) or (closed and _WIDEST.match(claim.quote.text)):
            rows = _rows(run[1:] if index == 0 else run[:index][::-1], whole)
            yield from _of_total(whole, claim, rows, run)


def _of_last_rows(columns: Mapping[tuple[object, ...], list[_Cell]]) -> Iterator[Discrepancy]:
    """Last rows that are totals by the figures of another column, where their own figure is another."""
    merged: defaultdict[tuple[object, ...], list[_Cell]] = defaultdict(list)
    for (document, dimension, column), cells in columns.items():
        for claim, one in cells:
            merged[document, dimension, one.held, one.claim.modality, column, one.key.base].append((claim, one))
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
    while first > 0 and _follows(cells[first - 1], cells[first]):
        first -= 1
    return cells[max(first, 0) :]


def _near(sum_: Decimal, whole: Decimal) -> bool:
    return whole * _LEAST_OF_TOTAL <= sum_ and sum_ * _LEAST_OF_TOTAL <= whole


def _rows(rows: Iterable[_Cell], whole: Statement) -> list[Statement]:
    """The figures of the rows next to the total, as far as they are parts of it; none where they are unclear."""
    found: list[Statement] = []
    for claim, one in rows:
        if _TOTAL.match(claim.quote.text) or not _is_part(one, whole):
            break
        if _NO_ROW_OF_ITS_OWN.match(claim.quote.text):
            return []
        found.append(one)
    by_scope = len({one.scope for one in (*found, whole)}) > 1
    return [] if by_scope and len(found) < _LEAST_ROWS else found


def _is_part(one: Statement, whole: Statement) -> bool:
    """A part under words of its own, or the same thing of another place or owner."""
    named = words_of(whole) < words_of(one) if one.scope == whole.scope else words_of(whole) == words_of(one)
    of_one_time = one.held == whole.held and one.claim.modality is whole.claim.modality
    return named and of_one_time and same_voice(one, whole)


def _is_part_of_sum(one: Statement, whole: Statement) -> bool:
    """What a sentence below the rows adds up may be told of several times that the sum's time holds."""
    within = one.held == whole.held or bool(one.period and whole.period and whole.period.contains(one.period))
    return within and words_of(whole) <= words_of(one) and same_voice(one, whole)


def _of_total(whole: Statement, row: Claim, rows: Sequence[Statement], run: Sequence[_Cell]) -> Iterator[Discrepancy]:
    if len(rows) < 2 or whole.bound or added(rows) < whole.headline * _LEAST_OF_TOTAL:
        return
    if len({one.scope for one in (*rows, whole)}) > 1:
        closed = any(_REST.match(claim.quote.text) for claim, _ in run)
        left_out = not closed and added(rows) < whole.headline * _NEARLY_ALL
        if left_out or not _near(added(rows), whole.headline):
            return
    step = min((_half_step(one) for _, one in run), default=Decimal(0))
    told = row.quantity.rounding().scaled(whole.scale)
    made = _as_written(rows, step)
    if not made.meets(computed(whole)) and not made.meets(told):
        yield _discrepancy(whole, rows)


def _half_step(one: Statement) -> Decimal:
    return one.quantity.half_step * one.scale


def _as_written(figures: Iterable[Statement], step: Decimal) -> Interval:
    """The sum of figures of one column, each rounded as finely as the finest of them (half of its last digit's unit).

    "700" below "1,020" and "930" has no zeros that only fill up.
    """
    sum_ = Interval.point(Decimal(0))
    for one in figures:
        rounded = one.quantity.comparator is Comparator.EQUAL and one.quantity.value_high is None
        sum_ = sum_.plus(Interval(one.headline - step, one.headline + step) if rounded else computed(one))
    return sum_


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
