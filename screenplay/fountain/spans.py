"""Emphasis as runs of the model, and as spans over a text, the way `fountain-py` holds it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from screenplay.model import RichText, Run

if TYPE_CHECKING:
    from fountain import FormatType
    from fountain.elements import FormatSpan

__all__ = ["spans_of", "styled"]

_STYLES: dict[str, tuple[str, ...]] = {
    "bold": ("bold",),
    "italic": ("italic",),
    "underline": ("underline",),
    "bold_italic": ("bold", "italic"),
}


def spans_of(text: RichText) -> list[FormatSpan]:
    """The spans of a text, in the order of their beginnings; bold and italic over the same characters are one span."""
    from fountain.elements import FormatSpan  # noqa: PLC0415 - only who asks for a document needs the package

    found: dict[str, set[tuple[int, int]]] = {style: set(_stretches(text, style)) for style in ("bold", "italic")}
    both = found["bold"] & found["italic"]
    kinds: list[tuple[FormatType, set[tuple[int, int]]]] = [
        ("bold_italic", both),
        ("bold", found["bold"] - both),
        ("italic", found["italic"] - both),
        ("underline", set(_stretches(text, "underline"))),
    ]
    return sorted(FormatSpan(start, end, kind) for kind, stretches in kinds for start, end in stretches)


def _stretches(text: RichText, style: str) -> Iterable[tuple[int, int]]:
    """The longest stretches of printed characters in one style."""
    at = 0
    start: int | None = None
    for run in (part for part in text.parts if isinstance(part, Run)):
        if getattr(run, style):
            start = at if start is None else start
        elif start is not None:
            yield start, at
            start = None
        at += len(run.text)
    if start is not None:
        yield start, at


def styled(text: str, spans: Iterable[tuple[int, int, str]]) -> RichText:
    """A text with spans as runs; what of a span lies outside of the text counts for nothing."""
    changes: dict[int, dict[str, int]] = {0: {}, len(text): {}}
    for span in spans:
        start, end = (min(max(place, 0), len(text)) for place in span[:2])
        for style in _STYLES.get(span[2], ()) if start < end else ():
            for place, step in ((start, 1), (end, -1)):
                change = changes.setdefault(place, {})
                change[style] = change.get(style, 0) + step
    depth = {"bold": 0, "italic": 0, "underline": 0}
    runs: list[Run] = []
    places = sorted(changes)
    for place, after in pairwise(places):
        for style, step in changes[place].items():
            depth[style] += step
        runs.append(Run(text[place:after], depth["bold"] > 0, depth["italic"] > 0, depth["underline"] > 0))
    return RichText(tuple(runs))
