"""An analyst's judgements about metrics, ready to be asked: which id does a claim's metric count as?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from claimtrack.metrics.slots import metric_id


class JudgementLike(Protocol):
    """What is needed of a judgement: ``action`` merge, split or alias; ``left`` and ``right``; ``at``."""

    @property
    def action(self) -> str: ...
    @property
    def left(self) -> str: ...
    @property
    def right(self) -> str: ...
    @property
    def at(self) -> str: ...


class Alignment:
    """Judgements in the order of their instants: the latest word on a metric holds.

    ``merge`` lets the metric ``left`` count as ``right``; ``alias`` lets the words ``left`` name ``right``; ``split``
    takes a merge of the two back, and keeps the words ``left`` apart from ``right`` where both have one id.
    """

    def __init__(self, judgements: Iterable[JudgementLike] | Mapping[str, str] = ()) -> None:
        self._merged: dict[str, str] = {}
        self._aliases: dict[str, str] = {}
        self._apart: dict[str, str] = {}
        self._split: set[frozenset[str]] = set()
        if isinstance(judgements, Mapping):
            self._merged.update(judgements)
            return
        for judgement in sorted(judgements, key=lambda one: (one.at, one.left, one.right)):
            self._take(str(judgement.action), judgement.left, judgement.right)

    def _take(self, action: str, left: str, right: str) -> None:
        if action == "merge":
            self._merged[left] = right
            self._apart.pop(left, None)
            self._split.discard(frozenset((left, right)))
        elif action == "alias":
            self._aliases[_words(left)] = right
        elif action == "split":
            for one, other in ((left, right), (right, left)):
                if self._merged.get(one) == other:
                    del self._merged[one]
            self._split.add(frozenset((left, right)))
            if left != right and metric_id(left) == metric_id(right):
                self._apart[_words(left)] = f"{metric_id(left)}={_words(left)}"

    def __bool__(self) -> bool:
        return bool(self._merged or self._aliases or self._apart)

    @property
    def by_words(self) -> bool:
        """Whether some judgements go by the words of claims, not by the ids of metrics alone."""
        return bool(self._aliases or self._apart)

    @property
    def merged(self) -> dict[str, str]:
        """Every merged id with the id it finally counts as."""
        return {one: self._resolve(one) for one in self._merged}

    def are_apart(self, left: str, right: str) -> bool:
        """Whether the analyst has said of two ids that they are different metrics."""
        return frozenset((left, right)) in self._split

    def id_of(self, metric_id_: str, label: str = "", text: str = "") -> str:
        """The id that a claim counts as, from its metric's id, its label and the article's words for it."""
        for words in (label, text) if self.by_words else ():
            key = _words(words)
            if key in self._apart:
                return self._apart[key]
            if key in self._aliases:
                return self._resolve(self._aliases[key])
        return self._resolve(metric_id_) if self._merged else metric_id_

    def _resolve(self, one: str) -> str:
        seen = {one}
        while (following := self._merged.get(one)) is not None and following not in seen:
            one = following
            seen.add(one)
        return one


def _words(label: str) -> str:
    return " ".join(label.lower().split())
