"""Numbers in words: cardinals, dozens, parts and articles before a scale word."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.extraction.quantities.lexicon import NumberWord, number_words, scales
from claimtrack.extraction.quantities.scaling import HALF, Numeral, skip_hyphen, with_scales
from claimtrack.extraction.tokens import Token


def read_words(tokens: list[Token], index: int) -> Numeral | None:
    known = number_words()
    lower = tokens[index].lower
    word = known.get(lower)
    if lower in ("a", "an"):
        return _after_article(tokens, index)
    if word is None:
        return _bare_scale(tokens, index)
    if word.kind == "glyph":
        return with_scales(tokens, Numeral(index, index + 1, word.value, Decimal(0), word.value, fraction=True))
    if word.kind == "part":
        return _half(tokens, index) if lower == "half" else None
    if word.kind == "dozen":
        return Numeral(index, index + 1, word.value, Decimal(0), word.value, spelled=True)
    last, value = _cardinal(tokens, index)
    decimals = _point(tokens, last)
    if decimals is not None:
        last, digits = decimals
        value += digits
        return with_scales(tokens, Numeral(index, last, value, Decimal(0), value, spelled=True))
    part = _part_of(tokens, last, value)
    if part is not None:
        return with_scales(
            tokens, Numeral(index, part, value / _denominator(tokens[part - 1]), Decimal(0), value, 0, True)
        )
    addition = and_part(tokens, last)
    if addition is not None:
        last, value = addition[0], value + addition[1]
    numeral = Numeral(index, last, value, Decimal(0), value, spelled=True)
    return _with_dozen(tokens, with_scales(tokens, numeral))


def _point(tokens: list[Token], at: int) -> tuple[int, Decimal] | None:
    """ "One point six", "three point two five": where the digits behind the point end, and what they add."""
    if at >= len(tokens) or tokens[at].lower != "point":
        return None
    digits = ""
    for token in tokens[at + 1 :]:
        word = number_words().get(token.lower)
        if word is None or word.kind not in ("digit", "zero") or not 0 <= word.value < 10:
            break
        digits += str(word.value)
    return (at + 1 + len(digits), Decimal(f"0.{digits}")) if digits else None


def _after_article(tokens: list[Token], index: int) -> Numeral | None:
    """ "a million", "a dozen", "a third", "a half"."""
    if index + 1 >= len(tokens):
        return None
    following = tokens[index + 1].lower
    word = number_words().get(following)
    one = Decimal(1)
    if word is not None and word.kind == "dozen":
        return Numeral(index, index + 2, word.value, Decimal(0), word.value, spelled=True)
    if word is not None and word.kind == "part" and not following.endswith("s"):
        return Numeral(index, index + 2, one / word.value, Decimal(0), one, fraction=True, spelled=True)
    if following in scales() and scales()[following].how == "word":
        numeral = with_scales(tokens, Numeral(index, index + 1, one, Decimal(0), one, spelled=True))
        addition = and_part(tokens, numeral.last)
        if addition is not None:
            numeral.last = addition[0]
            numeral.value += addition[1].scaleb(numeral.power)
        return numeral
    return None


def _bare_scale(tokens: list[Token], index: int) -> Numeral | None:
    """ "trillion-yuan", "hundred": a scale word without a number."""
    scale = scales().get(tokens[index].lower)
    if scale is None or scale.how != "word" or scale.power < 2:
        return None
    one = Decimal(1)
    return Numeral(index, index + 1, one.scaleb(scale.power), Decimal(0), one, scale.power, spelled=True)


def _half(tokens: list[Token], index: int) -> Numeral:
    """ "half a million", "half-trillion", "half a dozen", or "half" alone."""
    position = skip_hyphen(tokens, index + 1)
    if position < len(tokens) and tokens[position].lower in ("a", "an"):
        position += 1
    following = tokens[position].lower if position < len(tokens) else ""
    scale = scales().get(following)
    if scale is not None and scale.how == "word":
        return Numeral(index, position + 1, HALF.scaleb(scale.power), Decimal(0), HALF, scale.power, spelled=True)
    if following == "dozen":
        return Numeral(index, position + 1, Decimal(6), Decimal(0), HALF, spelled=True)
    return Numeral(index, index + 1, HALF, Decimal(0), HALF, fraction=True, spelled=True)


def _cardinal(tokens: list[Token], index: int) -> tuple[int, Decimal]:
    """ "twenty-two", "seven hundred and five thousand": where it ends, and its value, largest scales excluded."""
    known = number_words()
    total, current = Decimal(0), Decimal(0)
    last, position = index, index
    expects: tuple[str, ...] = ("ten", "digit")
    while position < len(tokens):
        lower = tokens[position].lower
        word: NumberWord | None = known.get(lower)
        if word is not None and word.kind in expects and (word.value or position == index):
            current += word.value
            teen = word.kind == "digit"
            expects = () if teen else ("digit",) if word.kind == "ten" else expects
            position += 1
            last = position
            position = skip_hyphen(tokens, position)
        elif lower == "hundred" and last > index and current < 100:
            current = max(current, Decimal(1)) * 100
            position += 1
            last, expects = position, ("ten", "digit")
        elif lower == "thousand" and last > index and not total and _cardinal_ahead(tokens, position + 1):
            total, current = current * 1000, Decimal(0)
            position += 1
            last, expects = position, ("ten", "digit")
        elif lower == "and" and expects and last > index and tokens[last - 1].lower in ("hundred", "thousand"):
            following = known.get(tokens[position + 1].lower) if position + 1 < len(tokens) else None
            if following is None or following.kind not in ("ten", "digit"):
                break
            position += 1
        else:
            break
    return last, total + current


def _cardinal_ahead(tokens: list[Token], index: int) -> bool:
    if index < len(tokens) and tokens[index].lower == "and":
        index += 1
    word = number_words().get(tokens[index].lower) if index < len(tokens) else None
    return word is not None and word.kind in ("ten", "digit")


def _part_of(tokens: list[Token], index: int, above: Decimal) -> int | None:
    """ "two thirds", "one-third": the index behind the part, if the number before it can be a numerator."""
    position = skip_hyphen(tokens, index)
    if position >= len(tokens) or not 0 < above < 100:
        return None
    word = number_words().get(tokens[position].lower)
    if word is None or word.kind != "part" or above >= word.value:
        return None
    return position + 1 if tokens[position].lower.endswith("s") == (above != 1) else None


def _denominator(token: Token) -> Decimal:
    return number_words()[token.lower].value


def _with_dozen(tokens: list[Token], numeral: Numeral) -> Numeral:
    if numeral.last < len(tokens) and tokens[numeral.last].lower == "dozen":
        numeral.value *= 12
        numeral.last += 1
    return numeral


def and_part(tokens: list[Token], index: int) -> tuple[int, Decimal] | None:
    """ "and a half", "and three quarters"; hyphens count as spaces."""
    position = skip_hyphen(tokens, index)
    if position >= len(tokens) or tokens[position].lower != "and":
        return None
    position = skip_hyphen(tokens, position + 1)
    if position >= len(tokens):
        return None
    known = number_words()
    word = known.get(tokens[position].lower)
    above = Decimal(1) if tokens[position].lower in ("a", "one") else word.value if word else None
    if above is None or (word is not None and word.kind != "digit"):
        return None
    position = skip_hyphen(tokens, position + 1)
    below = known.get(tokens[position].lower) if position < len(tokens) else None
    if below is None or below.kind != "part":
        return None
    return position + 1, above / below.value
