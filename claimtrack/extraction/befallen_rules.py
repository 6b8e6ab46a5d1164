"""Metrics of what befell others beside those counted, or some of what was named.

"Killed 110 people and sickened 40,000", "and 61 were injured", "built ferries, of which 12 were delivered".
"""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import DONE_BESIDES, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import label_of_deed
from claimtrack.extraction.lexicon import Verb, is_plural, participle
from claimtrack.extraction.measures import of_verb, unit_sorts
from claimtrack.extraction.moved_objects import MovedObjects
from claimtrack.extraction.people_acts import counted_as
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.lexicon import counted

_LONGEST = 4
_JOINTS = frozenset((",", "and", "but", "or"))


class BefallenRules(MovedObjects):
    """The rule for bare figures that go on with whom or what was told of in front."""

    def _befallen_besides(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Twelve people died and 61 were injured": what befell so many more of the people counted."""
        if not self.bare:
            return None
        if sibling is None:
            return self._of_which(figure, government)
        verb, done = self._befalling(figure, government), ""
        if verb is None or "person" not in unit_sorts(sibling.unit):
            return None
        measure = of_verb(verb.lemma, frozenset(("person",)), kind)
        if measure is not None:
            label = self._completed(measure.label, measure, figure)
            return Measured(label, measure.label, sibling.scope, "scope-carried", "metric-in-clause")
        if verb.lemma in counted("done-to-people"):
            done = f"people {participle(verb.lemma)}"
            done = counted_as(done) or done
        return Measured(done, done, sibling.scope, "scope-carried", DONE_BESIDES) if done else None

    def _befalling(self, figure: Figure, government: Government) -> Verb | None:
        """The verb of what befell so many: a passive behind them, or one joined in front of them."""
        passive, joined = government.predicate, government.verb
        if joined is not None and not joined.passive and joined.last == figure.first:
            # "The heat has killed 110 people and sickened 40,000"
            return joined.verb if self.tokens[joined.first - 1].lower in _JOINTS else None
        return passive.verb if passive is not None and passive.passive and passive.first == figure.last else None

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
        return Measured(
            label_of_deed(named.text, done.verb), named.text, self.scoping.of(named), "scope-named", DONE_BESIDES
        )
