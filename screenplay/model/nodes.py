"""Plain data taken apart with care: every value is looked at, and a wrong one is told with its place."""

from __future__ import annotations

from typing import TypeVar

from screenplay.errors import ModelError

__all__ = ["Node"]

_Value = TypeVar("_Value")

_WORDS: dict[type, str] = {
    bool: "true or false",
    dict: "an object",
    int: "a whole number",
    list: "a list",
    str: "a string",
}


class Node:
    """One object of the data.

    Attributes:
        place: Where it stands, for messages, such as `screenplay.elements[3]`.
    """

    def __init__(self, data: object, place: str) -> None:
        self._data = _checked(data, dict, place)
        self.place = place

    def __contains__(self, name: str) -> bool:
        return name in self._data

    def get(self, name: str, kind: type[_Value]) -> _Value:
        """A value that must be there.

        Raises:
            ModelError: It is not, or it is of another kind.
        """
        if name not in self._data:
            raise ModelError(f"{self.place}: {name!r} is missing")
        return _checked(self._data[name], kind, f"{self.place}.{name}")

    def find(self, name: str, default: _Value) -> _Value:
        """A value that may be left out; it must be of the kind of its default."""
        return self.get(name, type(default)) if name in self._data else default

    def items(self, name: str) -> list[tuple[object, str]]:
        """The items of a list, each with its place."""
        return [(item, f"{self.place}.{name}[{number}]") for number, item in enumerate(self.get(name, list))]

    def only(self, *names: str) -> None:
        """Refuse what has none of these names.

        Raises:
            ModelError: Something else is there.
        """
        for name in self._data:
            if name not in names:
                raise ModelError(f"{self.place}: {name!r} is unknown")


def _checked(value: object, kind: type[_Value], place: str) -> _Value:
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ModelError(f"{place} must be {_WORDS[kind]}, not {value!r:.40}")
    return value
