"""The screenplay and its title page."""

from __future__ import annotations

import pytest

from screenplay.errors import ModelError
from screenplay.model import EMPTY, InlineBoneyard, PageBreak, RichText, Run, Screenplay, TitleEntry, TitlePage

of = RichText.of


def test_elements_become_a_tuple() -> None:
    assert Screenplay([PageBreak()]).elements == (PageBreak(),)  # type: ignore[arg-type] # told nowhere, but so


def test_only_elements_are_taken() -> None:
    with pytest.raises(ModelError, match="not of RichText"):
        Screenplay((of("a"),))  # type: ignore[arg-type] # the point
    with pytest.raises(ModelError, match="must be a TitlePage, not str"):
        Screenplay((), "Title")  # type: ignore[arg-type] # the point


def test_value_lines_are_lines_with_text() -> None:
    entry = TitleEntry(" Contact ", (of(" a\n\nb "), EMPTY, of("c")))
    assert (entry.key, entry.lines) == ("Contact", (of("a"), of("b"), of("c")))


def test_boneyard_alone_on_a_line_of_a_value_moves() -> None:
    cut = InlineBoneyard("x")
    assert TitleEntry("A", (of("a"), RichText((cut,)))).lines == (RichText((Run("a"), cut)),)
    assert TitleEntry("A", (RichText((cut,)),)).lines == (RichText((cut,)),)


@pytest.mark.parametrize(
    "key", ["", " ", ":", "a:b", "a\nb", "#a", "@a", "[[a", "a[[b", "a/*", "int. a", "EXT a", "I/E a"]
)
def test_keys_that_no_title_page_can_hold(key: str) -> None:
    with pytest.raises(ModelError, match="cannot be a key"):
        TitleEntry(key, (of("a"),))


@pytest.mark.parametrize("key", ["Title", "Draft date", "2nd", "Überschrift", "Interest", "a*b_c]]"])
def test_keys_that_it_can(key: str) -> None:
    assert TitleEntry(key).key == key


def test_a_page_without_any_value_needs_a_standard_key() -> None:
    assert TitlePage((TitleEntry("Title"), TitleEntry("x")))
    with pytest.raises(ModelError, match="needs a value"):
        TitlePage((TitleEntry("x"), TitleEntry("Title")))
    with pytest.raises(ModelError, match="consists of title entries"):
        TitlePage(("Title",))  # type: ignore[arg-type] # the point


def test_lines_of_keys_in_any_case() -> None:
    page = TitlePage(
        (TitleEntry("Author", (of("A"),)), TitleEntry("Title", (of("T"),)), TitleEntry("AUTHORS", (of("B"),)))
    )
    assert page.lines("author", "authors") == (of("A"), of("B"))
    assert page.lines("credit") == ()


def test_no_entries_are_no_title_page() -> None:
    assert not TitlePage()
