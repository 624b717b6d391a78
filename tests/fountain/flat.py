"""A document of `fountain-py` as a flat list of what two readers should agree on."""

from __future__ import annotations

from collections.abc import Sequence

from fountain import FountainElement

__all__ = ["Flat", "flat"]

Flat = tuple[str, str, tuple[tuple[int, int, str], ...], dict[str, object]]

_SHARED = ("extension", "level", "scene_number")


def flat(elements: Sequence[FountainElement]) -> list[Flat]:
    """Type, text, emphasis and what else both know; the columns of dual dialogue one after the other."""
    found: list[Flat] = []
    for element in elements:
        metadata: dict[str, object] = {name: element.metadata[name] for name in _SHARED if name in element.metadata}
        found.append((element.type.value, element.text, tuple(sorted(element.formatting)), metadata))
        if element.type.value == "dual_dialogue":
            for column in element.dual_dialogue_columns():
                found += flat(column)
    return found
