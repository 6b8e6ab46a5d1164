"""What a named body does or owns itself, so that figures are about it, even where it speaks elsewhere."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.verb_behind import WEEKDAYS, verb_behind

_OWN_CLASSES = frozenset(("do", "share", "aim", "up", "down"))
_HOLDERS = frozenset(("at", "for", "by"))
_TELLING = frozenset(
    (
        *("forecast", "forecasts", "projection", "projections", "target", "guidance", "view", "number", "call"),
        *("figure", "gauge", "reading", "prediction", "scenario", "case"),
        *("team", "colleagues", "lab", "laboratory", "research", "researchers", "group", "paper", "findings", "model"),
    )
)
_RECKONING = frozenset(("it", "up", "that", "them"))
"""Behind "made it 3%", "added up losses"."""
_REPORTING = frozenset(("report", "announce", "declare", "disclose", "book", "post", "record", "publish", "claim"))
_SOFTENED = frozenset("about around roughly nearly almost over some more than less at least up to".split())
_COSTING = frozenset(("cost", "bring", "earn", "save", "leave", "give", "owe", "win", "net", "deny", "rob"))
_OWNERS = frozenset(("investors", "shareholders"))
_MARKETS = frozenset(("market", "markets", "analysts"))
_TRADED = frozenset(("shares", "stock", "stocks", "bonds"))
_SCALES = frozenset(("million", "billion", "trillion", "thousand", "m", "bn", "crore", "lakh"))
_KEPT_BY_MANY = frozenset("units shipments sales tonnes tons barrels cases deaths percent points respondents".split())
"""Plurals that a body may have of others: "Omdia had 12 million units"."""
_OWN_AFFAIRS = frozenset(("own", "earn", "acquire", "charge", "run", "serve", "sack", "dismiss", "fine"))
_OF_ANYBODY = frozenset("employees staff people offices clients customers members branches shops colleagues".split())
"""What even those do for themselves, and have, whose trade is to count what others have."""
_OWNED_REPORTS = frozenset(("budget", "results"))
_RANKED = (["followed", "by"], ["trailed", "by"], ["chased", "by"], ["ahead", "of"])
_DONE_WITH = frozenset((("take", "in"), ("take", "home"), ("hold", "up"), ("hold", "steady"), ("hold", "firm")))
"""What is its own by the particle: "took in $4 million", "held up better"."""
_FIELDS = frozenset(("market", "field", "pack", "ranking", "rankings", "table", "segment", "league", "way", "list"))
_OUTLAYS = frozenset(("spending", "capital", "investment", "capex", "expenditure", "marketing", "growth"))
_LACKING = frozenset(("is short", "was short", "are short", "were short", "remains short", "lacks", "lacked"))
_NEAR = 5


def does_itself(tokens: list[Token], first: int, last: int, *, office: bool = False, counts: bool = False) -> bool:
    """Does the body named by ``tokens[first:last]`` act here ("Airbus sold ..."), own ("Airbus's order book") or hold?

    An ``office``, as every public body, acts for its country in all but a few things; who ``counts`` what others have
    has little of its own.
    """
    if office and " ".join(token.text for token in tokens[first:last]) in words("state companies"):
        office = False
    if any(token.lower in words("words of learned firms") for token in tokens[first:last]):
        return False
    if counts and _counts_for_others(tokens, last):
        return False
    if last < len(tokens) and tokens[last].kind == TokenKind.POSSESSIVE:
        return not office and not tells_of_report(tokens, last)
    if not office and first > 1 and tokens[first - 1].lower in ("in", "of") and tokens[first - 2].lower in _TRADED:
        # "Shares in Oxo closed 4% higher"
        return True
    if not office and (_is_placed(tokens, first, last) or _goes_without_verb(tokens, first, last)):
        return True
    if " ".join(token.lower for token in tokens[last : last + 2]) in _LACKING:
        return True
    if not office and _has_things(tokens, last):
        return True
    has = last < len(tokens) and tokens[last].lower in ("has", "had", "have")
    if has and not office and _has_of_its_own(tokens, last + 1):
        return True
    apposed = first > 0 and last < len(tokens) and tokens[first - 1].text == "," == tokens[last].text
    # "Its main rival, Oxo, reported"
    verb = (verb_behind(tokens, last + 1) if apposed else None) or verb_behind(tokens, last)
    if verb is not None:
        lemma, verb_class, at = verb
        if lemma == "approve":
            # "approved 90 million for Peru": what is given is told of whom it goes to
            return False
        says = verb_class in ("say", "measure", "expect")
        if reports_own(tokens, lemma, at) or (verb_class == "expect" and _expects_to_do(tokens, at)):
            return not office
        if says and _befalls_it(tokens, at):
            return not office
        if office:
            return lemma in words("own doings of offices")
        behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if (lemma, behind) in _DONE_WITH or (lemma == "lead" and _leads_field(tokens, at)):
            return True
        reckons = behind in _RECKONING
        return (
            (verb_class in _OWN_CLASSES or lemma in words("own doings"))
            and not reckons
            and not tells_of_report(tokens, at)
        )
    if office or first < 2 or tokens[first - 1].lower not in _HOLDERS:
        return False
    # "6,713 at Boeing", "889 aircraft for Airbus"
    return any(token.kind == TokenKind.NUMBER for token in tokens[first - 3 : first - 1])


def _expects_to_do(tokens: list[Token], at: int) -> bool:
    """ "Ryanair expects to carry 206 million passengers": what a body says that it will do itself."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "to":
        return False
    known = verb_forms().get(tokens[at + 2].lower)
    return known is not None and (known.verb.verb_class in _OWN_CLASSES or known.verb.lemma in words("own doings"))


