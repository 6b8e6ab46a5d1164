"""Metrics of money that is set aside, allotted or released: by what it is for."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.people import words_from
from claimtrack.extraction.spending_rules import SpendingRules

_ALLOTTING = frozenset(
    "earmark allocate reserve allot release commit pledge approve ring-fence disburse unlock".split()
)
_RULE = "metric-allotted"


class AllottingRules(SpendingRules):
    """The rule for sums that somebody allots to something."""

    def _allotted(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "sets aside $500 million for farms, $400 million to retrain miners and $100 million for research"."""
        if kind is not Kind.LEVEL or not self._is_money():
            return None
        behind = [token.lower for token in self.tokens[figure.last : figure.last + 2]]
        if behind == ["set", "aside"]:
            # "the $14 billion set aside in 2010"
            return Measured("budget", "budget", None, "", "metric-in-clause")
        purpose = self._purpose(figure)
        if not purpose or purpose.split()[1][:1].isupper():
            # "sets aside $500 million for Peru"
            aside = self._allots(government) and self.tokens[figure.first - 1].lower == "aside"
            return Measured("budget", "budget", self._doer_of(government), "scope-named", _RULE) if aside else None
        label = f"budget {purpose}"
        if self._allots(government):
            return Measured(label, label, self._doer_of(government), "scope-named", _RULE)
        joined = self.tokens[figure.first - 1].lower in (",", "and", ";") if figure.first else False
        if joined and self.latest is not None and self.latest.rule == _RULE:
            return Measured(label, label, self.latest.scope, "scope-carried", _RULE)
        return None

    def _allots(self, government: Government) -> bool:
        verb = government.verb
        if verb is None or verb.verb is None or government.crossed or verb.passive:
            return False
        behind = self.tokens[verb.last].lower if verb.last < len(self.tokens) else ""
        return verb.verb.lemma in _ALLOTTING or (verb.verb.lemma in ("set", "put") and behind == "aside")

    def _purpose(self, figure: Figure) -> str:
        """ "for relief and repairs", "to retrain miners": the words behind the sum that tell what it is for."""
        at = figure.last
        if at < len(self.tokens) and self.tokens[at].text == "(":
            # "4 billion shillings ($31 million) for relief"
            at = next((token.index + 1 for token in self.tokens[at:] if token.text == ")"), at)
        if at + 1 >= len(self.tokens):
            return ""
        joint = self.tokens[at].lower
        known = verb_forms().get(self.tokens[at + 1].lower)
        if joint == "to" and known is not None and known.form == "base":
            return " ".join(("to", self.tokens[at + 1].lower, *words_from(self.tokens, at + 2)))
        words = words_from(self.tokens, at + 1) if joint == "for" else []
        return " ".join(("for", *words)) if words else ""
