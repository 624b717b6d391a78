"""Annotated novels in the layout of the Project Dialogism Novel Corpus (Vishnubhotla, Hammond and Hirst, 2022)."""

from __future__ import annotations

import ast
import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Novel", "Quoted", "lenient_roles", "novels"]

_AUTHORS = {
    "Austen": "Emma MansfieldPark NorthangerAbbey Persuasion PrideAndPrejudice SenseAndSensibility",
    "Dickens": "HardTimes OliverTwist",
}
_BY_NOVEL = {novel: author for author, several in _AUTHORS.items() for novel in several.split()}
_NOBODY = ("", "nan", "_unknowable", "Unknowable", "_group")


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation of the gold.

    Attributes:
        start: Offset of its first piece.
        end: One past it.
        speaker: The speaker's main name.
    """

    start: int
    end: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Novel:
    """One annotated novel.

    Attributes:
        name: The folder's.
        author: Who wrote it; other novels of theirs are never trained on when this one is tested.
        text: Its bytes.
        quoted: Its quotations.
        aliases: By main name, all names, plain.
    """

    name: str
    author: str
    text: bytes
    quoted: Sequence[Quoted]
    aliases: Mapping[str, frozenset[str]]


def novels(folder: Path) -> Iterator[Novel]:
    """Read the novels of a corpus.

    Args:
        folder: Where each novel has a folder of its own.

    Yields:
        The novels by name.
    """
    for place in sorted(path for path in folder.iterdir() if (path / "quotation_info.csv").exists()):
        aliases = {row["Main Name"]: _names(row) for row in _rows(place / "character_info.csv")}
        owner = {name: main for main, names in reversed(aliases.items()) for name in names}
        quoted = []
        for row in _rows(place / "quotation_info.csv"):
            start, end = ast.literal_eval(row["quoteByteSpans"])[0]
            speaker = row["speaker"] if row["speaker"] in aliases else owner.get(plain(row["speaker"]), "")
            quoted.append(Quoted(start, end, "" if speaker in _NOBODY else speaker))
        author = _BY_NOVEL.get(place.name, place.name)
        yield Novel(place.name, author, (place / "novel_text.txt").read_bytes(), quoted, aliases)


def lenient_roles(novel: Novel, forms: Mapping[int, Mapping[str, int]]) -> dict[int, frozenset[str]]:
    """Which speakers of the gold each person found may stand for.

    Only those who speak count; one whose aliases lack the name that the text uses goes by the first name.

    Args:
        novel: The novel.
        forms: By person, the forms with their sightings.

    Returns:
        By person the main names.
    """
    speaking = {quoted.speaker for quoted in novel.quoted} - {""}
    roles: dict[int, set[str]] = {}
    for person, names in forms.items():
        counts: Counter[str] = Counter()
        for form, sightings in names.items():
            narrates = plain(form) == "i"
            for main in speaking:
                aliases = novel.aliases[main]
                if plain(form) in aliases or (narrates and "narr" in aliases):
                    counts[main] += sightings
        top = max(counts.values(), default=0)
        roles[person] = {main for main, count in counts.items() if count == top}
    for main in speaking.difference(*roles.values()):
        first = plain(main).split()[0]
        for person, names in forms.items():
            if any(plain(form).split()[:1] == [first] for form in names):
                roles[person].add(main)
    return {person: frozenset(mains) for person, mains in roles.items()}


def plain(name: str) -> str:
    """A name without case, articles and stops.

    Args:
        name: As it is written.

    Returns:
        The name to compare by.
    """
    name = " ".join(name.replace("’", "'").replace("_", " ").split()).casefold().strip(" .,;:'\"")
    return next((name[len(word) :] for word in ("the ", "a ", "an ") if name.startswith(word)), name)


def _names(row: Mapping[str, str]) -> frozenset[str]:
    try:
        aliases: Iterable[str] = ast.literal_eval(row["Aliases"]) if row["Aliases"].strip() else ()
    except (SyntaxError, ValueError):
        aliases = ()
    return frozenset(plain(name) for name in (row["Main Name"], *aliases))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    csv.field_size_limit(10**8)
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
