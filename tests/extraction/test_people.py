"""People are told by what stands behind their noun, or by what was done to them; measures of people come first."""

from __future__ import annotations

import pytest

from claimtrack.extraction.people import people_told
from claimtrack.extraction.tokens import tokenize
from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("behind", "label"),
    [
        ("in need of food across the south", "people in need of food"),
        ("in seven countries need food aid, up from", "people who need food aid"),
        ("without power on Friday", "people without power"),
        ("who will need support this winter", "people who need support"),
        ("displaced by the fire", "people displaced"),
        ("living in tents", "people living in tents"),
        ("are expected to be short of food by March", "people short of food"),
        ("have already been moved to safety", "people moved to safety"),
        ("lost their homes", "people who lost homes"),
        ("in Sindh were told to leave", "people told to leave"),
        (".", ""),
        ("in the city", ""),
        ("said they had seen it", ""),
    ],
)
def test_what_stands_behind_the_noun(behind: str, label: str) -> None:
    assert people_told(tokenize(f"people {behind}"), 1) == label


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The ferry sank and 41 people died.", "deaths"),
        ("The town has 48,000 people.", "population"),
        ("The airline flew 14.1 million people in January.", "passengers"),
        ("The law bars 200,000 people on temporary visas.", "people on temporary visas"),
    ],
)
def test_a_measure_of_people_comes_first(sentence: str, metric: str) -> None:
    assert [claim.metric for claim in claims(sentence)] == [metric]


def test_people_do_not_name_the_figures_that_follow() -> None:
    found = claims("About 900 people were cut off. The fire burned 1,200 hectares of forest.")
    assert found[0].metric == "people cut"
    assert "people" not in found[1].metric


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("About 45,000 people had to leave their homes.", "displaced people"),
        ("The hostel has work for 30 people, but 640 people work at the pier.", "employees"),
        ("At the same point last year 86,900 people were behind bars.", "prison population"),
        ("In the port 1,600 people lost their jobs.", "job losses"),
        ("Some 7,400 people were looking for a job.", "unemployed people"),
        ("Since May 38,000 people have fallen ill.", "cases"),
        ("Last week 6,150 people crossed the border.", "border crossings"),
        ("By June 290,000 people had received a dose of the vaccine.", "vaccinated people"),
        ("Some 300 people left the hall early.", "people who left hall early"),
        ("On Fridays 900 people leave home before six.", "people who leave home"),
        ("At night 400 people in bars were asked.", "people in bars"),
    ],
)
def test_people_are_counted_as_what_their_act_makes_them(sentence: str, metric: str) -> None:
    assert claims(sentence)[-1].metric == metric


def test_what_happened_is_counted_as_itself_behind_those_it_happened_to() -> None:
    text = "The fires killed 12 people and drove 4,000 people from their homes. The service counted 6,100 fires."
    assert claims(text)[-1].metric == "fires"
