"""From blocks to the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from screenplay.diagnostics import Diagnostic, Severity
from screenplay.fountain.blocks import Block, TitleLine
from screenplay.fountain.inline import parse
from screenplay.fountain.marks import Mark, mark_of
from screenplay.model import (
    Action,
    Boneyard,
    Centered,
    Dialogue,
    DualDialogue,
    Element,
    Lyric,
    Note,
    Origin,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Section,
    Speech,
    SpeechPart,
    Synopsis,
    TitleEntry,
    TitlePage,
    Transition,
)

__all__ = ["build_elements", "build_title"]

Marks = Sequence[Mark]

_SAID: dict[str, type[Dialogue] | type[Parenthetical] | type[Lyric]] = {
    "dialogue": Dialogue,
    "lyric": Lyric,
    "parenthetical": Parenthetical,
}


def build_title(entries: Sequence[TitleLine], marks: Marks) -> TitlePage:
    """Make the title page."""
    return TitlePage(tuple(TitleEntry(key, tuple(parse(line, marks) for line in lines)) for key, lines in entries))


def build_elements(blocks: Sequence[Block], marks: Marks) -> tuple[list[Element], list[Diagnostic]]:
    """Make the elements: a cue and what follows it become a speech, a cue with a caret joins the speech before it.

    Returns:
        The elements, and a diagnostic for every caret that has no speech right before it.
    """
    elements: list[Element] = []
    lonely: list[Diagnostic] = []
    at = 0
    while at < len(blocks):
        block = blocks[at]
        at += 1
        if block.kind != "character":
            elements.append(_BUILDERS[block.kind](block, marks))
            continue
        end = at
        while end < len(blocks) and blocks[end].kind in _SAID and _is_said(blocks[end]):
            end += 1
        speech = _speech(block, blocks[at:end], marks)
        at = end
        if not block.caret:
            elements.append(speech)
        elif elements and isinstance(left := elements[-1], Speech):
            elements[-1] = DualDialogue(left, speech, origin=left.origin)
        else:
            elements.append(speech)
            lonely.append(_lonely(block))
    return elements, lonely


def _is_said(block: Block) -> bool:
    return block.blanks == 0


def _speech(cue: Block, said: Sequence[Block], marks: Marks) -> Speech:
    parts: list[SpeechPart] = [_SAID[block.kind](parse(block.text, marks), origin=Origin(block.line)) for block in said]
    return Speech(parse(cue.text, marks), tuple(parts), cue.extensions, origin=Origin(cue.line))


def _lonely(cue: Block) -> Diagnostic:
    message = "there is no speech right before this cue for it to be spoken with; its caret is dropped"
    return Diagnostic("lonely-caret", Severity.WARNING, message, line=cue.line)


def _action(block: Block, marks: Marks) -> Element:
    return Action(parse(block.text, marks), max(0, block.blanks - 1), origin=Origin(block.line))


def _heading(block: Block, marks: Marks) -> Element:
    return SceneHeading(parse(block.text, marks), block.number, origin=Origin(block.line))


def _section(block: Block, marks: Marks) -> Element:
    return Section(parse(block.text, marks), block.level, origin=Origin(block.line))


def _synopsis(block: Block, marks: Marks) -> Element:
    return Synopsis(parse(block.text, marks), origin=Origin(block.line))


def _lyric(block: Block, marks: Marks) -> Element:
    return Lyric(parse(block.text, marks), origin=Origin(block.line))


def _transition(block: Block, marks: Marks) -> Element:
    return Transition(parse(block.text, marks), origin=Origin(block.line))


def _centered(block: Block, marks: Marks) -> Element:
    return Centered(parse(block.text, marks), origin=Origin(block.line))


def _page_break(block: Block, _marks: Marks) -> Element:
    return PageBreak(origin=Origin(block.line))


def _note(block: Block, marks: Marks) -> Element:
    return Note(mark_of(marks, block.text).text, origin=Origin(block.line))


def _boneyard(block: Block, marks: Marks) -> Element:
    return Boneyard(mark_of(marks, block.text).text, origin=Origin(block.line))


_BUILDERS: dict[str, Callable[[Block, Marks], Element]] = {
    "action": _action,
    "boneyard": _boneyard,
    "centered": _centered,
    "lyric": _lyric,
    "note": _note,
    "page_break": _page_break,
    "scene_heading": _heading,
    "section": _section,
    "synopsis": _synopsis,
    "transition": _transition,
}
