"""Labels written in the agreed word, and completed with the thing or the happening that they are a measure of."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.common_words import is_english
from claimtrack.extraction.context import Measured
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_heads import label_head
from claimtrack.extraction.label_standing import MOST_COMPLETED, StandingRules
from claimtrack.extraction.label_words import (
    STOLEN,
    core_length,
    is_actor,
    is_participle,
    put_before_measure,
)
from claimtrack.extraction.lexicon import is_plural, is_small, singular, words
from claimtrack.extraction.measures import (
    AREA,
    BARE,
    Companion,
    Measure,
    measure_labelled,
    mentions,
    unit_sorts,
)
from claimtrack.extraction.people_acts import counted_as
from claimtrack.extraction.tokens import TokenKind
from claimtrack.units.counting import family

_CLAUSES = frozenset(("who", "that"))
_FALLEN_ILL = frozenset(("case", "patient", "infection"))
_NEAR_VERB = 5
"""So many tokens before a figure may the verb stand that kills."""
_FITTED = frozenset(("installation",))
_LOSSES = frozenset(("loss", "haul", "theft"))


class CompletionRules(StandingRules):
    """The rules that word a label and complete it."""

    def _written(self, label: str, sorts: frozenset[str], kind: Kind, figure: Figure) -> str:
        """The label with its measure written in the agreed word ("wheat crop": wheat production), and completed."""
        parts = label.split()
        named = [mention for mention in mentions(parts, sorts, kind) if mention.measure.fits(sorts, kind)]
        if not named or not _CLAUSES.isdisjoint(parts):
            # "people who bought tickets" counts people, and no purchases.
            return label
        core = core_length(parts)
        mention = next((one for one in reversed(named) if one.last <= core), named[-1])
        head = parts[core - 1].lower()
        if mention.first > core and is_plural(head) and parts[core].lower() in ("with", "without"):
            # "Accidents with injuries" are accidents.
            return label
        counted = figure.noun_last > figure.noun_first and AREA not in sorts
        counted = counted or (mention.first > 0 and is_plural(parts[mention.first - 1].lower()))
        if mention.measure.label == AREA and counted and mention.rewritten:
            # "planted 300,000 shrubs", "Trees planted: 4,000"
            return label
        said = parts[mention.first : mention.last]
        if mention.measure.label == STOLEN and "money" not in sorts and is_plural(said[-1].lower()):
            # "Car thefts fell 7%"
            return label
        before = singular(parts[mention.first - 1].lower()) if mention.first else ""
        told = singular(said[-1].lower()) in words("kept when told") and not self._has_event(label)
        kept = bool(before) and (told or (said == ["handled"] and before in words("things without bulk")))
        # "Robot installations" have no capacity, and those of batteries are told in so many words.
        fitted = bool(before) and singular(said[-1].lower()) in _FITTED and not sorts & {"power", "energy"}
        kept = kept or (fitted and before not in words("power sources"))
        ends = mention.last in (core, len(parts)) and mention.measure.label not in label.lower()
        if mention.rewritten and ends and not kept:
            area = mention.measure.label == AREA and is_participle(said[-1].lower())
            parts[mention.first : mention.last] = [AREA, *said] if area else mention.measure.label.split()
            if area and parts[0].lower() in ("land", "ground"):
                parts.pop(0)
        return self._completed(" ".join(parts), mention.measure, figure)

    def _of_acts(self, label: str, figure: Figure) -> str:
        """What people are counted as who do what the label says, with what happened to them; else the label."""
        settled = counted_as(label)
        named = mentions(settled.split(), frozenset(("person",)), Kind.LEVEL)
        return self._completed(settled, named[0].measure, figure) if named else settled or label

    def _completed(self, label: str, measure: Measure, figure: Figure) -> str:
        """A bare label with the thing or happening it is a measure of."""
        if self.topics.theft and label_head(label) in _LOSSES and self._is_bare(label, measure):
            label, measure = STOLEN, measure_labelled(STOLEN)
        if self.topics.travel and label_head(label) == "receipt" and self._is_bare(label, measure):
            return put_before_measure(label, measure, "tourism")
        if measure.companion is Companion.THING and self._is_of_all(label, figure):
            return label
        known = self.discourse.complete(label, self.unit)
        things = self.topics.things
        main = self.topics.section_of(self.sentence_index) or (things.most_common(1)[0][0] if things else "")
        elsewhere = measure.companion is Companion.THING and main and main not in known.lower()
        ills = words("diseases") if label_head(label) in _FALLEN_ILL else frozenset()
        event = self._killer(figure) or self.topics.event_before(self.sentence_index, figure.first, ills)
        elsewhere = elsewhere or (measure.companion is Companion.EVENT and event and event not in known.lower())
        elsewhere = elsewhere or (measure.companion is Companion.THING and self.topics.is_anothers(self.sentence_index))
        introduced = self.topics.introduced_before(self.sentence_index) if measure.companion is Companion.THING else ""
        elsewhere = elsewhere or (introduced and introduced not in known.lower())
        if known != label and not elsewhere:
            return known
        if measure.companion is Companion.EVENT and event:
            bare = len(label.split()) <= MOST_COMPLETED and not self._has_event(label)
            return put_before_measure(label, measure, event) if bare else label
        counted = unit_sorts(self.unit) & BARE
        if measure.companion is Companion.THING and not (measure.label == AREA and counted):
            thing = self.topics.thing_before(self.sentence_index, figure.first)
            if thing and (label == STOLEN or self._is_bare(label, measure)):
                return put_before_measure(label, measure, self.topics.whole(thing))
        return label

    def _is_of_all(self, label: str, figure: Figure) -> bool:
        """ "Chips made up 31% of all exports, which came to $79 billion": of whatever goods."""
        head = label_head(label)
        said = next((t for t in reversed(self.tokens[1 : figure.first]) if singular(t.lower) == head), None)
        return said is not None and self.tokens[said.index - 1].lower in ("all", "overall")

    def _killed_by(self, government: Government) -> str:
        """ "Police killed 6,110 people": killings, and no deaths in an accident."""
        verb, subject = government.verb, government.subject
        if verb is None or verb.verb is None or verb.verb.lemma != "kill" or verb.passive or subject is None:
            return ""
        return f"killings by {subject.head}" if subject.head in words("killers") else ""

    def _killer(self, figure: Figure) -> str:
        """ "Heat killed an estimated 16,500 people": what people died of, by one noun of no one who acts; or ""."""
        near = self.tokens[max(1, figure.first - _NEAR_VERB) : figure.first]
        verb = next((token.index for token in near if token.lower in ("killed", "kills", "kill")), 0)
        before = self.tokens[verb - 1] if verb else None
        if before is None or not is_english(before.text) or before.text in self.discourse.names:
            return ""
        if self.tokens[verb - 2].lower in ("the", "this", "that") and verb > 1:
            return ""  # "The disease killed 1,761 people": what was spoken of
        word = before.lower
        named = before.kind is TokenKind.WORD and not is_small(word)
        return "" if is_plural(word) or is_actor([word]) or family(word) == "person" or not named else word

    def _is_each(self, government: Government) -> bool:
        subject = government.subject
        return subject is not None and self.tokens[subject.first].lower in ("each", "every")

    def _says_less(self, label: str, sibling: Measured, sorts: frozenset[str], kind: Kind) -> bool:
        """Is a label no measure beside a sibling's that is one?"""
        said = (mentions(one.split(), sorts, kind) for one in (label, sibling.metric))
        return [bool(named) for named in said] == [False, True] and not sibling.share
