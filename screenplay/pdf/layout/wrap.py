"""Breaking text into lines: at spaces, after hyphens and dashes, and inside a word only where it must be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from screenplay.pdf.geometry import MAX_ROWS
from screenplay.pdf.layout.cells import cell_width

__all__ = ["wrap"]

Range = tuple[int, int]

_AHEAD = MAX_ROWS + 8
"""Lines wrapped at once. More than a page holds, so that what is cut off here is wrapped again when its page comes."""

_DASHES = re.compile("[-\u2010\u2012-\u2015]+")
_STICKY = frozenset(" -\u2010\u2012\u2013\u2014\u2015\u2019\u201d'\")]}!?.,;:\u2026\u203a\xbb")
"""What never starts a line after a dash: more dashes, closing quotation marks, punctuation."""

_CLOSING = frozenset("\u3001\u3002\uff0c\uff0e\uff09\u3009\u300b\u300d\u300f\u3011\uff01\uff1f\uff1a\uff1b\u30fc")
_OPENING = frozenset("\uff08\u3008\u300a\u300c\u300e\u3010")
"""What never starts, and what never ends, a line between wide characters, which break everywhere else."""

_JOINER = "\u200d"


def wrap(text: str, start: int, width: int, later: int, *, simple: bool) -> tuple[Range, ...]:
    r"""Break a text from `start` on into lines of at most `width` cells, those after the first of at most `later`.

    Spaces at the ends of lines are left out, those at the start of a line of the source (after `\n`) are kept. A word
    longer than a line is cut.

    Args:
        text: The text.
        start: Where to begin.
        width: Cells of the first line.
        later: Cells of the other lines.
        simple: Whether every character takes one cell (`is_simple`).

    Returns:
        Where each line stands in the text, as half-open ranges; at most a little more than a page of them.
    """
    if simple and len(text) - start <= min(width, later) and "\n" not in text:
        return ((start, len(text.rstrip(" "))),)
    lines: list[Range] = []
    fits = _cell_by_cell if simple else _measured(text)
    end = start - 1
    while end < len(text) and len(lines) < _AHEAD:
        begin = end + 1
        end = text.find("\n", begin)
        if end < 0:
            end = len(text)
        for line in _fold(text, begin, end, (width if not lines else later, later), fits):
            lines.append(line)
            if len(lines) == _AHEAD:
                break
    return tuple(lines)


Fits = Callable[[int, int], int]
"""Given where a line begins and its width: the first character that it has no room for, or the text's end or beyond."""


def _cell_by_cell(begin: int, room: int) -> int:
    return begin + room


def _measured(text: str) -> Fits:
    """Measure a text that holds wide characters or marks."""

    def fits(begin: int, room: int) -> int:
        for place in range(begin, len(text)):
            room -= cell_width(text[place])
            if room < 0:
                return max(place, begin + 1)
        return len(text)

    return fits


def _fold(text: str, begin: int, end: int, widths: tuple[int, int], fits: Fits) -> Iterator[Range]:
    """Break one line of the source."""
    while end > begin and text[end - 1] == " ":
        end -= 1
    room, later = widths
    begin = _indented(text, begin, end, room, fits)
    while (limit := fits(begin, room)) < end:
        stop = _break(text, begin, limit, simple=fits is _cell_by_cell)
        visible = stop
        while text[visible - 1] == " ":
            visible -= 1
        yield begin, visible
        while text[stop] == " ":
            stop += 1
        begin, room = stop, later
    yield begin, end


def _indented(text: str, begin: int, end: int, room: int, fits: Fits) -> int:
    """Leave out as much of a line's indentation as its first word needs in order to stand whole."""
    word = begin
    while word < end and text[word] == " ":
        word += 1
    if word == begin:
        return begin
    after = text.find(" ", word, end)
    after = end if after < 0 else after
    while begin < word and fits(begin, room) < after:
        begin += 1
    return begin


def _break(text: str, begin: int, limit: int, *, simple: bool) -> int:
    """The best place to end a line that has room up to `limit`, where the text goes on."""
    if text[limit] == " ":
        return limit
    best = text.rfind(" ", begin, limit)
    if best >= 0 and not text[begin:best].strip(" "):
        best = -1  # the line's own indentation
    word = best + 1 if best >= 0 else begin
    for dash in _DASHES.finditer(text, word, limit):
        if dash.start() > word and text[dash.end()] not in _STICKY:
            best = dash.end()
    if not simple:
        best = max(best, _between_wide(text, word, limit))
    if best > begin:
        return best
    if simple:
        return limit
    return next((place for place in range(limit, begin, -1) if not _joined(text, place)), limit)


def _between_wide(text: str, word: int, limit: int) -> int:
    """The last place beside a wide character where a line may end, or -1."""
    for place in range(limit, word, -1):
        before, after = text[place - 1], text[place]
        if (
            2 in (cell_width(before), cell_width(after))
            and not _joined(text, place)
            and after not in _CLOSING
            and after not in _STICKY
            and before not in _OPENING
        ):
            return place
    return -1


def _joined(text: str, place: int) -> bool:
    """Whether the characters on both sides of a place make one image."""
    return cell_width(text[place]) == 0 or text[place - 1] == _JOINER
