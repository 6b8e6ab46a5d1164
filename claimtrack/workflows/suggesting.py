"""``metrics suggest``: pairs that may be one metric, for the analyst to judge."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.reports.records import Record
from claimtrack.workflows.database import opened
from claimtrack.workflows.settings import Settings

SUGGESTION_FIELDS = ("score", "left", "right", "differs", "only_left", "only_right", "left_id", "right_id")
_ASKED = 50
"""How many more suggestions to ask for than are wanted, since those already judged are left out."""


def suggestions(settings: Settings, limit: int) -> list[Record]:
    """The likeliest pairs with :data:`SUGGESTION_FIELDS`; pairs that were judged already are left out.

    Raises:
        CannotDo: no database.
    """
    from claimtrack.metrics import Alignment, metric_id, suggest

    with opened(settings) as store:
        labels = [one.metric for one in store.metrics()]
        judgements = store.judgements()
    judged = {frozenset((one.left, one.right)) for one in judgements}
    alignment = Alignment(judgements)
    records: list[Record] = []
    for one in suggest(labels, most=limit + len(judged) + _ASKED):
        left, right = metric_id(one.left), metric_id(one.right)
        if frozenset((left, right)) in judged or alignment.id_of(left, one.left) == alignment.id_of(right, one.right):
            continue
        records.append(
            {
                "score": Decimal(str(one.likeness)),
                "left": one.left,
                "right": one.right,
                "differs": ", ".join(one.slots),
                "only_left": list(one.only_left),
                "only_right": list(one.only_right),
                "left_id": left,
                "right_id": right,
            }
        )
    return records[:limit]
