"""Whom a name means that only ever addresses somebody: Doc, Captain, a pet name, a title with a surname.

A first guess at all speakers shows who stands on the other side when the name is used; where that is nearly always the
same person, the name is this person's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from screenplay.prose import introductions, kin_links, nominal_links
from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.cast import Person, same_gender
from screenplay.prose.first_name_terms import by_first_name, has_first_name, is_first_name
from screenplay.prose.given import begins, short_for
from screenplay.prose.hearers import Heard, hear
from screenplay.prose.mentions import MENTIONS, MentionKind
from screenplay.prose.names import NAMES
from screenplay.prose.references import REFERENCES
from screenplay.prose.speaking.context import is_book
from screenplay.prose.tags import TAGS
from screenplay.prose.turns import TURNS
from screenplay.prose.who import DRAFT, Address, links

__all__ = ["find"]

_MOSTLY = 0.6  # share of sightings as an address that makes a name one of these
_CLEAR = 0.65  # share of the evidence that must speak for one person
_CLEARER = 0.75
_ENOUGH, _MORE = 1.2, 2.0  # evidence; a neighbouring turn that is sure counts one
_SHORT, _INSIDE = 3, 4  # letters of a short form that begins a name, and of one that stands within
_NOBLE = frozenset(
    "king queen prince princess duke duchess marquis marquise earl count countess viscount baron baroness lord lady sir"
    " dame".split()
)


def find(annotated: Annotated) -> tuple[Address, ...]:
    """Link names that only address, and nominals of persons who get a name, to the persons they mean.

    Args:
        annotated: The manuscript with its names, persons, mentions, turns and the draft of its speakers.

    Returns:
        The links; names that remain open have none.
    """
    introduced = tuple(introductions.find(annotated))
    called = tuple(_called(annotated, {address.person for address in introduced}))
    if is_book(annotated[TURNS]):
        return (*introduced, *called)
    known = links((*introduced, *called))
    kin = tuple(kin_links.find(annotated, known))
    known = links((*introduced, *called, *kin))
    nominals = nominal_links.find(annotated, known)
    settled = (replace(link, person=known.get(link.person, link.person)) for link in nominals)
    return (*introduced, *called, *kin, *settled)


def _called(annotated: Annotated, introduced: Collection[int]) -> Iterator[Address]:
    """Link names that only address, and are nobody's who was introduced."""
    persons, turns = annotated[PERSONS], annotated[TURNS]
    open_names = _open_names(annotated, persons).difference(introduced)
    acting = {
        reference.person
        for mention, reference in zip(annotated[MENTIONS], annotated[REFERENCES], strict=True)
        if mention.subject and mention.kind is MentionKind.NAME  # `the captain` is a nominal of somebody named
    }
    means = _meant if is_book(turns) else _met
    heard = hear(annotated, open_names)
    found: dict[int, int] = {}
    for name in sorted(heard):
        meant = means(persons, name, heard[name], narrated=name in acting)
        if meant is not None:
            found[name] = meant
    for name in sorted(heard.keys() - found.keys()):
        longer = {found[other] for other in found if _begins(persons[name], persons[other])}
        if len(longer) == 1 and not longer & heard[name].beside:
            found[name] = longer.pop()  # `Cap` is who `Captain` is
    yield from (Address(name, person) for name, person in sorted(found.items()))


def _met(persons: Sequence[Person], name: int, heard: Heard, *, narrated: bool) -> int | None:
    """Whom a name means in a chapter, which tells of few persons by all their names."""
    if not is_first_name(persons[name]):
        return _meant(persons, name, heard, narrated=narrated)
    called = by_first_name(persons, name, heard)
    if called is not None:
        return called
    person = _meant(persons, name, heard, narrated=narrated)
    if person is None or not has_first_name(persons[person]):
        return person
    return person if _shortens(persons[name], persons[person]) or _shortens(persons[person], persons[name]) else None


