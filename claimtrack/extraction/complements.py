"""What stands behind a verb: a complement, an amount, what is cut."""

from __future__ import annotations

from claimtrack.extraction import token_kinds
from claimtrack.extraction.lexicon import is_finite, verb_forms, words, words_of
from claimtrack.extraction.tokens import Token

NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million billion "
    "trillion half double triple dozen".split()
)


def amounts(following: Token | None) -> bool:
    """A number, or a sum of money ("a tonne of cocoa cost $12,931")."""
    return following is not None and following.kind in (token_kinds.NUMBER, token_kinds.SYMBOL)


CUTTING = frozenset(("cut", "hit", "shed", "put"))

_BANKS = frozenset(("bank", "reserve", "policymakers"))
_HOMES = frozenset(("homes", "houses", "dwellings", "flats", "apartments"))
_REACH = 5
_LONGEST_OBJECT = 8
_SMALL_WORDS = (
    "prepositions",
    "conjunctions",
    "subordinators",
    "auxiliaries",
    "possessives",
    "determiners",
    "pronouns",
)
_HOW = frozenset(("fastest", "slowest", "hardest", "quickest", "furthest", "farthest"))
_NO_THINGS = ("prepositions", "conjunctions", "auxiliaries", "adverbs", "subordinators", "time words")


def cuts_what(previous: str, lemma: str, following: Token | None) -> bool:
    """ "The bank cut rates", but not "the rate cut costs"."""
    return (
        lemma in CUTTING
        and following is not None
        and following.lower in words("things cut")
        and previous not in words("cuts of")
    )


def body_acts(tokens: list[Token], at: int) -> bool:
    """ "The council cut fees", "a port cut dwell times": behind a body with its article, things follow the word.

    Not "the school cut meant" (a verb is still to come) nor "the budget cut plans" (a budget does not act).
    """
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or at < 2 or tokens[at].lower not in words("verbs of bodies"):
        return False
    body = tokens[at - 1].lower in words_of(
        "organisation words", "referring heads", "heads of bodies", "hollow subjects"
    )
    opened = any(token.lower in words_of("determiners", "possessives") for token in tokens[max(0, at - 3) : at - 1])
    known = verb_forms().get(following.lower)
    finite = known is not None and known.form == "past"
    return (
        body
        and opened
        and following.kind == token_kinds.WORD
        and following.lower not in words_of(*_NO_THINGS)
        and not finite
    )


def bank_cuts(tokens: list[Token], at: int) -> bool:
    """ "Norges Bank cut to 4%", "the central bank cut by half a point": its rate is left out."""
    if at < 1 or at + 2 >= len(tokens) or tokens[at].lower not in CUTTING:
        return False
    banks = tokens[at - 1].lower in words("central banks") or tokens[at - 1].lower in _BANKS
    behind = [token.lower for token in tokens[at + 1 : at + 4]]
    moves = behind[0] in ("to", "by") and figure_follows(tokens[at + 1])
    return banks and (moves or behind == ["for", "the", "first"])


def cuts_many(tokens: list[Token], at: int) -> bool:
    """ "Meta cut 600 jobs": a number of things stands here."""
    if at + 1 >= len(tokens) or tokens[at].kind != token_kinds.NUMBER:
        return False
    things = tokens[at + 1 : at + 4]
    return any(token.kind == token_kinds.WORD and token.lower.endswith("s") for token in things)


def phrase_follows(following: Token | None) -> bool:
    """A determiner or possessive that opens an object ("put the loss at", "cut its forecast")."""
    return following is not None and (
        following.lower in words("determiners")
        or following.lower in words("possessives")
        or following.lower in ("total", "theirs", "it", "them")
    )


def figure_follows(following: Token | None) -> bool:
    return following is not None and (
        following.kind in (token_kinds.NUMBER, token_kinds.SYMBOL)
        or following.lower
        in ("by", "to", "at", "only", "just", "about", "nearly", "almost", "around", "roughly", "some")
        or following.lower.endswith("ly")
    )


