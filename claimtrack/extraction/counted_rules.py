"""Metrics of counts: the counted noun with what is done to it, or the subject whose size the verb states."""

from __future__ import annotations

from itertools import takewhile

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import SOME_OF, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.joined_things import without_other_amount
from claimtrack.extraction.label_words import is_doer, is_participle, singular_last
from claimtrack.extraction.lexicon import is_small, participle, singular, verb_forms, words
from claimtrack.extraction.measures import is_measure, mentions, of_verb, unit_sorts
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.people import PEOPLE, done_to_people, people_told
from claimtrack.extraction.phrase_reader import AMOUNTING
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.counting import counted_part
from claimtrack.extraction.size_rules import GENERIC_NOUNS, SizeRules
from claimtrack.extraction.tokens import TokenKind
from claimtrack.extraction.told_words import found_doing, words_from

_NOT_DONE_TO_PEOPLE = frozenset("say measure expect be have share stand bound up down aim".split())
"""Classes of verbs that say how many people there are, and not what was done to them."""
_OF_GOODS = frozenset(("throughput", "handled", "handling", "shipments", "deliveries", "production"))  # not to people
_SORTS = frozenset(("type", "kind", "model", "class", "sort", "brand", "make"))  # "ferries of the type KF-480"
_CLAIMING = frozenset("claim claims claimed cost costs take took taken lose lost".split())
_TIMES_TAKEN, _TAKING = (
    frozenset("time wait delay duration period".split()),
    frozenset("take need require spend".split()),
)
INHABITED = frozenset("city country town village province region state island district county continent".split())