def _meant(persons: Sequence[Person], name: int, heard: Heard, *, narrated: bool) -> int | None:
    """Whom a name means: the one who answers to it nearly always."""
    people = heard.answers.keys() | heard.speaks.keys()
    evidence = {person: heard.answers.get(person, 0.0) - heard.speaks.get(person, 0.0) for person in people}
    return _clear(_weighed(persons, name, evidence), narrated=narrated)


def _open_names(annotated: Annotated, persons: Sequence[Person]) -> frozenset[int]:
    """Names mostly used to address, and never as the subject of a tag."""
    addressing = Counter(use.form for use in annotated[NAMES] if use.vocative)
    speaking = _speaking(annotated)
    return frozenset(
        number
        for number, person in enumerate(persons)
        if number not in speaking
        and not person.unnamed
        and not person.narrator
        and not person.cue
        and sum(addressing[form] for form in person.forms) >= _MOSTLY * sum(person.forms.values())
    )


def _speaking(annotated: Annotated) -> Collection[int | None]:
    """Whom tags tell to speak; in a chapter by name, as `said the captain` may be of Tom, whom others call Captain."""
    if is_book(annotated[TURNS]):
        return {draft.person for draft in annotated[DRAFT] if draft.told}
    mentions, references = annotated[MENTIONS], annotated[REFERENCES]
    subjects = (tag.mention for tag in annotated[TAGS] if tag.verb is not None and tag.mention is not None)
    return {references[number].person for number in subjects if mentions[number].kind is MentionKind.NAME}


def _weighed(persons: Sequence[Person], name: int, evidence: Mapping[int, float]) -> dict[int, float]:
    """The evidence for those who may be meant; the one person whose name it shortens, if there is one, alone."""
    full = [
        number
        for number, person in enumerate(persons)
        if number != name
        and not person.unnamed
        and _begins(persons[name], person)
        and same_gender(persons[name], person)
    ]
    return {
        person: weight * (2.0 if person in full or _is_within(persons[name], persons[person]) else 1.0)
        for person, weight in evidence.items()
        if person >= 0 and weight > 0 and _may_be(persons[name], persons[person]) and (len(full) != 1 or person in full)
    }


def _shortens(name: Person, person: Person) -> bool:
    """A name's one word is short for one of the person's."""
    known = any(short_for(short, word) for short in _only_words(name) for word in _words(person))
    return known or _begins(name, person) or _is_within(name, person)


def _begins(name: Person, person: Person) -> bool:
    """A name's one word, its last vowel aside, begins a longer one of the person's: `Kitty` and `Katherine` do not."""
    stems = {word.rstrip("yie") if len(word.rstrip("yie")) >= _SHORT else word for word in _only_words(name)}
    return any(
        begins(stem, word) and word not in _only_words(name)
        for stem in stems
        if len(stem) >= _SHORT
        for word in _words(person)
    )


def _is_within(name: Person, person: Person) -> bool:
    """The same for one that stands within: `Beth` and `Elizabeth`."""
    return any(
        len(word) > len(short) and short in word
        for short in _only_words(name)
        if len(short) >= _INSIDE
        for word in _words(person)
    )


def _only_words(name: Person) -> set[str]:
    return {form.casefold() for form in name.forms if " " not in form}


def _words(person: Person) -> set[str]:
    return {word for form in person.forms for word in form.casefold().split()}


def _may_be(name: Person, person: Person) -> bool:
    return same_gender(name, person) and not (_noble(name) and _noble(person) - _noble(name))


def _noble(person: Person) -> frozenset[str]:
    """The words for a rank of birth in a person's names: no duchess is `Lady Ann`."""
    titles = (word for form in person.forms for word in form.casefold().split()[:-1] or [form.casefold()])
    return _NOBLE.intersection(titles)


def _clear(evidence: Mapping[int, float], *, narrated: bool) -> int | None:
    """The one person that the evidence speaks for; a name that the narration knows as a person needs more of it."""
    best = max(evidence, key=lambda person: (evidence[person], -person), default=None)
    if best is None:
        return None
    enough, share = (_MORE, _CLEARER) if narrated else (_ENOUGH, _CLEAR)
    clear = evidence[best] >= enough and evidence[best] >= share * sum(evidence.values())
    return best if clear else None
