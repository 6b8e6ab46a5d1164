"""From claims to statements: copies inside an article folded into the first, reposts of an article into one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from claimtrack.domain.claims import Claim
from claimtrack.domain.periods import PeriodBasis
from claimtrack.metrics import Alignment, is_place, scope_id
from claimtrack.reconciliation.metric_keys import metric_key
from claimtrack.reconciliation.short_names import ShortNames
from claimtrack.reconciliation.statements import Statement


def statements(claims: Iterable[Claim], alignment: Alignment, called: ShortNames) -> list[Statement]:
    """The statements of the claims, whose scopes may be ``called`` by short names."""
    unique = {claim.id: claim for claim in claims}
    copies: defaultdict[str, list[Claim]] = defaultdict(list)
    roots: dict[tuple[object, ...], Claim] = {}
    for claim in unique.values():
        if claim.same_as and claim.same_as != claim.id and claim.same_as in unique:
            copies[claim.same_as].append(claim)
            if not _of_another_time(claim, unique[claim.same_as]):
                continue
        print_ = (
            claim.quote.text, claim.value_span.text, claim.value_span.start - claim.quote.start, claim.metric_id,
            claim.scope, claim.period, claim.quantity.value, claim.quantity.unit,
        )  # fmt: skip
        earlier = roots.get(print_)
        if earlier is None or _first(claim) < _first(earlier):
            roots[print_] = claim
    aligned = bool(alignment)
    found = []
    for claim in roots.values():
        id_ = alignment.id_of(claim.metric_id, claim.metric, claim.metric_text) if aligned else claim.metric_id
        key = metric_key(id_, claim.metric, id_ != claim.metric_id)
        scope = scope_id(claim.scope)
        scope = called.get(scope, scope)
        if key.vague and (not scope or is_place(scope)):
            # "Sales in China" are not the same thing in two articles; Apple's are.
            key = replace(key, base=f"{key.base}@{claim.source.document}")
        duplicates = sorted(copies[claim.id], key=_first) if claim.id in copies else ()
        found.append(Statement(claim, key, scope, duplicates))
    return found


def _of_another_time(copy: Claim, first: Claim) -> bool:
    return copy.period_basis is PeriodBasis.STATED and copy.period != first.period


def _first(claim: Claim) -> tuple[str, str, int, str]:
    return (claim.source.published or "9999", claim.source.document, claim.value_span.start, claim.id)
