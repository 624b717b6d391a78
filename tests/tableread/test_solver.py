"""Deals of larger casts against those of a solver (see benchmarks/dealing.py for more of them)."""

from __future__ import annotations

import pytest

from screenplay.tableread import deal, read_through, readers
from screenplay.tableread.problem import problem
from tests.tableread.test_deal import hands_of

pytest.importorskip("scipy", reason="scipy is not installed (extra dev)")

from benchmarks.dealing import cast, ours, solved


@pytest.mark.parametrize(("roles", "scenes", "count"), [(7, 8, 3), (11, 20, 4), (13, 16, 6)])
def test_no_deal_of_the_solver_is_better(roles: int, scenes: int, count: int) -> None:
    reading = read_through(cast(roles, scenes))
    asked = problem(reading, count, [None] * len(reading.roles))
    clashes, narrated, spread = (answer.bound for answer in solved(asked, 30))
    found = deal(reading, readers(count))
    costs = ours(asked, hands_of(found, len(reading.roles)))
    assert costs[:2] == pytest.approx([clashes, narrated], abs=0.01)
    assert costs[2] <= spread * 1.05 + 1
