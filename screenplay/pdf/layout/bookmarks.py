"""The outline of a document: its sections and scenes, nested, and where each begins."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from screenplay.model import Element, SceneHeading, Section
from screenplay.pdf.layout.page import Bookmark, PlacedLine

__all__ = ["Bookmarks"]


class _Entry(NamedTuple):
    element: int
    title: str
    level: int


class Bookmarks:
    """Deals the entries of the outline to the pages, in order.

    A section that does not print leads to what is printed next.

    Args:
        elements: The elements of the screenplay.
        numbers: The printed scene numbers, by index of the element.
        only: The elements that are printed, by index; None for all.
    """

    def __init__(
        self, elements: Iterable[Element], numbers: dict[int, str], only: frozenset[int] | None = None
    ) -> None:
        self._waiting = list(reversed(_entries(elements, numbers, only)))

    def on(self, lines: Iterable[PlacedLine], *, last: bool) -> tuple[Bookmark, ...]:
        """The entries that lead to the next page, which has these lines; on the last page, all that are left."""
        found = []
        row = 0
        for line in lines:
            if line.element < 0:
                continue
            row = line.row
            while self._waiting and self._waiting[-1].element <= line.element:
                found.append(self._bookmark(row))
        while last and self._waiting:
            found.append(self._bookmark(row))
        return tuple(found)

    def _bookmark(self, row: int) -> Bookmark:
        _, title, level = self._waiting.pop()
        return Bookmark(title, level, row)


def _entries(elements: Iterable[Element], numbers: dict[int, str], only: frozenset[int] | None) -> list[_Entry]:
    entries = []
    open_sections: list[int] = []
    for index, element in enumerate(elements):
        if not isinstance(element, Section | SceneHeading) or (only is not None and index not in only):
            continue
        title = " ".join(element.text.plain.split())
        if isinstance(element, SceneHeading):
            title = " ".join(filter(None, (numbers.get(index, ""), title.upper())))
        if not title:
            continue
        if isinstance(element, Section):
            while open_sections and open_sections[-1] >= element.level:
                open_sections.pop()
            entries.append(_Entry(index, title, len(open_sections)))
            open_sections.append(element.level)
        else:
            entries.append(_Entry(index, title, len(open_sections)))
    return entries
