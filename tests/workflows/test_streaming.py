"""Comparing what stands in a database: only what can disagree is read, and the verdicts are those of reading it all."""

from __future__ import annotations

import hashlib
import shutil
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimtrack.domain.claims import UNNAMED, Claim
from claimtrack.domain.documents import Document, Extraction
from claimtrack.domain.judgements import Correction, CorrectionAction, Judgement, JudgementAction
from claimtrack.domain.periods import PeriodBasis
from claimtrack.reconciliation import find_discrepancies
from claimtrack.store.repository import Store, open_store
from claimtrack.workflows.reconciling import reconcile
from claimtrack.workflows.settings import Settings
from tests.reconciliation.making import claim

METRICS = (
    *("widget sales", "widget sales", "daily widget sales", "value of widget sales", "widget users"),
    *("widget market share", "widget share of gadgets", "gadgets", "widget compound growth", "sales", UNNAMED),
)
UNITS = {
    "level": ("USD", "CNY", "USD/tonne", "tonne", "kilotonne", "device", "person", "token", "dose", "BTC"),
    "growth": ("percent", "percent", "percentage point"),
    "change": ("USD", "percent", "percentage point"),
    "share": ("percent",),
    "multiple": ("x",),
}


def few(draw: st.DrawFn, choices: Sequence[Any], most: int) -> list[Any]:
    return draw(st.lists(st.sampled_from(choices), min_size=1, max_size=most))


@st.composite
def any_claim(
    draw: st.DrawFn, metrics: list[str], scopes: list[str | None], periods: list[str | None], values: list[str]
) -> Claim:
    kind = draw(st.sampled_from(("level", "level", "level", "growth", "share", "multiple", "change")))
    value = draw(st.sampled_from(values))
    document = draw(st.sampled_from("abcd"))
    quoted = draw(st.sampled_from((None, None, f"The wire says {value} again.", f"Acme says {value}.")))
    made = claim(
        value,
        draw(st.sampled_from(UNITS[kind])),
        kind=kind,
        doc=document,
        metric=draw(st.sampled_from(metrics)),
        scope=draw(st.sampled_from(scopes)),
        period=draw(st.sampled_from(periods)),
        baseline=draw(st.sampled_from((None, None, None, "2024", "2025", "the launch"))),
        comparator=draw(st.sampled_from(("=", "=", "=", "~", ">", "<="))),
        half=draw(st.sampled_from(("0", "0.5", "5"))),
        modality=draw(st.sampled_from(("actual", "actual", "projected", "target"))),
        by=draw(st.sampled_from((None, None, "X", "Y"))),
        at=draw(st.integers(0, 40)) * 100,
        quote=quoted,
    )
    basis = (
        PeriodBasis.NONE if made.period is None else draw(st.sampled_from((PeriodBasis.STATED, PeriodBasis.INFERRED)))
    )
    return replace(made, confidence=draw(st.sampled_from((1.0, 0.5))), period_basis=basis)


@st.composite
def any_claims(draw: st.DrawFn) -> list[Claim]:
    """Claims of a few articles about a few things, so that they meet; some repeat others."""
    about = any_claim(
        few(draw, METRICS, 3),
        few(draw, (None, "world", "China", "the PRC", "Acme", "Acme", "Acme Mobile", "Bolt"), 2),
        few(draw, (None, "2024", "2025", "2025", "2025-01", "2025-06", "2025-12-31"), 2),
        few(draw, ("1", "10", "60", "100", "110", "1000", "1720000", "-20"), 3),
    )
    found = draw(st.lists(about, min_size=2, max_size=14, unique_by=lambda one: one.id))
    for index in draw(st.lists(st.integers(0, len(found) - 1), max_size=3)):
        one, other = found[index], draw(st.sampled_from(found))
        if one.source.document == other.source.document or draw(st.integers(0, 9)) == 0:
            found[index] = replace(one, same_as=other.id)
    return found


NAMES = st.sampled_from([metric for metric in METRICS if metric != UNNAMED])


@st.composite
def any_judgements(draw: st.DrawFn) -> list[Judgement]:
    found = []
    for number in range(draw(st.integers(0, 2))):
        action = draw(st.sampled_from(list(JudgementAction)))
        left, right = draw(NAMES), draw(NAMES)
        if action is not JudgementAction.ALIAS:
            left = claim(1, metric=left).metric_id
        right = claim(1, metric=right).metric_id
        if left != right:
            found.append(Judgement(action, left, right, at=f"2026-01-0{number + 1}T00:00:00+00:00"))
    return found


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    with open_store(path):
        pass
    return path


def save(store: Store, claims: Sequence[Claim], suffix: str = "") -> None:
    """One ingest run of the documents that the claims stand in."""
    by_document: defaultdict[str, list[Claim]] = defaultdict(list)
    for one in claims:
        by_document[one.source.document].append(one)
    run = store.begin_run()
    for name, members in by_document.items():
        text = f"{name}{suffix}"
        digest = hashlib.sha256(text.encode()).hexdigest()
        document = Document(name, text, digest, "text/plain", publisher=members[0].source.publisher)
        store.save(Extraction(document, tuple(members), (), ()), run)
    store.finish_run(run)