class CountedRules(SizeRules):
    """The rules for figures that count something or state the size of their subject."""

    def _stated(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "emissions rose to 37.8 Gt CO2": a measure whose verb says how large its subject is, or is made."""
        if (resized := self._resized(figure, government, kind)) is not None:
            return resized
        if kind is not Kind.LEVEL or figure.noun_last > figure.noun_first or not self._states_subject(government, kind):
            return None
        if government.subject is None:
            return None
        subject = self._name(government.subject)
        if not subject.words or subject.pointer or subject.entity or self._hollow(subject):
            return None
        label = self._with_relative(subject, government.subject, government.verb) or subject.text
        return Measured(label, subject.text, self.scoping.of(subject), "scope-named", "metric-subject-stated")

    def _counted(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "4.55 million 5G base stations": the counted noun names the metric, with the verb that is done to it."""
        counts = figure.noun_last > figure.noun_first and kind not in (Kind.GROWTH, Kind.MULTIPLE)
        if not counts or self._is_put_at(figure, government) or self._moves_by_points(figure, kind):
            return None
        phrase = Phrase(figure.noun_first, figure.noun_last, self.tokens[figure.noun_last - 1].lower, -1)
        if government.complement and government.right_noun is None:
            preposition, inner = government.complement
            inside = {token.lower for token in self.tokens[inner.first : inner.last]}
            tells = bool(inside) and inner.head not in words("time words") and _SORTS.isdisjoint(inside)
            if preposition in ("of", "for", "on") and tells:
                phrase.attached.append((preposition, without_other_amount(self.tokens, inner)))
        naming = self._whole_named(phrase)
        if naming.entity and not naming.words:
            naming.words = [token.text for token in self.tokens[phrase.first : figure.noun_last]]
            naming.scope = naming.entity = None
        bound = self._bound_noun(figure, government)
        if bound is not None:
            return bound
        doing = self._done_to(naming, figure, government)
        own = government.predicate is not None and government.crossed and not government.coordinate
        subject = self._name(government.subject) if government.subject and not own else None
        doer = self.scoping.of(subject) if subject else None
        scope = naming.scope or doer
        if doer and subject and naming.scope_form == "entity" and (subject.entity or subject.scope_form == "entity"):
            # "Emirates ordered 65 Boeing jets": whoever does it, not whose things they are.
            scope = doer
        text = " ".join(naming.words)
        claimed = naming.head == "lives" and government.verb is not None and government.verb.word in _CLAIMING
        if not claimed and self._is_size_of(subject, naming, government, kind):
            assert subject is not None
            return Measured(subject.text, subject.text, scope, "scope-named", "metric-subject-stated")
        people = self._people(figure, government, kind) if naming.head in PEOPLE else "deaths" * claimed
        if people.startswith("people ") and not scope and government.pronoun in ("it", "they"):
            # "Oxo says it moved 1.5 million people"
            scope = self._doer_of(government)
        if people:
            # "The fire claimed 12 lives"
            return Measured(people, text, scope, "scope-named" if scope else "", "metric-of-people")
        happening = self._happening(figure, government)
        doing = "" if happening.startswith("in ") else doing  # "were living in tents"
        relative, owner = self._reduced_relative(figure)
        if (naming.head in GENERIC_NOUNS and not self._says_which(naming)) or not naming.words:
            if is_measure(relative) and not doing:
                # "sees 98 million units being shipped"
                return Measured(relative, text, scope, "scope-named", "metric-done")
            return self._generic(government, sibling, subject, scope, text, doing)
        known = None if doing or relative else self._known_for_noun(naming, sibling, figure)
        if known is not None:
            return Measured(known.metric, text, scope, "scope-named" if scope else "", "metric-of-noun-known")
        if owner:
            scope = owner
        elif relative:
            text = f"{singular_last(text) if is_measure(relative) and ' of ' not in text else text} {relative}"
        elif doing and doing not in text and not (doing in _OF_GOODS and _are_people(naming)):
            text = _without_container(text) if is_measure(doing) else text
            compound = (is_measure(doing) or doing == "starts") and not is_participle(doing) and " of " not in text
            text = f"{singular_last(text) if compound else text} {doing}"
        else:
            told = self._lacking(figure, naming) or ("" if happening else self._apart(figure, government, text))
            text = told or f"{text} {happening if happening not in text else ''}".strip()
        return Measured(text, text, scope, "scope-named" if scope else "", "metric-counted")

    def _is_size_of(self, subject: Naming | None, naming: Naming, government: Government, kind: Kind) -> bool:
        """ "Fleets reached 40,000 cars", but "Parliament passed 12 laws", "the app tops 12 million weekly users"."""
        if subject is None or is_doer(subject.words, subject.head) or not self._states_subject(government, kind):
            return False
        if len(naming.words) > 1 and is_measure(naming.head) and not any(is_measure(w.lower()) for w in subject.words):
            return False
        return bool(subject.words) and not (subject.pointer or subject.entity or self._hollow(subject))

    def _done_to(self, naming: Naming, figure: Figure, government: Government) -> str:
        """What is done to the things counted; acts are made and no output ("made 90 attempts")."""
        doing = "" if self._is_whole(figure) else self._doing(government)
        if doing == "purchases" and self._buys_at_large(government):
            # What the public buys is what is sold to it.
            return "sales"
        return "" if doing == "output" and singular(naming.head) in words("acts") else doing

    def _taken(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "it takes 45 minutes to charge the car", "costs $38 to ship a ton": the time, or the money, it takes."""
        verb = government.verb.verb if government.verb is not None else None
        if verb is None or government.crossed:
            return None
        priced = verb.lemma == "cost" and government.pronoun == "it" and self._is_money()
        if not priced and (verb.lemma not in _TAKING or "time" not in unit_sorts(self.unit)):
            return None
        if figure.last + 1 >= len(self.tokens) or self.tokens[figure.last].lower != "to":
            return self._time_of(government) if verb.lemma == "take" else None
        done = self.tokens[figure.last + 1]
        known = verb_forms().get(done.lower)
        if known is None or known.form != "base":
            return None
        said = words_from(self.tokens, figure.last + 2)
        object_words = takewhile(lambda word: word == "of" or word not in words("prepositions"), said)
        behind = [word.lower() for word in object_words if not is_small(word)]
        label = " ".join(("cost to" if priced else "time to", done.lower, *behind[:3]))
        return Measured(label, label, None, "", "metric-time-taken")

    def _time_of(self, government: Government) -> Measured | None:
        """The time that the verb's subject takes; nobody's who acts ("drivers took six hours")."""
        subject = self._name(government.subject) if government.subject is not None else None
        if subject is None or not subject.words or subject.pointer or government.preposition:
            return None
        if self._hollow(subject) or is_doer(subject.words, subject.head):
            return None
        label = subject.text if singular(subject.head) in _TIMES_TAKEN else f"{singular_last(subject.text)} time"
        return Measured(label, label, self.scoping.of(subject), "scope-named", "metric-time-taken")

    def _some_of(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "only 38 of the 93 stations still report": the things that the number is some of, and what they do."""
        things = counted_part(self.tokens, figure.last, ()) if figure.rule == "part-of-noun" else None
        if things is None or kind is not Kind.LEVEL:
            return None
        naming = self._name(Phrase(things.first, things.last, self.tokens[things.last - 1].lower, -1))
        if not naming.words:
            return None
        told = people_told(self.tokens, things.last, naming.text) or self._done_to_some(figure, government, naming)
        if any(token.lower in words("possessives") for token in self.tokens[figure.first : things.first]):
            # "30 of its 128 Airbus planes": whose they are, and not who made them
            naming.scope = None
        return Measured(told or naming.text, naming.text, naming.scope, "scope-named", SOME_OF)

    def _done_to_some(self, figure: Figure, government: Government, naming: Naming) -> str:
        """ "It filled 1,120 of 1,450 posts", "closed 11 of its 28 offices": what was done to some of them; else ""."""
        verb = government.verb
        if verb is None or verb.verb is None or verb.passive or verb.last != figure.first:
            return ""
        does = verb.verb.verb_class in ("other", "do", "change") and verb.verb.lemma not in words("light verbs")
        return f"{naming.text} {participle(verb.verb.lemma)}" if does else ""

    def _people(self, figure: Figure, government: Government, kind: Kind) -> str:
        """ "26 million people need food aid": which people are counted, unless their verb is a measure's ("died")."""
        told = people_told(self.tokens, figure.last)
        if told:
            verbs = [verb_forms().get(word) for word in told.split()[1:3]]
            measured = any(known and of_verb(known.verb.lemma, frozenset(("person",)), kind) for known in verbs)
            return "" if measured else told
        verb = government.verb
        crossed = government.crossed and not government.coordinate
        if verb is not None and verb.verb is not None and (verb.verb.lemma, government.preposition) == ("lay", "off"):
            return "people laid off"
        if verb is None or verb.verb is None or crossed or government.preposition:
            return ""
        subject = self._name(government.subject) if government.subject is not None else None
        if verb.verb.lemma in ("have", "count") and subject is not None and self._inhabited(subject):
            return "population"
        held = verb.verb.verb_class in _NOT_DONE_TO_PEOPLE and verb.verb.lemma != "support"
        if held or of_verb(verb.verb.lemma, frozenset(("person",)), kind):
            return ""
        perfect = self.tokens[verb.first].lower in ("has", "have", "had")  # "Fighting near Oxo has driven 900 people"
        acted = subject is not None or government.pronoun or verb.form == "base" or (perfect and not verb.passive)
        driven = found_doing("people", verb.verb.lemma, self.tokens, figure.last)
        return (driven or done_to_people(verb.verb.lemma)) if acted else ""

    def _inhabited(self, subject: Naming) -> bool:
        """A city or a country, by name or by noun."""
        return subject.head in INHABITED or bool(subject.scope and not subject.words)

    def _bound_noun(self, figure: Figure, government: Government) -> Measured | None:
        """ "daily token usage exceeding 140 trillion calls": the noun whose bound the participle states."""
        opening = verb_forms().get(self.tokens[figure.first].lower)
        if opening is None or opening.form != "ing" or opening.verb.verb_class not in ("bound", "stand"):
            return None
        noun = self._name(government.near_noun) if government.near_noun is not None else None
        if noun is None or not noun.words or noun.pointer or noun.entity:
            return None
        return Measured(noun.text, noun.text, self.scoping.of(noun), "scope-named", "metric-subject-stated")

    def _reduced_relative(self, figure: Figure) -> tuple[str, str | None]:
        """ "devices running HarmonyOS": the participle behind a counted noun with its object, and the name in it."""
        at = figure.last
        if at < len(self.tokens) and (self.tokens[at].lower.endswith("ly") or self.tokens[at].lower == "being"):
            at += 1
        if at + 1 >= len(self.tokens) or figure.noun_last != figure.last:
            return "", None
        known = verb_forms().get(self.tokens[at].lower)
        following = self.tokens[at + 1]
        acts = following.kind is TokenKind.NUMBER or following.lower in words("determiners") | AMOUNTING
        if known is not None and known.form == "past" and known.verb.verb_class == "do" and not acts:
            # "320.1 million smartphones shipped in July": what was done to them names the metric.
            return known.verb.noun, None
        if known is None or known.form != "ing" or following.kind != TokenKind.WORD or is_small(following.lower):
            return "", None
        name = following.text if following.text in self.discourse.proper else None
        return f"{self.tokens[at].text} {following.text}", name


def _are_people(naming: Naming) -> bool:
    return any("person" in one.measure.units for one in mentions(naming.words[-1:], frozenset(("person",)), Kind.LEVEL))


def _without_container(text: str) -> str:
    """ "bags of coffee" as what is in them, which is what is sold and shipped."""
    container, of, inside = text.partition(" of ")
    return inside if of and singular(container.split()[-1].lower()) in words("containers") else text
