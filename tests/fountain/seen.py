"""What the reader sees in a text, one line for each element: short enough to be compared by eye."""

from __future__ import annotations

from typing import Any

from screenplay.fountain import conformance, read
from screenplay.model import DualDialogue, Element, Run, Screenplay, Speech

__all__ = ["lines", "seen", "styles", "title_page"]

_SHORT = {
    "action": "A",
    "boneyard": "/*",
    "centered": "><",
    "character": "@",
    "dialogue": "D",
    "lyric": "~",
    "note": "[[",
    "page_break": "===",
    "parenthetical": "(",
    "scene_heading": "S",
    "section": "#",
    "synopsis": "=",
    "transition": "T",
}


def seen(text: str) -> list[str]:
    """The elements: a sign for the type (`!` behind it if forced), the text as written, and what else there is."""
    elements: Any = conformance.read(text)["elements"]
    return [_line(element) for element in elements]


def _line(element: dict[str, Any]) -> str:
    words = [_SHORT[element["type"]] + ("!" if element.get("forced") else ""), element["text"]]
    words += [f"number={element['scene_number']}"] if "scene_number" in element else []
    words += [f"level={element['level']}"] if "level" in element else []
    words += [f"({extension})" for extension in element.get("extensions", ())]
    words += [element["dual"]] if "dual" in element else []
    return " ".join(words)


def title_page(text: str) -> Any:
    """The title page: the lines of each key."""
    return conformance.read(text)["title_page"]


def styles(text: str) -> str:
    """The text of the first element, styles shown as tags: <b>, <i>, <u>."""
    element = read(f"!{text}").elements[0]
    shown: list[str] = []
    for part in getattr(element, "text").parts:  # noqa: B009 - the first element always has a text
        if not isinstance(part, Run):
            shown.append(f"{{{part.text}}}")
            continue
        tags = [tag for tag, on in zip("biu", part.style, strict=True) if on]
        shown.append("".join(f"<{tag}>" for tag in tags) + part.text + "".join(f"</{tag}>" for tag in tags[::-1]))
    return "".join(shown)


def lines(play: Screenplay) -> list[int | None]:
    """The line of every element and of every part of a speech, in order."""
    return [line for element in play.elements for line in _lines(element)]


def _lines(element: Element) -> list[int | None]:
    if isinstance(element, DualDialogue):
        return [*_lines(element.left), *_lines(element.right)]
    parts = element.parts if isinstance(element, Speech) else ()
    return [element.origin.line, *(part.origin.line for part in parts)]
