"""The name of a speaker in a span of tokens: a body, a person, people, or words that point back to one."""

from __future__ import annotations

from itertools import pairwise

from claimtrack.extraction.institutions import is_institution
from claimtrack.extraction.last_names import EMPLOYED, bids_as_name, last_name_run, names_person
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.places import is_state
from claimtrack.extraction.speakers import (
    CALLINGS,
    Named,
    is_body,
    is_company_word,
    is_organisation,
    is_plain_kind,
)
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.unnamed_sources import informed_people

_APPOSITION_TOKENS = 9
_OWNED_BY = {"his": "he", "her": "she", "its": "it", "their": "they"}
_LONG_REPORT, _TITLE_TOKENS = 5, 4
_INDUSTRIES = frozenset("market industry data software property media energy credit equity stock trade".split())
_GOVERNED = frozenset("municipality city town province county state district prefecture canton borough parish".split())
"""Places whose rulers speak for them: "the municipality said", "the province had counted"."""
_SERVICES = frozenset(("brigade", "coastguard", "defence", "defense", "protection", "rescue", "hall"))
"""Heads of public services ("civil defence"), which name a body only where somebody speaks."""
_MOUTHPIECES = frozenset(("people", "management", "leadership", "bosses", "spokesman", "spokeswoman", "spokesperson"))
"""Who has nothing to say but for the body that owns them: "its people told investors"."""
_FILED = frozenset(("filings", "disclosures"))  # what several firms named in a row hand in: "their filings show"
_EARLY = frozenset("first second third initial preliminary provisional early".split())
"""Which of a body's estimates one is."""
_ABSTRACT = ("ing", "ion", "ment", "ity", "eness", "iness")
_OFFICIAL = frozenset(("official", "government", "police", "customs", "company", "industry", "court", "state"))
"""Whose figures speak for themselves: "official figures put it at"."""
_PRONOUNS = frozenset(("it", "he", "she", "they"))


def speaker_name(
    tokens: list[Token], first: int, last: int, names: frozenset[str], *, anybody: bool = False
) -> Named | None:
    """Who is named in a span; ``None`` if it is nobody who speaks.

    ``anybody``: whoever stands there is a speaker, as before "told" and "writes", where only people stand.
    """
    while first < last and tokens[first].text in "\"“”'‘":
        first += 1
    first -= bids_as_name(tokens, first)
    span = tokens[first:last]
    if not span or span[0].lower == "whose":
        return None
    if first > 2 and tokens[first - 1].text == "," and span[0].is_capitalized:
        whole = _listing_body(tokens, first)
        if whole is not None:
            return Named(_plain(tokens[whole:last], names), whole)
    informed = informed_people(tokens, first, last)
    if informed is not None:
        return informed
    before = tokens[first - 1].lower if first else ""
    opening = before if before in ("the", "that", "this") else tokens[first].lower
    if len(span) == 1 and span[0].lower in _PRONOUNS:
        return Named(span[0].lower, first, pronoun=True, person=span[0].lower in ("he", "she"))
    while span and (span[0].lower in words("determiners") or span[0].lower in words("possessives")):
        if span[0].lower in ("one", "my"):
            break
        span = span[1:]
    if not span:
        return None
    while len(span) > 2 and span[0].lower in _EARLY and _is_report(span[-1].lower):
        span = span[1:]
    owner = _owner_of_report(span)
    if owner is not None:
        return speaker_name(tokens, first, owner.index, names)
    issuer = _issuer_of_report(span)
    if issuer is not None:
        return speaker_name(tokens, issuer.index, last, names)
    if tokens[first].lower == "their" and span[-1].lower in _FILED:
        return Named("company " + span[-1].lower, first)
    reports = _is_report(span[-1].lower) or span[-1].lower in _MOUTHPIECES
    if tokens[first].lower in _OWNED_BY and reports and len(span) < _LONG_REPORT:
        pronoun = _OWNED_BY[tokens[first].lower]
        return Named(pronoun, first, pronoun=True, person=pronoun in ("he", "she"))
    at = span[0].index
    run = last_name_run(span, names)
    if len(run) == 1 and run[0].text in words("common abbreviations"):
        # "A Reuters survey" speaks, "Reuters" in a photo's credit does not.
        return _unnamed(opening, span, names, anybody=False) if run[-1] is not span[-1] else None
    common = _head_before(span, run)
    if run and not (common and (anybody or is_body(tokens, first, run[0].index))):
        if _only_places(run):
            # "US researchers" and "Statistics Canada" are bodies, "China" and "sales in China" are none.
            if is_institution(name := " ".join(token.text for token in span)):
                return Named(name, at)
            behind = run[-1] is not span[-1]
            return _unnamed(opening, span, names, anybody=anybody) if behind else None
        same = span[0].lower == "same"
        return Named(_plain(run, names), at, person=_is_person(tokens, span, run), same=same)
    return _unnamed(opening, span, names, anybody=anybody)


