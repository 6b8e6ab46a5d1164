"""How much of another amount a text says that one is, and what each has: computed anew, whatever things are called."""

from __future__ import annotations

from decimal import Decimal

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.reconciliation import find_discrepancies
from tests.reconciliation.making import claim, placed


def read(text: str, *figures: tuple[str, str, str, str]) -> list[Claim]:
    """The claims of a text of sentences, one per (words, value, unit, kind), each where its words stand next."""
    found, at = [], 0
    for number, (words, value, unit, kind) in enumerate(figures):
        at = text.index(words, at)
        half = Decimal(0) if kind == "multiple" else abs(Decimal(value)) / 200
        made = claim(value, unit, metric=f"thing {number} of Oxo", scope="Oxo", kind=kind, half=half)
        found.append(placed(made, text, at, words, ends=". "))
        at += len(words)
    return found


def types(claims: list[Claim]) -> list[str]:
    return sorted(one.type.value for one in find_discrepancies(claims))


@pytest.mark.parametrize(
    ("text", "ratio", "fires"),
    [
        ("The outlay, $73m, was almost RATIO its revenue of $44m.", ("twice", "2", "x", "multiple"), True),
        ("The outlay, $73m, was almost RATIO its revenue of $37m.", ("twice", "2", "x", "multiple"), False),
        ("Oxo wants $58m, RATIO the $24m it spent last year.", ("double", "2", "x", "multiple"), True),
        ("Oxo made $58m, RATIO the figure of 2024, and Hale $24m.", ("double", "2", "x", "multiple"), False),
        (
            "Prizes came to $110m. It was also RATIO of the $440m for the men.",
            ("a third", "33.3", "percent", "share"),
            True,
        ),
        ("Prizes came to $110m. It was also RATIO of the $440m for the men.", ("25%", "25", "percent", "share"), False),
        ("Hale asked for $146m. It got $41m, or RATIO of the sum.", ("32%", "32", "percent", "share"), True),
        ("Hale asked for $146m. It got $41m, or RATIO of the sum.", ("28%", "28.1", "percent", "share"), False),
        ("Hale asked for $146m. RATIO of the sum, or $41m, has come.", ("32%", "32", "percent", "share"), True),
    ],
)
def test_how_much_one_amount_is_of_another(text: str, ratio: tuple[str, str, str, str], fires: bool) -> None:
    text = text.replace("RATIO", ratio[0])
    amounts = [
        (f"${word.strip('$m,.')}m", f"{word.strip('$m,.')}e6", "USD", "level") for word in text.split() if "$" in word
    ]
    figures = sorted([*amounts, ratio], key=lambda figure: text.index(figure[0]))
    assert types(read(text, *figures)) == (["arithmetic"] if fires else [])


def test_the_sum_and_the_share_are_told() -> None:
    text = "Hale asked for $146m. It got $41m, or 32% of the sum."
    figures = [("$146m", "146e6", "USD", "level"), ("$41m", "41e6", "USD", "level"), ("32%", "32", "percent", "share")]
    (found,) = find_discrepancies(read(text, *figures))
    assert "41 million USD of 146 million USD" in found.explanation


LOANS = ("4,200 loans", "4200", "loan", "level")


@pytest.mark.parametrize(
    ("text", "figures", "fires"),
    [
        ("Oxo lent 4,200 loans for $1,240m, an average of $332,000.", ["$1,240m 1240e6", "$332,000 332000"], True),
        ("Oxo lent 4,200 loans for $1,240m, an average of $295,000.", ["$1,240m 1240e6", "$295,000 295000"], False),
        ("Oxo lent 4,200 loans for $1,240m, averaging about $332,000.", ["$1,240m 1240e6", "$332,000 332000"], True),
        ("Oxo lent 4,200 loans for $1,240m, or $332,000 each.", ["$1,240m 1240e6", "$332,000 332000"], True),
        ("Oxo lent 4,200 loans for $1,240m, and built for $332,000.", ["$1,240m 1240e6", "$332,000 332000"], False),
        ("Of 4,200 loans $1,240m came, although they average $332,000.", ["$1,240m 1240e6", "$332,000 332000"], False),
        ("For 4,200 loans at $332,000 each and fees of $9,000 each it has $1,240m.",
         ["$332,000 332000", "$9,000 9000", "$1,240m 1240e6"], False),
    ],
)  # fmt: skip
def test_what_each_has(text: str, figures: list[str], fires: bool) -> None:
    money = [(words, value, "USD", "level") for words, value in (figure.split() for figure in figures)]
    told = sorted([LOANS, *money], key=lambda figure: text.index(figure[0]))
    assert types(read(text, *told)) == (["arithmetic"] if fires else [])


def test_a_price_by_weight() -> None:
    text = "It sold 48,000 tonnes for €290m, or €6.60 a kilo."
    price = ("€6.60 a kilo", "6.60", "EUR/kilogram", "level")
    sold, money = ("48,000 tonnes", "48000", "tonne", "level"), ("€290m", "290e6", "EUR", "level")
    assert types(read(text, sold, money, price)) == ["arithmetic"]
    right = ("€6.04 a kilo", "6.04", "EUR/kilogram", "level")
    assert types(read(text.replace("6.60", "6.04"), sold, money, right)) == []
