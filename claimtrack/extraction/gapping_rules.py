"""Metrics told of a part or with words left out: what was lost of a thing, what is paid for, how full something is."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.beside_rules import BesideRules
from claimtrack.extraction.context import Measured
from claimtrack.extraction.counted_things import UNIT
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.gapped_parts import in_same_whole, part_before_comma, people_of_place
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import is_actor, singular_last
from claimtrack.extraction.lexicon import is_plural, is_small, plural_of, singular, verb_forms, words
from claimtrack.extraction.measures import unit_sorts
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.room import label_of_room, of_another_sort
from claimtrack.extraction.speakers import is_calling
from claimtrack.extraction.tokens import TokenKind
from claimtrack.extraction.told_words import gapped_answer, words_from
from claimtrack.extraction.waiting import label_of_stretch, label_of_waiting

_MOVING = frozenset(("up", "down", "change"))
_OF_PRICE = frozenset(("value", "worth", "price", "time"))
_LARGEST_PAY, _MOST_WORDS = 1_000_000, 4
_NO_WORKERS = tuple("holders owners investors customers members buyers users savers donors pensioners visitors".split())
_EARNING = frozenset("earn make start get receive take begin".split())
_WORKING = frozenset("workers staff employees people assistants apprentices assistant nurse worker clerks".split())
_BEING = frozenset(("be", "stand", "remain", "stay", "sit", "run"))
_STANDING = frozenset("be stand remain sit fall drop sink rise climb lie recover".split())


_JOINTS = frozenset((",", "and", ";", "while", "with"))
REMAINING = (["the", "other"], ["the", "remaining"])
"""What opens the last part of a whole: "shops the remaining 3 million"."""


class GappingRules(BesideRules):
    """The rules for figures of parts, and for clauses that leave their verb or their measure out."""

    def _moved_part(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Cinemas lost a third of their audience", "cut 52% of the water": what has grown or shrunk by so much."""
        verb, complement = government.verb, government.complement
        if kind is not Kind.GROWTH or verb is None or verb.verb is None or verb.passive or government.crossed:
            return None
        if verb.verb.verb_class not in _MOVING:
            return None
        phrase = complement[1] if complement is not None and complement[0] == "of" else government.right_noun
        naming = self._name(phrase) if phrase is not None and not government.preposition else None
        if naming is None or not naming.words or naming.pointer or naming.head in _OF_PRICE or government.after:
            return None
        owner = self._name(government.subject) if government.subject is not None else None
        named = owner is not None and owner.words and not (owner.pointer or owner.entity or self._hollow(owner))
        plain = owner is not None and named and not is_actor(owner.words) and len(naming.words) == 1
        label = f"{owner.text} {naming.text}" if owner is not None and plain else naming.text
        scope = self.scoping.of(owner) if owner is not None else None
        return Measured(label, naming.text, scope or naming.scope, "scope-named", "metric-moved-noun")

    def _paid_more(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Customers would pay 5% more for wafers": the price of what is paid for."""
        verb = government.verb.verb if government.verb is not None else None
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        if (
            kind is not Kind.GROWTH
            or verb is None
            or verb.lemma != "pay"
            or behind not in (["more", "for"], ["less", "for"])
        ):
            return None
        bought = " ".join(words_from(self.tokens, figure.last + 2))
        return Measured(f"price of {bought}", bought, None, "", "metric-governed") if bought else None

    def _partly(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "the appeal is 19% funded", "the dam was two thirds full": how far something has come to a state."""
        verb = government.verb.verb if government.verb is not None else None
        if kind is not Kind.SHARE or figure.last >= len(self.tokens):
            return None
        state = self.tokens[figure.last]
        if sibling is not None and sibling.rule == "metric-partly" and state.lower in words("states of filling"):
            # "81 percent full in April and 64 percent full in May"
            return self._carried(sibling, None, "metric-partly")
        if verb is None or verb.lemma not in _BEING:
            return None
        known = verb_forms().get(state.lower)
        befell = known is not None and known.form == "past" and state.lower not in words("auxiliaries")
        if not befell and state.lower not in words("states of filling"):
            return None
        subject = self._name(government.subject) if government.subject is not None else None
        if government.subject is None and government.pronoun in ("it", "they"):
            # "It is 18 per cent funded."
            return Measured(f"share {state.lower}", state.lower, None, "", "metric-partly")
        if subject is None and sibling is not None and sibling.rule == "metric-governed":
            label = f"share of {sibling.metric} {state.lower}"  # "The appeal for $64 million is 19 per cent funded"
            return Measured(label, state.lower, sibling.scope, "scope-carried", "metric-partly")
        if subject is None or not subject.words or subject.pointer:
            return None
        label = f"share {state.lower}" if self._hollow(subject) else f"share of {subject.text} {state.lower}"
        if state.lower in ("full", "filled"):
            # How full something is has a name of its own.
            label = f"{'' if self._hollow(subject) else subject.text} fill level".strip()
        return Measured(label, subject.text, self.scoping.of(subject), "scope-named", "metric-partly")

    def _waited(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Patients wait 94 days for a hip", "60 km of the 142 km line are electrified": told by the verb."""
        label = ""
        if kind is Kind.LEVEL and "time" in self.sorts:
            whose = self._name(government.subject).text if government.subject is not None else ""
            label = label_of_waiting(self.tokens, figure, government, whose)
        elif kind is Kind.LEVEL and ("length" in self.sorts or "area" in self.sorts):
            label = label_of_stretch(self.tokens, figure)
        return Measured(label, label, rule="metric-told-by-verb") if label else None

    def _roomy(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "The terminal can handle 2 million boxes a year": its capacity."""
        counted, slash, _ = self.unit.partition("/")
        if kind is not Kind.LEVEL or not slash or self.sorts & {"money", "pay", "price"} or counted == UNIT:
            return None
        subject = self._name(government.subject) if government.subject is not None else None
        site = subject is not None and singular(subject.head) in words("named sites")
        thing = counted if "count" in unit_sorts(counted) else self._made_of(government)
        if not thing and not site:
            return None
        common = subject is not None and len(subject.words) == 2 and subject.text.islower()
        place = (singular_last(subject.text) if common else singular(subject.head)) if subject is not None else ""
        place = place if site else ""
        label = label_of_room(self.tokens, figure, government, place, thing)
        scope = self.scoping.of(subject) if label and subject is not None else None
        return Measured(label, label, scope, "scope-named", "metric-told-by-verb") if label else None

    def _made_of(self, government: Government) -> str:
        """ "can make 210 GW of modules a year": what is made; "" where the unit says all."""
        complement = government.complement
        made = complement is not None and complement[0] == "of" and is_plural(complement[1].head)
        naming = self._name(complement[1]) if complement is not None and made else None
        return naming.text if naming is not None and not (naming.entity or naming.scope) else ""

    def _of_another_sort(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Wind contributed another 6 GW": as much as was told of solar power."""
        last = sibling or self._focus(share=self.share)
        subject = self._name(government.subject) if government.subject is not None else None
        alike = last is not None and self.unit in ("", last.unit)
        if last is None or not alike or subject is None or len(subject.words) != 1:
            return None
        label = of_another_sort(last.metric, subject.words[0], figure, government, self.tokens)
        return Measured(label, label, last.scope, "scope-carried", "metric-of-sort") if label else None

    def _gapped_share(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Coal made 52% of electricity and gas 20%": the share of the same whole of what stands in front."""
        alone = kind is Kind.SHARE and sibling is not None and government.predicate is None
        if alone and sibling is not None and (told := gapped_answer(self.tokens, figure, sibling.metric)):
            return Measured(told, told, sibling.scope, "scope-carried", "metric-share-of")
        last = sibling or self._focus(share=True)
        part = part_before_comma(self.tokens, figure.first - 1) or people_of_place(self.tokens, government.near_noun)
        if kind is Kind.SHARE and government.complement is None and last and (told := in_same_whole(last.metric, part)):
            return Measured(told, part, last.scope, "scope-carried", "metric-share-of")
        rest = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]] in REMAINING
        near = self._gapped_before(figure.first - 2) if rest else government.near_noun  # "and gas the other 60%"
        sibling = sibling or (self.latest if rest else None)
        if kind is not Kind.SHARE or sibling is None or near is None or government.complement is not None:
            return None
        opening, joint, whole = sibling.metric.partition(" in ")
        before = self.tokens[near.first - 1].lower if near.first else ""
        if (
            not joint
            or not opening.startswith("share of ")
            or before not in (",", "and", "while")
            or government.bracket
        ):
            return None
        naming = self._name(near)
        if near.last != figure.first - 2 * rest or not naming.words or naming.pointer or naming.entity or near.attached:
            return None
        label = f"share of {naming.text} in {whole}"
        return Measured(label, naming.text, sibling.scope, "scope-carried", "metric-share-of")

    def _gapped_before(self, last: int) -> Phrase | None:
        """The few words in front of ``last`` that "and" or a comma opens."""
        first = last
        while first > 0 and last - first < _MOST_WORDS and self._names_part(first - 1):
            first -= 1
        opened = first > 0 and self.tokens[first - 1].lower in _JOINTS
        return Phrase(first, last, self.tokens[last - 1].lower, -1) if opened and first < last else None

    def _names_part(self, at: int) -> bool:
        token = self.tokens[at]
        known = verb_forms().get(token.lower)
        noun = known is None or known.form == "base" or token.lower in words("ing nouns")
        return token.kind is TokenKind.WORD and not is_small(token.lower) and noun

    def _fill_level(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Rain has filled the reservoirs to 61% of capacity", "dams are at 40% of capacity": how full they are."""
        verb, complement = government.verb, government.complement
        if kind is not Kind.SHARE or complement is None or complement[0] != "of" or complement[1].head != "capacity":
            return None
        if verb is None or verb.verb is None:
            return self._of_stores(figure)
        fills = verb.verb.lemma == "fill" and not government.crossed
        phrase = government.noun if fills and not verb.passive else government.subject
        stores = phrase is not None and singular(phrase.head) in words("stores") and verb.verb.lemma in _STANDING
        if phrase is None or not (fills or stores):
            return self._of_stores(figure)
        naming = self._name(phrase)
        label = f"{naming.text} fill level".strip()
        return Measured(label, naming.text, self.scoping.of(naming), "scope-named", "metric-partly")

    def _earned(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Carers make 15 euros an hour", "drivers, who start at 16 euros an hour": the wage of those who work."""
        if (gapped := self._earned_too(figure, government, sibling)) is not None:
            return gapped
        verb = government.verb.verb if government.verb is not None else None
        passive = government.verb is not None and government.verb.passive
        earns = verb is not None and (verb.lemma in _EARNING or (verb.lemma == "pay" and passive))
        # "A nurse starts on 62,000 dollars": of a year, however it is left out
        yearly = "money" in self.sorts and figure.quantity is not None and abs(figure.quantity.value) < _LARGEST_PAY
        if kind is not Kind.LEVEL or verb is None or not earns or not ("pay" in self.sorts or yearly):
            return None
        who = self._name(government.subject).text.lower() if government.subject is not None else ""
        before = [token.lower for token in self.tokens[: figure.first]]
        if not who and "who" in before and sibling is None and self.latest is not None:
            who = plural_of(self.latest.unit.rpartition(" ")[2])
        last = who.split()[-1] if who else ""
        works = is_calling(plural_of(last)) or last in _WORKING | words("bargainers") if last else False
        works = works and not last.endswith((*_NO_WORKERS, "unions"))
        label = f"{'starting ' if verb.lemma == 'start' else ''}wage of {who}"
        return Measured(label, who, None, "", "metric-governed") if works else None

    def _earned_too(self, figure: Figure, government: Government, sibling: Measured | None) -> Measured | None:
        """ "Bakers earn 14 euros an hour, and waiters 12": the verb is left out."""
        near = government.near_noun
        head = near.head if near is not None else ""
        works = near is not None and near.last == figure.first and (is_calling(head) or head in _WORKING)
        if sibling is None or not works or not sibling.metric.startswith("wage of ") or figure.unit_text:
            return None
        return Measured(f"wage of {head}", head, sibling.scope, "scope-carried", "metric-governed")

    def _of_stores(self, figure: Figure) -> Measured | None:
        """ "The reservoirs held 29 billion cubic metres, or 52% of their capacity": what is filled stands in front."""
        stored = next(
            (t.lower for t in reversed(self.tokens[: figure.first]) if singular(t.lower) in words("stores")), ""
        )
        return Measured(f"{stored} fill level", stored, None, "", "metric-partly") if stored else None
