"""Speakers without a name: `the old woman`, `a guard`, `her mother` join the cast when a tag lets them speak."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

import regex

from screenplay.prose.annotated import Annotated, Layer
from screenplay.prose.cast import CAST, Person, clear_gender, gender_behind
from screenplay.prose.casting import CastRole, plain, roles_by_name, roles_of
from screenplay.prose.lexicon import words
from screenplay.prose.mentions import MENTIONS, Mention, MentionKind
from screenplay.prose.references import REFERENCES, Reference
from screenplay.prose.tags import TAGS

__all__ = ["ORDINALS", "PERSONS", "find", "nominal_persons"]

PERSONS: Layer[Person] = Layer("persons")
_NOMINAL = (MentionKind.NOMINAL, MentionKind.GROUP)
_THERE = regex.compile(r"\b(?:there\s+(?:was|is|stood|stands|sat|sits|came|comes)|it\s+was)\s+$", regex.IGNORECASE)
_VERY = regex.compile(r"\b(?:very|rather|quite|really|extremely|so|more)\s+")
_WHO_DID = regex.compile(r",?\s+who\s+(?:\p{Ll}+ly\s+)?(?:had|has|was|is|were|stood|sat|stands|sits|\p{Ll}+ed)\b")
_VOICE = regex.compile(r"(?:['’]s?)?\s+(?:\p{Ll}+\s+)?voice\b")
_REACH = 16  # characters of it
_MOSTLY = 0.5  # share of a kin noun's sightings that makes it one person's
_OURS = frozenset(("their", "our"))
_BY_NAME = 2  # weight of an owner's name, against a pronoun, of which it is a guess whom it means
ORDINALS = frozenset("first second third other another next last former latter".split())


def find(annotated: Annotated) -> tuple[Person, ...]:
    """Add the unnamed speakers to the cast.

    Args:
        annotated: The manuscript with its cast, mentions, references and tags.

    Returns:
        The cast followed by the unnamed speakers, in the order of their first speech.
    """
    mentions = annotated[MENTIONS]
    keys = _keys(annotated)
    sightings: dict[str, Counter[str]] = {}
    genders: dict[str, str | None] = {}
    told = _genders(annotated.text, mentions)
    pronouns: dict[str, Counter[str]] = defaultdict(Counter)
    for mention, key, gender in zip(mentions, keys, told, strict=True):
        if key:
            form = f"{mention.determiner} {mention.words}".strip()
            sightings.setdefault(key, Counter())[form] += 1
            genders.setdefault(key, mention.gender)
            pronouns[key].update((gender,) if gender else ())
    tagged = {tag.mention for tag in annotated[TAGS] if tag.verb is not None}
    speaking = dict.fromkeys(
        key for number, key in enumerate(keys) if key and (number in tagged or _acts(annotated.text, mentions[number]))
    )
    unnamed = [
        Person(
            key.rpartition("|")[2],
            dict(sightings[key].most_common()),
            genders[key] or clear_gender(pronouns[key]),
            unnamed=True,
            key=key,
        )
        for key in speaking
    ]
    cast = _known_by_role(annotated[CAST], annotated[REFERENCES], told)
    return (*cast, *_as_cast(unnamed, roles_of(annotated)))


def _acts(text: str, mention: Mention) -> bool:
    """Somebody acts, is there or is heard: `There was a policeman in the hall.`, `The porter's voice rose.`."""
    if mention.kind is not MentionKind.NOMINAL:
        return False
    heard = mention.possessive and _VOICE.match(text, mention.end) is not None
    does = mention.subject or _WHO_DID.match(text, mention.end) is not None
    return does or heard or _THERE.search(text, max(0, mention.start - _REACH), mention.start) is not None


def _known_by_role(
    cast: Sequence[Person], references: Sequence[Reference], told: Sequence[str | None]
) -> Iterator[Person]:
    """The cast, where pronouns behind `the inspector` tell the gender of `Inspector`."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for reference, gender in zip(references, told, strict=True):
        if gender and reference.person is not None:
            counts[reference.person][gender] += 1
    for number, person in enumerate(cast):
        yield replace(person, gender=clear_gender(counts[number])) if person.gender is None else person


