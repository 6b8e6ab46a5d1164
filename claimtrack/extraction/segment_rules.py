"""Metrics of the parts of one whole: what each business brought in, and what a figure is held against."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.common_words import is_known_word
from claimtrack.extraction.compared_things import other_thing
from claimtrack.extraction.condition_rules import ConditionRules
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.gapped_parts import in_same_whole, people_of_place
from claimtrack.extraction.gapping_rules import REMAINING
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.label_words import core_length, is_actor, is_participle
from claimtrack.extraction.lexicon import singular, words, words_of
from claimtrack.extraction.measures import unit_sorts
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.sharers import sharers_of
from claimtrack.extraction.thresholds import with_threshold

_SEGMENT = "metric-segment"
_TELLING = ("say", "measure", "expect")
_SOFTENED = 3
"""How many words may stand between a verb and its figure ("made up nearly")."""
_REST = frozenset("the a an another other remaining rest some about around nearly further".split())
_BRINGING = frozenset((("brought", "in"), ("brings", "in"), ("bring", "in")))
_MILLION = 1_000_000


class SegmentRules(ConditionRules):
    """The rules for figures of one part of what the figures beside it measure."""

    def _brought_in(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Broadcasting brought in 14 million, gate receipts 12 million and shops the remaining 3 million"."""
        last = sibling or self.latest
        paid = self._is_money() or (self.bare and last is not None and "money" in unit_sorts(last.unit))
        brought = any(pair in _BRINGING for pair in pairwise(t.lower for t in self.tokens[: figure.first]))
        # "Turnover was 46.8 million pounds. Broadcasting brought in 19.2 million"
        paid = paid or (self.bare >= _MILLION and brought and self.discourse.turnover is not None)
        if kind is not Kind.LEVEL or not paid or "/" in self.unit:
            return None
        rest = [t.lower for t in self.tokens[max(0, figure.first - 2) : figure.first]] in REMAINING
        rest = rest and last is not None and label_head(last.metric) in words("income heads")
        goes_on = last is not None and (last.rule == _SEGMENT or brought or rest)
        if last is not None and goes_on and (gapped := self._gapped_segment(figure)) is not None:
            return self._of_segment(gapped, last.whole or "revenue")
        verb, phrase = government.verb, government.subject
        if verb is None or verb.verb is None or verb.passive or phrase is None or government.crossed:
            return None
        if verb.last < figure.first - 3:
            return None
        whole = self.discourse.turnover or self._focus(share=False)
        earned = whole is not None and label_head(whole.metric) in words("income heads")
        if verb.verb.lemma == "bring" and brought and " and " not in f" {self._name(phrase).text} ":
            spent = whole is not None and "money" in unit_sorts(whole.unit) and not earned
            return None if spent else self._of_segment(phrase, "revenue")
        if verb.verb.lemma not in words("contributing verbs"):
            return None
        return self._of_segment(phrase, whole.metric) if whole is not None and earned else None

    def _of_segment(self, phrase: Phrase, whole: str) -> Measured | None:
        """The part's own measure, else the head of the whole's ("cloud" of "revenue": cloud revenue)."""
        naming = self._name(phrase)
        if not naming.words or naming.pointer or naming.entity or self._hollow(naming) or is_actor(naming.words):
            return None
        head = label_head(whole)
        label = naming.text if self._measures(naming.text) or not head else f"{naming.text} {head}"
        found = Measured(label, naming.text, self.scoping.of(naming), "scope-named", _SEGMENT)
        found.whole = whole
        return found

    def _gapped_segment(self, figure: Figure) -> Phrase | None:
        """The noun between a comma or "and" and the figure, whose verb is left out."""
        last = figure.first
        while last > 0 and self.tokens[last - 1].lower in _REST:
            last -= 1
        return self._gapped_before(last)

    def _accounts_for(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "rose to 3 million, with hybrids accounting for 35%": the share of what the sentence told before.

        "... made up 31% of sales; cash deals accounted for 29%": of the same whole.
        """
        before = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]]
        if not before:
            return None
        taken = self._taken_of_which(figure, government, kind)
        if taken is not None:
            return taken
        supplies = before[-1] in words("participles of suppliers")
        accounts = before[-1] == "for" and before[0] in ("accounting", "accounted")
        amount = self._amount_here()
        whole = amount.metric if amount is not None else ""
        if before[0] == "accounted":
            whole = self.latest.metric.partition(" in ")[2] if self.latest is not None and self.latest.share else ""
        if kind is not Kind.SHARE or not (supplies or accounts) or government.complement or not whole:
            return None
        subject = self._name(government.subject) if government.subject is not None else None
        last = amount or self.latest
        if supplies and (subject is None or subject.entity or not subject.words):
            scope = self.scoping.of(subject) if subject is not None else None
            return Measured(f"share of {whole}", whole, scope, "scope-named", "metric-share-of")
        if subject is None or not subject.words or subject.entity or subject.pointer or last is None:
            return None
        return Measured(f"share of {subject.text} in {whole}", whole, last.scope, "scope-carried", "metric-share-of")

    def _taken_of_which(self, figure: Figure, government: Government, kind: Kind) -> Measured | None:
        """ "They built 400,000 cars, of which Chile bought 54%", "..., of which vans made up 9%": whose share it is."""
        verb, amount = government.verb, self._amount_here()
        if kind is not Kind.SHARE or verb is None or verb.passive or amount is None or verb.last > figure.first:
            return None
        if verb.verb is None or verb.verb.verb_class in _TELLING:
            return None  # "of which we think 60% will be spent"
        span = [token.lower for token in self.tokens[: verb.first]]
        at = next((i for i in range(len(span) - 2, 1, -1) if span[i - 1 : i + 2] == [",", "of", "which"]), 0)
        first = at + 2
        while at and first < verb.first and self.tokens[first].lower in words_of("determiners", "adverbs"):
            first += 1
        if not at or first >= verb.first or figure.first - verb.last > _SOFTENED:
            return None
        who = self._name(Phrase(first, verb.first, span[-1], -1))
        if (whose := self.scoping.of(who)) is not None:
            return Measured(f"share of {amount.metric}", amount.text, whose, "scope-named", "metric-share-of")
        if not who.words or who.pointer:
            return None
        label = f"share of {who.text} in {amount.metric}"
        return Measured(label, who.text, amount.scope, "scope-carried", "metric-share-of")

    def _accounts_too(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Oxo accounts for 45% of sales and Elm for 30%": the same share, of whom stands in front."""
        last = sibling or self.latest
        before = self.tokens[figure.first - 1].lower if figure.first else ""
        if kind is not Kind.SHARE or before != "for" or last is None or not last.share or government.complement:
            return None
        verb = self.tokens[: figure.first - 1]
        near = self._gapped_before(figure.first - 1)
        if near is None or words("verbs of accounting").isdisjoint(token.lower for token in verb):
            return None
        naming = self._name(near)
        part = people_of_place(self.tokens, near) or (naming.text if naming.words and not naming.entity else "")
        if told := in_same_whole(last.metric, part):
            return Measured(told, part, last.scope, "scope-carried", "metric-share-of")
        scope = self.scoping.of(naming) or last.scope
        return Measured(last.metric, naming.text, scope, "scope-named", "metric-share-of")

    def _small_brand(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Followed by vivo (22.9 million)": a name that is written small, of no word of the language."""
        if not (government.bracket and self.bare) or government.noun is None:
            return None
        words_of_it = self._name(government.noun).words
        word = words_of_it[0] if len(words_of_it) == 1 else ""
        if not (word.islower() and word.isalpha()) or is_known_word(word):
            return None
        return self._carried(sibling or self.latest, word, "metric-of-entity")

    def _held_against(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Wages in shops rose 4%, against 2% in offices", "10 kilowatts for a conventional one": of another thing."""
        last = sibling or self.latest
        if last is None or not last.metric or last.share != self.share or figure.noun_last > figure.noun_first:
            return None
        joint, thing = other_thing(self.tokens, figure)
        if not thing:
            return None
        label = _of_other(last.metric, joint, thing)
        return Measured(label, " ".join(thing), last.scope, "scope-carried", "metric-pointer") if label else None

    def _value_of_deal(self, government: Government) -> str:
        """ "The deal is worth $5.9 billion": only a firm's worth is told by a market."""
        subject = government.subject
        deal = subject is not None and singular(subject.head) in words("undertakings")
        return f"{subject.head} value" if subject is not None and deal else "market value"

    def _share_of_last(self, sibling: Measured | None) -> str:
        """ "Its share was 3%": of what the share before it in the paragraph was of, else of what was measured last."""
        known = self.discourse.foci.get("share")
        at = next((token.index + 1 for token in self.tokens[:-1] if token.lower == "share"), 0)
        doing = self.tokens[at].lower if at else ""
        told = is_participle(doing) and doing not in words("auxiliaries")
        if known is not None and told and (many := sharers_of(known)):
            # "69% of patients were seen within four hours. The share treated within 18 weeks rose to 61%."
            return with_threshold(f"share of {many} {self.tokens[at].lower}", self.tokens, at, len(self.tokens))
        if known is not None and known.block == self.discourse.block and "share" in known.metric.split():
            return known.metric
        of = next(
            (
                one
                for one in (sibling, self.latest, self._focus(share=False))
                if one and one.metric not in ("", "share")
            ),
            None,
        )
        return f"share of {of.metric.removeprefix('share of ')}" if of is not None else ""


def _of_other(metric: str, joint: str, thing: list[str]) -> str:
    """The label of what was measured, for the thing that it is held against."""
    parts = metric.split()
    core = core_length(parts)
    opening, inner, _ = metric.partition(f" {joint} ")
    if inner:
        # "wages in manufacturing", of retail
        return f"{opening} {joint} {' '.join(thing)}"
    if thing[-1].lower() in ("one", "ones"):
        # "typical rack consumption", of a conventional one
        return " ".join((*thing[:-1], *parts[1:])) if core > 1 and len(thing) > 1 else ""
    if core == len(parts) > 1 and joint == "for":
        # "services prices", of goods
        return f"{' '.join(thing)} {parts[-1]}"
    return f"{metric} {joint} {' '.join(thing)}" if core == len(parts) else ""
