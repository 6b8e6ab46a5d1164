"""Metrics of what is not there: "short of 120,000 homes", "98,000 teachers short", "lacks 300 drivers"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.befallen_rules import BefallenRules
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import is_actor
from claimtrack.extraction.measures import BARE, unit_sorts
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.tokens import TokenKind

_BEING = frozenset(("is", "are", "was", "were", "be", "been", "remains", "remain", "still", "'s", "’s"))
_LACKING = frozenset(("lack", "lacks", "lacked"))


class ShortageRules(BefallenRules):
    """The rule for figures that count what somebody has not got."""

    def _short_of(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The country is short of 120,000 homes": a shortage of homes, and no count of them."""
        measured = bool(self.unit) and not unit_sorts(self.unit) & BARE
        kinds = (Kind.LEVEL, Kind.CHANGE) if measured else (Kind.LEVEL,)
        if kind not in kinds or not self._is_missing(figure):
            return None
        near = government.near_noun
        seen = near is not None and near.last == figure.first  # "sees the market 9,000 tonnes short"
        phrase = near if seen else government.subject
        subject = self._name(phrase) if phrase is not None else None
        scope = self.scoping.of(subject) if subject is not None else None
        if self._is_money():
            return Measured("funding shortfall", "funding", scope, "scope-named", "metric-shortage")
        of = government.complement[1] if government.complement and government.complement[0] == "of" else None
        thing = (self._measured_thing(figure) or of) if measured else None
        missed = self._name(thing) if thing is not None else None
        if missed is not None and missed.words and not missed.pointer:
            # "Short of 40 million litres of water a day"
            return Measured(f"{missed.text} shortage", missed.text, scope, "scope-named", "metric-shortage")
        if measured:
            return self._shortfall(subject, scope)
        things = " ".join(token.text for token in self.tokens[figure.noun_first : figure.noun_last])
        last = sibling or self.latest
        things = things or (last.metric if last is not None and not last.share else "")
        label = f"shortage of {things}" if things else ""
        return Measured(label, things, scope, "scope-named", "metric-shortage") if label else None

    def _shortfall(self, subject: Naming | None, scope: str | None) -> Measured:
        """ "Supply fell 1.8 GW short", "the tin market will be 9,000 tonnes short": of what there is too little."""
        named = subject is not None and bool(subject.words) and not (subject.pointer or subject.entity)
        of = subject.text if subject is not None and named and self._is_supplied(subject) else "supply"
        return Measured(f"{of} shortfall", of, scope, "scope-named", "metric-shortage")

    def _is_supplied(self, subject: Naming) -> bool:
        return not is_actor(subject.words) or (subject.head == "market" and len(subject.words) > 1)

    def _is_missing(self, figure: Figure) -> bool:
        """ "Is short of 4,000 nurses", "is 4,000 short", "lacks 300"; no "falls short of 3", "just short of 5"."""
        before = [token.lower for token in self.tokens[max(figure.first - 3, 0) : figure.first]]
        if before[-2:] == ["short", "of"]:
            return before[0] in _BEING
        if before[-2:] == ["lack", "of"] or (before and before[-1] in _LACKING):
            return True
        behind = self.tokens[figure.last + 1] if figure.last + 1 < len(self.tokens) else None
        ends = behind is None or behind.kind is TokenKind.PUNCT or behind.index in self.dates
        measured = self.unit and not unit_sorts(self.unit) & BARE and behind is not None and behind.lower != "of"
        ends = ends or bool(measured)
        return figure.last < len(self.tokens) and self.tokens[figure.last].lower == "short" and ends
