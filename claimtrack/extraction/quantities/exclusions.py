"""Numbers that are no quantities, each with the reason why it is set aside."""

from __future__ import annotations

from claimtrack.extraction.lexicon import verb_forms, words
from claimtrack.extraction.quantities.amounts import Amount
from claimtrack.extraction.quantities.lexicon import exclusions, money_before, number_words, scales, units_behind
from claimtrack.extraction.sentences import Sentence
from claimtrack.extraction.tokens import Token, TokenKind

_ORDINALS = frozenset(("st", "nd", "rd", "th"))
_LINK_MARKS = frozenset(("@", "_", "\\", "="))
MAX_DIGITS = 24


def link_tokens(tokens: list[Token]) -> frozenset[int]:
    """Tokens of e-mail addresses, links and hashtags: glued stretches with a mark of theirs; linear."""
    found: set[int] = set()
    start = 0
    for index in range(1, len(tokens) + 1):
        if index < len(tokens) and tokens[index].glued:
            continue
        stretch = tokens[start:index]
        if (len(stretch) > 2 and any(token.text in _LINK_MARKS for token in stretch)) or (
            len(stretch) > 4 and (stretch[0].lower in ("http", "https", "www") or _has_host(stretch))
        ):
            found.update(range(start, index))
        start = index
    return frozenset(found)


_HOSTS = frozenset(("com", "org", "net", "gov", "edu", "io", "co", "info", "html", "php", "pdf"))


def _has_host(stretch: list[Token]) -> bool:
    return any(token.lower in _HOSTS and stretch[i - 1].text == "." for i, token in enumerate(stretch) if i)


def name_or_code(sentence: Sentence, index: int, links: frozenset[int]) -> tuple[int, int, str] | None:
    """Reads a number token that cannot be a quantity by what is glued to it: its span and reason."""
    tokens = sentence.tokens
    token = tokens[index]
    if index in links:
        return _stretch(tokens, index, links)
    if len(token.text) > MAX_DIGITS:
        return index, index + 1, "code"
    found = _time_of_day(tokens, index) or _contact(tokens, index) or _slashed(tokens, index) or _dotted(tokens, index)
    if found is not None:
        return found
    return _list_mark(sentence, index) or _glued_behind(tokens, index) or _glued_before(tokens, index)


def _stretch(tokens: list[Token], index: int, links: frozenset[int]) -> tuple[int, int, str]:
    last = index + 1
    while last < len(tokens) and last in links and tokens[last].glued:
        last += 1
    return index, last, "contact"


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


_PHONE_MARKS = frozenset("-.()/ ")


def _contact(tokens: list[Token], index: int) -> tuple[int, int, str] | None:
    """Phone numbers: groups of digits joined by hyphens, dots or brackets, or behind "tel"."""
    position, digits, groups = index, 0, 0
    last = index
    trunk = tokens[index].text[0] == "0" and "." not in tokens[index].text and len(tokens[index].text) > 1
    while position < len(tokens) and position - index < 14:
        token = tokens[position]
        if token.kind == TokenKind.NUMBER:
            if "," in token.text or (
                groups
                and not (trunk or token.glued or tokens[position - 1].text == ")" or _international(tokens, index))
            ):
                break
            digits += len(token.text)
            groups += 1
            last = position + 1
        elif token.text not in _PHONE_MARKS or not (token.glued or token.text in "()"):
            break
        position += 1
    before = exclusions("before").before(tokens, index)
    named = before is not None and before[1] == "contact"
    if not named and index and tokens[index - 1].text in ".:+(":
        start = index - 2 if tokens[index - 1].text == "+" else index - 1
        outer = exclusions("before").before(tokens, max(start, 0)) if start > 0 else None
        named = outer is not None and outer[1] == "contact"
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


def _international(tokens: list[Token], index: int) -> bool:
    """A "+" glued before the digits."""
    return index > 0 and tokens[index - 1].text == "+" and tokens[index].glued


def _hyphens_join(tokens: list[Token], first: int, last: int) -> bool:
    return sum(1 for token in tokens[first:last] if token.text in "-.)" and token.glued) >= 2


def _slashed(tokens: list[Token], index: int) -> tuple[int, int, str] | None:
    """ "24/7", "50-50", "2/3/2024": set phrases of numbers, and dates in digits."""
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
        if money_before().before(tokens, index) is not None and _ends_number(tokens, index + 1):
            return None
        return index, last, "name"
    if before.text == "#":
        return index, last, "rank"
    if before.text == "." and before.glued and index > 1 and tokens[index - 2].kind == TokenKind.WORD:
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


