"""Metrics of money and people that a verb moves: what something was built for, who was paid or hired."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_small, verb_forms, words, words_of
from claimtrack.extraction.measures import mentions
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.share_rules import ShareRules
from claimtrack.extraction.tokens import TokenKind
from claimtrack.extraction.told_words import words_from, words_joined
from claimtrack.units import dimension

_SIZES = {
    **{"high": "height", "tall": "height", "long": "length", "wide": "width", "broad": "width", "deep": "depth"},
    **{"thick": "thickness", "across": "diameter"},
}
_STRIKING = {"hit": "affected", "reach": "reached"}
_REACHED = frozenset(("people", "children", "families", "households", "villages", "pupils", "women", "patients"))
_STAFFING = {"hire": "hires", "recruit": "hires", "fire": "layoffs", "sack": "layoffs", "dismiss": "layoffs"}
_DRIVING = frozenset(("drive", "force", "chase", "expel", "uproot", "push"))
_INTO = frozenset(("put", "pour", "plough", "plow", "sink", "pump", "inject", "funnel", "channel", "throw"))
_SHORTEST_DEED = 2
_LONGEST_TIME = 12
_TIMING = frozenset(
    "over in by during until through to from between since within and next past coming last this each every "
    "mostly mainly largely chiefly primarily half financial fiscal".split()
)
_THESE = frozenset(("it", "them", "this", "that", "these", "those", "top"))
_LETTING = frozenset(("award", "let", "contract"))
_GOODS = frozenset(("mass", "volume", "energy", "area", "length"))
_ONE = frozenset(("one", "that"))
_BEFORE_ONE = frozenset(("after", "from", "against", "with", "than", "to", "versus", "and", "following", "over", ","))


class SpendingRules(ShareRules):
    """The rules for sums that a verb with an object spends, and for people that one takes on or sends away."""

    def _one_of(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "a surplus of 9,000 tonnes, after one of 2,000": the thing that "one" stands for."""
        first = figure.first
        if first < 3 or self.latest is None or not self.latest.metric or self.latest.share != (kind is Kind.SHARE):
            return None
        subject = government.subject
        ones = [first - 1] if subject is None else [first - 1, subject.last - 1]
        again = next((at for at in ones if self.tokens[at].lower in ("one", "ones") and at > 0), None)
        if again is not None and kind is Kind.LEVEL and self.tokens[again - 1].lower not in _BEFORE_ONE:
            # "the Mexican wage is worth $16 a day, the Brazilian one $301 a month"
            whose = next((place.scope for place in self.scoping.mentions.all if place.last == again), None)
            return Measured(self.latest.metric, self.latest.text, whose, "scope-named", "metric-one-of")
        spoken = [token.lower for token in self.tokens[first - 3 : first]]
        if spoken[2] != "of" or spoken[1] not in _ONE or spoken[0] not in _BEFORE_ONE:
            return None
        return Measured(self.latest.metric, self.latest.text, self.latest.scope, "scope-carried", "metric-one-of")

    def _spent(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "will build a plant for $1.2 billion", "put $3 million into shops", "paid growers $900 each"."""
        verb = government.verb.verb if government.verb is not None else None
        if verb is None or kind is not Kind.LEVEL or not self._is_money():
            return None
        behind = self.tokens[figure.last].lower if figure.last < len(self.tokens) else ""
        if behind == "into" and verb.lemma in _INTO and not government.crossed:
            label = " ".join(("investment in", *words_joined(self.tokens, figure.last + 1)))
            label = label.removesuffix(" in")
            return Measured(label, label, self._doer_of(government), "scope-named", "metric-spent")
        on = self._spent_on(figure, verb.lemma)
        if on and not government.crossed:
            return Measured(on, on, self._doer_of(government), "scope-named", "metric-spent")
        if behind == "to" and verb.lemma == "pay" and not government.crossed and (to := self._paid_to(figure)):
            return Measured(to, to, self._doer_of(government), "scope-named", "metric-given")
        if verb.lemma in ("take", "require") and not government.preposition and not government.crossed:
            return self._taken_to_do(government)
        if government.preposition == "for" and verb.lemma in _LETTING and government.verb and government.verb.passive:
            named = self._name(government.subject) if government.subject is not None else Naming()
            label = f"{named.text} contract value".strip()
            return Measured(label, named.text, self.scoping.of(named), "scope-named", "metric-spent")
        if government.preposition == "for" and verb.lemma in words("verbs of making and mending"):
            return self._built_for(government)
        if not government.preposition and not government.crossed and verb.lemma in words("verbs of giving"):
            goods = dimension(self.unit.partition("/")[2]) in _GOODS
            return None if goods else self._given(government)
        return None

    def _spent_on(self, figure: Figure, lemma: str) -> str:
        """ "laid out 31 million on pylons", "spend 16 million pesos ($288,000) on rebuilding piers"; or ""."""
        at = figure.last
        bracket = at < len(self.tokens) and self.tokens[at].text == "("
        if bracket:
            at = next((token.index + 1 for token in self.tokens[at:] if token.text == ")"), at)
        before, at = at, self._past_time(at)
        if at + 1 >= len(self.tokens) or self.tokens[at].lower != "on" or self.tokens[at + 1].lower in _THESE:
            return ""
        bracket = bracket or at > before
        known = verb_forms().get(self.tokens[at + 1].lower)
        gerund = known is not None and known.form == "ing"
        if lemma not in words("verbs of paying out") and not (lemma == "spend" and (bracket or gerund)):
            return ""
        told = words_from(self.tokens, at + 1)
        behind = at + 1 + len(told)
        if behind + 1 < len(self.tokens) and self.tokens[behind].kind is TokenKind.NUMBER and gerund:
            # "rebuilding 14 piers"
            told += words_from(self.tokens, behind + 1)
        else:
            told = words_joined(self.tokens, at + 1)
        return " ".join(("spending on", *told)).removesuffix(" on").removesuffix(" and")

    def _past_time(self, at: int) -> int:
        """Where "on" stands behind the time of the deed ("over the next two years on", "by 2034, mostly on")."""
        tokens, index = self.tokens, at
        while index < len(tokens) and index < at + _LONGEST_TIME and tokens[index].lower != "on":
            token = tokens[index]
            timed = token.kind == TokenKind.NUMBER or token.lower in words_of(
                "time words", "determiners", "counting words"
            )
            if not timed and token.lower not in _TIMING and token.text != ",":
                return at
            index += 1
        return index

    def _paid_to(self, figure: Figure) -> str:
        """ "paid 409 million to agents": whom it was paid to, where they are many."""
        words_behind = words_from(self.tokens, figure.last + 1)
        many = bool(words_behind) and words_behind[0].islower() and any(word.endswith("s") for word in words_behind)
        return " ".join(("payments to", *words_behind)) if many else ""

    def _built_for(self, government: Government) -> Measured | None:
        """What was made or mended for the money: the verb's object, or the subject of a passive."""
        verb = government.verb
        assert verb is not None
        phrase = government.subject if verb.passive else government.noun
        if phrase is None or (phrase.first < verb.last and not verb.passive):
            return None
        named = self._name(phrase)
        label = named.text or (named.entity or "")
        scope = named.scope or (None if verb.passive else self._doer_of(government))
        if not label:
            return None
        return Measured(f"{label} cost", label, scope, "scope-named", "metric-spent")

    def _taken_to_do(self, government: Government) -> Measured | None:
        """ "To finish the job will take $6 billion", "Rebuilding the port takes $2 billion": what a deed costs."""
        tokens, first = self.tokens, government.clause[0]
        if government.verb is None or government.verb.first - first < _SHORTEST_DEED:
            return None
        if any(token.text == "," for token in tokens[first : government.verb.first]):
            # "To put it in perspective, it takes $170 million"
            return None
        at = first + 1 if tokens[first].lower == "to" else first
        known = verb_forms().get(tokens[at].lower)
        if known is None or known.form not in (("base",) if at > first else ("ing",)):
            return None
        label = " ".join(
            (
                "cost to" if at > first else "cost of",
                tokens[at].lower,
                *words_from(tokens[: government.verb.first], at + 1),
            )
        )
        return Measured(label, label, None, "", "metric-spent")

    def _given(self, government: Government) -> Measured | None:
        """Whom the money is given to: the noun phrase between the verb and the sum."""
        verb, phrase = government.verb, government.noun
        assert verb is not None
        if phrase is None and verb.verb is not None and verb.verb.lemma == "give" and not verb.passive:
            # "Norway has given $3 million"
            doer = self._doer_of(government)
            return Measured("aid given", "aid given", doer, "scope-named", "metric-given") if doer else None
        if phrase is None or phrase.first != verb.last or verb.passive:
            return None
        core = phrase.core_last
        named = self._name(phrase)
        determined = self.tokens[phrase.first].lower in ("each", "every")
        last = self.tokens[core - 1]
        plural = last.kind == TokenKind.WORD and last.lower.endswith("s")
        if not named.words or named.pointer or not (plural or determined):
            # "gave a record $3 million", "paid the minimum $40"
            return None
        return Measured(
            f"payment to {named.text}", named.text, self._doer_of(government), "scope-named", "metric-given"
        )

    def _struck(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "The blackout hit 3.2 million customers", but "sales hit 3 million units"."""
        verb = government.verb
        if (
            verb is None
            or verb.verb is None
            or verb.verb.lemma not in _STRIKING
            or verb.last != figure.first
            or verb.passive
        ):
            return None
        who = self._name(government.subject) if government.subject is not None else Naming()
        subject = who.text or who.entity or ""
        if figure.noun_last <= figure.noun_first or not subject or mentions(subject.split(), frozenset(), Kind.LEVEL):
            return None
        naming = self._name(Phrase(figure.noun_first, figure.noun_last, self.tokens[figure.noun_last - 1].lower, -1))
        if verb.verb.lemma == "reach" and naming.head not in _REACHED:
            return None
        label = f"{naming.text} {_STRIKING[verb.verb.lemma]}"
        rule = "metric-counted" if verb.verb.lemma == "hit" else "metric-spent"
        return Measured(label, naming.text, naming.scope, "scope-named", rule) if naming.words else None

    def _sized(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "The tower is 335 metres high", "42 metres wide", "is 31.6 years old": told by an adjective."""
        if figure.rule == "age" and kind is Kind.LEVEL and not government.crossed and government.subject is not None:
            aged = self._name(government.subject)
            told = f"{aged.text} age" if aged.words and not aged.pointer else ""
            return Measured(told, aged.text, self.scoping.of(aged), "scope-named", "metric-sized") if told else None
        if kind is not Kind.LEVEL or figure.last >= len(self.tokens) or "length" not in self.sorts:
            return None
        measure = _SIZES.get(self.tokens[figure.last].lower, "")
        behind = self.tokens[figure.last + 1] if figure.last + 1 < len(self.tokens) else None
        if not measure or (behind is not None and behind.kind == TokenKind.WORD and not is_small(behind.lower)):
            # "a 500 metre wide tunnel"
            return None
        before = sibling if sibling is not None and government.crossed else None
        thing = before.text if before is not None and before.rule == "metric-sized" else ""
        if not thing and government.subject is not None and not self._speaks(government):
            named = self._name(government.subject)
            thing = "" if named.pointer or named.entity else named.text
            return Measured(f"{thing} {measure}".strip(), thing, self.scoping.of(named), "scope-named", "metric-sized")
        return Measured(f"{thing} {measure}".strip(), thing, None, "", "metric-sized")

    def _staffed(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "plans to hire 3,000 more", "laid off 1,200"."""
        verb = government.verb.verb if government.verb is not None else None
        if verb is None or figure.unit_stated or figure.noun_last > figure.noun_first or self._is_money():
            return None
        if kind not in (Kind.LEVEL, Kind.CHANGE) or government.crossed or government.noun is not None:
            return None
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 3]]
        if verb.lemma in _DRIVING and behind[:1] == ["from"] and behind[-1] in ("homes", "villages", "land", "houses"):
            # "drove 320,000 from their homes"
            return Measured("displaced people", "displaced people", None, "", "metric-staffed")
        label = self._phrasal(government) if government.preposition else _STAFFING.get(verb.lemma, "")
        # "Earned 141 million euros and employs 1,900"
        label = "employees" if verb.lemma == "employ" and self.siblings and not government.preposition else label
        if label not in ("hires", "layoffs", "employees"):
            return None
        return Measured(label, label, self._doer_of(government), "scope-named", "metric-staffed")

    def _doer_of(self, government: Government) -> str | None:
        named = self._name(government.subject) if government.subject is not None else Naming()
        return self.scoping.of(named)