def _listing_body(tokens: list[Token], index: int) -> int | None:
    """The first token of "Ministry of Trade, Industry and Resources", where what lies behind a comma begins."""
    at = index - 1
    while at > 0 and (tokens[at].text == "," or tokens[at].lower == "and" or tokens[at].is_capitalized):
        at -= 1
    return at - 1 if at and tokens[at].lower in ("of", "for") and _is_office(tokens[at - 1]) else None


def _is_office(token: Token) -> bool:
    return token.is_capitalized and token.lower in words("public bodies")


def _owner_of_report(span: list[Token]) -> Token | None:
    """The possessive of "the agency's own tally": whoever owns a report speaks in it."""
    if not _is_report(span[-1].lower):
        return None
    return next((token for token in span if token.kind == TokenKind.POSSESSIVE), None)


def _issuer_of_report(span: list[Token]) -> Token | None:
    """The body in "the 2026 White Paper of the Pin Forum", "the annual survey by Omdia"."""
    for before, token in pairwise(span):
        if token.lower in ("of", "by", "from") and (_is_report(before.lower) or before.lower == "paper"):
            behind = span[span.index(token) + 1 :]
            named = next((one for one in behind if one.lower != "the"), token)
            body = token.lower == "by" and is_organisation(span[-1].lower)  # "a survey by the bank"
            return behind[0] if behind and (named.is_capitalized or body) else None
    return None


def _is_report(word: str) -> bool:
    return word in words("report nouns") or word in words("instruments")


def _unnamed(opening: str, span: list[Token], names: frozenset[str], *, anybody: bool) -> Named | None:
    """A body or people without a name: "the farm ministry", "one brokerage", "dealers in Kolkata"."""
    lower = [token.lower for token in span]
    if any(token.kind == TokenKind.NUMBER for token in span):
        return None
    if lower[0] in words("pronouns") - {"one"} and span[0].text != "US":
        return None
    if len(span) > 1 and lower[0] in words("empty adjectives") and lower[0] != "same":
        # "recent statistics show" names nobody, "a new study" does.
        return _unnamed(opening, span[1:], names, anybody=False) if opening in ("a", "an", "one", "another") else None
    head = next((number for number, word in enumerate(lower) if word in words("prepositions")), len(lower)) - 1
    if lower[head] in ("management", "leadership"):
        return Named(lower[head], span[0].index, pronoun=True)
    reported = len(span) > 1 and lower[-1] in words("report nouns")
    if reported and is_organisation(lower[-2]) and lower[-2] not in _OFFICIAL and head == len(lower) - 1:
        # "Central bank figures show": the bank's.
        return _unnamed(opening, span[:-1], names, anybody=False)
    official = reported and lower[0] in _OFFICIAL
    if not official and lower[head] in words("report nouns") - words("organisation words"):
        return None
    governed = opening in ("the", "this", "that") and len(span) == 1 and lower[0] in _GOVERNED
    body = governed or official or lower[head] in _SERVICES or any(is_organisation(word) for word in lower)
    title = any(word in words("person titles") for word in lower)
    if not body and not title and not (anybody and _may_be_people(span)):
        return None
    same = lower[0] == "same" and len(span) > 1
    points = (len(span) == 1 and opening in ("the", "that", "this") and not governed) or (same and len(span) == 2)
    points = points or (opening == "the" and is_plain_kind(" ".join(lower)))
    if len(span) == 2 and opening == "the" and is_company_word(lower[1]) and is_state(span[0].text):
        return Named(_plain(span, names), span[0].index, pronoun=True)
    return Named(_plain(span[1:] if same else span, names), span[0].index, pronoun=points, person=not body, same=same)


