"""What the evidence that two figures are of one thing is worth: fitted on annotated articles, tried on those held back.

    python -m benchmarks.likeness                               what the pairs of held-back articles are told as
    python -m benchmarks.likeness --unrelated FOLDER --write    with unrelated articles, and into likeness.vocab

Every pair of figures that :mod:`claimtrack.reconciliation.matching` offers is an example: of one thing where the
annotation lists both in one discrepancy. Articles of ``--unrelated`` (all read as of one day) have no such pairs. The
points are tenths of the coefficients of a logistic regression (Newton's method with a ridge: Hastie, Tibshirani,
Friedman, The Elements of Statistical Learning, section 4.4.1). A better match is told by the points that are in force:
write twice.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimtrack.documents import read_document
from claimtrack.domain.claims import UNNAMED, Claim
from claimtrack.extraction import extract
from claimtrack.metrics import Alignment, scope_id
from claimtrack.reconciliation.contradiction import contradicts
from claimtrack.reconciliation.divergence import diverges
from claimtrack.reconciliation.engine import TOLERANCE, Comparison
from claimtrack.reconciliation.evidence import Evidence
from claimtrack.reconciliation.likeness import ALWAYS, ENOUGH
from claimtrack.reconciliation.short_names import candidates, short_names
from claimtrack.reconciliation.told_alike import alike_matches
from tests.unseen.scoring import annotations, listed_together, paired

ROOT = Path(__file__).resolve().parent.parent
SETS = ROOT / "tests" / "unseen"
VOCABULARY = ROOT / "claimtrack" / "vocabulary" / "likeness.vocab"
UNRELATED_WEIGHT = 0.2
"""Of an unrelated pair beside an annotated one: a newsroom's articles are neither of one topic nor of none."""
RIDGE = 1.5
FOLDS = 6
_ROUNDS = 12
_DAY = "2026-01-15"
_TENTHS = 10


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of figures: where it is from, what is met, whether it is of one thing, and how much it counts."""

    origin: str
    met: frozenset[Evidence]
    alike: bool
    weight: float = 1.0


def annotated(folder: Path) -> list[Example]:
    """The examples of one annotated set."""
    paths = sorted((folder / "articles").iterdir())
    claims = [claim for path in paths for claim in extract(read_document(path, name=path.name)).claims]
    ids = {claim.id: want["same_as"] or want["id"] for want, claim in paired(annotations(folder), claims)}
    together = listed_together(folder)
    return [
        Example(folder.name, met, any({ids.get(left), ids.get(right)} <= group for group in together))
        for left, right, met in _pairs(claims)
    ]


def unrelated(folder: Path) -> list[Example]:
    """The examples of articles that have nothing to do with one another."""
    claims = [
        claim
        for path in sorted(folder.iterdir())
        for claim in extract(read_document(path, overrides={"published": _DAY})).claims
    ]
    return [Example(left, met, False, UNRELATED_WEIGHT) for left, _, met in _pairs(claims)]


def _pairs(claims: Sequence[Claim]) -> Iterable[tuple[str, str, frozenset[Evidence]]]:
    named = [claim for claim in claims if claim.metric != UNNAMED]
    called = short_names(candidates({scope_id(claim.scope) for claim in named}), named)
    for _, matches in alike_matches(Comparison(Alignment(), called=called).statements(named)):
        for left, right, met in matches:
            if contradicts(left, right) or diverges(left, right, TOLERANCE):
                yield left.claim.id, right.claim.id, met


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """The coefficients of a logistic regression with a ridge on all but the constant."""
    names: list[str] = [ALWAYS, *Evidence]
    rows = [[0, *(index for index, name in enumerate(names) if name in one.met)] for one in examples]
    worth = [0.0] * len(names)
    for _ in range(_ROUNDS):
        slope = [0.0 if index == 0 else -RIDGE * value for index, value in enumerate(worth)]
        curve = [[RIDGE * (i == j and i > 0) for j in range(len(names))] for i in range(len(names))]
        for row, one in zip(rows, examples, strict=True):
            chance = _logistic(sum(worth[index] for index in row))
            for i in row:
                slope[i] += one.weight * (one.alike - chance)
                for j in row:
                    curve[i][j] += one.weight * chance * (1 - chance)
        worth = [value + step for value, step in zip(worth, _solved(curve, slope), strict=True)]
    return dict(zip(names, worth, strict=True))


def _logistic(odds: float) -> float:
    return 1 / (1 + math.exp(-odds))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a symmetric positive definite system, by Gauss's elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i, pivot in enumerate(rows):
        for row in rows[i + 1 :]:
            factor = row[i] / pivot[i]
            row[i:] = [value - factor * above for value, above in zip(row[i:], pivot[i:], strict=True)]
    found = [0.0] * len(rows)
    for i in reversed(range(len(rows))):
        found[i] = (rows[i][-1] - sum(rows[i][j] * found[j] for j in range(i + 1, len(rows)))) / rows[i][i]
    return found


def tried(examples: Sequence[Example]) -> list[tuple[Example, float]]:
    """Each example with its points by a fit that has seen nothing of its origin."""
    origins = sorted({one.origin for one in examples})
    folds = {origin: index % FOLDS for index, origin in enumerate(origins)}
    judged: list[tuple[Example, float]] = []
    for fold in range(FOLDS):
        worth = fitted([one for one in examples if folds[one.origin] != fold])
        judged += [
            (one, _TENTHS * (worth[ALWAYS] + sum(worth[met] for met in one.met)))
            for one in examples
            if folds[one.origin] == fold
        ]
    return judged


def shown(judged: Sequence[tuple[Example, float]]) -> str:
    """How many pairs have at least so many points, and how many of them are of one thing."""
    lines = ["points  annotated pairs  of one thing  found  unrelated pairs"]
    every = sum(one.alike for one, _ in judged)
    for least in range(-8, 29, 4):
        told = [one for one, points in judged if points >= least]
        near = [one for one in told if one.weight == 1]
        right = sum(one.alike for one in near)
        share = right / len(near) if near else 0
        mark = " <- enough" if least == ENOUGH else ""
        lines.append(
            f"{least:6}  {len(near):15}  {share:12.0%}  {right / every:5.0%}  {len(told) - len(near):15}{mark}"
        )
    return "\n".join(lines)


def written(worth: dict[str, float], text: str) -> str:
    """The vocabulary file with its points replaced."""
    return "".join(_with_points(line, worth) for line in text.splitlines(keepends=True))


def _with_points(line: str, worth: dict[str, float]) -> str:
    name, bar, rest = line.partition("|")
    if line.startswith("#") or not bar:
        return line
    return f"{name}| {round(_TENTHS * worth[name.strip()]):>3} |{rest.partition('|')[2]}"


def main(arguments: Sequence[str] | None = None) -> int:
    words = argparse.ArgumentParser(prog="python -m benchmarks.likeness", description=__doc__.splitlines()[0])
    words.add_argument("--unrelated", type=Path, metavar="FOLDER", help="articles that have nothing in common")
    words.add_argument("--write", action="store_true", help=f"put the points into {VOCABULARY.name}")
    given = words.parse_args(arguments)
    print("reading the annotated articles ...", file=sys.stderr, flush=True)
    examples = [one for folder in sorted(SETS.glob("set_*")) for one in annotated(folder)]
    examples += unrelated(given.unrelated) if given.unrelated else []
    print(f"{len(examples)} pairs", file=sys.stderr, flush=True)
    print(shown(tried(examples)))
    if given.write:
        VOCABULARY.write_text(written(fitted(examples), VOCABULARY.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
