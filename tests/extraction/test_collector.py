"""The collector of cycles rests while an article is read, and is left as it was found."""

from __future__ import annotations

import gc

import pytest

from claimtrack.domain.collector import collector_paused


@pytest.fixture(params=[True, False], ids=["running", "at rest"])
def found(request: pytest.FixtureRequest) -> object:
    was_on = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if was_on else gc.disable)()


def test_it_is_left_as_it_was_found(found: bool) -> None:
    with collector_paused():
        assert not gc.isenabled()
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled() is found


def test_it_is_left_as_it_was_found_behind_an_error(found: bool) -> None:
    with pytest.raises(ValueError, match="broken"), collector_paused():
        raise ValueError("broken")
    assert gc.isenabled() is found
