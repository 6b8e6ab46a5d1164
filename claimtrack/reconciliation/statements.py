"""Statements: claims made ready for comparing, with copies folded and values in base units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, lru_cache

from claimtrack.domain.claims import Claim, Modality
from claimtrack.domain.intervals import Interval
from claimtrack.domain.periods import Period, parse_period
from claimtrack.domain.quantities import Comparator, Kind, Quantity
from claimtrack.metrics import Alignment, Nature, scope_id, slots
from claimtrack.reconciliation.origins import origin_key, speaker_key
from claimtrack.units import canonical, dimension, factor, is_money

PERIODIC_UNITS = {"daily": "day", "monthly": "month", "quarterly": "quarter", "yearly": "year"}
_BOUNDS = frozenset({Comparator.MORE, Comparator.AT_LEAST, Comparator.LESS, Comparator.AT_MOST})
_VALUE, _COMPOUND = "value", "compound"


@dataclass(frozen=True, slots=True)
class MetricKey:
    """A metric's id split into what is measured and how it is looked at: in money, daily, compounded over years."""

    base: str
    money: bool
    compound: bool
    periodic: str | None
    nature: Nature


@lru_cache(maxsize=65536)
def metric_key(metric_id: str, label: str) -> MetricKey:
    """The key of a metric id; ``label`` tells its nature."""
    parts = metric_id.split("-")
    periodic = next((part for part in parts if part in PERIODIC_UNITS), None)
    rest = [part for part in parts if part not in (_VALUE, _COMPOUND, periodic)]
    return MetricKey(
        "-".join(rest) or metric_id,
        len(parts) > 1 and parts[-1] == _VALUE,
        _COMPOUND in parts,
        periodic,
        slots(label).nature,
    )


class Statement:
    """One claim with its copies inside the article, ready for comparing.

    ``attribution`` is the claim's own, else that of a copy. Values (``interval``, ``rounding``, ``headline``) are in
    base units of ``dimension``; they are computed when first asked for, because most groups never disagree.
    """

    __slots__ = ("__dict__", "attribution", "claim", "copies", "key", "period", "scope", "unit")

    def __init__(self, claim: Claim, key: MetricKey, scope: str, copies: Sequence[Claim] = ()) -> None:
        self.claim = claim
        self.key = key
        self.scope = scope
        self.copies = copies
        self.period: Period | None = parse_period(claim.period)
        self.attribution = claim.attribution or next((one.attribution for one in copies if one.attribution), None)
        unit = claim.quantity.unit
        if key.periodic and claim.kind is Kind.LEVEL and "/" not in unit:
            unit = f"{unit}/{PERIODIC_UNITS[key.periodic]}"
        self.unit = unit

    @cached_property
    def dimension(self) -> str:
        return dimension(self.unit)

    @cached_property
    def quantity(self) -> Quantity:
        """The claim's quantity; where a copy in the article gives the figure as a bound, the bound is what is meant."""
        stated = self.claim.quantity
        if stated.comparator is Comparator.EQUAL:
            for copy in self.copies:
                if copy.quantity.comparator in _BOUNDS and copy.quantity.value == stated.value:
                    return replace(stated, comparator=copy.quantity.comparator)
        return stated

    @property
    def document(self) -> str:
        return self.claim.source.document

    @property
    def kind(self) -> Kind:
        return self.claim.kind

    @cached_property
    def speaker(self) -> str | None:
        return speaker_key(self.attribution)

    @cached_property
    def origin(self) -> str:
        return origin_key(self.claim, self.attribution)

    @property
    def projected(self) -> bool:
        return self.claim.modality is not Modality.ACTUAL

    @property
    def target(self) -> bool:
        return self.claim.modality is Modality.TARGET

    @property
    def bound(self) -> bool:
        """Whether the text gives only a lower or an upper bound."""
        return self.quantity.comparator in _BOUNDS

    @property
    def approximate(self) -> bool:
        return self.claim.quantity.comparator is Comparator.ABOUT

    @cached_property
    def money(self) -> bool:
        return is_money(self.unit)

    @cached_property
    def per_time(self) -> bool:
        return self.dimension.endswith("/time")

    @cached_property
    def scale(self) -> Decimal:
        return factor(self.unit)

    @cached_property
    def interval(self) -> Interval:
        """All that the statement allows: its stated bound, else its rounding, the wider one of an approximation."""
        return self.quantity.interval().scaled(self.scale)

    @cached_property
    def rounding(self) -> Interval:
        """What the written digits allow, whatever the comparator says."""
        return self.quantity.rounding().scaled(self.scale)

    @cached_property
    def quoted(self) -> Interval:
        """The figure that is quoted: a bound names its number exactly, any other is as exact as it is written."""
        return Interval.point(self.headline) if self.bound else self.rounding

    @cached_property
    def headline(self) -> Decimal:
        """The figure as it is quoted; the middle of a range."""
        quantity = self.quantity
        value = quantity.value if quantity.value_high is None else (quantity.value + quantity.value_high) / 2
        return value * self.scale

    @cached_property
    def baseline(self) -> str:
        """The period compared with as days or words; a rate that names none is taken against a year before."""
        claim = self.claim
        if claim.baseline:
            period = parse_period(claim.baseline)
            return days(period) if period else claim.baseline.lower()
        if claim.kind in (Kind.GROWTH, Kind.CHANGE) and self.period is not None and self.period.days <= 366:
            try:
                return days(self.period.years_earlier(1))
            except ValueError:
                return ""
        return ""

    @cached_property
    def base_period(self) -> Period | None:
        """The baseline as a period, ``None`` where it is words."""
        return parse_period(self.baseline)

    @cached_property
    def unit_name(self) -> str:
        return canonical(self.unit)

    @property
    def order(self) -> tuple[str, str, int, str]:
        """Sorts statements the same way whatever the order of the input."""
        claim = self.claim
        return (claim.period or "", claim.source.document, claim.value_span.start, claim.id)


def days(period: Period) -> str:
    """A period as its first and last day, so that "2025" and "2025-01/2025-12" are one."""
    return f"{period.start}/{period.end}"


def statements(claims: Iterable[Claim], alignment: Alignment) -> list[Statement]:
    """Statements of the claims: copies inside an article folded into the first, reposts of an article into one."""
    unique = {claim.id: claim for claim in claims}
    copies: defaultdict[str, list[Claim]] = defaultdict(list)
    roots: dict[tuple[object, ...], Claim] = {}
    for claim in unique.values():
        if claim.same_as and claim.same_as != claim.id and claim.same_as in unique:
            copies[claim.same_as].append(claim)
            continue
        print_ = (
            claim.quote.text, claim.value_span.text, claim.value_span.start - claim.quote.start, claim.metric_id,
            claim.scope, claim.kind, claim.period, claim.quantity.value, claim.quantity.unit,
        )  # fmt: skip
        earlier = roots.get(print_)
        if earlier is None or _first(claim) < _first(earlier):
            roots[print_] = claim
    aligned = bool(alignment)
    found = []
    for claim in roots.values():
        id_ = alignment.id_of(claim.metric_id, claim.metric, claim.metric_text) if aligned else claim.metric_id
        key = metric_key(id_, claim.metric)
        duplicates = sorted(copies[claim.id], key=_first) if claim.id in copies else ()
        found.append(Statement(claim, key, scope_id(claim.scope), duplicates))
    return found


def _first(claim: Claim) -> tuple[str, str, int, str]:
    return (claim.source.published or "9999", claim.source.document, claim.value_span.start, claim.id)