def reports_own(tokens: list[Token], lemma: str, at: int) -> bool:
    """Is what the verb at ``at`` tells its subject's own ("reported revenue of", "posted a loss", "wrote down")?"""
    behind = [token.lower for token in tokens[at + 1 : at + 1 + _NEAR]]
    if lemma == "write":
        return bool(behind) and behind[0] in ("down", "off")
    if lemma == "tell":
        # "told investors that", "told the market to expect revenue of", of its own
        heard = set(behind[:2])
        return not heard.isdisjoint(_OWNERS) or (not heard.isdisjoint(_MARKETS) and "expect" in behind)
    if lemma not in _REPORTING:
        return False
    start = at + 1
    if lemma == "report" and _is_of_late(tokens, start):
        return True
    if _is_bare_number(tokens, start):
        # "BYD reported 2.26 million, and ..."
        return True
    if len(behind) > 2 and behind[0] == "on" and behind[1] in WEEKDAYS:
        start += 2
    if start < len(tokens) and tokens[start].lower == "that":
        return _of_no_other(tokens[start + 1 : start + 1 + _NEAR])
    amount = any(token.kind is TokenKind.NUMBER for token in tokens[start : start + 2])  # "reported $4m of lift sales"
    reach = _NEAR + 2 * amount
    return bool({token.lower for token in tokens[start : start + reach]} & words("own results"))


def _leads_field(tokens: list[Token], at: int) -> bool:
    """ "Oxo led the domestic market with 31%": one of those who compete, and none who leads a study."""
    return any(token.lower in _FIELDS for token in tokens[at + 1 : at + 2 + _NEAR])


def _befalls_it(tokens: list[Token], at: int) -> bool:
    """ "Oxo counts 400 claims and reckons that they will cost it 90 million": what those have to do with is its own."""
    for token in tokens[at + 1 : -1]:
        known = verb_forms().get(token.lower)
        if known is not None and known.verb.lemma in _COSTING and tokens[token.index + 1].lower == "it":
            return True
    return False


def _is_of_late(tokens: list[Token], start: int) -> bool:
    """ "Oxo reported last week, and", "which reports on Friday": only a firm's results need no object."""
    said = [token.lower for token in tokens[start : start + 3]]
    day = said[:1] == ["on"] and said[1:2] and said[1] in WEEKDAYS
    length = 2 if day or said[:2] in (["last", "week"], ["last", "month"], ["this", "week"]) else 0
    length = length or (1 if said and said[0] in ("today", "yesterday") else 0)
    return bool(length) and (start + length >= len(tokens) or tokens[start + length].text in ",.;")


def _has_things(tokens: list[Token], last: int) -> bool:
    """ "Oxo customers make up", "out of Oxo accounts": its name in front of the many that it has."""
    thing = tokens[last].lower if last < len(tokens) else ""
    return thing in words("own results") | words("things of firms") and not tokens[last].is_capitalized


