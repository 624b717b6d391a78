"""Where an element came from."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["NOWHERE", "Origin"]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an element came from.

    Attributes:
        line: The 1-based line of the script it was read from, or None.
        spans: Half-open character ranges of the manuscript it was adapted from, in order; empty if none.
    """

    line: int | None = None
    spans: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        if self.spans != ():
            object.__setattr__(self, "spans", tuple((start, end) for start, end in self.spans))

    def joined(self, other: Origin) -> Origin:
        """The origin of two things made one: the first one's line, the spans of both."""
        return Origin(self.line if self.line is not None else other.line, self.spans + other.spans)


NOWHERE = Origin()
