"""arithmetic: a share that a sentence says of an amount, against that amount and its whole; inside one article.

The sentence itself tells which amount the share is of: "18.9 million, or 23 percent"; "That is 88% of the 1.2 million".
The other amount is recognised by its words, its unit and its place. One that fits is enough for silence.

Fires: "1,900 out of 6,200 tents, or 45 percent"; "41 million has been received, or 28 percent of what is required"
beside a requirement of 120 million.
Silent: shares behind another amount; wholes in other units; two wholes that speak of it equally much.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimtrack.domain.claims import Claim
from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.balances import RESULTS
from claimtrack.reconciliation.computing import computed, multiplier, positive, same_things, same_voice
from claimtrack.reconciliation.shares import SHARE_WORDS, not_the_share
from claimtrack.reconciliation.statements import Statement, words_of

_YEAR = r"(?:19|20)\d\d\b"
_SAID_TWICE = re.compile(
    rf"""(?: [^\d.;:] | {_YEAR} ){{0,50}}?
        (?: ,?\ or\ | \ \( | ,?\ (?: i\.e\. | that\ is,? | equal\ to | equivalent\ to )\ )
        (?: (?: about | some | around | roughly | nearly | only | just )\ )?""",
    re.VERBOSE,
)
_BEFORE_A_WHOLE = r"""(?: (?: all\ the | all | the | its | their | those | a\ total\ of )\ )?
    (?: (?: about | some | around )\ )? (?: [A-Z]{0,3} [$€£¥₹]\ ? )?"""
"""What may stand between "of" and the digits of a whole: "all the about $3 million"."""
_OUT_OF = re.compile(rf"[^\d.;:]{{0,40}} \b out\ of\ {_BEFORE_A_WHOLE}", re.VERBOSE)
_OUT_OF_WHOLE = re.compile(rf"\b (?i: out\ of )\ {_BEFORE_A_WHOLE} $", re.VERBOSE)
_OF = re.compile(rf"\ of\ {_BEFORE_A_WHOLE}", re.VERBOSE)
_THAT_IS = re.compile(
    r""" (?: \b (?: that | this | which | it ) (?: ['’]s | \ (?: is | was | makes | made | equals ) | \ amounts\ to )
        | ,\ or | \( | ,?\ (?: i\.e\. | equal\ to | equivalent\ to | representing ) ) \ ?
        (?: (?: about | some | around ) \ )? $""",
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN_SENTENCES = 3
_MOST_LEVELS = 60
_LEAST_SHARED = 2
"""One word in common is too little to tell a whole by: base stations are no whole of the 5G sites among them."""
_HUNDRED = Decimal(100)


def said_shares(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Shares that do not compute with the amounts that their sentences say them of."""
    groups: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in statements:
        told = one.kind in (Kind.SHARE, Kind.LEVEL) and one.period is not None and not one.claim.baseline
        if told:
            groups[one.document, one.scope].append(one)
    for members in groups.values():
        levels = [one for one in members if one.kind is Kind.LEVEL and one.headline > 0]
        if 1 < len(levels) <= _MOST_LEVELS:
            for share in members:
                if share.kind is Kind.SHARE and share.dimension == "proportion" and not share.projected:
                    yield from _of_share(share, levels)


def _of_share(share: Statement, levels: Sequence[Statement]) -> Iterator[Discrepancy]:
    stated = multiplier(share)
    parted = _parted(share, levels)
    if parted is not None and stated is not None:
        quotient = computed(parted[0]).over(computed(parted[1]))
        if not quotient.meets(stated):
            yield not_the_share(share, *parted, quotient)
        return
    part = next((one for one in levels if _said_twice(share, one)), None)
    whole = next((one for one in levels if _said_of(share, one)), None)
    if stated is None:
        return
    if part is not None and whole is None:
        wholes = [one for one in levels if _about_one(share, part, one)]
        pairs = [(part, one) for one in wholes]
        whole = _closest(share, wholes)
    elif whole is not None:
        parts = [one for one in levels if _told_before(share, one, whole)]
        pairs = [(one, whole) for one in parts]
        part = max(parts, key=lambda one: one.claim.value_span.start, default=None)
    if part is None or whole is None or not positive(computed(whole)):
        return
    if any(computed(one).over(computed(other)).meets(stated) for one, other in pairs if positive(computed(other))):
        return
    yield not_the_share(share, part, whole, computed(part).over(computed(whole)))


def _parted(share: Statement, levels: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The part and the whole that the sentence sets apart itself: "1,900 out of the 6,200 tents, or 31 percent"."""
    near = [(said, amount, one) for one in levels for said, amount in _in_one_sentence(share, one)]
    near = [(said, amount, one) for said, amount, one in near if amount.value_span.end <= said.value_span.start]
    for said, amount, one in near:
        if not _SAID_TWICE.fullmatch(_between(said, amount)):
            continue
        for _, earlier, other in near:
            if earlier.value_span.end > amount.value_span.start or other.dimension != one.dimension:
                continue
            part, whole = (other, one) if _OUT_OF.fullmatch(_between(earlier, amount)) else (one, other)
            opening = earlier.quote.text[: earlier.value_span.start - earlier.quote.start]
            if (whole is one or _OUT_OF_WHOLE.search(opening)) and positive(computed(whole)):
                return (part, whole) if part.headline < whole.headline else None
    return None


def _said_twice(share: Statement, one: Statement) -> bool:
    """Whether the share and the amount are one thing said twice."""
    return any(_SAID_TWICE.fullmatch(_between(*places)) for places in _in_one_sentence(share, one))


def _said_of(share: Statement, one: Statement) -> bool:
    """Whether the amount stands behind the share as its whole, and the share is said of what was told before."""
    for said, amount in _in_one_sentence(share, one):
        before = said.quote.text[: max(said.value_span.start - said.quote.start, 0)]
        behind = amount.value_span.start >= said.value_span.end
        if behind and _OF.fullmatch(_between(said, amount)) and _THAT_IS.search(before):
            return True
    return False


def _in_one_sentence(share: Statement, one: Statement) -> Iterator[tuple[Claim, Claim]]:
    """The places of two figures that stand in one sentence, copies included."""
    for said in (share.claim, *share.copies):
        for amount in (one.claim, *one.copies):
            if said.source.document == amount.source.document and said.quote.start == amount.quote.start:
                yield said, amount


def _between(said: Claim, amount: Claim) -> str:
    first, second = sorted((said.value_span, amount.value_span), key=lambda span: span.start)
    sentence = said.quote
    return sentence.text[max(first.end - sentence.start, 0) : max(second.start - sentence.start, 0)]


def _about_one(share: Statement, part: Statement, whole: Statement) -> bool:
    """Whether an amount can be the whole of the part: larger, in its unit, of its time or a plan's, in one voice."""
    if whole is part or not same_things(part, whole) or whole.dimension != part.dimension:
        return False
    if whole.headline <= part.headline or not same_voice(share, whole) or whole.period is None or part.period is None:
        return False
    if not (share.sure and part.sure and whole.sure):
        return False
    of_the_time = whole.period.contains(part.period) or (whole.target and whole.period.overlaps(part.period))
    return of_the_time and len(_shared(share, whole)) >= _LEAST_SHARED and not words_of(whole) & RESULTS


def _told_before(share: Statement, part: Statement, whole: Statement) -> bool:
    """Whether an amount is told in the share's sentence or just before it, and can be a part of the whole."""
    if part is whole or not same_things(part, whole) or part.dimension != whole.dimension or part.projected:
        return False
    near = part.claim.quote.end + _BETWEEN_SENTENCES >= share.claim.quote.start
    before = part.claim.value_span.end <= share.claim.value_span.start
    of_the_time = part.held == share.held and same_voice(share, part)
    one_sentence = part.claim.quote.start == share.claim.quote.start
    tied = one_sentence or (part.sure and whole.sure and share.sure and bool(words_of(part) & words_of(whole)))
    return near and before and of_the_time and tied


def _closest(share: Statement, wholes: Sequence[Statement]) -> Statement | None:
    """The whole that has most words in common with the share; none where two have equally many."""
    ranked = sorted(wholes, key=lambda one: -len(_shared(share, one)))
    tied = len(ranked) > 1 and len(_shared(share, ranked[0])) == len(_shared(share, ranked[1]))
    return ranked[0] if ranked and not tied else None


def _shared(share: Statement, one: Statement) -> frozenset[str]:
    return (words_of(share) - SHARE_WORDS) & words_of(one)
