"""From the elements of a screenplay to the blocks of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from screenplay.model import (
    Action,
    Boneyard,
    Centered,
    Dialogue,
    DualDialogue,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Screenplay,
    Section,
    Speech,
    SpeechPart,
    Synopsis,
    Transition,
)
from screenplay.pdf.geometry import Align, Geometry, SpeechColumns
from screenplay.pdf.layout.block import Block, TextBlock
from screenplay.pdf.layout.continued import continued_speeches, says_continued
from screenplay.pdf.layout.heading import heading_block, scene_numbers
from screenplay.pdf.layout.page import BOLD, ITALIC, Kind
from screenplay.pdf.layout.paginate import Break
from screenplay.pdf.layout.setting import Setting
from screenplay.pdf.layout.speech import CONTINUED, DualBlock, SpeechBlock
from screenplay.pdf.layout.strip import Source, Strip, wrapped
from screenplay.pdf.layout.styled import joined, plain
from screenplay.pdf.options import PdfOptions

__all__ = ["compose"]


def compose(play: Screenplay, options: PdfOptions, geometry: Geometry) -> Iterator[Block | Break]:
    """Turn the elements into blocks, in order; what does not print, or has nothing to print, gives none."""
    elements = play.elements
    setting = Setting(
        options,
        geometry,
        scene_numbers(elements) if options.scene_numbers else {},
        continued_speeches(elements) if options.continued else frozenset(),
    )
    index = 0
    while index < len(elements):
        count = _run_length(elements, index)
        together = elements[index : index + count]
        block = _block(together[0], index, setting) if count == 1 else _lines(together, index, setting)
        if block is not None:
            yield block
        index += count


def _run_length(elements: tuple[Element, ...], index: int) -> int:
    """How many elements from here on are lines of one song or one title card."""
    kind = type(elements[index])
    end = index + 1
    if kind in (Lyric, Centered):
        while end < len(elements) and type(elements[end]) is kind:
            end += 1
    return end - index


def _block(element: Element, index: int, setting: Setting) -> Block | Break | None:  # noqa: PLR0911 - one per element
    match element:
        case Action():
            return _action(element, index, setting)
        case Speech():
            return _speech(element, (index, 0), setting, setting.geometry.speech)
        case SceneHeading():
            return heading_block(element, index, setting)
        case DualDialogue():
            return _dual(element, index, setting)
        case Transition():
            return _transition(element, index, setting)
        case Lyric() | Centered():
            return _lines((element,), index, setting)
        case PageBreak():
            return Break()
        case Section() | Synopsis() | Note():
            return _aside(element, index, setting)
        case Boneyard():
            return None
        case _:
            assert_never(element)


def _action(action: Action, index: int, setting: Setting) -> Block | None:
    source = Source(Kind.ACTION, index, action.origin.line)
    strip = wrapped(setting.text(action.text), source, setting.geometry.action)
    extra = max(0, action.extra_lines)
    return TextBlock(strips=(strip,), space=1 + extra, extra=extra) if strip.lines else None


def _transition(transition: Transition, index: int, setting: Setting) -> Block | None:
    column = replace(setting.geometry.action, align=Align.RIGHT)
    source = Source(Kind.TRANSITION, index, transition.origin.line)
    text = setting.text(transition.text, capitals=True)
    strip = wrapped(text, source, column)
    return TextBlock(strips=(strip,), never_first=True, whole=True) if strip.lines else None


def _lines(elements: tuple[Element, ...], first: int, setting: Setting) -> Block | None:
    """Set neighbouring lines of a song or of a title card, without blank lines between them."""
    strips = []
    for index, element in enumerate(elements, first):
        if isinstance(element, Lyric):
            source = Source(Kind.LYRIC, index, element.origin.line)
            strips.append(wrapped(setting.text(element.text, ITALIC), source, setting.geometry.speech.dialogue))
        elif isinstance(element, Centered):
            source = Source(Kind.CENTERED, index, element.origin.line)
            column = replace(setting.geometry.action, align=Align.CENTER)
            strips.append(wrapped(setting.text(element.text), source, column))
    solid = tuple(strip for strip in strips if strip.lines)
    return TextBlock(strips=solid) if solid else None


def _aside(element: Section | Synopsis | Note, index: int, setting: Setting) -> Block | None:
    """What prints only on request."""
    options = setting.options
    match element:
        case Section():
            wanted, kind, text = options.print_sections, Kind.SECTION, setting.text(element.text, BOLD)
        case Synopsis():
            wanted, kind, text = options.print_synopses, Kind.SYNOPSIS, setting.text(element.text, ITALIC)
        case Note():
            wanted, kind, text = options.print_notes, Kind.NOTE, plain(f"[{element.text}]", ITALIC)
    strip = wrapped(text, Source(kind, index, element.origin.line), setting.geometry.action)
    if not wanted or not strip.lines:
        return None
    if kind is Kind.SECTION:
        return TextBlock(strips=(strip,), space=options.scene_spacing, keeps_next=True, whole=True)
    return TextBlock(strips=(strip,))


def _dual(dual: DualDialogue, index: int, setting: Setting) -> Block | None:
    left, right = (
        _speech(speech, (index, side), setting, columns)
        for side, (speech, columns) in enumerate(zip((dual.left, dual.right), setting.geometry.dual, strict=True))
    )
    return DualBlock(left=left, right=right) if left or right else None


def _speech(speech: Speech, place: tuple[int, int], setting: Setting, columns: SpeechColumns) -> SpeechBlock | None:
    index = place[0]
    text = setting.text(speech.cue, capitals=True)
    extensions = "".join(f" ({extension.upper()})" for extension in speech.extensions)
    if extensions:
        text = joined(text, plain(extensions)) if text.text else plain(extensions.lstrip())
    marked = says_continued(text.text)
    if place in setting.continued and not marked:
        text, marked = joined(text, plain(" "), CONTINUED), True
    cue = wrapped(text, Source(Kind.CUE, index, speech.origin.line), columns.cue)
    parts = tuple(_part(part, index, setting, columns) for part in speech.parts)
    parts = tuple(part for part in parts if part.lines)
    return SpeechBlock(cue=cue, parts=parts, marked=marked) if cue.lines or parts else None


def _part(part: SpeechPart, index: int, setting: Setting, columns: SpeechColumns) -> Strip:
    line = part.origin.line
    match part:
        case Dialogue():
            return wrapped(setting.text(part.text), Source(Kind.DIALOGUE, index, line), columns.dialogue)
        case Lyric():
            return wrapped(setting.text(part.text, ITALIC), Source(Kind.LYRIC, index, line), columns.dialogue)
        case Parenthetical():
            text = joined(plain("("), setting.text(part.text), plain(")"))
            return wrapped(text, Source(Kind.PARENTHETICAL, index, line), columns.parenthetical)
        case _:
            assert_never(part)