def complement_follows(following: Token | None) -> bool:
    """Could what follows be a verb's complement (a figure, a determiner, a preposition, a name)?"""
    if following is None:
        return False
    lower = following.lower
    return (
        following.kind in (token_kinds.NUMBER, token_kinds.SYMBOL)
        or following.text in "~(+"
        or lower in NUMBER_WORDS
        or lower in words("determiners")
        or lower in words("possessives")
        or lower
        in (
            "at",
            "to",
            "by",
            "for",
            "about",
            "around",
            "over",
            "nearly",
            "roughly",
            "up",
            "down",
            "from",
            "in",
            "that",
            "as",
            "on",
            "below",
            "between",
            "above",
            "only",
            "just",
            "almost",
            "than",
            "twice",
            "half",
            "with",
            "it",
            "them",
            "below",
        )
        or following.is_capitalized
        or (lower.endswith("ly") and len(lower) > 4)
        or lower in words("adverbs")
    )


_NO_NOUNS = (*_NO_THINGS, "determiners")


def noun_follows(tokens: list[Token], index: int) -> bool:
    """Does a noun stand behind the word, or what may be one?"""
    if index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return (
        following.kind == token_kinds.WORD
        and following.lower not in words_of(*_NO_NOUNS)
        and following.lower not in ("last", "next", "earlier")
        and following.lower not in NUMBER_WORDS  # "opened 38 shops, closed nine"
    )


def has_idle_object(tokens: list[Token], index: int) -> bool:
    """ "changed hands", "broke ground": a verb whose noun means nothing of its own."""
    known = verb_forms().get(tokens[index].lower)
    after = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return known is not None and f"{known.verb.lemma} {after}" in words("verbs with idle objects")


def tells_how(tokens: list[Token], index: int) -> bool:
    """ "grew fastest at 11%", "fell hardest": a superlative that ends what a verb says."""
    return tokens[index].lower in _HOW and not noun_follows(tokens, index)


def begins_building(tokens: list[Token], last: int, lemma: str) -> bool:
    """ "broke ground on 259 homes", "began work on 12 ships", "started 5,156 homes": does the verb begin to build?"""
    behind = [token.lower for token in tokens[last : last + _REACH]]
    if lemma == "start" and not _HOMES.isdisjoint(behind):
        return True
    return (lemma, behind[:2]) in (("break", ["ground", "on"]), ("begin", ["work", "on"]), ("start", ["work", "on"]))


def ends_subject(tokens: list[Token], index: int) -> bool:
    """ "The median stood at 140": a word that mostly qualifies another, with the verb right behind it."""
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    known = verb_forms().get(behind)
    moves = known is not None and known.form in ("past", "s") and known.verb.verb_class in ("up", "down", "stand", "be")
    return moves and not noun_follows(tokens, index + 1)


def ends_object(tokens: list[Token], index: int) -> bool:
    """ "raised its sales forecast to 5 million": the last noun of what a verb has done something to, and no verb."""
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    at = index - 1
    while at > 0 and index - at < _LONGEST_OBJECT and _only_names(tokens[at]):
        at -= 1
    owned = 0 < at < index - 1 and tokens[at].lower in words("possessives")
    return owned and behind in ("to", "for", "by", "from") and _does(tokens, at - 1)


def _does(tokens: list[Token], at: int) -> bool:
    """ "Raised", "we lift", "last week cut": a verb in front of its object."""
    known = verb_forms().get(tokens[at].lower)
    told = known is not None and (known.invariant or (at > 0 and tokens[at - 1].lower in ("we", "they", "i")))
    return told or is_finite(tokens[at].lower)


def _only_names(token: Token) -> bool:
    """A noun, an adjective or a year, as far as its form tells."""
    if token.kind == token_kinds.NUMBER:
        return True
    return token.kind == token_kinds.WORD and not is_finite(token.lower) and token.lower not in words_of(*_SMALL_WORDS)


def is_tied_on(tokens: list[Token], index: int) -> bool:
    """ "Plug-in", "check-in": the small word that a hyphen ties to what is called, but no "day-to-day"."""
    tied = index + 1 < len(tokens) and tokens[index + 1].glued and tokens[index + 1].text in "-‑"
    return tokens[index].lower in ("in", "on", "off", "out", "up", "down", "over") and not tied
