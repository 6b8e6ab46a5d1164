"""Figures drafted as claims: the last word on their units, their modality, and what makes them doubtful."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from claimtrack.domain.claims import UNNAMED
from claimtrack.domain.quantities import Kind
from claimtrack.extraction.bare_counts import counts_things
from claimtrack.extraction.context import Measured
from claimtrack.extraction.counted_things import UnitSource
from claimtrack.extraction.described_subjects import is_of_what_it_is
from claimtrack.extraction.drafts import Draft, negated, of_sentence, sibling_unit
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.inheritance import complete_unit
from claimtrack.extraction.kind_readings import Reading
from claimtrack.extraction.modality import read_modality, told_on
from claimtrack.extraction.moments import Timing
from claimtrack.extraction.periods import (
    PeriodMention,
)
from claimtrack.extraction.prices import Prices
from claimtrack.extraction.rivals import is_compared
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.sites import whole_site, without_site
from claimtrack.extraction.tense import is_pluperfect
from claimtrack.extraction.told_rates import time_apart
from claimtrack.extraction.told_units import tell_unit

_TOLLS = frozenset(("toll", "dead", "killed"))


class Drafting:
    """Adds to a document's drafts, and remembers the units and prices that later figures take up."""

    def __init__(self, drafts: list[Draft], anchor: date | None) -> None:
        self._drafts = drafts
        self._anchor = anchor
        self._units: list[UnitSource] = []
        self._prices = Prices()

    def draft(
        self,
        index: int,
        sentence: Sentence,
        figure: Figure,
        government: Government,
        kind: Reading,
        measured: Measured,
        timing: Timing,
        mentions: list[PeriodMention],
    ) -> None:
        """Draft the claim of one figure, with the unit that its surroundings tell; ``index`` is its sentence's."""
        assert figure.quantity is not None
        tokens = sentence.tokens
        measured.scope = whole_site(measured.metric, measured.scope)
        measured.metric = without_site(measured.metric, measured.scope)
        sibling = sibling_unit(self._drafts, sentence.start)
        beside = [(one.quantity, one.kind) for one in of_sentence(self._drafts, sentence.start)]
        told, told_rule = tell_unit(tokens, figure, government, kind.kind, beside, self._units)
        own = figure.unit_stated and figure.rule != "part-of-noun"
        label = measured.bought or measured.metric
        quantity, unit_rule = complete_unit(
            told, kind.kind, label, sibling, self._units, own, counts_things(government)
        )
        unit_rule = unit_rule or told_rule
        time = time_apart(tokens, figure, kind.kind, quantity.unit) if own else ""
        if time:
            quantity, unit_rule = replace(quantity, unit=f"{quantity.unit}/{time}"), "unit-rate-apart"
        listed = sibling is not None and sibling.unit == "death"
        if quantity.unit == "death" and not own and not listed and any(token.lower in _TOLLS for token in tokens):
            # "Death toll: 79": so many people, but "the toll climbs: 38 deaths on Monday, 79 on Friday" goes on.
            quantity, unit_rule = replace(quantity, unit="person"), "unit-of-people"
        priced = self._prices.complete(quantity, kind.kind, measured.metric, index)
        quantity, unit_rule = (priced, "unit-rate-of-last-price") if priced is not None else (quantity, unit_rule)
        self._prices.remember(quantity, measured.metric, index)
        if kind.direction < 0:
            quantity = negated(quantity)
        told_day, dated = told_on(tokens, mentions), timing.rule == "period-in-clause"
        modality = read_modality(tokens, figure, government, timing.period, self._anchor, told_day, dated=dated)
        siblings = of_sentence(self._drafts, sentence.start)
        if government.bracket and siblings and siblings[-1].period == timing.period:
            # An amount converted is as true as the other.
            modality = siblings[-1].modality
        comparing = "comparison" if timing.compared or is_compared(tokens, figure, government) else ""
        comparing = comparing or ("told-before" if is_pluperfect(tokens, government) else "")
        described = any(is_of_what_it_is(tokens, figure, mention) for mention in mentions)
        comparing = comparing or ("described" if described else "")
        doubts = list(measured.doubts)
        if unit_rule in ("unit-carried", "unit-of-neighbour"):
            doubts.append("inherited unit")
        if timing.rule not in ("period-in-clause", "period-since"):
            doubts.append("period not stated")
        self._drafts.append(
            Draft(
                quote=(sentence.start, sentence.end),
                value=(tokens[figure.first].start, tokens[figure.last - 1].end),
                number=(tokens[figure.number_first].start, tokens[figure.number_last - 1].end),
                quantity=quantity,
                unit_text=figure.unit_text,
                metric=measured.metric or UNNAMED,
                metric_text=measured.text,
                scope=measured.scope,
                kind=kind.kind,
                period=timing.period,
                period_basis=timing.basis,
                baseline=timing.baseline,
                modality=modality,
                attribution=None,
                rules=[
                    rule
                    for rule in (
                        figure.rule,
                        kind.rule,
                        measured.rule,
                        measured.scope_rule,
                        timing.rule,
                        unit_rule,
                        comparing,
                    )
                    if rule
                ],
                doubts=doubts,
            )
        )
        converted = measured.rule == "metric-bracket"
        if figure.unit_stated and kind.kind in (Kind.LEVEL, Kind.CHANGE) and not converted:
            self._units.append(UnitSource(quantity.unit, figure.unit_text, measured.metric, quantity.value))
        measured.unit = quantity.unit
