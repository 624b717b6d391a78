"""Chapters of today's prose, written for this project, with who speaks and where: `benchmarks/speakers/chapters/`.

A chapter is a text in which every quoted piece is marked, `"{{ANN}}Come in,{{/}}" said Ann`, and beside it a table of
its cast in TOML. `{{-}}` marks quoted words that nobody speaks. In some chapters `[[INT|KITCHEN|NIGHT]]` stands where a
scene begins; a fourth part, `?`, says that a reader may well see none there. Their tables have the wordings that do for
the places too, a list for each scene.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex

from benchmarks.speakers.corpus import Novel, Quoted, plain

__all__ = ["CHAPTERS", "Staged", "chapters", "staged", "unmarked"]

CHAPTERS = Path(__file__).parent / "chapters"

_MARK = regex.compile(r"\{\{(?P<who>[^{}]*)\}\}|\[\[(?P<where>[^\[\]]*)\]\]")
_NOBODY = "-"
_UNSURE = "?"


@dataclass(frozen=True, slots=True)
class Staged:
    """Where a scene begins.

    Attributes:
        start: Offset of its first character in the text without marks.
        setting: `INT`, `EXT` or `INT/EXT`.
        places: The wordings that do for its place, the annotator's own first.
        time: The time of day, or empty.
        sure: Any reader would begin a scene there.
    """

    start: int
    setting: str
    places: tuple[str, ...]
    time: str
    sure: bool


def chapters(folder: Path = CHAPTERS) -> Iterator[Novel]:
    """Read the chapters of a folder.

    Args:
        folder: Where the chapters are.

    Yields:
        The chapters by name; they count as one author's, as one group of people wrote them.
    """
    for path in sorted(folder.glob("*.txt")):
        table = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
        text, quoted = unmarked(path.read_text(encoding="utf-8"))
        spoken = [one for one in quoted if one.speaker != _NOBODY]
        aliases = {one["name"]: _aliases(one) for one in table["cast"]}
        yield Novel(path.stem, "the project", text.encode("utf-8"), spoken, aliases)


def unmarked(marked: str) -> tuple[str, list[Quoted]]:
    """Take the marks out of a chapter.

    Args:
        marked: The chapter with its marks.

    Returns:
        The text, and its quoted pieces with their offsets in it.
    """
    parts: list[str] = []
    quoted: list[Quoted] = []
    place = length = begun = 0
    speaker = ""
    for match in _MARK.finditer(marked):
        parts.append(marked[place : match.start()])
        length += match.start() - place
        place = match.end()
        if match["who"] == "/":
            quoted.append(Quoted(begun, length, speaker))
        elif match["who"]:
            begun, speaker = length, match["who"]
    parts.append(marked[place:])
    return "".join(parts), quoted


def staged(folder: Path = CHAPTERS) -> Iterator[tuple[str, Sequence[Staged]]]:
    """Read the chapters whose scenes are marked.

    Args:
        folder: Where the chapters are.

    Yields:
        The text of each without marks, and its scenes.
    """
    for path in sorted(folder.glob("*.txt")):
        marked = path.read_text(encoding="utf-8")
        table = tomllib.loads(path.with_suffix(".toml").read_text(encoding="utf-8"))
        scenes = [*_scenes(marked, table.get("places", ()))]
        if scenes:
            yield unmarked(marked)[0], scenes


def _scenes(marked: str, places: Sequence[Sequence[str]]) -> Iterator[Staged]:
    skipped = number = 0
    for match in _MARK.finditer(marked):
        if match["where"]:
            setting, place, time, *unsure = match["where"].split("|")
            also = places[number] if number < len(places) else ()
            yield Staged(match.start() - skipped, setting, (place, *also), time, unsure != [_UNSURE])
            number += 1
        skipped += match.end() - match.start()


def _aliases(member: Mapping[str, Any]) -> frozenset[str]:
    narrating = ("narr",) if member.get("narrator") else ()
    return frozenset((*map(plain, (member["name"], *member["aliases"])), *narrating))
