"""Groups that figures are about as a whole: "Poland's seven largest cities", "the four biggest banks", "the four"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.context import Discourse
from claimtrack.extraction.lexicon import is_finite, plural_of, singular, words
from claimtrack.extraction.measures import mentions as measures_named
from claimtrack.extraction.mentions import Mentions
from claimtrack.extraction.named import Group, Mention
from claimtrack.extraction.numbered_parts import numbered_parts
from claimtrack.extraction.places import canonical_place, is_country
from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.tokens import Token, TokenKind, as_text, holds, tokenize

_TOGETHER = frozenset(("combined", "together", "jointly", "altogether", "collectively"))
_POINTING = frozenset(("those", "these", "the", "all"))
_PLACES = frozenset(
    ("cities", "towns", "ports", "airports", "economies", "provinces", "regions", "states", "districts")
)
_GENERAL = frozenset("groups firms companies countries services apps brands funds platforms clubs chains".split())
"""What "the two ..." says too little of, unless they were named ("the two groups of mice")."""
_MOST = 20
_LONGEST = 3
"""How many words may stand between a group's ranking and its noun ("four largest US cloud groups")."""


def with_groups(tokens: list[Token], mentions: Mentions, discourse: Discourse) -> Mentions:
    """The mentions of a sentence with its groups in the place of what they are told by; the text remembers them."""
    counted = holds(tokens, _counting())
    found = [group for at in range(len(tokens)) if counted and (group := _group_at(tokens, at, discourse)) is not None]
    found += _bare(tokens, discourse) if counted and discourse.groups and not found else []
    joint = _joint(tokens, mentions)
    spans = [*found, *([joint] if joint is not None else []), *numbered_parts(tokens, discourse)]
    if not spans:
        return mentions
    inside = [m for m in mentions.all if any(g.first <= m.first < g.last for g in spans)]
    others = [m for m in mentions.all if m not in inside]
    grouped = {m.scope: group.scope for group in found for m in inside if group.first <= m.first < group.last}
    return replace(
        mentions,
        all=tuple(sorted([*others, *spans], key=lambda mention: mention.first)),
        groups=tuple(found),
        grouped=grouped,
    )


def group_of_row(label: str, discourse: Discourse) -> str | None:
    """ "Five-bank average": the group of that many that the text has named."""
    tokens = [token for token in tokenize(label) if token.kind is not TokenKind.PUNCT]
    counted = len(tokens) > 1 and _number(tokens[0])
    heads = {tokens[1].lower, plural_of(tokens[1].lower)} if counted else set()
    return next((g.name for g in discourse.groups if g.number == counted and g.head in heads), None)


def _group_at(tokens: list[Token], at: int, discourse: Discourse) -> Mention | None:
    """The group whose noun stands at a token."""
    head = tokens[at].lower
    several = head.endswith("s") and not tokens[at].is_capitalized and not head.endswith("ss")
    several = several and head not in words("time words") and f"{singular(head)}s" == head
    if not (several or head in words("group heads")):
        return None
    first, number, rank = at, 0, -1
    while first and at - first < _LONGEST + 2 and _may_describe(tokens[first - 1]):
        first -= 1
        number = number or _number(tokens[first])
        ranks = tokens[first].lower in words("group rankings") or tokens[first].lower.endswith("est")
        rank = first if ranks else rank
    described = [token for token in tokens[first:at] if not _number(token)]
    before = tokens[first - 1].lower if first else ""
    if before == "of" and first > 1 and (_number(tokens[first - 2]) or tokens[first - 2].lower in ("one", "some")):
        # "three of five biggest banks": a count of its parts.
        return None
    if not number or (rank < 0 and described) or (rank >= 0 and at - rank > _LONGEST + 1):
        return _pointed(tokens, at, discourse) if not number and not described else None
    if measures_named([head], frozenset(), Kind.LEVEL):
        return None
    owner = _owner(tokens, first)
    if first and not owner and tokens[first - 1].kind is TokenKind.POSSESSIVE:
        return None
    known = next((group for group in reversed(discourse.groups) if (group.number, group.head) == (number, head)), None)
    if known is not None and not owner:
        return Mention(first, at + 1, known.name, "name")
    if not owner and head not in words("group heads") and not head.endswith(("ers", "ors")):
        # "The three worst days" are nobody's; "Kenya's three busiest stations" are.
        return None
    if rank < 0 and (head not in words("group heads") or before != "the" or head in _PLACES | _GENERAL):
        return None
    last = at + 1
    if last + 1 < len(tokens) and tokens[last].lower == "of" and tokens[last + 1].lower.endswith("s"):
        # "the two largest makers of airliners"
        last += 2
    name = as_text(tokens[first:last]).replace("biggest", "largest")
    start = first
    if owner:
        start = first - len(owner)
        name = f"{as_text(owner)} {name}"
    elif head in _PLACES and discourse.main_scope is not None and is_country(discourse.main_scope):
        name = f"{discourse.main_scope}'s {name}"
    discourse.groups.append(Group(number, head, name))
    return Mention(start, last, name, "name")


