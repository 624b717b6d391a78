"""Writing: canonical, with no needless signs."""

from __future__ import annotations

import pytest

from screenplay.fountain import read, write
from screenplay.model import (
    EMPTY,
    Action,
    Boneyard,
    Centered,
    Dialogue,
    DualDialogue,
    Element,
    InlineBoneyard,
    InlineNote,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    RichText,
    Run,
    SceneHeading,
    Screenplay,
    Section,
    Speech,
    Synopsis,
    TitleEntry,
    TitlePage,
    Transition,
)

of = RichText.of

USUAL = """Title:
    THE UPPER LOCK
    Part Two
Credit: Written by
Author: R. Sluys
Contact:
    Lock House
    9 Quay Street

FADE IN:

# Part One

= Two people wait for a boat.

EXT. UPPER LOCK - DAWN #1#

Fog. A bell, once, and/or twice -- then nothing...
Someone coughs.

      No mooring
      (this means you)



The lamp goes out.

ADA (O.S.) (on the radio)
(not loud)
Who's *there*?
{two spaces}
I can _hear_ you. It's 5 * 3 -- call *69, or mail_me at C:\\temp.
(beat)
Well?
~Down by the upper lock
Never mind.

@McGill ^
Only me. [[louder?]]

He waits/* for hours */ by the [old] gate. ____

CUT TO:

INT./EXT. TICKET HALL - DAY

.THE ROOF

> Lights up

~Down by the upper lock
~I lost my shoe

[[Does she know?
{two spaces}
Ask Ida.]]

/*
INT. CELLAR - NIGHT

Rats.
*/

/* and this */

!CLANG
The gate falls.

> END OF PART ONE <
> a comedy <

===

FADE OUT.
""".format_map({"two spaces": "  "})


def test_a_script_as_writers_type_it_comes_out_as_it_went_in() -> None:
    assert write(read(USUAL)) == USUAL


def written(*elements: Element) -> str:
    text = write(Screenplay(elements))
    assert read(text) == Screenplay(elements)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    return text.removesuffix("\n")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("She waits.", "She waits."),
        ("FADE IN:", "FADE IN:"),
        ("WIND.", "WIND."),
        ("WIND.\nMore wind.", "!WIND.\nMore wind."),
        ("INT. X", "!INT. X"),
        ("INT. X\nMore.", "INT. X\nMore."),
        ("EXT/INT. X", "!EXT/INT. X"),
        (".x", "!.x"),
        ("...x", "...x"),
        ("CUT TO:", "!CUT TO:"),
        ("# a", "!# a"),
        ("a\n# b\n= c\n> d\n~ e\n! f\n@g\n.h", "a\n!# b\n!= c\n!> d\n!~ e\n!! f\n@g\n.h"),
        ("@a", "!@a"),
        ("!a", "!!a"),
        ("  !a", "!  !a"),
        ("", "!"),
        ("\na\n\nb\n", "!\na\n!\nb\n!"),
        ("(a)", "(a)"),
        ("Title: a", "!Title: a"),
        ("Someone: a\nb", "Someone: a\nb"),
        ("\ufeffa", "!\ufeffa"),
        ("a * b", "a * b"),
        ("*69", "*69"),
        ("*69 and 23*", "\\*69 and 23\\*"),
        ("a_b_c", "a\\_b\\_c"),
        ("(C:\\x)", "(C:\\x)"),
        ("\\*a", "\\\\\\*a"),
        ("[[a]]", "\\[[a]]"),
        ("/* a", "/\\* a"),
        ("\\# a", "\\\\# a"),
        ("a\\", "a\\"),
    ],
)
def test_action(text: str, wanted: str) -> None:
    assert written(Action(of(text))) == wanted


@pytest.mark.parametrize(
    ("text", "number", "wanted"),
    [
        ("INT. X", None, "INT. X"),
        ("ext. x", "12A", "ext. x #12A#"),
        ("INT. X - 3:15", None, "INT. X - 3:15"),
        ("EXT/INT. X", None, ".EXT/INT. X"),
        ("THE ROOF", None, ".THE ROOF"),
        ('"X"', None, '.\\ "X"'),
        ("...", "1", ".\\ ... #1#"),
        ("", None, ".\\"),
        ("", "1", ".\\ #1#"),
        ("\\", None, ".\\ \\"),
        ("\\ a", None, ".\\ \\ a"),
    ],
)
def test_headings(text: str, number: str | None, wanted: str) -> None:
    assert written(SceneHeading(of(text), number)) == wanted


def test_a_heading_in_bold_is_forced() -> None:
    assert written(SceneHeading(RichText((Run("INT. X", bold=True),)))) == ".**INT. X**"


