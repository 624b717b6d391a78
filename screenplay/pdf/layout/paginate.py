"""Page breaks."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from screenplay.pdf.layout.block import Block

__all__ = ["Break", "Sheet", "paginate"]


@dataclass(frozen=True, slots=True)
class Break:
    """A page break by the writer's wish."""


Sheet = list[tuple[int, Block]]
"""The blocks of a page with their first rows."""


def paginate(blocks: Iterable[Block | Break], rows: int) -> Iterator[Sheet]:
    """Fill pages of so many rows with blocks, in order.

    A page is filled as far as it goes; then the last place is taken that the rules of page breaks allow, going back
    over the blocks on the page if need be. Only where a whole page offers none are the rules given up.

    Yields:
        The pages. There is none without a block.
    """
    sheet: Sheet = []
    wished = True
    for item in blocks:
        if isinstance(item, Break):
            wished = True
            continue
        if wished and sheet:
            yield sheet
            sheet = []
        queue = deque([item])
        while queue:
            block = queue.popleft()
            row = _next_row(sheet, block)
            if wished:
                row = max(0, min(block.extra, rows - block.height))
                wished = False
            if row + block.height <= rows:
                sheet.append((row, block))
            else:
                full, rest = _divided(sheet, row, block, rows)
                yield full
                sheet = []
                queue.extendleft(reversed(rest))
    if sheet:
        yield sheet


def _next_row(sheet: Sheet, block: Block) -> int:
    if not sheet:
        return 0
    row, last = sheet[-1]
    return row + last.height + block.space


def _divided(sheet: Sheet, row: int, block: Block, rows: int) -> tuple[Sheet, list[Block]]:
    """End a page whose next block, on the given row, does not fit: the page, and what is left over."""
    return _by_the_rules(sheet, row, block, rows) or _against_the_rules(sheet, row, block, rows)


def _by_the_rules(sheet: Sheet, row: int, block: Block, rows: int) -> tuple[Sheet, list[Block]] | None:
    rest: list[Block] = []
    page = [*sheet, (row, block)]
    while page:
        row, block = page.pop()
        halves = block.split(rows - row, strict=True)
        if halves:
            return [*page, (row, halves[0])], [halves[1], *rest]
        rest.insert(0, block)
        if page and not page[-1][1].keeps_next and not block.never_first:
            return page, rest
    return None


def _against_the_rules(sheet: Sheet, row: int, block: Block, rows: int) -> tuple[Sheet, list[Block]]:
    """Break where the rules leave no place: blocks that belong together fill a page, or one is higher than a page."""
    if not sheet or block.height > rows or sheet[-1][1].keeps_next:
        halves = block.split(rows - row, strict=False)
        if halves:
            return [*sheet, (row, halves[0])], [halves[1]]
    if not sheet:
        raise AssertionError("a block must divide at any row of an empty page")
    return sheet, [block]
