"""The title page: keys and their lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from screenplay.errors import ModelError
from screenplay.model.parts import BLANKS, clean_text
from screenplay.model.shape import stacked
from screenplay.model.text import RichText

__all__ = ["NO_TITLE_PAGE", "STANDARD_KEYS", "TitleEntry", "TitlePage", "is_title_key"]

STANDARD_KEYS = frozenset({"title", "credit", "author", "authors", "source", "draft date", "contact"})
"""The keys that the Fountain syntax recommends, in lower case."""

_LIKE_A_HEADING = re.compile(r"(?:INT|EXT|EST|I|E)[./ \t]", re.IGNORECASE | re.ASCII)


def is_title_key(key: str) -> bool:
    """Whether a title page can hold this key at its very top."""
    return (
        key[:1].isalnum()
        and not key.endswith((" ", "\t"))
        and not any(sign in key for sign in (":", "\n", "[[", "/*"))
        and _LIKE_A_HEADING.match(key) is None
    )


@dataclass(frozen=True, slots=True)
class TitleEntry:
    """One key of the title page with its lines.

    Attributes:
        key: The key as written, without its colon: `Title`, `Credit`, `Author`, `Draft date`, `Contact`, or any other.
        lines: The value's lines, none of them empty.

    Raises:
        ModelError: The key does not begin with a letter or digit, reads like a scene heading, or holds a colon, a
            line break, `[[` or `/*`.
    """

    key: str
    lines: tuple[RichText, ...] = ()

    def __post_init__(self) -> None:
        key = clean_text(self.key).strip(BLANKS)
        if not is_title_key(key):
            raise ModelError(f"{key!r} cannot be a key of the title page")
        object.__setattr__(self, "key", key)
        object.__setattr__(self, "lines", stacked(self.lines))


@dataclass(frozen=True, slots=True)
class TitlePage:
    """What stands on the title page, in the order of the script.

    Attributes:
        entries: The keys with their values; none means no title page.

    Raises:
        ModelError: No key has a value, and the first is none of the standard ones: nothing tells such a page from
            the text of the script.
    """

    entries: tuple[TitleEntry, ...] = ()

    def __post_init__(self) -> None:
        entries = tuple(self.entries)
        if not all(isinstance(entry, TitleEntry) for entry in entries):
            raise ModelError("a title page consists of title entries")
        if entries and entries[0].key.lower() not in STANDARD_KEYS and not any(entry.lines for entry in entries):
            raise ModelError("a title page needs a value, or a standard key such as 'Title' to begin with")
        object.__setattr__(self, "entries", entries)

    def __bool__(self) -> bool:
        return bool(self.entries)

    def lines(self, *keys: str) -> tuple[RichText, ...]:
        """The lines under the given keys (compared without case), in the order of the script."""
        wanted = {key.casefold() for key in keys}
        return tuple(line for entry in self.entries if entry.key.casefold() in wanted for line in entry.lines)


NO_TITLE_PAGE = TitlePage()
