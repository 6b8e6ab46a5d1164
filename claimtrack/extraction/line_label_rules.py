"""Metrics of short lines that say in front of a colon what they count: "Food packs delivered: 74,000"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.context import LINE_NAMED, OWN_MEASURE, Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import singular_last
from claimtrack.extraction.lexicon import is_finite, is_plural, is_small, singular, verb_forms, words, words_of
from claimtrack.extraction.likelihood_rules import LikelihoodRules
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.tokens import Token, TokenKind, as_text, lower_at

_LONGEST = 8
_SAYING_NOTHING = ("have", "share")
_PARTICLES = frozenset(("away", "out", "off", "down", "up"))
_RELATIVES = frozenset(("who", "that", "which"))
_SIGNS = frozenset("~≈<>+-−–$€£¥₹")


class LineLabelRules(LikelihoodRules):
    """The rules for the first figure behind a line's label."""

    def _labelled_line(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Roads closed by snow: 14", "Moved before landfall: 77,100 families": what is counted, and its state."""
        label = self._label_in_front(figure) if kind is Kind.LEVEL and sibling is None else []
        if kind is Kind.LEVEL and sibling is None and (behind_it := self._state_behind(figure)):
            return Measured(behind_it, behind_it, None, "", "metric-line-label")
        state = next((at for at, token in enumerate(label) if _tells_state(token)), None)
        behind = label[state + 1].lower if state is not None and state + 1 < len(label) else ""
        then = (
            label[state + 2].lower
            if state is not None and behind in _PARTICLES | {"back"} and state + 2 < len(label)
            else behind
        )
        if state is None or then in words("determiners") | words("possessives"):
            # "Elmwood had a slow January: 812,000 tonnes", "Oxo brought back the grant: 110 euros"
            return None
        told = [token.text for token in label]
        if state > 1 and label[state - 1].lower in _RELATIVES and is_plural(label[state - 2].lower):
            # "Nurses who left for abroad"
            return Measured(" ".join(told), " ".join(told[: state - 1]), None, "", "metric-line-label")
        done = verb_forms().get(label[state].lower)
        if not behind and done is not None and done.verb.verb_class in _SAYING_NOTHING:
            # "Complaints received: 4,812"
            return None
        # "Villages still without power"
        end = state - (state > 1 and label[state - 1].lower in words("adverbs"))
        thing = end > 0 and (is_plural(label[end - 1].lower) or self._is_money())
        if thing and figure.noun_last <= figure.noun_first:
            things = " ".join(told[:end])
            return Measured(" ".join((things, *told[state:])), things, None, "", "metric-line-label")
        counted = [token.text for token in self.tokens[figure.noun_first : figure.noun_last]]
        if state == 0 and counted and is_plural(counted[-1].lower()):
            state_told = " ".join((told[0].lower(), *told[1:]))
            return Measured(f"{' '.join(counted)} {state_told}", " ".join(counted), None, "", "metric-line-label")
        return None

    def _line_named(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "Suburban services: 11 million passengers", "Traffic: 3.9 billion seat-miles", "Customers: 900"."""
        label = self._words_in_front(figure) if kind is Kind.LEVEL and sibling is None else []
        if any(is_finite(token.lower) and not token.is_capitalized for token in self.tokens):
            # "Lenders face a wave of renewals: 1.2 million mortgages", and no line
            return None
        acts = government.verb is not None and not (label and government.verb.first == label[-1].index)
        if not label or acts or not all(token.text.islower() for token in label[1:]):
            return None
        named = any(m.first <= label[-1].index and label[0].index < m.last for m in self.scoping.mentions.all)
        head = label[-1].lower
        plain = is_english(label[0].lower) and not any(token.lower in _saying_which() for token in label)
        plain = plain and label[0].lower not in words("determiners")
        sized = figure.rule.startswith("measure")
        if named or not plain or not (is_plural(head) or is_measure(head) or sized):
            return None
        text = as_text(self.tokens[label[0].index : label[-1].index + 1])
        counted = self.tokens[figure.noun_first : figure.noun_last] if figure.rule.startswith("counted") else []
        told = " ".join(token.text for token in counted)
        if sized and lower_at(self.tokens, figure.last) == "late":
            # "Opening: 17 months late"
            return Measured(f"{text} delay", text, None, "", LINE_NAMED)
        if not counted or singular(counted[-1].lower) == singular(head):
            rule = OWN_MEASURE if text.lower() in words("hollow subjects") else LINE_NAMED
            return None if is_measure(head) and not sized else Measured(text, text, None, "", rule)
        lower = f"{text[0].lower()}{text[1:]}"
        # "Deliveries: 40,000 cars", "Suburban services: 11 million passengers"
        whole = f"{singular_last(told)} {lower}" if is_measure(head) else f"{lower} {told}"
        return Measured(whole, told, None, "", LINE_NAMED)

    def _state_behind(self, figure: Figure) -> str:
        """ "Homes: 8,420 destroyed or uninhabitable": the plural in front of the colon, and its state; or ""."""
        label = self._words_in_front(figure)
        behind = self.tokens[figure.last : figure.last + 3]
        parted = len(behind) > 1 and behind[1].lower in _PARTICLES  # "Bridges: 14 washed away"
        done = verb_forms().get(behind[0].lower) if behind else None
        following = behind[1 + parted] if len(behind) > 1 + parted else None
        ends = following is None or following.kind is not TokenKind.WORD or is_small(following.lower)
        plain = self.bare and len(label) in (1, 2) and is_plural(label[-1].lower)
        if not plain or done is None or done.form != "past" or not ends or done.verb.verb_class in _SAYING_NOTHING:
            return ""
        return " ".join((*(token.text for token in label), *(token.lower for token in behind[: 1 + parted])))

    def _line_of(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Net loans to customers of £36 million", "Cost to income ratio of 58%": all of a line without a verb."""
        of = next((at for at in range(figure.first - 1, 0, -1) if self.tokens[at].kind is TokenKind.WORD), 0)
        front = [token for token in self.tokens[:of] if token.text not in "*_•-"]
        near = all(token.text in _SIGNS for token in self.tokens[of + 1 : figure.first])
        if self.tokens[of].lower != "of" or not near or government.verb is not None or sibling is not None:
            return None
        plain = all(token.kind is TokenKind.WORD and token.index not in self.dates for token in front)
        joint = next((at for at, token in enumerate(front) if token.lower == "to"), 0)
        acts = any(is_finite(token.lower) for token in front[:joint])
        if not plain or acts or not 0 < joint < len(front) - 1 or len(front) > _LONGEST:
            return None
        label = " ".join(token.text for token in front)
        return Measured(label, label, None, "", "metric-line-label")

    def _label_in_front(self, figure: Figure) -> list[Token]:
        """Two words or more in front of the colon that the figure stands behind, but for those of its time."""
        label = self._words_in_front(figure)
        return label if len(label) > 1 else []

    def _words_in_front(self, figure: Figure) -> list[Token]:
        colon = next((token.index for token in self.tokens if token.text == ":"), 0)
        between = self.tokens[colon + 1 : figure.first]
        if not colon or colon > figure.first or any(token.text not in _SIGNS for token in between):
            return []
        front = [token for token in self.tokens[:colon] if token.text not in "*_•-"]
        label = [token for token in front if token.index not in self.dates]
        plain = all(token.kind is TokenKind.WORD for token in label) and len(label) <= _LONGEST
        while label and label[-1].lower in words("prepositions") | words("adverbs"):
            label.pop()
        return label if plain else []


def _tells_state(token: Token) -> bool:
    """A past participle, or a preposition behind which a state is told ("out of service", "without power")."""
    known = verb_forms().get(token.lower)
    done = known is not None and known.form == "past" and known.verb.verb_class != "say"
    done = done and token.lower not in words("auxiliaries")
    return done or token.lower in ("without", "out", "off", "under", "awaiting")


def _saying_which() -> frozenset[str]:
    """Words of labels that say which figure of a measure it is, and not what is measured: "Total", "Forecast"."""
    return words_of("pointer nouns", "time words", "target words", "projected words")
