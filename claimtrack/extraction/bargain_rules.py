"""Metrics of bargaining: "the union wants a rise of 12%", "nurses won a 6% raise", "drivers turned down 4%"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import words, words_of
from claimtrack.extraction.rate_names import is_pay_deal
from claimtrack.extraction.shortage_rules import ShortageRules

WAGES = "wages"
_BARGAINING = frozenset(
    "ask want seek demand offer settle win get receive accept call agree reject refuse secure propose push turn".split()
)
_BARGAINED = frozenset("rise raise increase offer deal settlement uplift".split())
"""What is bargained for; with another noun beside it ("a price rise") it says itself what is to rise."""
_BEHIND = ("prepositions", "determiners", "conjunctions", "time words")


class BargainRules(ShortageRules):
    """The rule for percentages that those who work bargain for: they are of their wages, where nothing else is said."""

    def _bargained_for(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "The union wants a rise of 12%", "nurses won a 6% raise"; "it offered 5%" where wages were told."""
        verb = government.verb
        # "rejected an offer of 3.5%", "offered nurses 9% over two years", but "get 3% of the profit"
        offered = kind is Kind.SHARE and (self.tokens[figure.first - 1].lower == "of" or government.complement is None)
        if not (kind is Kind.GROWTH or offered):
            return None
        if is_pay_deal(self.tokens, figure):
            return Measured(WAGES, WAGES, None, "", "metric-bargained")
        if verb is None or verb.verb is None or verb.verb.lemma not in _BARGAINING:
            return None
        who = self.tokens[government.clause[0] : figure.first]
        foci = (self._focus(share=True), self._focus(share=False))
        told = any(spoken_of is not None and spoken_of.metric == WAGES for spoken_of in foci)
        if verb.last > figure.first or not (told or any(token.lower in words("bargainers") for token in who)):
            return None
        between = [t.lower for t in self.tokens[verb.last : figure.first] if t.lower not in words("bargainers")]
        behind = self.tokens[figure.last].lower if figure.last < len(self.tokens) else ""
        if behind in ("more", "extra"):
            # "wants 7.5% more from January", but "6 percent more pay"
            behind = self.tokens[figure.last + 1].lower if figure.last + 1 < len(self.tokens) else ""
        spoken = [word for word in between if word not in words("determiners") and word not in ("of", "for", "down")]
        if not set(spoken) <= _BARGAINED or behind in ("in", "of") or not (spoken or self._is_all(behind)):
            return None
        subject = self._name(government.subject) if government.subject is not None else None
        scope = self.scoping.of(subject) if subject is not None else None
        return Measured(WAGES, WAGES, scope, "scope-named" if scope else "", "metric-bargained")

    def _is_all(self, behind: str) -> bool:
        """ "Won 6%", "a 6% raise": no other noun goes on behind the figure."""
        ends = behind in words_of(*_BEHIND) and behind not in words("more words")
        return behind in _BARGAINED or not behind.isalpha() or ends
