"""Emphasis: which asterisks and underscores of a line are marks, and of what.

"Fountain follows Markdown's rules for emphasis, except that it reserves the use of underscores for underlining, which
is not interchangeable with asterisks." One asterisk is italic, two are bold, three are both; one underscore
underlines. Longer runs, such as a line to fill in, are text. A run opens if no blank follows it, and closes if none
stands before it. Each of the three styles is paired by itself, a closing run with the nearest open one, so that
styles may overlap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

__all__ = ["BOLD", "ITALIC", "UNDERLINE", "Delimiter", "pair"]

BOLD, ITALIC, UNDERLINE = range(3)

_STYLES = {"*": (ITALIC,), "**": (BOLD,), "***": (BOLD, ITALIC), "_": (UNDERLINE,)}
_WIDTH = {BOLD: 2, ITALIC: 1, UNDERLINE: 1}


@dataclass(slots=True)
class Delimiter:
    """A run of asterisks or underscores.

    Attributes:
        signs: The run as written.
        opens: Whether what follows it lets it open emphasis.
        closes: Whether what stands before it lets it close emphasis.
        begun: The styles that begin here, filled in by `pair`.
        ended: The styles that end here, filled in by `pair`.
        spare: How many of its signs are text, filled in by `pair`.
    """

    signs: str
    opens: bool
    closes: bool
    begun: list[int] = field(default_factory=list)
    ended: list[int] = field(default_factory=list)
    spare: int = 0


def pair(delimiters: Sequence[Delimiter]) -> None:
    """Find out what each run of a line does."""
    waiting: tuple[list[Delimiter], ...] = ([], [], [])
    for delimiter in delimiters:
        delimiter.spare = len(delimiter.signs)
        for style in _STYLES.get(delimiter.signs, ()):
            if delimiter.closes and waiting[style]:
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
        if delimiter.closes and waiting and waiting[-1].signs != delimiter.signs:
            _join(waiting.pop(), delimiter, ITALIC)
        elif delimiter.opens:
            waiting.append(delimiter)


def _join(opening: Delimiter, closing: Delimiter, style: int) -> None:
    opening.begun.append(style)
    closing.ended.append(style)
    opening.spare -= _WIDTH[style]
    closing.spare -= _WIDTH[style]
