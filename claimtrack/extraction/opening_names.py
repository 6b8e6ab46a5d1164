"""Names that a sentence opens with, where every word has its capital: told by what stands behind them."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction import token_kinds
from claimtrack.extraction.common_words import is_english, is_known_word, is_listed, looks_common
from claimtrack.extraction.lexicon import singular, verb_forms, words, words_of
from claimtrack.extraction.measures import mentions as measures_named
from claimtrack.extraction.tokens import Token
from claimtrack.extraction.verb_behind import past_day

_COMMON_ENDINGS = (
    *("ly", "ing", "tion", "ment", "ity", "ness", "ers", "ions", "ments", "ism", "ance", "ence", "age", "ure", "ship"),
    *("hood", "dom", "ery", "ics", "gy", "th"),
)
_DESCRIBING_ENDINGS = ("ing", "ed", "ly", "based", "owned", "listed", "led", "ers", "ors", "born", "speaking")
_ADJECTIVE_ENDINGS = (*_DESCRIBING_ENDINGS, "al", "ic", "ous", "ive", "ful", "ish", "less", "able", "ern", "ry", "an")


_ASIDES = frozenset(("its", "in", "near", "based", "owned", "a", "an", "the", "maker", "owner", "home", "once", "part"))
_CLUBS = frozenset(
    "real sporting racing inter borussia bayern eintracht bayer olympique dynamo dinamo spartak lokomotiv atletico "
    "atlético athletic deportivo royal radio air".split()
)
"""First words of names that are adjectives elsewhere ("Real Madrid", "Royal Brunei")."""
_LINKS = frozenset("de del da do dos das di della du".split())
_MOVING = frozenset(("up", "down", "change", "stand", "bound"))
_RANKS = frozenset(("first", "second", "third", "fourth", "fifth", "last", "next"))
_PLACING = frozenset(("come", "be", "rank", "finish", "take", "stay"))
_BEING = frozenset(("is", "are", "was", "were", "been", "being", "be", "not", "n't"))


def acts(tokens: list[Token], position: int) -> bool:
    """Does a sentence's first word stand like a name: before a verb, a possessive, or "and" with another capital?"""
    while position + 1 < len(tokens) and tokens[position + 1].text == "*":
        # "**Oxo** sold"
        tokens = [*tokens[: position + 1], *tokens[position + 2 :]]
    following = tokens[position + 1] if position + 1 < len(tokens) else None
    if following is None:
        return False
    if following.text in _LINKS and position + 2 < len(tokens) and tokens[position + 2].is_capitalized:
        # "Metro do Porto carried 24 million passengers"
        return True
    if tokens[position].lower in words_of(
        "commodities", "common subjects", "counting bodies", "hollow subjects", "people of an age"
    ):
        # "Police questioned 43 witnesses"
        return False
    if tokens[position].lower in words("quantity adjectives") - {"total"}:
        # "Gross yields have slid to 3.4%"
        return False
    known = verb_forms().get(following.lower)
    verb = past_day(tokens, position + 1)
    if verb > position + 1:
        # "Oxo on Tuesday cut its forecast"
        did = verb_forms().get(tokens[verb].lower) if verb < len(tokens) else None
        told = did is not None and (did.form == "past" or did.invariant)
        return told and not is_known_word(tokens[position].lower)
    placed = known is not None and known.verb.lemma in _PLACING
    if placed and position + 2 < len(tokens) and tokens[position + 2].lower in _RANKS:
        # "Dell came third", "Ford was second": who competes
        return singular(tokens[position].lower) == tokens[position].lower
    if following.text == "," and position + 3 < len(tokens) and tokens[position + 2].lower in ("which", "who"):
        # "Siemens, which builds ...": one, not many.
        relative = verb_forms().get(tokens[position + 3].lower)
        return relative is not None and relative.form in ("s", "past") and tokens[position + 3].lower not in _BEING
    if tokens[position].lower.endswith("s"):
        # "Siemens sells", "Airbus has": what ends in -s and takes the verb of one is no plural.
        one = known is not None and known.form == "s" and known.verb.lemma != "be"
        many = looks_common(tokens[position].lower)
        # "Services prices rose"
        one = one and not (many and measures_named([following.lower], frozenset(), Kind.LEVEL))
        does = known is not None and known.form == "past" and known.verb.verb_class == "do" and not many
        does = does and _has_object(tokens, position + 2)
        return (one or does) and singular(tokens[position].lower) not in verb_forms()
    if following.kind == token_kinds.POSSESSIVE:
        return True
    if following.lower == "of" and position + 2 < len(tokens) and tokens[position + 2].is_capitalized:
        # "BioNTech of Germany"
        title = tokens[position].lower in words("person titles") or tokens[position].text in words("heads of names")
        return not title and not is_known_word(tokens[position].lower)
    if following.lower in words("verbs of an owner"):
        return not is_known_word(tokens[position].lower)
    if following.text == "," and position + 2 < len(tokens):
        behind = tokens[position + 2].lower
        aside = behind in _ASIDES and not is_known_word(tokens[position].lower)
        return behind in ("which", "whose", "who", "where") or aside
    if following.lower in words("auxiliaries") and following.lower not in _BEING:
        return not is_known_word(tokens[position].lower)
    if known is not None and known.form == "past":
        # Things are and make up a share as well as firms do: that tells no name ("Rapeseed made up ...", "Rain was").
        measured = bool(measures_named([tokens[position].lower], frozenset(), Kind.LEVEL))
        harms = known.verb.lemma in words("destroying verbs") or known.verb.lemma == "strike"
        if (harms or known.verb.verb_class in _MOVING) and is_listed(tokens[position].text):
            # "Latency rose 5 percent", "Disease struck 9 farms": things do so more often than firms named like them.
            return False
        return known.verb.verb_class not in ("share", "pass") and known.verb.lemma != "be" and not measured
    return following.lower == "and" and position + 2 < len(tokens) and tokens[position + 2].is_capitalized


