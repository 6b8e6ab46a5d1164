"""Metrics that a phrase governs: "sales of AED 330 billion", "core size: RMB 900 billion", "is a record 40 GW"."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.aside_rules import DEALS
from claimtrack.extraction.chunks import is_movement_noun
from claimtrack.extraction.context import Measured, is_alike
from claimtrack.extraction.count_owners import tells_count
from claimtrack.extraction.counted_rules import CountedRules
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.joined_things import of_other_amount
from claimtrack.extraction.label_parts import YEARS
from claimtrack.extraction.label_words import is_participle
from claimtrack.extraction.lexicon import is_plural, plural_of, singular, words, words_of
from claimtrack.extraction.measures import BARE, is_measure, unit_sorts
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.tags import SHARE_NOUNS
from claimtrack.extraction.told_there import stands_there
from claimtrack.extraction.told_words import words_from

_MOST_OF_OWNER, _MOST_OF_STANDARD = 3, 3
_TELLING = frozenset(("model", "note", "report", "study", "scenario"))
_INTENDED = frozenset(("meant", "intended", "earmarked", "reserved", "destined", "set"))
_APART_FROM = frozenset(("ahead", "short", "shy", "behind", "clear", "north", "south"))
_WHERE = frozenset("area place part world coast period run".split())
_HELD_AGAINST = frozenset(("against", "with", "to", "versus", "above", "below"))
_AVERAGES, _AIMS = frozenset(("average", "mean", "norm")), frozenset(("target", "goal", "aim"))
_STANDINGS = frozenset(("first", "second", "third", "fourth", "fifth", "sixth", "last", "top", "place", "spot", "rank"))


class GovernedRules(CountedRules):
    """The rules for figures that a noun phrase or a predicate governs."""

    def _doer(self, phrase: Phrase, government: Government) -> str | None:
        """Who buys, sells or lets go the one named right behind the verb ("Oxo will buy Elm Foods for $3 million")."""
        verb = government.verb
        if verb is None or government.preposition not in ("for", "to") or verb.last < phrase.first - 2:
            return None
        if government.subject is not None:
            return self.scoping.of(self._name(government.subject))
        if government.pronoun in ("it", "they"):
            return self.scoping.referents.antecedent(verb.first, None, relative=False)
        return None

    def _lists_parts(self, figure: Figure) -> bool:
        """ "... drove 13 million people from their homes: 9 million abroad": a bare number goes on behind a colon."""
        behind_colon = figure.first > 0 and self.tokens[figure.first - 1].text == ":"
        counted = self.latest is not None and self.latest.metric and unit_sorts(self.latest.unit) & BARE
        return bool(self.bare and behind_colon and counted and self.latest and is_alike(self.latest.size, self.bare))

    def _moved_object(self, figure: Figure, phrase: Phrase, naming: Naming, kind: Kind) -> Measured | None:
        """ "lifts net profit 5%": what the verb moves; behind others it is no measure ("hit a record 9 million")."""
        moved = kind in (Kind.GROWTH, Kind.CHANGE) and phrase.last == figure.first
        moved = moved and bool(naming.words) and not naming.pointer
        return Measured(naming.text, naming.text, None, "", "metric-moved-noun") if moved else None

    def _governed(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "sales of AED 330 billion", "core size: RMB 900 billion", "the Americas (44.8 percent)"."""
        phrase, near = government.noun, government.near_noun
        if phrase is None:
            return None
        # "voted for the strike on a turnout of 61 percent"
        beside = near is not None and self._is_measure_beside(phrase, near, government)
        phrase = of_other_amount(self.tokens, near if near is not None and beside else phrase, figure.first)
        naming, core_head = self._name(phrase), self._core_head(phrase)
        if self._lists_parts(figure) or tells_count(self.tokens, government.verb, phrase):
            return self._count_told(phrase, sibling)
        if (whole := self._of_all(phrase, core_head)) is not None:
            return whole
        if government.preposition == "" and not government.bracket and government.verb and government.subject:
            return self._moved_object(figure, phrase, naming, kind)
        if near is not None and near.first != phrase.first and is_movement_noun(near.head) and kind is not Kind.LEVEL:
            return (
                self._grown(near, government, kind)
                or self._subject_of_verb(figure, government, kind, sibling)
                or self._carried(sibling)
            )
        led_to = government.preposition == "to" or core_head == "growth"  # "a rise in net profit to 9 million"
        if is_movement_noun(core_head) and (kind is not Kind.LEVEL or led_to):
            behind = (government.complement,) if government.complement is not None else ()
            joints = ("in", "of", "for")
            inner = next((part for joint, part in (*phrase.attached, *behind) if joint in joints), None)
            if inner is not None and not self._is_where_or_when(inner):
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
            doer = self._doer(phrase, government)
            return self._carried(sibling, doer or self.scoping.of(naming), "metric-of-entity")
        if (pointed := self._verbless_those_of(phrase, naming, sibling)) is not None:
            return pointed
        if naming.words and all(word.lower() in words("directions") for word in naming.words):
            # "61 percent in the north, in the south 48"
            return self._carried(sibling, naming.scope, "metric-of-place")
        if not naming.words:
            carries = naming.scope and not stands_there(self.tokens, phrase, government)
            return self._carried(sibling, naming.scope, "metric-of-place") if carries else None
        if core_head in ("enough", "sufficient"):
            return self._enough(figure, government, kind, sibling)
        lacks = government.verb is not None and government.verb.word in words("auxiliaries")
        if core_head in _APART_FROM and government.preposition in ("of", "") and not lacks:
            # "a 19% share, ahead of Acme's 18%", "well short of the 112 million it wanted"
            return self._carried(sibling, naming.scope)
        if self._sets_against(core_head, phrase) or (sibling and self._is_standard(core_head, phrase, naming, kind)):
            # "71 percent came on time, against a target of 85 percent"
            return self._carried(sibling)
        if naming.pointer or (core_head in words("pointer nouns") and len(naming.words) == 1):
            found = self._subject_of_verb(figure, government, kind, None)
            if found is not None and found.rule != "metric-carried":
                return found
            return self._carried(sibling, naming.scope, "metric-pointer")
        moved = government.preposition in ("by", "from") and self._is_object(phrase, government)
        if government.preposition in ("by", "from", "than") and government.verb is not None and not moved:
            # but "lift average pay by 4%"
            return None
        if (
            core_head in words("time words") and not _is_time_taken(core_head, naming.words)
        ) or core_head in _STANDINGS:
            return None
        metric = naming.text
        if core_head in SHARE_NOUNS and len(naming.words) == 1:
            metric = "share" if self._shares_told() else "market share"
        scope = None if moved and government.pronoun else self.scoping.of(naming)
        if scope is None and government.subject is not None and not self._speaks(government):
            subject = self._name(government.subject)
            scope = self.scoping.of(subject) if subject.entity or not subject.words else None
        if government.preposition == "worth" and core_head in DEALS:
            metric = f"{metric} value"
        owner = self._owner_of(government) if len(naming.words) == 1 and is_measure(core_head) else ""
        return Measured(f"{owner} {metric}".strip(), naming.text, scope, "scope-named", "metric-governed")

    def _sets_against(self, head: str, phrase: Phrase) -> bool:
        """ "Equal to 30%", "dams are fuller, at 61%": a word that compares is not what is measured."""
        return head in ("equal", "equivalent") or (
            head in words_of("more words", "less words") - _APART_FROM and not phrase.attached
        )

    def _is_standard(self, head: str, phrase: Phrase, naming: Naming, kind: Kind) -> bool:
        """ "58% of pairs bred, against a long-run average of 73%": an average that names nothing it is of."""
        if kind is Kind.SHARE and naming.text in _AIMS:
            return True
        before = self.tokens[phrase.first - 1].lower if phrase.first else ""
        bare = not any(is_measure(word.lower()) for word in naming.words[:-1])
        short = bare and len(naming.words) <= _MOST_OF_STANDARD and not phrase.attached
        return short and head in _AVERAGES and before in _HELD_AGAINST

    def _enough(self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None) -> Measured | None:
        """ "Stocks are enough for 40 days", "900 tonnes wait in Oslo, enough for 40 days"."""
        if government.subject is not None and not government.crossed:
            return self._subject_of_verb(figure, government, kind, sibling)
        if (sibling := sibling or self.latest) is None or "time" not in self.sorts:
            return self._carried(sibling)
        label = f"{plural_of(self.unit)} of {sibling.metric}"
        return Measured(label, sibling.text, sibling.scope, "scope-carried", "metric-carried")

    def _owner_of(self, government: Government) -> str:
        """ "The allowance has a budget of 94 million": the thing whose measure it is; "" for a name or a pointer."""
        verb, subject = government.verb, government.subject
        if verb is None or verb.verb is None or subject is None or government.preposition != "of":
            return ""
        if verb.verb.lemma != "have" or verb.passive:
            return ""
        naming = self._name(subject)
        silent = naming.pointer or naming.entity or self._hollow(naming) or len(naming.words) > _MOST_OF_OWNER
        silent = silent or naming.head in _TELLING or naming.head in words("holding nouns")
        return "" if silent else naming.text

    def _of_all(self, phrase: Phrase, head: str) -> Measured | None:
        """ "58,000 loans with a combined value of 25 million": what those counted before "with" come to together."""
        sized = is_measure(head) or head in words("size heads")
        if phrase.first < 2 or self.tokens[phrase.first - 1].lower != "with" or not sized:
            return None
        before = self.tokens[phrase.first - 2].lower
        counted = self.latest is not None and before == plural_of(self.latest.unit.rpartition(" ")[2])
        label = f"{singular(before)} {head}"
        return Measured(label, head, None, "", "metric-of-all") if counted else None

    def _is_object(self, phrase: Phrase, government: Government) -> bool:
        """Does a phrase stand right behind its verb, or behind "our 2026" there ("raise our 2026 estimate from")?"""
        between = self.tokens[government.verb.last : phrase.first] if government.verb is not None else [self.tokens[0]]
        opening = words_of("possessives", "determiners")
        return all(token.lower in opening or token.index in self.dates for token in between)

    def _is_where_or_when(self, phrase: Phrase) -> bool:
        """ "a rise of 4 percent in the region", "in the year": no thing that moved."""
        head = singular(phrase.head)
        return phrase.head in words("time words") | YEARS or head in words_of("referring heads", "directions") | _WHERE

    def _predicated(
        self, figure: Figure, government: Government, kind: Kind, sibling: Measured | None
    ) -> Measured | None:
        """ "68.57% were traceable", "8 are from China": the figure is the subject of what follows."""
        predicate = government.predicate
        shared = self._share_of_counted(figure, government, kind)
        if shared is not None:
            return shared
        if predicate is None or (sibling is not None and not government.coordinate):
            return None
        tail = " ".join(
            t.text for t in self.tokens[predicate.last - 1 : predicate.last] if t.lower not in words("auxiliaries")
        )
        carried = self._carried(sibling)
        joint = self.tokens[predicate.last].lower if predicate.last < len(self.tokens) else ""
        if predicate.passive and joint == "for" and tail in _INTENDED:
            # "85 million of that is meant for trams"
            carried.metric = " ".join((carried.metric, "for", *words_from(self.tokens, predicate.last + 1)))
            return carried
        if kind is Kind.SHARE:
            carried.metric = f"share of {carried.metric} {tail}".strip()
        elif tail and predicate.passive and self._told_by_verb(government, self.sorts, kind) is None:
            carried.metric = f"{carried.metric} {tail}".strip()
        return carried

    def _many_before(self, colon: int) -> str:
        """Who or what the clause in front of a colon begins with, where they are many; "" for anything else."""
        if colon < 1 or self.tokens[colon].text != ":":
            return ""
        verb = next((t.index for t in self.tokens[:colon] if t.lower in words("auxiliaries") | {"remain"}), 0)
        first = 1 if self.tokens[0].lower in words("determiners") else 0
        plain = 0 < verb - first <= _MOST_OF_OWNER and all(self._modifies(at) for at in range(first, verb))
        return (
            " ".join(t.lower for t in self.tokens[first:verb])
            if plain and is_plural(self.tokens[verb - 1].lower)
            else ""
        )


def _is_time_taken(head: str, label: list[str]) -> bool:
    """ "Travel time", "the time for a repair": how long something takes, and not when."""
    return len(label) > 1 and head in ("time", "times")
