r"""From the text of an element as meant to the text as written: the inverse of `inline`.

A line is first written with no escapes at all, and left so if it reads back as meant; else every sign that could be
taken for markup gets its backslash. Two characters that no text has stand for the marks of emphasis until the escapes
are in place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.fountain.inline import is_protected, lead, parse
from screenplay.fountain.marks import CUT, NOTE, Mark, token
from screenplay.model import InlineNote, Part, RichText, Run
from screenplay.model.parts import PLAIN, Style
from screenplay.model.shape import split_lines

__all__ = ["guard_end", "guard_start", "mark_boneyard", "mark_note", "markup"]

_STAR, _UNDERSCORE = "\udc02", "\udc03"
_AS_SIGNS = str.maketrans({_STAR: "*", _UNDERSCORE: "_"})

_SPECIAL = re.compile(r"[*_\\]|\[\[")
_BRACKETS = re.compile("\\[[\\[\udc00]|\udc00[\ud800-\udbff]{3}\\]|/\\*")
_ESCAPED = re.compile(
    r"\\+|\*+|_+" + f"|\\[(?=[\\[{NOTE}])|(?<={NOTE}[\ud800-\udbff][\ud800-\udbff][\ud800-\udbff])\\]|/(?={_STAR})"
)


def markup(text: RichText, marks: list[Mark]) -> str:
    """Write a text.

    Args:
        text: The text of an element.
        marks: Takes the notes and boneyard found in it; tokens stand for them in the result.
    """
    parts = text.parts
    if len(parts) == 1 and isinstance(run := parts[0], Run) and run.style == PLAIN and not _SPECIAL.search(run.text):
        return run.text
    return "\n".join(_line(line, marks) for line in split_lines(text))


def mark_note(text: str, marks: list[Mark]) -> str:
    """Take up a note and give its token; an empty line in it gets its two spaces."""
    marks.append(Mark("note", "\n".join(line or "  " for line in text.split("\n")) if text else ""))
    return token("note", len(marks) - 1)


def mark_boneyard(text: str, marks: list[Mark]) -> str:
    """Take up a cut passage and give its token."""
    marks.append(Mark("boneyard", text))
    return token("boneyard", len(marks) - 1)


def guard_start(line: str) -> str:
    """Put a backslash before the first character of a line that is no blank or token."""
    start = lead(line)
    return f"{line[:start]}\\{line[start:]}"


def guard_end(line: str) -> str:
    """Put a backslash before the last character of a line that is not in a token."""
    end = len(line)
    while end >= 4 and line[end - 4] in NOTE + CUT:
        end -= 4
    return f"{line[: end - 1]}\\{line[end - 1 :]}"


def _line(parts: Sequence[Part], marks: list[Mark]) -> str:
    if not parts:
        return ""
    signed = _signed(parts, marks)
    written = signed.translate(_AS_SIGNS)
    if _BRACKETS.search(written) is None and parse(written, marks) == RichText(tuple(parts)):
        return written
    begin = lead(written)

    def escaped(found: re.Match[str]) -> str:
        start, end = found.span()
        sign = signed[start]
        if sign == "\\":
            if signed.startswith("/", end):
                protected = signed.startswith(_STAR, end + 1)
            else:
                protected = is_protected(written, start, end, begin)
            return found.group() * (2 if protected else 1)
        if sign in "*_" and _is_apart(signed, start, end):
            return found.group()
        return "".join(f"\\{character}" for character in found.group())

    return _ESCAPED.sub(escaped, signed).translate(_AS_SIGNS)


def _is_apart(line: str, start: int, end: int) -> bool:
    """Whether signs stand between blanks or the ends of the line, where they mark nothing."""
    return (start == 0 or line[start - 1] in " \t") and (end == len(line) or line[end] in " \t")


def _signed(parts: Sequence[Part], marks: list[Mark]) -> str:
    """The line with marks of emphasis: closing ones right behind a character, opening ones right before one."""
    styles = [part.style for part in parts if isinstance(part, Run)] + [PLAIN]
    now, run = PLAIN, 0
    pieces: list[str] = []
    for part in parts:
        if isinstance(part, Run):
            new, after = styles[run], styles[run + 1]
            pieces += (_opening(now, new), part.text, _closing(new, after))
            now = _common(new, after)
            run += 1
        elif isinstance(part, InlineNote):
            pieces.append(mark_note(part.text, marks))
        else:
            pieces.append(mark_boneyard(part.text, marks))
    return "".join(pieces)


def _common(one: Style, other: Style) -> Style:
    return one[0] and other[0], one[1] and other[1], one[2] and other[2]


def _stars(style: Style, without: Style) -> str:
    return _STAR * (2 * (style[0] and not without[0]) + (style[1] and not without[1]))


def _opening(before: Style, style: Style) -> str:
    return _UNDERSCORE * (style[2] and not before[2]) + _stars(style, before)


def _closing(style: Style, after: Style) -> str:
    return _stars(style, after) + _UNDERSCORE * (style[2] and not after[2])
