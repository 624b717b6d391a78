"""Text with emphasis, notes and cut passages: what every element of a screenplay is written in.

A `RichText` is a sequence of parts: runs of characters in one style, and marks that do not print (notes and
boneyard standing inside a line). Its constructor brings the parts into one normal form, so that two texts that
print and read alike are equal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from screenplay.model.normal import normal_form
from screenplay.model.parts import PLAIN, InlineBoneyard, InlineNote, Part, Run

__all__ = ["EMPTY", "InlineBoneyard", "InlineNote", "Part", "RichText", "Run"]

_UNUSUAL = re.compile("[\r\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class RichText:
    """Text with emphasis, notes and boneyard, in normal form.

    Neighbouring runs of one style are one run, there are no empty runs, line breaks carry no style, and blanks only
    the styles of the characters on both their sides.

    Attributes:
        parts: The runs and marks in reading order.

    Raises:
        ModelError: The text holds lone surrogates, which no file can.
    """

    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        parts = tuple(self.parts)
        if not (len(parts) == 1 and _is_normal(parts[0])):
            parts = normal_form(parts)
        object.__setattr__(self, "parts", parts)

    @classmethod
    def of(cls, text: str) -> RichText:
        """Take a plain string as text without emphasis."""
        return cls((Run(text),))

    @property
    def plain(self) -> str:
        """The characters that print, without style, notes and boneyard."""
        parts = self.parts
        if len(parts) == 1 and isinstance(parts[0], Run):
            return parts[0].text
        return "".join(part.text for part in self.parts if isinstance(part, Run))

    def __bool__(self) -> bool:
        return bool(self.parts)


EMPTY = RichText()


def _is_normal(part: Part) -> bool:
    """Whether a part is a run that needs no work: the common case, told quickly."""
    return (
        type(part) is Run
        and part.style == PLAIN
        and isinstance(part.text, str)
        and part.text != ""
        and _UNUSUAL.search(part.text) is None
    )
