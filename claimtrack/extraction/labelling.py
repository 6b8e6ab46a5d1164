"""The label of a figure's metric: what the grammar found is held against the figure's unit, and completed.

The grammar gives a noun phrase; whether it names a measure is a matter of words. A label whose measure cannot be
stated in the figure's unit, or that holds the figure without measuring it ("the forecast is 24%"), gives way to the
measure that the clause tells otherwise ("farmers planted 3 million hectares": an area), to the one spoken of before in
that unit, or to what such a unit always measures. A bare measure is completed with the thing or the happening that the
text is about.
"""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import DONE_BESIDES, OF_THAT, OWN_MEASURE, TOLD_OF_PART, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_completion import CompletionRules
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.label_standing import MOST_COMPLETED, Standing
from claimtrack.extraction.label_words import (
    figure_sorts,
    is_actor,
    is_large,
    is_turned_over,
    names_nothing_made,
    put_before_measure,
    singular_last,
    thing_first,
)
from claimtrack.extraction.lexicon import singular
from claimtrack.extraction.measures import AREA, BARE, Companion, Measure, default_of, mentions, unit_sorts
from claimtrack.extraction.phrase_reader import ANNOUNCED
from claimtrack.extraction.things import deals

_FARES = frozenset(("ticket", "fare"))
_COMPARING = frozenset(("from", "to", "against", "versus", "than", "with", "after"))
_SAID_FULLY = frozenset((TOLD_OF_PART, DONE_BESIDES, OF_THAT, OWN_MEASURE)) | frozenset(
    f"metric-{rule}"
    for rule in (
        "aside one-of of-state time-taken told-by-verb price-says whole-cost spent given allotted staffed sized "
        "goes-on part-of-head cost-somebody average-of-them times-earnings outvoted "
        "returned total-of-them more-than-before".split()
    )
)
"""Rules whose labels say all that is measured."""
_CARRIED = frozenset(
    f"metric-{rule}" for rule in ("carried", "subject-carried", "pronoun", "generic-unit", "topic", "of-place")
)


