"""Reading a printed screenplay back: its lines with their places, and which words of the script stand in each."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

import pdfplumber

from screenplay.model import (
    Action,
    Centered,
    Dialogue,
    DualDialogue,
    Lyric,
    Parenthetical,
    SceneHeading,
    Screenplay,
    Speech,
    Transition,
)

INCH = 72.0
TOLERANCE = 0.5
ROW = 12.0
CELL = 7.2
TOP_OF_BODY = 1.0 * INCH
BODY_ROWS = {792: 54, 842: 58}
NUMBER_ROW = -3
CONTINUED = "(CONT'D)"


class Line(NamedTuple):
    """A line as it stands on the page: rows from the first of the body, edges in points."""

    page: int
    row: int
    left: float
    right: float
    text: str


class Item(NamedTuple):
    """Words that the script wants, without blanks; `speech` tells speeches apart, `side` the columns of a dual one."""

    kind: str
    characters: str
    element: int
    speech: int
    side: str


class Found(NamedTuple):
    """A line with the item it belongs to; None for what the layout adds."""

    line: Line
    item: Item | None
    kind: str


def squeezed(text: str) -> str:
    return "".join(text.split())


# --- what the script wants

KINDS = {
    SceneHeading: "heading",
    Transition: "transition",
    Action: "action",
    Centered: "centered",
    Lyric: "lyric",
    Dialogue: "dialogue",
}


def wanted(play: Screenplay) -> list[Item]:
    """The printed words of a screenplay in reading order."""
    items: list[Item] = []
    for index, element in enumerate(play.elements):
        match element:
            case Speech():
                items += _speech(element, index, "")
            case DualDialogue():
                items += [*_speech(element.left, index, "left"), *_speech(element.right, index, "right")]
            case SceneHeading() | Transition():
                items.append(Item(KINDS[type(element)], squeezed(element.text.plain.upper()), index, -1, ""))
            case Action() | Centered() | Lyric():
                items.append(Item(KINDS[type(element)], squeezed(element.text.plain), index, -1, ""))
            case _:
                pass
    return [item for item in items if item.characters]


def _speech(speech: Speech, element: int, side: str) -> Iterator[Item]:
    number = element * 2 + (side == "right")
    extensions = "".join(f" ({extension})" for extension in speech.extensions)
    yield Item("cue", squeezed((speech.cue.plain + extensions).upper()), element, number, side)
    for part in speech.parts:
        if isinstance(part, Parenthetical):
            yield Item("parenthetical", squeezed(f"({part.text.plain})"), element, number, side)
        else:
            yield Item(KINDS[type(part)], squeezed(part.text.plain), element, number, side)


# --- what stands on the pages


def read_lines(data: bytes) -> tuple[list[Line], int]:
    """The lines of a PDF in the order of its content, and how many rows a page of it has."""
    found: list[Line] = []
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        height = float(pdf.pages[0].height)
        for number, page in enumerate(pdf.pages):
            for baseline, characters in groupby(page.chars, key=lambda char: round(_baseline(char, height), 2)):
                row = (baseline - _first_baseline()) / ROW
                if abs(row - round(row)) * ROW > TOLERANCE:
                    found.append(Line(number, 999, 0, 0, f"off the grid at {baseline}"))
                    continue
                found += _split(number, round(row), list(characters))
    return found, BODY_ROWS[round(height)]


def _baseline(char: dict[str, float], height: float) -> float:
    matrix: tuple[float, ...] = char["matrix"]  # type: ignore[assignment]  # pdfplumber's characters are not typed
    return height - matrix[5]


def _first_baseline() -> float:
    """Where the first row's baseline is: its descenders end with the row (Courier Prime reaches 0.342 em down)."""
    return TOP_OF_BODY + ROW - 0.342 * ROW


def _split(page: int, row: int, characters: list[dict[str, float]]) -> Iterator[Line]:
    """Divide characters of one row where the next does not follow close (the other column, a scene number)."""
    start = 0
    for place in range(1, len(characters) + 1):
        if place < len(characters):
            gap = characters[place]["x0"] - characters[place - 1]["x0"]
            if 0 < gap < 2.5 * CELL:
                continue
        part = characters[start:place]
        text = "".join(str(char["text"]) for char in part)
        yield Line(page, row, part[0]["x0"], part[-1]["x0"] + CELL, text)
        start = place


# --- which words stand where


class Side:
    """The words of an element that are still due, in one column."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = list(items)
        self.rest = self.items[0].characters if self.items else ""
        self.cue = ""
        self.repeated = ""

    def take(self, text: str) -> Item | str | None:
        """Take a line: the item it belongs to, "repeated cue", or None if it is not what is due."""
        if self.repeated:
            if not self.repeated.startswith(text):
                return None
            self.repeated = self.repeated.removeprefix(text)
            return "repeated cue"
        if not self.items:
            return None
        item = self.items[0]
        if item.kind == "cue" and not self.rest.startswith(text):
            text = text.removesuffix(CONTINUED)  # the layout may add it
        if not self.rest.startswith(text):
            return None
        self.rest = self.rest.removeprefix(text)
        if not self.rest:
            self.items.pop(0)
            self.rest = self.items[0].characters if self.items else ""
        if item.kind == "cue":
            self.cue = item.characters
        return item

    def more(self) -> None:
        """The speech goes on overleaf, under its cue."""
        self.repeated = self.cue if "CONT" in self.cue else self.cue + CONTINUED

    @property
    def done(self) -> bool:
        """Whether nothing is due."""
        return not self.items and not self.repeated


def match(lines: Iterable[Line], items: list[Item]) -> tuple[list[Found], list[str]]:
    """Find the item of every line; a word too many, too few or in the wrong place is a violation."""
    found: list[Found] = []
    elements = [list(group) for _, group in groupby(items, key=lambda item: item.element)]
    sides: dict[str, Side] = {}
    for line in lines:
        if line.row == NUMBER_ROW:
            found.append(Found(line, None, "page number"))
            continue
        if all(side.done for side in sides.values()) and elements:
            group = elements.pop(0)
            sides = {
                name: Side(item for item in group if item.side == name) for name in dict.fromkeys(i.side for i in group)
            }
        place = f"page {line.page + 1}, row {line.row}"
        name = next(iter(sides), "")
        if "left" in sides or "right" in sides:
            name = "right" if line.left > 4.5 * INCH else "left"
        side = sides.get(name)
        if side is None:
            return found, [f"{place}: unexpected {line.text!r}"]
        if line.text == "(MORE)" and not side.rest.startswith("(MORE)"):
            side.more()
            found.append(Found(line, None, f"{name} more".strip()))
            continue
        item = side.take(squeezed(line.text))
        if item is None:
            return found, [f"{place}: {line.text!r} where {(side.repeated or side.rest)[:30]!r} is due"]
        found.append(Found(line, None, item) if isinstance(item, str) else Found(line, item, item.kind))
    due = [side.repeated or side.rest for side in sides.values() if not side.done]
    due += [group[0].characters for group in elements]
    return found, [f"missing: {due[0][:40]!r}"] if due else []
