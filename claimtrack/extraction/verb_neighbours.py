"""What stands around a word that may be a verb: its subject, its clause's other verbs, numbers and compounds."""

from __future__ import annotations

from claimtrack.extraction import tags, token_kinds
from claimtrack.extraction.complements import NUMBER_WORDS
from claimtrack.extraction.lexicon import is_finite, is_plural, verb_forms, words, words_of
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.tags import Tag
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.verb_subjects import moves_object

_MOVING = frozenset(("up", "down", "change", "stand", "bound"))
_OF_NOUNS = frozenset(("for", "of", "in", "on"))
_SUBJECTS = (tags.NOUN, tags.NAME, tags.PRONOUN, tags.MARK, tags.CONJUNCTION, tags.SUBORDINATOR)
_TOLD_ON = frozenset("today yesterday monday tuesday wednesday thursday friday saturday sunday".split())
_SHARING = frozenset("% percent cent per half third thirds quarter quarters fifth fifths tenth tenths a".split())
_CLAUSE_TOKENS = 10
_LONGEST_RELATIVE = 20
_VALUING = frozenset(("put", "place", "peg", "value", "estimate", "price", "assess", "reckon", "see", "forecast"))
_LONGEST_OBJECT = 8
VOICED = frozenset(("say", "measure", "expect"))
_AIDING = frozenset(("will", "would", "to", "can", "could", "should", "must", "may", "might", "shall"))


def is_told(tokens: list[Token], index: int, before: Tag | None, form: str) -> bool:
    """Is it what a whole clause tells: "estimates damage at $76 billion", "Acme lifts profit 5%", "today announced"?"""
    verb_class = verb_forms()[tokens[index].lower].verb.verb_class
    if form in ("base", "s") and before in _SUBJECTS and _values(tokens, index, form):
        return True
    if form == "past":
        # "Nordvik, Inc. today announced revenue of 3 million", "Nordvik on Monday cut prices"
        dated = before == tags.NUMBER and tokens[index - 1].lower in _TOLD_ON
        return dated and (verb_class == "say" or not any(is_finite(token.lower) for token in tokens[: index - 1]))
    named = form == "s" and before in (tags.NAME, tags.NOUN)
    return named and verb_class in _MOVING and _headlines(tokens, index)


def is_moved(tokens: list[Token], at: int) -> bool:
    """Does the verb of the clause stand here: an auxiliary, or the past of one that moves or states a measure?"""
    if at + 1 >= len(tokens) or tokens[at].kind != token_kinds.WORD:
        return False
    lower, behind = tokens[at].lower, tokens[at + 1]
    if lower in words("auxiliaries") and lower != "to":
        return is_measure(tokens[at - 1].lower)
    known = verb_forms().get(lower)
    if known is None or known.form != "past" or known.verb.verb_class not in _MOVING:
        return False
    number = behind.kind in (token_kinds.NUMBER, token_kinds.SYMBOL)
    return number or behind.lower in words("prepositions") or behind.lower in words("adverbs")


def _headlines(tokens: list[Token], index: int) -> bool:
    """Does nothing but a name stand in front, and soon behind what that one moves ("Acme lifts service revenue")?"""
    named = all(token.is_capitalized or token.kind is token_kinds.POSSESSIVE for token in tokens[:index])
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    known = verb_forms().get(behind)
    # "Road crashes cost 40 lives", "Ministry slides claim that": the verb stands behind.
    verb_behind = known is not None and (known.invariant or known.verb.verb_class in VOICED)
    object_first = bool(behind) and not verb_behind and behind not in words_of("prepositions", "conjunctions")
    return named and object_first and any(is_measure(token.lower) for token in tokens[index + 1 : index + 4])


def ends_compound(tokens: list[Token], index: int) -> bool:
    """Is the word before the last part of "five-year"?"""
    if index < 3 or tokens[index - 2].text != "-" or not tokens[index - 2].glued:
        return False
    return tokens[index - 3].kind == token_kinds.NUMBER or tokens[index - 3].lower in NUMBER_WORDS


