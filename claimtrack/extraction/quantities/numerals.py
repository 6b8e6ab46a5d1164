"""Numerals: digits, number words, scale words and fractions read as one exact number.

Grammar::

    numeral  = sign? ( digits | words | fraction ) glyph? { scale }
    digits   = NUMBER { " " NUMBER of three digits }               "1,122.5", "816 000"
    words    = cardinal [ "and a" part ]                           "twenty-two", "two and a half"
    fraction = ( "a" | cardinal ) part | NUMBER "/" NUMBER         "two thirds", "a quarter", "3/4", "½"
    scale    = [ "-" ] ( "million" | "bn" | glued "m" ... )        "2.3 million", "half-trillion", "lakh crore"
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimtrack.extraction.quantities.lexicon import NumberWord, Scale, number_words, scales
from claimtrack.extraction.tokens import Token, TokenKind

HALF = Decimal("0.5")
MAX_DIGITS = 24
"""Longer runs of digits are codes, not numbers."""


@dataclass(slots=True)
class Numeral:
    """Tokens ``first:last`` and the number they write.

    ``half_step`` is ``None`` where only the unit can tell (a plain integer); ``mantissa`` is the number without its
    scale word; ``fraction`` marks a share ("two thirds", with ``value`` 2/3); ``spelled`` a number in words.
    """

    first: int
    last: int
    value: Decimal
    half_step: Decimal | None
    mantissa: Decimal
    power: int = 0
    fraction: bool = False
    spelled: bool = False


def read_numeral(tokens: list[Token], index: int) -> Numeral | None:
    """The numeral that begins at a token; its sign is not looked at."""
    token = tokens[index]
    if token.kind == TokenKind.NUMBER:
        return _digits(tokens, index)
    if token.kind == TokenKind.WORD:
        return _words(tokens, index)
    return None


# -- digits ----------------------------------------------------------------------------------------------------------


def _digits(tokens: list[Token], index: int) -> Numeral | None:
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
        return _scaled(tokens, Numeral(index, last, value, Decimal(0), value, fraction=divides))
    half = _and_part(tokens, last)
    if half is not None:
        last, addition = half
        return _scaled(tokens, Numeral(index, last, value + addition, Decimal(0), value + addition))
    step: Decimal | None = None
    if decimals > 0:
        step = HALF.scaleb(-decimals)
    else:
        zeros = len(text) - len(text.rstrip("0"))
        stripped = text.replace(",", "")
        zeros = len(stripped) - len(stripped.rstrip("0"))
        if zeros >= 3 and value:
            step = HALF.scaleb(zeros)
    return _scaled(tokens, Numeral(index, last, value, step, value))


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


def _and_part(tokens: list[Token], index: int) -> tuple[int, Decimal] | None:
    """ "and a half", "and three quarters"; hyphens count as spaces."""
    position = _skip_hyphen(tokens, index)
    if position >= len(tokens) or tokens[position].lower != "and":
        return None
    position = _skip_hyphen(tokens, position + 1)
    if position >= len(tokens):
        return None
    known = number_words()
    word = known.get(tokens[position].lower)
    above = Decimal(1) if tokens[position].lower in ("a", "one") else word.value if word else None
    if above is None or (word is not None and word.kind != "digit"):
        return None
    position = _skip_hyphen(tokens, position + 1)
    below = known.get(tokens[position].lower) if position < len(tokens) else None
    if below is None or below.kind != "part":
        return None
    return position + 1, above / below.value


# -- words -----------------------------------------------------------------------------------------------------------


def _words(tokens: list[Token], index: int) -> Numeral | None:
    known = number_words()
    lower = tokens[index].lower
    word = known.get(lower)
    if lower in ("a", "an"):
        return _after_article(tokens, index)
    if word is None:
        return _bare_scale(tokens, index)
    if word.kind == "glyph":
        return _scaled(tokens, Numeral(index, index + 1, word.value, Decimal(0), word.value, fraction=True))
    if word.kind == "part":
        return _half(tokens, index) if lower == "half" else None
    if word.kind == "dozen":
        return Numeral(index, index + 1, word.value, Decimal(0), word.value, spelled=True)
    last, value = _cardinal(tokens, index)
    part = _part_of(tokens, last, value)
    if part is not None:
        return _scaled(tokens, Numeral(index, part, value / _denominator(tokens[part - 1]), Decimal(0), value, 0, True))
    addition = _and_part(tokens, last)
    if addition is not None:
        last, value = addition[0], value + addition[1]
    numeral = Numeral(index, last, value, Decimal(0), value, spelled=True)
    return _with_dozen(tokens, _scaled(tokens, numeral))


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
        numeral = _scaled(tokens, Numeral(index, index + 1, one, Decimal(0), one, spelled=True))
        addition = _and_part(tokens, numeral.last)
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
    position = _skip_hyphen(tokens, index + 1)
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
            position = _skip_hyphen(tokens, position)
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
    position = _skip_hyphen(tokens, index)
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


# -- scales ----------------------------------------------------------------------------------------------------------


def _skip_hyphen(tokens: list[Token], index: int) -> int:
    if index + 1 < len(tokens) and tokens[index].text in "-‑–" and tokens[index].glued and tokens[index + 1].glued:
        return index + 1
    return index


def _scaled(tokens: list[Token], numeral: Numeral) -> Numeral:
    """The numeral with the scale words behind it."""
    for _ in range(3):
        position = _skip_hyphen(tokens, numeral.last)
        if position >= len(tokens):
            break
        scale = _scale_at(tokens, position, numeral)
        if scale is None:
            break
        numeral.power += scale.power
        numeral.value = numeral.value.scaleb(scale.power)
        numeral.half_step = numeral.half_step or (Decimal(0) if numeral.spelled or numeral.fraction else HALF)
        numeral.last = position + 1
    if numeral.power:
        numeral.half_step = _scaled_step(numeral)
        numeral.fraction = False
    return numeral


def _scaled_step(numeral: Numeral) -> Decimal:
    if numeral.spelled or numeral.fraction or numeral.half_step == 0:
        return Decimal(0)
    decimals = max(0, -int(numeral.mantissa.as_tuple().exponent))
    return HALF.scaleb(numeral.power - decimals)


def _scale_at(tokens: list[Token], index: int, numeral: Numeral) -> Scale | None:
    token = tokens[index]
    if token.kind != TokenKind.WORD:
        return None
    scale = scales().get(token.lower)
    if scale is not None and scale.how in ("word", "short"):
        return scale if scale.how == "word" or numeral.power == 0 else None
    suffix = scales().get(token.text)
    if suffix is None or suffix.how != "suffix" or numeral.power or numeral.spelled:
        return None
    return suffix if token.glued and index == numeral.last and _is_suffix(tokens, index) else None


_LENGTH_WORDS = frozenset(
    "long tall wide high deep race races sprint hurdles freestyle relay above below away underwater "
    "butterfly breaststroke backstroke thick apart".split()
)
_SCREENS = frozenset(("2", "4", "5", "8", "16"))


def _is_suffix(tokens: list[Token], index: int) -> bool:
    """A glued letter is a scale, unless "m" measures a length or "K" names a screen ("4K")."""
    token = tokens[index]
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if token.text == "m":
        return following not in _LENGTH_WORDS
    if token.text == "K":
        return tokens[index - 1].text not in _SCREENS
    return True


def with_free_suffix(tokens: list[Token], numeral: Numeral) -> bool:
    """ "$17 m", "1 m units": a scale letter that stands free; tells whether there was one and widens the numeral."""
    index = numeral.last
    if numeral.power or numeral.spelled or index >= len(tokens) or tokens[index].glued:
        return False
    scale = scales().get(tokens[index].text)
    if scale is None or scale.how != "suffix":
        return False
    numeral.last = index + 1
    numeral.power = scale.power
    numeral.value = numeral.value.scaleb(scale.power)
    numeral.half_step = _scaled_step(numeral)
    return True
