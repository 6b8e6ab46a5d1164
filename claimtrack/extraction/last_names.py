"""The last name in the words of a speaker: "Ana Ruiz, head of sales at Acme Foods" ends in "Acme Foods"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words, words_of
from claimtrack.extraction.speakers import (
    NAME_JOINTS,
    is_organisation,
)
from claimtrack.extraction.tokens import Token, TokenKind, hyphen_at

EMPLOYED = frozenset(("at", "from", "with"))
_MEMBERS = frozenset(("women", "men", "children", "people"))
_INNER_CAPITALS = frozenset(("Without", "For", "Against"))
_LINKS = frozenset(("du", "de", "des", "del", "di", "da", "do", "sans"))
_LONGEST_OFFICE = 3  # "Attorney", the hyphen, "General"
_INNER_ARTICLES = frozenset(("the", "de", "la", "los", "las", "del", "des"))


def last_name_run(span: list[Token], names: frozenset[str]) -> list[Token]:
    """The last run of capitalised words, with the small words inside a name."""
    runs: list[list[Token]] = []
    current: list[Token] = []
    for position, token in enumerate(span):
        goes_on = bool(current) and current[-1].text in "-‑"
        capital = (
            token.kind == TokenKind.WORD
            and token.is_capitalized
            and (
                token.text in names
                or token.text[1:2].isupper()
                or token.text.endswith(".")
                or (position == 0 and _opens_name(span, names))
                or goes_on
            )
        )
        tied = hyphen_at(span, position) and all(behind.glued for behind in span[position + 1 : position + 2])
        links = token.lower in NAME_JOINTS or token.text in _LINKS or tied
        joint = bool(current) and links and _name_goes_on(span, position, current)
        joint = joint or (bool(current) and (token.text in _INNER_CAPITALS or _owned_by_many(span, position)))
        office = position + 2 < len(span) and hyphen_at(span, position + 1) and span[position + 2].is_capitalized
        if joint or (capital and (office or goes_on or token.lower not in words("person titles"))):
            current.append(token)
        elif current and token.text == "(":
            break
        elif current:
            runs.append(current)
            current = []
    if current:
        runs.append(current)
    # Letters of a legal form ("A/S") belong to no name.
    named = [run for run in runs if any(len(token.text) > 1 for token in run)]
    if not named:
        return []
    behind = named[0][-1].index + 1 - span[0].index
    if len(named) > 1 and span[behind].lower in EMPLOYED | {"and", "of"} and names_person(named[0]):
        return named[0]
    last = _without_office(named[-1])
    return last[:-1] if len(last) > 1 and len(last[-1].text) == 1 else last


def _without_office(run: list[Token]) -> list[Token]:
    """ "Ann Boe" of "Attorney-General Ann Boe", but "Director-General of Health" whole."""
    tied = len(run) > _LONGEST_OFFICE and run[1].text in "-‑" and run[_LONGEST_OFFICE].is_capitalized
    office = tied and run[2].lower in words_of("person titles", "words before names")
    return run[_LONGEST_OFFICE:] if office else run


def bids_as_name(tokens: list[Token], first: int) -> bool:
    """ "Save the Children": a verb with a capital in front of "the" and another capital, which is no verb there."""
    if not first or first + 1 >= len(tokens) or tokens[first].text != "the":
        return False
    known = verb_forms().get(tokens[first - 1].lower)
    bids = known is not None and known.form == "base" and tokens[first - 1].is_capitalized
    return bids and tokens[first + 1].is_capitalized


def _name_goes_on(span: list[Token], position: int, run: list[Token]) -> bool:
    """Does a capital follow a small word: "Bank of England", "Institute of the Environment", "Auditor-General"?"""
    ahead = span[position + 1 : position + 3]
    if ahead and ahead[0].is_capitalized:
        return True
    within = len(ahead) == 2 and ahead[0].lower in _INNER_ARTICLES and ahead[1].is_capitalized
    return within and is_organisation(run[-1].lower)


def _owned_by_many(span: list[Token], position: int) -> bool:
    """The mark in "Bakers' Union", "Rail Passengers' Council": no body has what is called after its members."""
    if span[position].kind is not TokenKind.POSSESSIVE or not 0 < position < len(span) - 1:
        return False
    members, behind = span[position - 1].lower, span[position + 1]
    many = members.endswith("s") and span[position].text in ("'", "’")
    return (many or members in _MEMBERS) and behind.is_capitalized and is_organisation(behind.lower)


def names_person(run: list[Token]) -> bool:
    return len(run) > 1 and not any(token.lower in words("organisation words") for token in run)


def _opens_name(span: list[Token], names: frozenset[str]) -> bool:
    """The capital of a sentence's first word belongs to a name if the next word is one: "Norrland Lines said".

    So does that of "Jan-Erik Berg", "Doctors Without Borders", "Save the Children" and "Théâtre du Nord".
    """
    linked = len(span) > 2 and (bids_as_name(span, 1) or span[1].text in _INNER_CAPITALS | _LINKS)
    if linked and span[2].is_capitalized and span[2].text in names:
        return True
    if len(span) > 2 and span[1].text in "-‑" and span[1].glued and span[2].glued:
        return span[2].is_capitalized and span[2].text in names
    return (
        len(span) > 1
        and span[1].is_capitalized
        and span[1].text in names
        and not span[0].lower.endswith("s")
        and span[0].lower not in words("prepositions")
        # "Rival Oxo expects", "Brewer Havel said"
        and not (span[0].index == 0 and span[0].lower in words_of("words before names", "firm nouns"))
    )
