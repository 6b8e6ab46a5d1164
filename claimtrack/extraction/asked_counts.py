"""What a question counts: "How many homes did the town start?" lets the bare number that follows be one of homes."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.lexicon import participle, verb_forms, words
from claimtrack.extraction.measures import of_verb
from claimtrack.extraction.people import PEOPLE, people_told
from claimtrack.extraction.people_acts import counted_as
from claimtrack.extraction.people_asides import BE
from claimtrack.extraction.tokens import Token, TokenKind

_HELPING = frozenset(("do", "does", "did"))
_BRINGING_ABOUT = frozenset(("start", "begin", "make"))
"""Verbs that say something of those counted, though elsewhere they say little."""
_SIZES = frozenset(("big", "large", "high", "low", "great", "deep", "wide", "serious"))
_ENDING = frozenset("now then today currently really still at this these in right actually likely".split())
_MOST_WORDS = 4
_MOST_SUBJECT = 6


def count_asked(tokens: list[Token]) -> str:
    """What "how many" counts, with what they do or what is done to them; "" where nothing is counted."""
    first = next((t.index + 2 for t in tokens[:-2] if t.lower == "how" and tokens[t.index + 1].lower == "many"), 0)
    last = first
    while first and last < min(len(tokens), first + _MOST_WORDS) and _is_noun(tokens[last]):
        last += 1
    if not first or last == first or last >= len(tokens) or tokens[last - 1].lower in words("time words"):
        return ""
    noun = " ".join(token.lower for token in tokens[first:last] if not token.is_capitalized)
    if not noun:
        return ""
    return _done_to(tokens, last, noun) if tokens[last].lower in _HELPING else _told(tokens, last, noun)


def size_asked(tokens: list[Token]) -> str:
    """ "market for AI chips" of "How big is the market for AI chips now?"; "" where a question asks for no size.

    "How much coffee does Kenya export?" asks for coffee exports.
    """
    for at in range(len(tokens) - 3):
        if tokens[at].lower != "how":
            continue
        asked, behind = tokens[at + 1].lower, tokens[at + 2].lower
        if asked in _SIZES and behind in BE:
            return _words_until(tokens, at + 3, _ENDING)
        helped = next((t.index for t in tokens[at + 2 : at + 2 + _MOST_WORDS] if t.lower in _HELPING), 0)
        if asked == "much" and helped > at + 2:
            forms = [verb_forms().get(token.lower) for token in tokens[helped + 1 : helped + 1 + _MOST_SUBJECT]]
            noun = next((one.verb.noun for one in forms if one is not None and one.form == "base"), "")
            thing = _words_until(tokens, at + 2, _HELPING)
            return f"{thing} {noun}" if thing and noun else ""
    return ""


def _words_until(tokens: list[Token], first: int, ends: frozenset[str]) -> str:
    """The words of a phrase up to one of ``ends`` or a mark, without its determiner; "" for a pronoun or a name."""
    kept: list[str] = []
    for token in tokens[first : first + _MOST_SUBJECT + 1]:
        if token.lower in ends or token.kind is TokenKind.PUNCT:
            break
        if token.lower not in words("determiners"):
            kept.append(token.text)
    head = kept[0] if kept else ""
    named = head[:1].isupper() and not head.isupper()
    return "" if not head or named or head in words("pronouns") or head in words("possessives") else " ".join(kept)


def _is_noun(token: Token) -> bool:
    lower = token.lower
    known = verb_forms().get(lower)
    small = lower in words("auxiliaries") or lower in words("prepositions") or lower in words("pronouns") | BE
    return token.kind is TokenKind.WORD and not small and lower not in _HELPING and (known is None or known.form == "s")


def _done_to(tokens: list[Token], at: int, noun: str) -> str:
    """ "did the town start", "does the clinic have": what somebody did to them."""
    behind = tokens[at + 1 : at + 1 + _MOST_SUBJECT]
    forms = [verb_forms().get(token.lower) for token in behind]
    lemma = next((known.verb.lemma for known in forms if known is not None and known.form == "base"), "")
    silent = not lemma or (lemma in words("light verbs") and lemma not in _BRINGING_ABOUT)
    return noun if silent else f"{noun} {participle(lemma)}"


def _told(tokens: list[Token], at: int, noun: str) -> str:
    """ "were hit", "use the app": people by the measure that it is, others by the words."""
    told = people_told(tokens, at, noun, bare=True)
    if noun not in PEOPLE:
        return told or noun
    done = told.split()[1:2]
    known = verb_forms().get(done[0]) if done else None
    known = known if known is not None and (known.form == "past" or known.invariant) else None
    measure = of_verb(known.verb.lemma, frozenset(("person",)), Kind.LEVEL) if known is not None else None
    return (measure.label if measure is not None else "") or counted_as(told) or told
