"""From the elements of a screenplay to the blocks of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from screenplay.model import (
    Action,
    Boneyard,
    Centered,
    DualDialogue,
    Element,
    Lyric,
    Note,
    PageBreak,
    SceneHeading,
    Screenplay,
    Section,
    Speech,
    Synopsis,
    Transition,
)
from screenplay.pdf.geometry import Align, Geometry
from screenplay.pdf.layout.block import Block, TextBlock
from screenplay.pdf.layout.continued import continued_speeches
from screenplay.pdf.layout.heading import heading_block, scene_numbers
from screenplay.pdf.layout.page import BOLD, ITALIC, Kind
from screenplay.pdf.layout.paginate import Break
from screenplay.pdf.layout.setting import Setting
from screenplay.pdf.layout.speaking import dual_block, speech_block, speech_numbers
from screenplay.pdf.layout.strip import Source, wrapped
from screenplay.pdf.layout.styled import plain
from screenplay.pdf.options import PdfOptions

__all__ = ["compose"]


def compose(
    play: Screenplay, options: PdfOptions, geometry: Geometry, only: frozenset[int] | None = None
) -> Iterator[Block | Break]:
    """Turn the elements into blocks, in order; what does not print, or has nothing to print, gives none.

    Args:
        play: The screenplay.
        options: How to print it.
        geometry: The page.
        only: The elements that are wanted, by index; None for all.
    """
    elements = play.elements
    setting = Setting(
        options,
        geometry,
        scene_numbers(elements) if options.scene_numbers else {},
        continued_speeches(elements) if options.continued else frozenset(),
        speech_numbers(elements) if options.speech_numbers else {},
    )
    index = 0
    while index < len(elements):
        if only is not None and index not in only:
            index += 1
            continue
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
            return speech_block(element, (index, 0), setting)
        case SceneHeading():
            return heading_block(element, index, setting)
        case DualDialogue():
            return dual_block(element, index, setting)
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
