"""``series``: one metric's path in time."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from claimtrack.cli.console import console, plain, put, show
from claimtrack.cli.options import Database, Format, FormatOption, ScopeFilter, settings

if TYPE_CHECKING:
    from rich.console import RenderableType

    from claimtrack.workflows.series import Series

WIDEST_BAR, NARROWEST_BAR = 24, 8
BESIDE_THE_BAR = 72
"""Columns that the period, the value and the source want."""


def register(app: typer.Typer) -> None:
    app.command()(series)


def series(
    metric: Annotated[str, typer.Argument(metavar="METRIC", help="A metric's id, label or a part of it.")],
    scope: ScopeFilter = None,
    format_: FormatOption = Format.TABLE,
    db: Database = None,
) -> None:
    """Show a metric's path in time with every source, its bounds and a small plot.

    \b
    Examples:
      claimtrack series "daily token usage"
      claimtrack series "core AI industry" --scope China --format csv
    """
    from claimtrack.workflows.series import SERIES_FIELDS, series_of, series_records

    found = series_of(settings(db), metric, scope)
    if format_ is not Format.TABLE:
        from claimtrack.workflows.rendering import DataFormat, rendered

        put(rendered(series_records(found), DataFormat(format_.value), SERIES_FIELDS))
        return
    from rich.text import Text

    from claimtrack.workflows.wording import subject

    for one in found:
        head = f"{subject(one.metric, one.scope)}  ({one.kind}, {one.unit})"
        show(Text(plain(head), style="bold"), _path(one), "")


def _path(one: Series) -> RenderableType:
    from rich.table import Table
    from rich.text import Text

    from claimtrack.workflows.wording import quantity_words, said_by, when_words

    width = max(NARROWEST_BAR, min(WIDEST_BAR, console().width - BESIDE_THE_BAR))
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True, min_width=width)
    table.add_column(overflow="fold")
    largest = max((abs(claim.quantity.value) for claim in one.claims), default=Decimal(0))
    for claim in one.claims:
        plot = bar(claim.quantity.value, largest, width)
        cells = (when_words(claim), quantity_words(claim.quantity), plot, said_by(claim))
        table.add_row(*(Text(plain(cell)) for cell in cells))
    return table


def bar(value: Decimal, largest: Decimal, width: int) -> str:
    """A bar as long as the value's share of the largest; anything above nothing shows at least its beginning."""
    if largest <= 0 or value <= 0:
        return ""
    eighths = max(1, int(value / largest * width * 8))
    return "█" * (eighths // 8) + " ▏▎▍▌▋▊▉"[eighths % 8].strip()
