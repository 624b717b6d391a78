"""What `fountain-py`, another reader of Fountain, sees differently, and how to write it so that both agree."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import replace

from screenplay.checks.rewriting import Advice
from screenplay.checks.script import Script, doubt
from screenplay.checks.seen import Seen, ours, theirs
from screenplay.diagnostics import Diagnostic, Severity
from screenplay.fountain.interop import to_document
from screenplay.model import Screenplay

__all__ = ["CODES", "find"]

CODES = ("other-kind", "other-text", "other-emphasis", "other-title-page", "portability-unknown")

_NEAR = 20  # lines within which the same thing is the same
_LONG_LINE = 5_000  # characters, beyond which the other reader may take very long
_LONG = 4_000_000  # the same for a script
_LONG_PARAGRAPH = 5_000  # the same for lines without an empty one between them
# What the other reader takes for more than the syntax says, and every script has: a remark, no warning.
_BEYOND_THE_SYNTAX = frozenset({("transition", "FADE IN:"), ("transition", "FADE OUT.")})
_NAMES = {
    "action": "action",
    "centered": "centered text",
    "character": "a cue",
    "dialogue": "dialogue",
    "lyrics": "a lyric",
    "page_break": "a page break",
    "parenthetical": "a parenthetical",
    "scene_heading": "a scene heading",
    "section": "a section",
    "synopsis": "a synopsis",
    "transition": "a transition",
}


def find(script: Script) -> Iterator[Diagnostic]:
    """Every line that the two readers see differently."""
    from fountain import FountainParser  # noqa: PLC0415 - only this check needs the package

    document = None
    if not _is_too_long(script.text):
        with suppress(RecursionError):  # it goes down one step for every mark that begins a line
            document = FountainParser().parse(script.text)
    if document is None:
        message = "the script is too long, or a line of it, for the other reader; its portability was not checked"
        yield Diagnostic("portability-unknown", Severity.INFO, message)
        return
    yield from _title_page(script, document.metadata)
    advice = Advice(script.text)
    open_marks = {found.line for found in script.doubts}
    for mine, other in _differences(ours(script.play), theirs(document.elements)):
        yield _finding(mine, other, advice, open_marks)


def _is_too_long(text: str) -> bool:
    """Whether the other reader, which does not always take linear time, might not come to an end."""
    if len(text) > _LONG:
        return True
    together = 0
    for line in text.split("\n"):
        together = together + 1 if line.strip() else 0
        if len(line) > _LONG_LINE or together > _LONG_PARAGRAPH:
            return True
    return False


def _differences(mine: Sequence[Seen], other: Sequence[Seen]) -> Iterator[tuple[Seen | None, Seen | None]]:
    """Pairs of what the readers see on a line where it is not the same; None where one sees nothing."""
    left, right = _unmatched(_without(mine, other), _without(other, mine))
    at = beside = 0
    while at < len(left) or beside < len(right):
        one = left[at] if at < len(left) else None
        two = right[beside] if beside < len(right) else None
        if one is not None and two is not None and one.line == two.line:
            yield one, two
            at, beside = at + 1, beside + 1
        elif two is None or (one is not None and one.line < two.line):
            yield one, None
            at += 1
        else:
            yield None, two
            beside += 1


def _without(some: Sequence[Seen], others: Sequence[Seen]) -> list[Seen]:
    known = set(others)
    return sorted((each for each in some if each not in known), key=lambda seen: seen.line)


def _unmatched(left: Sequence[Seen], right: Sequence[Seen]) -> tuple[list[Seen], list[Seen]]:
    """What is left where things are the same but for their line: readers count the lines of notes differently."""
    waiting: dict[tuple[object, ...], deque[int]] = defaultdict(deque)
    for number, seen in enumerate(left):
        waiting[seen[1:]].append(number)
    matched: set[int] = set()
    alone: list[Seen] = []
    for seen in right:
        same = waiting[seen[1:]]
        while same and left[same[0]].line < seen.line - _NEAR:
            same.popleft()
        if same and left[same[0]].line <= seen.line + _NEAR:
            matched.add(same.popleft())
        else:
            alone.append(seen)
    return [seen for number, seen in enumerate(left) if number not in matched], alone


def _finding(mine: Seen | None, other: Seen | None, advice: Advice, open_marks: Set[int | None]) -> Diagnostic:
    here = mine or other
    line = here.line if here is not None else None
    way = "both agree when its marks have their partners" if line in open_marks else _advised(advice, mine, other)
    code = "other-kind"
    if mine is None or other is None:
        what = f"this is read as {_NAMES[mine.kind]}, but not by fountain-py" if mine is not None else ""
        if other is not None:
            what = f"fountain-py reads {_NAMES[other.kind]} here: {_short(other.text)}"
    elif mine.kind != other.kind:
        what = f"this is read as {_NAMES[mine.kind]}, by fountain-py as {_NAMES[other.kind]}"
    elif mine.text != other.text or mine.detail != other.detail:
        code = "other-text"
        shown, seen = (mine.text, other.text) if mine.text != other.text else (mine.detail, other.detail)
        what = f"this is read as {_short(shown)}, by fountain-py as {_short(seen)}"
    else:
        code = "other-emphasis"
        what = "the emphasis on this line is read otherwise by fountain-py"
    found = doubt(code, f"{what}; {way}", line)
    is_theirs = mine is not None and other is not None and (other.kind, mine.text) in _BEYOND_THE_SYNTAX
    return replace(found, severity=Severity.INFO) if is_theirs else found


def _advised(advice: Advice, mine: Seen | None, other: Seen | None) -> str:
    """How to write it: as it is meant here; where that is mere action, the other reading may be the one meant."""
    ways: dict[str, str] = {}
    for wanted in (mine, other):
        if wanted is None or wanted.kind in ways or (ways and mine is not None and mine.kind != "action"):
            continue
        if (way := advice.find(wanted)) is not None:
            ways[wanted.kind] = way
    if not ways and advice.is_exhausted:
        return "after so many lines, ways to write it were not tried"
    if not ways:
        return "no way to write it was found on which both agree"
    if len(ways) == 1 and mine is not None and mine.kind in ways:
        return f"both agree if you {ways[mine.kind]}"
    return "both agree if you " + ", or ".join(f"{way} for {_NAMES[kind]}" for kind, way in ways.items())


def _short(text: str) -> str:
    return f'"{text}"' if len(text) <= 40 else f'"{text[:37]}..."'


def _title_page(script: Script, theirs: dict[str, str]) -> Iterator[Diagnostic]:
    """The keys of the title page that have not the same lines."""
    mine = to_document(Screenplay((), script.play.title_page)).metadata
    lines = script.text.split("\n", 200)[:200]
    for key in dict.fromkeys((*mine, *theirs)):
        if _spaced(mine.get(key)) == _spaced(theirs.get(key)):
            continue
        line = next((at for at, text in enumerate(lines, 1) if text.strip().lower().startswith(f"{key}:")), 1)
        if key not in mine:
            what = f'fountain-py takes "{key}" for a key of the title page; put a title page above it'
        elif key not in theirs:
            what = f'fountain-py does not read the key "{key}"; begin it with a capital and give it a value'
        else:
            what = f'fountain-py reads the value of "{key}" otherwise; put it below the key, indented by four spaces'
        yield doubt("other-title-page", what, line)


def _spaced(value: str | None) -> str | None:
    return None if value is None else "\n".join(" ".join(line.split()) for line in value.strip().split("\n"))
