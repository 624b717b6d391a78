r"""Notes and boneyard, the two constructs that cross line breaks.

Before a script is looked at line by line, each of them is taken out and a token left in its place: four characters
from the range of lone surrogates, which no text has. So a line break, a sign or an empty line inside of them
is seen by nobody, and what is left can be split into lines. The writer sets tokens likewise and puts the marks
back at the very end.

A backslash keeps `[[` and `/*` from opening anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

__all__ = [
    "CUT",
    "NOTE",
    "TOKEN",
    "Mark",
    "Problem",
    "Taken",
    "bare",
    "is_escaped",
    "mark_of",
    "put_back",
    "take_out",
    "token",
]

NOTE = "\udc00"
CUT = "\udc01"
TOKEN = re.compile("[\udc00\udc01][\ud800-\udbff]{3}")

_IN_NOTE = re.compile(r"\]\](?!\])|/\*|\n[ \t]?(?=\n)")
_STRAY = re.compile(r"\]\][^\n]*")
_FIRST = 0xD800
_BASE = 1024


class Mark(NamedTuple):
    """A note or a cut passage.

    Attributes:
        kind: Which of the two.
        text: What stands between its signs, as written.
    """

    kind: Literal["note", "boneyard"]
    text: str


class Problem(NamedTuple):
    """A sign without its counterpart.

    Attributes:
        code: The code of the diagnostic.
        start: Where the sign stands.
    """

    code: str
    start: int


def token(kind: str, index: int) -> str:
    """The token of the mark with this index."""
    digits = (index // _BASE // _BASE, index // _BASE % _BASE, index % _BASE)
    return (NOTE if kind == "note" else CUT) + "".join(chr(_FIRST + digit) for digit in digits)


def mark_of(marks: Sequence[Mark], found: str) -> Mark:
    """The mark that a token stands for."""
    high, middle, low = (ord(digit) - _FIRST for digit in found[1:])
    return marks[(high * _BASE + middle) * _BASE + low]


def bare(line: str) -> str:
    """A line without its tokens."""
    return TOKEN.sub("", line)


def put_back(text: str, marks: Sequence[Mark]) -> str:
    """Replace every token by its mark, written out."""
    return TOKEN.sub(lambda found: _written(mark_of(marks, found.group())), text) if marks else text


def _written(mark: Mark) -> str:
    return f"[[{mark.text}]]" if mark.kind == "note" else f"/*{mark.text}*/"


def is_escaped(text: str, start: int) -> bool:
    """Whether an odd number of backslashes stands before a place."""
    before = start
    while before and text[before - 1] == "\\":
        before -= 1
    return (start - before) % 2 == 1


class Taken(NamedTuple):
    """A script with its notes and boneyard taken out.

    Attributes:
        raw: The text with tokens.
        bare: The text without.
        marks: The notes and boneyard in order.
        hidden: For marks of several lines: the number of line breaks in `raw` before it, and of those within it.
        problems: The signs that have no counterpart and stay in the text, in order.
    """

    raw: str
    bare: str
    marks: list[Mark]
    hidden: list[tuple[int, int]]
    problems: list[Problem]


def take_out(text: str) -> Taken:
    """Put a token in place of every note and every cut passage.

    Args:
        text: A script with line feeds for line breaks and no surrogates.
    """
    taker = _Taker(text)
    taker.run()
    tokens = [token(mark.kind, index) for index, mark in enumerate(taker.marks)]
    raw = "".join(piece for pair in zip(taker.kept, [*tokens, ""], strict=True) for piece in pair)
    problems = sorted(taker.problems, key=lambda problem: problem.start)
    return Taken(raw, "".join(taker.kept), taker.marks, taker.hidden, problems)


class _Taker:
    """One walk over a script; every character is looked at a bounded number of times."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.kept: list[str] = []
        self.marks: list[Mark] = []
        self.hidden: list[tuple[int, int]] = []
        self.problems: list[Problem] = []
        self._breaks = 0
        self._last_end = text.rfind("*/")
        self._open_until = 0  # no note that begins before this place is closed
        self._is_open = False  # a boneyard was opened that does not end, nor does any after it

    def run(self) -> None:
        done = start = 0
        note = boneyard = -1
        while True:
            note = self._next("[[", note, max(start, self._open_until))
            boneyard = len(self.text) if self._is_open else self._next("/*", boneyard, start)
            opening = min(note, boneyard)
            if opening == len(self.text):
                break
            end = -1 if is_escaped(self.text, opening) else self._end(opening)
            if end < 0:
                start = opening + 1
                continue
            self._keep(done, opening)
            self._take("note" if opening == note else "boneyard", self.text[opening + 2 : end - 2])
            done = start = end
        self._keep(done, len(self.text))

    def _next(self, sign: str, known: int, start: int) -> int:
        """The first place of a sign, given the one known so far; the end of the text if there is none."""
        if known >= start:
            return known
        found = self.text.find(sign, start)
        return len(self.text) if found < 0 else found

    def _keep(self, start: int, end: int) -> None:
        text = self.text[start:end]
        self.kept.append(text)
        self._breaks += text.count("\n")
        if "]]" in text:
            self.problems += [Problem("stray-note-end", start + found.start()) for found in _STRAY.finditer(text)]

    def _take(self, kind: Literal["note", "boneyard"], text: str) -> None:
        self.marks.append(Mark(kind, text))
        breaks = text.count("\n")
        if breaks:
            self.hidden.append((self._breaks, breaks))

    def _end(self, opening: int) -> int:
        """Where the mark that begins here ends; -1 if it does not."""
        if self.text[opening] == "[":
            return self._note_end(opening)
        if opening + 2 > self._last_end:
            self.problems.append(Problem("unclosed-boneyard", opening))
            self._is_open = True
            return -1
        return self.text.index("*/", opening + 2) + 2

    def _note_end(self, opening: int) -> int:
        at = opening + 2
        while (found := _IN_NOTE.search(self.text, at)) is not None:
            at = found.end()
            if found.group()[0] == "]":
                return at
            if found.group()[0] == "\n":
                break
            if at <= self._last_end:
                at = self.text.index("*/", at) + 2
        self._open_until = len(self.text) if found is None else found.start()
        self.problems.append(Problem("unclosed-note", opening))
        return -1
