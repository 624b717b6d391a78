"""The lines of a text and how they make paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

__all__ = ["Line", "ParagraphStyle", "paragraph_style", "split_lines", "starts_paragraph"]

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_OPENS_SPEECH = re.compile(r"[\"“«„‘'—–]")
_ENDS_SENTENCE = re.compile(r"[.!?…:—-][\"”»“’')\]]*$")
_MAX_WRAP = 110  # no one wraps prose by hand at more columns than this
_MIN_WRAP = 40


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source.

    Attributes:
        start: Offset of its first character that is not white space (of the line itself if it is blank).
        end: One past its last character that is not white space.
        indent: Width of the white space before it; a tab counts as four.
    """

    start: int
    end: int
    indent: int

    @property
    def blank(self) -> bool:
        """Nothing but white space."""
        return self.start == self.end


class ParagraphStyle(Enum):
    """How a manuscript shows where a paragraph begins."""

    LINES = "every line is a paragraph"
    BLANK_LINES = "paragraphs are wrapped and stand between blank lines"
    INDENTED = "paragraphs are wrapped and begin with an indented line"
    SHORT_LINES = "paragraphs are wrapped and end with a short line"


def split_lines(text: str) -> tuple[tuple[Line, ...], tuple[int, ...]]:
    """Split a text at CR, LF and CRLF.

    Returns:
        The lines without surrounding white space, and the offset at which each begins.
    """
    lines: list[Line] = []
    starts: list[int] = []
    for match in _LINE.finditer(text):
        if match.start() == len(text) and lines:
            break
        raw = match[1]
        inner = raw.strip().strip("\ufeff").strip()
        before = raw.find(inner) if inner else 0
        indent = len(raw[:before].expandtabs(4).lstrip("\ufeff"))
        start = match.start() + before
        lines.append(Line(start, start + len(inner), indent))
        starts.append(match.start())
    return tuple(lines), tuple(starts)


def paragraph_style(text: str, lines: Sequence[Line]) -> ParagraphStyle:
    """Tell how paragraphs are set off from one another.

    A line break made by wrapping stands where the next word would not have fitted; one made by the writer's Return
    key stands anywhere.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if not a.blank and not b.blank]
    if not pairs:
        return ParagraphStyle.LINES
    if sum(line.end - line.start > _MAX_WRAP for line in lines) > 0.05 * len(pairs):
        return ParagraphStyle.LINES
    width = _usual_width([a for a, _ in pairs])
    wrapped = sum(not _fits(text, a, b, width) for a, b in pairs)
    if not _MIN_WRAP <= width <= _MAX_WRAP or wrapped < 0.5 * len(pairs):
        return ParagraphStyle.LINES
    groups = sum(a.blank and not b.blank for a, b in pairwise(lines)) + 1
    rises = sum(b.indent >= a.indent + 2 for a, b in pairs)
    if rises >= max(2, 0.04 * len(pairs)) and rises > groups / 2:
        return ParagraphStyle.INDENTED
    if len(pairs) > 12 * groups:
        return ParagraphStyle.SHORT_LINES
    return ParagraphStyle.BLANK_LINES


def starts_paragraph(text: str, before: Line, line: Line, style: ParagraphStyle, width: int) -> bool:
    """Tell whether a paragraph begins at a line that follows another without a blank line between."""
    if style is ParagraphStyle.LINES:
        return True
    if style is ParagraphStyle.INDENTED and line.indent >= before.indent + 2:
        return True
    short = before.end - before.start <= 0.8 * width and _fits(text, before, line, width)
    if not short or not _ENDS_SENTENCE.search(text, before.start, before.end):
        return False
    return style is ParagraphStyle.SHORT_LINES or _OPENS_SPEECH.match(text, line.start) is not None


def wrap_width(lines: Sequence[Line]) -> int:
    """The width at which the text is wrapped, in characters."""
    return _usual_width([a for a, b in pairwise(lines) if not a.blank and not b.blank])


def _usual_width(lines: Sequence[Line]) -> int:
    """The length that nineteen in twenty of the lines stay within."""
    lengths = sorted(line.end - line.start + line.indent for line in lines)
    return lengths[int(0.95 * (len(lengths) - 1))] if lengths else 0


def _fits(text: str, line: Line, following: Line, width: int) -> bool:
    word = 0
    while following.start + word < following.end and not text[following.start + word].isspace():
        word += 1
    return line.indent + line.end - line.start + 1 + word <= width
