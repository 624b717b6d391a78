"""The model as a `FountainDocument` of the `fountain-py` package, and back.

That package is imported when a function is called, not before. `docs/fountain.md` lists what its document cannot hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from screenplay.fountain import syntax
from screenplay.fountain.marks import Mark, put_back
from screenplay.fountain.markup import markup
from screenplay.fountain.reader import read
from screenplay.fountain.spans import spans_of
from screenplay.fountain.undocument import from_document
from screenplay.fountain.writer import write
from screenplay.model import (
    Action,
    Boneyard,
    Centered,
    Dialogue,
    DualDialogue,
    Element,
    InlineBoneyard,
    InlineNote,
    Lyric,
    Note,
    Origin,
    PageBreak,
    Parenthetical,
    RichText,
    Run,
    SceneHeading,
    Screenplay,
    Section,
    Speech,
    SpeechPart,
    Synopsis,
    TitlePage,
    Transition,
)
from screenplay.model.shape import join_lines, split_lines

if TYPE_CHECKING:
    from fountain import FountainDocument, FountainElement, MetadataValue

__all__ = ["from_document", "to_document"]


def to_document(play: Screenplay) -> FountainDocument:
    """Make a `fountain.FountainDocument`.

    Every element has the line it was read from; if one of them does not know its own, all have the line that they
    have in what `write` gives. A note or boneyard within a text becomes an element behind it, or behind the speech.
    """
    from fountain import FountainDocument  # noqa: PLC0415 - only who asks for a document needs the package

    if not all(_has_line(element) for element in play.elements):
        play = read(write(play))
    elements = [made for element in play.elements for made in _elements(element)]
    return FountainDocument(elements, _metadata(play.title_page))


def _has_line(element: Element) -> bool:
    if isinstance(element, DualDialogue):
        return _has_line(element.left) and _has_line(element.right)
    parts = element.parts if isinstance(element, Speech) else ()
    return all(item.origin.line is not None for item in (element, *parts))


def _metadata(page: TitlePage) -> dict[str, str]:
    """The title page: keys in lower case, the lines of a value as one text, written as in a script."""
    metadata: dict[str, str] = {}
    for entry in page.entries:
        marks: list[Mark] = []
        lines = [markup(line, marks) for line in entry.lines]
        key = entry.key.lower()
        known = [metadata[key]] if metadata.get(key) else []
        metadata[key] = put_back("\n".join([*known, *lines]), marks)
    return metadata


def _elements(element: Element) -> list[FountainElement]:
    """What an element becomes: itself, or the lines of a speech, and the marks that stood in its text."""
    if isinstance(element, Speech):
        return [*_speech(element), *_marks_of(element.cue, element.origin), *_marks_of_parts(element.parts)]
    if isinstance(element, DualDialogue):
        left, right = element.left, element.right
        after = [*_elements(left)[len(_speech(left)) :], *_elements(right)[len(_speech(right)) :]]
        return [_dual(element), *after]
    if isinstance(element, Note):
        return [_plain("note", f"[[{element.text}]]", element.origin)]
    if isinstance(element, Boneyard):
        return [_plain("boneyard", f"/* {element.text} */", element.origin)]
    if isinstance(element, PageBreak):
        return [_plain("page_break", "===", element.origin)]
    return [_of_text(element), *_marks_of(element.text, element.origin)]


def _of_text(element: Section | Synopsis | SceneHeading | Action | Lyric | Transition | Centered) -> FountainElement:
    text = element.text.plain
    if isinstance(element, Section):
        return _made("section", element.text, element.origin, level=element.level)
    if isinstance(element, SceneHeading):
        number: dict[str, MetadataValue] = {} if element.number is None else {"scene_number": element.number}
        forced = not syntax.is_plain_heading(text)
        return _made("scene_heading", element.text, element.origin, **_forced(forced), **number)
    if isinstance(element, Transition):
        return _made("transition", element.text, element.origin, **_forced(not syntax.is_transition(text)))
    if isinstance(element, Action):
        forced = write(Screenplay((element,))).lstrip("\n").startswith("!")
        return _made("action", element.text, element.origin, **_forced(forced))
    names = {Centered: "centered", Lyric: "lyrics", Synopsis: "synopsis"}
    return _made(names[type(element)], element.text, element.origin)


def _speech(speech: Speech) -> list[FountainElement]:
    """A cue and the lines below it, one element each."""
    cue: dict[str, MetadataValue] = _forced(not speech.cue.plain.isupper())
    if speech.extensions:
        cue["extension"] = ") (".join(speech.extensions)
    made = [_made("character", speech.cue, speech.origin, **cue)]
    for part in speech.parts:
        if isinstance(part, Dialogue):
            made += _dialogue(part)
        elif isinstance(part, Parenthetical):
            text = RichText((Run("("), *part.text.parts, Run(")")))
            made.append(_made("parenthetical", text, part.origin))
        else:
            made.append(_made("lyrics", part.text, part.origin))
    return made


def _dialogue(dialogue: Dialogue) -> list[FountainElement]:
    lines = [join_lines([line]) for line in split_lines(dialogue.text)]
    first = dialogue.origin.line or 0
    return [_made("dialogue", line, Origin(first + number)) for number, line in enumerate(lines)]


def _dual(dual: DualDialogue) -> FountainElement:
    left, right = _speech(dual.left), _speech(dual.right)
    right[0].metadata["dual_dialogue"] = True
    made = _plain("dual_dialogue", "", dual.right.origin)
    made.metadata.update(
        left_character=left[0], left_dialogue=left[1:], right_character=right[0], right_dialogue=right[1:]
    )
    return made


def _marks_of_parts(parts: Sequence[SpeechPart]) -> list[FountainElement]:
    return [made for part in parts for made in _marks_of(part.text, part.origin)]


def _marks_of(text: RichText, origin: Origin) -> list[FountainElement]:
    """The notes and boneyard in a text, as elements."""
    made: list[FountainElement] = []
    for part in text.parts:
        if isinstance(part, InlineNote):
            made.append(_plain("note", f"[[{part.text}]]", origin))
        elif isinstance(part, InlineBoneyard):
            made.append(_plain("boneyard", f"/*{part.text}*/", origin))
    return made


def _forced(forced: bool) -> dict[str, MetadataValue]:
    return {"forced": True} if forced else {}


def _made(kind: str, text: RichText, origin: Origin, **metadata: MetadataValue) -> FountainElement:
    made = _plain(kind, text.plain, origin)
    made.formatting.extend(spans_of(text))
    made.metadata.update(metadata)
    return made


def _plain(kind: str, text: str, origin: Origin) -> FountainElement:
    from fountain import ElementType, FountainElement  # noqa: PLC0415 - as above

    return FountainElement(ElementType(kind), text, [], origin.line or 0)
