"""Markdown: kept as it is (tables stay rows) but for the front matter, which becomes metadata."""

from __future__ import annotations

from claimtrack.documents.facts import Reading, facts_of
from claimtrack.documents.frontmatter import split_front_matter
from claimtrack.documents.masthead import facts_of_text
from claimtrack.domain.documents import MetadataBasis


def read(text: str, name: str) -> Reading:
    """The reading of a Markdown text; offsets count after the front matter and the blank lines below it."""
    front = split_front_matter(text)
    body = text[front.end :].lstrip("\n") if front.end else text
    facts = facts_of(front.values, MetadataBasis.FRONT_MATTER) + facts_of_text(body)
    return Reading(body, facts, front.diagnostics)
