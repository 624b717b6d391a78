"""Find what stands in quotation marks, in every convention: a state machine over the paragraphs.

The marks of each paragraph are paired by `screenplay.prose.pairing`; this module decides, region by region, which
marks the text uses for speech, follows quotations from paragraph to paragraph, and turns pairs into spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.marks import Family, Mark, find_marks, openness_by_sign
from screenplay.prose.pairing import Pairing, Setting, pair
from screenplay.prose.spans import trimmed

__all__ = ["MARKED", "Quotation", "QuotationKind", "find"]

_REGION = 12  # paragraphs on each side that decide which marks a paragraph uses
_DASH = re.compile(r"(?:[—―–]|--?(?=\s))\s*(?=[^\s—–-])")
_SENTENCE_START = re.compile(r"[.!?…][\"”»’']?\s+(?=\S)")


class QuotationKind(Enum):
    """What the form of a quotation says of it."""

    QUOTED = "quoted"  # it stands in quotation marks
    DASHED = "dashed"  # it is set off by a dash
    SPEECH = "speech"  # said, but without marks
    THOUGHT = "thought"  # thought, without marks
    MESSAGE = "message"  # written, without marks


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quoted piece; a speech cut by its tag is two.

    Attributes:
        start: Offset of its first character, quotation mark and white space aside.
        end: One past its last.
        outer_start: Offset of its opening mark, or its start if it has none.
        outer_end: One past its closing mark, or its end if it has none.
        paragraph: Index of its block in the manuscript.
        opened: It has an opening mark.
        closed: It has a closing mark.
        continues: It goes on with the speech that the paragraph before left open.
        kind: What its form says of it.
        mended: Marks of its paragraph had to be mended (see `Pairing.mended`).
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    opened: bool = True
    closed: bool = True
    continues: bool = False
    kind: QuotationKind = QuotationKind.QUOTED
    mended: bool = False


MARKED: Layer[Quotation] = Layer("marked")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    number: int
    start: int
    end: int
    marks: list[Mark]
    dash: int  # length of the dash it opens with, 0 for none

    def opens_with(self, family: Family | None) -> bool:
        """It begins with an opening mark of the family."""
        return bool(self.marks) and self.marks[0].at_start and self.marks[0].family is family


def find(annotated: Annotated) -> tuple[Quotation, ...]:
    """Find every quoted piece of the text.

    Args:
        annotated: The manuscript; no layer is needed.

    Returns:
        The pieces in order, none inside another.
    """
    text = annotated.text
    blocks = [
        (number, block) for number, block in enumerate(annotated.manuscript.blocks) if block.kind is BlockKind.PARAGRAPH
    ]
    usage = openness_by_sign(text, ((block.start, block.end) for _, block in blocks))
    paragraphs = [
        _Paragraph(
            number,
            block.start,
            block.end,
            find_marks(text, block.start, block.end, usage),
            len(match[0]) if (match := _DASH.match(text, block.start, block.end)) else 0,
        )
        for number, block in blocks
    ]
    return tuple(_walk(text, paragraphs))


def _walk(text: str, paragraphs: Sequence[_Paragraph]) -> Iterator[Quotation]:
    singles = _single_regions(paragraphs)
    dashes = _dash_regions(paragraphs)
    left_open: Family | None = None
    for place, paragraph in enumerate(paragraphs):
        if dashes[place] and paragraph.dash:
            yield from _dashed(text, paragraph)
            left_open = None
            continue
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else None
        own = paragraph.opens_with(left_open)
        setting = Setting(
            single=singles[place],
            runs_on=following is not None and bool(following.marks) and following.marks[0].at_start,
            carried=None if own else left_open,
        )
        pairing = pair(paragraph.marks, setting)
        goes_on = left_open is not None and bool(pairing.quotations) and (own or pairing.quotations[0].opening is None)
        yield from _pieces(text, paragraph, pairing, goes_on=goes_on)
        left_open = pairing.left_open


def _pieces(text: str, paragraph: _Paragraph, pairing: Pairing, *, goes_on: bool) -> Iterator[Quotation]:
    """Turn the pairs of one paragraph into spans."""
    floor = paragraph.start
    for order, paired in enumerate(pairing.quotations):
        later = pairing.quotations[order + 1].opening if order + 1 < len(pairing.quotations) else None
        opening = paragraph.marks[paired.opening] if paired.opening is not None else None
        closing = paragraph.marks[paired.closing] if paired.closing is not None else None
        limit = paragraph.marks[later].start if later is not None else paragraph.end
        end, outer_end = (closing.start, closing.end) if closing else (limit, limit)
        continues = goes_on and order == 0
        if opening:
            outer_start, start = opening.start, opening.end
        else:
            outer_start = start = floor if continues else _last_sentence(text, floor, end)
        floor = outer_end
        start, end = trimmed(text, start, end)
        if start < end:
            yield Quotation(
                start,
                end,
                outer_start if opening else start,
                outer_end if closing else end,
                paragraph.number,
                opened=opening is not None,
                closed=closing is not None,
                continues=continues,
                mended=pairing.mended > 0,
            )


def _dashed(text: str, paragraph: _Paragraph) -> Iterator[Quotation]:
    start, end = trimmed(text, paragraph.start + paragraph.dash, paragraph.end)
    if start < end:
        yield Quotation(start, end, paragraph.start, end, paragraph.number, closed=False, kind=QuotationKind.DASHED)


def _last_sentence(text: str, floor: int, end: int) -> int:
    """Where the last sentence before `end` begins: a quotation without an opening mark begins there."""
    start = floor
    for match in _SENTENCE_START.finditer(text, floor, max(floor, end - 1)):
        start = match.end()
    return start


def _single_regions(paragraphs: Sequence[_Paragraph]) -> list[bool]:
    """Tell for each paragraph whether single marks stand for speech where it stands."""
    single = [sum(m.family is Family.SINGLE and _surely_opens(m) for m in p.marks) for p in paragraphs]
    other = [sum(m.family is not Family.SINGLE and _surely_opens(m) for m in p.marks) for p in paragraphs]
    whole = sum(single) > sum(other)
    near_single, near_other = _windows(single), _windows(other)
    return [a > b if a != b else whole for a, b in zip(near_single, near_other, strict=True)]


def _dash_regions(paragraphs: Sequence[_Paragraph]) -> list[bool]:
    """Tell for each paragraph whether an opening dash stands for speech where it stands."""
    dash = [int(p.dash > 0) for p in paragraphs]
    quoted = [int(bool(p.marks) and p.marks[0].at_start and _surely_opens(p.marks[0])) for p in paragraphs]
    return [d >= 2 and d > q for d, q in zip(_windows(dash), _windows(quoted), strict=True)]


def _surely_opens(mark: Mark) -> bool:
    return mark.openness >= 1.5 and mark.apostrophe < 0.2


def _windows(counts: Sequence[int]) -> list[int]:
    """Sums over the region around each place."""
    sums = [0, *accumulate(counts)]
    last = len(counts)
    return [sums[min(last, i + _REGION + 1)] - sums[max(0, i - _REGION)] for i in range(last)]
