"""The lines of a speech: what is said, sung and directed below a cue."""

from __future__ import annotations

from screenplay.fountain import syntax
from screenplay.fountain.blocks import Block
from screenplay.fountain.cuts import CueLine, between
from screenplay.fountain.lines import BLANKS, is_blank
from screenplay.fountain.marks import CUT, NOTE
from screenplay.fountain.scanner import Scanner

__all__ = ["scan_speech"]

# The first characters of lines that may be something else; most lines begin with none of them.
_NOTABLE = frozenset("#=>!~(" + BLANKS + NOTE + CUT)


def scan_speech(scanner: Scanner, cue: CueLine, *, forced: bool) -> None:
    """Read a cue and the lines below it, to the next empty line or to what is no speech by its sign.

    "Dialogue is any text following a Character or Parenthetical element"; an empty line in it "needs two spaces".
    """
    raw, numbers, at = scanner.raw, scanner.numbers, scanner.at
    scanner.blocks.append(
        Block("character", cue.name, numbers[at], forced, scanner.blanks, extensions=cue.extensions, caret=cue.caret)
    )
    scanner.blanks = 0
    spoken: list[str] = []
    first = at
    while (at := at + 1) < len(raw):
        line = raw[at]
        other: Block | None = None
        if not line:
            break
        if line[0] in _NOTABLE:
            if len(line) > 1 and is_blank(line):
                if spoken:
                    spoken.append("")
                continue
            if not scanner.speaks(at):
                break
            other = _sung_or_directed(scanner, at)
        if other is None:
            first = first if spoken else at
            spoken.append(line.strip(BLANKS))
        else:
            _say(scanner, spoken, first)
            scanner.blocks.append(other)
    _say(scanner, spoken, first)
    scanner.at = at


def _sung_or_directed(scanner: Scanner, at: int) -> Block | None:
    """The line as a lyric or parenthetical, if it is one."""
    line = scanner.bare[at].strip(BLANKS)
    if line[:1] == "~":
        return Block("lyric", scanner.raw[at].replace("~", "", 1).strip(BLANKS), scanner.numbers[at], is_said=True)
    if line[:1] == "(" and syntax.is_parenthetical(line):
        return Block("parenthetical", between(scanner.raw[at], "(", ")"), scanner.numbers[at], is_said=True)
    return None


def _say(scanner: Scanner, spoken: list[str], first: int) -> None:
    """Take the lines so far for dialogue, and forget them."""
    while spoken and not spoken[-1]:
        spoken.pop()
    if spoken:
        scanner.blocks.append(Block("dialogue", "\n".join(spoken), scanner.numbers[first], is_said=True))
        spoken.clear()
