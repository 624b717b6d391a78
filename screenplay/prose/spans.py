"""Look up which span of a sorted sequence covers a place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

__all__ = ["Cover", "Spanned", "trimmed"]


class Spanned(Protocol):
    """Anything that knows where it starts and ends."""

    @property
    def start(self) -> int:
        """Offset of its first character."""
        ...

    @property
    def end(self) -> int:
        """One past its last character."""
        ...


S = TypeVar("S", bound=Spanned)


class Cover(Generic[S]):
    """A sorted sequence of spans that do not overlap, to be asked which of them covers an offset."""

    __slots__ = ("_spans", "_starts")

    def __init__(self, spans: Sequence[S]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def index(self, offset: int) -> int | None:
        """The index of the span that covers the character at `offset`, or None."""
        place = bisect_right(self._starts, offset) - 1
        return place if place >= 0 and offset < self._spans[place].end else None

    def at(self, offset: int) -> S | None:
        """The span that covers the character at `offset`, or None."""
        place = self.index(offset)
        return None if place is None else self._spans[place]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
