"""Where figures stand in a text: the sentences of a document with their figures, and the words between two of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from claimtrack.domain.claims import Claim
from claimtrack.reconciliation.statements import Statement

Place = tuple[Claim, Statement]
"""A claim and the statement that it makes or repeats."""


def sentences(statements: Iterable[Statement], wanted: Callable[[Statement], bool]) -> list[list[list[Place]]]:
    """The documents' sentences that have wanted figures, in the order of the text, copies included."""
    documents: defaultdict[str, list[Place]] = defaultdict(list)
    for one in statements:
        if wanted(one):
            documents[one.document].extend((claim, one) for claim in (one.claim, *one.copies))
    return [_in_order(places) for places in documents.values()]


def _in_order(places: list[Place]) -> list[list[Place]]:
    found: list[list[Place]] = []
    for place in sorted(places, key=lambda place: (place[0].quote.start, place[0].value_span.start, place[0].id)):
        if not found or found[-1][0][0].quote.start != place[0].quote.start:
            found.append([])
        found[-1].append(place)
    return found


def before(sentences: Sequence[Sequence[Place]], index: int, number: int, most_between: int) -> list[Place]:
    """The figures of the sentences before one, the nearest last, as far as they stand near it."""
    start = sentences[index][0][0].quote.start
    return [
        place
        for earlier in sentences[max(index - number, 0) : index]
        for place in earlier
        if start - place[0].quote.end <= most_between
    ]


def text_between(first: Claim, second: Claim) -> str:
    """The words between two figures of one sentence."""
    start = first.quote.start
    return first.quote.text[max(first.value_span.end - start, 0) : max(second.value_span.start - start, 0)]


def text_before(claim: Claim) -> str:
    """The words of the figure's sentence before it."""
    return claim.quote.text[: max(claim.value_span.start - claim.quote.start, 0)]


def text_behind(claim: Claim) -> str:
    """The words of the figure's sentence behind it."""
    return claim.quote.text[max(claim.value_span.end - claim.quote.start, 0) :]
