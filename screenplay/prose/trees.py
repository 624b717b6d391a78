"""Sums of decision trees, made ready to run.

A tree is a number, or `[feature, threshold, left, right]`: left for values up to the threshold. All trees of a sum
become one expression that Python compiles: walking them as data takes five times as long.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import TypeAlias

__all__ = ["Tree", "compiled"]

Tree: TypeAlias = "float | list[int | float | Tree]"
_Sum: TypeAlias = Callable[[Sequence[float]], float]

_TOGETHER = 20  # trees in one expression: Python's parser has a limit


def compiled(trees: Sequence[Tree]) -> _Sum:
    """Make a function of trees.

    Args:
        trees: The trees; their numbers only ever come out of `float` and `int`, never as text.

    Returns:
        The function: from a row of features to the sum of the trees' values.
    """
    sums = [_together(trees[place : place + _TOGETHER]) for place in range(0, len(trees), _TOGETHER)]
    return lambda row: reduce(lambda total, part: total + part(row), sums, 0.0)


def _together(trees: Sequence[Tree]) -> _Sum:
    source = "lambda f: " + " + ".join(_expression(tree) for tree in trees)
    function: _Sum = eval(source, {"__builtins__": {}})  # noqa: S307 - made of numbers alone, by the line below
    return function


def _expression(tree: Tree) -> str:
    """A tree as an expression over the row `f`."""
    if not isinstance(tree, list):
        return repr(float(tree))
    feature, threshold, left, right = tree
    if isinstance(feature, list) or isinstance(threshold, list):
        raise TypeError("a tree's feature and threshold are numbers")
    return f"({_expression(left)} if f[{int(feature)}] <= {float(threshold)!r} else {_expression(right)})"
