"""Lines that were probably meant as scene headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screenplay.checks.script import Line, Script, doubt, lines_in
from screenplay.checks.vocabulary import ends_in_time
from screenplay.diagnostics import Diagnostic
from screenplay.fountain import syntax
from screenplay.model import Dialogue

__all__ = ["CODES", "find"]

CODES = ("meant-as-heading",)

_IN_CAPITALS = re.compile(r"(?:INT|EXT|EST|I)[./ ]")
_MISSPELT = re.compile(
    r"(?:INTERIOR|EXTERIOR|(?:INT|EXT)(?=[,:;])|(?:NT|IN|XT|EX|ITN|ETX|INTT|EXTT|EXR|INR|IXT|UNT)(?=\.))[.,:;]?\s+(?P<rest>\S.*)"
)


def find(script: Script) -> Iterator[Diagnostic]:
    """Every line of action, dialogue or cue that reads like a heading."""
    for lines in script.action():
        yield from _in_text(lines, "action")
    for speech in script.speeches():
        cue = speech.cue.plain
        if ends_in_time(cue) or _MISSPELT.fullmatch(cue):
            message = f"this is read as a cue; for a heading write {_heading(cue)}, with empty lines around it"
            yield doubt("meant-as-heading", message, speech.origin.line)
        for part in speech.parts:
            if isinstance(part, Dialogue):
                yield from _in_text(lines_in(part.text.plain, part.origin.line or 0), "dialogue")


def _in_text(lines: Sequence[Line], kind: str) -> Iterator[Diagnostic]:
    for line in lines:
        if _is_heading(line.text):
            message = f"this is read as {kind}; a heading needs an empty line above and below it"
            yield doubt("meant-as-heading", message, line.number)
        elif line.text.isupper() and (ends_in_time(line.text) or _MISSPELT.fullmatch(line.text)):
            message = f"this is read as {kind}; for a heading write {_heading(line.text)}, with empty lines around it"
            yield doubt("meant-as-heading", message, line.number)


def _is_heading(line: str) -> bool:
    """Whether a line begins like a heading, and not like a sentence that happens to."""
    if not line or not syntax.is_heading(line):
        return False
    return line.isupper() or _IN_CAPITALS.match(line) is not None or ends_in_time(line.upper())


def _heading(line: str) -> str:
    """What would be read as a heading."""
    found = _MISSPELT.fullmatch(line)
    if found is None:
        return f".{line}"
    return f"{'EXT' if 'X' in line[:3] else 'INT'}. {found['rest']}"
