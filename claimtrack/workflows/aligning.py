"""Which metric ids count as one: the analyst's merges and aliases, as far as no later split takes them back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from claimtrack.domain.judgements import Judgement, JudgementAction, instant


def merged_ids(judgements: Iterable[Judgement], id_of_words: Callable[[str], str]) -> dict[str, str]:
    """Maps a metric id to the id it counts as; ids that count as themselves are not in it.

    Of two judgements on one pair the later holds. ``id_of_words`` gives the metric id that an alias's words have.
    """
    latest: dict[frozenset[str], tuple[str, str, JudgementAction]] = {}
    for judgement in sorted(judgements, key=lambda one: (instant(one.at), one.id)):
        alias = judgement.action is JudgementAction.ALIAS
        left = id_of_words(judgement.left) if alias else judgement.left
        if left != judgement.right:
            latest[frozenset((left, judgement.right))] = (left, judgement.right, judgement.action)
    heads: dict[str, str] = {}
    for left, right, action in latest.values():
        first, second = _head(heads, left), _head(heads, right)
        if action is not JudgementAction.SPLIT and first != second:
            heads[first] = second
    return {name: _head(heads, name) for name in heads}


def _head(heads: dict[str, str], name: str) -> str:
    while name in heads:
        name = heads[name]
    return name
