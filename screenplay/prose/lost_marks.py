"""Quotations inside a speech whose marks were lost: `"Shut the gate,  says he.  Mind the dog.  So in we went."`.

Texts that went through too narrow an alphabet keep their plain double marks and lose the curly single ones; a wide
blank is left where one stood. Elsewhere such a text sets one blank between words and sentences alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import regex

from screenplay.prose.told import spoken_before, tagged

__all__ = ["lost_marks", "repeated"]

_NARROW = re.compile(r"[.!?] [A-Z]")
_WIDE = re.compile(r"[.!?] {2,}[A-Z]")
_HINT = re.compile(r"  | \n|\n |['’](?=\s)")  # a wide blank, or a mark that closes
_RARE = 0.05  # share of wide blanks between sentences, above which they are the text's way of setting them
# Only behind a stop or a comma: a wide blank elsewhere stood for a dash.
_EDGE = regex.compile(r"(?<=[.,;:!?…—–-])(?:['’](?=\s|$)(?P<close>)\s*|(?:[^\S\n]{2,}|[^\S\n]+\n|\n[^\S\n])(?=\S))")


def lost_marks(text: str) -> bool:
    """Tell whether a wide blank is so rare between the sentences of a text that it stands for a lost mark."""
    wide, narrow = len(_WIDE.findall(text)), len(_NARROW.findall(text))
    return narrow > 0 and wide <= _RARE * (wide + narrow)


def repeated(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find the talk that a speech repeats, between wide blanks, by the tags that stand between its pieces.

    Args:
        text: The whole text.
        start: Where the speech begins.
        end: Where it ends.

    Yields:
        The stretches that are repeated, in order.
    """
    if _HINT.search(text, start, end) is None:
        return
    edges = list(_EDGE.finditer(text, start, end))
    if not edges:
        return
    bounds = [start, *(place for edge in edges for place in edge.span()), end]
    pieces = list(zip(bounds[::2], bounds[1::2], strict=True))
    sides = _sides(text, start, end, edges, pieces)
    for number, ((first, last), inside) in enumerate(zip(pieces, sides, strict=True)):
        if inside and first < last:
            yield first, edges[number].end() if number < len(edges) else last


def _sides(
    text: str, start: int, end: int, edges: Sequence[regex.Match[str]], pieces: Sequence[tuple[int, int]]
) -> list[bool]:
    """Which pieces are repeated: known beside tags and closing marks, in turn between them."""
    known: list[bool | None] = [None] * len(pieces)
    opened = start > 0 and text[start - 1].isspace()  # the speech begins with a lost mark
    known[0] = True if opened else None
    tags = 0
    for number, edge in enumerate(edges):
        told = tagged(text, edge.end(), end)
        if (told or edge["close"] is not None) and (number > 0 or opened):
            known[number], known[number + 1] = True, False
            tags += told
        elif edge["close"] is None and spoken_before(text, start, edge.start()):
            known[number], known[number + 1] = False, True
            tags += 1
    if not tags:
        return [False] * len(pieces)
    first_known = next(number for number, side in enumerate(known) if side is not None)
    sides = [(first_known - number) % 2 == 0 for number in range(first_known)]
    sides = [side == known[first_known] for side in sides]
    for side in known[first_known:]:
        sides.append(side if side is not None else not sides[-1])
    return sides
