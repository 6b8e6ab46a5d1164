"""Metrics of figures whose noun is left out beside them: "there were 900", "each costs 9 million", "twice as many"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.counted_rules import INHABITED
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.label_words import is_participle, singular_last
from claimtrack.extraction.lexicon import is_finite, is_plural, is_superlative, plural_of, singular, words
from claimtrack.extraction.measures import BARE, unit_sorts
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.same_again_rules import SameAgainRules
from claimtrack.extraction.tokens import TokenKind
from claimtrack.extraction.told_words import words_from

_APPEALS = ("response plan", "appeal", "plan")
_NEEDED = frozenset("need needs requirement requirements estimate plan budget forecast".split())
_COUNTING = frozenset(("number", "count", "total", "tally"))
_AS_MUCH = (["as", "many"], ["as", "much"])
_LONGEST_SUBJECT = 6
_MARKS = frozenset((",", ";", "“", '"', "–", "—"))
_OPENING_FUNDS = frozenset(("with", "of", ",", "(", "and", "–", "—", ";", ":"))
_CLOSING_FUNDS = frozenset(("of", "out", "so", "by", ".", ",", ";", ")", "and", "against", "for", "since", "in"))


class LeftOutRules(SameAgainRules):
    """The rules for figures that go on with a noun told in front of them in the sentence."""

    def _left_out(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """The first of these rules that tells."""
        rules = (
            self._there_were,
            self._as_many,
            self._takes_times_as_long,
            self._in_a_row,
            self._part_of_whole,
            self._against_estimate,
            self._raised_of_sought,
            self._each_costs,
            self._highest_in,
            self._same_again,
        )
        return next((found for rule in rules if (found := rule(figure, government, kind, sibling)) is not None), None)

    def _peopled(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "For a country of 56 million", "a town of 9,000": how many live there."""
        place = government.near_noun if government.near_noun is not None else government.noun
        if not self.bare or kind is not Kind.LEVEL or place is None or government.preposition != "of":
            return None
        one = place.last == figure.first - 1 and self.tokens[place.first].lower in ("a", "an") and not place.attached
        return Measured("population", rule="metric-governed") if one and place.head in INHABITED else None

    def _there_were(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The number of vacancies is growing: there were 11,400 in May": of what stands in front of the colon."""
        first = government.clause[0]
        colon = next((at for at in range(figure.first - 1, 0, -1) if self.tokens[at].text == ":"), 0)
        begins = colon > 0 and self.tokens[colon + 1].lower == "there"
        if not self.bare or government.pronoun != "there" or not begins or first > figure.first:
            return None
        told = self.tokens[:colon]
        start = next((at + 1 for at in range(colon - 1, -1, -1) if told[at].text in _MARKS), 0)
        start += sum(token.lower in words("conjunctions") for token in told[start : start + 1])
        verb = next((token.index for token in told[start:] if is_finite(token.lower)), 0)
        head = told[verb - 1] if start < verb <= start + _LONGEST_SUBJECT else None
        if head is None or not is_plural(head.lower):
            return None
        start += told[start].lower in words("determiners")
        of = next((token.index for token in told[start:verb] if token.lower == "of"), 0)
        start = of + 1 if of and told[of - 1].lower in _COUNTING else start
        naming = self._name(Phrase(start, verb, head.lower, -1))
        if not naming.words or naming.pointer or naming.entity:
            return None
        return Measured(naming.text, naming.text, naming.scope, "scope-named", "metric-counted")

    def _as_many(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "31 percent of farmers use it, twice as many as in 2020": what stands beside it, so many times as large."""
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        set_off = figure.first > 0 and self.tokens[figure.first - 1].text in (",", "-", "–", "—", "(")
        last = sibling or self.latest
        if kind is not Kind.MULTIPLE or behind not in _AS_MUCH or not set_off or last is None or not last.metric:
            return None
        return Measured(last.metric, last.text, last.scope, "scope-carried", "metric-told-by-verb")

    def _in_a_row(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "On 37 days in a row it reached 40 degrees": how often, one after the other."""
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 3]]
        timed = kind is Kind.LEVEL and "time" in self.sorts and behind == ["in", "a", "row"]
        timed = timed and (government.preposition == "on" or government.pronoun == "there")
        return Measured(f"{plural_of(self.unit)} in a row", rule="metric-told-by-verb") if timed else None

    def _takes_times_as_long(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Rebuilding has taken twice as long as planned": the time that it takes."""
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        verb = government.verb.verb if government.verb is not None else None
        if kind is not Kind.MULTIPLE or behind != ["as", "long"] or verb is None or verb.lemma != "take":
            return None
        subject = self._name(government.subject) if government.subject is not None else None
        if subject is None or not subject.words or subject.pointer:
            return None
        label = f"{singular_last(subject.text)} time"
        return Measured(label, label, self.scoping.of(subject), "scope-named", "metric-time-taken")

    def _part_of_whole(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "17 clerks resigned out of 96": the whole is all of them, whatever some of them did."""
        before = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]]
        last = sibling or self.latest
        if not self.bare or before != ["out", "of"] or last is None or last.size > self.bare:
            return None
        counted = unit_sorts(last.unit) & BARE or last.unit == "person"
        parts = last.metric.split() if counted and not last.share else []
        while len(parts) > 1 and is_participle(parts[-1].lower()):
            parts.pop()  # "clerks resigned": clerks
        done = self.tokens[figure.last].lower if figure.last < len(self.tokens) else ""
        label = " ".join((*parts, *([done] if is_participle(done) else [])))  # "out of 3.4 million requested"
        return Measured(label, label, last.scope, "scope-carried", "metric-part-of-head") if parts else None

    def _against_estimate(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "cost 312 million, against an estimate of 185 million": what the sentence has told last."""
        phrase, last = government.noun, self.latest
        if phrase is None or phrase.head not in _NEEDED or government.preposition != "of" or phrase.attached:
            return None
        opened = any(token.lower == "against" for token in self.tokens[max(0, phrase.first - 2) : phrase.first])
        return self._carried(last) if opened and last is not None and not last.share else None

    def _raised_of_sought(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "with $40 million raised of $330 million sought": what has come in of the money that is needed."""
        said = [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        before = self.tokens[figure.first - 1].lower if figure.first else ","
        done = said[0] if said else ""
        told = self.latest.metric if self.latest is not None and self.latest.metric.startswith("funds ") else ""
        if kind is Kind.SHARE and told and done in words("words of given funds") | {"funded", "covered", "met"}:
            # "$62 million requested, 27% received"
            return Measured(f"share of {told} {done}", told, None, "scope-carried", "metric-share-of")
        if kind is not Kind.LEVEL or not self._is_money() or "/" in self.unit:
            return None
        stands = before in _OPENING_FUNDS or before in words("determiners")
        ends = not said[1:] or said[1] in _CLOSING_FUNDS
        beside = done in words("words of given funds") or bool(told) or figure.first == 0
        if done not in words("words of given funds") | words("words of needed funds"):
            return None
        if not (stands and ends and beside) or (government.noun is not None and government.preposition != "of"):
            return None
        thing = next((one for one in _APPEALS if self.latest is not None and one in self.latest.metric), "")
        label = f"funds {done} for {thing}" if thing else f"funds {done}"
        return Measured(label, label, sibling.scope if sibling else None, "scope-carried", "metric-told-by-verb")

    def _each_costs(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Ten trams were bought; each costs 4 million euros": the cost of one of those counted or told before."""
        before = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]]
        if kind is not Kind.LEVEL or not self._is_money() or before not in (["each", "cost"], ["each", "costs"]):
            return None
        last = self.latest or self.discourse.focus(False, "")
        thing = last.unit.rpartition(" ")[2] if last is not None and unit_sorts(last.unit) & BARE else ""
        front = self.tokens[: figure.first - 2]
        subject = next((t.index for t in front if is_finite(t.lower) or t.lower in words("auxiliaries")), 0)
        if not self.siblings and 0 < subject <= _LONGEST_SUBJECT:
            # "Flights to Kassala will end; each costs $27,000"
            named = [t.lower for t in self.tokens[:subject] if is_plural(t.lower) and t.kind is TokenKind.WORD]
            thing = singular(named[0]) if named else thing
        return Measured(f"{thing} cost", thing, None, "", "metric-of-all") if thing else None

    def _highest_in(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Wages are highest in mining, at 3,400 euros, and lowest in farming, at 1,200": the wages of each."""
        phrase = government.noun
        if phrase is None or government.preposition != "at" or not is_superlative(self.tokens[phrase.first].lower):
            return None
        joint = self.tokens[phrase.first + 1].lower if phrase.last > phrase.first + 1 else ""
        if joint not in ("in", "among", "for"):
            return None
        subject = self._name(government.subject) if government.subject is not None else None
        last = sibling or self._focus(share=self.share)
        base = subject.text if subject is not None else label_head(last.metric) if last is not None else ""
        if not base:
            return None
        where = self._name(Phrase(phrase.first + 2, phrase.last, phrase.head, -1))
        told = " ".join(words_from(self.tokens, phrase.first + 2)) if where.words and not where.entity else ""
        label = f"{base} {joint} {told}" if told else base
        return Measured(label, base, where.scope or where.entity, "scope-named", "metric-governed")
