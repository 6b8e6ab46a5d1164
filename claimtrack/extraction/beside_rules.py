"""Metrics of figures that go on with what stands beside them: a second deed, a price for what was bought, a poll."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import DONE_BESIDES, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import label_of_deed, singular_last
from claimtrack.extraction.lexicon import Verb, is_plural, is_small, participle, plural_of, singular, verb_forms, words
from claimtrack.extraction.measures import BARE, GOODS, of_verb, unit_sorts
from claimtrack.extraction.movement_marks import is_of_them
from claimtrack.extraction.people import people_told
from claimtrack.extraction.people_asides import BE
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.nouns import counted_noun
from claimtrack.extraction.quantities.numerals import read_numeral
from claimtrack.extraction.rate_rules import RateRules
from claimtrack.extraction.sharers import thing_of
from claimtrack.extraction.tokens import Token, TokenKind

_JOINTS = frozenset((",", "and", "but", "or"))
_DOING = frozenset(("do", "other", "change", "down", "up"))
_TRADED = frozenset(("pay", "order", "buy", "purchase", "sell", "acquire", "spend"))
_TERMS = {
    **dict.fromkeys(("number", "numbers", "volume", "units"), BARE),
    **dict.fromkeys(("value", "money", "revenue"), frozenset(("money",))),
}
_POLLS = {"poll": "polled", "survey": "surveyed", "sample": "sampled"}


class BesideRules(RateRules):
    """The rules for figures beside another figure, or beside what they are paid for."""

    def _done_besides(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """What another verb does to the things that were counted before.

        "Opened 40 shops and closed 12", "40,000 cases were waiting, and prosecutors dropped 1,900 of them".
        """
        verb = government.verb
        if is_of_them(self.tokens, figure):
            return self._done_to_those(government, sibling or self._counted_before()) if self.bare else None
        if not self.bare or verb is None or verb.verb is None or verb.last != figure.first or verb.passive:
            return None
        joined = verb.first > 0 and self.tokens[verb.first - 1].lower in _JOINTS
        if sibling is not None and joined and (traded := _traded_besides(sibling, verb.verb)):
            return Measured(traded, traded, sibling.scope, "scope-carried", DONE_BESIDES)
        if sibling is None or not joined or not unit_sorts(sibling.unit) & BARE or "person" in unit_sorts(sibling.unit):
            return None
        lemma = verb.verb.lemma
        if (verb.verb.verb_class not in _DOING and lemma != "close") or lemma in words("light verbs"):
            return None
        thing = thing_of(sibling)
        if not thing:
            return None  # "killing 12 and injuring 30": nothing is counted
        return Measured(label_of_deed(thing, verb.verb), thing, sibling.scope, "scope-carried", DONE_BESIDES)

    def _done_to_those(self, government: Government, counted: Measured | None) -> Measured | None:
        """What somebody does to some of the things counted; to have so many of them says nothing of them."""
        verb = government.verb
        if verb is None or verb.verb is None or verb.passive or government.preposition or government.crossed:
            return None
        lemma = verb.verb.lemma
        # "Makers shipped 3 million of them" has a noun of its own, and what is lost is no loss here.
        told = lemma == "move" or (
            lemma != "lose" and (bool(verb.verb.noun) or of_verb(lemma, BARE, Kind.LEVEL) is not None)
        )
        if counted is None or verb.verb.verb_class not in _DOING or told or lemma in words("light verbs"):
            return None
        thing = thing_of(counted)
        return Measured(f"{thing} {participle(lemma)}", thing, None, "", DONE_BESIDES) if thing else None

    def _in_terms(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "up 16% in number and 22% in value": the last count, and the last amount of money."""
        if kind is not Kind.GROWTH or figure.last + 1 >= len(self.tokens) or self.tokens[figure.last].lower != "in":
            return None
        sorts = _TERMS.get(self.tokens[figure.last + 1].lower)
        known = [one for one in (*self.siblings.values(), *self.discourse.foci.values()) if not one.share]
        alike = [one for one in known if one.metric and sorts is not None and unit_sorts(one.unit) & sorts]
        last = max(alike, key=lambda one: one.sentence, default=None)
        return self._carried(last, None, "metric-in-terms") if last is not None else None

    def _worth_of_them(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "They were worth 3 million euros", "imported 12 ships and paid 3 million for them": what was counted."""
        if kind is not Kind.LEVEL or not self._is_money() or "/" in self.unit:
            return None
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        said = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]]
        worth = said[1:] == ["worth"] and said[0] in BE and government.pronoun in ("it", "they")
        if not worth and behind not in (["for", "them"], ["for", "it"]):
            return None
        counted = sibling or self.latest or self.discourse.focus(False, "")
        if counted is None or not counted.metric or counted.share or not unit_sorts(counted.unit) & GOODS:
            return None
        label = f"{singular_last(counted.metric)} value"
        return Measured(label, counted.metric, counted.scope, "scope-carried", "metric-counted")

    def _traded_for(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "paid 90 million euros for 40 trams", "ordered 40 trams for 90 million", "40 cents a kilo for carrots"."""
        if kind is not Kind.LEVEL or not self._is_money_or_price():
            return None
        thing = (sibling.text or thing_of(sibling)) if sibling is not None and unit_sorts(sibling.unit) & BARE else ""
        before = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]]
        if sibling is not None and thing and before[-1:] == ["worth"] and before[0] != ",":
            # "took 12 coins worth 400,000 euros", "12 growers applied for aid worth 400,000 euros"
            named = self._named_before(figure.first - 1)
            if named is not None and sibling.unit.split()[-1] not in map(singular, named.text.split()):
                return Measured(f"{singular_last(named.text)} value", named.text, named.scope, "", "metric-aside")
            label = f"{singular_last(thing)} value"
            return Measured(label, thing, sibling.scope, "scope-carried", "metric-aside")
        averaged = any(token.lower == "average" for token in self.tokens[figure.first : figure.number_first])
        if thing and averaged and before[-1:] in (["at"], ["for"]) and "price" in self.sorts:
            # "sold 900 bicycles at an average of $410"
            counted = sibling.unit if sibling is not None else thing
            label = f"average {counted} price"
            return Measured(label, counted, sibling.scope if sibling else None, "scope-carried", "metric-aside")
        rated = "/" in self.unit or (sibling is not None and "/" in sibling.unit and sibling.metric.endswith("price"))
        complement = government.complement
        if rated and complement is not None and complement[0] == "for" and not complement[1].attached:
            return self._price_of(complement[1])
        verb = government.verb.verb if government.verb is not None else None
        if rated or verb is None or verb.lemma not in _TRADED:
            return None
        if government.preposition == "for" and thing:
            return Measured(f"price of {thing}", thing, rule="metric-governed")
        if figure.last >= len(self.tokens) or self.tokens[figure.last].lower != "for" or government.preposition:
            return None
        numeral = read_numeral(self.tokens, figure.last + 1) if figure.last + 1 < len(self.tokens) else None
        noun = counted_noun(self.tokens, numeral.last, False, self.dates) if numeral is not None else None
        return self._price_of(Phrase(noun.first, noun.last, noun.unit, -1)) if noun is not None else None

    def _per_piece(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Profit was 4 million euros, or 40 cents a share": the same by the piece."""
        before = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]]
        money, _, below = self.unit.partition("/")
        if sibling is None or not below or before not in ([",", "or"], [",", "some"], [",", "about"]):
            return None
        if sibling.unit != money or not sibling.metric or sibling.metric.split()[-1] == "price":
            return None
        label = f"{sibling.metric} per {below.rpartition(' ')[2]}"
        return Measured(label, sibling.text, sibling.scope, "scope-carried", "metric-aside")

    def _one_in(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "One flat in 50 stands empty": the share of the things named inside the figure, and what they do."""
        at = figure.number_first + 1
        if figure.rule != "one-in-n":
            return None
        colon = next((i for i in (figure.first - 1, figure.first - 2) if self.tokens[i].text == ":"), 0)
        spoken = self._many_before(colon) if self.latest is None else ""
        if spoken and (told := people_told(self.tokens, figure.last, spoken, bare=True)):
            # "Chains have been slower: only four in ten have cut prices"
            return Measured(f"share of {told}", spoken, rule="metric-share-of")
        if (part := self._part_in(government)) is not None:
            return part
        if self.tokens[figure.number_first].lower == "every":
            return self._every_nth(figure.number_last)
        if at >= figure.number_last or self.tokens[at].lower in ("in", "out", "of", "-"):
            return self._one_of_counted(figure)
        last = next(i for i in range(at + 1, figure.number_last) if self.tokens[i].lower in ("in", "out", "of"))
        many = " ".join(
            [token.lower for token in self.tokens[at : last - 1]] + [plural_of(self.tokens[last - 1].lower)]
        )
        told = people_told(self.tokens, figure.last, many, bare=True)
        return Measured(f"share of {told or many}", many, rule="metric-share-of")

    def _part_in(self, government: Government) -> Measured | None:
        """ "Women made up four in ten graduates": the part that the subject is of what stands behind."""
        verb, whole = government.verb, government.right_noun
        if verb is None or verb.verb is None or verb.verb.verb_class != "share" or whole is None:
            return None
        naming = self._name(whole)
        subject = self._name(government.subject) if government.subject is not None else naming
        if not subject.words or subject is naming or subject.pointer or subject.entity or not naming.words:
            return None
        label, scope = f"share of {subject.text} in {naming.text}", self.scoping.of(subject) or naming.scope
        return Measured(label, naming.text, scope, "scope-named", "metric-share-of")

    def _every_nth(self, at: int) -> Measured | None:
        """ "Every fourth new car is electric": the share of the things behind, and what they are or do."""
        things: list[str] = []
        for token in self.tokens[at:]:
            if token.kind is not TokenKind.WORD or is_small(token.lower) or (things and _ends_thing(token)):
                break
            things.append(token.lower)
        if not things:
            return None
        many = " ".join((*things[:-1], plural_of(things[-1])))
        told = people_told(self.tokens, at + len(things), many, bare=True)
        # "640,000 of our customers have it. Every third new line comes with it": whose things were told of
        last = self._focus(share=False)
        whose = last.scope if last is not None and last.block == self.discourse.block else None
        return Measured(f"share of {told or many}", many, whose, "scope-carried" if whose else "", "metric-share-of")

    def _is_money_or_price(self) -> bool:
        return bool(self.sorts & {"money", "price"})

    def _price_of(self, phrase: Phrase) -> Measured | None:
        naming = self._name(phrase)
        told = bool(naming.words) and not naming.pointer and naming.head not in words("time words")
        label = f"price of {naming.text}"
        return Measured(label, naming.text, naming.scope, "scope-named", "metric-governed") if told else None

    def _polled(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "a poll of 1,000 people": those who were asked."""
        noun = government.noun
        if noun is None or government.preposition != "of" or noun.head not in _POLLS:
            return None
        label = f"{figure.unit_text} {_POLLS[noun.head]}"
        return Measured(label, label, rule="metric-counted") if figure.unit_text else None


def _ends_thing(token: Token) -> bool:
    """A verb or, behind the one thing of "every second household", what looks like its -s ("rents")."""
    return token.lower in verb_forms() or is_plural(token.lower)


def _traded_besides(sibling: Measured, verb: Verb) -> str:
    """ "exported goods worth 5 billion and imported 4 billion": the same things in the other trade, as money."""
    things, _, traded = sibling.metric.rpartition(" ")
    trades = verb.verb_class == "do" and verb.noun in words("dealings") and traded in words("dealings")
    return f"{things} {verb.noun}" if trades and things and "money" in unit_sorts(sibling.unit) else ""