def _ends_number(tokens: list[Token], index: int) -> bool:
    return index >= len(tokens) or tokens[index].text not in ("-",) or not tokens[index].glued


# -- by the words around an amount -----------------------------------------------------------------------------------

_YEAR_LEADS = frozenset(
    "in since by from of until till to the during before after and between its circa for than at".split()
)


def reason_around(sentence: Sentence, amount: Amount) -> str:
    """Why an amount is no quantity, by the words around it; empty where it is one."""
    tokens = sentence.tokens
    numeral = amount.numeral
    behind = exclusions("after").at(tokens, numeral.last)
    if behind is not None and behind[1] == "page furniture" and _is_furniture(sentence, amount, behind[0]):
        return "page furniture"
    before = exclusions("before").before(tokens, amount.first)
    if before is not None and before[1] == "page furniture":
        return "page furniture"
    if _is_rank(tokens, amount, before):
        return "rank"
    if is_age(tokens, amount):
        return "age"
    if _is_address(tokens, amount):
        return "address"
    if amount.family in ("money", "percent", "points", "multiple", "measure") or numeral.power:
        return ""
    if before is not None and _is_reference(tokens, amount, before):
        return before[1]
    if _is_score(tokens, amount):
        return "score"
    if _is_year(tokens, amount):
        return "year"
    if (
        tokens[numeral.first].text[0] == "0"
        and len(tokens[numeral.first].text) > 1
        and "." not in tokens[numeral.first].text
    ):
        return "code"
    if _named_before(sentence, amount):
        return "name"
    return ""


_SEPARATORS = frozenset("|·•")


def _is_furniture(sentence: Sentence, amount: Amount, last: int) -> bool:
    """Ages and reading times are furniture anywhere, counts of comments where little else stands."""
    tokens = sentence.tokens
    if tokens[last - 1].lower in ("ago", "read"):
        return tokens[amount.numeral.first].kind == TokenKind.NUMBER
    return (len(tokens) <= 12 and amount.first <= 4) or any(token.text in _SEPARATORS for token in tokens)


def _is_rank(tokens: list[Token], amount: Amount, before: tuple[int, str] | None) -> bool:
    """ "top 10", "No. 3", "number one", "#1"."""
    if before is None or before[1] != "rank" or amount.family in ("money", "percent", "points"):
        return False
    start = before[0]
    lead = tokens[start].lower
    if lead in ("no", "num"):
        return tokens[amount.numeral.first].kind == TokenKind.NUMBER and (
            tokens[start].is_capitalized or start + 2 == amount.first
        )
    if lead in ("number", "position"):
        return (
            not (start and tokens[start - 1].lower in ("a", "the") and amount.noun is not None)
            and amount.numeral.value < 1000
        )
    if lead in ("top", "places"):
        return amount.numeral.value <= 1000
    return amount.numeral.value < 1000


def is_age(tokens: list[Token], amount: Amount) -> bool:
    """ "aged 25", "Jamie Armstrong, 25, said": a bare number that tells how old somebody is."""
    if amount.family or amount.numeral.power or not 0 < amount.numeral.value < 120 or amount.first == 0:
        return False
    before = tokens[amount.first - 1]
    if before.lower in ("aged", "age", "ages"):
        return True
    following = tokens[amount.last].text if amount.last < len(tokens) else ""
    return (
        following in (",", ")", ".")
        and before.text in (",", "(")
        and amount.first > 1
        and amount.numeral.value >= 10
        and tokens[amount.numeral.first].text.isdigit()
        and tokens[amount.first - 2].is_capitalized
        and tokens[amount.first - 2].kind == TokenKind.WORD
        and not tokens[amount.first - 2].text.isupper()
        and (following != "." or before.text == "(")
    )


_STREETS = frozenset(
    "street st road rd avenue ave lane ln drive boulevard blvd highway hwy court terrace parade crescent "
    "walk plaza quay close mews place square way tower".split()
)


def _is_address(tokens: list[Token], amount: Amount) -> bool:
    """ "12 Baker Street": an integer before capitalised words that end in a kind of street."""
    index = amount.numeral.last
    if tokens[amount.numeral.first].kind != TokenKind.NUMBER or amount.numeral.power:
        return False
    position = index
    while position < len(tokens) and position - index < 4 and tokens[position].is_capitalized:
        if position > index and tokens[position].lower in _STREETS:
            return True
        position += 1
    return False


