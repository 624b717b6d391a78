"""Cues that nobody speaks under, and lines that were probably meant as cues, or as no cue."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screenplay.checks.script import Line, Script, doubt, folded, lines_in
from screenplay.checks.vocabulary import LONGEST, Persons, cue_parts, ends_in_time
from screenplay.diagnostics import Diagnostic
from screenplay.fountain import syntax
from screenplay.model import Action, Dialogue, Lyric, Speech

__all__ = ["CODES", "find"]

CODES = ("cue-without-dialogue", "meant-as-cue", "meant-as-action")

_EXTENSION = re.compile(
    r"\((?:V\.? ?O|O\.? ?[SC]|CONT['’]?D|CONTINUING|OFF|SUBTITLED?|PRE-?LAP|FILTERED)\b.*\)", re.IGNORECASE
)
_SAID_INLINE = re.compile(r"([^:()]{1,40}?)\s*(?:\([^()]*\)\s*)?:\s+\S")
_ENDS_SENTENCE = re.compile(r".*\w{3,}[.!?…]+")
_LONG = 5  # words that a cue hardly has


def find(script: Script) -> Iterator[Diagnostic]:
    """Everything about cues."""
    action = (element.text.plain for element in script.play.elements if isinstance(element, Action))
    persons = Persons(script.speakers, action)
    for speech in script.speeches():
        yield from _speech(speech, script)
        for part in speech.parts:
            if isinstance(part, Dialogue):
                yield from _swallowed(lines_in(part.text.plain, part.origin.line or 0), script)
    for lines in script.action():
        if len(lines) == 1:
            yield from _alone(lines[0], script, persons)
        else:
            yield from _among(lines, script)
        yield from (found for line in lines for found in _inline(line, script))


def _speech(speech: Speech, script: Script) -> Iterator[Diagnostic]:
    name, line = speech.cue.plain, speech.origin.line
    if not speech.parts:
        yield doubt("cue-without-dialogue", f"nothing is said below the cue {name}", line)
    elif not any(isinstance(part, Dialogue | Lyric) for part in speech.parts):
        yield doubt("cue-without-dialogue", f"there is a direction below the cue {name}, and nothing is said", line)
    long = len(name.split()) > _LONG and script.speakers[folded(name)] == 1
    if long or (len(name.split()) > 2 and _ENDS_SENTENCE.fullmatch(name)):
        message = f"this is read as a cue, as the next line is not empty; for action write !{name}"
        yield doubt("meant-as-action", message, line)


def _swallowed(lines: Sequence[Line], script: Script) -> Iterator[Diagnostic]:
    """The name of a speaker alone on a line within dialogue, with more below it."""
    for line in lines:
        if not line.is_last and line.text.isupper() and _speaker(line.text, script):
            message = f"{line.text} is read as dialogue; a cue needs an empty line above it"
            yield doubt("meant-as-cue", message, line.number)


def _alone(line: Line, script: Script, persons: Persons) -> Iterator[Diagnostic]:
    """A line of action by itself that is the name of somebody."""
    name, extension = cue_parts(line.text)
    if not name or ends_in_time(line.text) or syntax.is_heading(line.text):
        return
    known = folded(name) in script.speakers
    if line.text.isupper():
        if known or _EXTENSION.match(extension) or (not extension and persons.knows(name)):
            message = f"{line.text} reads like a cue, and nothing is said right below it; for action write !{line.text}"
            yield doubt("cue-without-dialogue", message, line.number)
    elif known and name != name.lower() and not line.text.endswith("."):
        yield doubt(
            "meant-as-cue", f"for a cue write {line.text.upper()}, with the dialogue right below it", line.number
        )


def _among(lines: Sequence[Line], script: Script) -> Iterator[Diagnostic]:
    """The name of a speaker alone on a line of a block of action, with more below it."""
    for line in lines:
        if line.is_last or not _speaker(line.text, script):
            continue
        if not line.text.isupper():
            message = f"for a cue write {line.text.upper()}, or @{line.text}"
            yield doubt(
                "meant-as-cue", message + ("" if line.is_first else ", with an empty line above it"), line.number
            )
        elif not line.is_first:
            message = f"{line.text} is read as action; a cue needs an empty line above it"
            yield doubt("meant-as-cue", message, line.number)


def _inline(line: Line, script: Script) -> Iterator[Diagnostic]:
    """What is said on the line of the cue, as in a play."""
    found = _SAID_INLINE.match(line.text[:LONGEST])
    if found is None or folded(found[1]) not in script.speakers:
        return
    if found[1].isupper() or (found[1] != found[1].lower() and not line.text[found.end() - 1].islower()):
        message = f"what {found[1].upper()} says belongs on the line below the cue"
        yield doubt("meant-as-cue", message, line.number)


def _speaker(line: str, script: Script) -> bool:
    """Whether a line is the name of a speaker of this script, as a name is written."""
    name, _ = cue_parts(line)
    return folded(name) in script.speakers and name != name.lower()
