"""The number that a numeral writes, and the scale words behind it ("2.3 million", "half-trillion", "1.2tn")."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from claimtrack.extraction.quantities.lexicon import Scale, scales
from claimtrack.extraction.tokens import Token, TokenKind

HALF = Decimal("0.5")


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


def skip_hyphen(tokens: list[Token], index: int) -> int:
    if index + 1 < len(tokens) and tokens[index].text in "-‑–" and tokens[index].glued and tokens[index + 1].glued:
        return index + 1
    return index


def with_scales(tokens: list[Token], numeral: Numeral) -> Numeral:
    """The numeral with the scale words behind it."""
    for _ in range(3):
        position = skip_hyphen(tokens, numeral.last)
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
        numeral.half_step = scaled_step(numeral)
        numeral.fraction = False
    return numeral


def scaled_step(numeral: Numeral) -> Decimal:
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
    numeral.half_step = scaled_step(numeral)
    return True


def with_scale_apart(tokens: list[Token], numeral: Numeral, index: int) -> int:
    """ "$(3.4) million", "$(45)M": takes the scale behind the brackets at ``index`` in, and tells where it ends."""
    token = tokens[index] if index < len(tokens) and not (numeral.power or numeral.spelled) else None
    if token is None or token.kind != TokenKind.WORD:
        return index
    scale = scales().get(token.lower) or scales().get(token.text)
    if scale is None or not (scale.how in ("word", "short") or (scale.how == "suffix" and token.glued)):
        return index
    scale_by(numeral, scale.power)
    return index + 1


def scale_by(numeral: Numeral, power: int) -> None:
    """The number times a power of ten that its unit holds ("31 bcm")."""
    numeral.power += power
    numeral.value = numeral.value.scaleb(power)
    numeral.half_step = scaled_step(numeral)


def into_whole_coins(numeral: Numeral) -> None:
    """A number of cents or pence as one of dollars or pounds."""
    numeral.value = numeral.value.scaleb(-2)
    if numeral.half_step is not None:
        numeral.half_step = numeral.half_step.scaleb(-2)
    else:
        numeral.half_step = (numeral.value * 0).scaleb(-2)
