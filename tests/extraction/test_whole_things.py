"""Goods by their whole name: "sales" in a text on heat pumps are heat pump sales, and no pump sales."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

TEXT = (
    "The {0} market in Norway grew again. Makers of {0}s say that every third {0} is sold in spring. "
    "Sales came to 41,000 units in 2025."
)


@pytest.mark.parametrize("thing", ["heat pump", "patio door", "cargo bike"])
def test_bare_sales_are_those_of_the_thing_by_its_whole_name(thing: str) -> None:
    assert claims(TEXT.format(thing))[-1].metric == f"{thing} sales"


def test_what_stands_before_a_thing_now_and_then_is_no_part_of_its_name() -> None:
    text = (
        "The cheap bike market in Norway grew again. Makers of city bikes say that every third child bike is sold "
        "in spring. Sales came to 41,000 units in 2025."
    )
    assert claims(text)[-1].metric == "bike sales"


def test_what_some_of_those_counted_have_says_nothing_of_the_rest() -> None:
    told = claims("The number of couriers in Norway has grown to 46,000, of whom 19,000 have injury insurance.")
    assert [claim.metric for claim in told] == ["couriers", "couriers with injury insurance"]
