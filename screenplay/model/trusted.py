"""Making parts of the model without their checks: a short cut for readers.

A constructor looks at every character it is given. A reader that has brought a text into normal form while taking it
apart need not pay for that twice. Everything here is made as the constructor would have made it, or the caller is
wrong: no line breaks but line feeds, no surrogates, runs merged, blanks settled, every text in the shape its element
asks for. The fields are filled through their slots, as the classes are frozen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from screenplay.model.elements import Action, Centered, Synopsis, Transition
from screenplay.model.origin import Origin
from screenplay.model.parts import Part, Run
from screenplay.model.speech import Dialogue, Lyric, Parenthetical, Speech, SpeechPart
from screenplay.model.text import RichText

__all__ = ["action", "of_text", "origin", "plain_text", "rich_text", "run_of", "speech"]

_OfText = TypeVar("_OfText", bound=Dialogue | Parenthetical | Lyric | Synopsis | Transition | Centered)

_new = object.__new__


def _slot(kind: type, name: str) -> Callable[[object, object], None]:
    """What fills one field of a class."""
    descriptor: Any = vars(kind)[name]
    fill: Callable[[object, object], None] = descriptor.__set__
    return fill


_run_text, _run_bold, _run_italic, _run_underline = (
    _slot(Run, name) for name in ("text", "bold", "italic", "underline")
)
_rich_parts = _slot(RichText, "parts")
_origin_line, _origin_spans = _slot(Origin, "line"), _slot(Origin, "spans")
_action_text, _action_extra, _action_origin = (_slot(Action, name) for name in ("text", "extra_lines", "origin"))
_speech_cue, _speech_parts, _speech_extensions, _speech_origin = (
    _slot(Speech, name) for name in ("cue", "parts", "extensions", "origin")
)
_of_text: dict[type, tuple[Callable[[object, object], None], Callable[[object, object], None]]] = {
    kind: (_slot(kind, "text"), _slot(kind, "origin"))
    for kind in (Dialogue, Parenthetical, Lyric, Synopsis, Transition, Centered)
}


def run_of(text: str, bold: bool, italic: bool, underline: bool) -> Run:
    """A run."""
    run = _new(Run)
    _run_text(run, text)
    _run_bold(run, bold)
    _run_italic(run, italic)
    _run_underline(run, underline)
    return run


def plain_text(text: str) -> RichText:
    """A text in plain style that is not empty."""
    rich = _new(RichText)
    _rich_parts(rich, (run_of(text, False, False, False),))
    return rich


def rich_text(parts: list[Part]) -> RichText:
    """A text made of parts in normal form."""
    rich = _new(RichText)
    _rich_parts(rich, tuple(parts))
    return rich


def origin(line: int) -> Origin:
    """A line of a script."""
    place = _new(Origin)
    _origin_line(place, line)
    _origin_spans(place, ())
    return place


def of_text(kind: type[_OfText], text: RichText, line: int) -> _OfText:
    """An element that has nothing but a text."""
    element = _new(kind)
    set_text, set_origin = _of_text[kind]
    set_text(element, text)
    set_origin(element, origin(line))
    return element


def action(text: RichText, extra_lines: int, line: int) -> Action:
    """Action."""
    element = _new(Action)
    _action_text(element, text)
    _action_extra(element, extra_lines)
    _action_origin(element, origin(line))
    return element


def speech(cue: RichText, parts: list[SpeechPart], extensions: tuple[str, ...], line: int) -> Speech:
    """A speech whose cue has no extensions of its own, and whose dialogue is not empty and stands apart."""
    element = _new(Speech)
    _speech_cue(element, cue)
    _speech_parts(element, tuple(parts))
    _speech_extensions(element, extensions)
    _speech_origin(element, origin(line))
    return element
