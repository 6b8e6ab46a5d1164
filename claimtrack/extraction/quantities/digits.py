"""Numbers in digits: grouping, decimals, fractions with a slash or glyph, powers of ten."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.extraction.quantities.lexicon import number_words
from claimtrack.extraction.quantities.number_words import and_part
from claimtrack.extraction.quantities.scaling import HALF, Numeral, with_scales
from claimtrack.extraction.tokens import Token, TokenKind

MAX_DIGITS = 24
"""Longer runs of digits are codes, not numbers."""


def read_digits(tokens: list[Token], index: int) -> Numeral | None:
    text, last = _joined_groups(tokens, index)
    if _point_before(tokens, index):
        text = f"0.{text}"
    value = digits_value(text)
    if value is None:
        return None
    power = _scientific(tokens, last)
    if power is not None:
        last, exponent = power
        decimals = max(0, -int(value.as_tuple().exponent))
        return Numeral(index, last, value.scaleb(exponent), HALF.scaleb(exponent - decimals), value, exponent)
    decimals = -int(value.as_tuple().exponent)
    part = _glued_part(tokens, last)
    if part is not None:
        last, addition, divides = part
        value = value / addition if divides else value + addition
        return with_scales(tokens, Numeral(index, last, value, Decimal(0), value, fraction=divides))
    half = and_part(tokens, last)
    if half is not None:
        last, addition = half
        return with_scales(tokens, Numeral(index, last, value + addition, Decimal(0), value + addition))
    step: Decimal | None = None
    if decimals > 0:
        step = HALF.scaleb(-decimals)
    else:
        zeros = len(text) - len(text.rstrip("0"))
        stripped = text.replace(",", "")
        zeros = len(stripped) - len(stripped.rstrip("0"))
        if zeros >= 3 and value:
            step = HALF.scaleb(zeros)
    return with_scales(tokens, Numeral(index, last, value, step, value))


def _point_before(tokens: list[Token], index: int) -> bool:
    """ ".500": a decimal point with nothing before it."""
    if index == 0 or tokens[index - 1].text != "." or not tokens[index].glued or "," in tokens[index].text:
        return False
    return tokens[index].text.isdigit() and (index == 1 or not tokens[index - 1].glued)


MAX_EXPONENT = 99


def _scientific(tokens: list[Token], index: int) -> tuple[int, int] | None:
    """ "1.99×10−30", "6 x 10^23": where it ends, and the power of ten."""
    if index + 2 >= len(tokens) or tokens[index].lower not in ("×", "x") or tokens[index + 1].text != "10":
        return None
    position, negative = index + 2, False
    while position < len(tokens) and tokens[position].glued and tokens[position].text in "^-−–":
        negative = negative or tokens[position].text != "^"
        position += 1
    if position == index + 2 or position >= len(tokens) or not tokens[position].text.isdigit():
        return None
    exponent = int(tokens[position].text[:3])
    return (position + 1, -exponent if negative else exponent) if exponent <= MAX_EXPONENT else None


def _joined_groups(tokens: list[Token], index: int) -> tuple[str, int]:
    """ "816 000": groups of three digits with one space between them are one number."""
    text, last = tokens[index].text, index + 1
    if len(text) > 3 or text[0] == "0" or not text.isdigit():
        return text, last
    groups = [text]
    while last < len(tokens) and len(groups) < 6:
        token = tokens[last]
        whole = token.text.partition(".")[0]
        if token.kind != TokenKind.NUMBER or token.start - tokens[last - 1].end != 1 or len(whole) != 3:
            break
        groups.append(token.text)
        last += 1
        if "." in token.text:
            break
    following = tokens[last] if last < len(tokens) else None
    if following is not None and following.glued and following.kind == TokenKind.NUMBER:
        return text, index + 1
    return "".join(groups), last


def digits_value(text: str) -> Decimal | None:
    """The number that digits with grouping write; ``None`` for a run too long to be one."""
    if len(text) > MAX_DIGITS:
        return None
    for space in "\u00a0\u2009\u202f":
        text = text.replace(space, ",")
    groups = text.split(",")
    if len(groups) == 2 and len(groups[1]) == 2:
        return Decimal(f"{groups[0]}.{groups[1]}")
    return Decimal("".join(groups))


def _glued_part(tokens: list[Token], index: int) -> tuple[int, Decimal, bool] | None:
    """ "2½" and "2 ½" (an addition), "3/4" (a division by a small denominator)."""
    if index >= len(tokens):
        return None
    glyph = number_words().get(tokens[index].lower)
    if glyph is not None and glyph.kind == "glyph":
        return index + 1, glyph.value, False
    if (
        tokens[index].text == "/"
        and tokens[index].glued
        and index + 1 < len(tokens)
        and tokens[index + 1].glued
        and tokens[index + 1].text in ("2", "3", "4", "5", "8", "10")
        and tokens[index - 1].text.isdigit()
        and int(tokens[index - 1].text[-4:]) < int(tokens[index + 1].text)
        and not (index + 2 < len(tokens) and tokens[index + 2].glued and tokens[index + 2].text in "/-")
    ):
        return index + 2, Decimal(tokens[index + 1].text), True
    return None
