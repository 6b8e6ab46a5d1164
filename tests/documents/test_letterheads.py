"""Letterheads, told dates and bylines of plain text: whose text it is, and of which day."""

from __future__ import annotations

import pytest

from claimtrack.documents import read_bytes
from claimtrack.domain.documents import Document

BODY = "\n\nSales of widgets reached 5 million in the year, the ministry said on Tuesday.\n"


def document(head: str) -> Document:
    return read_bytes((head + BODY).encode(), "a.txt")


@pytest.mark.parametrize(
    ("head", "publisher", "published"),
    [
        (
            "REPUBLIC OF CHAD\nMINISTRY OF HEALTH\n\nWIDGET BULLETIN No. 3\nIssued in Lima on 5 May 2025.",
            "Ministry of Health, Chad",
            "2025-05-05",
        ),
        ("MINISTRY OF HEALTH OF CHAD\n\nWIDGET BULLETIN No. 3\n5 May 2025", "Ministry of Health of Chad", "2025-05-05"),
        (
            "MUNICIPALITY OF MALAGA\nOffice of the Mayor\n\nSTATEMENT ON WIDGETS\nMalaga, 5 May 2025",
            "Municipality of Malaga",
            "2025-05-05",
        ),
        ("Widgets up\nBy Ana Ruiz, Pin Courier\nMonday, 5 May 2025", "Pin Courier", "2025-05-05"),
        ("Widgets up\nPin Watch | Published 5 May 2025 | Data as of 3 May 2025", "Pin Watch", "2025-05-05"),
        ("**Pin Board | Press release | Geneva, 5 May 2025**\n\nWidgets up", "Pin Board", "2025-05-05"),
        ("THE PIN COURIER\nLima, Monday 5 May 2025\n\nWidgets up\nBy Ana Ruiz", "The Pin Courier", "2025-05-05"),
        ("MORNING PINS\nTranscript of the programme broadcast on Thursday, 8 May 2025, 07:10", None, "2025-05-08"),
        ("FOR IMMEDIATE RELEASE\n\nPin International\n\n5 May 2025\n\nWidgets up", "Pin International", "2025-05-05"),
    ],
)
def test_whose_text_and_of_which_day(head: str, publisher: str | None, published: str | None) -> None:
    found = document(head)
    assert (found.publisher, found.published) == (publisher, published)


@pytest.mark.parametrize(
    "head",
    [
        "Widgets up\nThe yard was built in Lima on 5 May 2019 and cost 3 million.",
        "Widgets up\nThe bonds, issued in Lima on 5 May 2019, are due. They cost 3 million.",
    ],
)
def test_a_day_in_prose_is_not_the_text_s(head: str) -> None:
    assert document(head).published is None
