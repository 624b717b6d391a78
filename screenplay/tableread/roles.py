"""A script as a room hears it: roles, scenes, and passages in the order of reading.

Headings, action and transitions are read by the narrator, who is a role like the others. Parentheticals tell the reader
how to speak and are not read, nor is what does not print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from screenplay.model import (
    Action,
    Centered,
    DualDialogue,
    Lyric,
    Parenthetical,
    RichText,
    SceneHeading,
    Screenplay,
    Speech,
    Transition,
)

__all__ = ["Passage", "Reading", "Role", "Scene", "cue_name", "read_through", "words_in"]

_WORD = re.compile(r"\S*\w\S*")
_BETWEEN = re.compile(r"\s*(?:[&/+,]|\bAND\b)\s*")
_NARRATOR = ("NARRATOR", "STAGE DIRECTIONS", "STAGE DIRECTIONS (READ)")
"""What the narrator is called: the first of these that is no name in the script."""


class Passage(NamedTuple):
    """What one reader reads in one breath: an element's words.

    Attributes:
        element: Index of its element in the screenplay.
        side: 0, or for dual dialogue 1 for the left speech and 2 for the right one.
        scene: Index of its scene.
        roles: Indexes of the roles that read it: one, several for a cue such as `ANN AND BOB`.
        words: How many words it has.
        speech: The number of its speech, counted through the script from 1; 0 for narration.
    """

    element: int
    side: int
    scene: int
    roles: tuple[int, ...]
    words: int
    speech: int


class Scene(NamedTuple):
    """A scene; what stands before the first heading is one, too.

    Attributes:
        number: Its number: the script's own, else its place among the headings; empty before the first heading.
        heading: Its heading, or nothing.
        start: Index of its first element.
        end: Index behind its last element.
    """

    number: str
    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody who speaks, or the narrator.

    Attributes:
        name: The name as it stands above the speeches.
        narrator: Whether it is the narrator.
        speeches: How many speeches, or passages of narration, it has.
        words: How many words.
        scenes: Indexes of the scenes it speaks in, in order.
    """

    name: str
    narrator: bool
    speeches: int
    words: int
    scenes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A script as a room hears it.

    Attributes:
        roles: The roles, the narrator first if there is anything to narrate, then the others as they come.
        scenes: The scenes in order.
        passages: What is read, in order.
    """

    roles: tuple[Role, ...]
    scenes: tuple[Scene, ...]
    passages: tuple[Passage, ...]

    @property
    def words(self) -> int:
        """The words of the whole script, each counted once."""
        return sum(passage.words for passage in self.passages)


class _Spoken(NamedTuple):
    element: int
    side: int
    name: str | None
    words: int


def cue_name(cue: RichText) -> str:
    """The name in a cue: capitals, single blanks."""
    return " ".join(cue.plain.upper().split())


def words_in(text: RichText) -> int:
    """How many words a text has; dashes and dots by themselves are none."""
    return sum(1 for _ in _WORD.finditer(text.plain))


def read_through(play: Screenplay) -> Reading:
    """Go through a script as a room would."""
    spoken = list(_spoken(play))
    scenes = _scenes(play)
    names = dict.fromkeys(entry.name for entry in spoken if entry.name)
    single = {name: _members(name, names) for name in names}
    order = [name for name in names if single[name] == (name,)]
    narrator = next(name for name in _NARRATOR if name not in names)
    if any(entry.name is None for entry in spoken):
        order.insert(0, narrator)
    place = {name: index for index, name in enumerate(order)}
    passages = []
    scene, speech = 0, 0
    for element, side, name, words in spoken:
        while scene + 1 < len(scenes) and element >= scenes[scene].end:
            scene += 1
        speech += name is not None
        roles = tuple(place[each] for each in (single[name] if name else (narrator,)))
        passages.append(Passage(element, side, scene, roles, words, speech if name else 0))
    return Reading(_roles(order, narrator, passages), scenes, tuple(passages))


def _spoken(play: Screenplay) -> Iterator[_Spoken]:
    """The passages with the names of who reads them, None for the narrator."""
    for index, element in enumerate(play.elements):
        match element:
            case Speech():
                yield _said(index, 0, element)
            case DualDialogue():
                yield _said(index, 1, element.left)
                yield _said(index, 2, element.right)
            case SceneHeading() | Action() | Transition() | Centered() | Lyric():
                words = words_in(element.text)
                if words:
                    yield _Spoken(index, 0, None, words)
            case _:  # what does not print is not read
                pass


def _said(index: int, side: int, speech: Speech) -> _Spoken:
    words = sum(words_in(part.text) for part in speech.parts if not isinstance(part, Parenthetical))
    return _Spoken(index, side, cue_name(speech.cue) or None, words)


def _members(name: str, names: dict[str, None]) -> tuple[str, ...]:
    """Who speaks under a cue: everyone in it, if all of them have cues of their own."""
    parts = tuple(dict.fromkeys(part for part in _BETWEEN.split(name) if part))
    return parts if len(parts) > 1 and all(part in names for part in parts) else (name,)


def _scenes(play: Screenplay) -> tuple[Scene, ...]:
    elements = play.elements
    headings = [index for index, element in enumerate(elements) if isinstance(element, SceneHeading)]
    starts = headings if headings[:1] == [0] else [0, *headings]
    scenes, count = [], 0
    for start, end in zip(starts, [*starts[1:], len(elements)], strict=True):
        element = elements[start] if elements else None
        if isinstance(element, SceneHeading):
            count += 1
            heading = " ".join(element.text.plain.upper().split())
            scenes.append(Scene(element.number or str(count), heading, start, end))
        else:
            scenes.append(Scene("", "", start, end))
    return tuple(scenes)


def _roles(order: list[str], narrator: str, passages: list[Passage]) -> tuple[Role, ...]:
    speeches, words = [0] * len(order), [0] * len(order)
    scenes: list[dict[int, None]] = [{} for _ in order]
    for passage in passages:
        for role in passage.roles:
            speeches[role] += 1
            words[role] += passage.words
            scenes[role][passage.scene] = None
    return tuple(
        Role(name, name == narrator, speeches[index], words[index], tuple(scenes[index]))
        for index, name in enumerate(order)
    )
