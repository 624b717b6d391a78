"""A script line by line as two readers see it, in one form: the kind of each line, its text, its emphasis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from screenplay.fountain.spans import spans_of
from screenplay.model import (
    Action,
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
    Screenplay,
    Section,
    Speech,
    Synopsis,
    Transition,
)

if TYPE_CHECKING:
    from fountain import FountainElement

__all__ = ["Seen", "ours", "theirs"]

_KINDS: dict[type, str] = {
    Action: "action",
    Centered: "centered",
    Dialogue: "dialogue",
    Lyric: "lyrics",
    PageBreak: "page_break",
    Parenthetical: "parenthetical",
    SceneHeading: "scene_heading",
    Section: "section",
    Synopsis: "synopsis",
    Transition: "transition",
}
_UNPRINTED = frozenset({"note", "boneyard", "title_page"})
_BITS = {"bold": 1, "italic": 2, "bold_italic": 3, "underline": 4}


class Seen(NamedTuple):
    """What a reader sees on a line.

    Attributes:
        line: The line of the script.
        kind: The kind of element.
        text: The text as printed, with single spaces.
        styles: The style of every character that is no blank, if there is any emphasis.
        detail: Extension, scene number, level of a section, side of dual dialogue, whatever there is.
    """

    line: int
    kind: str
    text: str
    styles: tuple[int, ...] = ()
    detail: str = ""


def ours(play: Screenplay) -> list[Seen]:
    """What stands in a screenplay."""
    return [seen for element in play.elements for seen in _of(element, "")]


def _of(element: Element | Dialogue | Parenthetical, side: str) -> Iterator[Seen]:
    line = element.origin.line or 0
    if isinstance(element, DualDialogue):
        yield from _of(element.left, "left")
        yield from _of(element.right, "right")
    elif isinstance(element, Speech):
        extension = ") (".join(element.extensions)
        yield from _lines("character", element.cue, line, " ".join(word for word in (extension, side) if word))
        for part in element.parts:
            yield from _of(part, "")
    elif isinstance(element, PageBreak):
        yield Seen(line, "page_break", "")
    elif not isinstance(element, Note | Boneyard):
        detail = ""
        if isinstance(element, SceneHeading):
            detail = element.number or ""
        elif isinstance(element, Section):
            detail = str(element.level)
        yield from _lines(_KINDS[type(element)], element.text, line, detail)


def _lines(kind: str, text: RichText, line: int, detail: str) -> Iterator[Seen]:
    spans = [(span.start, span.end, span.format_type) for span in spans_of(text)]
    plain = text.plain
    if kind == "parenthetical":
        plain, spans = f"({plain})", [(start + 1, end + 1, style) for start, end, style in spans]
    yield from _each_line(kind, plain, spans, line, detail)


def theirs(elements: Sequence[FountainElement]) -> list[Seen]:
    """What stands in a document of `fountain-py`."""
    return [seen for element in elements for seen in _of_theirs(element, "")]


def _of_theirs(element: FountainElement, side: str) -> Iterator[Seen]:
    kind = element.type.value
    if kind in _UNPRINTED:
        return
    if kind == "dual_dialogue":
        for name, column in zip(("left", "right"), element.dual_dialogue_columns(), strict=True):
            for number, each in enumerate(column):
                yield from _of_theirs(each, "" if number else name)
        return
    known = [str(element.metadata.get(name, "")) for name in ("extension", "scene_number", "level")]
    detail = " ".join(word for word in (*known, side) if word)
    if kind == "page_break":
        yield Seen(element.line_number, kind, "")
        return
    spans = [(span.start, span.end, span.format_type) for span in element.formatting]
    yield from _each_line(kind, element.text, spans, element.line_number, detail)


def _each_line(kind: str, text: str, spans: Sequence[tuple[int, int, str]], first: int, detail: str) -> Iterator[Seen]:
    """The lines of a text that are not empty, each with its styles."""
    styles = bytearray(len(text)) if spans else None
    for start, end, style in spans:
        if styles is not None:
            for at in range(max(0, start), min(end, len(text))):
                styles[at] |= _BITS[style]
    at = 0
    for number, line in enumerate(text.split("\n")):
        shown = " ".join(line.split())
        own = styles[at : at + len(line)] if styles is not None else b""
        kept = tuple(style for style, sign in zip(own, line, strict=False) if not sign.isspace())
        if shown or kind not in {"action", "dialogue"}:
            yield Seen(first + number, kind, shown, kept if any(kept) else (), detail)
        at += len(line) + 1
