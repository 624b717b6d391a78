"""The exceptions that the library raises.

    ScreenplayError                 everything below
    |-- InputError                  what was given cannot be read or understood
    |   |-- EncodingError           the bytes are no text, or the text has lone surrogates
    |   `-- ModelError              a value that no screenplay element can hold
    |-- FormatError                 an unknown format or suffix, or one that cannot be read or written
    `-- OutputError                 the result cannot be written: it exists, or the place does not allow it

Doubt about the input is no exception: it comes back as `screenplay.Diagnostic`.
"""

from __future__ import annotations

__all__ = ["EncodingError", "FormatError", "InputError", "ModelError", "OutputError", "ScreenplayError"]


class ScreenplayError(Exception):
    """Base of every exception that the library raises on purpose.

    Attributes:
        path: The file concerned, or None.
        line: The 1-based line concerned, or None.
    """

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.line = line

    def __str__(self) -> str:
        message = super().__str__()
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{place}: {message}" if place else message


class InputError(ScreenplayError):
    """What was given cannot be read or understood."""


class EncodingError(InputError):
    """The bytes are no text in a known encoding, or the text holds lone surrogates."""


class ModelError(InputError, ValueError):
    """A value that no screenplay element can hold (see `docs/model.md`)."""


class FormatError(ScreenplayError):
    """A format or file suffix that is unknown, or that cannot be used this way."""


class OutputError(ScreenplayError):
    """The result cannot be written: the file exists, or its place does not allow it."""
