"""Interest: percentages that loans are given or taken at."""

from __future__ import annotations

from claimtrack.extraction.figures import Figure
from claimtrack.extraction.kind_readings import Reading, part_of
from claimtrack.extraction.lexicon import singular, verb_forms, words
from claimtrack.extraction.tokens import Token

_LOANS = frozenset(
    "loan loans deposit deposits savings mortgage mortgages bonds credit overdraft overdrafts borrowing "
    "accounts".split()
)

_LOAN_WORDS = 6
_PAYING = frozenset(("pay", "pays", "paid", "charge", "charges", "charged"))


def on_loans(tokens: list[Token], figure: Figure) -> bool:
    """ "charges 24% a year on loans", "4.1% on its deposits", "5% interest": the price of money."""
    behind = [token.lower for token in tokens[figure.last : figure.last + 6]]
    if behind[:2] in (["a", "year"], ["a", "month"], ["per", "year"], ["per", "month"]):
        behind = behind[2:]
    before = [token.lower for token in tokens[max(0, figure.first - _RATE_REACH) : figure.first]]
    rated = next(
        (at for at in range(len(before) - 2) if before[at] in ("rate", "rates") and before[at + 1] == "on"), None
    )
    if rated is not None and not _LOANS.isdisjoint(before[rated + 2 : rated + 6]):
        # "The average rate on new mortgages was 2.8%."
        return True
    if behind[:1] == ["interest"]:
        return True
    borrowed = behind[:1] == ["for"] and any(token.lower in _PAYING for token in tokens[: figure.first])
    return (behind[:1] == ["on"] or borrowed) and not _LOANS.isdisjoint(behind)


def lent_at(tokens: list[Token], figure: Figure, spoken: Reading | None) -> bool:
    """ "lowered Bank Rate ..., to 4%", "borrowers paid 6.4%" where rates of interest are spoken of."""
    if part_of(tokens, figure):
        return False
    before = tokens[figure.first - 1].lower if figure.first else ""
    known = verb_forms().get(before)
    if spoken is not None and spoken.rule == "kind-interest-rate" and known is not None:
        return known.verb.lemma in ("pay", "charge", "lend", "borrow", "yield", "earn")
    held = before == "at" and tokens[figure.first - 2].lower in ("rate", "rates")
    if before != "to" and not held:
        return False
    for index in range(figure.first - 2, max(0, figure.first - _RATE_REACH), -1):
        if tokens[index].lower in ("rate", "rates"):
            before = tokens[index - 1].lower
            bare = before in words("determiners") or before in words("possessives") or before in verb_forms()
            return before in words("rates of money") or (bare and any(token.lower in _LENDERS for token in tokens))
        if tokens[index].text in ";:" or tokens[index].lower in ("but", "while", "whereas", "which"):
            return False
    return False


_RATE_REACH = 16
_LENDERS = frozenset("bank banks fed ecb policymakers governor central lender lenders borrowing".split())


def label_of_loan(tokens: list[Token], figure: Figure) -> str:
    """ "pay 3.7% for a ten-year mortgage", "4.1% on its deposits": the rate of that loan; "" elsewhere."""
    at = figure.last
    if at >= len(tokens) or tokens[at].lower not in ("for", "on") or not on_loans(tokens, figure):
        return ""
    told: list[str] = []
    for token in tokens[at + 1 : at + 1 + _LOAN_WORDS]:
        if token.lower in words("determiners") | words("possessives"):
            continue
        told.append(token.lower)
        if token.lower in _LOANS:
            return f"{' '.join((*told[:-1], singular(told[-1]))).replace(' - ', '-')} rate"
    return ""
