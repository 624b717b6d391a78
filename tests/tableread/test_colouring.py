"""Deals without clashes, or the proof that there is none."""

from __future__ import annotations

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay.tableread.colouring import Outcome, coloured

RING = [{1, 4}, {0, 2}, {1, 3}, {2, 4}, {3, 0}]
WORDS = [5, 4, 3, 2, 1]


def test_five_in_a_ring_need_three() -> None:
    assert coloured(RING, 2, [None] * 5, WORDS) is Outcome.IMPOSSIBLE
    found = coloured(RING, 3, [None] * 5, WORDS)
    assert isinstance(found, list)
    assert all(found[role] != found[other] for role, others in enumerate(RING) for other in others)


def test_wishes_are_kept_and_may_make_it_impossible() -> None:
    found = coloured(RING, 3, [2, None, 2, None, None], WORDS)
    assert isinstance(found, list)
    assert (found[0], found[2]) == (2, 2)
    path: list[set[int]] = [{1}, {0, 2}, {1, 3}, {2}]
    assert coloured(path, 2, [0, None, None, 0], WORDS[:4]) is Outcome.IMPOSSIBLE


def test_nobody_to_deal_to_anyone() -> None:
    assert coloured([], 2, [], []) == []


@settings(deadline=None)
@given(st.integers(1, 3), st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=12))
def test_it_finds_a_deal_whenever_there_is_one(readers: int, pairs: set[tuple[int, int]]) -> None:
    edges = [(one, other) for one, other in pairs if one != other]
    near: list[set[int]] = [set() for _ in range(6)]
    for one, other in edges:
        near[one].add(other)
        near[other].add(one)
    possible = any(
        all(hands[one] != hands[other] for one, other in edges) for hands in product(range(readers), repeat=6)
    )
    found = coloured(near, readers, [None] * 6, [1] * 6)
    assert isinstance(found, list) == possible
    if isinstance(found, list):
        assert all(found[one] != found[other] for one, other in edges)
