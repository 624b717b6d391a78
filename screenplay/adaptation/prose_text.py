"""Stretches of the manuscript as text of the screenplay: white space collapsed, marked passages as italics and bold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from screenplay.manuscript import Emphasis, Manuscript
from screenplay.model import Part, RichText, Run

__all__ = ["Typesetter", "capitalised", "cut", "joined", "opened", "parted", "replaced", "rewritten", "with_end"]

_SPACE = re.compile(r"\s+")
_FIRST_LETTER = re.compile(r"[^\W\d_]")
_SMALL_START = re.compile(r"(?<=[a-z]{3})[.!?]\s+([a-z])(?=[a-z]*\b(?!\.))")
_OPENING = "\"'“‘«„([_*—–-… "


class Typesetter:
    """A manuscript's text, ready to be carried stretch by stretch.

    Args:
        manuscript: The manuscript.
        shouted: Half-open ranges to be set in capitals: the first appearances of speaking characters.
        leaning: Half-open ranges to be set in italics besides those that the manuscript marks.
    """

    def __init__(
        self,
        manuscript: Manuscript,
        shouted: Iterable[tuple[int, int]] = (),
        leaning: Iterable[tuple[int, int]] = (),
    ) -> None:
        self._text = manuscript.text
        self._emphases = _with_italics(manuscript.emphases, leaning)
        self._starts = [mark.start for mark in self._emphases]
        self._shouted = sorted(shouted)
        self._shouted_starts = [start for start, _ in self._shouted]

    def rich(self, start: int, end: int) -> RichText:
        """The stretch as rich text."""
        runs = []
        for first, last, mark in self._styled(start, end):
            text = self._shout(first, last)
            runs.append(Run(text, bold=mark is not None and mark.bold, italic=mark is not None and not mark.bold))
        return _collapsed(runs)

    def _styled(self, start: int, end: int) -> Iterator[tuple[int, int, Emphasis | None]]:
        """Cut a stretch at its marked passages; the marks themselves are left out."""
        place = start
        for mark in self._marks(start, end):
            if mark.start > place:
                yield place, min(mark.start, end), None
            inner = max(place, mark.inner_start), min(end, mark.inner_end)
            if inner[0] < inner[1]:
                yield (*inner, mark)
            place = max(place, min(mark.end, end))
        if place < end:
            yield place, end, None

    def _marks(self, start: int, end: int) -> Sequence[Emphasis]:
        first = bisect_right(self._starts, start)
        if first and self._emphases[first - 1].end > start:
            first -= 1
        return self._emphases[first : bisect_right(self._starts, end - 1)]

    def _shout(self, start: int, end: int) -> str:
        text = self._text[start:end]
        place = bisect_right(self._shouted_starts, start - 1)
        for first, last in self._shouted[place : bisect_right(self._shouted_starts, end - 1)]:
            text = text[: first - start] + text[first - start : last - start].upper() + text[last - start :]
        return text


def _with_italics(marked: Sequence[Emphasis], leaning: Iterable[tuple[int, int]]) -> Sequence[Emphasis]:
    """The marked passages and those to be set in italics, in order; what is marked already stays as it is."""
    starts = [mark.start for mark in marked]
    more = [
        Emphasis(start, start, end, end)
        for start, end in leaning
        if not any(
            mark.end > start for mark in marked[max(0, bisect_right(starts, start) - 1) : bisect_right(starts, end)]
        )
    ]
    return sorted([*marked, *more], key=lambda mark: mark.start) if more else marked


def _collapsed(runs: Iterable[Run]) -> RichText:
    """Collapse white space across runs, and trim it at both ends."""
    kept: list[Run] = []
    for run in runs:
        text = _SPACE.sub(" ", run.text)
        if (not kept or kept[-1].text.endswith(" ")) and text.startswith(" "):
            text = text[1:]
        if text:
            kept.append(Run(text, run.bold, run.italic, run.underline))
    while kept and kept[-1].text == " ":
        kept.pop()
    if kept and kept[-1].text.endswith(" "):
        last = kept[-1]
        kept[-1] = Run(last.text[:-1], last.bold, last.italic, last.underline)
    return RichText(tuple(kept))


def joined(texts: Sequence[RichText], seam: str = " ") -> RichText:
    """Texts in a row with a seam between them."""
    parts: list[Part] = []
    for number, text in enumerate(texts):
        if number:
            parts.append(Run(seam))
        parts.extend(text.parts)
    return RichText(tuple(parts))


def capitalised(text: RichText) -> RichText:
    """The text with a capital where a sentence begins: at its first letter, and behind a full stop."""
    for small in _SMALL_START.finditer(text.plain):
        text = replaced(text, [(small.start(1), small.end(1), small[1].upper())])
    return opened(text)


def opened(text: RichText) -> RichText:
    """The text with a capital at its first letter."""
    plain = text.plain
    match = _FIRST_LETTER.search(plain)
    if match is None or plain[: match.start()].strip(_OPENING):
        return text
    return replaced(text, [(match.start(), match.end(), match[0].upper())])


def rewritten(text: RichText, pattern: re.Pattern[str], words: str) -> RichText:
    """The text with every match of a pattern exchanged; a match lies within one run."""
    parts = (Run(pattern.sub(words, part.text), *part.style) if isinstance(part, Run) else part for part in text.parts)
    return RichText(tuple(parts))


def with_end(text: RichText, mark: str = ".") -> RichText:
    """The text as a whole sentence: a comma or colon at its end becomes the mark, a missing one is added."""
    plain = text.plain.rstrip()
    core = plain.rstrip("\"'”’»)]_*")
    if not core or core[-1] in ".!?…":
        return text
    if core[-1] in ",;:—–-([":
        length = len(core.rstrip(",;:—–-([ "))
        if core[length - 1] in ".!?…":
            return cut(text, length)
        return joined([cut(text, length), RichText.of(mark + plain[len(core) :])], "")
    return joined([text, RichText.of(mark)], "")


def replaced(text: RichText, edits: Sequence[tuple[int, int, str]]) -> RichText:
    """Stretches exchanged for other words, which take the style of where they begin.

    Args:
        text: The text.
        edits: Start, end and new words of each, in order and apart, counted in the characters that print.

    Returns:
        The text with the new words.
    """
    parts: list[Part] = []
    passed = 0
    for part in text.parts:
        if isinstance(part, Run):
            end = passed + len(part.text)
            pieces, place = [], passed
            for start, stop, new in edits:
                if start < end and stop > passed:
                    pieces += [part.text[place - passed : max(start, place) - passed], new if start >= passed else ""]
                    place = min(stop, end)
            pieces.append(part.text[place - passed :])
            parts.append(Run("".join(pieces), *part.style))
            passed = end
        else:
            parts.append(part)
    return RichText(tuple(parts))


def parted(text: RichText, length: int) -> tuple[RichText, RichText]:
    """The first `length` characters, and the rest without white space at its start."""
    head = cut(text, length)
    parts: list[Part] = []
    passed = 0
    for part in text.parts:
        if isinstance(part, Run):
            skip = max(0, length - passed)
            passed += len(part.text)
            kept = part.text[skip:] if parts else part.text[skip:].lstrip()
            if kept:
                parts.append(Run(kept, *part.style))
        elif passed >= length:
            parts.append(part)
    return head, RichText(tuple(parts))


def cut(text: RichText, length: int) -> RichText:
    """The first `length` characters."""
    parts: list[Part] = []
    left = length
    for part in text.parts:
        if not isinstance(part, Run):
            parts.append(part)
        elif left > 0:
            parts.append(Run(part.text[:left], *part.style))
            left -= len(part.text)
    return RichText(tuple(parts))
