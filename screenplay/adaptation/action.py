"""Narration to blocks of action: whole sentences, at most four printed lines."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screenplay.adaptation.prose_text import capitalised, joined, parted, with_end
from screenplay.model import Action, Origin, RichText

__all__ = ["COLUMNS", "LINES", "Passage", "blocks"]

LINES = 4  # printed lines of a block
COLUMNS = 60  # characters of a line of action
_CLAUSE = re.compile(r"[;:,—–][\"'”’]?\s+(?=\S)")
_JOINS = re.compile(r"(?:and|but|or|nor|so|yet|until|till|while|because|as\s+(?:if|though))\b")
_LEANS = re.compile(r"(?:of|to|is|was|are|were|has|had|which|that|who|whose|whom)\b")
_LEAST = 60  # characters that a part of a sentence keeps


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of action, or what a tag leaves of one.

    Attributes:
        text: Its words.
        span: The range of the manuscript it came from.
        seam: What ends it where its sentence runs on into a speech: a colon, or a dash.
        resumes: It goes on with a sentence that a speech broke.
    """

    text: RichText
    span: tuple[int, int]
    seam: str = ""
    resumes: bool = False


def blocks(passages: Sequence[Passage], *, announcing: bool = False) -> Iterator[Action]:
    """Fill blocks with the sentences of one paragraph.

    Args:
        passages: The sentences in order.
        announcing: What they announce by a colon stands in a block of its own behind them.

    Yields:
        Blocks of at most `LINES` lines of `COLUMNS` characters, cut between sentences; a sentence that is longer by
        itself is cut between its clauses.
    """
    text: RichText | None = None
    spans: list[tuple[int, int]] = []
    for number, passage in enumerate(passages):
        announces = announcing and number + 1 == len(passages) and passage.text.plain.rstrip().endswith(":")
        for part in _fitting(_sentence(passage, announces=announces)):
            longer = part if text is None else joined([text, part])
            if text is not None and not _fits(longer):
                yield Action(text, origin=Origin(spans=tuple(spans)))
                longer, spans = part, []
            text = longer
            spans += [passage.span] if passage.span not in spans else []
    if text is not None:
        yield Action(text, origin=Origin(spans=tuple(spans)))


def _sentence(passage: Passage, *, announces: bool) -> RichText:
    """A passage as a whole sentence, or with the marks that join it to the speech beside it."""
    text = passage.text
    place = len(text.plain) - len(text.plain.lstrip(")] "))
    text = parted(text, place)[1] if place else text
    text = joined([RichText.of("--"), text]) if passage.resumes else capitalised(text)
    if passage.seam:
        return with_end(text, passage.seam)
    return text if announces else with_end(text)


def _pause(plain: str, place: int) -> int:
    """How long a reader pauses at a sign before this place: longest at a semicolon, shortest inside a phrase."""
    sign = plain[:place].rstrip().rstrip("\"”’'")[-1:]
    if sign == ";":
        return 3
    if _JOINS.match(plain, place) or sign != ",":
        return 2
    return 0 if _LEANS.match(plain, place) else 1


def _fits(text: RichText) -> bool:
    return _plain_fits(text.plain)


def _plain_fits(plain: str) -> bool:
    return len(plain) <= COLUMNS * LINES and len(textwrap.wrap(plain, COLUMNS)) <= LINES


def _fitting(sentence: RichText) -> Iterator[RichText]:
    """A sentence as it is, or in parts if it does not fit a block."""
    while not _fits(sentence):
        place = _break(sentence.plain)
        if place is None:
            break
        head, sentence = parted(sentence, place)
        yield head
    yield sentence


def _break(plain: str) -> int | None:
    """Where to cut a long sentence: between its clauses, where a reader would pause, else at the last blank that fits.

    Of the places whose rest fits a block too, the one with the deepest pause has it, and of equal ones the last.
    """
    lines = textwrap.wrap(plain, COLUMNS, drop_whitespace=False)[:LINES]
    room = sum(len(line) for line in lines)
    clauses = [match.end() for match in _CLAUSE.finditer(plain, 0, room + 1) if match.end() >= _LEAST]
    if clauses:
        whole = [place for place in clauses if _plain_fits(plain[place:])] or clauses
        return len(plain[: max(whole, key=lambda place: (_pause(plain, place), place))].rstrip())
    blank = plain.rfind(" ", 1, room)
    return blank if blank > 0 else None
