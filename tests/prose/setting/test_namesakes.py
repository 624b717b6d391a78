"""Persons whose names hold words for places."""

from __future__ import annotations

import pytest

from tests.prose.setting.staged import headings, phrases

TALK = '"Well?" said Ann.\n\n"Well what?" said Bill.\n\n'


@pytest.mark.parametrize(
    "text",
    [
        "Ann Marsh stood up. Bill turned to Ann Marsh.",
        "She went to Ann Marsh and took her hand.",
        "Mr. Hill waited. Bill walked over to Mr. Hill.",
        "Miss Lake and Mrs. Hall came in. Bill went to Miss Lake.",
        "Captain Bridge nodded. Bill ran to Captain Bridge.",
        "Clara Fields smiled. The next day Bill went to Clara Fields.",
        "Rosa Woods smiled. Bill turned to Woods.",
        "Rosa smiled. Rosa Hall nodded. Bill went to Rosa Hall.",
        "Mary Banks laughed. Bill ran to Mary Banks. Miss Banks was tired.",
        "Reverend Hall went to Mary Stone.",
    ],
)
def test_persons_are_no_places(text: str) -> None:
    assert phrases(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They reached Thornton Lodge. Thornton Lodge stood in its own grounds.", "Thornton Lodge"),
        ("They went to Hyde Park. It was cold in Hyde Park.", "Hyde Park"),
        ("Ann walked along King Street.", "King Street"),
        ("Ann walked down Charlotte Street.", "Charlotte Street"),
        ("Ann waited in Victoria Station.", "Victoria Station"),
        ("Ann Marsh opened the door of Ann Marsh's house.", "Ann Marsh's house"),
    ],
)
def test_places_with_names_are_places(text: str, found: str) -> None:
    assert found in phrases(text)


def test_no_heading_bears_a_person_s_name() -> None:
    text = f"Ann Marsh sat in the kitchen.\n\n{TALK}Bill walked over to Ann Marsh.\n\n{TALK}Mr. Hill went to Ann Marsh."
    assert headings(text) == ["INT. KITCHEN"]
