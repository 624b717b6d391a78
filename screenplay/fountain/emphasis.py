"""Emphasis: which asterisks and underscores of a line are marks, and of what.

"Fountain follows Markdown's rules for emphasis, except that it reserves the use of underscores for underlining, which
is not interchangeable with asterisks." One asterisk is italic, two are bold, three are both; one underscore
underlines. Longer runs, such as a line to fill in, are text. A run opens if no blank follows it, and closes if none
stands before it. Each of the three styles is paired by itself, a closing run with the nearest open one, so that
styles may overlap; there must be text between the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["BOLD", "ITALIC", "STYLES", "UNDERLINE", "Delimiter", "pair"]

BOLD, ITALIC, UNDERLINE = 1, 2, 4

# What each run marks; a longer run marks nothing and is text.
STYLES = {"*": (ITALIC,), "**": (BOLD,), "***": (BOLD, ITALIC), "_": (UNDERLINE,)}
_WIDTH = {BOLD: 2, ITALIC: 1, UNDERLINE: 1}


@dataclass(slots=True)
class Delimiter:
    """A run of asterisks or underscores.

    Attributes:
        signs: The run as written.
        opens: Whether what follows it lets it open emphasis.
        closes: Whether what stands before it lets it close emphasis.
        before: How many pieces of text stand before it in the line.
        spare: How many of its signs are text.
        begun: The styles that begin here, added up.
        ended: The styles that end here, added up.
    """

    signs: str
    opens: bool
    closes: bool
    before: int
    spare: int
    begun: int = 0
    ended: int = 0


def pair(delimiters: Sequence[Delimiter]) -> None:
    """Find out what each run of a line does."""
    waiting: dict[int, list[Delimiter]] = {BOLD: [], ITALIC: [], UNDERLINE: []}
    for delimiter in delimiters:
        for style in STYLES[delimiter.signs]:
            if delimiter.closes and waiting[style] and waiting[style][-1].before < delimiter.before:
                _join(waiting[style].pop(), delimiter, style)
            elif delimiter.opens:
                waiting[style].append(delimiter)
    if waiting[BOLD] or waiting[ITALIC]:
        _pair_unequal(delimiters)


def _pair_unequal(delimiters: Sequence[Delimiter]) -> None:
    """Pair what is left of double asterisks with what is left of single ones, as Markdown does: one sign stays."""
    waiting: list[Delimiter] = []
    for delimiter in delimiters:
        if delimiter.signs not in {"*", "**"} or delimiter.spare != len(delimiter.signs):
            continue
        if delimiter.closes and waiting and _differ(waiting[-1], delimiter):
            _join(waiting.pop(), delimiter, ITALIC)
        elif delimiter.opens:
            waiting.append(delimiter)


def _differ(opening: Delimiter, closing: Delimiter) -> bool:
    return opening.signs != closing.signs and opening.before < closing.before


def _join(opening: Delimiter, closing: Delimiter, style: int) -> None:
    opening.begun |= style
    closing.ended |= style
    opening.spare -= _WIDTH[style]
    closing.spare -= _WIDTH[style]
