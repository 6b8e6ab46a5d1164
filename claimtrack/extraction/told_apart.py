"""What tells counted things apart from others of their name: "bus routes scrapped", "countries with campaigns".

A noun that is counted and says no more ("jobs") takes on, in this order::

    its own verb, where it is the subject          "62 bakeries closed for good": bakeries closed
    what is done to it, where it is the object      "the line serves 48 villages": villages served
    what is there, behind a preposition             "campaigns in 31 countries": countries with campaigns
    what is done there, where there is no object    "performs in 14 churches": churches performed in

What is counted together stays together ("90 clubs and schools").
"""

from __future__ import annotations

from claimtrack.extraction.chunks import Chunk
from claimtrack.extraction.figures import Figure
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_finite, is_plural, is_small, participle, verb_forms, words
from claimtrack.extraction.measures import is_measure
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
_HANDING = frozenset(("give", "get", "bring", "use", "face", "need", "show", "hold", "want", "have"))
"""Verbs that say less of their subject than their object does ("24 towns gave children a bicycle")."""
_DOING_SO = {"use": "using", "face": "facing", "need": "needing", "want": "wanting"}
"""How such a verb stands in a label, where "with" would say something else."""
_LONGEST_NOUN = 2


def told_apart(tokens: list[Token], figure: Figure, government: Government, noun: str) -> str:
    """The noun with what tells it; "" where nothing does."""
    if len(noun.split()) > _LONGEST_NOUN or figure.last > figure.noun_last:
        return ""
    partner = _partner(tokens, figure.last)
    both = f"{noun} and {partner}" if partner else noun
    told = _told(tokens, figure, government, both, figure.last + 2 * bool(partner))
    return told or (both if partner else "")


def _partner(tokens: list[Token], last: int) -> str:
    """The noun that is counted together with the one that ends before token ``last``."""
    behind = tokens[last : last + 3]
    if len(behind) < 3 or behind[0].lower != "and" or behind[1].kind is not TokenKind.WORD or behind[1].is_capitalized:
        return ""
    known = verb_forms().get(behind[1].lower)
    does = known is not None and known.verb.lemma in words("verbs never nouns")  # "runs 40 shops and employs some 900"
    plain = is_plural(behind[1].lower) and not (does or is_small(behind[1].lower) or is_measure(behind[1].lower))
    following = behind[2]
    if following.lower == "to" and is_finite(behind[1].lower):
        # "runs 48 depots and plans to add 12"
        return ""
    ends = following.kind is TokenKind.PUNCT or is_small(following.lower) or is_finite(following.lower)
    return behind[1].lower if plain and ends and following.lower not in words("determiners") else ""


def _told(tokens: list[Token], figure: Figure, government: Government, noun: str, last: int) -> str:
    verb = government.verb
    if government.crossed and not government.coordinate:
        verb = None
    if verb is None or verb.first >= figure.first or _is_there(tokens, verb, figure):
        subject = government.noun is None and not government.preposition and not government.bracket
        return _told_as_subject(tokens, last, noun) if subject else ""
    if government.noun is not None or verb.verb is None or not (_tells(verb) or _with_particle(tokens, verb, figure)):
        return ""
    if government.coordinate and government.sibling is not None and not government.preposition:
        return "" if verb.passive else f"{noun} {participle(verb.verb.lemma)}"
    return _governed(tokens, figure, government, verb, noun)


def _is_there(tokens: list[Token], verb: Chunk, figure: Figure) -> bool:
    """ "There were 44 smelters in operation"."""
    lemma = verb.verb.lemma if verb.verb is not None else ""
    return lemma == "be" and verb.last == figure.first and tokens[verb.first - 1].lower == "there"


def _told_as_subject(tokens: list[Token], last: int, noun: str) -> str:
    """What the verb behind says, unless it is long, or says nothing but that they are there."""
    told = people_told(tokens, last, noun, bare=True)
    added = [word for word in told.removeprefix(noun).split() if not is_small(word) and word not in WHO]
    known = verb_forms().get(added[0]) if added else None
    if known is not None and known.verb.lemma in words("light verbs") and "on" not in told.split():
        things = added[1:][-_LONGEST_NOUN:] if known.verb.lemma in _HANDING else []
        joint = _DOING_SO.get(known.verb.lemma, "with")
        return f"{noun} {joint} {' '.join(things)}" if things else ""
    return "" if len(added) > _MOST_TOLD else told


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
    if not inside and government.sibling is not None and is_plural(tokens[verb.first - 1].lower):
        # "5 million people affected in 14 districts": what befell those before
        return ""
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
