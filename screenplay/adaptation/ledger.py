"""The account of the manuscript: what is carried, what is left out, and the signs that neither holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screenplay.manuscript import Manuscript
from screenplay.model import DualDialogue, Element, Screenplay, Speech
from screenplay.prose.analysis import Omission

__all__ = ["carried_spans", "unprinted_signs"]


def carried_spans(play: Screenplay) -> Iterator[tuple[int, int]]:
    """The ranges of the manuscript that the script carries, element by element; headings repeat what action carries."""
    for element in play.elements:
        yield from _spans(element)


def unprinted_signs(manuscript: Manuscript, play: Screenplay, omitted: Sequence[Omission]) -> Iterator[Omission]:
    """Account for the signs between carried and omitted stretches: commas and stops that only set off a quotation.

    Args:
        manuscript: The manuscript.
        play: The script made of it.
        omitted: What is already accounted for.

    Yields:
        The stretches that nothing else holds, white space left out.
    """
    held = sorted([*carried_spans(play), *((each.start, each.end) for each in omitted)])
    place = 0
    for start, end in [*held, (len(manuscript.text), len(manuscript.text))]:
        yield from _signs(manuscript.text, place, start)
        place = max(place, end)


def _signs(text: str, start: int, end: int) -> Iterator[Omission]:
    while start < end:
        while start < end and text[start].isspace():
            start += 1
        stop = start
        while stop < end and not text[stop].isspace():
            stop += 1
        if start < stop:
            yield Omission(start, stop, "punctuation of a quotation")
        start = stop


def _spans(element: Element) -> Iterator[tuple[int, int]]:
    if isinstance(element, DualDialogue):
        yield from _spans(element.left)
        yield from _spans(element.right)
    elif isinstance(element, Speech):
        for part in element.parts:
            yield from part.origin.spans
    else:
        yield from element.origin.spans
