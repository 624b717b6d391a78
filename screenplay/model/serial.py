"""A screenplay as plain data, such as JSON can hold, and back without loss.

The schema stands in `docs/model.md`. A text without emphasis, notes and boneyard is a string, any other a list of
parts; fields with their default values are left out.
"""

from __future__ import annotations

from dataclasses import MISSING, fields

from screenplay.errors import ModelError
from screenplay.model.decode import ELEMENTS, element, text
from screenplay.model.elements import Element
from screenplay.model.nodes import Node
from screenplay.model.origin import NOWHERE, Origin
from screenplay.model.parts import PLAIN, InlineNote, Part, Run
from screenplay.model.screenplay import Screenplay
from screenplay.model.speech import Dialogue, Lyric, Parenthetical
from screenplay.model.text import RichText
from screenplay.model.titlepage import TitleEntry, TitlePage

__all__ = ["VERSION", "from_dict", "to_dict"]

VERSION = 1
"""The version of the schema."""

_NAMES = {kind: name for name, (kind, _) in ELEMENTS.items()}


def to_dict(play: Screenplay) -> dict[str, object]:
    """Give a screenplay as dictionaries, lists, strings, numbers and truth values."""
    title_page = [
        {"key": entry.key, "lines": [_text(line) for line in entry.lines]} for entry in play.title_page.entries
    ]
    return {"version": VERSION, "title_page": title_page, "elements": [_element(element) for element in play.elements]}


def from_dict(data: object) -> Screenplay:
    """Make a screenplay of what `to_dict` gave.

    Raises:
        ModelError: The data are no screenplay, or of another version; the message says where.
    """
    whole = Node(data, "screenplay")
    version = whole.get("version", int)
    if version != VERSION:
        raise ModelError(f"screenplay: version {version} cannot be read, only version {VERSION}")
    whole.only("version", "title_page", "elements")
    entries = tuple(_entry(Node(*item)) for item in whole.items("title_page"))
    return Screenplay(tuple(element(*item) for item in whole.items("elements")), TitlePage(entries))


def _entry(node: Node) -> TitleEntry:
    node.only("key", "lines")
    return TitleEntry(node.get("key", str), tuple(text(*line) for line in node.items("lines")))


def _element(element: Element | Dialogue | Parenthetical | Lyric) -> dict[str, object]:
    """An element with its type and every field that differs from its default."""
    data: dict[str, object] = {"type": _NAMES[type(element)]}
    for field in fields(element):
        value = getattr(element, field.name)
        if field.name != "origin" and (field.default is MISSING or value != field.default):
            data[field.name] = _value(value)
    if element.origin != NOWHERE:
        data["origin"] = _origin(element.origin)
    return data


def _value(value: object) -> object:
    if isinstance(value, str | int):
        return value
    if isinstance(value, RichText):
        return _text(value)
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return _element(value)  # type: ignore[arg-type] # the model holds nothing else


def _text(text: RichText) -> str | list[dict[str, object]]:
    if all(isinstance(part, Run) and part.style == PLAIN for part in text.parts):
        return text.plain
    return [_part(part) for part in text.parts]


def _part(part: Part) -> dict[str, object]:
    if isinstance(part, Run):
        styles = {name: True for name in ("bold", "italic", "underline") if getattr(part, name)}
        return {"text": part.text, **styles}
    return {"note" if isinstance(part, InlineNote) else "boneyard": part.text}


def _origin(origin: Origin) -> dict[str, object]:
    data: dict[str, object] = {}
    if origin.line is not None:
        data["line"] = origin.line
    if origin.spans:
        data["spans"] = [list(span) for span in origin.spans]
    return data
