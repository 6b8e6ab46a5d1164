"""Digits that reach somebody: e-mail addresses, links, hashtags, phone numbers."""

from __future__ import annotations

from claimtrack.extraction.quantities.lexicon import exclusions
from claimtrack.extraction.tokens import Token, TokenKind, holds

_LINK_MARKS = frozenset(("@", "_", "\\"))
_SCHEMES = frozenset(("http", "https", "www"))


def link_tokens(tokens: list[Token]) -> frozenset[int]:
    """Tokens of e-mail addresses, links and hashtags: glued stretches with a mark of theirs; linear."""
    found: set[int] = set()
    if not holds(tokens, _LINK_MARKS) and not holds(tokens, _SCHEMES) and not holds(tokens, _HOSTS):
        return frozenset()
    start = 0
    for index in range(1, len(tokens) + 1):
        if index < len(tokens) and tokens[index].glued:
            continue
        stretch = tokens[start:index]
        if (len(stretch) > 2 and any(token.text in _LINK_MARKS for token in stretch)) or (
            len(stretch) > 4 and (stretch[0].lower in _SCHEMES or _has_host(stretch))
        ):
            found.update(range(start, index))
        start = index
    return frozenset(found)


_HOSTS = frozenset(("com", "org", "net", "gov", "edu", "io", "co", "info", "html", "php", "pdf"))


def _has_host(stretch: list[Token]) -> bool:
    return any(token.lower in _HOSTS and stretch[i - 1].text == "." for i, token in enumerate(stretch) if i)


def stretch(tokens: list[Token], index: int, links: frozenset[int]) -> tuple[int, int, str]:
    last = index + 1
    while last < len(tokens) and last in links and tokens[last].glued:
        last += 1
    return index, last, "contact"


_PHONE_MARKS = frozenset("-.()/ ")


def contact(tokens: list[Token], index: int) -> tuple[int, int, str] | None:
    """Phone numbers: groups of digits joined by hyphens, dots or brackets, or behind "tel"."""
    if _is_spaced(tokens, index):
        return index, index + 3, "contact"
    if (run := _run_with_zero(tokens, index)) > index:
        return index, run, "contact"
    position, digits, groups = index, 0, 0
    before = exclusions("before").before(tokens, index)
    named = before is not None and before[1] == "contact"
    last = index
    trunk = tokens[index].text[0] == "0" and "." not in tokens[index].text and len(tokens[index].text) > 1
    while position < len(tokens) and position - index < 14:
        token = tokens[position]
        if token.kind == TokenKind.NUMBER:
            if "," in token.text or (
                groups
                and not (
                    trunk or named or token.glued or tokens[position - 1].text == ")" or _international(tokens, index)
                )
            ):
                break
            digits += len(token.text)
            groups += 1
            last = position + 1
        elif token.text not in _PHONE_MARKS or not (token.glued or token.text in "()"):
            break
        position += 1
    if not named and index and tokens[index - 1].text in ".:+(":
        start = index - 2 if tokens[index - 1].text == "+" else index - 1
        outer = exclusions("before").before(tokens, max(start, 0)) if start > 0 else None
        named = outer is not None and outer[1] == "contact"
    local = groups == 2 and last - index == 3 and (len(tokens[index].text), len(tokens[last - 1].text)) == (3, 4)
    if local and tokens[index + 1].text in "-‑" and "." not in tokens[last - 1].text:
        # "555-0190"
        return index, last, "contact"
    if groups == 2 and last - index == 3 and tokens[index + 1].text in "-‑" and _rung(tokens, index, last):
        return index, last, "contact"
    plus = _international(tokens, index) and digits >= 9 and groups >= 2
    bracketed = index > 0 and tokens[index - 1].text == "(" and groups >= 2 and tokens[index + 1].text == ")"
    joined = groups >= 3 and digits >= 9 and (bracketed or _hyphens_join(tokens, index, last))
    if (
        plus
        or joined
        or (trunk and groups >= 2 and digits >= 7)
        or (named and (digits >= 5 or groups >= 2 or (digits <= 4 and before is not None)))
    ):
        return index, last, "contact"
    return None


_RINGING = frozenset("call phone telephone ring dial hotline helpline switchboard tel text".split())
_BEFORE_NUMBER = 6


def _rung(tokens: list[Token], first: int, last: int) -> bool:
    """ "Call the hotline on 8527-4301": twice four digits, and no years."""
    pair = tokens[first].text, tokens[last - 1].text
    if any(len(text) != _GROUP or not text.isdecimal() for text in pair):
        return False
    return any(token.lower in _RINGING for token in tokens[max(0, first - _BEFORE_NUMBER) : first])


_GROUP = 4


def _is_spaced(tokens: list[Token], index: int) -> bool:
    """ "1300 224 636": four digits and twice three, which no grouping of one number has."""
    lengths = [len(t.text) for t in tokens[index : index + 3] if t.kind == TokenKind.NUMBER and t.text.isdecimal()]
    return lengths == [4, 3, 3]


def _run_with_zero(tokens: list[Token], index: int) -> int:
    """Where "27 20 55 01 01" ends: bare groups of digits, some of which begin with a nought; else ``index``."""
    last, digits, noughts = index, 0, 0
    while last < len(tokens) and tokens[last].kind == TokenKind.NUMBER and "." not in tokens[last].text:
        text = tokens[last].text
        if "," in text or (last > index and tokens[last].glued):
            break
        digits += sum(letter.isdigit() for letter in text)
        noughts += last > index and len(text) > 1 and text[0] == "0"
        last += 1
    return last if last - index >= 3 and digits >= 8 and noughts else index


def _international(tokens: list[Token], index: int) -> bool:
    """A "+" glued before the digits."""
    return index > 0 and tokens[index - 1].text == "+" and tokens[index].glued


def _hyphens_join(tokens: list[Token], first: int, last: int) -> bool:
    return sum(1 for token in tokens[first:last] if token.text in "-.)" and token.glued) >= 2
