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

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.ages import age_behind
from claimtrack.extraction.lexicon import is_small, participle, singular, verb_forms, words, words_of
from claimtrack.extraction.measures import is_measure, mentions
from claimtrack.extraction.people_asides import (
    BE,
    PLACING,
    WHO,
    amounts,
    behind_aside,
    behind_place,
    beside_participle,
    counts_things,
    finite_behind,
    is_by,
    is_place,
    is_stretch,
    particle_behind,
    says_of_themselves,
)
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.told_words import found_doing, stayed_in, words_from, words_said
from claimtrack.units.counting import family

PEOPLE = frozenset(("people", "persons", "others", "individuals"))
_DESCRIBING = frozenset("in on with without under behind below above at living aged".split())
_HAVE = frozenset(("have", "has", "had", "'ve"))
_AIMS = frozenset(("for", "against", "with", "to"))
_COMMANDS = frozenset(("tell", "ask", "order", "urge", "advise", "warn"))
_JUDGED = frozenset(("judge", "deem", "consider", "find", "know", "believe", "assume", "understand"))
_ACTING = frozenset(("other", "change", "do"))
_ASKERS = frozenset(("we", "they", "it", "he", "she", "i", "you"))
_LIVING = frozenset(("live", "dwell", "reside", "inhabit"))
_CLOSING = frozenset(("close", "open", "finish"))
_STAYING = frozenset(("arrive", "remain", "stay", "come"))
_ACTED = frozenset("up down out off on without with in into within under".split())
_HOLLOW = frozenset(("let", "put", "taken", "laid", "sent", "set"))


def people_told(tokens: list[Token], last: int, noun: str = "people", *, bare: bool = False) -> str:
    """The label of the people counted by the noun that ends before token ``last``; "" where nothing tells them.

    A verb without an object tells them only where ``bare`` says so ("300,000 of them pay").
    """
    aged = age_behind(tokens, last)
    if aged == last:
        return _told_behind(tokens, last, noun, bare=bare)
    # "14.7 million people over 60"
    noun = " ".join((noun, *(token.text for token in tokens[last:aged])))
    return _told_behind(tokens, aged, noun, bare=bare) or noun


def _told_behind(tokens: list[Token], last: int, noun: str, *, bare: bool) -> str:
    at = behind_aside(tokens, behind_place(tokens, last))
    if at >= len(tokens) or tokens[at].kind != TokenKind.WORD:
        return ""
    first = tokens[at].lower
    if first == "in" and at + 3 == len(tokens) and tokens[at + 1].kind is TokenKind.NUMBER:
        return f"{noun} {stayed_in(tokens, at)}"  # "487,000 people in 3,140 shelters", and no more
    if first in _DESCRIBING and not (first in PLACING and is_place(tokens, at + 1)) and not is_stretch(tokens, at + 1):
        described = words_from(tokens, at + 1)
        if first == "with" and any(is_measure(word) or word in words("size heads") for word in described):
            # "40 bridges with a total length of 12 km"
            return ""
        return f"{noun} {first} {' '.join(described)}" if described else ""
    if first in WHO:
        return _told_by_verb(tokens, at + 1, noun, bare)
    if first in _ASKERS and at + 1 < len(tokens):
        # "the 1,150 people we polled"
        done = verb_forms().get(tokens[at + 1].lower)
        acts = done is not None and done.form == "past" and done.verb.verb_class in _ACTING
        return f"{noun} {participle(done.verb.lemma)}" if done is not None and acts else ""
    known = verb_forms().get(first)
    if known is not None and not _helps(tokens, at) and (known.verb.verb_class != "say" or is_by(tokens, at + 1)):
        if known.form == "ing":
            return " ".join((noun, first, *words_from(tokens, at + 1)))
        if first == participle(known.verb.lemma) and not _has_object(tokens, at + 1) and not _acts(tokens, at):
            # "people polled said that they ..."
            then = at + 1 if _is_past(tokens, at + 1) else finite_behind(tokens, at + 1)
            more = _told_by_verb(tokens, then, f"{noun} {first}", bare) if then else ""
            return more or _with_aim(f"{noun} {first}", tokens, at + 1)
    return _told_by_verb(tokens, at, noun, bare)


