"""Word lists: plain data files, one word or one row a line, `#` for remarks, read once when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

__all__ = ["classes", "rows", "words"]


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table `NAME.tsv`, each a tuple of its cells."""
    lines = _lines(f"{name}.tsv")
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)


@cache
def classes(name: str) -> Mapping[str, frozenset[str]]:
    """The words of a table `NAME.tsv` of two cells, by the class that stands in the first."""
    found: dict[str, set[str]] = {}
    for label, listed in rows(name):
        found.setdefault(label, set()).update(listed.split())
    return {label: frozenset(listed) for label, listed in found.items()}


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list `NAME.txt`; several may stand in a line."""
    return frozenset(word for line in _lines(f"{name}.txt") for word in line.split())


def _lines(file: str) -> list[str]:
    text = files(__package__).joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
