"""What every store must do, whichever engine keeps it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from claimtrack.domain.claims import UNNAMED, Modality
from claimtrack.domain.quantities import Comparator, Kind
from claimtrack.store.errors import AmbiguousIdError, StoreError, UnknownIdError
from claimtrack.store.records import ClaimFilter, SaveOutcome
from claimtrack.store.repository import Store

from .building import SALES, article, claim_in, read, sales_of


def test_what_was_saved_is_read_back_whole(store: Store) -> None:
    extraction = sales_of("a.txt")
    run = store.begin_run("1.2.3")
    assert store.save(extraction, run) is SaveOutcome.ADDED
    assert store.extraction("a.txt") == extraction
    assert store.document("a.txt") == extraction.document
    assert store.accounts("a.txt") == list(extraction.accounts)
    assert store.claims() == list(extraction.claims)
    assert store.current_sha256("a.txt") == extraction.document.sha256
    (record,) = store.documents()
    assert record.source == extraction.document.source
    assert (record.claims, record.figures, record.unexplained, record.revision) == (1, 3, 1, 1)
    assert record.characters == len(extraction.document.text)
    assert record.diagnostics == extraction.diagnostics
    assert store.check() == []


def test_the_same_bytes_change_nothing(store: Store) -> None:
    run = store.begin_run()
    store.save(sales_of("a.txt"), run)
    before = store.documents()
    later = store.begin_run()
    assert store.save(sales_of("a.txt", publisher="Somebody Else"), later) is SaveOutcome.UNCHANGED
    assert store.documents() == before
    finished = store.finish_run(later, failed=2, unchanged=3)
    assert (finished.added, finished.unchanged, finished.revised, finished.failed) == (0, 1 + 3, 0, 2)
    assert finished.finished is not None and finished.started <= finished.finished
    assert [one.id for one in store.runs()] == [run, later]


def test_the_same_bytes_are_read_anew_when_asked(store: Store) -> None:
    store.save(sales_of("a.txt"), store.begin_run())
    better = sales_of("a.txt", publisher="Somebody Else", scope="world")
    assert store.save(better, store.begin_run(), reread=True) is SaveOutcome.REREAD
    assert store.extraction("a.txt") == better
    assert len(store.revisions("a.txt")) == 1
    assert store.check() == []


def test_changed_bytes_make_a_revision_and_keep_the_old_one(store: Store) -> None:
    first, second = sales_of("a.txt"), sales_of("a.txt", "1.3 trillion yuan", value=Decimal("1300000000000"))
    store.save(first, store.begin_run())
    assert store.save(second, store.begin_run()) is SaveOutcome.REVISED
    assert store.claims() == list(second.claims)
    assert store.revision("a.txt", 1) == first.document
    assert store.document("a.txt") == second.document
    assert [(one.number, one.current, one.claims) for one in store.revisions("a.txt")] == [(1, False, 1), (2, True, 1)]
    with pytest.raises(UnknownIdError):
        store.claim(first.claims[0].id)
    assert store.check() == []


def test_a_revision_may_return_to_what_was(store: Store) -> None:
    first, second = sales_of("a.txt"), sales_of("a.txt", "1.3 trillion yuan")
    for extraction in (first, second, first):
        store.save(extraction, store.begin_run())
    assert store.extraction("a.txt") == first
    assert [one.current for one in store.revisions("a.txt")] == [False, False, True]


def test_new_claims_are_those_first_seen_since_a_run(store: Store) -> None:
    first, second = store.begin_run(), store.begin_run()
    store.save(sales_of("a.txt"), first)
    longer = article("a.txt", SALES + " Profit was 30 percent.")
    old = claim_in(longer, SALES, "1.2 trillion yuan")
    new = claim_in(longer, "Profit was 30 percent.", "30 percent", value=Decimal(30), unit="percent", kind=Kind.SHARE)
    store.save(read(longer, old, new), second)
    assert store.claims_since(second) == [new]
    assert store.claims_since(first) == [old, new]
    assert store.claims_since(second + 1) == []


def test_a_document_is_all_or_nothing(store: Store) -> None:
    good = sales_of("a.txt")
    twice = replace(good, claims=good.claims * 2)
    run = store.begin_run()
    with pytest.raises(StoreError, match=f"a.txt: two claims have the id {good.claims[0].id}"):
        store.save(twice, run)
    assert store.documents() == []
    assert store.save(good, run) is SaveOutcome.ADDED


def test_a_run_must_exist(store: Store) -> None:
    with pytest.raises(StoreError, match="no ingest run 77"):
        store.save(sales_of("a.txt"), 77)
    with pytest.raises(StoreError, match="no ingest run 77"):
        store.finish_run(77)


def test_unknown_documents_are_named(store: Store) -> None:
    for ask in (store.document, store.extraction, store.accounts, store.revisions):
        with pytest.raises(UnknownIdError, match="nowhere"):
            ask("nowhere.txt")
    with pytest.raises(UnknownIdError):
        store.revision("nowhere.txt", 1)
    assert store.current_sha256("nowhere.txt") is None


def test_claims_are_found_by_any_unique_beginning_of_their_id(store: Store) -> None:
    document = article("a.txt", SALES)
    ids = ("abc1", "abd2", "abd23")
    claims = [replace(claim_in(document, SALES, "1.2 trillion yuan"), id=id_) for id_ in ids]
    store.save(read(document, *claims), store.begin_run())
    assert store.claim("abc").id == "abc1"
    assert store.claim("abd2").id == "abd2", "a whole id is never ambiguous"
    with pytest.raises(AmbiguousIdError) as ambiguous:
        store.claim("ab")
    assert ambiguous.value.ids == ids
    for unknown in ("x", "", "%", "abc1%", "_bc1"):
        with pytest.raises(UnknownIdError):
            store.claim(unknown)


def test_filters(store: Store) -> None:
    run = store.begin_run()
    store.save(sales_of("a.txt", metric="core AI industry scale", metric_id="ai-scale"), run)
    store.save(sales_of("b.txt", scope="Beijing", publisher="The Wire", attribution="CAICT", period="2025-Q3"), run)
    store.save(sales_of("c.txt", scope=None, kind=Kind.GROWTH, unit="percent", period=None), run)
    store.save(sales_of("d.txt", modality=Modality.TARGET, period="2030"), run)

    def found(**filters: object) -> str:
        return "".join(claim.source.document[0] for claim in store.claims(ClaimFilter(**filters)))  # type: ignore[arg-type]

    assert found() == "abcd"
    assert found(metric="AI INDUSTRY") == "a"
    assert found(metric="ai-scale") == "a"
    assert found(metric="%") == ""
    assert found(metric_ids=("ai-scale", "nothing")) == "a"
    assert found(scope="beijing") == "b"
    assert found(scope="") == "c"
    assert found(kind=Kind.GROWTH) == "c"
    assert found(unit="PERCENT") == "c"
    assert found(document="d.txt") == "d"
    assert found(publisher="the wire") == "b"
    assert found(attribution="caic") == "b"
    assert found(modality=Modality.TARGET) == "d"
    assert found(period="2025-09") == "ab"
    assert found(period="2026/2031") == "d"
    assert found(ids=tuple(claim.id for claim in store.claims() if claim.source.document in "b.txt d.txt")) == "bd"
    assert found(scope="China", period="2025") == "a"
    assert found(metric_ids=tuple(str(number) for number in range(2000))) == ""


def test_a_filter_needs_a_real_period() -> None:
    with pytest.raises(ValueError, match="soon"):
        ClaimFilter(period="soon")


def test_the_order_of_ingest_shows_nowhere(store: Store) -> None:
    run = store.begin_run()
    for name in ("c.txt", "a.txt", "B.txt", "ä.txt"):
        store.save(sales_of(name), run)
    names = ["B.txt", "a.txt", "c.txt", "ä.txt"]
    assert [claim.source.document for claim in store.claims()] == names
    assert [record.source.document for record in store.documents()] == names


def test_metrics_are_listed_with_who_states_them(store: Store) -> None:
    run = store.begin_run()
    store.save(sales_of("a.txt"), run)
    store.save(sales_of("b.txt", scope=None, publisher="The Wire", unit="USD"), run)
    store.save(sales_of("c.txt", metric="profit", metric_id="profit", publisher=None), run)
    profit, sales = store.metrics()
    assert (profit.metric_id, profit.claims, profit.publishers) == ("profit", 1, ())
    assert (sales.claims, sales.documents, sales.publishers) == (2, 2, ("The Daily", "The Wire"))
    assert (sales.scopes, sales.units) == ((None, "China"), ("CNY", "USD"))
    assert store.count_claims() == 3


def test_outlines_tell_the_series_of_places(store: Store) -> None:
    run = store.begin_run()
    for name, changes in {
        "a.txt": {"attribution": "the ministry"},
        "b.txt": {"value": Decimal("1200000000001"), "period": "2024", "baseline": "2023"},
        "c.txt": {"unit": "USD", "period": None},
        "d.txt": {"scope": None, "value_high": Decimal("1300000000000")},
        "e.txt": {"scope": None},
        "f.txt": {"scope": "Beijing"},
        "g.txt": {"metric": UNNAMED},
    }.items():
        store.save(sales_of(name, **changes), run)
    with store.outlines() as outlines:
        assert sorted(outlines.metric_ids()) == ["sales"]
        assert set(outlines.scopes()) == {(None, True), ("Beijing", False), ("China", True)}
        assert set(outlines.places_of_several()) == {("sales", None), ("sales", "China")}
        assert set(outlines.places_with([], ["Beijing", None])) == {("sales", None), ("sales", "Beijing")}
        assert len(set(outlines.places_with(["sales"], []))) == 3
        series = {(one.scope, one.unit): one for one in outlines.series([("sales", "China"), ("sales", None)])}
        assert {key: (one.claims, one.varied) for key, one in series.items()} == {
            ("China", "CNY"): (2, True),
            ("China", "USD"): (1, False),
            (None, "CNY"): (2, True),
        }
        yuan = series["China", "CNY"]
        assert yuan.first_document != yuan.last_document and (yuan.dated, yuan.based) == (2, 1)
        assert (yuan.first_speaker, yuan.last_speaker) == ("the ministry", "the ministry")
        assert (yuan.first_start, yuan.last_end) == ("2024-01-01", "2025-12-31")
        assert [one.source.document for one in outlines.at_places([("sales", "Beijing")])] == ["f.txt"]
        everything = outlines.related_documents([], [], every=True)
        listed = list(outlines.in_outline([Kind.LEVEL], everything))
        assert [one.document for one in listed] == sorted(one.document for one in listed) and len(listed) == 6


def test_repeated_claims_tie_places_and_documents(store: Store) -> None:
    run = store.begin_run()
    reading = sales_of("a.txt")
    (first,) = reading.claims
    store.save(reading, run)
    store.save(sales_of("b.txt", scope=None, same_as=first.id), run)
    with store.outlines() as outlines:
        (link,) = outlines.links()
        assert (link.place, link.repeated_place) == (("sales", None), ("sales", "China"))
        assert link.document != link.repeated_document
        assert outlines.reposting([first], []) == {link.repeated_document}
        assert outlines.reposting([first], [link.repeated_document]) == set()


def test_a_comparator_and_range_survive(store: Store) -> None:
    document = article("r.txt", "It takes between 18 and 20 percent.")
    claim = claim_in(
        document,
        document.text,
        "between 18 and 20 percent",
        value=Decimal(18),
        value_high=Decimal("20.0"),
        comparator=Comparator.RANGE,
        unit="percent",
        half_step=Decimal(0),
        kind=Kind.SHARE,
        same_as="abc",
        baseline="pre-industrial",
        rules=(),
        doubts=(),
    )
    store.save(read(document, claim), store.begin_run())
    (found,) = store.claims()
    assert found == claim and str(found.quantity.value_high) == "20.0"
