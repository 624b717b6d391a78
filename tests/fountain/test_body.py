"""What a line is: every rule of the syntax and every choice this reader makes where the syntax is silent."""

from __future__ import annotations

import pytest

from tests.fountain.seen import seen

HEADINGS = [
    "INT. X",
    "EXT. X",
    "EST. X",
    "INT./EXT. X",
    "INT/EXT. X",
    "I/E. X",
    "I./E. X",
    "INT X",
    "ext x",
    "i/e X",
    "INT.",
]
WIDER = ["EXT/INT. X", "E/I. X", "INT- X", "EXT./INT. X"]
NO_HEADINGS = ["INT", "Interest", "Extra", "Estelle waves", "I.E. X", "INTERIOR X", "/E. X"]


@pytest.mark.parametrize("line", HEADINGS + WIDER)
def test_headings_by_their_prefix(line: str) -> None:
    assert seen(f"Aa.\n\n{line}\n\nB.") == ["A Aa.", f"S {line}", "A B."]


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_no_headings(line: str) -> None:
    assert seen(f"Aa.\n\n{line}\n\nB.") == ["A Aa.", f"A {line}", "A B."]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aa.\nINT. X\n\nB.", ["A Aa.\nINT. X", "A B."]),
        ("INT. X\nB.", ["A INT. X\nB."]),
        ("INT. X - DAY\nShe walks.", ["A INT. X - DAY\nShe walks."]),
        ("INT. X\n= Sum.\n\nB.", ["S INT. X", "= Sum.", "A B."]),
        ("INT. X\n[[n]]\n[[m]]\n\nB.", ["S INT. X", "[[ n", "[[ m", "A B."]),
        ("INT. X\n[[n]]\nB.", ["A INT. X\n[[n]]\nB."]),
        ("   INT. X", ["S INT. X"]),
        ("INT. /* a */X", ["S INT. X"]),
        ("INT. X [[n]] #1#", ["S INT. X [[n]] number=1"]),
        ("INT. X #1# [[n]]", ["S INT. X [[n]] number=1"]),
        ("INT. X #1#2#", ["S INT. X #1 number=2"]),
        ("INT. X #a b#", ["S INT. X #a b#"]),
        ("INT. X ##", ["S INT. X ##"]),
        (".X", ["S! X"]),
        (".É", ["S! É"]),
        (".*X*", ["S! *X*"]),
        (".X\nB.", ["S! X", "A B."]),
        ("..X", ["A ..X"]),
        ('."X"', ['A ."X"']),
        (". X", ["A . X"]),
        (".\\ (X) #1#", ["S! (X) number=1"]),
        (".\\", ["S! "]),
        ("Aa.\n.X", ["A Aa.\n.X"]),
        ("MIRA\n.44", ["@ MIRA", "D .44"]),
    ],
)
def test_scene_headings(text: str, wanted: list[str]) -> None:
    assert seen(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MIRA\nHi.", ["@ MIRA", "D Hi."]),
        ("MIRA\n\nHi.", ["A MIRA", "A Hi."]),
        ("MIRA\n  \nHi.", ["A MIRA", "A Hi."]),
        ("MIRA", ["A MIRA"]),
        ("Aa.\nMIRA\nHi.", ["A Aa.\nMIRA\nHi."]),
        ("R2\nHi.", ["@ R2", "D Hi."]),
        ("23\nHi.", ["A 23\nHi."]),
        ("春子\nHi.", ["A 春子\nHi."]),
        ("@春子\nHi.", ["@! 春子", "D Hi."]),
        ("  @ Mc  \n Hi. ", ["@! Mc", "D Hi."]),
        ("@Mc", ["@! Mc"]),
        ("@@", ["@! @"]),
        ("Aa.\n@Mc\nHi.", ["A Aa.\n@Mc\nHi."]),
        ("MIRA (on air) (V.O.)\nHi.", ["@ MIRA (on air) (V.O.)", "D Hi."]),
        ("MIRA(old (very))\nHi.", ["@ MIRA (old (very))", "D Hi."]),
        ("MIRA (old\nHi.", ["A MIRA (old\nHi."]),
        ("(V.O.)\nHi.", ["A (V.O.)\nHi."]),
        ("MIRA [[who?]]\nHi.", ["@ MIRA [[who?]]", "D Hi."]),
        ("MIRA (V.[[?]]O.)\nHi.", ["@ MIRA [[?]] (V.O.)", "D Hi."]),
        ("MIRA\n/* cut */\nHi.", ["A MIRA", "/* cut", "A Hi."]),
        ("MIRA\n===", ["@ MIRA", "==="]),
        ("CUT TO:\nHi.", ["A CUT TO:\nHi."]),
        ("INT. X\nHi.", ["A INT. X\nHi."]),
    ],
)
def test_cues(text: str, wanted: list[str]) -> None:
    assert [line.rstrip() for line in seen(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("MIRA\nAa.\n  \nB.", ["@ MIRA", "D Aa.\n\nB."]),
        ("MIRA\nAa.\n  \n   \nB.", ["@ MIRA", "D Aa.\n\n\nB."]),
        ("MIRA\nAa.\n  \n\nB.", ["@ MIRA", "D Aa.", "A B."]),
        ("MIRA\nAa.\n \nB.", ["@ MIRA", "D Aa.", "A B."]),
        ("MIRA\n(x)\n  \nB.", ["@ MIRA", "( (x)", "D B."]),
        ("MIRA\n( x )\n()\nB.", ["@ MIRA", "( (x)", "( ()", "D B."]),
        ("MIRA\n(x) B.", ["@ MIRA", "D (x) B."]),
        ("MIRA\n(x [[n]])", ["@ MIRA", "( (x [[n]])"]),
        ("MIRA\n~a\nB.\n~c", ["@ MIRA", "~ a", "D B.", "~ c"]),
        ("MIRA\n[[n]]\nB.", ["@ MIRA", "D [[n]]\nB."]),
        ("MIRA\nAa.\n!B.\nC.", ["@ MIRA", "D Aa.", "A! B.\nC."]),
        ("MIRA\nAa.\n> B\nC.", ["@ MIRA", "D Aa.", "T! B", "A C."]),
        ("MIRA\nAa.\n# B", ["@ MIRA", "D Aa.", "# B level=1"]),
        ("MIRA\nAa.\n= B", ["@ MIRA", "D Aa.", "= B"]),
        ("MIRA\nAa.\n===\nB.", ["@ MIRA", "D Aa.", "===", "A B."]),
        ("MIRA\nAa.\n/* b */\nC.", ["@ MIRA", "D Aa.", "/* b", "A C."]),
        ("MIRA\nCUT TO:\n@Mc\nINT. X", ["@ MIRA", "D CUT TO:\n@Mc\nINT. X"]),
    ],
)
def test_speeches(text: str, wanted: list[str]) -> None:
    assert [line.rstrip() for line in seen(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A\nx\n\nB ^\ny", ["@ A left", "D x", "@ B right", "D y"]),
        ("A\nx\n\nB (V.O.)^ \ny", ["@ A left", "D x", "@ B (V.O.) right", "D y"]),
        ("@A\n\n@B^", ["@! A left", "@! B right"]),
        ("A\nx\n\n/* cut */\n\n[[n]]\n\nB^\ny", ["@ A left", "D x", "/* cut", "[[ n", "@ B right", "D y"]),
        ("A\nx\n\nB^\ny\n\nC\nz", ["@ A left", "D x", "@ B right", "D y", "@ C", "D z"]),
        ("A^b\nx", ["A A^b\nx"]),
        ("A^B\nx", ["@ A^B", "D x"]),
        ("A\\^\nx", ["@ A\\^", "D x"]),
    ],
)
def test_dual_dialogue(text: str, wanted: list[str]) -> None:
    assert seen(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("CUT TO:", ["T CUT TO:"]),
        ("\t\tMATCH CUT TO:", ["T MATCH CUT TO:"]),
        ("CUT TO: ", ["A CUT TO:"]),
        ("Cut TO:", ["A Cut TO:"]),
        ("CUTé TO:", ["A CUTé TO:"]),
        ("CUT TO", ["A CUT TO"]),
        ("FADE IN:", ["A FADE IN:"]),
        ("FADE OUT.", ["A FADE OUT."]),
        ("Aa.\nCUT TO:", ["A Aa.\nCUT TO:"]),
        ("Aa.\n> Out\nB.", ["A Aa.", "T! Out", "A B."]),
        (">", ["T! "]),
        ("> a <", [">< a"]),
        ("  >a<  ", [">< a"]),
        ("><", [">< "]),
        ("> a > b <", [">< a > b"]),
        ("> a \\<", ["T! a \\<"]),
        (">[[n]] a <", [">< [[n]] a"]),
        ("CUT TO:\n===", ["T CUT TO:", "==="]),
    ],
)
def test_transitions_and_centered(text: str, wanted: list[str]) -> None:
    assert [line.rstrip() if line.startswith("===") else line for line in seen(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("# A\n## B\n#### C", ["# A level=1", "# B level=2", "# C level=4"]),
        ("# A #", ["# A # level=1"]),
        ("#", ["#  level=1"]),
        ("= a\n=b", ["= a", "= b"]),
        ("Aa.\n= b\nC.", ["A Aa.", "= b", "A C."]),
        ("==", ["= ="]),
        ("===", ["==="]),
        ("  =====  ", ["==="]),
        ("=== a", ["= == a"]),
        ("===[[n]]", ["===", "[[ n"]),
        ("~a\n~ b ~", ["~ a", "~ b ~"]),
        ("~", ["~ "]),
        ("Aa.\n~b\nC.", ["A Aa.", "~ b", "A C."]),
        ("# A\nINT. X\n\nB.", ["# A level=1", "S INT. X", "A B."]),
    ],
)
def test_signs_that_make_a_line_an_element(text: str, wanted: list[str]) -> None:
    assert [line.rstrip() if line.startswith("===") else line for line in seen(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a\n  b  \n\tc", ["A a\n  b\n    c"]),
        ("a\tb", ["A a    b"]),
        ("!A\nb", ["A! A\nb"]),
        ("!A\n!b\n!!c", ["A! A\nb\n!c"]),
        ("a\n!B", ["A a\nB"]),
        ("  !  a", ["A!     a"]),
        ("!", ["A! "]),
        ("!\n!\na", ["A! \n\na"]),
        ("\\# a", ["A \\# a"]),
        ("\x0b", ["A \x0b"]),
        ("a\u2028b\x85c", ["A a\u2028b\x85c"]),
    ],
)
def test_action(text: str, wanted: list[str]) -> None:
    assert seen(text) == wanted