def assert_same_verdicts(store: Store) -> None:
    everything = find_discrepancies(store.claims(), judgements=store.judgements())
    assert reconcile(store, Settings()) == everything


def assert_same_in_a_database(
    empty: Path, tmp_path: Path, claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
) -> None:
    with open_store(shutil.copyfile(empty, tmp_path / "claims.db")) as store:
        save(store, claims)
        for judgement in judgements:
            store.add_judgement(judgement)
        assert_same_verdicts(store)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(any_claims(), any_judgements(), st.randoms(use_true_random=False))
def test_reading_only_what_can_disagree_changes_no_verdict(
    empty: Path, tmp_path: Path, claims: list[Claim], judgements: list[Judgement], random
) -> None:
    random.shuffle(claims)
    assert_same_in_a_database(empty, tmp_path, claims, judgements)


@st.composite
def nested_claims(draw: st.DrawFn) -> list[Claim]:
    """Claims of nearly one size, of metrics that are named in more and fewer words."""
    others = ("small widget sales", "widget shipments", "net widget sales", "sales")
    scopes = draw(st.sampled_from((("China", "the PRC"), ("China", "the PRC"), ("Acme", None))))
    found = []
    for number in range(draw(st.integers(2, 4))):
        wider = draw(st.booleans())
        articles = draw(st.sampled_from(("ab" if wider else "cd",) * 5 + ("abcd",)))
        made = claim(
            draw(st.sampled_from(("100", "110", "120"))),
            draw(st.sampled_from(("USD",) * 5 + ("tonne",))),
            doc=draw(st.sampled_from(articles)),
            metric="widget sales" if wider else draw(st.sampled_from(others)),
            scope=draw(st.sampled_from(scopes)),
            period=draw(st.sampled_from(("2025",) * 6 + ("2024", None))),
            at=number * 100,
        )
        found.append(made)
    for index in draw(st.lists(st.integers(1, len(found) - 1), max_size=1)):
        found[index] = replace(found[index], same_as=draw(st.sampled_from(found[:index])).id)
    return found


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(nested_claims(), any_judgements())
def test_metrics_in_more_and_fewer_words_meet_in_a_database_too(
    empty: Path, tmp_path: Path, claims: list[Claim], judgements: list[Judgement]
) -> None:
    assert_same_in_a_database(empty, tmp_path, claims, judgements)


@st.composite
def alike_claims(draw: st.DrawFn) -> list[Claim]:
    """Claims of a like size whose metrics have nothing in common but their sentences, with rivals and copies."""
    names = ("boda bodas", "riders", "riders", "fleet", "fleet", "wine output", "wine consumption")
    sentences = ("motorcycle taxis of the town", "taxis on motorcycles", "a motorcycle", "something else")
    found = []
    # Up to five make pairs and rivals, more make crowds.
    for number in range(draw(st.one_of(st.integers(2, 5), st.integers(6, 12)))):
        value = draw(st.sampled_from(("100", "110", "130", "150", "160", "400")))
        high = draw(st.sampled_from((None,) * 6 + ("170",)))
        found.append(
            claim(
                value,
                draw(st.sampled_from(("vehicle",) * 7 + ("tonne",))),
                doc=draw(st.sampled_from("abbcdef")),
                metric=draw(st.sampled_from(names)),
                scope=draw(st.sampled_from(("Uganda",) * 7 + ("world",))),
                period=draw(st.sampled_from(("2025",) * 7 + ("2025-12-31", None))),
                comparator="range" if high else draw(st.sampled_from(("=", "=", "=", "~", ">"))),
                high=high,
                modality=draw(st.sampled_from(("actual", "actual", "projected"))),
                by=draw(st.sampled_from((None, "X"))),
                at=number * 100,
                quote=f"{value} {draw(st.sampled_from(sentences))}",
            )
        )
    for index in draw(st.lists(st.integers(1, len(found) - 1), max_size=1)):
        found[index] = replace(found[index], same_as=draw(st.sampled_from(found[:index])).id)
    return found


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(alike_claims(), any_judgements())
def test_what_is_told_alike_meets_in_a_database_too(
    empty: Path, tmp_path: Path, claims: list[Claim], judgements: list[Judgement]
) -> None:
    assert_same_in_a_database(empty, tmp_path, claims, judgements)


