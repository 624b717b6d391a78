"""Writing speeches: the cue line, and the lines below it."""

from __future__ import annotations

from screenplay.fountain import syntax
from screenplay.fountain.lines import BLANKS
from screenplay.fountain.marks import Mark, bare
from screenplay.fountain.markup import guard_end, guard_start, markup
from screenplay.model import Dialogue, Lyric, Speech, SpeechPart

__all__ = ["cue_line", "speech_lines"]


def cue_line(speech: Speech, marks: list[Mark], *, caret: bool) -> str:
    """The cue, not forced: name, extensions, and a caret if it is the second of two."""
    name = markup(speech.cue, marks)
    if not caret and not speech.extensions and bare(name).endswith("^"):
        name = guard_end(name)
    words = [name] if name else []
    words += [f"({extension})" for extension in speech.extensions]
    return " ".join([*words, "^"] if caret else words)


def speech_lines(speech: Speech, marks: list[Mark]) -> list[str]:
    """All lines below the cue."""
    return [line for part in speech.parts for line in _part_lines(part, marks)]


def _part_lines(part: SpeechPart, marks: list[Mark]) -> list[str]:
    text = markup(part.text, marks)
    if isinstance(part, Lyric):
        return [f"~{text}"]
    if not isinstance(part, Dialogue):
        return [f"({text})"]
    return [_dialogue_line(line) for line in text.split("\n")]


def _dialogue_line(line: str) -> str:
    """A line of dialogue: two spaces if it is empty, a backslash if it would be something else by its signs."""
    without = bare(line).strip(BLANKS)
    if not line:
        return "  "
    if without and (without[0] in "#=>~!" or syntax.is_parenthetical(without)):
        return guard_start(line)
    return line
