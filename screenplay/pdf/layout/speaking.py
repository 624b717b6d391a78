"""From the speeches of a screenplay to their blocks, with their numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from screenplay.model import Dialogue, DualDialogue, Element, Lyric, Parenthetical, Speech, SpeechPart
from screenplay.pdf.geometry import Column, SpeechColumns
from screenplay.pdf.layout.block import Block
from screenplay.pdf.layout.continued import says_continued
from screenplay.pdf.layout.page import ITALIC, Kind
from screenplay.pdf.layout.setting import Setting
from screenplay.pdf.layout.speech import CONTINUED, DualBlock, SpeechBlock
from screenplay.pdf.layout.strip import Source, Strip, wrapped
from screenplay.pdf.layout.styled import joined, plain

__all__ = ["dual_block", "speech_block", "speech_numbers"]

Place = tuple[int, int]
"""The index of an element and a side: 0, or in dual dialogue 1 for the left speech, 2 for the right one."""


def speech_numbers(elements: Iterable[Element]) -> dict[Place, int]:
    """The speeches of a script counted from 1; one without a name has no number."""
    places = []
    for index, element in enumerate(elements):
        match element:
            case Speech():
                places.append(((index, 0), element))
            case DualDialogue():
                places += [((index, 1), element.left), ((index, 2), element.right)]
    return {place: number for number, (place, _) in enumerate(filter(_named, places), 1)}


def _named(entry: tuple[Place, Speech]) -> bool:
    return bool(entry[1].cue.plain.strip())


def dual_block(dual: DualDialogue, index: int, setting: Setting) -> Block | None:
    """Set two speeches side by side."""
    left = speech_block(dual.left, (index, 1), setting)
    right = speech_block(dual.right, (index, 2), setting)
    return DualBlock(left=left, right=right) if left or right else None


def speech_block(speech: Speech, place: Place, setting: Setting) -> SpeechBlock | None:
    """Set a speech in the columns of its side."""
    index, side = place
    geometry = setting.geometry
    columns = geometry.dual[side - 1] if side else geometry.speech
    text = setting.text(speech.cue, capitals=True)
    extensions = "".join(f" ({extension.upper()})" for extension in speech.extensions)
    if extensions:
        text = joined(text, plain(extensions)) if text.text else plain(extensions.lstrip())
    marked = says_continued(text.text)
    if place in setting.continued and not marked:
        text, marked = joined(text, plain(" "), CONTINUED), True
    cue = wrapped(text, Source(Kind.CUE, index, speech.origin.line, side), columns.cue)
    parts = tuple(_part(part, place, setting, columns) for part in speech.parts)
    parts = tuple(part for part in parts if part.lines)
    if not cue.lines and not parts:
        return None
    return SpeechBlock(cue=cue, parts=parts, marked=marked, number=_number(place, setting) if cue.lines else None)


def _part(part: SpeechPart, place: Place, setting: Setting, columns: SpeechColumns) -> Strip:
    index, side = place
    line = part.origin.line
    match part:
        case Dialogue():
            return wrapped(setting.text(part.text), Source(Kind.DIALOGUE, index, line, side), columns.dialogue)
        case Lyric():
            return wrapped(setting.text(part.text, ITALIC), Source(Kind.LYRIC, index, line, side), columns.dialogue)
        case Parenthetical():
            text = joined(plain("("), setting.text(part.text), plain(")"))
            return wrapped(text, Source(Kind.PARENTHETICAL, index, line, side), columns.parenthetical)
        case _:
            assert_never(part)


def _number(place: Place, setting: Setting) -> Strip | None:
    """Set a speech's number in the margin beside the text, where it is not taken for a scene's, which stands outside.

    It is in the left margin, that of the right one of two speeches in the right margin.
    """
    index, side = place
    number = setting.speech_numbers.get(place)
    if number is None:
        return None
    text = plain(str(number))
    width = len(text.text)
    geometry = setting.geometry
    action, pitch = geometry.action, geometry.pitch
    left = geometry.page_number_right + pitch if side == 2 else action.left - (width + 1) * pitch
    return wrapped(text, Source(Kind.SPEECH_NUMBER, index, None, side), Column(left, width))
