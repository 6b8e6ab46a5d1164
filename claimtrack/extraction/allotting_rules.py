"""Metrics of money that is set aside, allotted or released: by what it is for."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import Verb, participle, verb_forms, words
from claimtrack.extraction.spending_rules import SpendingRules
from claimtrack.extraction.told_words import words_from

_RELEASING = frozenset("release unlock disburse free unfreeze clear mobilise mobilize".split())
_RULING = frozenset("government state ministry minister president cabinet treasury parliament congress senate".split())
_GIVERS = frozenset(("donors", "donor", "governments", "lenders", "members", "supporters", "backers", "countries"))
_ASKING = frozenset(("ask", "appeal", "call"))
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
        if (loan := self._lent(government)) is not None:
            return loan
        if self._asks(government):
            # "asked donors for $62 million"
            return Measured("appeal", "appeal", self._doer_of(government), "scope-named", "metric-asked-for")
        purpose = self._purpose(figure)
        if not purpose or (purpose.split()[1][:1].isupper() and purpose.split()[-1][:1].isupper()):
            # "sets aside $500 million for Peru", but "for its Last Mile scheme"
            return self._granted(figure, government)
        label = f"{self._money_of(government) or 'budget'} {purpose}"
        if self._allots(government) or self._is_allotted(figure, government):
            return Measured(label, label, self._doer_of(government), "scope-named", _RULE)
        joined = self.tokens[figure.first - 1].lower in (",", "and", ";") if figure.first else False
        if joined and self.latest is not None and self.latest.rule == _RULE:
            return Measured(label, label, self.latest.scope, "scope-carried", _RULE)
        return None

    def _granted(self, figure: Figure, government: Government) -> Measured | None:
        """ "has committed $23 million to farms", "4 million euros was released": for nothing named."""
        verb = government.predicate if self._is_allotted(figure, government) else government.verb
        of = figure.last < len(self.tokens) and self.tokens[figure.last].lower == "of"
        named = government.noun is not None or government.right_noun is not None
        if of or named or verb is None or verb.verb is None:
            return None
        if not (verb is government.predicate or self._allots(government)):
            return None
        aside = self.tokens[figure.first - 1].lower == "aside"
        lemma = verb.verb.lemma
        if lemma == "pledge":
            return None
        label = self._money_of(government) or f"funding {participle(lemma)}"
        if aside or lemma in ("set", "put", "earmark", "allocate", "reserve", "allot", "ring-fence"):
            label = "budget"
        return Measured(label, label, self._doer_of(government), "scope-named", _RULE)

    def _lent(self, government: Government) -> Measured | None:
        """ "The bank lent the port 3 million euros": one loan, to one borrower."""
        lender = self._doer_of(government)
        borrower, verb = government.noun, government.verb
        if lender is None or verb is None or verb.verb is None or verb.verb.lemma != "lend" or verb.passive:
            return None
        if government.crossed or borrower is None or borrower.first != verb.last:
            return None
        one = self.tokens[borrower.last - 1]
        if one.lower.endswith("s") and not one.is_capitalized:
            return None
        return Measured(f"{lender} loan", "loan", lender, "scope-named", "metric-given")

    def _asks(self, government: Government) -> bool:
        """ "appealed for $3 million", "has asked donors for": not what a shop asks for its goods."""
        verb = government.verb
        if verb is None or verb.verb is None or verb.passive or government.preposition != "for":
            return False
        if verb.verb.lemma not in _ASKING or government.crossed:
            return False
        asked = self._name(government.noun).head if government.noun is not None else ""
        return asked in _GIVERS or (verb.verb.lemma == "appeal" and government.noun is None)

    def _money_of(self, government: Government) -> str:
        """ "government money released": of money that those who rule let go of; or ""."""
        verb, subject = government.verb, government.subject
        if verb is None or verb.verb is None or verb.passive or verb.verb.lemma not in _RELEASING or subject is None:
            return ""
        who = {token.lower for token in self.tokens[subject.first : subject.last]}
        return "" if who.isdisjoint(_RULING) else f"government money {participle(verb.verb.lemma)}"

    def _is_allotted(self, figure: Figure, government: Government) -> bool:
        """ "Some $40 million was approved for dams"."""
        predicate = government.predicate
        direct = predicate is not None and predicate.passive and predicate.first == figure.last
        return direct and predicate is not None and _allots(predicate.verb)

    def _allots(self, government: Government) -> bool:
        verb = government.verb
        if verb is None or verb.verb is None or government.crossed or verb.passive:
            return False
        behind = self.tokens[verb.last].lower if verb.last < len(self.tokens) else ""
        return _allots(verb.verb) or (verb.verb.lemma in ("set", "put") and behind == "aside")

    def _purpose(self, figure: Figure) -> str:
        """ "for relief and repairs", "to retrain miners": the words behind the sum that tell what it is for."""
        at = figure.last
        if at < len(self.tokens) and self.tokens[at].text == "(":
            # "4 billion shillings ($31 million) for relief"
            at = next((token.index + 1 for token in self.tokens[at:] if token.text == ")"), at)
        at = self._past_dates(at)
        if at + 1 >= len(self.tokens):
            return ""
        joint = self.tokens[at].lower
        known = verb_forms().get(self.tokens[at + 1].lower)
        if joint == "to" and known is not None and known.form == "base":
            return " ".join(("to", self.tokens[at + 1].lower, *words_from(self.tokens, at + 2)))
        if known is not None and _allots(known.verb) and joint in ("was", "were", "is", "been"):
            # "$40 million was approved for dams"
            joint, at = self.tokens[min(at + 2, len(self.tokens) - 1)].lower, at + 2
        purpose = words_from(self.tokens, at + 1) if joint == "for" else []
        return " ".join(("for", *purpose)) if purpose else ""

    def _past_dates(self, at: int) -> int:
        """ "420 million euros this year for clinics", "30 million on Monday for dams": where the words go on."""
        ends = at
        while ends < len(self.tokens) and (
            ends in self.dates or (ends + 1 in self.dates and self.tokens[ends].lower in words("prepositions"))
        ):
            ends += 1
        return ends if ends < len(self.tokens) and self.tokens[ends].lower in ("for", "to") else at


def _allots(verb: Verb | None) -> bool:
    """Is it done to money that is set aside for something ("earmark")?"""
    return verb is not None and verb.lemma in words("verbs of allotting")
