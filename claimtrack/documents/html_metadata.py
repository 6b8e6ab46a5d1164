"""Title, publisher, publication date and address from a page's own metadata: JSON-LD, meta, ``<time>``, ``<title>``."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from claimtrack.documents.dates import iso_date
from claimtrack.documents.facts import Fact
from claimtrack.domain.documents import MetadataBasis

# Meta names and properties by field, the more telling first (OpenGraph, Dublin Core, Highwire, schema.org, Parse.ly).
_META = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title", "headline"),
    "publisher": (
        "og:site_name",
        "citation_publisher",
        "dc.publisher",
        "dcterms.publisher",
        "publisher",
        "application-name",
    ),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "citation_publication_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "parsely-pub-date",
        "sailthru.date",
        "pubdate",
        "publish-date",
        "publish_date",
        "date",
    ),
    "url": ("og:url", "citation_fulltext_html_url", "parsely-link"),
}
_ARTICLE_TYPES = re.compile(r"Article|Posting|Report|PressRelease|WebPage$", re.IGNORECASE)
_TITLE_SEPARATORS = (" | ", " - ", " – ", " — ", " :: ", " · ", " • ")
_MOST_NODES = 5000
_BYLINE_PIECES, _BYLINE_LENGTH = 30, 120
_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,2000}$")


def facts_of_page(root: HtmlElement) -> list[Fact]:
    """The page's facts, the more telling source first; a date or address that is none is passed over."""
    told = [*_json_ld(root), *_meta(root), *_canonical(root), *_times(root), *_title(root)]
    return [Fact(name, value, MetadataBasis.PAGE) for name, value in told if _makes_sense(name, value)]


def _makes_sense(name: str, value: str) -> bool:
    if name == "published":
        return iso_date(value) is not None
    return bool(_ADDRESS.match(value.strip())) if name == "url" else bool(value.strip())


def _json_ld(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """Facts of the JSON-LD nodes that are articles; those that are mere pages come last."""
    nodes: list[dict[str, object]] = []
    for script in root.iter("script"):
        if (script.get("type") or "").partition(";")[0].strip().lower() != "application/ld+json":
            continue
        try:
            loaded = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        nodes += _nodes(loaded)
    articles = [node for node in nodes if any(_ARTICLE_TYPES.search(kind) for kind in _texts(node.get("@type")))]
    names = {key: node.get("name") for node in nodes if isinstance(key := node.get("@id"), str)}
    for node in sorted(articles, key=lambda one: "WebPage" in _texts(one.get("@type"))):
        for key, name in (("headline", "title"), ("name", "title"), ("datePublished", "published"), ("url", "url")):
            yield from ((name, text) for text in _texts(node.get(key)))
        publisher = node.get("publisher")
        for one in publisher if isinstance(publisher, list) else [publisher]:
            named = (one.get("name") or names.get(str(one.get("@id")))) if isinstance(one, dict) else one
            yield from (("publisher", text) for text in _texts(named))
        page = node.get("mainEntityOfPage")
        yield from (("url", text) for text in _texts(page.get("@id") if isinstance(page, dict) else page))


def _nodes(loaded: object) -> Iterator[dict[str, object]]:
    """The objects of a JSON-LD document: the top ones and those of its graphs, bounded in number."""
    waiting, seen = [loaded], 0
    while waiting and seen < _MOST_NODES:
        one = waiting.pop(0)
        seen += 1
        if isinstance(one, list):
            waiting += one[:_MOST_NODES]
        elif isinstance(one, dict):
            yield one
            waiting += [value for value in (one.get("@graph"), one.get("mainEntity")) if value]


def _texts(value: object) -> list[str]:
    if isinstance(value, list):
        return [one for one in value if isinstance(one, str)]
    return [value] if isinstance(value, str) else []


def _meta(root: HtmlElement) -> Iterator[tuple[str, str]]:
    contents: dict[str, str] = {}
    for meta in root.iter("meta"):
        content = meta.get("content")
        for attribute in ("property", "name", "itemprop"):
            key = (meta.get(attribute) or "").strip().lower()
            if key and content:
                contents.setdefault(key, content)
    for name, keys in _META.items():
        yield from ((name, contents[key]) for key in keys if key in contents)


def _canonical(root: HtmlElement) -> Iterator[tuple[str, str]]:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield "url", link.get("href") or ""


def _times(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """``<time>``: one marked as publication wins; else the first in a byline that does not tell of an update."""
    times = [one for one in root.iter("time") if one.get("datetime")]
    marks = {
        one: " ".join(one.get(name) or "" for name in ("itemprop", "class", "id", "pubdate")).lower() for one in times
    }
    marked = [one for one in times if "publish" in marks[one] or one.get("pubdate") is not None]
    unmarked = (one for one in times if not re.search(r"updat|modif", marks[one]) and _in_byline(one))
    for one in [*marked, *islice(unmarked, 1)]:
        yield "published", one.get("datetime") or ""


def _in_byline(element: HtmlElement) -> bool:
    """Little text beside it: a date inside a sentence is the event's, not the article's."""
    parent = element.getparent()
    if parent is None or next(element.iterancestors("aside", "nav", "footer"), None) is not None:
        return False
    return sum(map(len, islice(parent.itertext(), _BYLINE_PIECES + 1))) <= _BYLINE_LENGTH


def _title(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """``<h1>`` and ``<title>``; what the title adds to the headline behind a separator is the publisher."""
    title = next((" ".join((one.text or "").split()) for one in root.iter("title")), "")
    headlines = [" ".join("".join(one.itertext()).split()) for one in islice(root.iter("h1"), 3)]
    for headline in headlines:
        rest = title.removeprefix(headline)
        separator = next((mark for mark in _TITLE_SEPARATORS if rest.startswith(mark)), None)
        if headline and separator and rest != title:
            yield "title", headline
            yield "publisher", rest.removeprefix(separator)
    if len(headlines) == 1:
        yield "title", headlines[0]
    yield "title", title
