"""One printing of a script among several: what is marked, what is left out, whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

__all__ = ["PALETTE", "WHOLE", "Edition", "Label", "Passage", "Tint"]

Passage = tuple[int, int]
"""What a reader reads: the index of an element, with 1 for the left speech of dual dialogue, 2 for the right one, else
0."""


class Tint(NamedTuple):
    """How a passage is marked.

    Attributes:
        colour: The colour behind it, as six hexadecimal digits.
        dashes: The line along its left edge: lengths of dashes and gaps in points, nothing for a solid line.
    """

    colour: str
    dashes: tuple[float, ...] = ()


class Label(NamedTuple):
    """Words in a header.

    Attributes:
        text: The words.
        tint: How they are marked, if they are.
    """

    text: str
    tint: Tint | None = None


PALETTE: Final = tuple(
    Tint(colour, dashes)
    for dashes, colours in (
        ((), ("FFF2A8", "BFE3FF", "C9EFC0", "FFD3DC")),
        ((5.0, 3.0), ("FFDDB0", "DDD0F7", "BDEDE6", "E0E0E0")),
        ((1.5, 1.5), ("F3F7B5", "D3E2F7", "E3F2D3", "F7D9EE")),
    )
    for colour in colours
)
"""Tints light enough to read black type on, also when they are copied in grey; each with an edge of its own that a
printer without colours still shows: a line, dashes, dots. The first ones are the furthest apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One printing of a script.

    Attributes:
        header: What stands at the top of every page, left of its number.
        tints: The passages that are marked.
        elements: The elements that are printed, by index; None for all. Numbers of scenes and speeches are those of the
            whole script.
        name: What the document's outline calls this printing, when several are in one file.
    """

    header: tuple[Label, ...] = ()
    tints: Mapping[Passage, Tint] = field(default_factory=dict)
    elements: frozenset[int] | None = None
    name: str = ""


WHOLE: Final = Edition()
"""The whole script, nothing marked."""
