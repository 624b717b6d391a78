"""Whom `his mother` means whom he calls `Mother`: a nominal of kin and what families call each other by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from screenplay.prose.annotated import Annotated
from screenplay.prose.bystanders import PERSONS
from screenplay.prose.cast import Person, same_gender
from screenplay.prose.kinship import FATHERS, MOTHERS
from screenplay.prose.turns import TURNS
from screenplay.prose.who import DRAFT, Address

__all__ = ["find"]

_KIN = (
    MOTHERS | {"mam", "ma", "maman"},
    FATHERS | {"da", "pop", "pops"},
    frozenset("grandmother grandma gran granny nan nana nanna".split()),
    frozenset("grandfather grandpa grandad granddad gramps grandda".split()),
    frozenset(("aunt", "auntie", "aunty")),
    frozenset(("uncle",)),
)
_CALLS = 0.5  # chance that the owner speaks one of the turns that call somebody so


def find(annotated: Annotated, known: Mapping[int, int]) -> Iterator[Address]:
    """Link nominals of kin to whom their owners call so.

    Args:
        annotated: The manuscript with its persons, turns and the draft of its speakers.
        known: By name that only addresses, the person it means.

    Yields:
        The links: of the nominal, or of the name, if that is known to be nobody else's.
    """
    persons = annotated[PERSONS]
    names = [(number, kind) for number, person in enumerate(persons) if (kind := _called(person)) is not None]
    if not names:
        return
    calls = _calls(annotated)
    meant = dict(known)
    for nominal, person in enumerate(persons):
        owner, _, head = person.key.rpartition("|")
        kind = _kind(head)
        if not owner.isdigit() or kind is None or nominal in known or person.cue:
            continue
        for name, other in names:
            if other != kind or calls[name].get(int(owner), 0.0) < _CALLS or not same_gender(person, persons[name]):
                continue
            target = meant.get(name, nominal if persons[name].addressed_only else name)
            if target == int(owner):
                continue
            one, link = (name, nominal) if target == nominal else (nominal, target)
            meant[one] = link
            yield Address(one, link)
            break


def _called(person: Person) -> int | None:
    """Which kin a name is that is nothing but a word for kin."""
    kinds = {_kind(form.casefold()) for form in person.forms}
    return None if person.unnamed or len(kinds) != 1 else kinds.pop()


def _kind(word: str) -> int | None:
    return next((number for number, words in enumerate(_KIN) if word in words), None)


def _calls(annotated: Annotated) -> Mapping[int, Mapping[int, float]]:
    """By name, how likely each person speaks where it addresses somebody, at best."""
    found: dict[int, dict[int, float]] = defaultdict(dict)
    for turn, draft in zip(annotated[TURNS], annotated[DRAFT], strict=True):
        for name in turn.addressed:
            for person, chance in draft.chances.items():
                found[name][person] = max(found[name].get(person, 0.0), chance)
    return found
