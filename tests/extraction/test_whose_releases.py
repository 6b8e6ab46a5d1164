"""Who gives the figures of a release, an interview without labels, a letter with an imprint."""

from __future__ import annotations

from claimtrack.domain.documents import Document
from claimtrack.extraction import extract
from tests.extraction.reading import PUBLISHED, claims


def voices(text: str, publisher: str) -> list[str | None]:
    document = Document("a.txt", text, "0" * 64, "text/plain", title=None, published=PUBLISHED, publisher=publisher)
    return [claim.attribution for claim in extract(document).claims]


BODY = "The plant employs 420 people. Exports brought in 31 million euros in 2024."


def test_a_release_that_its_issuer_opens_gives_the_issuers_figures() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\n\nNew kiln\n\nULM, 3 March 2025 - Alba Glass today announced sales of 90 million euros "
        f"for 2024, 12 percent more than in 2023.\n\n{BODY}"
    )
    assert set(voices(text, "Alba Glass")[2:]) == {"Alba Glass"}


def test_a_release_that_ends_on_its_issuer_goes_on_with_facts() -> None:
    text = (
        "FOR IMMEDIATE RELEASE\n\nHunger grows\n\nULM, 3 March 2025 - More than 90,000 people go hungry in the north, "
        f"Alba Relief said today.\n\n{BODY}"
    )
    found = voices(text, "Alba Relief")
    assert found[0] == "Alba Relief" and found[1:] == [None, None]


def test_the_one_who_is_asked_speaks_in_an_interview_without_labels() -> None:
    text = (
        "The Monday Interview\n\nOceanographer Ana Ruiz has spent 12 years at sea. We asked her about the coast.\n\n"
        "How fast does the sea rise?\nIt rose 4 millimetres in 2024 at our gauge.\n\n"
        "And the beaches?\nWe lost 3 hectares in 2024.\n\n"
        "Will that go on?\nI think so: the dunes shrank by 7 per cent in 2024."
    )
    assert [claim.attribution for claim in claims(text)][1:] == ["Ana Ruiz"] * 3


def test_a_short_form_is_the_name_that_it_spells() -> None:
    text = (
        "The U.S. Geological Survey has new tables of ores.\n\n"
        "Mines made 90,000 tonnes of tin in Chile in 2024, according to USGS."
    )
    assert [claim.attribution for claim in claims(text)] == ["U.S. Geological Survey"]


def test_an_event_with_its_month_speaks_for_nobody() -> None:
    found = claims("- Dalton Fire (January): 14,021 acres, 31 dead.\n- Marlow Flood (May): 9 dead.")
    assert found and {claim.attribution for claim in found} == {None}


def test_a_country_that_has_cases_is_not_their_source() -> None:
    assert [claim.attribution for claim in claims("Brazil confirmed 38 cases of measles in 2024.")] == [None]
    assert [claim.attribution for claim in claims("China says that 38 firms closed in 2024.")] == ["China"]
