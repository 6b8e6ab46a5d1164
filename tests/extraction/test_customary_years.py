"""Fiscal years of a country where the text speaks of one and does not tell when it ends."""

from __future__ import annotations

import pytest

from tests.extraction.reading import claims


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Britain counts by the financial year: in 2022-23 ferries carried 3 million people.", "2022-04/2023-03"),
        ("In Australia's financial year 2022-23 ferries carried 3 million people.", "2022-07/2023-06"),
        ("In 2022-23 ferries in Britain carried 3 million people.", "2022-04/2023-03"),
        ("In the 2022-23 season ferries in Britain carried 3 million people.", "2022/2023"),
        ("In Peru's financial year 2022-23 ferries carried 3 million people.", "2022/2023"),
        ("Exports from Japan rose 4 percent in fiscal 2024.", "2024-04/2025-03"),
        ("Exports from India rose 4 percent in fiscal 2025.", "2024-04/2025-03"),
        ("Exports from Peru rose 4 percent in fiscal 2025.", "2025"),
        ("Britain's ferries carried 3 million people in the current financial year.", "2025-04/2026-03"),
        ("Britain's ferries carried 3 million people last financial year.", "2024-04/2025-03"),
        ("Peru's ferries carried 3 million people in the current financial year.", "2025"),
    ],
)  # fmt: skip
def test_a_year_written_with_two_is_the_countrys_fiscal_one(text: str, period: str) -> None:
    assert [claim.period for claim in claims(text)] == [period]
