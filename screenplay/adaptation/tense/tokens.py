"""The words and signs of narration, with quoted words taken as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum, auto

__all__ = ["Kind", "Token", "tokens"]


class Kind(IntEnum):
    """What a token does in its sentence; a number, for it is looked up for every word."""

    NOUN = auto()  # a noun, an adjective, or any word that no list knows
    NAME = auto()  # a word with a capital inside its sentence
    DETERMINER = auto()
    POSSESSIVE = auto()  # `my`, `the girl's`
    PRONOUN = auto()  # one that is always a subject
    OBJECT = auto()  # one that never is
    EITHER = auto()  # `it`, `you`, `some`
    SELF = auto()
    NUMBER = auto()
    PREPOSITION = auto()
    TO = auto()
    SUBORDINATOR = auto()
    CONJUNCTION = auto()
    RELATIVE = auto()
    WHAT = auto()
    ADVERB = auto()
    THERE = auto()  # as the grammatical subject
    BE = auto()
    HAVE = auto()
    DO = auto()
    MODAL = auto()
    WOULD_HAD = auto()  # 'd
    PAST = auto()  # a simple past that is no participle
    EITHER_PAST = auto()  # a simple past or a participle
    PARTICIPLE = auto()
    PRESENT = auto()
    BARE = auto()  # an infinitive without `to`
    ING = auto()
    COMMA = auto()
    DASH = auto()
    OPEN = auto()
    CLOSE = auto()
    STOP = auto()  # a full stop, a semicolon, a colon
    QUOTE = auto()  # quoted words


@dataclass(slots=True)
class Token:
    """A word or a sign.

    Attributes:
        start: Offset of its first character.
        end: One past its last.
        text: As it is written.
        key: In lower case, with straight apostrophes.
        kind: What it does; set by `tagging`.
    """

    start: int
    end: int
    text: str
    key: str
    kind: Kind

    @property
    def capital(self) -> bool:
        """It begins with a capital."""
        return self.text[0].isupper()


_TOKEN = re.compile(
    r"(?P<word>[^\W_]+(?:(?!['’](?:d|s|m|re|ve|ll)\b)['’-][^\W_]+)*(?:(?<=s)['’](?!\w))?)"
    r"|(?P<sign>[.!?;:…]+|,|[()\[\]])"
    r"|(?P<quote>\"[^\"]*+(?:\"|$)|“[^”]*+(?:”|$)|«[^»]*+(?:»|$)"
    r"|(?<![\w'’])[‘'](?=\w)[^‘’'\n]*(?:(?<=\w)['’](?=\w)[^‘’'\n]*)*(?:(?<=[.,!?;:—-])['’]|(?<=[^s])['’](?!\w)))"
    r"|(?P<slanted>(?<!\w)_(?=[^_\s]{1,40}\s+[^_\s]{1,40}\s+[^_\s])[^_\n]{1,400}_(?!\w))"
    r"|(?P<clitic>(?<=[A-Za-z])['’](?:d|s|m|re|ve|ll)\b)"
    r"|(?P<dash>—|–|--+| - )",
    re.IGNORECASE,
)
_SIGNS = {",": Kind.COMMA, "(": Kind.OPEN, "[": Kind.OPEN, ")": Kind.CLOSE, "]": Kind.CLOSE}
_GROUPS = {
    "word": Kind.NOUN,
    "clitic": Kind.NOUN,
    "quote": Kind.QUOTE,
    "slanted": Kind.QUOTE,
    "dash": Kind.DASH,
}
_MISSPELT = re.compile(  # `did'nt`, `couldnt`
    r"(?P<helper>did|do|does|was|were|is|are|had|has|have|could|would|should|must)'?nt(?!\w)"
)
_TITLES = frozenset("mr mrs ms dr st capt col gen lt sgt rev prof mme mlle jr sr messrs hon".split())


def tokens(text: str) -> list[Token]:
    """Cut narration into words and signs.

    Args:
        text: Narration, quoted words included.

    Returns:
        Its tokens in order; marks of emphasis are left out, a slanted stretch of three words or more is quoted.
    """
    return list(_found(text))


def _found(text: str) -> Iterator[Token]:
    last = ""
    for match in _TOKEN.finditer(text):
        group, written = match.lastgroup or "", match[0]
        if written == "." and last in _TITLES:
            continue
        last = written.lower()
        if "’" in last:
            last = last.replace("’", "'")
        if last.endswith("nt") and (misspelt := _MISSPELT.fullmatch(last)) is not None:
            last = misspelt["helper"] + "n't"
        kind = _GROUPS[group] if group != "sign" else _SIGNS.get(written, Kind.STOP)
        yield Token(match.start(), match.end(), written, last, kind)
