"""Metrics that go on with another's: what one part took of that, what somebody asks, what a price says it buys."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import OF_THAT, Measured, is_alike
from claimtrack.extraction.distances import label_of_distance
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.gapping_rules import GappingRules
from claimtrack.extraction.government import Government
from claimtrack.extraction.lasting import label_of_state, state_lasting
from claimtrack.extraction.lexicon import is_plural, singular, verb_forms, words
from claimtrack.extraction.measures import BARE, is_measure, mentions, unit_sorts
from claimtrack.extraction.quantities.lexicon import scales
from claimtrack.extraction.sibling_sizes import in_whole, nearest
from claimtrack.extraction.tokens import TokenKind
from claimtrack.extraction.votes import decided_by, label_of_side, side_of_vote

_TAKING = frozenset("take use need want make bring contribute provide add".split())
_BY_ITSELF = "metric-price-says"
_LONGEST_PROFIT = 3
_THAT = frozenset(("that", "this", "it"))
_HAVING = frozenset("have own run hold operate use".split())
_REACHING = frozenset(("hit", "reach", "touch", "sink", "fall", "drop", "slip", "rise", "climb", "jump"))
_EXTREMES = frozenset(("low", "lowest", "high", "highest"))
_ASKING = frozenset("want ask demand seek charge quote expect".split())


class TakingRules(GappingRules):
    """The rules for figures that say of what was measured before which part, whose or how much."""

    def _of_that(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Mobility took 13 GWh of that, storage 4.2 and electronics 2.0": parts of what was measured last."""
        if kind is not Kind.LEVEL:
            return None
        near = government.near_noun
        if sibling is not None and sibling.rule == OF_THAT and near is not None:
            naming = self._name(near)
            goes_on = near.last == figure.first and not near.attached and government.verb is None
            whole = sibling.metric.rpartition(" for ")[0]
            return self._part_taken(whole, naming.text) if goes_on and whole and naming.words else None
        verb, behind = government.verb, [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        if verb is None or verb.verb is None or verb.verb.lemma not in _TAKING or government.subject is None:
            return None
        last = self.latest or self.discourse.focus(False, self.unit)
        if len(behind) < 2 or behind[0] != "of" or behind[1] not in _THAT or last is None:
            return None
        fits = 0 < self.bare < last.size if self.bare else unit_sorts(last.unit) == unit_sorts(self.unit)
        if last.share or not last.metric or not fits:
            return None
        subject = self._name(government.subject)
        if subject.entity or not subject.words or subject.pointer or government.subject.attached:
            return None
        return self._part_taken(last.metric, subject.text)

    def _set_beside(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Logged 4.3 million tonnes of exports against 3.6 million": the same at another time.

        So is "to 17% of staff from 12% in May".
        """
        before = self.tokens[figure.first - 1].lower if figure.first else ""
        if sibling is not None and self.share and sibling.rule == "metric-share-of" and before == "from":
            whole = figure.last < len(self.tokens) and self.tokens[figure.last].lower == "of"
            return None if whole or figure.noun_last > figure.noun_first else self._carried(sibling)
        alike = sibling is not None and bool(self.unit) and sibling.unit == self.unit and not sibling.share
        if sibling is None or not alike or before not in ("against", "versus") or figure.noun_last > figure.noun_first:
            return None
        return self._carried(sibling)

    def _part_taken(self, whole: str, part: str) -> Measured:
        return Measured(f"{whole} for {part.lower()}", part, None, "", OF_THAT, ["carried-over subject"])

    def _asked_of(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Landlords wanted 2,617 euros a month": the price spoken of, where those who ask it are no measure."""
        verb = government.verb.verb if government.verb is not None else None
        paid = unit_sorts(self.unit) & {"price", "pay"}
        if kind is not Kind.LEVEL or not paid or verb is None or verb.lemma not in _ASKING or government.crossed:
            return None
        subject = self._name(government.subject) if government.subject is not None else None
        if subject is None or subject.entity or not subject.words or any(is_measure(w.lower()) for w in subject.words):
            return None
        last = self.latest or self.discourse.foci.get(self.unit)
        spoken = last is not None and bool(last.metric) and not last.share and bool(unit_sorts(last.unit) & paid)
        return self._carried(last, self.scoping.of(subject)) if spoken else None

    def _gapped_in(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The average is 22.4 pupils, in primaries 26.6": the same elsewhere, or in another sort."""
        near = government.near_noun
        if sibling is None or near is None or figure.unit_text or near.last != figure.first or near.attached:
            return None
        joint = near.first - 1 - (self.tokens[near.first - 1].lower == "the")
        opens = joint > 0 and self.tokens[joint].lower == "in" and self.tokens[joint - 1].text in (",", ";", "and")
        if not opens or government.verb is not None or kind not in (Kind.LEVEL, Kind.SHARE) or not sibling.metric:
            return None
        naming = self._name(near)
        if naming.entity or naming.scope:
            return self._carried(sibling, naming.entity or naming.scope, "metric-of-place")
        label = f"{sibling.metric} in {naming.text}" if naming.words and not naming.pointer else ""
        return Measured(label, naming.text, sibling.scope, "scope-carried", "metric-gapped") if label else None

    def _listed_in(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "240 million in olives, 210 million in tomatoes": the same of the next thing."""
        if sibling is None or sibling.rule != "metric-worth" or government.complement is None or figure.unit_text:
            return None
        joint, phrase = government.complement
        naming, before = self._name(phrase), singular(sibling.text.rpartition(" ")[2].lower())
        told = joint == "in" and kind is Kind.LEVEL and naming.words and not naming.entity and not naming.scope
        if not told or before not in sibling.metric.lower().split():
            return None
        parts = [singular(naming.text.lower()) if word.lower() == before else word for word in sibling.metric.split()]
        return Measured(" ".join(parts), naming.text, sibling.scope, "scope-carried", "metric-worth")

    def _margin_of(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "EBITDA reached 11 billion pesos for a margin of 51.6 percent": that of the profit beside it."""
        near = government.near_noun
        if kind is not Kind.SHARE or sibling is None or near is None or near.head not in ("margin", "margins"):
            return None
        named = mentions(sibling.metric.lower().split(), frozenset(("money",)), Kind.LEVEL)
        alone = self._name(near).words == [near.head] and named and named[-1].measure.label == "profit"
        label = f"{sibling.metric} {near.head}" if alone and len(sibling.metric.split()) <= _LONGEST_PROFIT else ""
        return Measured(label, label, sibling.scope, "scope-carried", "metric-governed") if label else None

    def _priced_by(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "charged 2 yuan per million input tokens": what the price is of stands in the figure itself."""
        if kind is not Kind.LEVEL or "price" not in unit_sorts(self.unit):
            return None
        at = next((i for i in range(figure.first, figure.last) if self.tokens[i].lower == "per"), figure.last)
        behind = [token for token in self.tokens[at + 1 : figure.last] if token.kind is TokenKind.WORD]
        bought = [token.lower for token in behind if token.lower not in scales()]
        if len(bought) < 2 or not is_plural(bought[-1]) or bought[0] in words("prepositions"):
            return None
        verb = government.verb.verb if government.verb is not None else None
        if (verb is not None and verb.verb_class in ("up", "down", "change")) or (
            sibling is not None and sibling.rule != _BY_ITSELF and is_measure(sibling.metric.rpartition(" ")[2].lower())
        ):
            # "cut the price of Heron to $1.50 per million input tokens"
            return None
        phrases = (government.noun, government.near_noun, government.subject)
        measured = any(phrase is not None and is_measure(phrase.head) for phrase in phrases)
        owner = self._name(government.subject) if government.subject is not None else None
        scope = self.scoping.of(owner) if owner is not None else None
        label = f"price of {' '.join(bought)}"
        return None if measured else Measured(label, label, scope, "scope-named" if scope else "", _BY_ITSELF)

    def _lasting(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Prices were negative for 573 hours": how long what was so."""
        state = state_lasting(self.tokens, figure, government.verb) if "time" in self.sorts else ""
        subject = self._name(government.subject) if state and government.subject is not None else None
        if subject is None or not subject.words or subject.pointer:
            return None
        label = label_of_state(state, subject.text, self.unit)
        return Measured(label, subject.text, self.scoping.of(subject), "scope-named", "metric-lasting")

    def _distant(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "The port is 130 km from Lima", "they walk 12 kilometres for water": how far."""
        label = label_of_distance(self.tokens, figure, government) if "length" in self.sorts else ""
        return Measured(label, label, rule="metric-distance") if label and kind is Kind.LEVEL else None

    def _alike_in_size(
        self, figure: Figure, kind: Kind, sibling: Measured | None, siblings: dict[int, Measured], size: float
    ) -> Measured | None:
        """The neighbour that a figure goes on with: where numbers are far apart, another one of its own size."""
        if sibling is None:
            return None
        if not self.bare:
            sibling = self._told_directly(figure, kind, sibling, siblings)
            unit = figure.quantity.unit if figure.quantity is not None and kind is Kind.LEVEL else ""
            return in_whole(sibling, list(siblings.values()), unit, size)
        if not is_alike(sibling.size, size):
            # "5 million people in seven towns need water, up from 3 million"
            others = [one for one in siblings.values() if one.size and not one.share and is_alike(one.size, size)]
            sibling = others[-1] if others else sibling
        sibling = nearest(sibling, list(siblings.values()), size)
        return self._whole_of_part(figure, sibling, siblings, size)

    def _told_directly(self, figure: Figure, kind: Kind, sibling: Measured, siblings: dict[int, Measured]) -> Measured:
        """ "Lost 68,000 jobs at 214 firms, 12% fewer than in 2024": fewer jobs, however many firms those were."""
        others = [one for one in siblings.values() if one is not sibling and one.metric and not one.share and one.size]
        numbers = (token.index for token in reversed(self.tokens[: figure.first]) if token.kind is TokenKind.NUMBER)
        number = next(numbers, 0)
        counted = kind is Kind.GROWTH and bool(unit_sorts(sibling.unit) & BARE) and number not in self.dates
        led = number > 1 and self.tokens[number - 1].lower in ("at", "in", "across", "from")
        led = led and self.tokens[number - 2].lower not in verb_forms()  # "the crop is put at 19 million, down 1%"
        return others[-1] if counted and led and others else sibling

    def _whole_of_part(self, figure: Figure, sibling: Measured, siblings: dict[int, Measured], size: float) -> Measured:
        """ "12,000 people in 14 countries, 3,400 of them in Poland": a part of what there is enough of."""
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        if behind != ["of", "them"] or not 0 < sibling.size < size:
            return sibling
        return next((one for one in reversed(siblings.values()) if not one.share and one.size >= size), sibling)

    def _owner_told(self, figure: Figure, government: Government) -> str | None:
        """ "Oxo AI's 2026 revenue", "the 14,000 chips that Oxo has": whose it is, by the words around it."""
        tells = figure.last < len(self.tokens) and self.tokens[figure.last].lower in ("that", "which")
        for one in self.scoping.mentions.all if tells else ():
            known = verb_forms().get(self.tokens[one.last].lower) if one.last < len(self.tokens) else None
            if one.first == figure.last + 1 and known is not None and known.verb.lemma in _HAVING:
                return one.scope
        for phrase in (government.near_noun, government.noun, government.subject):
            at = phrase.first - 1 if phrase is not None else 0
            while at > 0 and at in self.dates:
                at -= 1
            if phrase is not None and 0 < at < phrase.first - 1 and self.tokens[at].kind is TokenKind.POSSESSIVE:
                return next((m.scope for m in self.scoping.mentions.all if m.first < at <= m.last + 1), None)
        return None

    def _outvoted(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "passed it by 21 votes to nine": the votes of the others; "by 71% to 29%": the shares of both."""
        if side := side_of_vote(self.tokens, figure):
            label = label_of_side(side, decided_by(self.tokens, figure))
            scope, rule = (sibling.scope, "scope-carried") if sibling is not None else (None, "")
            return Measured(label, label, scope, rule, "metric-outvoted")
        before = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]]
        against = before in (["votes", "to"], ["votes", "against"])
        if not self.bare or not against or sibling is None:
            return None
        label = f"opposing {sibling.metric}"
        return Measured(label, sibling.text, sibling.scope, "scope-carried", "metric-outvoted")

    def _at_mark(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Permits hit their lowest in three years at 899,000": how many of the subject that is."""
        verb = government.verb
        if verb is None or verb.last > figure.first or government.preposition not in ("at", "of"):
            return None
        between = {token.lower for token in self.tokens[verb.last : figure.first]}
        if verb.verb is None or verb.verb.lemma not in _REACHING or _EXTREMES.isdisjoint(between):
            return None
        subject = self._name(government.subject) if government.subject is not None else None
        if subject is None or not subject.words or subject.pointer or self._hollow(subject):
            return None
        return Measured(subject.text, subject.text, self.scoping.of(subject), "scope-named", "metric-subject")
