"""Who speaks in a talk with names in front, what a capital stands for, and whose text it is."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims

HEAD = "INTERVIEW\nHarbour boss Pia Marsh of Oxo Ports talks to Jo Hale.\n\n"


@pytest.mark.parametrize(
    "talk",
    [
        "HALE: Is it over?\n\nMARSH: No. We had 820 boats in May.\n\nHALE: And 2026?\n\nMARSH: We expect 900.\n",
        "Hale: Is it over?\n\nMarsh: No. We had 820 boats in May.\n\nHale: And 2026?\n\nMarsh: We expect 900.\n",
        "JO HALE: Is it over?\n\nPIA MARSH: No. We had 820 boats in May.\n\n"
        "JO HALE: And 2026?\n\nPIA MARSH: We expect 900.\n",
    ],
)
def test_labels_of_a_talk_tell_who_speaks(talk: str) -> None:
    found = claims(HEAD + talk)[0]
    assert (found.scope, found.attribution, found.period) == ("Oxo Ports", "Pia Marsh", "2025-05")


def test_a_single_label_is_no_talk() -> None:
    found = claims("Marsh: the road that leads there.\n\nThe harbour had 820 boats in May.")
    assert [claim.attribution for claim in found] == [None]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The government in Rome spent 40 million euros on boats.", "Italy"),
        ("Ankara raised the minimum wage to 28,000 lira.", "Turkey"),
        ("Athens has cut the boat tax to 9%.", "Greece"),
        ("Prague flats cost 4% more in May.", "Prague"),
        ("Athens counts 62 harbours.", "Athens"),
        ("In Athens 62 boats sank.", "Athens"),
        ("Some 300 boats are in the Black Sea port of Constanta.", "Constanta"),
        ("In the Red Sea resort of Hurghada 300 boats sank.", "Hurghada"),
        ("The city of Oslo has 300 boats.", "Oslo"),
        ("South Koreans bought 40,000 boats in May.", "South Korea"),
    ],
)
def test_a_city_and_its_government(text: str, scope: str) -> None:
    assert [claim.scope for claim in claims(text)] == [scope]


def test_a_letter_s_head_says_which_country_it_is_about() -> None:
    text = "THE PIN LETTER\nYour Friday letter about Maltese boats\nNo. 87, 14 November 2025\n\nHello again,\n\n"
    found = claims(text + "My neighbour Milan asked me about boats. Some 4,000 were sold in October.")
    assert [claim.scope for claim in found] == ["Malta"]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Boats are scarce in Peru\n\nA mast costs 3,400 soles, a sail 900 soles and an oar 120 soles.", "Peru"),
        ("Oxo Mobile gains\n\nOxo Mobile earned 2 million euros. Since May, 640,000 of our customers have it.",
         "Oxo Mobile"),
    ],
)  # fmt: skip
def test_whose_figures_a_text_tells(text: str, scope: str) -> None:
    assert {claim.scope for claim in claims(text, title=text.partition("\n")[0])} == {scope}
