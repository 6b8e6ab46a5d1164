"""Parts of a whole whose verb is left out: "Children made up 58% of patients; adults over 30, 11%"."""

from __future__ import annotations

from claimtrack.extraction.ages import age_behind
from claimtrack.extraction.government import Government
from claimtrack.extraction.lexicon import is_finite, words, words_of
from claimtrack.extraction.phrases import Phrase
from claimtrack.extraction.places import are_of_a_people
from claimtrack.extraction.tokens import Token, TokenKind

_LONGEST, _SHARE_OF = 7, "share of "
_JOINTS = frozenset(("and", "while", "but"))


def with_age(tokens: list[Token], last: int, label: str) -> str:
    """ "Children under 15": a label whose phrase ends before ``last``, with the age that tells whom it means."""
    return " ".join((label, *(token.text for token in tokens[last : age_behind(tokens, last)])))


def part_before_comma(tokens: list[Token], comma: int) -> str:
    """ "...; adults over 30, 11%": the part that a comma stands for the verb of, behind a semicolon; or ""."""
    if comma < 1 or tokens[comma].text != ",":
        return ""
    first = next((at for at in range(comma, max(0, comma - _LONGEST), -1) if tokens[at - 1].text == ";"), 0)
    first += tokens[first].lower in _JOINTS
    told = [token for token in tokens[first:comma] if token.lower not in words_of("determiners", "possessives")]
    small = words("prepositions") | words("pronouns")
    if not first or not told or told[0].lower in small or any(is_finite(token.lower) for token in told):
        return ""
    plain = told[0].kind is TokenKind.WORD and all(t.kind in (TokenKind.WORD, TokenKind.NUMBER) for t in told)
    return " ".join(token.text for token in told) if plain else ""


def makes_up(government: Government) -> bool:
    """ "Accounted for 39%", "made up 39%": the verb says whose part it is."""
    verb = government.verb.verb if government.verb is not None else None
    return verb is not None and (verb.verb_class == "share" or (verb.lemma, government.preposition) == ("make", "up"))


def people_of_place(tokens: list[Token], phrase: Phrase | None) -> str:
    """ "Syrians" as one part of some people: who they are, and not where; "" for anything else."""
    alone = phrase is not None and phrase.last - phrase.first == 1 and not phrase.attached
    return tokens[phrase.first].text if phrase and alone and are_of_a_people(tokens[phrase.first].lower) else ""


def sharing_people(tokens: list[Token], government: Government) -> str:
    """ "Syrians made up 39% of the arrivals": one people among others, and not where; else ""."""
    return people_of_place(tokens, government.subject) if makes_up(government) else ""


def in_same_whole(label: str, part: str) -> str:
    """ "share of women in patients" told of another part: "share of men in patients"; "" where no part was told."""
    opening, joint, whole = label.partition(" in ")
    return f"{_SHARE_OF}{part} in {whole}" if part and joint and opening.startswith(_SHARE_OF) else ""
