"""What the labels of a table's rows are: bodies and places, sorts of what is counted, or measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.common_words import is_listed
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.measures import mentions
from claimtrack.extraction.places import canonical_place, find_places
from claimtrack.extraction.table_heads import Cell, Column, is_name
from claimtrack.extraction.tokens import renumber, tokenize

if TYPE_CHECKING:
    from claimtrack.extraction.reader import DocumentReader

_MEASURED = frozenset(("indicator", "metric", "measure", "figure", "kpi", "statistic", "parameter", "item"))
_MEASURES = frozenset(
    "indicator item measure metric figure statistic unit year series variable topic what value data line".split()
)
"""Heads of columns whose rows are what is measured."""
ROWS = words("heads of owners") | words("heads of sorts")


def names_whom(header: Column | None) -> bool:
    """Does the head of a column say that its rows are bodies or places ("Sector", "Country")?"""
    head = singular(header.metric.split()[-1].lower()) if header is not None and header.metric else ""
    return head in words("heads of owners") or head in words("organisation words") or head in words("firm nouns")


def names_measures(header: Column) -> bool:
    """Does the head of a column say that its rows are what is measured ("Indicator")?"""
    return singular(header.metric.lower().rpartition(" ")[2]) in _MEASURED


def names_sort(header: Column | None) -> bool:
    """Does the head of a column say that its rows are sorts of what is counted ("Fuel", "Offence")?"""
    return (
        header is not None
        and bool(header.metric)
        and singular(header.metric.split()[-1].lower()) in words("heads of sorts")
    )


def is_named(reader: DocumentReader, label: str) -> bool:
    """Is a row's label a place or a name of its own, whatever its column is headed?"""
    bare = label.strip("*_ ")
    named = canonical_place(bare) is not None or is_name(reader, bare) or any(c.isdigit() for c in bare)
    return named or bare.rpartition(" ")[2].lower() in words("organisation words")


def is_branch(header: Column | None) -> bool:
    """Does the head of a column say that its rows are parts of an economy, which are both whom and what?"""
    return header is not None and header.metric.lower().rpartition(" ")[2] in ("sector", "industry", "branch")


def in_front(label: str, metric: str) -> str:
    """The metric with the sort of a row in front of it ("car theft cases"), where it does not say it yet."""
    if label.lower() in metric.lower():
        return metric
    return f"{label[0].lower() if label[1:2].islower() else label[0]}{label[1:]} {metric}".rstrip()


def without_aside(label: str) -> str:
    """A row's label without what its brackets add ("Swift (Acme Motors)")."""
    bare = label.partition(" (")[0].rstrip() if label.endswith(")") else label
    return bare or label


def is_measured(reader: DocumentReader, header: Column, labels: list[str]) -> bool:
    """Do the rows below a head say themselves what is measured ("Indicator" above "Wind output (TWh)")?

    What is called by one noun ("Museum", "Cause") says that its rows are such things, unless they name measures.
    """
    head = header.metric.strip("*_ ").lower().split()
    if len(head) != 1 or head[0] in _MEASURES or header.unit_words or singular(head[0]) != head[0]:
        return True
    if is_named(reader, header.metric):
        return True
    return any(
        "(" in label or "," in label or mentions(re.split(r"[^a-z]+", label.lower()), frozenset(), Kind.LEVEL)
        for label in labels
    )


def is_sort(label: str) -> bool:
    """A row's label that says what is counted and not whom ("Two-bedroom flat"): words without capitals in it."""
    if canonical_place(label) is not None:
        return False
    if any(part[:1].isdigit() for part in label.split()[1:]):
        # "Oxo 4 mini": a model.
        return False
    parts = [part for part in label.strip("*_ ").replace("-", " ").split() if part.isalpha() and len(part) > 2]
    return len(parts) > 1 and all(part.islower() for part in parts[1:] if part not in words("prepositions"))


def are_sorts(reader: DocumentReader, labels: list[str]) -> bool:
    """ "Jewellery", "Bars and coins", "Central banks": one of the rows says a sort, and each other may be one."""
    plain = [label.strip("*_ ") for label in labels]
    return any(is_sort(label) for label in plain) and all(
        is_sort(label) or (is_listed(label) and not is_named(reader, label)) for label in plain
    )


def names_thing_not(thing: str) -> bool:
    """Bodies, places and kinds are not what is made or sold."""
    last = singular(thing.rsplit(maxsplit=1)[-1].lower())
    others = words("organisation words") | words("firm nouns") | words("time words")
    return last in ROWS | _MEASURES or last in others or last in ("family", "model", "season")


def tells_what(reader: DocumentReader, cell: Cell) -> bool:
    """Does a row's label say what is measured ("Tickets sold (million)", "Premieres"), and not whose it is?"""
    label = cell.text.strip("*_ ")
    if canonical_place(label) is not None or is_name(reader, label):
        return False
    parts = [part for part in re.split(r"[^A-Za-z]+", label.partition("(")[0].partition(",")[0]) if part]
    return bool(parts) and is_listed(parts[0]) and all(part.islower() for part in parts[1:])


def place_in(words_of: str) -> str:
    """The place that a corner names ("Czech theatres"); "" where it names none."""
    tokens = renumber(tokenize(words_of))
    places = find_places(tokens, 0, len(tokens))
    return places[0].scope if len(places) == 1 else ""


def placed_behind(measure: str) -> tuple[str, str]:
    """ "Apple crop , South Tyrol": the measure and the place told behind its comma; ("", "") where there is none."""
    measured, _, where = measure.rpartition(" , ")
    tokens = renumber(tokenize(where))
    places = find_places(tokens, 0, len(tokens)) if measured else []
    named = all(token.is_capitalized for token in tokens) or (bool(places) and places[0].scope == "world")
    whole = len(places) == 1 and named and places[0].last == len(tokens)
    return (measured, where if places[0].first else places[0].scope) if whole else ("", "")


def placed_in_front(measure: str) -> tuple[str, str]:
    """ "Global installations": the measure and the world it is told of; ("", "") where it tells of no world."""
    tokens = renumber(tokenize(measure.strip("*_ ")))
    places = [place for place in find_places(tokens, 0, len(tokens)) if place.first == 0 and place.scope == "world"]
    rest = tokens[places[0].last :] if places else []
    if not rest or not rest[0].text.islower():
        return "", ""
    told = measure.strip("*_ ")[rest[0].start :]
    return f"{told[:1].upper()}{told[1:]}", places[0].scope
