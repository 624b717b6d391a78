"""The passes of the analysis, in their order. Nothing registers itself: this table is all there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from screenplay.manuscript import Manuscript
from screenplay.prose import (
    addresses,
    bystanders,
    cast,
    delivery,
    extensions,
    kinds,
    marked,
    mentions,
    names,
    quotations,
    recast,
    references,
    referents,
    sentences,
    speakers,
    tags,
    turns,
    voices,
)
from screenplay.prose.annotated import Annotated, Pass
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.cast import CAST, FOUND_CAST
from screenplay.prose.casting import CASTING, CastRole
from screenplay.prose.delivery import DELIVERIES
from screenplay.prose.extensions import EXTENSIONS
from screenplay.prose.kinds import KINDS
from screenplay.prose.marked import MARKED
from screenplay.prose.mentions import MENTIONS
from screenplay.prose.names import NAMES
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.referents import REFERENTS
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.setting import first_look, moves, places, scenes, times
from screenplay.prose.setting.move import MOVES, STAGES
from screenplay.prose.setting.places import PLACES
from screenplay.prose.setting.scenes import SCENES
from screenplay.prose.setting.times import TIMES
from screenplay.prose.tags import TAGS
from screenplay.prose.turns import TURNS
from screenplay.prose.voices import VOICES
from screenplay.prose.who import ADDRESSES, DRAFT, SPEAKERS

__all__ = ["PASSES", "Watch", "annotate"]

Watch = Callable[[str, int, int], None]

PASSES: tuple[Pass[Any], ...] = (
    Pass("marked", marked.find, (), MARKED),
    Pass("quotations", quotations.find, (MARKED,), QUOTATIONS),
    Pass("sentences", sentences.find, (QUOTATIONS,), SENTENCES),
    Pass("names", names.find, (QUOTATIONS,), NAMES),
    Pass("cast", cast.find, (SENTENCES, NAMES), FOUND_CAST),
    Pass("recast", recast.find, (SENTENCES, FOUND_CAST), CAST),
    Pass("mentions", mentions.find, (SENTENCES, NAMES), MENTIONS),
    Pass("references", references.find, (SENTENCES, CAST, MENTIONS), REFERENCES),
    Pass("tags", tags.find, (SENTENCES, MENTIONS), TAGS),
    Pass("bystanders", bystanders.find, (CAST, MENTIONS, REFERENCES, TAGS), PERSONS),
    Pass("kinds", kinds.find, (QUOTATIONS, SENTENCES, MENTIONS, TAGS), KINDS),
    Pass("places", places.find, (SENTENCES, NAMES, MENTIONS), PLACES),
    Pass("times", times.find, (QUOTATIONS, SENTENCES), TIMES),
    Pass("moves", moves.find, (SENTENCES, MENTIONS, PLACES, TIMES), MOVES),
    Pass("turns", turns.find, (QUOTATIONS, NAMES, CAST, REFERENCES, TAGS, KINDS), TURNS),
    Pass(
        "first look at the scenes",
        first_look.find,
        (QUOTATIONS, SENTENCES, MENTIONS, REFERENCES, PERSONS, PLACES, TIMES, MOVES),
        STAGES,
    ),
    Pass("draft speakers", speakers.draft, (SENTENCES, MENTIONS, REFERENCES, TAGS, PERSONS, TURNS, STAGES), DRAFT),
    Pass("addresses", addresses.find, (NAMES, PERSONS, MENTIONS, TAGS, TURNS, DRAFT), ADDRESSES),
    Pass(
        "speakers",
        speakers.find,
        (SENTENCES, MENTIONS, REFERENCES, TAGS, PERSONS, TURNS, STAGES, DRAFT, ADDRESSES),
        SPEAKERS,
    ),
    Pass(
        "referents",
        referents.find,
        (QUOTATIONS, SENTENCES, MENTIONS, REFERENCES, TAGS, PERSONS, TURNS, ADDRESSES, SPEAKERS),
        REFERENTS,
    ),
    Pass("voices", voices.find, (SENTENCES, KINDS, MENTIONS, REFERENCES, TAGS, SPEAKERS), VOICES),
    Pass("deliveries", delivery.find, (QUOTATIONS, SENTENCES, MENTIONS, TAGS, KINDS), DELIVERIES),
    Pass(
        "scenes",
        scenes.find,
        (QUOTATIONS, SENTENCES, MENTIONS, REFERENTS, PERSONS, ADDRESSES, SPEAKERS, PLACES, TIMES, MOVES),
        SCENES,
    ),
    Pass(
        "extensions",
        extensions.find,
        (QUOTATIONS, SENTENCES, TAGS, MENTIONS, REFERENCES, KINDS, VOICES, SCENES),
        EXTENSIONS,
    ),
)


def annotate(manuscript: Manuscript, watch: Watch | None = None, casting: tuple[CastRole, ...] = ()) -> Annotated:
    """Run every pass over a manuscript.

    Args:
        manuscript: The manuscript.
        watch: Called before each pass with its name, its number and the number of passes.
        casting: What the writer says of the cast.

    Returns:
        The manuscript with all layers.
    """
    annotated = Annotated(manuscript).adding(CASTING, casting, "the writer")
    for number, step in enumerate(PASSES):
        if watch is not None:
            watch(step.name, number, len(PASSES))
        annotated = step.run(annotated)
    return annotated
