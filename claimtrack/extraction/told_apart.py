"""What tells counted things apart from others of their name: "bus routes scrapped", "countries with campaigns".

A noun that is counted and says no more ("jobs") takes on, in this order::

    its own verb, where it is the subject          "62 bakeries closed for good": bakeries closed
    what is done to it, where it is the object      "the line serves 48 villages": villages served
    what is there, behind a preposition             "campaigns in 31 countries": countries with campaigns
    what is done there, where there is no object    "performs in 14 churches": churches performed in
"""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_small, participle, verb_forms, words
from claimtrack.extraction.people import people_told
from claimtrack.extraction.people_asides import WHO
from claimtrack.extraction.tokens import Token, TokenKind

_TELLING = frozenset(("other", "change", "do"))
_WITHIN = frozenset(("in", "at", "across"))
_PARTICLES = frozenset(("away", "out", "off", "up", "down", "over", "back", "in"))
_MOST_OBJECT = 3
_APART = frozenset(("off", "out", "away", "aside"))
_UNLIKE_ALONE = frozenset("cut set lay laid rule ruled carry carried drop dropped turn turned write wrote".split())
_MOST_TOLD = 3
_LONGEST_NOUN = 2


def told_apart(tokens: list[Token], figure: Figure, government: Government, noun: str) -> str:
    """The noun with what tells it; "" where nothing does."""
    if len(noun.split()) > _LONGEST_NOUN or figure.last > figure.noun_last:
        return ""
    verb = government.verb
    if government.crossed and not government.coordinate:
        verb = None
    if verb is None or verb.first >= figure.first or _is_there(tokens, verb, figure):
        subject = government.noun is None and not government.preposition and not government.bracket
        return _told_as_subject(tokens, figure, noun) if subject else ""
    if government.noun is not None or verb.verb is None or not (_tells(verb) or _with_particle(tokens, verb, figure)):
        return ""
    if government.coordinate and government.sibling is not None and not government.preposition:
        return "" if verb.passive else f"{noun} {participle(verb.verb.lemma)}"
    return _governed(tokens, figure, government, verb, noun)


def _is_there(tokens: list[Token], verb: Chunk, figure: Figure) -> bool:
    """ "There were 44 smelters in operation"."""
    lemma = verb.verb.lemma if verb.verb is not None else ""
    return lemma == "be" and verb.last == figure.first and tokens[verb.first - 1].lower == "there"


def _told_as_subject(tokens: list[Token], figure: Figure, noun: str) -> str:
    """What the verb behind says, unless it is long, or says nothing but that they are there."""
    told = people_told(tokens, figure.last, noun, bare=True)
    added = [word for word in told.split()[len(noun.split()) :] if not is_small(word) and word not in WHO]
    known = verb_forms().get(added[0]) if added else None
    light = known is not None and known.verb.lemma in words("light verbs") and "on" not in told.split()
    return "" if (light and len(added) < _MOST_TOLD) or len(added) > _MOST_TOLD else told


def _tells(verb: Chunk) -> bool:
    """Does the verb say more than that there are so many?"""
    known = verb.verb
    if known is None or known.lemma in words("light verbs"):
        return False
    if known.verb_class == "do" and not known.noun:
        # "a system powering 3 million devices"
        return False
    return known.verb_class in _TELLING or known.lemma in words("telling verbs of having")


def _with_particle(tokens: list[Token], verb: Chunk, figure: Figure) -> bool:
    """ "cut off 40 villages": a verb that moves measures, but not with such a particle."""
    between = tokens[verb.last : figure.first]
    return len(between) == 1 and between[0].lower in _APART and verb.word in _UNLIKE_ALONE


def _governed(tokens: list[Token], figure: Figure, government: Government, verb: Chunk, noun: str) -> str:
    lemma = verb.verb.lemma if verb.verb is not None else ""
    between = tokens[verb.last : figure.first]
    if not between and not verb.passive:
        return f"{noun} {participle(lemma)}"
    if len(between) == 1 and between[0].lower in _PARTICLES - {"in"} and not verb.passive:
        # "drove away 9,000 tourists"
        return f"{noun} {participle(lemma)} {between[0].lower}"
    if government.preposition not in _WITHIN or not between or between[-1].lower != government.preposition:
        return ""
    inside = between[:-1]
    if not inside and not verb.passive:
        return f"{noun} {participle(lemma)} {government.preposition}"
    things = _things(inside)
    return f"{noun} with {things}" if things and not verb.passive else ""


def _things(inside: list[Token]) -> str:
    """The words of a verb's object that stands before "in"; "" where it is no plain noun phrase in small letters."""
    named = [
        token for token in inside if token.lower not in words("possessives") and token.lower not in words("determiners")
    ]
    plain = all(token.kind == TokenKind.WORD and not is_small(token.lower) for token in named)
    if not named or not plain or len(named) > _MOST_OBJECT or any(token.is_capitalized for token in named):
        return ""
    return " ".join(token.text for token in named)
