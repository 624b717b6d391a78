"""What the writer says of the cast: which names are one person's, of which gender, under which cue.

What the text shows is a first guess; a casting corrects it, and everything that rests on it is decided anew.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from screenplay.prose.annotated import Annotated, Layer

__all__ = ["CASTING", "CastRole", "narrated", "plain", "roles_by_name", "roles_of"]


@dataclass(frozen=True, slots=True)
class CastRole:
    """One person, as the writer wants it.

    Attributes:
        cue: The name above the speeches; empty to leave it to the text.
        names: Every name and nominal of the person, such as `Clara`, `Ms. Whitlock`, `the old woman`; `I` for who
            narrates.
        gender: `m` or `f`; None to leave it to the text.
    """

    cue: str
    names: tuple[str, ...]
    gender: str | None = None


_DETERMINERS = frozenset("the a an this that my your his her its our their another".split())

CASTING: Layer[CastRole] = Layer("casting")


def roles_of(annotated: Annotated) -> tuple[CastRole, ...]:
    """The roles that the writer gave, if any."""
    if CASTING not in annotated:
        return ()
    return annotated[CASTING]


def roles_by_name(roles: Sequence[CastRole], names: Collection[str]) -> Mapping[str, int]:
    """Which role each of some names belongs to, whatever their capitals; the first role that has it."""
    known: dict[str, int] = {}
    for number, role in enumerate(roles):
        for name in role.names:
            known.setdefault(plain(name), number)
    return {name: known[plain(name)] for name in names if plain(name) in known}


def plain(name: str) -> str:
    """A name or nominal without its article or owner (`the`, `her`, `Ann's`), capitals and spare blanks."""
    words = name.casefold().replace("’", "'").split()
    leading = len(words) > 1 and (words[0] in _DETERMINERS or words[0].endswith("'s"))
    return " ".join(words[1:] if leading else words)


def narrated(roles: Sequence[CastRole], name: str) -> tuple[CastRole, ...]:
    """The roles with a name for the narrator: the role that has the name narrates, or a new one."""
    others = [replace(role, names=tuple(n for n in role.names if n != "I")) for role in roles]
    for number, role in enumerate(others):
        if plain(name) in map(plain, (role.cue, *role.names)):
            others[number] = replace(role, names=(*role.names, "I"))
            return tuple(others)
    return (*(role for role in others if role.names), CastRole(name.upper(), (name, "I")))
