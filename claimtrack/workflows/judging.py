"""``metrics``: what is measured, and the analyst's word on what is the same and what is not."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from claimtrack.domain.judgements import Judgement, JudgementAction
from claimtrack.reports.records import Record
from claimtrack.workflows.database import opened
from claimtrack.workflows.errors import WrongUse
from claimtrack.workflows.lines import Refused, read_lines
from claimtrack.workflows.settings import Settings

if TYPE_CHECKING:
    from claimtrack.store.records import MetricRecord
    from claimtrack.store.repository import Store

METRIC_FIELDS = ("metric_id", "metric", "claims", "documents", "publishers", "scopes", "units")
JUDGEMENT_FIELDS = ("id", "action", "left", "right", "note", "by", "at")


def list_metrics(settings: Settings, part: str | None = None) -> list[Record]:
    """The metrics with :data:`METRIC_FIELDS`, those with most claims first; ``part`` of the label or the whole id."""
    with opened(settings) as store:
        records = [one for one in store.metrics() if part is None or part == one.metric_id or _has(one, part)]
    records.sort(key=lambda one: (-one.claims, one.metric, one.metric_id))
    return [
        {
            "metric_id": one.metric_id,
            "metric": one.metric,
            "claims": one.claims,
            "documents": one.documents,
            "publishers": list(one.publishers),
            "scopes": [scope or "" for scope in one.scopes],
            "units": list(one.units),
        }
        for one in records
    ]


def judge(settings: Settings, action: JudgementAction, left: str, right: str, note: str, by: str) -> Judgement:
    """Records a judgement; metrics are named by id, by label or by an unambiguous part of the label.

    Raises:
        WrongUse: a name that no metric has, or several have; a judgement about one and the same.
    """
    with opened(settings) as store:
        known = store.metrics()
        try:
            judgement = Judgement(action, *_sides(known, action, left, right), note, by)
        except ValueError as error:
            raise WrongUse(f"{left!r} and {right!r}: {error}") from error
        store.add_judgement(judgement)
    return judgement


def _sides(known: list[MetricRecord], action: JudgementAction, left: str, right: str) -> tuple[str, str]:
    """What a judgement is about: two ids, but the words as given for an alias, and to split labels of one id."""
    if action is JudgementAction.ALIAS:
        return left, named_metric(known, right).metric_id
    if action is JudgementAction.MERGE:
        return named_metric(known, left).metric_id, named_metric(known, right).metric_id
    first, second = _id_of(known, left), _id_of(known, right)
    return (left, right) if first == second else (first, second)


def _id_of(known: list[MetricRecord], name: str) -> str:
    """The id of a metric, or the id that the words have, if a metric of the database has it."""
    from claimtrack.metrics import metric_id

    own = metric_id(name)
    return own if any(one.metric_id == own for one in known) else named_metric(known, name).metric_id


def named_metric(known: list[MetricRecord], name: str) -> MetricRecord:
    """The metric with this id or label, or the only one whose label holds the name.

    Raises:
        WrongUse: there is none, or more than one.
    """
    folded = name.casefold()
    exact = [one for one in known if name == one.metric_id or folded == one.metric.casefold()]
    found = exact or [one for one in known if _has(one, name)]
    if not found:
        labels = {one.metric.casefold(): one.metric for one in known}
        near = get_close_matches(folded, labels, n=3)
        meant = f"; did you mean {' or '.join(repr(labels[one]) for one in near)}?" if near else ""
        raise WrongUse(f"no metric is named {name!r}{meant} (claimtrack metrics lists them)")
    if len(found) > 1:
        names = "; ".join(f"{one.metric} ({one.metric_id})" for one in found[:5])
        raise WrongUse(f"{name!r} may mean {len(found)} metrics: {names}")
    return found[0]


def _has(metric: MetricRecord, part: str) -> bool:
    return part.casefold() in metric.metric.casefold()


def judgement_history(settings: Settings) -> list[Judgement]:
    """Every judgement that holds, in the order in which they were made."""
    with opened(settings) as store:
        return judgements_of(store)


def judgements_of(store: Store) -> list[Judgement]:
    """The judgements of a store, oldest first."""
    return sorted(store.judgements(), key=lambda one: (one.at, one.id))


def undo_judgement(settings: Settings, prefix: str) -> Judgement:
    """Takes a judgement back.

    Raises:
        WrongUse: the prefix names none, or several.
    """
    with opened(settings) as store:
        return store.remove_judgement(prefix)


def judgement_record(judgement: Judgement) -> Record:
    """A judgement with :data:`JUDGEMENT_FIELDS`; what :func:`import_judgements` reads."""
    return {
        "id": judgement.id,
        "action": judgement.action.value,
        "left": judgement.left,
        "right": judgement.right,
        "note": judgement.note,
        "by": judgement.by,
        "at": judgement.at,
    }


def import_judgements(settings: Settings, path: Path) -> tuple[int, int, list[Refused]]:
    """Takes in exported judgements: how many are new, how many were there already, and the lines refused.

    Raises:
        CannotDo: the file cannot be read, or no database.
    """
    judgements, refused = read_lines(path, _from_record)
    with opened(settings, create=True) as store:
        new = sum(store.add_judgement(one) for one in judgements)
    return new, len(judgements) - new, refused


def _from_record(record: Record) -> Judgement:
    return Judgement(
        JudgementAction(str(record["action"])),
        str(record["left"]),
        str(record["right"]),
        str(record.get("note") or ""),
        str(record.get("by") or ""),
        str(record["at"]),
    )
