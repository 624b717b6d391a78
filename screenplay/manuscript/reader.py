"""A text to a manuscript: blocks, headings, breaks, marked passages, chapters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from screenplay.manuscript.apparatus import Wrapper, find_wrapper
from screenplay.manuscript.chapters import divide
from screenplay.manuscript.decode import refuse_surrogates
from screenplay.manuscript.emphasis import find_emphases
from screenplay.manuscript.epigraphs import set_epigraphs_aside
from screenplay.manuscript.headings import (
    apparatus_form,
    byline,
    caps_heading,
    heading_form,
    is_break,
    is_front_matter,
    is_number,
    is_underline,
    title_form,
)
from screenplay.manuscript.lines import Line, paragraph_style, split_lines, starts_paragraph, wrap_width
from screenplay.manuscript.manuscript import Block, BlockKind, Manuscript

__all__ = ["read"]

_CONTENTS_AT_LEAST = 3  # headings in a row that make a table of contents
_CONTENTS = frozenset(("contents", "table of contents"))


def read(text: str) -> Manuscript:
    """Find the blocks, headings, breaks, marked passages and chapters of a text.

    Args:
        text: The decoded source, from a .txt or .md file or from anywhere else.

    Returns:
        The manuscript; it keeps the text untouched.

    Raises:
        EncodingError: The text holds lone surrogates.
    """
    refuse_surrogates(text)
    wrapper = find_wrapper(text)
    lines, line_starts = split_lines(text)
    inside = [line for line in lines if line.start >= wrapper.start and line.end <= wrapper.end]
    found = _subtitles(text, _front(text, _classified(text, _paragraphs(text, inside))))
    blocks = [*_wrapping(text, wrapper), *found]
    blocks.sort(key=lambda block: block.start)
    levelled = _levels(set_epigraphs_aside(text, _contents(text, blocks)))
    emphases = (
        mark
        for block in levelled
        if block.kind is BlockKind.PARAGRAPH
        for mark in find_emphases(text, block.start, block.end)
    )
    return Manuscript(
        text,
        tuple(levelled),
        tuple(emphases),
        divide(levelled),
        line_starts,
        title=wrapper.title or _label(levelled, BlockKind.TITLE),
        author=wrapper.author or _label(levelled, BlockKind.AUTHOR),
    )


_TITLE = 60  # characters of a chapter's title
_FRONT = 12  # blocks before the first heading, among which title page and dedication stand


def _label(blocks: Sequence[Block], kind: BlockKind) -> str | None:
    return next((block.label for block in blocks if block.kind is kind), None)


def _paragraphs(text: str, lines: Sequence[Line]) -> list[tuple[int, int, int]]:
    """Join lines to paragraphs: (start, end, blank lines above)."""
    style = paragraph_style(text, lines)
    width = wrap_width(lines)
    paragraphs: list[tuple[int, int, int]] = []
    before: Line | None = None
    blank = 0
    for line in lines:
        if line.blank:
            blank += 1
            continue
        alone = _stands_alone(text, line) or (before is not None and _stands_alone(text, before))
        underlines = not blank and before is not None and is_underline(text[line.start : line.end])
        fresh = before is None or blank or alone or starts_paragraph(text, before, line, style, width)
        if fresh and not underlines:
            paragraphs.append((line.start, line.end, blank))
        else:
            paragraphs[-1] = (paragraphs[-1][0], line.end, paragraphs[-1][2])
        before, blank = line, 0
    return paragraphs


def _stands_alone(text: str, line: Line) -> bool:
    if line.end - line.start > 100:
        return False
    words = text[line.start : line.end]
    return is_break(words) and not is_underline(words)


def _classified(text: str, paragraphs: Sequence[tuple[int, int, int]]) -> list[Block]:
    """Name each paragraph by its form and by the white space above it."""
    gaps = sorted(blank for _, _, blank in paragraphs[1:])
    usual = gaps[len(gaps) // 2] if gaps else 0
    blocks: list[Block] = []
    for start, end, blank in paragraphs:
        wide = bool(blocks) and blank > max(usual, 1)
        opens = not blocks or wide or blocks[-1].kind is not BlockKind.PARAGRAPH
        block = _classify(text, start, end, opens=opens)
        parted = block.kind is BlockKind.PARAGRAPH and bool(blocks) and blocks[-1].kind is BlockKind.PARAGRAPH
        if wide and parted:
            blocks.append(Block(BlockKind.BREAK, start, start))
        blocks.append(block)
    return blocks


def _classify(text: str, start: int, end: int, *, opens: bool) -> Block:
    if end - start > 400:
        return Block(BlockKind.PARAGRAPH, start, end)
    source = text[start:end]
    if is_break(source):
        return Block(BlockKind.BREAK, start, end)
    form = heading_form(source) or (caps_heading(source) if opens else None)
    if form:
        return Block(BlockKind.HEADING, start, end, form.words, form.rank)
    label = apparatus_form(source)
    if label:
        return Block(BlockKind.APPARATUS, start, end, label)
    return Block(BlockKind.PARAGRAPH, start, end)


def _front(text: str, blocks: list[Block]) -> list[Block]:
    """Find title and author among the first blocks."""
    if len(blocks) < 2:
        return blocks
    first = blocks[0]
    source = text[first.start : first.end] if first.end - first.start <= 200 else ""
    if source and not heading_form(source):
        title = title_form(source, plain=blocks[1].end - blocks[1].start > first.end - first.start)
        if title:
            blocks[0] = replace(first, kind=BlockKind.TITLE, label=title, level=0)
    for number, block in enumerate(blocks[:4]):
        words = text[block.start : block.end] if block.end - block.start <= 100 else ""
        below_by = number and text[blocks[number - 1].start : blocks[number - 1].end].strip("_* ").casefold() == "by"
        name = byline(f"by {words}" if below_by else words)
        if name and block.kind is not BlockKind.TITLE:
            blocks[number] = replace(block, kind=BlockKind.AUTHOR, label=name, level=0)
    return _front_matter(text, blocks)


def _subtitles(text: str, blocks: list[Block]) -> list[Block]:
    """A short line in capitals of a title, between a bare number and the story, is the chapter's title."""
    for number in range(1, len(blocks) - 1):
        before, block, after = blocks[number - 1 : number + 2]
        alone = before.kind is BlockKind.HEADING and block.kind is after.kind is BlockKind.PARAGRAPH
        if not alone or block.end - block.start > _TITLE or not is_number(before.label):
            continue
        title = title_form(text[block.start : block.end])
        if title:
            blocks[number] = replace(block, kind=BlockKind.HEADING, label=title, level=before.level)
    return blocks


