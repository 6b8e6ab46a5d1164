"""Reports for people: Markdown, HTML, SARIF; article text is never taken for markup."""

from __future__ import annotations

import json
from html.parser import HTMLParser

from claimtrack.reports.findings import Finding
from claimtrack.reports.html_text import html_text
from claimtrack.reports.markdown_text import markdown_text
from claimtrack.reports.sarif_text import sarif_text

from .making import claim, discrepancy, review

HOSTILE = "Output <script>alert(1)</script> | of *5* [x](javascript:y)\nrose to 7 percent & more."


def hostile_finding() -> Finding:
    return Finding(discrepancy(claim("<b>.txt", HOSTILE, "7 percent"), claim("b.txt")))


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_html_escapes_what_an_article_says() -> None:
    page = Tags()
    page.feed(html_text([hostile_finding()]))
    assert "script" not in page.seen
    assert "b" not in page.seen
    assert "<script>alert(1)</script>" in page.words
    assert "mark" in page.seen


def test_markdown_keeps_its_table_whatever_an_article_says() -> None:
    text = markdown_text([hostile_finding()])
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) == 3
    assert all(len(row.replace("\\|", "").split("|")) == 7 for row in rows)
    assert "\\<script\\>" in text
    assert "\\[x\\](javascript:y)" in text


def test_markdown_tells_when_there_is_nothing() -> None:
    assert "No discrepancy was found." in markdown_text([])


def test_sarif_points_at_the_value_and_holds_back_what_was_reviewed() -> None:
    found = discrepancy()
    log = json.loads(sarif_text([Finding(found, (review(found),)), Finding(discrepancy(id="9876543210"))]))
    first, second = log["runs"][0]["results"]
    region = first["locations"][0]["physicalLocation"]["region"]
    span = found.claims[0].value_span
    assert (region["charOffset"], region["charLength"]) == (span.start, span.end - span.start)
    assert first["suppressions"][0]["justification"] == "one is a bound"
    assert "suppressions" not in second
    assert log["version"] == "2.1.0"
