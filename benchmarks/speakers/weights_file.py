"""What was learned, as the data file that the package ships; and how sure its choices may be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import lightgbm
import numpy as np

from benchmarks.speakers.boosting import Model
from benchmarks.speakers.tables import Array
from screenplay.prose.speaking.answers import ANSWER_FEATURES, PAIR_FEATURES
from screenplay.prose.speaking.person_features import PERSON_FEATURES
from screenplay.prose.speaking.turn_features import TURN_FEATURES

__all__ = ["calibrate", "data_of", "learned"]

_BINS = 24
_DIGITS = 4


def data_of(sorts: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Put together what the file of weights holds.

    Args:
        sorts: By sort of text (`book`, `chapter`), what was learned for it.

    Returns:
        What the file holds.
    """
    return {"features": [*TURN_FEATURES, *PERSON_FEATURES, *ANSWER_FEATURES, *PAIR_FEATURES], **sorts}


def learned(model: Model) -> dict[str, Any]:
    """Put a model into plain numbers.

    Args:
        model: What was learned for one sort of text.

    Returns:
        What the file holds for this sort, not calibrated.
    """
    return {
        "links": [round(float(weight), _DIGITS) for weight in (*model.answers, *model.pairs)],
        "person": _trees(model.persons),
        "change": _trees(model.changes),
    }


def calibrate(said: Array, right: Array) -> list[tuple[float, float]]:
    """How often choices are right, by what the chain says: equal bins, never falling (Ayer et al. 1955).

    Args:
        said: The probabilities of the choices.
        right: Whether each is right.

    Returns:
        Points in rising order, from 0 to 1.
    """
    order = np.argsort(said)
    bins = [(float(said[part].mean()), float(right[part].mean()), 1) for part in np.array_split(order, _BINS)]
    pooled: list[tuple[float, float, int]] = []
    for point in bins:
        pooled.append(point)
        while len(pooled) > 1 and pooled[-2][1] >= pooled[-1][1]:
            (low, share, some), (high, other, more) = pooled[-2:]
            both = some + more
            pooled[-2:] = [((low * some + high * more) / both, (share * some + other * more) / both, both)]
    points = [(0.0, pooled[0][1] * 0.8), *((low, share) for low, share, _ in pooled), (1.0, pooled[-1][1])]
    return [(round(low, _DIGITS), round(share, _DIGITS)) for low, share in points]


def _trees(booster: lightgbm.Booster) -> list[Any]:
    return [_tree(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]


def _tree(node: dict[str, Any]) -> Any:
    if "leaf_value" in node:
        return round(node["leaf_value"], _DIGITS)
    threshold = float(f"{node['threshold']:.{_DIGITS}g}")
    return [node["split_feature"], threshold, _tree(node["left_child"]), _tree(node["right_child"])]
