"""The time that a report is about: its highlights' headlines in the present, and times named in passing."""

from __future__ import annotations

from tests.extraction.reading import claims

HIGHLIGHTS = """Bicycle makers ride high

Highlights
- 4.4 million bicycles sold in July-September, up 4% on the year
- Average price hits a record $640
- Norvelo: 1.1 million bicycles, its best quarter ever

Spring came late this year. Halden sold 0.9 million bicycles. Spoke revenue climbed 18% to $2.1 billion.
"""


def test_headlines_in_the_present_tell_what_the_report_is_about() -> None:
    found = {claim.value_span.text: claim.period for claim in claims(HIGHLIGHTS, published="2025-10-30")}
    assert set(found.values()) == {"2025-Q3"}
    assert len(found) == 7


def test_the_present_outside_a_list_holds_at_publication() -> None:
    text = "Bicycle sales reached 4.4 million in July-September. The average price stands at $640."
    found = {claim.value_span.text: claim.period for claim in claims(text, published="2025-10-30")}
    assert found == {"4.4 million": "2025-Q3", "$640": "2025-10-30"}
