"""Texts about an event with a name: the figures without an owner are the event's."""

from __future__ import annotations

import pytest

from claimtrack.extraction.named_events import event_told_of
from claimtrack.extraction.sentences import split_sentences
from tests.extraction.reading import claims

FAIR = (
    "The Lima book fair drew 540,000 visitors, its organiser, the Book Chamber, said. It had 180 stalls in Parque "
    "Norte.\n\nThe 2023 edition, in Trujillo in 2023, drew 480,000. The Book Chamber spent $6 million on tents. "
    "Spain sent 60 authors. The Book Chamber has 95 employees.\n"
)
CUP = (
    "The Women's Lawn Cup earned $9 million and drew 70,000 spectators.\n\nOrganisers sold 65,000 tickets. It paid "
    "prizes of $4 million, a tenth of the $40 million on offer for the men in Kenya. In Peru the PTC's coverage "
    "peaked at 2 million viewers.\n"
)


def test_a_fair_has_its_own_figures_and_those_of_its_organiser() -> None:
    scopes = {c.value_span.text: c.scope for c in claims(FAIR, title="Lima book fair draws 540,000")}
    fair = "Lima book fair"
    assert scopes["540,000 visitors"] == scopes["180 stalls"] == scopes["480,000"] == scopes["$6 million"] == fair
    assert (scopes["60 authors"], scopes["95 employees"]) == ("Spain", fair)


def test_a_name_with_an_owner_in_it_stays_whole() -> None:
    scopes = {c.value_span.text: c.scope for c in claims(CUP, title="Women's Lawn Cup pays its way with $9 million")}
    assert scopes["$9 million"] == scopes["65,000 tickets"] == scopes["$4 million"] == "Women's Lawn Cup"
    assert (scopes["$40 million"], scopes["2 million viewers"]) == ("men's Lawn Cup", "Peru")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Expo 2025 Osaka nears break-even", "Expo 2025 Osaka"),
        ("Who paid for the Northern Games?", "Northern Games"),
        ("Brewers count the cost of the World Cup", ""),
        ("World Cup beer outsells cider", ""),
        ("Oslo rents rise", ""),
    ],
)
def test_the_event_of_a_title(title: str, name: str) -> None:
    text = f"Spectators came to {name or 'town'}. Organisers sold tickets, and the games filled all venues."
    assert event_told_of(title, split_sentences(text)).name == name
