"""What stands in for a label: "those of X", a measure right beside its movement, a share without its whole."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.ages import names_people
from claimtrack.extraction.context import OWN_MEASURE, Measured
from claimtrack.extraction.count_owners import COUNTS
from claimtrack.extraction.counted_things import counted_here, stands_in
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.label_parts import is_traded
from claimtrack.extraction.label_words import core_length, is_actor, singular_last
from claimtrack.extraction.labelling import LabelRules
from claimtrack.extraction.lexicon import is_plural, is_small, plural_of, singular, words
from claimtrack.extraction.measures import is_measure, mentions
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.people import people_told
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.places import are_of_a_people
from claimtrack.extraction.sharers import sharers_of
from claimtrack.extraction.speakers import is_organisation
from claimtrack.extraction.tags import SHARE_NOUNS
from claimtrack.extraction.things_told import is_of_thing
from claimtrack.extraction.tokens import Token, TokenKind

_MOVED, _STANDS_IN = ("up", "down"), ("those", "that")
_FARTHEST = 4
_GOODS = frozenset(("mass", "volume", "count", "energy", "data"))
_LONGEST_PART = 3
_MOST_POINTING = 2
"""A label of more words tells the things itself."""


class StandingInRules(LabelRules):
    """The rules for figures whose metric is told by what stands in for its words."""

    def _whole_named(self, phrase: Phrase) -> Naming:
        """The name of what is counted or shared: the people of a country are people ("60 percent of Ugandans")."""
        if phrase.last <= phrase.first:
            return Naming()
        naming, whose = self._name(phrase), self.tokens[phrase.first : phrase.last]
        acting = "what" in (self.tokens[phrase.first - 1].lower, whose[0].lower)  # "of what Brazilians put into it"
        many = any(are_of_a_people(token.lower) for token in whose)
        does = phrase.last < len(self.tokens) and self.tokens[phrase.last].kind is TokenKind.WORD
        alone = (len(whose) == 1 and does) or is_plural(whose[-1].lower)  # "64 percent of Japanese think"
        many = many or (not naming.words and naming.scope_form == "demonym" and alone)
        if many and not acting:
            naming.words, naming.head = ["people", *naming.words], "people"
        return naming

    def _amount_here(self) -> Measured | None:
        """ "fell to 158,400 cars, with vans making up 20% of the total": the amount told last in the sentence."""
        return next((one for one in reversed(self.siblings.values()) if one.metric and not one.share), None)

    def _share_of_counted(self, figure: Figure, government: Government, kind: Kind) -> Measured | None:
        """ "4,100 visitors; 12 percent came from abroad", "a third of pupils walk; half come by bus"."""
        predicate = government.predicate
        latest = self.latest or self._focus(share=True) or self._focus(share=False)
        if kind is not Kind.SHARE or predicate is None or predicate.passive:
            return None
        noun = sharers_of(latest) if latest is not None else ""
        if predicate.verb is not None and predicate.verb.lemma in words("verbs of voters"):
            noun = noun if names_people(noun.rpartition(" ")[2]) else "people"  # "In a ballot 74% backed the strike"
        told = people_told(self.tokens, figure.last, noun, bare=True) if noun else ""
        return Measured(f"share of {told}", noun, None, "", "metric-share-of") if told else None

    def _is_measure_beside(self, phrase: Phrase, near: Phrase, government: Government) -> bool:
        """Is the noun right before "of" a measure that stands beside another thing ("a strike on a turnout of")?"""
        joints = ("on", "at") if near.head == "turnout" else ("at",)  # but "teach in schools on a stipend of"
        beside = any(inner.last == near.last and joint in joints for joint, inner in phrase.attached)
        measured = is_measure(near.head) and not is_measure(self.tokens[phrase.core_last - 1].lower)
        return government.preposition == "of" and beside and measured

    def _stands_for(self, government: Government, kind: Kind) -> Measured | None:
        """ "Ticket income climbed, the figures show: it rose by 9 percent": what "it" or "they" means."""
        phrase = government.antecedent
        if phrase is None and (label := self._just_announced(government, kind)):
            return Measured(label, label, None, "", "metric-subject")
        named = self._name(phrase) if phrase is not None and not self.siblings else None
        if phrase is None or named is None or not named.words or named.pointer or named.entity:
            return None
        several = is_plural(named.words[-1].lower())
        grows = several and kind in (Kind.GROWTH, Kind.MULTIPLE) and not is_actor(named.words)
        measured = grows or is_measure(named.head) or self._measures(named.text)
        if several != (government.pronoun == "they") or not measured:
            return None
        return Measured(named.text, named.text, self.scoping.of(named), "scope-named", "metric-subject")

    def _just_announced(self, government: Government, kind: Kind) -> str:
        """ "House prices, by contrast, picked up. They were 8% higher in May": what the sentence before spoke of."""
        told = self.discourse.announced
        if told is None or told.sentence != self.sentence_index - 1 or not told.labels or self.siblings:
            return ""
        several = is_plural(told.labels[0].split()[-1].lower()) == (government.pronoun == "they")
        return told.labels[0] if several and kind in (Kind.GROWTH, Kind.MULTIPLE) else ""

    def _for_itself(self, subject: Naming, scope: str | None, carried: str) -> Measured | None:
        """ "(Its loss doubled) although volumes rose 8%", "its average rate sank to $1,300": not what was told before.

        Volumes are of goods, a rate in money is a price.
        """
        named = mentions(carried.split(), frozenset(), Kind.LEVEL)
        sorts = frozenset(sort for one in named for unit in one.measure.units for sort in unit.split("/"))
        if subject.head in ("volume", "volumes"):
            itself = bool(sorts) and sorts.isdisjoint(_GOODS)
        else:
            paid = subject.head in ("rate", "rates") and bool(self.sorts & {"money", "price"})
            itself = paid and "rate" not in carried and sorts.isdisjoint({"price", "pay"})
        return Measured(subject.text, subject.text, scope, "scope-named", OWN_MEASURE) if itself else None

    def _measures(self, label: str) -> bool:
        """Does a label name a measure that such a figure can state?"""
        parts = label.split()
        named = mentions(parts, self.sorts, self.kind)
        return any(one.last == core_length(parts) and one.measure.fits(self.sorts, self.kind) for one in named)

    def _beside_movement(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Europe: 6 million members, revenue up 12 percent": the measure right before a movement without a verb."""
        if government.verb is not None or government.preposition not in _MOVED or kind is Kind.LEVEL:
            return None
        span = range(figure.first - 1, max(0, figure.first - _FARTHEST), -1)
        at = next((index for index in span if self.tokens[index].lower in _MOVED), 0)
        first = at - 1
        while first > 0 and self._modifies(first - 1):
            first -= 1
        if at <= 0 or self.tokens[at - 1].kind != TokenKind.WORD:
            return None
        if first > 0 and self.tokens[first - 1].kind == TokenKind.NUMBER:
            return None
        if self.tokens[at - 1].lower in SHARE_NOUNS:
            return None
        naming = self._name(Phrase(first, at, self.tokens[at - 1].lower, -1))
        named = mentions([word.lower() for word in naming.words], frozenset(), Kind.LEVEL)
        opens = first == 0 and government.main is None and bool(naming.words)  # "Active customers up 4% to 3 million"
        if not opens and not any(one.last == len(naming.words) for one in named):
            return None
        scope = self.scoping.of(naming) or (sibling.scope if sibling is not None else None)
        return Measured(naming.text, naming.text, scope, "scope-named", "metric-beside-movement")

    def _spoken_of(self, label: str, figure: Figure) -> str:
        """ "Sales of the devices slumped", "opened three new ones": the label with the thing it stands for."""
        parts = label.split()
        if len(parts) < _MOST_POINTING and (thing := self._pointed_back(figure)):
            return f"{singular_last(thing)} {label}" if label else thing
        at = next((at for at, part in enumerate(parts) if part.lower() in words("stand-in nouns")), None)
        if at is None or not stands_in(self.tokens, parts[at].lower()):
            return label
        many = singular(parts[at].lower()) != parts[at].lower()
        counted = counted_here(self.tokens, self.latest) or self.discourse.counted
        thing = counted if many else self.topics.thing_before(self.sentence_index, figure.first)
        parts[at] = plural_of(thing) if many else thing
        return label if not thing or thing in label.lower() else " ".join(parts)

    def _pointed_back(self, figure: Figure) -> str:
        """ "(Heat pumps are back.) Europeans bought 2.9 million of them": what the sentence before was about."""
        thing = self.topics.told.get(self.sentence_index - 1, "")
        alone = thing and self.kind is Kind.LEVEL and not self.siblings
        return thing if alone and is_of_thing(self.tokens, figure, thing, bare=bool(self.bare)) else ""

    def _is_whole_cost(self, figure: Figure) -> bool:
        """An amount of money in all: not what it costs to do something, nor what a piece costs.

        Nor does it speak of a price or a cost that the sentence before has told.
        """
        focus = self._focus(share=False)
        head = label_head(focus.metric) if focus is not None else ""
        near = focus is not None and self.sentence_index - focus.sentence <= 1
        told = near and head in ("price", "fare", "rent", "cost")
        does = any(token.lower == "to" for token in self.tokens[figure.last : figure.last + 2])
        return "money" in self.sorts and "/" not in self.unit and not told and not does

    def _count_told(self, phrase: Phrase, sibling: Measured | None, rule: str = "metric-carried") -> Measured:
        """ "A lower estimate of coverage: 66%", "another number for the homes": of what the count is."""
        told = phrase.attached if phrase.head in COUNTS else []
        inner = next((part for joint, part in told if joint in ("of", "for", "on")), None)
        naming = self._name(inner) if inner is not None else Naming()
        if not naming.words or naming.pointer or is_organisation(naming.head):
            return self._carried(sibling, None, rule)
        head = singular(naming.head)
        foci = (one for one in reversed(self.discourse.foci.values()) if one.share == self.share)
        known = next((one for one in foci if head in map(singular, one.metric.lower().split())), None)
        if known is not None:
            return self._carried(known, None, rule)
        return Measured(naming.text, naming.text, naming.scope, "scope-named", "metric-counted")

    def _of_those(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Exports of steel rose 3%, while those of copper fell 2%": the last label, with what it is of here."""
        verb, last = government.verb, self.latest
        if verb is None or government.pronoun not in _STANDS_IN or last is None or not last.metric:
            return None
        span = self.tokens[government.clause[0] : verb.first]
        at = next((token.index for token in span if token.lower == government.pronoun), -1)
        if at < 0 or at + 2 >= verb.first:
            return None
        found = self._carried(last if last.share == self.share else None, None, "metric-pronoun")
        part = self._part_behind(at + 2, verb.first)
        joint = self.tokens[at + 1].lower
        if part.scope and not part.words and is_traded(found.metric.partition(f" {joint} ")[0].split(), joint):
            # "Exports to Peru rose, and those to Chile fell"
            found.metric = f"{found.metric.partition(f' {joint} ')[0]} {joint} {part.scope}"
        elif joint in ("of", "for") and part.words and not part.entity and not is_actor(part.words):
            found.metric = _of_others(found.metric, part.text)
        elif (owner := self.scoping.of(part) or part.scope) is not None:
            found.scope, found.scope_rule = owner, "scope-named"
        return found

    def _verbless_those_of(self, phrase: Phrase, naming: Naming, sibling: Measured | None) -> Measured | None:
        """ "Exports of figs were worth $40 million, those of dates $12 million": the same, without a verb."""
        before = [token.lower for token in self.tokens[max(0, phrase.first - 2) : phrase.first]]
        last = sibling or self.latest
        points = len(before) > 1 and before[0] in _STANDS_IN
        if not points or last is None or not last.metric:
            return None
        goods = last.metric.partition(f" {before[1]} ")[0]
        if naming.scope and not naming.words and is_traded(goods.split(), before[1]):
            # "Deliveries to Peru are put at 9 tonnes, those to Chile at 5 tonnes"
            return Measured(f"{goods} {before[1]} {naming.scope}", "", last.scope, "scope-carried", "metric-pointer")
        if before[1] != "of" or not naming.words:
            return None
        label = _of_others(last.metric, naming.text)
        return Measured(label, naming.text, naming.scope, "scope-named", "metric-pointer")

    def _part_behind(self, first: int, end: int) -> Naming:
        """The noun phrase that a preposition opens ("those of system chips, a category that ...")."""
        while first < end and self.tokens[first].lower in ("the", "its", "their"):
            first += 1
        last = first
        while last < min(end, first + _LONGEST_PART) and _names(self.tokens[last]):
            last += 1
        return self._name(Phrase(first, last, self.tokens[last - 1].lower, -1)) if last > first else Naming()


def _of_others(metric: str, thing: str) -> str:
    """ "Exports of steel" of another thing: copper exports."""
    parts = metric.split()
    core = core_length(parts)
    return f"{singular_last(thing)} {parts[core - 1].lower()}" if core else metric


def _names(token: Token) -> bool:
    return token.kind == TokenKind.WORD and not is_small(token.lower)
