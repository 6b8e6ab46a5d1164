"""Is a word that may be a verb one here? By form, neighbours and what could be its complement."""

from __future__ import annotations

from claimtrack.extraction import tags, token_kinds
from claimtrack.extraction.ages import before_age
from claimtrack.extraction.complements import (
    CUTTING,
    NUMBER_WORDS,
    amounts,
    bank_cuts,
    body_acts,
    complement_follows,
    cuts_many,
    cuts_what,
    ends_object,
    figure_follows,
    noun_follows,
    phrase_follows,
)
from claimtrack.extraction.compounds import begins_compound
from claimtrack.extraction.cutting_verbs import cuts_by
from claimtrack.extraction.lexicon import is_finite, is_plural, verb_forms, words
from claimtrack.extraction.measures import is_measure
from claimtrack.extraction.places import are_of_a_people
from claimtrack.extraction.tags import Tag
from claimtrack.extraction.third_person import NEVER_NOUNS, is_said_by_name, is_said_today, third_person
from claimtrack.extraction.tokens import Token, lower_at
from claimtrack.extraction.verb_neighbours import (
    VOICED,
    closes_relative,
    ends_compound,
    goes_on_from_auxiliary,
    is_counted,
    is_told,
    joined_names_before,
    opening_share,
    plural_before,
    several_at,
)
from claimtrack.extraction.verb_subjects import aims_on, costs_somebody, goes_on_from_subject, moves_on, seen_to_move

_NEVER_NOUNS_OF_MANY = NEVER_NOUNS | frozenset(
    "ask require include become remain provide receive bring give allow let keep employ want seem contain think "
    "believe".split()
)
"""Lemmas whose bare form is no noun, and so a verb behind a subject of several."""
_SPEAKING_OF = frozenset(("speak", "talk", "warn", "boast", "think", "dream", "hear"))
_COSTING = frozenset(("cost", "hit", "beat", "shut", "quit", "shed"))
_PARTICLES = frozenset(("out", "up", "in", "down", "back", "off"))
_SURE_PARTICLES = frozenset(("aside", "out", "up", "back", "down", "off", "away"))
_ESTIMATING = frozenset(("expect", "measure", "aim"))
_CLAUSE_TOKENS = 10


def modifies(tokens: list[Token], index: int) -> bool:
    """Does a noun follow that is no verb form ("international arrivals", but "traffic gained")?"""
    if not noun_follows(tokens, index):
        return False
    known = verb_forms().get(tokens[index + 1].lower)
    return known is None or known.form not in ("past", "s")


def modifies_participle(tokens: list[Token], index: int) -> bool:
    """Does an adverb tell how something was done that describes a noun ("a newly built flat")?"""
    known = verb_forms().get(tokens[index + 1].lower) if index + 1 < len(tokens) else None
    return known is not None and known.form == "past" and modifies(tokens, index + 1)


def _behind_number(tokens: list[Token], index: int, form: str) -> bool:
    """Is the word right behind a figure or a date a verb ("its tally for 2025 stands at", "9 percent oppose it")?"""
    known = verb_forms()[tokens[index].lower]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if form == "base" and known.verb.verb_class == "say":
        return True
    if form == "base" and known.verb.lemma in words("verbs of the polled") and opening_share(tokens, index):
        # "only 31% name salary first"
        return True
    if costs_somebody(tokens, index) or (known.invariant and known.verb.lemma in NEVER_NOUNS):
        # "X last week put world demand at 3 million"
        return True
    if not complement_follows(following):
        return False
    many = any(is_plural(token.lower) for token in tokens[max(0, index - _CLAUSE_TOKENS) : index - 1])
    if form == "base" and known.verb.lemma in words("verbs never nouns") and many and amounts(following):
        # "Technologies installed since 2019 prevent 2.6 billion tonnes"
        return True
    if known.invariant or opening_share(tokens, index):
        # "The drought of 2024 hit 740,000 people"
        return form == "base"
    if form == "s":
        return following is not None and following.lower not in _PARTICLES
    # "28 trucks deliver 350,000 litres"
    acts = amounts(following) or known.verb.lemma in words("verbs never nouns")
    return form == "base" and is_counted(tokens[index - 1]) and acts


