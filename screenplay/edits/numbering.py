"""Scene numbers: given, kept once given, given anew.

A number that a scene has is locked, as everybody who works from the script knows the scene by it. Scenes that come in
between take a letter: 12, 12A, 12B, 13. Letters before a number stand for what comes before it: A1, B1, 1. The letters
I and O are left out, as they read like digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count, islice, product

from screenplay.model import SceneHeading, Screenplay

__all__ = ["number_scenes", "without_numbers"]

_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_PARTS = re.compile(r"(.*?)([A-Za-z]*)", re.DOTALL)
_LEADING = re.compile(r"([A-Za-z]*)(.*)", re.DOTALL)
_WHOLE = re.compile(r"[0-9]{1,9}")


def number_scenes(play: Screenplay, *, renumber: bool = False, start: int = 1) -> Screenplay:
    """Give every scene a number.

    Args:
        play: The script.
        renumber: Number all scenes anew, those that have a number too.
        start: The number of the first scene, where all are numbered anew or none has a number.

    Returns:
        The script with a number for every scene; no two numbers that are given are the same.
    """
    numbers = [None if renumber else heading.number for heading in _headings(play)]
    return _renumbered(play, _filled(numbers, start))


def without_numbers(play: Screenplay) -> Screenplay:
    """The script without scene numbers."""
    return _renumbered(play, [None for _ in _headings(play)])


def _headings(play: Screenplay) -> Iterator[SceneHeading]:
    return (element for element in play.elements if isinstance(element, SceneHeading))


def _renumbered(play: Screenplay, numbers: Sequence[str | None]) -> Screenplay:
    waiting = iter(numbers)
    elements = [
        replace(element, number=next(waiting)) if isinstance(element, SceneHeading) else element
        for element in play.elements
    ]
    return replace(play, elements=tuple(elements))


def _filled(numbers: Sequence[str | None], start: int) -> list[str]:
    """All numbers, those that are missing found for each stretch between two that are given."""
    used = {number.upper() for number in numbers if number is not None}
    wholes = [int(found.group()) for number in used if (found := re.search(r"[0-9]{1,9}", number))]
    above = max(wholes) + 1 if wholes else start
    filled: list[str] = []
    key: tuple[str | None, str | None]
    streams: dict[tuple[str | None, str | None], Iterator[str]] = {(None, None): map(str, count(above))}
    before: str | None = None
    missing = 0
    for number in [*numbers, None]:
        at_end = len(filled) + missing == len(numbers)
        if number is None and not at_end:
            missing += 1
            continue
        if missing:
            key = (None, None) if number is None else (before, number)
            if number is not None and key not in streams:  # where a number stands twice, go on from the last letter
                streams[key] = _between(before, number, missing)
            filled += _free(streams[key], missing, used)
        if number is not None:
            filled.append(number)
        before, missing = number, 0
    return filled


def _free(candidates: Iterator[str], wanted: int, used: set[str]) -> list[str]:
    """The first of the candidates that are not used yet; now they are."""
    taken = list(islice((one for one in candidates if one.upper() not in used), wanted))
    used.update(one.upper() for one in taken)
    return taken


def _between(before: str | None, after: str, wanted: int) -> Iterator[str]:
    """Numbers for scenes that stand between two that have theirs, or before the first one that has."""
    low = int(before) if before is not None and _WHOLE.fullmatch(before) else 0 if before is None else None
    if low is not None and _WHOLE.fullmatch(after) and int(after) - low - 1 == wanted:
        yield from map(str, range(low + 1, int(after)))  # exactly those that are missing
    if before is None or _is_below(after, before):
        yield from _ahead(before, after)
    else:
        yield from _behind(before, after)


def _is_below(number: str, upper: str) -> bool:
    """Whether a number is another one with letters behind it: 12A below 12."""
    rest = number.upper().removeprefix(upper.upper())
    return len(rest) < len(number) and rest.isalpha()


def _ahead(before: str | None, after: str) -> Iterator[str]:
    """Numbers with a letter ahead: A1, B1 before 1."""
    taken, base = _parted(_LEADING, after)
    if before is not None and not taken:
        letters, other = _parted(_LEADING, before)
        if other.upper() == base.upper() and letters:  # B1 stands between A1 and 1
            yield from (f"{sign}{after}" for sign in _series() if _order(sign) > _order(letters))
            return
    yield from (f"{sign}{after}" for sign in _series())


def _behind(before: str, after: str) -> Iterator[str]:
    """Numbers with a letter behind: 12A, 12B after 12; 12B after 12A, or 12AA if 12B is there."""
    letters, other = _parted(_LEADING, before)
    if letters and other.upper() == after.upper():
        yield from _ahead(before, after)
    base, last = _parted(_PARTS, before)
    following, end = _parted(_PARTS, after)
    if last:
        limit = _order(end) if following.upper() == base.upper() and end else None
        for sign in _series():
            if limit is not None and _order(sign) >= limit:
                break
            if _order(sign) > _order(last):
                yield f"{base}{sign}"
    yield from (f"{before}{sign}" for sign in _series())


def _parted(pattern: re.Pattern[str], number: str) -> tuple[str, str]:
    found = pattern.fullmatch(number)
    return (found[1], found[2]) if found is not None else (number, "")


def _order(letters: str) -> tuple[int, str]:
    """What letters are sorted by: A, B ... Z, AA, AB ..."""
    return len(letters), letters.upper()


def _series() -> Iterator[str]:
    """A, B ... Z, AA, AB ..., without end."""
    for length in count(1):
        yield from map("".join, product(_LETTERS, repeat=length))
