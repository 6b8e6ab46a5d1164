"""Metrics of figures that go on with the one before: what it works out at, its average, a part with the same head."""

from __future__ import annotations

from itertools import pairwise, takewhile

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured, is_alike
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import core_length, is_actor, is_participle, singular_last
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.measures import BARE, unit_sorts
from claimtrack.extraction.people_acts import counted_as
from claimtrack.extraction.people_asides import BE
from claimtrack.extraction.segment_rules import SegmentRules
from claimtrack.extraction.stakes import label_of_stake
from claimtrack.extraction.tokens import Token, TokenKind

_GOES_ON = "metric-goes-on"
_PART = "metric-part-of-head"
_RELATIVES = frozenset(("which", "that"))
_COMING = frozenset("to at for out up down only just about some roughly around nearly almost over an a".split())
_AVERAGES = frozenset(("average", "median", "mean"))
_STATING = frozenset(("up", "down", "stand", "be", "change"))
_PLACING = frozenset(("in", "at", "on", "from", "under", "over", "with", "without", "outside"))
_THAT = frozenset(("which", "that", "this", "it"))
_HOLDING = frozenset(("hold", "have", "take", "command", "claim", "control", "capture", "get"))
_STANDING_IN = frozenset(("that", "those"))
_SORT_REACH = 8
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

    def _lists_on(self) -> bool:
        """ "Peru: 700,000 by then", below "Chile: 900,000 people hit": a bare number goes on with the line above."""
        last = self.discourse.focus_of_size(self.discourse.focus(False, ""), self.bare) if self.bare else None
        return last is not None and is_alike(last.size, self.bare) and last.sentence >= self.sentence_index - 1

    def _those_befallen(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Put the people affected at 487,000 and that of the displaced at 92,400": people in another state."""
        last = self.latest
        if not self.bare or kind is not Kind.LEVEL or last is None or "person" not in unit_sorts(last.unit):
            return None
        before = self.tokens[max(0, figure.first - _SORT_REACH) : figure.first]
        lows = [token.lower for token in before]
        at = next(
            (i for i, pair in enumerate(pairwise(lows)) if pair[0] in _STANDING_IN and pair[1] == "of"), len(lows)
        )
        told = [word for word in lows[at + 2 :] if not is_small(word)]
        if len(told) != 1 or not (is_participle(told[0]) or told[0] in words("states of people")):
            return None
        label = counted_as(f"people {told[0]}") or f"{told[0]} people"
        return Measured(label, label, last.scope, "scope-carried", "metric-pronoun")

    def _held(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "The family owns 34% of Acme": its stake."""
        label = label_of_stake(self.tokens, figure, government) if kind is Kind.SHARE else ""
        owner = self._name(government.subject) if label and government.subject is not None else None
        scope = self.scoping.of(owner) if owner is not None else None
        if not label:
            return self._share_held(figure, government, kind)
        return Measured(label, label, scope, "scope-named", "metric-stake")

    def _share_held(self, figure: Figure, government: Government, kind: Kind) -> Measured | None:
        """ "Oxo led with a market share of 31%. Foreign makers held 35%.": of the market that was spoken of."""
        verb, last = government.verb, self._focus(share=True)
        if kind is not Kind.SHARE or verb is None or verb.verb is None or government.preposition or last is None:
            return None
        behind = self.tokens[figure.last].lower if figure.last < len(self.tokens) else ""
        holds = verb.verb.lemma in _HOLDING and government.subject is not None and behind not in ("of", "in")
        if not holds or last.metric != "market share" or government.complement is not None:
            return None
        subject = self._name(government.subject) if government.subject is not None else None
        whose = (self.scoping.of(subject) or subject.text) if subject is not None else None
        return self._carried(last, whose, "metric-subject-carried")

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
        that = before[:1] == ["of"] and not _THAT.isdisjoint(before[1:])
        if that and self.latest is not None and not BE.isdisjoint(behind[:1]):
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
