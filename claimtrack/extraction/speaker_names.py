"""The name of a speaker in a span of tokens: a body, a person, or words that point back to one."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.places import canonical_place
from claimtrack.extraction.tokens import Token, TokenKind

_NAME_JOINTS = frozenset(("of", "and", "for", "on", "&", "the", "de", "-", "in"))


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker with the tokens it covers; ``pronoun`` where the text only points back to one ("the agency")."""

    name: str
    first: int
    last: int
    pronoun: bool
    rule: str
    person: bool = False


def speaker_name(tokens: list[Token], first: int, last: int, names: frozenset[str]) -> tuple[str, bool, bool] | None:
    """Name of the speaker in a span: (name, points back, is a person); ``None`` if it is nobody who speaks."""
    span = tokens[first:last]
    if not span or span[0].lower == "whose":
        return None
    if len(span) == 1 and span[0].lower in ("it", "he", "she", "they"):
        return span[0].lower, True, span[0].lower in ("he", "she")
    while span and (span[0].lower in words("determiners") or span[0].lower in words("possessives")):
        if span[0].lower == "one":
            break
        span = span[1:]
    if not span:
        return None
    run = _last_name_run(span, names)
    if len(run) == 1 and run[0].text in words("common abbreviations"):
        return None
    if run:
        titles = {token.lower for token in span} & words("person titles")
        person = bool(titles) and not ({token.lower for token in run} & words("organisation words"))
        text = " ".join(token.text for token in run)
        if canonical_place(text) is not None and len(run) == len(span):
            return None
        return _plain(run), False, person
    body = [token for token in span if token.lower in words("organisation words")]
    if len(span) > 1 and span[0].lower in words("empty adjectives") and span[0].lower != "same":
        # "recent statistics show" names nobody.
        body = []
    if body:
        same = span[0].lower == "same"
        points = (len(span) == 1 and tokens[first].lower in ("the", "that", "this")) or (same and len(span) == 2)
        return _plain(span), points, False
    return None


def _plain(span: list[Token]) -> str:
    text = ""
    for token in span:
        text += token.text if token.glued or not text else " " + token.text
    return text.strip()


def _last_name_run(span: list[Token], names: frozenset[str]) -> list[Token]:
    """The last run of capitalised words, with the small words inside a name."""
    runs: list[list[Token]] = []
    current: list[Token] = []
    for position, token in enumerate(span):
        capital = (
            token.kind == TokenKind.WORD
            and token.is_capitalized
            and (
                token.text in names
                or token.text[1:2].isupper()
                or token.text.endswith(".")
                or (position == 0 and _opens_name(span, names))
            )
        )
        joint = (
            current and token.lower in _NAME_JOINTS and position + 1 < len(span) and span[position + 1].is_capitalized
        )
        if joint or (capital and token.lower not in words("person titles")):
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
    last = named[-1]
    return last[:-1] if len(last) > 1 and len(last[-1].text) == 1 else last


def _opens_name(span: list[Token], names: frozenset[str]) -> bool:
    """The capital of a sentence's first word belongs to a name if the next word is one: "Norrland Lines said"."""
    return len(span) > 1 and span[1].is_capitalized and span[1].text in names and not span[0].lower.endswith("s")


def is_name(name: str, names: frozenset[str]) -> bool:
    return all(word in names or word[:1].isupper() or word in _NAME_JOINTS for word in name.split())


def is_body(tokens: list[Token], first: int, last: int) -> bool:
    return any(token.lower in words("organisation words") for token in tokens[first:last])
