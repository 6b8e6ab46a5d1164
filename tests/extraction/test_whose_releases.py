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


def test_a_release_dated_in_bold_is_its_issuers_with_or_without_legal_form() -> None:
    text = (
        "# Alba Glass has a record year\n\n**ULM, 3 March 2025** – Alba Glass (Ulm: ALB) today announced its results "
        "for 2024. Sales rose by 12% to 90 million euros.\n\n## Highlights\n\n- 420 people employed, 3% up on 2023"
    )
    assert set(voices(text, "Alba Glass AG")) == {"Alba Glass"}
    # A paper only goes on from the sentence that says who announced it.
    assert voices(text, "Ulm Gazette") == ["Alba Glass", "Alba Glass", None, None]


def test_a_source_line_below_a_heading_gives_its_section() -> None:
    text = (
        "# Dry rivers\n\nTwo barges sank in 2024.\n\n## Situation note, 1 March 2025\n\n*Source: Ministry of Water*\n\n"
        "- **Dams.** 3.1 billion cubic metres in store, or 40% of capacity.\n- 17 pumps are in service.\n\n"
        "## Fish\n\nSome 300 eels were caught in 2024."
    )
    assert voices(text, "Ulm Gazette") == [None, *["Ministry of Water"] * 3, None]
    document = Document("a.txt", text, "0" * 64, "text/plain", title=None, published="2025-03-09", publisher=None)
    assert [claim.period for claim in extract(document).claims][1:4] == ["2025-03-01"] * 3


def test_what_is_answered_in_the_present_is_of_the_day_of_the_talk() -> None:
    text = (
        "# The sea takes its own\n\n*Ana Ruiz, an oceanographer, spoke to us in Ulm on Monday.*\n\n"
        "**Q: How is the coast?**\n\nA: Poor. Dunes cover 12% of it.\n\n**Q: And the ports?**\n\n"
        "A: Better. 14 cranes are running.\n\n**Q: The fish?**\n\nA: We have 9 boats."
    )
    document = Document("a.txt", text, "0" * 64, "text/plain", title=None, published="2026-05-12", publisher=None)
    assert {claim.period for claim in extract(document).claims} == {"2026-05-11"}
