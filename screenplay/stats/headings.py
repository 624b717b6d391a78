"""Inside or outside, the place and the time of day in a scene heading."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Setting", "setting_of"]

_INSIDE = re.compile(r"(?:(I(?:NT)?\.?\s*/\s*E(?:XT)?|E(?:XT)?\.?\s*/\s*I(?:NT)?)|(INT)|(EXT)|(EST))(?:\.\s*|\s+)")
_TIME = re.compile(r"\s+[-\u2013\u2014]+\s+")
_TIMES = (
    ("night", "NIGHT MIDNIGHT"),
    ("evening", "EVENING DUSK SUNSET TWILIGHT NIGHTFALL"),
    ("morning", "MORNING DAWN SUNRISE DAYBREAK"),
    ("day", "DAY NOON MIDDAY AFTERNOON DAYTIME"),
    ("continuous", "CONTINUOUS CONTINUED SAME LATER MOMENTS"),
)
"""Times of day, and the words that tell them. What goes on from the scene before takes its time."""


class Setting(NamedTuple):
    """Where and when a scene plays.

    Attributes:
        inside: `int`, `ext`, `int/ext`, or nothing if the heading does not say.
        place: The place, without the time.
        time: `day`, `morning`, `evening`, `night`, `continuous`, or nothing.
    """

    inside: str
    place: str
    time: str


def setting_of(heading: str) -> Setting:
    """Take a heading apart: `INT. MILL - WHEEL ROOM - NIGHT` plays inside, in `MILL - WHEEL ROOM`, at night."""
    text = " ".join(heading.upper().split())
    found = _INSIDE.match(text)
    inside = ""
    if found:
        both, within, _, _ = found.groups()
        inside = "int/ext" if both else "int" if within else "ext"
        text = text[found.end() :]
    parts = _TIME.split(text)
    time = _time(parts[-1]) if len(parts) > 1 else ""
    if time:
        parts.pop()
    return Setting(inside, " - ".join(parts).strip(" -.,"), time)


def _time(words: str) -> str:
    known = set(re.findall(r"\w+", words))
    return next((time for time, names in _TIMES if known & set(names.split())), "")
