"""Plain text: what its first lines tell of title, publisher and date, and what they do not."""

from __future__ import annotations

import pytest

from claimtrack.documents import read_bytes
from claimtrack.domain.documents import Document, MetadataBasis

BODY = "\n\nSales of widgets reached 5 million in the year, the ministry said on Tuesday.\n"


def document(head: str) -> Document:
    return read_bytes((head + BODY).encode(), "a.txt")


@pytest.mark.parametrize(
    ("head", "publisher", "published"),
    [
        ("Widgets up\n\nLYON, France, Sept. 3, 2025 (Wire One) - Sales rose.", "Wire One", "2025-09-03"),
        ("Widgets up\n\nLAGOS, NIGERIA — December 7, 2025:", None, "2025-12-07"),
        ("Widgets up\n\nRome, 3 May 2025 (Agency) – Sales rose.", "Agency", "2025-05-03"),
        ("Widgets up\n\nROME (Agency) -- Sales rose.", "Agency", None),
        ("Widgets up\n\nROME, May 3 (Agency) -- Sales rose.", "Agency", None),
        ("Widgets up\nThe Widget | 31 October 2025 | 4 min read", "The Widget", "2025-10-31"),
        ("Widgets up\nPins & Needles, 30 December 2025", "Pins & Needles", "2025-12-30"),
        ("Widgets up\nWidget Ledger - Friday 8 December 2025, 11:15", "Widget Ledger", "2025-12-08"),
        ("Widgets up\nBy the Widget Times newsroom | 2025-02-04 | 6 comments", "Widget Times", "2025-02-04"),
        ("Widgets up\nBy Jo Doe | October 31st, 2025", None, "2025-10-31"),
        ("Widgets up\nUpdated 9 June 2025", None, "2025-06-09"),
        ("Widgets up\nText: Jo Doe. Published 21 March 2026", None, "2026-03-21"),
        ("Widgets up\nData as of 3 May 2025 | Issued 5 May 2025, Lima", None, "2025-05-05"),
        (
            "Widgets up\nBy Dominion Pins staff\nOTTAWA | Posted May 3, 2025, 8:47 a.m. ET",
            "Dominion Pins",
            "2025-05-03",
        ),
        ("Widgets up\nPin Works Alliance, Lima, 3 May 2025", "Pin Works Alliance", "2025-05-03"),
        ("Widgets up\nJo Doe\nROME, Italy, 3 May 2025 (Wire One)\n\nSales rose.", "Wire One", "2025-05-03"),
        ("Widgets up\nPin Matters | Interviews | 3 May 2025 | reading time: 4 minutes", "Pin Matters", "2025-05-03"),
        ("Widgets up\nPublished: 3 May 2025", None, "2025-05-03"),
        ("Widgets up\nGeneva, 3 May 2025", None, "2025-05-03"),
        ("Widgets up\n3 May 2025", None, "2025-05-03"),
        ("Widgets up\nPublished on Monday, May 5, 2025\nUpdated 9 June 2025", None, "2025-05-05"),
        ("Widgets up\nAn essay from The Pin Review", "The Pin Review", None),
        ("Widget Times\n2 hours ago\nWidgets up", "Widget Times", None),
        ("Widgets up\nPosted by Jo | 31 October 2025 | 4 min read", None, "2025-10-31"),
        ("COASTAL FLOOD AGENCY\nWidgets up\nAs of 09:30, 3 May 2025", "Coastal Flood Agency", "2025-05-03"),
        ("Widgets up\nReport no. 7 | 3 May 2025 | Coastal Flood Watch", "Coastal Flood Watch", "2025-05-03"),
        ("Widgets up\nPin & Needle magazine, 3 May 2025", "Pin & Needle", "2025-05-03"),
        ("Widgets up\nCoastal Flood Watch | as of 3 May 2025, 18:00 (Lima time)", "Coastal Flood Watch", "2025-05-03"),
        ("Widgets up\n*Thursday, 8 May 2025. Written in Lyon, read in ten minutes.*", None, "2025-05-08"),
        (
            "FOR IMMEDIATE RELEASE\n\nWidgets up\n\nLYON, France, 3 May 2025 - Pin & Co, the maker, today announced",
            "Pin & Co",
            "2025-05-03",
        ),
        ("COASTAL FLOOD AGENCY\nWidgets up\nAs at 3 May 2025", "Coastal Flood Agency", "2025-05-03"),
        ("Widgets up\n\nROME, 3 May 2025. Sales rose.", None, "2025-05-03"),
        ("Widgets up\n\nROME, Italy (Wire One) May 3, 2025 - Sales rose.", "Wire One", "2025-05-03"),
        ("Widgets up\nPosted 3 May 2025 by Jo Doe | 7 minutes", None, "2025-05-03"),
        ("Widgets up\nPosted on May 3, 2025 by Jo | The Pin Reader | 14 comments", "The Pin Reader", "2025-05-03"),
        ("Widgets up\nPosted by Jo Doe on 3 May 2025 | 14 comments", None, "2025-05-03"),
        ("Widgets up\nFor release: 3 May 2025, 09:00 GMT", None, "2025-05-03"),
        ("Widgets up\nWeekend essay, 3 May 2025", None, "2025-05-03"),
        ("Widgets up\nAnalysis | 3 May 2025", None, "2025-05-03"),
        ("Widgets up\nCreek Property Report, 3 May 2025", "Creek Property Report", "2025-05-03"),
        ("Widgets up\nPin Desk, 3 May 2025. Reporting period: 1 to 30 April 2025", "Pin Desk", "2025-05-03"),
        ("Widgets up\nBy Jo Doe\nMay 3, 2025 at 9:15 AM EST", None, "2025-05-03"),
        ("Widgets up\nSat 3 May 2025 06.00 GMT", None, "2025-05-03"),
        ("Widgets up\nPin bulletin\nReleased: 3 May 2025 9:30am\nNext release: 3 June 2025", None, "2025-05-03"),
        ("Widgets up\n(3 May 2025) Sales rose to 5 million.", None, "2025-05-03"),
        ("Widgets up\nPublished 3rd May, 2025 | Category: Widgets", None, "2025-05-03"),
        ("Widgets up\nClient note 31/2025 | London, 3 May 2025", None, "2025-05-03"),
        (
            "Widgets up\n**Pin Trade Observatory** | Situation report | 3 May 2025",
            "Pin Trade Observatory",
            "2025-05-03",
        ),
    ],
)
def test_publisher_and_date_of_the_head(head: str, publisher: str | None, published: str | None) -> None:
    found = document(head)
    assert (found.title, found.publisher, found.published) == ("Widgets up", publisher, published)
    assert found.basis["title"] is MetadataBasis.TEXT
    assert found.basis["published"] is (MetadataBasis.TEXT if published else MetadataBasis.NONE)


