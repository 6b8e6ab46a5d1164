"""How much a run measures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sizes:
    """What the benchmarks are given; the defaults end in about a minute on two cores."""

    rounds: int = 3
    sentences: int = 960
    hostile_characters: int = 4000
    text: Path | None = None
    text_characters: int = 100_000
    stored_claims: int = 10_000
    compared_claims: int = 100_000
    starts: int = 7


SMALL = Sizes(
    rounds=1,
    sentences=24,
    hostile_characters=200,
    text_characters=2000,
    stored_claims=60,
    compared_claims=200,
    starts=1,
)
"""Enough to see that everything runs; its figures mean nothing."""
