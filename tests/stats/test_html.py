"""The page of a script's numbers."""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser

import pytest

from screenplay.errors import FormatError
from screenplay.model import Screenplay
from screenplay.stats import count
from screenplay.stats.html import page
from tests.pdf.plays import heading, play, speech
from tests.stats.test_count import SCRIPT

ODD = play(heading("INT. <MILL> & WEIR - DAY"), speech("A$B$ <C>", "Yes."), speech("\u4e2d_", "No."))


class Checker(HTMLParser):
    """Collects names, and what would be fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.fetched: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Look at an element."""
        self.tags.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids.append(value or "")
            if name in ("src", "href", "xlink:href") and not (value or "").startswith("#"):
                self.fetched.append(value or "")


def test_the_page_needs_nothing_else() -> None:
    text = page(count(SCRIPT, title="The Mill", pace=150))
    checker = Checker()
    checker.feed(text)
    assert checker.fetched == []
    assert len(checker.ids) == len(set(checker.ids))
    assert "script" not in checker.tags
    assert not re.search(r"url\((?!#)", text)
    assert "@import" not in text
    assert text.count("<svg") == text.count("</svg>") == 5
    assert "The Mill in numbers" in text


def test_the_same_script_gives_the_same_page() -> None:
    assert page(count(SCRIPT, pace=150)) == page(count(SCRIPT, pace=150))


def test_names_of_any_characters_are_shown_as_they_are() -> None:
    text = page(count(ODD, title="<b>", pace=150))
    assert "<b> in numbers" not in text
    assert "A$B$ &lt;C&gt;" in text
    assert "\u4e2d_" in text
    assert "INT. &lt;MILL&gt; &amp; WEIR - DAY" in text


def test_what_is_not_there_has_no_picture() -> None:
    assert page(count(Screenplay(), pace=150)).count("<svg") == 0
    assert page(count(play(heading("INT. MILL")), pace=150)).count("<svg") == 2


def test_without_matplotlib_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(FormatError, match=r"screenplay\[stats\]"):
        page(count(SCRIPT, pace=150))
