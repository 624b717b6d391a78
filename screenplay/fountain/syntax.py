r"""What the signs on a line mean, asked of one line at a time.

The reader asks these questions of the lines it was given, the writer of those it is about to give: so both agree on
what a line is. All of them take a line without tokens. "The syntax" is https://fountain.io/syntax, version 1.1.
"""

from __future__ import annotations

import re

from screenplay.fountain.lines import BLANKS
from screenplay.fountain.marks import is_escaped

__all__ = [
    "ends_paragraph",
    "is_centered",
    "is_forced_heading",
    "is_guarded_heading",
    "is_heading",
    "is_page_break",
    "is_parenthetical",
    "is_plain_heading",
    "is_transition",
    "scene_number",
]

# "INT, EXT, EST, INT./EXT, INT/EXT, I/E ... followed by either a dot or a space ... Case insensitive." The first
# is the list of the syntax with `I./E`; the second has in addition what writers use and other readers differ on.
_PREFIX = re.compile(r"(?:INT|EXT|EST|INT/EXT|I\.?/E)[. \t]", re.IGNORECASE | re.ASCII)
_WIDER_PREFIX = re.compile(
    r"(?:INT|EXT|EST|INT/EXT|I\.?/E|EXT/INT|E\.?/I)[. \t]|(?:INT|EXT)\.?-", re.IGNORECASE | re.ASCII
)
# "Only a single leading period followed by an alphanumeric character": marks of emphasis are looked through. The
# second is this library's own way to say a heading that is empty or begins with anything else.
_FORCED_HEADING = re.compile(r"\.[*_]*[^\W_]")
_GUARDED_HEADING = re.compile(r"\.\\(?:[ \t]|\Z)")
# "Scene numbers are any alphanumerics (plus dashes and periods), wrapped in #."
_SCENE_NUMBER = re.compile(r"#((?:[^\W_]|[.-])+)#\Z")


def is_heading(line: str) -> bool:
    """Whether a line, blanks stripped, begins like a scene heading."""
    return line[0] in "IiEe" and _WIDER_PREFIX.match(line) is not None


def is_plain_heading(line: str) -> bool:
    """Whether every reader of Fountain takes a line for a scene heading by its beginning."""
    return _PREFIX.match(line) is not None


def is_forced_heading(line: str) -> bool:
    """Whether a line, blanks stripped, is a scene heading by its leading period."""
    return _FORCED_HEADING.match(line) is not None or is_guarded_heading(line)


def is_guarded_heading(line: str) -> bool:
    r"""Whether a line begins with `.\` and a blank: a heading whose text follows the blank."""
    return _GUARDED_HEADING.match(line) is not None


def scene_number(line: str) -> re.Match[str] | None:
    """The scene number at the end of a heading, with its signs."""
    return _SCENE_NUMBER.search(line) if line.endswith("#") else None


def is_transition(line: str) -> bool:
    """Whether a line, blanks after it included, is in capitals and ends in `TO:`.

    "Add one or more spaces after the colon to cause the line to be interpreted as Action."
    """
    return line.endswith("TO:") and line.isupper()


def is_page_break(line: str) -> bool:
    """Whether a line, blanks stripped, is three or more equals signs and nothing more."""
    return len(line) > 2 and not line.strip("=")


def is_centered(line: str) -> bool:
    """Whether a line, blanks stripped, that begins with > is bracketed."""
    return len(line) > 1 and line[-1] == "<" and not is_escaped(line, len(line) - 1)


def is_parenthetical(line: str) -> bool:
    """Whether a line, blanks stripped, is wrapped in parentheses."""
    return len(line) > 1 and line[0] == "(" and line[-1] == ")"


def ends_paragraph(line: str) -> bool:
    """Whether a line is by its sign an element of its own, wherever it stands: # = > or ~."""
    return line.lstrip(BLANKS)[:1] in {"#", "=", ">", "~"}
