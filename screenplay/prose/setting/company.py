"""Who takes part in a stretch of the text: the persons who act in the narration, and those who speak."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from screenplay.prose.annotated import Annotated
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.referents import REFERENTS
from screenplay.prose.who import ADDRESSES, SPEAKERS, links

__all__ = ["Company"]

_SURE = 0.5  # of a pronoun
_SPEAKS, _ACTS, _NAMED = 1.0, 1.0, 0.4


class Company:
    """The persons of the text by where they take part.

    A person is known by a number, somebody without a name by the words for him, the narrator by `I`.
    """

    def __init__(self, annotated: Annotated) -> None:
        """Collect the sightings.

        Args:
            annotated: The manuscript with its mentions, referents and speakers.
        """
        self._by_mention = list(_persons(annotated))
        mentions = annotated[MENTIONS]
        seen = [
            (mention.start, person, _ACTS if mention.subject else _NAMED)
            for mention, person in zip(mentions, self._by_mention, strict=True)
            if person is not None and not mention.possessive
        ]
        quotations = annotated[QUOTATIONS]
        said = [
            (quotations[speaker.quotation].start, speaker.person, _SPEAKS)
            for speaker in annotated[SPEAKERS]
            if speaker.person is not None
        ]
        self._sightings: list[tuple[int, int | str, float]] = sorted([*seen, *said], key=lambda sighting: sighting[0])
        self._offsets = [offset for offset, _, _ in self._sightings]
        self._actors = [(offset, person) for offset, person, weight in seen if weight == _ACTS]
        self._acting = [offset for offset, _ in self._actors]

    def of(self, mentions: Iterable[int]) -> set[int | str]:
        """The persons that mentions mean."""
        return {person for number in mentions if (person := self._by_mention[number]) is not None}

    def between(self, start: int, end: int) -> defaultdict[int | str, float]:
        """Who takes part between two offsets, and how much; 0 for everybody else."""
        found: defaultdict[int | str, float] = defaultdict(float)
        for place in range(bisect_left(self._offsets, start), bisect_left(self._offsets, end)):
            _, person, weight = self._sightings[place]
            found[person] += weight
        return found

    def taking_part(self, start: int, end: int) -> set[int | str]:
        """Who takes part between two offsets, without whom the narration merely names once by a noun."""
        weights = self.between(start, end)
        return {person for person, weight in weights.items() if isinstance(person, int) or weight > _NAMED}

    def next_actor(self, offset: int, end: int | None = None) -> int | str | None:
        """The person of whom the narration behind an offset tells first, and not behind another."""
        place = bisect_left(self._acting, offset)
        if place == len(self._actors) or (end is not None and self._acting[place] >= end):
            return None
        return self._actors[place][1]


def _persons(annotated: Annotated) -> Iterator[int | str | None]:
    """Whom each mention means."""
    same = links(annotated[ADDRESSES])
    for mention, reference in zip(annotated[MENTIONS], annotated[REFERENTS], strict=True):
        if reference.person is not None and reference.sure >= _SURE:
            yield same.get(reference.person, reference.person)
        elif mention.kind in (MentionKind.NOMINAL, MentionKind.GROUP):
            yield mention.words
        else:
            yield "I" if mention.kind is MentionKind.FIRST else None
