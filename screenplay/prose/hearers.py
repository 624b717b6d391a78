"""Who seems to answer, and who to speak, where a speech calls somebody by a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from screenplay.prose.annotated import Annotated
from screenplay.prose.tags import TAGS
from screenplay.prose.turns import TURNS, Turn
from screenplay.prose.who import DRAFT, Draft

__all__ = ["Heard", "answered", "hear", "told_nominals"]

_NEAR = 2  # paragraphs between a call and its answer


@dataclass(slots=True)
class Heard:
    """What a first guess at all speakers tells of a name that addresses; filled while the turns are walked.

    Attributes:
        turns: How many turns address somebody by the name.
        answers: By person, how surely each speaks right before and after them.
        speaks: By person, how surely each speaks in them.
        beside: Persons whom the same turns address or name besides.
    """

    turns: int = 0
    answers: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    speaks: dict[int, float] = field(default_factory=lambda: defaultdict(float))
    beside: set[int] = field(default_factory=set)


def hear(annotated: Annotated, names: Collection[int]) -> Mapping[int, Heard]:
    """Gather who answers to names.

    Args:
        annotated: The manuscript with its turns and the draft of its speakers.
        names: The names, as persons of the cast.

    Returns:
        For each name that addresses somebody what is told of it.
    """
    turns, drafted = annotated[TURNS], annotated[DRAFT]
    found: dict[int, Heard] = defaultdict(Heard)
    for number, turn in enumerate(turns):
        for name in turn.addressed.intersection(names):
            heard = found[name]
            heard.turns += 1
            heard.beside |= (turn.addressed | turn.named) - {name}
            for person, weight in _others(turns, drafted, number, names).items():
                heard.answers[person] += weight
            for person, chance in drafted[number].chances.items():
                heard.speaks[person] += chance
    return found


def answered(turns: Sequence[Turn], number: int) -> list[int]:
    """The turns right before and after a turn that may answer it, or it them."""
    beside = (other for other in (number - 1, number + 1) if 0 <= other < len(turns))
    return [other for other in beside if abs(turns[other].first - turns[number].first) <= _NEAR]


def told_nominals(annotated: Annotated, own: Sequence[int | None], turn: Turn) -> Iterator[int]:
    """Whom the tags of a turn tell to speak without a name.

    Args:
        annotated: The manuscript with its tags.
        own: For each mention the unnamed person that its words mean, or None.
        turn: The turn.

    Yields:
        The unnamed persons.
    """
    tags = annotated[TAGS]
    for number in turn.tags:
        mention = tags[number].mention
        nominal = own[mention] if mention is not None and tags[number].verb is not None else None
        if nominal is not None:
            yield nominal


def _others(turns: Sequence[Turn], drafted: Sequence[Draft], number: int, names: Collection[int]) -> dict[int, float]:
    """Who may speak right before and after a turn, other than its own speaker and names that only address."""
    found: dict[int, float] = defaultdict(float)
    own = drafted[number].person
    for other in answered(turns, number):
        chances = drafted[other].chances
        known = {person: chance for person, chance in chances.items() if person >= 0 and person not in names}
        best = max(known, key=lambda person: (known[person], -person), default=own)
        if best is not None and best != own:
            found[best] += known[best] / sum(known.values())
    return found
