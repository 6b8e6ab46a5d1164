"""When a figure holds, and what the text around it says of its time: the words in which timing is told."""

from __future__ import annotations

from dataclasses import dataclass

from claimtrack.domain.periods import PeriodBasis


@dataclass(frozen=True, slots=True)
class Timing:
    """Period, basis and baseline of one figure, with the rule that chose the period.

    ``compared`` says that the period is one that another figure is compared with, not the text's own;
    ``unit`` is what the figure states, whatever it is a rate of.
    """

    period: str | None
    basis: PeriodBasis
    baseline: str | None
    rule: str
    compared: bool = False
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """What the text around a figure says of its time.

    ``inherited`` is the period last spoken of, ``present`` the publication's; ``stated`` is the period that the text
    stated last, to which a past tense goes back from the present; ``here`` is the period stated last in the paragraph,
    of whose figures a rate in the present goes on to speak; ``ahead`` is the period that the paragraph last foretold,
    and goes on to where the verb is in the future; ``before`` are the period and baseline of the sentence's figure read
    last. ``sibling`` is the timing of the figure beside it, ``beside`` says that its period is inherited; ``alike``
    that the paragraph has measured the like, ``flow`` that the figure measures what adds up over a time and has no
    level at a day; ``levels`` are the periods of the levels told last in the paragraph, the latest first;
    ``latest`` is the period of the first figure of the sentence before; ``counted`` says that a speaker counts or
    estimates the figure, which tells nothing of its time where the paragraph has stated one;
    ``told`` are the periods of the sentence's levels read so far;
    ``index`` says that the figure measures prices, pay or the like; ``listed`` that it stands in a list.
    """

    inherited: str | None
    present: str | None
    stated: str | None = None
    here: str | None = None
    ahead: str | None = None
    before: tuple[str | None, str | None] = (None, None)
    sibling: Timing | None = None
    beside: bool = False
    alike: bool = False
    flow: bool = False
    levels: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    index: bool = False
    latest: str | None = None
    counted: bool = False
    listed: bool = False
