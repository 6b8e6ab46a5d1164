"""Metrics of parts: what is told of some of the things counted before ("909,000 of whom have arrived")."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.allotting_rules import AllottingRules
from claimtrack.extraction.context import TOLD_OF_PART, Measured, is_alike
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import is_participle, qualifies
from claimtrack.extraction.lexicon import is_plural, is_small, plural_of, singular, verb_forms, words, words_of
from claimtrack.extraction.measures import BARE, mentions, unit_sorts
from claimtrack.extraction.people import PEOPLE, people_told
from claimtrack.extraction.people_acts import counted_as
from claimtrack.extraction.people_asides import BE, is_place
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.counting import counted_part
from claimtrack.extraction.sharers import thing_of
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.told_words import words_from

_STATES = frozenset("dead killed injured wounded missing homeless displaced hurt".split())
_THEM = frozenset(("whom", "which", "them", "these", "those"))
_OPENING_CLAUSES = frozenset((",", ";", ":", "and", "but", "while", "–", "—"))
_PLACING = frozenset(("in", "at", "on", "from", "across", "inside", "outside"))
_BEING_NOW = frozenset(("are", "were", "being"))
_BEING = frozenset("is are was were has have had will could can may might would must".split())


_CONDITIONS = frozenset(("under", "without", "out"))


class PartRules(AllottingRules):
    """The rule for figures whose things were counted before, and of which something is told here."""

    def _in_state(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "5,104 injured and 128 missing", "seven mills were levelled and 61 damaged": told by the word behind."""
        if kind is not Kind.LEVEL or "money" in self.sorts:
            return None
        labelled = self.tokens[figure.first - 2].lower if figure.first > 1 and self.bare else ""
        if labelled in _STATES and self.tokens[figure.first - 1].text == ":":
            # "Injured: 559."
            told = mentions([labelled], frozenset(("person",)), kind)
            label = self._completed(told[0].measure.label, told[0].measure, figure) if told else labelled
            return Measured(label, labelled, None, "", "metric-of-state")
        state = self.tokens[figure.last - 1].lower
        if state in _STATES and figure.last - 1 >= figure.number_last:
            told = mentions([state], frozenset(("person",)), kind)
            label = self._completed(told[0].measure.label, told[0].measure, figure) if told else state
            return Measured(label, state, sibling.scope if sibling else None, "scope-carried", "metric-of-state")
        behind = self.tokens[figure.last] if figure.last < len(self.tokens) else None
        known = verb_forms().get(behind.lower) if behind is not None else None
        end = self.tokens[figure.last + 1].lower if figure.last + 1 < len(self.tokens) else "."
        if behind is not None and (label := self._in_condition(figure, behind, sibling)):
            scope = sibling.scope if sibling else None
            return Measured(label, label, scope, "scope-carried", "metric-of-state")
        gapped = self.bare and known is not None and known.form == "past" and end in (".", ",", ";", "and", "in")
        before = sibling or self.latest
        if behind is None or not gapped or before is None or self.tokens[figure.first - 1].lower not in ("and", ","):
            return None
        core = before.metric.split()
        if len(core) < 2 or not is_participle(core[-1].lower()) or not unit_sorts(before.unit) & BARE:
            return None
        label = f"{' '.join(core[:-1])} {behind.lower}"
        return Measured(label, label, before.scope, "scope-carried", "metric-of-state")

    def _in_condition(self, figure: Figure, behind: Token, sibling: Measured | None) -> str:
        """ "17,300 houses destroyed, and another 29,000 under water": so many more of them in another state; or ""."""
        before = sibling or self.latest
        listed = self.tokens[figure.first - 1].lower in ("and", ",", "with") if figure.first else False
        if not self.bare or not listed or before is None or not unit_sorts(before.unit) & (BARE | {"person"}):
            return ""
        state = words_from(self.tokens, behind.index + 1)
        told = behind.lower in _CONDITIONS or (
            behind.lower == "in" and bool(state) and state[-1].lower() in words("states kept in")
        )
        thing = before.unit.rpartition(" ")[2]
        parts = before.metric.split()
        last = next((at for at, part in enumerate(parts) if singular(part.lower()) == thing), -1)
        things = " ".join(parts[: last + 1]) or (plural_of(thing) if thing == "person" else "")
        return f"{things} {behind.lower} {' '.join(state)}" if told and state and things else ""

    def _part_told(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "300,000 of them are empty", "of whom 40% are women", "and 9 million had been reached"."""
        share = kind is Kind.SHARE
        if figure.noun_last > figure.noun_first or not (share or (self.bare and kind is Kind.LEVEL)):
            return None
        at = self._behind_part(figure)
        source = self._counted_before() if at else None
        whole = counted_part(self.tokens, 0, ()) if at else None
        if whole is not None and whole.last < figure.first:
            # "Of the 14,000 houses, 3,100 have been rebuilt"
            first = whole.first - (self.tokens[whole.first].glued and whole.first > 0)
            source = Measured(self._name(Phrase(first, whole.last, whole.unit, -1)).text)
        elif not at and not share and self._opens_clause(figure):
            at, source = figure.last, self._counted_before(persons=True) or self._persons_beside()
        before = [token.lower for token in self.tokens[max(0, figure.first - 2) : figure.first]]
        if source is not None and self.bare and 0 < source.size < self.bare and before == ["of", "which"]:
            # "The 14 turbines have a capacity of 1,120 megawatts, of which 640 are in use": no part of 14
            return self._carried(sibling) if sibling is not None and sibling.size >= self.bare else None
        if share and at and before == ["of", "which"] and sibling is not None and unit_sorts(sibling.unit) & {"money"}:
            # "a budget of 40 million euros, of which 12% goes to prisons"
            told = people_told(self.tokens, at, sibling.metric, bare=True).replace(" who ", " that ", 1)
            return Measured(
                f"share of {told or sibling.metric}", sibling.metric, sibling.scope, "scope-carried", TOLD_OF_PART
            )
        noun = thing_of(source) if source is not None else ""
        sort = self._sort_told(at) if at and noun else ""
        if source is not None and sort:
            befallen = source.metric.partition(f"{noun} ")[2] or source.metric.rpartition(" ")[2]
            happened = noun in PEOPLE and is_participle(befallen.partition(" ")[0])
            # "2 million people are affected by floods, 772,000 of them children"
            label = f"{sort} {befallen}" if happened and not share else f"{sort} among {noun}"
            label = f"share of {label}" if share else label
            if noun.endswith("deaths") and not share:
                label = f"{source.metric} of {sort}"
            return Measured(label, sort, source.scope, "scope-carried", TOLD_OF_PART)
        if noun.endswith("deaths") and source is not None and source.unit == "person" and not share:
            # "killed 40 people, and 12 are being treated"
            noun = "people"
        if source is None or not noun or at >= len(self.tokens):
            return None
        if self.tokens[at].lower in _PLACING:
            # "of whom 24 million in the south": the same, elsewhere; but "nine of them in intensive care"
            where = words_from(self.tokens, at + 1) if not is_place(self.tokens, at + 1) else []
            plain = where and where[-1].lower() not in words_of("directions", "referring heads", "time words")
            behind = self.tokens[at + 1].lower
            if share or not plain or behind in words("determiners") or not self._behind_part(figure):
                return None
            label = f"{noun} {self.tokens[at].lower} {' '.join(where)}"
            return Measured(label, noun, source.scope, "scope-carried", TOLD_OF_PART)
        told = people_told(self.tokens, at, noun, bare=True)
        if not told:
            return None
        persons = "person" in unit_sorts(source.unit)
        if not share and not self._is_described_by(at) and (persons or self.tokens[at].lower not in BE):
            sorts = frozenset(("person",)) if persons else BARE
            measured = self._told_by_verb(government, sorts, kind, firmly=True)
            if measured is not None:
                label = measured[1]
                return Measured(label, label, source.scope, "scope-carried", "metric-in-clause")
        scope = source.scope
        if noun.startswith("displaced ") and counted_as(f"people{told.removeprefix(noun)}"):
            told = noun  # "300,000 people were displaced. Around 34,000 were forced from their homes."
        label = f"share of {told}" if share else counted_as(told) or told
        return Measured(label, noun, scope, "scope-carried", TOLD_OF_PART)

    def _one_of_counted(self, figure: Figure) -> Measured | None:
        """ "There were 402 assaults. One in four was on staff": of what the paragraph has counted."""
        source = self._counted_before()
        does = self.tokens[figure.last].lower if figure.last < len(self.tokens) else ""
        known = verb_forms().get(does)
        acts = does in words("auxiliaries") or (known is not None and known.form != "base" and not is_plural(does))
        acts = acts and not self._behind_part(figure)
        here = source is not None and (source.block == self.discourse.block or source in self.siblings.values())
        noun = thing_of(source) if source is not None and here and acts else ""
        told = people_told(self.tokens, figure.last, noun, bare=True) if noun else ""
        if source is None or not told:
            return None
        label = f"share of {told.replace(' who ', ' ', 1)}"
        return Measured(label, noun, source.scope, "scope-carried", "metric-share-of")

    def _is_described_by(self, at: int) -> bool:
        """ "14 of them built by the army": a participle that tells which, and no verb."""
        known = verb_forms().get(self.tokens[at].lower)
        behind = self.tokens[at + 1].lower if at + 1 < len(self.tokens) else ""
        return known is not None and known.form == "past" and behind in ("by", "for", "with")

    def _behind_part(self, figure: Figure) -> int:
        """Where it is told what they do, if the figure is said to be a part; else 0."""
        tokens, first, last = self.tokens, figure.first, figure.last
        if last + 2 < len(tokens) and tokens[last].lower == "of" and tokens[last + 1].lower in _THEM:
            # but "three in four of those who died"; "nine of them in intensive care"
            which = tokens[last + 1].lower != "them" and tokens[last + 2].lower in ("with", "in")
            # "six in ten of those we asked"
            asked = tokens[last + 1].lower == "those" and tokens[last + 2].lower in ("we", "they", "it")
            return 0 if which or asked or tokens[last + 2].lower in ("who", "that") else last + 2
        if first > 1 and tokens[first - 1].lower in _THEM and tokens[first - 2].lower == "of":
            return last
        set_off = first > 2 and tokens[first - 1].text == ","
        if set_off and tokens[first - 2].lower in _THEM and tokens[first - 3].lower == "of":
            return last
        return last if set_off and not self.share and counted_part(tokens, 0, ()) is not None else 0

    def _sort_told(self, at: int) -> str:
        """The sort of things that a part is said to be: "71 of them children", "of whom 40% are older women"."""
        at += at < len(self.tokens) and self.tokens[at].lower in _BEING_NOW
        last = next((i for i in range(at, min(at + 3, len(self.tokens))) if is_plural(self.tokens[i].lower)), None)
        if last is None or any(not qualifies(token.lower) for token in self.tokens[at:last]):
            return ""
        told = self.tokens[at : last + 1]
        ends = last + 1 == len(self.tokens) or self.tokens[last + 1].kind is not TokenKind.WORD
        ends = ends or is_small(self.tokens[last + 1].lower)
        plain = all(token.kind is TokenKind.WORD and token.text.islower() for token in told)
        known = verb_forms().get(told[-1].lower)
        return " ".join(token.lower for token in told) if ends and plain and known is None else ""

    def _opens_clause(self, figure: Figure) -> bool:
        """Is the figure the subject of a helping verb right behind it?"""
        tokens, first, last = self.tokens, figure.first, figure.last
        first -= first > 0 and tokens[first - 1].lower in ("some", "another", "about", "around")
        opens = first == 0 or tokens[first - 1].lower in _OPENING_CLAUSES
        return opens and last + 1 < len(tokens) and tokens[last].lower in _BEING

    def _counted_before(self, *, persons: bool = False) -> Measured | None:
        """What was counted last by a number of such a size: in this sentence, else before, or just before persons."""
        alike = [one for one in self.siblings.values() if self._is_counted(one)]
        if alike:
            return alike[-1]
        focus = self.discourse.foci.get("person") if persons else self.discourse.focus(False, "")
        if focus is None or (persons and self.sentence_index - focus.sentence > 1):
            return None
        return focus if self._is_counted(focus) else None

    def _persons_beside(self) -> Measured | None:
        """ "Four people were killed, and some 34,000 were forced from their homes": people too, however many."""
        last = self.latest
        return last if last is not None and not last.share and last.unit == "person" and last.metric else None

    def _is_counted(self, one: Measured) -> bool:
        counted = not one.share and bool(one.metric) and bool(unit_sorts(one.unit) & BARE)
        return counted and is_alike(one.size, self.bare)
