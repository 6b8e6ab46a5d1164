"""Events with a name ("Women's World Cup", "the Lima book fair"): what a text about one tells is the event's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.named import Mention
from claimtrack.extraction.places import find_places
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.titles import without_capitals
from claimtrack.extraction.tokens import Token, TokenKind, as_text, tokenize

_LONGEST = 5
_LEAD = 2
_SIGNS = 3
"""How many different words for who and what is found at events a text about one has at least."""
_POINTING = frozenset(("the", "this"))
_BODIES = frozenset(("body", "committee", "federation", "association"))
_RUNS = frozenset(("organises", "organizes", "organised", "organized", "runs", "stages", "promotes"))
_WHEN = frozenset(("last", "this", "in", "next"))
_SHOWN = frozenset("viewers audience audiences coverage ratings broadcaster broadcasters watched channel".split())
_NEAR = 4
_LONGEST_WAY = 8
_OFTEN = 2
_ASKING = frozenset(("who", "what", "how", "why", "where", "was", "is", "did", "does", "can", "inside", "behind"))


@dataclass(frozen=True, slots=True)
class NamedEvent:
    """The event that a text is about, and who holds it; no name where it is about none."""

    name: str = ""
    organisers: frozenset[str] = frozenset()

    @property
    def short_forms(self) -> list[str]:
        """What is left of a name that holds an owner: "Women" and "World Cup"."""
        for owner in ("'s ", "’s ", "s' ", "s’ "):
            if owner in self.name:
                first, _, rest = self.name.partition(owner)
                return [first + owner[0].strip("'’"), rest]
        return []

    def of_others(self, tokens: list[Token], first: int, last: int) -> str:
        """In a text about a women's event, the men's, where a figure is told to be theirs ("$4 million for the men").

        What stands last before the figure counts ("what the men shared, when the fund was $4 million").
        """
        side, owner, rest = self.name.partition(" ")
        other = {"Women's": "men", "Men's": "women"}.get(side)
        if not owner or other is None:
            return ""
        sexes = [token.lower for token in tokens[:first] if token.lower in ("men", "women")]
        behind = next((t.index for t in tokens[last : last + _LONGEST_WAY] if t.lower == other), 0)
        between = [t for t in tokens[last:behind] if t.kind is TokenKind.NUMBER or t.text in ",;:"]
        theirs = (behind and not between) or sexes[-1:] == [other]
        return f"{other}'s {rest}" if theirs else ""


def event_told_of(title: str | None, sentences: Sequence[Sentence]) -> NamedEvent:
    """The event that the title names, or the lead and then the text again, where the text tells of who comes there."""
    running = [s.tokens for s in sentences if s.block.kind not in (BlockKind.HEADING, BlockKind.ROW)]
    signs = words("event words")
    if len({token.lower for tokens in running for token in tokens if token.lower in signs}) < _SIGNS:
        return NamedEvent()
    title_tokens = tokenize(without_capitals(title or ""))
    told = [as_text(tokens) for tokens in running]
    shouted = all(t.is_capitalized for t in title_tokens if t.kind is TokenKind.WORD and len(t.text) >= _NEAR)
    name = _named_in(title_tokens, opening=True)
    if name and _others_act(title_tokens, name) and sum(map(_points, running)) < _OFTEN:
        name = ""
    if name and shouted:
        name = next((tail for tail in _tails(name) if any(tail in one for one in told)), "")
    if not name:
        lead = (_named_in(tokens, opening=False) for tokens in running[:_LEAD])
        name = next((one for one in lead if one and sum(one in text for text in told) > 1), "")
    if not name or not (any(name in text for text in told) or any(map(_points, running))):
        return NamedEvent()
    return NamedEvent(name, frozenset(body for tokens in running for body in _organisers(tokens)))


def is_venue(tokens: list[Token], place: Mention, event: NamedEvent) -> bool:
    """Only where the event took place: "at Oval Arena", "ten stadiums in Peru", "the last one, in Peru in 2019"."""
    if not event.name or place.first < _LEAD:
        return False
    joint = place.first - 1 - (tokens[place.first - 1].lower == "the")
    if tokens[joint].lower not in ("in", "at", "across", "inside", "around") or tokens[joint].is_capitalized:
        return False
    if not words("venue words").isdisjoint(token.text for token in tokens[place.first : place.last + 1]):
        return True
    before = {token.lower for token in tokens[max(0, joint - _NEAR) : joint]}
    if not _SHOWN.isdisjoint(before):
        return False
    behind = [token.lower for token in tokens[place.last : place.last + 2]]
    dated = len(behind) > 1 and behind[0] in _WHEN and (behind[1] in words("time words") or behind[1].isdigit())
    return dated or not words("event goers").isdisjoint(before)


def is_shown(tokens: list[Token], first: int, last: int) -> bool:
    """Does a clause tell of those who watch, which is where the channel is, not whose it is?"""
    return not _SHOWN.isdisjoint(token.lower for token in tokens[first:last])


def events_called(tokens: list[Token], event: NamedEvent) -> list[Mention]:
    """The event by its name, or as what a sentence opens with or owns ("The fair drew", "the tournament's costs")."""
    if not event.name:
        return []
    own = [token.text for token in tokenize(event.name)]
    found = [
        Mention(token.index, token.index + len(own), event.name, "entity")
        for token in tokens
        if token.text == own[0] and [one.text for one in tokens[token.index : token.index + len(own)]] == own
    ]
    found += [
        Mention(at - 1, at + 1, event.name, "entity")
        for at in range(1, len(tokens))
        if _points_at(tokens, at)
        and (at == 1 or (at + 1 < len(tokens) and tokens[at + 1].kind is TokenKind.POSSESSIVE))
    ]
    return found


def with_events(tokens: list[Token], mentions: list[Mention], event: NamedEvent) -> list[Mention]:
    """Mentions with those of the event, which hold whatever its name is made of."""
    events = events_called(tokens, event)
    return [m for m in mentions if not any(one.first <= m.first < one.last for one in events)] + events


def _named_in(tokens: list[Token], *, opening: bool) -> str:
    """The first name of an event in a title or lead; in a title nobody is named in front but who says it."""
    for token in tokens:
        name = _name_to(tokens, token.index) if token.lower in words("event kinds") else None
        if name is None:
            continue
        first, last = name
        if _goes_on(tokens, last) or (opening and _acts_before(tokens, first)):
            continue
        return as_text(tokens[first:last])
    return ""


def _name_to(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """From where to where a name goes that a kind ends ("Women's World Cup", "Lima book fair", "Festival of Tides")."""
    first = at
    if not tokens[at].is_capitalized:
        show = tokens[at].lower == "show" and at and tokens[at - 1].lower in words("event shows")
        if not show and tokens[at].lower not in words("small event kinds"):
            return None
        while first > max(0, at - _NEAR) and tokens[first - 1].text.islower() and _is_plain(tokens[first - 1]):
            first -= 1
    while first > max(0, at - _LONGEST) and _belongs(tokens, first - 1):
        first -= 1
    last = at + 1
    if last + 1 < len(tokens) and tokens[last].lower == "of" and tokens[last + 1].is_capitalized:
        last += 2
    elif first == at and last < len(tokens) and tokens[last].text.isdigit():
        # "Expo 2025 Osaka"
        last += 1
        while last < len(tokens) and _belongs(tokens, last) and tokens[last].kind is TokenKind.WORD:
            last += 1
    named = tokens[first].is_capitalized and last - first > 1
    return (first, last) if named and tokens[first].kind is TokenKind.WORD else None


def _belongs(tokens: list[Token], at: int) -> bool:
    """A word with a capital, or an owner's sign between two; no article, and no superlative that opens a sentence."""
    token = tokens[at]
    if token.kind is TokenKind.POSSESSIVE:
        return at > 0 and tokens[at - 1].is_capitalized and tokens[at + 1].is_capitalized
    return token.kind is TokenKind.WORD and token.is_capitalized and not is_small(token.lower)


