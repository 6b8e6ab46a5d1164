"""Claims made from chance instead of text: what the store and the engine are given to work on.

Their shape is that of news: of 3,800 claims that claimtrack read in a thousand real stories, 64 % were alone with their
metric and place, 8 % stood in a group whose articles or speakers gave different values, 3 % beside a rate of growth
that had to be computed, and 5 % in a discrepancy. Here it is 68, 9, 3 and 7 %: of 78,500 groups among 100,000 claims
10,800 have more than one claim, and 1,700 disagree. In news most claims are about a few countries, though; that is the
other shape, where names and figures must be held against very many others of their place.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from claimtrack.domain.claims import Claim, Modality, Source, Span, claim_id
from claimtrack.domain.documents import Account, AccountStatus, Document, Extraction
from claimtrack.domain.periods import PeriodBasis
from claimtrack.domain.quantities import Comparator, Kind, Quantity
from claimtrack.metrics import metric_id

SHARED = 0.18
"""The part of the claims about what several articles write of; five of them speak of one metric in one place."""
DISPUTED = 0.3
"""The part of those groups whose articles do not agree."""
PATHS = 0.08
"""The part of the steps at which an article tells a path of its own, of two periods."""
PATHS_WITH_GROWTH = 0.15
CONVERTED = 0.005
MARKET_SHARES = 0.04
CLAIMS_A_GROUP = 5
COUNTRIES = 200
"""Places of a busy database: of 7,400 claims of real stories a sixth were about one country, under 4,500 names."""

_OBJECTS = "wheat steel solar tractor vaccine cement copper coffee timber battery railway cheese salmon".split()
_HEADS = "revenue|exports|output|shipments|imports|investment|consumption|users|profit|capacity".split("|")
_QUALIFIERS = "domestic industrial retail online organic net rural public core premium".split()
_YEARS = ("2023", "2024", "2025")
_PERIODS = (*_YEARS, "2025-Q1", "2025-06", None)
_COMPARATORS = (Comparator.EQUAL, Comparator.EQUAL, Comparator.EQUAL, Comparator.ABOUT, Comparator.MORE)
_SPEAKERS = (None, None, "the ministry", "the statistics office", "a research institute")
_SYLLABLES = "ba de fi go ku la me ni po ru sa te vi zo".split()
_FIRM = "Firm"
_USD_IN_CNY = Decimal("7.1")


@dataclass(frozen=True, slots=True)
class _Said:
    """What one claim says, before it stands in a text."""

    metric: str
    scope: str
    value: Decimal
    unit: str
    period: str | None
    kind: Kind = Kind.LEVEL
    comparator: Comparator = Comparator.EQUAL


@cache
def _id_of(metric: str) -> str:
    return metric_id(metric)


def extractions(claims: int, claims_each: int = 20, seed: int = 1, *, busy: bool = False) -> Iterator[Extraction]:
    """Documents with so many claims in all, each claim with its quote in the text and its account.

    Where it is ``busy``, all lone claims are about :data:`COUNTRIES`, most of them under a name of their own.
    """
    chance = random.Random(seed)
    groups = max(int(claims * SHARED) // CLAIMS_A_GROUP, 1)
    for number, start in enumerate(range(0, claims, claims_each)):
        name = f"article-{number}.txt"
        said: list[_Said] = []
        while len(said) < claims_each:
            following = _next(name, len(said), groups, chance, seed)
            said += _of_countries(following, chance) if busy else following
        yield _extraction(name, said[: min(claims_each, claims - start)], chance)


def _next(name: str, place: int, groups: int, chance: random.Random, seed: int) -> list[_Said]:
    """What an article says next: one claim, or the few that belong together."""
    step = chance.random()
    if step < SHARED:
        return [_shared(chance.randrange(groups), chance, seed)]
    scope = f"{_FIRM} {name} {place}"
    metric, value = _metric(chance), Decimal(chance.randint(100, 999) * 10**6)
    step -= SHARED
    if step < PATHS:
        before = _Said(metric, scope, value, "USD", "2024")
        after = _Said(metric, scope, value * 112 / 100, "USD", "2025")
        growth = _Said(metric, scope, Decimal(12), "percent", "2025", Kind.GROWTH)
        return [before, after, growth] if chance.random() < PATHS_WITH_GROWTH else [before, after]
    step -= PATHS
    if step < CONVERTED:
        return [
            _Said(metric, scope, value * _USD_IN_CNY, "CNY", "2025"),
            _Said(metric, scope, value, "USD", "2025"),
        ]
    step -= CONVERTED
    if step < MARKET_SHARES:
        share = Decimal(chance.randint(1, 40))
        return [_Said(f"{metric} market share", scope, share, "percent", chance.choice(_YEARS), Kind.SHARE)]
    period, comparator = chance.choice(_PERIODS), chance.choice(_COMPARATORS)
    if chance.random() < 0.2:
        return [_Said(metric, scope, Decimal(chance.randint(2, 60)), "percent", period, Kind.GROWTH, comparator)]
    return [_Said(metric, scope, value, chance.choice(("USD", "EUR", "tonne")), period, comparator=comparator)]


def _of_countries(said: Sequence[_Said], chance: random.Random) -> list[_Said]:
    """What a firm's claims say, said of a country: few are written about most, and of many things."""
    country = f"Country {int(COUNTRIES * chance.random() ** 3)}"
    thing = "".join(chance.choice(_SYLLABLES) for _ in range(4))
    return [
        replace(one, scope=country, metric=f"{thing} {one.metric}") if one.scope.startswith(_FIRM) else one
        for one in said
    ]


