"""The place of a figure's own clause: in front of it, or where the part of something is ("..., and in Fife 12%")."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.lexicon import is_small, verb_forms, words, words_of
from claimtrack.extraction.named import Mention
from claimtrack.extraction.passing_places import is_event
from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.extraction.verb_behind import verb_behind

JOINING = frozenset(("and", "but", "while", "against", "whereas"))
_FRONTING = frozenset(("in", "across", "at", "for"))
_FRACTIONS = frozenset(("half", "third", "thirds", "quarter", "quarters", "fifth", "fifths"))
_YEARS = range(1900, 2101)
_LONGEST_CALLING = 6
_BEFORE_SAYING = frozenset((",", '"', "”", "’", "'"))


def fronted_place(tokens: list[Token], mentions: tuple[Mention, ...], figure: Figure) -> Mention | None:
    """The place in front of the figure's own clause ("..., while in Fife they cost 200", "and in Kent by 12%")."""
    part = _place_of_part(tokens, mentions, figure)
    if part is not None:
        return part
    place = next((m for m in reversed(mentions) if m.last <= figure.first and m.form == "name"), None)
    at = place.first - 1 if place is not None else 0
    at -= at > 0 and tokens[at].lower == "the"
    if place is None or at < 0 or tokens[at].lower not in _FRONTING or is_event(tokens, place):
        return None
    joined = at == 0 or tokens[at - 1].lower in JOINING or tokens[at - 1].text == ";"
    own = not any(counts(tokens, token) for token in tokens[place.last : figure.first])
    return place if joined and own else None


def _place_of_part(tokens: list[Token], mentions: tuple[Mention, ...], figure: Figure) -> Mention | None:
    """ "..., of which 94,000 tonnes were saved in Fife": where the part is of what was told before."""
    led = [token.lower for token in tokens[max(0, figure.first - 2) : figure.first]]
    if led not in (["of", "which"], ["of", "these"], ["of", "them"]):
        return None
    for token in tokens[figure.last :]:
        if token.kind not in (TokenKind.WORD, TokenKind.PUNCT) or token.text in ",;:" or counts(tokens, token):
            return None
        place = next((m for m in mentions if m.first == token.index and m.form == "name"), None)
        if place is not None:
            before = tokens[place.first - 1 - (tokens[place.first - 1].lower == "the")]
            return place if before.lower in ("in", "across", "at") else None
    return None


def leads_on(tokens: list[Token], at: int, place: int) -> bool:
    """ "..., and in Fife ...": a clause of the place's own begins here."""
    fronting = place - 1 - (tokens[place - 1].lower == "the")
    return at == fronting - 1 and tokens[at].lower in JOINING and tokens[fronting].lower in _FRONTING


def counts(tokens: list[Token], token: Token) -> bool:
    """A number that is no year and no part of a word ("a 40-foot container"), or a part of one before."""
    if token.lower in _FRACTIONS or _is_one_in(tokens, token.index):
        return True
    if token.kind != TokenKind.NUMBER or (token.text.isdigit() and int(token.text) in _YEARS):
        return False
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if following is not None and following.is_capitalized and following.lower in words("time words"):
        # "on 15 June"
        return False
    return following is None or not (following.glued and following.text in "-–")


def is_listed(tokens: list[Token], place: Mention, behind: int) -> bool:
    """ "14 died: six in Fife, four in Essex": a place of the parts, which a colon leads to, of what is told before."""
    colon = next((token.index for token in tokens[behind : place.first] if token.text == ":"), place.first)
    return any(token.lower in number_words() or counts(tokens, token) for token in tokens[colon : place.first])


def _is_one_in(tokens: list[Token], at: int) -> bool:
    """ "one in three of them from Morocco": a share of its own, in words."""
    numbers = number_words()
    told = [token.lower for token in tokens[at : at + 3]]
    return len(told) == 3 and told[0] in numbers and told[1] in ("in", "of") and told[2] in numbers


def inner_place(tokens: list[Token], mentions: tuple[Mention, ...], place: Mention) -> Mention:
    """ "in Peru's Elmwood county": the place that the one in front owns, else that one."""
    owns = place.last < len(tokens) and tokens[place.last].kind is TokenKind.POSSESSIVE
    inner = next((m for m in mentions if m.first == place.last + 1 and m.form == "name"), None) if owns else None
    return inner or place


def apposed_name(tokens: list[Token], mentions: tuple[Mention, ...], figure: Figure) -> Mention | None:
    """ "Oxo, an alliance of 23 groups in Peru, has ...": whom the words between the name and the figure describe."""
    at = figure.first - 1
    if at < 0 or tokens[at].lower != "of":
        return None
    comma = next((i for i in range(at - 1, max(at - _LONGEST_CALLING, 0), -1) if tokens[i].text == ","), 0)
    if not comma or tokens[comma + 1].lower not in ("a", "an", "the"):
        return None
    return next((m for m in mentions if m.last == comma and m.form == "entity"), None)


def leads_to_speaker(tokens: list[Token], at: int) -> bool:
    """ "..., said Ana Ruiz, who runs a mill in Fife": behind the verb stands who says it, and where."""
    if not 0 < at < len(tokens) - 1 or tokens[at - 1].text not in _BEFORE_SAYING:
        return False
    following = tokens[at + 1]
    cited = tokens[at].lower == "according" and following.lower == "to"
    known = verb_forms().get(tokens[at].lower)
    says = known is not None and known.verb.verb_class == "say" and known.form in ("past", "s")
    return cited or (says and (following.is_capitalized or following.lower == "the"))


def goes_on_behind_relative(tokens: list[Token], comma: int) -> bool:
    """ "(Rival Oxo), which reports next week, has sold": a name's verb behind the relative clause at its comma."""
    relative = comma + 1 < len(tokens) and tokens[comma + 1].lower in ("which", "who", "whose")
    return relative and verb_behind(tokens, comma) is not None


def is_described_in_front(tokens: list[Token], mention: Mention, first: int) -> bool:
    """ "At budget carrier Oxo, traffic jumped 12%": what a name is called stands between it and the opening "at"."""
    described = tokens[mention.first - 1].lower in words_of("firm nouns", "words before names")
    at = mention.first - 1
    while at > first and tokens[at].text.islower() and not is_small(tokens[at].lower):
        at -= 1
    return described and at == first and tokens[at].lower in ("at", "for")
