"""What a figure measures: the metric's name and scope, from what governs the figure and what was spoken of before."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.context import Measured, label_head
from claimtrack.extraction.counted_rules import CountedRules
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import core_length, figure_sorts, is_actor, is_participle
from claimtrack.extraction.labelling import LabelRules
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.measures import mentions
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.share_rules import SHARE_NOUNS, ShareRules
from claimtrack.extraction.tokens import TokenKind

_PART_NOUNS = frozenset(("part", "component", "portion", "figure", "number", "count", "tally", "sum", "total"))
_OTHERS = frozenset(("else", "everybody", "everyone", "others", "nobody", "somebody"))
_STANDINGS = frozenset(("first", "second", "third", "fourth", "fifth", "sixth", "last", "top", "place", "spot", "rank"))


_COUNTING_HEADS = (
    "number of ",
    "numbers of ",
    "amount of ",
    "value of ",
    "total of ",
    "scale of ",
    "volume of ",
    "total number of ",
)


def _with_focus(metric: str, focus: str) -> str:
    """ "fossil part" of "carbon dioxide emissions" is "fossil carbon dioxide emissions"."""
    parts = metric.split()
    if len(parts) != 2 or parts[1].lower() not in _PART_NOUNS:
        return metric
    return focus if parts[0].lower() in focus.lower().split() else f"{parts[0]} {focus}"


def _cleaned(label: str) -> str:
    """The label without what names that were taken out of it left behind ("and-", "-")."""
    parts = [part.strip("-–&/") for part in label.split() if part.lower() not in _OTHERS]
    while parts and (parts[0].lower() in ("and", "or", "") or parts[0].lower() in words("prepositions")):
        parts.pop(0)
    while parts and parts[-1].lower() in ("and", "or", ""):
        parts.pop()
    return " ".join(part for part in parts if part)


def _in_short(metric: str) -> str:
    """The label with its long forms written short ("carbon dioxide emissions" gives "CO2 emissions")."""
    for pair in words("short forms"):
        long_form, short_form = pair.split(" = ")
        start = metric.lower().find(long_form)
        if start >= 0:
            metric = metric[:start] + short_form + metric[start + len(long_form) :]
    return metric


class MetricReader(CountedRules, ShareRules, LabelRules):
    """Names the metrics of one sentence's figures."""

    def read(
        self,
        figure: Figure,
        government: Government,
        kind: Kind,
        siblings: dict[int, Measured],
        thing: str = "",
        partner: Measured | None = None,
    ) -> Measured:
        """The measured thing of one figure.

        ``siblings`` are the sentence's figures read so far, by index; ``thing`` or ``partner`` is what "respectively"
        pairs the figure with.
        """
        sibling = siblings.get(government.sibling) if government.sibling is not None else None
        self.share, self.kind, self.sorts = kind is Kind.SHARE, kind, figure_sorts(figure)
        self.latest = siblings[max(siblings)] if siblings else None
        self.unit = figure.quantity.unit if figure.quantity and kind in (Kind.LEVEL, Kind.CHANGE) else ""
        if partner is not None:
            return Measured(partner.metric, partner.text, partner.scope, partner.scope_rule, "metric-respectively")
        found = self._metric(figure, government, kind, sibling)
        if thing:
            found.metric, found.text, found.rule = thing, thing, "metric-respectively"
        found.metric = self._finish(found, figure, government, kind, sibling)
        focus = self.discourse.focus(self.share, self.unit)
        found.scope, found.scope_rule = self.scoping.decide(figure, government, sibling, found, focus)
        return found

    def _metric(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured:
        if government.bracket and sibling is not None and government.noun is None:
            return Measured(sibling.metric, sibling.text, sibling.scope, "scope-bracket", "metric-bracket")
        for rule in (
            self._stated,
            self._counted,
            self._qualified,
            self._shared,
            self._worth,
            self._governed,
            self._subject_of_verb,
            self._predicated,
        ):
            found = rule(figure, government, kind, sibling)
            if found is not None:
                return found
        return self._carried(sibling)

    def _worth(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "$1.46 billion in tokens", "$2.2 billion worth of crypto": money names what it is paid or lost in."""
        joints = ("of", "in") if self._is_money() else ("of",)
        if not self.unit or kind is not Kind.LEVEL or figure.noun_last > figure.noun_first:
            return None
        if government.complement is None or government.complement[0] not in joints:
            return None
        inner = self._name(government.complement[1])
        if not inner.words or inner.pointer or government.complement[1].head in words("time words"):
            return None
        noun = self._name(government.noun) if government.noun is not None else None
        if noun is not None and noun.words and not noun.pointer and not government.crossed:
            if inner.words[0].lower() in words("quantity adjectives") or government.complement[0] == "in":
                return None
            return Measured(
                f"{inner.text} {noun.text}", noun.text, self.scoping.of(noun), "scope-named", "metric-worth"
            )
        doing = self._doing(government)
        subject = self._name(government.subject) if government.subject and not self._speaks(government) else None
        scope = self.scoping.of(subject) if subject else None
        return Measured(
            f"{inner.text} {doing}".strip(), inner.text, scope or inner.scope, "scope-named", "metric-worth"
        )

    def _governed(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "sales of AED 330 billion", "core size: RMB 900 billion", "the Americas (44.8 percent)"."""
        phrase = government.noun
        if phrase is None:
            return None
        naming = self._name(phrase)
        core_head = self._core_head(phrase)
        near = government.near_noun
        adjacent = government.preposition == "" and not government.bracket and government.verb is not None
        if adjacent and government.subject is not None:
            # "reached a record 17.1 million": what stands between the verb and its figure measures nothing.
            return None
        if near is not None and near.first != phrase.first and is_movement_noun(near.head) and kind is not Kind.LEVEL:
            return self._subject_of_verb(figure, government, kind, sibling) or self._carried(sibling)
        if is_movement_noun(core_head) and (kind is not Kind.LEVEL or core_head == "growth"):
            inner = next((part for preposition, part in phrase.attached if preposition in ("in", "of")), None)
            if inner is not None:
                part = self._name(inner)
                if part.words and not part.pointer:
                    return Measured(part.text, part.text, part.scope, "scope-named", "metric-moved-noun")
            before = [word for word in naming.words if not is_movement_noun(word.lower())]
            if (
                before
                and not naming.pointer
                and before[0].lower() not in words("quantity adjectives")
                and not phrase.attached
            ):
                return Measured(" ".join(before), naming.text, naming.scope, "scope-named", "metric-movement-modifier")
            if sibling is not None:
                return self._carried(sibling)
            found = self._subject_of_verb(figure, government, kind, sibling)
            return found or self._carried(None)
        if is_participle(core_head) and not phrase.attached:
            return None
        if naming.entity and not naming.words:
            return self._carried(sibling, self.scoping.of(naming), "metric-of-entity")
        if not naming.words:
            if naming.scope:
                return self._carried(sibling, naming.scope, "metric-of-place")
            return None
        if core_head in ("equal", "equivalent"):
            return self._carried(sibling)
        if naming.pointer or (core_head in words("pointer nouns") and len(naming.words) == 1):
            found = self._subject_of_verb(figure, government, kind, None)
            if found is not None and found.rule != "metric-carried":
                return found
            return self._carried(sibling, naming.scope, "metric-pointer")
        if government.preposition in ("by", "from", "than") and government.verb is not None:
            return None
        if core_head in words("time words") or core_head in _STANDINGS:
            return None
        metric = naming.text
        if core_head in SHARE_NOUNS and len(naming.words) == 1:
            metric = "market share"
        scope = self.scoping.of(naming)
        if scope is None and government.subject is not None and not self._speaks(government):
            subject = self._name(government.subject)
            scope = self.scoping.of(subject) if subject.entity or not subject.words else None
        return Measured(metric, naming.text, scope, "scope-named", "metric-governed")

    def _subject_of_verb(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "global semiconductor sales reached ...": the subject of the figure's verb."""
        verb = government.verb
        if verb is None or (government.crossed and sibling is not None and not government.coordinate):
            return None
        doing = ""
        if verb.verb and verb.verb.verb_class in ("do", "down") and kind is Kind.LEVEL and government.preposition == "":
            doing = verb.verb.noun
        if government.subject is None:
            if government.pronoun in ("it", "they", "he", "she"):
                earlier = self.latest if self.latest is not None and self.latest.share == self.share else None
                carried = self._carried(earlier, self.discourse.last_entity if doing else None, "metric-pronoun")
                if doing:
                    return Measured(
                        self._with_complement(doing, government), "", carried.scope, "scope-carried", "metric-done"
                    )
                return carried
            return None
        if self._speaks(government):
            return self._carried(sibling, None, "metric-said")
        subject = self._name(government.subject)
        scope = self.scoping.of(subject)
        told = verb.verb is not None and verb.verb.verb_class == "have"
        if told and subject.words and subject.words[-1].lower() in words("organisation words"):
            # "The statistics office had the annual rate at 38.1%": who keeps the figure is not what it measures.
            return self._carried(sibling, None, "metric-said")
        if self._looks_like_brand(subject, government.subject, figure):
            return self._carried(sibling, subject.words[0], "metric-subject-carried")
        if verb.verb and verb.verb.verb_class == "share" and kind is Kind.LEVEL:
            return self._carried(sibling, scope, "metric-of-part")
        if doing:
            core = self._with_complement(doing, government)
            acts = self._hollow(subject) or is_actor(subject.words)
            if core == doing and subject.words and not subject.pointer and not acts:
                core = f"{subject.text} {doing}"
            elif core == doing and not self._is_money() and not figure.unit_stated:
                carried = self._carried(sibling, scope, "metric-done-carried")
                core = carried.metric or doing
            return Measured(core, core, scope, "scope-named", "metric-done")
        if subject.words and not subject.pointer and not self._hollow(subject) and not self._acts(subject, figure, government):
            return Measured(subject.text, subject.text, scope, "scope-named", "metric-subject")
        return self._carried(sibling, scope, "metric-subject-carried")

    def _acts(self, subject: Naming, figure: Figure, government: Government) -> bool:
        """ "Health care added 31,000": the subject of a verb whose object is the figure, where it is no measure."""
        verb = government.verb
        if verb is None or verb.verb is None or verb.passive or government.preposition or government.crossed:
            return False
        if figure.unit_stated or self.kind not in (Kind.LEVEL, Kind.CHANGE) or self._focus(share=False) is None:
            return False
        if verb.verb.lemma not in words("taking verbs"):
            return False
        named = mentions(subject.words, self.sorts, self.kind)
        size = label_head(subject.text) in words("size heads") | words("pointer nouns")
        return not size and not any(one.last == core_length(subject.words) for one in named)

    def _looks_like_brand(self, subject: Naming, phrase: Phrase, figure: Figure) -> bool:
        """ "vivo moved up ... with 28.8 million": one small word without article or plural beside a bare count."""
        if figure.unit_stated or len(subject.words) != 1 or phrase.last - phrase.first != 1 or subject.pointer:
            return False
        word = subject.words[0]
        before = self.tokens[phrase.first - 1] if phrase.first else None
        if before is not None and before.kind == TokenKind.WORD and before.lower not in words("conjunctions"):
            # "felt strong shaking", "everybody else": no name opens its clause.
            return False
        ordinary = word in words("uncounted heads") or word in words("ing nouns") or word in verb_forms()
        return (
            word.islower() and not word.endswith("s") and not ordinary and self.discourse.focus(False, "") is not None
        )

    def _predicated(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "68.57% were traceable", "8 are from China": the figure is the subject of what follows."""
        predicate = government.predicate
        if predicate is None or (sibling is not None and not government.coordinate):
            return None
        tail = " ".join(
            t.text for t in self.tokens[predicate.last - 1 : predicate.last] if t.lower not in words("auxiliaries")
        )
        carried = self._carried(sibling)
        if kind is Kind.SHARE:
            carried.metric = f"share of {carried.metric} {tail}".strip()
        elif tail and predicate.passive:
            carried.metric = f"{carried.metric} {tail}".strip()
        return carried

    def _finish(
        self, found: Measured, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> str:
        metric = _in_short(_cleaned(found.metric))
        if kind is not Kind.SHARE and metric.lower().startswith(_COUNTING_HEADS):
            metric = metric.split(" of ", 1)[1]
        focus = sibling or self.latest or self._focus(share=self.share)
        if kind is not Kind.SHARE:
            if focus is not None:
                whole = focus.whole or focus.metric
                part = _with_focus(metric, whole)
                found.whole = whole if part != metric else ""
                metric = part
            return self.discourse.complete(self._label(metric, found, figure, government, kind, sibling), self.unit)
        focus = self._focus(share=self.share)
        if focus is None and self._says_nothing(metric):
            return ""
        if focus is not None and self._says_nothing(metric):
            found.doubts.append("carried-over subject")
            found.rule = "metric-carried"
            return focus.metric
        return self.discourse.complete(metric, self.unit)
