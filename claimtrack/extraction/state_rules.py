"""Metrics told by a state: capacity in operation, customers whose data was copied."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import TOLD_OF_PART, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.going_on_rules import GoingOnRules
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import core_length, singular_last
from claimtrack.extraction.lexicon import participle, verb_forms, words
from claimtrack.extraction.measures import BARE, default_of, unit_sorts
from claimtrack.extraction.people_asides import BE
from claimtrack.extraction.phrases import Phrase

_IN_OPERATION = frozenset((("in", "operation"), ("in", "service"), ("on", "order"), ("in", "use")))
_BUILDING = frozenset(("build", "design", "intend"))
_AMOUNTING = frozenset(("some", "about", "around", "up", "to", "nearly", "almost"))


class StateRules(GoingOnRules):
    """The rules for figures whose measure is what is in a state, or whose things something befell."""

    def _in_operation(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The state has 850 MW in service": of what is measured in such a unit, what is at work."""
        default = default_of(self.sorts) if figure.unit_stated and not self.sorts & BARE else None
        if kind is not Kind.LEVEL or default is None:
            return None
        at = figure.last + (figure.last < len(self.tokens) and self.tokens[figure.last].lower in BE)
        state = tuple(token.lower for token in self.tokens[at : at + 2])
        if state not in _IN_OPERATION:
            return None
        known = self._completed(default.label, default, figure).split()
        label = " ".join((*known[: core_length(known)], *state))
        subject = self._name(government.subject) if government.subject is not None else None
        scope = self.scoping.of(subject) if subject is not None else None
        return Measured(label, default.label, scope, "scope-named" if scope else "", TOLD_OF_PART)

    def _room_planned(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Prisons built for 34,000", "The hall was designed for 900": how many have room there."""
        verb, subject = government.verb, government.subject
        if not self.bare or kind is not Kind.LEVEL or verb is None or verb.verb is None or subject is None:
            return None
        if verb.verb.lemma not in _BUILDING or verb.form == "ing" or government.preposition != "for":
            return None
        named = self._name(subject)
        label = f"{singular_last(named.text)} capacity" if named.words and not named.pointer else ""
        return Measured(label, named.text, self.scoping.of(named), "scope-named", TOLD_OF_PART) if label else None

    def _bereft(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Copied the details of 4,000 cards", "the data of 900 clients was stolen": whose data was."""
        first = figure.first
        if kind is not Kind.LEVEL or figure.noun_last <= figure.noun_first or not unit_sorts(self.unit) & BARE:
            return None
        while first > 1 and self.tokens[first - 1].lower in _AMOUNTING:
            first -= 1
        thing = self.tokens[first - 2].lower if first > 1 and self.tokens[first - 1].lower == "of" else ""
        if thing not in words("personal data"):
            return None
        done = self._done_to_data(figure, government)
        phrase = Phrase(figure.noun_first, figure.noun_last, self.tokens[figure.noun_last - 1].lower, -1)
        naming = self._name(phrase)
        if government.complement is not None and government.complement[0] == "of" and naming.scope is None:
            # "the data of 900 customers of Acme"
            naming.scope = self._name(government.complement[1]).entity
        if not done or not naming.words:
            return None
        label = f"{naming.text} whose {thing} {'were' if thing.endswith('s') else 'was'} {done}"
        return Measured(label, naming.text, naming.scope, "scope-named" if naming.scope else "", TOLD_OF_PART)

    def _done_to_data(self, figure: Figure, government: Government) -> str:
        """What was done to the data of those counted, before them or behind; "" where it is nothing done."""
        predicate, verb = government.predicate, government.verb
        for token in self.tokens[figure.last : government.clause[1]]:
            known = verb_forms().get(token.lower)
            passive = known is not None and known.form == "past" and self.tokens[token.index - 1].lower in BE
            if passive:
                return token.lower
            if token.text in ",;":
                break
        if predicate is not None and predicate.passive:
            return predicate.word
        taken = verb is not None and verb.verb is not None and not verb.passive and not government.crossed
        if verb is None or verb.verb is None or not taken or verb.verb.lemma not in words("verbs of laying hands on"):
            return ""
        return participle(verb.verb.lemma)
