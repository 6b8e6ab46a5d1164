"""Small parts of a label: words glued to what stands before them, the mark of an owner."""

from __future__ import annotations

from claimtrack.domain.quantities import Kind
from claimtrack.extraction.lexicon import words
from claimtrack.extraction.measures import BARE, unit_sorts
from claimtrack.extraction.tokens import Token, TokenKind
from claimtrack.units.counting import family

_OF_GOODS = 2
_TIMED = frozenset("daily hourly weekly monthly annual yearly average per day".split())
_EVERY_DAY = frozenset("percent x user visitor subscriber player viewer listener reader person unit".split())
"""Units of those who come every day ("daily users"), and of none that is counted."""
_TRADING = frozenset(("shipments", "deliveries", "sales", "supplies", "purchases", "exports", "imports"))
YEARS = frozenset(("financial", "fiscal", "tax", "calendar", "academic", "marketing"))
"""What stands before a year that is read as a date ("in the financial year")."""


def append(collected: list[str], token: Token, follows: bool) -> None:
    """Add a word, glued to a hyphen or digit that stands before it."""
    formula = token.kind == TokenKind.NUMBER and bool(collected) and collected[-1][-1:].isupper()
    if (
        collected
        and follows
        and token.glued
        and (formula or collected[-1][-1:] in "-/&–" or collected[-1][-1:].isdigit())
    ):
        collected[-1] += token.text
    else:
        collected.append(token.text)


def owner_mark(tokens: list[Token], first: int, last: int) -> int | None:
    """Index of the last "'s" (or bare apostrophe after a plural) in the span."""
    for index in range(last - 1, first, -1):
        token = tokens[index]
        if token.kind == TokenKind.POSSESSIVE or (
            token.text in "'’" and tokens[index - 1].lower.endswith("s") and token.glued
        ):
            return index
    return None


def without_forms(label: list[str]) -> list[str]:
    """A label without what no metric is called: "Ltd" of a firm's name, "in fiscal" of a year read as a date."""
    if all(word.rstrip(".") in words("legal forms") for word in label):
        return []
    if label[-1].lower() in YEARS and len(label) > 2 and label[-2].lower() in words("prepositions"):
        return label[:-2]
    return label


def is_traded(goods: list[str], preposition: str) -> bool:
    """ "Exports" with "to", "imports" with "from": does the preposition tell where goods go or come from?"""
    known = {"to": "outbound nouns", "from": "inbound nouns"}
    goods = goods[: goods.index("of")] if "of" in goods else goods  # "purchases of ore"
    return preposition in known and bool(goods) and goods[-1].lower() in words(known[preposition])


def traded_with(label: str) -> tuple[str, str]:
    """A label without and with where its goods go or come from: "deliveries" and " to Peru"."""
    for joint in (" to ", " from "):
        goods, told, place = label.partition(joint)
        if told and place[:1].isupper() and is_traded(goods.split(), joint.strip()):
            return goods, f"{joint}{place}"
    return label, ""


def abroad(label: str) -> str:
    """What a country sends to a place are its exports, what it fetches from one its imports ("ore purchases from")."""
    goods, whither = traded_with(label)
    trade = "exports" if whither.startswith(" to ") else "imports"
    sent = words("outbound nouns") if trade == "exports" else words("inbound nouns")
    parts = goods.split()
    if len(parts) > _OF_GOODS and parts[1] == "of" and parts[0].lower() in sent:
        # "purchases of ore"
        parts = [*parts[2:], parts[0]]
    return f"{' '.join((*parts[:-1], trade))}{whither}" if parts[-1].lower() in sent & _TRADING else label


def peak_of(label: str, tokens: list[Token]) -> str:
    """ "Power demand peaked at 243 GW", "hit a record 250 GW": what is told of power in gigawatts is its highest."""
    told = any(token.lower in words("words of peaks") for token in tokens)
    small = label[:1].lower() + label[1:] if label[1:2].islower() else label
    return f"peak {small}" if told and "peak" not in label.lower() else label


def of_amount(label: str) -> str:
    """ "Total sales came to 179,500", behind a share of all sales: no amount is a share, but of what one was of."""
    return label.removeprefix("share of ").partition(" in ")[0] if label.startswith("share of ") else label


def each_day(label: str, unit: str, *, said: bool) -> str:
    """ "Daily tokens handled" of "9 trillion tokens a day": what is counted by the day, told by more than its noun.

    A label that comes to things counted once ("it has 74 stations") loses the day, unless it is ``said`` with them.
    """
    if not said and label.startswith("daily ") and unit.isalpha() and unit not in _EVERY_DAY:
        return label.removeprefix("daily ")
    counted, slash, per = unit.rpartition("/")
    things = slash and per == "day" and unit_sorts(counted) & BARE and family(counted) != "person"
    plain = things and len(label.split()) > 1 and not _TIMED & set(label.lower().split())
    return f"daily {label[0].lower() if label[1:2].islower() else label[0]}{label[1:]}" if plain else label


def of_staff(label: str, unit: str, kind: Kind) -> str:
    """ "Employees" of "850 people on the payroll", "its payroll of 850"; "payrolls rose" tells of all who have work."""
    staff = label.lower() == "payroll" or (label.lower() == "payrolls" and unit == "person")
    return "employees" if staff and not unit.isupper() and kind is not Kind.CHANGE else label
