"""Whom pronouns mean when persons without a name count too, and something is known of who talks to whom.

Presence as in `screenplay.prose.references`, with three rules besides: a subject stays the subject (grammatical
parallelism, as in Lappin and Leass, Computational Linguistics 20(4), 1994), the object of a clause is not its subject
(principle B of N. Chomsky, "Lectures on Government and Binding", 1981), and who speaks was not addressed in the turn,
and seldom spoke the turn before.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field

from screenplay.prose.mentions import Mention, MentionKind

__all__ = ["Known", "Resolved", "Told", "resolve"]

_FADE, _FADE_PARAGRAPH, _FORGOTTEN = 0.65, 0.8, 0.05
_NAMED, _NAMED_SUBJECT = 1.0, 2.0
_UNNAMED, _UNNAMED_SUBJECT = 0.4, 1.3
_PRONOUN, _PRONOUN_SUBJECT, _ROLE = 1.0, 1.4, 1.2
_CALLED = 1.0  # what a speech adds to who speaks and who is addressed
_UNKNOWN_GENDER = 0.4  # weight of a person whose gender the text does not show
_PARALLEL = 1.5  # of the last subject, for a subject
_BOUND = 0.2  # of the subject of the sentence, for its object
_SPOKE, _ADDRESSED = 0.25, 0.1  # of who spoke the turn before, and whom the turn addresses, for its tag
_GONE = 0.1  # what is left of the presence of who has left
_SURE = 0.5  # from which a pronoun keeps a person present


@dataclass(frozen=True, slots=True)
class Told:
    """What a tag's pronoun goes with.

    Attributes:
        before: Whom the tag of the turn before names, or -1.
        addressed: Whom the turn addresses.
    """

    before: int
    addressed: frozenset[int]


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom the mentions mean.

    Attributes:
        people: For each mention the person, or -1.
        sure: How sure that is; for a pronoun the share of presence that speaks for the person.
        shares: For each pronoun of a tag the shares of all whom it fits.
    """

    people: Sequence[int]
    sure: Sequence[float]
    shares: Mapping[int, Mapping[int, float]]


@dataclass(frozen=True, slots=True)
class Known:
    """What the mentions are read with.

    Attributes:
        people: For each mention whom it means, pronouns aside, or -1.
        sure: How sure that is.
        paragraphs: For each mention its paragraph.
        genders: The genders of the persons.
        unnamed: Which persons have no name.
        named_only: Pronouns mean persons with names only, as nearly always in a whole book, whose old lady has one.
        narrator: Index of the narrator, or -1.
        entering: Mentions that a sentence brings in behind its verb: `there was Ann`.
        told: By mention, for the pronouns of tags.
        called: By mention, who has spoken or was addressed since the mention before.
        fixed: Pronouns of which `people` says already whom they mean.
        leaving: Mentions of persons who leave.
    """

    people: Sequence[int]
    sure: Sequence[float]
    paragraphs: Sequence[int]
    genders: Sequence[str | None]
    unnamed: Sequence[bool]
    named_only: bool
    narrator: int
    entering: Container[int]
    told: Mapping[int, Told]
    called: Mapping[int, Sequence[int]] = field(default_factory=dict)
    fixed: Container[int] = frozenset()
    leaving: Container[int] = frozenset()


def resolve(mentions: Sequence[Mention], known: Known) -> Resolved:
    """Resolve the pronouns.

    Args:
        mentions: All mentions in order.
        known: What they are read with.

    Returns:
        Whom each mention means.
    """
    walk = _Walk(known)
    people: list[int] = []
    sure: list[float] = []
    shares: dict[int, Mapping[int, float]] = {}
    for number, mention in enumerate(mentions):
        walk.reach(mention, known.paragraphs[number])
        walk.call(known.called.get(number, ()))
        person, certain = known.people[number], known.sure[number]
        if mention.kind is MentionKind.PRONOUN and number not in known.fixed:
            found = walk.shares(mention, known.told.get(number))
            person = max(found, key=lambda one: (found[one], -one)) if found else -1
            certain = found[person] if found else 0.0
            if number in known.told:
                shares[number] = found
        walk.see(mention, person, certain, subject=mention.subject or number in known.entering)
        if number in known.leaving:
            walk.leave(person)
        people.append(person)
        sure.append(certain)
    return Resolved(people, sure, shares)


class _Walk:
    """Who is how present where the walk through the mentions has come to."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._presence: dict[int, float] = {}
        self._sentence = self._paragraph = 0
        self._subject = (-2, -1)  # the sentence of the last subject, and who it is
        self._leaving: set[int] = set()  # whoever is gone when the sentence ends

    def reach(self, mention: Mention, paragraph: int) -> None:
        """Come to a mention: presence fades by the way."""
        if mention.sentence == self._sentence:
            return
        fade = _FADE ** min(mention.sentence - self._sentence, 30)
        if paragraph != self._paragraph:
            fade *= _FADE_PARAGRAPH
        for person in self._leaving & self._presence.keys():
            self._presence[person] *= _GONE
        self._leaving.clear()
        self._presence = {person: value * fade for person, value in self._presence.items() if value * fade > _FORGOTTEN}
        self._sentence, self._paragraph = mention.sentence, paragraph

    def leave(self, person: int) -> None:
        """Somebody goes: with the next sentence they are hardly there any more."""
        self._leaving.add(person)

    def call(self, persons: Sequence[int]) -> None:
        """Who speaks or is addressed is there, or spoken to at least."""
        for person in persons:
            self._presence[person] = self._presence.get(person, 0.0) + _CALLED

    def shares(self, pronoun: Mention, told: Told | None) -> dict[int, float]:
        """Whom a pronoun may mean, and with what share."""
        genders, narrator = self._known.genders, self._known.narrator
        weights: dict[int, float] = {}
        for person, value in self._presence.items():
            gender = genders[person]
            if person == narrator or (gender is not None and gender != pronoun.gender):
                continue
            weight = value if gender else value * _UNKNOWN_GENDER
            if told is not None:
                weight *= (_SPOKE if person == told.before else 1.0) * (_ADDRESSED if person in told.addressed else 1.0)
            weights[person] = weight * self._grammar(pronoun, person)
        total = sum(weights.values())
        return {person: weight / total for person, weight in weights.items()}

    def _grammar(self, pronoun: Mention, person: int) -> float:
        sentence, subject = self._subject
        if person != subject:
            return 1.0
        if pronoun.subject:
            return _PARALLEL if pronoun.sentence - sentence <= 1 else 1.0
        free = pronoun.possessive or pronoun.words.endswith("self") or pronoun.sentence != sentence
        return 1.0 if free else _BOUND

    def see(self, mention: Mention, person: int, sure: float, *, subject: bool) -> None:
        """Somebody is mentioned, and so more present."""
        known = self._known
        if person < 0 or sure < _SURE or (known.named_only and known.unnamed[person]):
            return
        if mention.kind is MentionKind.NAME:
            gain = _NAMED_SUBJECT if subject else _NAMED
        elif mention.kind is MentionKind.PRONOUN:
            gain = _PRONOUN_SUBJECT if subject else _PRONOUN
        elif known.unnamed[person]:
            gain = _UNNAMED_SUBJECT if subject else _UNNAMED
        else:
            gain = _ROLE
        self._presence[person] = self._presence.get(person, 0.0) + gain * sure
        if subject:
            self._subject = mention.sentence, person
