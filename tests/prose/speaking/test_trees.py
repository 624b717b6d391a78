"""Sums of trees."""

from __future__ import annotations

import pytest

from screenplay.prose.speaking.trees import Tree, planted


def test_a_tree_goes_left_up_to_its_threshold() -> None:
    grown = planted([[1, 0.5, -1.0, [0, 2, 3.0, 4.0]]])
    assert grown([0.0, 0.5]) == -1.0
    assert grown([2.0, 0.6]) == 3.0
    assert grown([2.1, 0.6]) == 4.0


def test_many_trees_are_summed() -> None:
    trees: list[Tree] = [[0, 0.5, 1.0, 2.0]] * 45
    assert planted(trees)([0.0]) == pytest.approx(45.0)
    assert planted([])([0.0]) == 0.0


def test_a_feature_is_a_number() -> None:
    with pytest.raises(TypeError):
        planted([["nose", 1, 0.0, 0.0]])
