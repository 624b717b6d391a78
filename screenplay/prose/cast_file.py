"""The cast as a file that a writer edits and gives back: a TOML table a character.

    [[character]]
    cue = "CLARA"
    names = ["Clara", "Ms. Whitlock", "the director's wife"]
    gender = "female"

A new `cue` renames, a name moved to another table joins or parts two persons, a `gender` decides whom `she` can mean.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from typing import Any

from screenplay.errors import InputError
from screenplay.prose.analysis import Analysis, Character
from screenplay.prose.casting import CastRole, plain

__all__ = ["read_cast", "write_cast"]

_GENDERS = {"female": "f", "male": "m", "": None}
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)$")
_KEYS = frozenset(("cue", "names", "gender", "id", "speeches"))


def write_cast(analysis: Analysis) -> str:
    """Write the cast of an analysis as a file to edit.

    Args:
        analysis: The analysis.

    Returns:
        TOML; `read_cast` of it changes nothing.
    """
    tables = []
    taken: set[str] = set()
    for character in sorted(analysis.characters, key=lambda each: -each.utterances):
        names = [name for name in character.names if plain(name) not in taken]  # `his wife` may be two men's
        taken.update(map(plain, names))
        if names:
            tables.append(_table(character, names))
    head = (
        "# The cast. Change a cue to rename a character, move a name to another table to join or part two,",
        '# set a gender ("female", "male", or "" to leave it to the text), then give the file back with --cast.',
    )
    return "\n".join(head) + "\n" + "".join(f"\n{table}\n" for table in tables)


def _table(character: Character, names: Iterable[str]) -> str:
    return "\n".join(
        (
            "[[character]]",
            f"cue = {_quoted(character.name)}",
            f"names = [{', '.join(map(_quoted, names))}]",
            f"gender = {_quoted(character.gender or '')}",
            f"# speeches: {character.utterances}, words: {character.words}",
        )
    )


def read_cast(text: str) -> tuple[CastRole, ...]:
    """Read a cast file.

    Args:
        text: TOML.

    Returns:
        What the writer says of the cast, a role a table.

    Raises:
        InputError: The file is no TOML, or a table holds what no character has.
    """
    try:
        data = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else None
        raise InputError(f"this is no TOML: {_PLACE.sub('', str(error))}", line=line) from None
    tables = data.pop("character", [])
    if data or not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise InputError("a cast file holds nothing but tables headed [[character]]")
    roles = tuple(_role(table) for table in tables)
    _refuse_doubles(roles)
    return roles


def _role(table: dict[str, Any]) -> CastRole:
    cue, names, gender = table.get("cue", ""), table.get("names", []), table.get("gender", "")
    who = f"character {cue!r}" if isinstance(cue, str) and cue else "a character"
    unknown = sorted(table.keys() - _KEYS)
    if unknown:
        raise InputError(f"{who} has no {unknown[0]!r}: a character has cue, names and gender")
    if not isinstance(cue, str) or "\n" in cue:
        raise InputError(f"the cue of {who} is no line of text")
    if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
        raise InputError(f"the names of {who} are no list of texts")
    if not names:
        raise InputError(f"{who} has no names")
    if gender not in _GENDERS:
        raise InputError(f"the gender of {who} is {gender!r}: it can be 'female', 'male' or empty")
    return CastRole(cue.strip(), tuple(names), _GENDERS[gender])


def _refuse_doubles(roles: Iterable[CastRole]) -> None:
    owners: dict[str, CastRole] = {}
    for role in roles:
        for name in role.names:
            other = owners.setdefault(plain(name), role)
            if other is not role:
                raise InputError(f"the name {name!r} belongs to two characters: {other.cue!r} and {role.cue!r}")


def _quoted(text: str) -> str:
    """A TOML string: https://toml.io/en/v1.0.0#string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04X}" for c in escaped) + '"'
