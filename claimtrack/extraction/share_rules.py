"""Metrics of shares: the whole a share is of, and the noun that a figure qualifies."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.gapped_parts import sharing_people, with_age
from claimtrack.extraction.government import Government
from claimtrack.extraction.joined_things import up_to_another
from claimtrack.extraction.label_words import acted_on, is_doer, says_of_itself
from claimtrack.extraction.lexicon import is_plural, is_small, participle, singular, verb_forms, words
from claimtrack.extraction.measures import is_measure, mentions, unit_sorts
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.people import people_told
from claimtrack.extraction.people_asides import behind_aside
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.counting import counted_part
from claimtrack.extraction.quantities.nouns import CountedNoun
from claimtrack.extraction.set_against import is_aimed_at, is_expected
from claimtrack.extraction.sharers import those_in_front, those_who
from claimtrack.extraction.subject_rules import SubjectRules
from claimtrack.extraction.tags import SHARE_NOUNS
from claimtrack.extraction.tokens import TokenKind, lower_at

_DETERMINING = frozenset(
    ("a", "an", "the", "this", "that", "its", "his", "her", "their", "our", "another", "each", "every")
)
_FRESH = frozenset("new planned proposed second first separate joint long awaited troubled".split())
_COMPARED = frozenset(("more", "fewer", "less", "higher", "lower"))
_AMOUNTS = frozenset(("mass", "volume", "energy", "count"))
_OPENING_ANOTHER = frozenset(("the", "a", "an", "its", "their", "his", "her", "our"))
_RUNNING = frozenset(("run", "operate", "work", "produce", "mill", "refine"))
_UTILISED = "capacity utilisation"


class ShareRules(SubjectRules):
    """The rules for figures that qualify a noun or take a share of a whole."""

    def _relative_without_that(self, phrase: Phrase) -> bool:
        """Is the last word behind a figure a verb whose object the figure is?"""
        known = verb_forms().get(self.tokens[phrase.last - 1].lower)
        ends = phrase.last >= len(self.tokens) or self.tokens[phrase.last].text in ".,;:)"
        return known is not None and known.form in ("past", "s") and ends

    def _qualified(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "a 73.4% increase in memory revenue", "a 19% slice": the noun behind the figure."""
        phrase = government.right_noun
        if (
            phrase is None
            or figure.noun_last > figure.noun_first
            or (kind is Kind.SHARE and self._whole_in_front(figure))
        ):
            return None
        if self.tokens[phrase.first].lower in _OPENING_ANOTHER and self._relative_without_that(phrase):
            # "the 112 million the company claims"
            return None
        if self.tokens[phrase.first].lower in _OPENING_ANOTHER and government.noun and government.preposition == "of":
            # "With a market share of 24 percent the brand came second": the clause begins behind the figure.
            return None
        awaited = government.predicate.verb if government.predicate is not None else None
        awaits = (awaited is not None and awaited.verb_class == "expect") or is_aimed_at(self.tokens, figure)
        if self.tokens[phrase.first].lower == "that" and awaits:
            # "short of the 14.4 trillion that analysts had expected", "the 17,000 that planners had promised"
            return self._carried(sibling)
        opening = verb_forms().get(self.tokens[phrase.first].lower)
        if opening is not None and opening.form == "s" and phrase.last - phrase.first > 1:
            # "crossing 1 trillion yuan signals deeper integration": a verb, not a noun that the figure qualifies.
            return None
        people_here = (one for one in reversed(self.siblings.values()) if one.unit == "person")
        counted = next(people_here, self.discourse.foci.get("person"))
        if self.bare and opening is not None and opening.form == "base" and counted is not None:
            # "9,800 people remain in camps, a further 56,000 sleep in tents"
            people = people_told(self.tokens, figure.last, bare=True)
            if people:
                return Measured(people, people, counted.scope, "scope-carried", "metric-of-people")
        phrase = up_to_another(self.tokens, phrase)
        naming = self._whole_named(phrase) if self.share else self._name(phrase)
        core_head = self._core_head(phrase)
        if is_movement_noun(core_head):
            inner = next((part for preposition, part in phrase.attached if preposition in ("in", "of", "for")), None)
            timed = government.complement if inner is None else None
            if timed is not None and timed[0] == "in":
                # "a rise in first-quarter profit"
                inner = timed[1]
            if inner is not None:
                part = self._name(Phrase(inner.first, max(phrase.last, inner.last), inner.head, inner.chunk))
                if part.words:
                    return Measured(part.text, part.text, part.scope, "scope-named", "metric-moved-noun")
            before = [word for word in naming.words if not is_movement_noun(word.lower())]
            if before and before[0] not in ("year-on-year", "year"):
                return Measured(" ".join(before), naming.text, naming.scope, "scope-named", "metric-movement-modifier")
            return None
        if core_head in SHARE_NOUNS and not phrase.attached:
            subject = self._name(government.subject) if government.subject else None
            return Measured(
                "market share",
                naming.text,
                self.scoping.of(subject) if subject else None,
                "scope-named",
                "metric-share-noun",
            )
        if government.after in _COMPARED or not naming.words or naming.pointer:
            return None
        if self._is_expected(phrase) or is_expected(self.tokens, figure):
            return self._carried(sibling or self.latest)
        if core_head in words("time words") or core_head in words("more words") or core_head in words("less words"):
            return None
        if kind is Kind.SHARE and singular(core_head) in words("rates in percent"):
            # "a 25% tariff on steel", "a 31 percent premium"
            return Measured(naming.text, naming.text, naming.scope, "scope-named", "metric-qualified")
        if kind is Kind.SHARE:
            whole = people_told(self.tokens, phrase.last, naming.text, bare=True)
            if len(whole.split()) - len(naming.text.split()) <= 1:
                # "nine in ten phones shipped had two cameras"
                told = "" if whole and says_of_itself(government) else self._told_of(government)
                whole = whole or naming.text
                whole = whole if whole.endswith(told) else f"{whole} {told}"
            label = f"share of {whole}".strip()
            return Measured(label, naming.text, naming.scope, "scope-named", "metric-share-of")
        known = bool(mentions(naming.words, self.sorts, kind))
        plain = len(naming.words) == 1 and not naming.words[0].endswith("s") and not phrase.attached and not known
        if plain and not self._determined(figure, phrase):
            # "812,000 tonnes compare with": one small word behind a figure is as often a verb or an adverb.
            return None
        label = naming.text
        if "money" in self.sorts and core_head in words("organisation words") and self._determined(figure, phrase):
            label = f"{label} cost"  # "a $160 million project"
        return Measured(label, label, naming.scope, "scope-named", "metric-qualified")

    def _is_expected(self, phrase: Phrase) -> bool:
        """ "The 35 million euros analysts had forecast": who stands behind the figure expects it."""
        behind = [verb_forms().get(token.lower) for token in self.tokens[phrase.last : phrase.last + 2]]
        expecting = any(known is not None and known.verb.verb_class == "expect" for known in behind)
        return expecting and is_plural(phrase.head)

    def _determined(self, figure: Figure, phrase: Phrase) -> bool:
        """ "a $160 million project", "its new $2 million bridge": a determiner in front, and none behind.

        "the $2 million the firm wants" has both, and another noun phrase behind.
        """
        behind = self.tokens[phrase.first]
        hyphened = any(token.text == "-" and token.glued for token in self.tokens[figure.number_last : figure.last])
        if hyphened and phrase.first == figure.last:
            # "one 100-megawatt campus"
            return True
        if behind.is_capitalized or behind.lower in words("determiners") or behind.lower in words("possessives"):
            return False
        at = figure.first - 1
        while at > 0 and (self.tokens[at].lower in words("quantity adjectives") or self.tokens[at].lower in _FRESH):
            at -= 1
        return at >= 0 and self.tokens[at].lower in _DETERMINING

    def _told_of(self, government: Government) -> str:
        """What is said of the things that a share counts ("one in three houses is unsafe": unsafe)."""
        predicate = government.predicate
        if predicate is None:
            return ""
        if government.object is not None:
            return self._name(government.object).text
        if predicate.last < len(self.tokens) and predicate.word in words("auxiliaries"):
            following = self.tokens[predicate.last]
            return following.text if following.kind == TokenKind.WORD and not is_small(following.lower) else ""
        return predicate.word

    def _shared(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "60 percent of global AI patents": the whole that a share is of."""
        if kind is not Kind.SHARE:
            return None
        if government.complement is None or self._whole_in_front(figure):
            return self._shared_of_counted(figure)
        of, phrase = government.complement
        if of != "of":
            return None
        those = phrase.head == "those" and sibling is None
        which = those_who if lower_at(self.tokens, phrase.first + 1) == "who" else people_told
        if those and (told := which(self.tokens, phrase.first + 1)):
            # "31 percent of those treated with it", "60 percent of those who sue give up"
            return Measured(f"share of {told}", "people", None, "", "metric-share-of")
        verb = government.verb.verb if government.verb is not None else None
        if phrase.head == "capacity" and verb is not None and verb.lemma in _RUNNING and not government.crossed:
            # "its lines ran at 95.8 percent of capacity"
            whose = self._name(government.subject) if government.subject is not None else Naming()
            return Measured(_UTILISED, whose.text, self.scoping.of(whose), "scope-named", "metric-share-of")
        naming = self._whole_named(phrase)
        subject = self._name(government.subject) if government.subject else None
        scope, whole = self.scoping.of(subject) if subject else None, naming.text
        if not whole and (counted := self._shared_of_counted(figure)) is not None:
            return counted
        if not whole or naming.pointer:
            carried = sibling or self._amount_of(phrase.head) or self._amount_here() or self.discourse.focus(False, "")
            whole = carried.metric if carried else whole
        doing = self._doing(government) or self._destroyed(government)
        doing = "" if is_measure(whole) and not doing.endswith("ed") else doing
        sold = government.verb.verb if doing in ("sales", "shipments") and government.verb is not None else None
        doing = participle(sold.lemma) if sold is not None and sold.noun == doing else doing  # "sold 71% of the rooms"
        beside = behind_aside(self.tokens, phrase.last) == phrase.last
        silent = not whole or doing or (government.predicate is None and beside)
        told = "" if silent else people_told(self.tokens, phrase.last, whole, bare=True)
        if told:  # "68% of patients began treatment within two months", "63% of Kenyans, or 33 million, are poor"
            label = f"share of {told.replace(' who ', ' ', 1)}"
            return Measured(label, whole, scope or naming.scope, "scope-named", "metric-share-of")
        if government.predicate is not None and not doing:
            doing = self.tokens[government.predicate.last - 1].text
            doing = "" if doing in words("auxiliaries") | {"come", "comes", "came"} else doing
            doing += f" {self._name(government.object).text}" if government.object else ""
        unheard = government.predicate is not None or bool(self._destroyed(government))
        named = subject is not None and subject.words and not subject.pointer and not self._hollow(subject)
        # "The vaccine prevented 86 percent of severe cases", "the lake holds 38 percent of its water"
        unheard = unheard or doing.endswith("ed") or self.tokens[phrase.first].lower in words("possessives")
        what = subject.text if subject is not None and named and not unheard else ""
        if government.subject is not None:
            people = sharing_people(self.tokens, government)
            scope, what = (naming.scope, people) if people else (scope, what)
            what = with_age(self.tokens, government.subject.last, what) if what != people else what
        part = f"{what + ' in ' if what else ''}{whole} {doing}"
        if subject is not None and what and (acted := acted_on(government)):
            part = f"{whole} {acted}" if is_doer(subject.words, subject.head) else f"{whole} {acted} by {what}"
        label = f"share of {part}".strip()
        return Measured(label, whole, scope or naming.scope, "scope-named", "metric-share-of")

    def _amount_of(self, head: str) -> Measured | None:
        """ "took 78% of the volume": what was told last in tonnes or the like, and no price."""
        if head not in ("volume", "volumes", "tonnage", "quantity"):
            return None
        known = [one for one in self.discourse.foci.values() if one.metric and not one.share]
        alike = [one for one in known if unit_sorts(one.unit) & _AMOUNTS]
        return max(alike, key=lambda one: one.sentence, default=None)

    def _whole_in_front(self, figure: Figure) -> CountedNoun | None:
        """The things of which a share is told behind a comma ("of 1,400 firms asked, 44% pay")."""
        set_off = figure.first > 0 and self.tokens[figure.first - 1].text == ","
        return counted_part(self.tokens, 0, ()) if set_off else None

    def _shared_of_counted(self, figure: Figure) -> Measured | None:
        """ "Two thirds of the 1,400 firms pay": the counted things, and what they do."""
        front = self._whole_in_front(figure)
        if front is None and (told := those_in_front(self.tokens, figure)):
            return Measured(f"share of {told}", "people", None, "", "metric-share-of")
        things = front or counted_part(self.tokens, figure.last, ())
        if things is None:
            return None
        naming = self._whole_named(Phrase(things.first, things.last, self.tokens[things.last - 1].lower, -1))
        if not naming.words:
            return None
        told = people_told(self.tokens, figure.last if front else things.last, naming.text, bare=bool(front))
        return Measured(f"share of {told or naming.text}", naming.text, naming.scope, "scope-named", "metric-share-of")
