"""From plain data to the elements of the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from screenplay.errors import ModelError
from screenplay.model.elements import (
    Action,
    Boneyard,
    Centered,
    Element,
    Note,
    PageBreak,
    SceneHeading,
    Section,
    Synopsis,
    Transition,
)
from screenplay.model.nodes import Node
from screenplay.model.origin import NOWHERE, Origin
from screenplay.model.parts import InlineBoneyard, InlineNote, Part, Run
from screenplay.model.speech import Dialogue, DualDialogue, Lyric, Parenthetical, Speech, SpeechPart
from screenplay.model.text import EMPTY, RichText

__all__ = ["ELEMENTS", "element", "text"]

_Kind = TypeVar("_Kind")


def element(data: object, place: str) -> Element:
    """Make an element of the screenplay.

    Raises:
        ModelError: The data are none.
    """
    return _made(data, place, Element)  # type: ignore[arg-type] # a union serves isinstance like a class


def text(data: object, place: str) -> RichText:
    """Make a text of a string or a list of parts.

    Raises:
        ModelError: The data are neither.
    """
    if isinstance(data, str):
        return RichText.of(data)
    if not isinstance(data, list):
        raise ModelError(f"{place} must be a string or a list of parts, not {data!r:.40}")
    return RichText(tuple(_part(Node(item, f"{place}[{number}]")) for number, item in enumerate(data)))


def _part(node: Node) -> Part:
    if "note" in node:
        node.only("note")
        return InlineNote(node.get("note", str))
    if "boneyard" in node:
        node.only("boneyard")
        return InlineBoneyard(node.get("boneyard", str))
    node.only("text", "bold", "italic", "underline")
    styles = (node.find(name, default=False) for name in ("bold", "italic", "underline"))
    return Run(node.get("text", str), *styles)


def _made(data: object, place: str, wanted: type[_Kind]) -> _Kind:
    node = Node(data, place)
    name = node.get("type", str)
    if name not in ELEMENTS:
        raise ModelError(f"{place}: {name!r} is no type of element")
    made = ELEMENTS[name][1](node)
    if not isinstance(made, wanted):
        raise ModelError(f"{place}: a {name} cannot stand here")
    return made


def _origin(node: Node) -> Origin:
    if "origin" not in node:
        return NOWHERE
    origin = Node(node.get("origin", dict), f"{node.place}.origin")
    origin.only("line", "spans")
    spans = [_span(item, place) for item, place in origin.items("spans")] if "spans" in origin else []
    return Origin(origin.get("line", int) if "line" in origin else None, tuple(spans))


def _span(data: object, place: str) -> tuple[int, int]:
    if isinstance(data, list) and len(data) == 2:
        start, end = data
        if isinstance(start, int) and isinstance(end, int):
            return start, end
    raise ModelError(f"{place} must be two whole numbers, not {data!r:.40}")


def _text(node: Node, name: str = "text") -> RichText:
    if name not in node:
        raise ModelError(f"{node.place}: {name!r} is missing")
    return text(node.get(name, object), f"{node.place}.{name}")


def _only_text(kind: Callable[..., _Kind]) -> Callable[[Node], _Kind]:
    """The maker of a class that has a text and nothing else."""

    def make(node: Node) -> _Kind:
        node.only("type", "origin", "text")
        return kind(_text(node), origin=_origin(node))

    return make


def _only_string(kind: Callable[..., _Kind]) -> Callable[[Node], _Kind]:
    def make(node: Node) -> _Kind:
        node.only("type", "origin", "text")
        return kind(node.get("text", str), origin=_origin(node))

    return make


def _section(node: Node) -> Section:
    node.only("type", "origin", "text", "level")
    return Section(_text(node), node.find("level", 1), origin=_origin(node))


def _heading(node: Node) -> SceneHeading:
    node.only("type", "origin", "text", "number")
    number = node.get("number", str) if "number" in node else None
    return SceneHeading(_text(node), number, origin=_origin(node))


def _action(node: Node) -> Action:
    node.only("type", "origin", "text", "extra_lines")
    return Action(_text(node), node.find("extra_lines", 0), origin=_origin(node))


def _speech(node: Node) -> Speech:
    node.only("type", "origin", "cue", "parts", "extensions")
    parts: list[SpeechPart] = []
    for item, place in node.items("parts") if "parts" in node else ():
        parts.append(_made(item, place, SpeechPart))  # type: ignore[arg-type] # a union serves isinstance like a class
    extensions = node.items("extensions") if "extensions" in node else []
    for item, place in extensions:
        if not isinstance(item, str):
            raise ModelError(f"{place} must be a string, not {item!r:.40}")
    return Speech(_text(node, "cue"), tuple(parts), tuple(str(item) for item, _ in extensions), origin=_origin(node))


def _dual(node: Node) -> DualDialogue:
    node.only("type", "origin", "left", "right")
    left, right = (_made(node.get(side, dict), f"{node.place}.{side}", Speech) for side in ("left", "right"))
    return DualDialogue(left, right, origin=_origin(node))


def _centered(node: Node) -> Centered:
    node.only("type", "origin", "text")
    return Centered(_text(node) if "text" in node else EMPTY, origin=_origin(node))


def _page_break(node: Node) -> PageBreak:
    node.only("type", "origin")
    return PageBreak(origin=_origin(node))


ELEMENTS: dict[str, tuple[type, Callable[[Node], object]]] = {
    "action": (Action, _action),
    "boneyard": (Boneyard, _only_string(Boneyard)),
    "centered": (Centered, _centered),
    "dialogue": (Dialogue, _only_text(Dialogue)),
    "dual_dialogue": (DualDialogue, _dual),
    "lyric": (Lyric, _only_text(Lyric)),
    "note": (Note, _only_string(Note)),
    "page_break": (PageBreak, _page_break),
    "parenthetical": (Parenthetical, _only_text(Parenthetical)),
    "scene_heading": (SceneHeading, _heading),
    "section": (Section, _section),
    "speech": (Speech, _speech),
    "synopsis": (Synopsis, _only_text(Synopsis)),
    "transition": (Transition, _only_text(Transition)),
}
"""Every type of element by its name: its class, and what makes it."""
