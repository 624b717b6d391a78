"""Signs without their counterparts: notes, boneyard, parentheses, brackets, the two # of a scene number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screenplay.checks.script import Script, doubt, lines_in
from screenplay.diagnostics import Diagnostic
from screenplay.model import Action, Dialogue, SceneHeading, Speech, Transition

__all__ = ["CODES", "find"]

CODES = (
    "unclosed-note",
    "unclosed-boneyard",
    "stray-note-end",
    "lonely-caret",
    "unclosed-parenthesis",
    "unclosed-scene-number",
    "unclosed-center",
)

_HALF_NUMBER = re.compile(r"(?:#\s?[A-Za-z]?[0-9][\w.-]*|\s[A-Za-z]?[0-9][\w.-]*#)\Z")
_CENTERED = re.compile(
    r"(?:THE END|END|FIN|INTERMISSION|(?:END OF )?(?:ACT|PART|CHAPTER|BOOK|EPISODE)\b.{0,40})[.:]?", re.IGNORECASE
)


def find(script: Script) -> Iterator[Diagnostic]:
    """Every sign that is alone."""
    yield from script.doubts
    for speech in script.speeches():
        yield from _parentheses(speech)
    for element in script.play.elements:
        line = element.origin.line
        if isinstance(element, SceneHeading) and (found := _HALF_NUMBER.search(element.text.plain)):
            message = f"a scene number stands between two #: write #{found.group().strip(' #')}#"
            yield doubt("unclosed-scene-number", message, line)
        elif isinstance(element, Transition) and _CENTERED.fullmatch(element.text.plain):
            message = f"this is read as a transition; to center it, close it: > {element.text.plain} <"
            yield doubt("unclosed-center", message, line)
        elif isinstance(element, Action):
            yield from _opened_center(element)


def _parentheses(speech: Speech) -> Iterator[Diagnostic]:
    cue = speech.cue.plain
    if cue.count("(") != cue.count(")"):
        message = f"the parentheses of this cue do not match: {cue}"
        yield doubt("unclosed-parenthesis", message, speech.origin.line)
    for part in speech.parts:
        if not isinstance(part, Dialogue):
            continue
        for line in lines_in(part.text.plain, part.origin.line or 0):
            if line.text.startswith("(") and ")" not in line.text:
                message = "a parenthetical is not closed on its line and is read as dialogue"
                yield doubt("unclosed-parenthesis", message, line.number)


def _opened_center(action: Action) -> Iterator[Diagnostic]:
    for line in lines_in(action.text.plain, action.origin.line or 0):
        if line.text.endswith("<") and len(line.text) > 2 and "<" not in line.text[:-1]:
            message = f"nothing opens this bracket; to center the line, write > {line.text}"
            yield doubt("unclosed-center", message, line.number)
