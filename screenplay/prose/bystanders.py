"""Speakers without a name: `the old woman`, `a guard`, `the crowd` join the cast when a tag lets them speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.cast import CAST, Person
from screenplay.prose.mentions import MENTIONS, Mention, MentionKind
from screenplay.prose.references import REFERENCES
from screenplay.prose.tags import TAGS

__all__ = ["PERSONS", "find", "nominal_person", "person_by_nominal"]

PERSONS: Layer[Person] = Layer("persons")


def find(annotated: Annotated) -> tuple[Person, ...]:
    """Add the unnamed speakers to the cast.

    Args:
        annotated: The manuscript with its cast, mentions, references and tags.

    Returns:
        The cast followed by the unnamed speakers, in the order of their first speech.
    """
    mentions, references = annotated[MENTIONS], annotated[REFERENCES]
    sightings: dict[str, Counter[str]] = {}
    genders: dict[str, str | None] = {}
    for mention in mentions:
        if mention.kind in (MentionKind.NOMINAL, MentionKind.GROUP):
            form = f"{mention.determiner} {mention.words}".strip()
            sightings.setdefault(mention.words, Counter())[form] += 1
            genders.setdefault(mention.words, mention.gender)
    speaking = dict.fromkeys(
        mentions[tag.mention].words
        for tag in annotated[TAGS]
        if tag.verb is not None
        and tag.mention is not None
        and mentions[tag.mention].kind in (MentionKind.NOMINAL, MentionKind.GROUP)
        and references[tag.mention].person is None
    )
    return (
        *annotated[CAST],
        *(Person(words, dict(sightings[words].most_common()), genders[words], unnamed=True) for words in speaking),
    )


def person_by_nominal(persons: Sequence[Person]) -> Mapping[str, int]:
    """Which unnamed speaker the words of a nominal mean."""
    return {person.name: number for number, person in enumerate(persons) if person.unnamed}


def nominal_person(mention: Mention, by_nominal: Mapping[str, int]) -> int | None:
    """The unnamed speaker that a mention means, or None."""
    if mention.kind in (MentionKind.NOMINAL, MentionKind.GROUP):
        return by_nominal.get(mention.words)
    return None
