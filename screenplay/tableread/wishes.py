"""The readers and what they wish for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from screenplay.errors import FormatError
from screenplay.tableread.roles import Reading, Role

__all__ = ["Reader", "fixed_roles", "reader_of", "readers", "role_named"]

_MOST = 99


class Reader(NamedTuple):
    """Somebody who reads.

    Attributes:
        name: Their name.
        roles: The names of the roles that they are to have; `narrator` is the narrator.
    """

    name: str
    roles: tuple[str, ...] = ()


def readers(count: int) -> tuple[Reader, ...]:
    """So many readers without names.

    Raises:
        FormatError: Nobody deals to so many.
    """
    if not 1 <= count <= _MOST:
        raise FormatError(f"roles are dealt to 1 to {_MOST} readers, not {count}")
    return tuple(Reader(f"Reader {number}") for number in range(1, count + 1))


def reader_of(text: str) -> Reader:
    """Read a wish: a name, and behind a colon the roles, with commas between: `Ana: CLARA, narrator`.

    Raises:
        FormatError: There is no name.
    """
    name, _, roles = text.partition(":")
    name = " ".join(name.split())
    if not name:
        raise FormatError(f"a reader needs a name: {text!r}")
    return Reader(name, tuple(" ".join(role.split()) for role in roles.split(",") if role.strip()))


def fixed_roles(reading: Reading, given: Sequence[Reader]) -> list[int | None]:
    """The reader of each role that is wished for.

    Raises:
        FormatError: There is no reader, too many or two of one name; a role is unknown, or wished for twice.
    """
    if not 1 <= len(given) <= _MOST:
        raise FormatError(f"roles are dealt to 1 to {_MOST} readers, not {len(given)}")
    names = [reader.name.casefold() for reader in given]
    if len(set(names)) < len(names):
        raise FormatError("two readers have the same name")
    fixed: list[int | None] = [None] * len(reading.roles)
    for number, reader in enumerate(given):
        for wish in reader.roles:
            role = role_named(reading.roles, wish)
            if fixed[role] not in (None, number):
                raise FormatError(f"two readers wish for {reading.roles[role].name}")
            fixed[role] = number
    return fixed


def role_named(roles: Iterable[Role], name: str) -> int:
    """The index of a role by its name, in any case; `narrator` is the narrator, whatever it is called.

    Raises:
        FormatError: There is no such role.
    """
    wanted = " ".join(name.upper().split())
    known = list(roles)
    for index, role in enumerate(known):
        if role.name == wanted:
            return index
    for index, role in enumerate(known):
        if role.narrator and wanted == "NARRATOR":
            return index
    listed = ", ".join(role.name for role in known) or "none"
    raise FormatError(f"the script has no role {name!r}; its roles are: {listed}")