@st.composite
def grown(draw: st.DrawFn) -> list[Claim]:
    """Two levels of an article and the growth between them, most often of two years and near to what they make."""
    before, after = draw(st.integers(90, 110)), draw(st.integers(90, 110))
    near = round((after / before - 1) * 100)
    rate = near + draw(st.sampled_from((0, 0, 0, 1, -1, 12)))
    levels = [
        claim(value, doc="a", period=period, half="0.5", at=at, by=draw(st.sampled_from((None, None, "X", "Y"))))
        for value, period, at in ((before, "2024", 0), (after, draw(st.sampled_from(("2025", "2025", "2026"))), 100))
    ]
    together = f"It rose from {before} to {after}, by {rate} percent."
    growth = claim(
        rate,
        "percent",
        kind="growth",
        doc=draw(st.sampled_from("aaab")),
        half=draw(st.sampled_from(("0.5", "0"))),
        period=draw(st.sampled_from(("2025", "2025", "2024"))),
        baseline=draw(st.sampled_from((None, "2024", "2023"))),
        modality=draw(st.sampled_from(("actual", "actual", "projected"))),
        by=draw(st.sampled_from((None, "X"))),
        at=200,
        quote=draw(st.sampled_from((None, together))),
    )
    return [*levels, growth]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(grown())
def test_a_growth_between_two_levels_is_judged_alike_in_a_database(
    empty: Path, tmp_path: Path, claims: list[Claim]
) -> None:
    assert_same_in_a_database(empty, tmp_path, claims)


def found(store: Store) -> list[tuple[str, int]]:
    assert_same_verdicts(store)
    return [(one.type.value, len(one.claims)) for one in reconcile(store, Settings())]


def test_corrections_revisions_and_judgements_are_followed(tmp_path: Path) -> None:
    one, two, other = claim(100, doc="a"), claim(130, doc="b"), claim(150, doc="c", metric="gizmo turnover")
    with open_store(tmp_path / "claims.db") as store:
        save(store, [one, two, other])
        assert found(store) == [("contradiction", 2)]
        place = (one.source.document, one.quote.text, one.value_span.text)
        store.add_correction(Correction(CorrectionAction.EDIT, *place, {"value": "130"}))
        assert found(store) == []
        merge = Judgement(JudgementAction.MERGE, other.metric_id, one.metric_id)
        store.add_judgement(merge)
        assert found(store) == [("contradiction", 3)]
        store.remove_judgement(merge.id)
        store.remove_correction(store.corrections()[0].id)
        assert found(store) == [("contradiction", 2)]
        dismissal = Correction(CorrectionAction.DISMISS, two.source.document, two.quote.text, two.value_span.text)
        store.add_correction(dismissal)
        assert found(store) == []
        store.remove_correction(dismissal.id)
        save(store, [replace(two, quantity=one.quantity)], suffix=", revised")
        assert found(store) == []


def test_claims_that_agree_or_stand_alone_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = [claim(number, metric=f"{word} exports") for number, word in enumerate(("wheat", "steel", "tin"))]
    agreeing = [claim(70, doc=document, scope="China") for document in "abc"]
    path = [claim(70 + year, doc="d", scope="Acme", period=f"202{year}", by="Acme") for year in range(4)]
    path += [claim(5, doc="d", scope="Dell", period="2024"), claim(6, doc="d", scope="Dell", period="2025")]
    path += [claim(20, "percent", kind="growth", doc="d", scope="Dell", period="2025", half="0.5")]
    disputed = [claim(value, doc=document, scope="Bolt") for value, document in ((5, "a"), (9, "b"))]
    read: list[str] = []
    with open_store(tmp_path / "claims.db") as store:
        save(store, [*alone, *agreeing, *path, *disputed])
        with store.outlines() as outlines:
            kind = type(outlines)
        for name in ("at_places", "in_documents"):
            original = getattr(kind, name)

            def counted(self, wanted, original=original):
                claims = original(self, wanted)
                read.extend(one.id for one in claims)
                return claims

            monkeypatch.setattr(kind, name, counted)
        assert [one.type.value for one in reconcile(store, Settings())] == ["contradiction"]
    assert sorted(read) == sorted(one.id for one in disputed)


def test_one_figure_of_one_vague_name_is_judged_alike_in_a_database(empty: Path, tmp_path: Path) -> None:
    units = (("a", "USD"), ("a", "person"), ("b", "device"))
    claims = [claim("1720000", unit, doc=doc, metric="sales", period="2024", at=0) for doc, unit in units]
    with open_store(shutil.copyfile(empty, tmp_path / "claims.db")) as store:
        save(store, claims)
        assert_same_verdicts(store)


def test_a_copy_with_a_figure_of_its_own_makes_no_crowd(empty: Path, tmp_path: Path) -> None:
    told = (("100", "a", "riders"), ("130", "a", "boda bodas"), ("150", "a", "riders"), ("160", "a", "riders"))
    claims = [
        claim(value, "vehicle", doc=doc, metric=metric, scope="Uganda", at=at * 100, quote=f"{value} motorcycle taxis")
        for at, (value, doc, metric) in enumerate((*told, ("110", "b", "boda bodas")))
    ]
    claims[1] = replace(claims[1], same_as=claims[0].id)
    assert len(find_discrepancies(claims)) == 1
    assert_same_in_a_database(empty, tmp_path, claims)