def _is_plain(token: Token) -> bool:
    return token.kind is TokenKind.WORD and not is_small(token.lower) and token.lower not in words("auxiliaries")


def _goes_on(tokens: list[Token], last: int) -> bool:
    """ "World Cup beer": the event only tells something else apart."""
    if last >= len(tokens) or tokens[last].kind is not TokenKind.WORD:
        return False
    word = tokens[last].lower
    return word not in verb_forms() and not is_small(word) and word not in words("event words")


def _acts_before(tokens: list[Token], first: int) -> bool:
    """ "Peru spends more on the World Cup": somebody else is named first, who does more than say it."""
    before = tokens[:first]
    said = _said([token.lower for token in before])
    return not said and bool(find_places(before) or any(t.is_capitalized and not is_small(t.lower) for t in before[1:]))


def _others_act(title: list[Token], name: str) -> bool:
    """ "Brewers count the cost of the World Cup": whoever does not come to it does something, and nobody asks who."""
    before = [token.lower for token in title]
    before = before[: next(at for at in range(len(before)) if name.startswith(title[at].text))]
    acts = any(word in verb_forms() for word in before[1:])
    return acts and not words("event words").intersection(before) and before[0] not in _ASKING and not _said(before)


def _said(before: list[str]) -> bool:
    return any((known := verb_forms().get(word)) and known.verb.verb_class == "say" for word in before)


