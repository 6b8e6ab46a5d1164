"""Which place or name near a figure belongs to it, and which to another figure, an event or nobody."""

from __future__ import annotations

from claimtrack.extraction.clause_places import (
    JOINING,
    counts,
    goes_on_behind_relative,
    inner_place,
    is_described_in_front,
    leads_on,
    leads_to_speaker,
)
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.inserted_clauses import inserted_spans
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.mentions import Mentions
from claimtrack.extraction.named import Mention
from claimtrack.extraction.passing_places import in_relative_aside, is_destination, is_event, is_of_event
from claimtrack.extraction.products import buys, is_made, is_product, parts_with
from claimtrack.extraction.runners_up import ASIDE, BEHIND_ANOTHER, LONGEST_ASIDE, NAMED, PARTS, runner_up
from claimtrack.extraction.tokens import Token, TokenKind

_BESIDE = frozenset(("at", "for", "in", "across"))
_ORIGIN = frozenset(("from",))
_THEM = frozenset(("them", "which", "these", "those", "whom", "it"))
_LONGEST_RELATIVE = 8
_LISTING = frozenset(("namely", "comprising"))
_PARTS_OF = frozenset((("of", "which"), ("of", "whom")))
_BRACKET, _NEXT_FIGURE = 6, 3
"""How many words may stand between a place behind "and" and the figure that is its own ("on the world market 11")."""
_BEHIND_NAMES = frozenset(("alone", "itself", "respectively", "too"))
_BEFORE_NAMES = frozenset(
    ("at", "in", "with", "by", "from", "then", "and", "while", "but", "for", "against", "of", "as", "on")
)
_LONGEST_PAIR = 6
_PORTIONS = frozenset(("most", "many", "much", "some", "half", "all", "nearly", "almost", "part", "parts", "several"))
_MOSTLY = frozenset(("mostly", "mainly", "chiefly", "largely", "primarily", "predominantly", "especially", "notably"))
_WHERE = frozenset(("in", "around", "across", "near", "at", "along"))
_ONCE = frozenset(("after", "before", "since", "when", "once", "until"))


