"""Runs the checks over claims and puts what they find in order, worst first."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from claimtrack.domain.claims import UNNAMED, Claim
from claimtrack.domain.collector import collector_paused
from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.judgements import Judgement
from claimtrack.metrics import Alignment, scope_id
from claimtrack.reconciliation.balances import balances
from claimtrack.reconciliation.contradiction import contradictions
from claimtrack.reconciliation.conversion import Pair, conversions, pairs_of
from claimtrack.reconciliation.divergence import divergences
from claimtrack.reconciliation.drift import drifts
from claimtrack.reconciliation.equivalents import equivalents
from claimtrack.reconciliation.folding import statements
from claimtrack.reconciliation.from_to import from_to
from claimtrack.reconciliation.growth import growths
from claimtrack.reconciliation.listed import listed
from claimtrack.reconciliation.nested import nested
from claimtrack.reconciliation.pairs import opposing
from claimtrack.reconciliation.parts import parts
from claimtrack.reconciliation.products import products
from claimtrack.reconciliation.remainders import remainders
from claimtrack.reconciliation.said_shares import said_shares
from claimtrack.reconciliation.same_figure import same_figures
from claimtrack.reconciliation.series import Topic, all_series, same_time, topics
from claimtrack.reconciliation.shares import shares
from claimtrack.reconciliation.short_names import ShortNames, candidates, short_names
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.steps import one_growth_of_two_years, steps
from claimtrack.reconciliation.tables import totals
from claimtrack.reconciliation.together import together
from claimtrack.reconciliation.told_alike import Surveyed, told_alike
from claimtrack.reconciliation.told_each import told_each
from claimtrack.reconciliation.told_ratios import told_ratios
from claimtrack.reconciliation.unit import counted_nouns, same_digits
from claimtrack.reconciliation.wholes import wholes

TOLERANCE = Decimal("0.05")
"""How far two compatible headline figures may lie apart before they diverge."""
RATE_TOLERANCE = Decimal("0.02")
"""How far an implied rate may stand from that of the other pairs."""


def find_discrepancies(
    claims: Iterable[Claim],
    *,
    judgements: Iterable[Judgement] | Mapping[str, str] = (),
    tolerance: Decimal = TOLERANCE,
    rate_tolerance: Decimal = RATE_TOLERANCE,
) -> list[Discrepancy]:
    """All discrepancies among the claims, worst first; the order of the claims does not matter.

    ``judgements`` are an analyst's merges, splits and aliases of metrics, or a mapping from metric ids to the ids that
    they count as. Copies of a figure (``same_as``, reposted articles) count once. ``tolerance`` is the relative gap
    from which compatible figures diverge, ``rate_tolerance`` that of implied rates of exchange. Claims that nobody
    named a metric of are compared with nothing.
    """
    claims = [claim for claim in claims if claim.metric != UNNAMED]
    called = short_names(candidates({scope_id(claim.scope) for claim in claims}), claims)
    run = Comparison(Alignment(judgements), tolerance, rate_tolerance, called)
    with collector_paused():
        every = run.statements(claims)
        run.take_topics(every)
        run.take_names(every)
        run.take_figures(every)
        run.take_articles(every)
        return run.finish()


class Comparison:
    """One run of all checks, which may be given its claims part by part.

    Checks over series need all claims of a topic (metric and scope) at once, checks over articles all of a document;
    copies count only beside what they repeat. Conversions are compared when all parts are known.
    """

    def __init__(
        self,
        alignment: Alignment,
        tolerance: Decimal = TOLERANCE,
        rate_tolerance: Decimal = RATE_TOLERANCE,
        called: ShortNames = MappingProxyType({}),
    ) -> None:
        """``called`` are the short names of scopes, which only all claims together tell."""
        self._alignment = alignment
        self._called = called
        self._tolerance = tolerance
        self._rate_tolerance = rate_tolerance
        self._found: dict[str, Discrepancy] = {}
        self._pairs: list[Pair] = []

    def statements(self, claims: Iterable[Claim]) -> list[Statement]:
        """The claims as statements, in an order of their own."""
        every = statements((claim for claim in claims if claim.metric != UNNAMED), self._alignment, self._called)
        every.sort(key=lambda one: one.order)
        return every

    def take_topics(self, every: Iterable[Statement]) -> None:
        """Run the checks over series on statements that are all there are of their topics."""
        for topic in topics(every):
            self._pairs += pairs_of(topic)
            self._keep(_of_topic(topic, self._tolerance))

    def take_articles(self, every: Iterable[Statement]) -> None:
        """Run the checks over articles on statements that are all there are of their documents."""
        every = list(every)
        for check in (
            shares,
            said_shares,
            told_ratios,
            told_each,
            remainders,
            wholes,
            parts,
            listed,
            totals,
            products,
            balances,
            together,
        ):
            self._keep(check(every))

    def take_names(self, every: Iterable[Statement], surveyed: Container[Surveyed] | None = None) -> None:
        """Run the checks over things under two names, on statements that are all there are of both metrics.

        ``surveyed`` as for :func:`told_alike`.
        """
        every = list(every)
        near = list(nested(every, self._alignment, self._tolerance))
        self._keep(near)
        self._keep(told_alike(every, self._alignment, self._tolerance, near, surveyed))

    def take_figures(self, every: Iterable[Statement]) -> None:
        """Run the check over equal figures on statements that are all there are of their scopes and values."""
        self._keep(same_figures(every))

    def finish(self) -> list[Discrepancy]:
        """Compare the conversions of all parts, and return all that was found, worst first."""
        self._keep(conversions(self._pairs, self._rate_tolerance))
        return sorted(self._found.values(), key=lambda one: (-one.severity, one.type.value, one.id))

    def _keep(self, found: Iterable[Discrepancy]) -> None:
        for one in found:
            self._found.setdefault(one.id, one)


def _of_topic(topic: Topic, tolerance: Decimal) -> Iterator[Discrepancy]:
    for series in all_series(topic):
        if not series.can_disagree:
            continue
        for period, members in same_time(series):
            pairs = opposing(members)
            yield from contradictions(series, period, pairs)
            yield from divergences(series, period, pairs, tolerance)
        yield from drifts(series, tolerance)
        yield from counted_nouns(series)
    yield from same_digits(topic)
    yield from equivalents(topic)
    yield from growths(topic)
    yield from from_to(topic)
    yield from steps(topic)
    yield from one_growth_of_two_years(topic)
