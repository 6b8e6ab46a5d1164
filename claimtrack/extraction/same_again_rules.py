"""Metrics of figures that tell the same once more: of another, of another time, or as another body counts it."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Measured, is_alike
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.measures import BARE, mentions, unit_sorts
from claimtrack.extraction.money_rules import MoneyRules
from claimtrack.extraction.people_asides import BE

_AGAINST = (["against"], ["versus"], ["vs"], ["with", "compared"], ["to", "compared"])
"""The words in front of a figure, the nearest first."""
_SOFTENING = frozenset("about around roughly some nearly almost just only over more less than a the".split())
_BEHIND = frozenset((".", ",", ";", ")", "in", "at", "for", "on", "among", "before", "and", "but", "while", ""))
_AIMS = frozenset(("target", "goal", "plan", "quota", "forecast", "estimate"))
_AIM_REACH = 4
"""Words of "against a target of"."""
_SHARE_OF = "share of "
_ASIDE = frozenset((",", "(", "-", "–", "—"))
_NOW = frozenset(("today", "now", "currently", "lately"))
_MANAGING = frozenset(("manage", "do", "achieve", "reach", "get", "come"))
_DEGREES = frozenset(("more", "less", "even", "far", "much", "rather", "slightly", "somewhat"))
_COMING = frozenset(("due", "set", "likely", "bound", "expected", "meant", "supposed"))


class SameAgainRules(MoneyRules):
    """The rules for figures that repeat what the sentence measured last."""

    def _same_again(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """The first of these rules that tells."""
        if (earned := self._earned_abroad(government, kind)) is not None:
            return earned
        last = sibling or self.latest
        if last is None or not last.metric or kind not in (Kind.LEVEL, Kind.SHARE):
            return None
        if kind is Kind.LEVEL and last is self.latest and (label := self._restated(figure, last)):
            return Measured(label, last.text, last.scope, "scope-carried", "metric-counted")
        counted = figure.noun_last > figure.noun_first and not figure.unit_stated
        if last.share != self.share or counted:
            return None
        if self._is_set_against(figure) or self._is_of_now(figure):
            return self._carried(last)
        if last is self.latest and self._is_aim_beside(figure):
            return self._carried(last)
        if self._is_still_to_come(government) or self._is_held_likelier(figure, last):
            return self._carried(last)
        return self._managed(government, last)

    def _restated(self, figure: Figure, last: Measured) -> str:
        """ "63% of Kenyans, or 33 million people, are poor", "Wind made 27% of output, or 40 TWh": what it comes to.

        Empty where the figure restates no share.
        """
        if last.rule != "metric-share-of" or not last.metric.startswith(_SHARE_OF):
            return ""
        told = last.metric.removeprefix(_SHARE_OF)
        at = self._before(figure)
        joined = self.tokens[at].lower == "or"
        at -= joined and at > 1
        mark = self.tokens[at].text
        if mark not in _ASIDE or (mark == "," and not joined):
            return ""
        who, _, whole = told.partition(" in ")
        if self.unit in ("person", "") or figure.noun_last > figure.noun_first:
            return told
        return f"{who} {whole}" if whole and joined and not self._is_money() else ""

    def _earned_abroad(self, government: Government, kind: Kind) -> Measured | None:
        """ "Shipped 40 tonnes of tea and earned $9 million from it": with the exports that were told before."""
        verb = government.verb.verb if government.verb is not None else None
        if kind is not Kind.LEVEL or not self._is_money() or "/" in self.unit or verb is None or verb.lemma != "earn":
            return None
        if government.noun is not None or (government.subject is not None and self.latest is None):
            return None
        last = self.latest or self.discourse.focus(False, "")
        if last is None or last.share or not last.metric.endswith("exports") or self.latest not in (None, last):
            return None
        label = f"{last.metric.removesuffix('s')} earnings"
        return Measured(label, last.text, last.scope, "scope-carried", "metric-done")

    def _before(self, figure: Figure) -> int:
        """The position in front of a figure and what softens it."""
        at = figure.first - 1
        while at > 0 and self.tokens[at].lower in _SOFTENING:
            at -= 1
        return at

    def _is_set_against(self, figure: Figure) -> bool:
        """ "15% of needs are hedged, against around 40% at Abay": the same share of another's."""
        at = self._before(figure)
        told = [token.lower for token in reversed(self.tokens[max(0, at - 1) : at + 1])]
        behind = self.tokens[figure.last].lower if figure.last < len(self.tokens) else ""
        return self.share and any(told[: len(words_of)] == words_of for words_of in _AGAINST) and behind in _BEHIND

    def _is_aim_beside(self, figure: Figure) -> bool:
        """ "Sold 300 buses, against a target of 400": what was to be sold."""
        told = [token.lower for token in reversed(self.tokens[max(0, figure.first - _AIM_REACH) : figure.first])]
        aimed = len(told) == _AIM_REACH and told[0] == "of" and told[1] in _AIMS and told[2] in ("a", "the", "its")
        return aimed and self.bare > 0 and told[3] in ("against", "versus", "below", "above", "to", "with", "than")

    def _is_of_now(self, figure: Figure) -> bool:
        """ "In May four in ten lived from tankers, today one in ten"."""
        at = self._before(figure)
        behind = self.tokens[figure.last].lower if figure.last < len(self.tokens) else ""
        now = at > 0 and self.tokens[at].lower in _NOW and self.tokens[at - 1].text in ",;"
        return self.share and now and behind in (".", ";", ",", "")

    def _is_still_to_come(self, government: Government) -> bool:
        """ "The fee was raised by 3% and is due to reach 9,790 pounds": of the subject of the verb before."""
        subject = government.subject
        if subject is None or subject.head not in _COMING or subject.last - subject.first > 1 or subject.first < 2:
            return False
        return self.tokens[subject.first - 1].lower in BE and self.tokens[subject.first - 2].lower in ("and", "but")

    def _is_held_likelier(self, figure: Figure, last: Measured) -> bool:
        """ "Speaks of 13 million tonnes, while the institute is more cautious at 12.7 million"."""
        at = self._before(figure)
        if at < 3 or self.tokens[at].lower != "at" or not is_alike(last.size, self.bare or last.size):
            return False
        how = self.tokens[at - 1].lower
        said = self.tokens[at - 2].lower
        described = said in BE or (said in _DEGREES and self.tokens[at - 3].lower in BE)
        return described and self.bare > 0 and how not in verb_forms() and how not in words("empty adjectives")

    def _managed(self, government: Government, last: Measured) -> Measured | None:
        """ "India came to 150 million tonnes, and American mills managed 79 million short tons"."""
        verb, subject = government.verb, government.subject
        if verb is None or verb.verb is None or subject is None or verb.verb.lemma not in _MANAGING or self.share:
            return None
        sorts = unit_sorts(self.unit) & unit_sorts(last.unit)
        plain = government.noun is None and government.complement is None and government.preposition in ("", None)
        if not self.unit or not sorts or sorts & BARE or not plain:
            return None
        naming = self._name(subject)
        whose = self.scoping.of(naming) or naming.entity
        if not whose or mentions(naming.words, frozenset(), Kind.LEVEL):
            # "its net profit reached 4 billion"
            return None
        return self._carried(last, whose, "metric-subject-carried")
