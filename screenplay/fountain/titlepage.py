"""The title page: keys and values at the very top of a script.

"The optional Title Page is always the first thing in a Fountain document. Information is encoded in the format
key: value. Keys can have spaces, but must end with a colon. Values can be inline with the key or they can be indented
on a new line below the key. Indenting is 3 or more spaces, or a tab."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from screenplay.fountain.blocks import TitleLine
from screenplay.fountain.lines import BLANKS, Lines, is_blank
from screenplay.fountain.marks import TOKEN, bare
from screenplay.model.titlepage import STANDARD_KEYS, is_title_key

__all__ = ["looks_like_title", "scan_title"]

_ENTRY = re.compile(r"([^ \t:][^:]*):(.*)", re.DOTALL)


def scan_title(lines: Lines) -> tuple[list[TitleLine], int]:
    """Read the title page.

    The paragraph at the top is one if all its lines are keys or indented below one, and there is a value, or a
    standard key such as `Title` to begin with. With a standard key at the top, lines that are neither belong to the
    value above, however little they are indented.

    Returns:
        The keys with their lines, and the first line below them; nothing and 0 if there is no title page.
    """
    first = 0
    while first < len(lines.raw) and is_blank(lines.raw[first]):
        first += 1
    if first == len(lines.raw) or ":" not in lines.bare[first]:
        return [], 0
    end = first
    while end < len(lines.raw) and not is_blank(lines.raw[end]):
        end += 1
    found = _entries(lines.raw[first:end])
    return (found, end) if found else ([], 0)


def looks_like_title(paragraph: str) -> bool:
    """Whether a paragraph would be read as the title page if a script began with it."""
    lines = paragraph.split("\n")
    end = next((number for number, line in enumerate(lines) if is_blank(line)), len(lines))
    return bool(_entries(lines[:end]))


def _entries(raw: Sequence[str]) -> list[TitleLine]:
    """The lines of a paragraph as keys and values; nothing if they are none."""
    entries: list[TitleLine] = []
    standard = False
    for line in raw:
        entry = None if line[0] in BLANKS else _entry(line)
        if entry is not None:
            entries.append(entry)
            standard = standard or (len(entries) == 1 and entry.key.lower() in STANDARD_KEYS)
        elif entries and (standard or line.startswith(("\t", "   "))):
            entries[-1].lines.append(line.strip(BLANKS))
        else:
            return []
    return entries if standard or any(entry.lines for entry in entries) else []


def _entry(line: str) -> TitleLine | None:
    """A line as a key and perhaps a value; notes and boneyard in the key move to the value."""
    found = _ENTRY.fullmatch(line)
    if found is None:
        return None
    key = bare(found[1]).strip(BLANKS)
    if not is_title_key(key):
        return None
    value = "".join(TOKEN.findall(found[1])) + found[2].strip(BLANKS)
    return TitleLine(key, [value] if value else [])
