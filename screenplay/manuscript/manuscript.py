"""The manuscript: the text, stored once and untouched, and where its blocks stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum

__all__ = ["Block", "BlockKind", "Chapter", "Emphasis", "Manuscript"]


class BlockKind(Enum):
    """What a block of the manuscript is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"  # of a chapter or a part
    TITLE = "title"  # of the whole text
    AUTHOR = "author"
    BREAK = "break"  # of sections: a row of asterisks, a rule, or extra white space
    APPARATUS = "apparatus"  # no part of the story: a library's licence, a table of contents, a picture's place


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the manuscript.

    Attributes:
        kind: What it is.
        start: Offset of its first character.
        end: One past its last character; white space around it belongs to no block.
        label: For headings, titles and authors the words alone (no markup, no trailing colon); for apparatus what it
            is, such as `table of contents`; else empty.
        level: Depth of a heading, 1 for the outermost; 0 for other blocks.
    """

    kind: BlockKind
    start: int
    end: int
    label: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Emphasis:
    """A passage that the manuscript marks by `_..._`, `*...*` or `**...**`.

    Attributes:
        start: Offset of the opening mark.
        inner_start: Offset of the first character inside.
        inner_end: One past the last character inside.
        end: One past the closing mark.
        bold: Marked by two asterisks instead of one sign.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter with its headings.

    Attributes:
        first_block: Index of its first block (its heading, if it has one).
        end_block: One past the index of its last block.
        headings: Indexes of the heading blocks that open it, outermost first; empty for text before any heading.
    """

    first_block: int
    end_block: int
    headings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A text and where its blocks, chapters and marked passages stand.

    Attributes:
        text: The decoded source, never changed. All offsets count its characters.
        blocks: Every block in order; together they hold every character that is not white space.
        emphases: Marked passages in order, none inside another.
        chapters: The chapters in order; together they hold every block.
        line_starts: Offset of the first character of every line.
        title: The title that the text or its library's header gives, or None.
        author: The author that it names, or None.
    """

    text: str
    blocks: tuple[Block, ...]
    emphases: tuple[Emphasis, ...]
    chapters: tuple[Chapter, ...]
    line_starts: tuple[int, ...]
    title: str | None = None
    author: str | None = None

    @property
    def paragraphs(self) -> tuple[Block, ...]:
        """The blocks of the story's text."""
        return tuple(block for block in self.blocks if block.kind is BlockKind.PARAGRAPH)

    def line(self, offset: int) -> int:
        """The 1-based line on which the character at `offset` stands."""
        return bisect_right(self.line_starts, offset)

    def column(self, offset: int) -> int:
        """The 1-based column at which the character at `offset` stands."""
        return offset - self.line_starts[self.line(offset) - 1] + 1
