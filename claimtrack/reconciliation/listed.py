"""arithmetic: the figures that a text lists as parts of an amount, recognised by how it lists them, whatever they are
called.

A sentence says that its figures are parts: behind a colon that follows the amount ("90 million in all: 40 for roads,
30 for schools and 10 for parks"), "of that sum", "and the other 5,000", "and everything else 2 billion", or "together
they make 7 billion". The amount stands in the same sentence or in one of the two before. One amount that fits is enough
for silence. What a sentence adds up below the rows of a table is the business of :mod:`tables`.

Fires: "Marsh (70 MW), Hale (20 MW) and Elmwood (30 MW) add up to 150 MW".
Silent: "90 million, of which 40 for roads and 10 for parks", for others may be left out; figures of several times;
sums that lie far from the amount, which are rather of something else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from claimtrack.domain.claims import Claim, Span
from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed, same_things
from claimtrack.reconciliation.findings import relative_gap
from claimtrack.reconciliation.parts import whole_and_parts
from claimtrack.reconciliation.places import Place, before, sentences, text_before, text_behind, text_between
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.sums import added, total

_OF_THAT = re.compile(
    r"\bof (?:that|those|these|this|it|them|the total)\b(?! (?:year|month|week|day|quarter)\b)", re.IGNORECASE
)
_OF_WHICH = re.compile(r"\bof (?:which|whom)\b")
_PARTED = re.compile(rf";|{_OF_THAT.pattern}|{_OF_WHICH.pattern}", re.IGNORECASE)
"""What begins a list of parts of a part."""
_A_NUMBER = r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|another|(?!(?:19|20)\d\d\b)\d)"
_NUMBER = re.compile(_A_NUMBER, re.IGNORECASE)
_GOES_ON = re.compile(rf"[^.;:]{{0,60}}(?:,|\band) {_A_NUMBER}", re.IGNORECASE)
_REST = re.compile(
    r"""\b(?: (?: the | all | every | everything | everyone ) \ (?: other s? | else | rest | remaining | remainder )
        | others | elsewhere ) \b [^.;:]{0,60}$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What the last part of a list is called where the list leaves nothing out; stands before its figure."""
_REST_BEHIND = re.compile(r"[^.;:,\d]{0,40}\b(?:everything else|the rest|the others)\b", re.IGNORECASE)
SUMMED = re.compile(
    r"""\b(?: add (?:s|ed|ing)? \ up \ to | (?: for | to | makes? | making | gives? | reach(?:es)? ) \ a \ total \ of |
         total (?:s|led|ling|ing) | together | in \ all | altogether | combined | in \ total ) \b [^.;:\d]{0,40}$""",
    re.IGNORECASE | re.VERBOSE,
)
"""What stands before the sum of figures that were told first."""
_ONLY_SOME = re.compile(
    r"\b(?:including|among them|such as|for example|of which|at least|mainly|mostly)\b", re.IGNORECASE
)
_MOST_FIGURES = 12
_LEAST_PARTS, _LEAST_OF_THAT = 2, 3
_SENTENCES_BEFORE = 2
_MOST_BETWEEN = 400
"""Characters between an amount and the sentence that lists its parts."""
_MOST_OFF = Decimal("0.25")
_NEARLY_ALL = Decimal("0.95")

_Found = tuple[Discrepancy, Sequence[Claim]]


def listed(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Amounts that the parts listed beside them do not make."""
    every = list(statements)
    read: defaultdict[tuple[str, int], list[Span]] = defaultdict(list)
    for one in every:
        for claim in (one.claim, *one.copies):
            read[one.document, claim.quote.start].append(claim.value_span)
    for document in sentences(every, _may_be_added):
        yield from (one for one, parts in _of_document(document) if not _left_out(parts, read))


def _may_be_added(one: Statement) -> bool:
    return one.kind is Kind.LEVEL and one.dimension != "proportion" and "/" not in one.unit and not one.bound


def _left_out(parts: Sequence[Claim], read: Mapping[tuple[str, int], Sequence[Span]]) -> bool:
    """Whether the list holds a number that was not read, or goes on with one: it may be another part."""
    first, last = parts[0], parts[-1]
    start = first.quote.start
    spans = read[first.source.document, start]
    inner = [*first.quote.text[: last.value_span.start - start]]
    for span in spans:
        inner[max(span.start - start, 0) : span.end - start] = " " * (span.end - max(span.start, start))
    within = "".join(inner)[first.value_span.start - start :]
    return bool(_NUMBER.search(within) or _GOES_ON.match(last.quote.text[last.value_span.end - start :]))


