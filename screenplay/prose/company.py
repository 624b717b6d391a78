"""Who takes part in a stretch of the text: the persons who act in the narration, and those who speak."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from screenplay.prose.annotated import Annotated
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import REFERENCES
from screenplay.prose.who import ADDRESSES, SPEAKERS, links

__all__ = ["Company"]

_SURE = 0.5  # of a pronoun
_SPEAKS, _ACTS, _NAMED = 1.0, 1.0, 0.4


class Company:
    """The persons of the text by where they take part."""

    def __init__(self, annotated: Annotated) -> None:
        """Collect the sightings.

        Args:
            annotated: The manuscript with its mentions, references and speakers.
        """
        same = links(annotated[ADDRESSES])
        self._by_mention: list[int | str | None] = []
        sightings: list[tuple[int, int | str, float]] = []
        actors: list[tuple[int, int | str]] = []
        for mention, reference in zip(annotated[MENTIONS], annotated[REFERENCES], strict=True):
            person: int | str | None = reference.person if reference.sure >= _SURE else None
            if isinstance(person, int):
                person = same.get(person, person)
            elif mention.kind in (MentionKind.NOMINAL, MentionKind.GROUP):
                person = mention.words
            elif mention.kind is MentionKind.FIRST:
                person = "I"
            self._by_mention.append(person)
            if person is not None and not mention.possessive:
                sightings.append((mention.start, person, _ACTS if mention.subject else _NAMED))
                if mention.subject:
                    actors.append((mention.start, person))
        quotations = annotated[QUOTATIONS]
        for speaker in annotated[SPEAKERS]:
            if speaker.person is not None:
                sightings.append((quotations[speaker.quotation].start, speaker.person, _SPEAKS))
        sightings.sort(key=lambda sighting: sighting[0])
        self._sightings = sightings
        self._actors = actors
        self._actor_offsets = [offset for offset, _ in actors]
        self._offsets = [offset for offset, _, _ in sightings]

    def of(self, mentions: Iterable[int]) -> set[int | str]:
        """The persons that mentions mean."""
        return {person for number in mentions if (person := self._by_mention[number]) is not None}

    def between(self, start: int, end: int) -> Counter[int | str]:
        """Who takes part between two offsets, and how much."""
        found: Counter[int | str] = Counter()
        for place in range(bisect_left(self._offsets, start), bisect_left(self._offsets, end)):
            _, person, weight = self._sightings[place]
            found[person] += weight  # type: ignore[assignment]
        return found

    def next_actor(self, offset: int) -> int | str | None:
        """The person of whom the narration behind an offset tells first."""
        place = bisect_left(self._actor_offsets, offset)
        return self._actors[place][1] if place < len(self._actors) else None
