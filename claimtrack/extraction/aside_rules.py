"""Metrics told in asides and relative clauses: "the contract, worth $3 billion", "cash flow, which we put at $90m"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.context import Measured
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import singular_last
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.measures import AREA, GOODS, mentions, unit_sorts
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.part_rules import PartRules
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.share_prices import SHARE_PRICE
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.units import factor

_WATERS = frozenset("river lake reservoir gauge sea water stream creek canal dam flood waters tide lagoon".split())
DEALS = frozenset(("contract", "deal", "order", "agreement", "tender", "contracts", "deals", "orders"))
"""What has a value of its own."""
_RAISED = frozenset(("funding", "raised"))
_LONGEST_RELATIVE = 9
_DEEPEST = 40
"""Metres at which no river stands on its gauge: a building, or a mountain."""
_MARKS = frozenset(("danger", "flood", "warning", "alarm", "alert"))
_ACROSS = frozenset(("tall", "high", "long", "wide", "deep", "thick", "above", "below"))
_LONGEST_NOUN = 6
_LONGEST_TIME = 6
_LEAST_OPENING = 2
_EARLIER = frozenset(("prior", "previous", "last", "year-earlier", "restated", "comparative"))
_GUESSING = frozenset(("put", "estimate", "peg", "value", "reckon", "set", "see", "expect", "have"))


COINS = {"ETH": "ether", "BTC": "bitcoin"}
"""Money that is itself told in another money."""


class AsideRules(PartRules):
    """The rules for figures that an aside or a relative clause tells of the noun before its comma."""

    def _worth_aside(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The contract, worth $3.6 billion, was won": what the noun before the comma is worth."""
        first = figure.first
        if first < 3 or kind is not Kind.LEVEL or not self._is_money():
            return None
        if self._is_round(figure) or self._is_valued(government):
            return Measured("valuation", "valuation", rule="metric-aside")
        if self.tokens[first - 1].lower != "worth" or self.tokens[first - 2].text != ",":
            return None
        coin = COINS.get(sibling.unit) if sibling is not None else None
        if sibling is not None and coin and coin in sibling.metric:
            # "18,400 ether, worth $42 million, were stolen"
            return Measured(f"{sibling.metric} value", sibling.metric, sibling.scope, "scope-carried", "metric-carried")
        before = self.tokens[first - 3]
        owner = self._owner_before(first - 2)
        if owner is not None:
            # "Xiaomi, worth $200 billion, ..."
            return Measured("market value", "worth", owner, "scope-named", "metric-aside")
        deal = before.lower in DEALS or before.lower.endswith("fund")
        named = self._named_before(first - 2) if deal else None
        return self._of_aside(named, "value") if named is not None else self._worth_of_last(sibling)

    def _worth_of_last(self, sibling: Measured | None) -> Measured | None:
        """ "Used for 3 billion payments, worth $40 billion": the value of what was counted or weighed just before."""
        last = sibling or self.latest
        if last is None or last.share or not last.metric or not unit_sorts(last.unit) & (GOODS - {AREA}):
            return None
        return Measured(f"{singular_last(last.metric)} value", last.text, last.scope, "scope-carried", "metric-aside")

    def _moving_aside(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Rail volumes, already down 14% since 2019, fell again": what the sentence opens with, before its comma."""
        at = figure.first - 1
        if kind is not Kind.GROWTH or at < _LEAST_OPENING or self.tokens[at].lower not in ("up", "down"):
            return None
        comma = at - 2 if self.tokens[at - 1].lower in words("adverbs") else at - 1
        named = self._named_before(comma) if self.tokens[comma].text == "," else None
        opening = [token.lower for token in self.tokens[dateline_end(self.tokens) : comma]]
        if opening[:2] == ["shares", "in"] and self.tokens[comma].text == "," and "," not in opening:
            # "Shares in Oxo, up 22% this year, gained another 3%"
            return Measured(SHARE_PRICE, "shares", self._owner_before(comma), "scope-named", "metric-aside")
        if named is None or any(token.lower not in words("determiners") for token in self.tokens[: named.first]):
            return None
        return Measured(named.text, named.text, self.scoping.of(named), "scope-named", "metric-aside")

    def _of_other_time(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "A ratio of 14.6% (2024: 15.1%)", "profit of 4 million, up 2% (prior year: 3 million)": the line's own."""
        colon = figure.first - 1
        if colon < 2 or self.tokens[colon].text != ":":
            return None
        opening = next(
            (at for at in range(colon - 1, max(colon - _LONGEST_TIME, 0), -1) if self.tokens[at].text == "("), 0
        )
        times = [token for token in self.tokens[opening + 1 : colon] if token.kind is not TokenKind.PUNCT]
        if not opening or not all(t.index in self.dates or t.lower in words("time words") | _EARLIER for t in times):
            return None
        told = [one for one in self.siblings.values() if one.share == self.share and unit_sorts(one.unit) == self.sorts]
        known = told[0] if told else None
        return known and Measured(known.metric, known.text, known.scope, "scope-carried", "metric-bracket")

    def _is_valued(self, government: Government) -> bool:
        """ "The firm, founded in 1999 and valued at $90 million in a share sale": somebody, and no goods."""
        verb = government.verb
        if verb is None or verb.word != "valued" or government.preposition != "at":
            return False
        subject = self._name(government.subject) if government.subject is not None else None
        return subject is None or self._hollow(subject) or bool(subject.entity and not subject.words)

    def _owner_before(self, comma: int) -> str | None:
        return next((m.scope for m in self.scoping.mentions.all if m.last == comma and m.form == "entity"), None)

    def _is_round(self, figure: Figure) -> bool:
        """ "raised $600 million at $10 billion": a larger sum right behind money raised is what the firm is worth."""
        known, quantity, at = self.latest, figure.quantity, figure.first - 1
        if known is None or quantity is None or self.tokens[at].lower != "at" or not known.size:
            return False
        funding = known.metric.rpartition(" ")[2] in _RAISED and known.unit == quantity.unit
        behind = self.tokens[at - 1].kind == TokenKind.NUMBER or self.tokens[at - 2].kind == TokenKind.NUMBER
        return funding and behind and known.size < abs(float(quantity.value))

    def _apposed(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Core inflation, 4.4% in May after 4.2% in April, leaves little room": the measure before the comma."""
        comma = figure.first - 1
        if comma < 1 or self.tokens[comma].text != "," or sibling is not None or government.noun is not None:
            return None
        if not any(token.text == "," for token in self.tokens[figure.last :]):
            return None
        named = self._named_before(comma)
        if named is None or any(token.kind == TokenKind.NUMBER for token in self.tokens[:comma]):
            return None
        measures = mentions([word.lower() for word in named.words], self.sorts, kind)
        fits = any(one.last == len(named.words) and one.measure.fits(self.sorts, kind) for one in measures)
        scope = self.scoping.of(named)
        return Measured(named.text, named.text, scope, "scope-named", "metric-apposed") if fits else None

    def _relative(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Exports of tea, which the board puts at 3 million kilos", "a dividend, which will cost $2 billion"."""
        if kind is not Kind.LEVEL or figure.first < 4:
            return None
        start = max(1, figure.first - _LONGEST_RELATIVE)
        span = range(figure.first - 1, start, -1)
        at = next((i for i in span if self.tokens[i].lower == "which" and self.tokens[i - 1].text == ","), 0)
        if not at:
            return None
        told = [token.lower for token in self.tokens[at + 1 : figure.first]]
        if self._is_money() and told[:1] in (["valued"], ["values"]):
            # "raised $90 million, which valued it at $2 billion"
            return Measured("valuation", "valuation", rule="metric-aside")
        verbs = [known.verb.lemma for word in told if (known := verb_forms().get(word)) is not None]
        counted = any(token.kind == TokenKind.NUMBER for token in self.tokens[max(0, at - 5) : at])
        if counted and self.latest is not None:
            # "a dividend of 3 euros per share, which will cost $2 billion"
            named = Naming(words=self.latest.metric.split())
        else:
            named = self._named_before(at - 1) or Naming()
        if not named.words:
            return None
        if told[-1:] == ["at"] and any(lemma in _GUESSING for lemma in verbs):
            return self._of_aside(named, "")
        return self._of_aside(named, "cost") if verbs[-1:] == ["cost"] and self._is_money() else None

    def _water_level(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The river stood at 19.2 metres": its level."""
        verb, subject = government.verb, government.subject
        if verb is None or verb.verb is None or subject is None or "length" not in self.sorts:
            return None
        opening = self.tokens[subject.first : subject.first + 2]  # "Lake Kariba"
        lake = opening[0].text in ("Lake", "Reservoir") and opening[-1].is_capitalized
        named = self._name(subject)
        # "The Vistula peaked at 7.1 metres"
        river = self._flows(figure, verb.verb.lemma, opening) and (
            (self._above_mark(figure) and opening[-1].is_capitalized)
            or (bool(named.scope or named.entity) and not named.words)
        )
        told = lake or river or subject.head in _WATERS
        if not told or verb.verb.verb_class not in ("stand", "up", "down", "other"):
            return None
        bare = "river" if river else named.text.lower() or subject.head
        thing = "water" if subject.head == "gauge" else "lake" if lake else bare
        return Measured(f"{thing} level", named.text, self.scoping.of(named), "scope-named", "metric-aside")

    def _above_mark(self, figure: Figure) -> bool:
        """ "stood 1.6 metres above the danger level": as only waters do."""
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 4]]
        return behind[:1] in (["above"], ["below"]) and not _MARKS.isdisjoint(behind)

    def _flows(self, figure: Figure, lemma: str, opening: list[Token]) -> bool:
        """ "The Vistula stood at 62 centimetres": a river by its article, and no building of so many metres."""
        if lemma in ("crest", "peak", "flow") or self._above_mark(figure):
            return True
        articled = opening[0].lower == "the" and opening[-1].is_capitalized
        quantity = figure.quantity
        tall = quantity is None or quantity.value * factor(quantity.unit) > _DEEPEST * factor("meter")
        measured = figure.last < len(self.tokens) and self.tokens[figure.last].lower in _ACROSS
        return articled and lemma in ("stand", "rise", "fall", "drop", "reach", "swell") and not (tall or measured)

    def _grown(self, near: Phrase, government: Government, kind: Kind) -> Measured | None:
        """ "cut its forecast of economic growth to 4.5 percent": what the growth is of."""
        named = self._name(near)
        grown = [word for word in named.words if not is_movement_noun(word.lower())]
        if kind is not Kind.GROWTH or not grown or near.attached or government.preposition not in ("to", "of", "at"):
            return None
        label = named.text if grown == ["economic"] else " ".join(grown)
        return Measured(label, label, named.scope, "scope-named", "metric-movement-modifier")

    def _of_aside(self, named: Naming, measure: str) -> Measured:
        label = f"{named.text} {measure}".strip()
        return Measured(label, named.text, self.scoping.of(named), "scope-named", "metric-aside")

    def _is_head(self, index: int, last: int) -> bool:
        """A noun that a verb looks like, at the end or before "of" ("exports of tea")."""
        token = self.tokens[index]
        heads = index == last - 1 or self.tokens[index + 1].lower == "of"
        return heads and token.kind == TokenKind.WORD and not is_small(token.lower)

    def _named_before(self, last: int) -> Naming | None:
        """The noun phrase that ends before a token, with what it is of."""
        first = last
        while first > max(0, last - _LONGEST_NOUN) and (
            self._modifies(first - 1)
            or (first < last and self.tokens[first - 1].lower == "of")
            or self._is_head(first - 1, last)
        ):
            first -= 1
        if first == last:
            return None
        named = self._name(Phrase(first, last, self.tokens[last - 1].lower, -1))
        return named if named.words and not named.pointer and not named.entity else None
