"""Counts of what the text has counted before: "60.6 million phones" beside "smartphone shipments"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.common_words import is_known_word
from claimtrack.extraction.context import LINE_NAMED, SOME_OF, Measured, is_alike
from claimtrack.extraction.figures import Figure, size_of
from claimtrack.extraction.government import Government
from claimtrack.extraction.happenings import HappeningRules
from claimtrack.extraction.label_heads import label_head, tells_a_deed
from claimtrack.extraction.label_words import is_doer, is_participle
from claimtrack.extraction.lexicon import singular, words
from claimtrack.extraction.measures import BARE, Companion, is_measure, mentions, of_verb, unit_sorts
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.people import done_to_people, people_told
from claimtrack.extraction.subject_rules import is_brand

_REACH = 6
_HAVING = frozenset(("have", "has", "had"))

_TELLING_NOTHING = frozenset(("stand", "up", "down", "change", "bound", "say", "measure", "expect"))
"""Classes of verbs that tell nothing of what is done with people."""


class KnownNounRules(HappeningRules):
    """The rules for nouns, and names of products, that go on with the last metric."""

    def _part_of_counted(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "38 of the 93 wells": the noun of the whole, where that is a figure of its own."""
        if figure.rule != "part-of-noun" or government.complement is not None or not figure.unit_text:
            return None
        return Measured(figure.unit_text, figure.unit_text, None, "", "metric-counted")

    def _generic(
        self,
        government: Government,
        sibling: Measured | None,
        subject: Naming | None,
        scope: str | None,
        text: str,
        doing: str,
    ) -> Measured | None:
        """ "Oxo made 9 million units": a counted noun that says nothing; its subject or the figure before does."""
        inner_words = self._object_words(subject)
        if doing and inner_words:
            return Measured(f"{inner_words} {doing}", text, scope, "scope-named", "metric-done")
        named = bool(subject and len(subject.words) == 1 and is_brand(subject.words[0]))
        if named and subject:
            # "Oxo is on top with 9 million units"
            return self._carried(sibling, scope or subject.words[0], "metric-generic-unit")
        told = subject is not None and bool(subject.words) and not subject.pointer and not self._hollow(subject)
        if told and subject is not None and not is_doer(subject.words, subject.head):
            return Measured(subject.text, subject.text, scope, "scope-named", "metric-subject")
        if government.noun is not None:
            return None
        carried = self._carried(sibling, scope, "metric-generic-unit")
        first, _, last = carried.metric.rpartition(" ")
        if government.preposition == "with" and first and is_participle(last):
            # "opened 38 shops and ended March with 1,342 units"
            carried.metric = first
        if sibling is not None and self.unit == "person" != sibling.unit:
            doing = doing if is_measure(doing) else self._done_with_people(government)
            carried.metric = doing or carried.metric
        if doing and not carried.metric:
            carried.metric = doing
        return carried

    def _done_with_people(self, government: Government) -> str:
        """ "Makes 40 cars, employs 900 people", "has 12 shops, serves 300 people": what a verb tells of people only."""
        verb = government.verb.verb if government.verb is not None and not government.preposition else None
        if verb is None or verb.verb_class in _TELLING_NOTHING or verb.lemma in words("light verbs"):
            return ""
        measure = of_verb(verb.lemma, unit_sorts(self.unit), Kind.LEVEL)
        return measure.label if measure is not None else done_to_people(verb.lemma)

    def _known_for_noun(self, naming: Naming, sibling: Measured | None, figure: Figure) -> Measured | None:
        """ "60.6 million phones" beside "smartphone shipments": a bare noun that the last metric already counts."""
        focus = sibling or self.discourse.focus(False, self.unit)
        if focus is None or focus.share or len(naming.words) != 1 or focus.rule in (SOME_OF, LINE_NAMED):
            # "42 of the 333 carriages waited", "Suburban services: 9 million passengers": not all of them.
            return None
        if sibling is None and (_is_product(naming.words[0]) or naming.words[0].lower() in words("stand-in nouns")):
            return self._series_of_product(size_of(figure))
        behind = [token.lower for token in self.tokens[figure.last : figure.last + _REACH]]
        ends = any(behind[i : i + 3] == ["at", "the", "end"] for i in range(_REACH))
        having = ends or self.tokens[figure.first - 1].lower in _HAVING
        if having and is_participle(focus.metric.split()[-1].lower()):
            # "94 shops opened; 3,412 shops at the end of June", "opened 94 shops and has 900"
            return None
        noun = singular(naming.words[0].lower())
        if focus.rule == "metric-of-people" and people_told(self.tokens, figure.noun_last):
            return None
        counted = [singular(word.lower()) for word in focus.metric.split()]
        if focus.rule == "metric-of-people" and label_head(focus.metric) != noun:
            # "9,800 people in camps, 29 camps"
            return None
        if tells_a_deed(focus.metric) and counted[-1] == noun:
            # "Children got a first dose ... 3 million doses"
            return None
        told = [one.measure for one in mentions(focus.metric.split(), BARE, Kind.LEVEL)]
        if unit_sorts(focus.unit) & {"money", "time"} or any(one.companion is Companion.EVENT for one in told):
            # "fire deaths ... 40 fires": no deaths
            return None
        # "109 million boxes of bananas shipped ... 67 million boxes"
        held = noun in words("containers") and focus.unit == noun
        return focus if len(counted) > 1 and (held or any(word.endswith(noun) for word in counted)) else None

    def _series_of_product(self, size: float) -> Measured | None:
        """ "Halden: 2.1 million Volties", "Oxo came third with 9 million machines": shipments of scooters."""
        focus = self.discourse.focus_of_size(self.discourse.focus(False, ""), size)
        if focus is None or focus.share or not is_alike(focus.size, size):
            return None
        named = mentions(focus.metric.split(), BARE, Kind.LEVEL)
        return focus if any(one.measure.companion is Companion.THING for one in named) else None


def _is_product(word: str) -> bool:
    """A name with an inner or a first capital, in the plural ("iPhones")."""
    return word.endswith("s") and word[-3:].islower() and not word.islower() and not is_known_word(word)
