"""Places that scene headings call by two wordings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from screenplay.checks.likeness import neighbours, plain_letters, slip
from screenplay.checks.script import Script, doubt
from screenplay.checks.vocabulary import LONGEST, ends_in_time
from screenplay.diagnostics import Diagnostic
from screenplay.model import SceneHeading

__all__ = ["CODES", "find"]

CODES = ("similar-places",)

_PREFIX = re.compile(r"(?:(?:INT|EXT|EST|I|E)\b[./ -]*)+", re.IGNORECASE)
_TAIL = re.compile(r"\s*(?:--?|–|—|,)\s*(?P<time>[^-–—,]*)\Z")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_SMALL = frozenset("the a an of in at on by to for and s".split())
_SHORT = """
apt apartment  ave avenue  bldg building  blvd boulevard  dept department  flat apartment  home house  hwy highway
mt mount  ofc office  rd road  rm room  sq square  st street
"""
_SAME = dict(zip(_SHORT.split()[::2], _SHORT.split()[1::2], strict=True))
_DWELLINGS = frozenset("house apartment".split())
_FEW = 1  # scenes at a place that is a slip, where the slip alone does not tell


def find(script: Script) -> Iterator[Diagnostic]:
    """Every wording of a place that seems to mean another one, where it first stands."""
    shown: dict[str, str] = {}
    lines: dict[str, int | None] = {}
    counts: Counter[str] = Counter()
    for element in script.play.elements:
        if isinstance(element, SceneHeading) and (place := _place(element.text.plain)):
            key = " ".join(place.casefold().split())
            shown.setdefault(key, place)
            lines.setdefault(key, element.origin.line)
            counts[key] += 1
    for usual, odd in _pairs(counts):
        yield doubt("similar-places", f"{shown[odd]} may be {shown[usual]}", lines[odd])


def _place(heading: str) -> str:
    """A heading without INT. and the time of day."""
    heading = heading[:LONGEST].strip()
    if ends_in_time(heading.upper()) and (found := _TAIL.search(heading)):
        heading = heading[: found.start()]
    return _PREFIX.sub("", heading, count=1).strip(" .-–—")


def _pairs(counts: Counter[str]) -> Iterator[tuple[str, str]]:
    """Pairs of wordings that mean the same, the more frequent one first."""
    order = sorted(counts, key=lambda place: -counts[place])
    seen: set[tuple[str, str]] = set()
    by_words: dict[tuple[str, ...], str] = {}
    by_letters: dict[str, str] = {}
    joined: dict[str, str] = defaultdict(str)
    for place in order:
        words = _words(place)
        if not words:
            continue
        letters = "".join(words)
        usual = by_words.setdefault(tuple(sorted(words)), place)
        if usual == place:
            usual = by_letters.setdefault(letters, place)
        joined[letters] = joined[letters] or place
        if usual != place:
            seen.add((usual, place))
            yield usual, place
    for right, wrong in neighbours(joined):
        usual, odd = joined[right], joined[wrong]
        surely = slip(right, wrong)
        if (surely == 2 or (surely == 1 and counts[odd] <= _FEW < counts[usual])) and (usual, odd) not in seen:
            yield usual, odd


def _words(place: str) -> list[str]:
    """The words of a place that tell it from others, in plain letters."""
    words = [word for word in map(plain_letters, _WORD.findall(place)) if word and word not in _SMALL]
    if len(words) < 2:
        return words
    known = [_single(_SAME.get(word, word)) for word in words]
    telling = [word for word in known if word not in _DWELLINGS]
    return telling if len(telling) > 1 else known  # ANN'S KITCHEN is the KITCHEN of ANN'S HOUSE


def _single(word: str) -> str:
    """A word without the s of a possessive or of the plural."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