def opening_share(tokens: list[Token], index: int) -> bool:
    """Is what stands before the word a share that opens its clause ("..., 61 percent wanted", "a third walk")?

    Behind it comes what that part of them does; behind "at a 5 percent" comes what the rate is ("fixed rate").
    """
    at = index - 1
    one_in = at > 1 and tokens[at - 1].lower == "in" and _counts(tokens[at]) and _counts(tokens[at - 2])
    if not one_in and (at < 0 or tokens[at].lower not in _SHARING or (at < 1 and tokens[at].lower != "half")):
        return False
    at -= 2 * one_in  # "one in five said"
    while at >= 0 and (tokens[at].lower in _SHARING or tokens[at].kind == token_kinds.NUMBER or _counts(tokens[at])):
        if tokens[at].lower == "a" and tokens[at + 1].kind == token_kinds.NUMBER:
            # "a 9 percent drop"
            return False
        at -= 1
    return at < 0 or tokens[at].text in ",;:.(" or tokens[at].lower in words_of("conjunctions", "subordinators")


def _counts(token: Token) -> bool:
    return token.lower in NUMBER_WORDS or token.lower in words("adverbs") or token.text == "-"


def closes_relative(tokens: list[Token], comma: int) -> bool:
    """Does the comma close a clause that ", which" or ", who" opened?"""
    if tokens[comma].text != ",":
        return False
    for at in range(comma - 1, max(0, comma - _LONGEST_RELATIVE), -1):
        if tokens[at].text in ",;:":
            return False
        if tokens[at].lower in ("which", "who", "whose"):
            return tokens[at - 1].text == ","
    return False


def is_counted(token: Token) -> bool:
    """The plural noun that ends a figure ("4,000 workers took part"): no number, no scale."""
    return token.kind == token_kinds.WORD and is_plural(token.lower) and token.lower not in NUMBER_WORDS


def several_at(tokens: list[Token], index: int) -> bool:
    """ "Brokers at Acme", "bakers in New Ghent earn": the plural stands in front of where they work.

    Behind "in" they go on with a verb that is never a noun, or with any verb that has its figure ("wait 19 days").
    """
    at = index - 2
    while at > 1 and tokens[at].is_capitalized and tokens[at].kind == token_kinds.WORD:
        at -= 1
    joint = tokens[at].lower if at > 0 else ""
    figured = index + 1 < len(tokens) and tokens[index + 1].kind in (token_kinds.NUMBER, token_kinds.SYMBOL)
    sure = verb_forms()[tokens[index].lower].verb.lemma in words("verbs never nouns") or figured
    return (joint in ("at", "from") or (joint == "in" and sure)) and is_plural(tokens[at - 1].lower)


def joined_names_before(tokens: list[Token], index: int) -> bool:
    """ "Acme and Oxo Research expect": two names as the subject."""
    at = index - 1
    while at > 0 and tokens[at].is_capitalized and tokens[at].kind == token_kinds.WORD:
        at -= 1
    if at < 1 or at == index - 1 or tokens[at].lower not in ("and", "&"):
        return False
    before = tokens[at - 1]
    return before.is_capitalized or before.text == ")"


def plural_before(tokens: list[Token], index: int) -> bool:
    """Does the clause have the verb of several in front of an "and"?"""
    for token in reversed(tokens[max(0, index - _CLAUSE_TOKENS) : index - 1]):
        if token.text in ",;:.()":
            return False
        if token.lower in ("are", "were", "have"):
            return True
    return False


def goes_on_from_auxiliary(tokens: list[Token], index: int) -> bool:
    """ "It will cost $120m and employ 450 people", "to draw visitors and earn 2 million": one auxiliary for several.

    So is "would flood 300 hectares, displace 4,000 people": a figure stands right behind each, or what is moved by one.
    """
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    figured = following is not None and following.kind in (token_kinds.NUMBER, token_kinds.SYMBOL)
    joint = tokens[index - 1].lower if index > 1 else ""
    moves = joint in ("and", "or") and moves_object(tokens, index)
    if joint not in ("and", "or", ",") or not (figured or moves) or is_plural(tokens[index].lower):
        return False
    for at in range(index - 2, 0, -1):
        if tokens[at].text in ";:" or tokens[at].lower in words("subordinators"):
            return False
        known = verb_forms().get(tokens[at].lower)
        aided = tokens[at - 1].lower in _AIDING
        if aided and known is not None and known.form == "base":
            return True
    return False


