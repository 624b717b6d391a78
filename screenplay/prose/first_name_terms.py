"""Who is called by a first name in speeches, whom the narration knows by surname, rank or kinship, or as I.

Two who both have first names are not one person under two of them; so the one without answers to it.
"""

from __future__ import annotations

from collections.abc import Sequence

from screenplay.prose.cast import Person, same_gender
from screenplay.prose.given import first_name_gender, kin_name_gender, rare_name_gender
from screenplay.prose.hearers import Heard
from screenplay.prose.phrases import title_of

__all__ = ["by_first_name", "has_first_name", "is_first_name"]

_ANSWERS = 0.5  # how surely the one meant speaks right before and after, a turn that addresses
_SHARE = 0.6  # of what speaks for anybody
_SPEAKS = 0.15  # the same for speaking in these turns: nobody calls himself
_UNNAMED = 2  # turns that show that somebody without a name is meant


def is_first_name(person: Person) -> bool:
    """A person is only known by one word that is a first name."""
    return all(" " not in form and _is_first(form) for form in person.forms)


def has_first_name(person: Person) -> bool:
    """One of the names of a person begins with a first name."""
    return not person.unnamed and any(_is_first(form.split(None, 1)[0]) for form in person.forms if form != "I")


def by_first_name(persons: Sequence[Person], name: int, heard: Heard) -> int | None:
    """Find whom a first name means that only addresses somebody.

    Args:
        persons: All persons.
        name: The name, as one of them.
        heard: Who seems to answer to it.

    Returns:
        The person, or None where nobody stands out.
    """
    may_be = {
        person: weight / heard.turns
        for person, weight in heard.answers.items()
        if person != name
        and same_gender(persons[name], persons[person])
        and not has_first_name(persons[person])
        and person not in heard.beside
        and (heard.turns >= _UNNAMED or not persons[person].unnamed)
    }
    best = max(may_be, key=lambda person: (may_be[person], -person), default=None)
    if best is None or may_be[best] < max(_ANSWERS, _SHARE * sum(may_be.values())):
        return None
    return best if heard.speaks.get(best, 0.0) < _SPEAKS * heard.turns else None


def _is_first(word: str) -> bool:
    plain = word.casefold().rstrip(".")
    if title_of(plain) is not None or kin_name_gender(plain) is not None:
        return False
    return first_name_gender(plain) is not None or rare_name_gender(plain) is not None
