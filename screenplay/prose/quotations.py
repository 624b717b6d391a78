"""All that is quoted: what stands in marks, mended, and what should have stood in them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.manner import manner_of
from screenplay.prose.marked import MARKED, Quotation, QuotationKind
from screenplay.prose.swallowed import cut_tags
from screenplay.prose.unmarked import find_unmarked

__all__ = ["QUOTATIONS", "Quotation", "QuotationKind", "find"]

QUOTATIONS: Layer[Quotation] = Layer("quotations")


def find(annotated: Annotated) -> tuple[Quotation, ...]:
    """Mend the quotations and add those without marks.

    Args:
        annotated: The manuscript with what stands in quotation marks.

    Returns:
        The quotations in order, none inside another.
    """
    return tuple(_walk(annotated))


def _walk(annotated: Annotated) -> Iterator[Quotation]:
    text, manuscript = annotated.text, annotated.manuscript
    manner = manner_of(text, annotated[MARKED])
    by_paragraph: dict[int, list[Quotation]] = defaultdict(list)
    marked = annotated[MARKED]
    shortened = False  # a tag ended the last quotation, so that it runs on into no other
    for quotation, after in zip(marked, (*marked[1:], None), strict=False):
        block = manuscript.blocks[quotation.paragraph]
        alone = after is None or after.paragraph != quotation.paragraph
        limit = block.end if alone else quotation.outer_end
        own = replace(quotation, continues=False) if shortened and quotation.continues else quotation
        pieces = list(cut_tags(text, own, manner, limit))
        shortened = not quotation.closed and (not pieces or pieces[-1].end < quotation.end)
        by_paragraph[quotation.paragraph].extend(pieces)
    starts = [mark.start for mark in manuscript.emphases]
    for number, block in enumerate(manuscript.blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        quoted = by_paragraph[number]
        marks = manuscript.emphases[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
        gaps = _gaps(block.start, block.end, quoted)
        found = [*quoted, *find_unmarked(text, number, gaps, marks, manner)]
        yield from sorted(found, key=lambda quotation: quotation.start)


def _gaps(start: int, end: int, quoted: Sequence[Quotation]) -> list[tuple[int, int]]:
    """The stretches outside the quotations: one more than there are quotations, some of them empty."""
    edges = [start, *(edge for q in quoted for edge in (q.outer_start, q.outer_end)), end]
    return list(zip(edges[::2], edges[1::2], strict=True))
