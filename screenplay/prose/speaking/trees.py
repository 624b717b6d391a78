"""Sums of decision trees.

A tree is a number, or `[feature, threshold, left, right]`: left for values up to the threshold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

__all__ = ["Tree", "planted"]

Tree: TypeAlias = "float | Sequence[int | float | Tree]"
_Node: TypeAlias = Any  # a float or a tuple of the same four; spelled out, every step of a walk would need a cast


def planted(trees: Sequence[Tree]) -> Callable[[Sequence[float]], float]:
    """Make a function of trees.

    Args:
        trees: The trees.

    Returns:
        The function: from a row of features to the sum of the trees' values.
    """
    roots = [_node(tree) for tree in trees]

    def total(row: Sequence[float]) -> float:
        found = 0.0
        for node in roots:
            while node.__class__ is tuple:
                feature, threshold, left, right = node
                node = left if row[feature] <= threshold else right  # noqa: PLW2901 - the walk goes down from the root
            found += node
        return found

    return total


def _node(tree: Tree) -> _Node:
    """A tree in tuples, which are read faster than lists."""
    if isinstance(tree, (int, float)):
        return float(tree)
    feature, threshold, left, right = tree
    if not isinstance(feature, int) or not isinstance(threshold, (int, float)):
        raise TypeError("a tree's feature and threshold are numbers")
    return feature, float(threshold), _node(left), _node(right)
