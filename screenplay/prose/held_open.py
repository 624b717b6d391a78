"""How far a speech reaches where marks are missing: over whole paragraphs, or back from a mark that only closes."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from screenplay.prose.marks import Family, Mark
from screenplay.prose.splitting import sentence_spans
from screenplay.prose.words import is_past_verb

__all__ = ["closes_first", "narrates", "spoken_from"]

_SUBJECT = regex.compile(
    r"(?:(?:Then|But|And|So|Now|Suddenly|Finally|Again|Still|Once more|At last),?\s+)?"
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|(?:[Tt]he|[Hh]is|[Hh]er)\s+\p{Ll}+|\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)?)"
    r"\s+(?:\p{Ll}+ly\s+)?(?P<verb>\p{Ll}+)\b"
)
_SPOKEN = regex.compile(r"\b(?:I|you|your|yours|we|our|us|me|my|mine)\b", regex.IGNORECASE)

_APOSTROPHE = 0.2  # from here on a single mark may be one
_PRESENT = frozenset("is are has have do does can may must".split())


def closes_first(marks: Sequence[Mark], family: Family) -> bool | None:
    """Tell whether the first mark of a paragraph closes a speech left open before; None if it has no marks at all."""
    for mark in marks:
        if mark.apostrophe > _APOSTROPHE:
            continue
        if mark.family is family:
            return mark.openness <= -1.0
        if mark.family is not Family.SINGLE:
            return False
    return None


def narrates(text: str, start: int, end: int) -> bool:
    """A stretch begins as narration does, `He took his hat`, and nobody says I or you in it."""
    match = _SUBJECT.match(text, start, end)
    if match is None or match["verb"] in _PRESENT or not is_past_verb(match["verb"]):
        return False
    return _SPOKEN.search(text, start, end) is None


def spoken_from(text: str, floor: int, end: int) -> int:
    """Where a speech begins that has a closing mark only: with the sentences before it that tell nothing.

    Args:
        text: The whole text.
        floor: Where it could begin at the earliest: its paragraph, or the end of the quotation before.
        end: Where its closing mark stands.

    Returns:
        The start of its first sentence; of the last one before the mark, if that is all.
    """
    sentences = list(sentence_spans(text, floor, end))
    begin = end
    for number in reversed(range(len(sentences))):
        start, stop = sentences[number]
        last = number == len(sentences) - 1
        if not last and (narrates(text, start, stop) or text[start].islower()):
            break
        begin = start
    return min(begin, end)
