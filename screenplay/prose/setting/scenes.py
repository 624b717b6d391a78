"""The scenes of the story: where each begins, where and when it is, and what of that the text does not say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.setting.cut import Cut
from screenplay.prose.setting.daytime import parts_of_day
from screenplay.prose.setting.locating import locate
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.setting.roofs import int_ext_of, plainly_set
from screenplay.prose.setting.staging import stage
from screenplay.prose.setting.times import TIMES
from screenplay.prose.setting.wordings import beside, wordings

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

_NOWHERE = "ROOM"  # where nothing at all tells where the story is
_NEXT = (Rank.NOOK, Rank.ROOM, Rank.WAY)  # what lies next door, and not at the end of a journey
_ENOUGH = 0.3  # surety of a place above which it is no guess


def find(annotated: Annotated) -> tuple[Scene, ...]:
    """Find the scenes.

    Args:
        annotated: The manuscript with its places, times and moves.

    Returns:
        The scenes in order; the first begins with the first paragraph.
    """
    cuts, gazetteer = stage(annotated)
    locate(annotated, cuts, gazetteer)
    names = wordings((cut.site for cut in cuts if cut.site is not None), annotated[PERSONS])
    times = parts_of_day(cuts, annotated[TIMES])
    each = zip(cuts, (None, *cuts), times, strict=False)
    return tuple(_scene(annotated, cut, before, names, part) for cut, before, part in each)


def _runs_on(cut: Cut, before: Cut | None) -> bool:
    """The story goes on into the next room or to the next corner, and not, unseen, to another house."""
    site = cut.site
    if not cut.moved or before is None or site is None or cut.outside:
        return cut.moved
    if site.rank not in _NEXT:
        return False
    out = before.site is not None and before.site.setting is Setting.EXT
    return not (site.tail or (out and site.setting is Setting.INT and site.owner))


def _is_later(cut: Cut) -> bool:
    """The time has moved on within the day, and the text does not say to when."""
    return cut.jump is not None and cut.jump.part is None and not cut.jump.another_day


def _scene(
    annotated: Annotated, cut: Cut, before: Cut | None, names: Mapping[int, str], part: tuple[str, bool]
) -> Scene:
    time, guessed_time = part
    guessed = []
    if cut.site is None:
        outside = cut.outside or plainly_set(annotated.text, cut) == "EXT"
        location, int_ext = ("STREET", "EXT") if outside else (_NOWHERE, "INT")
        guessed += ["int_ext", "location"]
    else:
        location = beside(names[cut.site.number], cut.site, cut.outside)
        int_ext, sure = int_ext_of(annotated.text, cut, cut.site)
        guessed += [] if sure else ["int_ext"]
        guessed += [] if cut.known > _ENOUGH else ["location"]
    guessed += ["time"] if guessed_time else []
    link = "CONTINUOUS" if _runs_on(cut, before) else "LATER" if _is_later(cut) else None
    return Scene(
        cut.start, int_ext, location, time, link, tuple(guessed), round(cut.weight, 2), *cut.evidence, cut.flashback
    )
