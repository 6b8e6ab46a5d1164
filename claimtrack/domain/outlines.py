"""Claims in outline: what a database can tell of many claims without reading them.

Enough to rule out that some of them disagree; never enough to say that they do.
"""

from __future__ import annotations

from typing import NamedTuple

Place = tuple[str, str | None]
"""A metric id and a scope as claims have them."""


class SeriesOutline(NamedTuple):
    """The claims of one metric id, scope, kind and unit.

    ``varied``: they are not all of one value, comparator and precision. ``first_*`` and ``last_*`` are the least and
    the greatest in the order of the database, the same where there is only one; ``None`` where no claim has any.
    ``dated`` and ``based`` count the claims that have a period and a baseline.
    """

    metric_id: str
    scope: str | None
    kind: str
    unit: str
    claims: int
    varied: bool
    first_document: int
    last_document: int
    first_speaker: str | None
    last_speaker: str | None
    first_label: str
    last_label: str
    dated: int
    based: int
    first_start: str | None
    last_start: str | None
    first_end: str | None
    last_end: str | None


class ClaimOutline(NamedTuple):
    """One claim of a document; ``start`` and ``end`` are those of its period, ``value`` the lower one of a range."""

    document: int
    kind: str
    metric_id: str
    scope: str | None
    start: str | None
    end: str | None
    unit: str
    comparator: str
    value: float
    label: str
    copied: bool = False
    """Whether it repeats a figure that the text states before."""


class FigureOutline(NamedTuple):
    """A claim's figure and time; ``value``, ``high`` and ``half_step`` as the exact decimals that they are kept as."""

    metric_id: str
    scope: str | None
    kind: str
    start: str | None
    end: str | None
    comparator: str
    value: str
    high: str | None
    half_step: str
    baseline: str | None


class Link(NamedTuple):
    """A claim that repeats another one (``same_as``) which has another metric or scope, or stands elsewhere."""

    place: Place
    document: int
    repeated_place: Place
    repeated_document: int
