"""How to write a line so that two readers agree: ways are tried on both, and what is advised was seen to work."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from screenplay.checks.seen import Seen, ours, theirs
from screenplay.fountain.reader import read

__all__ = ["Advice"]

_TRIED = 2_000  # lines for which ways are tried: who has more to correct knows them by then
_WINDOW = 2_000  # characters of the paragraphs around a line, the line included: few enough for any reader
_SAID = frozenset({"dialogue", "lyrics", "parenthetical"})
_OPENING = "INT. X - DAY\n\nA line.\n\n"  # stands above what is tried, so that nothing of it is a title page


class Advice:
    """Ways to write the lines of a script.

    Args:
        text: The script.
    """

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._known: dict[tuple[str, str, str], str | None] = {}

    @property
    def is_exhausted(self) -> bool:
        """Whether no more ways are tried."""
        return len(self._known) >= _TRIED

    def find(self, wanted: Seen) -> str | None:
        """What to do with a line so that both readers see what is wanted on it; None if nothing helps."""
        at = wanted.line - 1
        if not 0 <= at < len(self._lines):
            return None
        key = ("\n".join(self._lines[max(0, at - 1) : at + 3]), wanted.kind, wanted.detail)
        if key not in self._known and not self.is_exhausted:
            self._known[key] = self._try(wanted, at, *self._around(at))
        return self._known.get(key)

    def _around(self, at: int) -> tuple[int, int]:
        """What stands around a line: its paragraph, the one above it, and the first line of the one below."""
        above = at
        for _ in range(2):
            while above and not self._lines[above - 1].strip():
                above -= 1
            while above and self._lines[above - 1].strip():
                above -= 1
        below = at + 1
        while below < len(self._lines) and self._lines[below].strip():
            below += 1
        while below < len(self._lines) and not self._lines[below].strip():
            below += 1
        return above, min(below + 1, len(self._lines))

    def _try(self, wanted: Seen, at: int, above: int, below: int) -> str | None:
        before, after = self._lines[above:at], self._lines[at + 1 : below]
        if _size(before) + _size(after) > _WINDOW and "" in before:
            before = before[len(before) - before[::-1].index("") :]  # without the paragraph above
        if _size(before) + _size(after) + len(self._lines[at]) > _WINDOW:
            return None
        worse = len(_unlike("\n".join([*before, self._lines[at], *after])))
        for what, lines in self._all_ways(before, self._lines[at].strip(), wanted):
            text = "\n".join([*lines, *after])
            found = ours(read(_OPENING + text))
            if wanted.text and not any((seen.kind, seen.text) == (wanted.kind, wanted.text) for seen in found):
                continue
            left = _unlike(text)
            if len(left) < worse and not any(seen[:2] == (wanted.kind, wanted.text) for seen in left):
                return what
        return None

    def _all_ways(self, before: list[str], line: str, wanted: Seen) -> Iterator[tuple[str, list[str]]]:
        """Ways to write a line with those above it; where it is said, the cue comes first."""
        start = len(before)
        while start and before[start - 1].strip():
            start -= 1
        if wanted.kind in _SAID and start < len(before):
            cue = f"@{_bare(before[start], '@')}"
            yield f"write {cue} above it", [*before[:start], cue, *before[start + 1 :], line]
        for what, lines in _ways(line, wanted):
            yield what, [*before, *lines]


def _size(lines: Sequence[str]) -> int:
    return sum(map(len, lines))


def _unlike(text: str) -> set[tuple[object, ...]]:
    """What one of the readers sees in a text and the other does not."""
    from fountain import FountainParser  # noqa: PLC0415 - only this check needs the package

    text = _OPENING + text
    mine = {seen[1:] for seen in ours(read(text))}
    return mine ^ {seen[1:] for seen in theirs(FountainParser().parse(text).elements)}


def _ways(line: str, wanted: Seen) -> Iterator[tuple[str, Sequence[str]]]:
    """Ways to write a line, the simplest first: what to do, and the lines that come of it."""
    rewritten = [form for form in (_FORMS[wanted.kind](line, wanted) if wanted.kind in _FORMS else ()) if form != line]
    for form in rewritten:
        yield f"write {form}", [form]
    yield "put an empty line above it", ["", line]
    yield "put an empty line below it", [line, ""]
    yield "put empty lines above and below it", ["", line, ""]
    for form in rewritten:
        yield f"write {form}, with an empty line above it", ["", form]
        yield f"write {form}, with an empty line below it", [form, ""]
        yield f"write {form}, with empty lines above and below it", ["", form, ""]


def _bare(line: str, signs: str) -> str:
    return line.lstrip(signs).strip()


def _heading(line: str, wanted: Seen) -> Iterator[str]:
    text = line.lstrip(".\\ \t").partition("#")[0].strip() if "#" in line else line.lstrip(".\\ \t")
    number = f" #{wanted.detail}#" if wanted.detail else ""
    yield f".{text}{number}"
    yield f".{wanted.text}{number}"


def _cue(line: str, wanted: Seen) -> Iterator[str]:
    yield f"@{_bare(line, '@')}"
    extension, _, side = (
        wanted.detail.rpartition(" ") if wanted.detail.endswith((" left", " right")) else (wanted.detail, "", "")
    )
    shown = f" ({extension})" if extension not in {"", "left", "right"} else ""
    yield f"@{wanted.text}{shown}{' ^' if side == 'right' or wanted.detail == 'right' else ''}"


def _action(line: str, wanted: Seen) -> Iterator[str]:
    yield f"!{_bare(line, '!')}"
    yield f"!{wanted.text}"


def _transition(line: str, wanted: Seen) -> Iterator[str]:
    yield f"> {_bare(line, '>')}"
    yield f"> {wanted.text}"


def _centered(line: str, wanted: Seen) -> Iterator[str]:
    yield f"> {line.removeprefix('>').removesuffix('<').strip()} <"
    yield f"> {wanted.text} <"


def _said(line: str, wanted: Seen) -> Iterator[str]:
    yield line
    yield wanted.text
    if not line.startswith("\\"):
        yield f"\\{line}"


def _signed(sign: str) -> Callable[[str, Seen], Iterator[str]]:
    def forms(line: str, wanted: Seen) -> Iterator[str]:
        yield f"{sign}{_bare(line, sign.strip())}"
        yield f"{sign}{wanted.text}"

    return forms


def _section(line: str, wanted: Seen) -> Iterator[str]:
    yield f"{'#' * int(wanted.detail or 1)} {_bare(line, '#')}"


_FORMS: dict[str, Callable[[str, Seen], Iterator[str]]] = {
    "action": _action,
    "centered": _centered,
    "character": _cue,
    "dialogue": _said,
    "lyrics": _signed("~"),
    "parenthetical": _said,
    "scene_heading": _heading,
    "section": _section,
    "synopsis": _signed("= "),
    "transition": _transition,
}