def _tails(name: str) -> list[str]:
    """A name without the words in front of it, of two words or more."""
    parts = name.split()
    return [" ".join(parts[at:]) for at in range(len(parts) - 1)]


def _points(tokens: list[Token]) -> bool:
    return any(_points_at(tokens, at) for at in range(1, len(tokens)))


def _points_at(tokens: list[Token], at: int) -> bool:
    """ "The tournament", "this edition"."""
    return tokens[at].lower in words("event pointers") and tokens[at - 1].lower in _POINTING


def _organisers(tokens: list[Token]) -> list[str]:
    """Who holds an event: "the organiser, Oxo", "world body FIFA", "Oxo, which runs"; known bodies of sport."""
    found = [token.text for token in tokens if token.text in words("event bodies")]
    for token in tokens[:-1]:
        behind = token.index + 1 + (tokens[token.index + 1].text == ",")
        behind += behind < len(tokens) and tokens[behind].lower == "the"
        told = token.lower in words("organising words") or (token.lower in _BODIES and token.text.islower())
        if told:
            found += _run(tokens, behind, 1) or (_run(tokens, token.index - 3, -1) if _apposed(tokens, token) else [])
        if token.lower in ("which", "who") and tokens[token.index + 1].lower in _RUNS and token.index > 1:
            found += _run(tokens, token.index - 2, -1)
        if token.lower in ("organised", "organized", "staged", "run") and tokens[token.index + 1].lower == "by":
            found += _run(tokens, token.index + 2, 1)
    return found


def _apposed(tokens: list[Token], token: Token) -> bool:
    """ "Oxo, the organiser"."""
    before = tokens[max(0, token.index - 2) : token.index]
    return [one.lower for one in before] in ([",", "the"], [",", "its"])


def _run(tokens: list[Token], at: int, step: int) -> list[str]:
    """The words with capitals from ``at`` on, forwards or backwards."""
    end = at
    while 0 <= end < len(tokens) and tokens[end].kind is TokenKind.WORD and tokens[end].is_capitalized:
        end += step
    span = tokens[at:end] if step > 0 else tokens[end + 1 : at + 1]
    return [as_text(span)] if span and not find_places(span) else []
