"""What a label is worth for a figure: a measure, what is counted, some thing, or nothing at all."""

from __future__ import annotations

from enum import Enum, auto

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.label_words import PLACES_OF_WORK, core_length, is_participle, qualifies
from claimtrack.extraction.lexicon import singular, verb_forms, words, words_of
from claimtrack.extraction.measures import BARE, Measure, mentions
from claimtrack.extraction.naming import NAMED_MEASURES
from claimtrack.extraction.telling import TellingRules

_PAID = frozenset(("money", "price", "pay"))
MOST_COMPLETED = 3
_PLAIN = 2
"""How many words a label has at least to say what something is a measure of."""
_TIMES_OF_DOING = [[doing, "time"] for doing in "waiting charging travelling traveling commuting loading".split()]
_NO_LABELS = frozenset(("growth", "unnamed", "else", "me", "us", "run", "say", "target", "goal", "aim", "norm"))
_NOUNS_TOO = frozenset(("pay", "want", "produce", "keep", "go", "lie", "say", "spend", "employ"))
"""Verbs whose bare form is a noun as well, or tells who is counted ("employ 900 people"); the form in -s is no noun."""
_SAME = frozenset(("equivalent", "equivalents"))


class Standing(Enum):
    """What a label is worth for a figure."""

    MEASURE = auto()
    COUNTED = auto()
    THING = auto()
    MISFIT = auto()
    NOTHING = auto()


class StandingRules(TellingRules):
    """The rules that judge a label."""

    def _fits(self, label: str, unit: str, sorts: frozenset[str], kind: Kind) -> bool:
        return self._standing(label, unit, sorts, kind) in (Standing.MEASURE, Standing.COUNTED)

    def _standing(self, label: str, unit: str, sorts: frozenset[str], kind: Kind) -> Standing:
        if label.lower() in words("flow heads") and sorts & BARE:
            # "expects starts to slip to 230,000"
            return Standing.MEASURE
        if self._says_nothing(label):
            return Standing.NOTHING
        parts = label.split()
        head = label_head(label)
        core = parts[: core_length(parts)]
        # "Revenue at wholesale level": revenue, and no level.
        named = mentions(core if mentions(core, frozenset(), kind) else parts, sorts, kind)
        # "output" is no price, "revenue" no count.
        paid = bool(named) and all({unit.partition("/")[0] for unit in one.measure.units} <= _PAID for one in named)
        sized = head in words("size heads") and not (named and "price" in sorts) and not (paid and sorts & BARE)
        if any(mention.measure.fits(sorts, kind) for mention in named) or (sized and not (named and "time" in sorts)):
            return Standing.MEASURE
        counted = unit.partition("/")[0].split(" ")[-1].lower()
        if counted and counted in {singular(part.lower()) for part in parts}:
            return Standing.COUNTED
        end = core_length(parts)
        if any(mention.last == end for mention in named):
            return Standing.MISFIT
        if head in words("pointer nouns"):
            # "apartment values", "the buffer norm" measure something; "the official rate" does not.
            bare = end == len(parts) and all(qualifies(part) for part in parts[: end - 1])
            return Standing.NOTHING if bare else Standing.MEASURE
        single = parts[0].lower() if len(parts) == 1 else ""
        if not unit and len(parts) > 1 and singular(parts[end - 1]) != parts[end - 1]:
            return Standing.COUNTED
        speaks = head in words("organisation words") - PLACES_OF_WORK or head in words("report nouns")
        if (
            speaks
            or head in words("holding nouns")
            or (head in words("time words") and single)
            or single in words_of("hollow subjects", "directions")
        ):
            return Standing.NOTHING
        return Standing.THING

    def _stands_alone(self, label: str, found: Measured, standing: Standing) -> bool:
        """Does the label that the grammar found say enough, though its unit is another measure's?

        "Firm orders for 41 GWh", "3,000 km of cycle network": what was spoken of before is less likely.
        """
        content = [word for word in label.split() if word.lower() not in words("prepositions")]
        if len(content) < _PLAIN or label_head(label) in _SAME or "carried-over subject" in found.doubts:
            return False
        if standing is Standing.MISFIT:
            return True
        nouns = [word for word in content[:-1] if not qualifies(word) and not is_participle(word.lower())]
        return bool(nouns) and found.rule == "metric-worth" and not self._says_nothing(label)

    def _moved_before(self, standing: Standing, kind: Kind) -> Measured | None:
        """ "It expects sales to fall by 5%, and its worst case is a drop of 9%": what moved last in the sentence."""
        last = self.latest if standing is Standing.NOTHING and kind is Kind.GROWTH else None
        return last if last is not None and last.unit == "percent" and not last.share else None

    def _says_nothing(self, metric: str) -> bool:
        """A label of names, pointers, participles, number words and adjectives alone measures nothing."""
        content = [word for word in metric.split() if word.lower() not in words("prepositions") and word != "and"]
        named = len(content) > 1 and content[-1].lower() in NAMED_MEASURES
        if named or [word.lower() for word in content[-2:]] in _TIMES_OF_DOING:
            # "Baltic Dry Index", "the average waiting time"
            return False
        if _is_case(content):
            return True
        return all(
            (self._is_name(word) and word not in words("common abbreviations"))
            or word.lower() in words("pointer nouns")
            or word.lower() in words("time words")
            or word.lower() in words("quantity adjectives")
            or word.lower() in words("determiners")
            or word.lower() in words("counting words")
            or (word == content[-1] and word.lower() in words("predicate adjectives"))
            or word.lower() in _NO_LABELS
            or _only_acts(word)
            or word.lower() in words("pronouns")
            or word.isdigit()
            or is_participle(word.lower())
            for word in content
        )

    def _is_name(self, word: str) -> bool:
        """A name, or several joined by hyphens."""
        return all(part in self.discourse.names for part in word.split("-") if part)

    def _has_event(self, label: str) -> bool:
        told = words_of("event nouns", "causes of death")
        return any(singular(part.lower()) in told for part in label.split())

    def _is_bare(self, label: str, measure: Measure) -> bool:
        """Does the label name no thing beside its measure: at most one word that only qualifies?"""
        parts = [part.lower() for part in label.split()]
        if len(parts) > MOST_COMPLETED or any(part in words("prepositions") for part in parts):
            return False
        others = [part for part in parts if not mentions([part], frozenset(), Kind.LEVEL)]
        if measure.label == "cost" and not words("ing nouns").isdisjoint(others):
            return False  # "marketing costs"
        return all(qualifies(part) for part in others)


def _is_case(content: list[str]) -> bool:
    """ "The worst case", "our base case": one of those that a forecast reckons with, and nothing that is counted."""
    kinds = words("kinds of cases")
    return len(content) > 1 and content[-1].lower() in ("case", "scenario") and content[-2].lower() in kinds


def _only_acts(word: str) -> bool:
    """A verb that is no noun ("come", "pays")."""
    known = verb_forms().get(word)
    if known is None or known.verb.lemma not in words("verbs never nouns"):
        return False
    return known.form == "s" or (known.form == "base" and known.verb.lemma not in _NOUNS_TOO)
