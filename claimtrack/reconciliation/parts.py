"""arithmetic: the parts that one sentence gives of a whole, against the whole.

Parts are recognised by their metrics, which are the whole's with words of their own ("losses", "losses of homes"), and
stand in the whole's own sentence, in its unit, time and voice. Behind a colon they are all of it; elsewhere some may be
missing, so that only too much is an error. The next sentence may give them too, where it says that nothing is missing
("nobody else pays", "and the other 790,000"), or gives three or more "of that" which leave next to nothing over.

Fires: losses of 94 million: 61 million of businesses and 43 million of homes; a cost of 1.2 billion, of which the next
sentence says that the state pays 600 and the region 350 million, and nobody else anything; a demand of 19.8 GWh, of
which "mobility took 13.1, storage 4.2 and electronics 2.0".
Silent: 94 million, of which 40 million of homes and 30 million of cars; parts of which one holds another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed, same_things, same_voice
from claimtrack.reconciliation.statements import Statement, words_of
from claimtrack.reconciliation.sums import added, not_the_sum, total
from claimtrack.reconciliation.wording import about, figure, interval_text

_MOST_FIGURES = 12
_BETWEEN_SENTENCES = 2
_NOTHING_ELSE = re.compile(
    r"\b(?:(?:nobody|no one|no-one|nothing|none) else|no others?|between them|the rest|the remainder|the remaining)\b"
    r"|\bthe other (?=[\d$€£])",
    re.IGNORECASE,
)
_OF_THAT = re.compile(r"\bof (?:that|those|these|this|it|them)\b", re.IGNORECASE)
_LEAST_PARTS = 3
_NEARLY_ALL = Decimal("0.95")
"""Three parts or more of that which make so much of it leave no room for others."""
_AMOUNTS = frozenset("cost price value total size amount budget spending investment".split())


def parts(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Wholes whose parts in the same sentence make another sum."""
    by_sentence: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    by_end: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for one in statements:
        if one.kind is Kind.LEVEL and one.sure and one.dimension != "proportion" and not one.bound:
            sentence = one.claim.quote
            by_sentence[one.document, sentence.start, one.dimension, one.scope, one.held].append(one)
            by_end[one.document, sentence.end, one.dimension, one.scope, one.held].append(one)
    for (document, _, *place), members in by_sentence.items():
        if 2 < len(members) <= _MOST_FIGURES:
            for whole in members:
                yield from _of_whole(whole, members)
        sentence = members[0].claim.quote
        all_told = _NOTHING_ELSE.search(sentence.text) is not None
        if 1 < len(members) <= _MOST_FIGURES and (all_told or _OF_THAT.search(sentence.text)):
            for before in range(sentence.start - _BETWEEN_SENTENCES, sentence.start + 1):
                for whole in by_end.get((document, before, *place), ()):
                    yield from _of_next(whole, members, all_told=all_told)


def _of_next(whole: Statement, members: Sequence[Statement], *, all_told: bool) -> Iterator[Discrepancy]:
    """A whole of which the next sentence gives all parts, or nearly all, each under words of its own."""
    core = part_core(words_of(whole))
    found = [one for one in members if core and core < words_of(one) and _alike(one, whole)]
    nested = any(words_of(one) <= words_of(other) for one in found for other in found if one is not other)
    sum_ = total(found)
    full = all_told or (len(found) >= _LEAST_PARTS and added(found) >= whole.headline * _NEARLY_ALL)
    if len(found) > 1 and len(found) == len(members) and full and not nested and not sum_.meets(computed(whole)):
        yield whole_and_parts(whole, found)


def part_core(words: frozenset[str]) -> frozenset[str]:
    """What the parts of an amount are named by too: "funds for the bridge" are a part of "the cost of the bridge"."""
    return words - _AMOUNTS


def _of_whole(whole: Statement, members: Sequence[Statement]) -> Iterator[Discrepancy]:
    found = [one for one in members if _is_part(one, whole)]
    if len(found) < 2 or any(_own(one, whole) & _own(other, whole) for one, other in combinations(found, 2)):
        return
    sum_, stated = total(found), computed(whole)
    if sum_.meets(stated) or not (_exceeds(sum_, stated) or _all_of_it(whole, found)):
        return
    yield whole_and_parts(whole, found)


def whole_and_parts(whole: Statement, found: Sequence[Statement]) -> Discrepancy:
    """The whole and the parts that do not make it."""
    made = interval_text(total(found), whole.scale, whole.unit_name)
    told = " and ".join(figure(one) for one in sorted(found, key=lambda one: one.order))
    return not_the_sum(
        whole,
        found,
        "parts",
        f"{about(whole, whole.claim.period)}: {told} make {made}, not {figure(whole)}.",
        ["a wrong part or whole", "parts that overlap or are not all"],
    )


def _is_part(one: Statement, whole: Statement) -> bool:
    return one is not whole and _alike(one, whole) and words_of(whole) < words_of(one)


def _alike(one: Statement, whole: Statement) -> bool:
    mood = one.claim.modality is whole.claim.modality
    return mood and same_things(one, whole) and same_voice(one, whole)


def _own(one: Statement, whole: Statement) -> frozenset[str]:
    """The words that tell the part from its whole."""
    return words_of(one) - words_of(whole)


def _exceeds(sum_: Interval, whole: Interval) -> bool:
    return sum_.low is not None and whole.high is not None and sum_.low > whole.high


def _all_of_it(whole: Statement, found: Sequence[Statement]) -> bool:
    """Whether the parts stand behind a colon that follows the whole."""
    sentence = whole.claim.quote
    first = min(one.claim.value_span.start for one in found)
    between = sentence.text[max(whole.claim.value_span.end - sentence.start, 0) : max(first - sentence.start, 0)]
    return ":" in between
