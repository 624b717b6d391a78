"""Lines, origins, diagnostics, and what the reader refuses."""

from __future__ import annotations

import subprocess
import sys

import pytest

from screenplay.diagnostics import Severity
from screenplay.errors import EncodingError
from screenplay.fountain import Reading, read, read_with_diagnostics
from screenplay.model import EMPTY, Action, RichText, Screenplay
from tests.fountain.seen import lines, seen

SCRIPT = """Title: A

INT. X

A [[note
of two lines]] b
c

MIRA
(x)
y
z [[q
{two spaces}
r]]
~la

/*
cut
*/
BO
hi
""".format_map({"two spaces": "  "})


def test_every_element_and_part_knows_its_line() -> None:
    assert lines(read(SCRIPT)) == [3, 5, 9, 10, 11, 15, 17, 20, 21]


def test_lines_after_marks_of_several_lines() -> None:
    text = "a [[b\nc]] d [[e\n  \nf]]\ng\n\n/*\nh\n*/\n\nMIRA\ni [[j\nk]]\n~l\n\nm"
    assert lines(read(text)) == [1, 7, 11, 12, 14, 16]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_line_break_counts_once(line_break: str) -> None:
    text = "INT. X\n\na\nb\n\nMIRA\nHi.\n".replace("\n", line_break)
    assert seen(text) == ["S INT. X", "A a\nb", "@ MIRA", "D Hi."]
    assert lines(read(text)) == [1, 3, 6, 7]


def test_mixed_line_breaks() -> None:
    assert seen("a\r\nb\rc\n\rd") == ["A a\nb\nc", "A d"]


def test_a_byte_order_mark_is_dropped_once() -> None:
    assert seen("\ufeff\ufeffa") == ["A \ufeffa"]
    assert seen("a\ufeff") == ["A a\ufeff"]


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", "   ", "\t\n  \n", "\ufeff", "\r\r"])
def test_nothing_is_nothing(text: str) -> None:
    assert read(text) == Screenplay()


def test_extra_lines() -> None:
    play = read("\n\na\n\nb\n\n\n\nc\n# d\ne\n\n/* f */\ng\n\n\n\n~h")
    found = [(element.text.plain, element.extra_lines) for element in play.elements if isinstance(element, Action)]
    assert found == [("a", 2), ("b", 0), ("c", 2), ("e", 0), ("g", 0)]


def test_lone_surrogates_are_refused_with_their_line() -> None:
    with pytest.raises(EncodingError, match="lone surrogate") as caught:
        read("a\n\nb\ud800")
    assert caught.value.line == 3


def told(text: str) -> list[tuple[str, int | None, int | None]]:
    return [(found.code, found.line, found.column) for found in read_with_diagnostics(text).diagnostics]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a\n\nb [[c\n\nd", [("unclosed-note", 3, 3)]),
        ("a [[b [[c\n\n[[d", [("unclosed-note", 1, 3), ("unclosed-note", 3, 1)]),
        ("a /* b\n\nc /* d", [("unclosed-boneyard", 1, 3)]),
        ("a ]] b ]]\n]]", [("stray-note-end", 1, 3), ("stray-note-end", 2, 1)]),
        ("a [[b\n\nc]]", [("unclosed-note", 1, 3), ("stray-note-end", 3, 2)]),
        ("A ^\nb", [("lonely-caret", 1, None)]),
        ("A\nb\n\nC ^\nd\n\nE ^\nf", [("lonely-caret", 7, None)]),
        ("a [[b]] /* c */ \\[[d", []),
        ("\ufeff\r\na\r\n[[", [("unclosed-note", 3, 1)]),
    ],
)
def test_diagnostics(text: str, wanted: list[tuple[str, int | None, int | None]]) -> None:
    assert told(text) == wanted


def test_diagnostics_are_warnings_in_words() -> None:
    reading = read_with_diagnostics("[[a")
    assert isinstance(reading, Reading)
    assert reading.screenplay == Screenplay((Action(RichText.of("[[a")),))
    assert reading.diagnostics[0].severity is Severity.WARNING
    assert "not closed" in reading.diagnostics[0].message


def test_many_problems_are_few_diagnostics() -> None:
    assert len(told("[[" * 1000)) == 1
    assert len(told("/*" * 1000)) == 1
    assert len(told("]]" * 1000)) == 1


def test_sharing_names_shares_nothing_else() -> None:
    first, second = read("MIRA\na\n\nMIRA\nb").elements
    assert first != second
    assert getattr(first, "cue") == getattr(second, "cue") != EMPTY  # noqa: B009 - they are speeches


def test_the_room_is_light_to_import() -> None:
    code = (
        "import sys, screenplay.fountain; "
        "print([name for name in ('reportlab', 'click', 'rich', 'regex', 'fountain') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - us
    assert done.stdout.strip() == "[]"