def _metric(chance: random.Random) -> str:
    return f"{chance.choice(_QUALIFIERS)} {chance.choice(_OBJECTS)} {chance.choice(_HEADS)}"


def _shared(number: int, chance: random.Random, seed: int) -> _Said:
    """One article's word on what others write of, too; on a disputed metric another value, or another year."""
    fixed = random.Random(f"{seed} {number}")
    metric, value = _metric(fixed), Decimal(fixed.randint(100, 999) * 10**6)
    unit, period, disputed = fixed.choice(("USD", "EUR", "tonne")), fixed.choice(_YEARS), fixed.random() < DISPUTED
    if disputed and chance.random() < 0.5:
        value = value * chance.choice((101, 112, 130, 200)) / 100
        period = chance.choice(_YEARS)
    return _Said(metric, f"District {number // 4}", value, unit, period)


def _extraction(name: str, said: list[_Said], chance: random.Random) -> Extraction:
    source = Source(name, f"Title of {name}", f"Publisher {chance.randint(1, 40)}", "2025-09-01", None)
    found: list[Claim] = []
    quotes: list[str] = []
    start = 0
    for one in said:
        claim = _claim(source, start, one, chance.choice(_SPEAKERS))
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


def _claim(source: Source, start: int, said: _Said, speaker: str | None) -> Claim:
    figure = f"{said.value:,} {said.unit}"
    before = f"In {said.scope} the {said.metric} came to "
    quote = f"{before}{figure} in {said.period or 'all'}, wrote {source.document}."
    place = start + len(before)
    half = Decimal("0.5") if said.unit == "percent" else Decimal(500_000)
    return Claim(
        id=claim_id(source.document, quote, figure, len(before), start),
        source=source,
        quote=Span(start, start + len(quote), quote),
        value_span=Span(place, place + len(figure), figure),
        quantity=Quantity(said.value, said.unit, said.comparator, half_step=half),
        unit_text=said.unit,
        metric=said.metric,
        metric_id=_id_of(said.metric),
        metric_text=said.metric,
        scope=said.scope,
        kind=said.kind,
        period=said.period,
        period_basis=PeriodBasis.STATED if said.period else PeriodBasis.NONE,
        baseline=None,
        modality=Modality.ACTUAL,
        attribution=speaker,
        rules=("generated",),
    )
