"""What the words around a figure tell of its measure: its verb, the nouns of its clause, and how they are qualified."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction import token_kinds
from claimtrack.extraction.carrying_rules import CarryingRules
from claimtrack.extraction.chunks import Chunk, is_movement_noun
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.label_words import is_participle, qualifies
from claimtrack.extraction.lexicon import is_finite, is_plural, is_small, participle, singular, verb_forms, words
from claimtrack.extraction.measures import AREA, BARE, Measure, Mention, default_of, measure_labelled, mentions, of_verb
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.quantities.lexicon import is_number_word

_MOST_QUALIFIERS = 3
_TRADING = frozenset(("sell", "buy", "acquire", "purchase", "auction"))
_STEALING = frozenset(("take", "lose", "drain", "steal", "grab", "net", "pocket", "loot", "siphon"))
_LOOSE = frozenset(("take", "bring", "rake", "pull", "generate", "contribute", "pocket", "net", "draw", "make", "hold"))
"""Verbs with many senses, which tell a measure only where nothing else does."""
_MODALS = frozenset("will would can could may might must should shall to".split())
_HAVE = frozenset(("have", "has", "had", "having", "'ve", "'d"))
_SHARES = frozenset(("share", "market share"))
"""A share moves by points; what moves by percent beside it is the amount."""
_MARKS = frozenset(("low", "lows", "lowest", "high", "highs", "highest", "record", "peak", "bottom", "level", "levels"))
_MARK_REACH = 4
_OF_THEM = frozenset(("whom", "which"))
_LEADING_TO = frozenset(("to", "from", "by", "than"))


class TellingRules(CarryingRules):
    """The rules that find a figure's measure in the words around it."""

    def _told(
        self, figure: Figure, government: Government, sorts: frozenset[str], kind: Kind, *, firmly: bool = False
    ) -> tuple[Measure, str] | None:
        """The measure that the figure's verb or its clause tells, and its label there ("lift average pay by 4%").

        ``firmly`` leaves out what tells last: nouns behind the figure, and verbs that have other senses as well.
        """
        done = self._told_by_verb(government, sorts, kind, firmly=True)
        if done is not None:
            return done
        first, last = government.clause
        last = self._till_next_told(figure.last, last)
        if default_of(sorts) is not None and kind in (Kind.LEVEL, Kind.CHANGE):
            for token in (*self.tokens[figure.last : last], *self.tokens[first : figure.first]):
                known = verb_forms().get(token.lower)
                measure = of_verb(known.verb.lemma, sorts, kind) if known is not None else None
                if known is not None and measure is not None and not self._reaches_mark(token.index):
                    return measure, _done(measure, known.verb.lemma, token.lower)
        before = self._named_between(first, figure.first, sorts, kind)
        if before:
            verb = government.verb or government.main
            return before[-1].measure, self._spoken(first, before[-1], verb.last if verb is not None else 0)
        if firmly:
            return None
        behind = self._named_between(figure.last, last, sorts, kind)
        if behind and kind in (Kind.LEVEL, Kind.CHANGE):
            return behind[0].measure, self._spoken(figure.last, behind[0])
        return self._told_by_verb(government, sorts, kind)

    def _reaches_mark(self, at: int) -> bool:
        """ "hit their lowest in three years at 899,000": a mark that was reached, and nobody who was hit."""
        behind = {token.lower for token in self.tokens[at + 1 : at + _MARK_REACH]}
        return self.tokens[at].lower == "hit" and not _MARKS.isdisjoint(behind)

    def _till_next_told(self, first: int, last: int) -> int:
        """Where a verb of its own is told of another figure ("90 people were admitted, and two children died")."""
        acted = False
        for token in self.tokens[first : last - 1]:
            behind = self.tokens[token.index + 1]
            if behind.lower in _OF_THEM and token.lower == "of":
                # "4,000 couriers, of whom 900 have injury insurance"
                return token.index
            if token.text == "," and behind.lower in ("against", "versus"):
                # "A flat goes for 1,150 euros, against a minimum wage of 920"
                return token.index
            if (
                acted
                and token.lower in ("and", "but", "while")
                and (behind.kind == token_kinds.NUMBER or is_number_word(behind.lower))
            ):
                return token.index
            acted = acted or is_finite(token.lower) or token.lower in words("auxiliaries")
        return last

    def _told_by_verb(
        self, government: Government, sorts: frozenset[str], kind: Kind, *, firmly: bool = False
    ) -> tuple[Measure, str] | None:
        """The measure that the figure's own verb tells ("they shipped 3 million"); ``firmly`` with no other sense."""
        known = government.verb.verb if government.verb is not None and government.preposition == "for" else None
        if known is not None and "money" in sorts and known.lemma in _TRADING:
            # "sold its stake for $3 million"
            return measure_labelled("price"), "price"
        if government.preposition in _LEADING_TO:
            # "which takes the total to 3 million"
            return None
        verbs = [government.verb if not government.crossed or government.coordinate else None, government.predicate]
        if government.coordinate:
            # "40 people were killed and 300 were injured"
            verbs.reverse()
            own = government.predicate
            if own is not None and (own.passive or own.last - own.first > 1):
                # "Four people were killed and 300 were forced from their homes", "and 300 were living in tents"
                verbs.pop()
        for verb in verbs:
            takes = verb is not None and verb.verb is not None and self.topics.theft and verb.verb.lemma in _STEALING
            if takes or (verb is not None and "money" in sorts and self._makes_off(verb)):
                stolen = of_verb("steal", sorts or BARE, kind)
                if stolen is not None and kind in (Kind.LEVEL, Kind.CHANGE):
                    return stolen, stolen.label
            elif verb is not None and verb.verb is None and verb.word.endswith("ed"):
                measure = of_verb(verb.word.removesuffix("ed"), sorts or BARE, kind)
                if measure is not None and kind in (Kind.LEVEL, Kind.CHANGE):
                    return measure, measure.label
            elif (
                verb is not None
                and verb.verb is not None
                and ((self.bare and verb.verb.lemma == "hit") or self._reaches_mark(verb.last - 1))
            ):
                # "Attendances hit 39.4 million": what is reached, where nothing is counted
                continue
            elif verb is not None and verb.verb is not None and not (firmly and verb.verb.lemma in _LOOSE):
                measure = of_verb(verb.verb.lemma, sorts or BARE, kind)
                if measure is not None and kind in (Kind.LEVEL, Kind.CHANGE):
                    return measure, _done(measure, verb.verb.lemma, verb.word)
        return None

    def _makes_off(self, verb: Chunk) -> bool:
        """ "Thieves got away with $3 million", "made off with 40 boxes"."""
        behind = [token.lower for token in self.tokens[verb.last : verb.last + 2]]
        return behind in (["away", "with"], ["off", "with"])

    def _spoken(self, offset: int, mention: Mention, verb_last: int = 0) -> str:
        """The words of a mention with what qualifies them, or its measure's label where that is to be written.

        Nothing up to ``verb_last``, behind the clause's verb, qualifies what stands behind that.
        """
        first, last = offset + mention.first, offset + mention.last
        bound = max(verb_last if verb_last <= first else 0, first - _MOST_QUALIFIERS)
        while first > bound and self._modifies(first - 1):
            first -= 1
        if mention.rewritten:
            # "the largest maize crop": maize production.
            things = [
                token.lower for token in self.tokens[first : offset + mention.first] if not qualifies(token.lower)
            ]
            known = [thing for thing in things if singular(thing) in self.topics.things]
            return " ".join((*map(self.topics.whole, known[-1:]), mention.measure.label))
        named = self._name(Phrase(first, last, self.tokens[last - 1].lower, -1))
        return named.text or mention.measure.label

    def _modifies(self, index: int) -> bool:
        """Can this word stand before a noun it modifies: no small word, no verb, no mark, no number?"""
        token = self.tokens[index]
        known = verb_forms().get(token.lower)
        return (
            token.kind == token_kinds.WORD
            and not is_small(token.lower)
            and token.lower not in words("possessives")
            and not is_movement_noun(token.lower)
            and token.lower not in words("pronouns")
            and (known is None or known.form == "past" or token.lower in words("describing ing"))
        )

    def _is_loose_worth(self, index: int) -> bool:
        """ "3 million worth of fines", "damage worth 3 million": only what is worth something has a value."""
        if self.tokens[index].lower != "worth":
            return False
        before = self.tokens[index - 1].lower if index else ""
        return before not in words("auxiliaries") and before not in words("adverbs")

    def _is_done_by_itself(self, index: int) -> bool:
        """ "Zentra sold 9 million units, having grown 11%": what has grown was not grown by anybody."""
        return self.tokens[index].lower == "grown" and index > 0 and self.tokens[index - 1].lower in _HAVE

    def _names_nothing(self, index: int) -> bool:
        """Part of a body's name, or a third person that is never a noun ("The state pays 40 million")?"""
        known = verb_forms().get(self.tokens[index].lower)
        verb = known is not None and known.form == "s" and known.verb.lemma in words("verbs never nouns")
        # "A policy would pay 15 million": what is done, and no pay
        does = known is not None and known.form == "base" and index > 0 and self.tokens[index - 1].lower in _MODALS
        said = [token.lower for token in self.tokens[max(0, index - 1) : index + 2]]
        let = said[:1] in (["to"], ["for"]) and said[1:2] in (["rent"], ["hire"]) and index > 1
        if said[-2:] == ["homes", "to"] or (let and is_plural(self.tokens[index - 2].lower)):
            # "new homes to 900" are home to nobody, "homes to rent" no rent
            return True
        case = self.tokens[index].lower == "case" and self.tokens[index - 1].lower in words("kinds of cases")
        return verb or does or case or self._is_in_name(index)

    def _is_in_name(self, index: int) -> bool:
        """Part of a body's name inside a sentence ("the Asian Infrastructure Investment Bank")?"""
        if index < 1 or not self.tokens[index].is_capitalized or not self.tokens[index - 1].is_capitalized:
            return False
        last = index
        while last + 1 < len(self.tokens) and self.tokens[last + 1].is_capitalized:
            last += 1
        ending = self.tokens[last].lower
        return last > index and (singular(ending) in words("organisation words") or ending == "index")

    def _takes_object(self, behind: int, kind: Kind) -> bool:
        """ "missing its target": a participle that does something to what stands behind it, and names no measure.

        "Raised its growth forecast to 2%": nor does what was done to what a rate of growth is told of.
        """
        told = self.tokens[behind - 1].lower
        past = kind in (Kind.GROWTH, Kind.MULTIPLE) and is_finite(told) and told.endswith("ed")
        doing = (told.endswith("ing") or past) and behind < len(self.tokens)
        return doing and self.tokens[behind].lower in words("possessives") | words("determiners")

    def _is_tied_on(self, behind: int) -> bool:
        """ "a day-case procedure": the end of a compound that only tells which."""
        hyphen = self.tokens[behind - 2].text if behind > 1 else ""
        goes_on = behind < len(self.tokens) and self.tokens[behind].kind == token_kinds.WORD
        return hyphen == "-" and self.tokens[behind - 1].glued and goes_on and not is_small(self.tokens[behind].lower)

    def _named_between(self, first: int, last: int, sorts: frozenset[str], kind: Kind) -> list[Mention]:
        """The measures named between two tokens that fit the unit; a verb in another use names none."""
        span = [
            token.lower if token.kind == token_kinds.WORD and not self._names_nothing(token.index) else ""
            for token in self.tokens[first:last]
        ]
        named = mentions(span, sorts or BARE, kind)
        return [
            mention
            for mention in named
            if mention.measure.fits(sorts or BARE, kind)
            and not self._is_loose_worth(first + mention.first)
            and not self._is_done_by_itself(first + mention.first)
            and not self._takes_object(first + mention.last, kind)
            and not self._is_tied_on(first + mention.last)
            and (kind in (Kind.LEVEL, Kind.CHANGE) or not (mention.rewritten or mention.measure.label in _SHARES))
        ]


def _done(measure: Measure, lemma: str, word: str) -> str:
    """The label of a measure that a verb tells; an area says what was done to it ("area burned", "area burnt")."""
    usual = participle(lemma)
    # "burnt" beside "burned"
    told = word if word.endswith("t") and usual.endswith("ed") and is_participle(word) else usual
    return f"{measure.label} {told}" if measure.label == AREA else measure.label
