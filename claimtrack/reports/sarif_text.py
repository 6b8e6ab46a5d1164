"""The discrepancy report as SARIF 2.1.0 (OASIS), for tools that show findings beside the text."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from claimtrack import __version__
from claimtrack.domain.claims import Claim
from claimtrack.domain.discrepancies import DiscrepancyType
from claimtrack.reports.findings import OPEN, Finding
from claimtrack.reports.json_text import json_text
from claimtrack.reports.records import Record

_LEVELS = {
    DiscrepancyType.CONTRADICTION: "error",
    DiscrepancyType.ARITHMETIC: "error",
    DiscrepancyType.DRIFT: "note",
}


def sarif_text(findings: Sequence[Finding]) -> str:
    """One run with one result a finding; regions count characters of the stored text."""
    types = sorted({finding.discrepancy.type.value for finding in findings})
    driver = {
        "name": "claimtrack",
        "version": __version__,
        "rules": [{"id": name, "name": name} for name in types],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in findings],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json_text(log, indent=2) + "\n"


def _result(finding: Finding) -> Record:
    found = finding.discrepancy
    result: Record = {
        "ruleId": found.type.value,
        "level": _LEVELS.get(found.type, "warning"),
        "message": {"text": found.explanation},
        "locations": [_location(claim) for claim in found.claims[:1]],
        "relatedLocations": [_location(claim) for claim in found.claims[1:]],
        "partialFingerprints": {"discrepancy/v1": found.id},
        "rank": found.severity,
    }
    if finding.status != OPEN:
        result["suppressions"] = [{"kind": "external", "justification": finding.note or finding.status}]
    return result


def _location(claim: Claim) -> Record:
    span = claim.value_span
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(claim.source.document)},
            "region": {
                "charOffset": span.start,
                "charLength": span.end - span.start,
                "snippet": {"text": span.text},
            },
        },
        "message": {"text": claim.quote.text},
    }
