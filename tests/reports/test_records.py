from __future__ import annotations

from decimal import Decimal

from claimtrack.domain.discrepancies import Verdict
from claimtrack.reports.findings import Finding
from claimtrack.reports.records import (
    CLAIM_COLUMNS,
    CONFLICT_ROW_COLUMNS,
    CONTRACT_CLAIM_FIELDS,
    CONTRACT_CONFLICT_FIELDS,
    CONTRACT_MEMBER_FIELDS,
    claim_record,
    conflict_record,
    conflict_rows,
)

from .making import claim, discrepancy, review


def test_a_claim_has_the_fields_of_the_contract_in_its_order() -> None:
    record = claim_record(claim())
    assert list(record)[: len(CONTRACT_CLAIM_FIELDS)] == CONTRACT_CLAIM_FIELDS
    assert list(record) == list(CLAIM_COLUMNS)


def test_a_bound_leaves_its_other_end_open() -> None:
    record = claim_record(claim())
    assert (record["comparator"], record["low"], record["high"]) == (">", Decimal("1.2E+12"), None)
    assert (record["period_start"], record["period_end"]) == ("2025-01-01", "2025-12-31")
    assert (record["rule"], record["confidence"]) == ("level of", Decimal("0.85"))


def test_a_discrepancy_has_the_fields_of_the_contract() -> None:
    finding = Finding(discrepancy())
    record = conflict_record(finding)
    assert list(record)[: len(CONTRACT_CONFLICT_FIELDS)] == CONTRACT_CONFLICT_FIELDS
    assert record["claims"] == [one.id for one in finding.discrepancy.claims]
    members = record["members"]
    assert isinstance(members, list)
    assert [list(member) for member in members] == [CONTRACT_MEMBER_FIELDS] * 2


def test_the_report_has_one_row_a_claim_with_the_discrepancy_repeated() -> None:
    rows = conflict_rows(Finding(discrepancy()))
    assert [row["claim_document"] for row in rows] == ["a.txt", "b.txt"]
    assert {row["id"] for row in rows} == {"0123456789"}
    assert all(list(row) == list(CONFLICT_ROW_COLUMNS) for row in rows)


def test_a_review_gives_the_status_until_the_claims_change() -> None:
    found = discrepancy()
    passed = review(found, Verdict.DISMISSED)
    assert (Finding(found).status, Finding(found, (passed,)).status) == ("open", "dismissed")
    joined = discrepancy(*found.claims, claim("c.txt"))
    reopened = Finding(joined, (passed,))
    assert (reopened.status, reopened.reopened) == ("open", True)
    assert reopened.newcomers == (joined.claims[-1].id,)
    assert reopened.note == "reopened, was dismissed: one is a bound"
