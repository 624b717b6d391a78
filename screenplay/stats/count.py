"""A script in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from screenplay.model import Screenplay
from screenplay.stats.headings import setting_of
from screenplay.tableread import Passage, Reading, minutes, read_through
from screenplay.tableread.problem import turns_between

__all__ = ["Pair", "RoleStats", "SceneStats", "Stats", "count"]


@dataclass(frozen=True, slots=True)
class SceneStats:
    """One scene.

    Attributes:
        number: Its number.
        heading: Its heading.
        inside: `int`, `ext`, `int/ext` or nothing.
        place: Its place.
        time: Its time of day; that of the scene before if it goes on from there.
        page: The page that it begins on, or None if the pages are not known.
        words: Its words, spoken and told.
        spoken: The words spoken.
        speeches: How many speeches it has.
        roles: The words of each role that speaks in it.
    """

    number: str
    heading: str
    inside: str
    place: str
    time: str
    page: int | None
    words: int
    spoken: int
    speeches: int
    roles: dict[str, int]


@dataclass(frozen=True, slots=True)
class RoleStats:
    """One role.

    Attributes:
        name: Its name.
        narrator: Whether it is the narrator.
        speeches: How many speeches it has.
        words: How many words.
        share: Its part of all words.
        scenes: In how many scenes it speaks.
        longest: The words of its longest speech.
    """

    name: str
    narrator: bool
    speeches: int
    words: int
    share: float
    scenes: int
    longest: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who speak with each other.

    Attributes:
        roles: Their names.
        turns: How often one speaks right after the other.
        scenes: In how many scenes both speak.
    """

    roles: tuple[str, str]
    turns: int
    scenes: int


@dataclass(frozen=True, slots=True)
class Stats:
    """A script in numbers.

    Attributes:
        title: Its title, or nothing.
        pages: How many pages it prints on, or None if that is not known.
        words: All words that are read.
        spoken: Those that are spoken.
        speeches: How many speeches there are.
        words_per_minute: The pace of reading.
        minutes: How long it takes at that pace.
        scenes: The scenes in order.
        roles: The roles, those with most words first.
        places: How many scenes and words every place has, those with most words first.
        inside: Words inside and outside.
        times: Words at each time of day.
        pairs: Who talks with whom, those with most turns first.
    """

    title: str
    pages: int | None
    words: int
    spoken: int
    speeches: int
    words_per_minute: int
    minutes: float
    scenes: tuple[SceneStats, ...]
    roles: tuple[RoleStats, ...]
    places: dict[str, tuple[int, int]]
    inside: dict[str, int]
    times: dict[str, int]
    pairs: tuple[Pair, ...]

    def to_dict(self) -> dict[str, Any]:
        """The same as plain data."""
        data = asdict(self)
        data["places"] = {name: {"scenes": scenes, "words": words} for name, (scenes, words) in self.places.items()}
        return data


def count(
    play: Screenplay,
    *,
    title: str = "",
    pages: Mapping[int, int] | None = None,
    total_pages: int | None = None,
    pace: int,
) -> Stats:
    """Count a script.

    Args:
        play: The script.
        title: Its title.
        pages: The page on which each element is printed, by index; None if that is not known.
        total_pages: How many pages it prints on.
        pace: Words a minute.
    """
    reading = read_through(play)
    heard: list[list[Passage]] = [[] for _ in reading.scenes]
    for passage in reading.passages:
        heard[passage.scene].append(passage)
    scenes = _scenes(reading, heard, pages or {})
    spoken = [passage for passage in reading.passages if passage.speech]
    return Stats(
        title=title,
        pages=total_pages,
        words=reading.words,
        spoken=sum(passage.words for passage in spoken),
        speeches=len(spoken),
        words_per_minute=pace,
        minutes=round(minutes(reading.words, pace), 2),
        scenes=scenes,
        roles=_roles(reading),
        places=_places(scenes),
        inside=_shares((scene.inside, scene.words) for scene in scenes if scene.heading),
        times=_shares((scene.time, scene.words) for scene in scenes if scene.heading),
        pairs=_pairs(reading),
    )


def _scenes(reading: Reading, heard: list[list[Passage]], pages: Mapping[int, int]) -> tuple[SceneStats, ...]:
    found = []
    time = ""
    for scene, passages in zip(reading.scenes, heard, strict=True):
        if not scene.heading and not passages:
            continue
        setting = setting_of(scene.heading)
        time = time if setting.time == "continuous" else setting.time
        roles: Counter[str] = Counter()
        for passage in passages:
            for role in passage.roles if passage.speech else ():
                roles[reading.roles[role].name] += passage.words
        spoken = [passage.words for passage in passages if passage.speech]
        page = pages.get(passages[0].element if passages else scene.start)
        words = sum(passage.words for passage in passages)
        place = (scene.number, scene.heading, setting.inside, setting.place, time, page)
        found.append(SceneStats(*place, words, sum(spoken), len(spoken), dict(roles.most_common())))
    return tuple(found)


def _roles(reading: Reading) -> tuple[RoleStats, ...]:
    longest = [0] * len(reading.roles)
    for passage in reading.passages:
        for role in passage.roles:
            longest[role] = max(longest[role], passage.words)
    total = reading.words or 1
    found = [
        RoleStats(
            role.name, role.narrator, role.speeches, role.words, round(role.words / total, 4), len(role.scenes), most
        )
        for role, most in zip(reading.roles, longest, strict=True)
    ]
    return tuple(sorted(found, key=lambda role: -role.words))


def _places(scenes: Iterable[SceneStats]) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    for scene in scenes:
        if scene.place:
            before = found.get(scene.place, (0, 0))
            found[scene.place] = (before[0] + 1, before[1] + scene.words)
    return dict(sorted(found.items(), key=lambda entry: -entry[1][1]))


def _shares(entries: Iterable[tuple[str, int]]) -> dict[str, int]:
    found: Counter[str] = Counter()
    for name, words in entries:
        found[name or "not said"] += words
    return dict(found.most_common())


def _pairs(reading: Reading) -> tuple[Pair, ...]:
    roles = reading.roles
    found = [
        Pair(
            (roles[one].name, roles[other].name),
            turns,
            len(set(roles[one].scenes) & set(roles[other].scenes)),
        )
        for (one, other), turns in turns_between(reading.passages, together=1).items()
        if not roles[one].narrator and not roles[other].narrator
    ]
    return tuple(sorted(found, key=lambda pair: (-pair.turns, pair.roles)))
