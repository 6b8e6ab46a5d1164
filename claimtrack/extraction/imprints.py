"""The imprint of a text: the lines on top that tell who published and wrote it, where and when, and nothing else."""

from __future__ import annotations

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.lexicon import verb_forms
from claimtrack.extraction.periods.words import MONTHS
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, tokenize

_LINES = 8
_LONGEST = 24
_MOST_BESIDE = 6
"""How many tokens an imprint has beside its publisher's name."""
_WRITING = frozenset(
    "by posted published written issued prepared compiled produced released dated updated filed reporting".split()
)
_COUNTED = frozenset(("comments", "reads", "views", "shares", "likes", "minutes", "words"))
"""What a page counts of itself, some of them verbs elsewhere."""
_YEAR = 4
_ARTICLES = frozenset(("a", "an", "the", "your", "our"))


def imprint(sentences: list[Sentence], title: str | None, publisher: str | None) -> frozenset[int]:
    """The indices of the sentences on top that are no part of the story.

    Bylines, date lines, a paper's name and motto, the number of an issue: what stands above the first whole paragraph,
    but for the title.
    """
    found: set[int] = set()
    own = [token.lower for token in tokenize(publisher or "")]
    titled = [token.text for token in tokenize(title or "")]
    masthead = -1
    for sentence in sentences[:_LINES]:
        tokens = sentence.tokens
        if _is_title(tokens, titled):
            continue
        if sentence.block.kind is BlockKind.ROW or (_tells(sentence) and not _names_writer(tokens)):
            break
        if _names_paper(tokens, own):
            masthead = sentence.index
            found.add(sentence.index)
        elif _is_dated(tokens) or _names_writer(tokens):
            found.add(sentence.index)
        elif sentence.index == masthead + 1 and masthead >= 0 and tokens[0].lower in _ARTICLES:
            # "Pins & Needles", "a blog about what tailors use"
            found.add(sentence.index)
    return frozenset(found)


def _tells(sentence: Sentence) -> bool:
    """Is it a sentence of the story: of a paragraph or a list, with a verb that tells?"""
    if sentence.block.kind is BlockKind.HEADING or _is_dated(sentence.tokens):
        return False
    return len(sentence.tokens) > _LONGEST or _acts(sentence.tokens)


def _acts(tokens: list[Token]) -> bool:
    verbs = verb_forms()
    return any(
        token.lower in verbs
        and token.lower not in _WRITING | _COUNTED
        and verbs[token.lower].form in ("past", "s")
        and not token.is_capitalized
        for token in tokens
    )


def _is_title(tokens: list[Token], titled: list[str]) -> bool:
    written = " ".join(token.text for token in tokens if token.text not in "#*")
    return bool(titled) and written in " ".join(titled)


def _is_dated(tokens: list[Token]) -> bool:
    """A line of date and place without a verb ("Client note 31/2025 | London, 19 December 2025")."""
    if len(tokens) > _LONGEST or tokens[-1].text in "!?":
        return False
    years = any(token.text.isdigit() and len(token.text) == _YEAR for token in tokens)
    return years and any(token.lower.rstrip(".") in MONTHS for token in tokens) and not _acts(tokens)


def _names_writer(tokens: list[Token]) -> bool:
    """ "By Ana Ruiz", "Posted by Tom Hesketh on 27 March": who wrote it."""
    if tokens[0].lower not in _WRITING or len(tokens) > _LONGEST or tokens[-1].text in "!?":
        return False
    by = next((at for at, token in enumerate(tokens) if token.lower == "by"), len(tokens))
    return by + 1 < len(tokens) and tokens[by + 1].is_capitalized and not _acts(tokens)


def _names_paper(tokens: list[Token], own: list[str]) -> bool:
    """The publisher's name, alone or with what else a masthead says."""
    written = [token.lower for token in tokens]
    stands = any(written[start : start + len(own)] == own for start in range(len(written)))
    return bool(own) and stands and len(written) <= len(own) + _MOST_BESIDE and not _acts(tokens)
