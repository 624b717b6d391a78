"""Put the persons of a text together as the writer's casting says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from screenplay.prose.annotated import Annotated
from screenplay.prose.cast import FOUND_CAST, Person, first_person
from screenplay.prose.casting import CastRole, roles_by_name, roles_of

__all__ = ["find", "recast"]

_NARRATED = 3  # words of the first person in the narration


def find(annotated: Annotated) -> tuple[Person, ...]:
    """Correct the cast by the writer's casting, if there is one.

    Args:
        annotated: The manuscript with its sentences and the cast as the text shows it.

    Returns:
        The persons.
    """
    roles = roles_of(annotated)
    if not roles:
        return annotated[FOUND_CAST]
    if first_person(annotated)[0] < _NARRATED:  # nobody narrates, whatever the writer says
        roles = tuple(replace(role, names=tuple(name for name in role.names if name != "I")) for role in roles)
    return recast(annotated[FOUND_CAST], [role for role in roles if role.names])


def recast(persons: Sequence[Person], roles: Sequence[CastRole]) -> tuple[Person, ...]:
    """Give every role the forms that it names; what no role names stays as it was found.

    Args:
        persons: The persons as the text shows them.
        roles: What the writer says.

    Returns:
        The persons; those of a role stand where the first of their forms stood.
    """
    forms = {form: number for number, person in enumerate(persons) for form in person.forms}
    of_form = roles_by_name(roles, forms)
    kept: list[Person | int] = []  # a person left over, or the number of a role
    for person in persons:
        rest = {form: count for form, count in person.forms.items() if form not in of_form}
        for form in person.forms:
            if form in of_form and of_form[form] not in kept:
                kept.append(of_form[form])
        if rest:
            name = max(rest, key=lambda form: rest[form]) if person.name not in rest else person.name
            kept.append(replace(person, name=name, forms=rest, narrator=person.narrator and "I" in rest))
    found = [_played(roles, each, persons, of_form) if isinstance(each, int) else each for each in kept]
    return (*found, *_narrators(roles, kept))


def _narrators(roles: Sequence[CastRole], kept: Sequence[Person | int]) -> Iterator[Person]:
    """Who narrates by what the writer says, though the text never names them and hardly says I."""
    for number, role in enumerate(roles):
        if "I" in role.names and number not in kept:
            names = [name for name in role.names if name != "I"]
            yield Person(names[0] if names else "Narrator", {"I": 1}, role.gender, narrator=True, cue=role.cue)


def _played(roles: Sequence[CastRole], number: int, persons: Sequence[Person], of_form: Mapping[str, int]) -> Person:
    """The person of a role, with all that was found of its forms."""
    forms: Counter[str] = Counter()
    parts = []
    for person in persons:
        own = {form: count for form, count in person.forms.items() if of_form.get(form) == number}
        if own:
            forms.update(own)
            parts.append((sum(own.values()), person))
    largest = max(parts, key=lambda part: part[0])[1]
    names = [form for form, _ in forms.most_common() if form != "I"]
    return replace(
        largest,
        name=names[0] if names else largest.name,
        forms=dict(forms.most_common()),
        gender=roles[number].gender or largest.gender,
        narrator="I" in roles[number].names,
        addressed_only=all(person.addressed_only for _, person in parts),
        cue=roles[number].cue,
    )
