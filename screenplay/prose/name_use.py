"""One sighting of a person's name."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["NameUse"]


@dataclass(frozen=True, slots=True)
class NameUse:
    """One sighting of a person's name.

    Attributes:
        start: Offset of its first character.
        end: One past its last, a possessive `'s` aside.
        form: The name as the text writes it, line breaks and shouting capitals aside.
        titles: Its titles in lower case, without full stops.
        names: Its other words.
        quoted: It stands in a quotation.
        vocative: It addresses the person.
        possessive: An `'s` follows.
    """

    start: int
    end: int
    form: str
    titles: tuple[str, ...]
    names: tuple[str, ...]
    quoted: bool
    vocative: bool = False
    possessive: bool = False
