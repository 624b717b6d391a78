"""Chapters of today's prose, written for this project, with who speaks: `benchmarks/speakers/chapters/`.

A chapter is a text in which every quoted piece is marked, `"{{ANN}}Come in,{{/}}" said Ann`, and beside it a table of
its cast in TOML. `{{-}}` marks quoted words that nobody speaks.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import regex

from benchmarks.speakers.corpus import Novel, Quoted, plain

__all__ = ["CHAPTERS", "chapters", "unmarked"]

CHAPTERS = Path(__file__).parent / "chapters"

_MARK = regex.compile(r"\{\{([^{}]*)\}\}")
_NOBODY = "-"


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
        if match[1] == "/":
            quoted.append(Quoted(begun, length, speaker))
        else:
            begun, speaker = length, match[1]
    parts.append(marked[place:])
    return "".join(parts), quoted


def _aliases(member: Mapping[str, Any]) -> frozenset[str]:
    narrating = ("narr",) if member.get("narrator") else ()
    return frozenset((*map(plain, (member["name"], *member["aliases"])), *narrating))
