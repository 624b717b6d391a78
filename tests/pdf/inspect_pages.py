"""An independent check of printed pages: measures a finished PDF against the rules of the page.

It shares no code with the layout. From the PDF it takes characters with their positions, from the screenplay the
words that must be there; it finds which words stand in which line, and then looks at every page's edges and ends.

    python -m tests.pdf.inspect_pages     prints a script of some 400 pages full of hard cases, and counts violations
"""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Iterator

from screenplay.model import PageBreak, Screenplay
from screenplay.pdf import PdfOptions, write
from tests.pdf.reading import BODY_ROWS, CELL, INCH, TOLERANCE, Found, match, read_lines, wanted
from tests.pdf.torture import everywhere

# left edge in inches and width in characters; None where lines are not flush left
COLUMNS: dict[str, tuple[float | None, int]] = {
    "heading": (1.5, 60),
    "action": (1.5, 60),
    "cue": (3.7, 38),
    "parenthetical": (3.1, 25),
    "dialogue": (2.5, 35),
    "lyric": (2.5, 35),
    "transition": (None, 60),
    "centered": (None, 60),
    "left dialogue": (1.5, 28),
    "right dialogue": (4.6, 28),
}
SENTENCE_END = re.compile(r"[.!?]['\"\u2019\u201d)]*$")


def violations(data: bytes, play: Screenplay) -> list[str]:
    """Everything in a printed screenplay that breaks a rule of the page; the script must have no title page."""
    lines, rows = read_lines(data)
    found, errors = match(lines, wanted(play))
    if errors:
        return errors
    pages = [list(group) for _, group in itertools.groupby(found, key=lambda entry: entry.line.page)]
    checks = (*map(_edges, found), *(_rows(page, rows) for page in pages), *_breaks(pages, play))
    return [message for messages in checks for message in messages]


def _edges(entry: Found) -> Iterator[str]:
    line, item, kind = entry
    place = f"page {line.page + 1}, row {line.row}: {kind}"
    if kind == "page number":
        if line.text != f"{line.page + 1}." or abs(line.right - 7.5 * INCH) > TOLERANCE:
            yield f"{place} {line.text!r} ends at {line.right / INCH:.2f} in"
        return
    if kind.endswith("more") or kind == "repeated cue":
        return
    assert item
    if item.side:
        kind = f"{item.side} {kind}"
    if kind not in COLUMNS:
        return  # cues and parentheticals of dual dialogue stand anywhere in their column
    left, width = COLUMNS[kind]
    shift = 0.0 if left is None else (line.left - left * INCH) / CELL
    hung = kind == "parenthetical" and 0.9 < shift < 1.1
    indented = kind == "action" and shift > 0
    if abs(shift) * CELL > TOLERANCE and not hung and not indented:
        yield f"{place} begins at {line.left / INCH:.2f} in"
    if left is not None and line.right > left * INCH + width * CELL + TOLERANCE:
        yield f"{place} is wider than {width} characters"
    if kind == "transition" and abs(line.right - 7.5 * INCH) > TOLERANCE:
        yield f"{place} ends at {line.right / INCH:.2f} in"
    if kind == "centered" and abs(line.left + line.right - 9.0 * INCH) > 2 * TOLERANCE:
        yield f"{place} is not centered"


def _rows(page: list[Found], rows: int) -> Iterator[str]:
    number = page[0].line.page + 1
    body = [entry.line for entry in page if entry.kind != "page number"]
    if number > 1 and len(body) == len(page):
        yield f"page {number}: no page number"
    for line in body:
        if not 0 <= line.row < rows:
            yield f"page {number}, row {line.row}: outside of the body"
    for before, after in itertools.pairwise(body):
        if after.row < before.row and not after.left > before.right:
            yield f"page {number}, row {after.row}: out of order"
        if after.row == before.row and after.left < before.right:
            yield f"page {number}, row {after.row}: lines overlap"


