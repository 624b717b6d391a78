"""Whom each mention means: names by the cast, pronouns and nominals by who is most present where they stand.

Presence is a number a person: a mention raises it, most of all as a subject, and it fades from sentence to sentence.
(Salience by recency and grammatical role; after Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution",
Computational Linguistics 20(4), 1994, much simplified.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.cast import CAST, Person
from screenplay.prose.casting import CastRole, roles_by_name, roles_of
from screenplay.prose.kinship import Kinship
from screenplay.prose.mentions import MENTIONS, Mention, MentionKind
from screenplay.prose.roles import roles_in
from screenplay.prose.sentences import SENTENCES

__all__ = ["REFERENCES", "Reference", "find", "person_by_form"]

_SAYING = frozenset("the a an his her their my our".split())  # what opens an apposition
_COMMA = regex.compile(r",\s+")
_CLOSING = regex.compile(r",\s+(?!and\b|or\b)\p{Ll}")
_POINTING = frozenset(("the", "this", "that"))
_FADE = 0.7  # what is left of a presence one sentence later
_FADE_PARAGRAPH = 0.8  # and, besides, at a new paragraph
_SUBJECT, _OTHER, _PRONOUN = 2.0, 1.0, 1.2
_FORGOTTEN = 0.05
_RELATED = 0.85  # how sure `her mother` is, by the names of the family
_UNKNOWN_GENDER = 0.6  # weight of a person whose gender the text does not show


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a mention means.

    Attributes:
        mention: Index of the mention.
        person: Index in the cast, or None for somebody without a name.
        sure: 1 for a name; for a pronoun the share of presence that speaks for the person.
    """

    mention: int
    person: int | None
    sure: float


REFERENCES: Layer[Reference] = Layer("references")


def find(annotated: Annotated) -> tuple[Reference, ...]:
    """Resolve every mention.

    Args:
        annotated: The manuscript with its sentences, cast and mentions.

    Returns:
        One reference a mention, in the same order.
    """
    return tuple(_walk(annotated))


def person_by_form(cast: Sequence[Person]) -> Mapping[str, int]:
    """Which person each form of a name means."""
    return {form: number for number, person in enumerate(cast) for form in person.forms}


def _walk(annotated: Annotated) -> Iterator[Reference]:
    cast, sentences = annotated[CAST], annotated[SENTENCES]
    narrator = next((number for number, person in enumerate(cast) if person.narrator), None)
    phrases = Counter(mention.words for mention in annotated[MENTIONS] if mention.kind is MentionKind.NOMINAL)
    rare = frozenset(phrase for phrase, count in phrases.items() if count == 1)
    told = _told(cast, roles_of(annotated), phrases)
    roles = roles_in(annotated.text, cast, annotated[MENTIONS])
    known = _Known(cast, person_by_form(cast), narrator, roles, rare, told, Kinship(cast))
    owner: tuple[int, int | None] = (-1, None)  # where the last possessive begins, and whose it is
    name: tuple[int, int | None] = (0, None)  # where the last name ends, and whose it is
    presence: dict[int, float] = {}
    sentence = 0
    for number, mention in enumerate(annotated[MENTIONS]):
        if mention.sentence != sentence:
            fade = _FADE ** min(mention.sentence - sentence, 30)
            if sentences[mention.sentence].paragraph != sentences[sentence].paragraph:
                fade *= _FADE_PARAGRAPH
            presence = {person: value * fade for person, value in presence.items() if value * fade > _FORGOTTEN}
            sentence = mention.sentence
        person, sure = known.resolve(mention, presence)
        if name[1] is not None and mention.determiner in _SAYING and _is_apposed(annotated.text, name[0], mention):
            person, sure = name[1], _RELATED
        if (
            mention.kind is MentionKind.NOMINAL
            and person is None
            and owner[0] == mention.start
            and owner[1] is not None
        ):
            own = mention.head == "voice"  # whose voice speaks speaks
            person = owner[1] if own else known.kinship.relative(owner[1], mention.words)
            sure = 0.0 if person is None else _RELATED
        if mention.possessive:
            owner = mention.start, person
        elif mention.kind is MentionKind.NAME:
            name = mention.end, person
        if person is not None and sure >= 0.5:
            gain = _PRONOUN if mention.kind is not MentionKind.NAME else _SUBJECT if mention.subject else _OTHER
            presence[person] = presence.get(person, 0.0) + gain * sure
        yield Reference(number, person, sure)


def _is_apposed(text: str, end: int, mention: Mention) -> bool:
    """`Ann, the new cook, came in`: a mention between commas says more of the name before it."""
    return _COMMA.fullmatch(text, end, mention.start) is not None and _CLOSING.match(text, mention.end) is not None


@dataclass(frozen=True, slots=True)
class _Known:
    """What holds for the whole text: the cast, and whom its names and roles mean."""

    cast: Sequence[Person]
    by_form: Mapping[str, int]
    narrator: int | None
    roles: Mapping[str, int]
    rare: Container[str]  # nominals that occur once
    told: Mapping[str, int]  # nominals that the writer says mean somebody
    kinship: Kinship

    def resolve(self, mention: Mention, presence: Mapping[int, float]) -> tuple[int | None, float]:
        """Whom a mention means, and how surely."""
        if mention.kind is MentionKind.NAME:
            return self.by_form.get(mention.words), 1.0
        if mention.kind is MentionKind.FIRST:
            return self.narrator, 1.0
        if mention.kind is MentionKind.PRONOUN:
            return _most_present(mention.gender, self.cast, presence, self.narrator)
        if mention.kind is MentionKind.NOMINAL and mention.words in self.told:
            return self.told[mention.words], 1.0
        if mention.kind is MentionKind.NOMINAL and mention.determiner in _POINTING:
            role = self.roles.get(mention.words, self.roles.get(mention.head) if mention.words in self.rare else None)
            return (role, 0.9) if role is not None else (None, 0.0)
        return None, 0.0


def _told(cast: Sequence[Person], roles: Sequence[CastRole], phrases: Collection[str]) -> dict[str, int]:
    """Which person of the cast each nominal means, by the writer's casting."""
    forms = person_by_form(cast)
    persons = {role: forms[form] for form, role in roles_by_name(roles, forms).items()}
    return {phrase: persons[role] for phrase, role in roles_by_name(roles, phrases).items() if role in persons}


def _most_present(
    gender: str | None, cast: Sequence[Person], presence: Mapping[int, float], narrator: int | None
) -> tuple[int | None, float]:
    weights = {
        person: value * (1.0 if cast[person].gender else _UNKNOWN_GENDER)
        for person, value in presence.items()
        if cast[person].gender in (gender, None) and person != narrator
    }
    if not weights:
        return None, 0.0
    best = max(weights, key=lambda person: (weights[person], -person))
    return best, weights[best] / sum(weights.values())
