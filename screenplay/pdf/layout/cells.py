"""How many cells of the grid a character takes."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

__all__ = ["cell_width", "cells", "clusters", "is_ignorable", "is_simple"]

# Ranges in which every character takes one cell. Not complete: what is missing here only takes the longer way.
_NOT_SIMPLE = re.compile(
    "[^\x00-\x7f\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u0531-\u058f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]"
)

_IGNORABLE = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties)."""


def is_ignorable(character: str) -> bool:
    """Whether a character has no picture: it only joins, directs or chooses between others, or allows a break."""
    return _IGNORABLE.match(character) is not None


def is_simple(text: str) -> bool:
    """Whether every character of a text is known, at a glance, to take one cell."""
    return text.isascii() or not _NOT_SIMPLE.search(text)


@lru_cache(maxsize=4096)
def cell_width(character: str) -> int:
    """How many cells a character takes: 2 if it is wide, 0 if it has no width of its own, else 1.

    Wide is what Unicode calls so (UAX #11); marks that combine and characters without a picture have no width.
    """
    category = unicodedata.category(character)
    if category in ("Mn", "Me") or is_ignorable(character):
        return 0
    if "\u1160" <= character <= "\u11ff":  # vowels and finals of Hangul, written into the block of their initial
        return 0
    if category == "Cn":  # not assigned when Python was made: wide where Unicode keeps room for wide ones
        return 2 if "\U0001f000" <= character <= "\U0001fbff" or "\U00020000" <= character <= "\U0003fffd" else 1
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cells(text: str) -> int:
    """How many cells a text takes."""
    return len(text) if is_simple(text) else sum(map(cell_width, text))


def clusters(text: str) -> list[str]:
    """Split a text into characters with the marks that stand on them."""
    parts: list[str] = []
    for character in text:
        if parts and cell_width(character) == 0:
            parts[-1] += character
        else:
            parts.append(character)
    return parts
