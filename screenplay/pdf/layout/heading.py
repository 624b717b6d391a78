"""Scene headings and their numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from screenplay.model import Element, SceneHeading
from screenplay.pdf.geometry import INCH, Column, Geometry
from screenplay.pdf.layout.block import Block, SceneNumber, TextBlock
from screenplay.pdf.layout.cells import cells
from screenplay.pdf.layout.page import Kind
from screenplay.pdf.layout.setting import Setting
from screenplay.pdf.layout.strip import Source, wrapped
from screenplay.pdf.layout.styled import Styled, joined, plain

__all__ = ["heading_block", "scene_numbers"]

_EDGE: Final = 0.25 * INCH
"""How near to the sheet's edge a scene number may begin: most printers reach no further."""


def scene_numbers(elements: tuple[Element, ...]) -> dict[int, str]:
    """The numbers of the scene headings by index: their own, or 1, 2, 3 ... if none has one."""
    headings = {
        index: element.number or "" for index, element in enumerate(elements) if isinstance(element, SceneHeading)
    }
    numbers = {index: " ".join(number.split()) for index, number in headings.items() if number.strip()}
    return numbers or {index: str(count) for count, index in enumerate(headings, 1)}


def heading_block(heading: SceneHeading, index: int, setting: Setting) -> Block | None:
    """Set a heading with its number, if numbers are printed.

    A number that is too wide for the margin stands in the heading itself.
    """
    geometry = setting.geometry
    source = Source(Kind.HEADING, index, heading.origin.line)
    text = setting.text(heading.text, capitals=True)
    column = geometry.numbered_heading if setting.options.scene_numbers else geometry.heading
    number = plain(setting.numbers.get(index, ""))
    width = cells(number.text)
    beside = None
    if width > _room(column.left - _EDGE, geometry) or (width and not text.text.strip()):
        text = joined(number, plain(" "), text)
    elif width:
        beside = _number(number, width, source, geometry)
        right = _room(geometry.scene_number_right - column.left - column.cells * geometry.pitch, geometry)
        column = replace(column, cells=column.cells - max(0, width - right))
    strip = wrapped(text, source, column)
    if not strip.lines:
        return None
    return TextBlock(strips=(strip,), space=setting.options.scene_spacing, keeps_next=True, whole=True, number=beside)


def _room(points: float, geometry: Geometry) -> int:
    """How many cells fit between a heading and an edge so far away, with one between them."""
    return int(round(points / geometry.pitch, 3)) - 1


def _number(number: Styled, width: int, heading: Source, geometry: Geometry) -> SceneNumber:
    """Set a number in the margins; what is wider than the left one's room begins further out."""
    source = heading._replace(kind=Kind.SCENE_NUMBER)
    room = _room(geometry.numbered_heading.left - geometry.scene_number_left, geometry)
    left = geometry.scene_number_left - max(0, width - room) * geometry.pitch
    right = geometry.scene_number_right - width * geometry.pitch
    return SceneNumber(*(wrapped(number, source, Column(edge, width)) for edge in (left, right)))
