"""The shapes that a text takes in an element: one line, a block of lines, or lines spoken.

What an element cannot hold is brought into its shape here (the list stands in `docs/model.md`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screenplay.errors import ModelError
from screenplay.model.parts import BLANKS, PLAIN, InlineBoneyard, Part, Run
from screenplay.model.text import RichText

__all__ = ["block", "join_lines", "one_line", "split_lines", "split_off", "spoken", "stacked"]

Line = list[Part]

_BREAKS = ("\n",)
_TABS_AND_TRAILING = ("\t", " \n")
_OUTER = ("\t", " \n", "\n ")


def one_line(text: RichText) -> RichText:
    """Make one line: a line break becomes a space, blanks at both ends go."""
    if _fits(text, _BREAKS, BLANKS, BLANKS):
        return text
    parts = [Run(part.text.replace("\n", " "), *part.style) if isinstance(part, Run) else part for part in text.parts]
    return RichText(tuple(_stripped(list(RichText(tuple(parts)).parts))))


def block(text: RichText) -> RichText:
    """Make a block of lines: tabs become four spaces, blanks at the ends of lines go, leading ones stay."""
    if _fits(text, _TABS_AND_TRAILING, "", BLANKS):
        return text
    parts = [
        Run(part.text.replace("\t", "    "), *part.style) if isinstance(part, Run) else part for part in text.parts
    ]
    return join_lines(_stripped(line, start=False) for line in split_lines(RichText(tuple(parts))))


def spoken(text: RichText) -> RichText:
    """Make lines spoken: no blanks around any line, no empty lines around them all, no boneyard alone on a line."""
    if _fits(text, _OUTER, " \n", " \n") and not _has_boneyard(text):
        return text
    lines = _joined_boneyard([_stripped(line) for line in split_lines(text)])
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    return join_lines(lines)


def stacked(texts: Iterable[RichText]) -> tuple[RichText, ...]:
    """Make lines that stand below each other, none of them empty and none of boneyard alone, if there are others."""
    texts = tuple(texts)
    if all(_fits(text, _BREAKS, BLANKS, BLANKS) and not _has_boneyard(text) for text in texts):
        return tuple(text for text in texts if text)
    lines = [_stripped(line) for text in texts for line in split_lines(text)]
    return tuple(join_lines([line]) for line in _joined_boneyard(lines) if line)


def split_lines(text: RichText) -> list[Line]:
    """The parts of each line; a note or boneyard stays in the line where it begins."""
    lines: list[Line] = [[]]
    for part in text.parts:
        if not isinstance(part, Run):
            lines[-1].append(part)
            continue
        for number, piece in enumerate(part.text.split("\n")):
            if number:
                lines.append([])
            if piece:
                lines[-1].append(Run(piece, *part.style))
    return lines


def join_lines(lines: Iterable[Line]) -> RichText:
    """The text made of these lines."""
    parts: list[Part] = []
    for number, line in enumerate(lines):
        if number:
            parts.append(Run("\n"))
        parts.extend(line)
    return RichText(tuple(parts))


def split_off(text: RichText, start: int) -> tuple[RichText, bool]:
    """Take the end off a text.

    Args:
        text: A text of one line.
        start: Where the end begins, counted in printed characters.

    Returns:
        What is left, with the notes and boneyard of the end; and whether all of the end was in plain style.
    """
    kept: list[Part] = []
    plain = True
    for part in text.parts:
        if not isinstance(part, Run):
            kept.append(part)
            continue
        if start > 0:
            kept.append(Run(part.text[:start], *part.style))
        if start < len(part.text):
            plain = plain and part.style == PLAIN
        start -= len(part.text)
    return one_line(RichText(tuple(kept))), plain


def _fits(text: RichText, inside: Sequence[str], start: str, end: str) -> bool:
    """Whether a text has its shape already: the common case, told quickly.

    Args:
        text: The text.
        inside: What must be in no run.
        start: The characters with which it must not begin.
        end: The characters with which it must not end.

    Raises:
        ModelError: It is no `RichText`.
    """
    if type(text) is not RichText:
        raise ModelError(f"an element's text must be a RichText, not {type(text).__name__}")
    parts = text.parts
    for part in parts:
        if type(part) is Run:
            for sign in inside:
                if sign in part.text:
                    return False
    if not parts:
        return True
    first, last = parts[0], parts[-1]
    return not (type(first) is Run and first.text[0] in start) and not (type(last) is Run and last.text[-1] in end)


def _has_boneyard(text: RichText) -> bool:
    return any(isinstance(part, InlineBoneyard) for part in text.parts)


def _stripped(line: Line, *, start: bool = True) -> Line:
    """Take the blanks off the end of a line, and off its start."""
    for at in (0, -1) if start else (-1,):
        while line and isinstance(run := line[at], Run):
            text = run.text.rstrip(BLANKS) if at else run.text.lstrip(BLANKS)
            if text:
                line[at] = Run(text, *run.style)
                break
            del line[at]
    return line


def _joined_boneyard(lines: list[Line]) -> list[Line]:
    """Move boneyard that is alone on its line to the end of the last line with text, or to the start of the first."""
    texts = [number for number, line in enumerate(lines) if not all(isinstance(part, InlineBoneyard) for part in line)]
    if not texts:
        return [[part for line in lines for part in line]]
    home = texts[0]
    leading = [part for line in lines[:home] for part in line]
    for number in range(home + 1, len(lines)):
        line = lines[number]
        if all(isinstance(part, InlineBoneyard) for part in line):
            lines[home].extend(line)
            lines[number] = []
        else:
            home = number
    return [leading + lines[texts[0]], *lines[texts[0] + 1 :]]
