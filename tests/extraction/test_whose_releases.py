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
    text = f"FOR IMMEDIATE RELEASE\n\nNew kiln\n\nULM, 3 March 2025 - Alba Glass today announced sales of 90 million euros for 2024, 12 percent more than in 2023.\n\n{BODY}"
    assert set(voices(text, "Alba Glass")[2:]) == {"Alba Glass"}


def test_a_release_that_ends_on_its_issuer_goes_on_with_facts() -> None:
    text = f"FOR IMMEDIATE RELEASE\n\nHunger grows\n\nULM, 3 March 2025 - More than 90,000 people go hungry in the north, Alba Relief said today.\n\n{BODY}"
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
