"""Reading a Fountain script: lines, then blocks, then the model."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.diagnostics import Diagnostic
from screenplay.fountain.body import scan_body
from screenplay.fountain.build import build_elements, build_title
from screenplay.fountain.lines import lines_of
from screenplay.fountain.titlepage import scan_title
from screenplay.model import Screenplay

__all__ = ["Reading", "read", "read_with_diagnostics"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A script as read, and what there was to doubt in it.

    Attributes:
        screenplay: The script.
        diagnostics: Signs without their counterparts, in the order of their lines.
    """

    screenplay: Screenplay
    diagnostics: tuple[Diagnostic, ...] = ()


def read(text: str) -> Screenplay:
    """Read a script in Fountain 1.1.

    Every text is a script: what makes no sense as markup is text.

    Args:
        text: The script; line breaks may be CRLF, CR or LF, and a byte order mark may stand at its start.

    Raises:
        EncodingError: The text holds lone surrogates, which no file can.
    """
    return read_with_diagnostics(text).screenplay


def read_with_diagnostics(text: str) -> Reading:
    """Read a script in Fountain 1.1 and tell what in it has no counterpart.

    Args:
        text: The script, as for `read`.

    Returns:
        The script, with a diagnostic for every `unclosed-note`, `unclosed-boneyard`, `stray-note-end` and
        `lonely-caret`, with line and, but for the last, column.

    Raises:
        EncodingError: The text holds lone surrogates, which no file can.
    """
    lines = lines_of(text)
    entries, start = scan_title(lines)
    elements, lonely = build_elements(scan_body(lines, start), lines.marks)
    diagnostics = sorted([*lines.diagnostics, *lonely], key=lambda found: found.line or 0)
    return Reading(Screenplay(tuple(elements), build_title(entries, lines.marks)), tuple(diagnostics))
