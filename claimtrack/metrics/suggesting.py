"""Ranks pairs of metrics that an analyst may want to merge; similarity suggests, it never merges by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from claimtrack.metrics.slots import Slots, slots

_COMMON = 200
"""A word that stands in more metrics than this says nothing about which of them belong together."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two labels of different metrics, how alike they are (0 to 1), and the words that only one of them has."""

    left: str
    right: str
    likeness: float
    only_left: tuple[str, ...]
    only_right: tuple[str, ...]
    slots: tuple[str, ...]


def suggest(labels: Iterable[str], *, least: float = 0.5, most: int = 50) -> list[Suggestion]:
    """Pairs of labels ranked by the share of words they have in common, the likeliest first.

    Labels of one metric are one entry. The object counts more than the head, and a qualifier on one side least, because
    that is what keeps metrics apart most often.
    """
    known: dict[str, tuple[str, Slots]] = {}
    for label in sorted(set(labels)):
        known.setdefault(slots(label).id, (label, slots(label)))
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for id_, (_, parts) in known.items():
        for word in parts.words:
            by_word[word].append(id_)
    pairs = {pair for ids in by_word.values() if len(ids) <= _COMMON for pair in combinations(sorted(ids), 2)}
    found = []
    for pair in pairs:
        left, right = sorted((known[id_] for id_ in pair), key=lambda one: one[0])
        found.append(_compare(*left, *right))
    kept = [suggestion for suggestion in found if suggestion.likeness >= least]
    return sorted(kept, key=lambda one: (-one.likeness, one.left, one.right))[:most]


def _compare(left: str, one: Slots, right: str, other: Slots) -> Suggestion:
    differing = [
        name
        for name, same in (
            ("head", one.head == other.head),
            ("qualifiers", one.qualifiers == other.qualifiers),
            ("object", one.object == other.object),
            ("rate", (one.rate, one.periodic, one.money) == (other.rate, other.periodic, other.money)),
        )
        if not same
    ]
    weight = dict.fromkeys(one.object | other.object, 1.0)
    weight |= dict.fromkeys(filter(None, (one.head, other.head)), 0.8)
    weight |= dict.fromkeys(one.qualifiers | other.qualifiers, 0.6)
    common, every = one.words & other.words, one.words | other.words
    total = sum(weight.get(word, 0.5) for word in every)
    likeness = sum(weight.get(word, 0.5) for word in common) / total if total else 0.0
    return Suggestion(
        left,
        right,
        round(likeness, 3),
        tuple(sorted(one.words - other.words)),
        tuple(sorted(other.words - one.words)),
        tuple(differing),
    )