def _is_bare_number(tokens: list[Token], at: int) -> bool:
    """A number without what it counts, at the end of its clause ("claims more than 5,500, while")."""
    while at < len(tokens) and tokens[at].lower in _SOFTENED:
        at += 1
    if at >= len(tokens) or tokens[at].kind != TokenKind.NUMBER:
        return False
    end = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in _SCALES)
    return end >= len(tokens) or tokens[end].text in ",.;" or tokens[end].lower in ("and", "but", "while")


def _of_no_other(told: list[Token]) -> bool:
    """Is a firm's account what is told first, and nobody's by name ("that operating profit rose")?"""
    for token in told:
        if token.lower in words("firms' accounts"):
            return True
        known = verb_forms().get(token.lower)
        finite = known is not None and known.form in ("past", "s")
        if token.is_capitalized or finite or (token.kind != TokenKind.WORD and token.text != "-"):
            return False
    return False


def _is_placed(tokens: list[Token], first: int, last: int) -> bool:
    """Does somebody else have a figure for it ("has Lidl at 12 million", "puts Aldi on 9%")?"""
    if not first or last + 1 >= len(tokens) or tokens[last].lower not in ("at", "on", "with"):
        return False
    led = [token.lower for token in tokens[max(0, first - 2) : first]]
    if led in _RANKED or led[-1:] in (["behind"], ["then"]):
        # "followed by Lidl at 12 percent", "ahead of Aldi with 9 million"
        return any(token.kind == TokenKind.NUMBER for token in tokens[last + 1 : last + 3])
    verb = verb_forms().get(tokens[first - 1].lower)
    has = verb is not None and (verb.verb.lemma == "have" or verb.verb.verb_class == "measure")
    return has and tokens[last + 1].kind == TokenKind.NUMBER


def _goes_without_verb(tokens: list[Token], first: int, last: int) -> bool:
    """ "Lidl had 12 million shoppers, Aldi 9 million": a name with its figure and the verb of the one before."""
    if first < 2 or last >= len(tokens) or tokens[last].kind != TokenKind.NUMBER or tokens[last].glued:
        return False
    return tokens[first - 1].text in ",;" or tokens[first - 1].lower == "and"


def _has_of_its_own(tokens: list[Token], at: int) -> bool:
    """ "had 38 million people on it", "has 61 shops": many of what nobody counts for others ("has logged 61 fires")."""
    known = verb_forms().get(tokens[at].lower) if at < len(tokens) else None
    if known is not None and known.verb.lemma in words("counting verbs"):
        return False
    number = next((i for i in range(at, min(at + 3, len(tokens))) if tokens[i].kind == TokenKind.NUMBER), None)
    if number is None:
        return False
    noun = number + 1 + (number + 1 < len(tokens) and tokens[number + 1].lower in _SCALES)
    for token in tokens[noun : noun + 3]:
        if token.kind != TokenKind.WORD or token.lower in words("prepositions") or token.lower in _KEPT_BY_MANY:
            return False
        if token.lower == "people" or (token.lower.endswith("s") and not token.is_capitalized):
            return token.lower not in words("time words")
    return False


def _counts_for_others(tokens: list[Token], last: int) -> bool:
    """ "Oxo has 50,000", "Oxo draws the line elsewhere and counts 18,000", "Oxo stops at 13,000", "Oxo logged 300"."""
    if not _OF_ANYBODY.isdisjoint(token.lower for token in tokens[last : last + _NEAR]):
        return False
    found = verb_behind(tokens, last)
    if found is None:
        return last < len(tokens) and tokens[last].lower in ("has", "had")
    lemma, verb_class, _ = found
    doing = verb_class == "do" or lemma in words("own doings of offices")
    return not doing and lemma not in _OWN_AFFAIRS


def tells_of_report(tokens: list[Token], at: int) -> bool:
    """Is it a report or a forecast that stands behind ("cut its forecast to", "'s latest figures")?

    A body's forecast of its own ("cut its revenue forecast", "lifted its spending budget") is no report of others.
    """
    told = words("report nouns") | _TELLING
    if tokens[at].kind == TokenKind.POSSESSIVE:
        told -= _OWNED_REPORTS
    behind = [token.lower for token in tokens[at + 1 : at + _NEAR]]
    report = next((at for at, word in enumerate(behind) if word in told), None)
    if report is None:
        return False
    own = words("own results") | _OUTLAYS
    return behind[0] not in ("its", "their") or own.isdisjoint(behind[1:report])