def _front_matter(text: str, blocks: list[Block]) -> list[Block]:
    """Set aside the lines between a title and the first heading that are no story."""
    titled = blocks[0].kind is BlockKind.TITLE
    first = next((number for number, block in enumerate(blocks) if block.kind is BlockKind.HEADING), len(blocks))
    if not titled or first > _FRONT or first == len(blocks):
        return blocks
    for number in range(1, first):
        block = blocks[number]
        if block.kind is BlockKind.PARAGRAPH and is_front_matter(text[block.start : block.end]):
            blocks[number] = replace(block, kind=BlockKind.APPARATUS, label="front matter")
    return blocks


def _contents(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Set a table of contents aside: many headings in a row, or what stands under a heading `Contents`."""
    found = list(blocks)
    runs: list[list[int]] = [[]]
    for number, block in enumerate(found):
        if block.kind is BlockKind.HEADING:
            runs[-1].append(number)
        elif runs[-1]:
            runs.append([])
    for run in runs:
        _set_list_aside(text, found, run)
        titled = bool(run) and found[run[0]].label.casefold() in _CONTENTS
        listed = [number for number in run if found[number].level >= 2]
        if titled or len(listed) > _CONTENTS_AT_LEAST:
            for number in run[: _end_of_contents(found, run)]:
                found[number] = replace(found[number], kind=BlockKind.APPARATUS, label="table of contents", level=0)
    return found


def _set_list_aside(text: str, blocks: list[Block], run: Sequence[int]) -> None:
    """Set the block behind a lone heading `Contents` aside if its lines are entries."""
    if not run or blocks[run[-1]].label.casefold() not in _CONTENTS or run[-1] + 1 >= len(blocks):
        return
    block = blocks[run[-1] + 1]
    entries = [line.strip() for line in text[block.start : block.end].splitlines() if line.strip()]
    if all(heading_form(entry) or entry[-1].isdigit() or title_form(entry) for entry in entries):
        blocks[run[-1] + 1] = replace(block, kind=BlockKind.APPARATUS, label="table of contents")


def _end_of_contents(blocks: Sequence[Block], run: Sequence[int]) -> int:
    """The list ends where its first entry comes again, as the first chapter's own heading; else before the last."""
    first = next((blocks[number].label for number in run if blocks[number].label.casefold() not in _CONTENTS), "")
    for place in range(len(run) - 1, 0, -1):
        if blocks[run[place]].label.casefold() == first.casefold() and place > 1:
            return place
    return len(run) if len(run) == 1 else len(run) - 1


def _wrapping(text: str, wrapper: Wrapper) -> Iterable[Block]:
    """The blocks that stand for a byte order mark and for the library's header and footer."""
    if text.startswith("\ufeff"):
        yield Block(BlockKind.APPARATUS, 0, 1, "byte order mark")
    for start, end, label in (
        (0, wrapper.start, "Project Gutenberg header"),
        (wrapper.end, len(text), "Project Gutenberg footer"),
    ):
        source = text[start:end].strip().strip("\ufeff").strip()
        if source:
            begin = text.index(source, start, end)
            yield Block(BlockKind.APPARATUS, begin, begin + len(source), label)


def _levels(blocks: Sequence[Block]) -> list[Block]:
    """Number the ranks of headings that the text uses from 1."""
    ranks = sorted({block.level for block in blocks if block.kind is BlockKind.HEADING})
    return [
        replace(block, level=ranks.index(block.level) + 1) if block.kind is BlockKind.HEADING else block
        for block in blocks
    ]
