"""Descriptions that stand for a name: "the Danish brewer", "the Swiss house"."""

from __future__ import annotations

from claimtrack.extraction.context import Discourse
from claimtrack.extraction.lexicon import is_finite, is_plural, is_small, singular, verb_forms, words, words_of
from claimtrack.extraction.named import Mention
from claimtrack.extraction.places import is_country, is_name
from claimtrack.extraction.speakers import is_short_form
from claimtrack.extraction.tokens import Token, TokenKind

_LONGEST = 3
"""How many words a description has behind its demonym ("the Danish family-owned brewer")."""
_LONGEST_ASIDE = 7
_LONGEST_COUNT = 6
_EMPLOYED = frozenset(("analysts", "economists", "strategists", "researchers", "forecasters"))


def described_firm(tokens: list[Token], mention: Mention, discourse: Discourse) -> Mention | None:
    """The firm spoken of before, where a demonym with a word for firms describes it; None where it does not."""
    if mention.form != "demonym" or not mention.first or tokens[mention.first - 1].lower != "the":
        return None
    noun = next((t for t in tokens[mention.last : mention.last + _LONGEST] if t.lower in words("firm nouns")), None)
    if noun is None or not all(_describes(token) for token in tokens[mention.last : noun.index]):
        return None
    following = tokens[noun.index + 1] if noun.index + 1 < len(tokens) else None
    if following is not None and following.kind == TokenKind.WORD and _goes_on(following):
        return None
    standing = (discourse.section_scope, discourse.paragraph_scope, discourse.last_entity, discourse.main_scope)
    firm = next((scope for scope in standing if is_name(scope)), None)
    return Mention(mention.first, noun.index + 1, firm, "entity") if firm else None


def is_counting_body(tokens: list[Token], mention: Mention) -> bool:
    """ "DVF, their trade association, ...", "the motoring club ANWB": told as a body that counts for others."""
    bodies = words_of("counting bodies", "describing bodies")
    if mention.first and tokens[mention.first - 1].lower in bodies:
        return True
    if mention.first > 1 and tokens[mention.first - 1].lower in ("at", "from", "with"):
        # "Analysts at HSBC see ..."
        return tokens[mention.first - 2].lower in _EMPLOYED
    if mention.last + 2 >= len(tokens) or tokens[mention.last].text != ",":
        return False
    aside = tokens[mention.last + 1 : mention.last + 1 + _LONGEST_ASIDE]
    if aside[0].lower not in words("determiners") and aside[0].lower not in words("possessives"):
        return False
    end = next((token.index for token in aside if token.text in ",."), None)
    return end is not None and tokens[end - 1].lower in bodies


def keeps_count(tokens: list[Token], mention: Mention) -> bool:
    """ "FIRENET has recorded 8,036 wildfires": what befalls others, counted by a body, where a town would have it.

    Likewise who asks: "economists polled by Oxo Data expected 3%".
    """
    asked = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    if asked in (["polled", "by"], ["surveyed", "by"], ["compiled", "by"], ["tracked", "by"]):
        return True
    if not any(is_short_form(part) for part in mention.scope.split()):
        return False
    at = mention.last
    while at < len(tokens) and (tokens[at].lower in words("auxiliaries") or tokens[at].lower in words("adverbs")):
        at += 1
    known = verb_forms().get(tokens[at].lower) if at < len(tokens) else None
    if known is None or known.verb.lemma not in words("counting verbs") or known.form == "ing":
        return False
    return any(singular(token.lower) in words("befalling") for token in tokens[at + 1 : at + 1 + _LONGEST_COUNT])


