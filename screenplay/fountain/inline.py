r"""From the text of an element as written to the text as meant: emphasis, escapes, notes and boneyard.

"If you need to use any of the characters *, _ for non-emphasis, escape with a backslash." Further backslashes keep
signs from being read: before `[[` and `/*`, before the sign that begins a line (`! @ # > ~ = . (`) and before `<` or
`^` at its end. Any other backslash is text. Before such a sign, two backslashes are one backslash as text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.fountain.emphasis import BOLD, ITALIC, STYLES, UNDERLINE, Delimiter, pair
from screenplay.fountain.marks import CUT, NOTE, Mark, mark_of
from screenplay.model import EMPTY, InlineBoneyard, InlineNote, Part, RichText
from screenplay.model.trusted import plain_text, rich_text, run_of

__all__ = ["LINE_SIGNS", "is_protected", "lead", "parse"]

LINE_SIGNS = "!@#>~=.("
"""The signs that a backslash protects at the start of a line."""

_SPECIAL = re.compile("[*_\\\\\udc00\udc01]")
_PIECE = re.compile(
    "[*_\\\\\udc00\udc01]"  # a set to begin with lets the search run ahead
    "(?:(?<=\\*)\\**|(?<=_)_*|(?<=\\\\)\\\\*|[\ud800-\udbff]{3})"
)
_PAIR = re.compile("(TEXT*)(?:(\\*{1,3}|_)(TEXT+)\\2(TEXT*))?".replace("TEXT", "[^*_\\\\\udc00\udc01]"))
_BRACKET = re.compile("\\[(?=\\\\*\\[|\udc00)")
_LEAD = re.compile("(?:[ \t]|[\udc00\udc01][\ud800-\udbff]{3})*")
_AFTER_END = re.compile("[<^](?:[ \t]|[\udc00\udc01][\ud800-\udbff]{3})*\\Z")

_FLAGS = tuple((style & BOLD > 0, style & ITALIC > 0, style & UNDERLINE > 0) for style in range(8))

_Piece = str | Delimiter | InlineNote | InlineBoneyard


def parse(text: str, marks: Sequence[Mark]) -> RichText:
    """Read the text of an element.

    Args:
        text: The text as it stands in a block.
        marks: What its tokens stand for.
    """
    if _SPECIAL.search(text) is None:
        return plain_text(text) if text else EMPTY
    gathered = _Gathered()
    for number, line in enumerate(text.split("\n") if "\n" in text else (text,)):
        if number:
            gathered.add("\n", 0)
        _add_line(line, marks, gathered)
    return gathered.text()


def _add_line(line: str, marks: Sequence[Mark], gathered: _Gathered) -> None:
    """Read one line; most have no signs, or two that are a pair."""
    found = _PAIR.fullmatch(line)
    if found is None:
        _style(_pieces(line, marks), gathered)
        return
    before, signs, inside, after = found.groups()
    if signs is None:
        gathered.add(line, 0)
    elif inside[0] in " \t" or inside[-1] in " \t":
        _style(_pieces(line, marks), gathered)
    else:
        gathered.add(before, 0)
        gathered.add(inside, sum(STYLES[signs]))
        gathered.add(after, 0)


def lead(line: str) -> int:
    """Where a line begins, blanks, notes and boneyard passed over."""
    found = _LEAD.match(line)
    return found.end() if found is not None else 0


def is_protected(line: str, start: int, end: int, begin: int) -> bool:
    """Whether backslashes stand before something they can protect.

    Args:
        line: The line.
        start: Where the backslashes begin.
        end: Where they end.
        begin: Where the line begins, as `lead` says.
    """
    sign = line[end : end + 1]
    if sign == "":
        return False
    return (
        sign in f"*_{NOTE}{CUT}"
        or (sign == "[" and _BRACKET.match(line, end) is not None)
        or (sign == "]" and start >= 4 and line[start - 4] == NOTE)
        or (sign == "/" and line.startswith("*", end + 1))
        or (sign in LINE_SIGNS and start == begin)
        or (sign in "<^" and _AFTER_END.match(line, end) is not None)
    )


def _pieces(line: str, marks: Sequence[Mark]) -> list[_Piece]:
    """Take a line apart into text, runs of signs, and marks."""
    pieces: list[_Piece] = []
    done = escaped = texts = 0
    begin = -1
    for found in _PIECE.finditer(line):
        start, end = found.span()
        sign = line[start]
        text = line[done:start]
        done = end
        if sign == "\\":
            begin = lead(line) if begin < 0 else begin
            protected = is_protected(line, start, end, begin)
            text += "\\" * ((end - start) // 2 if protected else end - start)
            escaped = end if protected and (end - start) % 2 else 0
        elif start == escaped > 0 and sign in "*_":
            text += sign
            start += 1
        if text:
            pieces.append(text)
            texts += 1
        if sign in "*_":
            if start < end:
                pieces.append(_delimiter(line, start, end, texts))
                texts += isinstance(pieces[-1], str)
        elif sign != "\\":
            mark = mark_of(marks, found.group())
            pieces.append(InlineNote(mark.text) if mark.kind == "note" else InlineBoneyard(mark.text))
    if done < len(line):
        pieces.append(line[done:])
    return pieces


def _delimiter(line: str, start: int, end: int, texts: int) -> Delimiter | str:
    """A run of signs with what the characters beside it allow; a run too long to mark anything is text."""
    signs = line[start:end]
    if signs not in STYLES:
        return signs
    opens = end < len(line) and line[end] not in " \t"
    closes = start > 0 and line[start - 1] not in " \t"
    return Delimiter(signs, opens, closes, texts, end - start)


class _Gathered:
    """Parts in the making: text in one style becomes one run."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.run: list[str] = []
        self.style = 0
        self.settled = True  # neighbours differ in style, and no blank at the edge of a run carries one

    def add(self, text: str, style: int) -> None:
        """Add characters."""
        if not text:
            return
        if style != self.style:
            if self.run:
                self.close()
            elif self.parts:
                self.settled = False
            self.style = style
        self.run.append(text)

    def close(self) -> None:
        """Make a run of what was added."""
        text, style = "".join(self.run), self.style
        if text:
            if style and (text[0] in " \t" or text[-1] in " \t"):
                self.settled = False
            self.parts.append(run_of(text, *_FLAGS[style]))
            self.run.clear()

    def text(self) -> RichText:
        """The whole."""
        self.close()
        return rich_text(self.parts) if self.settled else RichText(tuple(self.parts))


def _style(pieces: Sequence[_Piece], gathered: _Gathered) -> None:
    """Give the text of a line its styles."""
    delimiters = [piece for piece in pieces if type(piece) is Delimiter]
    if len(delimiters) > 1:
        pair(delimiters)
    depth = {BOLD: 0, ITALIC: 0, UNDERLINE: 0}
    style = 0
    for piece in pieces:
        if isinstance(piece, str):
            gathered.add(piece, style)
        elif not isinstance(piece, Delimiter):
            gathered.close()
            gathered.parts.append(piece)
        elif piece.spare == len(piece.signs):
            gathered.add(piece.signs, style)
        else:
            if piece.spare and piece.begun:
                gathered.add(piece.signs[: piece.spare], style)
            style = _after(piece, depth)
            if piece.spare and not piece.begun:
                gathered.add(piece.signs[: piece.spare], style)


def _after(delimiter: Delimiter, depth: dict[int, int]) -> int:
    """The style behind a delimiter, given and brought up to date how often each style is open."""
    style = 0
    for one, before in depth.items():
        if delimiter.begun & one:
            depth[one] = before + 1
        elif delimiter.ended & one:
            depth[one] = before - 1
        if depth[one]:
            style |= one
    return style
