"""Metrics told by a condition: what is under construction, how long something is out, how long a thing is."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.bargain_rules import BargainRules
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_plural, is_small, singular, verb_forms, words
from claimtrack.extraction.measures import default_of, unit_sorts
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.places import is_country
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.units import dimension

_BEING = frozenset("is are was were be being been remain remains stay stayed now already".split())
STATES = {
    "construction": "under construction",
    "development": "under development",
    "order": "on order",
    "operation": "in operation",
    "service": "in operation",
}
"""States of what has a capacity, by the word behind the preposition; heads of columns may leave that out."""
_NOT_YET = frozenset(("under construction", "under development", "on order"))
"""The states that set a capacity apart from the one spoken of before."""
_BULK = frozenset(("mass", "volume"))
_OUT = frozenset("down dark offline out unavailable unreachable".split())
_SEPARATING = ("-", "–")
_MOST_WORDS = 3


class ConditionRules(BargainRules):
    """The rules for figures of things that a text only tells the condition or the length of."""

    def _in_progress(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "A further 1,450 MW was under construction": what was measured before, in its state."""
        if kind is not Kind.LEVEL:
            return None
        at = figure.last
        while self._word(at) in _BEING:
            at += 1
        state = STATES.get(self._word(at + 1), "")
        if state not in _NOT_YET or not state.startswith(self._word(at)):
            return None
        if figure.noun_last > figure.noun_first and at > figure.last:
            # "49,632 houses were under construction"
            named = self._name(Phrase(figure.noun_first, figure.noun_last, self._word(figure.noun_last - 1), -1))
            return Measured(
                f"{named.text} {state}", named.text, self.scoping.of(named), "scope-named", "metric-of-state"
            )
        measure = default_of(self.sorts)
        if "power" not in self.sorts or measure is None:
            return None
        before = sibling or self.latest or self._focus(share=False)
        core = before.metric if before is not None and unit_sorts(before.unit) == self.sorts else measure.label
        label = f"{core} {state}" if state not in core else core
        return Measured(label, label, before.scope if before else None, "scope-carried", "metric-of-state")

    def _times(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Its rockets flew 165 times": how often something happened is a count of what that is called."""
        verb = government.verb
        if (
            self.unit != "time"
            or kind is not Kind.LEVEL
            or verb is None
            or verb.verb is None
            or verb.first > figure.first
        ):
            return None
        called = dict(pair.split("=", 1) for pair in words("occasions")).get(verb.verb.lemma)
        if called is None or government.subject is None:
            return None
        named = self._name(government.subject)
        *kind_of, what = named.words or [""]
        label = called if named.pointer or not what else " ".join((*kind_of, singular(what.lower()), called))
        return Measured(label, called, self.scoping.of(named), "scope-named", "metric-of-state")

    def _out_for(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "The switch was down for 22 hours", "the app stayed dark for 44 hours": how long it was out."""
        first = figure.first
        out = "time" in self.sorts and first > 1 and self.tokens[first - 1].lower == "for"
        if not out or self.tokens[first - 2].lower not in _OUT or government.subject is None:
            return None
        named = self._name(government.subject)
        if not named.words or named.pointer:
            return None
        label = f"{named.text} outage"
        return Measured(label, named.text, self.scoping.of(named), "scope-named", "metric-of-state")

    def _long_thing(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The 8,150-kilometre cable": how long the thing behind the hyphenated length is."""
        inside = self.tokens[figure.number_last : figure.last]
        joined = bool(inside) and inside[0].text in _SEPARATING and inside[0].glued
        if kind is not Kind.LEVEL or "length" not in self.sorts or not joined:
            return None
        thing: list[Token] = []
        for token in self.tokens[figure.last : figure.last + _MOST_WORDS]:
            if token.kind is not TokenKind.WORD or is_small(token.lower) or (thing and token.lower in verb_forms()):
                break
            thing.append(token)
        if not thing or thing[-1].is_capitalized or is_plural(thing[-1].lower) or thing[-1].lower in words("adverbs"):
            return None
        label = f"{' '.join(token.text for token in thing)} length"
        return Measured(label, label, None, "", "metric-of-state")

    def _goes_abroad(self, scope: str | None) -> bool:
        """ "Peru shipped 90,000 tonnes of grapes": what goods in bulk a country ships are its exports."""
        return is_country(scope or "") and (self._is_money() or dimension(self.unit) in _BULK)

    def _word(self, at: int) -> str:
        return self.tokens[at].lower if at < len(self.tokens) else ""
