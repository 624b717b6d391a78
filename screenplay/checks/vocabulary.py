"""What words in a script are, by the letters and by word lists: names, times of day, lines that are no cue."""

from __future__ import annotations

import re
from collections.abc import Iterable

from screenplay.prose.lexicon import rows, words

__all__ = ["LONGEST", "Persons", "cue_parts", "ends_in_time"]

_TIMES = (
    "DAY|NIGHT|MORNING|EVENING|AFTERNOON|NOON|MIDDAY|MIDNIGHT|DAWN|DUSK|SUNRISE|SUNSET|TWILIGHT|LATER|CONTINUOUS|"
    "SAME(?: TIME)?|MAGIC HOUR|PRESENT(?: DAY)?"
)
_ENDS_IN_TIME = re.compile(
    r".*\w.*(?: -| --|–|—) ?"
    r"(?:(?:THE )?(?:NEXT|SAME|EARLY|LATE|LATER THAT|THAT|MOMENTS|MINUTES|HOURS|DAYS) )?"
    rf"(?:{_TIMES})(?: \(.*\))?\.?"
)
LONGEST = 160
"""Characters of a line that may be a cue or a heading; what is longer is looked at no further."""

# Somebody does something, or is introduced: `Zelko nods`, `ZELKO (40s)`.
_DOES = re.compile(r"(?<![^\W_])([A-Z][a-z]{2,20}(?= [a-z]{2,12}s\b)|[A-Z]{3,20}(?= \([0-9]))")
_SMALL_WORD = re.compile(r"(?<![^\W_])[a-z]{3,20}(?![^\W_])")
# First names that are more often something else when they stand in capitals by themselves.
_NO_NAME = frozenset(
    "silence later dawn summer autumn dusk early june may april august star sky sun rain angel".split()
)
_CUE = re.compile(r"(?P<name>[^(:]*?)\s*(?P<extension>(?:\([^()]*\)\s*)*):?\s*\^?")


def ends_in_time(line: str) -> bool:
    """Whether a line in capitals ends like a scene heading."""
    return len(line) <= LONGEST and _ENDS_IN_TIME.fullmatch(line) is not None


def cue_parts(line: str) -> tuple[str, str]:
    """A line taken apart as if it were a cue: the name, and what stands in parentheses behind it."""
    found = _CUE.fullmatch(line) if len(line) <= LONGEST else None
    return (found["name"], found["extension"].strip()) if found is not None else ("", "")


class Persons:
    """The words that persons are called by, in general and in one script.

    Args:
        speakers: The speakers of the script, names without case.
        action: The texts of its action, where somebody who never speaks may do something.
    """

    def __init__(self, speakers: Iterable[str], action: Iterable[str]) -> None:
        self._names = frozenset(row[0] for table in ("first_names", "person_nouns") for row in rows(table))
        self._around = frozenset(row[0] for row in rows("titles")) | words("callings")
        own = {word for speaker in speakers for word in _words(speaker) if len(word) > 2}
        small: set[str] = set()
        for text in action:
            own.update(found.casefold() for found in _DOES.findall(text))
            small.update(_SMALL_WORD.findall(text))
        self._own = frozenset(own - small)

    def knows(self, name: str) -> bool:
        """Whether a name is made of words that persons are called by."""
        found = [word for word in _words(name) if word != "the"]
        if not 0 < len(found) <= 3 or found[0] in _NO_NAME or not name[-1:].isalnum():
            return False
        known = (word in self._names or word in self._around or word in self._own for word in found)
        return all(known) and any(len(word) > 2 for word in found)


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", name.casefold())