@pytest.mark.parametrize(
    "head",
    [
        "Widgets up\nLast modified: 9 June 2025 at 11:15",
        "Widgets up\n2 hours ago",
        "Widgets up\n10/11/2025",
        "Widgets up\nGlobal sales of widgets, 31 December 2025",
        "Widgets up\nOn October 5, 2025 - a Sunday - sales rose.",
        "Widgets up\nWidget sales by the end of May 2025",
        "Widgets up\nROME, May 2025 (Agency) - Sales rose.",
        "Widgets up\nWidget Times, 31 February 2025",
        "Widgets up\nSales stood still on 3 May 2025. Pins fell.",
        "Widgets up\nWidget report for the year to 3 May 2025",
    ],
)
def test_no_date_is_guessed(head: str) -> None:
    found = document(head)
    assert found.published is None
    assert [one.code for one in found.diagnostics] == ["no-date"]


def test_a_date_may_stand_on_the_last_line() -> None:
    for line, published in (("Published May 3, 2025, 4:12 p.m. CDT", "2025-05-03"), ("Next report: 3 May 2025", None)):
        assert read_bytes(f"Widgets up\n{BODY}\n{line}\n".encode(), "a.txt").published == published


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Widgets up, pins down", "Widgets up, pins down"),
        ("FOR IMMEDIATE RELEASE\n\nWidgets up", "Widgets up"),
        ("Post\n\nWidgets up", "Widgets up"),
        ("What is a widget?", "What is a widget?"),
        ('"A pin with a hat": six questions', '"A pin with a hat": six questions'),
        ("Highlights\n- 5 million widgets\nSales rose.", None),
        ("Photo: A widget", None),
        ("![](widget.png)", None),
        ("Sales of widgets rose to a record.", None),
        ("word " * 40, None),
        ("THE WIDGET\nIssue 12, Friday 6 February 2026", "The Widget, Issue 12"),
        ("THE WIDGET\nA letter for people who turn. Issue 12, 6 February 2026", "The Widget, Issue 12"),
    ],
)
def test_title(head: str, title: str | None) -> None:
    assert document(head).title == title


