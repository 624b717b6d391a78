"""The blocks of a script: what its lines are, with the text as written."""

from __future__ import annotations

from typing import Literal, NamedTuple

__all__ = ["Block", "Kind", "TitleLine"]

Kind = Literal[
    "action",
    "boneyard",
    "centered",
    "character",
    "dialogue",
    "lyric",
    "note",
    "page_break",
    "parenthetical",
    "scene_heading",
    "section",
    "synopsis",
    "transition",
]


class Block(NamedTuple):
    """One element as it stands in the script; a speech is a cue and the blocks that follow it.

    Attributes:
        kind: What it is.
        text: The text without the signs that mark or force it, emphasis and escapes as written, tokens in place of
            notes and boneyard. A note or boneyard has one token for its text.
        line: The 1-based line of the script on which it begins.
        forced: Whether a sign made it what it is: `.` on a heading, `!` on action, `@` on a cue, `>` on a transition.
        blanks: The number of empty lines above it.
        number: The scene number of a heading.
        level: The depth of a section.
        extensions: The parentheticals of a cue, without parentheses.
        caret: Whether a caret ends the cue.
        is_said: Whether it belongs to the speech of the last cue above it.
    """

    kind: Kind
    text: str
    line: int
    forced: bool = False
    blanks: int = 0
    number: str | None = None
    level: int = 0
    extensions: tuple[str, ...] = ()
    caret: bool = False
    is_said: bool = False


class TitleLine(NamedTuple):
    """One key of the title page with the lines of its value, as written.

    Attributes:
        key: The key, without its colon.
        lines: The lines, blanks stripped, tokens in place of notes and boneyard.
    """

    key: str
    lines: list[str]
