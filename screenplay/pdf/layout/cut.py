"""Where a pile of strips may be divided between two pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from screenplay.pdf.layout.page import Kind
from screenplay.pdf.layout.sentences import sentence_ends
from screenplay.pdf.layout.strip import Strip

__all__ = ["cut"]

_LEAST = 2
"""Lines that a page break leaves on either side."""


class _Place(NamedTuple):
    """A place to cut: in strip `part`, after `line` of its lines, at `offset` of its text."""

    part: int
    line: int
    offset: int


Halves = tuple[tuple[Strip, ...], tuple[Strip, ...]]


def cut(strips: tuple[Strip, ...], room: int, *, strict: bool) -> Halves | None:
    """Divide strips so that the first part takes at most `room` rows.

    The best place is the last sentence end that leaves two lines or more on either side, else the last full stop of
    any kind, else the last line of the source, else the last line. No part ends with a parenthetical.

    Args:
        strips: What is one block on the page: an action, the parts of a speech, the lines of a song.
        room: Rows that are left.
        strict: Keep to these rules; else any line will do.

    Returns:
        The two parts, or None if there is no such place.
    """
    places = [place for place in _places(strips, room) if not _is_end(strips, place)]
    if not strict:
        return _divide(strips, places[0]) if places else None
    for candidates in (
        _sentences(strips, places, sure=True),
        _sentences(strips, places, sure=False),
        _source_lines(strips, places),
        iter(places),
    ):
        for place in candidates:
            halves = _divide(strips, place)
            if _allowed(strips, halves):
                return halves
    return None


def _places(strips: tuple[Strip, ...], room: int) -> Iterator[_Place]:
    """The ends of all lines that the room holds, the last first, without empty ones."""
    tops = []
    above = 0
    for strip in strips:
        if above >= room:
            break
        tops.append(above)
        above += len(strip.lines)
    for index in range(len(tops) - 1, -1, -1):
        lines = strips[index].lines
        for line in range(min(len(lines), room - tops[index]), 0, -1):
            start, end = lines[line - 1]
            if start < end:
                yield _Place(index, line, end)


def _is_end(strips: tuple[Strip, ...], place: _Place) -> bool:
    return place.part == len(strips) - 1 and place.offset >= strips[-1].lines[-1][1]


def _sentences(strips: tuple[Strip, ...], places: list[_Place], *, sure: bool) -> Iterator[_Place]:
    """Ends of sentences, also in the middle of a line, and ends of whole strips."""
    for place in places:
        strip = strips[place.part]
        start, end = strip.lines[place.line - 1]
        if place.line == len(strip.lines):
            yield place
        for offset in reversed(sentence_ends(strip.text.text, start, end, sure=sure)):
            if offset < end or place.line < len(strip.lines):
                yield place._replace(offset=offset)


def _source_lines(strips: tuple[Strip, ...], places: list[_Place]) -> Iterator[_Place]:
    """Ends of the lines that the writer broke."""
    for place in places:
        text = strips[place.part].text.text
        if text[place.offset : place.offset + 1] == "\n":
            yield place


def _divide(strips: tuple[Strip, ...], place: _Place) -> Halves:
    part, _, offset = place
    strip = strips[part]
    if offset >= strip.lines[-1][1]:
        return strips[: part + 1], strips[part + 1 :]
    return (*strips[:part], strip.until(offset)), (strip.after(offset), *strips[part + 1 :])


def _allowed(strips: tuple[Strip, ...], halves: Halves) -> bool:
    head, tail = halves
    if head[-1].source.kind is Kind.PARENTHETICAL:
        return False
    inside = len(head) + len(tail) > len(strips)
    if inside and min(head[-1].solid, tail[0].solid) < _LEAST:
        return False
    return _enough(reversed(head)) and _enough(tail)


def _enough(strips: Iterable[Strip]) -> bool:
    """Whether these strips hold the least number of lines spoken or told."""
    lines = 0
    for strip in strips:
        if strip.source.kind is not Kind.PARENTHETICAL:
            lines += strip.solid
        if lines >= _LEAST:
            return True
    return False
