"""A first look at the scenes, before it is known who speaks: where the story comes to another place or time."""

from __future__ import annotations

from screenplay.prose.annotated import Annotated
from screenplay.prose.references import REFERENCES
from screenplay.prose.referents import REFERENTS
from screenplay.prose.setting.move import STAGES
from screenplay.prose.setting.staging import stage
from screenplay.prose.who import ADDRESSES, SPEAKERS

__all__ = ["STAGES", "find"]


def find(annotated: Annotated) -> tuple[int, ...]:
    """Find where scenes seem to begin, by the narration alone.

    Args:
        annotated: The manuscript with its persons, mentions, references, places, times and moves.

    Returns:
        Their offsets in order.
    """
    looked = annotated.adding(REFERENTS, annotated[REFERENCES], "the first look")
    looked = looked.adding(ADDRESSES, (), "the first look").adding(SPEAKERS, (), "the first look")
    cuts, _ = stage(looked)
    return tuple(cut.start for cut in cuts)
