"""Where sentences end."""

from __future__ import annotations

import re

__all__ = ["sentence_ends"]

_END = re.compile(r"[.!?\u2026]+[\"'\u2019\u201d\u00bb)\]*]*(?=\s|$)")
_SHORT = re.compile(
    r"(?:^|[^\w.])(?:[A-Z]|Mr|Mrs|Ms|Mme|Dr|Prof|St|Sgt|Lt|Capt|Cpt|Col|Gen|Maj|Rev|Hon|Jr|Sr|Mt|Ft|No|vs|INT|EXT)\.$"
)
"""Abbreviations and initials, after which a sentence mostly goes on."""


def sentence_ends(text: str, start: int, end: int, *, sure: bool = True) -> list[int]:
    """Find the places in a range of a text where a sentence ends, its closing quotation marks included.

    Args:
        text: The text.
        start: Where to begin.
        end: Where to stop.
        sure: Leave out what only looks like an end: before a small letter, or after an abbreviation.
    """
    ends = []
    for match in _END.finditer(text, start, end):
        place = match.end()
        following = text[place : place + 40].lstrip()
        goes_on = following[:1].islower() or (match[0] == "." and _SHORT.search(text, max(start, place - 8), place))
        if not (sure and goes_on):
            ends.append(place)
    return ends
