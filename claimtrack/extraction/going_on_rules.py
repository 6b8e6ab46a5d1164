"""Metrics of figures that go on with the one before: what it works out at, its average, a part with the same head."""

from __future__ import annotations

from itertools import takewhile

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import core_length, is_actor, is_participle, singular_last
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.measures import BARE, unit_sorts
from claimtrack.extraction.people_asides import BE
from claimtrack.extraction.segment_rules import SegmentRules
from claimtrack.extraction.tokens import Token, TokenKind

_GOES_ON = "metric-goes-on"
_PART = "metric-part-of-head"
_RELATIVES = frozenset(("which", "that"))
_COMING = frozenset("to at for out up down only just about some roughly around nearly almost over an a".split())
_AVERAGES = frozenset(("average", "median", "mean"))
_STATING = frozenset(("up", "down", "stand", "be", "change"))
_PLACING = frozenset(("in", "at", "on", "from", "under", "over", "with", "without", "outside"))
_THAT = frozenset(("which", "that", "this", "it"))
_MOST_WORDS = 3


class GoingOnRules(SegmentRules):
    """The rules for figures that say more of what the figure before them measured."""

    def _works_out(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "costs 1.1 billion a year, which comes to 3 million a day": the amount before, in another measure."""
        if kind not in (Kind.LEVEL, Kind.GROWTH, Kind.MULTIPLE) or not self._is_said_of_last(figure):
            return None
        above, _, below = self.unit.partition("/")
        told = [one for one in reversed(self.siblings.values()) if one.metric and not one.share]
        if kind is Kind.LEVEL:
            # past "an increase of 7%" that stands between
            told = [one for one in told if self.unit and _is_of_sort(above, one.unit.partition("/")[0])]
        if not told or figure.noun_last > figure.noun_first:
            return None
        found = self._carried(told[0], None, _GOES_ON)
        if kind is Kind.LEVEL and below and below not in words("time words"):
            found.metric = f"{found.metric} per {below}"
        return found

    def _is_said_of_last(self, figure: Figure) -> bool:
        """Does ", which comes to" or "and is" behind it stand in front?"""
        at = figure.first - 1
        while at > 0 and self.tokens[at].lower in _COMING:
            at -= 1
        known = verb_forms().get(self.tokens[at].lower)
        equates = self.tokens[at].lower in BE or (
            known is not None and known.form != "ing" and known.verb.lemma in words("equating verbs")
        )
        at -= 1
        while at > 0 and self.tokens[at].lower in words("auxiliaries"):
            at -= 1
        return equates and at > 1 and self.tokens[at].lower in _RELATIVES and self.tokens[at - 1].text == ","

    def _averaged(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The average payment was $376; the median stood at $140": what was measured last, by its median."""
        subject = government.subject
        if subject is None or subject.head not in _AVERAGES or kind not in (Kind.LEVEL, Kind.GROWTH, Kind.SHARE):
            return None
        verb, behind = government.verb, self.tokens[subject.last : subject.last + 1]
        if verb is None or verb.verb is None or verb.verb.verb_class not in _STATING:
            return None
        if behind and behind[0].lower == "of":
            return None
        if subject.attached or [t.lower for t in self.tokens[subject.first : subject.last]][-2:-1] not in ([], ["the"]):
            return None
        found = self._carried(sibling or self.latest)
        plain = [part for part in found.metric.split() if part.lower() not in _AVERAGES]
        if not plain or found.rule == "metric-topic" or self.share or plain[0].lower() == "share":
            return None
        if figure.noun_last > figure.noun_first or (kind is Kind.LEVEL and not self._measures(found.metric)):
            # "the average is 22 pupils": told by what is counted
            return None
        found.metric, found.rule = " ".join((subject.head, *plain)), _GOES_ON
        return found

    def _those_placed(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Homes in towns had 23 hours of power a day and those in villages 22": the same elsewhere."""
        near, last = government.near_noun, self.latest
        if near is None or near.last != figure.first or last is None or not last.metric or near.first < 2:
            return None
        joint, pointer = self.tokens[near.first - 1].lower, self.tokens[near.first - 2].lower
        bare = not figure.unit_text and not figure.unit_stated
        alike = last.share == self.share and (bare or self.unit == last.unit)
        if not alike or pointer not in ("those", "that", "ones") or joint not in _PLACING:
            return None
        naming = self._name(near)
        return self._carried(last, naming.entity or naming.scope, "metric-pronoun")

    def _part_with_head(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "22 GW of new capacity, of which 18 GW was solar and 4 GW wind": the part with the head of the whole."""
        last = self.latest or self.discourse.focus(False, self.unit)
        if last is None or not last.metric or last.share or kind is not Kind.LEVEL or not figure.unit_stated:
            return None
        if unit_sorts(self.unit) & BARE or not unit_sorts(self.unit) & unit_sorts(last.unit):
            return None
        before = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]]
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        part: list[str] = []
        if self.latest is not None and before[:1] == ["of"] and before[1:2] and before[1] in _THAT and behind[0] in BE:
            part = self._part_named(figure.last + 1)
        elif last.rule == _PART and before[1:] in (["and"], [","]):
            part = self._part_named(figure.last)
        elif behind[:1] == ["of"] and behind[1:] and behind[1] in _THAT and government.preposition == "for":
            part = self._part_accounting(government)
        if not part:
            return None
        whole = last.whole or last.metric
        found = Measured(_of_head(" ".join(part), whole), " ".join(part), last.scope, "scope-carried", _PART)
        found.whole = whole
        return found

    def _part_named(self, first: int) -> list[str]:
        """The noun or adjective that says which part it is: up to a mark, a small word or another figure."""
        told = [t.lower for t in takewhile(_names_part, self.tokens[first : first + _MOST_WORDS])]
        behind = first + len(told)
        ends = behind >= len(self.tokens) or self.tokens[behind].kind is not TokenKind.WORD
        ends = ends or is_small(self.tokens[behind].lower)
        return told if ends else []

    def _part_accounting(self, government: Government) -> list[str]:
        """ "Solar accounted for 23 GW of it": the part by which it is told."""
        verb, subject = government.verb, government.subject
        if verb is None or verb.verb is None or verb.verb.lemma != "account" or subject is None or subject.attached:
            return []
        naming = self._name(subject)
        named = not naming.entity and not naming.pointer and len(naming.words) <= _MOST_WORDS
        acts = self._hollow(naming) or is_actor(naming.words) or naming.head in words("referring heads")
        return naming.words if named and not acts else []


def _is_of_sort(unit: str, other: str) -> bool:
    """Do both measure the same ("litre" and "cubic metre"), and not only count something?"""
    return unit == other or bool((unit_sorts(unit) & unit_sorts(other)) - BARE)


def _names_part(token: Token) -> bool:
    known = verb_forms().get(token.lower)
    plain = known is None or known.form == "base"
    return token.kind is TokenKind.WORD and token.text.islower() and plain and not is_small(token.lower)


def _of_head(part: str, whole: str) -> str:
    """The part with the head of the whole's label ("solar" of "renewable capacity built": solar capacity built)."""
    parts = whole.split()
    core = parts[: core_length(parts)]
    done: list[str] = []
    while len(core) > 1 and is_participle(core[-1].lower()):
        done.insert(0, core.pop())
    return " ".join((singular_last(part), core[-1].lower(), *done))
