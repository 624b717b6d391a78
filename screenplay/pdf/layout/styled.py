"""Text ready to be set: plain characters, and which of them are bold, italic or underlined."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

from screenplay.model import InlineNote, RichText, Run
from screenplay.pdf.layout.cells import is_simple
from screenplay.pdf.layout.page import BOLD, ITALIC, PLAIN, UNDERLINE, Span

__all__ = ["Styled", "joined", "plain", "styled", "trimmed"]

_ODD_SPACE = re.compile("\r\n?|[\t\x0b\x0c\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
"""White space that no page has a picture of."""

_SPACES = {
    "\t": " " * 4,  # Fountain, "Action"
    "\u3000": " " * 2,  # as wide as what it stands between
    **dict.fromkeys(("\r", "\r\n", "\u2028", "\u2029"), "\n"),
    **dict.fromkeys(("\u2007", "\u202f"), "\xa0"),
}
"""What white space becomes; all that is not here, a space."""


_END = itemgetter(1)


class Styled(NamedTuple):
    """Characters with their styles.

    Attributes:
        text: The characters.
        style: The style of all of them, if there are no `stretches`.
        stretches: Start, end and style of every stretch of one style, covering the text; empty if there is but one.
        simple: Whether every character takes one cell.
    """

    text: str
    style: int
    stretches: tuple[tuple[int, int, int], ...]
    simple: bool

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The characters of a range, stretch by stretch."""
        if not self.stretches:
            return (Span(self.text[start:end], self.style),)
        spans = []
        for number in range(bisect_right(self.stretches, start, key=_END), len(self.stretches)):
            first, last, style = self.stretches[number]
            if first >= end:
                break
            spans.append(Span(self.text[max(start, first) : min(end, last)], style))
        return tuple(spans)


def plain(text: str, style: int = PLAIN) -> Styled:
    """Take characters in one style."""
    if not text.isprintable() and _ODD_SPACE.search(text):
        text = _ODD_SPACE.sub(lambda match: _SPACES.get(match[0], " "), text)
    return Styled(text, style, (), is_simple(text))


def styled(rich: RichText, *, style: int = PLAIN, capitals: bool = False, notes: bool = False) -> Styled:
    """Take the printed part of a text.

    Args:
        rich: The text.
        style: A style that all of it has besides its own.
        capitals: Print it in capitals.
        notes: Print the notes within, in brackets and italics.
    """
    match rich.parts:
        case (Run() as run,):
            return plain(run.text.upper() if capitals else run.text, style | _style(run))
    spans: list[Span] = []
    for number, part in enumerate(rich.parts):
        if isinstance(part, Run):
            text = _after_mark(spans, part.text) if number else part.text
            spans.append(Span(text.upper() if capitals else text, style | _style(part)))
        elif notes and isinstance(part, InlineNote):
            spans.append(Span(f"[{part.text}]", style | ITALIC))
        else:
            spans.append(Span("", -1))  # where a mark was taken out
    return joined(*(plain(span.text, span.style) for span in spans if span.text))


def _style(run: Run) -> int:
    return BOLD * run.bold + ITALIC * run.italic + UNDERLINE * run.underline


def joined(*texts: Styled) -> Styled:
    """Put texts in a row."""
    if len(texts) == 1:
        return texts[0]
    stretches: list[tuple[int, int, int]] = []
    end = 0
    for text in texts:
        for first, last, style in text.stretches or ((0, len(text.text), text.style),):
            if stretches and stretches[-1][2] == style:
                stretches[-1] = (stretches[-1][0], end + last, style)
            else:
                stretches.append((end + first, end + last, style))
        end += len(text.text)
    whole = "".join(text.text for text in texts)
    simple = all(text.simple for text in texts)
    if len(stretches) < 2:
        return Styled(whole, stretches[0][2] if stretches else PLAIN, (), simple)
    return Styled(whole, PLAIN, tuple(stretches), simple)


def trimmed(text: Styled) -> Styled:
    """Leave out blanks and empty lines at the end of a text."""
    end = len(text.text.rstrip(" \n"))
    if end == len(text.text):
        return text
    stretches = tuple((first, min(last, end), style) for first, last, style in text.stretches if first < end)
    return Styled(text.text[:end], text.style, stretches, text.simple)


def _after_mark(spans: list[Span], text: str) -> str:
    """Close the gap that a mark leaves between two blanks, and the line that it had to itself."""
    if spans[-1].style >= 0:
        return text
    before = next((span.text[-1] for span in reversed(spans) if span.text), "\n")
    if text[0] == " " and before in " \n":
        return text[1:]
    if text[0] == "\n" and before == "\n":
        return text[1:]
    return text
