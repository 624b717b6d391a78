"""Epigraphs: what a book or a chapter quotes before its own text begins, with the name of whom it quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from screenplay.manuscript.headings import is_title_case
from screenplay.manuscript.manuscript import Block, BlockKind

__all__ = ["set_epigraphs_aside"]

_LONGEST = 900  # characters of an epigraph without its source
_LINES = 14  # blocks of it: the lines of verse may be paragraphs of their own
_DASH = r"(?:[—–―]|--?)"
_SOURCE = re.compile(rf"[\s>_*(\[]*{_DASH}[\s_*]*(?P<name>[^\s—–―-][^\r\n]{{1,90}}(?:\r?\n[^\r\n]{{1,60}})?)$")
_LAST_LINE = re.compile(rf"\r?\n(?P<source>[ \t>_*]*{_DASH}[^\r\n]+)$")
_SAME_LINE = re.compile(rf"(?:[\"”’»'][_*]*|(?<=[.!?…])[_*]+)\s*(?P<source>{_DASH}[^\r\n\"“”«»]+)$")
_MARKS = '"“”«»„'
_QUOTED = re.compile(
    rf"(?:>[^\r\n]*(?:\r?\n|$))+$|[{_MARKS}‘'][^{_MARKS}]+[{_MARKS}’']?[.,;:]?$|([_*]+)[^_*]+\1$", re.DOTALL
)
_VERSE = 75  # characters of a line
_PLAIN = 450  # characters of an epigraph without marks
_NEARBY = 20_000  # characters of the story in which somebody who is in it is named
_NAME = re.compile(r"[^\W\d_]{3,}")
_ANONYMOUS = re.compile(
    r"\b(?:saying|proverb|song|rhyme|hymn|psalm|motto|anonymous|unknown|traditional|epitaph|inscription|ballad|carol"
    r"|prayer|riddle|legend|folk\s?tale|lullaby|shanty)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[>\s\"“‘_*]*(?:My\s+)?[Dd]ear(?:est)?\s+[^.!?]{1,60}[,:—-]")
_SENTENCE_END = re.compile(r"[.!?…,;:][\"”’»'_*)\]]*$")
_SPEECH = re.compile(rf"[>\s]*{_DASH}")
_BESIDE = frozenset((BlockKind.HEADING, BlockKind.TITLE, BlockKind.AUTHOR, BlockKind.APPARATUS, BlockKind.BREAK))
_SKIPPED = frozenset((BlockKind.APPARATUS, BlockKind.BREAK))


def set_epigraphs_aside(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Mark the epigraphs between headings and the text that they stand over.

    Args:
        text: The whole text.
        blocks: Its blocks.

    Returns:
        The blocks, those of epigraphs as apparatus. A text that is nothing but an epigraph keeps it.
    """
    found = list(blocks)
    place = 0
    while place < len(found):
        opens = found[place].kind is BlockKind.PARAGRAPH and (place == 0 or found[place - 1].kind in _BESIDE)
        end = _end(text, found, place) if opens and _below_a_heading(found, place) else place
        for number in range(place, end):
            if found[number].kind is not BlockKind.BREAK:
                found[number] = replace(found[number], kind=BlockKind.APPARATUS, label="epigraph", level=0)
        place = max(end, place + 1)
    return found


def _below_a_heading(blocks: Sequence[Block], place: int) -> bool:
    """Nothing of the story stands between a heading, or the start of the text, and a block."""
    while place and blocks[place - 1].kind in _SKIPPED:
        place -= 1
        if blocks[place].kind is BlockKind.BREAK and blocks[place].end > blocks[place].start:
            return place == 0
    return place == 0 or blocks[place - 1].kind in _BESIDE


def _end(text: str, blocks: Sequence[Block], first: int) -> int:
    """One past the source of the epigraph that begins at a block; the block itself if none does."""
    if _LETTER.match(text, blocks[first].start, blocks[first].end) or _SPEECH.match(text, blocks[first].start):
        return first
    size = 0
    for number in range(first, min(first + _LINES, len(blocks))):
        block = blocks[number]
        if block.kind not in (BlockKind.PARAGRAPH, BlockKind.BREAK, BlockKind.HEADING) or size > _LONGEST:
            return first
        if block.end - block.start > _LONGEST:
            return first
        source = next(_sources(text[block.start : block.end], alone=number > first), None)
        if source is not None:
            bodies = [text[each.start : each.end] for each in blocks[first:number] if each.end > each.start]
            within = text[block.start : block.end].rpartition(source)[0].rstrip().rstrip("—–―-_*( >\t").rstrip()
            bodies = [body for body in (*bodies, within) if body]
            story = text[block.end : block.end + _NEARBY]
            kept = _is_epigraph(bodies, source, story) and _story_follows(blocks, number + 1)
            return number + 1 if kept else first
        if block.kind is BlockKind.HEADING:
            return first
        size += block.end - block.start
    return first


def _sources(block: str, *, alone: bool) -> Iterator[str]:
    """What may name a source: a block that opens with a dash, the last line, or what stands behind the quotation."""
    whole = _SOURCE.match(block) if alone else None
    if whole:
        yield whole["name"]
    for form in (_LAST_LINE, _SAME_LINE):
        found = form.search(block)
        named = _SOURCE.match(found["source"]) if found else None
        if named:
            yield named["name"]


def _is_epigraph(bodies: Sequence[str], source: str, story: str) -> bool:
    """What stands over a source is quoted as a whole, or is short, without talk in it, and by nobody of the story."""
    words = " ".join(source.split()).strip("_*()[] ")
    whole = " ".join(" ".join(bodies).split())
    quoted = all(_QUOTED.match(body) for body in bodies) or (_is_verse(bodies) and _QUOTED.match(whole) is not None)
    if not bodies or not _is_source(words, ended=quoted):
        return False
    if quoted:
        name = words.partition(",")[0]
        return name not in story and (" " in name or not _names(name, story))
    announces = any(body.endswith(":") for body in bodies)
    plain = not announces and not any(mark in whole for mark in _MARKS) and len(whole) <= _PLAIN
    return plain and (len(bodies) == 1 or _is_verse(bodies)) and not _names(words.partition(",")[0], story)


def _is_verse(bodies: Sequence[str]) -> bool:
    return all(len(body) <= _VERSE for body in bodies)


def _is_source(words: str, *, ended: bool) -> bool:
    """The words name a person, a book or a kind of saying; behind marks they may end with a full stop."""
    if _SENTENCE_END.search(words) and not (ended and words.endswith(".") and " " in words):
        return False
    return is_title_case(words) or (words[:1].isupper() and _ANONYMOUS.search(words) is not None)


def _names(words: str, story: str) -> bool:
    """The story speaks of somebody with one of these names: what stands there is a letter, or a note."""
    return any(name[0].isupper() and re.search(rf"\b{name}\b", story) for name in _NAME.findall(words))


def _story_follows(blocks: Sequence[Block], place: int) -> bool:
    return any(block.kind is BlockKind.PARAGRAPH for block in blocks[place:])
