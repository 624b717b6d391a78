"""The body of a script: what each line is, by its sign, its letters and the lines around it."""

from __future__ import annotations

from collections.abc import Callable

from screenplay.fountain import syntax
from screenplay.fountain.blocks import Block
from screenplay.fountain.cuts import CueLine, between, cut_cue, first_part
from screenplay.fountain.lines import BLANKS, Lines, is_blank
from screenplay.fountain.marks import NOTE, TOKEN
from screenplay.fountain.scanner import Scanner
from screenplay.fountain.speech import scan_speech

__all__ = ["scan_body"]


def scan_body(lines: Lines, start: int = 0) -> list[Block]:
    """Read lines as the body of a script.

    Args:
        lines: All lines of the script.
        start: The first line of the body: 0, or the one below the title page.
    """
    scanner = Scanner(lines, start)
    raw, bare = lines.raw, lines.bare
    end = len(raw)
    while (at := scanner.at) < end:
        if is_blank(raw[at]):
            scanner.blanks += 1
            scanner.at += 1
            continue
        line = bare[at].strip(BLANKS)
        if not line:
            _unprinted(scanner)
        elif (rule := _BY_SIGN.get(line[0])) is None or not rule(scanner, line):
            _by_letters(scanner, line)
    return scanner.blocks


def _unprinted(scanner: Scanner) -> None:
    """Read a line of notes and boneyard alone."""
    tokens = TOKEN.findall(scanner.raw[scanner.at])
    notes = sum(found[0] == NOTE for found in tokens)
    if notes and not (notes == 1 and scanner.ends(scanner.at + 1)):
        _action(scanner)
    else:
        _marks(scanner)


def _marks(scanner: Scanner) -> None:
    """Take the notes and boneyard of a line for blocks of their own."""
    line, blanks = scanner.numbers[scanner.at], scanner.blanks
    for found in TOKEN.findall(scanner.raw[scanner.at]):
        scanner.blocks.append(Block("note" if found[0] == NOTE else "boneyard", found, line, blanks=blanks))
    scanner.at += 1
    scanner.blanks = 0


def _by_letters(scanner: Scanner, line: str) -> None:
    """Read a line without a sign: heading, transition, cue or action."""
    at = scanner.at
    below = at + 1 if scanner.ends(at + 1) else _below_notes(scanner)
    if below and syntax.is_heading(line):
        _heading(scanner, scanner.raw[at], forced=False)
    elif below and syntax.is_transition(scanner.bare[at]):
        scanner.add("transition", scanner.raw[at])
    elif not _cue(scanner, line):
        _action(scanner)
    while scanner.at < below:
        _marks(scanner)


def _below_notes(scanner: Scanner) -> int:
    """The end of the paragraph, if there is nothing but notes below its first line: they do not print; else 0."""
    below = scanner.at + 1
    while below < len(scanner.raw) and NOTE in scanner.raw[below] and is_blank(scanner.bare[below]):
        below += 1
    return below if below > scanner.at + 1 and scanner.ends(below) else 0


def _cue(scanner: Scanner, line: str) -> bool:
    """Read a speech, if the line is in capitals and the next one is not empty.

    What stands below may still be no speech by its sign, such as a page break: then it is a cue alone. A heading or
    transition that lacks its empty line below is no cue either, though the letter of the syntax has it so: nobody
    means a speaker by `INT. HOUSE`.
    """
    signed = line[-1] in ")^"
    if not (signed or line.isupper()) or scanner.is_empty(scanner.at + 1):
        return False
    if syntax.is_heading(line) or syntax.is_transition(line):
        return False
    raw = scanner.raw[scanner.at]
    cue = cut_cue(raw, scanner.bare[scanner.at]) if signed or raw != line else CueLine(line, line, (), False)
    if signed and not cue.bare_name.isupper():
        return False
    scan_speech(scanner, cue, forced=False)
    return True


def _action(scanner: Scanner) -> None:
    """Read action to the next empty line or element of its own; `!` at the start of any line is taken off."""
    start = scanner.at
    forced = _is_exclaimed(scanner.bare[start])
    texts: list[str] = []
    while scanner.at == start or not scanner.ends(scanner.at):
        text = scanner.raw[scanner.at].rstrip(BLANKS)
        if _is_exclaimed(scanner.bare[scanner.at]):
            text = text.replace("!", "", 1).rstrip(BLANKS)
        texts.append(text.replace("\t", "    ") if "\t" in text else text)
        scanner.at += 1
    scanner.blocks.append(Block("action", "\n".join(texts), scanner.numbers[start], forced, scanner.blanks))
    scanner.blanks = 0


def _is_exclaimed(line: str) -> bool:
    return "!" in line and line.lstrip(BLANKS)[:1] == "!"


def _heading(scanner: Scanner, raw: str, *, forced: bool) -> bool:
    """Read a scene heading and the number at its end."""
    line = TOKEN.sub("", raw).rstrip(BLANKS)
    number = syntax.scene_number(line)
    if number is None:
        return scanner.add("scene_heading", raw, forced=forced)
    return scanner.add("scene_heading", first_part(raw, number.start()), forced=forced, number=number[1])


def _section(scanner: Scanner, line: str) -> bool:
    level = len(line) - len(line.lstrip("#"))
    return scanner.add("section", scanner.raw[scanner.at].replace("#", "", level), level=level)


def _equals(scanner: Scanner, line: str) -> bool:
    raw = scanner.raw[scanner.at]
    if syntax.is_page_break(line):
        scanner.blocks.append(Block("page_break", "", scanner.numbers[scanner.at], blanks=scanner.blanks))
        _marks(scanner)
        return True
    return scanner.add("synopsis", raw.replace("=", "", 1))


def _greater(scanner: Scanner, line: str) -> bool:
    raw = scanner.raw[scanner.at]
    if syntax.is_centered(line):
        return scanner.add("centered", between(raw, ">", "<"))
    return scanner.add("transition", raw.replace(">", "", 1), forced=True)


def _lyric(scanner: Scanner, _line: str) -> bool:
    return scanner.add("lyric", scanner.raw[scanner.at].replace("~", "", 1))


def _forced_action(scanner: Scanner, _line: str) -> bool:
    _action(scanner)
    return True


def _forced_cue(scanner: Scanner, _line: str) -> bool:
    at = scanner.at
    cue = cut_cue(scanner.raw[at].replace("@", "", 1), scanner.bare[at].replace("@", "", 1))
    scan_speech(scanner, cue, forced=True)
    return True


def _forced_heading(scanner: Scanner, line: str) -> bool:
    if not syntax.is_forced_heading(line):
        return False
    raw = scanner.raw[scanner.at].replace(".", "", 1)
    if syntax.is_guarded_heading(line):
        raw = raw.replace("\\", "", 1)
    return _heading(scanner, raw, forced=True)


_BY_SIGN: dict[str, Callable[[Scanner, str], bool]] = {
    "#": _section,
    "=": _equals,
    ">": _greater,
    "~": _lyric,
    "!": _forced_action,
    "@": _forced_cue,
    ".": _forced_heading,
}
