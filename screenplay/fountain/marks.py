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

__all__ = ["CUT", "NOTE", "TOKEN", "Mark", "Problem", "bare", "is_escaped", "mark_of", "put_back", "take_out", "token"]

NOTE = "\udc00"
CUT = "\udc01"
TOKEN = re.compile("[\udc00\udc01][\ud800-\udbff]{3}")

_OPENING = re.compile(r"\[\[|/\*")
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


def take_out(text: str) -> tuple[str, list[Mark], list[Problem]]:
    """Put a token in place of every note and every cut passage.

    Args:
        text: A script with line feeds for line breaks and no surrogates.

    Returns:
        The text with tokens, the marks in order, and the signs that have no counterpart and stay in the text.
    """
    taker = _Taker(text)
    taker.run()
    return "".join(taker.pieces), taker.marks, sorted(taker.problems, key=lambda problem: problem.start)


class _Taker:
    """One walk over a script; every character is looked at a bounded number of times."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[str] = []
        self.marks: list[Mark] = []
        self.problems: list[Problem] = []
        self._last_end = text.rfind("*/")
        self._open_until = 0  # no note that begins before this place is closed
        self._is_open = False  # a boneyard was opened that does not end, nor does any after it

    def run(self) -> None:
        done = start = 0
        while (found := _OPENING.search(self.text, start)) is not None:
            opening = found.start()
            end = -1 if is_escaped(self.text, opening) else self._end(opening)
            if end < 0:
                start = opening + 1
                continue
            kind: Literal["note", "boneyard"] = "note" if self.text[opening] == "[" else "boneyard"
            self._keep(done, opening)
            self.pieces.append(token(kind, len(self.marks)))
            self.marks.append(Mark(kind, self.text[opening + 2 : end - 2]))
            done = start = end
        self._keep(done, len(self.text))

    def _keep(self, start: int, end: int) -> None:
        self.pieces.append(self.text[start:end])
        self.problems += [Problem("stray-note-end", found.start()) for found in _STRAY.finditer(self.text, start, end)]

    def _end(self, opening: int) -> int:
        """Where the mark that begins here ends; -1 if it does not."""
        if self.text[opening] == "[":
            return self._note_end(opening)
        if opening + 2 > self._last_end:
            if not self._is_open:
                self.problems.append(Problem("unclosed-boneyard", opening))
            self._is_open = True
            return -1
        return self.text.index("*/", opening + 2) + 2

    def _note_end(self, opening: int) -> int:
        if opening < self._open_until:
            return -1
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
