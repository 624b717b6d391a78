"""One cue for each person: the name that the text uses most, in capitals."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from screenplay.prose.cast import Person

__all__ = ["NARRATOR", "NOBODY", "cues"]

NARRATOR = "NARRATOR"
NOBODY = "VOICE"  # speaks where nobody is known who could


def cues(persons: Sequence[Person], meant: Mapping[int, int]) -> dict[int, str]:
    """Give every person a cue, no two the same.

    Args:
        persons: All persons.
        meant: For names that only address, the person each means.

    Returns:
        The cue of each person that is somebody of its own.
    """
    found: dict[int, str] = {}
    taken: set[str] = set()
    names = _names(persons, meant)
    for number, person in enumerate(persons):
        if number in meant:
            continue
        options = _options(person, names.get(number, {}))
        numbered = (f"{options[0]} {count}" for count in range(2, len(persons) + 2))  # GUARD 2, as scripts have it
        cue = next(option for option in (*options, *numbered) if option not in taken)
        taken.add(cue)
        found[number] = cue
    return found


def _names(persons: Sequence[Person], meant: Mapping[int, int]) -> dict[int, dict[str, int]]:
    """By person without a name of their own, the names that speeches have for them."""
    found: dict[int, dict[str, int]] = {}
    for name, number in meant.items():
        if persons[number].nameless and not persons[name].unnamed:
            found.setdefault(number, {}).update(persons[name].forms)
    return found


def _options(person: Person, names: Mapping[str, int]) -> list[str]:
    """Possible cues, the best first."""
    if person.cue:
        return [_plain(person.cue)]
    if person.unnamed and not names:
        return [_plain(person.name)]
    known = names or {form: count for form, count in person.forms.items() if form != "I"}
    forms = sorted(known, key=lambda form: (-known[form], len(form)))
    longest = sorted(forms, key=len, reverse=True)
    return [_plain(form) for form in (*forms[:1], *longest)] or [NARRATOR]


def _plain(form: str) -> str:
    """A form as a cue: capitals, no line breaks, nothing that a cue cannot hold."""
    kept = " ".join("".join(c for c in form if c not in "()^@*_[]#\\").split())
    return kept.upper().strip(" .,;:'\"-") or NOBODY
