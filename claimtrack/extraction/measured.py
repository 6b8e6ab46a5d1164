"""What a figure measures: the metric's name and scope, from what governs the figure and what was spoken of before."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.aside_rules import COINS
from claimtrack.extraction.comparatives import with_measure
from claimtrack.extraction.context import SOME_OF, TOLD_OF_PART, Measured
from claimtrack.extraction.exchange_rates import country_of_rate, exchange_rate
from claimtrack.extraction.figures import Figure, size_of
from claimtrack.extraction.fronted_things import with_fronted
from claimtrack.extraction.government import Government
from claimtrack.extraction.kind_readings import Reading
from claimtrack.extraction.label_parts import abroad, each_day, of_amount, of_staff, peak_of, traded_with
from claimtrack.extraction.label_wording import cleaned, in_short, past_number, settled, with_electricity, with_focus
from claimtrack.extraction.label_words import figure_sorts, is_participle, thing_first
from claimtrack.extraction.last_resort import label_of_growth, label_of_last_resort
from claimtrack.extraction.negations import negated_label
from claimtrack.extraction.places import is_country
from claimtrack.extraction.share_prices import SHARE_PRICE, whose_share_price
from claimtrack.extraction.shared_deed_rules import SharedDeedRules
from claimtrack.extraction.sibling_sizes import in_other_things
from claimtrack.extraction.thresholds import with_other_threshold, with_threshold

_COUNTING_HEADS = tuple(
    f"{head} of " for head in ("total number", *"number numbers amount value total scale volume worth".split())
)
_SHIPPED, _COMPARED = " shipments", ("longer", "older", "younger")
_OF_WHOM = ("metric-share-of", "metric-of-people", SOME_OF, TOLD_OF_PART)
"""Rules whose labels say what befell whom, or what they do."""


class MetricReader(SharedDeedRules):
    """Names the metrics of one sentence's figures."""

    def read(
        self,
        figure: Figure,
        government: Government,
        reading: Reading,
        siblings: dict[int, Measured],
        thing: str = "",
        partner: Measured | None = None,
    ) -> Measured:
        """The measured thing of one figure.

        ``siblings`` are the sentence's figures read so far, by index; ``thing`` or ``partner`` is what "respectively"
        pairs the figure with.
        """
        kind = reading.kind
        sibling = siblings.get(government.sibling) if government.sibling is not None else None
        size = size_of(figure)
        self.bare = size if kind is Kind.LEVEL and not figure.unit_stated else 0.0
        sibling = self._alike_in_size(figure, kind, sibling, siblings, size)
        self.share, self.kind, self.sorts = kind is Kind.SHARE, kind, figure_sorts(figure)
        self.siblings = siblings
        self.latest = siblings[max(siblings)] if siblings else None
        self.unit = figure.quantity.unit if figure.quantity and kind in (Kind.LEVEL, Kind.CHANGE) else ""
        if partner is not None:
            return Measured(partner.metric, partner.text, partner.scope, partner.scope_rule, "metric-respectively")
        found = self._metric(figure, government, kind, sibling)
        if thing:
            found.metric, found.text, found.rule = thing, thing, "metric-respectively"
        found.metric, whither = traded_with(found.metric)
        found.metric = settled(self._finish(found, figure, government, kind, sibling).removesuffix(whither) + whither)
        last = sibling or self.latest
        if kind is Kind.LEVEL and self.unit != "percent":
            found.metric = of_amount(found.metric)
        elif kind is Kind.GROWTH and last is not None and found.metric == f"share of {last.metric}":
            found.metric = last.metric
        if not found.metric and found.rule == "metric-subject" and last is not None:
            # "Sea levels are 23 centimetres higher and rise by 4 millimetres a year"
            found.metric, found.text, found.rule = last.metric, last.text, "metric-subject-carried"
        self._resort(found, reading)
        found.metric = negated_label(found.metric, self.tokens, government)
        doing = found.metric.rpartition(" ")[2]
        if found.rule in _OF_WHOM and (is_participle(doing) or doing in _COMPARED):
            found.metric = with_threshold(found.metric, self.tokens, figure.last, government.clause[1])
        if self.bare and found.rule == "metric-carried":
            found.metric = with_other_threshold(found.metric, self.tokens, figure.last, government.clause[1])
        if found.metric.endswith("demand") and "watt" in self.unit and "hour" not in self.unit:
            found.metric = peak_of(found.metric, self.tokens)
        found.metric = self._value_of_deal(government) if found.metric == "market value" else found.metric
        found.metric = exchange_rate(of_staff(found.metric, self.unit, kind), self.unit, kind)
        found.metric = each_day(found.metric, self.unit, said=any(token.lower == "daily" for token in self.tokens))
        if self.unit in COINS and "stolen" in found.metric:
            found.metric = f"stolen {COINS[self.unit]}"
        if found.scope is None and (owner := self._owner_told(figure, government)) is not None:
            found.scope, found.scope_rule = owner, "scope-named"
        found.size = size
        last = self.discourse.focus(self.share, self.unit)
        found.scope, found.scope_rule = self.scoping.decide(figure, government, sibling, found, last)
        found.metric = found.metric or label_of_growth(reading, government, found.scope)
        found.scope = country_of_rate(found.metric, self.unit, found.scope)
        if found.metric.endswith(_SHIPPED) and self._goes_abroad(found.scope):
            found.metric = f"{found.metric.removesuffix(_SHIPPED)} exports"
        found.metric = abroad(found.metric) if whither and is_country(found.scope or "") else found.metric
        return found

    def _metric(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured:
        if self.ahead and government.verb is None and sibling is None and not self._lists_on():
            return Measured(self.ahead, self.ahead, rule="metric-named-behind")
        if government.bracket and sibling is not None and government.noun is None:
            label = in_other_things(sibling, figure)
            if kind is Kind.SHARE and not sibling.share and sibling.unit.isalpha() and sibling.unit.islower():
                # "accounted for 4,912 registrations (23.8%)"
                label = f"share of {label}"
            return Measured(label, sibling.text, sibling.scope, "scope-bracket", "metric-bracket")
        for rule in (
            self._of_other_time,
            self._line_named,
            self._works_out,
            self._averaged,
            self._peopled,
            self._likelier,
            self._those_placed,
            self._those_befallen,
            self._part_with_head,
            self._left_out,
            self._in_operation,
            self._room_planned,
            self._bereft,
            self._in_state,
            self._labelled_line,
            self._line_of,
            self._in_progress,
            self._times,
            self._out_for,
            self._long_thing,
            self._short_of,
            self._bargained_for,
            self._set_beside,
            self._brought_in,
            self._held_against,
            self._accounts_for,
            self._accounts_too,
            self._small_brand,
            self._polled,
            self._one_in,
            self._per_piece,
            self._rated,
            self._done_besides,
            self._in_terms,
            self._worth_of_them,
            self._befallen_besides,
            self._traded_for,
            self._one_of,
            self._water_level,
            self._lasting,
            self._distant,
            self._waited,
            self._roomy,
            self._of_another_sort,
            self._of_that,
            self._outvoted,
            self._at_mark,
            self._average_of_them,
            self._asked_of,
            self._cost_somebody,
            self._times_earnings,
            self._wiped_off,
            self._returned,
            self._total_of_them,
            self._more_than_before,
            self._priced_by,
            self._gapped_in,
            self._listed_in,
            self._margin_of,
            self._held,
            self._moved_part,
            self._sent,
            self._beside,
            self._shipped,
            self._paid_more,
            self._earned,
            self._gapped_share,
            self._fill_level,
            self._stated,
            self._taken,
            self._worth_aside,
            self._moving_aside,
            self._apposed,
            self._relative,
            self._allotted,
            self._spent,
            self._staffed,
            self._sized,
            self._struck,
            self._some_of,
            self._part_told,
            self._counted,
            self._part_of_counted,
            self._partly,
            self._qualified,
            self._shared,
            self._worth,
            self._governed,
            self._of_those,
            self._subject_of_verb,
            self._predicated,
            self._beside_movement,
        ):
            found = rule(figure, government, kind, sibling)
            if found is not None:
                return found
        return self._carried(sibling)

    def _resort(self, found: Measured, reading: Reading) -> None:
        """A label by the kind of figure or the unit alone: by the unit, what was measured before stays in mind."""
        if found.metric:
            return
        found.metric = label_of_last_resort(reading.rule, self.unit)
        found.firm = found.firm and bool(label_of_last_resort(reading.rule, ""))

    def _finish(
        self, found: Measured, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> str:
        metric = self._spoken_of(cleaned(found.metric).replace("share of share of", "share of"), figure)
        found.bought = metric.removeprefix("price of ") if metric.startswith("price of ") else ""
        metric = with_fronted(in_short(thing_first(metric)), self.tokens, figure.first)
        subjects = found.rule.startswith("metric-subject")
        priced = bool(self.sorts & {"money", "price"}) and (self.unit.isupper() or kind is not Kind.LEVEL)
        acted = subjects or found.rule == "metric-moved-noun"
        owner = whose_share_price(metric, government, subject=acted, priced=priced, moved=kind is Kind.GROWTH)
        if owner is not None:
            metric, found.scope = SHARE_PRICE, owner or found.scope
        metric = past_number(metric)
        metric = with_measure(metric, self.tokens, figure, kind, priced=subjects and self.discourse.has_price())
        if kind is not Kind.SHARE and metric.lower().startswith(_COUNTING_HEADS):
            metric = metric.split(" of ", 1)[1]
        focus = sibling or self.latest or self._focus(share=self.share)
        if kind is not Kind.SHARE:
            if focus is not None and focus.rule != "metric-of-people":
                whole = focus.whole or focus.metric
                part = with_focus(metric, whole)
                found.whole = whole if part != metric else found.whole
                metric = part
            label = self._label(metric, found, figure, government, kind, sibling)
            label = label if self._is_of_all(label, figure) else self.discourse.complete(label, self.unit)
            return with_electricity(label) if "watt_hour" in self.unit and not self.topics.fuelled else label
        if metric.strip() in ("share of", "share"):
            metric = self._share_of_last(sibling) or metric
        focus = self._focus(share=self.share)
        if focus is None and self._says_nothing(metric):
            return ""
        if focus is not None and self._says_nothing(metric):
            found.doubts.append("carried-over subject")
            found.rule = "metric-carried"
            return focus.metric
        return self.discourse.complete(metric, self.unit)
