"""Writing a screenplay as Fountain: canonical, with no more signs than it takes to be read back as meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from screenplay.fountain import syntax
from screenplay.fountain.body import scan_body
from screenplay.fountain.lines import BLANKS, Lines
from screenplay.fountain.marks import NOTE, Mark, bare, put_back
from screenplay.fountain.markup import guard_end, mark_boneyard, mark_note, markup
from screenplay.fountain.speechwriter import cue_line, speech_lines
from screenplay.fountain.titlepage import looks_like_title
from screenplay.model import (
    Action,
    Boneyard,
    Centered,
    DualDialogue,
    Element,
    Lyric,
    Note,
    PageBreak,
    SceneHeading,
    Screenplay,
    Section,
    Speech,
    Synopsis,
    TitlePage,
    Transition,
)

__all__ = ["write"]


def write(play: Screenplay) -> str:
    """Write a screenplay in Fountain 1.1.

    Reading the result gives an equal screenplay; elements stand an empty line apart, lines of a song and centered
    lines directly below each other, and the last line ends with a line break.
    """
    marks: list[Mark] = []
    pieces = [_title_page(play.title_page, marks)] if play.title_page else []
    before: Element | None = None
    for element in play.elements:
        text = _WRITERS[type(element)](element, marks, False)
        if not pieces and (text.startswith("\ufeff") or looks_like_title(text)):
            text = _WRITERS[type(element)](element, marks, True)
        extra = "\n" * element.extra_lines if isinstance(element, Action) else ""
        pieces += (_space(before, element) if pieces else "", extra, text)
        before = element
    return put_back("".join(pieces), marks) + "\n"


def _space(before: Element | None, element: Element) -> str:
    """The line breaks between two elements."""
    joined = type(before) is type(element) and isinstance(element, Lyric | Centered)
    return "\n" if joined else "\n\n"


def _title_page(page: TitlePage, marks: list[Mark]) -> str:
    """A value of one line stands behind its key, several indented below it."""
    lines: list[str] = []
    for entry in page.entries:
        values = [markup(line, marks) for line in entry.lines]
        if len(values) == 1:
            lines.append(f"{entry.key}: {values[0]}")
        else:
            lines += (f"{entry.key}:", *(f"    {value}" for value in values))
    return "\n".join(lines)


def _reads_as(kinds: list[str], lines: list[str]) -> bool:
    """Whether the lines, standing by themselves, are read as these blocks."""
    without = [bare(line) for line in lines]
    return [block.kind for block in scan_body(Lines(lines, without, range(len(lines)), (), ()))] == kinds


def _section(section: Section, marks: list[Mark], _force: bool) -> str:
    return f"{'#' * section.level} {markup(section.text, marks)}".rstrip(BLANKS)


def _synopsis(synopsis: Synopsis, marks: list[Mark], _force: bool) -> str:
    return f"= {markup(synopsis.text, marks)}".rstrip(BLANKS)


def _heading(heading: SceneHeading, marks: list[Mark], force: bool) -> str:
    text = markup(heading.text, marks)
    line = f"{text} #{heading.number}#".lstrip(BLANKS) if heading.number is not None else text
    without = bare(line)
    if not force and syntax.is_plain_heading(without) and _reads_as(["scene_heading"], [line]):
        return line
    if syntax.is_forced_heading(f".{without}") and not syntax.is_guarded_heading(f".{without}"):
        return f".{line}"
    return f".\\ {line}".rstrip(BLANKS)


def _action(action: Action, marks: list[Mark], force: bool) -> str:
    """Lines below the first have their own `!` where a sign or emptiness would end the paragraph."""
    lines = markup(action.text, marks).split("\n")
    for number, line in enumerate(lines):
        without = bare(line)
        sign = without.lstrip(BLANKS)[:1]
        if number and (sign == "!" or (not sign and NOTE not in line) or syntax.ends_paragraph(without)):
            lines[number] = f"!{line}"
    signed = not lines[0] or bare(lines[0]).lstrip(BLANKS)[:1] == "!"
    if force or signed or not _reads_as(["action"], lines):
        lines[0] = f"!{lines[0]}"
    return "\n".join(lines)


def _speech(speech: Speech, marks: list[Mark], force: bool, *, caret: bool = False) -> str:
    cue = cue_line(speech, marks, caret=caret)
    below = speech_lines(speech, marks)
    signed = bare(cue).strip(BLANKS)[:1] in {"", "@"}
    if force or signed or not below or not _reads_as(["character", *_kinds(speech)], [cue, *below]):
        cue = f"@{cue}"
    return "\n".join([cue, *below])


def _kinds(speech: Speech) -> list[str]:
    return [type(part).__name__.lower() for part in speech.parts]


def _dual(dual: DualDialogue, marks: list[Mark], force: bool) -> str:
    return f"{_speech(dual.left, marks, force)}\n\n{_speech(dual.right, marks, False, caret=True)}"


def _lyric(lyric: Lyric, marks: list[Mark], _force: bool) -> str:
    return f"~{markup(lyric.text, marks)}"


def _transition(transition: Transition, marks: list[Mark], force: bool) -> str:
    line = markup(transition.text, marks)
    if not force and line and _reads_as(["transition"], [line]) and bare(line)[0] != ">":
        return line
    if syntax.is_centered(f">{bare(line)}"):
        line = guard_end(line)
    return f"> {line}".rstrip(BLANKS)


def _centered(centered: Centered, marks: list[Mark], _force: bool) -> str:
    text = markup(centered.text, marks)
    return f"> {text} <" if text else "> <"


def _page_break(_element: PageBreak, _marks: list[Mark], _force: bool) -> str:
    return "==="


def _note(note: Note, marks: list[Mark], _force: bool) -> str:
    return mark_note(note.text, marks)


def _boneyard(boneyard: Boneyard, marks: list[Mark], _force: bool) -> str:
    text = boneyard.text
    return mark_boneyard(f"\n{text}\n" if "\n" in text else f" {text} " if text else "", marks)


_Writer = Callable[[Element, list[Mark], bool], str]

_WRITERS = cast(
    "dict[type, _Writer]",
    {
        Action: _action,
        Boneyard: _boneyard,
        Centered: _centered,
        DualDialogue: _dual,
        Lyric: _lyric,
        Note: _note,
        PageBreak: _page_break,
        SceneHeading: _heading,
        Section: _section,
        Speech: _speech,
        Synopsis: _synopsis,
        Transition: _transition,
    },
)
