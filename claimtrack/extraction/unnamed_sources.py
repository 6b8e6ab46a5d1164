"""Sources without a name that are told by what they know: "two people familiar with the talks", "papers shown to X"."""

from __future__ import annotations

from claimtrack.extraction.lexicon import is_small, verb_forms, words
from claimtrack.extraction.speakers import Named, is_calling, is_title
from claimtrack.extraction.tokens import Token, TokenKind

_PAPERS = frozenset("papers documents filings slides memos emails minutes transcripts".split())
_PEOPLE = frozenset("people persons person sources source insiders insider individuals".split())
_KNOWING = frozenset("familiar briefed aware privy acquainted".split())
_NEARBY = frozenset("close near involved".split())
"""What is said of people who know of something, right behind them."""
_KNOWLEDGE = frozenset(("knowledge", "sight", "insight", "information"))
_LONGEST = 12
_COUNT_TOKENS = 2
_BEFORE = 4
"""How many tokens of them may stand in front of the verb's own subject ("people familiar with | the farm")."""


def papers_shown(tokens: list[Token], start: int) -> Named | None:
    """ "According to papers shown to shareholders", "to two people briefed on it": what has no name of its own."""
    if start + 1 >= len(tokens) or not {tokens[start].lower, tokens[start + 1].lower} & (_PAPERS | _PEOPLE):
        return None
    stop = next((at for at in range(start, len(tokens)) if tokens[at].text in ",;.()"), len(tokens))
    return Named(_text(tokens[start:stop]), start, person=True) if stop - start <= _LONGEST else None


def informed_people(tokens: list[Token], first: int, last: int) -> Named | None:
    """ "Three officials with knowledge of the plan", however much of it a verb's subject ``tokens[first:last]`` is."""
    for at in range(max(0, first - _BEFORE), last - 1):
        who = tokens[at].lower
        behind = tokens[at + 1].lower
        people = who in _PEOPLE or (who.endswith("s") and (is_calling(who) or is_title(who)))
        told = behind in _KNOWING or (people and behind in _NEARBY)
        told = told and at + 2 < last and is_small(tokens[at + 2].lower)
        told = told or (behind == "with" and any(token.lower in _KNOWLEDGE for token in tokens[at + 2 : at + 4]))
        if told and (people or who.endswith("s")):
            start = at
            while start > 0 and at - start < _COUNT_TOKENS and _qualifies(tokens[start - 1]):
                start -= 1
            if start > 0 and tokens[start - 1].lower in ("citing", "quoting"):
                # "the Gazette reported, citing two people familiar with it": the paper's.
                return None
            return Named(_text(tokens[start:last]), start, person=True)
    return None


def _qualifies(token: Token) -> bool:
    """ "Two" people, "government" officials."""
    known = verb_forms().get(token.lower)
    if known is not None and known.form == "ing":
        return False
    plain = token.kind is TokenKind.WORD and not is_small(token.lower) and token.text.islower()
    return token.kind is TokenKind.NUMBER or (plain and token.lower not in words("determiners")) or token.lower == "two"


def _text(span: list[Token]) -> str:
    told = "".join(("" if token.glued else " ") + token.text for token in span).strip()
    return told[:1].lower() + told[1:] if span[0].index == 0 else told
