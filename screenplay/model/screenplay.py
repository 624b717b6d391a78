"""The screenplay: a title page and a sequence of elements."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.model.elements import Element
from screenplay.model.text import RichText

__all__ = ["Screenplay", "TitleEntry", "TitlePage"]


@dataclass(frozen=True, slots=True)
class TitleEntry:
    """One key of the title page with its lines.

    Attributes:
        key: The key as written, without its colon: `Title`, `Credit`, `Author`, `Draft date`, `Contact`, or any other.
        lines: The value's lines.
    """

    key: str
    lines: tuple[RichText, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", tuple(self.lines))


@dataclass(frozen=True, slots=True)
class TitlePage:
    """What stands on the title page, in the order of the script.

    Attributes:
        entries: The keys with their values; none means no title page.
    """

    entries: tuple[TitleEntry, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "entries", tuple(self.entries))

    def __bool__(self) -> bool:
        return bool(self.entries)

    def lines(self, *keys: str) -> tuple[RichText, ...]:
        """The lines under the given keys (compared without case), in the order of the script."""
        wanted = {key.casefold() for key in keys}
        return tuple(line for entry in self.entries if entry.key.casefold() in wanted for line in entry.lines)


@dataclass(frozen=True, slots=True)
class Screenplay:
    """A whole script.

    Attributes:
        elements: The script's elements in order.
        title_page: What stands before page 1.
    """

    elements: tuple[Element, ...] = ()
    title_page: TitlePage = TitlePage()

    def __post_init__(self) -> None:
        object.__setattr__(self, "elements", tuple(self.elements))