def _has_object(tokens: list[Token], at: int) -> bool:
    """Does a verb's object stand here ("ordered 65 jets"), or its price ("signed for 65 jets"), and no "by" or "at"?"""
    if at + 1 >= len(tokens):
        return False
    paid = tokens[at].lower == "for" and tokens[at + 1].kind == token_kinds.NUMBER
    return paid or tokens[at].lower not in words("prepositions")


def begins_name(first: Token, second: Token, *, place: bool) -> bool:
    """Is a sentence's first word part of the name behind it ("Rio Tinto", "Real Madrid"), and not said of it?

    "Former", "Rival", "Brewer" and "Berlin-based" are; before a ``place`` so is any adjective ("Rural India").
    """
    lower = first.lower
    if first.kind != token_kinds.WORD or second.kind != token_kinds.WORD or not second.is_capitalized:
        return False
    if first.text.isupper() or len(first.text) < 2 or second.glued:
        return False
    said = ("words before names", "organisation words", "person titles", "time words", "quantity adjectives")
    if lower in _CLUBS or is_firm_opening(first, second):
        return True
    if lower in words_of(*said) or lower in verb_forms():
        return False
    return not lower.endswith(_ADJECTIVE_ENDINGS if place else _DESCRIBING_ENDINGS)


def is_firm_opening(first: Token, second: Token) -> bool:
    """ "General Motors", "First Quantum": the capital of a common noun tells that the name began before it."""
    return first.lower in words_of("firm openings") and _is_common_noun(second.lower)


def _is_common_noun(word: str) -> bool:
    """A word of the language that is no title: its capital behind another tells of a name."""
    return is_english(word) and word not in words_of("person titles", "time words", "words before names")


def is_ending(word: str) -> bool:
    """A word that names of companies, clubs and landscapes end in ("Energy", "United", "River")."""
    return word in words_of("company words", "name endings", "short endings")


def is_made_up(first: Token, second: Token) -> bool:
    """Is a sentence's first word, unknown elsewhere, named on by a word for companies ("Tarvo Energy")?"""
    if second.kind != token_kinds.WORD or second.glued or not is_ending(second.text):
        return False
    plain = first.kind == token_kinds.WORD and first.text[1:].islower() and not first.lower.endswith(_ADJECTIVE_ENDINGS)
    return plain and not is_known_word(first.lower) and not first.lower.endswith("s")


def is_common_opener(word: str, lower: set[str], times: int) -> bool:
    """Does a word that opens sentences look like a common noun; ``lower`` are the words written without capitals."""
    small = word.lower()
    if any(letter.isupper() for letter in word[1:]) and not word.isupper():
        # "UnitedHealth"
        return False
    if small in lower or small in verb_forms() or measures_named([small], frozenset(), Kind.LEVEL):
        # "Profit was ... Profit rose": what is measured
        return True
    if small.endswith("ing") and times > 1 and not _is_gerund(small):
        # "Boeing"
        return False
    return (small.endswith(_COMMON_ENDINGS) and is_english(small)) or (small.endswith("s") and singular(small) in lower)


def _is_gerund(word: str) -> bool:
    stem = word.removesuffix("ing")
    known = verb_forms()
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return word in words("ing nouns") or any(base in known for base in (stem, stem + "e", doubled))