def _acts(tokens: list[Token], at: int) -> bool:
    """ "Shops put up their prices": a verb whose past looks like its present."""
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    known = verb_forms()[tokens[at].lower]
    return known.invariant and known.verb.verb_class != "stand" and behind in _ACTED


def _told_by_verb(tokens: list[Token], at: int, noun: str, bare: bool) -> str:
    """What a verb phrase that begins at ``at`` says of the people."""
    passive = perfect = negated = False
    while at < len(tokens) and _helps(tokens, at) and not _owns(tokens, at):
        perfect = perfect or tokens[at].lower in _HAVE
        passive = passive or tokens[at].lower in BE
        negated = negated or _denies(tokens[at].lower)
        at += 1
    if perfect and at + 1 < len(tokens) and tokens[at].lower == "to":
        # "had to leave their homes"
        at, perfect = at + 1, False
    if at >= len(tokens) or tokens[at].kind != TokenKind.WORD or tokens[at].lower == "than":
        return ""  # "is more than three years old"
    known = verb_forms().get(tokens[at].lower)
    if passive and known is not None and (known.form == "past" or known.invariant):
        if at + 1 < len(tokens) and tokens[at + 1].lower == "to":
            # "are expected to be short of food", "were told to leave"
            inner = _told_by_verb(tokens, at + 2, noun, bare)
            said = known.verb.verb_class in ("say", "expect", "measure") or known.verb.lemma in _JUDGED
            said = said and known.verb.lemma not in _COMMANDS
            return inner if said else f"{noun} {tokens[at].lower} to {' '.join(words_from(tokens, at + 2))}".rstrip()
        return found_doing(noun, known.verb.lemma, tokens, at + 1) or _with_aim(
            f"{noun} {tokens[at].lower}", tokens, at + 1
        )
    if passive and known is not None and known.form == "ing":
        # "were looking for work", "were living in tents"
        where = stayed_in(tokens, at + 1) if known.verb.lemma in _LIVING else ""
        return f"{noun} {where}" if where else " ".join((noun, tokens[at].lower, *words_from(tokens, at + 1)))
    noun = f"{noun} not" if passive and negated else noun  # "is not in work"
    if passive and (where := stayed_in(tokens, at)):
        return f"{noun} {where}"
    if passive:
        described = words_from(tokens, at)
        ends = at + 1 == len(tokens) or tokens[at + 1].kind is not TokenKind.WORD
        state = known is None or (bare and known.form == "base" and ends)  # "of which 41 are empty"
        return f"{noun} {' '.join(described)}" if described and state else ""
    if known is None:
        return ""
    if known.verb.verb_class in ("say", "expect") and says_of_themselves(tokens, at + 1):
        # "said they had cut back on meat"
        return _told_by_verb(tokens, at + 2 + (tokens[at + 1].lower == "that"), noun, bare)
    behind = words_said(tokens, at + 1) if known.verb.verb_class == "say" else words_from(tokens, at + 1)
    if bare and not behind and amounts(tokens, at + 1):
        return ""  # "112 companies handle about 60% of the containers": what they do is told in a figure of its own.
    if known.verb.lemma == "come" and not behind:
        return ""
    stays = known.verb.verb_class == "stand" and not (bare and known.verb.lemma in _STAYING | _CLOSING)
    light = known.verb.lemma in _LIVING or known.verb.lemma in words("light verbs")
    tells = behind or bare or (known.verb.verb_class in _ACTING and not light)
    where = stayed_in(tokens, at + 1) if stays and known.verb.lemma in _STAYING else ""
    if where:
        return f"{noun} {where}"
    silent = known.verb.verb_class == "share" or (known.verb.verb_class == "say" and not (bare and behind))
    if silent or stays or not tells:
        return ""
    if known.verb.lemma == "have":
        lacks = negated or (at + 1 < len(tokens) and tokens[at + 1].lower == "no")
        return " ".join((noun, "without" if lacks else "with", *behind)) if behind else ""
    if negated:
        # "don't vote"
        return " ".join((noun, "who do not" if _is_somebody(noun) else "that do not", known.verb.lemma, *behind))
    told = tokens[at].lower if known.form == "past" else known.verb.lemma
    if perfect and known.form == "past":
        # "38,000 people have fallen ill"
        return " ".join((noun, told, *behind))
    return " ".join((noun, "who" if _is_somebody(noun) else "that", told, *behind))


