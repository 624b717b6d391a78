"""What the checks look at: a script as text, as lines and as a model, with what all of them ask for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from screenplay.diagnostics import Diagnostic, Severity
from screenplay.fountain.lines import Lines, lines_of
from screenplay.fountain.reader import read_with_diagnostics
from screenplay.model import Action, DualDialogue, Screenplay, Speech

__all__ = ["Line", "Script", "doubt", "folded", "script_of"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of action or of what is said.

    Attributes:
        text: The line as printed, blanks stripped.
        number: Its line in the script; near it where a note of several lines stands in the same text.
        is_first: Nothing stands above it in the same text.
        is_last: Nothing stands below it in the same text.
    """

    text: str
    number: int
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class Script:
    """A script that is looked through.

    Attributes:
        text: Its text, with line feeds for line breaks.
        lines: Its lines, notes and boneyard taken out.
        play: Its elements.
        doubts: What its reader had to say.
        speakers: How many speeches each speaker has, names without case.
    """

    text: str
    lines: Lines
    play: Screenplay
    doubts: tuple[Diagnostic, ...]
    speakers: Counter[str]

    def speeches(self) -> Iterator[Speech]:
        """All speeches, those at the same time too."""
        return speeches_of(self.play)

    def action(self) -> Iterator[list[Line]]:
        """The lines of each block of action."""
        for element in self.play.elements:
            if isinstance(element, Action):
                yield lines_in(element.text.plain, element.origin.line or 0)


def script_of(text: str) -> Script:
    """Read a script.

    Raises:
        EncodingError: The text holds lone surrogates, which no file can.
    """
    reading = read_with_diagnostics(text)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    play = reading.screenplay
    speakers = Counter(folded(speech.cue.plain) for speech in speeches_of(play) if speech.parts)
    return Script(text, lines_of(text), play, reading.diagnostics, speakers)


def speeches_of(play: Screenplay) -> Iterator[Speech]:
    """All speeches of a script, those at the same time too."""
    for element in play.elements:
        if isinstance(element, Speech):
            yield element
        elif isinstance(element, DualDialogue):
            yield element.left
            yield element.right


def lines_in(text: str, first: int) -> list[Line]:
    """The lines of a text that begins on a line of the script."""
    texts = text.split("\n")
    last = len(texts) - 1
    return [Line(line.strip(), first + at, at == 0, at == last) for at, line in enumerate(texts)]


def folded(name: str) -> str:
    """A name by which two ways to write it are compared: without case, with single spaces."""
    return " ".join(name.split()).casefold()


def doubt(code: str, message: str, line: int | None, column: int | None = None) -> Diagnostic:
    """A finding."""
    return Diagnostic(code, Severity.WARNING, message, line=line, column=column)
