"""Sums of trees."""

from __future__ import annotations

import pytest

from screenplay.prose.trees import Tree, compiled


def test_a_tree_goes_left_up_to_its_threshold() -> None:
    grown = compiled([[1, 0.5, -1.0, [0, 2, 3.0, 4.0]]])
    assert grown([0.0, 0.5]) == -1.0
    assert grown([2.0, 0.6]) == 3.0
    assert grown([2.1, 0.6]) == 4.0


def test_many_trees_are_summed() -> None:
    trees: list[Tree] = [[0, 0.5, 1.0, 2.0]] * 45
    assert compiled(trees)([0.0]) == pytest.approx(45.0)
    assert compiled([])([0.0]) == 0.0


def test_text_never_becomes_code() -> None:
    with pytest.raises((TypeError, ValueError)):
        compiled([["__import__('os')", 1, 0.0, 0.0]])  # type: ignore[list-item]
