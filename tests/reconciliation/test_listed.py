"""Parts that a text lists beside their amount, and the rows of a table beside their total."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimtrack.domain.claims import Claim
from claimtrack.reconciliation import find_discrepancies
from tests.reconciliation.making import claim, placed


def read(lines: list[str], *figures: tuple[str, str, str]) -> list[Claim]:
    """The claims of a text, one per (words, metric, scope), each where its words stand next."""
    found, at = [], 0
    text = "\n".join(lines)
    for words, metric, scope in figures:
        at = text.index(words, at)
        digits = words.replace(",", "")
        half = Decimal(1).scaleb(Decimal(digits).as_tuple().exponent) / 2  # type: ignore[arg-type]
        if digits.endswith("00"):
            half *= 100
        made = claim(digits, metric=metric, scope=scope, half=half)
        found.append(placed(made, text, at, words, ends="\n"))
        at += len(words)
    return found


def types(claims: list[Claim]) -> list[str]:
    return sorted(one.type.value for one in find_discrepancies(claims))


@pytest.mark.parametrize(
    ("lines", "figures", "fires"),
    [
        (["Damage is at 620 so far: 240 in olives, 210 in figs and 130 in the rest."], "620 240 210 130", True),
        (["Damage is at 580 so far: 240 in olives, 210 in figs and 130 in the rest."], "580 240 210 130", False),
        (["Damage is at 620, including: 240 in olives, 210 in figs and 130 in vines."], "620 240 210 130", False),
        (["Duties made 132 and taxes 49; together, that is 196."], "132 49 196", True),
        (["Duties made 132 and taxes 49; together, that is 181."], "132 49 181", False),
        (["Marsh (310), Hale (120) and Elmwood (180) add up to 640."], "310 120 180 640", True),
        (["It sold 1315.", "Of these, 475 went abroad and the other 794 stayed."], "1315 475 794", True),
        (["It sold 1315.", "Of these, 475 went abroad and the other 840 stayed."], "1315 475 840", False),
        (["It sold 1315.", "Of these, 475 went abroad and 794 to towns."], "1315 475 794", False),
        (["It sold 1315.", "Of these, 475 went abroad and 894 to towns."], "1315 475 894", True),
        (["It took 266.", "Butter made 51, powder 102, cheese 34, and everything else 89."], "266 51 102 34 89", True),
        (["It took 266.", "Butter made 51, powder 102, and cheese 34."], "266 51 102 34", False),
        (["Fourteen: 144.", "Six: 64 of them in Marsh, 44 in Hale and one in Elmwood."], "144 64 44", False),
        (["Some 1225 fled.", "Hale hosts 415 of them and Marsh 425; of those 387 are ill."], "1225 415 425 387", False),
        (["Some 1225 fled.", "Hale hosts 415, Marsh 425.", "The remaining towns have 345."], "1225 415 425 345", True),
        (["Some 1185 fled.", "Hale hosts 415, Marsh 425.", "The remaining towns have 345."], "1185 415 425 345", False),
    ],
)
def test_parts_are_told_by_how_they_are_listed(lines: list[str], figures: str, fires: bool) -> None:
    numbers = figures.split()
    largest = max(map(int, numbers))
    named = [(one, "storm damage", "Oxo" if int(one) == largest else f"place {one}") for one in numbers]
    assert types(read(lines, *named)) == (["arithmetic"] if fires else [])


def test_the_whole_of_another_time_is_none() -> None:
    lines = ["It took 266, up from 232.", "Butter made 51, powder 102, cheese 34, and everything else 79."]
    whole, base, *parts = read(
        lines, *((one, "receipts", f"of {one}") for one in ("266", "232", "51", "102", "34", "79"))
    )
    assert types([whole, replace(base, period="2024"), *parts]) == []


def test_a_sum_is_called_after_its_whole() -> None:
    (found,) = find_discrepancies(table(ROWS, "| Total | 275 |"))
    assert (found.metric, found.scope) == ("net sales", "Total")


ROWS = ["| Marsh | 93 |", "| Hale | 102 |", "| Elmwood | 70 |"]


def table(rows: list[str], total: str, scope: str = "Oxo") -> list[Claim]:
    cells = [(row.strip("| ").split(" | ")) for row in [*rows, total]]
    return read([*rows, total], *((value, "net sales", scope if name == total else name) for name, value in cells))


@pytest.mark.parametrize(
    ("total", "expected"),
    [
        ("| Total | 265 |", []),
        ("| Total | 275 |", ["arithmetic"]),
        ("| Group | 275 |", []),
        ("| Total | 440 |", []),
        ("| All | 285 |", []),
    ],
)
def test_a_total_of_rows_of_several_places(total: str, expected: list[str]) -> None:
    assert types(table(ROWS, total)) == expected


def test_a_group_is_the_total_where_a_row_is_the_rest() -> None:
    rows = [*ROWS, "| Other | 30 |"]
    assert types(table(rows, "| Group | 305 |")) == ["arithmetic"]
    assert types(table(rows, "| Group | 295 |")) == []


def test_zeros_in_a_column_of_finer_figures_are_digits() -> None:
    rows = ["| Marsh | 930 |", "| Hale | 1,020 |", "| Elmwood | 700 |"]
    assert types(table(rows, "| Total | 2,710 |")) == ["arithmetic"]
    assert types(table(rows, "| Total | 2,650 |")) == []


def test_a_sentence_below_the_rows_adds_them_up() -> None:
    lines = [*ROWS, "In the whole of Oxo they add up to 275."]
    named = [(one, "net sales", name) for one, name in (("93", "Marsh"), ("102", "Hale"), ("70", "Elmwood"))]
    assert types(read(lines, *named, ("275", "net sales", "Oxo"))) == ["arithmetic"]
    lines[-1] = "In the whole of Oxo they add up to 265."
    assert types(read(lines, *named, ("265", "net sales", "Oxo"))) == []
