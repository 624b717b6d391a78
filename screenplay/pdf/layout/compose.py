"""From the elements of a screenplay to the blocks of its pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, assert_never

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
    RichText,
    SceneHeading,
    Screenplay,
    Section,
    Speech,
    SpeechPart,
    Synopsis,
    Transition,
)
from screenplay.pdf.geometry import Align, Column, Geometry, SpeechColumns
from screenplay.pdf.layout.block import Block, SceneNumber, TextBlock
from screenplay.pdf.layout.cells import cells
from screenplay.pdf.layout.continued import continued_speeches, says_continued
from screenplay.pdf.layout.page import BOLD, ITALIC, PLAIN, Kind
from screenplay.pdf.layout.paginate import Break
from screenplay.pdf.layout.speech import CONTINUED, DualBlock, SpeechBlock
from screenplay.pdf.layout.strip import Source, Strip, strip
from screenplay.pdf.layout.styled import Styled, joined, plain, styled
from screenplay.pdf.options import PdfOptions

__all__ = ["compose", "scene_numbers"]

_NUMBER_CELLS_LEFT = 4
"""A scene number up to this wide stands at its left edge; a longer one begins further out."""

_NUMBER_CELLS_RIGHT = 8
"""A scene number up to this wide leaves the heading its width; a longer one makes it narrower."""

_NUMBER_CELLS_MOST = 12
"""A longer scene number stands in the heading itself."""


class _Setting(NamedTuple):
    """What every element is composed with."""

    options: PdfOptions
    geometry: Geometry
    numbers: dict[int, str]
    continued: frozenset[tuple[int, int]]

    def text(self, rich: RichText, style: int = PLAIN, *, capitals: bool = False) -> Styled:
        return styled(rich, style=style, capitals=capitals, notes=self.options.print_notes)


def compose(play: Screenplay, options: PdfOptions, geometry: Geometry) -> Iterator[Block | Break]:
    """Turn the elements into blocks, in order; what does not print, or has nothing to print, gives none."""
    elements = play.elements
    setting = _Setting(
        options,
        geometry,
        scene_numbers(elements) if options.scene_numbers else {},
        continued_speeches(elements) if options.continued else frozenset(),
    )
    index = 0
    while index < len(elements):
        count = _run_length(elements, index)
        block = _block(elements[index], index, setting) if count == 1 else _lines(elements, index, count, setting)
        if block is not None:
            yield block
        index += count


def scene_numbers(elements: tuple[Element, ...]) -> dict[int, str]:
    """The numbers of the scene headings by index: their own, or 1, 2, 3 ... if none has one."""
    headings = {index: element.number for index, element in enumerate(elements) if isinstance(element, SceneHeading)}
    numbers = {index: number for index, number in headings.items() if number and number.strip()}
    return numbers or {index: str(count) for count, index in enumerate(headings, 1)}


def _run_length(elements: tuple[Element, ...], index: int) -> int:
    """How many elements from here on are lines of one song or one title card."""
    kind = type(elements[index])
    end = index + 1
    if kind in (Lyric, Centered):
        while end < len(elements) and type(elements[end]) is kind:
            end += 1
    return end - index


def _block(element: Element, index: int, setting: _Setting) -> Block | Break | None:  # noqa: PLR0911 - one per element
    match element:
        case Action():
            return _action(element, index, setting)
        case Speech():
            return _speech(element, (index, 0), setting, setting.geometry.speech)
        case SceneHeading():
            return _heading(element, index, setting)
        case DualDialogue():
            return _dual(element, index, setting)
        case Transition():
            return _transition(element, index, setting)
        case Lyric() | Centered():
            return _lines((element,), 0, 1, setting, first=index)
        case PageBreak():
            return Break()
        case Section() | Synopsis() | Note():
            return _aside(element, index, setting)
        case Boneyard():
            return None
        case _:
            assert_never(element)


def _action(action: Action, index: int, setting: _Setting) -> Block | None:
    source = Source(Kind.ACTION, index, action.origin.line)
    set_ = strip(setting.text(action.text), source, setting.geometry.action)
    extra = max(0, action.extra_lines)
    return TextBlock(strips=(set_,), space=1 + extra, extra=extra) if set_.lines else None


def _heading(heading: SceneHeading, index: int, setting: _Setting) -> Block | None:
    source = Source(Kind.HEADING, index, heading.origin.line)
    text = setting.text(heading.text, capitals=True)
    column = setting.geometry.numbered_heading if setting.options.scene_numbers else setting.geometry.heading
    number = plain(setting.numbers.get(index, "").strip())
    beside = None
    if number.text:
        width = cells(number.text)
        if width > _NUMBER_CELLS_MOST or not text.text.strip():
            text = joined(number, plain(" "), text)
        else:
            beside = _number(number, width, source, setting.geometry)
            column = Column(column.left, column.cells - max(0, width - _NUMBER_CELLS_RIGHT))
    set_ = strip(text, source, column)
    if not set_.lines:
        return None
    return TextBlock(strips=(set_,), space=setting.options.scene_spacing, keeps_next=True, whole=True, number=beside)


def _number(number: Styled, width: int, heading: Source, geometry: Geometry) -> SceneNumber:
    source = heading._replace(kind=Kind.SCENE_NUMBER)
    left = geometry.scene_number_left - max(0, width - _NUMBER_CELLS_LEFT) * geometry.pitch
    right = geometry.scene_number_right - width * geometry.pitch
    return SceneNumber(*(strip(number, source, Column(edge, width)) for edge in (left, right)))


def _transition(transition: Transition, index: int, setting: _Setting) -> Block | None:
    column = setting.geometry.action
    source = Source(Kind.TRANSITION, index, transition.origin.line)
    text = setting.text(transition.text, capitals=True)
    set_ = strip(text, source, Column(column.left, column.cells, align=Align.RIGHT))
    return TextBlock(strips=(set_,), never_first=True, whole=True) if set_.lines else None


def _lines(
    elements: tuple[Element, ...], start: int, count: int, setting: _Setting, *, first: int | None = None
) -> Block | None:
    """Set neighbouring lines of a song or of a title card, without blank lines between them."""
    strips = []
    for index in range(start, start + count):
        element = elements[index]
        place = index if first is None else first
        if isinstance(element, Lyric):
            source = Source(Kind.LYRIC, place, element.origin.line)
            strips.append(strip(setting.text(element.text, ITALIC), source, setting.geometry.speech.dialogue))
        elif isinstance(element, Centered):
            column = setting.geometry.action
            source = Source(Kind.CENTERED, place, element.origin.line)
            column = Column(column.left, column.cells, align=Align.CENTER)
            strips.append(strip(setting.text(element.text), source, column))
    solid = tuple(set_ for set_ in strips if set_.lines)
    return TextBlock(strips=solid) if solid else None


def _aside(element: Section | Synopsis | Note, index: int, setting: _Setting) -> Block | None:
    """What prints only on request."""
    options = setting.options
    match element:
        case Section():
            wanted, kind, text = options.print_sections, Kind.SECTION, setting.text(element.text, BOLD)
        case Synopsis():
            wanted, kind, text = options.print_synopses, Kind.SYNOPSIS, setting.text(element.text, ITALIC)
        case Note():
            wanted, kind, text = options.print_notes, Kind.NOTE, plain(f"[{element.text}]", ITALIC)
    set_ = strip(text, Source(kind, index, element.origin.line), setting.geometry.action)
    if not wanted or not set_.lines:
        return None
    if kind is Kind.SECTION:
        return TextBlock(strips=(set_,), space=options.scene_spacing, keeps_next=True, whole=True)
    return TextBlock(strips=(set_,))


def _dual(dual: DualDialogue, index: int, setting: _Setting) -> Block | None:
    left, right = (
        _speech(speech, (index, side), setting, columns)
        for side, (speech, columns) in enumerate(zip((dual.left, dual.right), setting.geometry.dual, strict=True))
    )
    return DualBlock(left=left, right=right) if left or right else None


def _speech(speech: Speech, place: tuple[int, int], setting: _Setting, columns: SpeechColumns) -> SpeechBlock | None:
    index = place[0]
    text = setting.text(speech.cue, capitals=True)
    extensions = "".join(f" ({extension.upper()})" for extension in speech.extensions)
    if extensions:
        text = joined(text, plain(extensions)) if text.text else plain(extensions.lstrip())
    marked = says_continued(text.text)
    if place in setting.continued and not marked:
        text, marked = joined(text, plain(" "), CONTINUED), True
    cue = strip(text, Source(Kind.CUE, index, speech.origin.line), columns.cue)
    parts = tuple(_part(part, index, setting, columns) for part in speech.parts)
    parts = tuple(part for part in parts if part.lines)
    return SpeechBlock(cue=cue, parts=parts, marked=marked) if cue.lines or parts else None


def _part(part: SpeechPart, index: int, setting: _Setting, columns: SpeechColumns) -> Strip:
    line = part.origin.line
    match part:
        case Dialogue():
            return strip(setting.text(part.text), Source(Kind.DIALOGUE, index, line), columns.dialogue)
        case Lyric():
            return strip(setting.text(part.text, ITALIC), Source(Kind.LYRIC, index, line), columns.dialogue)
        case Parenthetical():
            text = joined(plain("("), setting.text(part.text), plain(")"))
            return strip(text, Source(Kind.PARENTHETICAL, index, line), columns.parenthetical)
        case _:
            assert_never(part)
