"""Whom mentions mean once it is known who speaks: what tells whose a place is, and who is there.

The subject of a tag or a beat is who speaks; who speaks or is addressed is as present as who is told of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.bystanders import PERSONS, nominal_persons
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.quotations import QUOTATIONS
from screenplay.prose.references import REFERENCES, Reference
from screenplay.prose.sentences import SENTENCES
from screenplay.prose.speaking.context import is_book
from screenplay.prose.speaking.pronouns import Known, resolve
from screenplay.prose.tags import TAGS
from screenplay.prose.turns import TURNS
from screenplay.prose.who import ADDRESSES, SPEAKERS, links

__all__ = ["REFERENTS", "find"]

REFERENTS: Layer[Reference] = Layer("referents")
_SURE = 0.5  # of a speaker


def find(annotated: Annotated) -> tuple[Reference, ...]:
    """Resolve every mention once more.

    Args:
        annotated: The manuscript with its mentions, references, persons, tags, turns and speakers.

    Returns:
        One reference a mention, in the same order; none for persons without a name.
    """
    persons, mentions, references = annotated[PERSONS], annotated[MENTIONS], annotated[REFERENCES]
    same, pinned = links(annotated[ADDRESSES]), _pinned(annotated)
    people: list[int] = []
    sure: list[float] = []
    for number, (reference, own) in enumerate(zip(references, nominal_persons(annotated), strict=True)):
        person = pinned.get(number, reference.person if reference.person is not None else own)
        people.append(-1 if person is None else same.get(person, person))
        sure.append(1.0 if number in pinned or reference.person is None else reference.sure)
    known = Known(
        people=people,
        sure=sure,
        paragraphs=[annotated[SENTENCES][mention.sentence].paragraph for mention in mentions],
        genders=[person.gender for person in persons],
        unnamed=[person.unnamed for person in persons],
        named_only=is_book(annotated[TURNS]),
        narrator=next((number for number, person in enumerate(persons) if person.narrator), -1),
        entering=frozenset(),
        told={},
        called=_heard(annotated),
        fixed=pinned.keys(),
    )
    found = resolve(mentions, known)
    return tuple(
        Reference(number, None, 0.0) if person < 0 or persons[person].unnamed else Reference(number, person, certain)
        for number, (person, certain) in enumerate(zip(found.people, found.sure, strict=True))
    )


def _spoken(annotated: Annotated) -> Iterator[tuple[int, int]]:
    """The turns whose speaker is likely known, each with the speaker."""
    for speaker in annotated[SPEAKERS]:
        if speaker.person is not None and speaker.confidence >= _SURE:
            yield speaker.turn, speaker.person


def _pinned(annotated: Annotated) -> Mapping[int, int]:
    """By mention, who speaks where it is a pronoun that is the subject of a tag or a beat."""
    mentions, tags, turns, persons = annotated[MENTIONS], annotated[TAGS], annotated[TURNS], annotated[PERSONS]
    found: dict[int, int] = {}
    for turn, person in _spoken(annotated):
        for number in turns[turn].tags:
            mention = tags[number].mention
            if mention is None or mentions[mention].kind is not MentionKind.PRONOUN:
                continue
            if persons[person].gender in (None, mentions[mention].gender):
                found[mention] = person
    return found


def _heard(annotated: Annotated) -> Mapping[int, list[int]]:
    """By the mention behind them, who speaks and whom speeches address."""
    starts = [mention.start for mention in annotated[MENTIONS]]
    speakers = dict(_spoken(annotated))
    found: dict[int, list[int]] = defaultdict(list)
    for number, turn in enumerate(annotated[TURNS]):
        heard = {*turn.addressed, *([speakers[number]] if number in speakers else [])}
        if heard:
            found[bisect_left(starts, annotated[QUOTATIONS][turn.quotations[-1]].end)] += sorted(heard)
    return found
