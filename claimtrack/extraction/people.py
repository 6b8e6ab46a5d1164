"""Which people a figure counts, where the noun alone tells nothing: those in need of aid, those displaced.

What stands behind the noun, after a place that may come between, is one of::

    which   = preposition phrase                        "people in need of food aid", "people without power"
            | ("who" | "that") { auxiliary } verb ...   "people who will need support"
            | participle                                "people displaced", "people living in tents"
            | auxiliaries participle                    "people have been moved to safety"
            | auxiliaries [told to] "be" adjective ...  "people are expected to be short of food"
            | verb ...                                  "people need food aid"
"""

from __future__ import annotations

from claimtrack.extraction.lexicon import participle, verb_forms, words
from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.tokens import Token, TokenKind

PEOPLE = frozenset(("people", "persons", "others", "individuals"))
_DESCRIBING = frozenset(("in", "on", "with", "without", "under", "behind", "below", "above", "at", "living", "aged"))
_PLACING = frozenset(("in", "across", "at", "on", "around", "throughout", "near", "along", "from", "within"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "get", "got", "remain", "remained", "stay"))
_COMMANDS = frozenset(("tell", "ask", "order", "urge", "advise", "warn"))
_WHO = frozenset(("who", "that"))
_LONGEST_PLACE = 6
_MOST_WORDS = 4
_STOPS = frozenset(("and", "but", "while", "because", "since", "after", "before", "when", "as", "where", "which", "by"))


def people_told(tokens: list[Token], last: int, noun: str = "people") -> str:
    """The label of the people counted by the noun that ends before token ``last``; "" where nothing tells them."""
    at = _behind_place(tokens, last)
    if at >= len(tokens) or tokens[at].kind != TokenKind.WORD:
        return ""
    first = tokens[at].lower
    if first in _DESCRIBING and not (first in _PLACING and _is_place(tokens, at + 1)):
        described = _words_from(tokens, at + 1)
        return f"{noun} {first} {' '.join(described)}" if described else ""
    if first in _WHO:
        return _told_by_verb(tokens, at + 1, noun)
    known = verb_forms().get(first)
    if known is not None and not _helps(tokens, at) and known.verb.verb_class != "say":
        if known.form == "ing":
            return " ".join((noun, first, *_words_from(tokens, at + 1)))
        if first == participle(known.verb.lemma) and not _has_object(tokens, at + 1):
            return f"{noun} {first}"
    return _told_by_verb(tokens, at, noun)


def _told_by_verb(tokens: list[Token], at: int, noun: str) -> str:
    """What a verb phrase that begins at ``at`` says of the people."""
    passive = False
    while at < len(tokens) and _helps(tokens, at):
        passive = tokens[at].lower in _BE or (passive and tokens[at].lower.endswith("ly"))
        at += 1
    if at >= len(tokens) or tokens[at].kind != TokenKind.WORD:
        return ""
    known = verb_forms().get(tokens[at].lower)
    if passive and known is not None and (known.form == "past" or known.invariant):
        if at + 1 < len(tokens) and tokens[at + 1].lower == "to":
            # "are expected to be short of food", "were told to leave"
            inner = _told_by_verb(tokens, at + 2, noun)
            said = known.verb.verb_class in ("say", "expect", "measure") and known.verb.lemma not in _COMMANDS
            return inner if said else f"{noun} {tokens[at].lower} to {' '.join(_words_from(tokens, at + 2))}".rstrip()
        return f"{noun} {tokens[at].lower}"
    if passive:
        described = _words_from(tokens, at)
        return f"{noun} {' '.join(described)}" if described and known is None else ""
    behind = _words_from(tokens, at + 1)
    if known is None or known.verb.verb_class in ("say", "share", "stand") or not (behind or passive):
        return ""
    return " ".join((noun, "who", known.verb.lemma, *behind))


def done_to_people(lemma: str, noun: str = "people") -> str:
    """The label of the people that are a verb's object ("the floods drove out 40,000 people": people driven)."""
    return f"{noun} {participle(lemma)}"


def _helps(tokens: list[Token], at: int) -> bool:
    lower = tokens[at].lower
    if lower == "need" and at + 1 < len(tokens) and tokens[at + 1].kind == TokenKind.WORD:
        return False
    adverb = lower in words("adverbs") or (lower.endswith("ly") and len(lower) > 4)
    return lower in words("auxiliaries") or lower in _BE or adverb


def _behind_place(tokens: list[Token], at: int) -> int:
    """Behind "in seven countries", "in Sindh" that stands between the noun and what is told of it."""
    if at + 1 >= len(tokens) or tokens[at].lower not in _PLACING or not _is_place(tokens, at + 1):
        return at
    for stop in range(at + 2, min(at + 2 + _LONGEST_PLACE, len(tokens))):
        known = verb_forms().get(tokens[stop].lower)
        helping = tokens[stop].lower in words("auxiliaries") or tokens[stop].lower in _BE | _WHO
        if helping or (known is not None and not tokens[stop].is_capitalized and tokens[stop - 1].lower != "the"):
            return stop
        if tokens[stop].kind != TokenKind.WORD:
            return len(tokens)
    return len(tokens)


def _is_place(tokens: list[Token], at: int) -> bool:
    """A name, a number, or "the country" behind a preposition."""
    while at < len(tokens) and tokens[at].lower in ("the", "its", "more", "than", "about", "all", "some", "nearly"):
        at += 1
    if at >= len(tokens):
        return False
    placed = tokens[at].lower in ("country", "province", "region", "city", "state", "area", "world", "island")
    counted = tokens[at].kind == TokenKind.NUMBER or tokens[at].lower in number_words()
    return tokens[at].is_capitalized or counted or placed


def _has_object(tokens: list[Token], at: int) -> bool:
    """Does a noun phrase follow a verb at once ("people lost their homes"), so that it is no participle?"""
    if at >= len(tokens) or tokens[at].kind != TokenKind.WORD:
        return False
    lower = tokens[at].lower
    small = lower in words("prepositions") or lower in words("conjunctions") or lower in words("subordinators")
    return not small and lower not in words("adverbs") and not _helps(tokens, at) and lower not in words("time words")


def _words_from(tokens: list[Token], at: int) -> list[str]:
    """The few words that tell it, up to a mark, a number, a time or another clause; determiners are left out."""
    found: list[str] = []
    while at < len(tokens) and len(found) < _MOST_WORDS:
        token = tokens[at]
        lower = token.lower
        ended = token.kind not in (TokenKind.WORD, TokenKind.POSSESSIVE) or lower in _STOPS
        if ended or lower in words("auxiliaries") or lower in words("time words") or lower in words("pronouns"):
            break
        if lower in _PLACING and _is_place(tokens, at + 1):
            break
        if lower not in words("determiners") and lower not in words("possessives"):
            found.append(lower if not token.text.isupper() else token.text)
        at += 1
    while found and (found[-1] in words("prepositions") or found[-1] in words("conjunctions")):
        found.pop()
    return found