class LabelRules(CompletionRules):
    """The rules that turn the words the grammar found into the label of a metric."""

    def _label(
        self, label: str, found: Measured, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> str:
        """The final label; sets ``found``'s rule and doubts where it was not the grammar's own."""
        unit = figure.quantity.unit if figure.quantity else ""
        sorts = figure_sorts(figure)
        happened = self._of_people(label, unit, figure) if kind in (Kind.LEVEL, Kind.CHANGE) else ""
        happened = self._killed_by(government) or happened if kind is Kind.LEVEL and sorts & BARE else happened
        if happened:
            found.rule = "metric-of-unit"
            return happened
        if found.rule in _SAID_FULLY or (sibling and sibling.rule == OWN_MEASURE and sibling.metric == label):
            return label
        bare = kind is Kind.LEVEL and not figure.unit_stated and government.preposition in _COMPARING
        if bare and sibling is not None and _goes_on(found, sibling):
            # "10 million people need aid, up from 8 million": whatever the label, it was the neighbour's.
            return label
        named = bare and sibling is not None and found.rule == "metric-subject"
        if named and sibling is not None and self._says_less(label, sibling, sorts, kind):
            # "The grower gets 170 euros a kilo, against 150 last year"
            found.rule = "metric-carried"
            return sibling.metric
        if found.rule == "metric-of-people":
            told = self._told(figure, government, sorts, kind)
            if told is None or told[0].label == "population" or self._told_before(told[0], figure, government):
                # "12 million people, a third of the population, need aid"
                return self._of_acts(label, figure)
            found.rule = "metric-in-clause"
            return self._completed(told[1], told[0], figure)
        last = sibling or (self.latest if unit == "point" else None)
        if last is not None and ("points" in sorts or (unit == "point" and last.share)) and label == last.metric:
            # "was 31 percent full, 8 percentage points lower than a year earlier"
            return label
        standing = self._standing(label, unit, sorts, kind)
        if found.rule == ANNOUNCED or (sibling is None and found.rule in _CARRIED):
            here = self._told_by_verb(government, sorts, kind, firmly=True)
            if here is None and found.rule == ANNOUNCED:
                here = self._told(figure, government, sorts, kind, firmly=True)
            known = [one.measure for one in mentions(label.split(), sorts, kind)]
            spread = any(AREA in one.units and one.label != AREA for one in known)
            if here is not None and (not spread if here[0].label == AREA else here[0] not in known):
                return self._completed(here[1], here[0], figure)
        if standing is Standing.MEASURE and "money" in sorts and is_large(figure) and label_head(label) in _FARES:
            return f"{singular_last(label)} revenue"  # "Tickets brought in $3 million"
        if standing is Standing.MEASURE:
            focus = self.discourse.focus(self.share, self.unit)
            if any(known is not None and known.metric == label for known in (sibling, focus)):
                return label
            return self._written(label, sorts, kind, figure)
        if standing is Standing.COUNTED:
            return label
        found.firm = standing is not Standing.THING
        default = default_of(sorts) if kind in (Kind.LEVEL, Kind.CHANGE) else None
        told = self._told(figure, government, sorts, kind)
        if standing is Standing.THING:
            sized = default is not None and default.label in (AREA, "price")
            if "money" in sorts and is_turned_over(label, government, figure):
                return f"{singular_last(label)} sales"
            if self._is_each(government) and "money" in sorts and kind is Kind.LEVEL:
                return f"{label} price"  # "Each bus works out at 420,000 dollars"
            if told is None and default is not None and sized and self._is_one_thing(label):
                # "The forest is 40 hectares", "Entry is 12 euros"
                return f"{label} {default.label}"
            held = found.rule == "metric-qualified" or (
                found.rule == "metric-governed" and government.preposition == "of"
            )
            if default is not None and default.label == "capacity" and held and label.islower():
                # "a 600-megawatt dam", "a plant of 300 megawatts"
                return put_before_measure(default.label, default, label)
            if told is None and default is not None and names_nothing_made(label):
                found.rule = "metric-of-unit"
                return self._completed(default.label, default, figure)
            if told is not None and AREA in told[0].units:
                if told[1] == AREA and told[0].label == AREA and self._is_one_thing(label):
                    return f"{label} {AREA}"  # "The forest covers 40 hectares"
                if found.rule == "metric-worth":  # "sowed 4 million hectares of corn and 5 million hectares of wheat"
                    return put_before_measure(told[1], told[0], found.text or label)
                return self._completed(told[1], told[0], figure)
            return self._of_thing(label, told[0] if told else default, found, kind, figure, sibling)
        if standing is Standing.NOTHING or standing is Standing.MISFIT:
            return self._elsewhere(label, found, figure, government, kind, sibling, standing)
        return label

    def _told_before(self, measure: Measure, figure: Figure, government: Government) -> bool:
        """ "a third of the affected districts, adding that 61,500 people were sheltering": affected are others."""
        behind = [token.lower for token in self.tokens[figure.last : government.clause[1]]]
        if behind[:2] == [",", "or"]:
            # "laid off 240 people, or 4% of its staff": the same, said of the staff
            behind = []
        said = any(one.measure == measure for one in mentions(behind, frozenset(), self.kind))
        return not said and self._told_by_verb(government, self.sorts, self.kind) is None

    def _is_one_thing(self, label: str) -> bool:
        """One noun, in the singular, of nothing named and no one who acts: "forest", "entry"."""
        one = label.lower()
        return " " not in label and label not in self.discourse.names and not is_actor([one]) and singular(one) == one

    def _elsewhere(
        self,
        label: str,
        found: Measured,
        figure: Figure,
        government: Government,
        kind: Kind,
        sibling: Measured | None,
        standing: Standing,
    ) -> str:
        """What a figure measures whose label does not say: told by its clause, spoken of before, or headed."""
        sorts = figure_sorts(figure)
        unit = figure.quantity.unit if figure.quantity else ""
        default = default_of(sorts) if kind in (Kind.LEVEL, Kind.CHANGE) else None
        told = self._told(figure, government, sorts, kind)
        sibling = sibling or self._moved_before(standing, kind)
        if sibling is not None and kind in (Kind.GROWTH, Kind.MULTIPLE) and sibling.metric:
            found.rule = "metric-carried"
            found.doubts.append("carried-over subject")
            return sibling.metric
        firm = told is not None and self._told(figure, government, sorts, kind, firmly=True) is not None
        if told is not None and firm:
            found.rule = "metric-in-clause"
            return self._completed(told[1], told[0], figure)
        if found.rule not in _CARRIED and self._stands_alone(label, found, standing):
            return label
        focus = self._focus(share=self.share)
        if focus is not None and (self._fits(focus.metric, unit, sorts, kind) or _counts_on(figure, focus)):
            found.doubts.append("carried-over subject")
            found.rule = "metric-carried"
            return focus.metric
        if told is not None:
            found.rule = "metric-in-clause"
            return self._completed(told[1], told[0], figure)
        headed = self.topics.measure_above(self.sentence_index, sorts or BARE, kind)
        if headed:
            found.rule = "metric-of-heading"
            return headed
        if default is not None:
            found.rule = "metric-of-unit"
            return self._completed(default.label, default, figure)
        if focus is not None and standing is Standing.NOTHING:
            found.doubts.append("carried-over subject")
            found.rule = "metric-carried"
            return focus.metric
        for last in (sibling or self.latest, focus):
            if last is not None and last.metric == label and unit and last.unit == unit:
                # "Stocks peaked at 11 weeks of sales and should be back to seven"
                return label
        carried = "carried-over subject" in found.doubts
        return label if standing is Standing.MISFIT and not carried else ""

    def _of_people(self, label: str, unit: str, figure: Figure) -> str:
        """What happened to people, where the unit says it and the label speaks of something else ("eleven died")."""
        named = mentions([unit], frozenset(), Kind.LEVEL)
        if not named or named[0].measure.companion is not Companion.EVENT:
            return ""
        measure = named[0].measure
        said = [one.measure for one in mentions(label.split(), frozenset(), Kind.LEVEL)]
        of_people = any("person" in one.units and one.companion is Companion.NONE for one in said)
        return "" if of_people or measure in said else self._completed(measure.label, measure, figure)

    def _of_thing(
        self,
        label: str,
        measure: Measure | None,
        found: Measured,
        kind: Kind,
        figure: Figure,
        sibling: Measured | None,
    ) -> str:
        """A thing and the measure told of it ("solar" behind "wind generation": solar generation)."""
        parts = label.split()
        if measure is not None:
            happened = measure.companion is Companion.EVENT and "person" in measure.units
            bare = happened and not self._has_event(label)
            if bare or is_actor(parts) or "carried-over subject" in found.doubts:
                return self._completed(measure.label, measure, figure)
            if len(parts) > MOST_COMPLETED or " of " in label:
                found.bought = label if measure.label == "price" else ""
                return thing_first(f"{measure.label} of {label}")
            made = measure.companion is Companion.THING and deals(label.lower())
            thing = self.topics.thing_before(self.sentence_index, figure.first) if made else ""
            return put_before_measure(measure.label, measure, f"{thing} {singular_last(label)}".strip())
        focus = sibling or self.latest or self.discourse.focus(self.share, self.unit)
        thing = singular(parts[-1].lower())
        if kind in (Kind.GROWTH, Kind.MULTIPLE) and focus is not None:
            head = label_head(focus.metric)
            spoken = thing in self.topics.things or found.rule == "metric-respectively"
            if spoken and mentions([head], frozenset(), kind) and thing not in focus.metric.lower().split():
                return f"{label} {focus.metric.split()[-1]}" if " of " not in focus.metric else f"{label} {head}"
        return label


def _goes_on(found: Measured, sibling: Measured) -> bool:
    return bool(sibling.metric) and found.rule in _CARRIED and found.metric == sibling.metric and not sibling.share


def _counts_on(figure: Figure, focus: Measured) -> bool:
    """Does a bare number go on with what was counted before ("... 22,000 jobs. The consensus was 75,000.")?"""
    return not figure.unit_stated and bool(unit_sorts(focus.unit) & BARE)
