"""In which order the characters of a line stand when some of them are written from right to left."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

__all__ = ["from_left_to_right"]

_RUN = re.compile("R(?: *R)*")


def from_left_to_right(clusters: list[str]) -> list[str]:
    """Bring characters into the order in which the eye meets them from left to right.

    Words of Hebrew, Arabic and their like, with the spaces between them, run the other way. That is the plain case
    of the bidirectional algorithm (UAX #9), without numbers and brackets inside such words.
    """
    ordered = list(clusters)
    for match in _RUN.finditer(_directions(clusters)):
        first, last = match.span()
        ordered[first:last] = reversed(clusters[first:last])
    return ordered


def _directions(clusters: Iterable[str]) -> str:
    """One letter for each: `R` for right to left, a space for itself, `L` for all else."""
    return "".join(
        "R" if unicodedata.bidirectional(cluster[0]) in ("R", "AL") else " " if cluster[0] == " " else "L"
        for cluster in clusters
    )
