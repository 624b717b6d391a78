"""From blocks to the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from screenplay.diagnostics import Diagnostic, Severity
from screenplay.fountain.blocks import Block, TitleLine
from screenplay.fountain.inline import parse
from screenplay.fountain.marks import Mark, mark_of
from screenplay.model import (
    Boneyard,
    Centered,
    Dialogue,
    DualDialogue,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    RichText,
    SceneHeading,
    Section,
    Speech,
    SpeechPart,
    Synopsis,
    TitleEntry,
    TitlePage,
    Transition,
)
from screenplay.model.trusted import action, of_text, origin, speech

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
    names: dict[str, RichText] = {}
    cue: Block | None = None
    said: list[SpeechPart] = []
    for block in blocks:
        if block.is_said:
            said.append(of_text(_SAID[block.kind], parse(block.text, marks), block.line))
            continue
        if cue is not None:
            lonely += _take(elements, cue, said, _name(cue.text, marks, names))
            cue, said = None, []
        if block.kind == "character":
            cue = block
        else:
            elements.append(_BUILDERS[block.kind](block, marks))
    if cue is not None:
        lonely += _take(elements, cue, said, _name(cue.text, marks, names))
    return elements, lonely


def _name(text: str, marks: Marks, names: dict[str, RichText]) -> RichText:
    """The name in a cue; the same name is read once."""
    if text not in names:
        names[text] = parse(text, marks)
    return names[text]


def _take(elements: list[Element], cue: Block, said: list[SpeechPart], name: RichText) -> list[Diagnostic]:
    """Add a speech, or join it with the one before it; notes and boneyard between the two come to stand behind both."""
    if cue.extensions or name.plain[-1:] == ")":
        made = Speech(name, tuple(said), cue.extensions, origin=origin(cue.line))
    else:
        made = speech(name, said, (), cue.line)
    if not cue.caret:
        elements.append(made)
        return []
    before = len(elements) - 1
    while before >= 0 and isinstance(elements[before], Note | Boneyard):
        before -= 1
    if before >= 0 and isinstance(left := elements[before], Speech):
        elements[before] = DualDialogue(left, made, origin=left.origin)
        return []
    elements.append(made)
    return [_lonely(cue)]


def _lonely(cue: Block) -> Diagnostic:
    message = "there is no speech right before this cue for it to be spoken with; its caret is dropped"
    return Diagnostic("lonely-caret", Severity.WARNING, message, line=cue.line)


def _action(block: Block, marks: Marks) -> Element:
    return action(parse(block.text, marks), max(0, block.blanks - 1), block.line)


def _heading(block: Block, marks: Marks) -> Element:
    return SceneHeading(parse(block.text, marks), block.number, origin=origin(block.line))


def _section(block: Block, marks: Marks) -> Element:
    return Section(parse(block.text, marks), block.level, origin=origin(block.line))


def _synopsis(block: Block, marks: Marks) -> Element:
    return of_text(Synopsis, parse(block.text, marks), block.line)


def _lyric(block: Block, marks: Marks) -> Element:
    return of_text(Lyric, parse(block.text, marks), block.line)


def _transition(block: Block, marks: Marks) -> Element:
    return of_text(Transition, parse(block.text, marks), block.line)


def _centered(block: Block, marks: Marks) -> Element:
    return of_text(Centered, parse(block.text, marks), block.line)


def _page_break(block: Block, _marks: Marks) -> Element:
    return PageBreak(origin=origin(block.line))


def _note(block: Block, marks: Marks) -> Element:
    return Note(mark_of(marks, block.text).text, origin=origin(block.line))


def _boneyard(block: Block, marks: Marks) -> Element:
    return Boneyard(mark_of(marks, block.text).text, origin=origin(block.line))


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
