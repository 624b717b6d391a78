"""Reader and writer as inverses, over generated models, generated scripts, and a corpus of nasty ones."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings

from screenplay.fountain import conformance, read, read_with_diagnostics, write
from screenplay.model import Action, Dialogue, RichText, SceneHeading, Screenplay, Speech
from tests.strategies import SIGNS, documents, elements, screenplays, texts

usual = settings(max_examples=120, deadline=None, derandomize=True)


def check(play: Screenplay) -> None:
    text = write(play)
    again = read(text)
    assert again == play
    assert write(again) == text


@usual
@given(screenplays(max_size=3))
def test_what_is_written_reads_back_equal(play: Screenplay) -> None:
    check(play)


@usual
@given(elements())
def test_every_element_by_itself(element: object) -> None:
    check(Screenplay((element,)))  # type: ignore[arg-type] # every element is one


@usual
@given(documents())
def test_every_text_is_a_script_and_settles_after_one_pass(text: str) -> None:
    check(read(text))


@usual
@given(texts(max_size=20))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    read_with_diagnostics(text)
    conformance.read(text)


NASTY = [
    *SIGNS,
    *("[[" * 50, "]]" * 50, "/*" * 50, "*/" * 50, "*" * 99, "_" * 99, "\\" * 99, "(" * 99, ")" * 99, "()" * 50),
    *(">" * 99, "#" * 99, "=" * 99, "~" * 99, "!" * 99, "@" * 99, "." * 99, "^" * 99, ":" * 99, " " * 99, "\t" * 99),
    *("A" * 999, "A\n" * 99, "\n" * 99, "\r" * 99, "\r\n" * 99, "  \n" * 99, "@\n" * 99, "!\n" * 99, "~\n" * 99),
    *("[[a]]" * 50, "/*a*/" * 50, "[[/*" * 50, "/*[[" * 50, "[[/*]]*/" * 50, "[[\n" * 50, "/*\n\n" * 50),
    *("*a" * 50, "a*" * 50, "**a*" * 50, "_*a_*" * 50, "\\*" * 50, "\\[" * 50, "\\/*" * 50, "\\." * 50),
    *("(a)" * 50, "A (a)" * 50, "A^" * 50, "A ^\na\n\n" * 20, "k: v\n" * 50, "k:\n" * 50, ".\\ " * 30, "INT. #1#" * 30),
    *(
        "\x00",
        "\x0b",
        "\x0c",
        "\x1c\x1d\x1e\x1f",
        "\x85",
        "\u2028\u2029",
        "\ufeff" * 3,
        "\u202e",
        "\U0010ffff",
        "e\u0301",
    ),
]


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts(text: str) -> None:
    for before, after in itertools.product(("", "MIRA\n", "Title: ", "!", "a\n", "[["), ("", "\nb", "\n\nc]] */")):
        check(read(f"{before}{text}{after}"))
        read_with_diagnostics(f"{before}{text}{after}")
        conformance.read(f"{before}{text}{after}")


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts_in_the_model(text: str) -> None:
    rich = RichText.of(text)
    check(Screenplay((Action(rich), SceneHeading(rich), Speech(RichText.of("A"), (Dialogue(rich),)))))


def test_nothing_visible_is_lost() -> None:
    text = "a [[b ]]] c /* d\n\n*e** _f \\g [[h\n\n> i\n\n@\n\n.\\\n\n(j"
    shown = write(read(text))
    for letter in "abcdefghij":
        assert letter in shown
