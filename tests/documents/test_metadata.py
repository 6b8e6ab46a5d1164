"""Whose word counts: flag > sidecar > front matter > page > text; and what a page tells of itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimtrack.documents import Sidecar, read_bytes
from claimtrack.domain.documents import Document, MetadataBasis

BODY = "<article><h1>Widgets up</h1><p>By the Pin Post newsroom | 5 May 2025</p><p>Sales of widgets rose.</p></article>"


def page(head: str, body: str = BODY) -> Document:
    return read_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html")


def json_ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def sidecar(**entry: str) -> Sidecar:
    return Sidecar(Path("sources.toml"), {"a.md": entry})


def test_precedence_field_by_field() -> None:
    front = "---\ntitle: Front\npublisher: Front\npublished: 2025-03-03\n---\n"
    text = front + "# Text\nText Press | 5 May 2025\n\nSales rose."
    side = sidecar(title="Side", publisher="Side")
    document = read_bytes(text.encode(), "a.md", overrides={"title": "Flag"}, sidecar=side)
    assert (document.title, document.publisher, document.published) == ("Flag", "Side", "2025-03-03")
    assert document.basis == {
        "title": MetadataBasis.FLAG,
        "publisher": MetadataBasis.SIDECAR,
        "published": MetadataBasis.FRONT_MATTER,
        "url": MetadataBasis.NONE,
    }
    assert document.source.publisher == "Side"


def test_page_before_text() -> None:
    document = page('<meta property="og:title" content="Page">')
    assert (document.title, document.basis["title"]) == ("Page", MetadataBasis.PAGE)
    assert (document.publisher, document.basis["publisher"]) == ("Pin Post", MetadataBasis.TEXT)
    assert (document.published, document.basis["published"]) == ("2025-05-05", MetadataBasis.TEXT)


def test_a_bad_date_gives_way_to_the_next_basis() -> None:
    text = "---\npublished: 2025-03-03\n---\nSales rose."
    document = read_bytes(text.encode(), "a.md", sidecar=sidecar(published="soon"))
    assert (document.published, document.basis["published"]) == ("2025-03-03", MetadataBasis.FRONT_MATTER)
    assert [one.code for one in document.diagnostics] == ["bad-date"]


@pytest.mark.parametrize("overrides", [{"author": "x"}, {"published": "yesterday"}, {"published": "2025-02-30"}])
def test_wrong_flags_are_refused(overrides: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="published"):
        read_bytes(b"Sales rose.", "a.txt", overrides=overrides)


@pytest.mark.parametrize("written", ["2025", "2025-05", "2025-05-05"])
def test_a_date_may_be_known_by_month_or_year_only(written: str) -> None:
    assert read_bytes(b"Sales rose.", "a.txt", overrides={"published": written}).published == written


def test_json_ld_in_a_graph() -> None:
    graph = [
        {"@type": "WebPage", "@id": "#p", "name": "Page", "datePublished": "2020-01-01"},
        {"@type": "Organization", "@id": "#org", "name": "Pin Times"},
        {
            "@type": ["NewsArticle"],
            "headline": "Widgets &c.",
            "datePublished": "2025-05-04T23:30:00-05:00",
            "publisher": {"@id": "#org"},
            "mainEntityOfPage": {"@id": "https://pin.example/1"},
        },
    ]
    document = page(json_ld({"@context": "https://schema.org", "@graph": graph}))
    assert (document.title, document.publisher) == ("Widgets &c.", "Pin Times")
    assert (document.published, document.url) == ("2025-05-04", "https://pin.example/1")


@pytest.mark.parametrize("content", ["{", "[" * 100_000, '{"@type": 5}', "[null, 1]", "9" * 10_000, '{"@graph": 7}'])
def test_broken_json_ld_is_passed_over(content: str) -> None:
    script = f'<script type="application/ld+json">{content}</script>'
    assert page(f'{script}<meta property="og:site_name" content="Pin Times">').publisher == "Pin Times"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-05-04T06:00:00Z">',
        '<meta name="DC.date.issued" content="2025-05-04">',
        '<meta itemprop="datePublished" content="May 4, 2025">',
    ],
)
def test_date_of_meta(head: str) -> None:
    document = page(head)
    assert (document.published, document.basis["published"]) == ("2025-05-04", MetadataBasis.PAGE)


def test_modified_is_not_published() -> None:
    assert page('<meta property="article:modified_time" content="2025-09-09">').published == "2025-05-05"


@pytest.mark.parametrize(
    ("inner", "published"),
    [
        ("<p>By Jo <time datetime='2025-05-04'>Sunday</time></p>", "2025-05-04"),
        (
            "<p><time class=updated datetime='2025-06-01'>June</time> <time datetime='2025-05-04'>May</time></p>",
            "2025-05-04",
        ),
        ("<aside><time datetime='2025-05-04'>Sunday</time></aside>", None),
        (f"<p>On <time datetime='2025-05-04'>Sunday</time> {'sales of widgets rose ' * 9}.</p>", None),
        ("<p><time datetime='2025-05-04' itemprop=datePublished>x</time></p>", "2025-05-04"),
    ],
)
def test_time_elements(inner: str, published: str | None) -> None:
    assert page("", f"<article>{inner}<p>{'Sales of widgets rose again. ' * 9}</p></article>").published == published


def test_what_the_title_adds_to_the_headline_is_the_publisher() -> None:
    document = page("<title>Widgets up - Pin Times</title>")
    assert (document.title, document.publisher) == ("Widgets up", "Pin Times")


def test_canonical_address() -> None:
    assert page('<link rel="canonical" href="https://pin.example/a">').url == "https://pin.example/a"
    assert page('<link rel="canonical" href="javascript:alert(1)">').url is None


def test_a_paper_that_says_how_often_it_comes_heads_its_text() -> None:
    text = (
        'HORIZONT MORAVA\nWeekly for culture and society | 5 March 2026\n\n"We count doors, not hearts"\n\n'
        "Ana Ruiz runs the desk.\n"
    )
    document = read_bytes(text.encode(), "article.txt")
    assert (document.publisher, document.published) == ("Horizont Morava", "2026-03-05")
    assert document.title == '"We count doors, not hearts"'


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("*Harbour Office, weekly bulletin, Malmo, 3 July 2026*", "2026-07-03"),
        ("Harbour Office, monthly update, July 3, 2026", "2026-07-03"),
        ("The pier, opened in Lima, took effect on 3 July 2026", None),
        ("He was born in Lima, Peru, and died in Quito, 3 July 2026.", None),
    ],
)
def test_a_date_alone_behind_the_commas_of_a_list_is_the_day_of_the_text(line: str, published: str | None) -> None:
    text = f"# Boats in the harbour\n\n{line}\n\nThe harbour held 2,086 boats.\n"
    assert read_bytes(text.encode(), "article.md").published == published