def governed_by_preposition(tokens: list[Token], index: int) -> bool:
    """Is the noun before this word a preposition's, in a clause that has its verb already?"""
    at = index - 2
    if at < 1 or tokens[at].lower not in _OF_NOUNS:
        return False
    for token in reversed(tokens[max(0, at - _CLAUSE_TOKENS) : at]):
        if token.kind in (token_kinds.NUMBER, token_kinds.SYMBOL):
            # "to spend $200 billion on capital projects"
            continue
        if token.kind != token_kinds.WORD or token.lower in words_of("conjunctions", "subordinators"):
            return False
        known = verb_forms().get(token.lower)
        if known is not None and known.form == "base" and tokens[token.index - 1].lower == "to":
            return known.verb.verb_class not in VOICED
        owned = token.index > 0 and tokens[token.index - 1].lower in words_of("possessives", "determiners")
        if known is not None and not owned and (known.form == "past" or known.invariant):
            return known.verb.verb_class not in VOICED
    return False


def finite_verb_ahead(tokens: list[Token], start: int) -> bool:
    """Does a past or auxiliary follow before the clause ends?"""
    for token in tokens[start : start + _CLAUSE_TOKENS]:
        if token.text in ",;:.()" or token.lower in words("conjunctions") or token.lower in words("subordinators"):
            return False
        known = verb_forms().get(token.lower)
        helps = token.text in words("auxiliaries") and token.text != "to"
        if helps or (known is not None and known.form == "past"):
            return True
    return False


def _values(tokens: list[Token], index: int, form: str) -> bool:
    """ "A team estimates total damage at $76 billion", "estimates by the ministry place damage at 3 million".

    What is put at a figure stands between the verb and "at"; the bare form has a subject of several in front.
    """
    known = verb_forms()[tokens[index].lower]
    if known.verb.lemma not in _VALUING or (index + 1 < len(tokens) and tokens[index + 1].lower == "at"):
        return False
    if form == "base" and not any(is_plural(token.lower) for token in tokens[max(0, index - _CLAUSE_TOKENS) : index]):
        return False
    for token in tokens[index + 1 : index + 1 + _LONGEST_OBJECT]:
        if token.lower == "at":
            behind = tokens[token.index + 1 : token.index + 3]
            return any(one.kind in (token_kinds.NUMBER, token_kinds.SYMBOL) for one in behind)
        closes = token.lower in words_of("conjunctions", "subordinators", "auxiliaries")
        if closes or (token.kind != token_kinds.WORD and token.text not in "-'’"):
            return False
        if token.lower in words("prepositions") and token.lower not in _OF_NOUNS:
            return False
    return False


def is_only_verb(tokens: list[Token], index: int) -> bool:
    """Is a form in -s the only word of a full sentence that can be its verb ("Oxo plans capital spending of 3m.")?

    A noun phrase follows, and in front stands somebody, or one thing.
    """
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[-1].text != "." or following is None or following.kind != token_kinds.WORD:
        return False
    if is_plural(tokens[index - 1].lower) or following.lower in verb_forms() or following.is_capitalized:
        return False
    if following.lower in words_of("prepositions", "conjunctions", "subordinators", "adverbs"):
        return False
    return not any(_may_be_finite(token) and not _is_won(tokens, token) for token in tokens if token.index != index)


def _is_won(tokens: list[Token], token: Token) -> bool:
    """ "21 trillion won": the money of Korea, and no verb."""
    before = tokens[token.index - 1] if token.index else token
    return token.lower == "won" and (before.kind is token_kinds.NUMBER or before.lower in NUMBER_WORDS)


def _may_be_finite(token: Token) -> bool:
    known = verb_forms().get(token.lower) if token.lower != "compared" else None
    helps = token.lower in words("auxiliaries") and token.lower != "to"
    sure = known is not None and (
        known.form == "past" or (known.form != "ing" and known.verb.lemma in words("verbs never nouns"))
    )
    return helps or sure or token.lower in ("we", "they", "i", "you") or (known is not None and known.invariant)
