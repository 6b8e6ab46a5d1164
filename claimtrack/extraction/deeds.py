"""What a named body does or owns itself, so that figures are about it, even where it speaks elsewhere."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.tokens import Token, TokenKind

_OWN_CLASSES = frozenset(("do", "share", "aim", "up", "down"))
_HOLDERS = frozenset(("at", "for", "by"))
_TELLING = frozenset(
    (
        *("forecast", "forecasts", "projection", "projections", "target", "guidance", "view", "number", "call"),
        *("team", "colleagues", "lab", "laboratory", "research", "researchers", "group", "paper", "findings", "model"),
    )
)
_RECKONING = frozenset(("it", "up", "that", "them"))
"""Behind "made it 3%", "added up losses"."""
_REPORTING = frozenset(("report", "announce", "declare", "disclose", "book", "post", "record", "publish"))
_NEAR = 5
_LONGEST_ASIDE = 9
LEARNED = frozenset(
    (
        "research",
        "analytics",
        "advisory",
        "consulting",
        "consultants",
        "economics",
        "intelligence",
        "insights",
        "ratings",
    )
)


def does_itself(tokens: list[Token], first: int, last: int, *, office: bool = False) -> bool:
    """Does the body named by ``tokens[first:last]`` act here ("Airbus sold ..."), own ("Airbus's order book") or hold?

    An ``office``, as every public body, acts for its country in all but a few things.
    """
    if office and " ".join(token.text for token in tokens[first:last]) in words("state companies"):
        office = False
    if any(token.lower in LEARNED for token in tokens[first:last]):
        return False
    if last < len(tokens) and tokens[last].kind == TokenKind.POSSESSIVE:
        return not office and not _told(tokens, last)
    verb = _verb_behind(tokens, last)
    if verb is not None:
        lemma, verb_class, at = verb
        if reports_own(tokens, lemma, at):
            return not office
        if office:
            return lemma in words("own doings of offices")
        reckons = at + 1 < len(tokens) and tokens[at + 1].lower in _RECKONING
        return (verb_class in _OWN_CLASSES or lemma in words("own doings")) and not reckons and not _told(tokens, at)
    if office or first < 2 or tokens[first - 1].lower not in _HOLDERS:
        return False
    # "6,713 at Boeing", "889 aircraft for Airbus"
    return any(token.kind == TokenKind.NUMBER for token in tokens[first - 3 : first - 1])


def reports_own(tokens: list[Token], lemma: str, at: int) -> bool:
    """Is what the verb at ``at`` tells its subject's own ("reported revenue of", "posted a loss", "wrote down")?"""
    behind = [token.lower for token in tokens[at + 1 : at + 1 + _NEAR]]
    if lemma == "write":
        return bool(behind) and behind[0] in ("down", "off")
    if lemma not in _REPORTING or (behind and behind[0] == "that"):
        return False
    return bool(set(behind) & words("own results"))


def _told(tokens: list[Token], at: int) -> bool:
    """Is it a report or a forecast that stands behind ("cut its forecast to", "'s latest figures")?"""
    told = words("report nouns") | _TELLING
    return any(token.lower in told for token in tokens[at + 1 : at + _NEAR])


def _verb_behind(tokens: list[Token], last: int) -> tuple[str, str, int] | None:
    """Lemma, class and index of the main verb behind a name, past an aside, auxiliaries and adverbs."""
    if last < len(tokens) and tokens[last].text == ",":
        closing = [at for at in range(last + 1, min(last + _LONGEST_ASIDE, len(tokens))) if tokens[at].text == ","]
        last = closing[-1] + 1 if closing else last
    for at in range(last, min(last + _NEAR, len(tokens))):
        token = tokens[at]
        if token.lower in words("auxiliaries") or token.lower in words("adverbs") or token.lower == "to":
            continue
        known = verb_forms().get(token.lower)
        if known is None or (known.form == "ing" and at == last):
            return None
        return known.verb.lemma, known.verb.verb_class, at
    return None