def named_site(tokens: list[Token], mention: Mention) -> Mention:
    """ "The Escondida mine", "the Kola nuclear power station": the noun of a site belongs to its name."""
    if mention.form in ("entity", "name") and _is_region(tokens, mention):
        kind = tokens[mention.last].text
        name = mention.scope if mention.scope.endswith(f" {kind}") else f"{mention.scope} {kind}"
        return Mention(mention.first, mention.last + 1, name, "name")
    before = tokens[mention.first - 1] if mention.first else None
    if (
        mention.scope[:1].isdigit()
        or mention.form not in ("name", "entity")
        or (before is not None and not _leads_to_site(before))
    ):
        return mention
    behind = [t for t in tokens[mention.last : mention.last + _LONGEST] if t.text.islower() and not is_small(t.lower)]
    behind = [] if behind and behind[0].kind != TokenKind.WORD else behind
    end = next((t.index for t in behind if t.lower in words("named sites")), None)
    if end is None or end - mention.last >= len(behind) or any(is_finite(t.lower) for t in tokens[mention.last : end]):
        return mention
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if following is not None and tokens[end].lower == "works" and following.lower in words("prepositions"):
        # "the Alliance works in seven provinces"
        return mention
    if following is not None and _is_noun(following):
        # "the Oslo port authority"
        return mention
    name = " ".join(token.text for token in tokens[mention.last : end + 1])
    whole = mention.scope if mention.scope.endswith(f" {name}") else f"{mention.scope} {name}"
    return Mention(mention.first, end + 1, whole, mention.form)


def tells_where(tokens: list[Token], mention: Mention) -> int | None:
    """ "The Baltic port of Elmwood", "the Indian state of Elmwood": where the name begins of what lies at a place."""
    at = mention.last
    if tokens[at - 1].lower not in words("settled places"):
        at += 1
    settled = at < len(tokens) and tokens[at - 1].lower in words("settled places")
    settled = settled and mention.form != "demonym"
    settled = settled or (at < len(tokens) and tokens[at - 1].lower in words("kinds of regions") | {"state"})
    if not settled or tokens[at].lower != "of" or at + 1 >= len(tokens):
        return None
    return at + 1 if tokens[at + 1].is_capitalized else None


def _is_region(tokens: list[Token], mention: Mention) -> bool:
    """ "Elmwood province", "Elmwood county": a region with its kind behind its name, and no noun more."""
    at = mention.last
    kinds = words("kinds of regions") if mention.form == "entity" else words("kinds of known regions") - {"region"}
    if (
        at >= len(tokens)
        or tokens[at].text not in kinds
        or len(mention.scope.split()) > 1 + (mention.scope.endswith(f" {tokens[at].text}"))
    ):
        return False
    if mention.form != "entity" and is_country(mention.scope):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or following.kind == TokenKind.POSSESSIVE or not _is_noun(following)


def _leads_to_site(before: Token) -> bool:
    return before.lower == "the" or before.kind == TokenKind.POSSESSIVE


def _is_noun(token: Token) -> bool:
    return token.kind == TokenKind.WORD and not is_small(token.lower) and token.lower not in verb_forms()


def _describes(token: Token) -> bool:
    return token.text == "-" or (token.kind == TokenKind.WORD and not token.is_capitalized)


def _goes_on(following: Token) -> bool:
    """Is the noun no description by itself ("the Danish brewer Carlsberg", "the Danish bank sector")?"""
    return following.is_capitalized or (not is_small(following.lower) and following.lower not in verb_forms())


def is_speaking(name: str, speaking: frozenset[str]) -> bool:
    """Is it a speaker, or the end of one's name ("Anti-Corruption Commission" of the "Ethics and ..." one)?"""
    return name in speaking or (" " in name and any(whole.endswith(f" {name}") for whole in speaking))


def names_speaker_again(tokens: list[Token], mention: Mention, speaking: frozenset[str]) -> bool:
    """ "The Institute of Floods (IOF) puts it at 40": in brackets behind who speaks, the same by its letters."""
    first, last = mention.first, mention.last
    bracketed = first > 1 and tokens[first - 1].text == "(" and [t.text for t in tokens[last : last + 1]] == [")"]
    short = last == first + 1 and tokens[first].text.isupper()
    return bracketed and short and any(name.endswith(tokens[first - 2].text) for name in speaking)


def names_sort(between: list[Token]) -> bool:
    """Are these lower-case words in front of a name one noun phrase, which can only say what the named one is?"""
    plain = all(token.kind is TokenKind.WORD and not is_small(token.lower) for token in between)
    return plain and not any(t.lower in verb_forms() for t in between) and not is_plural(between[-1].lower)


def labels_speech(tokens: list[Token], mention: Mention, discourse: Discourse) -> bool:
    """ "HALE: The orders are signed": who speaks is not whom the figures are about."""
    labelled = mention.first == 0 and [token.text for token in tokens[mention.last : mention.last + 1]] == [":"]
    return labelled and discourse.is_person(mention.scope)
