"""Metrics of what moves beside the verb's subject: "sent prices up 40%", "sales fell, with prices up 16%"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.taking_rules import TakingRules
from claimtrack.extraction.tokens import TokenKind
from claimtrack.units import dimension

_WAYS = ("up", "down")
_FARTHEST_BESIDE = 10
_LONGEST_PORT = 6
_OPENING = (",", ";", ":", "with", "as")


class MovedObjects(TakingRules):
    """The rules for figures that say how far something else than a subject went up or down."""

    def _sent(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "The ban sent wheat prices up 40%": what was sent, not what sent it."""
        verb = government.verb.verb if government.verb is not None else None
        if kind not in (Kind.GROWTH, Kind.CHANGE) or verb is None or verb.lemma not in words("verbs of sending"):
            return None
        return self._moved(government.verb.last, figure) if government.verb is not None else None

    def _beside(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Sales fell, with boat prices up 16%": what goes up or down beside what the clause tells."""
        if kind not in (Kind.GROWTH, Kind.CHANGE):
            return None
        farthest = max(-1, figure.first - _FARTHEST_BESIDE)
        opening = next((at for at in range(figure.first - 1, farthest, -1) if self.tokens[at].lower == "with"), None)
        if opening is None or (opening and self.tokens[opening - 1].text != ","):
            return None
        return self._moved(opening + 1, figure)

    def _moved(self, first: int, figure: Figure) -> Measured | None:
        """What the words from ``first`` on name in front of a figure's "up" or "down"; no firm, and no "it"."""
        told = self._object_before_way(first, figure)
        naming = self._name(told) if told is not None else None
        if told is None or naming is None or naming.entity or not naming.words or naming.pointer:
            return None
        return Measured(self.label_of(told), naming.text, naming.scope, "scope-named", "metric-moved-noun")

    def _shipped(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Some 900 tonnes of salmon left the port": what goes by ship, be the goods told or not."""
        verb = government.predicate or government.verb
        if kind is not Kind.LEVEL or verb is None or verb.verb is None or verb.verb.lemma != "leave":
            return None
        left = [token.lower for token in self.tokens[verb.last : verb.last + _LONGEST_PORT]]
        unnamed = figure.noun_last <= figure.noun_first and dimension(self.unit) == "mass"
        if not unnamed or figure.first > verb.first or words("ports").isdisjoint(left):
            return None
        goods = self.tokens[figure.last : verb.first]
        told = [token.text for token in goods[1:]] if goods and goods[0].lower == "of" else []
        label = " ".join((*told, "shipments"))
        return Measured(label, label, rule="metric-shipped")

    def _object_before_way(self, first: int, figure: Figure) -> Phrase | None:
        """The noun phrase between a verb and the "up" or "down" of a figure, without what attaches to it."""
        way = next((at for at in range(figure.number_first - 1, first, -1) if self.tokens[at].lower in _WAYS), None)
        if way is None or way < figure.first - 2:
            return None
        if any(token.lower in _OPENING or token.kind is TokenKind.NUMBER for token in self.tokens[first:way]):
            # "keep the sector afloat, with prices up 16%"
            return None
        while first < way and (self.tokens[first].lower in words("determiners") | words("possessives")):
            first += 1
        last = next((at for at in range(first, way) if self.tokens[at].lower in words("prepositions")), way)
        return Phrase(first, last, self.tokens[last - 1].lower, -1) if last > first else None
