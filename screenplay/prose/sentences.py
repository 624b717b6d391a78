"""The sentences of the narration: what stands outside the quotations, cut where sentences end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from screenplay.manuscript import BlockKind
from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.splitting import sentence_spans

__all__ = ["SENTENCES", "Sentence", "find"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of narration, or the part of one that a quotation leaves.

    Attributes:
        start: Offset of its first character that is not white space.
        end: One past its last.
        paragraph: Index of its block in the manuscript.
        follows: Index of the quotation that ends right before it in the same paragraph, or None.
        leads: Index of the quotation that begins right behind it in the same paragraph, or None.
    """

    start: int
    end: int
    paragraph: int
    follows: int | None = None
    leads: int | None = None


SENTENCES: Layer[Sentence] = Layer("sentences")


def find(annotated: Annotated) -> tuple[Sentence, ...]:
    """Find the sentences of the narration.

    Args:
        annotated: The manuscript with its quotations.

    Returns:
        The sentences in order.
    """
    return tuple(_walk(annotated))


def _walk(annotated: Annotated) -> Iterator[Sentence]:
    text, quotations = annotated.text, annotated[QUOTATIONS]
    place = 0
    for number, block in enumerate(annotated.manuscript.blocks):
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        start, follows = block.start, None
        while place < len(quotations) and quotations[place].paragraph == number:
            yield from _stretch(text, start, quotations[place].outer_start, number, follows, place)
            start, follows = quotations[place].outer_end, place
            place += 1
        yield from _stretch(text, start, block.end, number, follows, None)


def _stretch(
    text: str, start: int, end: int, paragraph: int, follows: int | None, leads: int | None
) -> Iterator[Sentence]:
    if follows is not None:  # the comma or full stop of the quotation is no part of the sentence
        while start < end and (text[start] in ".,;:!?—–-" or text[start].isspace()) and text[start : start + 2] != "..":
            start += 1
    spans = list(sentence_spans(text, start, end))
    for order, (first, last) in enumerate(spans):
        yield Sentence(
            first,
            last,
            paragraph,
            follows if order == 0 else None,
            leads if order == len(spans) - 1 else None,
        )
