"""Metrics of money: what costs whom, what was wiped off what, how many times its profit a firm is worth."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import is_large, singular_last
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.line_label_rules import LineLabelRules
from claimtrack.extraction.measures import BARE, unit_sorts
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.sharers import thing_of
from claimtrack.extraction.tokens import TokenKind
from claimtrack.extraction.told_words import words_from

_BEARING = frozenset(("us", "them", "it", "him", "her"))
_RATIOS = {
    **dict.fromkeys(("earnings", "profit", "profits", "income"), "price-earnings ratio"),
    **dict.fromkeys(("sales", "revenue", "revenues"), "price-to-sales ratio"),
    "ebitda": "value-to-EBITDA ratio",
}
"""How many times that a firm is worth, as such ratios are called."""
_WORTH = frozenset("worth trade trades traded trading valued values valuing paid pays fetch fetches at on".split())
_BETWEEN = 4
_RETURNING = frozenset(("return", "returned", "returns", "returning"))
_OWNERS = frozenset(("shareholders", "investors", "stockholders", "owners"))
_BRINGING = frozenset(("taking", "takes", "took", "bringing", "brings", "brought", "lifting", "raising"))
_TOTAL_REACH = 7


class MoneyRules(LineLabelRules):
    """The rules for sums that somebody bears or loses, and for what a firm is worth by its profit."""

    def _cost_somebody(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The strike cost Oxo 30 million a day": what costs so much, to whoever stands in front of the sum."""
        verb = government.verb
        if verb is None or verb.verb is None or verb.verb.lemma != "cost" or kind is not Kind.LEVEL:
            return None
        between = self.tokens[verb.last : figure.first]
        named = [token for token in between if token.lower not in words("adverbs") | words("determiners")]
        loses = named and named[0].lower not in words("prepositions") | (words("pronouns") - _BEARING)
        loses = loses and all(token.kind is TokenKind.WORD for token in named)
        subject = self._name(government.subject) if government.subject is not None else Naming()
        if not self._is_money() or not loses or not subject.words or subject.pointer:
            return None
        bearer = next((m for m in self.scoping.mentions.all if m.first == named[0].index), None)
        if not is_large(figure) and "/" not in self.unit and (bearer is None or bearer.form != "entity"):
            # "A ticket costs tourists 30 euros": its price
            return None
        scope = bearer.scope if bearer is not None else subject.scope
        label = f"{singular_last(subject.text)} cost"
        return Measured(label, subject.text, scope, "scope-named", "metric-cost-somebody")

    def _average_of_them(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "approvals came to 4,120, with an average value of 3 million": that of the things counted before it."""
        noun = government.noun
        counted = [one for one in self.siblings.values() if not one.share and unit_sorts(one.unit) & BARE]
        if noun is None or government.preposition != "of" or kind is not Kind.LEVEL or not counted or noun.attached:
            return None
        told = [token.lower for token in self.tokens[noun.first : noun.last] if token.lower not in ("a", "an")]
        led = [token.lower for token in self.tokens[max(0, noun.first - 2) : noun.last]]
        things = thing_of(counted[-1]) or counted[-1].metric
        if told[:1] != ["average"] or len(told) != 2 or {"with", "at"}.isdisjoint(led[:3]) or not things:
            return None
        priced = told[1] in ("price", "fare", "wage", "rent")
        label = f"average {singular_last(things)} {told[1]}" if priced else f"average {told[1]} of {things}"
        return Measured(label, label, counted[-1].scope, "scope-carried", "metric-average-of-them")

    def _times_earnings(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The stock trades on 8.2 times expected earnings": the ratio that is called by both."""
        if kind is not Kind.MULTIPLE:
            return None
        before = {token.lower for token in self.tokens[max(0, figure.first - _BETWEEN) : figure.first]}
        owed = [sibling.metric] if sibling is not None else []
        owed += [self._name(government.subject).text] if government.subject is not None else []
        debt = next((label for label in owed if label.lower().endswith("debt")), "")
        if before.isdisjoint(_WORTH) and not debt:
            return None
        for token in self.tokens[figure.last : figure.last + _BETWEEN]:
            if token.lower in _RATIOS:
                subject = self._name(government.subject) if government.subject is not None else None
                scope = self.scoping.of(subject) if subject is not None else None
                label = f"{debt} to {token.text}" if debt else _RATIOS[token.lower]
                return Measured(label, label, scope, "scope-named", "metric-times-earnings")
            if token.kind is not TokenKind.WORD or token.lower in words("prepositions"):
                return None
        return None

    def _returned(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "will return up to 75 million to shareholders": what a firm pays out to its owners."""
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 3]]
        before = {token.lower for token in self.tokens[max(0, figure.first - _BETWEEN) : figure.first]}
        owners = behind[:1] == ["to"] and not _OWNERS.isdisjoint(behind[1:])
        if not self._is_money() or not owners or before.isdisjoint(_RETURNING) or kind is not Kind.LEVEL:
            return None
        return Measured("shareholder returns", "returns", None, "", "metric-returned")

    def _total_of_them(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "a dividend of 6 cents, taking the total for the year to 9 cents": all of what was told before it."""
        before = [token.lower for token in self.tokens[max(0, figure.first - _TOTAL_REACH) : figure.first]]
        amount = self._amount_here()
        led = before[-1:] == ["to"] and "total" in before and not _BRINGING.isdisjoint(before)
        if not led or kind is not Kind.LEVEL or amount is None or self.bare or not self._is_money():
            return None
        return Measured(amount.metric, amount.text, amount.scope, "scope-carried", "metric-total-of-them")

    def _more_than_before(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "41,000 employers run their payroll on it, 3,200 more than a year ago": more of those counted."""
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        compared = behind in (["more", "than"], ["fewer", "than"])
        if kind is not Kind.CHANGE or figure.unit_stated or not compared or sibling is None or sibling.share:
            return None
        if figure.first == 0 or self.tokens[figure.first - 1].text != ",":
            return None
        return Measured(sibling.metric, sibling.text, sibling.scope, "scope-carried", "metric-more-than-before")

    def _wiped_off(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "wiped 3 million off its market value": what has become less by so much."""
        off = self.tokens[figure.last].lower if figure.last < len(self.tokens) else ""
        less = " ".join(words_from(self.tokens, figure.last + 1)) if off == "off" and kind is Kind.CHANGE else ""
        return Measured(less, less, None, "", "metric-governed") if less else None
