"""Tables for people: nothing cut off, article text never taken for markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimtrack.cli.console import plain, show


def print_table(
    columns: Sequence[str],
    rows: Iterable[Sequence[object]],
    *,
    numbers: Sequence[str] = (),
    whole: Sequence[str] = (),
) -> None:
    """A table on stdout; ``numbers`` are set to the right, the columns of ``whole`` are never wrapped."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for column in columns:
        number = column in numbers
        alone = number or column in whole
        table.add_column(Text(column), justify="right" if number else "left", overflow="fold", no_wrap=alone)
    for row in rows:
        table.add_row(*(Text("" if item is None else plain(str(item))) for item in row))
    show(table)