def _genders(text: str, mentions: Sequence[Mention]) -> list[str | None]:
    """For each nominal that is a subject and tells no gender itself, that of the pronoun which seems to mean it."""
    found: list[str | None] = []
    stop = len(text)
    for mention in reversed(mentions):
        silent = mention.kind in _NOMINAL and mention.subject and mention.gender is None
        found.append(gender_behind(text, mention.end, stop) if silent else None)
        if mention.kind is not MentionKind.PRONOUN:
            stop = mention.start
    return found[::-1]


def _as_cast(unnamed: Sequence[Person], roles: Sequence[CastRole]) -> Iterator[Person]:
    """The unnamed speakers with the cues and genders that the writer wants."""
    of_form = roles_by_name(roles, {form for person in unnamed for form in (person.key, *person.forms)})
    for person in unnamed:
        role = next((roles[of_form[form]] for form in (person.key, *person.forms) if form in of_form), None)
        yield person if role is None else replace(person, cue=role.cue, gender=role.gender or person.gender)


def nominal_persons(annotated: Annotated) -> list[int | None]:
    """Which unnamed speaker each mention means.

    Args:
        annotated: The manuscript with its persons, mentions and references.

    Returns:
        For each mention the index among the persons, or None.
    """
    by_key = {person.key: number for number, person in enumerate(annotated[PERSONS]) if person.unnamed}
    return [by_key.get(key) for key in _keys(annotated)]


def _keys(annotated: Annotated) -> list[str]:
    """What tells unnamed persons apart: the words of a nominal, and whose relation it is; empty for other mentions."""
    mentions, references = annotated[MENTIONS], annotated[REFERENCES]
    counts = Counter(_VERY.sub("", mention.words) for mention in mentions if mention.kind in _NOMINAL)
    roles = roles_of(annotated)
    told = roles_by_name(roles, counts)
    kin = words("kin")
    owners = _owners(mentions, references, kin)
    keys = []
    for number, mention in enumerate(mentions):
        if mention.kind not in _NOMINAL or references[number].person is not None:
            keys.append("")
        elif mention.words in told:
            keys.append(plain(roles[told[mention.words]].names[0]))
        elif mention.head in kin and (owner := owners.get(number)) is not None:
            keys.append(f"{owner}|{mention.head}")
        else:
            keys.append(_plain(mention, counts))
    return _family(mentions, keys)


def _family(mentions: Sequence[Mention], keys: list[str]) -> list[str]:
    """`Their father` is her father, where the text has one father only."""
    owned: dict[str, set[str]] = defaultdict(set)
    for key in keys:
        if "|" in key:
            owned[key.rpartition("|")[2]].add(key)
    return [
        next(iter(owned[key])) if mention.determiner in _OURS and len(owned.get(key, ())) == 1 else key
        for mention, key in zip(mentions, keys, strict=True)
    ]


def _owners(mentions: Sequence[Mention], references: Sequence[Reference], kin: Container[str]) -> dict[int, int]:
    """Whose relation each kin noun is; where most are one person's, so are those whose owner is a guess."""
    found: dict[int, int] = {}
    counts: dict[str, Counter[int]] = defaultdict(Counter)
    for number, mention in enumerate(mentions):
        owner = _owner(mentions, references, number) if mention.kind in _NOMINAL and mention.head in kin else None
        if owner is not None:
            found[number] = owner
            counts[mention.head][owner] += _BY_NAME if mentions[number - 1].kind is MentionKind.NAME else 1
    mostly = {head: owners.most_common(1)[0] for head, owners in counts.items()}
    ones = {head: owner for head, (owner, count) in mostly.items() if count >= _MOSTLY * counts[head].total()}
    for number, owner in found.items():
        if mentions[number - 1].kind is not MentionKind.NAME:
            found[number] = ones.get(mentions[number].head, owner)
    return found


def _owner(mentions: Sequence[Mention], references: Sequence[Reference], number: int) -> int | None:
    """The person whose relation a nominal is: the possessive that it begins with."""
    before = number - 1
    if before >= 0 and mentions[before].start == mentions[number].start and mentions[before].possessive:
        return references[before].person
    return None


def _plain(mention: Mention, counts: Counter[str]) -> str:
    """A nominal's words; only its noun, when the adjective is used this once for somebody known by the noun."""
    phrase, head = _VERY.sub("", mention.words), mention.head
    if counts[phrase] > 1 or not counts[head] or ORDINALS & set(phrase.split()) or "'s " in phrase:
        return phrase
    return head
