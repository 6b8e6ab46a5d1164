"""Digits that are no quantity by what is glued to them: names, clock times, phone numbers, list marks."""

from __future__ import annotations

from claimtrack.extraction.lexicon import words
from claimtrack.extraction.quantities.contacts import contact, stretch
from claimtrack.extraction.quantities.digits import MAX_DIGITS
from claimtrack.extraction.quantities.lexicon import exclusions, money_before, number_words, scales, units_behind
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_MODEL_DIGITS = 3
_ORDINALS = frozenset(("st", "nd", "rd", "th"))


def name_or_code(sentence: Sentence, index: int, links: frozenset[int]) -> tuple[int, int, str] | None:
    """Reads a number token that cannot be a quantity by what is glued to it: its span and reason."""
    tokens = sentence.tokens
    token = tokens[index]
    if index in links:
        return stretch(tokens, index, links)
    if len(token.text) > MAX_DIGITS:
        return index, index + 1, "code"
    found = _time_of_day(tokens, index) or contact(tokens, index) or _slashed(tokens, index) or _dotted(tokens, index)
    if found is not None:
        return found
    return _list_mark(sentence, index) or _glued_behind(tokens, index) or _glued_before(tokens, index)


def _time_of_day(tokens: list[Token], index: int) -> tuple[int, int, str] | None:
    """ "10:30 am", "9.30pm", "5 p.m.", "1430 GMT"; "3:1" is a ratio, "5:02.44" a time run."""
    last = index + 1
    colon = _glued_mark(tokens, last, ":") and tokens[last + 1].kind == TokenKind.NUMBER
    while _glued_mark(tokens, last, ":") and tokens[last + 1].kind == TokenKind.NUMBER:
        last += 2
    behind = exclusions("after").at(tokens, last)
    if behind is not None and behind[1] == "clock time" and len(tokens[index].text) <= 5:
        if tokens[last].lower not in ("est", "hrs", "am") or tokens[last].text != "am" or tokens[last].glued or colon:
            return index, behind[0], "clock time"
        if tokens[index].text.replace(".", "").isdigit():
            return index, behind[0], "clock time"
    if colon:
        clock = len(tokens[index + 2].text) >= 2 and "." not in tokens[index].text
        return index, last, "clock time" if clock else "score"
    return None


def _glued_mark(tokens: list[Token], index: int, mark: str) -> bool:
    return index + 1 < len(tokens) and tokens[index].text == mark and tokens[index].glued and tokens[index + 1].glued


def _slashed(tokens: list[Token], index: int) -> tuple[int, int, str] | None:
    """ "24/7", "50-50", "2/3/2024": set phrases of numbers, and dates in digits."""
    if index > 1 and _glued_mark(tokens, index - 1, "/") and _numbers_law(tokens, index):
        return index, index + 1, "reference"
    text = exclusions("text").at(tokens, index)
    if (
        text is not None
        and text[0] - index > 1
        and not (index and tokens[index].glued and tokens[index - 1].text != "(")
    ):
        return index, text[0], text[1]
    if _glued_mark(tokens, index + 1, "/") and tokens[index + 2].kind == TokenKind.NUMBER:
        if _glued_mark(tokens, index + 3, "/") and tokens[index + 4].kind == TokenKind.NUMBER:
            return index, index + 5, "date"
        fraction = tokens[index + 2].text in ("2", "3", "4", "5", "8", "10")
        if not fraction or len(tokens[index].text) > 1 or tokens[index].text >= tokens[index + 2].text:
            return index, index + 3, "code"
    return None


def _numbers_law(tokens: list[Token], index: int) -> bool:
    """ "Regulation (EU) 2016/792": a number of three digits or more behind a year and a slash."""
    year = tokens[index - 2].text
    return (
        len(year) == len("2016") and year.isdecimal() and tokens[index].text.isdecimal() and len(tokens[index].text) > 2
    )


def _dotted(tokens: list[Token], index: int) -> tuple[int, int, str] | None:
    """ "3.2.1", "192.168.0.1": versions and section numbers."""
    last = index + 1
    while _glued_mark(tokens, last, ".") and tokens[last + 1].kind == TokenKind.NUMBER:
        last += 2
    return (index, last, "code") if last > index + 1 else None


def _list_mark(sentence: Sentence, index: int) -> tuple[int, int, str] | None:
    """ "1.", "2)" at the beginning, "[12]", "(3)" anywhere."""
    tokens = sentence.tokens
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    if behind is None or not behind.glued or len(tokens[index].text) > 3:
        return None
    if index == 0 and behind.text in ".)" and len(tokens) > 2 and not tokens[2].glued:
        return index, index + 2, "list mark"
    if index and tokens[index].glued and tokens[index - 1].text == "[" and behind.text == "]":
        return index - 1, index + 2, "reference"
    if (
        index
        and tokens[index].glued
        and tokens[index - 1].text == "("
        and behind.text == ")"
        and len(tokens[index].text) < 3
        and len(tokens) > 4
        and money_before().before(tokens, index - 1) is None
    ):
        return index - 1, index + 2, "list mark"
    return None


