"""Text with emphasis, notes and cut passages: what every element of a screenplay is written in.

A `RichText` is a sequence of parts: runs of characters in one style, and marks that do not print (notes and
boneyard standing inside a line). Its constructor brings the parts into one normal form, so that two texts that
print and read alike are equal.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from screenplay.errors import ModelError

__all__ = ["EMPTY", "InlineBoneyard", "InlineNote", "Part", "RichText", "Run"]


@dataclass(frozen=True, slots=True)
class Run:
    r"""Characters in one style.

    Attributes:
        text: The characters as printed; a line break is `\n`.
        bold: Printed bold.
        italic: Printed italic.
        underline: Printed underlined.
    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False

    @property
    def style(self) -> tuple[bool, bool, bool]:
        """Bold, italic and underline as one comparable value."""
        return self.bold, self.italic, self.underline


@dataclass(frozen=True, slots=True)
class InlineNote:
    """A note standing inside the text of an element (`[[...]]` in Fountain); not printed by default.

    Attributes:
        text: The note without its brackets.
    """

    text: str


@dataclass(frozen=True, slots=True)
class InlineBoneyard:
    """A passage cut from the text of an element (`/* ... */` in Fountain); never printed.

    Attributes:
        text: The passage without its signs.
    """

    text: str


Part = Run | InlineNote | InlineBoneyard


@dataclass(frozen=True, slots=True)
class RichText:
    """Text with emphasis, notes and boneyard, in normal form.

    Neighbouring runs of one style are one run, there are no empty runs, and line breaks carry no style.

    Attributes:
        parts: The runs and marks in reading order.

    Raises:
        ModelError: The text holds lone surrogates, which no file can.
    """

    parts: tuple[Part, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", tuple(_normalised(self.parts)))

    @classmethod
    def of(cls, text: str) -> RichText:
        """Take a plain string as text without emphasis."""
        return cls((Run(text),))

    @property
    def plain(self) -> str:
        """The characters that print, without style, notes and boneyard."""
        return "".join(part.text for part in self.parts if isinstance(part, Run))

    def __bool__(self) -> bool:
        return bool(self.parts)


def _normalised(parts: Iterable[Part]) -> Iterable[Part]:
    """Merge neighbouring runs of one style; drop empty ones; keep line breaks free of style."""
    for style, group in groupby(_pieces(parts), key=lambda part: part.style if isinstance(part, Run) else None):
        members = list(group)
        if style is None:
            yield from members
        else:
            yield Run("".join(part.text for part in members), *style)


def _pieces(parts: Iterable[Part]) -> Iterable[Part]:
    for part in parts:
        _refuse_surrogates(part.text)
        if not isinstance(part, Run):
            yield part
        elif part.style == (False, False, False) or "\n" not in part.text:
            if part.text:
                yield part
        else:
            yield from _styled_lines(part)


def _styled_lines(run: Run) -> Iterable[Run]:
    for number, line in enumerate(run.text.split("\n")):
        if number:
            yield Run("\n")
        if line:
            yield replace(run, text=line)


def _refuse_surrogates(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ModelError(f"the text holds a lone surrogate at character {error.start}") from None


EMPTY = RichText()
