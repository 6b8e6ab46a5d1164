"""Metrics of what something else moves: "sent prices up 40%", "sending its shares down 6.8%"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.taking_rules import TakingRules

_WAYS = ("up", "down")


class MovedObjects(TakingRules):
    """The rule for figures that say how far the object of a verb went up or down."""

    def _sent(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "The ban sent wheat prices up 40%": what was sent, not what sent it."""
        verb = government.verb.verb if government.verb is not None else None
        if kind not in (Kind.GROWTH, Kind.CHANGE) or verb is None or verb.lemma not in words("verbs of sending"):
            return None
        sent = self._object_before_way(government.verb.last, figure) if government.verb is not None else None
        naming = self._name(sent) if sent is not None else None
        if sent is None or naming is None or naming.entity or not naming.words or naming.pointer:
            return None
        return Measured(self.label_of(sent), naming.text, naming.scope, "scope-named", "metric-moved-noun")

    def _object_before_way(self, first: int, figure: Figure) -> Phrase | None:
        """The noun phrase between a verb and the "up" or "down" of a figure, without what attaches to it."""
        way = next((at for at in range(figure.number_first - 1, first, -1) if self.tokens[at].lower in _WAYS), None)
        if way is None or way < figure.first - 2:
            return None
        while first < way and (self.tokens[first].lower in words("determiners") | words("possessives")):
            first += 1
        last = next((at for at in range(first, way) if self.tokens[at].lower in words("prepositions")), way)
        return Phrase(first, last, self.tokens[last - 1].lower, -1) if last > first else None
