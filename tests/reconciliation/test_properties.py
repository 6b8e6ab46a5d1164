"""What must hold for any claims: order, units, copies and wider roundings change no verdict."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from claimtrack.domain.claims import Claim, Source
from claimtrack.domain.discrepancies import Discrepancy, DiscrepancyType
from claimtrack.reconciliation import find_discrepancies
from tests.reconciliation.making import claim

VALUES = st.sampled_from([100, 104, 110, 150, 1000])
PERIODS = st.sampled_from(["2024", "2025", "2025-Q1", "2025-06", "2025-06-30"])


@st.composite
def any_claim(draw: st.DrawFn) -> Claim:
    kind = draw(st.sampled_from(["level", "level", "level", "growth"]))
    unit = "percent" if kind == "growth" else draw(st.sampled_from(["tonne", "CNY", "USD", "device", "person"]))
    return claim(
        draw(VALUES),
        unit,
        kind=kind,
        doc=draw(st.sampled_from("abcd")),
        metric=draw(st.sampled_from(["widget sales", "widget users"])),
        period=draw(PERIODS),
        comparator=draw(st.sampled_from(["=", "=", "~", ">", "<="])),
        half=draw(st.sampled_from(["0", "0.5", "5"])),
        modality=draw(st.sampled_from(["actual", "actual", "projected"])),
        by=draw(st.sampled_from([None, "X", "Y"])),
        at=draw(st.integers(0, 50)) * 100,
    )


CLAIMS = st.lists(any_claim(), min_size=2, max_size=12, unique_by=lambda one: one.id)


def verdicts(found: list[Discrepancy]) -> set[tuple[str, str]]:
    return {(one.id, one.type.value) for one in found}


def members(found: list[Discrepancy]) -> set[tuple[str, frozenset[str]]]:
    return {(one.id, frozenset(claim.id for claim in one.claims)) for one in found}


@settings(max_examples=150, deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(claims: list[Claim], random) -> None:
    shuffled = list(claims)
    random.shuffle(shuffled)
    assert find_discrepancies(claims) == find_discrepancies(shuffled)


@settings(max_examples=150, deadline=None)
@given(CLAIMS)
def test_another_unit_of_the_same_dimension_changes_no_verdict(claims: list[Claim]) -> None:
    def in_megatonnes(one: Claim) -> Claim:
        quantity = one.quantity
        if quantity.unit != "tonne":
            return one
        million = Decimal(10) ** 6
        return replace(
            one,
            quantity=replace(
                quantity, unit="megatonne", value=quantity.value / million, half_step=quantity.half_step / million
            ),
        )

    half = [in_megatonnes(one) if index % 2 else one for index, one in enumerate(claims)]
    assert members(find_discrepancies(claims)) == members(find_discrepancies(half))


@settings(max_examples=150, deadline=None)
@given(CLAIMS)
def test_reposted_articles_change_no_verdict(claims: list[Claim]) -> None:
    reposts = [
        replace(one, id=f"z{one.id}", source=Source(f"z-{one.source.document}", publisher="Reposter")) for one in claims
    ]
    assert members(find_discrepancies(claims)) == members(find_discrepancies([*claims, *reposts]))


@settings(max_examples=150, deadline=None)
@given(CLAIMS, st.integers(0, 11))
def test_an_agreeing_source_never_adds_a_contradiction(claims: list[Claim], index: int) -> None:
    one = claims[index % len(claims)]
    agreeing = replace(one, id="agreeing", source=Source("e", publisher="The e"), quote=replace(one.quote, text="else"))
    before = {id_ for id_, type_ in verdicts(find_discrepancies(claims)) if type_ == "contradiction"}
    after = [each for each in find_discrepancies([*claims, agreeing]) if each.type is DiscrepancyType.CONTRADICTION]
    opposed = {each.id for each in after if not _settled_before(each, agreeing, one)}
    assert opposed <= before


def _settled_before(found: Discrepancy, agreeing: Claim, original: Claim) -> bool:
    """Whether the finding only shows that what one article had settled is now said by two."""
    ids = {one.id for one in found.claims}
    return agreeing.id in ids and all(
        one.id == agreeing.id or one.source.document == original.source.document for one in found.claims
    )


@settings(max_examples=150, deadline=None)
@given(CLAIMS, st.integers(0, 11))
def test_a_wider_interval_never_creates_a_contradiction(claims: list[Claim], index: int) -> None:
    index %= len(claims)
    one = claims[index]
    wider = [*claims]
    wider[index] = replace(one, quantity=replace(one.quantity, half_step=one.quantity.half_step + 20))
    before = {id_ for id_, type_ in verdicts(find_discrepancies(claims)) if type_ == "contradiction"}
    after = {id_ for id_, type_ in verdicts(find_discrepancies(wider)) if type_ == "contradiction"}
    assert after <= before


@settings(max_examples=50, deadline=None)
@given(CLAIMS)
def test_every_discrepancy_is_fit_to_be_shown(claims: list[Claim]) -> None:
    found = find_discrepancies(claims)
    assert len({one.id for one in found}) == len(found)
    assert [one.severity for one in found] == sorted((one.severity for one in found), reverse=True)
    for one in found:
        assert 0 <= one.severity <= 100 and len(one.claims) >= 2 and one.explanation.endswith((".", "!"))
        assert one.origins >= 1 and len({each.id for each in one.claims}) == len(one.claims)
