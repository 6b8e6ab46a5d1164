"""Metrics of what befell people beside others: "killed 110 people and sickened 40,000", "and 61 were injured"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import singular_last
from claimtrack.extraction.lexicon import is_plural, participle
from claimtrack.extraction.measures import of_verb, unit_sorts
from claimtrack.extraction.moved_objects import MovedObjects
from claimtrack.extraction.people_acts import counted_as
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.lexicon import counted

_LONGEST = 4
_JOINTS = frozenset((",", "and", "but", "or"))


class BefallenRules(MovedObjects):
    """The rule for figures that count people beside those counted in front."""

    def _befallen_besides(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Twelve people died and 61 were injured": what befell so many more of the people counted."""
        predicate, verb = government.predicate, government.verb
        if sibling is None and self.bare and (part := self._of_which(figure, government)) is not None:
            return part
        if self.bare and sibling is not None and verb is not None and verb.verb is not None and not verb.passive:
            # "The heat has killed 110 people and sickened 40,000"
            joined = verb.last == figure.first and self.tokens[verb.first - 1].lower in _JOINTS
            if joined and "person" in unit_sorts(sibling.unit) and verb.verb.lemma in counted("done-to-people"):
                ill = of_verb(verb.verb.lemma, frozenset(("person",)), kind)
                if ill is not None:
                    label = self._completed(ill.label, ill, figure)
                    return Measured(label, ill.label, sibling.scope, "scope-carried", "metric-in-clause")
                told = counted_as(f"people {participle(verb.verb.lemma)}") or f"people {participle(verb.verb.lemma)}"
                return Measured(told, told, sibling.scope, "scope-carried", "metric-done-besides")
        if not self.bare or predicate is None or predicate.verb is None or not predicate.passive or sibling is None:
            return None
        if "person" not in unit_sorts(sibling.unit) or predicate.first != figure.last:
            return None
        measure = of_verb(predicate.verb.lemma, frozenset(("person",)), kind)
        if measure is None:
            return None
        label = self._completed(measure.label, measure, figure)
        return Measured(label, measure.label, sibling.scope, "scope-carried", "metric-in-clause")

    def _of_which(self, figure: Figure, government: Government) -> Measured | None:
        """ "Norway built ferries, of which 12 were delivered": so many of the things named right before the comma."""
        at, done = figure.first - 3, government.predicate
        led = [token.lower for token in self.tokens[max(0, at) : figure.first]]
        if led not in ([",", "of", "which"], [",", "of", "whom"]) or done is None or not done.passive:
            return None
        verb = government.main
        first = verb.last if verb is not None and at - _LONGEST <= verb.last < at else at
        named = self._name(Phrase(first, at, self.tokens[at - 1].lower, -1)) if first < at else None
        if named is None or done.verb is None or named.entity or not is_plural(named.head):
            return None
        label = f"{singular_last(named.text)} {done.verb.noun}" if done.verb.noun else ""
        label = label or f"{named.text} {participle(done.verb.lemma)}"
        return Measured(label, named.text, self.scoping.of(named), "scope-named", "metric-done-besides")
