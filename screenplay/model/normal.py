"""The normal form of a text: one sequence of parts for everything that prints and reads alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from screenplay.errors import ModelError
from screenplay.model.parts import BLANKS, PLAIN, InlineBoneyard, InlineNote, Part, Run, Style, clean_text

__all__ = ["normal_form"]

_PIECE = re.compile(r"\n|[ \t]+|[^ \t\n]+")


def normal_form(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Bring parts into normal form.

    Neighbouring runs of one style are one run, and there are no empty runs. Line breaks carry no style. A stretch of
    blanks has those styles only that all of it has and the characters on both its sides have, as emphasis cannot
    begin or end at a blank; notes and boneyard are looked through.

    Raises:
        ModelError: One of them is no part, or holds lone surrogates.
    """
    known = [_known(part) for part in parts]
    if all(_is_settled(part) for part in known):
        return tuple(_merged(known))
    return tuple(_merged(_settled(known)))


def _known(part: Part) -> Part:
    if isinstance(part, Run):
        text = clean_text(part.text)
        return part if text is part.text else Run(text, *part.style)
    if not isinstance(part, InlineNote | InlineBoneyard):
        raise ModelError(f"a text consists of runs, notes and boneyard, not of {type(part).__name__}")
    return part


def _is_settled(part: Part) -> bool:
    """Whether a part has no line break or outer blank that carries a style."""
    if not isinstance(part, Run) or part.style == PLAIN:
        return True
    text = part.text
    return text == "" or (text[0] not in BLANKS and text[-1] not in BLANKS and "\n" not in text)


def _settled(parts: Iterable[Part]) -> Iterator[Part]:
    """Give every blank the style that it shares with both its neighbours, and line breaks none."""
    left = PLAIN
    waiting: list[Part] = []
    for piece in _pieces(parts):
        if not isinstance(piece, Run) or piece.text[0] in BLANKS:
            waiting.append(piece)
            continue
        right = PLAIN if piece.text == "\n" else piece.style
        yield from _restyled(waiting, _common(left, right))
        yield Run(piece.text, *right)
        waiting.clear()
        left = right
    yield from _restyled(waiting, PLAIN)


def _pieces(parts: Iterable[Part]) -> Iterator[Part]:
    """Split the runs into line breaks, blanks, and characters that show."""
    for part in parts:
        if isinstance(part, Run):
            for text in _PIECE.findall(part.text):
                yield Run(text, *part.style)
        else:
            yield part


def _restyled(parts: list[Part], style: Style) -> Iterator[Part]:
    for part in parts:
        if isinstance(part, Run):
            style = _common(style, part.style)
    for part in parts:
        yield Run(part.text, *style) if isinstance(part, Run) else part


def _common(one: Style, other: Style) -> Style:
    return one[0] and other[0], one[1] and other[1], one[2] and other[2]


def _merged(parts: Iterable[Part]) -> Iterator[Part]:
    """Make one run of neighbours in one style; drop empty runs."""
    filled = (part for part in parts if part.text or not isinstance(part, Run))
    for style, group in groupby(filled, key=lambda part: part.style if isinstance(part, Run) else None):
        members = list(group)
        if style is None or len(members) == 1:
            yield from members
        else:
            yield Run("".join(part.text for part in members), *style)
