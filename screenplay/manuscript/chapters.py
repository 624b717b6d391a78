"""Chapters: the blocks from one group of headings to the next."""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.manuscript.manuscript import Block, BlockKind, Chapter

__all__ = ["divide"]


def divide(blocks: Sequence[Block]) -> tuple[Chapter, ...]:
    """Divide a manuscript's blocks into chapters.

    Headings with nothing but headings between them open one chapter together (`PART TWO`, `CHAPTER I`, `The Duel`).
    What stands before the first heading and is no story (a title, a licence) belongs to the first chapter.

    Args:
        blocks: All blocks in order.

    Returns:
        The chapters, which together hold every block; none for an empty text.
    """
    starts: list[int] = []
    story = False  # a paragraph or break since the last heading
    for number, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and (story or not starts):
            starts.append(number)
            story = False
        elif block.kind in (BlockKind.PARAGRAPH, BlockKind.BREAK):
            if not starts:
                starts.append(0)
            story = True
    if not starts:
        starts = [0] if blocks else []
    starts[:1] = [0] if starts else []
    ends = [*starts[1:], len(blocks)]
    return tuple(Chapter(start, end, _headings(blocks, start, end)) for start, end in zip(starts, ends, strict=False))


def _headings(blocks: Sequence[Block], start: int, end: int) -> tuple[int, ...]:
    """The headings before the chapter's first paragraph."""
    found = []
    for number in range(start, end):
        if blocks[number].kind is BlockKind.PARAGRAPH:
            break
        if blocks[number].kind is BlockKind.HEADING:
            found.append(number)
    return tuple(found)