def _breaks(pages: list[list[Found]], play: Screenplay) -> Iterator[list[str]]:
    for page, following in itertools.pairwise(pages):
        above = [entry for entry in page if entry.kind != "page number"]
        below = [entry for entry in following if entry.kind != "page number"]
        if not above or not below:
            continue
        place = f"page {above[0].line.page + 1}"
        wished = _wished(above, below, play)
        yield [f"{place}: {message}" for message in _ends(above, wished=wished)]
        yield [f"{place}: {message}" for message in _split_blocks(above, below)]
        yield [f"{place}: {message}" for message in _split_speeches(above, below)]
        if below[0].kind == "transition" and not wished:
            yield [f"{place}: a transition starts the next page"]


def _wished(above: list[Found], below: list[Found], play: Screenplay) -> bool:
    """Whether a forced page break lies between two pages."""
    last = max((entry.item.element for entry in above if entry.item), default=0)
    first = min((entry.item.element for entry in below if entry.item), default=0)
    return any(isinstance(element, PageBreak) for element in play.elements[last:first])


def _ends(page: list[Found], *, wished: bool) -> Iterator[str]:
    """What no page ends with."""
    if wished:
        return
    last = page[-1]
    if last.kind in ("heading", "parenthetical"):
        yield f"ends with a {last.kind}"
    cues = [entry for entry in page if entry.kind == "cue" and entry.item]
    for cue in cues:
        assert cue.item
        spoken = [entry for entry in page if entry.item and entry.item.speech == cue.item.speech and _is_spoken(entry)]
        if not spoken and last is cue and cue.item.speech >= 0:
            yield "ends with a cue"


def _is_spoken(entry: Found) -> bool:
    return entry.kind in ("dialogue", "lyric")


def _split_blocks(above: list[Found], below: list[Found]) -> Iterator[str]:
    """Actions, songs and parts of speeches that go on overleaf."""
    for item in dict.fromkeys(entry.item for entry in above if entry.item):
        rest = [entry.line for entry in below if entry.item == item]
        if not rest:
            continue
        start = [entry.line for entry in above if entry.item == item]
        if item.kind not in ("action", "dialogue", "lyric", "centered"):
            yield f"a {item.kind} is divided"
        elif len(start) < 2 or len(rest) < 2:
            yield f"{item.kind} is divided into {len(start)} and {len(rest)} lines"
        elif not _ends_sentence(start[-1].text) and any(_ends_sentence(line.text) for line in start[1:-1]):
            yield f"{item.kind} is divided within a sentence"


def _ends_sentence(text: str) -> bool:
    return SENTENCE_END.search(text) is not None


def _split_speeches(above: list[Found], below: list[Found]) -> Iterator[str]:
    """Speeches that go on overleaf have (MORE), the cue again, and two lines on either side."""
    split = 0
    for speech in dict.fromkeys(entry.item.speech for entry in above if entry.item and entry.item.speech >= 0):
        head = [entry for entry in above if entry.item and entry.item.speech == speech]
        tail = [entry for entry in below if entry.item and entry.item.speech == speech]
        if not tail:
            continue
        split += 1
        spoken = [sum(_is_spoken(entry) for entry in part) for part in (head, tail)]
        if min(spoken) < 2:
            yield f"a speech is divided into {spoken[0]} and {spoken[1]} lines"
        if head[-1].kind == "parenthetical":
            yield "a parenthetical stands above (MORE)"
    marks = sum(entry.kind.endswith("more") for entry in above)
    repeated = len({entry.line.left for entry in below if entry.kind == "repeated cue"})
    if not split == marks == repeated:
        yield f"{split} speeches divided, {marks} (MORE), {repeated} (CONT'D)"


def main() -> None:
    """Print every hard case at every row of a page, and show what breaks a rule."""
    for paper in ("letter", "a4"):
        total = pages = 0
        for script in everywhere(BODY_ROWS[792 if paper == "letter" else 842]):
            data = write(script, PdfOptions(paper=paper))
            lines, _ = read_lines(data)
            pages += lines[-1].page + 1
            for message in violations(data, script):
                total += 1
                sys.stdout.write(f"{paper}: {message}\n")
        sys.stdout.write(f"{paper}: {pages} pages, {total} violations\n")


if __name__ == "__main__":
    main()
