"""Scene headings."""

from __future__ import annotations

from screenplay.model import Origin, RichText, SceneHeading
from screenplay.prose.setting.scenes import Scene

__all__ = ["heading"]

_SIDES = {"INT": "INT.", "EXT": "EXT.", "INT/EXT": "INT./EXT."}
_UNKNOWN_TIME = "DAY"  # what a reader takes for granted where nothing is said


def heading(scene: Scene) -> SceneHeading:
    """The heading of a scene: `INT. HOTEL BAR - NIGHT`."""
    when = scene.link or scene.time or _UNKNOWN_TIME
    words = f"{_SIDES[scene.int_ext]} {scene.location} - {when}"
    if scene.flashback:
        words += " - FLASHBACK"
    return SceneHeading(RichText.of(words), origin=Origin(spans=((scene.evidence_start, scene.evidence_end),)))
