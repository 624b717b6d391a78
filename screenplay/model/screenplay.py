"""The screenplay: a title page and a sequence of elements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from screenplay.errors import ModelError
from screenplay.model.elements import Element
from screenplay.model.titlepage import NO_TITLE_PAGE, TitleEntry, TitlePage

__all__ = ["Screenplay", "TitleEntry", "TitlePage"]

_ELEMENTS: tuple[type, ...] = get_args(Element)


@dataclass(frozen=True, slots=True)
class Screenplay:
    """A whole script.

    Attributes:
        elements: The script's elements in order.
        title_page: What stands before page 1.

    Raises:
        ModelError: Something among the elements is none, or the title page is no `TitlePage`.
    """

    elements: tuple[Element, ...] = ()
    title_page: TitlePage = NO_TITLE_PAGE

    def __post_init__(self) -> None:
        elements = tuple(self.elements)
        for element in elements:
            if not isinstance(element, _ELEMENTS):
                raise ModelError(f"a screenplay consists of elements, not of {type(element).__name__}")
        if not isinstance(self.title_page, TitlePage):
            raise ModelError(f"a title page must be a TitlePage, not {type(self.title_page).__name__}")
        object.__setattr__(self, "elements", elements)
