"""How claims and findings are put in words, the same in every report."""

from __future__ import annotations

from decimal import Decimal

from claimtrack.domain.claims import Claim, Modality
from claimtrack.domain.quantities import Comparator, Quantity
from claimtrack.reports.json_text import decimal_text

_SCALES = (
    (Decimal(10) ** 12, "trillion"),
    (Decimal(10) ** 9, "billion"),
    (Decimal(10) ** 6, "million"),
)
_MARKS = {Comparator.EQUAL: "", Comparator.RANGE: "", Comparator.ABOUT: "~"}


def quantity_words(quantity: Quantity) -> str:
    """A quantity in a reader's form: ``>1.2 trillion CNY``, ``24 %``, ``18 to 20 percentage point``, ``6 x``."""
    mark = _MARKS.get(quantity.comparator, quantity.comparator.value)
    number = number_words(quantity.value)
    if quantity.value_high is not None:
        number = f"{number} to {number_words(quantity.value_high)}"
    unit = "%" if quantity.unit == "percent" else quantity.unit
    return f"{mark}{number} {unit}".rstrip()


def number_words(value: Decimal) -> str:
    """A number with its scale word (``1.2 trillion``), exact; grouped digits below a million."""
    for scale, word in _SCALES:
        if abs(value) >= scale:
            scaled = decimal_text(value / scale)
            return f"{scaled} {word}" if len(scaled) <= 9 else decimal_text(value)
    whole, dot, rest = decimal_text(value).partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole != "-0" else decimal_text(value)


def said_by(claim: Claim) -> str:
    """Who stands for the claim: the speaker and who printed it, else the publisher, else the file's name."""
    printed = claim.source.publisher or claim.source.document
    return f"{claim.attribution}, in {printed}" if claim.attribution else printed


def when_words(claim: Claim) -> str:
    """The period, with a question mark where nothing tells it and the modality where it is no actual figure."""
    period = claim.period or "undated"
    return period if claim.modality is Modality.ACTUAL else f"{period} {claim.modality.value}"


def subject(metric: str, scope: str | None) -> str:
    """What is measured and where, on one line."""
    return f"{metric} · {scope}" if scope else metric


def one_line(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())
