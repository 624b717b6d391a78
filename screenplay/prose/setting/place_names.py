"""Names of places that no noun gives away: `Longfield`, `the Strand`; found by the prepositions they follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import regex

from screenplay.prose.given import first_name_gender
from screenplay.prose.lexicon import words
from screenplay.prose.name_use import NameUse
from screenplay.prose.phrases import title_of
from screenplay.prose.setting.place_nouns import Rank, Setting
from screenplay.prose.words import is_past_verb

__all__ = ["PlaceName", "find_place_names", "is_act"]

_CAPITAL = r"\p{Lu}[\p{L}\p{M}]+(?:-\p{L}+)*"
_SIGHTING = regex.compile(rf"(?<![\p{{L}}\p{{M}}\d'’_-]){_CAPITAL}(?:\s{_CAPITAL})*")
_BEFORE = regex.compile(r"(?<![\p{L}’'])(\p{L}+)\s+(the\s+)?$")
_AFTER = regex.compile(r"\s(\p{Ll}+)")
_LONGEST = 24  # characters of a preposition, an article and the blanks before a name
_LOCATING = frozenset("at in from into through near reached left entered towards toward to round down up along".split())
_PREPOSITIONS = _LOCATING | {"of"}
_SURE = frozenset("at in into through near".split())
_STATES = frozenset(
    "was were is are had has did could would should might may lay stood seemed looked became offered".split()
)
_SHARE = 0.3  # of the sightings that follow a preposition of place


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that stands for a place.

    Attributes:
        name: As the text writes it.
        rank: A house or estate (one is at it), a town or country (one is in it), or a spot with an article.
        setting: What the use of the name suggests.
    """

    name: str
    rank: Rank
    setting: Setting


def find_place_names(text: str, uses: Iterable[NameUse]) -> Mapping[str, PlaceName]:
    """Find the names that are used like places and not like persons.

    Args:
        text: The whole text.
        uses: The sightings of persons' names.

    Returns:
        The place names by the words the text uses.
    """
    persons = {word for use in uses for word in use.names}
    seen: Counter[str] = Counter()
    acts: Counter[str] = Counter()
    located: dict[str, Counter[str]] = {}
    for match in _SIGHTING.finditer(text):
        name = " ".join(match[0].split())
        seen[name] += 1
        after = _AFTER.match(text, match.end())
        acts[name] += after is not None and is_act(after[1])
        before = _BEFORE.search(text, max(0, match.start() - _LONGEST), match.start())
        if before is not None and before[1].lower() in _PREPOSITIONS:
            counts = located.setdefault(name, Counter())
            counts[before[1].lower()] += 1
            counts["the"] += before[2] is not None
    found = {}
    for name, counts in located.items():
        placed = sum(count for word, count in counts.items() if word in _LOCATING)
        sure = sum(counts[word] for word in _SURE)
        if placed and sure and not acts[name] and placed >= _SHARE * seen[name] and _may_be_place(name, persons):
            found[name] = _place_name(name, counts)
    return found


def is_act(word: str) -> bool:
    """A verb that persons do, not places."""
    return is_past_verb(word) and word not in _STATES


def _place_name(name: str, counts: Counter[str]) -> PlaceName:
    if counts["the"] * 2 > sum(counts[word] for word in _LOCATING):
        return PlaceName(name, Rank.GROUND, Setting.ANY)
    if counts["at"] >= counts["in"]:
        return PlaceName(name, Rank.HOUSE, Setting.ANY)
    return PlaceName(name, Rank.LAND, Setting.EXT)


def _may_be_place(name: str, persons: frozenset[str] | set[str]) -> bool:
    parts = name.split()
    if any(part in persons or title_of(part) is not None for part in parts):
        return False
    if len(parts) == 1 and first_name_gender(name) is not None:
        return False
    keys = [part.casefold() for part in parts]
    return not any(key in words("not_names") or key in words("starters") for key in keys) and not name.isupper()
