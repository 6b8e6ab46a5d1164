"""``quantities``: the quantities of a text, nothing else."""

from __future__ import annotations

from typing import Annotated

import typer

from claimtrack.cli.console import many, put, say
from claimtrack.cli.options import Format, FormatOption, settings

STDIN = "-"


def register(app: typer.Typer) -> None:
    app.command()(quantities)


def quantities(
    text: Annotated[str, typer.Argument(metavar="[TEXT|FILE|-]", help="A text, a file, or - for stdin.")] = STDIN,
    format_: FormatOption = Format.TABLE,
) -> None:
    """Show the quantities of a text: value, unit, comparator, kind, direction, what is measured, and where it stands.

    \b
    Examples:
      claimtrack quantities "Shipments fell 3.2 percent to 322.7 million units in 2025."
      claimtrack quantities article.txt --format jsonl
    """
    from claimtrack.workflows.quantifying import QUANTITY_FIELDS, quantity_records
    from claimtrack.workflows.quantifying import quantities as read

    settings()
    claims = read(_text(text))
    if format_ is not Format.TABLE:
        from claimtrack.workflows.rendering import DataFormat, rendered

        put(rendered(quantity_records(claims), DataFormat(format_.value), QUANTITY_FIELDS))
        return
    from claimtrack.cli.tables import print_table
    from claimtrack.workflows.wording import one_line, quantity_words

    rows = [
        (one_line(one.value_span.text), quantity_words(one.quantity), one.kind.value, one.metric, one.value_span.start)
        for one in claims
    ]
    print_table(("text", "reads", "kind", "concept", "at"), rows, numbers=("at",))
    say(many(len(claims), "quantity", "quantities"))


def _text(argument: str) -> str:
    """The text that an argument names: standard input, a file that exists, or itself."""
    from claimtrack.workflows.reading import text_of_file, text_of_stdin

    if argument == STDIN:
        return text_of_stdin()
    text = text_of_file(argument)
    return argument if text is None else text