def _pointed(tokens: list[Token], at: int, discourse: Discourse) -> Mention | None:
    """ "Those cities", "these banks": the group named last by this noun."""
    before = tokens[at - 1].lower if at else ""
    named = next((group for group in reversed(discourse.groups) if group.head == tokens[at].lower), None)
    return Mention(at - 1, at + 1, named.name, "name") if named is not None and before in ("those", "these") else None


def _bare(tokens: list[Token], discourse: Discourse) -> list[Mention]:
    """ "Together the four spent", "the five have promised": the group of so many that the text has named."""
    for at in range(1, len(tokens) - 1):
        number = _number(tokens[at]) if tokens[at - 1].lower == "the" else 0
        behind = tokens[at + 1].lower
        acts = behind in words("auxiliaries") or behind in _TOGETHER or is_finite(behind)
        named = next((group for group in reversed(discourse.groups) if number and group.number == number), None)
        if named is not None and acts:
            return [Mention(at - 1, at + 1, named.name, "name")]
    return []


def _owner(tokens: list[Token], first: int) -> list[Token]:
    """ "Poland's": the place that owns a group, with its mark."""
    if first < 2 or tokens[first - 1].kind is not TokenKind.POSSESSIVE:
        return []
    start = first - 2
    while start and tokens[start - 1].is_capitalized and canonical_place(as_text(tokens[start - 1 : first - 1])):
        start -= 1
    return tokens[start:first] if canonical_place(as_text(tokens[start : first - 1])) else []


def _joint(tokens: list[Token], mentions: Mentions) -> Mention | None:
    """ "Oxo, Vexa and Tarvo spent a combined $9 billion": names whose figure is that of all of them."""
    if not holds(tokens, _TOGETHER):
        return None
    names = [m for m in mentions.all if m.form in ("entity", "name")]
    listed = names[:1]
    for mention in names[1:]:
        between = [token.lower for token in tokens[listed[-1].last : mention.first]]
        if between not in ([","], ["and"], [",", "and"]):
            break
        listed.append(mention)
    if len(listed) < 2 or not any(token.lower in _TOGETHER for token in tokens[listed[-1].last :]):
        return None
    if tokens[listed[-1].first - 1].lower != "and" or listed[0].first > 1:
        return None
    if sum(mention.form == "entity" for mention in listed) * 2 < len(listed):
        return None
    scopes = [mention.scope for mention in listed]
    return Mention(listed[0].first, listed[-1].last, f"{', '.join(scopes[:-1])} and {scopes[-1]}", "entity")


@cache
def _counting() -> frozenset[str]:
    """What a group is counted by or pointed back to with."""
    spelled = (word for word, known in number_words().items() if known.kind == "digit")
    return frozenset(("those", "these", *spelled, *map(str, range(2, _MOST + 1))))


def _number(token: Token) -> int:
    """A small number that tells how many a group has."""
    if token.kind is TokenKind.NUMBER and token.text.isdigit():
        value = int(token.text)
    else:
        known = number_words().get(token.lower)
        value = int(known.value) if known is not None and known.kind == "digit" else 0
    return value if 1 < value <= _MOST else 0


def _may_describe(token: Token) -> bool:
    if token.kind is TokenKind.NUMBER:
        return bool(_number(token))
    small = token.lower in words("determiners") or token.lower in words("prepositions")
    return token.kind is TokenKind.WORD and not small and token.lower not in ("and", "or")