def _glued_behind(tokens: list[Token], index: int) -> tuple[int, int, str] | None:
    """ "22nd", "1990s", "5G", "737s": what letters behind the digits make of them."""
    if index + 1 >= len(tokens):
        return None
    behind = tokens[index + 1]
    if not behind.glued or behind.kind != TokenKind.WORD:
        return None
    if behind.lower in _ORDINALS:
        return index, index + 2, "ordinal"
    number = tokens[index].text
    if behind.text == "s" and number.isdigit() and number.endswith("0") and 10 <= int(number) <= 2100:
        return index, index + 2, "decade"
    if behind.text == "s" and index and len(number) == _MODEL_DIGITS and tokens[index - 1].is_capitalized:
        # "three Boeing 787s"
        return index, index + 2, "name"
    if _may_measure(tokens, index, behind):
        return None
    last = index + 1
    while last < len(tokens) and tokens[last].glued and tokens[last].kind in (TokenKind.WORD, TokenKind.NUMBER):
        last += 1
    return index, last, "name"


def _may_measure(tokens: list[Token], index: int, behind: Token) -> bool:
    if behind.text in scales() or (behind.lower in scales() and scales()[behind.lower].how == "short"):
        following = tokens[index + 2] if index + 2 < len(tokens) else None
        screen = behind.text == "K" and tokens[index].text in ("2", "4", "5", "8", "16")
        if screen and money_before().before(tokens, index) is None:
            return False
        return following is None or not following.glued or following.kind != TokenKind.NUMBER
    if behind.lower in number_words() or behind.lower in ("x", "fold", "percent"):
        return True
    found = units_behind().at(tokens, index + 1)
    if found is None:
        return False
    last = found[0]
    return last >= len(tokens) or not tokens[last].glued or tokens[last].kind != TokenKind.NUMBER


_HYPHEN_LEADS = frozenset(
    ("sub", "plus", "post", "pre", "per", "approx", "under", "over", "up", "to", "than", "of", "or")
)


def _glued_before(tokens: list[Token], index: int) -> tuple[int, int, str] | None:
    """ "H200", "GPT-5.5", "Covid-19", "mid-30s": letters glued before the digits."""
    if index == 0 or not tokens[index].glued:
        return None
    before = tokens[index - 1]
    last = index + 1
    if last < len(tokens) and tokens[last].glued and tokens[last].kind == TokenKind.WORD:
        last += 1
    if before.kind == TokenKind.WORD or before.text == "_":
        priced = money_before().before(tokens, index) is not None and _ends_number(tokens, index + 1)
        if priced and not (before.text in _NAME_LIKE and _small_integer(tokens, index)):
            return None
        return index, last, "name"
    if before.text == "#":
        return index, last, "rank"
    if before.text == "." and before.glued and index > 1 and tokens[index - 2].kind == TokenKind.WORD:
        return index, last, "name"
    if before.text == "—" and before.glued and index > 1 and sum(map(str.isupper, tokens[index - 2].text)) > 1:
        # "GPT—5.5": a dash where a hyphen was meant.
        return index, last, "name"
    if before.text in "-‑" and before.glued and index > 2 and _is_model(tokens, index - 2):
        # "Airbus A330-900", "Dash 8-400"
        return index, last, "name"
    if before.text in "-‑–−" and before.glued and index > 1 and tokens[index - 2].kind == TokenKind.WORD:
        lead = tokens[index - 2]
        known = (
            lead.lower == "minus"
            or lead.lower in number_words()
            or lead.lower in scales()
            or lead.lower in _HYPHEN_LEADS
        )
        if known or units_behind().at(tokens, index - 2) is not None or (index - 2 == 0 and lead.lower in ("the",)):
            return None
        return index, last, "name"
    return None


def _is_model(tokens: list[Token], index: int) -> bool:
    """A number that letters are glued to in front ("A330"), or a single digit behind a name ("Dash 8")."""
    number, before = tokens[index], tokens[index - 1]
    if number.kind is not TokenKind.NUMBER or before.kind is not TokenKind.WORD or not before.is_capitalized:
        return False
    short = len(number.text) == 1 and len(tokens[index + 2].text) == _MODEL_DIGITS and index > 1
    return number.glued or short


_PAYING = frozenset("for was were is are cost costs pay pays paid fetched worth than about around only".split())
_MODEL_LIKE = frozenset(("Q", "L"))
_NAME_LIKE = _MODEL_LIKE | frozenset(("R", "N", "P", "K", "Sh", "Re", "COP", "BD", "KD", "SR", "RO", "TL", "SOL"))


def _small_integer(tokens: list[Token], index: int) -> bool:
    """ "R21", "COP30": two digits and no scale behind a short code are rather a name than money, as are "Q400"."""
    longest = 3 if tokens[index - 1].text in _MODEL_LIKE else 2
    if len(tokens[index].text) > longest or not tokens[index].text.isdigit():
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if len(tokens[index].text) > 1 and len(tokens[index - 1].text) == 1 and _is_paid(tokens, index, following):
        return False
    return following is None or following.lower not in scales()


def _is_paid(tokens: list[Token], index: int, following: Token | None) -> bool:
    """ "went for Q165 on Friday", "Q95 a day", but not "the Q400 aircraft"."""
    each = following is not None and following.lower in ("a", "an", "per", "each")
    ends = following is None or following.kind != TokenKind.WORD or following.lower in words("prepositions")
    return each or (ends and index > 1 and tokens[index - 2].lower in _PAYING)


def _ends_number(tokens: list[Token], index: int) -> bool:
    return index >= len(tokens) or tokens[index].text not in ("-",) or not tokens[index].glued
