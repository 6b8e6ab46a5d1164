"""What happens to the things that a figure counts: "4,000 people moved", "62 towns declared emergency"."""

from __future__ import annotations

from claimtrack.extraction.aside_rules import AsideRules
from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_small, participle, verb_forms, words, words_of
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.naming import Naming
from claimtrack.extraction.people import people_told
from claimtrack.extraction.people_asides import beside_participle
from claimtrack.extraction.places import find_places
from claimtrack.extraction.tokens import TokenKind
from claimtrack.extraction.told_apart import told_apart

_LIVING = frozenset(("live", "lived", "living"))
_TELLING = frozenset(("other", "change"))
_LOSING = frozenset(("lose", "cut", "shed", "axe", "slash"))
_STRICKEN = frozenset(
    "children women girls boys babies infants patients pupils families households residents villagers".split()
)
"""People to whom something is done more often than they do it."""
_BEING = frozenset(("is", "are", "was", "were", "remain", "remained", "stay", "stayed", "stand", "stood"))
_ADJECTIVE_ENDINGS = ("able", "ible", "less", "ous", "ive", "ful")
_MOST_WORDS = 3
_OWNER_REACH = 5


class HappeningRules(AsideRules):
    """The rules that add to a counted noun what it does, or what is done to it."""

    def _happening(self, figure: Figure, government: Government) -> str:
        """The words of a counted noun's verb and its object; "" for verbs that say only that there are so many."""
        predicate = government.predicate
        if self._is_whole(figure) or self._is_asked_about(figure):
            return ""
        if predicate is not None and predicate.word in _LIVING:
            # "74,700 households were living in hostels"
            where = people_told(self.tokens, figure.last, "they").removeprefix("they").strip()
            if where.startswith("in "):
                return where
        if predicate is not None:
            return self._done_by(predicate, government) if predicate.first == figure.last else ""
        verb = government.verb
        direct = verb is not None and government.preposition == "" and government.noun is None
        if verb is None or verb.verb is None or not direct or (government.crossed and not government.coordinate):
            return ""
        telling = verb.verb.verb_class in _TELLING and verb.verb.lemma not in words("light verbs")
        return participle(verb.verb.lemma) if telling or verb.verb.lemma in _LOSING else ""

    def _apart(self, figure: Figure, government: Government, noun: str) -> str:
        """What tells the things counted, behind them or by their verb; measures tell themselves ("arrivals")."""
        marked = self._marked(figure, government, noun)
        if marked or is_measure(noun) or self._is_whole(figure) or self._is_asked_about(figure):
            return marked
        return told_apart(self.tokens, figure, government, noun)

    def _marked(self, figure: Figure, government: Government, noun: str) -> str:
        """ "7,460 victims named", "311 municipalities under an emergency decree": what tells the things counted."""
        behind = self.tokens[figure.last].lower if figure.last < len(self.tokens) else ""
        known = verb_forms().get(behind)
        done = known is not None and behind == participle(known.verb.lemma) and known.verb.verb_class != "say"
        verbs = [verb for verb in (government.verb, government.main) if verb is not None]
        by = figure.last + 1 < len(self.tokens) and self.tokens[figure.last + 1].lower == "by"
        finite = done and not by and not any(verb.first < figure.first for verb in verbs)
        told = not finite and (done or behind in ("under", "without")) and behind != "left"
        if not told or " " in noun or is_measure(noun):
            return ""
        return people_told(self.tokens, figure.last, noun)

    def _lacking(self, figure: Figure, naming: Naming) -> str:
        """ "left 1.1 million homes without power", "54 million children protected against measles"."""
        lacks = figure.last < len(self.tokens) and self.tokens[figure.last].lower == "without"
        if not lacks and naming.head not in _STRICKEN:
            return ""
        told = people_told(self.tokens, figure.last, naming.text)
        if naming.text.endswith(behind := told.removeprefix(naming.text)):
            # "patients on trolleys": the phrase has it already.
            told = told.removesuffix(behind)
        return told if lacks or not {"who", "that", "with"} & set(told.split()) else ""

    def _is_asked_about(self, figure: Figure) -> bool:
        """ "What two extra judges would change": what they do is left open."""
        return figure.first > 0 and self.tokens[figure.first - 1].lower == "what"

    def _is_whole(self, figure: Figure) -> bool:
        """ "A third of the 90 dams were lost": what happened to the part happened to no more."""
        first = figure.number_first
        span = self.tokens[max(0, first - _OWNER_REACH) : first]
        if not any(token.lower == "of" for token in span):
            return False
        last = span[-1]
        return last.kind is TokenKind.POSSESSIVE or last.lower in words_of("determiners", "possessives")

    def _done_by(self, predicate: Chunk, government: Government) -> str:
        """ "were cut off", "declared an emergency": the participle, or the verb with its object."""
        verb = predicate.verb
        if verb is not None and verb.lemma == "take" and government.object is not None and government.object.attached:
            # "workers took part in stoppages"
            joint, within = government.object.attached[0]
            named = self._name(within)
            return (
                f"{joint} {named.text}" if government.object.head == "part" or (joint == "in" and named.words) else ""
            )
        if predicate.word in _BEING and self._is_adjective(predicate.last):
            # "187 classrooms are unusable"
            return self.tokens[predicate.last].lower
        if verb is not None and (verb.lemma in words("light verbs") or verb.verb_class in ("measure", "expect")):
            return ""
        behind = self.tokens[predicate.last] if predicate.last < len(self.tokens) else None
        # "140 wells were dug and 36 water pumps repaired": the helping verb is left out.
        gapped = government.verb is not None and government.verb.passive and government.coordinate
        if predicate.passive or (gapped and predicate.form == "past" and government.object is None):
            off = f" {behind.text}" if behind is not None and behind.lower in ("off", "out", "down", "up") else ""
            return f"{predicate.word}{off or beside_participle(self.tokens, predicate.last)}"
        if government.object is None or predicate.word in words("auxiliaries"):
            return ""
        named = self._name(government.object)
        core = named.text.split(" of ")[0] if named.words and not named.pointer else ""
        return f"{predicate.word} {core}" if core and len(core.split()) < _MOST_WORDS else ""

    def _buys_at_large(self, government: Government) -> bool:
        """ "Homeowners bought 3 million boilers", "Germans bought ...": everybody in a market."""
        phrase = government.subject
        if phrase is None:
            return False
        named = find_places(self.tokens, phrase.first, phrase.last)
        alone = phrase.last - phrase.first == 1 and bool(named) and named[0].form == "demonym"
        return alone or phrase.head in words("the public")

    def _is_adjective(self, at: int) -> bool:
        """Does an adjective end a clause here ("are unusable.", "were empty, ...")?"""
        word = self.tokens[at].lower if at < len(self.tokens) else ""
        ends = at + 1 >= len(self.tokens) or self.tokens[at + 1].text in ".,;"
        told = word.endswith(_ADJECTIVE_ENDINGS) or word in words("predicate adjectives")
        return ends and told and not is_small(word) and word not in words("time words")
