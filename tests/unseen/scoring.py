"""How far the claims that were read agree with those annotated by hand.

A read claim is paired with an annotated one of the same article where their quotes and value texts share most of their
words; the best pairs are taken first, each claim once. Of the pairs, each field is right or wrong.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimtrack.documents import read_document
from claimtrack.domain.claims import Claim
from claimtrack.domain.documents import Extraction
from claimtrack.domain.periods import parse_period
from claimtrack.extraction import extract
from claimtrack.extraction.lexicon import singular

Annotation = Mapping[str, Any]

_SMALL_WORDS = frozenset("a an the of in on for to by at and or with from as its their total overall national".split())
_SAME_METRIC = 1 / 3
_SAME_VALUE = 1e-4


@dataclass(frozen=True)
class Score:
    """Shares in percent: F1 of the claims found at their place, of those with value and unit right, fields of pairs."""

    spotted: float
    value_and_unit: float
    fields: dict[str, float]
    unexplained: int


def read_set(folder: Path) -> list[Extraction]:
    """The extractions of a set's articles, in the order of their names."""
    return [extract(read_document(path, name=path.name)) for path in sorted((folder / "articles").iterdir())]


def annotations(folder: Path) -> list[Annotation]:
    lines = (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def score(wanted: list[Annotation], extractions: list[Extraction]) -> Score:
    read = [claim for extraction in extractions for claim in extraction.claims]
    pairs = paired(wanted, read)
    both = sum(_FIELDS["value"](want, claim) and _FIELDS["unit"](want, claim) for want, claim in pairs)
    fields = {
        name: 100 * sum(check(want, claim) for want, claim in pairs) / len(pairs) for name, check in _FIELDS.items()
    }
    unexplained = sum(not account.reason and not account.claim_id for e in extractions for account in e.accounts)
    total = len(wanted) + len(read)
    return Score(200 * len(pairs) / total, 200 * both / total, fields, unexplained)


def listed_together(folder: Path) -> list[frozenset[str]]:
    """The claims of each discrepancy that is annotated, by the id of the first statement of each figure."""
    first = {want["id"]: want["same_as"] or want["id"] for want in annotations(folder)}
    lines = (folder / "conflicts.jsonl").read_text(encoding="utf-8").splitlines()
    return [frozenset(first[one] for one in json.loads(line)["claims"]) for line in lines]


def paired(wanted: list[Annotation], read: list[Claim]) -> list[tuple[Annotation, Claim]]:
    """Each annotated claim with the one that was read for it; those without a partner are left out."""
    candidates = []
    for want_index, want in enumerate(wanted):
        for claim_index, claim in enumerate(read):
            place = _place(want, claim) if claim.source.document == want["doc"] else 0.0
            if place:
                fit = 4 * _same_value(want, claim) + 2 * _same_unit(want, claim) + place + _metric_overlap(want, claim)
                candidates.append((-fit, want_index, claim_index))
    pairs, used_wanted, used_read = [], set(), set()
    for _, want_index, claim_index in sorted(candidates):
        if want_index not in used_wanted and claim_index not in used_read:
            used_wanted.add(want_index)
            used_read.add(claim_index)
            pairs.append((wanted[want_index], read[claim_index]))
    return pairs


def _place(want: Annotation, claim: Claim) -> float:
    """Zero where the two do not state a figure at the same place, else up to two."""
    quote = _shared(_words(want["quote"]), _words(claim.quote.text))
    value = _shared(_words(want["value_text"]), _words(claim.value_span.text))
    return quote + value if quote >= 0.5 and value > 0.33 else 0.0


def _words(text: str | None) -> set[str]:
    return set(re.findall(r"[a-z0-9]+(?:[.,][0-9]+)*|[%$€£¥₹]", (text or "").lower()))


def _content(text: str | None) -> set[str]:
    return {singular(word) for word in _words(text) - _SMALL_WORDS}


def _shared(left: set[str], right: set[str]) -> float:
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _metric_overlap(want: Annotation, claim: Claim) -> float:
    left, right = _content(want["metric"]), _content(claim.metric)
    return len(left & right) / len(left | right) if left | right else 1.0


def _same_value(want: Annotation, claim: Claim) -> bool:
    high = want["value_high"]
    return _near(want["value"], claim.quantity.value) and (high is None or _near(high, claim.quantity.value_high))


def _near(left: float, right: Any) -> bool:
    return right is not None and abs(left - float(right)) <= _SAME_VALUE * max(abs(left), abs(float(right)), 1e-12)


def _same_unit(want: Annotation, claim: Claim) -> bool:
    """Equal by the head noun of each part; "unit" stands for any counted noun."""
    left, right = _unit_parts(want["unit"]), _unit_parts(claim.quantity.unit)
    counted = not want["unit"][:3].isupper() and want["unit"] not in ("percent", "x")
    return left == right or (counted and ["unit"] in (left, right))


def _unit_parts(unit: str) -> list[str]:
    if unit in ("percentage point", "basis point"):
        return [unit]
    return [singular(part.strip().lower().replace("_", " ").split()[-1]) for part in unit.split("/") if part.strip()]


def _same_scope(want: Annotation, claim: Claim) -> bool:
    return _content(want["scope"]) == _content(claim.scope)


def _same_period(want: Annotation, claim: Claim) -> bool:
    """The same days; where the annotated period is inferred, one inside the other is as good."""
    left, right = parse_period(want["period"]), claim.when
    if left is None or right is None:
        return (want["period"] or None) == claim.period
    if want["period_basis"] == "inferred":
        return left.contains(right) or right.contains(left)
    return left.same_days(right)


def _same_speaker(want: Annotation, claim: Claim) -> bool:
    if not want["attribution"]:
        return not claim.attribution
    return _shared(_content(want["attribution"]), _content(claim.attribution)) >= 0.5


_FIELDS: dict[str, Callable[[Annotation, Claim], bool]] = {
    "value": _same_value,
    "unit": _same_unit,
    "comparator": lambda want, claim: want["comparator"].rstrip("=") == claim.quantity.comparator.value.rstrip("="),
    "kind": lambda want, claim: want["kind"] == claim.kind.value,
    "metric": lambda want, claim: _metric_overlap(want, claim) >= _SAME_METRIC,
    "scope": _same_scope,
    "period": _same_period,
    "baseline": lambda want, claim: (want["baseline"] or None) == claim.baseline,
    "modality": lambda want, claim: want["modality"] == claim.modality.value,
    "attribution": _same_speaker,
}
