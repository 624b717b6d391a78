"""A table read prepared: the roles, who reads them, and the pages they come on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from screenplay.model import Screenplay
from screenplay.pdf import PdfOptions
from screenplay.pdf.layout import lay_out
from screenplay.tableread import WORDS_PER_MINUTE, Deal, Exchange, Reader, Reading, deal, minutes, read_through
from screenplay.tableread.minutes import check_pace

__all__ = ["Plan", "planned"]


@dataclass(frozen=True, slots=True)
class Plan:
    """A table read prepared.

    Attributes:
        play: The script.
        reading: The script as the room hears it.
        deal: Who reads what; None if nothing was dealt.
        first_pages: The page on which each role is first read.
        pages: How many numbered pages the script has.
        pace: Words a minute.
    """

    play: Screenplay
    reading: Reading
    deal: Deal | None
    first_pages: tuple[int, ...]
    pages: int
    pace: int

    def share(self, words: int) -> float:
        """So many words as a part of the script's."""
        return words / self.reading.words if self.reading.words else 0.0

    def to_dict(self) -> dict[str, Any]:
        """The cast and the deal as plain data."""
        roles = self.reading.roles
        data: dict[str, Any] = {
            "words": self.reading.words,
            "words_per_minute": self.pace,
            "minutes": round(minutes(self.reading.words, self.pace), 2),
            "pages": self.pages,
            "roles": [
                {
                    "name": role.name,
                    "narrator": role.narrator,
                    "reader": self.deal.reader_of(index) if self.deal else None,
                    "speeches": role.speeches,
                    "words": role.words,
                    "share": round(self.share(role.words), 4),
                    "minutes": round(minutes(role.words, self.pace), 2),
                    "first_page": self.first_pages[index] or None,
                    "scenes": [self.reading.scenes[scene].number for scene in role.scenes],
                }
                for index, role in enumerate(roles)
            ],
        }
        return data | (_deal_to_dict(self.reading, self.deal, self.pace) if self.deal else {})


def _deal_to_dict(reading: Reading, dealt: Deal, pace: int) -> dict[str, Any]:
    def exchange(found: Exchange) -> dict[str, Any]:
        return {
            "reader": found.reader,
            "scene": reading.scenes[found.scene].number,
            "roles": [reading.roles[role].name for role in found.roles],
            "turns": found.turns,
        }

    return {
        "readers": [
            {
                "name": part.reader,
                "roles": [reading.roles[role].name for role in part.roles],
                "words": part.words,
                "minutes": round(minutes(part.words, pace), 2),
                "longest_wait_minutes": round(minutes(part.wait, pace), 2),
            }
            for part in dealt.parts
        ],
        "perfect_deal_possible": dealt.perfect_possible,
        "proven_best": dealt.best,
        "exchanges": [exchange(each) for each in dealt.exchanges],
        "narrated_while_speaking": [exchange(each) for each in dealt.narrated],
    }


def planned(
    play: Screenplay, options: PdfOptions, readers: Sequence[Reader] = (), *, pace: int = WORDS_PER_MINUTE
) -> Plan:
    """Prepare a table read.

    Args:
        play: The script.
        options: How it is printed: the pages depend on it.
        readers: Whom the roles are dealt to; nobody for no deal.
        pace: Words a minute.

    Raises:
        FormatError: The readers' wishes cannot be met, or nobody reads at that pace.
    """
    check_pace(pace)
    reading = read_through(play)
    dealt = deal(reading, readers) if readers else None
    pages: dict[tuple[int, int], int] = {}
    count = 0
    for page in lay_out(play, options):
        if page.number is None:
            continue
        count = page.number
        for line in page.lines:
            pages.setdefault((line.element, line.side), count)
    first = [0] * len(reading.roles)
    for passage in reading.passages:
        for role in passage.roles:
            first[role] = first[role] or pages.get((passage.element, passage.side), 0)
    return Plan(play, reading, dealt, tuple(first), count, pace)