@pytest.mark.parametrize(
    ("cue", "extensions", "wanted"),
    [
        ("MIRA", (), "MIRA"),
        ("MIRA", ("V.O.", "CONT'D"), "MIRA (V.O.) (CONT'D)"),
        ("deLacey", (), "@deLacey"),
        ("47", (), "@47"),
        ("INT. X", (), "@INT. X"),
        ("CUT TO:", (), "@CUT TO:"),
        (".X", (), "@.X"),
        ("#X", (), "@#X"),
        ("@X", (), "@@X"),
        ("X^", (), "X\\^"),
        ("X^", ("V.O.",), "X^ (V.O.)"),
        ("", (), "@"),
        ("", ("V.O.",), "@(V.O.)"),
        ("A: B", (), "A: B"),
    ],
)
def test_cues(cue: str, extensions: tuple[str, ...], wanted: str) -> None:
    speech = Speech(of(cue), (Dialogue(of("Hi.")),), extensions)
    assert written(speech) == f"{wanted}\nHi."


def test_a_cue_without_speech_is_forced() -> None:
    assert written(Speech(of("MIRA")), PageBreak()) == "@MIRA\n\n==="


def test_lines_of_a_speech() -> None:
    parts = (
        Dialogue(of("a\n\n# b\n(c)\n(d) e\n~f\n!g\n@h\nINT. X")),
        Parenthetical(of("x")),
        Parenthetical(EMPTY),
        Lyric(of("la")),
    )
    below = "a\n  \n\\# b\n\\(c)\n(d) e\n\\~f\n\\!g\n@h\nINT. X\n(x)\n()\n~la"
    assert written(Speech(of("MIRA"), parts)) == f"MIRA\n{below}"


def test_dual_dialogue() -> None:
    left, right = Speech(of("A"), (Dialogue(of("a")),)), Speech(of("b^"), (), ("x",))
    assert written(DualDialogue(left, right)) == "A\na\n\n@b^ (x) ^"
    assert written(DualDialogue(Speech(of("a")), Speech(EMPTY))) == "@a\n\n@^"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("CUT TO:", "CUT TO:"),
        ("Out", "> Out"),
        ("a <", "> a \\<"),
        ("> TO:", "> > TO:"),
        ("", ">"),
        ("CUT to:", "> CUT to:"),
    ],
)
def test_transitions(text: str, wanted: str) -> None:
    assert written(Transition(of(text))) == wanted


def test_signs() -> None:
    assert written(Section(of("a")), Section(of("# b"), 3), Section(EMPTY)) == "# a\n\n### # b\n\n#"
    assert written(Synopsis(of("a")), Synopsis(of("==")), Synopsis(EMPTY)) == "= a\n\n= ==\n\n="
    assert written(Lyric(of("a")), Lyric(EMPTY), Centered(of("a")), Centered()) == "~a\n~\n\n> a <\n> <"
    assert written(PageBreak(), PageBreak()) == "===\n\n==="


def test_marks() -> None:
    note, cut = InlineNote("a\n\nb"), InlineBoneyard("c\n\nd")
    assert written(Action(RichText((note,)))) == "![[a\n  \nb]]"
    assert written(Action(RichText((Run("x\n"), cut, Run("\ny"))))) == "x\n!/*c\n\nd*/\ny"
    assert written(Action(RichText((Run("["), note, Run("]"))))) == "\\[[[a\n  \nb]]\\]"
    assert written(Action(RichText((Run("\\"), note)))) == "\\\\[[a\n  \nb]]"
    assert written(Action(RichText((Run("[", underline=True), Run("\\"), InlineNote("n"))))) == "_[_\\\\[[n]]"
    assert written(Action(RichText((Run("/"), cut)))) == "//*c\n\nd*/"
    assert written(Action(RichText((Run("/"), Run("b", italic=True))))) == "\\/*b*"
    assert written(Note("a\n\nb"), Boneyard("a\n\nb"), Boneyard("c"), Boneyard("")) == (
        "[[a\n  \nb]]\n\n/*\na\n\nb\n*/\n\n/* c */\n\n/**/"
    )


def test_extra_lines() -> None:
    text = write(Screenplay((Action(of("a"), 2), Action(of("b"), 1)), TitlePage((TitleEntry("Title", (of("T"),)),))))
    assert text == "Title: T\n\n\n\na\n\n\nb\n"
    assert written(Action(of("a"), 2)) == "\n\na"


def test_title_pages() -> None:
    page = TitlePage((TitleEntry("Title"), TitleEntry("x", (of("a: b"),)), TitleEntry("y", (of("# a"), of("b")))))
    assert write(Screenplay((), page)) == "Title:\nx: a: b\ny:\n    # a\n    b\n"
    assert read(write(Screenplay((), page))).title_page == page


def test_nothing_is_one_line_break() -> None:
    assert write(Screenplay()) == "\n"
