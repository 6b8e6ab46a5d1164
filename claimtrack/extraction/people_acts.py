"""What people are counted as, told from what they do: "people who left their homes" are displaced people."""

from __future__ import annotations

from functools import cache

from claimtrack.extraction.lexicon import singular, verb_forms
from claimtrack.vocabulary import table

_WHO = frozenset(("who", "that"))


@cache
def _rows() -> tuple[tuple[frozenset[str], frozenset[str], str], ...]:
    rows = table("people_acts", "acts", "things", "label")
    return tuple((frozenset(row.items("acts")), frozenset(row.items("things")), row["label"]) for row in rows)


def counted_as(label: str) -> str:
    """The label for people who do what ``label`` says of them; "" where no row of the vocabulary fits."""
    noun, *told = label.lower().split() or [""]
    told = told[1:] if told[:1] and told[0] in _WHO else told
    if noun != "people" or not told:
        return ""
    act, *behind = told
    if act in ("work", "working") and not behind:
        return "employees"
    known = verb_forms().get(act)
    lemma = known.verb.lemma if known is not None else act
    things = {singular(word) for word in behind} | set(behind)
    return next((row for acts, wanted, row in _rows() if lemma in acts and wanted & things), "")
