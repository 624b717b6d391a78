"""The pieces of a speech: the speaker's own words, without the narrator's asides, and the talk that he repeats.

A storyteller gives other people's speech with its tags: `"'Come in,' said she, 'it is open.' So in I went."` What he
tells himself is `said she` and `So in I went`, as narration is between quotations; all of it is said by him.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from screenplay.prose.asides import asides
from screenplay.prose.lost_marks import repeated
from screenplay.prose.marked import Quotation
from screenplay.prose.spans import trimmed
from screenplay.prose.told import announced, tagged

__all__ = ["pieces"]

_STOPPED = regex.compile(r"[.!?…—–-][_*]*$")
_PAUSED = regex.compile(r"[.!?…—–,;:-][_*]*$")
_LETTER = regex.compile(r"\p{L}")
_LONG = 3  # words from which a quotation that ends like a sentence is one, and no mere name for something
_STORY = 150  # characters below which a speech is no story
_LONG_STORY = 600  # characters from which it is one whatever it repeats
_WHOLE = 0.75  # share of a speech from which one piece is as good as the whole


def pieces(text: str, quotation: Quotation, *, wide: bool) -> Sequence[tuple[int, int]]:
    """Cut a speech at its asides and at the talk that it repeats.

    Talk in marks is a piece as well; talk whose marks are lost is left out, for its limits are uncertain.

    Args:
        text: The whole text.
        quotation: The speech.
        wide: A wide blank stands for a mark that the text lost (see `lost_marks.lost_marks`).

    Returns:
        The pieces in order; the whole speech where most of it is one piece.
    """
    whole = (quotation.start, quotation.end)
    apart = list(asides(text, *whole))
    talk = _talk(text, quotation)
    lost = list(repeated(text, *whole)) if wide and not quotation.inner else []
    if not (apart or talk or lost):
        return (whole,)
    own = list(_between(whole, [*apart, *talk, *lost], text))
    if _is_whole(own, whole):
        return tuple(_between(whole, apart, text)) or (whole,)
    return sorted((*own, *(trimmed(text, start + 1, end - 1) for start, end in talk))) or (whole,)


def _is_whole(own: Sequence[tuple[int, int]], whole: tuple[int, int]) -> bool:
    """One piece makes up most of a speech that is no long story."""
    length = whole[1] - whole[0]
    return length < _LONG_STORY and max((end - start for start, end in own), default=0) >= _WHOLE * length


def _between(whole: tuple[int, int], cuts: Sequence[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """What the cuts leave of a speech."""
    place, last = whole
    for start, end in (*sorted(cuts), (last, last)):
        piece = trimmed(text, place, start)
        if any(character.isalnum() for character in text[slice(*piece)]):
            yield piece
        place = max(place, end)


def _talk(text: str, quotation: Quotation) -> list[tuple[int, int]]:
    """The quotations inside a speech that are talk: tagged, or announced and ended like a sentence."""
    if quotation.end - quotation.start < _STORY:
        return []
    inner = [(start, end) for start, end in quotation.inner if quotation.start <= start and end <= quotation.end]
    tags = {end for _, end in inner if tagged(text, end, quotation.end)}
    return [(a, b) for a, b in inner if b in tags or _is_talk(text, quotation, a, b, tags=bool(tags))]


def _is_talk(text: str, quotation: Quotation, start: int, end: int, *, tags: bool) -> bool:
    words = text[start + 1 : end - 1].rstrip()
    if tags:
        return _PAUSED.search(words) is not None
    if _STOPPED.search(words) is None or len(words.split()) < _LONG or not _LETTER.search(text, end, quotation.end):
        return False
    return announced(text, quotation.start, start)
