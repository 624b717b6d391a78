"""Find what stands in quotation marks, in every convention: a state machine over the paragraphs.

The marks of each paragraph are paired by `screenplay.prose.pairing`; this module decides, region by region, which
marks the text uses for speech, follows quotations from paragraph to paragraph, and turns pairs into spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.held_open import closes_first, narrates, spoken_from
from screenplay.prose.marks import Family, Mark, find_marks, openness_by_sign
from screenplay.prose.pairing import Paired, Pairing, Setting, pair
from screenplay.prose.spans import trimmed

__all__ = ["MARKED", "Quotation", "QuotationKind", "find"]

_APOSTROPHE = 0.3  # from here on a mark inside a quotation is more likely an apostrophe
_HELD = 6  # paragraphs within which a speech closes that goes on without marks
_REGION = 12  # paragraphs on each side that decide which marks a paragraph uses
_DASH = re.compile(r"(?:[—―–]|--?(?=\s))\s*(?=[^\s—–-])")


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
        inner: The quotations inside it, from the opening mark of each to one past its closing mark.
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
    inner: tuple[tuple[int, int], ...] = ()


MARKED: Layer[Quotation] = Layer("marked")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    number: int
    start: int
    end: int
    marks: list[Mark]
    dash: int  # length of the dash it opens with, 0 for none

    @property
    def starts_with_mark(self) -> bool:
        """It begins with a mark of any kind."""
        return bool(self.marks) and self.marks[0].at_start

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
    held = -1  # the paragraph in which a speech closes that goes on without marks
    for place, paragraph in enumerate(paragraphs):
        if dashes[place] and paragraph.dash:
            yield from _dashed(text, paragraph)
            left_open = None
            continue
        if place < held:
            yield _unmarked(text, paragraph)
            continue
        own = paragraph.opens_with(left_open)
        setting = Setting(
            single=singles[place],
            runs_on=place + 1 < len(paragraphs) and paragraphs[place + 1].starts_with_mark,
            carried=None if own else left_open,
            inside=place == held,
        )
        pairing = pair(paragraph.marks, setting)
        if pairing.left_open is not None and not setting.runs_on:
            held = _held_until(text, paragraphs, place + 1, pairing.left_open)
            if held > place:
                pairing = pair(paragraph.marks, replace(setting, runs_on=True))
        goes_on = left_open is not None and bool(pairing.quotations) and (own or pairing.quotations[0].opening is None)
        yield from _pieces(text, paragraph, pairing, goes_on=goes_on)
        left_open = pairing.left_open


def _held_until(text: str, paragraphs: Sequence[_Paragraph], place: int, family: Family) -> int:
    """The paragraph soon after in which a speech left open closes, those between without a mark; -1 if none does."""
    for number in range(place, min(place + _HELD, len(paragraphs))):
        paragraph = paragraphs[number]
        closes = closes_first(paragraph.marks, family)
        if closes is False or narrates(text, paragraph.start, paragraph.end):
            return -1
        if closes:
            return number
    return -1


def _unmarked(text: str, paragraph: _Paragraph) -> Quotation:
    """A whole paragraph of a speech that goes on without marks."""
    start, end = trimmed(text, paragraph.start, paragraph.end)
    return Quotation(start, end, start, end, paragraph.number, opened=False, closed=False, continues=True)


def _pieces(text: str, paragraph: _Paragraph, pairing: Pairing, *, goes_on: bool) -> Iterator[Quotation]:
    """Turn the pairs of one paragraph into spans."""
    floor, marks = paragraph.start, paragraph.marks
    for order, paired in enumerate(pairing.quotations):
        later = pairing.quotations[order + 1].opening if order + 1 < len(pairing.quotations) else None
        opening = _twins(marks, paired.opening, paired)
        closing = _twins(marks, paired.closing, paired, later)
        limit = marks[later].start if later is not None else paragraph.end
        end, outer_end = closing or (limit, limit)
        continues = goes_on and order == 0
        if opening:
            outer_start, start = max(opening[0], floor), opening[1]
        else:
            outer_start = start = floor if continues else spoken_from(text, floor, end)
        floor = outer_end
        start, end = trimmed(text, start, end)
        inner = _inner(marks, paired, end)
        if inner == ((start, end),) and paired.opening is not None and opening and text[start] == text[opening[0]]:
            (start, end), inner = trimmed(text, start + 1, end - 1), ()  # marks set twice around one speech
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
                inner=inner,
            )


def _twins(
    marks: Sequence[Mark], number: int | None, paired: Paired, later: int | None = None
) -> tuple[int, int] | None:
    """From where to where a mark reaches with its twins beside it, unless they have a use of their own."""
    if number is None:
        return None
    used = {paired.opening, paired.closing, later, *(edge for pair in paired.inner for edge in pair)}
    first = last = number
    if first > 0 and first - 1 not in used and marks[first - 1].twin and marks[first - 1].end == marks[first].start:
        first -= 1
    if (
        last + 1 < len(marks)
        and last + 1 not in used
        and marks[last + 1].twin
        and marks[last].end == marks[last + 1].start
    ):
        last += 1
    return marks[first].start, marks[last].end


def _inner(marks: Sequence[Mark], paired: Paired, end: int) -> tuple[tuple[int, int], ...]:
    """The quotations inside a quotation: as the pairing has them, else what stands in marks of another family."""
    if paired.inner:
        return tuple((marks[a].start, marks[b].end) for a, b in paired.inner)
    if paired.opening is None:
        return ()
    family, found = marks[paired.opening].family, []
    opening: Mark | None = None
    for number in range(paired.opening + 1, len(marks) if paired.closing is None else paired.closing):
        mark = marks[number]
        if mark.start >= end:
            break
        if mark.family is family:
            continue
        if mark.openness >= 1.0 and mark.apostrophe < _APOSTROPHE:
            opening = mark
        elif opening is not None and mark.openness <= -1.0 and mark.apostrophe < _APOSTROPHE:
            found.append((opening.start, mark.end))
            opening = None
    return tuple(found)


def _dashed(text: str, paragraph: _Paragraph) -> Iterator[Quotation]:
    start, end = trimmed(text, paragraph.start + paragraph.dash, paragraph.end)
    if start < end:
        yield Quotation(start, end, paragraph.start, end, paragraph.number, closed=False, kind=QuotationKind.DASHED)


def _single_regions(paragraphs: Sequence[_Paragraph]) -> list[bool]:
    """Tell for each paragraph whether single marks stand for speech where it stands."""
    counts = [_outermost(paragraph.marks) for paragraph in paragraphs]
    single, other = [count[0] for count in counts], [count[1] for count in counts]
    whole = sum(single) > sum(other)
    near_single, near_other = _windows(single), _windows(other)
    return [a > b if a != b else whole for a, b in zip(near_single, near_other, strict=True)]


def _outermost(marks: Sequence[Mark]) -> tuple[int, int]:
    """How many single marks and how many others open a quotation that stands in no other."""
    counts = [0, 0]
    outer: Family | None = None
    for mark in marks:
        if outer is None and _surely_opens(mark):
            outer = mark.family
            counts[outer is not Family.SINGLE] += 1
        elif mark.family is outer and mark.openness <= -1.0 and mark.apostrophe < _APOSTROPHE:
            outer = None
    return counts[0], counts[1]


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
