"""Nouns for persons."""

from __future__ import annotations

from functools import cache

from screenplay.prose.lexicon import rows

__all__ = ["person_nouns"]


@cache
def person_nouns() -> dict[str, str | None]:
    """Nouns for persons with their gender, None where the noun does not say."""
    return {noun: None if gender == "x" else gender for noun, gender in rows("person_nouns")}