def _may_be_people(span: list[Token]) -> bool:
    if any(token.kind not in (TokenKind.WORD, TokenKind.POSSESSIVE) and token.text != "-" for token in span):
        return False
    head = next((token for token in span if token.lower in ("in", "of", "at", "from")), None)
    noun = span[-1] if head is None else span[max(0, span.index(head) - 1)]
    inanimate = (
        words("index words") | words("report nouns") | words("time words") | words("pronouns") | words("pointer nouns")
    )
    return noun.lower not in inanimate and not noun.lower.endswith(_ABSTRACT)


def _head_before(span: list[Token], run: list[Token]) -> bool:
    """Is the name only where somebody is ("a reader in Hapur")?"""
    if not run or run[0] is span[0]:
        return False
    before = span[: span.index(run[0])]
    place = _only_places(run)
    within = before[-1].lower == "in" or (place and run[-1] is span[-1] and any(t.lower == "in" for t in before))
    return within and (not before[0].is_capitalized or before[0].index == 0)


def _only_places(run: list[Token]) -> bool:
    """ "US", "New Zealand", "US and Chinese"."""
    whole = " ".join(token.text for token in run)
    return is_state(whole) or all(is_state(part.strip()) for part in whole.split(" and "))


def _is_person(tokens: list[Token], span: list[Token], run: list[Token]) -> bool:
    """A title in front of the name or behind its comma ("Ana Ruiz, head of sales at Acme"), or "who"."""
    if any(token.lower in words("organisation words") for token in run):
        return False
    title = words("person titles")
    if any(token.lower in title for token in span):
        # "Market researcher Acme" is a firm.
        firm = len(run) == 1 and any(
            token.lower in _INDUSTRIES and span[at + 1].lower in title for at, token in enumerate(span[:-1])
        )
        return not firm
    if run[-1] is not span[-1] and names_person(run):
        behind = span[run[-1].index + 1 - span[0].index :]
        if behind[0].lower in EMPLOYED or (behind[0].lower == "of" and len(behind) > 2):
            return True
    if len(run) > 1 and _titled_before(tokens, run[0].index):
        return True
    behind = tokens[run[-1].index + 1 : run[-1].index + 1 + _APPOSITION_TOKENS]
    if len(behind) < 2 or behind[0].text != ",":
        return False
    if behind[1].lower == "who":
        return True
    for token in behind[1:]:
        if token.text in ",.;":
            return False
        if token.lower in title:
            return True
    return False


def _titled_before(tokens: list[Token], first: int) -> bool:
    """ "The council's chief executive, Marit Lund, told": the title stands in front of the comma."""
    if first < 2 or tokens[first - 1].text != ",":
        return False
    for token in reversed(tokens[max(0, first - 1 - _TITLE_TOKENS) : first - 1]):
        if token.kind != TokenKind.WORD:
            return False
        if token.lower in words("person titles"):
            return True
    return False


def _plain(span: list[Token], names: frozenset[str]) -> str:
    """The words of a span; the first loses the capital that only a sentence's beginning gave it."""
    text = ""
    for token in span[1:] if len(span) > 1 and span[0].lower in ("neighbouring", "neighboring") else span:
        text += token.text if token.glued or not text else " " + token.text
    text = text.strip()
    only_opens = span[0].index == 0 and span[0].text not in names and not span[0].text[1:2].isupper()
    named_on = len(span) > 1 and span[1].is_capitalized  # "Doctors Without Borders"
    common = not named_on and span[0].lower in words("organisation words")
    goes_on = named_on or (len(span) > 1 and (span[1].text in "-‑" or bids_as_name(span, 1)))
    common = common or (span[0].lower.endswith(CALLINGS) if len(span) == 1 else not goes_on)
    return text[:1].lower() + text[1:] if only_opens and common else text
