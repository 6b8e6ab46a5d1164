"""``show``: what an id prefix names, a claim or a discrepancy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimtrack.domain.claims import Claim
from claimtrack.domain.discrepancies import Discrepancy
from claimtrack.reports.findings import Finding
from claimtrack.workflows.conflicting import attach_reviews
from claimtrack.workflows.database import opened
from claimtrack.workflows.errors import WrongUse
from claimtrack.workflows.reconciling import reconcile
from claimtrack.workflows.settings import Settings

if TYPE_CHECKING:
    from claimtrack.store.repository import Store


def find_by_id(settings: Settings, prefix: str) -> Claim | Finding:
    """The claim or the discrepancy whose id begins with ``prefix``.

    Raises:
        WrongUse: nothing has that id, or more than one thing.
    """
    with opened(settings) as store:
        claim = _claim(store, prefix)
        found = [one for one in reconcile(store, settings) if one.id.startswith(prefix)]
        if claim is not None and found and claim.id != prefix and found[0].id != prefix:
            raise WrongUse(f"{prefix!r} begins the id of a claim ({claim.id}) and of a discrepancy ({found[0].id})")
        if claim is not None and (not found or claim.id == prefix):
            return claim
        return attach_reviews([the_only_one(found, prefix)], store.review_history())[0]


def _claim(store: Store, prefix: str) -> Claim | None:
    from claimtrack.store.errors import UnknownIdError

    try:
        return store.claim(prefix)
    except UnknownIdError:
        return None


def the_only_one(found: Sequence[Discrepancy], prefix: str) -> Discrepancy:
    """The discrepancy that a prefix names.

    Raises:
        WrongUse: none, or more than one.
    """
    if not found:
        raise WrongUse(f"no claim or discrepancy has an id that begins with {prefix!r}")
    if len(found) > 1:
        raise WrongUse(f"{prefix!r} begins {len(found)} ids: {', '.join(one.id for one in found[:5])}")
    return found[0]
