"""Speeches as blocks: alone, or two side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from screenplay.pdf.layout.cut import cut
from screenplay.pdf.layout.page import Kind, PlacedLine
from screenplay.pdf.layout.strip import Strip, place, wrapped
from screenplay.pdf.layout.styled import Styled, joined, plain

__all__ = ["CONTINUED", "DualBlock", "SpeechBlock"]

CONTINUED = plain("(CONT'D)")
_MORE = plain("(MORE)")


class SpeechBlock(NamedTuple):
    """A cue with what is spoken under it.

    Attributes:
        cue: The cue; of no lines if the script gives no name.
        parts: Dialogue, parentheticals and lyrics, none of them empty.
        marked: Whether the cue says already that the speech goes on.
        more: Whether the speech goes on overleaf.
        space: Blank rows above it.
        extra: None of them is the writer's.
        never_first: A page may start with it.
        number: Its number in the margin, if it is printed.
    """

    cue: Strip
    parts: tuple[Strip, ...]
    marked: bool = False
    more: bool = False
    space: int = 1
    extra: int = 0
    never_first: bool = False
    number: Strip | None = None

    @property
    def keeps_next(self) -> bool:
        """Whether it ends with a cue or a parenthetical, which no page may end with."""
        return not self.more and (not self.parts or self.parts[-1].source.kind is Kind.PARENTHETICAL)

    @property
    def height(self) -> int:
        """Rows that it takes."""
        return len(self.cue.lines) + sum(len(part.lines) for part in self.parts) + self.more

    def split(self, room: int, *, strict: bool) -> tuple[SpeechBlock, SpeechBlock] | None:
        """Divide it so that the first part with its (MORE) takes at most `room` rows."""
        halves = cut(self.parts, room - len(self.cue.lines) - 1, strict=strict)
        if halves is None:
            return None if strict else self._split_cue(room)
        head, tail = halves
        cue = self.cue if self.marked else wrapped(_continued(self.cue.text), self.cue.source, self.cue.column)
        return self._replace(parts=head, more=True), self._replace(cue=cue, parts=tail, marked=True, number=None)

    def _split_cue(self, room: int) -> tuple[SpeechBlock, SpeechBlock] | None:
        """Divide a cue that leaves no room on the page for what is spoken."""
        halves = cut((self.cue,), room, strict=False)
        if halves is None:
            return None
        (head,), (tail,) = halves
        return self._replace(cue=head, parts=()), self._replace(cue=tail, number=None)

    def place(self, row: int, pitch: float) -> Iterator[PlacedLine]:
        """Its lines in reading order, the first on the given row."""
        if self.number:
            yield from place(self.number, row, pitch)
        for part in (self.cue, *self.parts):
            yield from place(part, row, pitch)
            row += len(part.lines)
        if self.more:
            source = self.cue.source
            more = wrapped(_MORE, source._replace(kind=Kind.MORE), self.cue.column)
            yield from place(more, row, pitch)


def _continued(cue: Styled) -> Styled:
    return joined(cue, plain(" ", cue.style), CONTINUED._replace(style=cue.style)) if cue.text else CONTINUED


class DualBlock(NamedTuple):
    """Two speeches side by side.

    Attributes:
        left: The left one, or None where it has ended on an earlier page.
        right: The right one, or None likewise.
        space: Blank rows above them.
        extra: None of them is the writer's.
        never_first: A page may start with them.
    """

    left: SpeechBlock | None
    right: SpeechBlock | None
    space: int = 1
    extra: int = 0
    never_first: bool = False

    @property
    def _sides(self) -> tuple[SpeechBlock, ...]:
        return tuple(side for side in (self.left, self.right) if side)

    @property
    def keeps_next(self) -> bool:
        """Whether a column ends with a cue or a parenthetical."""
        return any(side.keeps_next for side in self._sides)

    @property
    def height(self) -> int:
        """Rows that it takes."""
        return max(side.height for side in self._sides)

    def split(self, room: int, *, strict: bool) -> tuple[DualBlock, DualBlock] | None:
        """Divide every column that does not fit; None if one cannot be."""
        heads: list[SpeechBlock | None] = []
        tails: list[SpeechBlock | None] = []
        for side in (self.left, self.right):
            if side is None or side.height <= room:
                heads.append(side)
                tails.append(None)
                continue
            halves = side.split(room, strict=strict)
            if halves is None:
                return None
            heads.append(halves[0])
            tails.append(halves[1])
        if tails == [None, None]:
            return None
        return self._replace(left=heads[0], right=heads[1]), self._replace(left=tails[0], right=tails[1])

    def place(self, row: int, pitch: float) -> Iterator[PlacedLine]:
        """The left speech, then the right one."""
        for side in self._sides:
            yield from side.place(row, pitch)
