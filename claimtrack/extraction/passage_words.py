"""Words that tell who speaks in a sentence of a passage: the author, "we", a part of what was named."""

from __future__ import annotations

from claimtrack.extraction.blocks import BlockKind
from claimtrack.extraction.datelines import dateline_end
from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.quotations import QUOTES
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.speakers import Speaker, is_organisation
from claimtrack.extraction.tokens import Token, TokenKind, as_text, holds

_AUTHOR = frozenset(("i", "me", "my", "mine"))
_US = frozenset(("we", "our", "us", "ours"))
_MAY_BE = frozenset(("could", "would", "may", "might", "can"))
_OPENING = 4
_TWO = 2
_LONGEST_VIEW = 9
_JUDGING = frozenset(("is", "are"))
_OCCASIONS = frozenset(("conference", "congress", "forum", "summit", "briefing", "session", "hearing"))
_RELEASE_LINES = 3
_IN_NAMES = frozenset(("of", "and", "for", "the", "&", "-"))
_PUBLISHING = frozenset(("published", "publishes", "released", "releases", "issued", "launched", "unveiled"))
_REACH = 24
_HEARD = frozenset(("according-to", "speaking-say", "speaking-expect", "speaking-measure", "owner-of-report", "label"))


def author_speaks(tokens: list[Token]) -> bool:
    """ "I have seen worse", "If the trend holds, sales could double": the author's own word, unless it is quoted.

    So is what the author makes of a figure: "That would bring the whole to nine million", "Water is scarcer: only 3"
    """
    if holds(tokens, QUOTES):
        return False
    if len(tokens) > 1 and (tokens[0].lower, tokens[1].lower) == ("that", "would"):
        return True
    colon = next((token.index for token in tokens[:_LONGEST_VIEW] if token.text == ":"), 0)
    if any(token.lower in _JUDGING for token in tokens[1:colon]):
        return True
    return holds(tokens, _AUTHOR) or (tokens[0].lower == "if" and holds(tokens, _MAY_BE))


def others_plan(tokens: list[Token]) -> bool:
    """ "Antwerp expects to take in 900 boxes": who begins the sentence says what it will do itself."""
    known = verb_forms().get(tokens[1].lower) if len(tokens) > 1 else None
    named = tokens[0].is_capitalized and tokens[0].lower not in words("pronouns")
    return named and known is not None and known.form == "s" and known.verb.verb_class in ("expect", "aim")


def of_us(tokens: list[Token]) -> bool:
    """Does whoever answers speak of those who work with her?"""
    return holds(tokens, _US)


def parts_of_that(tokens: list[Token]) -> bool:
    """ "Hardware brought in $5 billion of that": a part of what was told last."""
    return any(
        tokens[index].lower == "of" and tokens[index + 1].lower in ("that", "those", "it")
        for index in range(len(tokens) - 1)
        if index + 2 >= len(tokens) or tokens[index + 2].kind is TokenKind.PUNCT or index < _OPENING
    )


def is_item(sentence: Sentence) -> bool:
    return sentence.block.kind is BlockKind.ITEM


def is_some_report(name: str) -> bool:
    """ "A survey", "a new study", which speaks in its paragraph only."""
    return name.islower() and name.rsplit(maxsplit=1)[-1] in words("report nouns")


def heads_release(sentences: list[Sentence]) -> bool:
    """Does "FOR IMMEDIATE RELEASE" or "PRESS RELEASE" stand above a text?"""
    return any(token.text == "RELEASE" for sentence in sentences[:_RELEASE_LINES] for token in sentence.tokens)


def tells_of_report(tokens: list[Token]) -> bool:
    """Does somebody tell of a report or of results ("said today in its annual report", "reported revenue of")?"""
    told = words("report nouns") | words("own results") | words("index words")
    return any(token.lower in told for token in tokens)


def is_publisher(name: str, publisher: str | None) -> bool:
    """Is the speaker the publisher of the document, as of a press release, with or without its legal form?"""
    own = (publisher or "").split()
    while len(own) > 1 and own[-1].strip(".,") in words("legal forms"):
        own.pop()
    return bool(own) and name.lower().startswith(" ".join(own).strip(",").lower())


def announces_today(tokens: list[Token]) -> bool:
    """Is it the first sentence of a release, with a dateline and "today"?"""
    start = dateline_end(tokens)
    return bool(start) and any(token.lower == "today" for token in tokens[start:])


def finder(speakers: list[Speaker]) -> Speaker | None:
    """Who finds something, by name: "Sales rose 9%, Acme Insight finds"."""
    return next((one for one in speakers if one.rule == "speaking-measure" and not one.name.islower()), None)


def publishes_report(tokens: list[Token]) -> str:
    """Who "today published its yearly report" at the beginning of a sentence; "" where nobody does."""
    start = dateline_end(tokens)
    first = start + (start < len(tokens) and tokens[start].lower == "the")
    last = first
    while last < len(tokens) and (tokens[last].is_capitalized or tokens[last].text in _IN_NAMES):
        last += 1
    while last > first and not tokens[last - 1].is_capitalized:
        last -= 1
    published = next((t.index for t in tokens[last : last + _REACH] if t.lower in _PUBLISHING), None)
    reports = words("report nouns")
    if last == first or published is None:
        return ""
    told = any(token.lower in reports for token in tokens[published + 1 : published + 1 + _OPENING * 2])
    return as_text(tokens[first:last]) if told else ""


def opening_name(sentence: Sentence, names: frozenset[str]) -> str:
    """The name that a sentence begins with, behind a dateline's place, or nothing."""
    run: list[str] = []
    words_only = [token for token in sentence.tokens if token.kind is TokenKind.WORD]
    loud = len(words_only) > _TWO and all(token.text.isupper() for token in words_only)
    if loud and sentence.block.kind is BlockKind.HEADING:
        return ""  # "WHO IS USING IT"
    opening = dateline_end(sentence.tokens)
    told = sentence.tokens[opening : opening + 2]
    if len(told) > 1 and told[0].text not in names and told[1].text in names and is_organisation(told[0].lower):
        opening += 1  # "Consultancy Oxo was gloomier"
    for token in sentence.tokens[opening:]:
        if token.text not in names:
            break
        run.append(token.text)
    return " ".join(run)


def announces(name: str) -> bool:
    """Is it an authority or an occasion on which much is made known, so that "according to" ends a whole paragraph?"""
    told = words("public bodies") | _OCCASIONS
    return name not in words("international bodies") and any(part.lower() in told for part in name.split())


def bodies_heard(by_sentence: list[list[Speaker]]) -> frozenset[str]:
    """Names that speak by a verb of saying or "according to" somewhere in the document."""
    heard = (speaker for speakers in by_sentence for speaker in speakers if not speaker.pronoun)
    return frozenset(speaker.name for speaker in heard if speaker.rule in _HEARD)
