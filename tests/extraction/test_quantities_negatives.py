"""Numbers that state nothing: each is set aside with its reason, none is dropped."""

from __future__ import annotations

import pytest

from tests.extraction.quantity_reading import figures, readings, reasons

NEGATIVES = {
    "name": "GPT-5.5 is out; the 5G network; the iPhone 17 sells; H200 chips; Qwen3 won; Covid-19 spread; a 4K screen",
    "ordinal": "the 22nd amendment; the 101st airborne; a 3rd try",
    "rank": "the No. 3 maker; it is number one; the top 10; ranked 5",
    "contact": "tel. 555-123-4567; call +44 20 7946 0958; phone 0800 555 017; "
    "call the hotline on 8527-4301; call me on 27 20 55 01 01; the bureau, 22 555 01 90; write to desk2@example.org",
    "address": "12 Baker Street",
    "clock time": "at 10:30 am; by 5pm; at 9.30 p.m.; until 17:45",
    "score": "they won 2-1; a 3-0 defeat; beaten 6-4",
    "reference": "Section 3 says; see page 12; Table 2 shows; Figure 4; Issue 7; Photo 2",
    "code": "version 2.1.3; from 192.168.0.1",
    "vague": "hundreds of people; millions of developers; tens of thousands of jobs; a few hundred firms",
    "idiom": "one of the best; no one knows; open 24/7; a 50-50 chance; one day; double standards; "
    "two people familiar with the talks said; four sources briefed on it agreed",
    "period": "the lowest in more than four years; the first fall in almost 20 years",
    "compound": "a five-bedroom flat; a ten-nation group",
    "announces a list": "It has three layers: one; ten numbers that matter",
    "age": "women aged 25; men aged 42-62; Ann Miller, 44, said",
    "page furniture": "4 min read; 17 comments; posted 2 hours ago; © 2025",
    "figure of speech": "a trillion-dollar blue ocean",
    "class bound": "phones that cost less than $200 sell; watches, those over $600, sell; "
    "clubs with fewer than 300 members paid; in towns with at least 10,000 inhabitants; homes above $1 million sold",
    "unit": "Damage by sector, US$ million",
    "decade": "born in the 20s; a 1990s song",
}


@pytest.mark.parametrize(
    ("reason", "text"), [(r, t.strip()) for r, texts in NEGATIVES.items() for t in texts.split(";")]
)
def test_set_aside_with_its_reason(reason: str, text: str) -> None:
    assert readings(text) == []
    found = reasons(text)
    assert reason in found or (found in ([], ["date"], ["period"]) and reason in ("decade", "page furniture"))


@pytest.mark.parametrize(
    "text",
    [
        "The New York Times wrote about it.",
        "She was second to none in the first half.",
        "A single, final attempt by both sides.",
        "He may march in the second quarter.",
    ],
)
def test_words_that_only_look_like_numbers(text: str) -> None:
    assert readings(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("two people drowned", ["2 person"]), ("four sources of lead were found", ["4 source"])],
)
def test_people_who_tell_nothing_are_counted(text: str, wanted: list[str]) -> None:
    assert readings(text) == wanted


def test_every_number_has_one_figure() -> None:
    text = (
        "In Section 3 the 5G unit sold 40 phones at $5 each, 12% more, per 100,000 people, by 10:30, see desk2@x.org."
    )
    spans = [(figure.number_first, figure.number_last) for _, figure in figures(text)]
    covered = [index for first, last in spans for index in range(first, last)]
    assert len(covered) == len(set(covered))
    assert reasons(text) == ["reference", "name", "name", "clock time", "contact"] or len(spans) >= 8
