"""What a text is made of: runs of characters in one style, and marks that do not print."""

from __future__ import annotations

import re
from dataclasses import dataclass

from screenplay.errors import ModelError

__all__ = [
    "BLANKS",
    "PLAIN",
    "InlineBoneyard",
    "InlineNote",
    "Part",
    "Run",
    "Style",
    "clean_boneyard",
    "clean_note",
    "clean_text",
]

BLANKS = " \t"
"""The characters that count as blank: no others do, whatever Unicode says of their width."""

Style = tuple[bool, bool, bool]
PLAIN: Style = (False, False, False)

_UNUSUAL = re.compile("[\r\ud800-\udfff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CLOSING = re.compile(r"\]+")


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
    def style(self) -> Style:
        """Bold, italic and underline as one comparable value."""
        return self.bold, self.italic, self.underline


@dataclass(frozen=True, slots=True)
class InlineNote:
    """A note standing inside the text of an element (`[[...]]` in Fountain); not printed by default.

    Attributes:
        text: The note without its brackets.
    """

    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean_note(self.text))


@dataclass(frozen=True, slots=True)
class InlineBoneyard:
    """A passage cut from the text of an element (`/* ... */` in Fountain); never printed.

    Attributes:
        text: The passage without its signs.
    """

    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean_boneyard(self.text))


Part = Run | InlineNote | InlineBoneyard


def clean_text(text: str) -> str:
    r"""Give every line break as `\n`.

    Raises:
        ModelError: It is no string, or it holds lone surrogates, which no file can.
    """
    if not isinstance(text, str):
        raise ModelError(f"text must be a string, not {type(text).__name__}")
    if _UNUSUAL.search(text) is None:
        return text
    surrogate = _SURROGATE.search(text)
    if surrogate is not None:
        raise ModelError(f"the text holds a lone surrogate at character {surrogate.start()}")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def clean_note(text: str) -> str:
    """Bring the text of a note into the form in which it can stand between double brackets."""
    text = "\n".join(line.strip(BLANKS) for line in clean_text(text).split("\n")).strip("\n")
    if "]]" in text:
        text = _CLOSING.sub(lambda found: found.group() if found.end() == len(text) else " ".join(found.group()), text)
    return _without_open_comment(text) if "/*" in text else text


def clean_boneyard(text: str) -> str:
    """Bring a cut passage into the form in which it can stand between its signs."""
    return clean_text(text).replace("*/", "* /")


def _without_open_comment(text: str) -> str:
    """Break up every `/*` that has no `*/` after it in the same note."""
    start = text.find("/*")
    while start >= 0:
        end = text.find("*/", start + 2)
        if end < 0:
            return text[:start] + text[start:].replace("/*", "/ *")
        start = text.find("/*", end + 2)
    return text