class Vicinity:
    """The surroundings of one sentence's figures."""

    def __init__(self, tokens: list[Token], mentions: Mentions) -> None:
        self.tokens = tokens
        self.mentions = mentions.all

    def right_behind(self, figure: Figure) -> Mention | None:
        """The place or name right behind a figure ("889 at Airbus", "17.1% to 183,413 tonnes in Asia")."""
        at = self._over_bracket(max(figure.last, figure.noun_last))
        at += self._is_found(at)
        if at + 2 < len(self.tokens) and self.tokens[at].lower == "of" and self.tokens[at + 1].lower in _THEM:
            at += 2
        if at + 1 < len(self.tokens) and self.tokens[at].lower == "to":
            at += 1
            while at < len(self.tokens) and self.tokens[at].kind != TokenKind.WORD:
                at += 1
            at += at < len(self.tokens) and self.tokens[at].lower not in _BESIDE
        on_the = [token.lower for token in self.tokens[at : at + 2]] == ["on", "the"]
        bare = figure.noun_last <= figure.last and figure.quantity is not None and not figure.quantity.unit
        # "$9 billion, namely $5 billion from Peru and $4 billion from Chile"
        listed = not {token.lower for token in self.tokens[: figure.first]}.isdisjoint(_LISTING)
        beside = _BESIDE | _ORIGIN if bare or listed else _BESIDE
        beside = beside | {"into"} if bare else beside  # "38,000 crossed into Fife and 12,500 into Angus"
        if at + 1 >= len(self.tokens) or not (on_the or self.tokens[at].lower in beside):
            return None
        at += 1 + (self.tokens[at + 1].lower == "the")
        if at + 2 < len(self.tokens) and self.tokens[at].lower in PARTS and self.tokens[at + 1].lower == "of":
            at += 2
        market = self.tokens[at - 2].lower == "on" and self.tokens[at - 1].lower == "the"
        if market:
            return next((m for m in self.mentions if m.first <= at < m.last and m.form == "world"), None)
        named = next((m for m in self.mentions if m.first == at), None)
        named = inner_place(self.tokens, self.mentions, named) if named is not None else None
        return named if named and named.form in NAMED and not is_event(self.tokens, named) else None

    def _is_found(self, at: int) -> bool:
        """ "88% of the 4,150 confirmed across Peru": a participle between a number and where that is so."""
        known = verb_forms().get(self.tokens[at].lower) if at + 2 < len(self.tokens) else None
        across = known is not None and self.tokens[at + 1].lower == "across"
        return known is not None and across and known.form == "past"

    def _over_bracket(self, at: int) -> int:
        """Over what a figure is converted to: "30 million euros (35 million dollars) in Fife"."""
        if at < len(self.tokens) and self.tokens[at].text == "(":
            closing = next((token.index for token in self.tokens[at : at + _BRACKET] if token.text == ")"), None)
            converted = closing is not None and any(counts(self.tokens, token) for token in self.tokens[at:closing])
            return closing + 1 if converted and closing is not None else at
        return at

    def product_of(self, figure: Figure, government: Government, numbered: frozenset[str]) -> Mention | None:
        """The product whose maker's figure it is ("sold 17 million Switch 2 consoles", "deliveries of the 787").

        A buyer's figure is the buyer's ("ordered 65 of the 787").
        """
        products = [m for m in self.mentions if is_product(self.tokens, m, numbered)]
        if not products:
            return None
        subject = government.subject
        if subject is not None and not government.crossed:
            inside = [m for m in products if subject.first <= m.first and m.last <= subject.last]
            owned = inside and (inside[0].first - subject.first <= 1 or is_made(self.tokens[subject.first].lower))
            made = any(is_made(token.lower) for token in self.tokens[subject.first : subject.last])
            if inside and (owned or made):
                return inside[0]
        end = max(figure.last, figure.noun_last)
        rate = end + 3 if end < len(self.tokens) and self.tokens[end].lower in ("a", "per") else end
        near = [m for m in products if figure.first < m.first and m.first <= rate + 2]
        beside = [m for m in near if m.last <= end or self.tokens[m.first - 2].lower in ("of", "for")]
        if beside and (parts_with(government.verb) or (government.verb is None and beside[0].first >= end)):
            return beside[0]
        bare = beside and beside[0].first >= end and not buys(government.verb)
        return beside[0] if bare else None

    def aside_of(self, figure: Figure) -> Mention | None:
        """Whose the aside is that a figure stands in ("Peru, with 2.7 million, has lost second place to Congo")."""
        relative = self._relative_owner(figure)
        if relative is not None:
            return relative
        behind = runner_up(self.tokens, self.mentions, figure)
        if behind is not None:
            return behind
        at = figure.first - 1
        mark = False
        if at > 0 and (self.tokens[at - 1].lower, self.tokens[at].lower) == ("home", "to"):
            # "Iceland, home to more than half of the world's puffins, ..."
            at -= 2
        while at >= max(0, figure.first - LONGEST_ASIDE) and self.tokens[at].lower in ASIDE:
            mark = mark or self.tokens[at].text in ",("
            at -= 1
        if not mark or self._goes_to(figure):
            return None
        owner = next((m for m in self.mentions if m.last == at + 1 and m.form in NAMED), None)
        if owner is None or not {token.lower for token in self.tokens[: owner.first]}.isdisjoint(_ONCE):
            # "Ten days after the storm reached Angoche, 247,000 people in Mozambique were away"
            return None
        fronted = owner.first and self.tokens[owner.first - 1].lower in words("prepositions")
        return owner if not fronted or self._stands_bare(figure, owner) else None

    def _goes_to(self, figure: Figure) -> bool:
        """ "44% chose the Liberals, 38% the Conservatives": the figure is of the name behind it."""
        behind = self.tokens[figure.last : figure.last + 2]
        return len(behind) > 1 and behind[0].lower == "the" and behind[1].is_capitalized

    def _stands_bare(self, figure: Figure, owner: Mention) -> bool:
        """ "In Fiji 21 people died, and in Tonga, 4.": the figure is all that is told of the place before its comma."""
        following = self.tokens[figure.last].text if figure.last < len(self.tokens) else "."
        return owner.last == figure.first - 1 and following in ".;)"

    def _relative_owner(self, figure: Figure) -> Mention | None:
        """ "Egypt, which takes 90% of its water from the Nile"."""
        for at in range(figure.first - 1, max(1, figure.first - _LONGEST_RELATIVE - self._inserted()), -1):
            if self.tokens[at].text in ",;:":
                return None
            if self.tokens[at].lower not in ("which", "who", "where", "whose") or self.tokens[at - 1].text != ",":
                continue
            past = next((last for first, _, last in inserted_spans(self.tokens) if first == at), at + 1)
            pronoun, following = self.tokens[at].lower, self.tokens[past].lower
            does = following in verb_forms() or following in words("auxiliaries")
            it_does = following in ("it", "they") and self.tokens[past + 1].lower not in words("auxiliaries")
            if (pronoun in ("which", "who") and not does) or (pronoun == "where" and it_does):
                # "... where it employs 4,000 people"
                return None
            owner = next((m for m in self.mentions if m.last == at - 1 and m.form in NAMED), None)
            return None if owner is not None and is_event(self.tokens, owner) else owner
        return None

    def _inserted(self) -> int:
        """How many tokens stand between relative pronouns and their verbs to tell who says so."""
        return sum(last - first - 1 for first, _, last in inserted_spans(self.tokens))

    def is_anothers(self, place: Mention, figure: Figure) -> bool:
        """Does a place belong to a later figure ("5 million, 3 million of them in Fife"), or to a meeting?"""
        if is_event(self.tokens, place) or is_destination(self.tokens, place):
            return True
        if place.first < figure.last:
            return self._begins_way(place)
        between = self.tokens[figure.last : place.first]
        if any(counts(self.tokens, t) or leads_on(self.tokens, t.index, place.first) for t in between):
            return True
        if any(self._leads_to_part(token.index) or leads_to_speaker(self.tokens, token.index) for token in between):
            return True
        led = tuple(token.lower for token in self.tokens[place.first - 2 : place.first])
        if led[-1:] == ("of",) and led[0] in words("person titles"):  # "the mayor of Elmwood"
            return True
        if led in _PARTS_OF or (led in BEHIND_ANOTHER and led != ("down", "to")):
            return True
        reach = _NEXT_FIGURE if any(token.lower in JOINING for token in between) else 1
        return any(counts(self.tokens, token) for token in self.tokens[place.last : place.last + reach])

    def _leads_to_part(self, at: int) -> bool:
        """ "3.8 GW, most of it in Fife", "900 shops, mainly in Kent": where only a part of what is counted is."""
        word, behind = self.tokens[at].lower, [token.lower for token in self.tokens[at + 1 : at + 3]]
        if word in _MOSTLY:
            return bool(behind) and behind[0] in _WHERE
        return word in _PORTIONS and len(behind) == 2 and behind[0] == "of" and behind[1] in _THEM

    def _begins_way(self, place: Mention) -> bool:
        """ "camps opened from Kisumu to the coast": a place that only begins a way."""
        led = place.first and self.tokens[place.first - 1].lower == "from"
        return bool(led) and place.last < len(self.tokens) and self.tokens[place.last].lower == "to"

    def entity_nearby(self, figure: Figure, first: int) -> str | None:
        """The nearest name left of the figure in its clause that stands for itself and is not a speaker's."""
        for mention in reversed([m for m in self.mentions if m.form == "entity"]):
            apart = first > mention.first or mention.last > figure.first or not self._stands_alone(mention, first)
            told = is_of_event(self.tokens[mention.last : figure.first])
            if not (apart or told or in_relative_aside(self.tokens, mention, figure)):
                return mention.scope
        return None

    def _stands_alone(self, mention: Mention, first: int) -> bool:
        """Does a name open its clause or follow a small word, with no noun of its own behind it?"""
        following = self.tokens[mention.last] if mention.last < len(self.tokens) else None
        if following is not None and following.kind == TokenKind.WORD and following.lower not in _BEHIND_NAMES:
            known = verb_forms().get(following.lower)
            if known is None and not is_small(following.lower):
                return False
        if mention.first in (first, 0):
            return True
        acts = following is not None and following.lower in verb_forms()
        acts = acts or (
            following is not None and following.text == "," and goes_on_behind_relative(self.tokens, mention.last)
        )
        between = self.tokens[first + 1 : mention.first]
        if acts and mention.first - first <= 2 and not any(is_small(token.lower) for token in between):
            # "Rival Oxo sold ...", "The retailer Oxo sold ..."
            return True
        if following is not None and following.text == "," and is_described_in_front(self.tokens, mention, first):
            return True
        before = self.tokens[mention.first - 1]
        paired = self.tokens[max(first, mention.first - _LONGEST_PAIR) : mention.first]
        if any(token.lower == "between" for token in paired):
            return False
        has = (known := verb_forms().get(before.lower)) is not None and known.verb.verb_class == "have"
        if before.kind == TokenKind.POSSESSIVE:
            # "Spain's Inditex, with 5,800 shops"
            return acts or following is None or following.text == ","
        return has or before.text in ",;:(" or before.lower in _BEFORE_NAMES