def _with_aim(label: str, tokens: list[Token], at: int) -> str:
    """ "treated for injuries", "rated poor": with what the participle is for, makes of it, or the one beside it."""
    if at < len(tokens) and _says_what_it_is(tokens, at):
        return f"{label} {tokens[at].lower}"
    who, _, done = label.rpartition(" ")
    hollow = done in _HOLLOW or not _is_somebody(who)  # "matches called off", "prisoners let out"
    if beside := particle_behind(tokens, at, hollow=hollow) or beside_participle(tokens, at):
        label, at = f"{label}{beside}", at + len(beside.split())
    if at >= len(tokens) or tokens[at].lower not in _AIMS or (at + 1 < len(tokens) and is_place(tokens, at + 1)):
        return label
    return " ".join((label, *words_from(tokens, at)))


def _says_what_it_is(tokens: list[Token], at: int) -> bool:
    """ "were rated poor", "was judged inadequate": a word behind a verb of judging that ends its clause or goes on."""
    known = verb_forms().get(tokens[at - 1].lower)
    word = tokens[at]
    if known is None or known.verb.lemma not in words("verbs of judging") or word.kind is not TokenKind.WORD:
        return False
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = behind is None or behind.kind is not TokenKind.WORD or is_small(behind.lower)
    return ends and not is_small(word.lower) and not word.lower.endswith("ly") and word.text.islower()


def _owns(tokens: list[Token], at: int) -> bool:
    """Is "have" a verb of its own here ("have no running water")?"""
    if tokens[at].lower not in _HAVE or at + 1 >= len(tokens) or tokens[at + 1].kind != TokenKind.WORD:
        return False
    following = tokens[at + 1].lower
    known = verb_forms().get(following)
    return following == "no" or not (
        _helps(tokens, at + 1) or (known is not None and (known.form == "past" or known.invariant)) or following == "to"
    )


def _is_past(tokens: list[Token], at: int) -> bool:
    known = verb_forms().get(tokens[at].lower) if at < len(tokens) else None
    return known is not None and known.form in ("past", "s")


def _is_somebody(noun: str) -> bool:
    """Are people meant by this noun, in the plural?"""
    last = noun.rsplit(maxsplit=1)[-1].lower()
    named = mentions([last], frozenset(("person",)), Kind.LEVEL)
    if last in words("things in -ers") and family(singular(last)) != "person":
        return False
    return last in PEOPLE or last.endswith(("ers", "ors", "ents", "ants", "ees", "ians", "men", "ists")) or bool(named)


def done_to_people(lemma: str, noun: str = "people") -> str:
    """The label of the people that are a verb's object ("the floods drove out 40,000": people driven)."""
    return f"{noun} {participle(lemma)}"


def _helps(tokens: list[Token], at: int) -> bool:
    lower = tokens[at].lower
    if lower == "need" and at + 1 < len(tokens) and tokens[at + 1].kind == TokenKind.WORD:
        return False
    adverb = lower in words("adverbs") or (lower.endswith("ly") and len(lower) > 4)
    return lower in words("auxiliaries") or lower in BE or adverb or _denies(lower)


def _denies(lower: str) -> bool:
    return lower in ("not", "never") or lower.endswith(("n't", "n’t"))


def _has_object(tokens: list[Token], at: int) -> bool:
    """Does a noun phrase follow a verb at once ("people lost their homes"), so that it is no participle?"""
    if at >= len(tokens) or tokens[at].kind != TokenKind.WORD:
        return counts_things(tokens, at)
    lower = tokens[at].lower
    if _is_past(tokens, at):
        return False
    timed = lower in ("every", "each") and at + 1 < len(tokens) and tokens[at + 1].lower in words("time words")
    small = words_of("prepositions", "conjunctions", "subordinators", "adverbs", "time words")
    return not timed and lower not in small and not _helps(tokens, at)
