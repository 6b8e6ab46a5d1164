"""Metrics of a deed that another figure shares or that befalls those behind "to": "planted 900 trees and 40 shrubs"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import is_participle, singular_last
from claimtrack.extraction.left_out_rules import LeftOutRules
from claimtrack.extraction.lexicon import is_plural, singular, words
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.phrases import Phrase

_JOINTS = frozenset(("and", ",", "plus"))
_SUPPLIES = frozenset(("power", "electricity", "water", "gas", "heating", "internet"))
_RESTORED = frozenset(("restore", "return", "reconnect"))
_MOST_OF_OBJECT = 3
_GIVEN_NOTHING = frozenset("work jobs employment rise way birth access shelter thanks total number".split())
"""What is given to people who have it by what they are ("gives work to 900 bakers")."""


class SharedDeedRules(LeftOutRules):
    """The rules for counts whose deed is told beside them, and for those to whom something is given or cut."""

    def _left_out(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """The first of these rules and of those before that tells."""
        rules = (super()._left_out, self._done_alike, self._given_to, self._supplied)
        return next((found for rule in rules if (found := rule(figure, government, kind, sibling)) is not None), None)

    def _done_alike(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The fire destroyed 60 homes and nine shops": what was done to the things before "and", and to these."""
        if kind is not Kind.LEVEL or sibling is None or sibling.rule != "metric-counted" or government.verb is not None:
            return None
        if (
            figure.noun_last <= figure.noun_first
            or government.predicate is not None
            or not self._joined(figure, sibling)
        ):
            return None
        parts, thing = sibling.metric.split(), sibling.unit.rpartition(" ")[2]
        at = next((at for at in range(len(parts) - 1, -1, -1) if singular(parts[at].lower()) == thing), -1)
        deed = parts[at + 1 :]
        phrase = Phrase(figure.noun_first, figure.noun_last, self.tokens[figure.noun_last - 1].lower, -1)
        if government.complement is not None and government.complement[0] == "of":
            phrase.attached.append(government.complement)
        naming = self._name(phrase)
        measured = len(deed) == 1 and is_measure(deed[0]) and not is_participle(deed[0])
        if at < 0 or not deed or not naming.words or not (measured or is_participle(deed[0])):
            return None
        text = singular_last(naming.text) if measured and " of " not in naming.text else naming.text
        return Measured(f"{text} {' '.join(deed)}", naming.text, sibling.scope, "scope-carried", "metric-counted")

    def _joined(self, figure: Figure, sibling: Measured) -> bool:
        """Do only "and" or a comma stand between a figure and the things counted before it?"""
        at = figure.first - 1
        while at > 0 and self.tokens[at].lower in _JOINTS:
            at -= 1
        before = self.tokens[at].lower
        return at < figure.first - 1 and is_plural(before) and singular(before) == sibling.unit.rpartition(" ")[2]

    def _given_to(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "WFP gave date bars to 230,000 people": those who got something."""
        verb, given = government.verb, government.noun
        if kind is not Kind.LEVEL or figure.noun_last <= figure.noun_first or government.preposition != "to":
            return None
        if verb is None or verb.verb is None or verb.passive or government.crossed or self._is_money():
            return None
        if given is None or verb.verb.lemma not in words("giving verbs") or given.first - verb.last > 1:
            return None
        what = self._name(given)
        counted = self._name(Phrase(figure.noun_first, figure.noun_last, self.tokens[figure.noun_last - 1].lower, -1))
        hollow = what.head in _GIVEN_NOTHING or len(what.words) > _MOST_OF_OBJECT
        if not what.words or what.pointer or not counted.words or hollow:
            return None
        scope = self.scoping.of(self._name(government.subject)) if government.subject is not None else None
        return Measured(
            f"{counted.text} given {what.text}", counted.text, counted.scope or scope, "scope-named", "metric-given"
        )

    def _supplied(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Power was cut to 23,000 homes": those without it; "water was restored to 900 flats": those who have it."""
        verb, subject = government.verb, government.subject
        if kind is not Kind.LEVEL or verb is None or verb.verb is None or not verb.passive or subject is None:
            return None
        cut, back = verb.verb.lemma == "cut", verb.verb.lemma in _RESTORED
        if government.preposition != "to" or subject.head not in _SUPPLIES or not (cut or back):
            return None
        who = " ".join(token.text for token in self.tokens[figure.noun_first : figure.noun_last]) or "customers"
        label = f"{who} {'without' if cut else 'reconnected to'} {subject.head}"
        return Measured(label, who, None, "", "metric-given")
