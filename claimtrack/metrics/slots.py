"""Takes the label of a metric apart: head, qualifiers, object; two labels with the same slots name one metric.

Strings are not compared: "global semiconductor sales" and "semiconductor revenue" are one metric because "sales" and
"revenue" are one head, while "core AI industry" and "AI industry" are two because a qualifier stands on one side only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from claimtrack.metrics.lexicon import Entry, Nature, Role, heads, lexicon, longest, self_sufficient, singular

_WORD = re.compile(
    r"""(?<![\w&])           # never from the middle of a word
        [\w&]{1,60}          # letters and digits
        (?: [-.'’] [\w&]{1,60} ){0,8}""",
    re.VERBOSE,
)
_HEAD_ENDS_AT = frozenset({"of", "in", "for", "by", "from", "on", "at", "to", "with", "per", "running", "among"})
_MOST_CHARACTERS = 400
_ADDED = "installation"
_VALUE, _COMPOUND = "value", "compound"
_QUALIFYING = (Role.QUALIFIER, Role.LOOSE)
_PERIODIC = frozenset({"daily", "monthly", "yearly", "quarterly"})


@dataclass(frozen=True, slots=True)
class Slots:
    """A label taken apart.

    ``head`` measures (``None`` if only the object is named), ``qualifiers`` narrow, ``object`` are the canonical words
    of what is measured. ``money`` says that the label speaks of a value in money, ``rate`` names an average growth over
    years ("compound"), ``periodic`` a rate period in the label ("daily").
    """

    head: str | None
    qualifiers: frozenset[str]
    object: frozenset[str]
    nature: Nature
    money: bool = False
    rate: str | None = None
    periodic: str | None = None

    @property
    def words(self) -> frozenset[str]:
        """All that identifies the metric, whatever the order of the label's words."""
        return self.qualifiers | self.object | {word for word in (self.head, self.rate, self.periodic) if word}

    @property
    def vague(self) -> bool:
        """Whether the label names a measure of nothing in particular ("sales", "market share", "the total")."""
        return not self.object and not self.qualifiers and self.head not in self_sufficient()

    @property
    def id(self) -> str:
        parts = [word.replace(" ", "_") for word in sorted(self.words)]
        return "-".join([*parts, _VALUE] if self.money else parts)


@lru_cache(maxsize=65536)
def slots(label: str) -> Slots:
    """The slots of a metric's label; see :class:`Slots`."""
    entries = list(_entries(label[:_MOST_CHARACTERS]))
    heads = [entry for entry, _ in entries if entry.role is Role.HEAD]
    primary = _primary(entries)
    qualifiers = {entry.canonical for entry, _ in entries if entry.role in _QUALIFYING}
    periodic = next((word for word in sorted(qualifiers) if word in _PERIODIC), None)
    objects = {entry.canonical for entry, _ in entries if entry.role is Role.WORD}
    objects |= {entry.canonical for entry in heads if entry is not primary}
    fillers = {entry.canonical for entry, _ in entries if entry.role is Role.FILLER_HEAD}
    head = primary.canonical if primary else None
    if fillers and head in (None, "size"):
        # "The core AI industry" and its scale are one; "industry revenue" is revenue.
        objects |= fillers
        head = None
    if head == "capacity" and any(early and entry.canonical == "new" for entry, early in entries):
        # "New offshore wind capacity" is what "offshore wind additions" are.
        head, qualifiers = _ADDED, qualifiers - {"new"}
        primary = next(entry for entry in lexicon().values() if entry.canonical == _ADDED)
    elif head == "capacity":
        # "Installed wind capacity" has its participle apart from its noun.
        objects -= {_ADDED}
    if head == _ADDED:
        objects -= {"capacity"}
    rates = {entry.canonical for entry, _ in entries if entry.role is Role.RATE}
    if rates and not (objects or head):
        objects |= {"growth"}
    return Slots(
        head,
        frozenset(qualifiers - {periodic} if periodic else qualifiers),
        frozenset(objects),
        primary.nature if primary and head else Nature.UNKNOWN,
        money=any(entry.role is Role.MONEY for entry, _ in entries),
        rate=_COMPOUND if _COMPOUND in rates else None,
        periodic=periodic,
    )


@lru_cache(maxsize=65536)
def metric_id(label: str) -> str:
    """The key of the metric that a label names: labels of one metric share it, word order and number do not matter."""
    return slots(label).id or _spelled(label)


def _spelled(label: str) -> str:
    return "-".join(label.lower().split())[:80]


def is_vague(metric_id_: str, label: str) -> bool:
    """Whether the label is vague (:attr:`Slots.vague`), told from its id where that says enough.

    The id of a vague label has no words but those that measure, or is the label as it is spelled.
    """
    if metric_id_ != _spelled(label) and not all(word in _measuring() for word in metric_id_.split("-")):
        return False
    return slots(label).vague


@cache
def _measuring() -> frozenset[str]:
    return heads() | _PERIODIC | {_COMPOUND, _VALUE}


def _primary(entries: list[tuple[Entry, bool]]) -> Entry | None:
    """The syntactic head: the last head word before the first preposition, else the last of all."""
    before = [entry for entry, early in entries if early and entry.role is Role.HEAD]
    every = [entry for entry, _ in entries if entry.role is Role.HEAD]
    found = before or every
    return found[-1] if found else None


def _entries(label: str) -> Iterator[tuple[Entry, bool]]:
    """The label's entries, each with whether it stands before the first preposition."""
    words = [singular(match.group().removesuffix("'s").removesuffix("’s")) for match in _WORD.finditer(label.lower())]
    words = list(_split_unknown(words))
    early = True
    index = 0
    while index < len(words):
        length, entry = _longest_at(words, index)
        if entry is None:
            entry = Entry(words[index], Role.WORD)
        yield entry, early
        if words[index] in _HEAD_ENDS_AT and index:
            early = False
        index += length


def _split_unknown(words: list[str]) -> Iterator[str]:
    """Hyphenated words that the lexicon does not know count as their parts."""
    known = lexicon()
    for word in words:
        if "-" in word and (word,) not in known:
            yield from (singular(part) for part in word.split("-") if part)
        else:
            yield word


def _longest_at(words: list[str], index: int) -> tuple[int, Entry | None]:
    known = lexicon()
    for length in range(min(longest().get(words[index], 0), len(words) - index), 0, -1):
        entry = known.get(tuple(words[index : index + length]))
        if entry is not None:
            return length, entry
    return 1, None
