"""The scenes of the story: where each begins, where and when it is, and what of that the text does not say."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.gazetteer import Site
from screenplay.prose.locating import locate
from screenplay.prose.place_nouns import Rank, Setting
from screenplay.prose.cut import Cut
from screenplay.prose.staging import stage
from screenplay.prose.times import TIMES, TimeMark

__all__ = ["SCENES", "Scene", "find"]


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene of the story.

    Attributes:
        start: Offset where the sentence begins that crosses into it.
        int_ext: `INT`, `EXT` or `INT/EXT`.
        location: The place in capitals; the same wording wherever the story comes back to it.
        time: The part of the day in force, or None.
        link: `CONTINUOUS` or `LATER` where the heading reads so, else None.
        guessed: Which of `int_ext`, `location` and `time` the text does not say.
        confidence: How surely a scene begins here, from 0 to 1.
        evidence_start: Offset of the words that show it.
        evidence_end: One past their last.
        flashback: It is remembered and played out.
    """

    start: int
    int_ext: str
    location: str
    time: str | None
    link: str | None
    guessed: tuple[str, ...]
    confidence: float
    evidence_start: int
    evidence_end: int
    flashback: bool = False


SCENES: Layer[Scene] = Layer("scenes")

_BLANK = frozenset(("room", "house", "street", "hall", "road"))


def find(annotated: Annotated) -> tuple[Scene, ...]:
    """Find the scenes.

    Args:
        annotated: The manuscript with its places, times and moves.

    Returns:
        The scenes in order; the first begins with the first paragraph.
    """
    cuts, gazetteer = stage(annotated)
    locate(annotated, cuts, gazetteer)
    marks = annotated[TIMES]
    scenes = []
    part: str | None = None
    for cut in cuts:
        guessed = []
        location, int_ext = _wording(annotated, cut)
        if cut.known <= 0.3:
            guessed.append("location")
        told = _time(marks, cut)
        if told is not None:
            part = told
        elif cut.jump is not None and cut.jump.another_day:
            part = None
        time = part
        if time is None:
            time = "DAY"
            guessed.append("time")
        link = "CONTINUOUS" if cut.moved else ("LATER" if cut.jump is not None else None)
        scenes.append(Scene(cut.start, int_ext, location, time, link, tuple(guessed), cut.weight, *cut.evidence))
    return tuple(scenes)


def _wording(annotated: Annotated, cut: Cut) -> tuple[str, str]:
    site = cut.site
    if site is None:
        return "ROOM", "INT"
    words = _name(annotated, site)
    setting = site.setting
    int_ext = "EXT" if cut.outside or setting in (Setting.EXT, Setting.CART) else "INT"
    if cut.outside:
        words = f"OUTSIDE THE {words}"
    return words, int_ext


def _name(annotated: Annotated, site: Site) -> str:
    persons = annotated[PERSONS]
    owner = site.owner
    if owner.isdigit():
        owner = persons[int(owner)].name
    elif owner == "I":
        owner = "narrator"
    parts = []
    if owner:
        parts.append(owner + ("'" if owner.endswith("s") and site.head else "'s"))
    if site.within and site.within not in site.traits and site.within not in site.tail and not owner:
        parts.append(site.within)
    parts.extend(site.traits)
    if site.group in _BLANK and not site.traits and not owner and not site.tail and site.detail:
        parts.append(site.detail)
    parts.append(site.head)
    if site.tail:
        parts.append(site.tail)
    return " ".join(part for part in parts if part).upper()


def _time(marks: tuple[TimeMark, ...], cut: Cut) -> str | None:
    best: TimeMark | None = None
    for mark in marks:
        if cut.start - 5 <= mark.start < cut.end and mark.part is not None:
            if best is None or mark.strength > best.strength:
                best = mark
    return best.part if best is not None and best.strength >= 0.3 else None