@pytest.mark.parametrize("motto", ["", "For all who turn. ", "The weekly letter | ", "News of pins - "])
def test_a_newsletter_is_its_own_publisher(motto: str) -> None:
    found = document(f"THE WIDGET\n{motto}Issue 12, Friday 6 February 2026")
    assert (found.publisher, found.published) == ("The Widget", "2026-02-06")


def test_the_issuer_of_a_release_is_whom_title_and_contact_name() -> None:
    head = "PRESS RELEASE\n\nWidget Board welcomes a record"
    with_contact = read_bytes(f"{head}{BODY}\nContact: press@widgetboard.example".encode(), "a.txt")
    assert with_contact.publisher == "Widget Board"
    assert document(head).publisher is None


def test_long_hostile_first_lines_cost_nothing() -> None:
    found = document("Jan 1 " * 200_000 + "\n" + "(" * 200_000)
    assert found.title is None
    assert found.published is None


def test_capitals_without_a_body_are_no_letterhead() -> None:
    assert document("FLOODS IN SPRING\nWidgets up\n3 May 2025").publisher is None


def test_a_blog_is_named_before_the_colon_of_its_title() -> None:
    head = "Pins and Needles: widgets are back\nPosted by Jo | 31 October 2025"
    assert document(head).publisher == "Pins and Needles"


def test_an_address_may_leave_out_half_of_the_issuers_name() -> None:
    text = "PRESS RELEASE\n\nPinco Labs Reports Results\n\nPinco Labs sold 3 pins.\n\nContact: press@pinco.example\n"
    assert read_bytes(text.encode(), "a.txt").publisher == "Pinco Labs"


