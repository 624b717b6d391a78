"""How long reading takes."""

from __future__ import annotations

from typing import Final

from screenplay.errors import FormatError

__all__ = ["WORDS_PER_MINUTE", "check_pace", "clock", "minutes"]

WORDS_PER_MINUTE: Final = 150
"""A read with its small pauses; conversation alone runs at 150 to 190 words a minute."""

_PACES: Final = range(40, 401)


def minutes(words: int, pace: int = WORDS_PER_MINUTE) -> float:
    """The minutes that it takes to read so many words aloud."""
    return words / pace


def clock(words: int, pace: int = WORDS_PER_MINUTE) -> str:
    """The same in hours, minutes and seconds, such as `1:02:03`."""
    seconds = round(words * 60 / pace)
    return f"{seconds // 3600}:{seconds % 3600 // 60:02}:{seconds % 60:02}"


def check_pace(pace: int) -> None:
    """Refuse a pace that nobody reads at.

    Raises:
        FormatError: It is none.
    """
    if pace not in _PACES:
        raise FormatError(f"{_PACES[0]} to {_PACES[-1]} words a minute can be read, not {pace}")