def reads_as_verb(tokens: list[Token], index: int, before: Tag | None, form: str) -> bool:
    """Is this surface, which may be a verb, one here?"""
    previous = tokens[before_age(tokens, index)].lower if index else ""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    next_lower = following.lower if following else ""
    if (form == "base" and begins_compound(tokens, index)) or (tokens[index].lower, next_lower) == ("close", "to"):
        # "people close to the company", "close to half"
        return False
    if next_lower == "of" and form == "base" and verb_forms()[tokens[index].lower].verb.verb_class in _ESTIMATING:
        # "short of a consensus forecast of 8%"
        return False
    if (
        form == "base"
        and verb_forms()[tokens[index].lower].verb.verb_class in _ESTIMATING
        and ends_object(tokens, index)
    ):
        return False
    if before == tags.AUXILIARY and verb_forms()[tokens[index].lower].invariant:
        return True
    if before == tags.ADVERB and index > 1 and tokens[index - 2].lower in words("auxiliaries"):
        return form != "s"
    if before == tags.ADJECTIVE and form == "past" and modifies_participle(tokens, index - 1):
        # "a newly built flat"
        return False
    if before == tags.AUXILIARY or (before == tags.ADVERB and form in ("past", "s")):
        return not (
            form in ("base", "s") and previous in ("is", "are", "was", "were", "has", "have", "had", "be", "been")
        )
    if before == tags.ADVERB and verb_forms()[tokens[index].lower].invariant and next_lower == "at":
        # "originally put at 25 million"
        return True
    spoken = lower_at(tokens, index - 2) in ("we", "they", "i", "you")
    if before == tags.ADVERB and form == "base" and index > 1 and (spoken or complement_follows(following)):
        # "duties now stand at 48%", "exports, which began in July, now stand at 5", "we now see copper at 9 dollars"
        near = 0 if lower_at(tokens, index - 2) == "," else max(0, index - 1 - _CLAUSE_TOKENS // 2)
        return spoken or any(is_plural(token.lower) for token in tokens[near : index - 1])
    if previous == "to" and tokens[index].lower in ("average", "total", "record") and is_measure(next_lower):
        # "points to average usage of 9 hours"
        return False
    if previous == "to":
        return form == "base" and not (following is not None and tokens[index - 1].lower == "to" and next_lower == "of")
    if before == tags.OWNER and form == "past" and previous in ("'s", "’s") and figure_follows(following):
        # "Apple's rose 2.9%": the owned noun is left out.
        return True
    if before in (tags.DETERMINER, tags.OWNER, tags.ADJECTIVE):
        return is_said_by_name(tokens, index, before, form)
    if before == tags.HYPHEN:
        return False
    if is_told(tokens, index, before, form) or (form == "s" and is_said_today(tokens, index)):
        return True
    if form == "past":
        if before == tags.NUMBER:
            return not noun_follows(tokens, index) or is_counted(tokens[index - 1]) or opening_share(tokens, index)
        if before == tags.MARK and verb_forms()[tokens[index].lower].verb.verb_class == "say":
            return True
        if before == tags.VERB or ends_compound(tokens, index):
            # "put insured losses at $2 billion", "a five-year fixed mortgage"
            return not modifies(tokens, index)
        if before == tags.MARK and closes_relative(tokens, index - 1):
            # "the storm, which struck on 8 May, caused damage"
            return True
        if before in (tags.PREPOSITION, None, tags.MARK, tags.CONJUNCTION):
            moves = before == tags.CONJUNCTION and moves_on(tokens, index)
            return moves or not noun_follows(tokens, index) or next_lower in ("the", "a", "an", "its", "their")
        return True
    if form == "ing" and (before == tags.PREPOSITION or previous in words("standings")) and modifies(tokens, index):
        # "a second filling plant"
        return False
    if form == "ing" and before is None and following is not None and is_finite(next_lower):
        # "Broadcasting brought in 14 million"
        return False
    if form == "ing":
        return before in (
            tags.MARK,
            tags.NOUN,
            tags.NAME,
            tags.PRONOUN,
            tags.CONJUNCTION,
            tags.SUBORDINATOR,
            tags.PREPOSITION,
            tags.NUMBER,
            None,
        )
    if before == tags.NUMBER and _behind_number(tokens, index, form):
        return True
    if form == "base" and before == tags.NAME and are_of_a_people(previous):
        # "Britons drink tea": they are never what describes another noun.
        return True
    if form == "s" and next_lower in _PARTICLES and index + 2 < len(tokens) and tokens[index + 2].lower in ("at", "to"):
        # "the cap for 2026 works out at £25"
        return True
    if before in (tags.PREPOSITION, tags.NUMBER, None):
        return False
    if before == tags.CONJUNCTION and aims_on(tokens, index, form):
        return True
    said = verb_forms()[tokens[index].lower].verb
    if next_lower == "of" and (said.lemma == "speak" or (before == tags.NAME and said.lemma in _SPEAKING_OF)):
        # "Acme talks of a market of 3 million", "villagers in that state speak of outages"
        return True
    if form == "s":
        return third_person(tokens, index, before)
    if before == tags.SUBORDINATOR and previous in words("joining clauses") and noun_follows(tokens, index):
        # "while fuel prices dropped"
        return False
    if before in (tags.PRONOUN, tags.SUBORDINATOR):
        return True
    if (
        verb_forms()[tokens[index].lower].invariant
        and before in (tags.NOUN, tags.NAME, tags.MARK)
        and (
            phrase_follows(following)
            or next_lower in _SURE_PARTICLES
            or said.lemma in NEVER_NOUNS
            or (said.lemma in _COSTING and amounts(following))
            or (said.lemma == "forecast" and before != tags.MARK and is_measure(next_lower))
            or costs_somebody(tokens, index)
            or cuts_what(previous, said.lemma, following)
            or cuts_by(tokens, index)
            or body_acts(tokens, index)
            or bank_cuts(tokens, index)
            or (said.lemma in CUTTING and tokens[index - 1].is_capitalized and cuts_many(tokens, index + 1))
        )
    ):
        return True
    if (
        said.lemma in _NEVER_NOUNS_OF_MANY
        and before in (tags.NOUN, tags.NAME, tags.ADVERB, tags.VERB)
        and following
        and (following.kind == token_kinds.WORD or amounts(following))
    ):
        # "Analysts at Acme see rates falling": the plural subject stands further back.
        many = any(is_plural(token.lower) for token in tokens[max(0, index - _CLAUSE_TOKENS) : index])
        return many or joined_names_before(tokens, index)
    joined = goes_on_from_auxiliary(tokens, index) or goes_on_from_subject(tokens, index)
    if form == "base" and (joined or seen_to_move(tokens, index)):
        return True
    if before == tags.CONJUNCTION and figure_follows(following) and plural_before(tokens, index):
        # "178 camps are open and host 96,500 people"
        return True
    plural = before in (tags.NOUN, tags.NAME) and (
        is_plural(previous)
        or previous in NUMBER_WORDS  # "The three employ 900 people"
        or several_at(tokens, index)
        or joined_names_before(tokens, index)
    )
    speaks = said.verb_class in VOICED
    if plural and next_lower == "of" and said.lemma in _SPEAKING_OF:
        return True
    return plural and (
        complement_follows(following) or (speaks and following is not None and following.kind == token_kinds.WORD)
    )
