"""Finding a name in a text: as a word of its own, in capitals or as a name is written, and what stands in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

__all__ = ["Mentions", "Names", "compile_words", "folded"]

_LETTER = r"[^\W_]"
# What follows these at the start of a sentence is no name: "Will you", "May I", "Mark my words".
_AFTER_VERB = frozenset(
    "i you he she it we they my your his her its our their the a an this that these those there anyone someone "
    "somebody anybody everyone no not".split()
)
_SMALL = frozenset("the a an of de la le van von der den di da du and".split())
_SENTENCE_START = re.compile(r"(?:\A|[.!?:…(\"“‘\[-]|--|—)[\s\"“‘'(]*\Z|\n\s*\Z")
_WORD = re.compile(rf"{_LETTER}+")
_ROMAN = re.compile(r"[IVX]{2,}")
_OWNED = re.compile(rf"{_LETTER}{_LETTER}['’]\Z")
_NEXT_WORD = re.compile(r"[ \t\n]+([^\W\d_]+)")


def folded(name: str) -> str:
    """A name by which two ways to write it are compared: without case, with single spaces."""
    return " ".join(name.split()).casefold()


@dataclass(frozen=True, slots=True)
class Names:
    """What is looked for, and what comes in its place.

    Attributes:
        old: The name that goes.
        new: The name that comes.
        others: Longer names of other characters that hold the old one; they stay.
        is_word: The old name is also a word of the language in this script.
    """

    old: str
    new: str
    others: tuple[str, ...] = ()
    is_word: bool = False

    def shown(self, found: str) -> str:
        """The new name in the case of what was found: capitals, or as a name is written."""
        if found.isupper() and not (len(found) == 1 and self.new[1:].islower()):
            return self.new.upper()
        return _title(self.new) if self.new.isupper() or self.new.islower() else self.new


@dataclass(frozen=True, slots=True)
class Mentions:
    """A name and how it is found.

    Attributes:
        names: What is looked for.
    """

    names: Names
    _pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        longer = "|".join(map(_spaced, self.names.others))
        start = rf"(?<!{_LETTER})(?<!{_LETTER}['’-])"
        end = rf"(?!{_LETTER})(?!-{_LETTER})"
        name = rf"(?P<name>{_spaced(self.names.old)})"
        either = f"(?:(?P<other>{longer})|{name})" if longer else name
        object.__setattr__(self, "_pattern", re.compile(start + either + end, re.IGNORECASE))

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """Every mention: where it begins and ends, and what is written instead."""
        return [
            (*self._span(text, found), self._instead(text, found))
            for found in self._found(text)
            if not self._is_verb(text, found)
        ]

    def doubtful(self, text: str) -> int:
        """How often the old name is left alone as it may be a word of the language."""
        if not self.names.is_word:
            return 0
        return sum(self._is_verb(text, found) for found in self._found(text))

    def _found(self, text: str) -> Iterator[re.Match[str]]:
        for found in self._pattern.finditer(text):
            if found["name"] is not None and _is_name(found["name"]):
                yield found

    def _is_verb(self, text: str, found: re.Match[str]) -> bool:
        if not self.names.is_word or found["name"].isupper():
            return False
        following = _NEXT_WORD.match(text, found.end())
        if following is None or following[1].casefold() not in _AFTER_VERB:
            return False
        return _SENTENCE_START.search(text[max(0, found.start() - 8) : found.start()]) is not None

    def _span(self, text: str, found: re.Match[str]) -> tuple[int, int]:
        return found.start(), found.end() + self._is_bare_possessive(text, found)

    def _instead(self, text: str, found: re.Match[str]) -> str:
        shown = self.names.shown(found["name"])
        if not self._is_bare_possessive(text, found):
            return shown
        return shown + text[found.end()] + ("S" if shown.isupper() else "s")

    def _is_bare_possessive(self, text: str, found: re.Match[str]) -> bool:
        """Whether an apostrophe alone makes the possessive, as in James' hat, where the new name needs an s."""
        end = found.end()
        if found["name"][-1] not in "sS" or self.names.new[-1:] in "sS" or text[end : end + 1] not in ("'", "’"):
            return False
        quoted = re.search(r"(?:\A|[\s(])['‘]", text[max(0, found.start() - 200) : end])
        return quoted is None and re.match(r".[ \t\n]+[^\W_]", text[end:]) is not None


def compile_words(names: Iterable[str]) -> re.Pattern[str]:
    """What finds any of some names as words, whatever their case."""
    return re.compile(rf"(?<!{_LETTER})(?:{'|'.join(map(_spaced, names))})(?!{_LETTER})", re.IGNORECASE)


def _spaced(name: str) -> str:
    return r"[ \t]+".join(re.escape(word) for word in name.split())


def _is_name(found: str) -> bool:
    """Whether words are written as a name: `the Ferryman`, but not `the ferryman`, nor `The ferryman`."""
    words = [word for word in found.split() if word.lower() not in _SMALL] or [found]
    return not any(word[:1].islower() for word in words)


def _title(name: str) -> str:
    """A name as it is written in a sentence: Dr. Okoro, Anne-Marie, O'Brien, Clara's, Henry VIII."""
    return _WORD.sub(_capitalised, name)


def _capitalised(word: re.Match[str]) -> str:
    if _ROMAN.fullmatch(word.group()):
        return word.group()
    ahead = word.string[: word.start()]
    return word.group().lower() if _OWNED.search(ahead) else word.group().capitalize()
