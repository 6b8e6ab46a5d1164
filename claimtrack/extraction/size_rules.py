"""Does a figure that counts things state the size of its subject ("usage exceeds 140 trillion calls")?"""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.known_nouns import KnownNounRules
from claimtrack.extraction.lexicon import is_small, words
from claimtrack.extraction.naming import Naming

GENERIC_NOUNS = frozenset(
    ("unit", "units", "piece", "pieces", "item", "items", "copies", "copy", "times", "people", "persons")
)
_CLOSING = frozenset(("finish", "end", "close", "start"))
"""Verbs that state a level with "at", and do something to their object without it."""
_SIZES = frozenset("capacity output demand production consumption supply circulation throughput backlog need".split())
_MAKING = frozenset(("take", "bring", "build", "push", "ramp", "scale", "get"))
_MOST_POINTS = 100
_PLAIN = frozenset("new more other such additional further extra total".split())


class SizeRules(KnownNounRules):
    """What the rules for counted things ask of their verb and its subject."""

    def _moves_by_points(self, figure: Figure, kind: Kind) -> bool:
        """ "Lost four points": a share or a rate moved, and no points are counted."""
        points = self.tokens[figure.noun_last - 1].lower in ("point", "points")
        small = figure.quantity is not None and abs(figure.quantity.value) < _MOST_POINTS
        return kind is Kind.CHANGE and points and small

    def _is_put_at(self, figure: Figure, government: Government) -> bool:
        """ "Oxo puts shipments at 3 million units": the number is that of what is spoken of."""
        put = government.preposition == "at" and government.noun is not None and self._speaks(government)
        return put and self.tokens[figure.noun_last - 1].lower in GENERIC_NOUNS

    def _resized(self, figure: Figure, government: Government, kind: Kind) -> Measured | None:
        """ "Raise capacity from 8,000 cars to 24,000", "bring the fleet to 40 ships": what is made so large."""
        verb, noun = government.verb, government.noun
        if verb is None or verb.verb is None or noun is None or government.crossed or kind is not Kind.LEVEL:
            return None
        moved = verb.verb.verb_class in ("up", "down") or verb.verb.lemma in _MAKING
        if not moved or government.preposition not in ("to", "from") or noun.head not in words("sizes"):
            return None
        named = self._name(noun)
        if not named.words or noun.first > figure.first:
            return None
        return Measured(named.text, named.text, self.scoping.of(named), "scope-named", "metric-resized")

    def _says_which(self, naming: Naming) -> bool:
        """ "21,000 unsold units", where none were sold before: no unit of what was spoken of."""
        last = self.latest or self._focus(share=False)
        dealt = last is not None and last.metric.rpartition(" ")[2] in words("dealings") | {"production"}
        others = last is None or not (dealt or last.unit in ("unit", "piece"))
        told = (word for word in naming.words[:-1] if not is_small(word.lower()) and word.lower() not in _PLAIN)
        kinds = [word for word in told if word.islower() and word.replace("-", "").isalpha()]
        return naming.head in ("unit", "units") and others and bool(kinds)

    def _shares_told(self) -> bool:
        """Has the paragraph told a share, which "the share" points to?"""
        last = self.discourse.foci.get("share")
        return last is not None and last.block == self.discourse.block and last.metric.startswith("share of ")

    def _states_subject(self, government: Government, kind: Kind) -> bool:
        """ "daily token usage exceeds 140 trillion calls": the verb says how large its subject is."""
        verb = government.verb.verb if government.verb else None
        if (
            verb is None
            or (verb.lemma == "hit" and "person" in self.sorts)
            or government.noun is not None
            or (verb.lemma == "be" and not self._is_size(government))
            or (verb.lemma in _CLOSING and government.preposition == "")
            or (verb.lemma == "add" and government.verb is not None and government.verb.form == "ing")
            or (government.crossed and not government.coordinate)
        ):
            return False
        if verb.lemma == "be":
            return True
        moved_to = verb.verb_class in ("up", "down") and government.preposition in ("to", "from")
        return moved_to or (
            verb.verb_class in ("bound", "stand") and government.preposition in ("", "to", "at", "from")
        )

    def _is_size(self, government: Government) -> bool:
        """ "Capacity is 40,000 engines a year", "stocks are down to 400 bags": is the subject's size told?"""
        subject, verb = government.subject, government.verb
        moved = [token.lower for token in self.tokens[verb.last : verb.last + 2]] if verb is not None else []
        is_now = moved in (["down", "to"], ["back", "to"], ["back", "at"])
        return subject is not None and (is_now or (not government.preposition and subject.head in _SIZES))
