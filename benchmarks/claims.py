"""Claims made from chance instead of text: what the store and the engine are given to work on."""

from __future__ import annotations

import hashlib
import random
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from claimtrack.domain.claims import Claim, Modality, Source, Span, claim_id
from claimtrack.domain.documents import Account, AccountStatus, Document, Extraction
from claimtrack.domain.periods import PeriodBasis
from claimtrack.domain.quantities import Comparator, Kind, Quantity
from claimtrack.metrics import metric_id

CLAIMS_A_GROUP = 5
"""How many claims speak of one metric in one place, in the mean."""
DISAGREEING = 0.1
"""The part of the claims whose value is not that of the others of their group and period."""

_OBJECTS = "wheat steel solar tractor vaccine cement copper coffee timber battery railway cheese salmon".split()
_HEADS = "revenue|exports|output|shipments|imports|investment|consumption|users|profit|capacity".split("|")
_QUALIFIERS = "domestic industrial retail online monthly annual organic net rural public".split()
_PERIODS = ("2023", "2024", "2025", "2025-Q1", "2025-06", None)
_COMPARATORS = (Comparator.EQUAL, Comparator.EQUAL, Comparator.EQUAL, Comparator.ABOUT, Comparator.MORE)
_SPEAKERS = (None, None, "the ministry", "the statistics office", "a research institute")


@cache
def _id_of(metric: str) -> str:
    return metric_id(metric)


@dataclass(frozen=True, slots=True)
class _Group:
    metric: str
    scope: str
    kind: Kind
    unit: str
    value: int


def _group(number: int, seed: int) -> _Group:
    chance = random.Random(f"{seed} {number}")
    metric = f"{chance.choice(_QUALIFIERS)} {chance.choice(_OBJECTS)} {chance.choice(_HEADS)}"
    kind = Kind.GROWTH if chance.random() < 0.2 else Kind.LEVEL
    unit = "percent" if kind is Kind.GROWTH else chance.choice(("USD", "EUR", "tonne"))
    value = chance.randint(2, 60) if kind is Kind.GROWTH else chance.randint(100, 999) * 10**6
    return _Group(metric, f"District {number // 4}", kind, unit, value)


def extractions(claims: int, claims_each: int = 20, seed: int = 1) -> list[Extraction]:
    """Documents with so many claims in all, each claim with its quote in the text and its account."""
    groups = [_group(number, seed) for number in range(max(claims // CLAIMS_A_GROUP, 1))]
    chance = random.Random(seed)
    starts = range(0, claims, claims_each)
    return [
        _extraction(f"article-{number}.txt", min(claims_each, claims - start), groups, chance)
        for number, start in enumerate(starts)
    ]


def _extraction(name: str, count: int, groups: list[_Group], chance: random.Random) -> Extraction:
    source = Source(name, f"Title of {name}", f"Publisher {chance.randint(1, 40)}", "2025-09-01", None)
    found: list[Claim] = []
    quotes: list[str] = []
    start = 0
    for _ in range(count):
        claim = _claim(source, start, chance.choice(groups), chance)
        found.append(claim)
        quotes.append(claim.quote.text)
        start = claim.quote.end + 1
    text = "\n".join(quotes)
    document = Document(
        name=name,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        media_type="text/plain",
        title=source.title,
        publisher=source.publisher,
        published=source.published,
    )
    accounts = tuple(
        Account(one.value_span.start, one.value_span.end, one.value_span.text, AccountStatus.CLAIM, claim_id=one.id)
        for one in found
    )
    return Extraction(document, tuple(found), accounts, ())


def _claim(source: Source, start: int, group: _Group, chance: random.Random) -> Claim:
    value = Decimal(group.value)
    if chance.random() < DISAGREEING:
        value = value * chance.choice((101, 112, 130, 200)) / 100
    figure = f"{value:,} {group.unit}"
    period = chance.choice(_PERIODS)
    before = f"In {group.scope} the {group.metric} came to "
    quote = f"{before}{figure} in {period or 'all'}, it was said."
    place = start + len(before)
    half = Decimal("0.5") if group.kind is Kind.GROWTH else Decimal(500_000)
    return Claim(
        id=claim_id(source.document, quote, figure, len(before), start),
        source=source,
        quote=Span(start, start + len(quote), quote),
        value_span=Span(place, place + len(figure), figure),
        quantity=Quantity(value, group.unit, chance.choice(_COMPARATORS), half_step=half),
        unit_text=group.unit,
        metric=group.metric,
        metric_id=_id_of(group.metric),
        metric_text=group.metric,
        scope=group.scope,
        kind=group.kind,
        period=period,
        period_basis=PeriodBasis.STATED if period else PeriodBasis.NONE,
        baseline=None,
        modality=Modality.ACTUAL,
        attribution=chance.choice(_SPEAKERS),
        rules=("generated",),
    )