def _of_document(document: Sequence[Sequence[Place]]) -> Iterator[_Found]:
    for index, sentence in enumerate(document):
        earlier = before(document, index, _SENTENCES_BEFORE, _MOST_BETWEEN)
        for group in _groups(sentence):
            yield from list(_summed(group)) or list(_inside(group)) or list(_behind(group, earlier))
        if index and len(sentence) == 1 and _is_full(sentence):
            places = [place for other in document for place in other]
            yield from _completed(document[index - 1], sentence[0], places)


def _groups(sentence: Sequence[Place]) -> Iterator[list[Place]]:
    """The figures of a sentence that can be added: of one unit."""
    groups: list[list[Place]] = []
    for place in sentence:
        group = next((group for group in groups if _addable(place[1], group[0][1])), None)
        if group is None:
            groups.append([place])
        else:
            group.append(place)
    return (group for group in groups if _LEAST_PARTS <= len(group) <= _MOST_FIGURES)


def _addable(one: Statement, other: Statement) -> bool:
    return one.dimension == other.dimension and same_things(one, other)


def _of_one_time(one: Statement, other: Statement) -> bool:
    return one.held == other.held and one.claim.modality is other.claim.modality


def _summed(group: Sequence[Place]) -> Iterator[_Found]:
    """The parts first, behind them what they make."""
    *parts, last = group
    if len(parts) >= _LEAST_PARTS and SUMMED.search(text_between(parts[-1][0], last[0])):
        yield from _judged([last], parts, full=True)


def _inside(group: Sequence[Place]) -> Iterator[_Found]:
    """The amount first, behind it a colon or "of which" and its parts."""
    first, *rest = group
    if len(rest) < _LEAST_PARTS or not all(_of_one_time(one, first[1]) for _, one in rest):
        return
    between = text_between(first[0], rest[0][0])
    if ":" in between:
        yield from _judged([first], rest, full=not _ONLY_SOME.search(between))
    elif _OF_WHICH.search(between):
        yield from _judged([first], rest, _is_full(rest))


def _behind(group: Sequence[Place], earlier: Sequence[Place]) -> Iterator[_Found]:
    """A sentence of parts behind that of the amount."""
    lead = group[0][0]
    full = _is_full(group)
    if not (full or _OF_THAT.search(text_before(lead)) or _OF_THAT.match(text_behind(lead).lstrip())):
        return
    if not all(_of_one_time(one, group[0][1]) for _, one in group):
        return
    between = [text_between(one[0], other[0]) for one, other in pairwise(group)]
    between[0] = _OF_THAT.sub("", between[0], count=1)
    if any(_PARTED.search(text) for text in between):
        return
    wholes = [(claim, one) for claim, one in earlier if _addable(one, group[0][1]) and _of_one_time(one, group[0][1])]
    yield from _judged(wholes, group, full)


def _completed(listing: Sequence[Place], last: Place, places: Sequence[Place]) -> Iterator[_Found]:
    """The sentence before tells the parts but for the last, which has one of its own: "The other six had 924"."""
    group = next((group for group in _groups(listing) if _addable(group[0][1], last[1])), ())
    parts = [*group, last]
    named_alike = {one.key.base for _, one in parts}
    if group and len(named_alike) == 1 and all(_of_one_time(one, last[1]) for _, one in group):
        wholes = [
            (claim, one)
            for claim, one in places
            if one.key.base in named_alike and _of_one_time(one, last[1]) and _addable(one, last[1])
        ]
        yield from _judged(wholes, parts, full=True)


def _is_full(parts: Sequence[Place]) -> bool:
    """Whether the last part is called all the rest."""
    claim = parts[-1][0]
    text, end = claim.quote.text, claim.value_span.end - claim.quote.start
    opening = text_between(parts[-2][0], claim) if len(parts) > 1 else text_before(claim)
    return bool(_REST.search(opening) or _REST_BEHIND.match(text[end:]))


def _judged(wholes: Sequence[Place], parts: Sequence[Place], full: bool) -> Iterator[_Found]:
    """The nearest of the amounts that the parts can be of, unless they make one of them."""
    found = [one for _, one in parts]
    sum_, told = total(found), added(found)
    if len(set(map(id, found))) < len(found):
        return
    candidates = [one for _, one in wholes if all(one.headline > part.headline for part in found)]
    if any(sum_.meets(computed(one)) for one in candidates):
        return
    for whole in reversed(candidates):
        gap = relative_gap((told, whole.headline))
        if gap is None or gap > _MOST_OFF:
            continue
        nearly_all = len(found) >= _LEAST_OF_THAT and told >= whole.headline * _NEARLY_ALL
        if full or nearly_all or told > whole.headline:
            yield whole_and_parts(whole, found), [claim for claim, _ in parts]
        return
