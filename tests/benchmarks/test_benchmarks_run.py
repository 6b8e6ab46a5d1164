"""The benchmarks run, report every row, and are given what they say; how fast anything was is not looked at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import claims, conflicts, extraction, likeness, startup, storing, texts
from benchmarks.__main__ import parser, sizes_of
from benchmarks.measuring import Row, medians, peak_bytes, table
from benchmarks.sizes import SMALL, Sizes
from claimtrack.reconciliation import find_discrepancies
from claimtrack.reconciliation.evidence import Evidence

ROOT = Path(__file__).resolve().parents[2]


def names(rows: list[Row]) -> list[str]:
    return [row.what for row in rows]


def test_extraction_reports_readers_memory_and_every_hostile_string(tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_bytes(b"Sales rose 5 percent to $3 million in 2024.\n" * 20 + b"\xff broken\n")
    rows = extraction.measure(Sizes(rounds=1, sentences=6, hostile_characters=40, text=own, text_characters=2000))
    for text in ("made text", "own.txt"):
        for reader in ("claimtrack", "bare number scan", "quantulum3"):
            assert f"{reader}, {text}" in names(rows)
    assert {f"hostile: {name}" for name in texts.HOSTILE} <= set(names(rows))
    assert [row.rate for row in rows if row.what.startswith("peak memory")] != []
    assert all(row.seconds is not None or row.rate for row in rows)


def test_storing_reports_writing_and_reading_for_small_and_large_documents() -> None:
    rows = storing.measure(SMALL)
    each = ["bare sqlite3", "save", "save again, unchanged", "read all", "size of the file"]
    assert names(rows) == each * len(storing.CLAIMS_A_DOCUMENT)


def test_conflicts_reports_the_engine_and_the_workflow() -> None:
    rows = conflicts.measure(SMALL)
    assert names(rows)[:2] == ["engine", "engine"]
    assert names(rows)[-2:] == ["claimtrack conflicts", "peak memory of that"]


def test_startup_reports_every_command_beside_the_bare_interpreter() -> None:
    rows = startup.measure(SMALL)
    assert names(rows)[0] == startup.BARE
    assert {"claimtrack --version", "claimtrack --help", "claimtrack claims"} <= set(names(rows))
    assert all(startup.BARE in row.ratio for row in rows[1:])


def test_a_command_that_fails_is_no_time() -> None:
    with pytest.raises(RuntimeError, match="no such thing"):
        startup._run([sys.executable, "-c", "raise SystemExit('no such thing')"])


def test_generated_claims_are_the_number_asked_for_and_quote_their_text() -> None:
    documents = list(claims.extractions(45, 20))
    assert [len(one.claims) for one in documents] == [20, 20, 5]
    for one in documents:
        for claim in one.claims:
            assert one.document.text[claim.quote.start : claim.quote.end] == claim.quote.text
            assert one.document.text[claim.value_span.start : claim.value_span.end] == claim.value_span.text
    every = [claim.id for one in documents for claim in one.claims]
    assert len(set(every)) == 45
    assert documents == list(claims.extractions(45, 20))


def test_generated_claims_disagree_somewhere() -> None:
    generated = [claim for one in claims.extractions(400) for claim in one.claims]
    assert find_discrepancies(generated)


def test_busy_places_are_few_and_have_many_metrics() -> None:
    generated = [claim for one in claims.extractions(400, busy=True) for claim in one.claims]
    of_countries = [one for one in generated if (one.scope or "").startswith("Country ")]
    assert len(generated) == 400 and len(of_countries) > 200
    assert len({one.scope for one in of_countries}) < len({one.metric_id for one in of_countries})
    assert find_discrepancies(generated)


def test_made_sentences_hold_claims_and_no_open_slot() -> None:
    made = texts.sentences(200)
    assert len(made) == 200 and made == texts.sentences(200)
    assert not any("{" in sentence or "}" in sentence for sentence in made)
    assert sum(extraction.read(article) for article in texts.articles(made)) > 100


def test_a_file_is_cut_between_lines_and_nothing_is_lost(tmp_path: Path) -> None:
    text = "".join(f"line {number}\n" for number in range(500))
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    parts = texts.articles_of_file(path, 10_000, characters_each=300)
    assert "".join(parts) == text
    assert all(len(part) <= 300 and part.endswith("\n") for part in parts)


def test_every_work_is_run_in_every_round() -> None:
    calls: list[str] = []
    taken = medians([lambda: calls.append("a"), lambda: calls.append("b")], 3)
    assert calls == ["a", "b"] * 3
    assert len(taken) == 2


def test_peak_memory_counts_what_was_held_and_let_go() -> None:
    assert peak_bytes(lambda: len(bytearray(3_000_000))) >= 3_000_000


def test_the_table_names_a_group_once_and_keeps_columns_under_their_heads() -> None:
    lines = table([Row("g", "one", "5", 0.5, "10 x/s"), Row("g", "two", "5", None, "", "2 x one")]).splitlines()
    assert [line.split()[0] for line in lines] == ["group", "-----", "g", "two"]
    assert lines[0].index("rate") == lines[2].index("10 x/s")
    assert lines[0].index("ratio") == lines[3].index("2 x one")


def test_a_flag_wins_over_small_and_million() -> None:
    given = parser().parse_args(["--small", "--million", "--claims", "300", "--rounds", "2"])
    sizes = sizes_of(given)
    assert (sizes.compared_claims, sizes.rounds, sizes.stored_claims) == (300, 2, SMALL.stored_claims)
    assert sizes_of(parser().parse_args(["--million"])).compared_claims == 1_000_000


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "benchmarks", *arguments]
    return subprocess.run(call, capture_output=True, text=True, cwd=ROOT, check=False)


def test_the_command_prints_one_table_of_the_groups_asked_for() -> None:
    done = run("--small", "conflicts", "storing")
    assert done.returncode == 0, done.stderr
    starts = [line.split()[0] for line in done.stdout.splitlines()]
    assert "conflicts" in starts and "storing" in starts and "extraction" not in starts


@pytest.mark.parametrize(
    ("arguments", "word"),
    [(["nonsense"], "no benchmark"), (["--text", "nowhere.txt"], "no file"), (["--claims", "0"], "--claims")],
)
def test_wrong_use_is_told_before_anything_is_measured(arguments: list[str], word: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert word in done.stderr
    assert done.stdout == ""


def test_the_worth_of_evidence_is_fitted_and_tried_on_what_was_held_back() -> None:
    telling, other = Evidence.SENTENCES_SHARE, Evidence.SAME_UNIT
    examples = [
        likeness.Example(f"set {number % 7}", frozenset({telling, other} if alike else {other}), alike)
        for number, alike in enumerate([True, True, True, False, False] * 14)
    ]
    worth = likeness.fitted(examples)
    assert worth[telling] > 1 > abs(worth[other]) and worth[Evidence.BOTH_PROJECTED] == 0
    judged = likeness.tried(examples)
    assert len(judged) == len(examples)
    assert min(points for one, points in judged if one.alike) > max(points for one, points in judged if not one.alike)
    assert "<- enough" in likeness.shown(judged)


def test_fitted_points_are_written_between_the_words_of_the_file() -> None:
    text = "# heading | none\nsame unit   |   0 | The units are one.\n"
    assert likeness.written({"same unit": -0.44}, text) == "# heading | none\nsame unit   |  -4 | The units are one.\n"