def _is_reference(tokens: list[Token], amount: Amount, before: tuple[int, str]) -> bool:
    """ "Section 3", "page 12", "Windows 11": the word before names what the number only counts off."""
    start, reason = before
    if reason == "contact":
        return True
    lead = tokens[start]
    integer = tokens[amount.numeral.first].kind == TokenKind.NUMBER and "," not in tokens[amount.numeral.first].text
    if reason in {"clock time", "rank"}:
        return False
    if not integer and not lead.is_capitalized:
        return (
            reason == "reference"
            and amount.numeral.spelled
            and amount.family == ""
            and lead.lower in ("chapter", "section")
        )
    if amount.noun is not None and not (lead.is_capitalized and start > 0) and lead.lower.endswith("s"):
        return False
    if lead.lower in verb_forms() and not lead.is_capitalized and amount.family:
        return False
    return amount.numeral.value < 10000 and (lead.is_capitalized or amount.family == "" or reason == "reference")


_SCORE_WORDS = frozenset(
    "win wins won winning beat beats beaten lost loss lose defeat defeated victory draw drew drawn led "
    "lead leading vote voted ruling score scored scoreline record trailed advantage ahead series set sets "
    "match final half-time".split()
)


def _is_score(tokens: list[Token], amount: Amount) -> bool:
    """ "2-1", "6-4, 6-3", "5-4 ruling": two small integers joined by a hyphen, not growing or in words of play."""
    numeral = amount.numeral
    if numeral.last - numeral.first != 1 or not tokens[numeral.first].text.isdigit():
        return False
    other = _joined_integer(tokens, numeral.last, 1) or _joined_integer(tokens, numeral.first - 1, -1)
    if other is None:
        return False
    left, right = (numeral.value, other[0]) if other[1] > 0 else (other[0], numeral.value)
    if left >= right:
        return True
    window = tokens[max(0, numeral.first - 6) : numeral.last + 6]
    return amount.family in ("", "count") and any(token.lower in _SCORE_WORDS for token in window)


def _joined_integer(tokens: list[Token], index: int, step: int) -> tuple[int, int] | None:
    position = index + step
    if not (0 <= position < len(tokens) and index >= 0) or tokens[index].text not in ("-", "–", "‑"):
        return None
    other = tokens[position]
    inner = tokens[max(index, position)].glued and tokens[min(index, position) + 1].glued
    if other.kind != TokenKind.NUMBER or not other.text.isdigit() or not inner or len(other.text) > 3:
        return None
    return int(other.text), step


def _is_year(tokens: list[Token], amount: Amount) -> bool:
    """A bare 1900 to 2100 that nothing counts."""
    numeral = amount.numeral
    token = tokens[numeral.first]
    if numeral.last - numeral.first != 1 or len(token.text) != 4 or not token.text.isdigit():
        return False
    if not 1800 <= int(token.text) <= 2100 or (amount.comparator is not None and token.text.endswith("00")):
        return False
    if amount.noun is None:
        return True
    lead = tokens[numeral.first - 1].lower if numeral.first else ""
    return not token.text.endswith("00") and (lead in _YEAR_LEADS or 1990 <= int(token.text) <= 2040)


def _named_before(sentence: Sentence, amount: Amount) -> bool:
    """ "iPhone 17", "Windows 11", "Channel 4": a name right before a small bare number goes on with it."""
    tokens = sentence.tokens
    numeral = amount.numeral
    index = numeral.first
    if index == 0 or amount.first != index or amount.comparator is not None or tokens[index].kind != TokenKind.NUMBER:
        return False
    before, text = tokens[index - 1], tokens[index].text
    if before.kind != TokenKind.WORD or "," in text or len(text) > 4 or not _is_name(tokens, index - 1):
        return False
    if "." in text and (len(text) > 4 or text.startswith("0")):
        return False
    verb = verb_forms().get(tokens[index + 1].lower) if index + 1 < len(tokens) else None
    acts = verb is not None and verb.form == "s" and numeral.value != 0 and "." not in text and len(text) < 3
    if acts and index > 1 and amount.noun is not None and amount.noun.last == index + 2:
        # "the price for Model 3 drops to": the name acts.
        return True
    if amount.noun is not None and tokens[amount.noun.last - 1].text.islower():
        return index > 1 and any(c.isupper() for c in before.text[1:]) and not before.text.isupper()
    return True


def _is_name(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    lower = token.lower
    if not (token.is_capitalized or any(character.isupper() for character in token.text)):
        return False
    closed = (
        lower in words("prepositions")
        or lower in words("determiners")
        or lower in words("conjunctions")
        or lower in words("auxiliaries")
        or lower in words("adverbs")
        or lower in words("pronouns")
        or lower in words("subordinators")
        or lower in words("possessives")
    )
    return not closed and lower not in verb_forms() and lower not in number_words()