@pytest.mark.parametrize(
    ("text", "title", "publisher"),
    [
        ("PIN COURIER\nSunday, May 4, 2025\n\nWidgets up\nBy Jo Doe\n\nSales rose.", "Widgets up", "Pin Courier"),
        (
            "Pins & Needles\na blog about sewing\n\nWidgets up\nPosted 3 May 2025\n\nSales rose.",
            "Widgets up",
            "Pins & Needles",
        ),
        (
            "Lane Signals\n\nWidgets up again\nPosted by Jo on 3 May 2025 | 7 comments\n\nSales rose.",
            "Widgets up again",
            "Lane Signals",
        ),
        (
            "WIDGETS: FLOODS\nReport No. 3\nIssued by Pin Watch, Lima, 3 May 2025\n\nHIGHLIGHTS",
            "WIDGETS: FLOODS",
            "Pin Watch",
        ),
        ("Widgets up\nFrom the autumn number of The Pin Review\n\nSales rose.", "Widgets up", "The Pin Review"),
        (
            "Widgets: week 14\n\nPublished 3 May 2025 by the Pin Office of Peru\n\nSales rose.",
            "Widgets: week 14",
            "Pin Office of Peru",
        ),
        (
            "From: The Pin Post <a@pin.example>\nDate: Sun, 4 May 2025\nSubject: PP #2: Widgets up\n\nHi.",
            "PP #2: Widgets up",
            "The Pin Post",
        ),
        (
            "PRESS RELEASE\nPin Trade Chamber\nLima, 3 May 2025\n\nWidgets up\n\nSales rose.",
            "Widgets up",
            "Pin Trade Chamber",
        ),
        (
            "PRESS RELEASE\n\nPin Makers Forum hails a good year\n\nThe Pin Makers Forum said so.",
            "Pin Makers Forum hails a good year",
            "Pin Makers Forum",
        ),
        (
            "PRESS RELEASE\n\nWidgets up\n\nSales rose.\n\nAbout Pin Bridge\nPin Bridge unites 14 firms.",
            "Widgets up",
            "Pin Bridge",
        ),
        (
            "The Pin, issue 41: your questions\nBy Jo Doe | May 3, 2025\n\nQ: So?",
            "The Pin, issue 41: your questions",
            "The Pin",
        ),
        ("**PIN LAND WATCH**\n\n# Widgets up\n\nSales rose.", "Widgets up", "Pin Land Watch"),
    ],
)
def test_the_head_tells_whose_text_it_is(text: str, title: str, publisher: str) -> None:
    found = document(text)
    assert (found.title, found.publisher) == (title, publisher)


@pytest.mark.parametrize(
    "text",
    [
        "Bank Lending Survey\n3 May 2025\n\nLending to firms fell by 3% in the quarter.",
        "Widgets up\nMakers hope for more\n\nSales rose by 3% in the quarter.",
        "HIGHLIGHTS\nSales up by 3%\n\nWidgets up",
        "KENYA FLOODS\nSituation Report No. 5, 3 May 2025\n\nHIGHLIGHTS\n- 12 people died.",
    ],
)
def test_no_publisher_is_guessed(text: str) -> None:
    assert document(text).publisher is None


@pytest.mark.parametrize(
    "opening", ["The Pin Letter, No. 57\n12 November 2026", "THE PIN LETTER\nNo. 57, 12 November 2026"]
)
def test_a_numbered_line_is_a_newsletter(opening: str) -> None:
    found = read_bytes(f"{opening}\n\nWidgets fell 4 percent.".encode(), "a.txt")
    assert (found.publisher, found.title, found.published) == ("The Pin Letter", "The Pin Letter, No. 57", "2026-11-12")


@pytest.mark.parametrize(
    "opening",
    ["FOR RELEASE ON 12 NOVEMBER 2026\n\nPinco grows\n\nZURICH - ", "Pinco grows\n\nZURICH, 12 November 2026 - "],
)
def test_whom_a_release_is_about_issued_it(opening: str) -> None:
    text = f"{opening}Pinco sold 4 million pins.\n\nAbout Pinco\nPinco makes pins."
    found = read_bytes(text.encode(), "a.txt")
    assert (found.publisher, found.title, found.published) == ("Pinco", "Pinco grows", "2026-11-12")


@pytest.mark.parametrize(
    "line",
    [
        "*Notes on power and those who sell it. 3 June 2026. By Hanna Lind*",
        "*Science desk, 3 June 2026*",
        "Posted by Jo Doe on 3 June 2026 in *Cheap Pins*",
        "3 June 2026 by Jo Doe",
        "By Jo Doe. Lagos. Wednesday, 3 June 2026.",
    ],
)
def test_a_date_that_stands_alone_on_top_is_the_day_of_publication(line: str) -> None:
    assert document(f"# The Pin Letter\n\n{line}").published == "2026-06-03"
