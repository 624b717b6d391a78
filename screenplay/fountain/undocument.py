"""From a `FountainDocument` of the `fountain-py` package to the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from screenplay.fountain.cuts import cut_cue
from screenplay.fountain.inline import parse
from screenplay.fountain.lines import BLANKS
from screenplay.fountain.marks import take_out
from screenplay.fountain.spans import styled
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
    RichText,
    SceneHeading,
    Screenplay,
    Section,
    Speech,
    SpeechPart,
    Synopsis,
    TitleEntry,
    TitlePage,
    Transition,
)

if TYPE_CHECKING:
    from fountain import FountainDocument, FountainElement

__all__ = ["from_document"]

_SPOKEN = ("dialogue", "parenthetical", "lyrics")


def from_document(document: FountainDocument) -> Screenplay:
    """Make a screenplay of a `fountain.FountainDocument`.

    Raises:
        ModelError: It holds what the model refuses, such as a key of the title page with a colon in it.
    """
    elements: list[Element] = []
    source = document.elements
    at = 0
    while at < len(source):
        end = _end_of_speech(source, at)
        if end > at:
            elements.append(_speech(source[at], source[at + 1 : end]))
            at = end
        else:
            elements.append(_MAKERS[source[at].type.value](source[at]))
            at += 1
    entries = [TitleEntry(key.capitalize(), _title_lines(value)) for key, value in document.metadata.items()]
    return Screenplay(tuple(elements), TitlePage(tuple(entries)))


def _end_of_speech(source: Sequence[FountainElement], at: int) -> int:
    """Where a speech ends that begins here; the same place if none does.

    A lyric belongs to it only if it stands on the very next line.
    """
    if source[at].type.value != "character":
        return at
    end = at + 1
    while end < len(source) and source[end].type.value in _SPOKEN:
        if source[end].type.value == "lyrics" and source[end].line_number != source[end - 1].line_number + 1:
            break
        end += 1
    return end


def _title_lines(value: str) -> tuple[RichText, ...]:
    taken = take_out(value)
    return tuple(parse(line.strip(BLANKS), taken.marks) for line in taken.raw.split("\n"))


def _speech(cue: FountainElement, said: Sequence[FountainElement]) -> Speech:
    parts: list[SpeechPart] = []
    lines: list[FountainElement] = []
    for element in said:
        if element.type.value == "dialogue":
            lines.append(element)
            continue
        parts += _dialogue(lines)
        lines = []
        parts.append(_parenthetical(element) if element.type.value == "parenthetical" else _lyric(element))
    parts += _dialogue(lines)
    extension = cue.metadata.get("extension")
    extensions = cut_cue(line := f"({extension})", line).extensions if isinstance(extension, str) else ()
    return Speech(_text(cue), tuple(parts), extensions, origin=_origin(cue))


def _dialogue(lines: Sequence[FountainElement]) -> list[Dialogue]:
    """Lines of dialogue as one; an empty one among them is a pause."""
    if not lines:
        return []
    text = "\n".join(line.text for line in lines)
    spans: list[tuple[int, int, str]] = []
    at = 0
    for line in lines:
        spans += ((start + at, end + at, kind) for start, end, kind in line.formatting)
        at += len(line.text) + 1
    return [Dialogue(styled(text, spans), origin=_origin(lines[0]))]


def _text(element: FountainElement) -> RichText:
    return styled(element.text, element.formatting)


def _origin(element: FountainElement) -> Origin:
    return Origin(element.line_number if element.line_number > 0 else None)


def _parenthetical(element: FountainElement) -> Parenthetical:
    text, spans = element.text, element.formatting
    if text.startswith("(") and text.endswith(")") and len(text) > 1:
        inside = [(start - 1, end - 1, kind) for start, end, kind in spans]
        return Parenthetical(styled(text[1:-1], inside), origin=_origin(element))
    return Parenthetical(_text(element), origin=_origin(element))


def _lyric(element: FountainElement) -> Lyric:
    return Lyric(_text(element), origin=_origin(element))


def _heading(element: FountainElement) -> SceneHeading:
    number = element.metadata.get("scene_number")
    return SceneHeading(_text(element), number if isinstance(number, str) else None, origin=_origin(element))


def _section(element: FountainElement) -> Section:
    level = element.metadata.get("level")
    return Section(_text(element), level if isinstance(level, int) and level > 0 else 1, origin=_origin(element))


def _dual(element: FountainElement) -> DualDialogue:
    left, right = element.dual_dialogue_columns()
    return DualDialogue(_speech(left[0], left[1:]), _speech(right[0], right[1:]), origin=_origin(left[0]))


def _note(element: FountainElement) -> Note:
    return Note(element.text.strip().removeprefix("[[").removesuffix("]]"), origin=_origin(element))


def _boneyard(element: FountainElement) -> Boneyard:
    return Boneyard(element.text.strip().removeprefix("/*").removesuffix("*/"), origin=_origin(element))


def _action(element: FountainElement) -> Action:
    return Action(_text(element), origin=_origin(element))


_MAKERS: dict[str, Callable[[FountainElement], Element]] = {
    "action": _action,
    "boneyard": _boneyard,
    "centered": lambda element: Centered(_text(element), origin=_origin(element)),
    "dialogue": _action,  # a line of dialogue without a cue
    "dual_dialogue": _dual,
    "lyrics": _lyric,
    "note": _note,
    "page_break": lambda element: PageBreak(origin=_origin(element)),
    "parenthetical": _action,
    "scene_heading": _heading,
    "section": _section,
    "synopsis": lambda element: Synopsis(_text(element), origin=_origin(element)),
    "title_page": _action,
    "transition": lambda element: Transition(_text(element), origin=_origin(element)),
}
