"""The title page."""

from __future__ import annotations

from screenplay.model import RichText, Screenplay, TitleEntry, TitlePage
from screenplay.pdf.geometry import A4, LETTER
from screenplay.pdf.layout import Kind, Page, lay_out
from screenplay.pdf.layout.title import authors, title
from tests.pdf.plays import action, play, rich, text


def first_page(**values: str) -> Page:
    keys = {key.replace("_", " "): value for key, value in values.items()}
    return next(lay_out(play(action("Dust."), title=keys)))


def rows(page: Page) -> list[tuple[int, str]]:
    return [(line.row, line.text) for line in page.lines]


def test_what_stands_where() -> None:
    page = first_page(Title="The Wheel", Credit="by", Author="A. Miller", Source="from a tale", Draft_date="1 May")
    assert rows(page) == [
        (16, "THE WHEEL"),
        (19, "by"),
        (21, "A. Miller"),
        (24, "from a tale"),
        (53, "1 May"),
    ]
    assert (page.number, {line.kind for line in page.lines}) == (None, {Kind.TITLE})


def test_the_title_is_in_the_middle_and_the_contact_at_the_left() -> None:
    page = first_page(Title="The Wheel", Contact="Quay")
    assert [round(line.x / 72, 3) for line in page.lines] == [4.05, 1.5]


def test_keys_are_known_in_any_case_and_stand_in_the_order_of_the_page() -> None:
    page = first_page(CONTACT="7 Lane\nQuay", TITLE="Wheel", Revision="blue", draft_DATE="1 May")
    assert rows(page) == [(16, "WHEEL"), (48, "1 May"), (50, "7 Lane"), (51, "Quay"), (53, "Revision: blue")]


def test_unknown_keys_keep_their_names_and_lines() -> None:
    assert rows(first_page(Notes="one\ntwo", Copyright="me")) == [
        (51, "Notes: one"),
        (52, "two"),
        (53, "Copyright: me"),
    ]


def test_a_title_with_marks_of_its_own_is_printed_as_marked() -> None:
    marked = TitlePage((TitleEntry("Title", (rich(("The ", ""), ("Wheel", "u")),)),))
    (page,) = lay_out(Screenplay((), marked))
    assert page.lines[0].text == "The Wheel"


def test_no_data_no_page() -> None:
    assert first_page(Title=" ").number == 1
    assert first_page().number == 1


def test_a_title_page_alone() -> None:
    (page,) = lay_out(play(title={"Title": "Wheel"}))
    assert page.number is None


def test_long_values_are_wrapped_and_move_the_title_up() -> None:
    page = first_page(Title="Wheel", Contact="\n".join(f"Line {number}" for number in range(45)))
    assert rows(page)[0] == (7, "WHEEL")
    assert rows(page)[-1] == (53, "Line 44")


def test_more_than_a_page_holds_goes_on() -> None:
    contact = "\n".join(f"Line {number}" for number in range(70))
    first, second, third = lay_out(play(action("Dust."), title={"Title": "Wheel", "Contact": contact}))
    assert (first.number, second.number, third.number) == (None, None, 1)
    assert [text for _, text in (*rows(first), *rows(second))] == ["WHEEL", *contact.split("\n")]
    assert max(row for row, _ in rows(first)) == 53
    assert rows(second)[0] == (0, "Line 52")


def test_a4_has_its_own_last_row() -> None:
    page = next(lay_out(play(title={"Contact": "Quay"}), geometry=A4))
    assert rows(page) == [(57, "Quay")]
    assert LETTER.rows < A4.rows


def test_title_and_authors_in_one_line() -> None:
    page = TitlePage(
        (
            TitleEntry("Title", (text("The"), rich(("Wheel", "b")))),
            TitleEntry("author", (text("A. Miller"),)),
            TitleEntry("Authors", (text(" B. Vann "), RichText())),
        )
    )
    assert (title(page), authors(page)) == ("The Wheel", "A. Miller, B. Vann")
