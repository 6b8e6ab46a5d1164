"""arithmetic: how much a text says that one amount is of another, against the two amounts; whatever they are called.

The words between the figures tell what is compared: "9 million, almost twice its profit of 5 million"; "That is a
third of the 80 million"; "4 million, or 20 per cent of the sum", whose whole stands in a sentence before. One pair
that fits is enough for silence.

Fires: "the bill, $9 million, was almost three times its profit of $5 million" (1.8 times).
Silent: amounts in other units; a share of something that has no figure; "sales of 4 million, half of them to the 2
million of Marsh".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimtrack.domain.claims import Claim
from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.domain.intervals import Interval
from claimtrack.domain.quantities import Kind
from claimtrack.reconciliation.computing import computed, multiplier, positive, same_things
from claimtrack.reconciliation.findings import discrepancy
from claimtrack.reconciliation.places import Place, before, sentences, text_before, text_behind, text_between
from claimtrack.reconciliation.shares import not_the_share
from claimtrack.reconciliation.statements import Statement
from claimtrack.reconciliation.wording import about, amount, figure

_ROUGHLY = r"""(?: (?: also | still | about | almost | nearly | exactly | just \ (?:over|under) | roughly | around
    | some | only | even | (?:more|less) \ than | over ) \ )*"""
_IS = rf"""(?: ,?\ (?: or | (?:which|that) \ (?:is|was|makes|made) ) | ,?\ (?: equal | equivalent ) \ to
    | ,?\ (?: is | was | are | were | equals? | represent(?:s|ed|ing) | amount(?:s|ed|ing) \ to | makes? | making
    | made )
    | , | \ \( ) \ ? {_ROUGHLY}"""
_SAID_OF = re.compile(rf"[^\d.;:,()]{{0,30}} {_IS} $", re.VERBOSE)
"""Between an amount and how much it is of another: "9 million, was almost"."""
_THAT_IS = re.compile(
    r"""^\W* (?: that | this | it | which ) \b (?: \ [\w’']+ )?
        \ (?: is | was | are | were | would \ be | makes | made | equals | represents ) \b [^\d.;:]{0,30} $""",
    re.IGNORECASE | re.VERBOSE,
)
_NAMED = r"""(?: (?! \ (?: and | while | but | to | from ) \ ) [^\d.;:,()] ){0,40}
    (?: ,\ which\ (?:is|was|were|are) )? (?: \ [A-Z]{0,3}[$€£¥]? )? \ ?"""
"""Between how much an amount is of another and the other: " its profit of "."""
_OF = re.compile(rf"\ of {_NAMED}", re.VERBOSE)
_TIMES_OF = re.compile(_NAMED, re.VERBOSE)
_OF_THE_SUM = re.compile(
    r"""\ of \ (?: the | that | this | its | their ) \ (?: [a-z]+ \ )?
        (?: sum | amount | money | funds? | requirement | appeal | request | budget ) \b""",
    re.IGNORECASE | re.VERBOSE,
)
_OR = re.compile(
    r"(?:[^\d.;:]{0,40},)? or (?:about |some |around |only |just )?(?:[A-Z]{0,3}[$€£¥])?|[^\d.;:,]{0,30} \("
)
_SENTENCES_BEFORE, _MOST_BETWEEN = 2, 300
_FOLD_MARGIN = Decimal("0.15")
_FAR_OFF = Decimal("2.5")
"""How many times the stated ratio may be missed by; further off it is rather of something else."""

_RATIOS = (Kind.SHARE, Kind.MULTIPLE)


def told_ratios(statements: Iterable[Statement]) -> Iterator[Discrepancy]:
    """Amounts that are not as much of one another as the text says."""
    every = list(statements)
    with_ratio = {one.document for one in every if one.kind in _RATIOS}
    for document in sentences(every, lambda one: one.document in with_ratio and one.kind in (Kind.LEVEL, *_RATIOS)):
        for index, sentence in enumerate(document):
            for at, (claim, ratio) in enumerate(sentence):
                if ratio.kind in _RATIOS and ratio.dimension in ("proportion", "ratio"):
                    earlier = before(document, index, _SENTENCES_BEFORE, _MOST_BETWEEN)
                    yield from _of_ratio(claim, ratio, sentence[:at], sentence[at + 1 :], earlier)


def _of_ratio(
    claim: Claim, ratio: Statement, left: Sequence[Place], right: Sequence[Place], earlier: Sequence[Place]
) -> Iterator[Discrepancy]:
    of = _OF if ratio.kind is Kind.SHARE else _TIMES_OF
    wholes = [one for other, one in right[:1] if one.kind is Kind.LEVEL and of.fullmatch(text_between(claim, other))]
    if wholes:
        if left and left[-1][1].kind is Kind.LEVEL and _SAID_OF.fullmatch(text_between(left[-1][0], claim)):
            yield from _judged(ratio, [left[-1][1]], wholes)
        elif not left and _THAT_IS.search(text_before(claim)):
            yield from _judged(ratio, [one for _, one in earlier if one.kind is Kind.LEVEL][-1:], wholes)
    elif ratio.kind is Kind.SHARE and _OF_THE_SUM.match(text_behind(claim)):
        parts = [one for other, one in left[-1:] if _OR.fullmatch(text_between(other, claim))]
        parts += [one for other, one in right[:1] if _OR.fullmatch(_past_the_sum(text_between(claim, other)))]
        yield from _judged(ratio, parts, [one for _, one in earlier if one.kind is Kind.LEVEL][::-1])


def _past_the_sum(text: str) -> str:
    return _OF_THE_SUM.sub("", text, count=1)


def _judged(ratio: Statement, parts: Sequence[Statement], wholes: Sequence[Statement]) -> Iterator[Discrepancy]:
    """The first pair that can be meant, unless one fits."""
    stated = _stated(ratio)
    pairs = [
        (part, whole, computed(part).over(computed(whole)))
        for part in parts
        for whole in wholes
        if part is not whole and _comparable(part, whole) and positive(computed(whole))
    ]
    if not pairs or stated is None or any(quotient.meets(stated) for _, _, quotient in pairs):
        return
    for part, whole, quotient in pairs:
        told = _headline(ratio)
        made = part.headline / whole.headline
        if told > 0 and 1 / _FAR_OFF < made / told < _FAR_OFF and (made < 1) == (told < 1):
            shares = ratio.kind is Kind.SHARE
            yield not_the_share(ratio, part, whole, quotient) if shares else _not_the_fold(ratio, part, whole)
            return


def _stated(ratio: Statement) -> Interval | None:
    """What the ratio allows: "double" said beside both amounts is meant more narrowly than a rounded two."""
    whole = ratio.headline == ratio.headline.to_integral_value()
    if ratio.kind is Kind.SHARE or ratio.bound or not whole:
        return multiplier(ratio)
    return Interval(ratio.headline * (1 - _FOLD_MARGIN), ratio.headline * (1 + _FOLD_MARGIN))


def _headline(ratio: Statement) -> Decimal:
    return ratio.headline / 100 if ratio.kind is Kind.SHARE else ratio.headline


def _comparable(part: Statement, whole: Statement) -> bool:
    return part.dimension == whole.dimension and same_things(part, whole) and part.headline > 0


def _not_the_fold(ratio: Statement, part: Statement, whole: Statement) -> Discrepancy:
    made = part.headline / whole.headline
    return discrepancy(
        DiscrepancyType.ARITHMETIC,
        [ratio, part, whole],
        (ratio.scope, "times", ratio.held, ratio.document),
        f"{about(ratio, ratio.claim.period)}: {figure(part)} is {amount(round(made, 2), 'x')} of {figure(whole)}, "
        f"not {figure(ratio)}.",
        period=ratio.claim.period,
        gap=abs(made / ratio.headline - 1),
        causes=["a multiple of another amount", "a wrong multiple or amount"],
    )
